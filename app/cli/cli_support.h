// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace ax::cli {

/// What every command knows.
struct CliContext {
    bool json = false;
    bool quiet = false;
};

/// One line on stderr: "attnx: …". Returns 1, the exit code of a failure.
int reportError(const Error& error);

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

/// "1.25 GB", "98 MB", decimal units.
std::string sizeText(std::uint64_t bytes);

/// All of standard input. Errors: Io.
Result<std::string> readStandardInput();

} // namespace ax::cli
