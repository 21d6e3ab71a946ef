// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"

#include <CLI/CLI.hpp>

#include <functional>

/// One function per command of `attnx`: registers the subcommand with its options and help, and
/// sets `action` when it is the one called. `action` returns the exit code (0 ok, 1 failed).
namespace ax::cli {

using Action = std::function<int()>;

CLI::App* addModelsCommand(CLI::App& root, CliContext& context, Action& action);
/// models search, get and remove.
void addHubCommands(CLI::App& models, CliContext& context, Action& action);
CLI::App* addInfoCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addTokenizeCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addDetokenizeCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addTemplateCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addDumpCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addVerifyCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addGenerateCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addServeCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addSidecarCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addSessionsCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addInspectCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addEffectCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addEvaluateCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addCalibrateCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addEvaluateEvictionCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addVariabilityCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addExploreCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addReportCommand(CLI::App& root, CliContext& context, Action& action);
CLI::App* addBenchCommand(CLI::App& root, CliContext& context, Action& action);

} // namespace ax::cli
