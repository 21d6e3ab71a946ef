// SPDX-License-Identifier: Apache-2.0
#include "app/points/store_points.h"

#include "engine/store/store.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace ax {

namespace {

using Kind = std::tuple<std::string, std::string, std::string>; // layout, sink policy, model hash

class StoreSource : public discovery::PointSource {
public:
    StoreSource(std::filesystem::path file, StorePointsFilter filter)
        : m_file(std::move(file))
        , m_filter(std::move(filter))
    {
    }
    std::string name() const override { return m_file.string(); }

    Result<discovery::PointTable> read(discovery::Job& job) override
    {
        AX_TRY(const Store store, Store::open(m_file, Store::Access::ReadOnly));
        FingerprintFilter filter;
        filter.session = m_filter.session;
        filter.layout = m_filter.layout;
        std::map<Kind, std::size_t> kinds;
        AX_CHECK(store.fingerprints(filter, [&](const StoredFingerprint& print) {
            if (wanted(print))
                ++kinds[{ print.layout, print.sinkPolicy, print.modelHash }];
            return !job.stopped();
        }));
        AX_CHECK(job.check());
        discovery::PointTable table;
        table.dims = 20;
        table.source = name();
        if (kinds.empty())
            return table;
        const auto chosen = std::max_element(kinds.begin(), kinds.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        std::tie(table.schema, table.sinkPolicy, filter.modelHash) = chosen->first;
        filter.layout = table.schema;
        std::size_t left = 0;
        for (const auto& [kind, count] : kinds)
            left += kind == chosen->first ? 0 : count;
        if (left > 0)
            table.notes.push_back(std::to_string(left)
                + " fingerprints of another layout, sink policy or model were left out; kinds are "
                  "never clustered together.");
        AX_CHECK(store.fingerprints(filter, [&](const StoredFingerprint& print) {
            if (print.sinkPolicy == table.sinkPolicy && wanted(print))
                take(store, print, table);
            job.report(double(table.count()) / double(chosen->second));
            return !job.stopped();
        }));
        AX_CHECK(job.check());
        return table;
    }

private:
    struct Text {
        SessionId id = -1;
        std::optional<TraceSession> session;
    };

    bool wanted(const StoredFingerprint& print) const
    {
        return (m_filter.sinkPolicy.empty() || print.sinkPolicy == m_filter.sinkPolicy)
            && print.created >= m_filter.since && (!m_filter.ofSessions || print.session != 0);
    }

    /// The session of a fingerprint; the one read last is kept, they come session by session.
    const TraceSession* sessionOf(const Store& store, SessionId id)
    {
        if (m_text.id != id) {
            m_text.id = id;
            m_text.session.reset();
            if (auto read = store.read(id))
                m_text.session = std::move(*read);
        }
        return m_text.session ? &*m_text.session : nullptr;
    }

    void take(const Store& store, const StoredFingerprint& print, discovery::PointTable& table)
    {
        std::string fault = discovery::PointTable::faultOf(print.values);
        if (!fault.empty())
            return table.skip("fingerprint " + std::to_string(print.id), std::move(fault));
        table.values.insert(table.values.end(), print.values.begin(), print.values.end());
        table.ids.push_back(print.id);
        // What a server or a campaign recorded is no session: each request stands for itself.
        table.session.push(print.session != 0 ? std::to_string(print.session) : print.requestId);
        table.request.push(print.requestId);
        table.zone.push(print.zone.empty() ? "unknown" : print.zone);
        table.position.push_back(print.tokenIndex);
        const TraceSession* session = sessionOf(store, print.session);
        // A fingerprint of a path that is not shown has another token at its index.
        const bool shown
            = session && session->fingerprint(print.tokenIndex) == std::optional(print.values);
        table.tokenText.emplace_back(shown ? session->tokenText(print.tokenIndex) : "");
        table.tokenId.push_back(shown ? session->tokenId(print.tokenIndex) : -1);
        table.surprisal.push_back(shown ? -session->logprob(print.tokenIndex) : kAbsent);
        table.time.push_back(print.created);
        const ThinkPhase phase = shown ? session->thinkPhase(print.tokenIndex) : ThinkPhase::None;
        table.phase.push(phase == ThinkPhase::Think ? "think"
                : phase == ThinkPhase::Output       ? "output"
                                                    : "unknown");
        table.model.push(session ? session->header().model : print.modelHash);
    }

    std::filesystem::path m_file;
    StorePointsFilter m_filter;
    Text m_text;
};

} // namespace

std::unique_ptr<discovery::PointSource> storeSource(
    std::filesystem::path file, StorePointsFilter filter)
{
    return std::make_unique<StoreSource>(std::move(file), std::move(filter));
}

} // namespace ax
