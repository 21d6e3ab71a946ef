// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/campaign/campaign_store.h"

#include <map>
#include <string>
#include <vector>

/// Everything a campaign says, as tables (spec/science.md section 5). Each number comes from the
/// rows of DIR/campaign.db and from nothing else.
namespace ax::campaign {

inline constexpr const char* kZoneNames[]
    = { "syntax_floor", "semantic_bridge", "long_range", "structure_ripple", "diffuse", "unknown" };
inline constexpr int kZoneCount = 6;
/// 1-31, 32-63, …, 2048+
inline constexpr const char* kBandNames[]
    = { "1-31", "32-63", "64-127", "128-255", "256-511", "512-1023", "1024-2047", "2048+" };
inline constexpr int kBandCount = 8;
int bandOf(int length);

/// What reports read of one answer.
struct AnswerFacts {
    Answer answer;
    /// Tokens by band of the context position and zone.
    std::array<std::array<int, kZoneCount>, kBandCount> counts {};
    std::array<int, kZoneCount> sinksOut {}; ///< tokens by zone, sinks excluded
    int sinksOutTokens = 0; ///< that have one
    int tokens() const;
    int zone(int zone) const;
    int band(int band) const;
};
struct CampaignFacts {
    std::string name; ///< of model and suite, for headings
    std::vector<std::string> categories; ///< in the order of the suite
    std::vector<std::string> prompts;
    std::vector<AnswerFacts> answers;
    std::vector<DiscoveryRow> discoveries;
    /// Tokens by local mass and long mass, 24 x 24 cells each 0..1, for the density figure.
    std::array<std::array<int, 24>, 24> density {};
};
/// Errors: those of the store.
Result<CampaignFacts> readFacts(const CampaignStore& store);

/// Cells are the same strings wherever a table is written.
struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};
std::vector<Table> campaignTables(const CampaignFacts& facts);
/// Of prompts that both answered.
std::vector<Table> comparisonTables(const CampaignFacts& a, const CampaignFacts& b);
/// How two campaigns part in one zone, over the prompts that both answered. Percent of tokens;
/// differences are b - a, in points, with 95 % intervals: whole prompts are drawn again, the same
/// ones on both sides. NaN: undefined.
struct ZoneDifference {
    std::string category;
    bool whole = false; ///< of all categories together; `category` is "all"
    int zone = 0;
    std::int64_t tokensA = 0, tokensB = 0; ///< in this zone
    double percentA = 0, percentB = 0;
    double difference = 0, low = 0, high = 0;
    /// Both sides standardised to the bands of the position that both have.
    double matched = 0, matchedLow = 0, matchedHigh = 0;
    bool differs() const { return matchedLow > 0 || matchedHigh < 0; } ///< at equal length
};
/// Categories in the order of a's suite, then the whole; six zones each.
std::vector<ZoneDifference> zoneDifferences(const CampaignFacts& a, const CampaignFacts& b);
/// Tokens per second over the prompts that both answered; categories in the order of a's suite,
/// then "all". NaN: undefined.
struct SpeedDifference {
    std::string category;
    bool whole = false;
    double a = 0, b = 0;
};
std::vector<SpeedDifference> speedDifferences(const CampaignFacts& a, const CampaignFacts& b);
/// How many prompts both answered.
int sharedPrompts(const CampaignFacts& a, const CampaignFacts& b);
/// Differences at equal length whose interval leaves out zero, in words; the whole first.
std::vector<std::string> comparisonFindings(const std::vector<ZoneDifference>& differences);
/// Findings in words: only what an interval supports.
std::vector<std::string> findings(const CampaignFacts& facts);

/// report.md, report.html, figures/*.svg, tables/*.csv. `against`: nullptr when there is none.
/// Errors: Io.
Status writeReport(
    const CampaignFacts& facts, const CampaignFacts* against, const std::filesystem::path& folder);

} // namespace ax::campaign
