// SPDX-License-Identifier: Apache-2.0
// Get models: a hub on loopback that stalls, cuts and lies; the queue, the page, deleting.
#include "app/commands/commands.h"
#include "app/host/error_text.h"
#include "app/host/key_store.h"
#include "app/window/models_page.h"
#include "app/window/undo_notice.h"
#include "engine/core/files.h"
#include "tests/app/test_window.h"
#include "tests/remote/tiny_server.h"
#include "views/common/note.h"
#include "views/session/jobs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <condition_variable>

using namespace ax;
using namespace ax::test;
using namespace ax::ui;

namespace {

constexpr int kBytes = 1 << 20;

QByteArray contents(const QString& name)
{
    return QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)
        .repeated(kBytes / 32);
}

QByteArray digest(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Speaks as much of Hugging Face's API as is asked. What happens to a file is set by its name:
/// "held" stops half way until `release`, "stall" does so `stalls` times, "cut" loses the
/// connection at once `cuts` times, "wrong" has another checksum than is told, "gated" wants a
/// token.
class Hub {
public:
    Hub()
        : m_server([this](const SeenRequest& request, TinyConnection& to) { answer(request, to); })
    {
    }
    ~Hub() { release(); }
    QString url() const { return QString::fromStdString(m_server.url()); }
    void release()
    {
        const std::scoped_lock lock(m_mutex);
        m_released = true;
        m_changed.notify_all();
    }
    std::atomic<int> cuts { 0 }, stalls { 0 };
    QStringList asked(const QString& part) const
    {
        QStringList ranges;
        for (const SeenRequest& one : m_server.seen())
            if (QString::fromStdString(one.path).contains(part)) {
                const auto range = one.headers.find("range");
                ranges << (range == one.headers.end() ? QString()
                                                      : QString::fromStdString(range->second));
            }
        return ranges;
    }
    int requests() const { return int(m_server.seen().size()); }
    std::string lastKey() const
    {
        const auto seen = m_server.seen();
        const auto key = seen.back().headers.find("authorization");
        return key == seen.back().headers.end() ? std::string() : key->second;
    }

private:
    static QJsonObject file(const QString& name, const QByteArray& bytes, bool right = true)
    {
        return { { QStringLiteral("rfilename"), name }, { QStringLiteral("size"), bytes.size() },
            { QStringLiteral("lfs"),
                QJsonObject {
                    { QStringLiteral("sha256"),
                        QString::fromLatin1(right ? digest(bytes) : QByteArray(64, '0')) },
                    { QStringLiteral("size"), bytes.size() } } } };
    }
    static QJsonObject card(const QString& name)
    {
        QJsonArray files;
        for (const char* kind : { "Q8_0", "Q4_K_M" }) {
            const QString own
                = name + QLatin1Char('.') + QLatin1String(kind) + QStringLiteral(".gguf");
            QByteArray bytes = contents(own);
            if (QLatin1String(kind) == QLatin1String("Q8_0"))
                bytes += bytes;
            files << file(own, bytes, name != QLatin1String("wrong"));
        }
        QJsonObject large = file(QStringLiteral("huge.F16.gguf"), {});
        large[QStringLiteral("size")] = 4e15;
        files << large << file(QStringLiteral("mmproj-f16.gguf"), "projector");
        return { { QStringLiteral("id"), QStringLiteral("team/") + name },
            { QStringLiteral("downloads"), 1234 },
            { QStringLiteral("tags"), QJsonArray { QStringLiteral("license:apache-2.0") } },
            { QStringLiteral("siblings"), files } };
    }
    void answer(const SeenRequest& request, TinyConnection& to)
    {
        const QString path = QString::fromStdString(request.path);
        const auto json = [&](const QJsonDocument& document) {
            to.reply(200, document.toJson().toStdString());
        };
        if (path.startsWith(QLatin1String("/api/models?"))) {
            // The most fetched of all are more than one page.
            if (path.contains(QLatin1String("filter=gguf"))) {
                const int limit = path.section(QStringLiteral("limit="), 1)
                                      .section(QLatin1Char('&'), 0, 0)
                                      .toInt();
                QJsonArray all;
                for (int k = 0; k < std::min(limit, 60); ++k)
                    all << card(QStringLiteral("popular%1").arg(k));
                return json(QJsonDocument(all));
            }
            return json(QJsonDocument(path.contains(QLatin1String("search=none"))
                    ? QJsonArray()
                    : QJsonArray { card(QStringLiteral("plain")), card(QStringLiteral("held")) }));
        }
        if (path.contains(QLatin1String("gated")) && request.headers.count("authorization") == 0)
            return to.reply(401, R"({"error": "restricted"})");
        if (path.startsWith(QLatin1String("/api/models/")))
            return json(QJsonDocument(
                card(path.section(QLatin1Char('/'), 4).section(QLatin1Char('?'), 0, 0))));
        const QString name = path.section(QLatin1Char('/'), -1);
        if (name.startsWith(QLatin1String("cut")) && cuts > 0) {
            --cuts;
            to.reset();
            return;
        }
        QByteArray bytes = contents(name);
        int start = 0;
        if (const auto range = request.headers.find("range"); range != request.headers.end())
            start = std::stoi(range->second.substr(6));
        const std::string head = start > 0
            ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + std::to_string(start) + "-"
                + std::to_string(bytes.size() - 1) + "/" + std::to_string(bytes.size()) + "\r\n"
            : "HTTP/1.1 200 OK\r\n";
        to.write(head + "Content-Length: " + std::to_string(bytes.size() - start)
            + "\r\nConnection: close\r\n\r\n");
        const int half = start + int(bytes.size() - start) / 2;
        to.write(bytes.mid(start, half - start).toStdString());
        if (name.startsWith(QLatin1String("held"))
            || (name.startsWith(QLatin1String("stall")) && stalls-- > 0)) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_released; });
        }
        to.write(bytes.mid(half).toStdString());
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_released = false;
    TinyServer m_server;
};

