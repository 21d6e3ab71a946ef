// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ax::campaign {

/// One answer of a campaign, as spec/science.md section 4 keeps it.
struct Answer {
    std::string requestId, promptId, category;
    int repeat = 0;
    std::uint64_t seed = 0;
    int promptTokens = 0, generatedTokens = 0;
    std::string finishReason; ///< stop, length, context
    std::string text;
    std::int64_t startedAt = 0, finishedAt = 0; ///< ms since epoch
    double prefillMs = 0, decodeMs = 0;
};
struct Print {
    int step = 0, position = 0, tokenId = -1;
    std::optional<std::array<float, 20>> fingerprint;
    std::string zone;
    std::string zoneSinksOut; ///< by the same rules on the row without sinks; empty: not known
    float confidence = kAbsent;
};
struct DiscoveryRow {
    int run = 0;
    std::int64_t points = 0, clusters = 0, noise = 0;
    std::int64_t confirmed = 0, born = 0, died = 0, split = 0, merged = 0, inConfirmed = 0;
};

/// DIR/campaign.db and DIR/campaign.json. An answer and its fingerprints are one transaction. One
/// thread.
class CampaignStore {
public:
    /// Makes the folder, or goes on in it. `identity`: suite, model and options, which must be
    /// those the folder was made with; `more`: further members of campaign.json, written when it is
    /// made. While the store lives no other program opens it so. Errors: Io, Format,
    /// InvalidArgument naming what differs or that another program runs it.
    static Result<CampaignStore> open(const std::filesystem::path& folder,
        const nlohmann::ordered_json& identity, const nlohmann::ordered_json& more = {});
    /// The process that runs the campaign of a folder now; 0: none. Asked by other processes.
    static int runner(const std::filesystem::path& folder);
    /// For reports. Errors: NotFound, Format.
    static Result<CampaignStore> read(const std::filesystem::path& folder);
    CampaignStore(CampaignStore&&) noexcept;
    ~CampaignStore();

    /// Prompt and repeat of every answer that is there.
    Result<std::set<std::pair<std::string, int>>> finished() const;
    Status write(const Answer& answer, const std::vector<Print>& prints);
    Status writeDiscovery(const DiscoveryRow& row, const std::vector<std::int64_t>& rows,
        const std::vector<std::int32_t>& clusters);
    Result<std::int64_t> fingerprintCount() const;
    /// All fingerprints in the order they came: row number, request, numbers, zone.
    struct Point {
        std::int64_t row = 0;
        std::string request, zone;
        int step = 0, position = 0, tokenId = -1;
        std::array<float, 20> fingerprint {};
    };
    Result<std::vector<Point>> points() const;
    Result<std::vector<Answer>> answers() const;
    /// Of one answer, by step.
    Result<std::vector<Print>> prints(const std::string& requestId) const;
    Result<std::vector<DiscoveryRow>> discoveries() const;
    const nlohmann::ordered_json& identity() const;

private:
    struct Impl;
    explicit CampaignStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ax::campaign
