// SPDX-License-Identifier: Apache-2.0
#include "views/chat/code_colours.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace ax::ui {
namespace {

QSet<QString> words(const char* list)
{
    const QStringList all = QString::fromLatin1(list).split(QLatin1Char(' '));
    return QSet<QString>(all.begin(), all.end());
}

const QSet<QString>& keywords(CodeLanguage language)
{
    static const QSet<QString> none;
    static const QSet<QString> python
        = words("False None True and as assert async await break class continue def del elif else "
                "except finally for from global if import in is lambda match nonlocal not or pass "
                "raise return self try while with yield");
    static const QSet<QString> cLike = words(
        "abstract as async auto await bool boolean break byte case catch chan char class const "
        "constexpr continue default defer delete do double else enum export extends extern false "
        "final finally float fn for foreach func function go goto if impl implements import in "
        "instanceof int interface let long loop match mod move mut namespace new nil null nullptr "
        "operator override package private protected pub public return self short signed sizeof "
        "static string struct super switch template this throw throws trait true try type typedef "
        "typename typeof union unsafe unsigned use using val var virtual void volatile when where "
        "while yield");
    static const QSet<QString> shell
        = words("case do done elif else esac export fi for function if in local return then until "
                "while echo cd set unset");
    static const QSet<QString> json = words("true false null");
    static const QSet<QString> sql
        = words("add all alter and as asc begin between by case commit constraint create cross "
                "default delete desc distinct drop else end exists foreign from full group having "
                "if in index inner insert into is join key left like limit not null offset on or "
                "order outer primary references right select set table then union unique update "
                "values view when where with");
    switch (language) {
    case CodeLanguage::Python:
        return python;
    case CodeLanguage::CLike:
        return cLike;
    case CodeLanguage::Shell:
        return shell;
    case CodeLanguage::Json:
        return json;
    case CodeLanguage::Sql:
        return sql;
    case CodeLanguage::None:
    case CodeLanguage::Markup:
        break;
    }
    return none;
}

/// What may reach over several lines.
struct Long {
    QLatin1String opens, closes;
    CodeRun::Kind kind;
};
constexpr Long kLong[] = {
    { QLatin1String("/*"), QLatin1String("*/"), CodeRun::Comment },
    { QLatin1String("\"\"\""), QLatin1String("\"\"\""), CodeRun::String },
    { QLatin1String("'''"), QLatin1String("'''"), CodeRun::String },
    { QLatin1String("`"), QLatin1String("`"), CodeRun::String },
    { QLatin1String("<!--"), QLatin1String("-->"), CodeRun::Comment },
};

bool has(CodeLanguage language, std::size_t at)
{
    switch (at) {
    case 0:
        return language == CodeLanguage::CLike || language == CodeLanguage::Sql;
    case 1:
    case 2:
        return language == CodeLanguage::Python;
    case 3:
        return language == CodeLanguage::CLike;
    default:
        return language == CodeLanguage::Markup;
    }
}

QLatin1String lineComment(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
    case CodeLanguage::Shell:
        return QLatin1String("#");
    case CodeLanguage::CLike:
        return QLatin1String("//");
    case CodeLanguage::Sql:
        return QLatin1String("--");
    default:
        return {};
    }
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); }

qsizetype stringEnd(QStringView line, qsizetype at)
{
    const QChar quote = line[at];
    for (qsizetype k = at + 1; k < line.size(); ++k) {
        if (line[k] == QLatin1Char('\\'))
            ++k;
        else if (line[k] == quote)
            return k + 1;
    }
    return line.size();
}

} // namespace

CodeLanguage codeLanguage(QStringView info)
{
    qsizetype end = 0;
    while (end < info.size() && !info[end].isSpace() && info[end] != QLatin1Char('{')
        && info[end] != QLatin1Char(','))
        ++end;
    const QString name = info.left(end).toString().toLower();
    static const QSet<QString> cLike
        = words("c h cc cpp c++ cxx hpp cs csharp c# java js javascript jsx ts typescript tsx go "
                "golang rust rs kotlin kt swift php scala dart zig css scss glsl cuda");
    static const QSet<QString> shell = words("sh bash zsh shell console fish make makefile yaml "
                                             "yml toml ini conf ruby rb perl r docker dockerfile");
    static const QSet<QString> markup = words("html xml svg xhtml vue");
    if (name == QLatin1String("py") || name == QLatin1String("python")
        || name == QLatin1String("python3"))
        return CodeLanguage::Python;
    if (name.startsWith(QLatin1String("json")))
        return CodeLanguage::Json;
    if (name.endsWith(QLatin1String("sql")) || name == QLatin1String("sqlite"))
        return CodeLanguage::Sql;
    return cLike.contains(name) ? CodeLanguage::CLike
        : shell.contains(name)  ? CodeLanguage::Shell
        : markup.contains(name) ? CodeLanguage::Markup
                                : CodeLanguage::None;
}

QVector<CodeRun> codeRuns(QStringView line, CodeLanguage language, char& open)
{
    QVector<CodeRun> runs;
    if (language == CodeLanguage::None)
        return runs;
    const auto add = [&](qsizetype from, qsizetype to, CodeRun::Kind kind) {
        if (to > from)
            runs.append({ int(from), int(to - from), kind });
    };
    qsizetype at = 0;
    /// Up to where what is open closes; the line's end when it does not.
    const auto close = [&](qsizetype from, qsizetype search) {
        const Long& one = kLong[std::size_t(open) - 1];
        const qsizetype end = line.indexOf(one.closes, search);
        at = end < 0 ? line.size() : end + one.closes.size();
        if (end >= 0)
            open = 0;
        add(from, at, one.kind);
    };
    if (open != 0)
        close(0, 0);
    const QSet<QString>& known = keywords(language);
    const QLatin1String comment = lineComment(language);
    while (at < line.size()) {
        const QChar c = line[at];
        bool taken = false;
        for (std::size_t k = 0; k < std::size(kLong) && !taken; ++k)
            if (has(language, k) && line.mid(at).startsWith(kLong[k].opens)) {
                open = char(k + 1);
                close(at, at + kLong[k].opens.size());
                taken = true;
            }
        if (taken)
            continue;
        if (!comment.isEmpty() && line.mid(at).startsWith(comment)
            && (comment.size() > 1 || at == 0 || line[at - 1].isSpace())) {
            add(at, line.size(), CodeRun::Comment);
            break;
        }
        if (c == QLatin1Char('"') || (c == QLatin1Char('\'') && language != CodeLanguage::Json)) {
            const qsizetype end = stringEnd(line, at);
            add(at, end, CodeRun::String);
            at = end;
        } else if (c.isDigit()) {
            qsizetype end = at;
            while (end < line.size() && (isWord(line[end]) || line[end] == QLatin1Char('.')))
                ++end;
            add(at, end, CodeRun::Number);
            at = end;
        } else if (isWord(c)) {
            qsizetype end = at;
            while (end < line.size() && isWord(line[end]))
                ++end;
            const QString word = line.mid(at, end - at).toString();
            if (known.contains(language == CodeLanguage::Sql ? word.toLower() : word))
                add(at, end, CodeRun::Keyword);
            at = end;
        } else {
            ++at;
        }
    }
    return runs;
}

} // namespace ax::ui
