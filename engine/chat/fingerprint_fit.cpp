// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/fingerprint_fit.h"

#include "engine/analysis/row.h"
#include "engine/chat/calibrations.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace ax {

namespace {

/// Keeps what one document's rows say; the surprisals of its tokens come beside them.
class Reader final : public GenerateSink {
public:
    void promptTokens(std::vector<TokenRecord> records) override
    {
        for (const TokenRecord& record : records)
            m_surprisals.push_back(-record.logprob);
    }
    void promptRow(StepRecord step) override { m_steps.push_back(std::move(step)); }
    void token(GeneratedToken token) override
    {
        if (token.step)
            m_steps.push_back(std::move(*token.step));
    }
    void promptProgress(int done, int total) override
    {
        if (m_progress)
            m_progress(done, total);
    }
    void finished(Result<GenerateStats> stats) override { m_end = std::move(stats); }

    std::vector<StepRecord> m_steps;
    std::vector<float> m_surprisals; ///< [token]
    std::optional<Result<GenerateStats>> m_end;
    std::function<void(int done, int total)> m_progress;
};

/// Reads `ids` and writes one token, so that every id has its row.
Status readRows(EnginePort& engine, std::vector<TokenId> ids, const CaptureOptions& capture,
    bool surprisals, Reader& reader, std::stop_token stop)
{
    GenerateRequest request;
    request.prompt = std::move(ids);
    request.maxTokens = 1;
    request.ignoreEnd = true;
    request.sampling.greedy = true;
    request.alternatives = 0;
    request.promptLogprobs = surprisals;
    request.capture = capture;
    request.capture.promptRows = true;
    AX_TRY([[maybe_unused]] const AnswerId id, engine.start(std::move(request), reader, stop));
    while (!reader.m_end)
        engine.runSome();
    if (!*reader.m_end)
        return tl::unexpected<Error>(reader.m_end->error());
    if (stop.stop_requested() || (*reader.m_end)->finish == FinishReason::Cancelled)
        return fail(ErrorCode::Cancelled, "[fingerprint] stopped");
    return {};
}

std::array<float, 20> log16Of(const std::array<float, 16>& histogram)
{
    const DistanceMasses masses = distanceMasses(histogram);
    std::array<float, 20> f { masses.local, masses.mid, masses.longRange,
        histogramEntropy(histogram) };
    std::copy(histogram.begin(), histogram.end(), f.begin() + 4);
    return f;
}

} // namespace

Result<LearnedCalibration> fitFingerprints(EnginePort& engine,
    std::span<const CalibrationText> texts, int maxTokens,
    const std::function<void(const CalibrationProgress&)>& progress, std::stop_token stop)
{
    const ModelInfo& info = engine.info();
    int attention = 0;
    for (const auto& layer : info.layerInfo)
        attention += layer.kind != AttentionKind::Linear;
    if (attention == 0)
        return fail(ErrorCode::Unsupported, "[calibrate] this model has no layer with attention");
    LearnedFit fit(attention, info.heads);
    const Tokenizer& tokenizer = *engine.tokenizer();
    CalibrationProgress now;
    const auto tell = [&] {
        if (progress)
            progress(now);
    };
    std::vector<std::vector<TokenId>> documents;
    const int most = info.context > 1 ? std::min(maxTokens, info.context - 1) : maxTokens;
    int tokens = 0;
    for (const CalibrationText& text : texts) {
        std::vector<TokenId> ids = tokenizer.encode(text.text, true);
        ids.resize(std::min(ids.size(), std::size_t(std::max(0, most))));
        now.tokens.push_back(int(ids.size()));
        tokens += int(ids.size());
        documents.push_back(std::move(ids));
    }
    constexpr double kReading = 0.7; // of the whole
    int before = 0;
    for (std::size_t k = 0; k < documents.size(); ++k) {
        const std::vector<TokenId>& ids = documents[k];
        const auto read = [&](int done) {
            now.document = int(k);
            now.share = ids.empty() ? 1 : double(done) / double(ids.size());
            now.fraction = kReading * double(before + done) / double(std::max(1, tokens));
            tell();
        };
        read(0);
        if (ids.size() < 2)
            continue;
        CaptureOptions capture;
        capture.layout = FingerprintLayout::Log8Layers8;
        capture.forCalibration = true;
        capture.alsoWithoutSinks = true;
        Reader reader;
        reader.m_progress = [&](int done, int) { read(done); };
        AX_CHECK(readRows(engine, ids, capture, true, reader, stop));
        before += int(ids.size());
        for (const StepRecord& step : reader.m_steps) {
            // The row of the query before token `tokenIndex`, which it foresees.
            if (!step.fingerprint || !step.histogram || !step.withoutSinks
                || std::size_t(step.tokenIndex) >= reader.m_surprisals.size()
                || !std::isfinite(reader.m_surprisals[std::size_t(step.tokenIndex)]))
                continue;
            CalibrationPoint point;
            point.document = int(k);
            point.visible = step.tokenIndex;
            point.tokenClass
                = tokenClass(tokenizer.tokenBytes(ids[std::size_t(step.tokenIndex) - 1]));
            point.surprisal = reader.m_surprisals[std::size_t(step.tokenIndex)];
            point.log16Include = log16Of(*step.histogram);
            point.log16Exclude = log16Of(step.withoutSinks->histogram);
            point.log8layers8 = *step.fingerprint;
            fit.add(point, step.headNumbers);
        }
    }
    AX_TRY(LearnedCalibration result,
        fit.fit(
            int(std::max(1u, std::thread::hardware_concurrency())),
            [&](double done) {
                now.document = int(documents.size());
                now.fitting = true;
                now.fraction = kReading + (1 - kReading) * done;
                tell();
            },
            stop));
    result.tokens = tokens;
    result.fingerprint.modelHash = info.hash;
    return result;
}

Result<std::vector<std::array<float, 20>>> readFingerprints(EnginePort& engine,
    const std::vector<TokenId>& ids, const CaptureOptions& options, std::stop_token stop)
{
    CaptureOptions capture = options;
    capture.raw = capture.sketch = capture.heads = false;
    capture.fingerprint = true;
    if (capture.layout == FingerprintLayout::Learned20) {
        AX_TRY(capture.learned, storedFingerprint(engine.info().hash));
    }
    Reader reader;
    AX_CHECK(readRows(engine, ids, capture, false, reader, std::move(stop)));
    std::vector<std::array<float, 20>> rows(ids.size());
    for (const StepRecord& step : reader.m_steps)
        if (step.fingerprint && step.tokenIndex >= 1 && std::size_t(step.tokenIndex) <= rows.size())
            rows[std::size_t(step.tokenIndex) - 1] = *step.fingerprint;
    return rows;
}

} // namespace ax
