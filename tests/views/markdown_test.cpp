// SPDX-License-Identifier: Apache-2.0
#include "views/chat/markdown.h"
#include <QTest>

using namespace ax;
using namespace ax::ui;

namespace {

/// "kind/level/markStart+markLength" of each line.
QString lineKinds(const QString& text)
{
    QString out;
    FenceState fence;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const LineStyle s = markdownLine(line, fence);
        out += QStringLiteral("%1%2 ").arg(QChar(u"PHLQTCFR"[s.kind])).arg(s.level);
    }
    return out.trimmed();
}

/// The line with marks as '.', bold B, italic I, code C, link L, strike S.
QString inlineKinds(const QString& line)
{
    QString out = line;
    for (const MarkRun& run : markdownRuns(line, 0))
        for (int k = run.start; k < run.start + run.length; ++k)
            out[k] = run.flags & MarkRun::Mark                                 ? QLatin1Char('.')
                : run.flags & MarkRun::Code                                    ? QLatin1Char('C')
                : run.flags & MarkRun::Link                                    ? QLatin1Char('L')
                : run.flags & MarkRun::Strike                                  ? QLatin1Char('S')
                : (run.flags & MarkRun::Bold) && (run.flags & MarkRun::Italic) ? QLatin1Char('X')
                : run.flags & MarkRun::Bold                                    ? QLatin1Char('B')
                                                                               : QLatin1Char('I');
    return out;
}

} // namespace

class MarkdownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void markdownLines()
    {
        QCOMPARE(lineKinds(QStringLiteral("# a\n### b\ntext\n- x\n  * y\n1. z\n> q\n| a | b "
                                          "|\n```py\n# c\n```\n---\n#no\n-no")),
            QStringLiteral("H1 H3 P0 L0 L1 L0 Q0 T0 F0 C0 F0 R0 P0 P0"));
    }

    void markdownFenceNeedsItsOwnLength()
    {
        QCOMPARE(lineKinds(QStringLiteral("````\n```\n````\nx")), QStringLiteral("F0 C0 F0 P0"));
        QCOMPARE(lineKinds(QStringLiteral("~~~\n```\n~~~")), QStringLiteral("F0 C0 F0"));
    }

    void markdownInline_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("bold") << QStringLiteral("a **bc** d") << QStringLiteral("a ..BB.. d");
        QTest::newRow("italic") << QStringLiteral("*a* _b_") << QStringLiteral(".I. .I.");
        QTest::newRow("both") << QStringLiteral("***a***") << QStringLiteral("...X...");
        QTest::newRow("inside") << QStringLiteral("**a *b* c**") << QStringLiteral("..BB.X.BB..");
        QTest::newRow("code") << QStringLiteral("`*a*`") << QStringLiteral(".CCC.");
        QTest::newRow("snake") << QStringLiteral("a_b_c") << QStringLiteral("a_b_c");
        QTest::newRow("open") << QStringLiteral("**a") << QStringLiteral("**a");
        QTest::newRow("spaced") << QStringLiteral("2 * 3 * 4") << QStringLiteral("2 * 3 * 4");
        QTest::newRow("link") << QStringLiteral("[ab](x)") << QStringLiteral(".LL....");
        QTest::newRow("strike") << QStringLiteral("~~a~~ ~b~") << QStringLiteral("..S.. ~b~");
        QTest::newRow("escaped") << QStringLiteral("\\*a\\*") << QStringLiteral(".*a.*");
        QTest::newRow("deep") << QString(40, QLatin1Char('[')) << QString(40, QLatin1Char('['));
    }
    void markdownInline()
    {
        QFETCH(QString, line);
        QFETCH(QString, kinds);
        QCOMPARE(inlineKinds(line), kinds);
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "markdown_test.moc"
