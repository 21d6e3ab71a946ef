// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/firewall.h"

#include "engine/analysis/advice.h"
#include "engine/core/stopwatch.h"

#include <algorithm>

namespace ax {

namespace {

using Type = OptionShape::Type;

/// What drift alone may reach for a token to count as stable.
constexpr double kCalm = 0.5;

tl::unexpected<Error> badRows(const std::string& field, const std::string& problem)
{
    return fail(ErrorCode::InvalidArgument, "[firewall] " + field + ": " + problem, field,
        "leave it out, or choose rows that this model has");
}

/// What a watched answer records: raw rows of the layers and heads that the compass reads, beside
/// what was asked for. A head's row stands alone only where heads are not merged.
Result<CaptureOptions> watchedCapture(const ChatRequest& request, const ModelInfo& model)
{
    const FirewallOptions& watch = request.firewall;
    CaptureOptions capture = request.capture;
    if (capture.fingerprintOnly)
        return fail(ErrorCode::InvalidArgument,
            "[firewall] only fingerprints are captured, and drift is read from raw rows",
            "firewall", "watch it without fingerprint-only, or capture without the firewall");
    capture.raw = true;
    const auto merged = [](std::vector<int> list, const std::vector<int>& more) {
        list.insert(list.end(), more.begin(), more.end());
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        return list;
    };
    if (!watch.heads.empty()) {
        for (const int head : watch.heads)
            if (model.heads > 0 && head >= model.heads)
                return badRows("compass_heads",
                    std::to_string(head) + " is outside 0 … " + std::to_string(model.heads - 1));
        capture.aggregation = Aggregation::None;
        if (!capture.headList.empty())
            capture.headList = merged(capture.headList, watch.heads);
    }
    if (watch.layers.empty())
        return capture;
    std::vector<bool> attention;
    for (const LayerInfo& layer : model.layerInfo)
        attention.push_back(layer.kind != AttentionKind::Linear);
    if (attention.empty())
        attention.assign(std::size_t(std::max(0, model.layers)), true);
    for (const int layer : watch.layers) {
        if (!attention.empty() && layer >= int(attention.size()))
            return badRows("compass_layers",
                std::to_string(layer) + " is outside 0 … " + std::to_string(attention.size() - 1));
        if (!attention.empty() && !attention[std::size_t(layer)])
            return badRows("compass_layers",
                "layer " + std::to_string(layer)
                    + " uses linear attention and keeps no attention rows");
    }
    // Of a model far away the shape may be unknown: then the compass's layers are what is asked.
    std::vector<int> layers = capture.layers.list;
    if (capture.layers.kind != LayerSelection::Kind::List) {
        if (capture.layers.kind == LayerSelection::Kind::All)
            return capture;
        layers.clear();
        if (!attention.empty()) {
            AX_TRY(layers, capture.layers.resolve(attention));
        }
    } else if (!attention.empty()) {
        AX_TRY(layers, capture.layers.resolve(attention)); // -1 is a number of its own in a list
    }
    capture.layers = { LayerSelection::Kind::List, merged(std::move(layers), watch.layers) };
    return capture;
}

/// A list of layers or heads; none: all that are recorded.
template <std::vector<int> FirewallOptions::*Member>
OptionField<FirewallOptions> rowsField(OptionShape shape)
{
    OptionField<FirewallOptions> field;
    static_cast<OptionShape&>(field) = shape;
    field.get = [](const FirewallOptions& o) {
        return (o.*Member).empty() ? nlohmann::ordered_json("all")
                                   : nlohmann::ordered_json(o.*Member);
    };
    field.set = [](FirewallOptions& o, const nlohmann::ordered_json& value) -> Status {
        auto list = value.is_array() ? value.get<std::vector<int>>() : std::vector<int>();
        for (const int number : list)
            if (number < 0)
                return fail(ErrorCode::InvalidArgument,
                    "[options] rows of the compass: expected numbers from 0 on, found "
                        + std::to_string(number));
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        o.*Member = std::move(list);
        return {};
    };
    return field;
}

/// Everything that is known of the answer so far, over all its attempts.
struct AnswerCourse {
    std::vector<std::int32_t> ids; ///< of the whole trace
    int first = -1; ///< the answer's first generated token
    std::string text; ///< the answer's
    std::vector<std::size_t> textAt; ///< of generated token first + k: length of the text after it
    std::vector<bool> whole; ///< and whether that is where a character ends
    std::size_t bytes = 0; ///< of the text tokens so far
    std::string traceId;
    std::int64_t createdAt = 0;
};

nlohmann::ordered_json numbers(const DriftStep& step)
{
    nlohmann::ordered_json json;
    const auto put = [&json](const char* name, float value) {
        if (present(value))
            json[name] = shortestDouble(value);
    };
    put("heading", step.reading.heading);
    put("spread", step.spread);
    put("sinkShare", step.sinkShare);
    json["drift"] = step.drift;
    json["level"] = driftLevel(step.drift);
    return json;
}

class Watch : public AnswerSink {
public:
    Watch(
        const ChatRequest& request, AnswerSink& sink, AnswerCourse& course, bool first, bool mayAct)
        : m_options(request.firewall)
        , m_sink(sink)
        , m_course(course)
        , m_reader(request.firewall.drift())
        , m_first(first)
        , m_mayAct(mayAct)
    {
    }

