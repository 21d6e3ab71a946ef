// SPDX-License-Identifier: Apache-2.0
#include "views/common/table_export.h"

#include "views/common/look.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QShortcut>
#include <QToolButton>

namespace ax::ui {

namespace {

// As a picture's own menu says it.
QString words(const char* text) { return QCoreApplication::translate("ax::ui::PlotPanel", text); }

} // namespace

ExportSource tableSource(QAbstractItemView* table, const QString& title)
{
    return { title, table->size(),
        [table = QPointer(table)](QPainter& painter) {
            if (table)
                table->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
        },
        table->model() };
}

QToolButton* makeTableExport(QAbstractItemView* table, const QString& title, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("export"));
    button->setAutoRaise(true);
    button->setIcon(look::icon(QStringLiteral("export")));
    button->setToolTip(words("Export"));
    button->setAccessibleName(words("Export"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(title, button);
    addExportActions(menu, button, [view = QPointer(table), title] {
        return view ? tableSource(view, title) : ExportSource {};
    });
    button->setMenu(menu);
    auto* open = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), table);
    open->setContext(Qt::WidgetShortcut);
    QObject::connect(open, &QShortcut::activated, button, &QToolButton::showMenu);
    return button;
}

} // namespace ax::ui
