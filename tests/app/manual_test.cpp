// SPDX-License-Identifier: Apache-2.0
// The manual: nothing the window shows is without a page, every link leads somewhere, F1 and the
// heads of panels open the right one.
#include "app/commands/commands.h"
#include "app/window/chrome.h"
#include "app/window/manual.h"
#include "app/window/manual_page.h"
#include "app/window/view_area.h"
#include "engine/analysis/zones.h"
#include "engine/trace/signal_fields.h"
#include "tests/app/test_window.h"
#include "views/common/help_link.h"
#include "views/common/plot_panel.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace ax;
using namespace ax::test;
using namespace ax::ui;

namespace {

QStringList matches(const QString& text, const char* pattern)
{
    QStringList all;
    for (auto it = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
         it.hasNext();)
        all << it.next().captured(1);
    return all;
}

/// Pictures that packaging/manual_pictures.sh makes.
QStringList madePictures()
{
    QFile file(QStringLiteral(AX_SOURCE_DIR "/resources/manual/pictures.txt"));
    QStringList names;
    if (file.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
            if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
                names << line.section(QLatin1Char(' '), 0, 0);
    return names;
}

} // namespace

class ManualTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingShownHasAPage()
    {
        TestWindow f;
        const QStringList pages = manual::pages();
        for (const ViewDescriptor& view : f->views()->descriptors()) {
            QVERIFY2(pages.contains(view.id), qPrintable(view.id));
            QCOMPARE(helpOf(f->views()->view(view.id)->widget()).section(QLatin1Char('#'), 0, 0),
                view.id);
        }
        for (const DockDescriptor& dock : f->views()->dockDescriptors())
            QVERIFY2(pages.contains(dock.id), qPrintable(dock.id));
        for (const char* page : { "preferences", "models", "serve", "measure", "campaigns", "start",
                 "tour", "attnx", "files" })
            QVERIFY2(pages.contains(QString::fromLatin1(page)), page);
        // No page is forgotten by the index, none of them is empty.
        for (const QString& file : QDir(QStringLiteral(":/manual")).entryList())
            QVERIFY2(pages.contains(QString(file).remove(QStringLiteral(".md"))), qPrintable(file));
        for (const QString& page : pages)
            QVERIFY2(manual::text(page).startsWith(QLatin1String("# "))
                    && manual::text(page).size() > 200,
                qPrintable(page));
    }

    void everyNumberHasItsEntry()
    {
        const QStringList signalHeadings = manual::anchors(QStringLiteral("signals"));
        for (const SignalField& field : kSignalFields) {
            const QString name = QString::fromUtf8(field.name.data(), int(field.name.size()));
            QVERIFY2(signalHeadings.contains(manual::anchor(name)), qPrintable(name));
        }
        const QString zones = manual::text(QStringLiteral("zones"));
        for (const std::string& preset : ZonePreset::builtinNames())
            QVERIFY2(zones.contains(QStringLiteral("`%1`").arg(QString::fromStdString(preset))),
                preset.c_str());
        for (const char* zone : { "syntax_floor", "semantic_bridge", "long_range",
                 "structure_ripple", "diffuse", "unknown" })
            QVERIFY2(zones.contains(QStringLiteral("| %1 |").arg(QLatin1String(zone))), zone);
        const QString files = manual::text(QStringLiteral("files"));
        for (const char* record :
            { "header", "message", "token", "step", "segment", "event", "branch", "metrics" })
            QVERIFY2(files.contains(QStringLiteral("| %1").arg(QLatin1String(record))), record);
    }

    void everyLinkLeadsSomewhere()
    {
        const QStringList pages = manual::pages(), pictures = madePictures();
        QVERIFY(!pictures.isEmpty());
        QStringList used;
        int links = 0;
        for (const QString& page : pages) {
            for (const QString& link : matches(manual::text(page), "\\]\\(([^)]+)\\)")) {
                ++links;
                const QByteArray where = (page + QStringLiteral(": ") + link).toUtf8();
                if (link.startsWith(QLatin1String("pictures/"))) {
                    QVERIFY2(pictures.contains(link.mid(9)), where.constData());
                    used << link.mid(9);
                    continue;
                }
                const QString target = link.section(QLatin1Char('#'), 0, 0);
                const QString name
                    = target.isEmpty() ? page : QString(target).remove(QStringLiteral(".md"));
                QVERIFY2(pages.contains(name), where.constData());
                if (link.contains(QLatin1Char('#')))
                    QVERIFY2(manual::anchors(name).contains(link.section(QLatin1Char('#'), 1)),
                        where.constData());
            }
        }
        QVERIFY(links > 50);
        for (const QString& picture : pictures)
            QVERIFY2(used.contains(picture), qPrintable(picture));
    }

