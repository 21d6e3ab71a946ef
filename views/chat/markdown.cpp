// SPDX-License-Identifier: Apache-2.0
#include "views/chat/markdown.h"

#include <array>

namespace ax::ui {
namespace {

int countRun(QStringView line, qsizetype at, QChar mark)
{
    int count = 0;
    while (at + count < line.size() && line[at + count] == mark)
        ++count;
    return count;
}

bool isWord(QStringView line, qsizetype at)
{
    return at >= 0 && at < line.size() && line[at].isLetterOrNumber();
}
bool isSpace(QStringView line, qsizetype at)
{
    return at < 0 || at >= line.size() || line[at].isSpace();
}

/// Where the emphasis `mark` x `count` that opens before `from` closes; -1: nowhere.
qsizetype closing(QStringView line, qsizetype from, QChar mark, int count)
{
    for (qsizetype at = from; at < line.size(); ++at) {
        if (line[at] == QLatin1Char('\\')) {
            ++at;
            continue;
        }
        if (line[at] == QLatin1Char('`')) {
            const int ticks = countRun(line, at, QLatin1Char('`'));
            const qsizetype end = line.indexOf(QString(ticks, QLatin1Char('`')), at + ticks);
            if (end > 0)
                at = end + ticks - 1;
            continue;
        }
        if (line[at] != mark)
            continue;
        const int run = countRun(line, at, mark);
        const bool closes = at > from && !isSpace(line, at - 1)
            && (mark != QLatin1Char('_') || !isWord(line, at + run));
        if (closes && (run == count || run >= 3))
            return at;
        at += run - 1;
    }
    return -1;
}

/// `[words](address)` that begins at `at`: its "](" and its ")".
bool linkParts(QStringView line, qsizetype at, qsizetype* close, qsizetype* tail)
{
    *close = line.indexOf(QLatin1String("]("), at);
    *tail = *close > 0 ? line.indexOf(QLatin1Char(')'), *close) : -1;
    return *close > 0 && *tail > 0;
}

/// One past an address that stands in the text by itself; `at`: none begins here.
qsizetype bareLink(QStringView line, qsizetype at)
{
    const QStringView rest = line.mid(at);
    if ((!rest.startsWith(QLatin1String("https://")) && !rest.startsWith(QLatin1String("http://")))
        || isWord(line, at - 1))
        return at;
    qsizetype end = at;
    while (
        end < line.size() && !line[end].isSpace() && !QStringLiteral("<>\"`|*").contains(line[end]))
        ++end;
    // Signs at the end belong to the sentence, a bracket to whoever opened it.
    while (end > at) {
        const QChar last = line[end - 1];
        const bool bracket = last == QLatin1Char(')')
            && line.mid(at, end - at).count(QLatin1Char('(')) < line.mid(at, end - at).count(last);
        if (!bracket && !QStringLiteral(".,;:!?'_~").contains(last))
            break;
        --end;
    }
    return line.mid(at, end - at).endsWith(QLatin1String("//")) ? at : end;
}

class RunScanner {
public:
    RunScanner(QStringView line, int from)
        : m_line(line)
        , m_flags(line.size(), 0)
    {
        scan(from, line.size(), 0);
    }

    QVector<MarkRun> runs(int from) const
    {
        QVector<MarkRun> result;
        for (int at = from; at < m_flags.size(); ++at) {
            if (!m_flags[at])
                continue;
            if (!result.isEmpty() && result.back().flags == m_flags[at]
                && result.back().start + result.back().length == at)
                ++result.back().length;
            else
                result.append({ at, 1, m_flags[at] });
        }
        return result;
    }

private:
    void add(qsizetype start, qsizetype end, int flags)
    {
        for (qsizetype at = start; at < end; ++at)
            m_flags[at] |= flags;
    }