    void started(const AnswerStart& start) override
    {
        if (!m_first)
            return;
        AnswerStart told = start;
        told.header.capture["firewall"] = optionsToJson(firewallFields(), m_options);
        m_course.ids.resize(std::size_t(std::max(0, start.keptTokens)), -1);
        m_course.text = start.answer.content;
        m_course.bytes = m_course.text.size();
        m_course.traceId = start.header.traceId;
        m_course.createdAt = start.header.createdAt;
        m_sink.started(told);
    }
    void promptProgress(int done, int total) override { m_sink.promptProgress(done, total); }
    bool acceptsPayload(std::size_t bytes) override { return m_sink.acceptsPayload(bytes); }

    void batch(RecordedBatch batch, const AnswerCounters& counters) override
    {
        m_course.text += batch.answerDelta;
        for (const TokenRecord& token : batch.tokens)
            follow(token);
        for (const StepRecord& step : batch.steps)
            if (const auto drift = m_reader.read(step))
                look(*drift, step.zone, batch.events);
        m_sink.batch(std::move(batch), counters);
    }

    std::stop_token stopToken() const { return m_stop.get_token(); }
    void stop() { m_stop.request_stop(); }
    /// Set when a limit was passed: the step that passed it.
    const std::optional<DriftStep>& halted() const { return m_halted; }
    const std::string& zone() const { return m_zone; }
    /// The token behind the last stable one; the answer's first where none was.
    int stableEnd() const { return m_stable >= 0 ? m_stable + 1 : m_course.first; }

private:
    void follow(const TokenRecord& token)
    {
        if (std::size_t(token.index) >= m_course.ids.size())
            m_course.ids.resize(std::size_t(token.index) + 1, -1);
        m_course.ids[std::size_t(token.index)] = token.tokenId;
        if (token.role != TokenRole::Generated)
            return;
        if (m_course.first < 0)
            m_course.first = token.index;
        m_course.textAt.resize(std::size_t(token.index - m_course.first));
        m_course.whole.resize(m_course.textAt.size());
        if (token.kind == TokenOrigin::Text)
            m_course.bytes += token.bytes.empty() ? token.text.size() : token.bytes.size();
        m_course.textAt.push_back(m_course.text.size());
        m_course.whole.push_back(m_course.bytes == m_course.text.size());
    }

    void look(const DriftStep& step, const std::string& zone, std::vector<EventRecord>& events)
    {
        for (const DriftTrigger& trigger : step.triggers) {
            EventRecord event { "drift", step.tokenIndex, numbers(step) };
            event.data["detector"] = name(trigger.kind);
            event.data["magnitude"] = trigger.magnitude;
            event.data["value"] = trigger.value;
            event.data["limit"] = trigger.limit;
            events.push_back(std::move(event));
        }
        const bool wanders = step.status == CompassStatus::Halt;
        if (wanders && !m_wandering) {
            EventRecord event { "drift", step.tokenIndex, numbers(step) };
            event.data["detector"] = "heading_spread";
            event.data["value"] = shortestDouble(step.spread);
            event.data["limit"] = shortestDouble(m_options.windowLimit);
            events.push_back(std::move(event));
        }
        m_wandering = wanders;
        const bool halts = wanders || step.drift >= double(m_options.driftLimit);
        if (!halts && step.drift < kCalm && step.status != CompassStatus::Warning
            && m_course.whole.size() > std::size_t(step.tokenIndex - m_course.first)
            && m_course.whole[std::size_t(step.tokenIndex - m_course.first)])
            m_stable = step.tokenIndex;
        if (!halts || m_halted || !m_mayAct
            || (m_options.action != FirewallAction::Stop
                && m_options.action != FirewallAction::Reroute))
            return;
        m_halted = step;
        m_zone = zone;
        if (m_options.action == FirewallAction::Stop) {
            EventRecord event { "early_stop", step.tokenIndex, numbers(step) };
            events.push_back(std::move(event));
        }
        m_stop.request_stop();
    }

