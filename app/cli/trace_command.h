// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/cli_support.h"
#include "engine/trace/jsonl.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace ax::cli {

/// Reads a trace file, with a progress bar. Errors: those of readTrace.
Result<TraceReadResult> readWithProgress(const std::string& file, const CliContext& context);

/// One line on stderr about what of a file could not be read; nothing when all of it could.
void reportProblems(const TraceReadResult& read, const std::string& file);

/// `attnx trace info|validate|convert`: registers the command; when it is parsed, `action` becomes
/// what runs it and gives the exit status. Both references have to outlive the parsing.
CLI::App* addTraceCommand(CLI::App& root, CliContext& context, std::function<int()>& action);

} // namespace ax::cli
