// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli_support.h"

#include "engine/core/utf8.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace ax::cli {

int reportError(const Error& error)
{
    std::fprintf(stderr, "attnx: %s\n", error.line().c_str());
    return 1;
}

Result<nlohmann::json> parseJsonInput(
    std::string_view text, const std::string& command, const std::string& place)
{
    try {
        return nlohmann::json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::exception& error) {
        // "[json.exception.parse_error.101] parse error at line 1, column 8: …"
        std::string what = error.what();
        if (const std::size_t at = what.find("] "); at != std::string::npos)
            what.erase(0, at + 2);
        return fail(ErrorCode::Format, "[" + command + "] broken JSON: " + sanitizeUtf8(what),
            place, "correct the JSON");
    }
}

namespace {

template <class Json> void printAny(const Json& json)
{
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace

void printJson(const nlohmann::json& json) { printAny(json); }
void printJson(const nlohmann::ordered_json& json) { printAny(json); }

Status checkOutput(const std::string& path)
{
    if (path.empty())
        return {};
    namespace fs = std::filesystem;
    std::error_code ec;
    const fs::path file(path);
    if (fs::is_directory(file, ec))
        return fail(ErrorCode::Io, "[write_file] this is a folder, not a file", path,
            "name a file inside it");
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, ec))
        return fail(ErrorCode::NotFound,
            "[write_file] there is no folder \"" + folder.string() + "\"", path,
            "make the folder first, or write somewhere else");
    if (::access(folder.c_str(), W_OK) != 0)
        return fail(ErrorCode::Io, std::string("[write_file] ") + std::strerror(errno), path,
            "write somewhere else");
    return {};
}

namespace {

/// Reads an ISO 8601 text from the front.
class IsoReader {
public:
    explicit IsoReader(std::string_view text)
        : m_rest(text)
    {
    }
    bool number(std::size_t digits, int& value)
    {
        if (run() < digits)
            return false;
        value = 0;
        for (const char c : m_rest.substr(0, digits))
            value = value * 10 + (c - '0');
        m_rest.remove_prefix(digits);
        return true;
    }
    bool mark(std::string_view any)
    {
        if (m_rest.empty() || any.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// How many digits come next.
    std::size_t run() const
    {
        const std::size_t end = m_rest.find_first_not_of("0123456789");
        return end == std::string_view::npos ? m_rest.size() : end;
    }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

bool readDate(IsoReader& in, std::chrono::sys_days& date)
{
    using namespace std::chrono;
    int y = 0, first = 0, second = 1;
    if (!in.number(4, y) || y < 1)
        return false;
    const bool extended = in.mark("-");
    if (in.mark("Ww")) {
        if (!in.number(2, first) || first < 1 || first > 53)
            return false;
        if (extended ? in.mark("-") : in.run() > 0)
            if (!in.number(1, second) || second < 1 || second > 7)
                return false;
        // Week 1 has the year's first Thursday.
        const sys_days fourth { year(y) / January / 4 };
        const sys_days monday = fourth - days((weekday(fourth).iso_encoding() - 1));
        date = monday + days(7 * (first - 1) + second - 1);
        return true;
    }
    if (in.run() == 3) {
        if (!in.number(3, first) || first < 1 || first > (year(y).is_leap() ? 366 : 365))
            return false;
        date = sys_days { year(y) / January / 1 } + days(first - 1);
        return true;
    }
    if (in.run() == 0) {
        date = sys_days { year(y) / January / 1 };
        return !extended;
    }
    if (!in.number(2, first))
        return false;
    if (extended ? in.mark("-") : in.run() > 0)
        if (!in.number(2, second))
            return false;
    const year_month_day day = year(y) / first / second;
    date = sys_days(day.ok() ? day : year(1) / 1 / 1);
    return day.ok();
}

bool readZone(IsoReader& in)
{
    if (in.atEnd() || in.mark("Zz"))
        return in.atEnd();
    int hours = 0, minutes = 0, seconds = 0;
    if (!in.mark("+-") || !in.number(2, hours))
        return false;
    if (in.mark(":") || in.run() > 0)
        if (!in.number(2, minutes))
            return false;
    if (in.mark(":") || in.run() > 0)
        if (!in.number(2, seconds))
            return false;
    return in.atEnd() && hours < 24 && minutes < 60 && seconds < 60;
}

} // namespace

std::string clockOf(std::string_view iso)
{
    IsoReader in(iso);
    std::chrono::sys_days date;
    int hour = 0, minute = 0, second = 0;
    std::string fraction;
    if (!readDate(in, date))
        return {};
    if (!in.atEnd()) {
        if (!in.mark("Tt ") || !in.number(2, hour))
            return {};
        if (in.mark(":") || in.run() > 0)
            if (!in.number(2, minute))
                return {};
        if (in.mark(":") || in.run() > 0)
            if (!in.number(2, second))
                return {};
        if (in.mark(".,")) {
            int digit = 0;
            while (in.number(1, digit))
                fraction += char('0' + digit);
            if (fraction.empty())
                return {};
        }
        while (in.mark(" "))
            ;
        if (!readZone(in))
            return {};
    }
    const bool midnight = hour == 24 && minute == 0 && second == 0
        && fraction.find_first_not_of('0') == std::string::npos;
    if (midnight) {
        hour = 0;
        date += std::chrono::days(1);
    }
    if (hour > 23 || minute > 59 || second > 59)
        return {};
    fraction.resize(6, '0');
    const std::chrono::year_month_day day(date);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%s", int(day.year()),
        unsigned(day.month()), unsigned(day.day()), hour, minute, second, fraction.c_str());
    return text;
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
