// SPDX-License-Identifier: Apache-2.0
#include "views/compare/models_state.h"

#include "views/common/look.h"
#include "views/session/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kFew = 10; ///< prompts below which intervals are wide
constexpr int kMostSentences = 8;

QString zoneText(int zone) { return QString::fromLatin1(look::zoneName(look::Zone(zone))); }

} // namespace

ModelsState::ModelsState(const ViewContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    CampaignShelf* shelf = context.campaigns;
    if (!shelf)
        return;
    connect(shelf, &CampaignShelf::changed, this, [this] {
        look();
        Q_EMIT entriesChanged();
    });
    connect(shelf, &CampaignShelf::proposedChanged, this, &ModelsState::takeProposed);
    connect(shelf, &CampaignShelf::compared, this, [this](const CampaignPair& pair) {
        if (pair.sides[A].folder != m_folders[A] || pair.sides[B].folder != m_folders[B])
            return;
        m_pair = pair;
        m_busy = false;
        m_problem.clear();
        Q_EMIT changed();
    });
    connect(
        shelf, &CampaignShelf::failed, this, [this](const QString& folder, const QString& problem) {
            if (folder != m_folders[A])
                return;
            m_busy = false;
            m_problem = problem;
            Q_EMIT changed();
        });
    takeProposed();
}

QVector<CampaignEntry> ModelsState::entries() const
{
    return m_context.campaigns ? m_context.campaigns->entries() : QVector<CampaignEntry>();
}

void ModelsState::addFolder(const QString& folder)
{
    if (m_context.campaigns)
        m_context.campaigns->addFolder(folder);
}

bool ModelsState::isProposed() const
{
    return m_context.campaigns && m_context.campaigns->proposed().size() == 2;
}

void ModelsState::takeProposed()
{
    if (!isProposed())
        return;
    const QStringList two = m_context.campaigns->proposed();
    m_folders = { two[0], two[1] };
    compare();
    Q_EMIT entriesChanged();
}

void ModelsState::look()
{
    const QVector<CampaignEntry> all = entries();
    if (m_folders[A].isEmpty() && m_folders[B].isEmpty() && all.size() >= 2) {
        // The older one first, as one says "against".
        m_folders = { all[1].folder, all[0].folder };
        compare();
        Q_EMIT entriesChanged();
    }
}

void ModelsState::choose(Side side, const QString& folder)
{
    if (folder == m_folders[std::size_t(side)])
        return;
    m_folders[std::size_t(side)] = folder;
    compare();
    Q_EMIT entriesChanged();
}

void ModelsState::swap()
{
    std::swap(m_folders[A], m_folders[B]);
    compare();
    Q_EMIT entriesChanged();
}

void ModelsState::compare()
{
    m_problem.clear();
    if (m_folders[A].isEmpty() || m_folders[B].isEmpty() || !m_context.campaigns) {
        m_pair.reset();
        m_busy = false;
    } else {
        m_busy = true;
        m_context.campaigns->compare(m_folders[A], m_folders[B]);
    }
    Q_EMIT changed();
}

QStringList ModelsState::sentences() const
{
    QStringList said;
    if (!m_pair)
        return said;
    QVector<CampaignPair::Zone> clear;
    for (const CampaignPair::Zone& zone : m_pair->zones)
        if (zone.differs)
            clear.append(zone);
    const auto strength = [](const CampaignPair::Zone& zone) {
        return std::fabs(zone.matched) / std::max(zone.matchedHigh - zone.matchedLow, 1e-9);
    };
    std::stable_sort(clear.begin(), clear.end(), [&](const auto& x, const auto& y) {
        return x.whole != y.whole ? x.whole : strength(x) > strength(y);
    });
    for (const CampaignPair::Zone& zone : std::as_const(clear)) {
        const QString text = zone.whole
            ? (zone.matched > 0 ? tr("At equal length B has more %1: %2 points (95 %: %3 to %4).")
                                : tr("At equal length B has less %1: %2 points (95 %: %3 to %4)."))
            : (zone.matched > 0
                    ? tr("In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).")
                    : tr("In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4)."));
        QString sentence = text.arg(zoneText(zone.zone), text::signedNumber(zone.matched, 1),
            text::signedNumber(zone.matchedLow, 1), text::signedNumber(zone.matchedHigh, 1));
        if (!zone.whole)
            sentence = sentence.arg(zone.category);
        if (said.size() == kMostSentences) {
            said << tr(
                "%Ln more stand(s) in the table.", nullptr, int(clear.size()) - kMostSentences);
            break;
        }
        said << sentence;
    }
    if (said.isEmpty() && m_pair->prompts > 0)
        said << tr("No clear difference.");
    said << tr("Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the "
               "same ones on both sides.",
        nullptr, m_pair->prompts);
    if (m_pair->prompts > 0 && m_pair->prompts < kFew)
        said << tr("So few prompts leave wide intervals.");
    return said;
}

