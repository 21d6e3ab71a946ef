// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <array>
#include <cstdint>
#include <vector>

namespace ax::ui {

/// A folder with a campaign that can stand beside another.
struct CampaignEntry {
    QString folder, title;
    QString detail; ///< model, how far it is
};

/// What two campaigns say beside each other, over the prompts that both answered: the numbers of
/// `attnx report DIR --against DIR2`. NaN: undefined. Differences are B - A.
struct CampaignPair {
    static constexpr int kZones = 6; ///< in the order of look::Zone
    static constexpr int kCells = 24; ///< of a side of a density
    struct Side {
        QString folder, title, model;
        int answers = 0;
        qint64 tokens = 0; ///< with a zone
        double tokensPerSecond = 0;
        /// Tokens by long mass (rows) and local mass, each 0..1.
        std::array<std::array<int, kCells>, kCells> density {};
        /// The picture of the last discovery; empty: none, and `noManifold` says why.
        std::vector<float> layout; ///< [point, 2]
        std::vector<std::int8_t> zones; ///< [point]
        std::vector<std::int32_t> labels; ///< [point] -1: noise
        QString noManifold;
        int clusters = 0, confirmed = 0;
        qint64 points = 0, noise = 0;
    };
    struct Zone {
        QString category;
        bool whole = false; ///< of all categories together
        int zone = 0;
        qint64 tokensA = 0, tokensB = 0; ///< in this zone
        double percentA = 0, percentB = 0; ///< of the tokens
        double difference = 0, low = 0, high = 0; ///< points, with a 95 % interval over prompts
        double matched = 0, matchedLow = 0, matchedHigh = 0; ///< at equal length
        bool differs = false; ///< the interval at equal length leaves out zero
    };
    struct Speed {
        QString category;
        bool whole = false;
        double a = 0, b = 0; ///< tokens per second
    };
    std::array<Side, 2> sides;
    int prompts = 0; ///< that both answered
    QVector<Zone> zones; ///< of each category, then of all
    QVector<Speed> speeds;
    /// The six zones of all categories together.
    QVector<Zone> whole() const
    {
        QVector<Zone> found;
        for (const Zone& each : zones)
            if (each.whole)
                found.append(each);
        return found;
    }
};

/// Where views find campaigns, and have two of them laid beside each other. GUI thread; nothing
/// here waits.
class CampaignShelf : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QVector<CampaignEntry> entries() const = 0;
    /// Looks at the folders; then changed().
    virtual void refresh() = 0;
    virtual void addFolder(const QString& folder) = 0;
    /// Then `compared`, or `failed`; a newer call makes an older one stale.
    virtual void compare(const QString& a, const QString& b) = 0;
    /// The campaigns that somebody wants to see beside each other; empty: none.
    virtual QStringList proposed() const { return {}; }

Q_SIGNALS:
    void changed(); ///< the entries
    void proposedChanged();
    void compared(const ax::ui::CampaignPair& pair);
    void failed(const QString& folder, const QString& problem);
};

} // namespace ax::ui
