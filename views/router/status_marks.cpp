// SPDX-License-Identifier: Apache-2.0
#include "views/router/status_marks.h"

#include "engine/analysis/drift.h"
#include "views/common/look.h"
#include "views/session/events_model.h"
#include "views/session/number_text.h"
#include "views/session/table_roles.h"

#include <QGuiApplication>

namespace ax::ui {

QPixmap StatusMark::pixmap(int size, qreal ratio) const
{
    return icon.isEmpty() ? QPixmap() : look::iconPixmap(icon, size, colour, ratio);
}

StatusMark statusMark(CompassStatus status)
{
    const look::Colours& t = look::colours();
    switch (status) {
    case CompassStatus::NotEvaluated:
        return { QStringLiteral("dash"), t.muted };
    case CompassStatus::Stable:
        return { QStringLiteral("ok"), t.ok };
    case CompassStatus::Warning:
        return { QStringLiteral("warn"), t.warn };
    case CompassStatus::Halt:
        return { QStringLiteral("halt"), t.halt };
    }
    return {};
}

StatusMark levelMark(double drift)
{
    const look::Colours& t = look::colours();
    const double from = driftLevelFrom(drift);
    return from >= 3 ? StatusMark { QStringLiteral("halt"), t.halt }
        : from >= 1  ? StatusMark { QStringLiteral("warn"), t.warn }
        : from > 0   ? StatusMark { QStringLiteral("eye"), t.text }
                     : StatusMark { QStringLiteral("ok"), t.ok };
}

QString statusText(CompassStatus status, const CompassLimits& limits)
{
    const QString warning = text::number(double(limits.warning), 2),
                  halt = text::number(double(limits.halt), 2);
    switch (status) {
    case CompassStatus::NotEvaluated:
        break;
    case CompassStatus::Stable:
        return FactsModel::tr("stable, below %1").arg(warning);
    case CompassStatus::Warning:
        return FactsModel::tr("warning, from %1").arg(warning);
    case CompassStatus::Halt:
        return FactsModel::tr("halt, above %1").arg(halt);
    }
    return FactsModel::tr("not evaluated");
}

void FactsModel::set(std::vector<Row> rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // While an answer is written only what changed is painted again.
    for (int k = 0; k < int(rows.size()); ++k) {
        Row& own = m_rows[std::size_t(k)];
        Row& fresh = rows[std::size_t(k)];
        const bool same = own.name == fresh.name && own.value == fresh.value
            && own.remark == fresh.remark && own.mark.icon == fresh.mark.icon
            && own.mark.colour == fresh.mark.colour;
        own = std::move(fresh);
        if (!same)
            Q_EMIT dataChanged(index(k, 0), index(k, columnCount() - 1));
    }
}

int FactsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FactsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant FactsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const bool marked = index.column() == 2 && !row.mark.icon.isEmpty();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == 0 ? row.name : index.column() == 1 ? row.value : row.remark;
    if (role == Qt::DecorationRole && marked)
        return row.mark.pixmap(look::px(14), qGuiApp->devicePixelRatio());
    if (role == Qt::ForegroundRole && marked)
        return row.mark.colour;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void LevelDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant drift = index.data(ValueRole);
    if (!drift.isValid())
        return;
    const StatusMark mark = levelMark(drift.toDouble());
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon(mark.pixmap(look::px(14), ratio));
    option->decorationSize = QSize(look::px(14), look::px(14));
    option->font = look::font(look::Role::Table);
    for (const QPalette::ColorRole role : { QPalette::Text, QPalette::HighlightedText })
        option->palette.setColor(role, mark.colour);
}

} // namespace ax::ui
