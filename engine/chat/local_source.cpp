// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/local_source.h"

#include "engine/analysis/zones.h"

#include "engine/chat/calibrations.h"
#include "engine/chat/fingerprint_fit.h"
#include "engine/chat/prompt_ids.h"
#include "engine/chat/trace_recorder.h"
#include "engine/runtime/attention_biases.h"
#include "engine/template/chat_template.h"
#include "engine/template/known_templates.h"

#include <algorithm>

namespace ax {

namespace {

constexpr int kMostAlternatives = 20;

} // namespace

/// One answer in work: records on the engine's thread and hands on what is whole.
class LocalSource::Running : public GenerateSink {
public:
    Running(AnswerSink& sink, TraceRecorder recorder, Finished finished)
        : m_sink(sink)
        , m_recorder(std::move(recorder))
        , m_finished(std::move(finished))
    {
    }
    const TraceRecorder& recorder() const { return m_recorder; }
    bool over() const { return m_over; }

    void promptTokens(std::vector<TokenRecord> records) override
    {
        give(m_recorder.prompt(std::move(records)));
    }
    void promptRow(StepRecord step) override { give(m_recorder.promptRow(std::move(step))); }
    void promptProgress(int done, int total) override { m_sink.promptProgress(done, total); }
    void token(GeneratedToken token) override
    {
        ++m_counters.tokens;
        m_counters.recordedSteps += token.step.has_value();
        m_counters.seconds = token.seconds;
        m_counters.captureSeconds = token.captureSeconds;
        m_counters.captureBytes = token.captureBytes;
        give(m_recorder.token(std::move(token)));
    }
    bool acceptsPayload(std::size_t bytes) override { return m_sink.acceptsPayload(bytes); }
    void finished(Result<GenerateStats> stats) override
    {
        m_over = true;
        if (!stats)
            return m_finished(tl::unexpected<Error>(stats.error()));
        m_recorder.finish(*stats);
        m_finished(AnswerEnd {
            *stats, m_recorder.header(), m_recorder.answer(), m_recorder.droppedPayloads() });
    }

private:
    void give(RecordedBatch batch)
    {
        if (!batch.empty())
            m_sink.batch(std::move(batch), m_counters);
    }
    AnswerSink& m_sink;
    TraceRecorder m_recorder;
    Finished m_finished;
    AnswerCounters m_counters;
    bool m_over = false;
};

LocalSource::LocalSource(std::unique_ptr<EnginePort> engine)
    : m_engine(std::move(engine))
{
    m_capabilities.chat = !m_engine->templateSource().empty();
    m_capabilities.rawCompletion = m_capabilities.continueLast = true;
    m_capabilities.tokenizer = m_capabilities.tokenIds = true;
    m_capabilities.attention = m_capabilities.logprobs = m_capabilities.without = true;
    m_capabilities.biases = true;
    m_capabilities.eviction = true;
    m_capabilities.rows = true;
    m_capabilities.maxAlternatives = kMostAlternatives;
    m_capabilities.lacks = m_engine->info().captureNotes;
    if (!m_capabilities.chat)
        m_capabilities.lacks.push_back("the model has no chat template");
}

LocalSource::~LocalSource() = default;

const KnownTemplate* LocalSource::known(const ChatRequest& request) const
{
    return m_engine->templateSource().empty() ? knownTemplate(request.knownTemplate) : nullptr;
}

Result<LocalSource::Prompt> LocalSource::prompt(const ChatRequest& request) const
{
    const Tokenizer& tokenizer = *m_engine->tokenizer();
    Prompt prompt;
    if (request.raw) {
        prompt.rendered = rawPrompt(*request.raw);
        prompt.ids = tokenizer.encode(*request.raw, true);
        return prompt;
    }
    std::optional<ChatTemplate> known;
    if (const KnownTemplate* named = this->known(request)) {
        AX_TRY(ChatTemplate parsed, ChatTemplate::parse(named->source));
        known.emplace(std::move(parsed));
    }
    const RenderMessages render = [&](const nlohmann::ordered_json& messages, bool addPrompt) {
        TemplateOptions options;
        options.addGenerationPrompt = addPrompt && request.answerHead;
        options.variables = request.variables;
        options.now = request.now;
        if (!known)
            return m_engine->renderChat(messages, options);
        for (const auto& [name, text] : tokenizer.templateVariables())
            if (!options.variables.contains(name))
                options.variables[name] = text;
        for (const char* name : { "bos_token", "eos_token" })
            if (!options.variables.contains(name))
                options.variables[name] = "";
        const std::vector<TokenId> bare = tokenizer.encode("", true);
        options.variables["text_begin"]
            = bare.empty() ? std::string() : std::string(tokenizer.tokenBytes(bare.front()));
        return known->render(messages, options);
    };
    prompt.messages = request.messages.records();
    const bool sameVocabulary
        = request.trace.tokenizerHash.empty() || request.trace.tokenizerHash == tokenizer.hash();
    const std::vector<TokenId> traceIds
        = sameVocabulary ? request.trace.tokenIds : std::vector<TokenId>();
    nlohmann::ordered_json messages = request.messages.json();
    if (request.continueLast) {
        if (prompt.messages.empty() || prompt.messages.back().role != "assistant")
            return fail(ErrorCode::InvalidArgument,
                "[render_chat] continue last: expected a last message of the assistant",
                "messages");
        prompt.continued = prompt.messages.back();
        prompt.messages.pop_back();
    }
    if (request.continueLast && request.answerStart >= 0 && !traceIds.empty()) {
        // The trace holds the answer's own tokens: they go on as they are.
        messages.erase(messages.size() - 1);
        AX_TRY(prompt.rendered, renderPrompt(messages, render, false));
        prompt.rendered.text += prompt.continued->content;
        prompt.ids = traceIds;
        prompt.kept = int(traceIds.size());
        prompt.answerFrom = request.answerStart;
        return prompt;
    }
    AX_TRY(prompt.rendered, renderPrompt(messages, render, request.continueLast));
    PromptIds ids = promptIds(tokenizer, prompt.rendered.text, traceIds);
    prompt.ids = std::move(ids.ids);
    prompt.kept = ids.kept;
    return prompt;
}

Result<PreparedAnswer> LocalSource::prepare(const ChatRequest& request) const
{
    const ModelInfo& info = m_engine->info();
    AX_TRY(Prompt prompt, this->prompt(request));
    const int promptTokens = int(prompt.ids.size());
    if (info.context > 0 && promptTokens >= info.context)
        return fail(ErrorCode::OutOfMemory,
            "[generate] context: expected at most " + std::to_string(info.context - 1)
                + " tokens, found " + std::to_string(promptTokens),
            kContextPlace, "Open the model with a larger context, or start a new chat");
    PreparedAnswer prepared;
    RecorderSetup& setup = prepared.setup;
    setup.model = info;
    setup.tokenizer = m_engine->tokenizer();
    setup.messages = prompt.messages;
    setup.templateSource = m_engine->templateSource();
    std::vector<std::string> stops = request.stops;
    if (const KnownTemplate* named = known(request)) {
        setup.templateSource = named->source;
        stops.insert(stops.end(), named->stops.begin(), named->stops.end());
    }
    setup.text = std::make_shared<AnswerText>(
        m_engine->tokenizer(), prompt.rendered.answerHead(), setup.templateSource, stops);
    setup.text->keepSorted();
    setup.text->keepMarks(request.marks);
    setup.sampling = request.sampling;
    setup.capture = request.capture;
    setup.zonePreset = request.zonePreset;
    setup.source = info.device.empty() ? "local" : info.device;
    setup.keptTokens = prompt.kept;
    setup.continued = prompt.continued;
    setup.answerFrom = prompt.answerFrom;

    GenerateRequest& generate = prepared.generate;
    generate.prompt = std::move(prompt.ids);
    generate.promptText = prompt.rendered.text;
    generate.text = setup.text;
    generate.sampling = request.sampling;
    generate.capture = request.capture;
    AX_TRY(const ZonePreset preset, ZonePreset::builtin(request.zonePreset));
    generate.capture.alsoWithoutSinks |= preset.sinksExcluded();
    if (request.capture.fingerprint && request.capture.layout == FingerprintLayout::Learned20) {
        AX_TRY(generate.capture.learned, storedFingerprint(info.hash));
    }
    generate.maxTokens = request.maxTokens;
    generate.stops = std::move(stops);
    generate.alternatives = request.alternatives;
    generate.promptLogprobs = request.promptLogprobs;
    if (!request.schema.is_null()) {
        AX_TRY(JsonSchema schema, JsonSchema::parse(request.schema));
        std::vector<TextShape> shapes = request.shapes;
        const std::vector<int>& values = schema.nodes.front().anyOf;
        for (TextShape& shape : shapes)
            for (TextShape::Piece& piece : shape.pieces) {
                if (piece.kind != TextShape::Piece::Kind::Value)
                    continue;
                if (piece.node < 0 || piece.node >= int(values.size()))
                    return fail(ErrorCode::InvalidArgument,
                        "[generate] a shape names a value that the schema does not have", "schema");
                piece.node = values[std::size_t(piece.node)];
            }
        generate.format = std::make_shared<JsonConstraint>(
            std::make_shared<const JsonSchema>(std::move(schema)), shapes);
    }
    generate.biases = request.biases;
    setup.prompt = std::move(prompt.rendered);
    setup.biases = request.biases;
    generate.readWhole = request.readWhole;
    setup.eviction = generate.eviction = request.eviction;
    generate.eviction.seed = request.sampling.seed;
    setup.parallel = generate.parallel = request.parallel;
    return prepared;
}

Result<AnswerId> LocalSource::start(
    PreparedAnswer prepared, AnswerSink& sink, std::stop_token stop, Finished finished)
{
    AnswerStart start;
    start.keptTokens = prepared.setup.keptTokens;
    start.promptTokens = int(prepared.generate.prompt.size());
    start.contextTokens = info().context;
    AX_TRY(TraceRecorder recorder, TraceRecorder::create(std::move(prepared.setup)));
    auto running = std::make_unique<Running>(sink, std::move(recorder), std::move(finished));
    AX_TRY(const AnswerId id,
        m_engine->start(std::move(prepared.generate), *running, std::move(stop)));
    start.header = running->recorder().header();
    start.answer = running->recorder().answer();
    m_running.emplace(id, std::move(running));
    sink.started(start);
    return id;
}

Result<AnswerId> LocalSource::start(PreparedAnswer prepared, AnswerSink& sink, std::stop_token stop)
{
    return start(std::move(prepared), sink, std::move(stop),
        [&sink](Result<AnswerEnd> end) { sink.finished(std::move(end)); });
}

bool LocalSource::runSome()
{
    if (m_inSinks)
        return true; // a sink's call: the work that called it goes on
    m_inSinks = true;
    const bool more = m_engine->runSome();
    m_inSinks = false;
    std::erase_if(m_running, [](const auto& entry) { return entry.second->over(); });
    return more;
}

Result<AnswerEnd> LocalSource::answer(
    const ChatRequest& request, AnswerSink& sink, std::stop_token stop)
{
    if (m_inSinks)
        return fail(ErrorCode::InvalidArgument, "[generate] called while a sink is being called",
            {}, "use LocalSource::start there");
    AX_TRY(PreparedAnswer prepared, prepare(request));
    std::optional<Result<AnswerEnd>> result;
    AX_TRY([[maybe_unused]] const AnswerId id,
        start(std::move(prepared), sink, std::move(stop),
            [&](Result<AnswerEnd> end) { result = std::move(end); }));
    while (!result) {
        if (m_between)
            m_between();
        runSome();
    }
    return std::move(*result);
}

Result<std::vector<SlotBias>> LocalSource::readBiases(
    const nlohmann::ordered_json& json, std::string_view place) const
{
    AX_TRY(std::vector<SlotBias> biases, readAttentionBiases(json, place));
    AX_CHECK(orderBiases(biases, info()));
    return biases;
}

int LocalSource::systemTokens(const PreparedAnswer& prepared) const
{
    const RecorderSetup& setup = prepared.setup;
    const std::vector<PromptPart>& parts = setup.prompt.layout.messages;
    std::size_t end = 0;
    for (std::size_t k = 0; k < std::min(parts.size(), setup.messages.size()); ++k)
        if (setup.messages[k].role == "system" || setup.messages[k].role == "developer")
            end = parts[k].end;
    if (end == 0)
        return 0;
    std::vector<TokenRecord> records(prepared.generate.prompt.size());
    for (std::size_t k = 0; k < records.size(); ++k)
        records[k].text = m_engine->tokenizer()->tokenBytes(prepared.generate.prompt[k]);
    const std::vector<std::size_t> offsets = tokenOffsets(records, setup.prompt.text);
    return int(std::lower_bound(offsets.begin(), offsets.end(), end) - offsets.begin());
}

Status LocalSource::checkVocabulary(const char* what, const TraceReference& trace) const
{
    if (!trace.tokenizerHash.empty() && trace.tokenizerHash != m_engine->tokenizer()->hash())
        return fail(ErrorCode::InvalidArgument,
            std::string("[") + what + "] trace: expected tokens of this model's vocabulary",
            trace.traceId, "Open the model of the trace.");
    return {};
}

Result<WithoutResult> LocalSource::without(
    const WithoutQuery& query, const WithoutProgress& progress, std::stop_token stop)
{
    AX_CHECK(checkVocabulary("without", query.trace));
    WithoutRequest request;
    request.context = query.trace.tokenIds;
    request.positions = query.positions;
    request.alternatives = query.alternatives;
    return m_engine->without(request, progress, std::move(stop));
}

Result<int> LocalSource::rows(const RowsQuery& query, const TileSink& sink,
    const QuestionProgress& progress, std::stop_token stop)
{
    AX_CHECK(checkVocabulary("rows", query.trace));
    const RowsRequest request { query.trace.tokenIds, query.heads, query.mean, query.from,
        query.to };
    return m_engine->rows(request, sink, progress, std::move(stop));
}

Result<HeadStatistics> LocalSource::headStatistics(
    const TraceReference& trace, const QuestionProgress& progress, std::stop_token stop)
{
    AX_CHECK(checkVocabulary("inspect", trace));
    return m_engine->headStatistics(trace.tokenIds, progress, std::move(stop));
}

Result<EffectResult> LocalSource::effects(
    const EffectQuery& query, const QuestionProgress& progress, std::stop_token stop)
{
    AX_CHECK(checkVocabulary("effects", query.trace));
    const EffectRequest request { query.trace.tokenIds, query.positions, query.heads };
    return m_engine->effects(request, progress, std::move(stop));
}

Result<std::vector<int>> LocalSource::keptPositions(const TraceReference& trace,
    const EvictionOptions& options, const QuestionProgress& progress, std::stop_token stop)
{
    AX_CHECK(checkVocabulary("eviction", trace));
    return m_engine->keptPositions(trace.tokenIds, options, progress, std::move(stop));
}

Result<Measurement> LocalSource::measureSignals(const MeasurementRequest& request,
    const std::function<void(const MeasurementProgress&)>& progress, std::stop_token stop)
{
    return ax::measureSignals(*this, *m_engine, request, progress, std::move(stop));
}

Result<LearnedCalibration> LocalSource::fitFingerprints(std::span<const CalibrationText> texts,
    int maxTokens, const std::function<void(const CalibrationProgress&)>& progress,
    std::stop_token stop)
{
    return ax::fitFingerprints(*m_engine, texts, maxTokens, progress, std::move(stop));
}

} // namespace ax
