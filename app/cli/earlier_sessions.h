// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"
#include "engine/core/error.h"

#include <filesystem>
#include <string>

namespace ax::cli {

/// `attnx sessions` on a fingerprint database of the earlier project: read-only, an answer of it
/// stands where a session of the store stands. Notes on its defects go to standard error.
bool isEarlier(const std::filesystem::path& file); ///< false too where it cannot be read
Result<int> listEarlier(const std::filesystem::path& file, const CliContext& context);
Result<int> showEarlier(
    const std::filesystem::path& file, const std::string& request, const CliContext& context);
Result<int> exportEarlier(const std::filesystem::path& file, const std::string& request,
    const std::filesystem::path& output, const CliContext& context);
/// One line for each row that cannot be read; exit status 1 when there is one.
Result<int> checkEarlier(const std::filesystem::path& file, const CliContext& context);

} // namespace ax::cli