    void f1OpensThePageOfThePanel()
    {
        TestWindow f;
        QVERIFY(f.settled());
        QAction* help = f->commands()->action(QStringLiteral("help.manual"));
        QCOMPARE(help->shortcut(), QKeySequence(Qt::Key_F1));
        help->trigger();
        QCOMPARE(f->manual()->shown(), QStringLiteral("start"));
        QTest::keyClick(f->manual()->browser(), Qt::Key_Escape);
        QVERIFY(!f->manual()->isVisible());
        f->openSample();
        QVERIFY(f.settled());
        for (const QString& view : { QStringLiteral("chat"), QStringLiteral("router") }) {
            f->showView(view);
            f->currentView()->widget()->setFocus();
            help->trigger();
            QCOMPARE(f->manual()->shown().section(QLatin1Char('#'), 0, 0), view);
            QTest::keyClick(f->manual()->browser(), Qt::Key_Escape);
            QCOMPARE(f->views()->currentId(), view);
        }
        // The heads of docks and panels ask for theirs.
        f->showView(QStringLiteral("chat"));
        QDockWidget* lens = f->views()->dock(QStringLiteral("lens"));
        lens->titleBarWidget()->findChild<QToolButton*>(QStringLiteral("help"))->click();
        QCOMPARE(f->manual()->shown(), QStringLiteral("lens"));
        f->showView(QStringLiteral("router"));
        QVERIFY(!f->manual()->isVisible());
        int panels = 0;
        for (PlotPanel* panel : f->currentView()->widget()->findChildren<PlotPanel*>()) {
            auto* button = panel->findChild<QToolButton*>(QStringLiteral("help"));
            QVERIFY(button && !button->accessibleName().isEmpty());
            button->click();
            QVERIFY(f->manual()->isVisible());
            QVERIFY2(f->manual()->shown().startsWith(QStringLiteral("router#")),
                qPrintable(f->manual()->shown()));
            QVERIFY2(manual::anchors(QStringLiteral("router"))
                         .contains(f->manual()->shown().section(QLatin1Char('#'), 1)),
                qPrintable(f->manual()->shown()));
            f->showView(QStringLiteral("router"));
            ++panels;
        }
        QVERIFY(panels >= 3);
        // From Preferences and back to them.
        f->showPreferences();
        help->trigger();
        QCOMPARE(f->manual()->shown(), QStringLiteral("preferences"));
        QTest::keyClick(f->manual()->browser(), Qt::Key_Escape);
        QVERIFY(f->preferences() && !f->manual()->isVisible());
    }

    void searchAndHistory()
    {
        ManualPage page;
        page.resize(1024, 640);
        static_cast<QWidget&>(page).show();
        page.show(QStringLiteral("router#compass"));
        QCOMPARE(page.shown(), QStringLiteral("router#compass"));
        QCOMPARE(page.browser()->textCursor().block().text(), QStringLiteral("Compass"));
        page.show(QStringLiteral("no such page"));
        QCOMPARE(page.shown(), QStringLiteral("index"));
        page.back();
        QCOMPARE(page.shown(), QStringLiteral("router#compass"));
        page.forward();
        QCOMPARE(page.shown(), QStringLiteral("index"));
        const int all = page.contents()->count();
        QCOMPARE(all, int(manual::pages().size()));
        page.field()->setText(QStringLiteral("running median"));
        QCOMPARE(page.contents()->count(), 1);
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.shown(), QStringLiteral("signals"));
        page.field()->clear();
        QCOMPARE(page.contents()->count(), all);
        Q_EMIT page.browser()->anchorClicked(QUrl(QStringLiteral("lens.md#without-it")));
        QCOMPARE(page.shown(), QStringLiteral("lens#without-it"));
    }

    void theSamePagesAsHtml()
    {
        QTemporaryDir folder;
        QCOMPARE(manual::writeHtml(folder.path()), QString());
        const auto read = [&](const QString& name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        for (const QString& page : manual::pages()) {
            const QString html = read(page + QStringLiteral(".html"));
            QVERIFY2(html.contains(QStringLiteral("<h1")), qPrintable(page));
            QVERIFY2(!html.contains(QStringLiteral("style=\"")), qPrintable(page));
            for (const QString& link : matches(html, "href=\"([^\"]+)\"")) {
                const QString target = link.section(QLatin1Char('#'), 0, 0);
                const QString other = target.isEmpty() ? html : read(target);
                QVERIFY2(!other.isEmpty(), qPrintable(page + QStringLiteral(": ") + link));
                if (link.contains(QLatin1Char('#')))
                    QVERIFY2(
                        other.contains(
                            QStringLiteral("id=\"%1\"").arg(link.section(QLatin1Char('#'), 1))),
                        qPrintable(page + QStringLiteral(": ") + link));
            }
        }
        QVERIFY(read(QStringLiteral("attnx.html"))
                    .contains(QStringLiteral(
                        "<pre><code>attnx models</code>\n<code>attnx models search")));
        QVERIFY(read(QStringLiteral("signals.html")).contains(QStringLiteral("<code>ln n</code>")));
    }
};

QTEST_MAIN(ManualTest)
#include "manual_test.moc"
