// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_engine.h"

#include <chrono>
#include <list>
#include <thread>

namespace ax::test {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n'; }

class FakeEngine : public EnginePort {
public:
    FakeEngine(std::shared_ptr<FakeScript> script, ModelInfo info)
        : m_script(std::move(script))
        , m_info(std::move(info))
    {
    }
    ~FakeEngine() override
    {
        ++m_script->destroyed;
        const std::lock_guard lock(m_script->mutex);
        m_script->threads.push_back(std::this_thread::get_id());
    }
    const ModelInfo& info() const override { return m_info; }
    std::shared_ptr<const Tokenizer> tokenizer() const override { return m_script->tokenizer; }
    std::string templateSource() const override
    {
        return m_script->hasTemplate ? "<|im_start|> <think> </think>" : "";
    }
    Result<std::string> renderChat(
        const nlohmann::ordered_json& messages, const TemplateOptions& options) const override
    {
        return renderChatMl(messages, options.addGenerationPrompt, m_script->dropThink);
    }

    Result<AnswerId> start(
        GenerateRequest request, GenerateSink& sink, std::stop_token stop) override
    {
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->requests.push_back(request);
            m_script->threads.push_back(std::this_thread::get_id());
        }
        m_answers.push_back({ ++m_lastId, std::move(request), &sink, std::move(stop), {}, {}, {},
            std::chrono::steady_clock::now() });
        return m_lastId;
    }
    void cancel(AnswerId answer) override
    {
        for (Answer& one : m_answers)
            one.cancelled = one.cancelled || one.id == answer;
    }
    /// One token of every answer, the first time its prompt too.
    bool runSome() override
    {
        for (auto one = m_answers.begin(); one != m_answers.end();) {
            std::optional<Result<GenerateStats>> end = next(*one);
            if (!end) {
                ++one;
                continue;
            }
            GenerateSink& sink = *one->sink;
            one = m_answers.erase(one);
            sink.finished(std::move(*end));
        }
        if (m_script->msPerToken > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(m_script->msPerToken));
        return !m_answers.empty();
    }

    Result<WithoutResult> without(const WithoutRequest& request,
        const std::function<void(int, int)>& progress, std::stop_token) override
    {
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->withouts.push_back(request);
        }
        if (progress)
            progress(1, 2);
        if (request.positions.empty())
            return fail(ErrorCode::InvalidArgument, "[without] positions: expected at least one");
        WithoutResult result;
        result.logprobBefore = -0.02f;
        result.logprobAfter = -6.8f;
        result.alternatives = { { 3, " door", -0.5f } };
        result.seconds = 0.011;
        return result;
    }

    /// Uniform rows, in two tiles of each head.
    Result<int> rows(const RowsRequest& request, const TileSink& sink,
        const std::function<void(int, int)>& progress, std::stop_token stop) override
    {
        if (request.from < 0 || request.to > int(request.context.size())
            || request.from >= request.to)
            return fail(ErrorCode::InvalidArgument, "[rows] queries: outside the context");
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->rows.push_back(request);
        }
        const int middle = (request.from + request.to + 1) / 2, total = request.to - request.from;
        for (const auto& [from, to] :
            { std::pair(request.from, middle), std::pair(middle, request.to) }) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[rows] stopped");
            for (const HeadRef& head : request.heads) {
                AttentionTile tile { head.layer, head.head, from, to - from, to, {} };
                if (request.mean)
                    tile.layer = tile.head = -1;
                tile.p.assign(std::size_t(tile.queries) * std::size_t(tile.keys), 0.0f);
                for (int q = 0; q < tile.queries; ++q)
                    for (int j = 0; j <= from + q; ++j)
                        tile.p[std::size_t(q) * std::size_t(tile.keys) + std::size_t(j)]
                            = 1.0f / float(from + q + 1);
                sink(std::move(tile));
                if (request.mean)
                    break;
            }
            if (progress)
                progress(to - request.from, total);
        }
        return total;
    }
    Result<HeadStatistics> headStatistics(std::span<const TokenId> ids,
        const std::function<void(int, int)>& progress, std::stop_token) override
    {
        if (progress)
            progress(int(ids.size()), int(ids.size()));
        HeadStatistics result;
        result.layers = { 0, 1 };
        result.heads = 2;
        result.tokens = int(ids.size());
        for (const char* name : { "entropy", "distance", "sink_share", "previous", "copying" })
            result.byHead[name] = { 0.25f, 0.5f, 0.75f, 0.125f };
        result.consensus = { 0.5f, 0.25f };
        return result;
    }
    Result<std::vector<double>> nextTokenEntropies(
        std::span<const TokenId> ids, int from, std::stop_token) override
    {
        std::vector<double> entropies;
        for (std::size_t at = std::size_t(from); at < ids.size(); ++at)
            entropies.push_back(1 + double(ids[at] % 7) / 10);
        return entropies;
    }
    /// Sinks and the newest, whatever the policy.
    Result<std::vector<int>> keptPositions(std::span<const TokenId> ids,
        const EvictionOptions& options, const std::function<void(int, int)>& progress,
        std::stop_token) override
    {
        const int count = int(ids.size()), stay = options.budget(count);
        std::vector<int> kept;
        for (int j = 0; j < count; ++j)
            if (j < 4 || j >= count - (stay - 4))
                kept.push_back(j);
        if (progress)
            progress(count, count);
        return kept;
    }
    /// The first item costs 1 nat, every later one half as much.
    Result<EffectResult> effects(const EffectRequest& request,
        const std::function<void(int, int)>& progress, std::stop_token) override
    {
        EffectResult result;
        result.logprob = -0.5f;
        float effect = -1;
        for (std::size_t k = 0; k < request.positions.size(); ++k, effect /= 2)
            result.positions.push_back({ effect, 2 * effect });
        effect = -1;
        for (std::size_t k = 0; k < request.heads.size(); ++k, effect /= 2)
            result.heads.push_back({ effect, 2 * effect });
        if (progress)
            progress(1, 1);
        return result;
    }

