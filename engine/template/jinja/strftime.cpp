// SPDX-License-Identifier: Apache-2.0
// strftime of the C locale with glibc's flags, for a time without zone. Our own, so that neither
// the locale nor the zone of the process changes a prompt.
#include "engine/template/jinja/runtime.h"

#include <cctype>
#include <chrono>
#include <ctime>

namespace ax::jinja {
namespace {

const char* const weekdays[]
    = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };
const char* const months[] = { "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December" };

struct Derived {
    int weekday = 0; ///< 0 Sunday
    int yearDay = 0; ///< 0 first of January
    std::int64_t epoch = 0;
};

Derived derive(const Clock& c)
{
    using namespace std::chrono;
    const sys_days day = year(c.year) / c.month / c.day;
    const sys_days first = year(c.year) / 1 / 1;
    Derived d;
    d.weekday = int(weekday(day).c_encoding());
    d.yearDay = int((day - first).count());
    d.epoch = std::int64_t(day.time_since_epoch().count()) * 86400 + c.hour * 3600 + c.minute * 60
        + c.second;
    return d;
}

void isoWeek(const Clock& c, const Derived& d, int& year, int& week)
{
    const int monday = (d.weekday + 6) % 7;
    year = c.year;
    week = (d.yearDay - monday + 10) / 7;
    const auto weeksIn = [](int y) {
        const auto p = [](int x) { return (x + x / 4 - x / 100 + x / 400) % 7; };
        return p(y) == 4 || p(y - 1) == 3 ? 53 : 52;
    };
    if (week < 1)
        week = weeksIn(--year);
    else if (week > weeksIn(year)) {
        week = 1;
        ++year;
    }
}

class Writer {
public:
    explicit Writer(const Clock& clock)
        : m_clock(clock)
        , m_derived(derive(clock))
    {
    }

    std::string format(std::string_view f)
    {
        std::string out;
        for (std::size_t i = 0; i < f.size(); ++i) {
            if (f[i] != '%' || i + 1 >= f.size()) {
                out += f[i];
                continue;
            }
            const std::size_t begin = i++;
            m_pad = 0;
            m_upper = m_swap = false;
            for (; i < f.size() && std::string_view("-_0^#").find(f[i]) != std::string_view::npos;
                 ++i) {
                if (f[i] == '^')
                    m_upper = true;
                else if (f[i] == '#')
                    m_swap = true;
                else
                    m_pad = f[i];
            }
            m_width = 0;
            for (; i < f.size() && f[i] >= '0' && f[i] <= '9'; ++i)
                m_width = std::min(m_width * 10 + (f[i] - '0'), 1000);
            std::string text;
            if (i >= f.size() || !directive(f[i], text)) {
                out += f.substr(begin, i - begin + (i < f.size() ? 1 : 0));
                continue;
            }
            out += text;
        }
        return out;
    }

private:
    std::string number(std::int64_t v, int digits, char pad = '0')
    {
        if (m_pad == '-')
            return std::to_string(v);
        if (m_pad)
            pad = m_pad == '_' ? ' ' : '0';
        std::string text = std::to_string(v);
        const std::size_t width = std::size_t(m_width ? m_width : digits);
        if (text.size() < width)
            text.insert(0, width - text.size(), pad);
        return text;
    }

    std::string word(std::string text)
    {
        if (m_upper || m_swap)
            for (char& c : text)
                c = char(std::toupper(static_cast<unsigned char>(c)));
        if (int(text.size()) < m_width)
            text.insert(0, std::size_t(m_width) - text.size(), m_pad == '0' ? '0' : ' ');
        return text;
    }

