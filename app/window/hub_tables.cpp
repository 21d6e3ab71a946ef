// SPDX-License-Identifier: Apache-2.0
#include "app/window/hub_tables.h"

#include "app/host/error_text.h"
#include "views/common/look.h"

#include <QPainter>

#include <algorithm>

namespace ax::ui {

namespace {

int alignment(bool number)
{
    return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

HubRepositories::HubRepositories(HubDesk* desk, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
}

void HubRepositories::reload()
{
    beginResetModel();
    endResetModel();
}

int HubRepositories::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_desk->found().size());
}

int HubRepositories::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HubRepositories::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const remote::HubModel& model = m_desk->found()[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Fetched);
    if (role == Qt::ForegroundRole)
        return index.column() == Repository ? QVariant() : QVariant(look::colours().muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Repository:
        return QString::fromStdString(model.id);
    case Licence:
        return model.licence.empty() ? tr("not told") : QString::fromStdString(model.licence);
    case Fetched:
        return look::integer(model.downloads);
    case Access:
        return model.gated ? tr("asks for a token") : tr("open");
    default:
        return {};
    }
}

QVariant HubRepositories::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Fetched);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Repository:
        return tr("Repository");
    case Licence:
        return tr("Licence");
    case Fetched:
        return tr("Fetched");
    case Access:
        return tr("Access");
    default:
        return {};
    }
}

HubOffers::HubOffers(HubDesk* desk, ModelCatalog* catalog, Downloads* downloads, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_catalog(catalog)
    , m_downloads(downloads)
{
}

void HubOffers::reload()
{
    beginResetModel();
    m_models.clear();
    for (const CatalogEntry& entry : m_catalog->entries())
        m_models.push_back(entry.found);
    m_held.clear();
    for (const HubOffer& offer : m_desk->offers())
        m_held.push_back(findHeld(m_models, offer.files));
    endResetModel();
}

const FoundModel* HubOffers::held(int row) const
{
    return row >= 0 && row < int(m_held.size()) ? m_held[std::size_t(row)] : nullptr;
}

int HubOffers::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_held.size());
}

int HubOffers::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HubOffers::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()
        || index.row() >= int(m_desk->offers().size()))
        return {};
    const HubOffer& offer = m_desk->offers()[std::size_t(index.row())];
    const std::uint64_t free = m_catalog->memory().available;
    const Fit fit = ModelCatalog::fitOf(offer.bytes, free);
    const look::Colours& colours = look::colours();
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Size);
    if (role == Qt::ForegroundRole) {
        if (index.column() == Fits)
            return fit == Fit::Fits ? colours.ok
                : fit == Fit::Tight ? colours.warn
                : fit == Fit::Short ? colours.halt
                                    : colours.muted;
        return index.column() == Here ? QVariant(colours.muted) : QVariant();
    }
    if (role == Qt::DecorationRole && index.column() == Fits && fit != Fit::Unknown) {
        const char* icon = fit == Fit::Fits ? "ok" : fit == Fit::Tight ? "warn" : "halt";
        return look::iconPixmap(QString::fromLatin1(icon), look::px(13),
            data(index, Qt::ForegroundRole).value<QColor>(), 1);
    }
    if (role == Qt::ToolTipRole && index.column() == Fits)
        return tr("The weights take %1, %2 is free. The cache of the context comes on top.")
            .arg(sizeText(offer.bytes), sizeText(free));
    if (role == Qt::ToolTipRole && index.column() == Here && held(index.row()))
        return QString::fromStdString(held(index.row())->path.string());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case File: {
        const QString name
            = offer.name.isEmpty() ? tr("safetensors, whole repository") : offer.name;
        return offer.files.size() > 1 && !offer.name.isEmpty()
            ? tr("%1, %n part(s)", nullptr, int(offer.files.size())).arg(name)
            : name;
    }
    case Quantisation:
        return offer.quantisation;
    case Size:
        return offer.bytes > 0 ? sizeText(offer.bytes) : tr("not told");
    case Fits:
        return ModelCatalog::fitText(fit, offer.bytes, free);
    case Here: {
        if (const FoundModel* model = held(index.row()))
            return ModelCatalog::placeText(model->place);
        const int row = m_downloads->indexOf(
            m_desk->url(), QString::fromStdString(m_desk->chosen()->id), offer.name);
        return row >= 0 ? DownloadsTable::stateText(m_downloads->entries()[row]) : QString();
    }
    default:
        return {};
    }
}

