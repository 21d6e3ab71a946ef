// SPDX-License-Identifier: Apache-2.0
#include "tests/views/lens_window.h"
#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/common/elided_label.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/lens/lens_header.h"
#include "views/lens/lens_table.h"
#include "views/lens/logits_page.h"
#include "views/lens/mass_bar.h"
#include "views/lens/signal_page.h"
#include "views/lens/token_lens.h"
#include "views/lens/without_card.h"
#include "views/session/alternatives_model.h"
#include "views/session/links_model.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using test::findToken;

using Window = test::LensWindow;

class LensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void headerSaysWhere()
    {
        Window w;
        auto* header = w.lens.findChild<LensHeader*>();
        const int step = w.world.session.trace().step(w.keys).decodeStep;
        QCOMPARE(
            header->placeText(), QStringLiteral("at %1 · step %2 · Output").arg(w.keys).arg(step));
        w.world.selection.setPinned(10);
        QCOMPARE(header->placeText(), QStringLiteral("at 10 · System"));
    }

    void followsHoverThenPin()
    {
        Window w;
        w.world.selection.setHovered(w.keys - 5);
        QCOMPARE(w.links().model()->attentionRow().token, w.keys - 5);
        w.world.selection.setHovered(-1);
        QCOMPARE(w.links().model()->attentionRow().token, w.keys);
        w.world.selection.setPinned(-1);
        QVERIFY(!w.links().isVisible());
    }

    void massBarAccountsForEverything()
    {
        Window w;
        const AttentionRow& row = w.links().model()->attentionRow();
        QVERIFY(std::abs(row.kept + row.sinkShare + row.notKept - 1) < 1e-6);
        const MassBar& bar = *w.links().massBar();
        QCOMPARE(bar.keptText(), QStringLiteral("top 16 kept %1").arg(look::percent(row.kept)));
        QCOMPARE(bar.sinksText(), QStringLiteral("sinks %1").arg(look::percent(row.sinkShare)));
        QCOMPARE(bar.notKeptText(), QStringLiteral("not kept %1").arg(look::percent(row.notKept)));
    }

    void massBarWordsNeverRunIntoOneAnother()
    {
        Window w;
        MassBar& bar = *w.links().massBar();
        const int before = bar.sizeHint().height();
        look::setTextZoom(2);
        const QFontMetrics metrics(look::font(look::Role::Label));
        bar.resize(metrics.horizontalAdvance(bar.keptText() + bar.notKeptText()), 200);
        // Three lines where one has no room; each with all its words.
        QVERIFY(bar.sizeHint().height() >= before + 3 * metrics.height());
        QVERIFY(w.lens.minimumWidth() > 400); // the dock follows the text
        look::setTextZoom(1);
        bar.resize(900, 60);
        QVERIFY(bar.sizeHint().height() <= before);
    }

    void tablesOfTheLensGoOut()
    {
        test::SampleOptions options;
        options.logitLens = true;
        Window w(options);
        for (LensTable* table : { w.links().table(), w.lens.logitsPage()->table() }) {
            const ExportSource source = table->source();
            // Every row, in the picture too, also where the table is scrolled.
            QVERIFY(source.size.height()
                >= table->model()->rowCount() * table->verticalHeader()->defaultSectionSize());
            const QImage picture = QImage::fromData(pngOf(source), "PNG");
            QCOMPARE(picture.size(), source.size * 2);
            QVERIFY(svgOf(source).contains("<svg"));
            const QString csv = QString::fromUtf8(csvOf(source));
            QCOMPARE(csv.count(QLatin1Char('\n')), table->model()->rowCount() + 1);
        }
        // The bars of the first link are in it.
        const ExportSource links = w.links().table()->source();
        QVERIFY(test::countOf(QImage::fromData(pngOf(links), "PNG"),
                    QRect(QPoint(), links.size * 2), look::colours().attention[6])
            > 20);
        w.lens.setTab(TokenLens::Logits);
        QStringList names;
        for (const QMenu* menu : w.lens.logitsPage()->findChildren<QMenu*>())
            for (const QAction* action : menu->actions())
                names << action->text();
        QVERIFY(names.contains(QStringLiteral("Picture (PNG)…")));
        QVERIFY(names.contains(QStringLiteral("Copy data")));
    }

    void theKeyboardLeavesWithTheToken()
    {
        Window w;
        int left = 0;
        ViewContext context = w.world.context();
        context.leaveDock = [&left] { ++left; };
        TokenLens lens(context);
        lens.show();
        lens.setTab(TokenLens::Logits);
        lens.activateWindow();
        lens.logitsPage()->table()->setFocus();
        QTRY_VERIFY(lens.logitsPage()->table()->hasFocus());
        // A fork takes the token away: what is typed then must not go nowhere.
        w.world.selection.setPinned(-1);
        QCOMPARE(left, 1);
    }

    void wordsAreElidedNotCutAtTheirBeginning()
    {
        ElidedLabel label(QStringLiteral("not scanned"));
        label.resize(label.sizeHint());
        QCOMPARE(label.shownText(), label.text());
        label.resize(label.sizeHint().width() * 3 / 4, label.sizeHint().height());
        QVERIFY2(
            label.shownText().startsWith(QStringLiteral("not")), qPrintable(label.shownText()));
        label.resize(12, label.sizeHint().height());
        QCOMPARE(label.shownText(), QString());
    }

    void chipsAndNumbersStandInTheSentence()
    {
        ChipText text;
        text.setParts(partsOf(QStringLiteral("Probability of %1 falls from %2."),
                          { { QStringLiteral("␣the last"), true }, { QStringLiteral("0.97") } }),
            true);
        QCOMPARE(text.text(), QStringLiteral("Probability of ␣the last falls from 0.97."));
        QCOMPARE(text.chips(), 1);
        QVERIFY(text.heightForWidth(80) > text.heightForWidth(900));
        text.resize(600, 60);
        const QImage picture = test::pictureOf(text);
        QVERIFY(test::countOf(picture, picture.rect(), look::colours().sunken) > 100);
    }

    void spaceChoosesAndWTries()
    {
        Window w;
        LensTable* table = w.firstRow();
        QTest::keyClick(table, Qt::Key_W);
        QCOMPARE(w.world.commands.log.size(), 1);
        const std::vector<Link> links = w.links().model()->attentionRow().links;
        QCOMPARE(w.world.commands.log.last(),
            QStringLiteral("without %1: %2").arg(w.keys).arg(links[0].position));
        QTest::keyClick(table, Qt::Key_Space);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(w.world.selection.chosenRows().size(), 2);
        QCOMPARE(w.links().tryButton()->text(), QStringLiteral("Without the 2 selected"));
        QTest::mouseClick(w.links().tryButton(), Qt::LeftButton);
        QCOMPARE(w.world.commands.log.size(), 2);
        QVector<int> both { links[0].position, links[1].position };
        std::sort(both.begin(), both.end());
        QCOMPARE(w.world.commands.log.last(),
            QStringLiteral("without %1: %2 %3").arg(w.keys).arg(both[0]).arg(both[1]));
    }

    void cursorSkipsTheSectionRow()
    {
        Window w;
        LensTable* table = w.firstRow();
        const int rows = w.links().model()->rowCount();
        QSet<int> visited { 0 };
        for (int k = 0; k < rows + 3; ++k) {
            QTest::keyClick(table, Qt::Key_Down);
            visited.insert(table->currentIndex().row());
            QVERIFY(w.links().model()->positionAt(table->currentIndex().row()) >= 0);
        }
        QCOMPARE(visited.size(), rows - 1);
    }

    void nothingIsCutInANarrowDock()
    {
        Window w;
        w.lens.resize(320, 700);
        QCoreApplication::processEvents();
        for (int tab = TokenLens::Links; tab <= TokenLens::Logits; ++tab) {
            w.lens.setTab(TokenLens::Tab(tab));
            QCoreApplication::processEvents();
            QVERIFY2(w.links().width() <= 320
                    && w.lens.signalPage()->minimumSizeHint().width() <= 320
                    && w.lens.logitsPage()->minimumSizeHint().width() <= 320,
                qPrintable(QString::number(w.links().width())));
        }
    }

    void eightLinksThenSinksThenAll()
    {
        Window w;
        const AttentionRow row = w.links().model()->attentionRow();
        QVERIFY(row.links.size() > 8);
        QCOMPARE(w.links().model()->sectionRows().value(0), 8);
        QCOMPARE(w.links().model()->positionAt(9), row.sinks[0].position);
        w.links().moreButton()->click();
        QCOMPARE(w.links().model()->sectionRows().value(0), int(row.links.size()));
        QVERIFY(w.links().model()->rowOf(row.links.back().position) >= 8);
    }

    void resultFillsColumnAndCard()
    {
        Window w;
        const int position = w.links().model()->attentionRow().links[1].position;
        const TokenRef token = w.world.session.trace().ref(w.keys);
        Q_EMIT w.world.commands.withoutStarted(token, { position });
        QVERIFY(!w.links().progressText().isEmpty());
        QVERIFY(!w.links().tryButton()->isEnabled());
        Q_EMIT w.world.commands.withoutProgress(token, 50, 194);
        QCOMPARE(w.links().progressText(), QStringLiteral("Reading the context: 50 of 194 tokens"));
        Q_EMIT w.world.commands.withoutFinished(
            { token, { position }, w.world.session.trace().logprob(w.keys), std::log(0.0011f),
                { { 7, " door", std::log(0.6f) } }, 0.011, 0 });
        QVERIFY(w.links().progressText().isEmpty());
        QCOMPARE(w.links().model()->index(1, LinksModel::Without).data().toString(),
            QStringLiteral("−6.78"));
        const WithoutCard& card = *w.links().card();
        QVERIFY(card.isVisible());
        QCOMPARE(card.bodyText(),
            QStringLiteral(
                "Probability of ␣keys falls from 0.970 to 0.0011 (log-probability −6.78). "
                "The model would write ␣door instead (0.600)."));
        QCOMPARE(card.body()->chips(), 2); // the token, and what it would write instead
        QCOMPARE(card.mutedText(),
            QStringLiteral(
                "One forward pass, 11 ms. The text and the saved trace stay as they are."));
        w.world.selection.setPinned(w.keys - 2); // another token, another row
        QVERIFY(!card.isVisible());
        w.world.selection.setPinned(w.keys);
        QVERIFY(card.isVisible());
    }

    void nothingOfTheFormerAnswerIsLeft()
    {
        Window w;
        auto* header = w.lens.findChild<LensHeader*>();
        const TraceSession& trace = w.world.session.trace();
        const TokenRef token = trace.ref(w.keys);
        const AttentionRow before = w.links().model()->attentionRow();
        const int position = before.links[0].position;
        Q_EMIT w.world.commands.withoutFinished(
            { token, { position }, -0.02f, -6.8f, {}, 0.01, 0 });
        QVERIFY(w.links().card()->isVisible());
        const QString probability = header->probabilityText();

        // Regenerate: other words at the same places, with rows of their own.
        TraceSession former = trace.fork();
        TraceBatch batch;
        batch.truncateAt = w.keys - 20;
        for (int index = w.keys - 20; index < w.keys + 10; ++index) {
            TokenRecord other = test::generatedToken(index, " other");
            other.logprob = -3;
            batch.recorded.tokens.push_back(other);
            StepRecord step;
            step.tokenIndex = index;
            RawRow row;
            row.positions = { 0, position };
            row.logits = { -1.f, -2.f };
            step.raw = { row };
            batch.recorded.steps.push_back(step);
        }
        w.world.session.apply(std::move(batch));
        QCOMPARE(w.world.selection.pinned(), -1);
        QVERIFY(!header->isVisible());
        QCOMPARE(header->placeText(), QString());
        QVERIFY(!w.links().isVisible());
        QVERIFY(w.links().model()->attentionRow().links.empty());
        // The token that stands there now has nothing of it.
        w.world.selection.setPinned(w.keys);
        QVERIFY(header->isVisible());
        QVERIFY(header->probabilityText() != probability);
        QVERIFY(!w.links().card()->isVisible());
        const int row = w.links().model()->rowOf(position);
        QVERIFY(row >= 0);
        QCOMPARE(w.links().model()->index(row, LinksModel::Without).data().toString(), QString());
        // A result that comes late belongs to the token that it was asked for.
        Q_EMIT w.world.commands.withoutFinished({ token, { position }, -0.02f, -5.f, {}, 0.01, 0 });
        QVERIFY(!w.links().card()->isVisible());

        w.world.session.exchange(former); // undo
        QCOMPARE(w.world.selection.pinned(), -1);
        w.world.selection.setPinned(w.keys);
        QCOMPARE(header->probabilityText(), probability);
        QCOMPARE(w.links().model()->attentionRow().links.size(), before.links.size());
        QVERIFY(w.links().card()->isVisible());
        QCOMPARE(w.links()
                     .model()
                     ->index(w.links().model()->rowOf(position), LinksModel::Without)
                     .data()
                     .toString(),
            QStringLiteral("−4.98"));
        // Another file begins with nothing.
        w.world.load(test::sampleTrace());
        w.world.selection.setPinned(w.keys);
        QVERIFY(!w.links().card()->isVisible());
    }

    void noChangeAndStandIns()
    {
        Window w;
        const auto links = w.links().model()->attentionRow().links;
        const auto finish = [&](const QVector<int>& positions, float after) {
            Q_EMIT w.world.commands.withoutFinished(
                { w.world.session.trace().ref(w.keys), positions, -0.02f, after, {}, 0.5, 194 });
        };
        finish({ links[0].position }, -0.021f);
        QVERIFY(w.links().card()->mutedText().startsWith(QStringLiteral("No change above 0.01.")));
        QVERIFY(w.links().card()->bodyText().contains(QStringLiteral("stays at 0.980")));
        finish({ links[1].position }, -0.041f);
        finish({ links[0].position, links[1].position }, -4.32f);
        QCOMPARE(w.links().card()->title(), QStringLiteral("Without the 2 selected"));
        QVERIFY2(
            w.links().card()->mutedText().startsWith(QStringLiteral(
                "Each one alone changes it by less than 0.03: the 2 stand in for one another.")),
            qPrintable(w.links().card()->mutedText()));
        QVERIFY(w.links().card()->mutedText().contains(
            QStringLiteral("194 tokens read first, 0.5 s.")));
    }

    void failureIsANote()
    {
        Window w;
        const TokenRef token = w.world.session.trace().ref(w.keys);
        Q_EMIT w.world.commands.withoutStarted(token, { 5 });
        Q_EMIT w.world.commands.withoutFailed(
            token, { 5 }, QStringLiteral("The model was closed."));
        QVERIFY(w.links().progressText().isEmpty());
        bool found = false;
        for (const Note* note : w.links().findChildren<Note*>())
            found
                |= note->isVisible() && note->bodyText() == QStringLiteral("The model was closed.");
        QVERIFY(found);
    }

    void tryNeedsTheModel()
    {
        Window w;
        w.firstRow();
        w.world.commands.canTry = false;
        w.world.commands.setState(ViewCommands::State::NoModel);
        QVERIFY(!w.links().tryButton()->isEnabled());
        QTest::keyClick(w.links().table(), Qt::Key_W);
        QVERIFY(w.world.commands.log.isEmpty());
    }

    void directionAndLayers()
    {
        Window w;
        LensTable* table = w.links().table();
        QTest::keyClick(table, Qt::Key_A);
        QCOMPARE(int(w.world.selection.direction()), int(Selection::Direction::AttendedBy));
        QVERIFY(!w.links().massBar()->isVisible());
        QVERIFY(table->isColumnHidden(LinksModel::Without));
        QTest::keyClick(table, Qt::Key_A);
        QMenu* menu = w.links().layersButton()->menu();
        Q_EMIT menu->aboutToShow();
        auto choices = menu->findChildren<QToolButton*>();
        QCOMPARE(choices.size(), 5); // the mean and four layers
        choices[2]->click();
        QCOMPARE(w.world.selection.layers(), QVector<int> { 15 });
        QCOMPARE(w.links().layersButton()->text(), QStringLiteral("layer 15"));
        // A choice leaves the menu open and is marked there.
        QCOMPARE(choices[2], menu->findChildren<QToolButton*>()[2]);
        QVERIFY(choices[2]->isChecked());
        QVERIFY(!choices[0]->isChecked());
    }

    void headsOnlyWhereThereAreHeads()
    {
        test::SampleOptions options;
        options.heads = true;
        Window w(options);
        QMenu* menu = w.links().layersButton()->menu();
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        const auto choices = menu->findChildren<QToolButton*>();
        for (const QToolButton* choice : choices)
            texts.append(choice->accessibleName());
        QVERIFY(texts.contains(QStringLiteral("Head 1")));
        const double both = w.links().model()->attentionRow().kept;
        choices.last()->click();
        QCOMPARE(w.world.selection.heads(), QVector<int> { 1 });
        QVERIFY(w.links().model()->attentionRow().kept != both);
    }

    void contentColumnOnlyWithDerotation()
    {
        Window with;
        QVERIFY(!with.links().table()->isColumnHidden(LinksModel::Content));
        test::SampleOptions options;
        options.derotated = false;
        Window without(options);
        QVERIFY(without.links().table()->isColumnHidden(LinksModel::Content));
    }

    void enterGoesToTheToken()
    {
        Window w;
        QSignalSpy spy(&w.world.selection, &Selection::scrollRequested);
        w.firstRow();
        const int position = w.links().model()->positionAt(0);
        QTest::keyClick(w.links().table(), Qt::Key_Return);
        QCOMPARE(w.world.selection.pinned(), position);
        QCOMPARE(spy.count(), 1);
        QTest::keyClick(&w.lens, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w.world.selection.pinned(), w.keys);
        QTest::keyClick(&w.lens, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(w.world.selection.pinned(), position);
    }

    void reducedStatesUseTheWords()
    {
        test::SampleOptions options;
        options.derotated = false;
        {
            test::SampleOptions o = options;
            o.stride = 4;
            Window w(o);
            w.world.selection.setPinned(w.world.session.trace().stepIndices()[5] + 1);
            QCOMPARE(w.links().note()->strongText(), QStringLiteral("This step was not recorded."));
            QVERIFY(w.links().note()->bodyText().startsWith(
                QStringLiteral("The run kept one step in 4.")));
        }
        {
            Window w(options);
            w.world.selection.setPinned(12);
            QCOMPARE(
                w.links().note()->strongText(), QStringLiteral("Prompt rows were not recorded."));
            QVERIFY(!w.links().table()->isVisible());
        }
        {
            test::SampleOptions o = options;
            o.raw = false;
            Window w(o);
            QCOMPARE(w.links().note()->strongText(),
                QStringLiteral("Only the fingerprint was recorded."));
            QTest::mouseClick(w.links().note()->findChild<QPushButton*>(), Qt::LeftButton);
            w.lens.setTab(TokenLens::Signal);
            QVERIFY(w.lens.signalPage()->panel()->isVisible());
            QVERIFY(!w.lens.signalPage()->note()->isVisible());
        }
        {
            test::SampleOptions o = options;
            o.raw = false;
            o.sketches = true;
            Window w(o);
            QCOMPARE(w.links().note()->strongText(),
                QStringLiteral("Only the largest hubs were recorded."));
            QVERIFY(w.links().model()->rowCount() > 4);
            QVERIFY(w.links().massBar()->keptText().contains(QStringLiteral("hubs kept")));
        }
        {
            test::SampleOptions o = options;
            o.droppedFrom = 0;
            o.droppedTo = 100000;
            Window w(o);
            const int steps = w.world.session.trace().stepCount();
            QCOMPARE(w.links().note()->bodyText(),
                QStringLiteral(
                    "Attention was dropped in %1 of %1 steps to keep up. The text is complete.")
                    .arg(steps));
        }
        {
            test::SampleOptions o = options;
            o.raw = o.fingerprint = false;
            Window w(o);
            QCOMPARE(w.links().note()->strongText(),
                QStringLiteral("Attention is not available from this server."));
            w.lens.setTab(TokenLens::Logits);
            QVERIFY(w.lens.logitsPage()->model()->rowCount() >= 5);
        }
    }

    void emptyAndDamagedDoNoHarm()
    {
        Window w;
        auto* header = w.lens.findChild<LensHeader*>();
        w.world.truncate(w.keys - 10);
        QVERIFY(!header->isVisible());
        w.world.session.clear();
        for (const int token : { -1, 0, 5000 }) {
            w.world.selection.setPinned(token);
            QCOMPARE(w.world.selection.pinned(), -1);
            QVERIFY(!header->isVisible());
        }
        TraceSession odd;
        (void)odd.addToken(test::generatedToken(4, "x"));
        StepRecord step;
        step.tokenIndex = 4;
        RawRow row;
        row.positions = { 900, -3, 2 };
        row.logits = { -1.f };
        step.raw = { row };
        QVERIFY(!odd.addStep(std::move(step)).has_value());
        w.world.load(std::move(odd));
        w.world.selection.setPinned(4);
        QVERIFY(header->isVisible());
        QCOMPARE(header->placeText(), QStringLiteral("at 4 · Output"));
        QVERIFY(!w.links().table()->isVisible());
        w.world.selection.setPinned(2); // a hole
        QVERIFY(!w.links().table()->isVisible());
    }
};

QTEST_MAIN(LensTest)
#include "lens_test.moc"
