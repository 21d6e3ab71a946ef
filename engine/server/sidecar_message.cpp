// SPDX-License-Identifier: Apache-2.0
#include "engine/server/sidecar_message.h"

#include "engine/core/json_cursor.h"
#include "engine/core/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::server {

namespace {

constexpr std::string_view kZones[]
    = { "syntax_floor", "semantic_bridge", "long_range", "structure_ripple", "diffuse", "unknown" };
constexpr std::size_t kMostText = 512; ///< of an id

tl::unexpected<Error> bad(const std::string& field, const std::string& expected)
{
    return fail(ErrorCode::InvalidArgument, "'" + field + "': expected " + expected, field);
}

struct Reading {
    SidecarMessage message;
    bool hasVector = false;
    std::string field, expected; ///< what is wrong first
};

void readMetadata(JsonCursor& in, SidecarMessage& message)
{
    in.object([&](std::string_view key) {
        std::string* into = key == "model_hash" ? &message.modelHash
            : key == "layout"                   ? &message.layout
            : key == "sink_policy"              ? &message.sinkPolicy
                                                : nullptr;
        if (into && in.kind() == JsonCursor::Kind::String)
            in.string(*into);
    });
}

Reading read(std::string_view json, bool vectorOnly)
{
    Reading r;
    const auto report = [&r](std::string field, std::string expected) {
        if (r.expected.empty()) {
            r.field = std::move(field);
            r.expected = std::move(expected);
        }
    };
    JsonCursor in(json, report);
    if (!isValidUtf8(json)) {
        report("", "UTF-8");
        return r;
    }
    std::vector<float> values;
    in.object([&](std::string_view key) {
        if (key == "vector") {
            if (!in.numbers(values))
                return;
            if (values.size() != 20 && values.size() != 21) {
                in.reject("20 numbers, found " + std::to_string(values.size()));
                return;
            }
            for (const float value : values)
                if (!std::isfinite(value)) {
                    in.reject("20 finite numbers");
                    return;
                }
            std::copy_n(values.begin(), 20, r.message.vector.begin());
            r.hasVector = true;
        } else if (vectorOnly) {
            return;
        } else if (key == "request_id") {
            if (in.string(r.message.requestId) && r.message.requestId.size() > kMostText)
                in.reject("a text of at most 512 bytes");
        } else if (key == "step") {
            std::int64_t step = 0;
            if (!in.null() && in.integer(step, 0, std::numeric_limits<std::int32_t>::max()))
                r.message.step = step;
        } else if (key == "manifold") {
            std::string zone;
            if (!in.null() && in.kind() == JsonCursor::Kind::String && in.string(zone)
                && std::find(std::begin(kZones), std::end(kZones), zone) != std::end(kZones))
                r.message.zone = std::move(zone);
        } else if (key == "metadata" && in.kind() == JsonCursor::Kind::Object) {
            readMetadata(in, r.message);
        }
    });
    if (in.failed() || !in.atEnd())
        report("", "one JSON object");
    if (!r.hasVector)
        report("vector", "20 numbers");
    return r;
}

} // namespace

Result<SidecarMessage> readSidecarMessage(std::string_view json)
{
    Reading r = read(json, false);
    if (!r.expected.empty())
        return bad(r.field, r.expected);
    if (r.message.requestId.empty())
        r.message.requestId = "unknown";
    if (r.message.layout.empty() || r.message.layout.size() > 32)
        r.message.layout = "log16";
    return std::move(r.message);
}

Result<std::array<float, 20>> readSidecarVector(std::string_view json)
{
    const Reading r = read(json, true);
    if (!r.expected.empty())
        return bad(r.field, r.expected);
    return r.message.vector;
}

} // namespace ax::server