private:
    struct Answer {
        AnswerId id = 0;
        GenerateRequest request;
        GenerateSink* sink = nullptr;
        std::stop_token stop;
        GenerateStats stats;
        std::vector<TokenId> ids;
        std::shared_ptr<AnswerText> text;
        std::chrono::steady_clock::time_point began;
        bool cancelled = false, stopString = false;
    };

    void begin(Answer& one)
    {
        const FakeTokenizer& tokenizer = *m_script->tokenizer;
        GenerateStats& stats = one.stats;
        stats.seed = one.request.sampling.seed ? one.request.sampling.seed : 77;
        stats.promptTokens = int(one.request.prompt.size());
        stats.promptSeconds = 0.001;
        std::vector<TokenRecord> records;
        for (std::size_t k = 0; k < one.request.prompt.size(); ++k) {
            TokenRecord record;
            record.index = int(k);
            record.tokenId = one.request.prompt[k];
            record.text = tokenizer.tokenBytes(one.request.prompt[k]);
            records.push_back(std::move(record));
        }
        one.sink->promptTokens(std::move(records));
        one.sink->promptProgress(stats.promptTokens, stats.promptTokens);
        const int turn = m_script->answered++;
        one.ids = tokenizer.encode(
            m_script->answers[std::size_t(turn) % m_script->answers.size()], false);
        one.ids.push_back(1);
        one.text = one.request.text
            ? one.request.text
            : std::make_shared<AnswerText>(
                m_script->tokenizer, one.request.promptText, templateSource(), one.request.stops);
    }

    /// What the answer ends with, or nothing: it goes on.
    std::optional<Result<GenerateStats>> next(Answer& one)
    {
        if (!one.text)
            begin(one);
        GenerateStats& stats = one.stats;
        const int g = stats.generatedTokens;
        if (m_script->failAfter >= 0 && g >= m_script->failAfter)
            return fail(ErrorCode::DeviceLost, "[generate] the device stopped answering");
        const bool stopped = one.cancelled || one.stop.stop_requested();
        const bool full = one.request.maxTokens > 0 && g >= one.request.maxTokens;
        const bool whole = !m_script->endless && g >= int(one.ids.size());
        if (stopped || full || whole || one.stopString) {
            stats.finish = one.stopString ? FinishReason::StopString
                : stopped                 ? FinishReason::Cancelled
                : full                    ? FinishReason::MaxTokens
                                          : FinishReason::EndOfTurn;
            stats.decodeSeconds = seconds(one);
            stats.captureBytes = std::uint64_t(stats.generatedTokens) * 80;
            return stats;
        }
        write(one, g);
        return {};
    }

    void write(Answer& one, int g)
    {
        const FakeTokenizer& tokenizer = *m_script->tokenizer;
        const TokenId id
            = m_script->endless ? tokenizer.encode(" on", false)[0] : one.ids[std::size_t(g)];
        GeneratedToken token;
        token.token.index = one.stats.promptTokens + g;
        token.token.tokenId = id;
        token.token.text = tokenizer.tokenBytes(id);
        token.token.role = TokenRole::Generated;
        token.token.logprob = -0.5f;
        token.token.alternatives = { { id, token.token.text, -0.5f } };
        token.endOfTurn = id == 1;
        AnswerPiece piece = one.text->push(id, token.endOfTurn);
        token.phase = piece.phase;
        token.revised = std::move(piece.revised);
        token.textDelta = std::move(piece.text);
        one.stopString = piece.stopped;
        if (one.request.capture.any())
            token.step = capture(one, token, g);
        token.seconds = seconds(one);
        ++one.stats.generatedTokens;
        one.sink->token(std::move(token));
    }

    StepRecord capture(Answer& one, GeneratedToken& token, int g)
    {
        StepRecord step;
        step.tokenIndex = token.token.index;
        step.decodeStep = g;
        const std::size_t bytes = std::size_t(m_script->rawEntries) * 16;
        if (one.sink->acceptsPayload(bytes)) {
            for (int layer = 0; layer < 2; ++layer) {
                RawRow row;
                row.layer = layer;
                for (int k = 0; k < m_script->rawEntries && k < token.token.index; ++k) {
                    row.positions.push_back(k);
                    row.logits.push_back(-float(k) - 1);
                }
                step.raw.push_back(std::move(row));
            }
        } else {
            step.payloadDropped = true;
            ++m_script->refusedPayloads;
        }
        std::array<float, 20> print {};
        print[0] = 0.9f;
        print[1] = 0.1f;
        print[3] = 0.2f;
        print[4] = 0.9f;
        print[8] = 0.1f;
        step.fingerprint = print;
        step.signals.entropy = 1;
        token.captureBytes = bytes * std::size_t(g + 1);
        return step;
    }

    static double seconds(const Answer& one)
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - one.began).count();
    }

    std::shared_ptr<FakeScript> m_script;
    ModelInfo m_info;
    std::list<Answer> m_answers;
    AnswerId m_lastId = 0;
};