QVariant HubOffers::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Size);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Quantisation:
        return tr("Weights");
    case Size:
        return tr("Size");
    case Fits:
        return tr("Memory");
    case Here:
        return tr("Already here");
    default:
        return {};
    }
}

DownloadsTable::DownloadsTable(Downloads* downloads, QObject* parent)
    : QAbstractTableModel(parent)
    , m_downloads(downloads)
    , m_rows(int(downloads->entries().size()))
{
}

void DownloadsTable::reload()
{
    // While only numbers move, the chosen row stays chosen.
    const int rows = int(m_downloads->entries().size());
    if (rows == m_rows) {
        if (rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    } else if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
}

int DownloadsTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int DownloadsTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DownloadsTable::stateText(const Download& one)
{
    switch (one.state) {
    case Download::State::Waiting:
        return tr("waits its turn");
    case Download::State::Running:
        return one.secondsLeft >= 0
            ? tr("%1/s, %2 left")
                  .arg(sizeText(std::uint64_t(one.bytesPerSecond)), look::duration(one.secondsLeft))
            : tr("arriving");
    case Download::State::Checking:
        return tr("reading back what is here");
    case Download::State::Paused:
        return tr("paused");
    case Download::State::Lost:
        return tr("connection lost, tried again by itself");
    case Download::State::Failed:
        return one.problem.title;
    case Download::State::Done:
        return one.wasHere ? tr("was here already") : tr("here, checked");
    }
    return {};
}

QVariant DownloadsTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_downloads->entries().size()))
        return {};
    const Download& one = m_downloads->entries()[index.row()];
    const double share = one.state == Download::State::Done ? 1
        : one.total > 0 ? std::clamp(double(one.done) / double(one.total), 0.0, 1.0)
                        : 0;
    const QString amount = one.total > 0
        ? tr("%1 of %2").arg(sizeText(one.done), sizeText(one.total))
        : one.done > 0 ? sizeText(one.done)
                       : QString();
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Model ? one.title()
            : index.column() == State  ? stateText(one)
                                       : amount;
    case BarRole:
        return index.column() == Progress ? QVariant(share) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() != State)
            return {};
        return one.state == Download::State::Failed ? look::colours().halt
            : one.state == Download::State::Lost    ? look::colours().warn
            : one.state == Download::State::Done    ? look::colours().ok
                                                    : look::colours().muted;
    case Qt::ToolTipRole:
        if (index.column() == Model)
            return one.repository + QLatin1Char('\n') + one.hub;
        if (index.column() == State && !one.problem.isEmpty())
            return QStringList { one.problem.title, one.problem.advice, one.problem.details }.join(
                QLatin1Char('\n'));
        return {};
    default:
        return {};
    }
}

QVariant DownloadsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(false);
    if (role != Qt::DisplayRole)
        return {};
    return section == Model ? tr("Model") : section == Progress ? tr("Arrived") : tr("State");
}

void ShareDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant share = index.data(DownloadsTable::BarRole);
    if (!share.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    const look::Colours& t = look::colours();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    const QRectF cell = option.rect;
    const QString text = index.data().toString();
    QFont font = look::font(look::Role::Table);
    painter->setFont(font);
    const qreal words = painter->fontMetrics().horizontalAdvance(text) + look::pxf(8);
    const qreal room = cell.width() - words - look::pxf(14);
    if (room > look::pxf(24)) {
        QRectF track(
            cell.left() + look::pxf(6), cell.center().y() - look::pxf(3.5), room, look::pxf(7));
        painter->fillRect(track, t.sunken);
        track.setWidth(track.width() * share.toDouble());
        painter->fillRect(track, t.muted);
    }
    painter->setPen(t.text);
    painter->drawText(
        cell.adjusted(0, 0, -look::pxf(6), 0), int(Qt::AlignRight | Qt::AlignVCenter), text);
    painter->restore();
}

} // namespace ax::ui
