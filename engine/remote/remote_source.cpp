// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/remote_source.h"

#include "engine/chat/answer_json.h"
#include "engine/core/files.h"
#include "engine/core/stopwatch.h"
#include "engine/remote/chat_body.h"
#include "engine/remote/lenient_json.h"
#include "engine/remote/remote_recorder.h"
#include "engine/remote/stream_reader.h"

#include <algorithm>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

/// A whole recording of this program's own server, played as it comes.
class Playing {
public:
    Playing(AnswerSink& sink, std::string source)
        : m_player(sink, std::move(source))
    {
    }
    void arrived(StreamReader& reader)
    {
        for (const Json& value : reader.takeTraceRecords())
            if (!m_error)
                if (const Status status = m_player.play(value); !status)
                    m_error = status.error();
    }
    const AnswerPlayer& player() const { return m_player; }
    const std::optional<Error>& error() const { return m_error; }
    /// How it ended when the end itself did not arrive.
    AnswerEnd cutOff() const
    {
        AnswerEnd end;
        end.stats.finish = FinishReason::Cancelled;
        end.stats.generatedTokens = m_player.counters().tokens;
        end.stats.decodeSeconds = m_player.counters().seconds;
        end.stats.captureBytes = m_player.counters().captureBytes;
        if (m_player.start()) {
            end.stats.promptTokens = m_player.start()->promptTokens;
            end.header = m_player.start()->header;
            end.answer = m_player.start()->answer;
            end.answer.content = m_player.text();
        }
        end.header.sampling["finish_reason"] = name(end.stats.finish);
        end.answer.extra["finish_reason"] = name(end.stats.finish);
        end.header.updatedAt = nowMs();
        return end;
    }

private:
    AnswerPlayer m_player;
    std::optional<Error> m_error;
};

Error toError(const StreamError& e, const std::string& url, bool kept)
{
    Error error;
    const std::string what = e.message.empty() ? "the server reported an error" : e.message;
    if (e.kind == StreamError::Kind::Http && (e.status == 401 || e.status == 403)) {
        error = { ErrorCode::InvalidArgument,
            "[connect] " + url + " did not accept the key (" + what + ")", kKeyPlace,
            "Give the key that this server expects." };
    } else if (e.kind == StreamError::Kind::Http) {
        error = { e.status >= 500 || e.status == 429 ? ErrorCode::Io : ErrorCode::InvalidArgument,
            "[connect] " + url + ": " + what, kServerPlace, {} };
        if (e.retryAfter)
            error.remedy = "Try again in " + std::to_string(*e.retryAfter) + " s.";
        else if (e.status == 503)
            error.remedy = "Try again when the server is ready.";
    } else if (e.kind == StreamError::Kind::ConnectionLost) {
        error = { ErrorCode::Io, "[connect] the connection to " + url + " ended: " + what,
            kLostPlace, kept ? "What arrived is kept. Try again." : "Try again." };
    } else {
        error = { ErrorCode::Io, "[connect] " + url + ": " + what, kServerPlace,
            kept ? "What arrived is kept." : "" };
    }
    return error;
}

} // namespace

RemoteSource::RemoteSource(HttpClient client, ServerInfo server, std::string model)
    : m_client(std::move(client))
    , m_server(std::move(server))
    , m_model(std::move(model))
{
    const bool ours = m_server.generation == ServerGeneration::This;
    m_info.name = m_model;
    m_info.format = m_server.software.empty() ? "server" : m_server.software;
    m_info.device = m_client.address().url();
    m_info.hasChatTemplate = true;
    for (const ServerModel& model : m_server.models)
        if (model.id == m_model)
            m_info.context = model.context;
    m_capabilities.chat = m_capabilities.rawCompletion = true;
    m_capabilities.continueLast = ours;
    m_capabilities.tokenIds = ours;
    m_capabilities.attention = m_server.attention();
    m_capabilities.logprobs = true;
    m_capabilities.biases = m_server.biases;
    m_capabilities.eviction = m_server.eviction;
    m_capabilities.without = m_server.without;
    m_capabilities.maxAlternatives = m_server.maxLogprobs >= 0
        ? std::min(m_server.maxLogprobs, kMostAlternatives)
        : kMostAlternatives;
    if (!m_server.attention())
        m_capabilities.lacks.push_back("attention is not available from this server");
    else if (m_server.partialHeads())
        m_capabilities.lacks.push_back(m_server.headsTotal > 0
                ? "partial heads: this server reports " + std::to_string(m_server.headsReported)
                    + " of " + std::to_string(m_server.headsTotal) + " heads"
                : "partial heads: this server reports 1 of "
                    + std::to_string(m_server.tensorParallel) + " parts of the heads");
    m_info.captureNotes = m_capabilities.lacks;
}

