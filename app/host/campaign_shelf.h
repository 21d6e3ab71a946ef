// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "views/session/campaign_pair.h"

namespace ax::ui {

class Campaigns;

/// The campaigns of this computer for the views. Reads them on the analysis pool.
class CampaignFolders : public CampaignShelf {
    Q_OBJECT
public:
    /// `campaigns` outlives it.
    explicit CampaignFolders(Campaigns* campaigns, QObject* parent = nullptr);

    QVector<CampaignEntry> entries() const override;
    void refresh() override;
    void addFolder(const QString& folder) override;
    void compare(const QString& a, const QString& b) override;
    QStringList proposed() const override { return m_proposed; }
    void propose(const QString& a, const QString& b);

private:
    Campaigns* m_campaigns;
    QStringList m_proposed;
};

/// The two as `attnx report --against` compares them. Errors: those of the stores. Any thread.
Result<CampaignPair> compareCampaigns(const QString& a, const QString& b);

} // namespace ax::ui
