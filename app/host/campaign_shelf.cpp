// SPDX-License-Identifier: Apache-2.0
#include "app/host/campaign_shelf.h"

#include "app/host/campaigns.h"
#include "engine/campaign/campaign_store.h"
#include "engine/campaign/report.h"
#include "engine/discovery/model_file.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ax::ui {

namespace {

const QString kCampaignJob = QStringLiteral("campaigns.compare");
constexpr std::size_t kMostPoints = 200000; ///< of a picture; of more every n-th is drawn

/// What the folder's last discovery left there.
void readManifold(CampaignPair::Side& side)
{
    const QString file = QDir(side.folder).filePath(QStringLiteral("discovery/model.bin"));
    const auto model = discovery::ModelFile::open(file.toStdString());
    if (!model) {
        side.noManifold = QFileInfo::exists(file)
            ? QString::fromStdString(model.error().message)
            : CampaignFolders::tr("This campaign has no discovery yet.");
        return;
    }
    if (!model->hasLayout()) {
        side.noManifold = CampaignFolders::tr("Its discovery was made without a picture.");
        return;
    }
    const std::size_t count = model->label().size();
    const std::size_t step = std::max<std::size_t>(1, count / kMostPoints);
    for (std::size_t k = 0; k < count; k += step) {
        side.layout.push_back(model->layout()[2 * k]);
        side.layout.push_back(model->layout()[2 * k + 1]);
        side.zones.push_back(k < model->zone().size() ? model->zone()[k] : std::int8_t(5));
        side.labels.push_back(model->label()[k]);
    }
}

} // namespace

Result<CampaignPair> compareCampaigns(const QString& a, const QString& b)
{
    using namespace campaign;
    CampaignPair pair;
    std::array<CampaignFacts, 2> facts;
    for (std::size_t k = 0; k < 2; ++k) {
        CampaignPair::Side& side = pair.sides[k];
        side.folder = k == 0 ? a : b;
        AX_TRY(const CampaignStore store, CampaignStore::read(side.folder.toStdString()));
        AX_TRY(facts[k], readFacts(store));
        const Campaign about = readCampaignFolder(side.folder);
        side.title = about.title;
        side.model = about.model;
        side.density = facts[k].density;
        side.answers = int(facts[k].answers.size());
        for (const AnswerFacts& answer : facts[k].answers)
            side.tokens += answer.tokens();
        if (!facts[k].discoveries.empty()) {
            const DiscoveryRow& last = facts[k].discoveries.back();
            side.clusters = int(last.clusters);
            side.confirmed = int(last.confirmed);
            side.points = last.points;
            side.noise = last.noise;
        }
        readManifold(side);
    }
    pair.prompts = sharedPrompts(facts[0], facts[1]);
    if (pair.prompts > 0)
        for (const ZoneDifference& d : zoneDifferences(facts[0], facts[1]))
            pair.zones.append({ QString::fromStdString(d.category), d.whole, d.zone, d.tokensA,
                d.tokensB, d.percentA, d.percentB, d.difference, d.low, d.high, d.matched,
                d.matchedLow, d.matchedHigh, d.differs() });
    for (const SpeedDifference& speed : speedDifferences(facts[0], facts[1]))
        pair.speeds.append(
            { QString::fromStdString(speed.category), speed.whole, speed.a, speed.b });
    for (std::size_t k = 0; k < 2 && !pair.speeds.isEmpty(); ++k)
        pair.sides[k].tokensPerSecond = k == 0 ? pair.speeds.last().a : pair.speeds.last().b;
    return pair;
}

CampaignFolders::CampaignFolders(Campaigns* campaigns, QObject* parent)
    : CampaignShelf(parent)
    , m_campaigns(campaigns)
{
    connect(campaigns, &Campaigns::changed, this, &CampaignShelf::changed);
}

QVector<CampaignEntry> CampaignFolders::entries() const
{
    QVector<CampaignEntry> all;
    for (const Campaign& campaign : m_campaigns->list()) {
        if (campaign.done == 0)
            continue;
        const QString done = campaign.total > 0
            ? tr("%1 of %2 answers")
                  .arg(text::integer(campaign.done), text::integer(campaign.total))
            : tr("%Ln answer(s)", nullptr, campaign.done);
        all.append({ campaign.folder, campaign.title,
            campaign.model.isEmpty() ? done : campaign.model + QStringLiteral(" · ") + done });
    }
    return all;
}

void CampaignFolders::refresh() { m_campaigns->refresh(); }

void CampaignFolders::addFolder(const QString& folder) { m_campaigns->add(folder); }

void CampaignFolders::compare(const QString& a, const QString& b)
{
    Jobs::run(
        this, kCampaignJob, [a, b](std::stop_token) { return compareCampaigns(a, b); },
        [this, a](Result<CampaignPair>&& pair) {
            if (pair)
                Q_EMIT compared(*pair);
            else
                Q_EMIT failed(a, QString::fromStdString(pair.error().line()));
        });
}

void CampaignFolders::propose(const QString& a, const QString& b)
{
    m_proposed = { a, b };
    Q_EMIT proposedChanged();
}

} // namespace ax::ui
