// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace ax::cli {

/// `attnx trace links FILE`: what tokens of a saved trace looked at. Added under `trace`.
void addLinksCommand(CLI::App& trace, CliContext& context, std::function<int()>& action);

} // namespace ax::cli
