// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"
#include "engine/chat/firewall_options.h"
#include "engine/runtime/engine.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace ax::cli {

/// Options shared by the commands that run a model (spec/interface.md section 2). They are made
/// from the engine's tables (loadFields, samplingFields, captureFields), which must outlive the
/// parsing.
struct ModelArguments {
    std::string model;
    LoadOptions options;
};
struct SamplingArguments {
    int maxTokens = 512;
    SamplingOptions options;
    std::vector<std::string> stops;
};
struct CaptureArguments {
    std::string zonePreset = "explorer";
    CaptureOptions options;
};

void addModelOptions(CLI::App& app, ModelArguments& arguments, Precision defaultPrecision);
void addSamplingOptions(CLI::App& app, SamplingArguments& arguments);
void addFirewallOptions(CLI::App& app, FirewallOptions& options);
void addEvictionOptions(CLI::App& app, EvictionOptions& options);
void addParallelOptions(CLI::App& app, ParallelOptions& options);
void addCaptureOptions(CLI::App& app, CaptureArguments& arguments);
/// Of those, only layout and sink policy of fingerprints.
void addFingerprintOptions(CLI::App& app, CaptureOptions& options);

/// Resolves MODEL, loads it with a progress bar.
Result<std::unique_ptr<Engine>> loadEngine(
    const ModelArguments& arguments, const CliContext& context, LoadOptions options);

/// Stops on Ctrl+C (SIGINT) and SIGTERM; the second one ends the program.
std::stop_token interruptToken();

} // namespace ax::cli
