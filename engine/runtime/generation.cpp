// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/generation.h"

#include "engine/core/stopwatch.h"
#include "engine/core/utf8.h"
#include "engine/runtime/attention_biases.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ax {

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
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

/// What CaptureSession leaves out when it is told to drop payloads.
void dropPayload(StepRecord& record)
{
    record.payloadDropped
        = !record.raw.empty() || !record.sketches.empty() || !record.headStats.empty();
    record.raw.clear();
    record.sketches.clear();
    record.headStats.clear();
    record.derotated.clear();
    record.logitLens.clear();
    record.summary.reset();
}

} // namespace

Generation::Generation(LoadedModel& model, GenerateRequest request, GenerateSink& sink,
    CaptureSession capture, std::stop_token stop)
    : m_model(model)
    , m_request(std::move(request))
    , m_sink(sink)
    , m_stop(std::move(stop))
    , m_capture(std::move(capture))
    , m_sampler(m_request.sampling, m_request.prompt)
    , m_text(m_request.text ? m_request.text
                            : std::make_shared<AnswerText>(model.tokenizer, m_request.promptText,
                                model.chatTemplate ? model.chatTemplate->source() : std::string(),
                                m_request.stops))
    , m_promptLogprobs(m_request.prompt.size(), kAbsent)
{
    m_stats.promptTokens = promptSize();
    m_stats.seed = m_sampler.seed();
    if (m_request.parallel.on())
        m_parallel.emplace(m_request.parallel, m_request.sampling.greedy, m_sampler.seed());
}

Generation::~Generation() = default;

Result<std::unique_ptr<Generation>> Generation::create(
    LoadedModel& model, GenerateRequest request, GenerateSink& sink, std::stop_token stop)
{
    AX_CHECK(request.sampling.validate());
    AX_CHECK(orderBiases(request.biases, model.info));
    AX_CHECK(request.eviction.validate());
    AX_CHECK(request.parallel.validate());
    if (request.parallel.on()) {
        if (request.eviction.on() || request.format || !request.biases.empty())
            return fail(ErrorCode::InvalidArgument,
                "[generate] parallel positions go with neither eviction, steering nor a schema",
                "--parallel-threshold", "leave one of them out");
        AX_CHECK(checkParallel(model, model.info.context));
    }
    if (request.prompt.empty())
        return fail(ErrorCode::InvalidArgument, "[generate] the prompt has no tokens", "prompt",
            "write something to send");
    for (const TokenId id : request.prompt)
        if (id < 0 || id >= model.info.vocabulary)
            return fail(ErrorCode::InvalidArgument,
                "[generate] token id " + std::to_string(id) + " is outside 0 … "
                    + std::to_string(model.info.vocabulary - 1),
                "prompt");
    if (int(request.prompt.size()) > model.info.context)
        return fail(ErrorCode::InvalidArgument,
            "[generate] the prompt has " + std::to_string(request.prompt.size())
                + " tokens, the context holds " + std::to_string(model.info.context),
            "prompt", "shorten the prompt or open the model with a larger --context");
    AX_TRY(CaptureSession capture,
        CaptureSession::create(request.capture, { model.info.heads, model.hasAttention() }));
    return std::unique_ptr<Generation>(
        new Generation(model, std::move(request), sink, std::move(capture), std::move(stop)));
}

bool Generation::isLast(int g) const
{
    const int room = m_parallel ? m_request.parallel.maxSet : 1;
    return promptSize() + g + room > m_model.info.context
        || (m_request.maxTokens > 0 && stepCount() + 1 == m_request.maxTokens);
}

void Generation::end(FinishReason reason)
{
    m_stats.finish = reason;
    m_state = State::Finished;
}

// ---- the prompt

void Generation::sendPrompt()
{
    std::vector<TokenRecord> records;
    for (int index = 0; index < promptSize(); ++index) {
        records.push_back(
            tokenRecord(m_model, m_request.prompt[std::size_t(index)], index, TokenRole::Prompt));
        records.back().logprob = m_promptLogprobs[std::size_t(index)];
    }
    m_sink.promptTokens(std::move(records));
}

