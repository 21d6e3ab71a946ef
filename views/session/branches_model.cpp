// SPDX-License-Identifier: Apache-2.0
#include "views/session/branches_model.h"

#include "engine/trace/branches.h"
#include "views/session/draft.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::ui {
namespace {

constexpr int kLaterMs = 250;

/// One path of the tree with what is its own.
struct Path {
    const BranchRecord* record = nullptr;
    const TraceSession* trace = nullptr;
    bool shown = false;
    int parent = -1; ///< index of a path; -1: none
    QVector<int> rows; ///< of the model, by message from `from` on
    int from = 0; ///< its first own message
};

QVector<Path> pathsOf(const TraceSession& trace)
{
    QVector<Path> paths { { &trace.shownBranch(), &trace, true, -1, {}, 0 } };
    for (const KeptBranch& branch : trace.keptBranches())
        paths.append(
            { &branch.record, branch.path.get(), false, 0, {}, int(branch.record.fromMessage) });
    for (qsizetype k = 1; k < paths.size(); ++k)
        for (qsizetype other = 1; other < paths.size(); ++other)
            if (other != k && !paths[k].record->parent.empty()
                && paths[other].record->id == paths[k].record->parent)
                paths[k].parent = int(other);
    return paths;
}

int firstToken(const Path& path) { return path.shown ? 0 : path.record->fromTokenIndex; }

QHash<QString, int> tokensOf(const Path& path)
{
    QHash<QString, int> tokens;
    for (const SegmentRecord& segment : path.trace->segments())
        tokens[QString::fromStdString(segment.messageId)] += std::max(0,
            std::min(int(segment.endTokenIndex), path.trace->tokenCount())
                - std::max(int(segment.startTokenIndex), firstToken(path)));
    return tokens;
}

QString firstLine(const std::string& content)
{
    const QString text = QString::fromUtf8(content.data(), qsizetype(content.size()));
    for (const QString& line : text.split(QLatin1Char('\n')))
        if (const QString words = line.simplified(); !words.isEmpty())
            return words.left(200);
    return {};
}

const nlohmann::ordered_json& samplingOf(const Path& path)
{
    const auto& own = path.record->sampling;
    return own.is_object() && !own.empty() ? own : path.trace->header().sampling;
}

double numberIn(const nlohmann::ordered_json& json, const char* key)
{
    if (!json.is_object())
        return std::nan("");
    const auto it = json.find(key);
    return it != json.end() && it->is_number() ? it->get<double>() : std::nan("");
}

bool isGreedy(const nlohmann::ordered_json& json)
{
    const auto it = json.is_object() ? json.find("greedy") : json.end();
    return (it != json.end() && it->is_boolean() && it->get<bool>())
        || numberIn(json, "temperature") == 0;
}

QString temperatureText(const nlohmann::ordered_json& json)
{
    if (isGreedy(json))
        return BranchesModel::tr("likeliest");
    const double temperature = numberIn(json, "temperature");
    return std::isnan(temperature) ? QString()
                                   : QStringLiteral("T ") + text::number(temperature, 2);
}

QString samplingText(const nlohmann::ordered_json& json)
{
    QStringList parts { temperatureText(json) };
    if (const double top = numberIn(json, "top_p"); !isGreedy(json) && top > 0 && top < 1)
        parts << BranchesModel::tr("top-p %1").arg(text::number(top, 2));
    if (const auto it = json.is_object() ? json.find("seed") : json.end();
        it != json.end() && it->is_number_integer() && *it != 0 && !isGreedy(json))
        parts << BranchesModel::tr("seed %1").arg(QString::fromStdString(it->dump()));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString modelOf(const Path& path)
{
    return QString::fromStdString(
        path.record->model.empty() ? path.trace->header().model : path.record->model);
}

std::string tokenizerOf(const Path& path)
{
    return path.record->tokenizerHash.empty() ? path.trace->header().modelInfo.tokenizerHash
                                              : path.record->tokenizerHash;
}

/// Row of the message where the branch took another token, and the two tokens.
QPair<int, QStringList> forkOf(const Path& path)
{
    const auto& fork = path.record->forkedFrom;
    if (!fork.is_object())
        return { -1, {} };
    const auto label = [&](const char* key) {
        const auto it = fork.find(key);
        return it != fork.end() && it->is_string() ? tokenLabel(it->get<std::string>(), -1).text
                                                   : QString();
    };
    const double index = numberIn(fork, "index");
    const auto& messages = path.trace->messages();
    for (const SegmentRecord& segment : path.trace->segments())
        if (index >= segment.startTokenIndex && index < segment.endTokenIndex)
            for (std::size_t row = 0; row < messages.size(); ++row)
                if (messages[row].id == segment.messageId)
                    return { int(row), { label("from"), label("to") } };
    return { -1, {} };
}

QString causeText(const std::string& cause)
{
    return cause == "edited"     ? BranchesModel::tr("an edited question")
        : cause == "regenerated" ? BranchesModel::tr("writing the answer again")
        : cause == "forked"      ? BranchesModel::tr("another token")
        : cause == "rerouted" ? BranchesModel::tr("drift, written again from the last stable token")
        : cause == "continued" ? BranchesModel::tr("going on with the answer")
        : cause.empty()        ? BranchesModel::tr("the first answer")
                               : QString::fromStdString(cause);
}

} // namespace

BranchesModel::BranchesModel(SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &BranchesModel::read);
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.branches || change.messages)
            read();
        else if ((change.firstToken >= 0 || change.segments || !change.editedRows.empty())
            && !m_later.isActive())
            m_later.start();
    });
    read();
}

