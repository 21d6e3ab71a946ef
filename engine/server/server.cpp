// SPDX-License-Identifier: Apache-2.0
#include "engine/server/server.h"

#include "engine/core/stopwatch.h"
#include "engine/server/block_forms.h"
#include "engine/server/recording_form.h"
#include "engine/trace/page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>
#include <random>

namespace ax::server {

namespace {

constexpr std::size_t kStreamBytes = std::size_t(32) << 20; ///< that wait for a slow client
constexpr std::size_t kWholeBytes = std::size_t(512) << 20;

const char* name(AnswerTicket::Phase phase)
{
    switch (phase) {
    case AnswerTicket::Phase::Queued:
        return "queued";
    case AnswerTicket::Phase::Prompt:
        return "prompt";
    case AnswerTicket::Phase::Writing:
        return "writing";
    case AnswerTicket::Phase::Done:
        return "done";
    }
    return "done";
}

/// Minus infinity is no JSON: the least that is used elsewhere for it.
double finite(float logprob) { return std::isfinite(logprob) ? double(logprob) : -9999.0; }

ApiError busy(bool closing)
{
    ApiError error;
    error.status = closing ? 503 : 429;
    error.message = closing ? "The server is closing." : "Too many requests wait already.";
    error.code = closing ? "server_closing" : "too_many_requests";
    return error;
}

} // namespace

std::string AnsweredRequest::line() const
{
    char figures[48];
    std::snprintf(figures, sizeof figures, " %d %.3f s", status, seconds);
    std::string text = client + " " + method + " " + path + figures;
    if (written >= 0)
        text += ", " + std::to_string(read) + " read, " + std::to_string(written) + " written";
    return reason.empty() ? text : text + ", " + reason;
}

Server::Server(ServerOptions options, LocalSource& source, Guard guard)
    : m_options(std::move(options))
    , m_source(source)
    , m_context { source, m_options.guardrails, m_options.capture, m_options.sampling,
        m_options.eviction, m_options.maxTokens, m_options.zonePreset, false, {} }
    , m_guard(std::move(guard))
    , m_desk(source, m_options.desk)
{
    const ModelInfo& info = source.info();
    m_context.modelNames = m_options.modelNames;
    for (const std::string& other :
        { info.name, info.path.filename().string(), info.path.stem().string(), info.path.string() })
        if (!other.empty())
            m_context.modelNames.push_back(other);
    if (m_context.modelNames.empty())
        m_context.modelNames.push_back("model");
    char salt[20];
    std::snprintf(salt, sizeof salt, "%08x", unsigned(std::random_device {}()));
    m_idSalt = salt;
}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, LocalSource& source)
{
    AX_TRY(Guard guard, Guard::create({ options.host, options.apiKey, options.corsOrigins }));
    options.apiKey.clear();
    std::unique_ptr<Server> server(new Server(std::move(options), source, std::move(guard)));
    if (!server->m_options.sidecarUrl.empty()) {
        AX_TRY(server->m_push, FingerprintPush::start(server->m_options.sidecarUrl));
        server->m_context.fingerprintsWanted = true;
    }
    if (!server->m_options.discoveryDir.empty())
        AX_CHECK(server->openDiscovery());
    HttpServer::Options http;
    http.host = server->m_options.host;
    http.port = server->m_options.port;
    http.limits = server->m_options.http;
    server->m_http = std::make_unique<HttpServer>(http);
    server->addRoutes();
    AX_CHECK(server->m_http->start());
    return server;
}

Status Server::openDiscovery()
{
    const std::filesystem::path file = std::filesystem::path(m_options.discoveryDir) / "model.bin";
    AX_TRY(discovery::ModelFile model, discovery::ModelFile::open(file));
    const std::string_view layout = name(m_options.capture.options.layout);
    if (model.schema() != layout)
        return fail(ErrorCode::InvalidArgument,
            "[serve] the discovery was made of " + model.schema() + " fingerprints, answers get "
                + std::string(layout),
            file.string(), "give --fingerprint-layout " + model.schema());
    m_context.capture.manifold = std::make_shared<const discovery::Classifier>(
        std::make_shared<const discovery::ModelFile>(std::move(model)));
    return {};
}