Result<bool> Generation::start(SequenceStore& store, std::span<const Sequence* const> running)
{
    if (!m_announced) {
        m_announced = true;
        m_start = Clock::now();
        // The question shows at once; only its log-probabilities have to wait.
        if (!m_request.promptLogprobs)
            sendPrompt();
    }
    if (stopped()) {
        sendPromptRows();
        end(FinishReason::Cancelled);
        return true;
    }
    // What the cache already holds is not read again; the last prompt token always is, since its
    // row predicts the first new token.
    const bool fresh = m_request.readWhole || m_request.eviction.on() || m_request.promptLogprobs
        || (capturing() && m_request.capture.promptRows) || m_model.decoder->ropeDependsOnLength();
    const int most = fresh ? 0 : promptSize() - 1;
    const int limit = m_request.maxTokens > 0
        ? std::min(m_model.info.context,
            promptSize() + m_request.maxTokens * (m_parallel ? m_request.parallel.maxSet : 1))
        : m_model.info.context;
    std::optional<EvictingCache> evicting;
    int slots = limit;
    if (m_request.eviction.on()) {
        evicting.emplace(m_model, m_request.eviction);
        slots = evicting->mostSlots(limit);
    }
    AX_TRY(m_sequence, store.acquire({ m_request.prompt, most, slots, running }));
    if (!m_sequence)
        return false;
    m_evicting = std::move(evicting);
    m_stats.cachedTokens = m_chunkEnd = m_sequence->length();
    m_state = State::Reading;
    m_sink.promptProgress(0, promptSize() - m_stats.cachedTokens);
    return true;
}

int Generation::readSoFar() const
{
    return m_evicting ? m_evicting->policy().written() : m_sequence->length();
}

void Generation::beforeRows(int first, int rows)
{
    if (!capturing())
        return;
    std::vector<CaptureSession::WantedRow> wanted;
    for (int r = 0; r < rows; ++r) {
        const bool last = first + r == promptSize() - 1;
        if (last ? m_capture.wantsStep(0) : m_request.capture.promptRows)
            wanted.push_back({ r, first + r + 1, last ? 0 : -1,
                m_evicting ? first + r + 1 - m_evicting->visible(r) : -1 });
    }
    m_capture.beginPass(std::move(wanted));
}

/// Turns logits of prompt rows into ln p of the prompt's own tokens, records into prompt rows.
void Generation::afterRows(int first, Act logits)
{
    if (m_request.promptLogprobs) {
        std::vector<float> values(std::size_t(logits.rows) * std::size_t(logits.cols));
        m_model.backend->download(logits, values.data());
        for (int r = 0; r < logits.rows && first + r + 1 < promptSize(); ++r) {
            const std::size_t next = std::size_t(first + r + 1);
            const std::span row(values.data() + std::size_t(r) * std::size_t(logits.cols),
                std::size_t(logits.cols));
            const float most = *std::max_element(row.begin(), row.end());
            double total = 0;
            for (const float z : row)
                total += std::exp(double(z) - most);
            m_promptLogprobs[next]
                = row[std::size_t(m_request.prompt[next])] - most - float(std::log(total));
        }
    }
    std::size_t held = 0;
    if (capturing())
        for (StepRecord& record : m_capture.finishPass()) {
            if (record.decodeStep == 0) {
                m_pendingStep = std::move(record);
                continue;
            }
            held += record.payloadBytes();
            if (!m_sink.acceptsPayload(m_request.promptLogprobs ? held : record.payloadBytes()))
                dropPayload(record);
            if (m_request.promptLogprobs)
                m_promptRows.push_back(std::move(record));
            else
                m_sink.promptRow(std::move(record));
        }
}

void Generation::sendPromptRows()
{
    if (!m_request.promptLogprobs)
        return;
    sendPrompt();
    for (StepRecord& row : m_promptRows)
        m_sink.promptRow(std::move(row));
    m_promptRows.clear();
}