void BranchesModel::read()
{
    m_later.stop();
    beginResetModel();
    m_rows.clear();
    m_lines.clear();
    QVector<Path> paths = pathsOf(m_session->trace());
    QVector<QHash<QString, int>> tokens;
    for (const Path& path : paths)
        tokens += tokensOf(path);
    // The model's row of a message, through the parents that share it.
    const auto rowOf = [&](int path, int message) {
        for (qsizetype guard = 0; guard <= paths.size() && path >= 0; ++guard) {
            const Path& one = paths[path];
            if (message >= one.from)
                return message - one.from < one.rows.size() ? one.rows[message - one.from] : -1;
            path = one.parent;
        }
        return -1;
    };
    // In the order they were written; a message comes after the one it answers.
    while (true) {
        int best = -1;
        std::int64_t bestTime = std::numeric_limits<std::int64_t>::max();
        for (int k = 0; k < paths.size(); ++k) {
            const auto& messages = paths[k].trace->messages();
            const int next = paths[k].from + int(paths[k].rows.size());
            if (next >= int(messages.size())
                || (next > 0 && next == paths[k].from && rowOf(paths[k].parent, next - 1) < 0
                    && k > 0))
                continue;
            const std::int64_t time = messages[std::size_t(next)].timestamp;
            if (best < 0 || time < bestTime) {
                best = k;
                bestTime = time;
            }
        }
        if (best < 0)
            break;
        Path& path = paths[best];
        const int next = path.from + int(path.rows.size());
        const MessageRecord& message = path.trace->messages()[std::size_t(next)];
        Row row;
        row.branch = QString::fromStdString(path.record->id);
        row.shown = path.shown;
        row.message = next;
        row.parent = next == 0 ? -1 : rowOf(best, next - 1);
        row.speaker = QString::fromStdString(message.role);
        const Draft words = draftOf(message);
        row.text = firstLine(words.text.toStdString());
        if (row.text.isEmpty() && !words.files.isEmpty())
            row.text = words.files.first().name;
        row.tokens = tokens[best].value(QString::fromStdString(message.id));
        if (const auto [forked, words] = forkOf(path); forked == next)
            row.fork = words;
        path.rows += int(m_rows.size());
        m_rows += row;
    }
    // Where several messages answer the same one, they are versions of each other.
    const Path& shown = paths.front();
    for (int k = 0; k < m_rows.size(); ++k) {
        QVector<int> same;
        for (int other = 0; other < m_rows.size(); ++other)
            if (m_rows[other].parent == m_rows[k].parent)
                same += other;
        if (same.size() < 2)
            continue;
        m_rows[k].version = int(same.indexOf(k)) + 1;
        m_rows[k].versions = int(same.size());
    }
    if (!shown.rows.isEmpty())
        m_lines += { 0, -1, shown.rows.front(), shown.rows.back() };
    // Branches that do not reach beside each other share a lane.
    m_lanes = 1;
    QVector<int> order;
    for (int k = 1; k < paths.size(); ++k)
        if (!paths[k].rows.isEmpty())
            order += k;
    std::sort(order.begin(), order.end(),
        [&](int a, int b) { return paths[a].rows.front() < paths[b].rows.front(); });
    QVector<int> ends; // of the last branch in each lane from 1 on
    for (const int k : order) {
        const int from = std::max(0, m_rows[paths[k].rows.front()].parent);
        int lane = 0;
        while (lane < ends.size() && ends[lane] >= from)
            ++lane;
        if (lane == ends.size())
            ends += 0;
        // Branches that leave this one hang beside it until they begin.
        ends[lane] = paths[k].rows.back();
        for (const int other : order)
            if (paths[other].parent == k)
                ends[lane] = std::max(ends[lane], paths[other].rows.front());
        m_lanes = std::max(m_lanes, lane + 2);
        m_lines += { lane + 1, m_rows[paths[k].rows.front()].parent, paths[k].rows.front(),
            paths[k].rows.back() };
        for (const int row : std::as_const(paths[k].rows))
            m_rows[row].lane = lane + 1;
    }
    for (const Path& path : std::as_const(paths))
        for (qsizetype at = 0; at < path.rows.size(); ++at) {
            Row& row = m_rows[path.rows[at]];
            QStringList notes;
            if (row.versions > 0)
                notes << tr("%1 of %2").arg(row.version).arg(row.versions);
            if (at == 0 && !path.shown && row.speaker == QLatin1String("assistant")) {
                if (modelOf(path) != modelOf(shown))
                    notes << modelOf(path);
                else if (temperatureText(samplingOf(path)) != temperatureText(samplingOf(shown)))
                    notes << temperatureText(samplingOf(path));
            }
            row.note = notes.join(QStringLiteral(" · "));
        }
    endResetModel();
}

