// SPDX-License-Identifier: Apache-2.0
#include "views/common/token_delegate.h"

#include "views/common/painters.h"
#include "views/session/table_roles.h"

#include <QApplication>
#include <QPainter>
#include <QPointF>
#include <QVector>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

using look::Colours;
using look::Role;

void paintSection(QPainter* painter, const QRect& rect, const QModelIndex& index, const Colours& t)
{
    painter->fillRect(rect, t.panel);
    const int icon = look::px(14), pad = look::px(8);
    if (!index.data(SinkRole).toBool()) {
        painter->setFont(look::font(Role::Label));
        painter->setPen(t.muted);
        painter->drawText(rect.adjusted(pad, 0, -pad, 0), Qt::AlignLeft | Qt::AlignVCenter,
            index.data().toString());
        return;
    }
    painter->drawPixmap(rect.left() + pad, rect.center().y() - icon / 2,
        look::iconPixmap(
            QStringLiteral("sink"), icon, t.text, painter->device()->devicePixelRatioF()));
    QFont strong = look::font(Role::Table);
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(t.text);
    int x = rect.left() + 2 * pad + icon;
    const QString title = index.data().toString();
    painter->drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
        Qt::AlignLeft | Qt::AlignVCenter, title);
    x += QFontMetrics(strong).horizontalAdvance(title) + look::px(6);
    const QString share = look::percent(index.data(ValueRole).toDouble());
    painter->setFont(look::font(Role::Label));
    painter->drawText(rect.adjusted(0, 0, -pad, 0), Qt::AlignRight | Qt::AlignVCenter, share);
    const int room = rect.right() - pad - QFontMetrics(painter->font()).horizontalAdvance(share)
        - look::px(6) - x;
    painter->setPen(t.muted);
    const QString words = TokenDelegate::tr("kept out of the tint and the ranking");
    painter->drawText(QRect(x, rect.top(), room, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, room));
}

} // namespace

QSize TokenDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return QSize(look::px(40), std::max(look::px(22), look::lineHeight(Role::Table) + look::px(4)));
}

void TokenDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& t = look::colours();
    painter->save();
    const QRect rect = option.rect;
    if (index.data(KindRole).toInt() == SectionRow) {
        paintSection(painter, rect, index, t);
    } else {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(rect, t.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, t.hover);
        const bool sink = index.data(SinkRole).toBool();
        const int pad = look::px(4);
        const QRect inner = rect.adjusted(pad, 0, -pad, 0);
        const QString shown = index.data().toString();
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const int numberWidth = QFontMetrics(look::numberFont(Role::Table))
                                    .horizontalAdvance(QStringLiteral("0.0000"));
        painter->setFont(look::font(Role::Table));
        painter->setPen(t.text);
        const auto number = [&](const QColor& colour) {
            painter->setFont(look::numberFont(Role::Table));
            painter->setPen(colour);
            painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, shown);
        };
        switch (index.data(CellRole).toInt()) {
        case TokenCell: {
            const QByteArray bytes = index.data(TokenBytesRole).toByteArray();
            const TokenLabel label = tokenLabel(
                { bytes.constData(), std::size_t(bytes.size()) }, index.data(TokenIdRole).toInt());
            const qreal used = look::paintTokenChip(painter, inner, label, t, sink);
            if (index.data(DroppedRole).toBool()) {
                painter->setPen(QPen(t.muted, 1));
                const qreal y = std::floor(QRectF(inner).center().y()) + 0.5;
                painter->drawLine(QPointF(inner.left(), y),
                    QPointF(std::min<qreal>(inner.left() + used, inner.right()), y));
            }
            if (const QString note = index.data(NoteRole).toString(); !note.isEmpty()) {
                painter->setFont(look::font(Role::Label));
                painter->setPen(t.muted);
                painter->drawText(inner.adjusted(int(used) + pad, 0, 0, 0),
                    Qt::AlignLeft | Qt::AlignVCenter, note);
            }
            break;
        }
        case AttentionCell: {
            const int bars = inner.width() - numberWidth;
            if (bars > look::px(12))
                look::paintAttentionBars(painter,
                    QRectF(
                        inner.left(), rect.top() + rect.height() * 0.2, bars, rect.height() * 0.6),
                    { index.data(ValueRole).toDouble(), index.data(ContentRole).toDouble(),
                        index.data(MaximumRole).toDouble(), sink },
                    t);
            number(t.text);
            break;
        }
        case BarCell: {
            const double value = index.data(ValueRole).toDouble();
            const double most = index.data(MaximumRole).toDouble();
            const int bars = inner.width() - (shown.isEmpty() ? 0 : numberWidth);
            if (!std::isnan(value) && most > 0 && bars > look::px(8)) {
                const QRectF track(
                    inner.left(), rect.center().y() - look::pxf(4), bars, look::pxf(8));
                if (shown.isEmpty())
                    painter->fillRect(track, t.sunken);
                painter->fillRect(
                    QRectF(track.left(), track.top(),
                        track.width() * std::min(1.0, std::max(0.0, value / most)), track.height()),
                    t.control);
            }
            number(t.text);
            break;
        }
        case KeptCell: {
            const qreal side = look::px(9);
            const QRectF square(QPointF(inner.left(), std::round(inner.center().y() - side / 2)),
                QSizeF(side, side));
            if (index.data(DroppedRole).toBool()) {
                painter->setPen(QPen(t.control, 1));
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
            } else {
                painter->fillRect(square, t.text);
            }
            break;
        }
        case DifferenceCell: {
            const double value = index.data(ValueRole).toDouble();
            const int bars = inner.width() - numberWidth;
            if (bars > look::px(8))
                look::paintDifferenceBar(painter,
                    QRectF(
                        inner.left(), rect.top() + rect.height() * 0.2, bars, rect.height() * 0.6),
                    value, index.data(MaximumRole).toDouble(), t);
            number(std::fabs(value) < 0.005 ? t.muted : t.text);
            break;
        }
        case RankCell:
            if (sink) {
                const int icon = look::px(14);
                painter->drawPixmap(inner.right() - icon, rect.center().y() - icon / 2,
                    look::iconPixmap(QStringLiteral("sink"), icon, t.muted,
                        painter->device()->devicePixelRatioF()));
            } else {
                number(t.muted);
            }
            break;
        case MarksCell: {
            const QRectF track(
                inner.left(), rect.center().y() - look::pxf(6), inner.width(), look::pxf(12));
            painter->fillRect(track, t.sunken);
            const double most = index.data(MaximumRole).toDouble();
            for (const QPointF& mark : index.data(MarksRole).value<QVector<QPointF>>()) {
                const int step = std::max(2, look::attentionStep(mark.y(), most));
                const qreal width = look::pxf(3);
                painter->fillRect(QRectF(track.left() + mark.x() * (track.width() - width),
                                      track.top(), width, track.height()),
                    t.attention[std::size_t(step)]);
            }
            break;
        }
        case ChangedCell:
            if (index.data(ChangedRole).toBool()) {
                const int icon = look::px(12);
                painter->drawPixmap(inner.left(), rect.center().y() - icon / 2,
                    look::iconPixmap(QStringLiteral("refresh"), icon, t.muted,
                        painter->device()->devicePixelRatioF()));
            }
            number(t.text);
            break;
        case MissingCell:
            painter->fillRect(
                rect, look::hatchBrush(t.line, painter->device()->devicePixelRatioF()));
            break;
        case NumberCell:
            number(t.text);
            break;
        case MutedNumberCell:
            number(t.muted);
            break;
        case ZoneCell: {
            int x = inner.left();
            const QString zone = index.data(ZoneRole).toString();
            if (!zone.isEmpty()) {
                look::paintZoneGlyph(painter,
                    QRectF(x, rect.center().y() - look::px(6), look::px(12), look::px(12)),
                    look::zoneFromName(zone.toStdString()), t);
                x += look::px(18);
            }
            painter->drawText(QRect(x, rect.top(), inner.right() - x, rect.height()),
                Qt::AlignLeft | Qt::AlignVCenter, shown);
            break;
        }
        default:
            painter->drawText(inner, int(alignment),
                QFontMetrics(painter->font()).elidedText(shown, Qt::ElideRight, inner.width()));
        }
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    if ((option.state & QStyle::State_HasFocus) && index.column() == 0)
        painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), t.focus);
    painter->restore();
}

} // namespace ax::ui