PassHooks Generation::hooks()
{
    PassHooks hooks;
    hooks.tap = &m_capture;
    hooks.lensLayers = m_capture.lensLayers();
    if (!m_capture.lensLayers().empty())
        hooks.lens = [this](int layer, Act logits) {
            if (const float* here = m_model.backend->onHost(logits))
                return m_capture.lensRow(layer, std::span(here, std::size_t(logits.cols)));
            double seconds = 0;
            {
                const Stopwatch watch(seconds);
                m_lensLogits.resize(std::size_t(logits.cols));
                m_model.backend->download(logits, m_lensLogits.data());
            }
            m_capture.spent(0, seconds);
            m_capture.lensRow(layer, m_lensLogits);
        };
    return hooks;
}

Status Generation::read(int most)
{
    const int first = readSoFar();
    // Logits of every row of a large vocabulary need smaller passes.
    const int chunk = m_request.promptLogprobs ? 64 : kRowsPerPass;
    if (first == m_chunkEnd)
        m_chunkEnd = std::min(promptSize(), first + chunk);
    const int left = m_chunkEnd - first;
    const int parts = (left + std::max(most, 1) - 1) / std::max(most, 1);
    int rows = (left + parts - 1) / parts;
    if (m_evicting)
        rows = m_evicting->rowsAtOnce(rows);
    const bool last = first + rows == promptSize();
    const auto ids = std::span(m_request.prompt).subspan(std::size_t(first), std::size_t(rows));
    PassPart part { &*m_sequence, ids };
    if (m_evicting && !stopped()) {
        m_evicting->plan(*m_sequence, ids);
        part = m_evicting->part(*m_sequence);
    }
    if (last)
        part.biases
            = m_evicting ? m_evicting->slotsOf(*m_sequence, m_request.biases) : m_request.biases;
    Pass pass;
    pass.parts = std::span(&part, 1);
    if (capturing()) {
        pass.hooks = hooks();
        if (!last)
            pass.hooks.lensLayers = {};
    }
    if (m_evicting)
        pass.hooks.tap = m_evicting->tap(0, pass.hooks.tap);
    pass.allLogits = m_request.promptLogprobs;
    // One frequency set for the whole prompt, as the reference reads it in one pass.
    if (m_model.decoder->ropeDependsOnLength())
        pass.sequenceLength = promptSize();
    pass.stop = m_stop;
    if (stopped()) {
        m_stats.promptSeconds = secondsSince(m_start);
        sendPromptRows();
        end(FinishReason::Cancelled);
        return {};
    }
    beforeRows(first, rows);
    auto logits = runPass(m_model, pass);
    if (!logits) {
        m_stats.promptSeconds = secondsSince(m_start);
        sendPromptRows();
        if (logits.error().code != ErrorCode::Cancelled)
            return tl::unexpected<Error>(logits.error());
        end(FinishReason::Cancelled);
        return {};
    }
    if (last) {
        // Before any sink hears of it: what it asks for may run other passes.
        m_logits.resize(std::size_t(m_model.info.vocabulary));
        m_model.backend->download(m_model.backend->row(*logits, logits->rows - 1), m_logits.data());
    }
    afterRows(first, *logits);
    // Only between chunks: where slots lie must not depend on how a chunk was cut.
    if (m_evicting)
        AX_CHECK(m_evicting->settle(*m_sequence, first + rows == m_chunkEnd));
    m_sink.promptProgress(first + rows - m_stats.cachedTokens, promptSize() - m_stats.cachedTokens);
    if (last) {
        m_stats.promptSeconds = secondsSince(m_start);
        sendPromptRows();
        beginWriting();
    }
    return {};
}

// ---- the answer

void Generation::beginWriting()
{
    m_decodeStart = Clock::now();
    m_promptCapture = m_capture.seconds();
    m_state = State::Writing;
}

bool Generation::joins() const
{
    return !m_ahead && !m_parallel && m_capture.lensLayers().empty()
        && m_model.backend->joinsSequences() && !m_model.decoder->ropeDependsOnLength();
}

Status Generation::settle()
{
    if (m_ahead) {
        const bool accepts = !capturing() || m_sink.acceptsPayload(m_payloadBytes);
        AX_TRY(m_settled, m_ahead->next(m_capture, accepts, true));
        m_ahead.reset();
    }
    return {};
}

