// SPDX-License-Identifier: Apache-2.0
#include "app/window/serve_models.h"

#include "views/common/look.h"
#include "views/session/number_text.h"

#include <QLocale>

namespace ax::ui {

namespace {

using Phase = server::AnswerTicket::Phase;

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Queued:
        return RequestsModel::tr("queued");
    case Phase::Prompt:
        return RequestsModel::tr("reads");
    case Phase::Writing:
        return RequestsModel::tr("writes");
    case Phase::Done:
        break;
    }
    return RequestsModel::tr("done");
}

/// "/v1/chat/completions" -> "chat".
QString askText(const QString& route)
{
    return route.contains(QLatin1String("chat"))     ? RequestsModel::tr("chat")
        : route.endsWith(QLatin1String("responses")) ? RequestsModel::tr("response")
        : route.endsWith(QLatin1String("messages"))  ? RequestsModel::tr("message")
                                                     : RequestsModel::tr("completion");
}

/// Counts of an answer, or why it was refused. Fields of a request keep their names.
QString detailText(const ServedLine& line)
{
    if (line.status < 400 && line.written >= 0)
        return ServeLogModel::tr("%1 read, %2 written")
            .arg(text::integer(line.read), text::integer(line.written));
    return line.reason == QLatin1String("invalid_api_key")
        ? ServeLogModel::tr("no key, or a wrong one")
        : line.reason == QLatin1String("host_not_allowed")
        ? ServeLogModel::tr("another Host was named")
        : line.reason == QLatin1String("origin_not_allowed")
        ? ServeLogModel::tr("a web page of another origin")
        : line.reason;
}

} // namespace

RequestsModel::RequestsModel(ServeDesk* desk, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    connect(desk, &ServeDesk::requestsChanged, this, &RequestsModel::refresh);
    connect(desk, &ServeDesk::stateChanged, this, &RequestsModel::refresh);
}

void RequestsModel::refresh()
{
    QVector<ServedRequest> now = m_desk->requests();
    bool same = now.size() == m_rows.size();
    for (int k = 0; same && k < now.size(); ++k)
        same = now[k].id == m_rows[k].id;
    if (same) {
        m_rows = std::move(now);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Now), index(int(m_rows.size()) - 1, Since));
        return;
    }
    beginResetModel();
    m_rows = std::move(now);
    endResetModel();
}

QString RequestsModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : QString();
}

int RequestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServedRequest& row = m_rows[index.row()];
    const bool number = index.column() >= Speed;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1 · %2").arg(row.id, row.route);
    if (role == Qt::EditRole) // in full, for files
        switch (index.column()) {
        case Tokens:
            return row.phase == Phase::Writing ? row.tokens : row.promptTokens;
        case Speed:
            return row.phase == Phase::Writing && row.seconds > 0 ? row.tokens / row.seconds
                                                                  : QVariant();
        case Since:
            return row.seconds;
        default:
            break;
        }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Client:
        return row.agent.isEmpty() ? tr("unnamed") : row.agent;
    case From:
        return row.client;
    case Asks:
        return askText(row.route);
    case Attention: {
        QString modes = row.captured;
        return modes.isEmpty() ? tr("none")
                               : modes.replace(QLatin1Char(','), QStringLiteral(" + "));
    }
    case Now:
        return phaseText(row.phase);
    case Tokens:
        if (row.phase != Phase::Writing)
            return tr("%1 to read").arg(text::integer(row.promptTokens - row.cachedTokens));
        return row.maxTokens > 0
            ? tr("%1 of %2").arg(text::integer(row.tokens), text::integer(row.maxTokens))
            : tr("%1 written").arg(text::integer(row.tokens));
    case Speed:
        return row.phase == Phase::Writing && row.seconds > 0
            ? text::number(row.tokens / row.seconds, 1)
            : QStringLiteral("–");
    case Since:
        return text::duration(row.seconds);
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Speed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = { tr("Client"), tr("From"), tr("Asks for"), tr("Attention"), tr("Now"),
        tr("Tokens"), tr("tok/s"), tr("Since") };
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

ServeLogModel::ServeLogModel(ServeDesk* desk, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    connect(desk, &ServeDesk::logged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int ServeLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_desk->log().size());
}

int ServeLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServeLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServedLine& line = m_desk->log()[m_desk->log().size() - 1 - index.row()];
    const int column = index.column();
    if (role == Qt::DecorationRole && column == Code && line.status >= 400)
        return look::icon(line.status == 403 || line.status >= 500 ? QStringLiteral("halt")
                                                                   : QStringLiteral("warn"));
    if (role == Qt::ForegroundRole && column == Code && line.status >= 400)
        return line.status == 403 || line.status >= 500 ? look::colours().halt
                                                        : look::colours().warn;
    if (role == Qt::TextAlignmentRole)
        return int((column == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::EditRole && column == Time)
        return line.when.toString(Qt::ISODateWithMs);
    if (role == Qt::EditRole && column == Took)
        return line.seconds;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Time:
        return QLocale().toString(line.when.time(), QStringLiteral("HH:mm:ss"));
    case Code:
        return QString::number(line.status);
    case From:
        return line.client;
    case What:
        return line.what;
    case Details:
        return detailText(line);
    case Took:
        return text::duration(line.seconds);
    default:
        return {};
    }
}

QVariant ServeLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[]
        = { tr("Time"), tr("Code"), tr("From"), tr("Request"), tr("Details"), tr("Took") };
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace ax::ui
