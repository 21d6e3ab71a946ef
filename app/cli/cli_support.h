// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/core/text_cells.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ax::cli {

/// What every command knows.
struct CliContext {
    bool json = false;
    bool quiet = false;
    std::vector<std::string> arguments {}; ///< of the whole command line, without the program
};

/// One line on stderr: "attnx: …". Returns 1, the exit code of a failure.
int reportError(const Error& error);

/// JSON that a person gave. Errors: Format with the line and column where it breaks.
Result<nlohmann::json> parseJsonInput(
    std::string_view text, const std::string& command, const std::string& place);

/// As lines on stdout, two spaces an indent; text that is no UTF-8 is replaced.
void printJson(const nlohmann::json& json);
void printJson(const nlohmann::ordered_json& json);

/// Whether a file can be written there, asked before the work that makes it. An empty path is fine.
/// Errors: NotFound, Io naming the path.
Status checkOutput(const std::string& path);

/// A time in any form of ISO 8601 (calendar, week and ordinal dates, basic and extended, fractions
/// by point or comma, 24:00, a zone) as "2025-03-14T15:09:26.000000": the clock as it was written,
/// the zone left out. Empty when it is none.
std::string clockOf(std::string_view iso);

/// A bar on stderr, only when that is a terminal; nothing otherwise. Redrawn at most ten times a
/// second, wiped by finish().
class ProgressBar {
public:
    explicit ProgressBar(std::string label, bool quiet = false);
    ~ProgressBar();
    void update(std::uint64_t done, std::uint64_t total);
    void finish();

private:
    std::string m_label;
    bool m_terminal = false;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_start, m_last;
};

/// All of standard input. Errors: Io.
Result<std::string> readStandardInput();

} // namespace ax::cli