Result<SampleResult> Generation::draw()
{
    if (m_settled) {
        const DecodeAhead::Step step = *std::exchange(m_settled, std::nullopt);
        m_pendingStep = step.record;
        return step.drawn;
    }
    if (m_parallel)
        return drawSet();
    if (!m_ahead) {
        SampleResult drawn = m_sampler.sample(m_logits, m_request.alternatives);
        if (m_request.format)
            holdToFormat(drawn);
        m_sampler.accept(drawn.id);
        return drawn;
    }
    const bool accepts = !capturing() || m_sink.acceptsPayload(m_payloadBytes);
    AX_TRY(DecodeAhead::Step step,
        m_ahead->next(m_capture, accepts, !m_mayGoAhead || isLast(m_generated)));
    m_pendingStep = std::move(step.record);
    if (m_ahead->done())
        m_ahead.reset();
    return std::move(step.drawn);
}

/// `first`: bytes that may come, so that most tokens are told by one look. `mark`: the one token
/// that must come.
bool Generation::fitsFormat(
    TokenId id, const std::bitset<256>* first, std::optional<TokenId> mark) const
{
    const std::vector<TokenId>& ends = m_model.tokenizer->endOfTurn();
    if (m_request.format->whole())
        return std::find(ends.begin(), ends.end(), id) != ends.end();
    if (mark)
        return id == *mark;
    const TokenKind kind = m_model.tokenizer->kind(id);
    if (kind == TokenKind::Unknown || kind == TokenKind::Unused)
        return false;
    if (kind == TokenKind::Control)
        return m_request.format->takesMark(m_model.tokenizer->tokenBytes(id));
    const std::string bytes = m_model.tokenizer->tokenBytes(id);
    return !bytes.empty() && (!first || (*first)[static_cast<unsigned char>(bytes.front())])
        && m_request.format->allows(bytes);
}

/// Draws once more among the tokens that fit where the one drawn does not: together that is a draw
/// from these alone.
void Generation::holdToFormat(SampleResult& drawn)
{
    if (m_text->phase() == Phase::Think)
        return;
    std::optional<TokenId> mark;
    if (const std::string_view text = m_request.format->mark(); !text.empty())
        mark = m_model.tokenizer->find(text);
    if (!fitsFormat(drawn.id, nullptr, mark)) {
        const std::bitset<256> first = m_request.format->next();
        std::vector<float> fitting(m_logits.size(), -std::numeric_limits<float>::infinity());
        bool any = false;
        for (std::size_t id = 0; id < m_logits.size(); ++id)
            if (fitsFormat(TokenId(id), &first, mark)) {
                fitting[id] = m_logits[id];
                any = true;
            }
        if (!any)
            return; // no token of this vocabulary goes on: the text ends as it stands
        const SampleResult again = m_sampler.sample(fitting, 0);
        // Log-probabilities are those of the unmodified logits.
        drawn.logprob += m_logits[std::size_t(again.id)] - m_logits[std::size_t(drawn.id)];
        drawn.id = again.id;
    }
    if (!m_request.format->whole())
        m_request.format->accept(m_model.tokenizer->tokenBytes(drawn.id));
}

SampleResult Generation::drawSet()
{
    m_set = m_parallel->draw(m_logits);
    SampleResult drawn = m_sampler.sample(m_logits, m_request.alternatives);
    drawn.id = m_set.leadId();
    drawn.logprob = std::log(m_set.probabilities[std::size_t(m_set.lead)]);
    return drawn;
}

void Generation::nameSet(TokenRecord& token) const
{
    token.extra["set"] = m_steps;
    token.extra["position"] = promptSize() + m_steps;
}

void Generation::sendMembers(int from, int to, Phase phase)
{
    for (int k = from; k < to; ++k) {
        GeneratedToken out;
        out.token = tokenRecord(
            m_model, m_set.ids[std::size_t(k)], promptSize() + m_generated, TokenRole::Generated);
        out.token.logprob = std::log(m_set.probabilities[std::size_t(k)]);
        out.token.timeMs = secondsSince(m_start) * 1000;
        nameSet(out.token);
        out.phase = phase;
        out.seconds = secondsSince(m_decodeStart);
        out.captureSeconds = m_stats.captureSeconds - m_promptCapture;
        out.captureBytes = m_stats.captureBytes;
        ++m_generated;
        m_sink.token(std::move(out));
    }
}

