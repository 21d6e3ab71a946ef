// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/manifold_state.h"

#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ax::ui {

namespace {

const QString kPictureJob = QStringLiteral("manifold.picture");
const QString kColourJob = QStringLiteral("manifold.colours");
const QString kEncloseJob = QStringLiteral("manifold.enclose");
const QString kFindJob = QStringLiteral("manifold.find");
constexpr int kBins = 120;
constexpr int kPlayMs = 150;
constexpr int kEncloseKey = 7301, kTimesKey = 7302; ///< of undo

PicturedPtr picture(ManifoldPtr manifold)
{
    auto out = std::make_shared<Pictured>();
    const Manifold& m = *manifold;
    out->index = PointIndex(m.layout);
    const std::size_t n = m.count();
    // The mean of a bent cluster may lie outside of it: its nearest point does not.
    out->anchors.resize(int(m.clusters.size()));
    std::vector<double> best(m.clusters.size(), std::numeric_limits<double>::infinity());
    for (std::size_t row = 0; row < n; ++row) {
        const std::int32_t label = m.labels[row];
        if (label < 0 || label >= std::int32_t(best.size()))
            continue;
        const auto& cluster = m.clusters[std::size_t(label)];
        const double dx = double(m.layout[2 * row] - cluster.x);
        const double dy = double(m.layout[2 * row + 1] - cluster.y);
        if (const double d = dx * dx + dy * dy; d < best[std::size_t(label)]) {
            best[std::size_t(label)] = d;
            out->anchors[label] = QPointF(double(m.layout[2 * row]), double(m.layout[2 * row + 1]));
        }
    }
    for (const std::int64_t time : m.points.time)
        if (time > 0) {
            out->firstTime = out->firstTime == 0 ? time : std::min(out->firstTime, qint64(time));
            out->lastTime = std::max(out->lastTime, qint64(time));
        }
    if (out->lastTime > out->firstTime) {
        out->bins.resize(kBins);
        const double unit = double(kBins) / double(out->lastTime - out->firstTime + 1);
        for (std::size_t row = 0; row < n; ++row)
            if (const std::int64_t time = m.points.time[row]; time > 0) {
                Pictured::Bin& bin = out->bins[std::size_t(double(time - out->firstTime) * unit)];
                ++bin.zones[std::size_t(m.zones[row])];
                ++bin.total;
            }
    }
    out->manifold = std::move(manifold);
    return out;
}

/// Letters compared without case, tokens without the mark of their blank.
bool holds(const std::string& text, const QString& sought)
{
    return QString::fromStdString(text).contains(sought, Qt::CaseInsensitive);
}

} // namespace

qint64 Pictured::binFrom(int bin) const
{
    return firstTime
        + qint64(double(lastTime - firstTime + 1) * double(bin)
            / double(std::max<std::size_t>(1, bins.size())));
}

Enclosed encloseRows(const Manifold& m, std::vector<std::uint32_t> rows, const QPolygonF& outline)
{
    Enclosed out;
    std::vector<char> seen(m.points.session.names.size(), 0);
    std::map<int, std::size_t> clusters;
    std::unordered_map<std::string_view, std::size_t> tokens;
    double surprisal = 0;
    std::size_t measured = 0;
    std::vector<std::int32_t> positions;
    for (const std::uint32_t row : rows) {
        ++out.zones[std::size_t(m.zones[row])];
        ++clusters[m.labels[row]];
        if (!m.points.session.empty())
            seen[std::size_t(m.points.session.values[row])] = 1;
        if (!m.points.tokenText.empty())
            ++tokens[m.points.tokenText[row]];
        if (!m.points.surprisal.empty() && std::isfinite(m.points.surprisal[row])) {
            surprisal += double(m.points.surprisal[row]);
            ++measured;
        }
        if (!m.points.position.empty() && m.points.position[row] >= 0)
            positions.push_back(m.points.position[row]);
    }
    out.sessions = std::size_t(std::count(seen.begin(), seen.end(), 1));
    out.surprisal = measured > 0 ? surprisal / double(measured) : double(kAbsent);
    out.position = double(kAbsent);
    if (!positions.empty()) {
        const auto middle = positions.begin() + std::ptrdiff_t(positions.size() / 2);
        std::nth_element(positions.begin(), middle, positions.end());
        out.position = *middle;
    }
    for (const auto& [label, count] : clusters)
        out.clusters.append({ label, count });
    std::stable_sort(out.clusters.begin(), out.clusters.end(),
        [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::pair<std::string_view, std::size_t>> all(tokens.begin(), tokens.end());
    constexpr std::size_t kTokens = 12;
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(b.second, a.first) < std::pair(a.second, b.first);
    });
    all.resize(std::min(all.size(), kTokens));
    for (const auto& [text, count] : all)
        if (!text.empty())
            out.tokens.append({ tokenLabel(text, -1).text, count });
    out.rows = std::move(rows);
    out.outline = outline;
    return out;
}

