// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/engine.h"

#include "engine/capture/capture_session.h"
#include "engine/core/utf8.h"
#include "engine/runtime/decode_ahead.h"
#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <chrono>

namespace ax {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

TokenRecord tokenRecord(const LoadedModel& model, TokenId id, int index, TokenRole role)
{
    TokenRecord record;
    record.index = index;
    record.tokenId = id;
    record.role = role;
    const std::string bytes = model.tokenizer->tokenBytes(id);
    record.text = sanitizeUtf8(bytes);
    if (record.text != bytes)
        record.bytes = bytes;
    return record;
}

/// Turns logits of prompt rows into ln p of the prompt's own tokens.
void readPromptLogprobs(Backend& backend, Act logits, std::span<const TokenId> ids, int first,
    std::vector<float>& logprobs)
{
    std::vector<float> values(std::size_t(logits.rows) * std::size_t(logits.cols));
    backend.download(logits, values.data());
    for (int r = 0; r < logits.rows; ++r) {
        const std::size_t next = std::size_t(first + r + 1);
        if (next >= ids.size())
            break;
        const std::span row(
            values.data() + std::size_t(r) * std::size_t(logits.cols), std::size_t(logits.cols));
        const float most = *std::max_element(row.begin(), row.end());
        double total = 0;
        for (const float z : row)
            total += std::exp(double(z) - most);
        logprobs[next] = row[std::size_t(ids[next])] - most - float(std::log(total));
    }
}

} // namespace