std::string Server::url() const
{
    const bool six = m_options.host.find(':') != std::string::npos;
    return "http://" + (six ? "[" + m_options.host + "]" : m_options.host) + ":"
        + std::to_string(port());
}

void Server::stop(std::chrono::milliseconds grace)
{
    // Held to the end: run() returns before this does, and whoever called it may destroy all.
    const std::lock_guard lock(m_stopping);
    if (m_closing.exchange(true))
        return;
    m_desk.close();
    if (m_http)
        m_http->stop(grace);
    m_desk.finish();
}

bool Server::cancel(const std::string& id)
{
    for (const auto& ticket : m_desk.tickets())
        if (ticket->about().id == id) {
            ticket->cancel();
            return true;
        }
    return false;
}

std::string Server::newId(const char* start)
{
    char number[24];
    std::snprintf(number, sizeof number, "%08llx", (unsigned long long)++m_lastId);
    return start + m_idSalt + number;
}

void Server::addRoutes()
{
    m_http->gate([this](const HttpRequest& request, HttpResponse& response) {
        if (auto early = m_guard.check(request)) {
            response = std::move(*early);
            return true;
        }
        return false;
    });
    m_http->decorate([this](const HttpRequest& request, HttpResponse& response) {
        m_guard.decorate(request, response);
    });
    static const std::vector<std::string> kRoutes { "/", "/page.css", "/trace.js", "/marks.js",
        "/page.js", "/live.js", "/health", "/metrics", "/v1/models", "/v1/chat/completions",
        "/v1/completions", "/v1/tokenize", "/v1/detokenize", "/v1/attention/capabilities",
        "/v1/attention/requests", "/v1/attention/without", "/v1/session", "/v1/responses",
        "/v1/messages" };
    m_http->log([this](const HttpRequest& request, int status, double seconds) {
        const bool known = std::find(kRoutes.begin(), kRoutes.end(), request.path) != kRoutes.end();
        m_metrics.answered(known ? request.path : "other", status, seconds);
        const AnsweredRequest answered { request.client, oneLine(request.method, 16),
            oneLine(request.path, 200), status, seconds, request.remark->read,
            request.remark->written, oneLine(request.remark->reason, 80) };
        if (m_options.log)
            m_options.log(answered.line());
        if (m_options.answered)
            m_options.answered(answered);
    });
    m_http->route("GET", "/", [](const HttpRequest&) { return page(livePage(), "text/html"); });
    for (const PagePart& part : pageParts())
        m_http->route(
            "GET", part.path, [&part](const HttpRequest&) { return page(part.text, part.type); });
    m_http->route("GET", "/health", [this](const HttpRequest&) {
        HttpResponse response = jsonResponse({ { "status", m_closing ? "closing" : "ok" } });
        response.status = m_closing ? 503 : 200;
        return response;
    });
    m_http->route("GET", "/metrics", [this](const HttpRequest&) {
        HttpResponse response;
        response.type = "text/plain; version=0.0.4; charset=utf-8";
        response.body = m_metrics.text(m_desk.totals(),
            { m_http->connections(), m_push ? m_push->sent() : 0, m_push ? m_push->dropped() : 0 });
        return response;
    });
    m_http->route("GET", "/v1/models", [this](const HttpRequest&) {
        return jsonResponse({ { "object", "list" }, { "data", Json::array({ model() }) } });
    });
    // Paths are patterns of the library: names with signs that mean something there are left out.
    for (const std::string& name : m_context.modelNames)
        if (name.find_first_of("/()[]{}*+?|^$\\") == std::string::npos)
            m_http->route("GET", "/v1/models/" + name,
                [this](const HttpRequest&) { return jsonResponse(model()); });
    m_http->route(
        "GET", "/v1/attention/capabilities", [this](const HttpRequest&) { return capabilities(); });
    m_http->route(
        "GET", "/v1/attention/requests", [this](const HttpRequest&) { return requests(); });
    m_http->route(
        "POST", "/v1/attention/without", [this](const HttpRequest& r) { return without(r); });
    m_http->route("POST", "/v1/tokenize", [this](const HttpRequest& r) { return tokenize(r); });
    m_http->route("POST", "/v1/detokenize", [this](const HttpRequest& r) { return detokenize(r); });
    m_http->route("POST", "/v1/chat/completions",
        [this](const HttpRequest& r) { return answer(r, "chatcmpl-", readChatAsk, chatForm); });
    m_http->route("POST", "/v1/completions", [this](const HttpRequest& r) {
        return answer(r, "cmpl-", readCompletionAsk, completionForm);
    });
    m_http->route("POST", "/v1/session", [this](const HttpRequest& request) {
        // The page that was opened with a ticket asks for a key of its own.
        const auto body = parseBody(request.body);
        const std::string word = body && body->contains("once") && (*body)["once"].is_string()
            ? (*body)["once"].get<std::string>()
            : std::string();
        const std::string key = m_guard.takeTicket(word);
        if (!key.empty())
            return jsonResponse({ { "key", key } });
        ApiError error;
        error.status = 401;
        error.message = "This ticket is not known, or was used.";
        error.code = "invalid_ticket";
        return error.response();
    });
    m_http->route("POST", "/v1/responses", [this](const HttpRequest& r) {
        return answer(r, "resp_", readResponsesAsk, responsesForm);
    });
    m_http->route("POST", "/v1/messages", [this](const HttpRequest& r) {
        HttpResponse response = answer(r, "msg_", readMessagesAsk, messagesForm);
        if (response.status >= 400 && response.body.size() > 2) // as clients of that API read it
            response.body.insert(1, "\"type\":\"error\",");
        return response;
    });
}