ManifoldState* ManifoldState::of(const ViewContext& context)
{
    auto* state = context.session->findChild<ManifoldState*>({}, Qt::FindDirectChildrenOnly);
    return state ? state : new ManifoldState(context);
}

ManifoldState::ManifoldState(const ViewContext& context)
    : QObject(context.session)
    , m_context(context)
{
    m_wish.scope = PointScope::All;
    m_play.setInterval(kPlayMs);
    connect(&m_play, &QTimer::timeout, this, &ManifoldState::step);
    connect(context.selection, &Selection::pinnedChanged, this, &ManifoldState::updatePinned);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, [this] { colour(); });
    if (!runs())
        return;
    connect(runs(), &ManifoldRuns::changed, this, &ManifoldState::takeRun);
    connect(runs(), &ManifoldRuns::liveChanged, this, &ManifoldState::updateLive);
    connect(runs(), &ManifoldRuns::modelChanged, this, &ManifoldState::updateLive);
    connect(runs()->desk(), &PointsDesk::changed, this, [this] { lookAgain(false); });
    connect(context.session, &SessionModel::changed, this,
        [this](const Change& change) { lookAgain(change.reset); });
    takeRun();
}

bool ManifoldState::isBusy() const
{
    return (runs() && runs()->isRunning()) || Jobs::isRunning(this, kPictureJob)
        || Jobs::isRunning(this, kColourJob) || Jobs::isRunning(this, kEncloseJob)
        || Jobs::isRunning(this, kFindJob);
}

void ManifoldState::setWish(const PointWish& wish)
{
    if (wish == m_wish && m_looked)
        return;
    m_wish = wish;
    m_looked = true;
    Q_EMIT wishChanged();
    if (runs())
        runs()->restore(wish);
}

void ManifoldState::discover()
{
    m_looked = true;
    if (runs())
        runs()->start(m_wish);
}

void ManifoldState::setVisible(bool visible)
{
    m_visible = visible;
    if (visible)
        look();
}

void ManifoldState::lookAgain(bool reset)
{
    const bool nothing = !runs()->shown() && runs()->trouble() == ManifoldRuns::Trouble::Empty;
    const bool other = reset && m_wish.scope == PointScope::Session;
    if (!m_looked || (!nothing && !other))
        return;
    m_looked = false;
    if (m_visible)
        look();
}

void ManifoldState::look()
{
    if (m_looked || !runs())
        return;
    m_looked = true;
    runs()->restore(m_wish);
}

void ManifoldState::takeRun()
{
    const ManifoldPtr shown = runs()->shown();
    if (!shown) {
        Jobs::cancel(this, kPictureJob);
        m_pictured.reset();
        m_colours.reset();
        m_enclosed = {};
        m_hovered = m_pinned = -1;
        Q_EMIT pictureChanged();
        return;
    }
    Jobs::run(
        this, kPictureJob, [shown](std::stop_token) { return picture(shown); },
        [this](PicturedPtr made) {
            const std::int32_t id = m_filter.cluster >= 0 && manifold()
                    && m_filter.cluster < int(manifold()->clusters.size())
                ? manifold()->clusters[std::size_t(m_filter.cluster)].id
                : -1;
            m_pictured = std::move(made);
            m_filter = {};
            m_filter.cluster = id < 0 ? -1 : manifold()->clusterOfId(id);
            m_enclosed = {};
            m_hovered = -1;
            m_colours.reset();
            m_play.stop();
            if (!hasColouring(*manifold(), m_colourBy))
                m_colourBy = ColourBy::Zone;
            updatePinned();
            Q_EMIT pictureChanged();
            Q_EMIT enclosedChanged();
            Q_EMIT clusterChanged();
            Q_EMIT timesChanged();
            const QString sought = std::exchange(m_sought, {});
            if (sought.isEmpty())
                colour();
            else
                find(sought);
        });
}