Result<GenerateStats> Engine::generate(
    const GenerateRequest& request, GenerateSink& sink, std::stop_token stop)
{
    return guarded("generate", [&]() -> Result<GenerateStats> {
        LoadedModel& model = *m_impl->model;
        Backend& backend = *model.backend;
        const std::vector<TokenId>& ids = request.prompt;
        const int promptSize = int(ids.size());
        AX_CHECK(request.sampling.validate());
        if (ids.empty())
            return fail(ErrorCode::InvalidArgument, "[generate] the prompt has no tokens", "prompt",
                "write something to send");
        for (const TokenId id : ids)
            if (id < 0 || id >= model.info.vocabulary)
                return fail(ErrorCode::InvalidArgument,
                    "[generate] token id " + std::to_string(id) + " is outside 0 … "
                        + std::to_string(model.info.vocabulary - 1),
                    "prompt");
        if (promptSize > model.info.context)
            return fail(ErrorCode::InvalidArgument,
                "[generate] the prompt has " + std::to_string(promptSize)
                    + " tokens, the context holds " + std::to_string(model.info.context),
                "prompt", "shorten the prompt or open the model with a larger --context");
        CaptureOptions options = request.capture;
        AX_TRY(CaptureSession capture,
            CaptureSession::create(options, { model.info.heads, model.hasAttention() }));
        const bool capturing = options.any();

        const Clock::time_point start = Clock::now();
        GenerateStats stats;
        stats.promptTokens = promptSize;
        // What the cache already holds is not read again; the last prompt token always is, since
        // its row predicts the first new token.
        int keep = 0;
        const bool fresh = request.promptLogprobs || (capturing && options.promptRows)
            || model.decoder->ropeDependsOnLength();
        if (!fresh)
            keep = model.reusable(ids, promptSize - 1);
        stats.cachedTokens = keep;

        std::vector<float> promptLogprobs(std::size_t(promptSize), kAbsent);
        std::vector<StepRecord> promptRows;
        const auto beforeRows = [&](int first, int rows) {
            if (!capturing)
                return;
            std::vector<CaptureSession::WantedRow> wanted;
            for (int r = 0; r < rows; ++r) {
                const bool last = first + r == promptSize - 1;
                if (last ? capture.wantsStep(0) : options.promptRows)
                    wanted.push_back({ r, first + r + 1, last ? 0 : -1 });
            }
            capture.beginPass(std::move(wanted));
        };
        int chunkStart = keep;
        std::optional<StepRecord> pendingStep;
        const auto afterRows = [&](int done, Act logits) {
            if (request.promptLogprobs)
                readPromptLogprobs(backend, logits, ids, chunkStart, promptLogprobs);
            chunkStart = done;
            if (capturing)
                for (StepRecord& record : capture.finishPass()) {
                    if (record.decodeStep == 0)
                        pendingStep = std::move(record);
                    else
                        promptRows.push_back(std::move(record));
                }
            sink.promptProgress(done - keep, promptSize - keep);
        };
        const auto sendPrompt = [&] {
            std::vector<TokenRecord> records;
            for (int index = 0; index < promptSize; ++index) {
                records.push_back(
                    tokenRecord(model, ids[std::size_t(index)], index, TokenRole::Prompt));
                records.back().logprob = promptLogprobs[std::size_t(index)];
            }
            sink.promptTokens(std::move(records));
        };
        // The question shows at once; only its log-probabilities have to wait.
        if (!request.promptLogprobs)
            sendPrompt();
        sink.promptProgress(0, promptSize - keep);
        PassHooks hooks;
        std::vector<float> lensLogits;
        if (capturing) {
            hooks.tap = &capture;
            hooks.lensLayers = capture.lensLayers();
            if (!capture.lensLayers().empty())
                hooks.lens = [&](int layer, Act logits) {
                    lensLogits.resize(std::size_t(logits.cols));
                    backend.download(logits, lensLogits.data());
                    capture.lensRow(layer, lensLogits);
                };
        }
        auto prefilled
            = model.prefill(ids, keep, hooks, stop, beforeRows, afterRows, request.promptLogprobs);
        stats.promptSeconds = secondsSince(start);
        Sampler sampler(request.sampling, ids);
        stats.seed = sampler.seed();
        if (request.promptLogprobs)
            sendPrompt();
        for (StepRecord& row : promptRows)
            sink.promptRow(std::move(row));
        if (!prefilled) {
            if (prefilled.error().code != ErrorCode::Cancelled)
                return tl::unexpected<Error>(prefilled.error());
            stats.finish = FinishReason::Cancelled;
            return stats;
        }

        const std::shared_ptr<AnswerText> text = request.text
            ? request.text
            : std::make_shared<AnswerText>(model.tokenizer, request.promptText,
                model.chatTemplate ? model.chatTemplate->source() : std::string(), request.stops);
        const std::vector<TokenId>& ends = model.tokenizer->endOfTurn();
        std::vector<float> logits(std::size_t(model.info.vocabulary));
        Act current
            = prefilled->rows > 1 ? backend.row(*prefilled, prefilled->rows - 1) : *prefilled;
        const Clock::time_point decodeStart = Clock::now();
        const double promptCapture = capture.seconds();
        stats.finish = FinishReason::MaxTokens;
        const auto isLast = [&](int g) { // by number alone
            return promptSize + g + 1 > model.info.context
                || (request.maxTokens > 0 && g + 1 == request.maxTokens);
        };
        std::unique_ptr<DecodeAhead> ahead;
        for (int g = 0; request.maxTokens == 0 || g < request.maxTokens; ++g) {
            const int index = promptSize + g;
            SampleResult drawn;
            if (ahead) {
                const bool accepts = !capturing || sink.acceptsPayload(4096);
                AX_TRY(DecodeAhead::Step step, ahead->next(capture, accepts, isLast(g)));
                drawn = std::move(step.drawn);
                pendingStep = std::move(step.record);
            } else {
                backend.download(current, logits.data());
                drawn = sampler.sample(logits, request.alternatives);
                sampler.accept(drawn.id);
            }

            GeneratedToken out;
            out.token = tokenRecord(model, drawn.id, index, TokenRole::Generated);
            out.token.logprob = drawn.logprob;
            for (const Candidate& candidate : drawn.top)
                out.token.alternatives.push_back(model.alternative(candidate));
            out.token.timeMs = secondsSince(start) * 1000;
            out.endOfTurn
                = !request.ignoreEnd && std::find(ends.begin(), ends.end(), drawn.id) != ends.end();
            AnswerPiece piece = text->push(drawn.id, out.endOfTurn);
            bool stopped = piece.stopped;
            out.textDelta = std::move(piece.text);
            out.phase = piece.phase;
            out.revised = std::move(piece.revised);
            const bool full = index + 1 > model.info.context;
            const bool last = out.endOfTurn || stopped || stop.stop_requested() || isLast(g);
            if (last && !stopped)
                out.textDelta += text->finish(stopped);
            if (pendingStep) {
                pendingStep->signals.surprisal = -drawn.logprob;
                pendingStep->signals.margin = drawn.margin;
                pendingStep->thinkPhase
                    = out.phase == Phase::Think ? ThinkPhase::Think : ThinkPhase::Output;
                for (LogitLensRow& row : pendingStep->logitLens)
                    for (Alternative& said : row.tokens)
                        said.text = sanitizeUtf8(model.tokenizer->tokenBytes(said.id));
                out.step = std::move(*pendingStep);
                pendingStep.reset();
            }
            ++stats.generatedTokens;
            stats.captureSeconds = capture.seconds();
            stats.captureBytes = capture.bytes();
            out.seconds = secondsSince(decodeStart);
            out.captureSeconds = stats.captureSeconds - promptCapture;
            out.captureBytes = stats.captureBytes;
            const bool ended = out.endOfTurn;
            sink.token(std::move(out));
            if (last) {
                stats.finish = ended        ? FinishReason::EndOfTurn
                    : stopped               ? FinishReason::StopString
                    : stop.stop_requested() ? FinishReason::Cancelled
                    : full                  ? FinishReason::ContextFull
                                            : FinishReason::MaxTokens;
                break;
            }
            if (g == 0) {
                AX_TRY(
                    ahead, DecodeAhead::start(model, request, capture, sampler, drawn.id, g + 1));
            }
            if (ahead)
                continue;
            const bool wanted = capturing && capture.wantsStep(g + 1);
            if (wanted) {
                capture.dropPayload(!sink.acceptsPayload(4096));
                capture.beginPass({ { 0, index + 1, g + 1 } });
            }
            AX_TRY(current, model.step(drawn.id, wanted ? hooks : PassHooks {}));
            if (wanted)
                pendingStep = std::move(capture.finishPass().front());
        }
        stats.decodeSeconds = secondsSince(decodeStart);
        return stats;
    });
}

} // namespace ax
