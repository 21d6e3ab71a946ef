// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/answer_form.h"
#include "engine/server/fingerprint_push.h"
#include "engine/server/guard.h"
#include "engine/server/http_server.h"
#include "engine/server/metrics.h"

#include <functional>

namespace ax::server {

/// An answered request as a log or a list says it; no text of prompts.
struct AnsweredRequest {
    std::string client, method, path;
    int status = 0;
    double seconds = 0;
    int read = -1, written = -1; ///< tokens; -1: it was no request for an answer
    std::string reason; ///< of a refusal: the field, or a code
    /// "127.0.0.1 POST /v1/completions 200 0.120 s, 12 read, 5 written"
    std::string line() const;
};

struct ServerOptions {
    std::string host = "127.0.0.1";
    int port = 30000;
    std::string apiKey;
    std::vector<std::string> corsOrigins;
    AnswerDesk::Limits desk;
    HttpLimits http;
    Guardrails guardrails;
    CaptureDefaults capture;
    SamplingOptions sampling;
    EvictionOptions eviction;
    int maxTokens = 0;
    std::string zonePreset = "explorer";
    bool mirrorAttention = false;
    std::string sidecarUrl; ///< tcp://…: every captured step's fingerprint is pushed there
    /// Folder of a discovery (engine/discovery/artefacts.h): entries say where they lie in it.
    std::string discoveryDir;
    std::vector<std::string> modelNames; ///< further names that mean the model
    /// One line per request, no text of prompts; any thread.
    std::function<void(const std::string& line)> log;
    bool logPrompts = false; ///< bodies of requests too
    std::function<void(const AnsweredRequest&)> answered; ///< any thread
};

/// `attnx serve`: an OpenAI-compatible API with attention over one loaded model (spec/wire.md
/// section 1). HTTP threads hand requests over; the thread that owns the model answers them.
///
///     AX_TRY(auto server, Server::start(options, source));
///     server->answers().run();      // this thread, until stop() was called on another
///
class Server {
public:
    /// Listens from here on. `source` outlives it. Errors: InvalidArgument (guardrails), Io (port).
    static Result<std::unique_ptr<Server>> start(ServerOptions options, LocalSource& source);
    ~Server();

    AnswerDesk& answers() { return m_desk; }
    std::string url() const;
    int port() const { return m_http->port(); }
    /// No new requests; answers in work get `grace` to end and are cancelled then. Any thread but
    /// the one that answers, which goes on meanwhile.
    void stop(std::chrono::milliseconds grace);
    /// Ends one answer. False: there is none of that id.
    bool cancel(const std::string& id);
    /// A word that opens the page at "/#once=WORD" without the key: for one minute, once.
    std::string pageTicket() { return m_guard.issueTicket(); }

private:
    Server(ServerOptions options, LocalSource& source, Guard guard);
    void addRoutes();
    Status openDiscovery();
    using Reader = ApiResult<Ask> (*)(const Json&, const AskContext&);
    using Former
        = std::unique_ptr<AnswerForm> (*)(AnswerAbout, Ask, std::shared_ptr<const Tokenizer>);
    HttpResponse answer(const HttpRequest& request, const char* idStart, Reader read, Former form);
    Json model() const;
    HttpResponse capabilities() const;
    HttpResponse requests() const;
    bool offersWithout() const;
    HttpResponse without(const HttpRequest& request);
    HttpResponse tokenize(const HttpRequest& request) const;
    HttpResponse detokenize(const HttpRequest& request) const;
    static HttpResponse page(std::string_view text, const char* type);
    std::string newId(const char* start);

    ServerOptions m_options;
    LocalSource& m_source;
    AskContext m_context;
    Guard m_guard;
    std::unique_ptr<FingerprintPush> m_push; ///< outlives the tickets, which use it
    AnswerDesk m_desk;
    Metrics m_metrics;
    std::atomic<std::uint64_t> m_lastId { 0 };
    std::string m_idSalt;
    std::atomic<bool> m_closing { false };
    std::mutex m_stopping;
    std::unique_ptr<HttpServer> m_http;
};

} // namespace ax::server
