// SPDX-License-Identifier: Apache-2.0
#include "app/window/manual.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocument>

namespace ax::ui::manual {

namespace {

const QString kFolder = QStringLiteral(":/manual/");

/// The look of the HTML pages: the system's own fonts and colours, light and dark.
constexpr const char* kStyle
    = "body{font:16px/1.55 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
      "color-scheme:light dark}table{border-collapse:collapse;margin:1em 0}"
      "td,th{border-bottom:1px solid #8888;padding:.25em .8em .25em 0;text-align:left;"
      "vertical-align:top}pre{background:#8882;padding:.6em .8em;overflow:auto}"
      "code{font-family:monospace}img{max-width:100%;border:1px solid #8888}"
      "nav{margin-bottom:2em;font-size:90%}";

QString withoutMissingPictures(QString markdown)
{
    static const QRegularExpression picture(
        QStringLiteral("!\\[([^\\]]*)\\]\\((pictures/[^)]+)\\)\\n?"));
    const QString folder = pictureFolder();
    qsizetype from = 0;
    for (QRegularExpressionMatch match = picture.match(markdown, from); match.hasMatch();
         match = picture.match(markdown, from)) {
        const QString file
            = folder + QLatin1Char('/') + match.captured(2).section(QLatin1Char('/'), 1);
        if (folder.isEmpty() || !QFile::exists(file))
            markdown.remove(match.capturedStart(), match.capturedLength());
        else
            from = match.capturedEnd();
    }
    return markdown;
}

/// What QTextDocument writes, without its own fonts and sizes.
QString plainHtml(const QTextDocument& document)
{
    QString html = document.toHtml();
    html = html.section(QStringLiteral("<body"), 1).section(QLatin1Char('>'), 1);
    html = html.section(QStringLiteral("</body>"), 0, 0);
    const auto swap = [&html](const char* pattern, const char* with) {
        html.replace(QRegularExpression(QString::fromLatin1(pattern),
                         QRegularExpression::DotMatchesEverythingOption),
            QString::fromLatin1(with));
    };
    // A code block is one <pre> a line there; inline code is a span of a fixed font.
    swap("</pre>\\s*<pre[^>]*>", "\n");
    swap("<span style=\"[^\"]*font-family:[^\"]*\">(.*?)</span>", "<code>\\1</code>");
    swap("<span style=\"[^\"]*font-weight:[67]00[^\"]*\">(.*?)</span>", "<b>\\1</b>");
    swap("<span style=\"[^\"]*font-style:italic[^\"]*\">(.*?)</span>", "<i>\\1</i>");
    swap("</?span[^>]*>", "");
    swap(" (style|border|cellspacing|cellpadding|align|bgcolor|width|height)=\"[^\"]*\"", "");
    swap("<pre[^>]*>", "<pre>");
    swap("<(h[1-6])><b>(.*?)</b></", "<\\1>\\2</");
    swap("href=\"([A-Za-z0-9_-]+)\\.md", "href=\"\\1.html");
    // Links in the pages name headings.
    static const QRegularExpression heading(QStringLiteral("<(h[1-6])>(.*?)</\\1>"));
    qsizetype from = 0;
    for (auto match = heading.match(html, from); match.hasMatch();
         match = heading.match(html, from)) {
        QString words = match.captured(2);
        words.remove(QRegularExpression(QStringLiteral("<[^>]+>")));
        const QString with = QStringLiteral("<%1 id=\"%2\">%3</%1>")
                                 .arg(match.captured(1), anchor(words), match.captured(2));
        html.replace(match.capturedStart(), match.capturedLength(), with);
        from = match.capturedStart() + with.size();
    }
    return html.trimmed();
}

} // namespace

QString text(const QString& page)
{
    QFile file(kFolder + page + QStringLiteral(".md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList pages()
{
    QStringList all { QStringLiteral("index") };
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z0-9_-]+)\\.md\\)"));
    for (auto it = link.globalMatch(text(all.first())); it.hasNext();) {
        const QString page = it.next().captured(1);
        if (!all.contains(page))
            all << page;
    }
    return all;
}

QString title(const QString& page)
{
    const QString first = text(page).section(QLatin1Char('\n'), 0, 0);
    return first.startsWith(QLatin1String("# ")) ? first.mid(2) : page;
}

QString anchor(const QString& heading)
{
    QString out;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('_'))
            out += c;
        else if ((c.isSpace() || c == QLatin1Char('-')) && !out.endsWith(QLatin1Char('-')))
            out += QLatin1Char('-');
    }
    return out;
}

QStringList anchors(const QString& page)
{
    QStringList all;
    bool code = false;
    for (const QString& line : text(page).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            code = !code;
        else if (!code && line.startsWith(QLatin1Char('#')))
            all << anchor(QString(line).remove(QRegularExpression(QStringLiteral("^#+ |`"))));
    }
    return all;
}

QStringList found(const QString& words)
{
    QStringList inTitle, inText;
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto holds = [&all](const QString& where) {
        for (const QString& word : all)
            if (!where.contains(word, Qt::CaseInsensitive))
                return false;
        return true;
    };
    for (const QString& page : pages()) {
        if (holds(title(page)))
            inTitle << page;
        else if (holds(text(page)))
            inText << page;
    }
    return inTitle + inText;
}

QString pictureFolder()
{
    const QString folder = QDir::cleanPath(QCoreApplication::applicationDirPath()
        + QStringLiteral("/../share/doc/attention-explorer/manual/pictures"));
    return QDir(folder).exists() ? folder : QString();
}

void fill(QTextDocument& document, const QString& page)
{
    document.setBaseUrl(QUrl::fromLocalFile(
        QDir::cleanPath(pictureFolder() + QStringLiteral("/..")) + QLatin1Char('/')));
    document.setMarkdown(withoutMissingPictures(text(page)), QTextDocument::MarkdownDialectGitHub);
}

QString writeHtml(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return folder + QStringLiteral(": the folder cannot be made");
    for (const QString& page : pages()) {
        QTextDocument document;
        // Pictures stand beside the pages, wherever those are put.
        document.setMarkdown(text(page), QTextDocument::MarkdownDialectGitHub);
        const QString html
            = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                             "<meta name=\"viewport\" content=\"width=device-width\">"
                             "<title>%1 - Attention Explorer</title><style>%2</style></head>\n"
                             "<body><nav><a href=\"index.html\">Attention Explorer, manual</a>"
                             "</nav>\n%3\n</body></html>\n")
                  .arg(title(page).toHtmlEscaped(), QString::fromLatin1(kStyle),
                      plainHtml(document));
        QSaveFile file(folder + QLatin1Char('/') + page + QStringLiteral(".html"));
        if (!file.open(QIODevice::WriteOnly) || file.write(html.toUtf8()) < 0 || !file.commit())
            return file.fileName() + QStringLiteral(": ") + file.errorString();
    }
    return {};
}

} // namespace ax::ui::manual
