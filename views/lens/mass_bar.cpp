// SPDX-License-Identifier: Apache-2.0
#include "views/lens/mass_bar.h"

#include "views/common/painters.h"

#include <QPainter>

namespace ax::ui {

using look::Role;

MassBar::MassBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Where all of this row’s attention went"));
}

void MassBar::setRow(const AttentionRow& row)
{
    m_kept = row.kept;
    m_sinks = row.sinkShare;
    m_notKept = row.notKept;
    m_topK = row.topK;
    m_rows = row.headsRead;
    m_hubs = row.state == RowState::Hubs;
    m_heads = !row.headsKept.empty();
    setAccessibleDescription(
        QStringList { keptText(), sinksText(), notKeptText() }.join(QStringLiteral(", ")));
    setToolTip(tr("The %1 largest positions of each row were kept, %2 of the attention. The rest "
                  "is not in this trace.")
                   .arg(look::integer(m_topK), look::percent(m_kept + m_sinks)));
    update();
}

QString MassBar::keptText() const
{
    return (m_hubs ? tr("%1 hubs kept %2") : tr("top %1 kept %2"))
        .arg(look::integer(m_topK), look::percent(m_kept));
}
QString MassBar::sinksText() const { return tr("sinks %1").arg(look::percent(m_sinks)); }
QString MassBar::notKeptText() const { return tr("not kept %1").arg(look::percent(m_notKept)); }

QSize MassBar::sizeHint() const { return QSize(look::px(300), look::px(48)); }

void MassBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    const QRect top(0, 0, width(), look::px(15));
    const QString over = m_heads ? tr("mean of %Ln heads", nullptr, m_rows)
                                 : tr("mean of %Ln layers", nullptr, m_rows);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, over);
    const int room = width() - painter.fontMetrics().horizontalAdvance(over) - look::px(8);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, room));
    look::paintMassBar(&painter, QRectF(0, look::px(17), width(), look::px(14)),
        { m_kept, m_sinks, m_notKept }, t);
    painter.setPen(t.text);
    painter.setFont(look::font(Role::Label));
    const QRect under(0, look::px(32), width(), look::px(16));
    painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, keptText());
    painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, notKeptText());
    // In the middle of what is left between the two others.
    const int left = painter.fontMetrics().horizontalAdvance(keptText()),
              right = painter.fontMetrics().horizontalAdvance(notKeptText());
    painter.drawText(QRect(left, under.top(), width() - left - right, under.height()),
        Qt::AlignCenter, sinksText());
}

} // namespace ax::ui
