// SPDX-License-Identifier: Apache-2.0
// Two models in Compare, over a pair of campaigns made up here: what is shown, said and written to
// files, and what is said when there is nothing to compare.
#include "tests/views/picture.h"
#include "tests/views/sample_trace.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/compare/compare_view.h"
#include "views/compare/models_state.h"
#include "views/compare/two_models_page.h"
#include "views/session/jobs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::ui::test;

namespace {

/// Campaigns by name; a pair of them is made by a rule.
class TestCampaigns : public CampaignShelf {
    Q_OBJECT
public:
    QVector<CampaignEntry> entries() const override
    {
        QVector<CampaignEntry> all;
        for (const QString& name : names)
            all.append({ name, QStringLiteral("Suite"), name + QStringLiteral(" model") });
        return all;
    }
    void refresh() override { ++refreshed; }
    void addFolder(const QString& folder) override
    {
        names << folder;
        Q_EMIT changed();
    }
    void compare(const QString& a, const QString& b) override
    {
        asked << a + QLatin1Char('|') + b;
        if (a == QLatin1String("bad"))
            Q_EMIT failed(a, QStringLiteral("campaign.db is damaged."));
        else
            Q_EMIT compared(pairOf(a, b));
    }
    CampaignPair pairOf(const QString& a, const QString& b) const
    {
        CampaignPair pair;
        for (int k = 0; k < 2; ++k) {
            CampaignPair::Side& side = pair.sides[std::size_t(k)];
            side.folder = k == 0 ? a : b;
            side.title = QStringLiteral("Suite");
            side.model = side.folder + QStringLiteral(" model");
            side.answers = 24;
            side.tokens = 4000 + 100 * k;
            side.tokensPerSecond = 50 - 10 * k;
            for (int y = 0; y < 10; ++y)
                for (int x = 0; x < 20; ++x)
                    side.density[std::size_t(y)][std::size_t(x)] = (x + k) % 5 * (10 - y);
            if (k == 1) {
                side.noManifold = QStringLiteral("This campaign has no discovery yet.");
                continue;
            }
            side.points = 4000;
            side.noise = 400;
            side.clusters = 3;
            side.confirmed = 2;
            for (int p = 0; p < 300; ++p) {
                side.layout.push_back(float(p % 17));
                side.layout.push_back(float(p % 23));
                side.zones.push_back(std::int8_t(p % 6));
                side.labels.push_back(p % 3);
            }
        }
        pair.prompts = prompts;
        for (int c = 0; c < 3 && prompts > 0; ++c)
            for (int z = 0; z < 6; ++z) {
                CampaignPair::Zone zone {
                    c == 2 ? QStringLiteral("all") : QStringLiteral("kind %1").arg(c), c == 2, z,
                    100 * (z + 1), 90 * (z + 1), 10.0 + z, 12.0 + z, 2, -1, 5, 3, -0.5, 6.5, false
                };
                if (z == 1) {
                    zone.matched = c == 0 ? -7.5 : 4.25;
                    zone.matchedLow = c == 0 ? -9 : 1.5;
                    zone.matchedHigh = c == 0 ? -6 : 7;
                    zone.differs = true;
                }
                pair.zones.append(zone);
            }
        pair.speeds = { { QStringLiteral("kind 0"), false, 52, 41 },
            { QStringLiteral("all"), true, 50, 40 } };
        return pair;
    }
    QStringList proposed() const override { return wanted; }
    void propose(const QStringList& two)
    {
        wanted = two;
        Q_EMIT proposedChanged();
    }
    QStringList names, asked, wanted;
    int refreshed = 0, prompts = 12;
};

struct Window {
    World world;
    TestCampaigns campaigns;
    std::unique_ptr<CompareView> view;
    QToolBar bar;
    explicit Window(const QStringList& names, int width = 1300)
    {
        campaigns.names = names;
        ViewContext context = world.context();
        context.campaigns = &campaigns;
        view = std::make_unique<CompareView>(context);
        view->fillToolBar(&bar);
        view->resize(width, 800);
        view->show();
    }
    ModelsState& state() { return *view->modelsState(); }
};

} // namespace

class CompareModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanupTestCase() { Jobs::finish(); }

    void nothingToCompare()
    {
        Window none({});
        QCOMPARE(none.view->page(), CompareView::Page::Traces);
        none.view->setPage(CompareView::Page::Models);
        QCOMPARE(none.campaigns.refreshed, 1);
        QVERIFY(none.view->models()->isEmpty());
        Window one({ QStringLiteral("x") });
        one.view->setPage(CompareView::Page::Models);
        QVERIFY(one.view->models()->isEmpty());
        QVERIFY(one.campaigns.asked.isEmpty());
        Window strangers({ QStringLiteral("new"), QStringLiteral("old") });
        strangers.campaigns.prompts = 0;
        strangers.view->setPage(CompareView::Page::Models);
        QVERIFY(!strangers.view->models()->isEmpty());
        QVERIFY(strangers.view->models()->words().contains(QStringLiteral("0 prompt")));
        QVERIFY(!strangers.view->models()->words().contains(QStringLiteral("No clear")));
        pictureOf(*strangers.view);
    }

    void theTwoNewestAreProposed()
    {
        Window w({ QStringLiteral("new"), QStringLiteral("old"), QStringLiteral("oldest") });
        QVERIFY(w.campaigns.asked.isEmpty()); // nobody looks yet
        w.view->setPage(CompareView::Page::Models);
        QCOMPARE(w.campaigns.asked, QStringList { QStringLiteral("old|new") });
        auto* a = w.bar.findChild<QComboBox*>(QStringLiteral("compare.campaignA"));
        QCOMPARE(a->currentData().toString(), QStringLiteral("old"));
        QTest::keyClick(w.view.get(), Qt::Key_X);
        QCOMPARE(w.campaigns.asked.last(), QStringLiteral("new|old"));
        QCOMPARE(a->currentData().toString(), QStringLiteral("new"));
        // What another window asks for is shown at once.
        w.view->setPage(CompareView::Page::Traces);
        w.campaigns.propose({ QStringLiteral("oldest"), QStringLiteral("new") });
        QCOMPARE(w.view->page(), CompareView::Page::Models);
        QCOMPARE(w.state().pair()->sides[0].model, QStringLiteral("oldest model"));
        // A damaged one: said, and what was there stays.
        w.campaigns.addFolder(QStringLiteral("bad"));
        w.state().choose(ModelsState::A, QStringLiteral("bad"));
        QCOMPARE(w.state().problem(), QStringLiteral("campaign.db is damaged."));
        QVERIFY(!w.view->models()->isEmpty());
        bool told = false;
        for (const Note* note : w.view->models()->findChildren<Note*>())
            told |= !note->isHidden() && note->bodyText().contains(QStringLiteral("damaged"));
        QVERIFY(told);
    }

    void onlyWhatTheIntervalSupportsIsSaid()
    {
        Window w({ QStringLiteral("b"), QStringLiteral("a") });
        w.view->setPage(CompareView::Page::Models);
        const QStringList said = w.state().sentences();
        QCOMPARE(said[0],
            QStringLiteral("At equal length B has more semantic_bridge: +4.3 points (95 %: +1.5 to "
                           "+7.0)."));
        QCOMPARE(said[1],
            QStringLiteral(
                "In kind 0 B has less semantic_bridge at equal length: −7.5 points (95 %: "
                "−9.0 to −6.0)."));
        QVERIFY(said[2].startsWith(QStringLiteral("In kind 1 B has more")));
        QVERIFY(said[3].contains(QStringLiteral("12 prompt")));
        QCOMPARE(said.size(), qsizetype(4));
    }

    void panelsAreTablesAndFiles_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 2200;
        QTest::newRow("usual") << 1300;
        QTest::newRow("narrow") << 900;
    }

    void panelsAreTablesAndFiles()
    {
        QFETCH(int, width);
        Window w({ QStringLiteral("b"), QStringLiteral("a") }, width);
        w.view->setPage(CompareView::Page::Models);
        QCOMPARE(int(w.view->models()->panels().size()), 5);
        QTemporaryDir folder;
        for (PlotPanel* panel : w.view->models()->panels()) {
            QAbstractItemModelTester tester(panel->table()->model());
            panel->setTable(true);
            QVERIFY(panel->table()->model()->rowCount() > 0);
            panel->setTable(false);
            QVERIFY(!panel->picture()->accessibleName().isEmpty());
            const QString path = folder.filePath(QStringLiteral("panel"));
            QVERIFY(panel->savePng(path + QStringLiteral(".png")));
            QVERIFY(panel->saveSvg(path + QStringLiteral(".svg")));
            QVERIFY(panel->saveCsv(path + QStringLiteral(".csv")));
            QFile svg(path + QStringLiteral(".svg"));
            QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<text"));
        }
        const QAbstractItemModel* zones = w.view->models()->panels().front()->table()->model();
        QCOMPARE(zones->rowCount(), 6);
        QCOMPARE(zones->index(1, 8).data(Qt::EditRole).toDouble(), 4.25);
        QCOMPARE(zones->index(1, 11).data().toString(), QStringLiteral("differs"));
        QCOMPARE(zones->index(2, 11).data().toString(), QStringLiteral("no clear difference"));
        const QString folderOf = qEnvironmentVariable("AX_SHOT"); // pictures to look at
        if (!folderOf.isEmpty())
            for (const auto theme : { look::Theme::Light, look::Theme::Dark }) {
                look::setCurrentTheme(theme);
                w.view->grab().save(QStringLiteral("%1/models-%2-%3.png")
                                        .arg(folderOf)
                                        .arg(width)
                                        .arg(theme == look::Theme::Light ? 'l' : 'd'));
            }
        look::setCurrentTheme(look::Theme::Light);
    }
};

QTEST_MAIN(CompareModelsTest)
#include "compare_models_test.moc"
