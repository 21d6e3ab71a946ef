// SPDX-License-Identifier: Apache-2.0
#include "views/chat/markdown.h"
#include "views/chat/unmarked_text.h"
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
                : run.flags & MarkRun::Math                                    ? QLatin1Char('M')
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

    void addressesOfLinks()
    {
        const QString line = QStringLiteral("a [b](https://x.y/z \"t\") http://q.r/s.");
        QCOMPARE(markdownLink(line, 3), QStringLiteral("https://x.y/z"));
        QCOMPARE(markdownLink(line, 0), QString());
        QCOMPARE(markdownLink(line, int(line.indexOf(u'q'))), QStringLiteral("http://q.r/s"));
        QCOMPARE(markdownLink(line, int(line.size()) - 1), QString());
    }

    void rowsOfTables()
    {
        QCOMPARE(tableBars(u"| a | b \\| c | d |"), (QVector<int> { 4, 13 }));
        QCOMPARE(tableBars(u"a | b"), (QVector<int> { 2 }));
        QVERIFY(isTableRule(u"|---|:-:|"));
        QVERIFY(!isTableRule(u"| a |"));
        QVERIFY(!isTableRule(u"|  |"));
    }

    void codeIsColoured()
    {
        const auto kinds = [](const QString& line, CodeLanguage language, char* open) {
            QString out(line.size(), QLatin1Char('.'));
            for (const CodeRun& run : codeRuns(line, language, *open))
                for (int k = run.start; k < run.start + run.length; ++k)
                    out[k] = QChar(u"KSCN"[run.kind]);
            return out;
        };
        char open = 0;
        QCOMPARE(kinds(QStringLiteral("def f(): # x"), CodeLanguage::Python, &open),
            QStringLiteral("KKK......CCC"));
        QCOMPARE(kinds(QStringLiteral("s = '''a"), CodeLanguage::Python, &open),
            QStringLiteral("....SSSS"));
        QCOMPARE(kinds(QStringLiteral("def''' 1"), CodeLanguage::Python, &open),
            QStringLiteral("SSSSSS.N"));
        QCOMPARE(kinds(QStringLiteral("int a2=0x1F; /* b */"), CodeLanguage::CLike, &open),
            QStringLiteral("KKK....NNNN..CCCCCCC"));
        QCOMPARE(kinds(QStringLiteral("\"a\\\"b\" c"), CodeLanguage::CLike, &open),
            QStringLiteral("SSSSSS.."));
        QCOMPARE(kinds(QStringLiteral("echo $#x # y"), CodeLanguage::Shell, &open),
            QStringLiteral("KKKK.....CCC"));
        QCOMPARE(kinds(QStringLiteral("def"), CodeLanguage::None, &open), QStringLiteral("..."));
        QCOMPARE(codeLanguage(u"C++ {.x}"), CodeLanguage::CLike);
        QCOMPARE(codeLanguage(u""), CodeLanguage::None);
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
        QTest::newRow("address") << QStringLiteral("(http://a.b/c_d_e).")
                                 << QStringLiteral("(LLLLLLLLLLLLLLLL).");
        QTest::newRow("formula") << QStringLiteral("\\(x_1^2*y*\\) $$a*b*$$")
                                 << QStringLiteral("..MMMMMMMM.. ..MMMM..");
        QTest::newRow("formula of several lines") << QStringLiteral("\\[") << QStringLiteral("MM");
        QTest::newRow("deep") << QString(40, QLatin1Char('[')) << QString(40, QLatin1Char('['));
    }
    void markdownInline()
    {
        QFETCH(QString, line);
        QFETCH(QString, kinds);
        QCOMPARE(inlineKinds(line), kinds);
    }

    void plainTextIsWhatIsRead()
    {
        QCOMPARE(
            unmarkedText(QStringLiteral(
                "# Head\n\nThe **Friday at** `nine` and [home](https://a.b).\n- *one*\n2. two\n"
                "> said\n\n```py\nx = **y**\n```\n| A | B |\n|---|---|\n| 1 | 2 |\n2 * 3 * 4")),
            QStringLiteral("Head\n\nThe Friday at nine and home.\n- one\n2. two\nsaid\n\n"
                           "x = **y**\n| A | B |\n| 1 | 2 |\n2 * 3 * 4"));
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "markdown_test.moc"
