// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ax::shell {

/// What `--version` prints: name and version, then one line for each thing that was built in or is
/// used. `more`: further lines of the program itself. Ends with a line end.
std::string versionText(const std::string& program, const std::vector<std::string>& more = {});

} // namespace ax::shell