    bool directive(char d, std::string& out)
    {
        const Clock& c = m_clock;
        const int twelve = c.hour % 12 == 0 ? 12 : c.hour % 12;
        const int monday = (m_derived.weekday + 6) % 7;
        int isoYear = 0, week = 0;
        isoWeek(c, m_derived, isoYear, week);
        switch (d) {
        case 'a':
            out = word(std::string(weekdays[m_derived.weekday], 3));
            break;
        case 'A':
            out = word(weekdays[m_derived.weekday]);
            break;
        case 'b':
        case 'h':
            out = word(std::string(months[c.month - 1], 3));
            break;
        case 'B':
            out = word(months[c.month - 1]);
            break;
        case 'C':
            out = number(c.year / 100, 2);
            break;
        case 'd':
            out = number(c.day, 2);
            break;
        case 'e':
            out = number(c.day, 2, ' ');
            break;
        case 'f': { // Python's own: always six digits
            const std::string digits = std::to_string(c.microsecond);
            out = std::string(6 - digits.size(), '0') + digits;
            break;
        }
        case 'g':
            out = number(isoYear % 100, 2);
            break;
        case 'G':
            out = number(isoYear, 1);
            break;
        case 'H':
            out = number(c.hour, 2);
            break;
        case 'I':
            out = number(twelve, 2);
            break;
        case 'j':
            out = number(m_derived.yearDay + 1, 3);
            break;
        case 'k':
            out = number(c.hour, 2, ' ');
            break;
        case 'l':
            out = number(twelve, 2, ' ');
            break;
        case 'm':
            out = number(c.month, 2);
            break;
        case 'M':
            out = number(c.minute, 2);
            break;
        case 'n':
            out = "\n";
            break;
        case 't':
            out = "\t";
            break;
        case 'p':
        case 'P':
            out = c.hour < 12 ? "AM" : "PM";
            if (d == 'P' || m_swap)
                out = c.hour < 12 ? "am" : "pm";
            break;
        case 's':
            out = number(m_derived.epoch, 1);
            break;
        case 'S':
            out = number(c.second, 2);
            break;
        case 'u':
            out = number(monday + 1, 1);
            break;
        case 'w':
            out = number(m_derived.weekday, 1);
            break;
        case 'U':
            out = number((m_derived.yearDay + 7 - m_derived.weekday) / 7, 2);
            break;
        case 'W':
            out = number((m_derived.yearDay + 7 - monday) / 7, 2);
            break;
        case 'V':
            out = number(week, 2);
            break;
        case 'y':
            out = number(c.year % 100, 2);
            break;
        case 'Y':
            out = number(c.year, 1);
            break;
        case 'z':
        case 'Z':
            out = "";
            break;
        case 'c':
            out = nested("%a %b %e %H:%M:%S %Y");
            break;
        case 'D':
        case 'x':
            out = nested("%m/%d/%y");
            break;
        case 'F':
            out = nested("%Y-%m-%d");
            break;
        case 'r':
            out = nested("%I:%M:%S %p");
            break;
        case 'R':
            out = nested("%H:%M");
            break;
        case 'T':
        case 'X':
            out = nested("%H:%M:%S");
            break;
        case '%':
            out = "%";
            break;
        default:
            return false;
        }
        return true;
    }

    std::string nested(const char* f)
    {
        const bool upper = m_upper;
        const int width = m_width;
        std::string text = Writer(m_clock).format(f);
        m_upper = upper;
        m_swap = false;
        m_width = width;
        return word(std::move(text));
    }

    const Clock& m_clock;
    Derived m_derived;
    char m_pad = 0;
    bool m_upper = false, m_swap = false;
    int m_width = 0;
};

} // namespace

bool parseClock(std::string_view text, Clock& clock)
{
    const auto digits = [&text](std::size_t count, int& v) {
        v = 0;
        if (text.size() < count)
            return false;
        for (std::size_t i = 0; i < count; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return false;
            v = v * 10 + (text[i] - '0');
        }
        text.remove_prefix(count);
        return true;
    };
    const auto mark = [&text](const char* any) {
        if (text.empty() || std::string_view(any).find(text[0]) == std::string_view::npos)
            return false;
        text.remove_prefix(1);
        return true;
    };
    Clock c;
    if (!digits(4, c.year) || !mark("-") || !digits(2, c.month) || !mark("-") || !digits(2, c.day))
        return false;
    if (!text.empty()) {
        if (!mark("T ") || !digits(2, c.hour) || !mark(":") || !digits(2, c.minute))
            return false;
        if (!text.empty() && (!mark(":") || !digits(2, c.second)))
            return false;
        if (!text.empty()) {
            if (!mark(".") || text.empty() || text.size() > 6)
                return false;
            const std::size_t n = text.size();
            if (!digits(n, c.microsecond))
                return false;
            for (std::size_t i = n; i < 6; ++i)
                c.microsecond *= 10;
        }
    }
    const std::chrono::year_month_day day = std::chrono::year(c.year) / c.month / c.day;
    if (!day.ok() || c.year < 1 || c.hour > 23 || c.minute > 59 || c.second > 59)
        return false;
    clock = c;
    return true;
}

Clock localClock()
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm t {};
    localtime_r(&seconds, &t);
    Clock c { t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, 0 };
    const auto part = std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch());
    c.microsecond = int(part.count() % 1'000'000);
    return c;
}

std::string formatTime(std::string_view format, const Clock& clock)
{
    return Writer(clock).format(format);
}

} // namespace ax::jinja
