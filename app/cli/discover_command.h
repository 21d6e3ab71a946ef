// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands.h"

namespace ax::cli {

/// `attnx discover`: points to clusters, written into a folder.
CLI::App* addDiscoverCommand(CLI::App& root, CliContext& context, Action& action);
/// `attnx classify`: new points against such a folder, a JSON line each.
CLI::App* addClassifyCommand(CLI::App& root, CliContext& context, Action& action);

} // namespace ax::cli
