// SPDX-License-Identifier: Apache-2.0
#include "tests/views/chat_window.h"
#include "views/chat/chat_document.h"
#include "views/common/look.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QScrollBar>
#include <QTest>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::cutTokens;
using test::writtenTrace;
using Window = test::ChatWindow;

class ChatLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void wordsFromRightToLeftAnswerThemselves_data()
    {
        QTest::addColumn<QStringList>("pieces");
        QTest::newRow("arabic in latin")
            << QStringList { QStringLiteral("Arabic"), QStringLiteral(":"),
                   QStringLiteral(" مرحبا"), QStringLiteral(" بالعالم"), QStringLiteral(" يا"),
                   QStringLiteral(" صديقي"), QStringLiteral(" and"), QStringLiteral(" more") };
        QTest::newRow("latin in hebrew")
            << QStringList { QStringLiteral("שלום"), QStringLiteral(" עולם"), QStringLiteral(" Qt"),
                   QStringLiteral(" six"), QStringLiteral(" טוב"), QStringLiteral(" 42") };
        QTest::newRow("all arabic") << QStringList { QStringLiteral("مرحبا"),
            QStringLiteral(" بالعالم"), QStringLiteral(" الكبير") };
        QTest::newRow("single letters") << QStringList { QStringLiteral("a "), QStringLiteral("ب"),
            QStringLiteral("ج"), QStringLiteral("د"), QStringLiteral(" b") };
    }
    void wordsFromRightToLeftAnswerThemselves()
    {
        QFETCH(QStringList, pieces);
        std::vector<std::string> tokens;
        for (const QString& piece : pieces)
            tokens.push_back(piece.toStdString());
        Window w(writtenTrace(tokens));
        QVector<QRectF> before;
        for (int token = 0; token < pieces.size(); ++token) {
            const auto rects = w.text().tokenRects(token);
            QVERIFY(!rects.isEmpty());
            for (const QRectF& rect : rects) {
                QCOMPARE(w.text().tokenAt(rect.center()), token);
                // No word stands on another one's ground (neighbours may touch).
                for (const QRectF& other : before)
                    QVERIFY2((rect & other).width() <= 2.5 || (rect & other).height() <= 1,
                        qPrintable(pieces[token]));
                if (rect.width() > look::pxf(8))
                    before.append(rect);
            }
        }
    }

    void linesFromRightToLeftBeginAtTheRight()
    {
        Window w(writtenTrace({ "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7" }));
        const QRectF rect = w.text().tokenRects(0).front();
        QVERIFY2(rect.right() > w.text().textLeft() + look::pxf(600),
            qPrintable(QString::number(rect.right() - w.text().textLeft())));
    }

    void longParagraphsBreakAtTheirWidthOnly()
    {
        std::vector<std::string> tokens;
        for (int k = 0; k < 5000; ++k)
            tokens.push_back(k % 7 == 3 ? " mountain" : k % 3 ? " word" : " garden");
        Window w(writtenTrace(tokens));
        w.text().setTint(ChatText::Tint::None);
        w.text().setLensOn(false);
        w.text().scrollToToken(4999);
        // What begins a line did not fit on the one before.
        qreal y = -1e9, right = 0;
        int lines = 0;
        for (int token = 0; token < 5000; ++token) {
            const QRectF rect = w.text().tokenRects(token).front().translated(
                0, w.text().verticalScrollBar()->value());
            if (token > 0 && rect.top() > y + 2) {
                ++lines;
                QVERIFY2(right + look::pxf(4) + rect.width()
                        > w.text().textLeft() + w.text().document().options().width - 1,
                    qPrintable(QStringLiteral("token %1 begins line %2, the one before ends at %3")
                                   .arg(token)
                                   .arg(lines)
                                   .arg(right)));
            }
            y = rect.top();
            right = rect.right();
        }
        QVERIFY(lines > 300);
        QVERIFY(w.text().document().blockCount() > 5);
    }

    void everyTokenOfALongParagraphHasAPlace()
    {
        std::vector<std::string> tokens(4000, " word");
        for (int k = 0; k < 4000; k += 9)
            tokens[std::size_t(k)] = "";
        Window w(writtenTrace(tokens));
        for (int token = 3999; token >= 0; token -= 3)
            QVERIFY2(!w.text().tokenRects(token).isEmpty(), qPrintable(QString::number(token)));
        // As a paragraph that is written, too.
        w.world.append({ test::generatedToken(4000, " new"), test::generatedToken(4001, " end") });
        QVERIFY(!w.text().tokenRects(4001).isEmpty());
        QCOMPARE(w.text().document().sourceText(0).size(), (4000 - 445) * 5 + 8);
    }

    void linesOfAListHangUnderItsWords()
    {
        std::vector<std::string> tokens { "12", ".", " " };
        for (int k = 0; k < 60; ++k)
            tokens.push_back("word ");
        Window w(writtenTrace(tokens));
        const qreal first = w.text().tokenRects(3).front().left();
        qreal second = -1;
        for (int token = 4; token < 63 && second < 0; ++token)
            if (const QRectF rect = w.text().tokenRects(token).front();
                rect.top() > w.text().tokenRects(3).front().top() + 5)
                second = rect.left();
        QVERIFY2(std::fabs(second - first) < 1.5,
            qPrintable(QStringLiteral("%1 under %2").arg(second).arg(first)));
    }

    void tablesHaveColumns_data()
    {
        QTest::addColumn<bool>("marks");
        QTest::newRow("with marks") << true;
        QTest::newRow("without") << false;
    }
    void tablesHaveColumns()
    {
        QFETCH(bool, marks);
        std::string text = "| Name | Size |\n|---|---:|\n| a | 1 |\n| a much longer name | 22 |\n";
        auto tokens = cutTokens(text);
        Window w(writtenTrace(tokens));
        if (!marks) {
            w.text().setTint(ChatText::Tint::None);
            w.text().setLensOn(false);
        }
        const auto rect = [&](const std::string& word) {
            for (std::size_t k = 0; k < tokens.size(); ++k)
                if (tokens[k].find(word) != std::string::npos)
                    if (const auto rects = w.text().tokenRects(int(k)); !rects.isEmpty())
                        return rects.front();
            return QRectF();
        };
        QVERIFY(!rect("Name").isEmpty());
        // The second column is right of everything in the first, and its numbers end together.
        QVERIFY(rect("Size").left() > rect("name").right());
        QVERIFY(rect("1").left() > rect("name").right());
        if (!marks)
            QVERIFY(std::fabs(rect("1").right() - rect("22").right()) < 3);
        for (std::size_t k = 0; marks && k < tokens.size(); ++k) {
            const auto rects = w.text().tokenRects(int(k));
            QVERIFY2(!rects.isEmpty(), tokens[k].c_str());
            QCOMPARE(w.text().tokenAt(rects.front().center()), int(k));
        }
    }

    void wideTablesWrapInsideTheirCells()
    {
        std::string text = "| a | b |\n|---|---|\n| x |";
        for (int k = 0; k < 80; ++k)
            text += " words";
        text += " |\n| y | z |\n";
        const auto tokens = cutTokens(text);
        Window w(writtenTrace(tokens));
        const qreal right = w.text().textLeft() + w.text().document().options().width;
        qreal left = 1e9, y = 0;
        int lines = 0;
        for (std::size_t k = 0; k < tokens.size(); ++k)
            if (tokens[k] == " words")
                for (const QRectF& rect : w.text().tokenRects(int(k))) {
                    QVERIFY(rect.right() <= right + 4);
                    lines += rect.top() > y + 2;
                    y = rect.top();
                    left = std::min(left, rect.left());
                }
        QVERIFY(lines > 2);
        QVERIFY(left > w.text().textLeft() + 10);
    }

    void codeBlocksAreColouredAndCopied()
    {
        Window w(writtenTrace(
            cutTokens("Look:\n```python\ndef f():\n    return \"x\"  # yes\n```\nDone.\n")));
        ChatDocument& document = w.text().document();
        int fence = -1;
        for (int k = 0; k < document.blockCount(); ++k)
            if (document.opensCode(document.block(k)))
                fence = k;
        QVERIFY(fence > 0);
        QCOMPARE(document.codeAfter(fence), QStringLiteral("def f():\n    return \"x\"  # yes"));
        const auto& block = document.laidOut(w.world.session.trace(), fence);
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {},
            QPointF(w.text().textLeft() + document.options().width - look::pxf(14),
                block.top + block.height / 2)
                .toPoint());
        QCOMPARE(QApplication::clipboard()->text(), document.codeAfter(fence));
        // A word of the language, a text and a remark each look different.
        QVector<QTextCharFormat> formats;
        for (const auto& range :
            document.laidOut(w.world.session.trace(), fence + 2).layout->formats())
            if (!formats.contains(range.format))
                formats.append(range.format);
        QVERIFY(formats.size() >= 3);
    }

    void linksAreAskedBeforeTheyOpen()
    {
        Window w(writtenTrace({ "See ", "https", "://", "example.org/a_b", " now" }));
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(3));
        auto* box = w.view.findChild<QMessageBox*>(QStringLiteral("openLink"));
        QVERIFY(box);
        QCOMPARE(box->informativeText(), QStringLiteral("https://example.org/a_b"));
        QCOMPARE(w.world.selection.pinned(), -1);
        box->reject();
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(4));
        QCOMPARE(w.world.selection.pinned(), 4);
    }
};

QTEST_MAIN(ChatLayoutTest)
#include "chat_layout_test.moc"