GeneratedToken Generation::makeToken(const SampleResult& drawn)
{
    GeneratedToken out;
    out.token = tokenRecord(m_model, drawn.id, promptSize() + m_generated, TokenRole::Generated);
    out.token.logprob = drawn.logprob;
    for (const Candidate& candidate : drawn.top)
        out.token.alternatives.push_back(m_model.alternative(candidate));
    out.token.timeMs = secondsSince(m_start) * 1000;
    const std::vector<TokenId>& ends = m_model.tokenizer->endOfTurn();
    out.endOfTurn
        = !m_request.ignoreEnd && std::find(ends.begin(), ends.end(), drawn.id) != ends.end();
    return out;
}

Status Generation::write()
{
    AX_TRY(const SampleResult drawn, draw());
    if (m_parallel)
        sendMembers(0, m_set.lead, m_text->phase());
    GeneratedToken out = makeToken(drawn);
    AnswerPiece piece = m_text->push(drawn.id, out.endOfTurn);
    bool stopString = piece.stopped;
    out.textDelta = std::move(piece.text);
    out.phase = piece.phase;
    out.revised = std::move(piece.revised);
    const int room = m_parallel ? m_request.parallel.maxSet : 1;
    const bool full = promptSize() + m_generated + room > m_model.info.context;
    const bool cancelled = stopped();
    const bool last = out.endOfTurn || stopString || cancelled || isLast(m_generated);
    if (last && !stopString)
        out.textDelta += m_text->finish(stopString);
    if (m_pendingStep) {
        StepRecord& step = *m_pendingStep;
        m_payloadBytes = step.payloadBytes();
        step.signals.surprisal = -drawn.logprob;
        step.signals.margin = drawn.margin;
        step.thinkPhase = out.phase == Phase::Think ? ThinkPhase::Think : ThinkPhase::Output;
        for (LogitLensRow& row : step.logitLens)
            for (Alternative& said : row.tokens)
                said.text = sanitizeUtf8(m_model.tokenizer->tokenBytes(said.id));
        step.tokenIndex = out.token.index;
        out.step = std::move(step);
        m_pendingStep.reset();
    }
    ++m_generated;
    m_stats.generatedTokens = m_generated;
    m_stats.captureSeconds = m_capture.seconds();
    m_stats.captureBytes = m_capture.bytes();
    m_stats.decodeSeconds = out.seconds = secondsSince(m_decodeStart);
    out.captureSeconds = m_stats.captureSeconds - m_promptCapture;
    out.captureBytes = m_stats.captureBytes;
    const bool ended = out.endOfTurn;
    m_next = drawn.id;
    if (m_evicting && m_model.decoder->ropeDependsOnLength())
        m_written.push_back(drawn.id);
    const Phase phase = out.phase;
    if (m_parallel)
        nameSet(out.token);
    m_sink.token(std::move(out));
    if (m_parallel) {
        sendMembers(m_set.lead + 1, int(m_set.ids.size()), phase);
        m_stats.generatedTokens = m_generated;
        ++m_steps;
    }
    if (last)
        end(ended            ? FinishReason::EndOfTurn
                : stopString ? FinishReason::StopString
                : cancelled  ? FinishReason::Cancelled
                : full       ? FinishReason::ContextFull
                             : FinishReason::MaxTokens);
    return {};
}

PassPart Generation::nextPart()
{
    if (m_parallel)
        return m_parallel->part(*m_sequence, m_set);
    const std::span row(&m_next, 1);
    if (!m_evicting)
        return { &*m_sequence, row, {}, m_request.biases };
    m_evicting->plan(*m_sequence, row);
    PassPart part = m_evicting->part(*m_sequence);
    part.biases = m_evicting->slotsOf(*m_sequence, m_request.biases);
    return part;
}

