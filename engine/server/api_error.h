// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/server/http.h"

#include <nlohmann/json.hpp>

namespace ax::server {

using Json = nlohmann::ordered_json;

/// What a client is told of a request that is not served, in the shape of the OpenAI API:
/// {error: {message, type, param, code}}.
struct ApiError {
    int status = 400;
    std::string message;
    std::string param; ///< the field; empty: null
    std::string code; ///< empty: null
    std::string type; ///< empty: from the status

    Json json() const;
    HttpResponse response() const;
};

template <class T> using ApiResult = tl::expected<T, ApiError>;
using ApiStatus = tl::expected<void, ApiError>;

/// 400 that names the field: "'temperature' must be a number from 0 to 2, found \"warm\"".
tl::unexpected<ApiError> badField(
    std::string_view field, std::string_view expected, const Json& found);
tl::unexpected<ApiError> badRequest(std::string message, std::string_view field = {});
/// An error of the engine as a client may see it: no paths of this machine.
ApiError toApi(const Error& error);

std::string dump(const Json& json);
HttpResponse jsonResponse(const Json& json);

/// The object a request's body holds. Errors: 400 (no JSON, no object, nested too deeply, bytes
/// that are no UTF-8).
ApiResult<Json> parseBody(std::string_view text);

} // namespace ax::server
