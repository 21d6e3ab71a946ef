// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/views/sample_trace.h"
#include "tests/views/test_questions.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/inspect_view.h"
#include "views/session/jobs.h"

#include <QAbstractItemModel>
#include <QTest>
#include <QToolBar>

#include <memory>

/// Inspect over a sample trace, with a model whose rows follow a rule.
namespace ax::ui::test {

inline const QString kNoModel = QStringLiteral("No model is open.");

/// Rows [first, first + count) of a model, one line each, cells in their own order.
inline QString block(const QAbstractItemModel& model, int first, int count)
{
    QStringList lines;
    for (int row = first; row < first + count && row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

struct Window {
    World world;
    TestQuestions questions;
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    std::unique_ptr<InspectDock> dock;
    std::unique_ptr<InspectView> view;
    QToolBar bar;

    explicit Window(TraceSession trace, bool model = false)
    {
        questions.no = model ? QString() : kNoModel;
        ViewContext context = world.context();
        context.questions = &questions;
        dock = std::make_unique<InspectDock>(context);
        view = std::make_unique<InspectView>(context);
        view->fillToolBar(&bar);
        view->resize(1100, 820);
        dock->resize(360, 820);
        view->show();
        dock->show();
        world.load(std::move(trace));
        settle();
    }
    ~Window()
    {
        view.reset();
        dock.reset();
    }
    InspectState& state() { return *view->state(); }
    /// Jobs beside the GUI thread have given what they found.
    void settle()
    {
        QTRY_VERIFY(!Jobs::isRunning(&state(), QStringLiteral("inspect.kept")));
        QTRY_VERIFY(!Jobs::isRunning(&state(), QStringLiteral("inspect.map")));
        QCoreApplication::processEvents();
    }
    int tokens() { return world.session.trace().tokenCount(); }
    /// Everything the model was asked for.
    void answer()
    {
        questions.giveStatistics(tokens());
        questions.giveAllRows();
        QCoreApplication::processEvents();
    }
};

} // namespace ax::ui::test