void ManifoldState::colour()
{
    if (!m_pictured)
        return;
    Jobs::run(
        this, kColourJob,
        [pictured = m_pictured, by = m_colourBy, filter = m_filter, theme = look::colours(),
            dark = look::currentTheme() == look::Theme::Dark](std::stop_token) {
            return std::make_shared<const PointColours>(
                colourPoints(*pictured->manifold, pictured->index, by, filter, theme, dark));
        },
        [this](PointColoursPtr made) {
            m_colours = std::move(made);
            Q_EMIT coloursChanged();
        });
}

void ManifoldState::setColourBy(ColourBy by)
{
    if (by == m_colourBy)
        return;
    m_colourBy = by;
    m_filter.hiddenCodes.clear();
    colour();
    Q_EMIT lookChanged();
}

void ManifoldState::setDensity(bool on)
{
    if (on == m_density)
        return;
    m_density = on;
    Q_EMIT lookChanged();
}

void ManifoldState::setShown(int code, bool on)
{
    if (on)
        m_filter.hiddenCodes.remove(code);
    else
        m_filter.hiddenCodes.insert(code);
    colour();
}

QString ManifoldState::legendText(const LegendEntry& entry) const
{
    return m_colourBy == ColourBy::Session && entry.code < 11 && runs() && entry.count > 0
        ? runs()->desk()->title(entry.label.toStdString())
        : entry.label;
}

void ManifoldState::remember(
    const QString& text, int key, std::function<void()> back, std::function<void()> forth)
{
    m_context.commands->remember(text, key, std::move(back), std::move(forth));
}

void ManifoldState::rememberTimes(qint64 from, qint64 to)
{
    if (from == m_filter.from && to == m_filter.to)
        return;
    remember(
        tr("Time range"), kTimesKey, [this, from, to] { setTimes(from, to); },
        [this, after = std::pair(m_filter.from, m_filter.to)] {
            setTimes(after.first, after.second);
        });
}

void ManifoldState::setTimes(qint64 from, qint64 to)
{
    if (!m_pictured || (from == m_filter.from && to == m_filter.to))
        return;
    if (from <= m_pictured->firstTime && (to == 0 || to >= m_pictured->lastTime))
        from = to = 0;
    m_filter.from = from;
    m_filter.to = to;
    colour();
    Q_EMIT timesChanged();
}

void ManifoldState::play(bool on)
{
    if (!m_pictured || m_pictured->bins.empty() || on == isPlaying())
        return;
    if (on) {
        // From the start again where the end was reached.
        if (m_filter.to == 0 || m_filter.to >= m_pictured->lastTime)
            setTimes(m_pictured->firstTime, m_pictured->binFrom(1));
        m_play.start();
    } else {
        m_play.stop();
    }
    Q_EMIT timesChanged();
}

void ManifoldState::step()
{
    if (!m_pictured || Jobs::isRunning(this, kColourJob))
        return; // the last one is not on the screen yet
    const int bins = int(m_pictured->bins.size());
    int bin = 0;
    while (bin < bins && m_pictured->binFrom(bin) <= m_filter.to)
        ++bin;
    if (bin >= bins) {
        m_play.stop();
        setTimes(0, 0);
        Q_EMIT timesChanged();
        return;
    }
    setTimes(m_filter.from, m_pictured->binFrom(bin + 1) - 1);
}

void ManifoldState::setCluster(int label)
{
    if (!manifold() || label == m_filter.cluster || label >= int(manifold()->clusters.size()))
        return;
    m_filter.cluster = label;
    colour();
    Q_EMIT clusterChanged();
}

