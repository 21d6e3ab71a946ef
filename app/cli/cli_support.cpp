// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli_support.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace ax::cli {

int reportError(const Error& error)
{
    std::fprintf(stderr, "attnx: %s\n", error.line().c_str());
    return 1;
}

ProgressBar::ProgressBar(std::string label, bool quiet)
    : m_label(std::move(label))
    , m_terminal(!quiet && ::isatty(STDERR_FILENO))
    , m_start(std::chrono::steady_clock::now())
    , m_last(m_start)
{
}

ProgressBar::~ProgressBar() { finish(); }

void ProgressBar::update(std::uint64_t done, std::uint64_t total)
{
    if (!m_terminal || total == 0)
        return;
    const auto now = std::chrono::steady_clock::now();
    // Short work shows nothing; the bar comes after 0.3 s.
    if (now - m_start < std::chrono::milliseconds(300)
        || (m_drawn && now - m_last < std::chrono::milliseconds(100)))
        return;
    m_last = now;
    m_drawn = true;
    constexpr int kWidth = 30;
    const int filled = int(double(done) / double(total) * kWidth);
    std::string bar(std::size_t(filled), '#');
    bar.resize(kWidth, '.');
    std::fprintf(stderr, "\r%s [%s] %3d %%", m_label.c_str(), bar.c_str(),
        int(100.0 * double(done) / double(total)));
    std::fflush(stderr);
}

void ProgressBar::finish()
{
    if (m_drawn)
        std::fprintf(stderr, "\r\033[K");
    m_drawn = false;
}

std::string sizeText(std::uint64_t bytes)
{
    char text[32];
    const double value = double(bytes);
    if (value >= 1e9)
        std::snprintf(text, sizeof text, "%.2f GB", value / 1e9);
    else if (value >= 1e6)
        std::snprintf(text, sizeof text, "%.0f MB", value / 1e6);
    else
        std::snprintf(text, sizeof text, "%.0f kB", value / 1e3);
    return text;
}

Result<std::string> readStandardInput()
{
    std::string text;
    char buffer[1 << 16];
    for (;;) {
        const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (n == 0)
            return text;
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return fail(ErrorCode::Io, std::string("[read_input] ") + std::strerror(errno),
                "standard input");
        }
        text.append(buffer, std::size_t(n));
    }
}

} // namespace ax::cli
