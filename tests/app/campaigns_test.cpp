// SPDX-License-Identifier: Apache-2.0
// The Campaigns window over real campaigns of a tiny model, each run by an attnx of its own.
#include "app/commands/commands.h"
#include "app/window/campaigns_window.h"
#include "app/window/cell_table.h"
#include "app/window/main_window.h"
#include "app/window/view_area.h"
#include "engine/campaign/campaign_store.h"
#include "engine/campaign/report.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"
#include "views/common/note.h"
#include "views/compare/compare_view.h"
#include "views/compare/models_state.h"
#include "views/compare/two_models_page.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

using State = Campaign::State;

struct Fixture {
    QTemporaryDir dir;
    std::unique_ptr<MainWindow> window;

    explicit Fixture(const QString& attnx = QStringLiteral(AX_ATTNX))
    {
        writeTinyModel(path("tiny.gguf").toStdString());
        write("suite.json",
            R"({"name": "two kinds", "prompts": [
                {"id": "a1", "category": "a", "prompt": "Name a bird."},
                {"id": "a2", "category": "a", "prompt": "Count to nine."},
                {"id": "b1", "category": "b", "prompt": "Tell me a story."}]})");
        WindowSetup setup;
        setup.engine = fakeFactory(std::make_shared<FakeScript>());
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        setup.attnx = attnx;
        setup.campaigns = path("campaigns");
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1440, 900);
        window->show();
        window->showCampaigns();
    }
    QString path(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const char* words)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(words);
    }
    Campaigns* campaigns() { return window->campaigns(); }
    CampaignsWindow* page() { return window->campaignsWindow(); }
    CampaignOrder order(int repeats)
    {
        CampaignOrder order;
        order.suite = path("suite.json");
        order.model = path("tiny.gguf");
        order.repeats = repeats;
        order.maxTokens = 12;
        order.temperature = 1;
        order.seed = 5;
        return order;
    }
    State stateOf(const QString& folder)
    {
        const Campaign* campaign = campaigns()->find(folder);
        return campaign ? campaign->state : State::Starting;
    }
    int doneOf(const QString& folder)
    {
        const Campaign* campaign = campaigns()->find(folder);
        return campaign ? campaign->done : -1;
    }
};

constexpr int kLong = 60000;

} // namespace

class CampaignsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyWindowSaysWhatACampaignIs()
    {
        Fixture f;
        QTRY_VERIFY(f.campaigns()->isListed());
        QVERIFY(f.page()->isWindow());
        QCOMPARE(f.page()->list()->count(), 0);
        QCOMPARE(f.window->pictured(), static_cast<QWidget*>(f.page()));
        f.page()->close();
        QCOMPARE(f.window->pictured(), static_cast<QWidget*>(f.window.get()));
    }

    void oneRunsToItsEndAndItsFiguresAreThoseOfItsRows()
    {
        Fixture f;
        const QString folder = f.campaigns()->start(f.order(2));
        QVERIFY(!folder.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Done, kLong);
        QCOMPARE(f.doneOf(folder), 6);
        QTRY_COMPARE_WITH_TIMEOUT(f.page()->progressTable()->rows().size(), qsizetype(2), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(!f.campaigns()->isBusy(), kLong);
        // The same from the store's rows.
        const auto store = campaign::CampaignStore::read(folder.toStdString());
        QVERIFY(store.has_value());
        const auto answers = store->answers();
        QVERIFY(answers.has_value());
        QMap<QString, int> tokens, count;
        for (const campaign::Answer& answer : *answers) {
            tokens[QString::fromStdString(answer.category)] += answer.generatedTokens;
            ++count[QString::fromStdString(answer.category)];
        }
        for (const CellTable::Row& row : f.page()->progressTable()->rows()) {
            const QString name = row.cells[0].text;
            QCOMPARE(row.cells[2].text,
                QStringLiteral("%1 of %2")
                    .arg(count[name])
                    .arg(name == QLatin1String("a") ? 4 : 2));
            QCOMPARE(row.cells[3].value.toInt(), tokens[name]);
        }
        QCOMPARE(f.page()->zonesTable()->rows().size(), qsizetype(3)); // a, b, all
        QCOMPARE(f.page()->list()->count(), 1);
        QVERIFY(!f.page()->pauseButton()->isVisible());
        QVERIFY(f.page()->reportButton()->isEnabled());
        QDesktopServices::setUrlHandler(
            QStringLiteral("file"), this, "opened"); // no browser of this computer
        f.page()->reportButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_opened.isEmpty(), kLong);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_opened.toLocalFile(), folder + QStringLiteral("/report/report.html"));
        QVERIFY(QFile::exists(m_opened.toLocalFile()));
    }

    void oneIsPausedGoesOnAndIsStopped()
    {
        Fixture f;
        const QString folder = f.campaigns()->start(f.order(5000));
        QTRY_VERIFY_WITH_TIMEOUT(f.doneOf(folder) >= 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Running, kLong);
        f.page()->pauseButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Paused, kLong);
        const auto store = campaign::CampaignStore::read(folder.toStdString());
        const auto held = store->finished();
        QCOMPARE(int(held->size()), f.doneOf(folder));
        f.page()->pauseButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.doneOf(folder) > int(held->size()), kLong);
        f.page()->stopButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Stopped, kLong);
        QCOMPARE(campaign::CampaignStore::runner(folder.toStdString()), 0);
        QVERIFY(f.page()->note()->isVisible());
        // Going on starts another process, which does nothing twice.
        const int before = f.doneOf(folder);
        QCOMPARE(int(store->finished()->size()), before);
        f.page()->pauseButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.doneOf(folder) > before, kLong);
        // A second program is refused while the first one runs.
        const auto second
            = campaign::CampaignStore::open(folder.toStdString(), nlohmann::ordered_json::object());
        QVERIFY(!second.has_value());
        QVERIFY(second.error().message.find("another program") != std::string::npos);
        f.page()->stopButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Stopped, kLong);
    }

    void twoStandBesideEachOtherInCompare()
    {
        Fixture f;
        CampaignOrder other = f.order(2);
        other.seed = 77;
        const QString first = f.campaigns()->start(f.order(2));
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(first), State::Done, kLong);
        const QString second = f.campaigns()->start(other);
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(second), State::Done, kLong);
        f.window->showView(QStringLiteral("compare"));
        auto* view = static_cast<CompareView*>(f.window->views()->view(QStringLiteral("compare")));
        Q_EMIT f.page()->compareAsked(first, second);
        QCOMPARE(view->page(), CompareView::Page::Models);
        QTRY_VERIFY_WITH_TIMEOUT(view->modelsState()->pair(), kLong);
        const CampaignPair& pair = *view->modelsState()->pair();
        QCOMPARE(pair.sides[0].folder, first);
        QCOMPARE(pair.prompts, 3);
        QCOMPARE(pair.sides[1].answers, 6);
        // The numbers are those of attnx report --against.
        std::array<campaign::CampaignFacts, 2> facts;
        for (std::size_t k = 0; k < 2; ++k) {
            const auto store
                = campaign::CampaignStore::read((k == 0 ? first : second).toStdString());
            facts[k] = *campaign::readFacts(*store);
        }
        const auto tables = campaign::comparisonTables(facts[0], facts[1]);
        const auto table = [&](const char* name) {
            return *std::find_if(
                tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
        };
        const auto near = [](const std::string& cell, double value) {
            return cell.empty() ? std::isnan(value) : std::abs(std::stod(cell) - value) < 0.0501;
        };
        const QVector<CampaignPair::Zone> whole = pair.whole();
        QCOMPARE(whole.size(), qsizetype(6));
        const campaign::Table zones = table("compare_zones");
        for (int z = 0; z < 6; ++z) {
            const auto& row = zones.rows[std::size_t(z)];
            QCOMPARE(row[0], std::string(look::zoneName(look::Zone(whole[z].zone))));
            QCOMPARE(qint64(std::stoll(row[1])), whole[z].tokensA);
            QCOMPARE(qint64(std::stoll(row[3])), whole[z].tokensB);
            QVERIFY(near(row[2], whole[z].percentA) && near(row[4], whole[z].percentB)
                && near(row[5], whole[z].difference) && near(row[6], whole[z].matched));
            QVERIFY(whole[z].low <= whole[z].difference && whole[z].difference <= whole[z].high);
        }
        const campaign::Table apart = table("compare_intervals");
        QCOMPARE(apart.rows.size(), std::size_t(pair.zones.size()));
        for (int k = 0; k < pair.zones.size(); ++k)
            QVERIFY(near(apart.rows[std::size_t(k)][3], pair.zones[k].low)
                && near(apart.rows[std::size_t(k)][7], pair.zones[k].matchedHigh));
        const campaign::Table speeds = table("compare_throughput");
        for (int k = 0; k < pair.speeds.size(); ++k)
            QVERIFY(near(speeds.rows[std::size_t(k)][1], pair.speeds[k].a)
                && near(speeds.rows[std::size_t(k)][2], pair.speeds[k].b));
        // So few tokens have no discovery: said in its place.
        QVERIFY(!pair.sides[0].noManifold.isEmpty());
        QVERIFY(!view->models()->isEmpty());
        QVERIFY(view->models()->words().contains(QStringLiteral("3 prompt")));
        // A campaign beside itself differs in nothing.
        view->modelsState()->choose(ModelsState::B, first);
        QTRY_VERIFY_WITH_TIMEOUT(view->modelsState()->pair()->sides[1].folder == first, kLong);
        for (const CampaignPair::Zone& zone : view->modelsState()->pair()->zones) {
            QVERIFY(!zone.differs);
            QVERIFY(std::isnan(zone.difference) || zone.difference == 0);
            QVERIFY(std::isnan(zone.high) || (zone.high == 0 && zone.low == 0));
        }
        // One that cannot be read is said; what is shown stays.
        view->modelsState()->choose(ModelsState::A, f.path("nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(!view->modelsState()->problem().isEmpty(), kLong);
        QVERIFY(view->modelsState()->pair());
    }

    void whatCannotStartSaysWhy()
    {
        Fixture f;
        CampaignOrder order = f.order(1);
        order.model = f.path("nowhere.gguf");
        const QString folder = f.campaigns()->start(order);
        QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(folder), State::Failed, kLong);
        QVERIFY2(f.campaigns()->find(folder)->reason.contains(QLatin1String("nowhere.gguf")),
            qPrintable(f.campaigns()->find(folder)->reason));
        QSignalSpy failed(f.campaigns(), &Campaigns::failed);
        f.write("equal.json",
            R"({"name": "x", "prompts": [{"id": "a", "category": "c", "prompt": "p"},
                {"id": "a", "category": "c", "prompt": "q"}]})");
        order = f.order(1);
        order.suite = f.path("equal.json");
        QVERIFY(f.campaigns()->start(order).isEmpty());
        QCOMPARE(failed.count(), 1);
        QVERIFY(f.page()->note()->isVisible());
    }

    void aNewOneIsAskedForInADialog()
    {
        Fixture f;
        QVERIFY(f.window->controller());
        f.window->controller()->openModel(QStringLiteral("/models/fake.gguf"));
        QTRY_VERIFY_WITH_TIMEOUT(f.window->controller()->model().has_value(), kLong);
        f.page()->newButton()->click();
        auto* dialog = f.page()->findChild<QDialog*>(QStringLiteral("newCampaign"));
        QVERIFY(dialog);
        auto* suites = dialog->findChild<QComboBox*>(QStringLiteral("suite"));
        QVERIFY(suites->count() >= 1);
        QVERIFY(suites->itemData(0).toString().startsWith(QLatin1String(":/prompts/")));
        QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("model"))->itemData(0).toString(),
            QStringLiteral("/models/fake.gguf"));
        dialog->findChild<QSpinBox*>(QStringLiteral("repeats"))->setValue(4);
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(f.campaigns()->list().size(), qsizetype(1), kLong);
        QFile begun(f.campaigns()->list().first().folder + QStringLiteral("/start.json"));
        QVERIFY(begun.open(QIODevice::ReadOnly));
        const QByteArray words = begun.readAll();
        QVERIFY(words.contains("/models/fake.gguf"));
        QVERIFY(words.contains("--repeats"));
    }

    void withoutAttnxOneIsTold()
    {
        Fixture f(QStringLiteral("/nowhere/attnx"));
        QSignalSpy failed(f.campaigns(), &Campaigns::failed);
        const QString folder = f.campaigns()->start(f.order(1));
        // nice starts and finds no program; without nice the start itself fails.
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0 || f.stateOf(folder) == State::Failed, kLong);
    }

    Q_INVOKABLE void opened(const QUrl& url) { m_opened = url; }

private:
    QUrl m_opened;
};

QTEST_MAIN(CampaignsTest)
#include "campaigns_test.moc"