    void scan(qsizetype start, qsizetype end, int depth)
    {
        for (qsizetype at = start; at < end; ++at) {
            const QChar c = m_line[at];
            if (const qsizetype past = formula(at, end); past > at) {
                at = past - 1;
            } else if (const qsizetype past = bareLink(m_line, at); past > at && past <= end) {
                add(at, past, MarkRun::Link);
                at = past - 1;
            } else if (c == QLatin1Char('\\') && at + 1 < end && m_line[at + 1].isPunct()) {
                add(at, at + 1, MarkRun::Mark);
                ++at;
            } else if (c == QLatin1Char('`')) {
                const int ticks = countRun(m_line, at, c);
                const qsizetype close = m_line.indexOf(QString(ticks, c), at + ticks);
                if (close > 0 && close < end) {
                    add(at, at + ticks, MarkRun::Mark);
                    add(at + ticks, close, MarkRun::Code);
                    add(close, close + ticks, MarkRun::Mark);
                    at = close + ticks - 1;
                } else {
                    at += ticks - 1;
                }
            } else if (c == QLatin1Char('[') && depth < 8) {
                at = link(at, end, depth);
            } else if ((c == QLatin1Char('*') || c == QLatin1Char('_') || c == QLatin1Char('~'))
                && depth < 8) {
                at = emphasis(at, end, c, depth);
            }
        }
    }

    /// \(…\), \[…\] and $$…$$: nothing inside is Markdown. One past its end; `at`: none.
    qsizetype formula(qsizetype at, qsizetype end)
    {
        static const std::array<std::array<QLatin1String, 2>, 3> marks {
            { { QLatin1String("\\("), QLatin1String("\\)") },
                { QLatin1String("\\["), QLatin1String("\\]") },
                { QLatin1String("$$"), QLatin1String("$$") } }
        };
        for (const auto& [opens, closes] : marks) {
            if (!m_line.mid(at).startsWith(opens))
                continue;
            const qsizetype close = m_line.indexOf(closes, at + 2);
            // What closes on another line stays as it is written.
            if (close < 0 || close + 2 > end) {
                add(at, at + 2, opens.startsWith(QLatin1Char('$')) ? 0 : int(MarkRun::Math));
                return at + 2;
            }
            add(at, at + 2, MarkRun::Mark);
            add(at + 2, close, MarkRun::Math);
            add(close, close + 2, MarkRun::Mark);
            return close + 2;
        }
        if (m_line.mid(at).startsWith(QLatin1String("\\)"))
            || m_line.mid(at).startsWith(QLatin1String("\\]"))) {
            add(at, at + 2, MarkRun::Math);
            return at + 2;
        }
        return at;
    }

    qsizetype link(qsizetype at, qsizetype end, int depth)
    {
        qsizetype close = 0, tail = 0;
        if (!linkParts(m_line, at, &close, &tail) || tail >= end)
            return at;
        add(at, at + 1, MarkRun::Mark);
        add(at + 1, close, MarkRun::Link);
        add(close, tail + 1, MarkRun::Mark);
        scan(at + 1, close, depth + 1);
        return tail;
    }

    qsizetype emphasis(qsizetype at, qsizetype end, QChar mark, int depth)
    {
        const int run = countRun(m_line, at, mark);
        const bool strike = mark == QLatin1Char('~');
        const bool opens = run <= 3 && !isSpace(m_line, at + run)
            && (mark != QLatin1Char('_') || !isWord(m_line, at - 1)) && (!strike || run == 2);
        const qsizetype close = opens ? closing(m_line, at + run, mark, run) : -1;
        if (close < 0 || close + run > end)
            return at + run - 1;
        const int flags = strike
            ? MarkRun::Strike
            : (run & 1 ? int(MarkRun::Italic) : 0) | (run & 2 ? int(MarkRun::Bold) : 0);
        add(at, at + run, MarkRun::Mark);
        add(at + run, close, flags);
        add(close, close + run, MarkRun::Mark);
        scan(at + run, close, depth + 1);
        return close + run - 1;
    }