    const FirewallOptions& m_options;
    AnswerSink& m_sink;
    AnswerCourse& m_course;
    DriftReader m_reader;
    std::stop_source m_stop;
    bool m_first, m_mayAct, m_wandering = false;
    int m_stable = -1;
    std::optional<DriftStep> m_halted;
    std::string m_zone;
};

void addUp(GenerateStats& stats, const GenerateStats& before)
{
    stats.promptTokens = before.promptTokens;
    stats.cachedTokens = before.cachedTokens;
    stats.promptSeconds += before.promptSeconds;
    stats.generatedTokens += before.generatedTokens;
    stats.decodeSeconds += before.decodeSeconds;
    stats.captureSeconds += before.captureSeconds;
    stats.captureBytes += before.captureBytes;
}

/// Where an answer is written again, and how.
struct Restart {
    int from = 0; ///< behind the last stable token
    const MessageRecord& answer; ///< what stands of it
    const std::string& zone; ///< that it had when it was halted
    int maxTokens = 0; ///< of the whole answer; 0: no limit
    std::uint64_t seed = 0;
};

/// The request goes on there as the zone advises.
ChatRequest continued(
    const ChatRequest& request, const AnswerCourse& course, const Restart& restart)
{
    const auto& [from, answer, zone, maxTokens, seed] = restart;
    ChatRequest next = request;
    std::vector<MessageRecord> messages = request.messages.records();
    if (request.continueLast)
        messages.pop_back();
    messages.push_back(answer);
    next.messages = Conversation::fromRecords(std::move(messages));
    next.continueLast = true;
    if (!request.continueLast || request.answerStart < 0)
        next.answerStart = course.first;
    next.trace.tokenIds.assign(course.ids.begin(), course.ids.begin() + from);
    if (maxTokens > 0) // of the whole answer
        next.maxTokens = std::max(1, maxTokens - (from - course.first));
    next.sampling.seed = seed;
    if (const ZoneAdvice* advice = adviceFor(zone)) {
        next.sampling.greedy = false;
        next.sampling.temperature = advice->temperature;
        next.sampling.topP = advice->topP;
    }
    return next;
}

} // namespace

DriftOptions FirewallOptions::drift() const
{
    DriftOptions options;
    options.layers = layers;
    options.heads = heads;
    options.limits.window = window;
    options.limits.halt = windowLimit;
    options.limits.warning = std::min(options.limits.warning, windowLimit);
    return options;
}

std::span<const OptionField<FirewallOptions>> firewallFields()
{
    using F = FirewallOptions;
    static const std::vector<OptionField<F>> fields {
        optionField<F, &F::action, &kFirewallActions>({ "firewall", "--firewall", Type::Choice, 0,
            0, kFirewallActions, {}, AX_TEXT("Engine", "On drift"),
            AX_TEXT("Engine",
                "Watches how the attention wanders: notes it, ends the answer, or writes it again "
                "from its last stable token. Raw rows are captured for it.") }),
        optionField<F, &F::windowLimit>({ "window_limit", "--window-limit", Type::Number, 0, 1, {},
            {}, AX_TEXT("Engine", "Limit of the heading spread"),
            AX_TEXT("Engine", "The heading spread W above which --firewall acts.") }),
        optionField<F, &F::driftLimit>({ "drift_limit", "--drift-limit", Type::Number, 0, 1000, {},
            {}, AX_TEXT("Engine", "Limit of the drift"),
            AX_TEXT("Engine", "The drift D from which on --firewall acts.") }),
        optionField<F, &F::window>({ "compass_window", "--compass-window", Type::Integer, 2, 1000,
            {}, {}, AX_TEXT("Engine", "Compass window"),
            AX_TEXT("Engine", "How many steps the heading spread looks at.") }),
        rowsField<&F::layers>({ "compass_layers", "--compass-layers", Type::List, 0, 0, {},
            AX_TEXT("Engine", "all"), AX_TEXT("Engine", "Layers of the compass"),
            AX_TEXT("Engine",
                "Layers whose rows the compass reads, such as 18,21; all: those recorded. They are "
                "recorded for it.") }),
        rowsField<&F::heads>({ "compass_heads", "--compass-heads", Type::List, 0, 0, {},
            AX_TEXT("Engine", "all"), AX_TEXT("Engine", "Heads of the compass"),
            AX_TEXT("Engine",
                "Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head "
                "is recorded alone for it.") }),
        optionField<F, &F::reroutes>({ "reroutes", "--reroutes", Type::Integer, 1, 100, {}, {},
            AX_TEXT("Engine", "Most re-routes"),
            AX_TEXT("Engine", "How often one answer may be written again.") }),
    };
    return fields;
}

Result<AnswerEnd> answerWatched(
    AnswerSource& source, const ChatRequest& request, AnswerSink& sink, std::stop_token stop)
{
    if (!request.firewall.watches())
        return source.answer(request, sink, std::move(stop));
    const bool reroutes = request.firewall.action == FirewallAction::Reroute;
    if (!source.capabilities().attention)
        return fail(ErrorCode::Unsupported,
            "[firewall] this source captures no attention, so drift cannot be seen", "firewall");
    if (reroutes && (request.raw || !source.capabilities().tokenIds))
        return fail(ErrorCode::Unsupported,
            "[firewall] only the answer of a chat can be written again", "firewall",
            "choose log or stop");
    ChatRequest current = request;
    AX_TRY(current.capture, watchedCapture(request, source.info()));
    AnswerCourse course;
    course.ids = request.trace.tokenIds;
    std::optional<GenerateStats> before;
    for (int attempt = 0;; ++attempt) {
        Watch watch(
            current, sink, course, attempt == 0, !reroutes || attempt < request.firewall.reroutes);
        const std::stop_callback outer(stop, [&watch] { watch.stop(); });
        AX_TRY(AnswerEnd end, source.answer(current, watch, watch.stopToken()));
        if (before)
            addUp(end.stats, *before);
        end.header.traceId = course.traceId;
        end.header.createdAt = course.createdAt;
        end.header.capture["firewall"] = optionsToJson(firewallFields(), request.firewall);
        const bool acted = watch.halted() && !stop.stop_requested()
            && end.stats.finish == FinishReason::Cancelled;
        if (!acted)
            return end;
        if (!reroutes) {
            end.stats.finish = FinishReason::EarlyStop;
            end.header.sampling["finish_reason"] = name(end.stats.finish);
            end.answer.extra["finish_reason"] = name(end.stats.finish);
            return end;
        }
        const int from = watch.stableEnd();
        Reroute reroute;
        reroute.from = from;
        reroute.answer = makeMessage("assistant",
            from > course.first
                ? course.text.substr(0, course.textAt[std::size_t(from - course.first - 1)])
                : std::string());
        reroute.answer.model = end.answer.model;
        const ChatRequest next = continued(current, course,
            { from, reroute.answer, watch.zone(), request.maxTokens, end.stats.seed + 1 });
        reroute.branch.cause = "rerouted";
        reroute.branch.createdAt = nowMs();
        reroute.branch.fromTokenIndex = from;
        reroute.branch.fromMessage = int(next.messages.size()) - 1;
        reroute.branch.model = end.header.model;
        reroute.branch.tokenizerHash = end.header.modelInfo.tokenizerHash;
        reroute.branch.sampling = next.sampling.toJson();
        reroute.event = EventRecord { "re_route", from, numbers(*watch.halted()) };
        reroute.event.data["haltedAt"] = watch.halted()->tokenIndex;
        reroute.event.data["zone"] = watch.zone();
        reroute.event.data["temperature"] = shortestDouble(next.sampling.temperature);
        reroute.event.data["top_p"] = shortestDouble(next.sampling.topP);
        course.text = reroute.answer.content;
        course.ids.resize(std::size_t(from));
        course.textAt.resize(std::size_t(from - course.first));
        course.whole.resize(course.textAt.size());
        course.bytes = course.text.size();
        sink.rerouted(std::move(reroute));
        before = end.stats;
        current = next;
    }
}

} // namespace ax
