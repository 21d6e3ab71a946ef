// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/manifold_models.h"

#include "views/session/number_text.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSaveFile>

#include <charconv>
#include <cmath>
#include <numeric>

namespace ax::ui {

namespace {

using cells::integer;
using cells::name;
using cells::number;
using cells::percent;

QString words(const char* text) { return QCoreApplication::translate("Manifold", text); }

QString zoneOf(int zone) { return QString::fromLatin1(look::zoneName(look::Zone(zone))); }

FixedModel::Cell optional(const std::optional<double>& value)
{
    return value ? number(*value, 2) : FixedModel::Cell { text::number(double(kAbsent), 2), {} };
}

} // namespace

PointsModel::PointsModel(ManifoldState* state, Which which, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_which(which)
    , m_pictured(state->pictured())
{
    connect(state, &ManifoldState::pictureChanged, this, &PointsModel::again);
    if (which == Which::Enclosed)
        connect(state, &ManifoldState::enclosedChanged, this, &PointsModel::again);
}

void PointsModel::again()
{
    beginResetModel();
    m_pictured = m_state->pictured();
    endResetModel();
}

qint64 PointsModel::rowOf(const QModelIndex& index) const
{
    if (!index.isValid() || !m_pictured)
        return -1;
    return m_which == Which::All ? index.row()
                                 : qint64(m_state->enclosed().rows[std::size_t(index.row())]);
}

int PointsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_pictured)
        return 0;
    return int(
        m_which == Which::All ? m_pictured->manifold->count() : m_state->enclosed().rows.size());
}

int PointsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PointsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Manifold& m = *m_pictured->manifold;
    const std::size_t row = std::size_t(rowOf(index));
    const bool edit = role == Qt::EditRole;
    if (role == Qt::TextAlignmentRole)
        return int(
            (index.column() == Position || index.column() == Cluster || index.column() == Surprisal
                    ? Qt::AlignRight
                    : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role == CellRole)
        return index.column() == Token  ? TokenCell
            : index.column() == Zone    ? ZoneCell
            : index.column() == Session ? TextCell
                                        : NumberCell;
    if (role == TokenBytesRole)
        return m.points.tokenText.empty() ? QByteArray()
                                          : QByteArray::fromStdString(m.points.tokenText[row]);
    if (role == TokenIdRole)
        return m.points.tokenId.empty() ? -1 : m.points.tokenId[row];
    if (role == ZoneRole)
        return index.column() == Zone ? zoneOf(m.zones[row]) : QString();
    if (role != Qt::DisplayRole && !edit)
        return {};
    switch (index.column()) {
    case Token:
        return m.points.tokenText.empty() ? QString()
                                          : tokenLabel(m.points.tokenText[row],
                                              m.points.tokenId.empty() ? -1 : m.points.tokenId[row])
                                                .text;
    case Session:
        return m.points.session.empty() ? QString()
                                        : m_state->runs()->desk()->title(m.points.session.at(row));
    case Position:
        if (m.points.position.empty() || m.points.position[row] < 0)
            return QString();
        return edit ? QVariant(m.points.position[row])
                    : QVariant(text::integer(m.points.position[row]));
    case Zone:
        return zoneOf(m.zones[row]);
    case Cluster: {
        const std::int32_t label = m.labels[row];
        if (label < 0)
            return edit ? QVariant(-1) : QVariant(text::number(double(kAbsent), 0));
        return m.clusters[std::size_t(label)].id;
    }
    case Surprisal: {
        const float value = m.points.surprisal.empty() ? kAbsent : m.points.surprisal[row];
        if (!std::isfinite(value))
            return QString();
        return edit ? QVariant(double(value)) : QVariant(text::number(double(value), 2));
    }
    default:
        return {};
    }
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Token:
        return tr("Token");
    case Session:
        return tr("Session");
    case Position:
        return tr("Position");
    case Zone:
        return tr("Zone");
    case Cluster:
        return tr("Cluster");
    case Surprisal:
        return tr("Surprisal");
    default:
        return {};
    }
}

