// SPDX-License-Identifier: Apache-2.0
#include "views/lens/lens_table.h"

#include "views/common/look.h"
#include "views/common/token_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ax::ui {

LensTable::LensTable(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new TokenDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(look::px(16));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        Q_EMIT menuOpens(menu);
        if (!menu->isEmpty())
            menu->addSeparator();
        addExportActions(menu, this, [this] { return source(); });
        menu->popup(viewport()->mapToGlobal(at));
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &LensTable::fit);
    fit();
}

void LensTable::fit()
{
    // Columns keep their share of the text.
    const qreal now = look::pxf(1);
    if (m_pixel > 0 && now != m_pixel && model())
        for (int k = 0; k < model()->columnCount(); ++k)
            if (horizontalHeader()->sectionResizeMode(k) != QHeaderView::Stretch)
                setColumnWidth(k, int(std::lround(columnWidth(k) * now / m_pixel)));
    m_pixel = now;
    const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setFixedHeight(row);
    horizontalHeader()->setFont(look::font(look::Role::Label));
    updateGeometry();
}

ExportSource LensTable::source() const
{
    ExportSource source { accessibleName(), {}, {}, model() };
    if (!model())
        return source;
    const int row = verticalHeader()->defaultSectionSize();
    source.size
        = QSize(viewport()->width(), horizontalHeader()->height() + row * model()->rowCount());
    source.paint = [this](QPainter& painter) { paintWhole(painter); };
    return source;
}

/// All rows, also those that are scrolled away, as they look on the screen.
void LensTable::paintWhole(QPainter& painter) const
{
    const look::Colours& t = look::colours();
    const int head = horizontalHeader()->height(), height = verticalHeader()->defaultSectionSize();
    const int left = horizontalScrollBar()->value();
    painter.setFont(horizontalHeader()->font());
    painter.setPen(t.muted);
    const auto place = [&](int column) {
        return QRect(columnViewportPosition(column) + left, 0, columnWidth(column), head);
    };
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const QVariant align = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        painter.drawText(place(column).adjusted(look::px(6), 0, -look::px(6), 0),
            align.isValid() ? align.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter),
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    for (int row = 0; row < model()->rowCount(); ++row)
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (isColumnHidden(column))
                continue;
            const QModelIndex index = model()->index(row, column);
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            option.state = QStyle::State_Enabled;
            option.rect = place(column);
            option.rect.setHeight(height);
            option.rect.moveTop(head + row * height);
            const bool section = columnSpan(row, column) > 1;
            if (section)
                option.rect.setWidth(viewport()->width() - option.rect.left());
            painter.save();
            itemDelegateForIndex(index)->paint(&painter, option, index);
            painter.restore();
            if (section)
                break;
        }
}

void LensTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void LensTable::setStretchColumn(int column)
{
    for (int k = 0; k < model()->columnCount(); ++k)
        horizontalHeader()->setSectionResizeMode(
            k, k == column ? QHeaderView::Stretch : QHeaderView::Interactive);
}

QSize LensTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return QSize(look::px(320),
        horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

QSize LensTable::minimumSizeHint() const
{
    const int rows = model() ? std::min(4, model()->rowCount()) : 0;
    return QSize(look::px(160),
        horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

} // namespace ax::ui
