// SPDX-License-Identifier: Apache-2.0
#include "app/window/server_delegate.h"

#include "app/window/servers_model.h"
#include "views/common/look.h"

#include <QListView>
#include <QPainter>

namespace ax::ui {

namespace {

using look::Role;

int badgeHeight() { return look::lineHeight(Role::Table) + look::px(4); }
int problemHeight(const QString& text, int width)
{
    return QFontMetrics(look::font(Role::Table))
               .boundingRect(
                   QRect(0, 0, std::max(width, 60), 4000), Qt::TextWordWrap | Qt::AlignLeft, text)
               .height()
        + look::px(14);
}
/// Draws one line and gives where it ends (at the right: where it begins).
qreal words(QPainter* painter, const QRectF& rect, const QString& text, Role role,
    const QColor& colour, Qt::Alignment side)
{
    const QFont font = look::font(role);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0.0, rect.width()));
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(rect, int(side | Qt::AlignVCenter), shown);
    const qreal width = metrics.horizontalAdvance(shown);
    return side == Qt::AlignRight ? rect.right() - width : rect.left() + width;
}
/// Four bars, as many filled as the server has steps, and words: shape and label, no colour
/// alone.
qreal paintBadge(
    QPainter* painter, qreal x, qreal y, const QString& text, int steps, const look::Colours& t)
{
    const QFontMetricsF metrics(look::font(Role::Label));
    const qreal bars = look::pxf(22), height = badgeHeight();
    const QRectF box(x, y, bars + metrics.horizontalAdvance(text) + look::pxf(16), height);
    painter->setPen(QPen(t.control, 1));
    painter->setBrush(t.sunken);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look::pxf(3), look::pxf(3));
    for (int step = 0; step < 4; ++step) {
        const qreal tall = look::pxf(4 + 2 * step);
        painter->fillRect(QRectF(x + look::pxf(6) + step * look::pxf(4.5),
                              y + height - look::pxf(5) - tall, look::pxf(3), tall),
            step < steps ? t.text : t.line);
    }
    painter->setFont(look::font(Role::Label));
    painter->setPen(t.text);
    painter->drawText(
        box.adjusted(bars + look::px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    return box.right();
}
qreal paintPartial(QPainter* painter, qreal x, qreal y, const QString& text, const look::Colours& t)
{
    const QFontMetricsF metrics(look::font(Role::Label));
    const qreal height = badgeHeight();
    const int icon = look::px(12);
    const QRectF box(x, y, metrics.horizontalAdvance(text) + icon + look::pxf(18), height);
    painter->setPen(QPen(t.warn, 1));
    painter->setBrush(t.warnGround);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look::pxf(3), look::pxf(3));
    painter->drawPixmap(QPointF(x + look::pxf(6), y + (height - icon) / 2),
        look::iconPixmap(
            QStringLiteral("warn"), icon, t.warn, painter->device()->devicePixelRatioF()));
    painter->setFont(look::font(Role::Label));
    painter->setPen(t.warn);
    painter->drawText(
        box.adjusted(icon + look::px(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    return box.right();
}

} // namespace

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int height = look::px(16) + look::lineHeight(Role::Base) + badgeHeight();
    if (const QString problem = index.data(ServersModel::Problem).toString(); !problem.isEmpty()) {
        // The list asks before it is laid out; it knows its width by itself.
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const int width = (view ? view->viewport()->width() : 400) - look::px(56);
        height += problemHeight(problem, width) + look::px(8);
    }
    return { look::px(240), height };
}

void ServerDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const look::Colours& t = look::colours();
    const QRectF all = option.rect;
    painter->save();
    painter->setClipRect(all);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || (option.state & QStyle::State_MouseOver))
        painter->fillRect(all, chosen ? t.selection : t.hover);
    if (chosen)
        painter->fillRect(QRectF(all.left(), all.top(), look::pxf(3), all.height()), t.accent);
    painter->setPen(QPen(t.line, 1));
    painter->drawLine(
        QPointF(all.left(), all.bottom() + 0.5), QPointF(all.right(), all.bottom() + 0.5));
    const qreal left = all.left() + look::pxf(12), right = all.right() - look::pxf(12);
    qreal y = all.top() + look::pxf(6);

    const int first = look::lineHeight(Role::Base);
    const QString kind = index.data(ServersModel::StateKind).toString();
    const QColor colour = kind == QLatin1String("ok") ? t.ok
        : kind == QLatin1String("halt")               ? t.halt
                                                      : t.muted;
    qreal end = words(painter, QRectF(left, y, right - left, first),
        index.data(ServersModel::State).toString(), Role::Table, colour, Qt::AlignRight);
    const int icon = look::px(13);
    end -= icon + look::pxf(5);
    painter->drawPixmap(QPointF(end, y + (first - icon) / 2.0),
        look::iconPixmap(kind == QLatin1String("ok") ? QStringLiteral("ok")
                : kind == QLatin1String("halt")      ? QStringLiteral("halt")
                                                     : QStringLiteral("dash"),
            icon, colour, painter->device()->devicePixelRatioF()));
    qreal x = words(painter, QRectF(left, y, end - left - look::pxf(8), first),
        index.data().toString(), Role::Strong, t.text, Qt::AlignLeft);
    words(painter, QRectF(x + look::pxf(8), y, end - x - look::pxf(16), first),
        index.data(ServersModel::Address).toString(), Role::Table, t.muted, Qt::AlignLeft);
    y += first + look::pxf(4);

    const qreal badge = badgeHeight();
    end = words(painter, QRectF(left, y, right - left, badge),
        index.data(ServersModel::Key).toString(), Role::Table, t.muted, Qt::AlignRight);
    end -= icon + look::pxf(5);
    painter->drawPixmap(QPointF(end, y + (badge - icon) / 2.0),
        look::iconPixmap(QStringLiteral("lock"), icon,
            index.data(ServersModel::HasKey).toBool() ? t.text : t.disabled,
            painter->device()->devicePixelRatioF()));
    x = left;
    if (const QString text = index.data(ServersModel::Badge).toString(); !text.isEmpty())
        x = paintBadge(painter, x, y, text, index.data(ServersModel::Steps).toInt(), t)
            + look::pxf(8);
    if (const QString text = index.data(ServersModel::Partial).toString(); !text.isEmpty())
        x = paintPartial(painter, x, y, text, t) + look::pxf(8);
    words(painter, QRectF(x, y, end - x - look::pxf(8), badge),
        index.data(ServersModel::Model).toString(), Role::Table, t.text, Qt::AlignLeft);
    y += badge + look::pxf(6);

    if (const QString problem = index.data(ServersModel::Problem).toString(); !problem.isEmpty()) {
        const QRectF box(
            left, y, right - left, problemHeight(problem, int(right - left) - look::px(32)));
        painter->fillRect(box, t.haltGround);
        painter->fillRect(QRectF(box.left(), box.top(), look::pxf(3), box.height()), t.halt);
        painter->setFont(look::font(Role::Table));
        painter->setPen(t.text);
        painter->drawText(box.adjusted(look::px(20), look::px(6), -look::px(12), -look::px(6)),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, problem);
    }
    painter->restore();
}

} // namespace ax::ui