QVector<int> clusterOrder(const ManifoldState& state)
{
    const Manifold* m = state.manifold();
    QVector<int> order;
    if (!m || m->isShapeless() || !m->whole)
        return order;
    order.resize(int(m->clusters.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m->clusters[std::size_t(a)].size > m->clusters[std::size_t(b)].size;
    });
    return order;
}

FixedModel::Rows clusterRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    for (const int label : clusterOrder(state)) {
        const Manifold& m = *state.manifold();
        const auto& cluster = m.clusters[std::size_t(label)];
        rows.append(
            { { QString::number(cluster.id), cluster.id, true }, cells::zone(zoneOf(cluster.zone)),
                integer(qint64(cluster.size)), percent(double(cluster.size) / double(m.count())),
                percent(cluster.purity, 0), number(cluster.jaccard, 2),
                { cluster.confirmed ? QStringLiteral("✓") : QStringLiteral("?"), cluster.confirmed,
                    true } });
    }
    return rows;
}

FixedModel::Rows stabilityRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    const Manifold* m = state.manifold();
    if (!m || !m->whole)
        return rows;
    const auto add = [&](const char* what, FixedModel::Cell value, const QString& means) {
        rows.append({ name(words(what)), std::move(value), name(means) });
    };
    if (m->stability.bootstraps > 0) {
        add(QT_TRANSLATE_NOOP("Manifold", "Half samples, mean Rand index"),
            number(m->stability.meanRand, 3),
            m->stability.byRequest
                ? words(QT_TRANSLATE_NOOP("Manifold", "%1 times half of the answers"))
                      .arg(m->stability.bootstraps)
                : words(QT_TRANSLATE_NOOP("Manifold", "%1 times half of the tokens"))
                      .arg(m->stability.bootstraps));
        add(QT_TRANSLATE_NOOP("Manifold", "… the least"), number(m->stability.leastRand, 3), {});
    }
    if (m->nullClusters)
        add(QT_TRANSLATE_NOOP("Manifold", "Clusters of a shapeless cloud"),
            integer(*m->nullClusters),
            *m->nullClusters <= 1
                ? words(QT_TRANSLATE_NOOP("Manifold", "as it should be"))
                : words(QT_TRANSLATE_NOOP("Manifold", "so many may be nothing but chance")));
    if (m->threshold > 0)
        add(QT_TRANSLATE_NOOP("Manifold", "Prominence needed"), number(m->threshold, 3),
            words(QT_TRANSLATE_NOOP("Manifold", "of ln density, both sides of a split")));
    add(QT_TRANSLATE_NOOP("Manifold", "Tokens in confirmed clusters"), percent(m->confirmedShare()),
        {});
    if (!m->isShapeless())
        for (const int label : clusterOrder(state)) {
            const auto& cluster = m->clusters[std::size_t(label)];
            QStringList why;
            if (m->threshold > 0 && cluster.prominenceInNoise < 1)
                why << words(QT_TRANSLATE_NOOP("Manifold", "not prominent enough"));
            if (cluster.jaccard < 0.75)
                why << words(QT_TRANSLATE_NOOP("Manifold", "Jaccard below 0.75"));
            if (!m->points.session.empty() && cluster.sessions < 2)
                why << words(QT_TRANSLATE_NOOP("Manifold", "in one session only"));
            rows.append(
                { name(words(QT_TRANSLATE_NOOP("Manifold", "Cluster %1, prominence / noise"))
                           .arg(cluster.id)),
                    number(cluster.prominenceInNoise, 2),
                    name(cluster.confirmed ? words(QT_TRANSLATE_NOOP("Manifold", "confirmed"))
                                           : why.join(QStringLiteral(", "))) });
        }
    return rows;
}