/// Models in the app's folder, and one that Ollama holds.
ModelSearch finder(const std::vector<std::filesystem::path>&)
{
    ModelSearch search;
    std::error_code none;
    const auto add = [&](const std::filesystem::path& path, const char* place) {
        FoundModel model;
        model.path = path;
        model.name = path.filename().string();
        model.place = place;
        model.format = "GGUF";
        model.fileBytes = std::filesystem::file_size(path, none);
        search.models.push_back(model);
    };
    for (std::filesystem::recursive_directory_iterator at(ownModelFolder(), none), end;
         !none && at != end; at.increment(none)) {
        if (at->path().filename().string().front() == '.')
            at.disable_recursion_pending();
        else if (at->path().extension() == ".gguf")
            add(at->path(), "App folder");
    }
    const auto blobs = dataFolder() / "ollama";
    for (const auto& blob : std::filesystem::directory_iterator(blobs, none))
        add(blob.path(), "Ollama");
    return search;
}

struct Fixture {
    QTemporaryDir folder;
    Hub hub;
    std::unique_ptr<KeyStore> keys;
    std::unique_ptr<HubDesk> desk;
    std::unique_ptr<Downloads> downloads;

    Fixture()
    {
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        keys = std::make_unique<KeyStore>(folder.path(), false);
        desk = std::make_unique<HubDesk>(keys.get());
        desk->setUrl(hub.url());
        fresh();
    }
    void fresh()
    {
        downloads = std::make_unique<Downloads>(desk.get(), finder);
        downloads->setRetry(std::chrono::milliseconds(1));
    }
    static HubOffer offer(const QString& repository)
    {
        HubOffer one;
        one.name = repository + QStringLiteral(".Q4_K_M.gguf");
        one.bytes = kBytes;
        return one;
    }
    void add(const QString& repository)
    {
        downloads->add(desk->url(), QStringLiteral("team/") + repository, offer(repository));
    }
    QString file(const QString& repository) const
    {
        return QString::fromStdString((ownModelFolder() / "team" / repository.toStdString()
            / (repository.toStdString() + ".Q4_K_M.gguf"))
                                          .string());
    }
    Download::State state(int row = 0) const { return downloads->entries()[row].state; }
    bool reaches(Download::State wanted, int row = 0)
    {
        return QTest::qWaitFor(
            [&] { return row < downloads->entries().size() && state(row) == wanted; }, 20000);
    }
    bool isWhole(const QString& repository) const
    {
        QFile read(file(repository));
        return read.open(QIODevice::ReadOnly)
            && read.readAll() == contents(repository + QStringLiteral(".Q4_K_M.gguf"));
    }
};

using State = Download::State;

} // namespace

class HubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("no_proxy", "127.0.0.1"); }

    void oneAfterTheOtherArrivesWhole()
    {
        Fixture f;
        QSignalSpy done(f.downloads.get(), &Downloads::finished);
        f.add(QStringLiteral("plain"));
        f.add(QStringLiteral("other"));
        QCOMPARE(f.state(1), State::Waiting);
        QVERIFY(f.reaches(State::Done, 1));
        QCOMPARE(f.state(0), State::Done);
        QVERIFY(f.isWhole(QStringLiteral("plain")) && f.isWhole(QStringLiteral("other")));
        QCOMPARE(done.count(), 2);
        QCOMPARE(done[0][0].toString(), f.file(QStringLiteral("plain")));
        QVERIFY(f.downloads->toSettings().isEmpty());
    }

    void pausedGoesOnWhereItStopped()
    {
        Fixture f;
        f.add(QStringLiteral("held"));
        const quint64 id = f.downloads->entries()[0].id;
        QVERIFY(
            QTest::qWaitFor([&] { return f.downloads->entries()[0].done >= kBytes / 2; }, 20000));
        f.downloads->pause(id);
        QVERIFY(f.reaches(State::Paused));
        const qint64 kept = QFile(f.file(QStringLiteral("held")) + QStringLiteral(".part")).size();
        QVERIFY(kept > 0 && kept <= kBytes / 2);
        f.hub.release();
        f.downloads->resume(id);
        QVERIFY(f.reaches(State::Done));
        QVERIFY(f.isWhole(QStringLiteral("held")));
        QCOMPARE(f.hub.asked(QStringLiteral("resolve")),
            QStringList({ QString(), QStringLiteral("bytes=%1-").arg(kept) }));
    }

    void aRestartAsksNobodyAndGoesOnWhenTold()
    {
        Fixture f;
        f.add(QStringLiteral("held"));
        f.add(QStringLiteral("plain"));
        QVERIFY(
            QTest::qWaitFor([&] { return f.downloads->entries()[0].done >= kBytes / 2; }, 20000));
        const QVariantList kept = f.downloads->toSettings();
        QCOMPARE(kept.size(), 2);
        f.downloads.reset();
        Jobs::finish();
        f.hub.release();
        const int before = f.hub.requests();
        f.fresh();
        f.downloads->fromSettings(kept);
        QCOMPARE(f.downloads->entries().size(), 2);
        QCOMPARE(f.state(0), State::Paused);
        QCOMPARE(f.state(1), State::Paused);
        const quint64 there = f.downloads->entries()[0].done;
        QVERIFY(there > 0 && there <= kBytes / 2);
        QCOMPARE(f.downloads->unfinished(), 0);
        QCOMPARE(f.hub.requests(), before);
        f.downloads->resume(f.downloads->entries()[0].id);
        QVERIFY(f.reaches(State::Done));
        QVERIFY(f.isWhole(QStringLiteral("held")));
        QCOMPARE(
            f.hub.asked(QStringLiteral("resolve")).last(), QStringLiteral("bytes=%1-").arg(there));
        QCOMPARE(f.state(1), State::Paused); // nobody said so
    }

    void aLostConnectionIsTriedAgain()
    {
        Fixture f;
        f.hub.cuts = 12; // more than one call of the hub tries by itself
        QVector<State> states;
        connect(f.downloads.get(), &Downloads::changed, this, [&] {
            if (states.isEmpty() || states.last() != f.state())
                states << f.state();
        });
        f.add(QStringLiteral("cut"));
        QVERIFY(f.reaches(State::Done));
        QVERIFY(states.count(State::Lost) >= 2);
        QVERIFY(f.isWhole(QStringLiteral("cut")));
        QVERIFY(f.downloads->entries()[0].problem.isEmpty());
    }

    void whatIsDamagedOrForbiddenIsSaid()
    {
        Fixture f;
        f.add(QStringLiteral("wrong"));
        QVERIFY(f.reaches(State::Failed));
        QVERIFY(f.downloads->entries()[0].problem.title.contains(QStringLiteral("damaged")));
        QVERIFY(!QFile::exists(f.file(QStringLiteral("wrong"))));
        QVERIFY(!QFile::exists(f.file(QStringLiteral("wrong")) + QStringLiteral(".part")));
        f.add(QStringLiteral("gated"));
        QVERIFY(f.reaches(State::Failed, 1));
        QVERIFY(f.downloads->entries()[1].problem.advice.contains(QStringLiteral("token")));
        f.desk->setToken(QStringLiteral("hf_secret"));
        f.downloads->resume(f.downloads->entries()[1].id);
        QVERIFY(f.reaches(State::Done, 1));
        QCOMPARE(f.hub.lastKey(), std::string("Bearer hf_secret"));
        const QByteArray settings = QJsonDocument::fromVariant(f.desk->toSettings()).toJson()
            + QJsonDocument::fromVariant(f.downloads->toSettings()).toJson();
        QVERIFY(!settings.contains("hf_secret"));
        HubDesk again(f.keys.get());
        again.fromSettings(f.desk->toSettings());
        QString token;
        again.withToken(again.url(), [&](const QString& found) { token = found; });
        QCOMPARE(token, QStringLiteral("hf_secret"));
        // Another hub gets none of it.
        again.setUrl(QStringLiteral("http://127.0.0.1:1"));
        again.withToken(again.url(), [&](const QString& found) { token = found; });
        QCOMPARE(token, QString());
    }

    void cancelledLeavesNothing()
    {
        Fixture f;
        f.add(QStringLiteral("held"));
        f.add(QStringLiteral("plain"));
        QVERIFY(
            QTest::qWaitFor([&] { return f.downloads->entries()[0].done >= kBytes / 2; }, 20000));
        f.downloads->remove(f.downloads->entries()[0].id);
        QVERIFY(f.reaches(State::Done, 0)); // the other one moved up and came
        QCOMPARE(f.downloads->entries().size(), 1);
        QCOMPARE(f.downloads->entries()[0].repository, QStringLiteral("team/plain"));
        QVERIFY(!QFile::exists(QFileInfo(f.file(QStringLiteral("held"))).path()));
        // A waiting one that is cancelled is not fetched.
        f.add(QStringLiteral("third"));
        f.add(QStringLiteral("fourth"));
        f.downloads->remove(f.downloads->entries()[2].id);
        QVERIFY(f.reaches(State::Done, 1));
        QVERIFY(f.hub.asked(QStringLiteral("fourth")).isEmpty());
    }

    void whatIsHereIsNeverFetched()
    {
        Fixture f;
        const QByteArray bytes = contents(QStringLiteral("plain.Q4_K_M.gguf"));
        QDir().mkpath(f.folder.path() + QStringLiteral("/attention-explorer/ollama"));
        QFile blob(f.folder.path() + QStringLiteral("/attention-explorer/ollama/sha256-")
            + QString::fromLatin1(digest(bytes)));
        QVERIFY(blob.open(QIODevice::WriteOnly));
        blob.write(bytes);
        blob.close();
        f.add(QStringLiteral("plain"));
        QVERIFY(f.reaches(State::Done));
        QVERIFY(f.downloads->entries()[0].wasHere);
        QCOMPARE(f.downloads->entries()[0].path, blob.fileName());
        QVERIFY(f.hub.asked(QStringLiteral("resolve")).isEmpty());
    }

    void oneFileOfSeveralIsNotTheModel()
    {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const auto write = [&](const char* name, int bytes) {
            const QString path = folder.path() + QLatin1Char('/') + QString::fromLatin1(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray(bytes, 'x'));
        };
        FoundModel split, shards, broken;
        split.path = root / "big-00001-of-00002.gguf";
        shards.path = root / "shards";
        broken.path = root / "one.gguf";
        broken.problem = "one.gguf is cut short";
        write("big-00001-of-00002.gguf", 10);
        write("shards/model.safetensors", 20);
        write("shards/config.json", 3);
        write("one.gguf", 7);
        const std::vector<FoundModel> models { split, shards, broken };
        const std::vector<NamedFile> both { { "q/big-00001-of-00002.gguf", 10, {} },
            { "q/big-00002-of-00002.gguf", 11, {} } };
        QVERIFY(!findHeld(models, both)); // its second part is missing
        write("big-00002-of-00002.gguf", 12);
        QVERIFY(!findHeld(models, both)); // of another length
        write("big-00002-of-00002.gguf", 11);
        QCOMPARE(findHeld(models, both), &models[0]);
        QCOMPARE(findHeld(models, { { "model.safetensors", 20, {} }, { "config.json", 3, {} } }),
            &models[1]);
        QVERIFY(!findHeld(models, { { "model.safetensors", 20, {} }, { "other.json", 3, {} } }));
        QVERIFY(!findHeld(models, { { "one.gguf", 7, {} } })); // it cannot be opened
        QVERIFY(!findHeld(models, { { "big-00001-of-00002.gguf", 0, {} } })); // nothing is told
    }

    void thePageByKeyboard()
    {
        QTemporaryDir folder;
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        Hub hub;
        WindowSetup setup;
        setup.engine = fakeFactory(std::make_shared<FakeScript>());
        setup.finder = finder;
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        MainWindow window(std::move(setup));
        window.resize(1440, 900);
        window.show();
        window.hub()->setUrl(hub.url());
        window.commands()->action(QStringLiteral("model.get"))->trigger();
        ModelsPage* page = window.modelsPage();
        QVERIFY(page && page->isVisible());
        QTest::keyClicks(page->field(), QStringLiteral("small model"));
        QVERIFY(QTest::qWaitFor([&] { return !window.isBusy(); }, 20000));
        QCOMPARE(hub.requests(), 0); // nobody pressed Search
        QTest::keyClick(page->field(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return page->found()->model()->rowCount() == 2; }, 20000));
        QCOMPARE(hub.requests(), 1);
        const auto cell = [](const QTableView* view, int row, int column) {
            return view->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(page->found(), 0, HubRepositories::Licence), QStringLiteral("apache-2.0"));
        page->found()->setFocus();
        page->found()->selectRow(0);
        QCOMPARE(hub.requests(), 1); // moving over the list asks nothing
        QTest::keyClick(page->found(), Qt::Key_Return);
        QTableView* offers = page->offers();
        QVERIFY(QTest::qWaitFor([&] { return offers->model()->rowCount() == 3; }, 20000));
        QCOMPARE(cell(offers, 0, HubOffers::Quantisation), QStringLiteral("Q4_K_M"));
        QCOMPARE(cell(offers, 0, HubOffers::Size), sizeTextOf(kBytes));
        QCOMPARE(cell(offers, 0, HubOffers::Fits), QStringLiteral("fits"));
        QVERIFY(cell(offers, 2, HubOffers::Fits).endsWith(QStringLiteral("short")));
        offers->setFocus();
        offers->selectRow(0);
        QTest::keyClick(offers, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor(
            [&] { return cell(offers, 0, HubOffers::Here) == QStringLiteral("App folder"); },
            20000));
        QVERIFY(!page->getButton()->isEnabled()); // not twice
        QVERIFY(cell(page->queue(), 0, DownloadsTable::State).contains(QStringLiteral("here")));
        // Delete, and back.
        QTableView* here = page->here();
        QVERIFY(QTest::qWaitFor([&] { return here->model()->rowCount() == 1; }, 20000));
        const QString path
            = QString::fromStdString((ownModelFolder() / "team/plain/plain.Q4_K_M.gguf").string());
        QVERIFY(QFile::exists(path));
        here->setFocus();
        here->selectRow(0);
        QTest::keyClick(here, Qt::Key_Delete);
        QVERIFY(QTest::qWaitFor([&] { return here->model()->rowCount() == 0; }, 20000));
        QVERIFY(!QFile::exists(path));
        QVERIFY(window.undoNotice()->text().contains(QStringLiteral("plain.Q4_K_M.gguf")));
        window.undoNotice()->findChild<QPushButton*>()->click();
        QVERIFY(QTest::qWaitFor([&] { return here->model()->rowCount() == 1; }, 20000));
        QVERIFY(QFile::exists(path));
        // And for good: nothing stays when nobody can bring it back any more.
        here->selectRow(0);
        page->deleteButton()->click();
        QVERIFY(QTest::qWaitFor([&] { return here->model()->rowCount() == 0; }, 20000));
        window.undoNotice()->forget(window.catalog());
        QVERIFY(QTest::qWaitFor(
            [&] {
                return !QFile::exists(
                    QString::fromStdString((ownModelFolder() / ".removed").string()));
            },
            20000));
        QVERIFY(!QFile::exists(path));
        // The narrow window has two parts; Esc leaves the page.
        window.resize(1024, 640);
        QTabBar* tabs = page->findChild<QTabBar*>();
        QVERIFY(tabs->isVisible() && page->field()->isVisible() && !here->isVisible());
        tabs->setCurrentIndex(1);
        QVERIFY(here->isVisible() && !page->field()->isVisible());
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
    }

    void nothingFoundAndNobodyThere()
    {
        Fixture f;
        ModelCatalog catalog(fakeFactory(std::make_shared<FakeScript>()), finder);
        ModelsPage page(f.desk.get(), f.downloads.get(), &catalog);
        page.resize(1200, 800);
        page.show();
        page.field()->setText(QStringLiteral("none"));
        page.search();
        QVERIFY(QTest::qWaitFor([&] { return !f.desk->isSearching(); }, 20000));
        QVERIFY(f.desk->found().empty() && f.desk->problem().isEmpty());
        QVERIFY(!page.note()->isVisible());
        f.desk->setUrl(QStringLiteral("http://127.0.0.1:1"));
        page.search();
        QVERIFY(QTest::qWaitFor([&] { return !f.desk->isSearching(); }, 20000));
        QVERIFY(page.note()->isVisible());
        QVERIFY(page.note()->strongText().contains(QStringLiteral("did not answer")));
        QVERIFY(!f.desk->setUrl(QStringLiteral("ftp://x")).isEmpty());
        QCOMPARE(f.desk->url(), QStringLiteral("http://127.0.0.1:1"));
    }

    /// Without words: what the hub counts most downloads of, a page at a time.
    void mostFetched()
    {
        Fixture f;
        ModelCatalog catalog(fakeFactory(std::make_shared<FakeScript>()), finder);
        ModelsPage page(f.desk.get(), f.downloads.get(), &catalog);
        page.resize(1200, 800);
        page.show();
        QCOMPARE(f.hub.requests(), 0); // opening the page asks nobody
        QVERIFY(!page.moreButton()->isVisible());
        page.searchButton()->click();
        QVERIFY(QTest::qWaitFor([&] { return !f.desk->isSearching(); }, 20000));
        QCOMPARE(int(f.desk->found().size()), 50);
        QVERIFY(page.moreButton()->isVisible());
        page.moreButton()->click();
        QVERIFY(QTest::qWaitFor([&] { return !f.desk->isSearching(); }, 20000));
        QCOMPARE(int(f.desk->found().size()), 60);
        QVERIFY(!page.moreButton()->isVisible());
    }

    /// A list of one row, reached by Tab: Enter takes the row.
    void theKeyboardAlone()
    {
        Fixture f;
        ModelCatalog catalog(fakeFactory(std::make_shared<FakeScript>()), finder);
        ModelsPage page(f.desk.get(), f.downloads.get(), &catalog);
        page.resize(1200, 800);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            QSKIP("this platform gives no window the keyboard");
        page.field()->setText(QStringLiteral("team/plain"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return f.desk->found().size() == 1; }, 20000));
        const auto into = [&](QTableView* view) {
            view->setFocus(Qt::TabFocusReason);
            return QTest::qWaitFor(
                [&] { return !view->selectionModel()->selectedRows().isEmpty(); }, 5000);
        };
        const QList<QTableView*> tables = page.findChildren<QTableView*>();
        QTableView* found = nullptr;
        for (QTableView* table : tables)
            if (table->isVisible() && table->model()->rowCount() == 1 && !found)
                found = table;
        QVERIFY(found && into(found));
        QTest::keyClick(found, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !f.desk->offers().empty(); }, 20000));
        QTableView* offers = nullptr;
        for (QTableView* table : tables)
            if (table->model()->rowCount() == int(f.desk->offers().size()))
                offers = table;
        QVERIFY(offers && into(offers));
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(f.downloads->entries().size(), 1);
    }

    /// A server that falls silent is left after the silence that is allowed, and asked again.
    void aSilentServerIsLeft()
    {
        Fixture f;
        const auto address = remote::ServerAddress::parse(f.hub.url().toStdString());
        QVERIFY(address.has_value());
        remote::HttpSettings settings;
        settings.silence = std::chrono::milliseconds(200);
        const remote::ModelHub hub(*address, settings);
        const auto model = hub.model("team/stall", {});
        QVERIFY2(model.has_value(), model ? "" : model.error().line().c_str());
        const auto files = model->choose("Q4_K_M");
        QVERIFY(files.has_value());
        const QTemporaryDir folder;
        const auto get = [&] {
            return hub.get(
                *model, *files, folder.path().toStdString(), [](const remote::HubProgress&) {}, {},
                3);
        };
        f.hub.stalls = 2;
        const auto got = get();
        QVERIFY2(got.has_value(), got ? "" : got.error().line().c_str());
        const QStringList ranges = f.hub.asked(QStringLiteral("stall.Q4"));
        QCOMPARE(ranges.size(), 3); // each goes on where the last one fell silent
        QVERIFY(ranges[0].isEmpty() && ranges[1] != ranges[2]);
        QVERIFY(std::filesystem::remove(*got));
        f.hub.stalls = 1000;
        const auto never = get();
        QVERIFY(!never.has_value());
        QCOMPARE(never.error().place, std::string(remote::kHubLost));
    }

private:
    static QString sizeTextOf(quint64 bytes) { return ax::ui::sizeText(bytes); }
};

QTEST_MAIN(HubTest)
#include "hub_test.moc"