HttpResponse Server::answer(
    const HttpRequest& request, const char* idStart, Reader read, Former form)
{
    const auto body = parseBody(request.body);
    if (!body)
        return body.error().response();
    if (m_options.logPrompts && m_options.log)
        m_options.log(request.client + " asks " + oneLine(request.body, 4000));
    auto ask = read(*body, m_context);
    if (!ask)
        return ask.error().response();
    const auto recorded = takeRecordingWish(*body, m_options.guardrails, m_options.capture, *ask);
    if (!recorded)
        return recorded.error().response();
    auto prepared = m_source.prepare(ask->chat);
    if (!prepared) {
        ApiError error = toApi(prepared.error());
        if (prepared.error().place == "schema") {
            error.param = ask->chat.shapes.empty() ? "response_format" : "tool_choice";
            error.message = "'" + error.param + "': " + error.message;
        }
        return error.response();
    }
    if (ask->capture.wanted() && m_options.guardrails.maskSystemPrompt) {
        ask->capture.maskSystem(m_source.systemTokens(*prepared));
        const CaptureOptions before = prepared->generate.capture;
        prepared->generate.capture = prepared->setup.capture = ask->capture.options();
        prepared->generate.capture.alsoWithoutSinks = before.alsoWithoutSinks;
        prepared->generate.capture.learned = before.learned;
    }
    const std::string layout(name(prepared->generate.capture.layout));
    AnswerAbout about;
    about.id = newId(idStart);
    about.model = m_context.modelNames.front();
    about.created = nowMs() / 1000;
    about.mirror = m_options.mirrorAttention;
    const bool stream = ask->stream;
    auto ticket = std::make_shared<AnswerTicket>(
        AnswerTicket::About { about.id, request.client, about.model, request.path,
            ask->capture.modes(), oneLine(request.header("user-agent"), 80), ask->chat.maxTokens },
        std::move(*prepared), stream ? kStreamBytes : kWholeBytes);
    if (m_push)
        ticket->onStep = [push = m_push.get(), id = about.id, layout](
                             const StepRecord& step) { push->push(id, step, layout); };
    if (!m_desk.submit(ticket))
        return busy(m_closing).response();
    if (!ask->capture.limits().empty())
        m_desk.noteLess();
    request.remark->finish = [ticket](HttpRemark& remark) {
        remark.read = ticket->promptTokens();
        remark.written = ticket->tokens();
    };
    auto written = form(std::move(about), std::move(*ask), m_source.tokenizer());
    if (*recorded)
        written = recordingForm(std::move(written));
    return serveAnswer(request, ticket, std::move(written), stream);
}

Json Server::model() const
{
    Json model;
    model["id"] = m_context.modelNames.front();
    model["object"] = "model";
    model["created"] = nowMs() / 1000;
    model["owned_by"] = "attention-explorer";
    model["max_model_len"] = m_source.info().context;
    return model;
}