AttentionTap* Generation::tap(int batchRow)
{
    m_wanted = capturing() && m_capture.wantsStep(stepCount());
    if (m_parallel)
        batchRow += m_set.lead; // it gives the next step
    AttentionTap* capture = nullptr;
    if (m_wanted) {
        const int position = promptSize() + m_generated;
        m_capture.dropPayload(!m_sink.acceptsPayload(m_payloadBytes));
        m_capture.beginPass({ { batchRow, position, stepCount(),
            m_evicting ? position - m_evicting->visible(0) : -1 } });
        capture = &m_capture;
    }
    return m_evicting ? m_evicting->tap(batchRow, capture) : capture;
}

Status Generation::receive(Act logits)
{
    m_model.backend->download(logits, m_logits.data());
    if (m_wanted)
        m_pendingStep = std::move(m_capture.finishPass().front());
    return m_evicting ? m_evicting->settle(*m_sequence, true) : Status();
}

/// As crossRopeSwitch; what left comes back, since every row is read again.
Status Generation::crossSwitch()
{
    if (!m_evicting)
        return crossRopeSwitch(m_model, *m_sequence);
    const int length = readSoFar() + 1;
    if (!m_model.decoder->ropeSwitches(length))
        return {};
    std::vector<TokenId> context = m_request.prompt;
    context.insert(context.end(), m_written.begin(), m_written.end() - 1);
    m_sequence->restart();
    m_evicting->restart();
    for (std::size_t from = 0; from < context.size();) {
        const int rows = m_evicting->rowsAtOnce(
            int(std::min(context.size() - from, std::size_t(kRowsPerPass))));
        m_evicting->plan(*m_sequence, std::span(context).subspan(from, std::size_t(rows)));
        const PassPart part = m_evicting->part(*m_sequence);
        Pass pass;
        pass.parts = std::span(&part, 1);
        pass.sequenceLength = length;
        pass.hooks.tap = m_evicting->tap(0, nullptr);
        AX_TRY([[maybe_unused]] const Act logits, runPass(m_model, pass));
        AX_CHECK(m_evicting->settle(*m_sequence, true));
        from += std::size_t(rows);
    }
    return {};
}

Status Generation::step(bool alone)
{
    m_mayGoAhead = alone;
    AX_CHECK(write());
    if (m_state != State::Writing || m_ahead || m_settled)
        return {};
    if (alone && !m_request.format && !m_evicting && !m_parallel) {
        AX_TRY(m_ahead,
            DecodeAhead::start(
                { m_model, *m_sequence, m_request, m_capture, m_sampler }, m_next, m_generated));
        if (m_ahead)
            return {};
    }
    AX_CHECK(crossSwitch());
    Pass pass;
    const PassPart part = nextPart();
    pass.parts = std::span(&part, 1);
    AttentionTap* watching = tap(0);
    if (m_wanted)
        pass.hooks = hooks();
    pass.hooks.tap = watching;
    pass.allLogits = m_parallel.has_value();
    AX_TRY(const Act logits, runPass(m_model, pass));
    return receive(m_parallel ? m_model.backend->row(logits, m_set.lead) : logits);
}

GenerateStats Generation::finish(SequenceStore& store)
{
    m_ahead.reset();
    if (m_sequence) {
        m_stats.keptPositions
            = m_evicting ? int(m_evicting->policy().kept().size()) : m_sequence->length();
        const CacheSize held { m_sequence->pageCount(), 0, 0, m_model.info.kvType };
        m_stats.cacheBytes
            = m_model.backend->cacheBytes(m_model.decoder->spec().cacheLayers(), held);
    }
    if (m_evicting || m_parallel) // written without all of its context: nobody else's
        m_sequence.reset();
    if (m_sequence && !m_request.biases.empty()) {
        // What was written under a bias is nobody else's context.
        const int own = std::min(promptSize() - 1, m_sequence->length());
        m_sequence->truncate(m_sequence->state() >= 0 ? 0 : own);
    }
    if (m_sequence)
        store.keep(std::move(*m_sequence));
    m_sequence.reset();
    m_state = State::Finished;
    return m_stats;
}

} // namespace ax
