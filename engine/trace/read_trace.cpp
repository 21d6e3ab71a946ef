// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/jsonl_reader.h"
#include "engine/trace/step_json.h"

#include <algorithm>
#include <new>

namespace ax {

namespace {

Result<TraceReadResult> readLines(
    trace::LineSource& source, const TraceProgress& progress, const std::stop_token& stop)
{
    constexpr std::uint64_t kReportEvery = 1 << 20;
    trace::TraceReader reader;
    trace::LineSource::Line line;
    std::uint64_t reported = 0;
    std::int64_t sinceCheck = 0;
    for (;;) {
        auto more = source.next(line);
        if (!more) {
            if (more.error().code != ErrorCode::Format)
                return tl::unexpected<Error>(std::move(more.error()));
            // What was decompressed so far is good, but for the line that is cut.
            reader.damaged(source.lineNumber() + 1, more.error().message);
            break;
        }
        if (!*more)
            break;
        reader.line(line, source.lineNumber());
        if (++sinceCheck >= 256 || source.consumed() - reported >= kReportEvery) {
            sinceCheck = 0;
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[read_trace] cancelled");
            if (progress && source.consumed() - reported >= kReportEvery) {
                reported = source.consumed();
                progress(reported, source.size());
            }
        }
    }
    if (progress)
        progress(source.size(), source.size());
    return reader.finish();
}

Result<TraceReadResult> guarded(
    trace::LineSource& source, const TraceProgress& progress, const std::stop_token& stop)
{
    try {
        return readLines(source, progress, stop);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "[read_trace] the trace does not fit into memory", {},
            "close other programs, or capture less per step");
    }
}

} // namespace

Result<TraceReadResult> readTrace(
    const std::filesystem::path& path, const TraceProgress& progress, std::stop_token stop)
{
    AX_TRY(trace::LineSource source, trace::LineSource::open(path));
    auto result = guarded(source, progress, stop);
    if (!result) {
        Error& error = result.error();
        error.place = path.string() + (error.place.empty() ? "" : ", " + error.place);
    }
    return result;
}

Result<TraceReadResult> readTraceText(std::string_view jsonl)
{
    trace::LineSource source = trace::LineSource::ofText(jsonl);
    return guarded(source, {}, {});
}

Result<StepRecord> readWireEntry(std::string_view json, std::vector<TraceProblem>* problems)
{
    StepRecord step;
    trace::EntryAsides asides;
    std::string first;
    JsonCursor in(json, [&](std::string field, std::string expected) {
        TraceProblem problem { 0, std::move(field), std::move(expected) };
        if (first.empty())
            first = problem.field + ": expected " + problem.expected;
        if (problems)
            problems->push_back(std::move(problem));
    });
    if (in.kind() != JsonCursor::Kind::Object)
        return fail(ErrorCode::Format, "[attention_tokens] expected a JSON object");
    trace::readEntry(in, step, asides);
    if (in.failed() || !in.atEnd())
        return fail(ErrorCode::Format, "[attention_tokens] " + first);
    step.decodeStep = asides.decodeStep.value_or(-2);
    step.thinkPhase = asides.thinkPhase.value_or(ThinkPhase::None);
    step.zone = std::move(asides.zone);
    step.zonePreset = std::move(asides.zonePreset);
    step.zoneConfidence = asides.zoneConfidence;
    const std::vector<float>& values = asides.fingerprint;
    if (!values.empty()) {
        switch (trace::fingerprintOrder(values)) {
        case trace::FingerprintOrder::HistogramFirst:
            step.fingerprint = trace::reorderFingerprint(values);
            break;
        case trace::FingerprintOrder::MassesFirst:
        // Another layout of a newer server: the caller knows which.
        case trace::FingerprintOrder::Unknown:
            step.fingerprint.emplace();
            std::copy_n(values.begin(), 20, step.fingerprint->begin());
        }
    }
    return step;
}

} // namespace ax
