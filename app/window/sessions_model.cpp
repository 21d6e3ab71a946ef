// SPDX-License-Identifier: Apache-2.0
#include "app/window/sessions_model.h"

#include "views/common/look.h"
#include "views/session/number_text.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

namespace ax::ui {

namespace {

using Marks = QVector<QPair<int, int>>;

constexpr int kMostPlaces = 20; ///< of one message that Store::search() tells one by one

/// Characters as the store counts them, in a QString.
int utf16Of(const QString& text, int characters)
{
    int at = 0;
    for (; characters > 0 && at < text.size(); --characters)
        at += text.at(at).isHighSurrogate() ? 2 : 1;
    return at;
}

} // namespace

SessionsModel::SessionsModel(SessionStore* store, EarlierArchives* archives, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_archives(archives)
{
    if (archives)
        connect(archives, &EarlierArchives::listChanged, this, &SessionsModel::fill);
    connect(store, &SessionStore::listChanged, this, [this] {
        m_today = QDate::currentDate();
        if (m_filter.isEmpty())
            fill();
        else
            m_store->search(m_filter);
    });
    connect(store, &SessionStore::searched, this,
        [this](const QString& text, const SearchResult& result, double milliseconds) {
            if (text != m_filter)
                return;
            m_result = result;
            m_hasResult = true;
            m_milliseconds = milliseconds;
            fill();
        });
    fill();
}

void SessionsModel::setToday(const QDate& day)
{
    m_today = day;
    fill();
}

void SessionsModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    if (m_filter.isEmpty()) {
        m_hasResult = false;
        fill();
    } else {
        m_store->search(m_filter);
    }
}

QString SessionsModel::groupOf(const SessionSummary& one) const
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(one.updated).date();
    const qint64 days = day.daysTo(m_today);
    if (days <= 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    if (days < 7)
        return tr("This week");
    if (days < 14)
        return tr("Last week");
    if (day.year() == m_today.year() && day.month() == m_today.month())
        return tr("This month");
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

QString SessionsModel::timeOf(std::int64_t ms) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const qint64 days = time.date().daysTo(m_today);
    if (days <= 1)
        return time.toString(QStringLiteral("HH:mm"));
    if (days < 14)
        return QLocale().toString(time.date(), QStringLiteral("ddd"));
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

void SessionsModel::fill()
{
    std::map<SessionId, std::vector<SearchHit>> hits;
    if (m_hasResult)
        for (const SearchHit& hit : m_result.hits)
            hits[hit.session].push_back(hit);
    // Pinned, folders by name, days; within each as the store has them, the last changed first.
    std::vector<std::pair<QString, std::vector<const SessionSummary*>>> groups { { {}, {} } };
    for (const QString& folder : m_store->folders())
        groups.push_back({ folder, {} });
    std::vector<const SessionSummary*> days;
    for (const SessionSummary& one : m_store->sessions()) {
        if (m_hasResult && !hits.count(one.id))
            continue;
        const QString folder = QString::fromStdString(one.folder);
        if (one.pinned)
            groups.front().second.push_back(&one);
        else if (folder.isEmpty())
            days.push_back(&one);
        else
            std::find_if(groups.begin() + 1, groups.end(), [&](const auto& group) {
                return group.first == folder;
            })->second.push_back(&one);
    }
    std::vector<Row> rows;
    const auto addHead = [&rows](const QString& name, bool pinned, const QString& folder) {
        Row head;
        head.head = name;
        head.pinnedHead = pinned;
        head.folder = folder;
        rows.push_back(std::move(head));
    };
    const auto add = [&](const SessionSummary& one) {
        Row row;
        row.session = one;
        if (m_hasResult)
            row.hits = hits[one.id];
        rows.push_back(std::move(row));
    };
    for (const auto& [folder, its] : groups) {
        if (!its.empty())
            addHead(folder.isEmpty() ? tr("Pinned") : folder, folder.isEmpty(), folder);
        for (const SessionSummary* one : its)
            add(*one);
    }
    QString day;
    for (const SessionSummary* one : days) {
        if (const QString its = groupOf(*one); its != day)
            addHead(day = its, false, {});
        add(*one);
    }
    addArchives(rows);
    // The same rows with other numbers keep selection and scroll position.
    bool same = rows.size() == m_rows.size();
    for (std::size_t k = 0; same && k < rows.size(); ++k)
        same = rows[k].session.id == m_rows[k].session.id && rows[k].head == m_rows[k].head
            && rows[k].folder == m_rows[k].folder;
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT filled();
}

/// Their texts are not in the index: titles, sessions and models are searched here.
void SessionsModel::addArchives(std::vector<Row>& rows) const
{
    if (!m_archives)
        return;
    for (const EarlierArchives::Archive& archive : m_archives->archives()) {
        Row head;
        head.head = tr("%1, read-only").arg(QFileInfo(archive.path).fileName());
        bool headed = false;
        for (const SessionSummary& one : archive.answers) {
            const QString words = QString::fromStdString(
                one.title + '\n' + one.folder + '\n' + one.model + '\n' + one.traceId);
            if (!m_filter.isEmpty() && !words.contains(m_filter, Qt::CaseInsensitive))
                continue;
            if (!std::exchange(headed, true))
                rows.push_back(head);
            Row row;
            row.session = one;
            rows.push_back(std::move(row));
        }
    }
}

FoundPlace SessionsModel::placeOf(SessionId id) const
{
    for (const Row& row : m_rows)
        if (row.head.isEmpty() && row.session.id == id)
            for (const SearchHit& hit : row.hits)
                if (hit.message >= 0)
                    return { hit.shown ? std::string() : hit.branch, hit.message, hit.offset,
                        hit.length };
    return {};
}

QModelIndex SessionsModel::indexOf(SessionId id) const
{
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        if (m_rows[k].head.isEmpty() && m_rows[k].session.id == id)
            return index(int(k));
    return {};
}

int SessionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SessionsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !m_rows[std::size_t(index.row())].head.isEmpty())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return idOf(index) > 0 ? flags | Qt::ItemIsEditable : flags;
}

