// SPDX-License-Identifier: Apache-2.0
#include "engine/server/answer_form.h"

namespace ax::server {

namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 100ms; ///< how often a waiting thread looks whether the client is there
constexpr auto kHold = 1500ms; ///< so long a refusal can still be an HTTP status
constexpr auto kSilence = 10s; ///< then a comment shows that the connection lives

ApiError closing()
{
    ApiError error;
    error.status = 503;
    error.message = "The server is closing.";
    return error;
}

/// What an answer ended with as an error, if it did.
std::optional<ApiError> failureOf(const Result<AnswerEnd>& end)
{
    if (!end)
        return end.error().code == ErrorCode::Cancelled ? closing() : toApi(end.error());
    if (end->stats.finish == FinishReason::Cancelled)
        return closing();
    return {};
}

/// Looks now and then whether the client is still there, also while events keep coming.
class Watch {
public:
    explicit Watch(const HttpRequest& request)
        : m_request(request)
    {
    }
    bool gone()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next)
            return false;
        m_next = now + kLook;
        return m_request.gone();
    }

private:
    const HttpRequest& m_request;
    std::chrono::steady_clock::time_point m_next {};
};

HttpResponse wholeAnswer(const HttpRequest& request, AnswerTicket& ticket, AnswerForm& form)
{
    AnswerStart start;
    for (Watch watch(request); !watch.gone();) {
        auto event = ticket.next(kLook);
        if (!event)
            continue;
        if (auto* begun = std::get_if<AnswerStart>(&*event)) {
            start = std::move(*begun);
            if (ticket.captureLeftOut())
                form.captureLeftOut();
        } else if (auto* batch = std::get_if<RecordedBatch>(&*event)) {
            form.take(std::move(*batch));
        } else {
            const auto& end = std::get<Result<AnswerEnd>>(*event);
            if (const auto failure = failureOf(end))
                return failure->response();
            HttpResponse response;
            response.body = form.whole(start, *end);
            return response;
        }
    }
    ticket.cancel();
    HttpResponse nobody;
    nobody.status = 499; // the log's word for a client that has gone away
    nobody.body = "{}";
    return nobody;
}

/// Writes all events from `first` on.
void streamAnswer(const HttpRequest& request, AnswerTicket& ticket, AnswerForm& form,
    std::optional<AnswerTicket::Event> first, const HttpWrite& write)
{
    auto silent = 0ms;
    Watch watch(request);
    for (std::optional<AnswerTicket::Event> event = std::move(first);;) {
        if (watch.gone())
            return ticket.cancel();
        if (event) {
            silent = 0ms;
            std::string text;
            bool over = false;
            if (auto* begun = std::get_if<AnswerStart>(&*event)) {
                if (ticket.captureLeftOut())
                    form.captureLeftOut();
                text = form.start(*begun);
            } else if (auto* batch = std::get_if<RecordedBatch>(&*event)) {
                text = form.part(std::move(*batch));
            } else {
                const auto& end = std::get<Result<AnswerEnd>>(*event);
                const auto failure = failureOf(end);
                text = failure ? form.failed(*failure) : form.end(*end);
                over = true;
            }
            if (!text.empty() && !write(text))
                return ticket.cancel();
            if (over)
                return;
        } else if ((silent += kLook) >= kSilence) {
            silent = 0ms;
            if (!write(": waiting\n\n"))
                return ticket.cancel();
        }
        event = ticket.next(kLook);
    }
}

} // namespace

std::string sseEvent(std::string_view data, std::string_view name)
{
    std::string text;
    if (!name.empty())
        text.append("event: ").append(name).append("\n");
    return text.append("data: ").append(data).append("\n\n");
}

std::string jsonText(std::string_view text) { return dump(Json(std::string(text))); }

std::string jsonObject(std::initializer_list<std::pair<std::string_view, std::string_view>> members)
{
    std::string text = "{";
    for (const auto& [name, value] : members) {
        if (value.empty())
            continue;
        if (text.size() > 1)
            text += ',';
        text.append("\"").append(name).append("\":").append(value);
    }
    return text + "}";
}

const char* finishName(FinishReason reason)
{
    return reason == FinishReason::MaxTokens || reason == FinishReason::ContextFull ? "length"
                                                                                    : "stop";
}

Json usageOf(const GenerateStats& stats, int thinkTokens)
{
    Json usage;
    usage["prompt_tokens"] = stats.promptTokens;
    usage["completion_tokens"] = stats.generatedTokens;
    usage["total_tokens"] = stats.promptTokens + stats.generatedTokens;
    usage["prompt_tokens_details"] = { { "cached_tokens", stats.cachedTokens } };
    usage["completion_tokens_details"] = { { "reasoning_tokens", thinkTokens } };
    return usage;
}

HttpResponse serveAnswer(const HttpRequest& request, std::shared_ptr<AnswerTicket> ticket,
    std::shared_ptr<AnswerForm> form, bool stream)
{
    if (!stream)
        return wholeAnswer(request, *ticket, *form);
    // A refusal of the engine is a status as long as nothing was sent.
    std::optional<AnswerTicket::Event> first = ticket->next(kHold);
    if (first)
        if (const auto* end = std::get_if<Result<AnswerEnd>>(&*first))
            if (const auto failure = failureOf(*end))
                return failure->response();
    HttpResponse response;
    response.type = "text/event-stream";
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.headers.emplace_back("X-Accel-Buffering", "no");
    // The library copies its callbacks; the event is moved out by the one call there is.
    auto held = std::make_shared<std::optional<AnswerTicket::Event>>(std::move(first));
    response.stream = [request, ticket, form, held](const HttpWrite& write) {
        streamAnswer(request, *ticket, *form, std::exchange(*held, std::nullopt), write);
    };
    return response;
}

} // namespace ax::server