Result<AnswerEnd> RemoteSource::answer(
    const ChatRequest& request, AnswerSink& sink, std::stop_token stop)
{
    const std::string url = m_client.address().url();
    const bool ours = m_server.generation == ServerGeneration::This;
    const bool cannotEvict = request.eviction.on() && !m_server.eviction;
    if (cannotEvict || (request.parallel.on() && !m_server.parallel))
        return fail(ErrorCode::Unsupported,
            "[connect] " + url + ": this server takes no "
                + (cannotEvict ? "--kv-policy" : "--parallel-threshold"),
            cannotEvict ? "--kv-policy" : "--parallel-threshold",
            "Leave it out, or name a model of this computer.");
    if (!request.biases.empty() && !m_server.biases
        && m_server.generation != ServerGeneration::Earlier)
        return fail(ErrorCode::Unsupported,
            "[connect] " + url + ": this server takes no attention biases", "biases",
            "Leave them out, or ask a server that has attention_biases.");
    RemoteRun run;
    run.model = m_model;
    run.source = url;
    run.context = m_info.context;
    run.attention = m_server.maySendAttention() && request.capture.any();
    run.surelyAttention = m_server.attention() && run.attention;
    run.stepsFromZero = ours;
    run.tokensLater = m_server.tokenizes;
    AX_TRY(RemoteRecorder recorder, RemoteRecorder::create(request, run, sink));
    Playing playing(sink, url);
    const auto arrived = [&](StreamReader& reader) {
        playing.arrived(reader);
        if (!playing.player().started())
            recorder.arrived(reader);
    };
    BodyLevel level = BodyLevel::Whole;
    StreamAnswer answer;
    for (;;) {
        const Json body = chatBody(request, m_server, m_model, level);
        answer = askServer(m_client, m_server, chatPath(request),
            body.dump(-1, ' ', false, Json::error_handler_t::replace), arrived, stop);
        if (!answer.error || !mayAskForLess(*answer.error, level))
            break;
        level = level == BodyLevel::Whole ? BodyLevel::WithoutExtras : BodyLevel::Plain;
    }
    const bool stopped = stop.stop_requested() && !answer.complete;
    const bool played = playing.player().started();
    if (playing.error())
        return tl::unexpected(*playing.error());
    if (!stopped && answer.error) {
        const bool kept = played || recorder.started();
        if (recorder.started())
            recorder.finish(answer, true);
        return tl::unexpected(toError(*answer.error, url, kept));
    }
    if (!stopped && !answer.complete) {
        StreamError cut;
        cut.kind = StreamError::Kind::ConnectionLost;
        cut.message = "the answer has no end";
        const bool kept = played || recorder.started();
        if (recorder.started())
            recorder.finish(answer, true);
        return tl::unexpected(toError(cut, url, kept));
    }
    if (played)
        return playing.player().end() ? *playing.player().end() : playing.cutOff();
    return recorder.finish(answer, stopped);
}