ModelInfo fakeInfo(const std::filesystem::path& path, const FakeScript& script)
{
    ModelInfo info;
    info.path = path;
    info.name = "Fake-1M";
    info.architecture = "fake";
    info.format = "GGUF";
    info.quantisation = "Q4_1";
    info.hash = script.hash;
    info.layers = 2;
    info.heads = 2;
    info.kvHeads = 1;
    info.headDim = 4;
    info.context = script.context;
    info.trainedContext = 8192;
    info.hasChatTemplate = true;
    info.layerInfo.resize(2);
    info.memory.weights = script.needs;
    info.device = "CPU, 2 threads, AVX2";
    return info;
}

} // namespace

TokenId FakeTokenizer::idOf(const std::string& piece) const
{
    const std::lock_guard lock(m_mutex);
    const auto [it, fresh] = m_ids.try_emplace(piece, TokenId(m_pieces.size()));
    if (fresh)
        m_pieces.push_back(piece);
    return it->second;
}

std::vector<TokenId> FakeTokenizer::encode(std::string_view text, bool) const
{
    std::vector<TokenId> ids;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at + 1;
        if (text.substr(at).starts_with("<|im_start|>"))
            end = at + 12;
        else if (text.substr(at).starts_with("<|im_end|>"))
            end = at + 10;
        else if (text[at] != '\n') {
            while (
                end < text.size() && !isSpace(text[end]) && !text.substr(end).starts_with("<|im_"))
                ++end;
        }
        ids.push_back(idOf(std::string(text.substr(at, end - at))));
        at = end;
    }
    return ids;
}

std::string FakeTokenizer::decode(std::span<const TokenId> ids, bool skipSpecial) const
{
    std::string text;
    for (const TokenId id : ids) {
        if (!skipSpecial || id > 1)
            text += tokenBytes(id);
    }
    return text;
}

std::string FakeTokenizer::tokenBytes(TokenId id) const
{
    const std::lock_guard lock(m_mutex);
    return id >= 0 && id < TokenId(m_pieces.size()) ? m_pieces[std::size_t(id)] : std::string();
}

TokenKind FakeTokenizer::kind(TokenId id) const
{
    return id <= 1 ? TokenKind::Control : TokenKind::Normal;
}

std::optional<TokenId> FakeTokenizer::find(std::string_view text) const
{
    // Words are no added tokens.
    for (const TokenId id : { 0, 1 })
        if (tokenBytes(id) == text)
            return id;
    return {};
}

