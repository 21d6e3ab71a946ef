// SPDX-License-Identifier: Apache-2.0
#include "app/window/servers_model.h"

#include "views/session/number_text.h"

#include <QLocale>

namespace ax::ui {

namespace {

const QString kDash = QStringLiteral("–"), kYes = QStringLiteral("✓");

enum Gift { Text, Tokens, Alternatives, Modes, Heads, Extras, GiftCount };

QString modesText(const remote::ServerInfo& info)
{
    QStringList modes;
    for (const std::string& mode : info.modes)
        modes << QString::fromStdString(mode);
    return modes.join(QLatin1Char(' '));
}

} // namespace

QString badgeText(const ServerEntry& entry)
{
    if (!entry.info)
        return {};
    switch (entry.info->badge(entry.sawLogprobs)) {
    case remote::ServerBadge::AllModes:
        return ServersModel::tr("Attention, all modes");
    case remote::ServerBadge::Attention:
        return ServersModel::tr("Attention: %1")
            .arg(modesText(*entry.info).replace(QLatin1Char(' '), QStringLiteral(", ")));
    case remote::ServerBadge::Logprobs:
        return ServersModel::tr("Text and log-probabilities");
    case remote::ServerBadge::Text:
        return ServersModel::tr("Text");
    }
    return {};
}

int badgeSteps(const ServerEntry& entry)
{
    return entry.info ? int(entry.info->badge(entry.sawLogprobs)) + 1 : 0;
}

QString partialText(const ServerEntry& entry)
{
    if (!entry.info || !entry.info->attention() || !entry.info->partialHeads())
        return {};
    const remote::ServerInfo& info = *entry.info;
    return info.headsTotal > 0
        ? ServersModel::tr("partial heads, %1 of %2").arg(info.headsReported).arg(info.headsTotal)
        : ServersModel::tr("partial heads, 1 part of %1").arg(info.tensorParallel);
}

ServersModel::ServersModel(ServerList* list, QObject* parent)
    : QAbstractListModel(parent)
    , m_list(list)
{
    connect(list, &ServerList::changed, this, [this, rows = 0]() mutable {
        if (rows != int(m_list->entries().size())) {
            beginResetModel();
            rows = int(m_list->entries().size());
            endResetModel();
        } else if (rows > 0) {
            Q_EMIT dataChanged(index(0), index(rows - 1));
        }
    });
}

int ServersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_list->entries().size());
}

void ServersModel::setInUse(const QString& url)
{
    m_inUse = url;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QVariant ServersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ServerEntry& e = m_list->entries()[index.row()];
    using S = ServerEntry::State;
    const bool inUse = !m_inUse.isEmpty() && e.url == m_inUse;
    switch (role) {
    case Qt::DisplayRole:
        return e.title();
    case Address:
        return e.name.isEmpty() ? QString() : e.url;
    case InUse:
        return inUse;
    case StateKind:
        return e.state == S::Answers ? QStringLiteral("ok")
            : e.state == S::Refused  ? QStringLiteral("halt")
                                     : QStringLiteral("muted");
    case State:
        switch (e.state) {
        case S::Unknown:
            return tr("not asked yet");
        case S::Asking:
            return tr("asking");
        case S::Answers: {
            const QString time = QLocale().toString(qlonglong(e.info->latency.count()));
            return inUse ? tr("in use, %1 ms").arg(time) : tr("answers in %1 ms").arg(time);
        }
        case S::Silent:
            return tr("no answer since %1")
                .arg(QLocale().toString(e.lastAnswer.time(), QLocale::ShortFormat));
        case S::Refused:
            return tr("not connected");
        }
        return {};
    case Badge:
        return badgeText(e);
    case Steps:
        return badgeSteps(e);
    case Partial:
        return partialText(e);
    case Model: {
        QStringList parts;
        if (const QString model = e.usedModel(); !model.isEmpty())
            parts << model;
        if (e.info) {
            if (const int count = int(e.models().size()); count > 1)
                parts << tr("%Ln models", nullptr, count);
            if (!e.info->software.empty())
                parts << QString::fromStdString(e.info->software);
        }
        return parts.join(QStringLiteral(" · "));
    }
    case HasKey:
        return e.hasKey;
    case Key:
        return !e.hasKey                 ? tr("no key")
            : m_list->keys()->usesFile() ? tr("key in a file")
                                         : tr("key in the keychain");
    case Problem:
        return e.state == S::Refused ? e.problem : QString();
    case Qt::ToolTipRole:
        return e.details;
    case Qt::AccessibleTextRole: {
        QStringList words { e.title(), e.url, data(index, State).toString(),
            data(index, Badge).toString(), data(index, Partial).toString(),
            data(index, Model).toString(), data(index, Key).toString(), e.problem };
        words.removeAll(QString());
        words.removeDuplicates();
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

ServerGifts::ServerGifts(ServerList* list, QObject* parent)
    : QAbstractTableModel(parent)
    , m_list(list)
{
    connect(list, &ServerList::changed, this, [this] {
        beginResetModel();
        m_columns.clear();
        for (int row = 0; row < int(m_list->entries().size()); ++row)
            if (m_list->entries()[row].info)
                m_columns << row;
        endResetModel();
    });
}

int ServerGifts::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : GiftCount;
}

int ServerGifts::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ServerGifts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section < m_columns.size() ? m_list->entries()[m_columns[section]].title()
                                          : QString();
    switch (section) {
    case Text:
        return tr("Text as it is written");
    case Tokens:
        return tr("Tokens");
    case Alternatives:
        return tr("Other words weighed");
    case Modes:
        return tr("Attention modes");
    case Heads:
        return tr("Heads reported");
    case Extras:
        return tr("Experts, logit lens");
    default:
        return {};
    }
}

QVariant ServerGifts::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    if (role != Qt::DisplayRole || !index.isValid() || index.column() >= m_columns.size())
        return {};
    const ServerEntry& e = m_list->entries()[m_columns[index.column()]];
    const remote::ServerInfo& info = *e.info;
    const bool ours = info.generation == remote::ServerGeneration::This;
    switch (index.row()) {
    case Text:
        return kYes;
    case Tokens:
        return ours || e.sawLogprobs || info.tokenizes ? tr("exact") : tr("not told yet");
    case Alternatives:
        return info.maxLogprobs > 0 ? text::integer(info.maxLogprobs)
            : e.sawLogprobs         ? kYes
                                    : tr("not told yet");
    case Modes:
        return info.attention() ? modesText(info) : kDash;
    case Heads:
        if (!info.attention())
            return kDash;
        if (info.headsTotal > 0)
            return tr("%1 of %2").arg(info.headsReported).arg(info.headsTotal);
        return info.tensorParallel > 1 ? tr("1 part of %1").arg(info.tensorParallel)
                                       : tr("not told");
    case Extras: {
        QStringList extras;
        if (info.moe)
            extras << tr("experts");
        if (info.logitLens)
            extras << tr("logit lens");
        return extras.isEmpty() ? kDash : extras.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace ax::ui
