// SPDX-License-Identifier: Apache-2.0
#include "views/lens/mass_bar.h"

#include "views/common/painters.h"
#include "views/session/row_words.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace ax::ui {

using look::Role;

MassBar::MassBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Where all of this row’s attention went"));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &QWidget::updateGeometry);
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
    setToolTip(row_words::notKept(row));
    updateGeometry();
    update();
}

QString MassBar::keptText() const
{
    return (m_hubs ? tr("%1 hubs kept %2") : tr("top %1 kept %2"))
        .arg(look::integer(m_topK), look::percent(m_kept));
}
QString MassBar::sinksText() const { return tr("sinks %1").arg(look::percent(m_sinks)); }
QString MassBar::notKeptText() const { return tr("not kept %1").arg(look::percent(m_notKept)); }

QSize MassBar::sizeHint() const
{
    return QSize(look::px(300), (1 + underLines(width())) * line() + look::px(17));
}

int MassBar::line() const { return std::max(look::px(15), look::lineHeight(Role::Label)); }

/// Lines of what stands under the bar: one, or one each where they do not fit side by side.
int MassBar::underLines(int width) const
{
    const QFontMetrics metrics(look::font(Role::Label));
    int needs = 2 * look::px(8);
    for (const QString& text : { keptText(), sinksText(), notKeptText() })
        needs += metrics.horizontalAdvance(text);
    return needs <= width ? 1 : 3;
}

void MassBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (underLines(event->oldSize().width()) != underLines(width()))
        updateGeometry();
}

void MassBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    const QRect top(0, 0, width(), line());
    const QString over = m_heads ? tr("mean of %Ln heads", nullptr, m_rows)
                                 : tr("mean of %Ln layers", nullptr, m_rows);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, over);
    const int room = width() - painter.fontMetrics().horizontalAdvance(over) - look::px(8);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, room));
    look::paintMassBar(&painter, QRectF(0, line() + look::px(2), width(), look::px(14)),
        { m_kept, m_sinks, m_notKept }, t);
    painter.setPen(t.text);
    QRect under(0, line() + look::px(17), width(), line());
    if (underLines(width()) > 1) {
        for (const QString& text : { keptText(), sinksText(), notKeptText() }) {
            painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(text, Qt::ElideRight, width()));
            under.translate(0, line());
        }
        return;
    }
    painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, keptText());
    painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, notKeptText());
    // In the middle of what is left between the two others.
    const int left = painter.fontMetrics().horizontalAdvance(keptText()),
              right = painter.fontMetrics().horizontalAdvance(notKeptText());
    painter.drawText(QRect(left, under.top(), width() - left - right, under.height()),
        Qt::AlignCenter, sinksText());
}

} // namespace ax::ui