FixedModel::Rows compositionRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    const Manifold* m = state.manifold();
    if (!m || !m->whole || m->isShapeless())
        return rows;
    const discovery::Composition& c = m->composition;
    const auto add = [&](const char* what, const std::optional<double>& value) {
        rows.append({ name(words(what)), optional(value),
            name(!value ? words(QT_TRANSLATE_NOOP("Manifold", "not known, or all the same"))
                    : *value > 0.3 ? words(QT_TRANSLATE_NOOP("Manifold", "explains the clusters"))
                    : *value > 0.1 ? words(QT_TRANSLATE_NOOP("Manifold", "has a part in them"))
                                   : words(QT_TRANSLATE_NOOP("Manifold", "hardly matters"))) });
    };
    add(QT_TRANSLATE_NOOP("Manifold", "Position"), c.position);
    add(QT_TRANSLATE_NOOP("Manifold", "Session"), c.session);
    add(QT_TRANSLATE_NOOP("Manifold", "Token class"), c.tokenClass);
    add(QT_TRANSLATE_NOOP("Manifold", "Zone"), c.zone);
    add(QT_TRANSLATE_NOOP("Manifold", "Think phase"), c.phase);
    return rows;
}

FixedModel::Rows summaryRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    const Enclosed& in = state.enclosed();
    const Manifold* m = state.manifold();
    if (!m || in.outline.isEmpty())
        return rows;
    const double n = double(std::max<std::size_t>(1, in.rows.size()));
    rows.append({ name(words(QT_TRANSLATE_NOOP("Manifold", "Tokens"))),
        integer(qint64(in.rows.size())), percent(n / double(m->count())) });
    rows.append({ name(words(QT_TRANSLATE_NOOP("Manifold", "Sessions"))),
        integer(qint64(in.sessions)), {} });
    for (int zone = 0; zone < look::kZoneCount; ++zone)
        if (const std::size_t count = in.zones[std::size_t(zone)]; count > 0)
            rows.append(
                { cells::zone(zoneOf(zone)), integer(qint64(count)), percent(double(count) / n) });
    for (int k = 0; k < std::min(4, int(in.clusters.size())); ++k) {
        const auto& [label, count] = in.clusters[k];
        if (m->isShapeless())
            break;
        rows.append({ name(label < 0 ? words(QT_TRANSLATE_NOOP("Manifold", "On borders"))
                                     : words(QT_TRANSLATE_NOOP("Manifold", "Cluster %1"))
                                           .arg(m->clusters[std::size_t(label)].id)),
            integer(qint64(count)), percent(double(count) / n) });
    }
    if (std::isfinite(in.position))
        rows.append({ name(words(QT_TRANSLATE_NOOP("Manifold", "Position, median"))),
            integer(qint64(in.position)), {} });
    if (std::isfinite(in.surprisal))
        rows.append({ name(words(QT_TRANSLATE_NOOP("Manifold", "Surprisal, mean (nat)"))),
            number(in.surprisal, 2), {} });
    for (int k = 0; k < std::min(5, int(in.tokens.size())); ++k)
        rows.append({ name(in.tokens[k].first), integer(qint64(in.tokens[k].second)),
            percent(double(in.tokens[k].second) / n) });
    return rows;
}

QString eventText(const discovery::LineageEvent& event)
{
    QStringList others;
    for (const std::int32_t other : event.others)
        others << QString::number(other);
    const QString list = others.join(QStringLiteral(", "));
    switch (event.kind) {
    case discovery::LineageEvent::Kept:
        return words(QT_TRANSLATE_NOOP("Manifold", "kept %1")).arg(event.id);
    case discovery::LineageEvent::Born:
        return words(QT_TRANSLATE_NOOP("Manifold", "born %1")).arg(event.id);
    case discovery::LineageEvent::Died:
        return words(QT_TRANSLATE_NOOP("Manifold", "gone %1")).arg(event.id);
    case discovery::LineageEvent::Split:
        return words(QT_TRANSLATE_NOOP("Manifold", "split %1 → %2")).arg(event.id).arg(list);
    case discovery::LineageEvent::Merged:
        return words(QT_TRANSLATE_NOOP("Manifold", "merged %2 → %1")).arg(event.id).arg(list);
    }
    return {};
}

