// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace ax::cli {

/// `attnx trace compass FILE`, below `attnx trace`.
void addCompassCommand(CLI::App& trace, CliContext& context, std::function<int()>& action);
/// `attnx trace compare A B`, below `attnx trace`.
void addCompareCommand(CLI::App& trace, CliContext& context, std::function<int()>& action);

} // namespace ax::cli
