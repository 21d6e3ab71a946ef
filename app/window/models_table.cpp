// SPDX-License-Identifier: Apache-2.0
#include "app/window/models_table.h"

#include "app/host/error_text.h"
#include "views/common/look.h"

#include <QPainter>

namespace ax::ui {

ModelsTable::ModelsTable(ModelCatalog* catalog, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
    connect(catalog, &ModelCatalog::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int ModelsTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_catalog->entries().size());
}

int ModelsTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelsTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_catalog->entries().size())
        return {};
    const CatalogEntry& entry = m_catalog->entries()[index.row()];
    const Fit fit = m_catalog->fit(entry);
    const auto bytes = [&](std::uint64_t value) { return value > 0 ? sizeText(value) : QString(); };
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return QString::fromStdString(entry.found.name);
        case Format:
            return ModelCatalog::formatText(entry);
        case File:
            return bytes(entry.found.fileBytes);
        case Needs:
            return entry.info ? bytes(entry.info->memory.total()) : QString();
        case FitColumn:
            return m_catalog->fitText(entry);
        case Layers:
            return m_catalog->layersText(entry);
        case Place:
            return ModelCatalog::placeText(entry.found.place);
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int(
            (index.column() == File || index.column() == Needs ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (fit == Fit::Broken && index.column() != FitColumn)
            return look::colours().muted;
        return index.column() == Format || index.column() == Place ? QVariant(look::colours().muted)
                                                                   : QVariant();
    case Qt::ToolTipRole:
        return index.column() == FitColumn ? m_catalog->fitText(entry)
                                           : QString::fromStdString(entry.found.path.string());
    case Qt::AccessibleTextRole:
        if (index.column() == Bar && entry.info)
            return tr("needs %1 of %2, %3 is free")
                .arg(bytes(entry.info->memory.total()), bytes(m_catalog->memory().total),
                    bytes(m_catalog->memory().available));
        return data(index, Qt::DisplayRole);
    case FitRole:
        return int(fit);
    case NeedsRole:
        return entry.info ? double(entry.info->memory.total()) : 0.0;
    case FreeRole:
        return double(m_catalog->memory().available);
    case TotalRole:
        return double(m_catalog->memory().total);
    default:
        return {};
    }
}

QVariant ModelsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == File || section == Needs ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Model");
    case Format:
        return tr("Format");
    case File:
        return tr("File");
    case Needs:
        return tr("Needs");
    case Bar:
        return tr("of %1").arg(sizeText(m_catalog->memory().total));
    case FitColumn:
        return tr("Fit");
    case Layers:
        return tr("Attention can be read from");
    case Place:
        return tr("Place");
    default:
        return {};
    }
}

QSize FitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(look::px(22));
    size.rwidth() += look::px(16);
    if (index.column() == ModelsTable::Bar)
        size.setWidth(look::px(112));
    if (index.column() == ModelsTable::FitColumn)
        size.rwidth() += look::px(20);
    return size;
}

void FitDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const look::Colours& colours = look::colours();
    const Fit fit = Fit(index.data(ModelsTable::FitRole).toInt());
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.state &= ~QStyle::State_HasFocus;
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    if (index.column() == ModelsTable::Bar) {
        const double total = index.data(ModelsTable::TotalRole).toDouble();
        const double needs = index.data(ModelsTable::NeedsRole).toDouble();
        const double free = index.data(ModelsTable::FreeRole).toDouble();
        if (total > 0 && needs > 0) {
            const QRectF track(option.rect.left() + look::px(6),
                option.rect.center().y() - look::px(4),
                std::min(option.rect.width() - look::px(14), look::px(96)), look::px(9));
            painter->fillRect(track, colours.sunken);
            QRectF part = track;
            part.setWidth(std::max(2.0, track.width() * std::min(1.0, needs / total)));
            if (fit == Fit::Short) {
                painter->setPen(QPen(colours.halt, 1.5));
                painter->drawRect(part.adjusted(0.75, 0.75, -0.75, -0.75));
            } else {
                painter->fillRect(part, colours.muted);
            }
            const double mark = track.left() + track.width() * std::min(1.0, free / total);
            painter->fillRect(
                QRectF(mark - 1, track.top() - 2, 2, track.height() + 4), colours.text);
        }
    } else if (index.column() != ModelsTable::FitColumn) {
        const QRect text = option.rect.adjusted(look::px(8), 0, -look::px(8), 0);
        painter->setFont(look::font(look::Role::Table));
        painter->setPen(fit == Fit::Broken ? colours.muted : colours.text);
        painter->drawText(text, int(ground.displayAlignment),
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, text.width()));
    } else {
        const char* icon = fit == Fit::Fits ? "ok" : fit == Fit::Tight ? "warn" : "halt";
        const QColor ink = fit == Fit::Fits ? colours.ok
            : fit == Fit::Tight             ? colours.warn
                                            : colours.halt;
        QRect text = option.rect.adjusted(look::px(6), 0, -look::px(4), 0);
        const bool known = fit != Fit::Unknown;
        if (known) {
            const int size = look::px(13);
            painter->drawPixmap(text.left(), text.center().y() - size / 2,
                look::iconPixmap(
                    QString::fromLatin1(icon), size, ink, painter->device()->devicePixelRatioF()));
            text.setLeft(text.left() + look::px(18));
        }
        painter->setFont(look::font(look::Role::Table));
        painter->setPen(known ? ink : colours.muted);
        painter->drawText(text, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, text.width()));
    }
    painter->restore();
}

} // namespace ax::ui