Result<WithoutResult> RemoteSource::without(
    const WithoutQuery& query, const WithoutProgress&, std::stop_token stop)
{
    const std::string url = m_client.address().url();
    if (!m_server.without)
        return fail(ErrorCode::Unsupported, "[without] this server cannot run a step again", url);
    Json body;
    body["model"] = m_model;
    body["tokens"] = query.trace.tokenIds;
    body["positions"] = query.positions;
    body["top_logprobs"] = std::clamp(query.alternatives, 0, kMostAlternatives);
    if (!query.trace.tokenizerHash.empty())
        body["tokenizer_hash"] = query.trace.tokenizerHash;
    // The context may have to be read first: as patient as with an answer.
    AX_TRY(const HttpReply reply,
        m_client.post("/v1/attention/without", body.dump(), stop, std::chrono::minutes(15)));
    if (reply.status != 200)
        return tl::unexpected(toError(httpError(reply), url, false));
    const auto parsed = parseLenient(reply.body);
    const Json said = parsed ? parsed->value : Json();
    const Json &before = member(said, "logprob_before"), &after = member(said, "logprob_after");
    if (!before.is_number() || !after.is_number())
        return fail(ErrorCode::Format,
            "[without] " + url + ": expected logprob_before and logprob_after", kServerPlace);
    WithoutResult result;
    result.logprobBefore = before.get<float>();
    result.logprobAfter = after.get<float>();
    if (const Json& read = member(said, "context_read"); read.is_number_integer())
        result.contextRead = read.get<int>();
    if (const Json& seconds = member(said, "seconds"); seconds.is_number())
        result.seconds = seconds.get<double>();
    if (const Json& top = member(said, "top_logprobs"); top.is_array())
        for (const Json& one : top) {
            const Json &id = member(one, "id"), &logprob = member(one, "logprob");
            if (id.is_number_integer() && logprob.is_number())
                result.alternatives.push_back(
                    { id.get<std::int32_t>(), text(one, "token"), logprob.get<float>() });
        }
    return result;
}

Result<std::unique_ptr<RemoteSource>> connectServer(const std::string& url,
    const std::string& model, const HttpSettings& settings, std::stop_token stop)
{
    AX_TRY(ServerAddress address, ServerAddress::parse(url));
    HttpClient client(std::move(address), settings);
    AX_TRY(ServerInfo info, probeServer(client, stop));
    std::string chosen = model;
    if (chosen.empty()) {
        for (const ServerModel& m : info.models)
            if (m.loaded.value_or(false) && chosen.empty())
                chosen = m.id;
        if (chosen.empty() && !info.models.empty())
            chosen = info.models.front().id;
    } else if (!info.models.empty()
        && std::none_of(info.models.begin(), info.models.end(),
            [&](const ServerModel& m) { return m.id == chosen; })) {
        std::string names;
        for (std::size_t k = 0; k < std::min<std::size_t>(info.models.size(), 12); ++k)
            names += (k ? ", " : "") + info.models[k].id;
        return fail(ErrorCode::NotFound,
            "[connect] " + client.address().url() + " has no model " + chosen, "model",
            "It has " + names + ".");
    }
    return std::make_unique<RemoteSource>(std::move(client), std::move(info), std::move(chosen));
}

Result<std::unique_ptr<AnswerSource>> connectChoice(
    const ServerChoice& choice, std::stop_token stop)
{
    HttpSettings settings;
    settings.apiKey = choice.key;
    AX_TRY(std::unique_ptr<AnswerSource> source,
        connectServer(choice.url, choice.model, settings, std::move(stop)));
    return source;
}

Result<std::string> readKeyFile(const std::filesystem::path& path)
{
    AX_TRY(const std::string text, readTextFile(path, 64 << 10));
    std::string key = text.substr(0, text.find_first_of("\r\n"));
    while (!key.empty() && std::isspace(static_cast<unsigned char>(key.back())))
        key.pop_back();
    if (key.empty())
        return fail(ErrorCode::InvalidArgument,
            "[connect] " + path.string() + ": expected a key in its first line", path.string());
    return key;
}

} // namespace ax::remote