FixedModel::Rows zoneRows(const CampaignPair* pair)
{
    FixedModel::Rows rows;
    if (!pair)
        return rows;
    using namespace cells;
    for (const CampaignPair::Zone& z : pair->whole())
        rows.append({ zone(zoneText(z.zone)), integer(z.tokensA), number(z.percentA, 1),
            integer(z.tokensB), number(z.percentB, 1), signedNumber(z.difference, 1),
            signedNumber(z.low, 1), signedNumber(z.high, 1), signedNumber(z.matched, 1),
            signedNumber(z.matchedLow, 1), signedNumber(z.matchedHigh, 1),
            name(
                z.differs ? ModelsState::tr("differs") : ModelsState::tr("no clear difference")) });
    return rows;
}

FixedModel::Rows categoryRows(const CampaignPair* pair)
{
    FixedModel::Rows rows;
    if (!pair)
        return rows;
    using namespace cells;
    for (const CampaignPair::Zone& z : pair->zones)
        rows.append({ name(z.whole ? ModelsState::tr("All") : z.category), zone(zoneText(z.zone)),
            number(z.percentA, 1), number(z.percentB, 1), signedNumber(z.difference, 1),
            signedNumber(z.low, 1), signedNumber(z.high, 1), signedNumber(z.matched, 1),
            signedNumber(z.matchedLow, 1), signedNumber(z.matchedHigh, 1) });
    return rows;
}

FixedModel::Rows speedRows(const CampaignPair* pair)
{
    FixedModel::Rows rows;
    if (!pair)
        return rows;
    using namespace cells;
    for (const CampaignPair::Speed& speed : pair->speeds)
        rows.append({ name(speed.whole ? ModelsState::tr("All") : speed.category),
            number(speed.a, 1), number(speed.b, 1), number(speed.b / speed.a, 2) });
    return rows;
}

FixedModel::Rows densityRows(const CampaignPair* pair)
{
    FixedModel::Rows rows;
    if (!pair)
        return rows;
    using namespace cells;
    constexpr double kWidth = 1.0 / CampaignPair::kCells;
    for (int y = 0; y < CampaignPair::kCells; ++y)
        for (int x = 0; x < CampaignPair::kCells; ++x) {
            const int a = pair->sides[0].density[std::size_t(y)][std::size_t(x)],
                      b = pair->sides[1].density[std::size_t(y)][std::size_t(x)];
            if (a + b > 0)
                rows.append(
                    { number(x * kWidth, 3), number(y * kWidth, 3), integer(a), integer(b) });
        }
    return rows;
}

FixedModel::Rows manifoldRows(const CampaignPair* pair)
{
    FixedModel::Rows rows;
    if (!pair)
        return rows;
    using namespace cells;
    const CampaignPair::Side &a = pair->sides[0], &b = pair->sides[1];
    const auto line = [&](const QString& what, double left, double right, int decimals) {
        rows.append({ name(what), number(left, decimals), number(right, decimals) });
    };
    const auto percent = [](qint64 part, qint64 all) {
        return all > 0 ? 100.0 * double(part) / double(all) : std::nan("");
    };
    line(ModelsState::tr("Tokens in the last discovery"), double(a.points), double(b.points), 0);
    line(ModelsState::tr("Clusters"), a.clusters, b.clusters, 0);
    line(ModelsState::tr("Of them confirmed"), a.confirmed, b.confirmed, 0);
    line(ModelsState::tr("Noise, percent of the tokens"), percent(a.noise, a.points),
        percent(b.noise, b.points), 1);
    for (int z = 0; z < CampaignPair::kZones; ++z) {
        const auto share = [&](const CampaignPair::Side& side) {
            return percent(std::count(side.zones.begin(), side.zones.end(), std::int8_t(z)),
                qint64(side.zones.size()));
        };
        line(zoneText(z) + QStringLiteral(", %"), share(a), share(b), 1);
    }
    return rows;
}

} // namespace ax::ui
