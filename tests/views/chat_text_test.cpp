// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/marked_positions.h"
#include "tests/views/chat_window.h"
#include "views/chat/chat_document.h"
#include "views/common/look.h"
#include "views/session/token_text.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::findToken;
using Window = test::ChatWindow;

using test::areaOf;
using test::insideOf;

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

/// An answer written in parallel: "the", then " cat" and " dog" at one place, then " sat".
TraceSession writtenInParallel()
{
    TraceSession trace;
    MessageRecord message;
    message.id = "m1";
    message.role = "assistant";
    message.content = "the cat dog sat";
    trace.messages() = { message };
    const std::pair<const char*, int> tokens[]
        = { { "the", 0 }, { " cat", 1 }, { " dog", 1 }, { " sat", 2 } };
    int index = 0;
    for (const auto& [text, set] : tokens) {
        TokenRecord token;
        token.index = token.tokenId = index++;
        token.text = text;
        token.role = TokenRole::Generated;
        token.segmentId = "m1.0";
        token.extra["set"] = set;
        token.extra["position"] = set;
        (void)trace.addToken(std::move(token));
    }
    SegmentRecord segment;
    segment.id = "m1.0";
    segment.messageId = "m1";
    segment.endTokenIndex = segment.contentEnd = index;
    segment.contentStart = 0;
    trace.segments() = { segment };
    return trace;
}

class ChatTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

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

    void wordsOfOnePlaceStandInABox()
    {
        TraceSession trace = writtenInParallel();
        const auto sets = parallelSets(trace);
        QCOMPARE(int(sets.size()), 1);
        QCOMPARE(sets[0].first, 1);
        QCOMPARE(sets[0].end, 3);
        QVERIFY(*markedByRule(trace, "sets") == (std::set<int> { 1, 2 }));
        QVERIFY(parallelSets(test::sampleTrace()).empty());
        QVERIFY(markedByRule(test::sampleTrace(), "sets")->empty());

        Window w(std::move(trace));
        w.text().setTint(ChatText::Tint::None);
        QVERIFY2(w.text().footerText(0).contains(QStringLiteral("1 set")),
            qPrintable(w.text().footerText(0)));
        QVERIFY(w.text().sentence(1).contains(QStringLiteral("one of 2")));
        QVERIFY(!w.text().sentence(3).contains(QStringLiteral("one of")));
        const QImage picture = test::pictureOf(*w.text().viewport());
        // Columns of the line's colour at half height: both ends of the box, and between its words.
        const auto lines = [&](int token, bool end) {
            const QRectF rect = w.text().tokenRects(token).front();
            const int x = int(std::floor(end ? rect.right() : rect.left()));
            for (int k = x - 1; k <= x + 1; ++k)
                if (picture.pixelColor(k, int(rect.top()) + 5) == look::colours().control
                    && picture.pixelColor(k, int(rect.bottom()) - 5) == look::colours().control)
                    return true;
            return false;
        };
        QVERIFY(lines(1, false));
        QVERIFY(lines(2, false));
        QVERIFY(lines(2, true));
        QVERIFY(!lines(0, false));
        QVERIFY(!lines(3, true));
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
                <= 5000);
        QVERIFY(!w.text().tokenRects(19999).isEmpty());
    }

    void aTraceCutBeforeItsSegmentsShowsEachMessageOnce()
    {
        TraceSession trace = test::sampleTrace();
        trace.segments().clear();
        Window w(std::move(trace));
        QString all;
        for (int k = 0; k < int(w.text().document().messages().size()); ++k)
            all += w.text().document().sourceText(k);
        QCOMPARE(all.count(QStringLiteral("When and where is the meeting?")), 1);
        QCOMPARE(all.count(QStringLiteral("You answer from the text only.")), 1);
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
};

QTEST_MAIN(ChatTextTest)
#include "chat_text_test.moc"
