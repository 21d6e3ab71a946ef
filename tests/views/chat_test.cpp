// SPDX-License-Identifier: Apache-2.0
#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/chat/chat_document.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/composer.h"
#include "views/chat/markdown.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/token_text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::findToken;

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

qint64 areaOf(const QRegion& region)
{
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64(rect.width()) * rect.height();
    return area;
}

/// Without the frame of the focus.
QImage insideOf(ChatText& text)
{
    const QImage picture = test::pictureOf(*text.viewport());
    return picture.copy(picture.rect().adjusted(4, 4, -4, -4));
}

struct Window {
    test::World world;
    ChatView view { world.context() };
    explicit Window(TraceSession trace = test::sampleTrace())
    {
        world.load(std::move(trace));
        view.resize(900, 800);
        view.show();
        QCoreApplication::processEvents();
    }
    ChatText& text() { return *view.text(); }
    QPoint centreOf(int token)
    {
        text().scrollToToken(token);
        const auto rects = text().tokenRects(token);
        return rects.isEmpty() ? QPoint(-1, -1) : rects.front().center().toPoint();
    }
};

} // namespace

/// A user's message "[INST] <|x|>" between marks that the recorder knew.
TraceSession typedMarks()
{
    TraceSession trace;
    MessageRecord message;
    message.id = "m1";
    message.role = "user";
    message.content = "[INST] <|x|> me";
    trace.messages() = { message };
    const std::pair<const char*, TokenOrigin> tokens[] = { { "<|im_start|>", TokenOrigin::Special },
        { "user", TokenOrigin::Template }, { "\n", TokenOrigin::Template },
        { "[INST]", TokenOrigin::Text }, { " ", TokenOrigin::Text }, { "<|x|>", TokenOrigin::Text },
        { " me", TokenOrigin::Text }, { "<|im_end|>", TokenOrigin::Special },
        { "\n", TokenOrigin::Template } };
    int index = 0;
    for (const auto& [text, kind] : tokens) {
        TokenRecord token;
        token.index = token.tokenId = index++;
        token.text = text;
        token.kind = kind;
        token.segmentId = "m1.0";
        (void)trace.addToken(std::move(token));
    }
    SegmentRecord segment;
    segment.id = "m1.0";
    segment.messageId = "m1";
    segment.endTokenIndex = index;
    segment.contentStart = 3;
    segment.contentEnd = 7;
    trace.segments() = { segment };
    return trace;
}

class ChatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedMarksAreTextAndNoChips()
    {
        const TraceSession trace = typedMarks();
        ChatDocument document;
        document.update(trace);
        QCOMPARE(document.messages().size(), std::size_t(1));
        QCOMPARE(document.messages()[0].head, (QVector<int> { 0, 1, 2 }));
        QCOMPARE(document.messages()[0].tail, (QVector<int> { 7, 8 }));
        QCOMPARE(document.sourceText(0), QStringLiteral("[INST] <|x|> me"));
        QVERIFY(!tokenLabel(trace, 5).isTemplate);
        QVERIFY(tokenLabel(trace, 0).isTemplate);
    }

    void initTestCase() { look::install(*qApp, look::Theme::Light); }

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

    void sourceJoinsCutCharacters()
    {
        ChatSource source;
        source.append(0, "a");
        source.append(1, "\xE6\x97");
        QCOMPARE(source.text(), QStringLiteral("a▯"));
        source.append(2, "\xA5");
        source.append(3, "b");
        QCOMPARE(source.text(), QStringLiteral("a日b"));
        for (const int k : { 1, 2 }) {
            QCOMPARE(source.start(k), 1);
            QCOMPARE(source.end(k), 2);
        }
        source.append(4, "\xFF");
        QCOMPARE(source.text(), QStringLiteral("a日b\uFFFD"));
        source.append(5, "");
        QCOMPARE(source.start(5), source.end(5));
    }

    void everyTokenIsReachable()
    {
        Window w;
        const TraceSession& trace = w.world.session.trace();
        for (int token = 0; token < trace.tokenCount(); ++token) {
            const auto rects = w.text().tokenRects(token);
            QVERIFY2(
                !rects.isEmpty(), qPrintable(QStringLiteral("token %1 has no place").arg(token)));
            for (const QRectF& rect : rects)
                QVERIFY(rect.width() >= 3 && rect.height() >= 8);
            const QPoint at = w.centreOf(token);
            QCOMPARE(w.text().tokenAt(at), token);
        }
    }

    void bytesEmptyAndControlTokensHavePlaces()
    {
        TraceSession trace;
        int index = 0;
        for (const char* piece :
            { "a", "\xE6\x97", "\xA5", "", "\t", "\xE2\x80\x8B", "\r", "\n", "\n", "z" }) {
            TokenRecord token = test::generatedToken(index++, "");
            const std::string bytes(piece);
            token.text = bytes == "\xE6\x97" || bytes == "\xA5" ? "\xEF\xBF\xBD" : bytes;
            if (token.text != bytes)
                token.bytes = bytes;
            QVERIFY(trace.addToken(std::move(token)));
        }
        Window w(std::move(trace));
        for (int token = 0; token < index; ++token)
            QVERIFY2(!w.text().tokenRects(token).isEmpty(), qPrintable(QString::number(token)));
        QCOMPARE(w.text().tokenRects(1), w.text().tokenRects(2)); // one character over both
    }

    void templateTokensAreChips()
    {
        Window w;
        ChatDocument& document = w.text().document();
        QCOMPARE(document.messages().size(), std::size_t(3));
        const auto& block = document.block(document.messages()[1].firstBlock);
        QCOMPARE(int(block.kind), int(ChatDocument::Kind::Chips));
        // The end of the system message stands over the question.
        QCOMPARE(block.chips.size(), 5);
        QCOMPARE(document.regions().size(), std::size_t(4));
        QVERIFY(document.regions()[2].think);
    }

    void selectionGoesBothWays()
    {
        Window w;
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(keys));
        QCOMPARE(w.world.selection.pinned(), keys);
        QCOMPARE(w.text().row().token, keys);
        QVERIFY(w.text().row().links.size() > 3);
        QTest::mouseClick(w.text().viewport(), Qt::LeftButton, {}, w.centreOf(keys));
        QCOMPARE(w.world.selection.pinned(), -1);
        w.world.selection.setPinned(keys - 1); // from another view
        QCOMPARE(w.text().row().token, keys - 1);
        QTest::mouseClick(
            w.text().viewport(), Qt::LeftButton, Qt::ControlModifier, w.centreOf(keys));
        QCOMPARE(w.world.selection.secondPinned(), keys);
        QCOMPARE(w.world.selection.pinned(), keys - 1);
    }

    void hoverWaitsAndKeepsOnTheLine()
    {
        HoverTracker hover;
        QSignalSpy spy(&hover, &HoverTracker::hoveredChanged);
        hover.moveTo(5, 1);
        QCOMPARE(spy.count(), 0); // not before it rests
        QVERIFY(hover.isWaiting());
        hover.settle();
        QCOMPARE(hover.hovered(), 5);
        hover.moveTo(-1, 1); // a gap in the same line
        QCOMPARE(hover.hovered(), 5);
        QVERIFY(hover.isWaiting());
        hover.moveTo(6, 1);
        QCOMPARE(hover.hovered(), 5); // the new one has to rest as well
        hover.settle();
        QCOMPARE(hover.hovered(), 6);
        hover.moveTo(-1, 2); // another line lets go at once
        QCOMPARE(hover.hovered(), -1);
        hover.moveTo(7, 2);
        hover.leave();
        QVERIFY(!hover.isWaiting());
        QCOMPARE(hover.hovered(), -1);
    }

    void tintStepsAndRanks()
    {
        Window w;
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        w.world.selection.setPinned(keys);
        const AttentionRow& row = w.text().row();
        QCOMPARE(w.text().stepOf(row.links[0].position), 8);
        for (int rank = 1; rank <= 5; ++rank)
            QCOMPARE(w.text().rankOf(row.links[rank - 1].position), rank);
        QCOMPARE(w.text().rankOf(row.links[5].position), 0);
        QCOMPARE(w.text().stepOf(0), 0); // a sink is never filled
        QCOMPARE(w.text().scaleMaximum(), double(row.maximum));
        w.text().setTint(ChatText::Tint::Surprisal);
        QCOMPARE(w.text().rankOf(row.links[0].position), 0);
        int darkest = 0;
        for (int token = 0; token < w.world.session.trace().tokenCount(); ++token)
            darkest = std::max(darkest, w.text().stepOf(token));
        QCOMPARE(darkest, 8);
        w.text().setTint(ChatText::Tint::Zone);
        QVERIFY(std::isnan(w.text().scaleMaximum()));
    }

    void sinksTogether()
    {
        Window w;
        w.world.selection.setPinned(findToken(w.world.session.trace(), " keys", 2));
        w.text().setSinksApart(false);
        QVERIFY(w.text().row().sinks.empty());
        QCOMPARE(w.text().stepOf(0), 8);
    }

    void hoverRepaintsOnlyTokens()
    {
        Window w;
        (void)w.text().takeRepaint();
        w.world.selection.setHovered(findToken(w.world.session.trace(), " keys", 2));
        const qint64 area = areaOf(w.text().takeRepaint());
        QVERIFY(area > 0);
        QVERIFY(area < qint64(w.text().viewport()->width()) * w.text().viewport()->height() / 2);
    }

    void whatChangesIsPaintedAgain()
    {
        // Rings, ranks, tints and the word "sink" come and go with the pointer: every pixel that
        // becomes another one lies in what was asked to be painted.
        Window w;
        w.text().scrollToToken(0);
        QWidget* viewport = w.text().viewport();
        const TraceSession& trace = w.world.session.trace();
        const int keys = findToken(trace, " keys", 2);
        (void)w.text().takeRepaint();
        QImage before = test::pictureOf(*viewport);
        int compared = 0;
        for (const int token :
            { keys, trace.stepIndices()[3], -1, trace.stepIndices()[40], keys - 1, 2, -1 }) {
            w.world.selection.setHovered(token);
            if (token == keys - 1)
                w.world.selection.setPinned(token);
            const QRegion asked = w.text().takeRepaint();
            const QImage after = test::pictureOf(*viewport);
            QCOMPARE(after.size(), before.size());
            for (int y = 0; y < after.height(); ++y)
                for (int x = 0; x < after.width(); ++x)
                    if (after.pixel(x, y) != before.pixel(x, y)) {
                        ++compared;
                        QVERIFY2(asked.contains(QPoint(x, y)),
                            qPrintable(
                                QStringLiteral("%1, %2 after token %3").arg(x).arg(y).arg(token)));
                    }
            before = after;
        }
        QVERIFY(compared > 1000);
    }

    void marksFollowTintAndLens()
    {
        Window w;
        const int stars = findToken(w.world.session.trace(), "**");
        QVERIFY(stars >= 0);
        QVERIFY(!w.text().tokenRects(stars).isEmpty());
        w.text().setTint(ChatText::Tint::None);
        QVERIFY(!w.text().tokenRects(stars).isEmpty()); // the lens is still on
        w.text().setLensOn(false);
        QVERIFY(w.text().tokenRects(stars).isEmpty());
        w.text().setMarkdown(false);
        QVERIFY(!w.text().tokenRects(stars).isEmpty());
    }

    void foldingHidesAndTells()
    {
        Window w;
        ChatDocument& document = w.text().document();
        const int inside = findToken(w.world.session.trace(), " names");
        const qreal before = document.height();
        w.text().clearFocus();
        w.text().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&w.text(), Qt::Key_Z);
        QVERIFY(document.regions()[2].folded);
        QVERIFY(document.height() < before);
        QVERIFY(w.text().tokenRects(inside).isEmpty());
        QVERIFY(document.thinkHeadOf(inside) >= 0);
        // The caret walks around what is folded away.
        for (int k = 0; k < 300; ++k) {
            QTest::keyClick(&w.text(), Qt::Key_Right);
            const int caret = w.text().caret();
            QVERIFY(caret < document.regions()[2].first || caret >= document.regions()[2].end);
        }
        QTest::keyClick(&w.text(), Qt::Key_Z);
        QVERIFY(!document.regions()[2].folded);
    }

    void keysWalkPinAndCopy()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_Right);
        QCOMPARE(text.caret(), 0);
        QCOMPARE(w.world.selection.hovered(), 0);
        const int are = findToken(w.world.session.trace(), " meeting");
        w.world.selection.setPinned(are);
        QTest::keyClick(&text, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(text.caret(), 0);
        QTest::keyClick(&text, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(text.caret(), w.world.session.trace().tokenCount() - 1);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(are));
        QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(text.range(), qMakePair(are, are + 2));
        QTest::keyClick(&text, Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral(" meeting was moved"));
        QTest::keyClick(&text, Qt::Key_Escape);
        QCOMPARE(text.range().first, -1);
        QTest::keyClick(&text, Qt::Key_Space);
        const int pinned = w.world.selection.pinned();
        QVERIFY(pinned >= 0);
        QTest::keyClick(&text, Qt::Key_Escape);
        QCOMPARE(w.world.selection.pinned(), -1);
        QSignalSpy lens(&text, &ChatText::lensRequested);
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(lens.count(), 1);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_R);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("regenerate")));
    }

    void typingAfterAClickIsWriting()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus(Qt::MouseFocusReason);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        QTest::keyClick(&text, Qt::Key_R, Qt::NoModifier);
        QVERIFY(!w.world.commands.log.contains(QStringLiteral("regenerate")));
        QCOMPARE(w.view.composer()->field()->toPlainText(), QStringLiteral("r"));
        // An arrow key begins walking: then the letter is a command; Esc ends it.
        text.setFocus(Qt::MouseFocusReason);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_R);
        QVERIFY(w.world.commands.log.contains(QStringLiteral("regenerate")));
        w.world.commands.log.clear();
        QTest::keyClick(&text, Qt::Key_Escape);
        QTest::keyClick(&text, Qt::Key_E);
        QCOMPARE(w.view.composer()->field()->toPlainText(), QStringLiteral("re"));
    }

    void upAndDownChangeTheLine()
    {
        Window w;
        ChatText& text = w.text();
        text.setFocus();
        const int start = findToken(w.world.session.trace(), " garden");
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(start));
        const qreal y = text.tokenRects(start).front().center().y();
        QTest::keyClick(&text, Qt::Key_Down);
        QVERIFY(text.tokenRects(text.caret()).front().center().y() > y + 10);
        QTest::keyClick(&text, Qt::Key_Up);
        QVERIFY(std::fabs(text.tokenRects(text.caret()).front().center().y() - y) < 3);
        QTest::keyClick(&text, Qt::Key_Home);
        const int first = text.caret();
        QVERIFY(std::fabs(text.tokenRects(first).front().center().y() - y) < 3);
        QTest::keyClick(&text, Qt::Key_End);
        QVERIFY(text.caret() > first);
    }

    void escapeStopsLast()
    {
        Window w;
        w.text().setFocus();
        w.world.commands.setState(ViewCommands::State::Generating);
        w.world.selection.setPinned(100);
        QTest::keyClick(&w.text(), Qt::Key_Escape);
        QCOMPARE(w.world.selection.pinned(), -1);
        QVERIFY(w.world.commands.log.isEmpty());
        QTest::keyClick(&w.text(), Qt::Key_Escape);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("stop")));
    }

    void streamingLaysOutOnlyTheLastBlock()
    {
        Window w(test::hugeTrace(600));
        ChatDocument& document = w.text().document();
        const int before = document.layoutCount();
        const int first = w.world.session.trace().tokenCount();
        for (int k = 0; k < 8; ++k) {
            w.world.append({ test::generatedToken(first + k, " word") });
            QCoreApplication::processEvents();
        }
        QVERIFY2(document.layoutCount() - before <= 8,
            qPrintable(QString::number(document.layoutCount() - before)));
        QVERIFY(!w.text().tokenRects(first + 7).isEmpty());
        QCOMPARE(w.text().verticalScrollBar()->value(),
            w.text().verticalScrollBar()->maximum()); // follows
        // A line break closes the block; the lines before stay untouched.
        w.world.append(
            { test::generatedToken(first + 8, "\n"), test::generatedToken(first + 9, "New") });
        QVERIFY(document.layoutCount() - before <= 8 + 3);
    }

    void streamingBehavesLikeReading()
    {
        // Token by token and all at once give the same blocks.
        const TraceSession whole = test::sampleTrace();
        Window w((TraceSession()));
        TraceBatch messages;
        messages.messages = whole.messages();
        w.world.session.apply(std::move(messages));
        for (int token = 0; token < whole.tokenCount(); ++token) {
            std::vector<StepRecord> steps;
            if (whole.hasStep(token))
                steps.push_back(whole.step(token));
            w.world.append({ whole.token(token) }, std::move(steps));
        }
        TraceBatch segments;
        segments.recorded.segments = whole.segments();
        w.world.session.apply(std::move(segments));
        Window all(test::sampleTrace());
        const ChatDocument &a = w.text().document(), &b = all.text().document();
        QCOMPARE(a.blockCount(), b.blockCount());
        for (int k = 0; k < a.blockCount(); ++k) {
            QCOMPARE(int(a.block(k).kind), int(b.block(k).kind));
            QCOMPARE(a.block(k).firstToken, b.block(k).firstToken);
            QCOMPARE(a.block(k).lastToken, b.block(k).lastToken);
        }
        // Every token is found in both at the same place.
        for (int token = 0; token < whole.tokenCount(); ++token)
            QCOMPARE(a.blockOf(token), b.blockOf(token));
        QCOMPARE(insideOf(w.text()), insideOf(all.text()));
    }

    void anotherAnswerKeepsNothingOfTheFormer()
    {
        Window w;
        ChatText& text = w.text();
        const TraceSession& trace = w.world.session.trace();
        const int keys = findToken(trace, " keys", 2);
        w.world.selection.setPinned(keys);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, w.centreOf(keys - 1));
        text.clearFocus();
        text.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&text, Qt::Key_Z); // folds the think section
        text.hover().moveTo(keys - 2, 1);
        text.hover().settle();
        QCOMPARE(w.world.selection.hovered(), keys - 2);
        QVERIFY(text.document().regions()[2].folded);
        const int from = text.document().regions()[2].first;
        const int end = trace.tokenCount();
        TraceSession former = trace.fork();
        TraceBatch batch;
        batch.truncateAt = from;
        for (int index = from; index < end; ++index)
            batch.recorded.tokens.push_back(test::generatedToken(index, " other"));
        w.world.session.apply(std::move(batch));
        QCOMPARE(text.row().token, -1);
        QCOMPARE(text.caret(), -1);
        QCOMPARE(text.hover().hovered(), -1);
        QCOMPARE(text.rankOf(keys - 1), 0);
        QVERIFY(text.accessibleDescription().isEmpty());
        QVERIFY(!text.tokenRects(from).isEmpty());
        const QImage other = insideOf(text);
        QCOMPARE(test::countOf(other, other.rect(), look::colours().accent), 0); // no ring
        QVERIFY(text.document().sourceText(2).contains(QStringLiteral(" other other")));
        // The same text, one token index at a time the same: it is painted anew all the same.
        (void)text.takeRepaint();
        w.world.session.exchange(former);
        QVERIFY(text.takeRepaint().contains(text.viewport()->rect().center()));
        QVERIFY(text.document().sourceText(2).contains(QStringLiteral("Mara brings the keys.")));
    }

    void readerStaysWhereHeIs()
    {
        Window w(test::hugeTrace(3000));
        QScrollBar* bar = w.text().verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QCoreApplication::processEvents();
        const int at = bar->value();
        w.world.append({ test::generatedToken(3000, " more\n") });
        QCOMPARE(bar->value(), at);
    }

    void hugeTraceLaysOutOnlyWhatIsSeen()
    {
        Window w(test::hugeTrace(100000));
        ChatDocument& document = w.text().document();
        QVERIFY(document.blockCount() > 8000);
        QVERIFY2(document.layoutCount() < 400, qPrintable(QString::number(document.layoutCount())));
        w.text().scrollToToken(50000);
        QVERIFY(!w.text().tokenRects(50000).isEmpty());
        QVERIFY(QRectF(w.text().viewport()->rect()).contains(w.text().tokenRects(50000).front()));
        QVERIFY(document.layoutCount() < 800);
        const QImage picture = test::pictureOf(*w.text().viewport());
        QVERIFY(test::inkIn(picture, w.text().tokenRects(50000).front().toAlignedRect()) > 5);
        // Layouts far away are forgotten, whatever their number was when.
        for (int token = 0; token < 100000; token += 1000)
            w.text().scrollToToken(token);
        int held = 0;
        for (int at = 0; at < document.blockCount(); ++at)
            held += document.block(at).layout != nullptr;
        QVERIFY2(held < 1000, qPrintable(QString::number(held)));
    }

    void oneParagraphOfManyTokensIsCut()
    {
        TraceSession trace;
        for (int index = 0; index < 20000; ++index)
            (void)trace.addToken(test::generatedToken(index, " word"));
        Window w(std::move(trace));
        for (int k = 0; k < w.text().document().blockCount(); ++k)
            QVERIFY(
                w.text().document().block(k).sourceEnd - w.text().document().block(k).sourceStart
                <= 4000);
        QVERIFY(!w.text().tokenRects(19999).isEmpty());
    }

    void damagedTraces()
    {
        // Holes, segments that overlap, lie outside or are reversed, messages without tokens.
        TraceSession trace;
        for (const int index : { 0, 1, 7, 9 })
            (void)trace.addToken(test::generatedToken(index, "x"));
        trace.segments() = { { "a", SegmentType::User, 5, 2, "q", -1, -1, {} },
            { "b", SegmentType::AssistantFinal, 0, 500, "", -1, -1, {} },
            { "c", SegmentType::AssistantThink, -4, 3, "zz", -1, -1, {} } };
        trace.messages()
            = { { "q", "user", "Hello **you**", 0, "", {} }, { "", "strange", "", 0, "", {} } };
        Window w(std::move(trace));
        QVERIFY(w.text().document().messages().size() >= 3);
        for (int token = 0; token < 10; ++token) {
            w.world.selection.setPinned(token);
            w.text().scrollToToken(token);
        }
        const QImage picture = test::pictureOf(*w.text().viewport());
        for (const int token : { 0, 1, 7, 9 })
            QVERIFY(test::inkIn(picture, w.text().tokenRects(token).front().toAlignedRect()) > 0);
        w.world.truncate(3);
        QVERIFY(w.text().tokenRects(9).isEmpty());
        w.world.selection.setPinned(9); // gone
        QCOMPARE(w.world.selection.pinned(), -1);
        const QImage after = insideOf(w.text());
        QCOMPARE(test::countOf(after, after.rect(), look::colours().accent), 0);
    }

    void emptyTraceShowsTheEmptyState()
    {
        Window w((TraceSession()));
        QVERIFY(!w.text().isVisible());
        QTest::keyClick(&w.text(), Qt::Key_Right);
        w.world.append({ test::generatedToken(0, "a") });
        QVERIFY(w.text().isVisible());
        w.world.session.clear();
        QVERIFY(!w.text().isVisible());
    }

    void droppedPayloadHasNoTint()
    {
        test::SampleOptions options;
        options.droppedFrom = 0;
        options.droppedTo = 100000;
        Window w(test::sampleTrace(options));
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        w.world.selection.setPinned(keys);
        QCOMPARE(int(w.text().row().state), int(RowState::Dropped));
        QCOMPARE(w.text().stepOf(keys - 1), 0);
    }

    void messageWithoutTokensIsShown()
    {
        Window w((TraceSession()));
        TraceBatch messages;
        messages.newMessages
            = { { "a", "user", "one\ntwo", 0, "", {} }, { "b", "assistant", "", 0, "", {} } };
        w.world.session.apply(std::move(messages));
        const int before = w.text().document().blockCount();
        TraceBatch text;
        text.recorded.answerDelta = "# Title\n\nbody";
        w.world.session.apply(std::move(text));
        QVERIFY(w.text().document().blockCount() > before);
        QCOMPARE(w.text().document().sourceText(1), QStringLiteral("# Title\n\nbody"));
    }

    void sentenceForScreenReaders()
    {
        Window w;
        const TraceSession& trace = w.world.session.trace();
        const int keys = findToken(trace, " keys", 2);
        w.world.selection.setPinned(keys);
        const QString said = w.text().accessibleDescription();
        QVERIFY2(said.startsWith(QStringLiteral("space keys, token %1, probability ").arg(keys)),
            qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("attends most to space the at %1").arg(keys - 1)));
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&w.text());
        QVERIFY(face && face->textInterface());
        QAccessibleTextInterface* text = face->textInterface();
        QVERIFY(text->text(0, text->characterCount())
                    .contains(QStringLiteral("Mara brings the keys.")));
        const int offset
            = text->text(0, text->characterCount()).lastIndexOf(QStringLiteral("keys"));
        QVERIFY(!text->characterRect(offset).isEmpty());
    }

    void theFooterTellsHowItWasWritten()
    {
        // Written in two parts: times begin anew with the second.
        TraceSession trace;
        TokenRecord question = test::generatedToken(0, "Go?");
        question.role = TokenRole::Prompt;
        (void)trace.addToken(question);
        for (int index = 1; index <= 20; ++index) {
            TokenRecord token = test::generatedToken(index, " word");
            token.timeMs = 10.0 * (index <= 10 ? index : index - 10);
            (void)trace.addToken(token);
        }
        trace.messages() = { { "q", "user", "Go?", 0, "", {} },
            { "a", "assistant", "", 0, "", { { "finish_reason", "length" } } } };
        trace.segments() = { { "1", SegmentType::User, 0, 1, "q", -1, -1, {} },
            { "2", SegmentType::AssistantFinal, 1, 21, "a", -1, -1, {} } };
        trace.metrics().tokensPerSecond = 41;
        Window w(std::move(trace));
        QCOMPARE(w.text().footerText(1),
            QStringLiteral("20 tokens · 100.0 tok/s · stopped at the token limit"));
        // An answer without a token has no speed, whatever was measured last.
        w.world.truncate(1);
        QCOMPARE(w.text().footerText(1), QStringLiteral("stopped at the token limit"));
    }

    void composerSendsAndEdits()
    {
        Window w;
        Composer& composer = *w.view.composer();
        QPlainTextEdit* field = composer.field();
        QVERIFY(!composer.sendButton()->isEnabled());
        QTest::keyClicks(field, QStringLiteral("Who opens"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("the door?"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("send Who opens\nthe door?")));
        QVERIFY(field->toPlainText().isEmpty());
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(composer.editedRow(), 1);
        QVERIFY(field->toPlainText().startsWith(QStringLiteral("The meeting")));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(composer.editedRow(), -1);
        composer.editMessage(1);
        field->setPlainText(QStringLiteral("New"));
        composer.submit();
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("edit 1 New"));
    }

    void anEditLivesAsLongAsItsMessage()
    {
        Window w;
        Composer& composer = *w.view.composer();
        composer.editMessage(1);
        composer.field()->setPlainText(QStringLiteral("Mine"));
        // A message that comes before it: the same message has another row.
        std::vector<MessageRecord> messages = w.world.session.trace().messages();
        messages.insert(messages.begin(), { "new", "system", "Be kind.", 0, "", {} });
        TraceBatch batch;
        batch.messages = messages;
        w.world.session.apply(std::move(batch));
        QCOMPARE(composer.editedRow(), 2);
        // Undo takes it away: what was written stays, as a new message.
        messages.resize(1);
        TraceBatch undo;
        undo.messages = messages;
        w.world.session.apply(std::move(undo));
        QCOMPARE(composer.editedRow(), -1);
        QCOMPARE(composer.field()->toPlainText(), QStringLiteral("Mine"));
        composer.submit();
        QCOMPARE(w.world.commands.log.last(), QStringLiteral("send Mine"));
    }

    void composerSaysWhyItIsBlocked()
    {
        Window w;
        w.world.commands.setState(ViewCommands::State::NoModel);
        w.world.commands.setBlocked(QStringLiteral("No model is open."));
        Composer& composer = *w.view.composer();
        QCOMPARE(composer.hint(), QStringLiteral("No model is open."));
        composer.field()->setPlainText(QStringLiteral("x"));
        composer.submit();
        QVERIFY(w.world.commands.log.isEmpty());
        QVERIFY(!composer.sendButton()->isEnabled());
    }

    void sendButtonBecomesStop()
    {
        Window w;
        w.world.commands.setState(ViewCommands::State::Generating);
        QTest::mouseClick(w.view.composer()->sendButton(), Qt::LeftButton);
        QCOMPARE(w.world.commands.log, QStringList(QStringLiteral("stop")));
        QTest::keyClick(w.view.composer()->field(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(w.world.commands.log.size(), 2);
    }

    void errorsAreNotesInThePanel()
    {
        Window w;
        Q_EMIT w.world.commands.failed(QStringLiteral("The disk is full."),
            QStringLiteral("The chat goes on."), QStringLiteral("[write]"));
        QVERIFY(w.view.note()->isVisible());
        QCOMPARE(w.view.note()->strongText(), QStringLiteral("The disk is full."));
        w.world.commands.setState(ViewCommands::State::Generating);
        QVERIFY(!w.view.note()->isVisible());
    }

    void toolBarDrivesTheText()
    {
        Window w;
        QToolBar bar;
        w.view.fillToolBar(&bar);
        for (QAction* action : bar.actions())
            if (action->text() == QStringLiteral("Markdown"))
                action->trigger();
        QVERIFY(!w.text().markdown());
    }

    void themeAndZoomKeepPlaces()
    {
        Window w;
        const int keys = findToken(w.world.session.trace(), " keys", 2);
        look::setCurrentTheme(look::Theme::Dark);
        QVERIFY(!w.text().tokenRects(keys).isEmpty());
        look::setTextZoom(1.5);
        QCOMPARE(w.text().tokenAt(w.centreOf(keys)), keys);
        look::setTextZoom(1);
        look::setCurrentTheme(look::Theme::Light);
    }

    void timelineMapsBothWays()
    {
        Window w;
        TimelineWidget timeline(w.world.context());
        timeline.resize(760, 110);
        timeline.show();
        const int count = w.world.session.trace().tokenCount();
        for (const int token : { 0, 1, count / 2, count - 1 })
            QCOMPARE(timeline.tokenAt((timeline.xOf(token) + timeline.xOf(token + 1)) / 2), token);
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(int(timeline.xOf(120) + 1.5), 40));
        QVERIFY(std::abs(w.world.selection.pinned() - 120) <= 1);
        QTest::keyClick(&timeline, Qt::Key_End);
        QCOMPARE(w.world.selection.pinned(), count - 1);
        QTest::keyClick(&timeline, Qt::Key_Left);
        QCOMPARE(w.world.selection.pinned(), count - 2);
        QVERIFY(timeline.accessibleDescription().contains(QString::number(count - 2)));
        const QColor accent = look::colours().accent;
        QVERIFY(test::countOf(test::pictureOf(timeline), timeline.rect(), accent) > 50);
        w.world.session.clear();
        QCOMPARE(timeline.tokenAt(50), -1);
        QCOMPARE(test::countOf(test::pictureOf(timeline), timeline.rect(), accent), 0);
    }

    void timelineShowsEachValueOnce()
    {
        // Whatever way the tokens came, the picture is the same; also past the number of bins.
        const TraceSession whole = test::hugeTrace(20000);
        test::World read, streamed;
        TimelineWidget one(read.context()), two(streamed.context());
        for (TimelineWidget* timeline : { &one, &two }) {
            timeline->resize(760, 110);
            timeline->show();
        }
        read.load(whole.fork());
        for (int token = 0; token < whole.tokenCount();) {
            std::vector<TokenRecord> tokens;
            std::vector<StepRecord> steps;
            for (int k = 0; k < 700 && token < whole.tokenCount(); ++k, ++token) {
                tokens.push_back(whole.token(token));
                if (whole.hasStep(token))
                    steps.push_back(whole.step(token));
            }
            streamed.append(std::move(tokens), std::move(steps));
        }
        TraceBatch segments;
        segments.recorded.segments = whole.segments();
        streamed.session.apply(std::move(segments));
        QTRY_COMPARE(test::pictureOf(two), test::pictureOf(one));
        QVERIFY(test::countOf(test::pictureOf(one), one.rect(), look::colours().muted) > 100);
        // What is cut goes from it too.
        streamed.truncate(300);
        TraceSession rest = whole.fork();
        rest.truncate(300);
        read.load(std::move(rest));
        QCOMPARE(test::pictureOf(two), test::pictureOf(one));
    }

    void timelineOfAHugeTrace()
    {
        test::World world;
        TimelineWidget timeline(world.context());
        timeline.resize(500, 110);
        timeline.show();
        world.load(test::hugeTrace(100000));
        world.selection.setPinned(99999);
        const QRect end(int(timeline.xOf(99999)) - 3, 10, 6, 60);
        QVERIFY(test::countOf(test::pictureOf(timeline), end, look::colours().accent) > 50);
        QCOMPARE(timeline.tokenAt(timeline.xOf(50000) + 0.001), 50000);
    }
};

QTEST_MAIN(ChatTest)
#include "chat_test.moc"