HttpResponse Server::capabilities() const
{
    const ModelInfo& info = m_source.info();
    const Guardrails& guard = m_options.guardrails;
    const bool experts = std::any_of(info.layerInfo.begin(), info.layerInfo.end(),
        [](const LayerInfo& layer) { return layer.experts > 0; });
    const auto attention = std::count_if(info.layerInfo.begin(), info.layerInfo.end(),
        [](const LayerInfo& layer) { return layer.kind != AttentionKind::Linear; });
    Json modes = Json::array();
    if (!guard.captureOff)
        modes = guard.fingerprintOnly ? Json { "fingerprint" }
                                      : Json { "raw", "sketch", "fingerprint", "heads" };
    Json answer;
    answer["supported"] = !guard.captureOff && m_source.capabilities().attention;
    answer["modes"] = std::move(modes);
    answer["max_top_k"] = 64;
    answer["max_layers"] = int(attention);
    answer["features"] = { { "include_prompt_attention", true }, { "head_filtering", true },
        { "moe_routing", experts }, { "logit_lens", !guard.fingerprintOnly },
        { "derotated", !guard.fingerprintOnly },
        { "attention_biases", m_source.capabilities().biases }, { "max_logprobs", true },
        { "eviction", m_source.capabilities().eviction },
        { "parallel_positions", m_source.capabilities().eviction },
        { "without", offersWithout() } };
    answer["max_logprobs"] = 20;
    answer["heads"] = { { "reported", info.heads }, { "total", info.heads } };
    answer["guardrails"] = { { "max_concurrent_capture", guard.maxConcurrentCapture },
        { "requires_api_key", m_guard.asksKey() },
        { "system_prompt_masked", guard.maskSystemPrompt } };
    return jsonResponse(answer);
}

HttpResponse Server::requests() const
{
    Json list = Json::array();
    for (const auto& ticket : m_desk.tickets()) {
        const AnswerTicket::About& about = ticket->about();
        Json entry;
        entry["id"] = about.id;
        entry["client"] = about.client;
        entry["model"] = about.model;
        entry["route"] = about.route;
        entry["phase"] = name(ticket->phase());
        entry["prompt_tokens"] = ticket->promptTokens();
        entry["tokens"] = ticket->tokens();
        entry["seconds"] = ticket->seconds();
        entry["capture"] = about.captured.empty() ? Json() : Json(about.captured);
        list.push_back(std::move(entry));
    }
    return jsonResponse({ { "requests", std::move(list) } });
}

/// What hidden positions did would be told with every figure.
bool Server::offersWithout() const
{
    const Guardrails& guard = m_options.guardrails;
    return m_source.capabilities().without && !guard.captureOff && !guard.fingerprintOnly
        && !guard.maskSystemPrompt && guard.maskPrefix == 0;
}

