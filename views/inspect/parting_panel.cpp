// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/parting_panel.h"

#include "views/common/look.h"
#include "views/common/table_export.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/scatter_plot.h"
#include "views/session/selection.h"
#include "views/session/token_effects.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ax::ui {

PartingPanel::PartingPanel(
    const ViewContext& context, ScatterPlot* plot, WriteAgainBar::Places places, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_plot(plot)
    , m_model(new PartingModel(plot, PartingModel::Rows::Parting, this))
    , m_table(makeInspectTable(m_model, tr("Where the two orders part"), this))
    , m_again(new WriteAgainBar(context, std::move(places), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_table->setObjectName(QStringLiteral("inspect.parting"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto* title = new QLabel(m_table->accessibleName(), this);
    title->setFont(look::font(look::Role::Strong));
    auto* unit = new QLabel(tr("rank in each"), this);
    unit->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(8), look::px(2), look::px(4), look::px(2));
    head->setSpacing(look::px(6));
    head->addWidget(title);
    head->addWidget(unit, 1);
    head->addWidget(makeTableExport(m_table, m_table->accessibleName(), this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_again);
    setMinimumWidth(look::px(220));
    const auto fonts = [title] { title->setFont(look::font(look::Role::Strong)); };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this, fonts] {
        fonts();
        updateColumns();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &PartingPanel::updateColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PartingPanel::choose);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const int position = m_model->pointAt(at.row()).position; position >= 0)
            m_context.selection->goTo(position);
    });
    updateColumns();
}

void PartingPanel::updateColumns()
{
    const bool heads = m_plot->of() == ScatterPlot::Of::Heads;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column,
            column == PartingModel::Token ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_table->setColumnWidth(PartingModel::Position, look::px(40));
    m_table->setColumnWidth(PartingModel::Looked, look::px(52));
    m_table->setColumnWidth(PartingModel::Mattered, look::px(62));
    m_table->setColumnWidth(PartingModel::EffectColumn, look::px(52));
    m_table->setColumnHidden(PartingModel::Position, heads);
    m_table->setColumnHidden(PartingModel::Attention, true);
    m_again->refresh();
}

/// Chosen rows are the places that every view shows as chosen.
void PartingPanel::choose()
{
    QVector<int> places;
    for (const QModelIndex& at : m_table->selectionModel()->selectedRows())
        if (const int position = m_model->pointAt(at.row()).position; position >= 0)
            places << position;
    std::sort(places.begin(), places.end());
    if (!places.isEmpty()) {
        TokenEffects::of(m_context)->setChosenSet(-1);
        m_context.selection->setChosenRows(places);
    }
    m_again->refresh();
}

} // namespace ax::ui
