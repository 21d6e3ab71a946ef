// SPDX-License-Identifier: Apache-2.0
#include "views/lens/moe_page.h"

#include "views/common/look.h"
#include "views/lens/lens_table.h"
#include "views/session/alternatives_model.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ax::ui {

MoePage::MoePage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MoeModel(context.session, this))
    , m_head(new QLabel(this))
    , m_table(new LensTable(this))
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(6));
    m_head->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Experts by layer"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(MoeModel::Layer, look::px(44));
    m_table->setColumnWidth(MoeModel::Top, look::px(44));
    m_table->setColumnWidth(MoeModel::Weight, look::px(52));
    m_table->setColumnWidth(MoeModel::Bits, look::px(40));
    m_table->setStretchColumn(MoeModel::Experts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_table, 10);
    column->addStretch(1);
    connect(context.selection, &Selection::currentChanged, this, &MoePage::refresh);
    connect(context.session, &SessionModel::wasReset, this, &MoePage::refresh);
    refresh();
}

void MoePage::refresh()
{
    m_model->setToken(m_context.selection->current());
    const auto& rows = m_model->routing();
    if (rows.empty()) {
        m_head->setText(tr("No experts were recorded for this token."));
    } else {
        QStringList parts { tr("Uses %n experts a layer", nullptr, int(rows.front().experts.size())),
            tr("Shared %1").arg(text::integer(rows.front().shared)) };
        if (m_model->changed() >= 0)
            parts.append(tr("Changed in %1 of %2").arg(text::integer(m_model->changed()), text::integer(qint64(rows.size()))));
        m_head->setText(parts.join(QStringLiteral(" · ")));
    }
    m_table->setVisible(!rows.empty());
}

} // namespace ax::ui
