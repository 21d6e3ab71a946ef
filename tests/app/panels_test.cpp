// SPDX-License-Identifier: Apache-2.0
// Every picture of Inspect, Router and Compare over the sample session: one tab stop with a name, a
// table behind T and back, in the sizes and text zooms of the design.
#include "app/window/view_area.h"
#include "tests/app/test_window.h"
#include "views/common/plot_panel.h"
#include "views/compare/compare_view.h"
#include "views/session/jobs.h"
#include "views/session/shelf.h"

#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

class PanelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }
    void cleanup() { look::setTextZoom(1); }
    void cleanupTestCase() { Jobs::finish(); }

    void everyPictureIsATableToo_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("zoom");
        for (const char* view : { "inspect", "router", "compare" })
            for (const QSize size :
                { QSize(1024, 640), QSize(1280, 800), QSize(1440, 900), QSize(2560, 1440) })
                for (const double zoom : { 1.0, 1.5 })
                    QTest::addRow("%s %d x %d, text %.1f", view, size.width(), size.height(), zoom)
                        << QString::fromLatin1(view) << size << zoom;
    }

    void everyPictureIsATableToo()
    {
        QFETCH(QString, view);
        QFETCH(QSize, size);
        QFETCH(double, zoom);
        m_panels = 0;
        TestWindow w;
        look::setTextZoom(zoom);
        w->resize(size);
        QVERIFY(w.settled());
        w->openTrace(MainWindow::samplePath());
        QVERIFY(w.settled());
        w->selection()->setPinned(120);
        w->showView(view);
        QVERIFY(w.settled());
        if (view == QLatin1String("compare")) {
            auto* compare = static_cast<CompareView*>(w->views()->view(view));
            compare->state()->choose(CompareState::B, Shelf::shown());
            QTRY_VERIFY(compare->state()->isReady());
        }
        QWidget* shown = w->views()->view(view)->widget();
        const auto all = shown->findChildren<PlotPanel*>();
        // Kept rows are read beside the window.
        QTRY_VERIFY(std::any_of(
            all.begin(), all.end(), [](const PlotPanel* panel) { return panel->isVisible(); }));
        // AX_SHOT=FOLDER writes pictures to look at.
        if (const QString folder = qEnvironmentVariable("AX_SHOT"); !folder.isEmpty()) {
            for (const auto theme : { look::Theme::Light, look::Theme::Dark }) {
                look::setCurrentTheme(theme);
                QTest::qWait(150); // rows that are read beside the window
                w->grab().save(QStringLiteral("%1/%2-%3-%4-%5.png")
                                   .arg(folder, view)
                                   .arg(size.width())
                                   .arg(zoom)
                                   .arg(theme == look::Theme::Light ? 'l' : 'd'));
            }
            look::setCurrentTheme(look::Theme::Light);
        }
        QTabWidget* tabs = nullptr;
        for (QTabWidget* each : shown->findChildren<QTabWidget*>())
            tabs = each->isVisible() && !tabs ? each : tabs;
        for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            tryAll(shown);
        }
        if (!tabs)
            tryAll(shown);
        QVERIFY2(m_panels >= 2, qPrintable(QString::number(m_panels)));
        // Nothing asks for more room than there is.
        QVERIFY2(w->size() == size,
            qPrintable(QStringLiteral("%1 x %2").arg(w->width()).arg(w->height())));
    }

private:
    void tryAll(QWidget* shown)
    {
        for (PlotPanel* panel : shown->findChildren<PlotPanel*>()) {
            if (!panel->isVisible())
                continue;
            ++m_panels;
            QWidget* picture = panel->picture();
            QVERIFY2(!picture->accessibleName().isEmpty(), qPrintable(panel->objectName()));
            QVERIFY2(picture->focusPolicy() & Qt::TabFocus, qPrintable(picture->accessibleName()));
            QVERIFY2(picture->width() > 40 && picture->height() > 40,
                qPrintable(picture->accessibleName()));
            QTest::keyClick(picture, Qt::Key_T);
            QVERIFY2(panel->isTable(), qPrintable(picture->accessibleName()));
            QTRY_VERIFY2(panel->table()->model()->columnCount() > 0
                    && panel->table()->model()->rowCount() > 0,
                qPrintable(picture->accessibleName()));
            QVERIFY(!panel->table()->accessibleName().isEmpty());
            panel->table()->setFocus();
            QTest::keyClick(panel->table(), Qt::Key_T);
            QVERIFY2(!panel->isTable(), qPrintable(picture->accessibleName()));
        }
    }
    int m_panels = 0;
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
