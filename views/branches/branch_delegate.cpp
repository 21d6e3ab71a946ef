// SPDX-License-Identifier: Apache-2.0
#include "views/branches/branch_delegate.h"

#include "views/common/look.h"
#include "views/common/painters.h"
#include "views/session/branches_model.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ax::ui {

using look::Role;

namespace {

QString iconOf(const QString& speaker, bool fork)
{
    return fork                              ? QStringLiteral("branch")
        : speaker == QLatin1String("system") ? QStringLiteral("gear")
        : speaker == QLatin1String("user")   ? QStringLiteral("person")
        : speaker == QLatin1String("tool")   ? QStringLiteral("run")
                                             : QStringLiteral("model");
}

void paintLanes(QPainter* painter, const QRectF& rect, const BranchesModel& model, int row)
{
    const look::Colours& t = look::colours();
    const auto x = [&](int lane) { return rect.left() + look::pxf(14) + lane * look::pxf(15); };
    const qreal middle = rect.center().y();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    // The shown branch lies above the others.
    QVector<BranchesModel::Line> lines = model.lines();
    std::sort(
        lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.lane > b.lane; });
    for (const BranchesModel::Line& line : std::as_const(lines)) {
        const bool shown = line.lane == 0;
        painter->setPen(QPen(shown ? t.accent : t.control, shown ? 3 : 1.5));
        const int begins = shown ? line.first : line.parent;
        if (row < begins || row > line.last || (shown && line.first == line.last))
            continue;
        const qreal at = x(line.lane);
        if (row == begins && !shown) {
            const qreal from = x(model.rows()[line.parent].lane), bend = look::pxf(5);
            QPainterPath path(QPointF(from, middle));
            path.lineTo(at - bend, middle);
            path.quadTo(QPointF(at, middle), QPointF(at, middle + bend));
            path.lineTo(at, rect.bottom() + 1);
            painter->drawPath(path);
        } else {
            painter->drawLine(QPointF(at, row == begins ? middle : rect.top()),
                QPointF(at, row == line.last ? middle : rect.bottom() + 1));
        }
    }
    const BranchesModel::Row& own = model.rows()[row];
    const qreal radius = look::pxf(own.shown ? 4.5 : 4);
    painter->setPen(QPen(own.shown ? t.accent : t.control, 1.5));
    painter->setBrush(own.shown ? t.accent : t.raised);
    painter->drawEllipse(QPointF(x(own.lane), middle), radius, radius);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

QSize BranchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { option.rect.width(), look::px(26) };
}

void BranchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const look::Colours& t = look::colours();
    const auto& model = *static_cast<const BranchesModel*>(index.model());
    const BranchesModel::Row& row = model.rows()[index.row()];
    const QRectF all = option.rect;
    painter->save();
    painter->setClipRect(all);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(all, option.state & QStyle::State_Selected ? t.selection : t.hover);
    painter->setPen(QPen(t.line, 1));
    painter->drawLine(
        QPointF(all.left(), all.bottom() + 0.5), QPointF(all.right(), all.bottom() + 0.5));
    if (index.column() == BranchesModel::Tokens) {
        painter->setFont(look::numberFont(Role::Table));
        painter->setPen(t.text);
        painter->drawText(all.adjusted(0, 0, -look::pxf(10), 0), Qt::AlignRight | Qt::AlignVCenter,
            index.data().toString());
        painter->restore();
        return;
    }
    paintLanes(painter, all, model, index.row());
    // Four lanes stand side by side, more of them in what is left of the words.
    qreal x = all.left() + look::pxf(14) + model.lanes() * look::pxf(15);
    const int size = look::px(14);
    painter->drawPixmap(QPointF(x, all.center().y() - size / 2.0),
        look::iconPixmap(iconOf(row.speaker, !row.fork.isEmpty()), size, t.text,
            painter->device()->devicePixelRatioF()));
    x += size + look::pxf(6);
    const qreal right = all.right() - look::pxf(4);
    painter->setFont(look::font(Role::Table));
    const QFontMetricsF metrics(painter->font());
    const auto words = [&](const QString& text, const QColor& colour, qreal room) {
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        painter->setPen(colour);
        painter->drawText(
            QRectF(x, all.top(), room, all.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
        x += metrics.horizontalAdvance(shown) + look::pxf(6);
    };
    for (qsizetype k = 0; k < row.fork.size(); ++k) {
        const TokenLabel label { row.fork[k] };
        const qreal width = look::tokenChipWidth(label);
        look::paintTokenChip(painter,
            QRectF(x, all.top() + look::pxf(4), width, all.height() - look::pxf(8)), label, t);
        x += width + look::pxf(5);
        painter->setFont(look::font(Role::Table));
        if (k == 0)
            words(QStringLiteral("→"), t.muted, look::pxf(20));
    }
    const qreal note = row.note.isEmpty() ? 0 : metrics.horizontalAdvance(row.note) + look::pxf(8);
    const qreal left = std::max<qreal>(0, right - x);
    if (row.fork.isEmpty())
        words(row.text, t.text, std::max(left - note, left * 0.45));
    if (!row.note.isEmpty())
        words(row.note, t.muted, std::max<qreal>(0, right - x));
    painter->restore();
}

} // namespace ax::ui