std::string renderChatMl(const nlohmann::ordered_json& messages, bool addPrompt, bool dropThink)
{
    std::string text;
    if (messages.empty() || messages[0].at("role") != "system")
        text += "<|im_start|>system\nYou are a helpful fake.<|im_end|>\n";
    for (std::size_t k = 0; k < messages.size(); ++k) {
        std::string content = messages[k].at("content");
        if (dropThink && messages[k].at("role") == "assistant" && k + 1 < messages.size()) {
            const std::size_t close = content.rfind("</think>");
            if (close != std::string::npos)
                content = content.substr(content.find_first_not_of(" \n", close + 8));
        }
        text += "<|im_start|>" + std::string(messages[k].at("role")) + "\n" + content
            + "<|im_end|>\n";
    }
    if (addPrompt)
        text += "<|im_start|>assistant\n";
    return text;
}

SourceFactory fakeFactory(std::shared_ptr<FakeScript> script)
{
    SourceFactory factory;
    factory.inspect
        = [script](const std::filesystem::path& path, const LoadOptions&) -> Result<ModelInfo> {
        return fakeInfo(path, *script);
    };
    factory.load = [script](const std::filesystem::path& path, const LoadOptions&,
                       const LoadProgress& progress,
                       std::stop_token stop) -> Result<std::unique_ptr<AnswerSource>> {
        for (int step = 0; step < script->loadSteps; ++step) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[load] cancelled");
            progress(double(step) / script->loadSteps, "weights");
            std::this_thread::sleep_for(std::chrono::milliseconds(script->msPerLoadStep));
        }
        if (script->failLoad)
            return fail(script->loadError, "[gguf] magic: expected GGUF, found GGML", "fake.gguf");
        ++script->loaded;
        return std::make_unique<LocalSource>(
            std::make_unique<FakeEngine>(script, fakeInfo(path, *script)));
    };
    factory.freeMemory = [script] { return std::uint64_t(script->freeMemory); };
    return factory;
}

TraceSession makeTrace(int answerTokens, int rawEntries)
{
    TraceSession trace;
    trace.header().traceId = "trace-0123456789abcdef";
    trace.header().model = "Fake-1M";
    trace.header().createdAt = trace.header().updatedAt = 1700000000000;
    trace.header().modelInfo.name = "Fake-1M";
    trace.header().modelInfo.fileHash = "hash-of-fake";
    trace.header().modelInfo.layers = 2;
    trace.header().modelInfo.heads = 2;
    trace.header().modelInfo.context = 8192;
    trace.header().modelInfo.tokenizerHash = "fake-words";
    const FakeTokenizer tokenizer;
    MessageRecord question, answer;
    question.id = "msg-q";
    question.role = "user";
    question.content = "What is two and two?";
    answer.id = "msg-a";
    answer.role = "assistant";
    const std::string prompt = renderChatMl(
        nlohmann::ordered_json::array({ { { "role", "user" }, { "content", question.content } } }),
        true, false);
    int index = 0;
    for (const TokenId id : tokenizer.encode(prompt, false)) {
        TokenRecord token;
        token.index = index++;
        token.tokenId = id;
        token.text = tokenizer.tokenBytes(id);
        token.segmentId = "msg-q.0";
        (void)trace.addToken(std::move(token));
    }
    const int start = index;
    for (int g = 0; g < answerTokens; ++g, ++index) {
        TokenRecord token;
        token.index = index;
        token.text = g % 7 == 6 ? "\n" : " word" + std::to_string(g % 50);
        token.tokenId = tokenizer.encode(token.text, false)[0];
        token.role = TokenRole::Generated;
        token.segmentId = "msg-a.0";
        token.logprob = -0.1f * float(g % 9);
        answer.content += token.text;
        (void)trace.addToken(std::move(token));
        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = g;
        RawRow row;
        row.layer = 1;
        for (int k = 0; k < rawEntries && k < index; ++k) {
            row.positions.push_back(index - 1 - k);
            row.logits.push_back(-0.3f * float(k) - 1.5f);
        }
        step.raw.push_back(std::move(row));
        step.zone = g % 2 ? "syntax_floor" : "semantic_bridge";
        step.zoneConfidence = 0.75f;
        step.signals.surprisal = 0.1f * float(g % 9);
        (void)trace.addStep(std::move(step));
    }
    trace.messages() = { question, answer };
    SegmentRecord user, final;
    user.id = "msg-q.0";
    user.type = SegmentType::User;
    user.startTokenIndex = 0;
    user.endTokenIndex = start;
    user.messageId = "msg-q";
    final.id = "msg-a.0";
    final.type = SegmentType::AssistantFinal;
    final.startTokenIndex = start;
    final.endTokenIndex = index;
    final.messageId = "msg-a";
    trace.segments() = { user, final };
    return trace;
}

} // namespace ax::test
