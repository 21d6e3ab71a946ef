// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/row.h"
#include "engine/discovery/point_source.h"
#include "engine/trace/jsonl.h"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace ax::discovery {

namespace {

/// The 20 numbers of a step; where a file of the earlier project has the summary alone, made from
/// its histogram.
std::optional<std::array<float, 20>> fingerprintOf(const TraceSession& session, int index)
{
    auto out = session.fingerprint(index);
    if (out)
        return out;
    const auto summary = session.viewStep(index).summary();
    if (!summary
        || std::abs(std::accumulate(summary->histogram.begin(), summary->histogram.end(), 0.0) - 1)
            > 1e-3)
        return out;
    const DistanceMasses masses = distanceMasses(summary->histogram);
    out.emplace();
    (*out)[0] = masses.local;
    (*out)[1] = masses.mid;
    (*out)[2] = masses.longRange;
    (*out)[3] = histogramEntropy(summary->histogram);
    std::copy(summary->histogram.begin(), summary->histogram.end(), out->begin() + 4);
    return out;
}

class TraceSource : public PointSource {
public:
    explicit TraceSource(std::string pattern)
        : m_pattern(std::move(pattern))
    {
    }
    std::string name() const override { return m_pattern; }

    Result<PointTable> read(Job& job) override
    {
        AX_TRY(const std::vector<std::filesystem::path> files, filesOfPattern(m_pattern));
        PointTable table;
        table.dims = 20;
        table.source = m_pattern;
        std::size_t without = 0;
        for (std::size_t k = 0; k < files.size(); ++k) {
            const auto progress = [&](std::uint64_t done, std::uint64_t total) {
                job.report((double(k) + double(done) / double(std::max<std::uint64_t>(1, total)))
                    / double(files.size()));
            };
            AX_TRY(const TraceReadResult trace, readTrace(files[k], progress, job.stopToken()));
            const std::size_t before = table.count();
            AX_CHECK(appendTrace(
                trace.session, trace.session.header().traceId, files[k].string(), table));
            without += table.count() == before;
        }
        if (without > 0)
            table.notes.push_back(std::to_string(without)
                + " of the traces hold no fingerprints; record with --capture fingerprint.");
        return table;
    }

private:
    std::string m_pattern;
};

} // namespace

Status appendTrace(const TraceSession& session, const std::string& name, const std::string& place,
    PointTable& table)
{
    const TraceHeader& header = session.header();
    std::vector<float> row(20);
    for (const std::int32_t index : session.stepIndices()) {
        const auto fingerprint = fingerprintOf(session, index);
        if (!fingerprint)
            continue;
        std::copy(fingerprint->begin(), fingerprint->end(), row.begin());
        std::string fault = PointTable::faultOf(row);
        if (!fault.empty()) {
            table.skip(std::filesystem::path(place).filename().string() + " token "
                    + std::to_string(index),
                std::move(fault));
            continue;
        }
        if (table.count() == 0) {
            table.schema = header.fingerprintLayout;
            table.sinkPolicy = header.sinkPolicy;
        } else if (table.schema != header.fingerprintLayout
            || table.sinkPolicy != header.sinkPolicy) {
            return fail(ErrorCode::InvalidArgument,
                "[points] fingerprints of two kinds are never clustered together: " + table.schema
                    + " with sinks " + table.sinkPolicy + " before, " + header.fingerprintLayout
                    + " with sinks " + header.sinkPolicy + " here",
                place, "choose traces of one fingerprint layout and sink policy");
        }
        table.values.insert(table.values.end(), row.begin(), row.end());
        table.ids.push_back(std::int64_t(table.ids.size() + table.skippedCount));
        table.session.push(name);
        table.request.push(header.traceId);
        table.model.push(header.model);
        table.zone.push(std::string(session.zone(index)));
        const ThinkPhase phase = session.thinkPhase(index);
        table.phase.push(phase == ThinkPhase::Think ? "think"
                : phase == ThinkPhase::Output       ? "output"
                                                    : "unknown");
        table.step.push_back(session.viewStep(index).decodeStep());
        table.position.push_back(index);
        table.tokenId.push_back(session.tokenId(index));
        table.tokenText.emplace_back(session.tokenText(index));
        table.surprisal.push_back(-session.logprob(index));
        // When the answer was begun; tokens know their time from there on only.
        const double since = session.timeMs(index);
        table.time.push_back(header.createdAt > 0
                ? header.createdAt + std::int64_t(std::isfinite(since) ? since : 0)
                : 0);
    }
    return {};
}

std::unique_ptr<PointSource> traceSource(std::string pattern)
{
    return std::make_unique<TraceSource>(std::move(pattern));
}

Result<std::vector<std::filesystem::path>> filesOfPattern(const std::string& pattern)
{
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> files;
    const fs::path path(pattern);
    if (fs::is_regular_file(path, error))
        return std::vector { path };
    const auto wild
        = [](const std::string& text) { return text.find_first_of("*?[") != std::string::npos; };
    std::vector<fs::path> found { path.is_absolute() ? path.root_path() : fs::path() };
    if (fs::is_directory(path, error)) {
        for (const auto& entry : fs::directory_iterator(path, error))
            if (entry.path().string().ends_with(".jsonl")
                || entry.path().string().ends_with(".jsonl.zst"))
                files.push_back(entry.path());
    } else {
        for (const fs::path& part : path.relative_path()) {
            std::vector<fs::path> next;
            for (const fs::path& folder : found) {
                if (!wild(part.string())) {
                    if (fs::exists(folder / part, error))
                        next.push_back(folder / part);
                    continue;
                }
                for (const auto& entry :
                    fs::directory_iterator(folder.empty() ? fs::path(".") : folder, error))
                    if (fnmatch(part.c_str(), entry.path().filename().c_str(), FNM_PERIOD) == 0)
                        next.push_back(folder / entry.path().filename());
            }
            found = std::move(next);
        }
        for (const fs::path& file : found)
            if (fs::is_regular_file(file, error))
                files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    if (files.empty())
        return fail(ErrorCode::NotFound, "[points] no file fits the pattern", pattern,
            "quote the pattern, for instance --traces 'traces/*.jsonl'");
    return files;
}

} // namespace ax::discovery
