// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Requests and answers as the routes see them; nothing of the HTTP library shows.
namespace ax::server {

/// What a log may say of an answered request beside its status. No text of anybody.
struct HttpRemark {
    int read = -1, written = -1; ///< tokens; -1: it was no request for an answer
    std::string reason; ///< of a refusal: the field, or a code
    std::function<void(HttpRemark&)> finish; ///< called before it is logged; may be empty
};

struct HttpRequest {
    std::string method, path, query; ///< path without the query, percent signs decoded
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;
    std::string client; ///< address
    bool loopback = false; ///< the client is on this machine
    bool http10 = false;
    std::shared_ptr<HttpRemark> remark = std::make_shared<HttpRemark>(); ///< one for each request
    /// True once the client has gone away; asked while an answer is waited for.
    std::function<bool()> gone = [] { return false; };

    /// Empty: not there. `name` in lower case.
    std::string_view header(std::string_view name) const;
};

/// Where a streamed answer is written. False: the client has gone away.
using HttpWrite = std::function<bool(std::string_view)>;

struct HttpResponse {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string reason; ///< of a refusal, for the log
    /// In place of the body: called once, writes piece by piece, returns when it is whole.
    std::function<void(const HttpWrite&)> stream;
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

/// Text without characters that end a header or a log line.
std::string oneLine(std::string_view text, std::size_t most);
std::string_view trimmed(std::string_view text);

} // namespace ax::server