FixedModel::Rows lineageRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    const Manifold* m = state.manifold();
    if (!m)
        return rows;
    for (const Generation& generation : m->generations) {
        const auto run = [&] {
            return FixedModel::Cell { QString::number(generation.run), generation.run, false };
        };
        QStringList events;
        for (const discovery::LineageEvent& event : generation.events)
            if (event.kind != discovery::LineageEvent::Kept)
                events << eventText(event);
        rows.append({ run(), integer(generation.points), integer(generation.clusters.size()),
            name(events.isEmpty() ? words(QT_TRANSLATE_NOOP("Manifold", "nothing changed"))
                                  : events.join(QStringLiteral("; "))) });
    }
    return rows;
}

FixedModel::Rows timeRows(const ManifoldState& state)
{
    FixedModel::Rows rows;
    const PicturedPtr pictured = state.pictured();
    if (!pictured)
        return rows;
    for (int bin = 0; bin < int(pictured->bins.size()); ++bin) {
        const Pictured::Bin& of = pictured->bins[std::size_t(bin)];
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(pictured->binFrom(bin));
        QVector<FixedModel::Cell> row { { QLocale().toString(from, QLocale::ShortFormat),
                                            from.toString(Qt::ISODate), false },
            integer(of.total) };
        for (const quint32 zone : of.zones)
            row.append(integer(zone));
        rows.append(row);
    }
    return rows;
}

FixedModel::Rows axisRows(const QVector<AxisLine>& axes)
{
    FixedModel::Rows rows;
    for (const AxisLine& axis : axes)
        rows.append({ name(axis.name),
            std::isfinite(axis.share) ? percent(axis.share) : FixedModel::Cell {}, name(axis.low),
            name(axis.high), cells::signedNumber(axis.score, 2) });
    return rows;
}

Status writePointsCsv(const Manifold& m, const QString& path, std::stop_token stop)
{
    QSaveFile file(path);
    const auto io = [&] {
        return fail(ErrorCode::Io, "[export] " + file.errorString().toStdString(),
            path.toStdString(), "choose another place, or free some space");
    };
    if (!file.open(QIODevice::WriteOnly))
        return io();
    std::string text
        = "id,x,y,cluster,membership,zone,session,request,position,token,surprisal,time\r\n";
    const auto quoted = [&text](const std::string& value) {
        if (value.find_first_of(",\"\n\r") == std::string::npos) {
            text += value;
            return;
        }
        text += '"';
        for (const char c : value)
            text.append(c == '"' ? "\"\"" : std::string(1, c));
        text += '"';
    };
    const auto number = [&text](auto value) {
        char buffer[40];
        text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    };
    constexpr std::size_t kPiece = 1 << 20;
    const discovery::PointTable& p = m.points;
    for (std::size_t row = 0; row < m.count(); ++row) {
        number(p.ids[row]);
        text += ',';
        number(m.layout[2 * row]);
        text += ',';
        number(m.layout[2 * row + 1]);
        text += ',';
        number(m.labels[row] < 0 ? -1 : m.clusters[std::size_t(m.labels[row])].id);
        text += ',';
        number(m.membership[row]);
        text.append(",").append(discovery::kZones[std::size_t(m.zones[row])]).append(",");
        if (!p.session.empty())
            quoted(p.session.at(row));
        text += ',';
        if (!p.request.empty())
            quoted(p.request.at(row));
        text += ',';
        if (!p.position.empty())
            number(p.position[row]);
        text += ',';
        if (!p.tokenText.empty())
            quoted(p.tokenText[row]);
        text += ',';
        if (!p.surprisal.empty() && std::isfinite(p.surprisal[row]))
            number(p.surprisal[row]);
        text += ',';
        if (!p.time.empty() && p.time[row] > 0)
            number(p.time[row]);
        text += "\r\n";
        if (text.size() > kPiece || row + 1 == m.count()) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[export] cancelled");
            if (file.write(text.data(), qint64(text.size())) != qint64(text.size()))
                return io();
            text.clear();
        }
    }
    return file.commit() ? Status() : Status(io());
}

} // namespace ax::ui
