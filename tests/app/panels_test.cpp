// SPDX-License-Identifier: Apache-2.0
// Every picture of Inspect, Router and Compare over the sample session: one tab stop with a name, a
// table behind T and back, in the sizes and text zooms of the design.
#include "app/window/view_area.h"
#include "tests/app/test_window.h"
#include "views/common/plot_panel.h"
#include "views/compare/compare_view.h"
#include "views/session/jobs.h"
#include "views/session/shelf.h"

#include <QTableView>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

class PanelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
        TestWindow w;
        look::setTextZoom(zoom);
        w->resize(size);
        QVERIFY(w.settled());
        w->openTrace(MainWindow::samplePath());
        QVERIFY(w.settled());
        w->selection()->setPinned(194);
        w->showView(view);
        QVERIFY(w.settled());
        if (view == QLatin1String("compare")) {
            auto* compare = static_cast<CompareView*>(w->views()->view(view));
            compare->state()->choose(CompareState::B, Shelf::shown());
            QTRY_VERIFY(compare->state()->isReady());
        }
        QWidget* shown = w->views()->view(view)->widget();
        int panels = 0;
        for (PlotPanel* panel : w->findChildren<PlotPanel*>()) {
            if (!panel->isVisible() || !shown->isAncestorOf(panel))
                continue;
            ++panels;
            QWidget* picture = panel->picture();
            QVERIFY2(!picture->accessibleName().isEmpty(), qPrintable(panel->objectName()));
            QVERIFY2(picture->focusPolicy() & Qt::TabFocus, qPrintable(picture->accessibleName()));
            QVERIFY2(picture->width() > 40 && picture->height() > 40,
                qPrintable(picture->accessibleName()));
            QTest::keyClick(picture, Qt::Key_T);
            QVERIFY2(panel->isTable(), qPrintable(picture->accessibleName()));
            QVERIFY2(panel->table()->model()->columnCount() > 0
                    && panel->table()->model()->rowCount() > 0,
                qPrintable(picture->accessibleName()));
            QVERIFY(!panel->table()->accessibleName().isEmpty());
            panel->table()->setFocus();
            QTest::keyClick(panel->table(), Qt::Key_T);
            QVERIFY2(!panel->isTable(), qPrintable(picture->accessibleName()));
        }
        QVERIFY2(panels >= 2, qPrintable(QString::number(panels)));
        // Nothing asks for more room than there is.
        QVERIFY2(w->size() == size,
            qPrintable(QStringLiteral("%1 x %2").arg(w->width()).arg(w->height())));
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
