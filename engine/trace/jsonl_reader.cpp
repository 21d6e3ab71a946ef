// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/jsonl_reader.h"

#include "engine/core/utf8.h"
#include "engine/trace/branches.h"
#include "engine/trace/columns.h"
#include "engine/trace/step_json.h"

#include <algorithm>
#include <charconv>

namespace ax {

std::string TraceProblem::text() const
{
    return "line " + std::to_string(line) + ", field " + (field.empty() ? "(whole line)" : field)
        + ": expected " + expected;
}

namespace trace {

namespace {

constexpr std::int64_t kMaxProblems = 100;
constexpr std::size_t kMaxUnknownBytes = std::size_t(256) << 20;
constexpr std::int64_t kMaxTime = std::int64_t(1) << 53;

bool blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool within(Names names, std::string_view key)
{
    return std::find(names.begin(), names.end(), key) != names.end();
}

std::string numberText(float value)
{
    std::string text;
    JsonOut(text).value(value);
    return text;
}

/// First value of `record_type` in a line; empty when there is none or the line is broken.
std::string recordType(std::string_view line)
{
    std::string type;
    bool found = false;
    JsonCursor cursor(line, {});
    if (cursor.kind() != JsonCursor::Kind::Object)
        return {};
    // Usually the first member: then the rest is not walked here.
    std::size_t at = line.find_first_not_of(" \t{");
    constexpr std::string_view kName = "\"record_type\"";
    if (at != std::string_view::npos && line.substr(at, kName.size()) == kName) {
        at = line.find_first_not_of(" \t:", at + kName.size());
        if (at != std::string_view::npos && line[at] == '"') {
            const std::size_t end = line.find_first_of("\"\\", at + 1);
            if (end != std::string_view::npos && line[end] == '"')
                return std::string(line.substr(at + 1, end - at - 1));
        }
    }
    cursor.object([&](std::string_view key) {
        if (!found && key == "record_type" && cursor.kind() == JsonCursor::Kind::String)
            found = cursor.string(type);
    });
    return type;
}

} // namespace

TraceReader::TraceReader() = default;

void TraceReader::problem(std::string field, std::string expected)
{
    if (++m_result.problemCount <= kMaxProblems)
        m_result.problems.push_back({ m_line, std::move(field), std::move(expected) });
}

void TraceReader::damaged(std::int64_t number, const std::string& what)
{
    m_line = number;
    m_result.truncated = true;
    problem({}, "an undamaged file: " + what);
}

void TraceReader::line(const LineSource::Line& line, std::int64_t number)
{
    m_line = number;
    if (line.tooLong) {
        problem({}, "at most " + std::to_string(LineSource::kMaxLine >> 20) + " MiB in one line");
        return;
    }
    if (blank(line.text))
        return;
    JsonCursor in(line.text, [this](std::string field, std::string expected) {
        problem(std::move(field), std::move(expected));
    });
    if (in.kind() != JsonCursor::Kind::Object) {
        problem({}, "a JSON object");
        m_result.truncated |= !line.terminated;
        return;
    }
    const std::string type = recordType(line.text);
    if (type.empty()) {
        in.skip();
        if (!in.failed())
            problem("record_type", "the kind of record, such as \"step\"");
    } else {
        record(in, line.text, type);
        if (!in.failed() && !in.atEnd())
            problem({}, "one JSON object in the line");
    }
    m_result.truncated |= !line.terminated && in.ranOut();
}

void TraceReader::record(JsonCursor& in, std::string_view text, const std::string& type)
{
    if (type == "header")
        readHeader(in);
    else if (type == "message")
        readMessage(in);
    else if (type == "token")
        readToken(in);
    else if (type == "step")
        readStep(in);
    else if (type == "segment")
        readSegment(in, text);
    else if (type == "event")
        readEvent(in);
    else if (type == "metrics")
        readMetrics(in);
    else if (type == "branch")
        readBranch(in);
    else if (type == "branch_record")
        readBranchRecord(in);
    else
        keepUnknownRecord(in, text);
}

void TraceReader::keep(JsonCursor& in, std::string_view key, nlohmann::ordered_json& into)
{
    nlohmann::ordered_json value;
    if (key != "record_type" && in.tree(value))
        into[std::string(key)] = std::move(value);
}

void TraceReader::readVersion(const std::string& version)
{
    int major = 0, minor = 0;
    const char* end = version.data() + version.size();
    auto [at, error] = std::from_chars(version.data(), end, major);
    if (error == std::errc() && at != end && *at == '.')
        std::from_chars(at + 1, end, minor);
    else if (error != std::errc())
        problem("version", "a version such as \"1.1\"");
    m_result.newerVersion = major > 1 || (major == 1 && minor > 1);
}

void TraceReader::readHeader(JsonCursor& in)
{
    if (m_hasHeader) {
        problem("record_type", "one header in a file");
        in.skip();
        return;
    }
    TraceHeader header;
    header.version.clear();
    // A file that does not name them was made without them.
    header.source.clear();
    header.zonePreset.clear();
    bool hasLayout = false;
    const auto object = [&](nlohmann::ordered_json& out) {
        nlohmann::ordered_json value;
        if (!in.tree(value))
            return;
        if (value.is_object())
            out = std::move(value);
        else
            in.reject("an object");
    };
    in.object([&](std::string_view key) {
        if (within(kHeaderMembers, key) && in.null())
            return;
        if (key == "version")
            in.string(header.version);
        else if (key == "trace_id")
            in.string(header.traceId);
        else if (key == "model")
            in.string(header.model);
        else if (key == "created_at")
            in.integer(header.createdAt, 0, kMaxTime);
        else if (key == "updated_at")
            in.integer(header.updatedAt, 0, kMaxTime);
        else if (key == "capture")
            object(header.capture);
        else if (key == "sampling")
            object(header.sampling);
        else if (key == "source")
            in.string(header.source);
        else if (key == "zone_preset")
            in.string(header.zonePreset);
        else if (key == "sink_policy")
            in.string(header.sinkPolicy);
        else if (key == "fingerprint_layout")
            hasLayout = in.string(header.fingerprintLayout);
        else if (key == "app_version")
            in.string(header.appVersion);
        else if (key == "model_info") {
            ModelSummary& info = header.modelInfo;
            in.object([&](std::string_view member) {
                if (within(kModelInfoMembers, member) && in.null())
                    return;
                std::string* text = member == "name" ? &info.name
                    : member == "file_hash"          ? &info.fileHash
                    : member == "architecture"       ? &info.architecture
                    : member == "quantisation"       ? &info.quantisation
                    : member == "tokenizer_hash"     ? &info.tokenizerHash
                                                     : nullptr;
                int* number = member == "layers" ? &info.layers
                    : member == "heads"          ? &info.heads
                    : member == "kv_heads"       ? &info.kvHeads
                    : member == "head_dim"       ? &info.headDim
                    : member == "context"        ? &info.context
                    : member == "experts"        ? &info.experts
                                                 : nullptr;
                if (text)
                    in.string(*text);
                else if (number)
                    in.integer(*number, 0, 1 << 30);
                else
                    keep(in, member, header.extra["model_info"]);
            });
        } else {
            keep(in, key, header.extra);
        }
    });
    if (!complete(in))
        return;
    if (header.version.empty())
        problem("version", "a version such as \"1.1\"");
    else
        readVersion(header.version);
    m_result.session.header() = std::move(header);
    m_hasHeader = true;
    m_hasLayout = hasLayout;
    ++m_result.records;
}

void TraceReader::readMessage(JsonCursor& in)
{
    MessageRecord message;
    bool hasRole = false, hasContent = false;
    const std::int32_t oldCount = m_oldCount;
    in.object([&](std::string_view key) {
        if (key == "id")
            in.string(message.id);
        else if (key == "role")
            hasRole = in.string(message.role);
        else if (key == "content")
            hasContent = in.null() || in.string(message.content);
        else if (key == "timestamp")
            in.null() || in.integer(message.timestamp, 0, kMaxTime);
        else if (key == "model")
            in.null() || in.string(message.model);
        else if (key == "attention" && in.kind() == JsonCursor::Kind::Array)
            readOldAttention(in);
        else
            keep(in, key, message.extra);
    });
    if (!complete(in))
        return;
    if (!hasRole && !in.reject("role", "user, assistant, system or tool") && !hasContent)
        return;
    if (!hasContent)
        in.reject("content", "the text of the message");
    if (m_oldCount > oldCount)
        m_oldMessages.push_back({ message.id, oldCount, m_oldCount - oldCount });
    m_result.session.messages().push_back(std::move(message));
    ++m_result.records;
}

void TraceReader::readOldAttention(JsonCursor& in)
{
    in.array([&](std::int64_t) {
        if (m_oldCount > kMaxIndex) {
            in.skip();
            return;
        }
        const std::int32_t index = m_oldCount++;
        if (in.null())
            return;
        StepRecord step;
        EntryAsides asides;
        readEntry(in, step, asides);
        step.tokenIndex = index;
        step.decodeStep = asides.decodeStep.value_or(-1);
        step.zone = asides.zone;
        step.thinkPhase = asides.thinkPhase.value_or(ThinkPhase::None);
        if (asides.fingerprint.size() >= 20) {
            step.fingerprint.emplace();
            std::copy_n(asides.fingerprint.begin(), 20, step.fingerprint->begin());
        }
        if (auto added = m_oldSteps.addStep(std::move(step)); !added)
            in.reject(added.error().message);
    });
}

void TraceReader::readToken(JsonCursor& in)
{
    TokenRecord token;
    token.index = -1;
    in.object([&](std::string_view key) {
        if (within(kTokenMembers, key) && in.null())
            return;
        if (key == "index") {
            in.integer(token.index, 0, kMaxIndex);
        } else if (key == "tokenId") {
            in.integer(token.tokenId, -1, std::numeric_limits<std::int32_t>::max());
        } else if (key == "text") {
            in.string(token.text);
        } else if (key == "bytes") {
            std::string encoded;
            if (in.string(encoded) && !fromBase64(encoded, token.bytes)) {
                token.bytes.clear();
                in.reject("base64");
            }
        } else if (key == "segmentId") {
            in.string(token.segmentId);
        } else if (key == "role") {
            std::string role;
            if (in.string(role)) {
                if (role == "generated")
                    token.role = TokenRole::Generated;
                else if (role != "prompt")
                    in.reject("prompt or generated, found " + role.substr(0, 24));
            }
        } else if (key == "kind") {
            std::string kind;
            if (in.string(kind)) {
                if (const auto known = tokenOrigin(kind))
                    token.kind = *known;
                else
                    in.reject("text, template or special, found " + kind.substr(0, 24));
            }
        } else if (key == "logprob") {
            in.number(token.logprob);
        } else if (key == "alternatives") {
            readAlternatives(in, token.alternatives);
        } else if (key == "time_ms") {
            in.number(token.timeMs);
        } else {
            keep(in, key, token.extra);
        }
    });
    if (!complete(in))
        return;
    if (token.index < 0) {
        in.reject("index", "the index of the token");
        return;
    }
    if (m_result.session.hasToken(token.index))
        problem("index", "each token once, found " + std::to_string(token.index) + " again");
    if (auto added = m_result.session.addToken(std::move(token)); !added)
        problem(added.error().place, added.error().message);
    else
        ++m_result.records;
}

void TraceReader::readStep(JsonCursor& in)
{
    StepRecord step;
    std::vector<float> fingerprint;
    if (readStepMembers(in, step, fingerprint) && complete(in))
        addStep(std::move(step), std::move(fingerprint));
}

void TraceReader::addStep(StepRecord&& step, std::vector<float>&& fingerprint)
{
    const std::int32_t index = step.tokenIndex;
    std::int32_t furthest = -1;
    for (const RawRow& row : step.raw)
        for (const std::int32_t position : row.positions) {
            m_attendsAhead |= position >= index;
            furthest = std::max(furthest, position);
        }
    for (const LayerSketch& sketch : step.sketches)
        for (const auto& [position, probability] : sketch.hubs)
            furthest = std::max(furthest, position);
    for (const DerotatedRow& row : step.derotated)
        for (const std::vector<std::int32_t>* list : { &row.positions, &row.skeleton })
            for (const std::int32_t position : *list)
                furthest = std::max(furthest, position);
    if (m_result.session.hasStep(index))
        problem("tokenIndex", "one step for a token, found " + std::to_string(index) + " again");
    m_stepPlaces.push_back({ m_line, index, furthest });
    bool odd = false;
    if (!fingerprint.empty()) {
        step.fingerprint.emplace();
        std::copy_n(fingerprint.begin(), 20, step.fingerprint->begin());
        if (fingerprint.size() == 21)
            step.extra["rotationalVariance"] = treeOf(numberText(fingerprint[20]));
        const bool otherLayout
            = m_hasLayout && m_result.session.header().fingerprintLayout != "log16";
        odd = !otherLayout && fingerprintOrder(fingerprint) != FingerprintOrder::MassesFirst;
    }
    if (auto added = m_result.session.addStep(std::move(step)); !added) {
        std::string expected = added.error().message;
        if (expected.rfind("expected ", 0) == 0)
            expected.erase(0, 9);
        problem(added.error().place, std::move(expected));
        return;
    }
    ++m_result.records;
    if (odd)
        m_oddFingerprints.push_back(index);
}

void TraceReader::readSegment(JsonCursor& in, std::string_view text)
{
    SegmentRecord segment;
    segment.startTokenIndex = segment.endTokenIndex = -1;
    std::string type;
    in.object([&](std::string_view key) {
        if ((key == "messageId" || key == "contentStart" || key == "contentEnd") && in.null())
            return;
        if (key == "id")
            in.string(segment.id);
        else if (key == "type")
            in.string(type);
        else if (key == "startTokenIndex")
            in.integer(segment.startTokenIndex, 0, kMaxIndex + 1);
        else if (key == "endTokenIndex")
            in.integer(segment.endTokenIndex, 0, kMaxIndex + 1);
        else if (key == "contentStart")
            in.integer(segment.contentStart, 0, kMaxIndex + 1);
        else if (key == "contentEnd")
            in.integer(segment.contentEnd, 0, kMaxIndex + 1);
        else if (key == "messageId")
            in.string(segment.messageId);
        else
            keep(in, key, segment.extra);
    });
    if (!complete(in))
        return;
    const auto known = segmentType(type);
    if (!known) {
        in.reject("type",
            "system, user, assistant_think, assistant_final or tool, found " + type.substr(0, 24));
        JsonCursor again(text, {});
        keepUnknownRecord(again, text);
        return;
    }
    if (segment.startTokenIndex < 0 || segment.endTokenIndex < segment.startTokenIndex) {
        in.reject(segment.startTokenIndex < 0 ? "startTokenIndex" : "endTokenIndex",
            segment.startTokenIndex < 0 ? "the index of the first token"
                                        : "one past the last token, not before startTokenIndex ("
                    + std::to_string(segment.startTokenIndex) + ")");
        return;
    }
    segment.type = *known;
    m_segmentLines.push_back(m_line);
    m_result.session.segments().push_back(std::move(segment));
    ++m_result.records;
}

void TraceReader::readEvent(JsonCursor& in)
{
    EventRecord event;
    in.object([&](std::string_view key) {
        if ((key == "tokenIndex" || key == "time_ms") && in.null())
            return;
        if (key == "kind")
            in.string(event.kind);
        else if (key == "tokenIndex")
            in.integer(event.tokenIndex, -1, kMaxIndex);
        else if (key == "data")
            in.tree(event.data);
        else if (key == "time_ms")
            in.number(event.timeMs);
        else
            keep(in, key, event.extra);
    });
    if (!complete(in))
        return;
    if (event.kind.empty()) {
        in.reject("kind", "the kind of event");
        return;
    }
    m_result.session.events().push_back(std::move(event));
    ++m_result.records;
}

void TraceReader::readMetrics(JsonCursor& in)
{
    TraceMetrics metrics;
    in.object([&](std::string_view key) {
        if (within(kMetricsMembers, key) && in.null())
            return;
        float* number = key == "avgEntropy"  ? &metrics.avgEntropy
            : key == "avgLocalMass"          ? &metrics.avgLocalMass
            : key == "avgMidMass"            ? &metrics.avgMidMass
            : key == "avgLongMass"           ? &metrics.avgLongMass
            : key == "avgHubness"            ? &metrics.avgHubness
            : key == "avgConsensus"          ? &metrics.avgConsensus
            : key == "tokensPerSecond"       ? &metrics.tokensPerSecond
            : key == "promptTokensPerSecond" ? &metrics.promptTokensPerSecond
                                             : nullptr;
        if (number)
            in.number(*number);
        else if (key == "dominantZone")
            in.string(metrics.dominantZone);
        else if (key == "captureBytes")
            in.integer(metrics.captureBytes, 0, kMaxTime);
        else
            keep(in, key, metrics.extra);
    });
    if (!complete(in))
        return;
    m_result.session.metrics() = std::move(metrics);
    ++m_result.records;
}

TraceReader::Branch& TraceReader::branchOf(const std::string& id)
{
    const auto known = std::find_if(m_branches.begin(), m_branches.end(),
        [&](const Branch& branch) { return branch.record.id == id; });
    if (known != m_branches.end())
        return *known;
    Branch branch;
    branch.record.id = id;
    branch.own = std::make_unique<TraceReader>();
    m_branches.push_back(std::move(branch));
    return m_branches.back();
}

void TraceReader::readBranch(JsonCursor& in)
{
    nlohmann::ordered_json json;
    if (!in.tree(json) || !complete(in))
        return;
    BranchRecord record = branchOfJson(json);
    if (record.id.empty()) {
        in.reject("id", "the id of the branch");
        return;
    }
    if (!json.contains("fromTokenIndex") || record.extra.contains("fromTokenIndex"))
        in.reject("fromTokenIndex", "the index of its first own token");
    Branch& branch = branchOf(record.id);
    if (branch.line > 0) {
        problem("id", "each branch once, found " + record.id.substr(0, 40) + " again");
        return;
    }
    branch.line = m_line;
    branch.record = std::move(record);
    ++m_result.records;
}

void TraceReader::readBranchRecord(JsonCursor& in)
{
    std::string id;
    std::string_view record;
    in.object([&](std::string_view key) {
        if (key == "branch")
            in.string(id);
        else if (key == "record")
            record = in.raw();
    });
    if (!complete(in))
        return;
    if (id.empty() || record.empty()) {
        in.reject(id.empty() ? "branch" : "record",
            id.empty() ? "the id of a branch" : "a record of that branch");
        return;
    }
    const std::string type = recordType(record);
    constexpr std::string_view kOwn[] = { "message", "token", "step", "segment", "event" };
    if (!within(kOwn, type)) {
        in.reject("record", "a message, token, step, segment or event");
        return;
    }
    TraceReader& own = *branchOf(id).own;
    own.m_hasHeader = true;
    own.m_hasLayout = m_hasLayout;
    own.m_result.session.header().fingerprintLayout
        = std::as_const(m_result.session).header().fingerprintLayout;
    const std::int64_t before = own.m_result.records;
    own.line({ record, true, false }, m_line);
    m_result.records += own.m_result.records - before;
    m_result.problemCount += own.m_result.problemCount;
    own.m_result.problemCount = 0;
    for (TraceProblem& one : own.m_result.problems) {
        one.field = one.field.empty() ? "record" : "record." + one.field;
        if (std::int64_t(m_result.problems.size()) < kMaxProblems)
            m_result.problems.push_back(std::move(one));
    }
    own.m_result.problems.clear();
}

void TraceReader::keepUnknownRecord(JsonCursor& in, std::string_view text)
{
    nlohmann::ordered_json record;
    if (m_unknownBytes + text.size() > kMaxUnknownBytes) {
        problem("record_type",
            "at most " + std::to_string(kMaxUnknownBytes >> 20)
                + " MiB of records of unknown types");
        in.skip();
        return;
    }
    if (!in.tree(record) || !in.atEnd())
        return;
    m_unknownBytes += text.size();
    m_result.session.unknownRecords().push_back(std::move(record));
    ++m_result.records;
}

// --- when every line is in

} // namespace trace

} // namespace ax