bool SessionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Row& row = m_rows[std::size_t(index.row())];
    const QString title = value.toString().simplified();
    if (title.isEmpty() || title == QString::fromStdString(row.session.title))
        return false;
    row.session.title = title.toStdString();
    m_store->rename(row.session.id, title);
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant SessionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (!row.head.isEmpty()) {
        if (role == Qt::DisplayRole || role == Title)
            return row.head;
        if (role == Pinned)
            return row.pinnedHead;
        if (role == Folder)
            return row.folder;
        return role == IsHead ? QVariant(true) : QVariant();
    }
    const SessionSummary& one = row.session;
    const QString title
        = one.title.empty() ? tr("Untitled chat") : QString::fromStdString(one.title);
    const auto marksOf = [&](bool inTitle) {
        Marks marks;
        for (const SearchHit& hit : row.hits) {
            if (inTitle != (hit.message < 0))
                continue;
            const QString text = inTitle ? title : QString::fromStdString(hit.excerpt);
            const int offset = inTitle ? hit.offset : hit.excerptOffset;
            const int from = utf16Of(text, offset);
            marks.append({ from, utf16Of(text, offset + hit.length) - from });
            if (!inTitle)
                break; // the excerpt is of the first one
        }
        return marks;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Title:
        return title;
    case IsHead:
        return false;
    case Id:
        return qlonglong(one.id);
    case Time:
        return one.updated > 0 ? timeOf(one.updated) : QString();
    case Pinned:
        return one.pinned;
    case Folder:
        return one.id < 0 ? QString() : QString::fromStdString(one.folder);
    case Excerpt:
        for (const SearchHit& hit : row.hits)
            if (hit.message >= 0)
                return QString::fromStdString(hit.excerpt);
        return QString();
    case ExcerptMarks:
        return QVariant::fromValue(marksOf(false));
    case TitleMarks:
        return QVariant::fromValue(marksOf(true));
    case Places:
        return int(row.hits.size());
    case MorePlaces: {
        std::map<std::pair<std::string, int>, int> ofMessage;
        for (const SearchHit& hit : row.hits)
            if (++ofMessage[{ hit.branch, hit.message }] >= kMostPlaces)
                return true;
        return false;
    }
    case Counts: {
        QStringList parts { tr("%1 tok").arg(text::integer(one.tokens)) };
        if (!one.model.empty())
            parts << QString::fromStdString(one.model);
        if (one.id < 0 && !one.folder.empty())
            parts << QString::fromStdString(one.folder);
        if (one.branches > 1)
            parts << tr("%Ln branches", nullptr, one.branches);
        return parts.join(QStringLiteral("  "));
    }
    case State:
        if (one.leased && one.id != m_store->current())
            return QStringLiteral("lock|") + tr("read-only here, another window writes it");
        if (one.interrupted && !one.leased)
            return QStringLiteral("warn|")
                + tr("interrupted while writing, %Ln token(s) kept", nullptr, one.generated);
        return QString();
    case Zones: {
        Marks zones;
        for (const auto& [zone, steps] : one.zones)
            zones.append({ int(look::zoneFromName(zone)), steps });
        return QVariant::fromValue(zones);
    }
    case Qt::AccessibleTextRole: {
        QStringList parts { title, data(index, Time).toString(),
            tr("%Ln token(s)", nullptr, one.tokens), QString::fromStdString(one.model) };
        if (const QString state = data(index, State).toString(); !state.isEmpty())
            parts << state.mid(state.indexOf(QLatin1Char('|')) + 1);
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        if (one.id < 0)
            return QStringLiteral("%1\n%2").arg(title, data(index, Counts).toString());
        return QStringLiteral("%1\n%2 · %3")
            .arg(title, data(index, Counts).toString(),
                QLocale().formattedDataSize(one.bytes.total(), 1, QLocale::DataSizeSIFormat));
    default:
        return {};
    }
}

} // namespace ax::ui