/// "Without it": the last token of a context, asked for again with some positions hidden.
HttpResponse Server::without(const HttpRequest& request)
{
    const auto body = parseBody(request.body);
    if (!body)
        return body.error().response();
    Fields in(*body);
    if (auto known = checkModel(in, m_context.modelNames); !known)
        return known.error().response();
    if (!offersWithout()) {
        ApiError error;
        error.status = 403;
        error.message = "This server does not run steps again: its guardrails hide positions.";
        error.code = "guardrail";
        return error.response();
    }
    const auto tokens = in.integers("tokens"), positions = in.integers("positions");
    WithoutQuery query;
    query.alternatives = int(in.integer("top_logprobs", 0, 20).value_or(5));
    query.trace.tokenizerHash = in.text("tokenizer_hash").value_or("");
    if (!in.error() && (!tokens || tokens->size() < 2))
        in.refuse("tokens", "an array of at least two token ids");
    if (!in.error() && (!positions || positions->empty()))
        in.refuse("positions", "an array of positions before the last token");
    if (in.error())
        return in.error()->response();
    for (const std::int64_t id : *tokens)
        if (id < 0 || id >= m_source.tokenizer()->size())
            return badRequest("'tokens' must hold ids of this vocabulary.", "tokens")
                .value()
                .response();
        else
            query.trace.tokenIds.push_back(TokenId(id));
    for (const std::int64_t position : *positions)
        if (position < 0 || position + 1 >= std::int64_t(tokens->size()))
            return badRequest("'positions' must lie before the last of 'tokens'.", "positions")
                .value()
                .response();
        else
            query.positions.push_back(int(position));

    auto answered = std::make_shared<std::promise<Result<WithoutResult>>>();
    std::future<Result<WithoutResult>> result = answered->get_future();
    auto question = std::make_shared<DeskQuestion>();
    question->work = [answered, query = std::move(query)](
                         LocalSource& source, std::stop_token stop) {
        if (stop.stop_requested())
            answered->set_value(fail(ErrorCode::Cancelled, "[without] the request was given up"));
        else
            answered->set_value(source.without(query, {}, std::move(stop)));
    };
    if (!m_desk.submit(question))
        return busy(m_closing).response();
    while (result.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
        if (request.gone())
            question->stop.request_stop();
    const Result<WithoutResult> given = result.get();
    if (!given) {
        if (given.error().code == ErrorCode::Cancelled)
            return busy(true).response();
        return toApi(given.error()).response();
    }
    Json top = Json::array();
    for (const Alternative& other : given->alternatives)
        top.push_back(
            { { "id", other.id }, { "token", other.text }, { "logprob", finite(other.logprob) } });
    return jsonResponse(
        { { "object", "attention.without" }, { "logprob_before", finite(given->logprobBefore) },
            { "logprob_after", finite(given->logprobAfter) }, { "top_logprobs", std::move(top) },
            { "context_read", given->contextRead }, { "seconds", given->seconds } });
}

HttpResponse Server::tokenize(const HttpRequest& request) const
{
    const auto body = parseBody(request.body);
    if (!body)
        return body.error().response();
    Fields in(*body);
    if (auto known = checkModel(in, m_context.modelNames); !known)
        return known.error().response();
    const bool special = in.flag("add_special_tokens").value_or(true);
    std::optional<std::string> text = in.text("prompt");
    if (!text)
        text = in.text("text");
    if (in.error())
        return in.error()->response();
    std::vector<TokenId> ids;
    if (text) {
        ids = m_source.tokenizer()->encode(*text, special);
    } else if (in.has("messages")) {
        auto ask = readChatAsk(*body, m_context);
        if (!ask)
            return ask.error().response();
        auto prepared = m_source.prepare(ask->chat);
        if (!prepared)
            return toApi(prepared.error()).response();
        ids = std::move(prepared->generate.prompt);
    } else {
        return badRequest("'prompt' is missing: a string was expected.", "prompt")
            .value()
            .response();
    }
    return jsonResponse({ { "tokens", ids }, { "count", ids.size() },
        { "max_model_len", m_source.info().context } });
}

HttpResponse Server::detokenize(const HttpRequest& request) const
{
    const auto body = parseBody(request.body);
    if (!body)
        return body.error().response();
    Fields in(*body);
    if (auto known = checkModel(in, m_context.modelNames); !known)
        return known.error().response();
    const auto numbers = in.integers("tokens");
    const int size = m_source.tokenizer()->size();
    if (!in.error() && !numbers)
        in.refuse("tokens", "an array of token ids");
    if (in.error())
        return in.error()->response();
    std::vector<TokenId> ids;
    for (const std::int64_t id : *numbers) {
        if (id < 0 || id >= size)
            return badRequest("'tokens' must hold ids from 0 to " + std::to_string(size - 1)
                    + ", found " + std::to_string(id) + ".",
                "tokens")
                .value()
                .response();
        ids.push_back(TokenId(id));
    }
    return jsonResponse({ { "prompt", m_source.tokenizer()->decode(ids, false) } });
}

/// The live page and its parts, from this server alone: nothing else is loaded, nothing inline
/// runs.
HttpResponse Server::page(std::string_view text, const char* type)
{
    HttpResponse response;
    response.type = std::string(type) + "; charset=utf-8";
    response.body = text;
    response.headers = { { "Content-Security-Policy",
                             "default-src 'none'; script-src 'self'; style-src 'self'; img-src "
                             "data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                             "frame-ancestors 'none'" },
        { "X-Frame-Options", "DENY" }, { "Referrer-Policy", "no-referrer" },
        { "Cache-Control", "no-store" } };
    return response;
}

} // namespace ax::server