void ManifoldState::stepCluster(int by)
{
    if (!manifold() || manifold()->clusters.empty())
        return;
    // In the order of the table: largest first.
    const auto& clusters = manifold()->clusters;
    std::vector<int> order(clusters.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = int(k);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return clusters[std::size_t(a)].size > clusters[std::size_t(b)].size;
    });
    const int count = int(order.size());
    const auto at = std::find(order.begin(), order.end(), m_filter.cluster);
    const int next = at == order.end() ? (by > 0 ? 0 : count - 1)
                                       : (int(at - order.begin()) + by + count) % count;
    setCluster(order[std::size_t(next)]);
    if (m_filter.cluster >= 0)
        Q_EMIT showRequested(m_pictured->anchors[m_filter.cluster]);
}

void ManifoldState::enclose(const QPolygonF& polygon)
{
    if (!m_pictured || !m_colours)
        return;
    const QPolygonF before = m_enclosed.outline;
    if (polygon == before)
        return;
    if (polygon.isEmpty()) {
        Jobs::cancel(this, kEncloseJob);
        m_enclosed = {};
        Q_EMIT enclosedChanged();
    } else {
        Jobs::run(
            this, kEncloseJob,
            [pictured = m_pictured, colours = m_colours, polygon](std::stop_token) {
                return encloseRows(
                    *pictured->manifold, pictured->index.inside(polygon, colours->codes), polygon);
            },
            [this](Enclosed made) {
                m_enclosed = std::move(made);
                Q_EMIT enclosedChanged();
            });
    }
    remember(
        tr("Lasso"), kEncloseKey, [this, before] { enclose(before); },
        [this, polygon] { enclose(polygon); });
}

void ManifoldState::find(const QString& text)
{
    const QString sought = text.trimmed();
    if (sought == m_sought)
        return;
    m_sought = sought;
    if (!m_pictured)
        return;
    if (sought.isEmpty()) {
        Jobs::cancel(this, kFindJob);
        m_filter.searching = false;
        m_filter.found.clear();
        colour();
        Q_EMIT foundChanged();
        return;
    }
    QSet<int> sessions;
    const auto& names = manifold()->points.session.names;
    for (std::size_t k = 0; k < names.size(); ++k)
        if (runs()->desk()->title(names[k]).contains(sought, Qt::CaseInsensitive))
            sessions.insert(int(k));
    Jobs::run(
        this, kFindJob,
        [pictured = m_pictured, sought, sessions](std::stop_token stop) {
            const discovery::PointTable& points = pictured->manifold->points;
            std::vector<std::uint32_t> rows;
            // Each text once: a million tokens have some thousand.
            std::unordered_map<std::string_view, bool> known;
            for (std::size_t row = 0; row < points.count() && !stop.stop_requested(); ++row) {
                bool hit = !points.session.empty() && sessions.contains(points.session.values[row]);
                if (!hit && !points.tokenText.empty()) {
                    const auto [at, fresh] = known.emplace(points.tokenText[row], false);
                    if (fresh)
                        at->second = holds(points.tokenText[row], sought);
                    hit = at->second;
                }
                if (hit)
                    rows.push_back(std::uint32_t(row));
            }
            return rows;
        },
        [this](std::vector<std::uint32_t> rows) {
            m_filter.found = std::move(rows);
            m_filter.searching = true;
            colour();
            Q_EMIT foundChanged();
        });
}

void ManifoldState::setHovered(qint64 row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT hoveredChanged();
}

bool ManifoldState::canOpen(qint64 row) const
{
    const Manifold* m = manifold();
    return m && row >= 0 && row < qint64(m->count()) && !m->points.session.empty()
        && !m->points.position.empty() && m->points.position[std::size_t(row)] >= 0
        && runs()->desk()->canOpen(m->points.session.at(std::size_t(row)));
}

void ManifoldState::open(qint64 row, bool leave)
{
    if (!canOpen(row))
        return;
    runs()->desk()->open(manifold()->points.session.at(std::size_t(row)),
        manifold()->points.position[std::size_t(row)], leave);
}

