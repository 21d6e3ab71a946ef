// SPDX-License-Identifier: Apache-2.0
#include "engine/server/api_error.h"

namespace ax::server {

namespace {

constexpr int kDeepest = 64;

/// Nesting of arrays and objects outside strings; what comes later is the parser's business.
bool tooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if (inString) {
            if (c == '\\')
                ++k;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kDeepest)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

const char* typeOf(int status)
{
    switch (status) {
    case 401:
        return "authentication_error";
    case 403:
        return "permission_error";
    case 429:
        return "rate_limit_error";
    default:
        return status >= 500 ? "server_error" : "invalid_request_error";
    }
}

/// "[where] what" without the place in this program.
std::string withoutPlace(const std::string& message)
{
    const std::size_t end = message.find("] ");
    return !message.empty() && message.front() == '[' && end != std::string::npos
        ? message.substr(end + 2)
        : message;
}

} // namespace

Json ApiError::json() const
{
    Json body;
    body["message"] = message;
    body["type"] = type.empty() ? typeOf(status) : type.c_str();
    body["param"] = param.empty() ? Json() : Json(param);
    body["code"] = code.empty() ? Json() : Json(code);
    return { { "error", std::move(body) } };
}

HttpResponse ApiError::response() const
{
    HttpResponse response;
    response.status = status;
    response.body = dump(json());
    response.reason = param.empty() ? code : param;
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (status == 429 || status == 503)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

tl::unexpected<ApiError> badField(
    std::string_view field, std::string_view expected, const Json& found)
{
    std::string shown = dump(found);
    if (shown.size() > 80)
        shown = std::string(found.type_name()) + " of " + std::to_string(shown.size()) + " bytes";
    return badRequest(
        "'" + std::string(field) + "' must be " + std::string(expected) + ", found " + shown + ".",
        field);
}

tl::unexpected<ApiError> badRequest(std::string message, std::string_view field)
{
    ApiError error;
    error.message = std::move(message);
    error.param = field;
    return tl::make_unexpected(std::move(error));
}

ApiError toApi(const Error& error)
{
    ApiError api;
    api.message = withoutPlace(error.message);
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Format:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
        api.status = 400;
        break;
    case ErrorCode::OutOfMemory:
        // A prompt that does not fit is the client's; memory that ran out is ours.
        api.status = error.place == "context" || error.place == "prompt" ? 400 : 503;
        if (api.status == 400) {
            api.param = "messages";
            api.code = "context_length_exceeded";
        }
        break;
    case ErrorCode::Cancelled:
        api.status = 503;
        break;
    default:
        api.status = 500;
        break;
    }
    return api;
}

std::string dump(const Json& json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

HttpResponse jsonResponse(const Json& json)
{
    HttpResponse response;
    response.body = dump(json);
    return response;
}

ApiResult<Json> parseBody(std::string_view text)
{
    if (text.empty())
        return badRequest("The body is empty; a JSON object was expected.");
    if (tooDeep(text))
        return badRequest("The body is nested more than " + std::to_string(kDeepest) + " deep.");
    try {
        Json json = Json::parse(text);
        if (!json.is_object())
            return badRequest(
                std::string("The body must be a JSON object, found ") + json.type_name() + ".");
        return json;
    } catch (const Json::exception& problem) {
        std::string why = problem.what();
        const std::size_t end = why.find("] ");
        return badRequest("The body is not JSON: "
            + oneLine(end == std::string::npos ? why : why.substr(end + 2), 200));
    }
}

} // namespace ax::server