int BranchesModel::branches() const
{
    return m_session->isEmpty() ? 0 : 1 + int(m_session->trace().keptBranches().size());
}

int BranchesModel::tokens() const
{
    const TraceSession& trace = m_session->trace();
    int all = trace.tokenCount();
    for (const KeptBranch& branch : trace.keptBranches())
        all += std::max(0, branch.path->tokenCount() - branch.record.fromTokenIndex);
    return all;
}

BranchesModel::Facts BranchesModel::factsOf(int number) const
{
    Facts facts;
    if (number < 0 || number >= m_rows.size())
        return facts;
    const Row& row = m_rows[number];
    const QVector<Path> paths = pathsOf(m_session->trace());
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const Path& path) {
        return row.shown ? path.shown
                         : !path.shown && QString::fromStdString(path.record->id) == row.branch;
    });
    if (found == paths.end())
        return facts;
    const Path& path = *found;
    // The version a branch is, told where it parts.
    int version = row.version, versions = row.versions;
    for (const Row& other : m_rows)
        if (versions == 0 && other.versions > 0 && other.shown == row.shown
            && other.branch == row.branch) {
            version = other.version;
            versions = other.versions;
        }
    facts.title = versions > 0 ? tr("Branch %1 of %2").arg(version).arg(versions)
                               : tr("The branch that is shown");
    facts.madeBy = causeText(path.record->cause);
    if (const QStringList fork = forkOf(path).second; fork.size() == 2)
        facts.madeBy = tr("%1 in place of %2").arg(fork[1], fork[0]);
    if (!path.record->label.empty())
        facts.madeBy += QStringLiteral(" · ") + QString::fromStdString(path.record->label);
    facts.model = modelOf(path);
    facts.sampling = samplingText(samplingOf(path));
    const int messages = std::max(0, int(path.trace->messages().size()) - path.from);
    const int tokens = std::max(0, path.trace->tokenCount() - firstToken(path));
    facts.own = tr("%1, %2").arg(
        tr("%Ln message(s)", nullptr, messages), tr("%Ln token(s)", nullptr, tokens));
    if (const std::int64_t at
        = path.record->createdAt != 0 ? path.record->createdAt : path.trace->header().createdAt;
        at > 0)
        facts.written
            = QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
    const std::string own = tokenizerOf(path), shown = tokenizerOf(paths.front());
    facts.otherTokenizer = !path.shown && !own.empty() && !shown.empty() && own != shown;
    return facts;
}

int BranchesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int BranchesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BranchesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Tokens)
            return text::integer(row.tokens);
        return row.fork.isEmpty() ? row.text : row.fork.join(QStringLiteral(" → "));
    case Qt::EditRole:
        return index.column() == Tokens ? QVariant(row.tokens) : QVariant(row.text);
    case Qt::TextAlignmentRole:
        return int((index.column() == Tokens ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole: {
        if (index.column() == Tokens)
            return tr("%Ln token(s)", nullptr, row.tokens);
        QStringList said { row.speaker == QLatin1String("assistant") ? tr("Model")
                : row.speaker == QLatin1String("user")               ? tr("You")
                                                                     : row.speaker,
            row.fork.isEmpty() ? row.text : row.fork.join(tr(" becomes ")), row.note,
            row.shown ? tr("shown in the chat") : tr("kept") };
        said.removeAll(QString());
        return said.join(QStringLiteral(", "));
    }
    case BranchRole:
        return row.branch;
    case ShownRole:
        return row.shown;
    case LaneRole:
        return row.lane;
    case ParentRole:
        return row.parent;
    case SpeakerRole:
        return row.speaker;
    case NoteRole:
        return row.note;
    case ForkRole:
        return row.fork;
    default:
        return {};
    }
}

QVariant BranchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Tokens ? tr("Tokens of its own") : tr("Message");
}

} // namespace ax::ui