void ManifoldState::updatePinned()
{
    const int token = m_context.selection->pinned();
    const qint64 row
        = manifold() && token >= 0 ? manifold()->rowOf(runs()->desk()->shown(), token) : -1;
    if (row != m_pinned) {
        m_pinned = row;
        Q_EMIT pinnedChanged();
    }
}

void ManifoldState::updateLive()
{
    Live live;
    if (runs()->shown() && runs()->shown()->model)
        for (const int token : runs()->trail())
            if (const auto verdict = runs()->verdictOf(token)) {
                live.token = token;
                live.verdict = *verdict;
                live.trail.append(QPointF(double(verdict->x), double(verdict->y)));
            }
    m_live = std::move(live);
    Q_EMIT liveChanged();
}

qint64 ManifoldState::readRow() const { return m_hovered >= 0 ? m_hovered : m_pinned; }

QString ManifoldState::sentence(qint64 row) const
{
    const Manifold* m = manifold();
    if (!m || row < 0 || m->points.tokenText.empty()
        || m->points.tokenText[std::size_t(row)].empty())
        return {}; // its text was not kept
    constexpr int kBefore = 14, kAfter = 8;
    QString text;
    for (const std::uint32_t at : m->around(std::size_t(row), kBefore, kAfter)) {
        const QString token = QString::fromStdString(m->points.tokenText[at]);
        if (at == std::uint32_t(row)) {
            // The mark goes around the word, its blank stays outside.
            const QString core = token.trimmed();
            text += token.startsWith(QLatin1Char(' ')) ? QStringLiteral(" ") : QString();
            text += QStringLiteral("⟨%1⟩").arg(
                core.isEmpty() ? tokenLabel(m->points.tokenText[at], -1).text : core);
        } else {
            text += token;
        }
    }
    return text.simplified();
}

QString ManifoldState::about(qint64 row) const
{
    const Manifold* m = manifold();
    if (!m || row < 0)
        return {};
    const std::size_t at = std::size_t(row);
    QStringList parts;
    if (!m->points.session.empty())
        parts << runs()->desk()->title(m->points.session.at(at));
    if (!m->points.position.empty() && m->points.position[at] >= 0)
        parts << tr("token %1").arg(text::integer(m->points.position[at]));
    const std::int32_t label = m->labels[at];
    parts << (label < 0 ? tr("on a border")
                        : tr("cluster %1").arg(m->clusters[std::size_t(label)].id));
    parts << QString::fromLatin1(look::zoneName(look::Zone(m->zones[at])));
    if (!m->points.surprisal.empty() && std::isfinite(m->points.surprisal[at]))
        parts << tr("%1 nat").arg(text::number(double(m->points.surprisal[at]), 2));
    return parts.join(QStringLiteral(" · "));
}

QString ManifoldState::headline() const
{
    const Manifold* m = manifold();
    if (!m)
        return {};
    const QString tokens = tr("%Ln token(s)", nullptr, int(m->count()));
    if (!m->whole)
        return tokens;
    return tokens + QStringLiteral(" · ")
        + (m->isShapeless() ? tr("no clusters")
                            : tr("%1 clusters, %2 confirmed")
                                  .arg(text::integer(qint64(m->clusters.size())),
                                      text::integer(qint64(m->confirmed()))));
}

QString ManifoldState::headlineDetail() const
{
    const Manifold* m = manifold();
    if (!m)
        return {};
    if (!m->whole)
        return tr("A first picture of a sample; clusters come with the whole.");
    if (m->isShapeless())
        return tr("A shapeless cloud of this size would look the same. No clusters are shown.");
    QStringList parts {
        tr("%1 of tokens lie in confirmed clusters").arg(text::percent(m->confirmedShare()))
    };
    if (!m->points.schema.empty())
        parts << QString::fromStdString(m->points.schema);
    parts << (m->points.sinkPolicy == "exclude" ? tr("sinks left out")
            : m->points.sinkPolicy == "include" ? tr("sinks counted")
                                                : QString());
    if (m->wish.regressPosition)
        parts << tr("position taken out");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool ManifoldState::positionExplains() const
{
    return manifold() && manifold()->whole && !manifold()->isShapeless()
        && manifold()->composition.positionExplains();
}

} // namespace ax::ui
