// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/campaign_pair.h"
#include "views/session/fixed_model.h"
#include "views/session/view_registry.h"

#include <optional>

namespace ax::ui {

/// Two campaigns beside each other, for all parts of *Two models*. Asks the shelf once the page is
/// shown. GUI thread.
class ModelsState : public QObject {
    Q_OBJECT
public:
    explicit ModelsState(const ViewContext& context, QObject* parent = nullptr);

    enum Side { A, B };
    const QString& folder(Side side) const { return m_folders[std::size_t(side)]; }
    void choose(Side side, const QString& folder);
    void swap();
    QVector<CampaignEntry> entries() const;
    void addFolder(const QString& folder);
    /// Looks for campaigns; the two newest are proposed where nothing was chosen.
    void look();
    bool isProposed() const; ///< somebody asked to see two of them

    /// nullptr: nothing is compared yet; the old pair stays until the new one is there.
    const CampaignPair* pair() const { return m_pair ? &*m_pair : nullptr; }
    bool isBusy() const { return m_busy; }
    const QString& problem() const { return m_problem; }
    /// Differences at equal length whose interval leaves out zero, the whole first, and over what.
    QStringList sentences() const;

Q_SIGNALS:
    void entriesChanged();
    void changed();

private:
    void compare();
    void takeProposed();
    ViewContext m_context;
    std::array<QString, 2> m_folders;
    std::optional<CampaignPair> m_pair;
    bool m_busy = false;
    QString m_problem;
};

FixedModel::Rows zoneRows(const CampaignPair* pair);
FixedModel::Rows categoryRows(const CampaignPair* pair);
FixedModel::Rows speedRows(const CampaignPair* pair);
FixedModel::Rows densityRows(const CampaignPair* pair);
FixedModel::Rows manifoldRows(const CampaignPair* pair);

} // namespace ax::ui