    QStringView m_line;
    QVector<int> m_flags;
};

} // namespace

LineStyle markdownLine(QStringView line, FenceState& state)
{
    LineStyle style;
    int indent = 0;
    while (indent < line.size()
        && (line[indent] == QLatin1Char(' ') || line[indent] == QLatin1Char('\t')))
        ++indent;
    const QChar first = indent < line.size() ? line[indent] : QChar();
    if (first == QLatin1Char('`') || first == QLatin1Char('~')) {
        const int run = countRun(line, indent, first);
        const bool closes = state.mark == first.unicode() && run >= state.length
            && line.mid(indent + run).trimmed().isEmpty();
        if (state.mark ? closes : run >= 3 && !line.mid(indent + run).contains(first)) {
            state = state.mark ? FenceState {}
                               : FenceState { first.unicode(), run,
                                     codeLanguage(line.mid(indent + run).trimmed()), 0 };
            style.kind = LineStyle::Fence;
            style.markLength = int(line.size());
            return style;
        }
    }
    if (state.mark) {
        style.kind = LineStyle::CodeLine;
        codeRuns(line, state.language, state.open);
        return style;
    }
    if (first == QLatin1Char('#')) {
        const int run = countRun(line, indent, first);
        if (run <= 6 && (indent + run == line.size() || line[indent + run] == QLatin1Char(' '))) {
            style.kind = LineStyle::Heading;
            style.level = run;
            style.markLength = std::min(int(line.size()), indent + run + 1);
            return style;
        }
    }
    if (first == QLatin1Char('-') || first == QLatin1Char('*') || first == QLatin1Char('_')) {
        int marks = 0;
        bool only = true;
        for (const QChar c : line.mid(indent)) {
            marks += c == first;
            only &= c == first || c == QLatin1Char(' ');
        }
        if (only && marks >= 3) {
            style.kind = LineStyle::Rule;
            style.markLength = int(line.size());
            return style;
        }
    }
    if (first == QLatin1Char('-') || first == QLatin1Char('*') || first == QLatin1Char('+')) {
        if (indent + 1 < line.size() && line[indent + 1] == QLatin1Char(' ')) {
            style.kind = LineStyle::ListItem;
            style.level = indent / 2;
            style.markStart = indent;
            style.markLength = 2;
            style.hang = indent + 2;
            return style;
        }
    }
    if (first.isDigit()) {
        int digits = 0;
        while (indent + digits < line.size() && line[indent + digits].isDigit())
            ++digits;
        const qsizetype dot = indent + digits;
        if (digits <= 9 && dot + 1 < line.size()
            && (line[dot] == QLatin1Char('.') || line[dot] == QLatin1Char(')'))
            && line[dot + 1] == QLatin1Char(' ')) {
            style.kind = LineStyle::ListItem; // its number is shown: no mark to hide
            style.level = indent / 2;
            style.hang = int(dot) + 2;
            return style;
        }
    }
    if (first == QLatin1Char('>')) {
        style.kind = LineStyle::Quote;
        style.markStart = indent;
        style.markLength = indent + 1 < line.size() && line[indent + 1] == QLatin1Char(' ') ? 2 : 1;
    } else if (first == QLatin1Char('|')) {
        style.kind = LineStyle::Table;
    }
    return style;
}

QVector<MarkRun> markdownRuns(QStringView line, int from)
{
    return RunScanner(line, from).runs(from);
}

QString markdownLink(QStringView line, int at)
{
    for (qsizetype k = 0; k <= at && k < line.size(); ++k) {
        qsizetype close = 0, tail = 0;
        if (line[k] == QLatin1Char('[') && linkParts(line, k, &close, &tail) && at <= tail
            && close > at)
            return line.mid(close + 2, tail - close - 2)
                .trimmed()
                .toString()
                .section(QLatin1Char(' '), 0, 0);
        if (const qsizetype end = bareLink(line, k); end > at && k <= at)
            return line.mid(k, end - k).toString();
    }
    return {};
}

QVector<int> tableBars(QStringView line)
{
    QVector<int> bars;
    bool any = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == QLatin1Char('\\'))
            ++at;
        else if (line[at] == QLatin1Char('|') && (any || !line.left(at).trimmed().isEmpty())
            && !line.mid(at + 1).trimmed().isEmpty())
            bars.append(int(at));
        any = any || at >= line.size() || line[at] == QLatin1Char('|');
    }
    return bars;
}

bool isTableRule(QStringView line)
{
    bool dash = false;
    for (const QChar c : line) {
        dash |= c == QLatin1Char('-');
        if (!QStringLiteral("-|: \t\r").contains(c))
            return false;
    }
    return dash && line.contains(QLatin1Char('|'));
}

} // namespace ax::ui
