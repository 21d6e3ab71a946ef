// SPDX-License-Identifier: Apache-2.0
#include "views/lens/moe_page.h"

#include "views/common/look.h"
#include "views/common/plot_panel.h"
#include "views/lens/lens_table.h"
#include "views/lens/load_chart.h"
#include "views/session/moe_model.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

MoePage::MoePage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MoeModel(context.session, this))
    , m_head(new QLabel(this))
    , m_table(new LensTable(this))
    , m_loadModel(new ExpertLoadModel(context.session, this))
    , m_loadPanel(new PlotPanel(this))
    , m_load(new LoadChart)
    , m_hint(
          new QLabel(tr("The mark beside the top expert: it differs from the step before."), this))
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(6));
    m_head->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Experts by layer"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(MoeModel::Layer, look::px(44));
    m_table->setColumnWidth(MoeModel::Top, look::px(52));
    m_table->setColumnWidth(MoeModel::Weight, look::px(52));
    m_table->setColumnWidth(MoeModel::Bits, look::px(40));
    m_table->setStretchColumn(MoeModel::Experts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(6));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(look::font(look::Role::Table));
    m_loadPanel->setContent(
        m_load, m_loadModel, [this](QPainter& painter, const QSizeF& size, const look::Colours& t) {
            m_load->render(painter, size, t);
        });
    m_loadPanel->setMinimumHeight(look::px(104));
    m_loadPanel->setMaximumHeight(look::px(140));
    column->addWidget(m_table, 10);
    column->addWidget(m_hint);
    column->addWidget(m_loadPanel);
    column->addStretch(1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &MoePage::showLoad);
    connect(context.selection, &Selection::currentChanged, this, &MoePage::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.brings(m_context.selection->current()))
            refresh();
    });
    refresh();
}

void MoePage::refresh()
{
    m_model->setToken(m_context.selection->current());
    const auto& rows = m_model->routing();
    if (rows.empty()) {
        m_head->setText(tr("No experts were recorded for this token."));
    } else {
        QStringList parts { tr("Uses %Ln experts a layer", nullptr,
                                int(rows.front().experts.size())),
            tr("Shared %1").arg(text::integer(rows.front().shared)) };
        if (m_model->changed() >= 0)
            parts.append(
                tr("Changed in %1 of %2")
                    .arg(text::integer(m_model->changed()), text::integer(qint64(rows.size()))));
        m_head->setText(parts.join(QStringLiteral(" · ")));
    }
    for (QWidget* part : { static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_hint) })
        part->setVisible(!rows.empty());
    showLoad();
}

void MoePage::showLoad()
{
    const auto& rows = m_model->routing();
    m_loadPanel->setVisible(!rows.empty());
    if (rows.empty())
        return;
    const int row = std::clamp(m_table->currentIndex().row(), 0, int(rows.size()) - 1);
    const int layer = rows[std::size_t(row)].layer;
    m_loadModel->set(m_context.selection->current(), layer, m_model->experts());
    m_load->setShares(m_loadModel->shares());
    m_loadPanel->setTitle(tr("Load so far"),
        tr("layer %1 · %2 steps · dashed: even load")
            .arg(text::integer(layer), text::integer(m_loadModel->steps())));
}

} // namespace ax::ui
