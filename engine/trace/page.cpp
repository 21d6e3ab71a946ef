// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/page.h"

#include "engine/core/text_cells.h"
#include "engine/core/utf8.h"
#include "engine/trace/branches.h"
#include "engine/trace/page_parts.h"
#include "engine/trace/signal_fields.h"

#include <bit>
#include <ctime>
#include <map>
#include <zlib.h>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

/// Arrays of one branch, their bytes in planes: all lowest bytes, then the next ones. Exponents and
/// small numbers deflate well so.
class Arrays {
public:
    void add(const char* name, const std::vector<float>& values)
    {
        put(name, "f32", values.size(),
            [&](std::size_t k) { return std::bit_cast<std::uint32_t>(values[k]); });
    }
    void add(const char* name, const std::vector<std::int32_t>& values)
    {
        put(name, "i32", values.size(), [&](std::size_t k) { return std::uint32_t(values[k]); });
    }
    const Json& index() const { return m_index; }
    const std::string& bytes() const { return m_bytes; }

private:
    template <class Word> void put(const char* name, const char* type, std::size_t count, Word word)
    {
        m_index[name] = { type, count };
        for (int shift = 0; shift < 32; shift += 8)
            for (std::size_t k = 0; k < count; ++k)
                m_bytes += char(word(k) >> shift);
    }
    Json m_index = Json::object();
    std::string m_bytes;
};

/// Rows of all kinds, one behind the other.
struct Rows {
    std::vector<std::int32_t> layers, heads, counts, positions;
    std::vector<float> values;
    template <class Position, class Value>
    void add(int layer, int head, std::size_t count, Position position, Value value)
    {
        layers.push_back(layer);
        heads.push_back(head);
        counts.push_back(std::int32_t(count));
        for (std::size_t k = 0; k < count; ++k) {
            positions.push_back(position(k));
            values.push_back(value(k));
        }
    }
};

/// Small integers for texts that repeat.
struct Names {
    Json list = Json::array();
    std::map<std::string, int, std::less<>> places;
    int of(std::string_view name)
    {
        const auto [at, fresh] = places.emplace(std::string(name), int(list.size()));
        if (fresh)
            list.push_back(at->first);
        return at->second;
    }
};

Json alternativesJson(const std::vector<Alternative>& alternatives)
{
    Json list = Json::array();
    for (const Alternative& other : alternatives)
        list.push_back({ other.text, double(other.logprob) });
    return list;
}

const char* finishWords(const std::string& reason)
{
    static const std::map<std::string, const char*> words {
        { "end_of_turn", "stopped at end of turn" }, { "stop", "stopped at a stop text" },
        { "length", "stopped at the length asked for" }, { "context_full", "the context is full" },
        { "cancelled", "stopped by hand" }, { "early_stop", "stopped for drift" }
    };
    const auto found = words.find(reason);
    return found == words.end() ? "" : found->second;
}

void addMessages(Json& json, const TraceSession& path)
{
    Json messages = Json::array();
    for (const MessageRecord& message : path.messages()) {
        std::string end;
        if (const auto reason = message.extra.find("finish_reason");
            reason != message.extra.end() && reason->is_string())
            end = finishWords(reason->get<std::string>());
        messages.push_back({ { "id", message.id }, { "role", message.role },
            { "content", path.tokenCount() == 0 ? message.content : std::string() },
            { "end", end } });
    }
    json["messages"] = std::move(messages);
    Json segments = Json::array();
    for (const SegmentRecord& segment : path.segments())
        segments.push_back({ { "type", name(segment.type) }, { "start", segment.startTokenIndex },
            { "end", std::min(segment.endTokenIndex, path.tokenCount()) },
            { "message", segment.messageId } });
    json["segments"] = std::move(segments);
}

void addTokens(Json& json, Arrays& arrays, const TraceSession& path, int from)
{
    Json texts = Json::array(), alternatives = Json::object();
    std::string roles, kinds;
    std::vector<float> logprobs, times;
    for (int index = from; index < path.tokenCount(); ++index) {
        const TokenRecord token = path.token(index);
        texts.push_back(sanitizeUtf8(token.text));
        roles += token.role == TokenRole::Prompt ? 'p' : 'g';
        kinds += name(token.kind)[0] == 's' ? 's' : token.kind == TokenOrigin::Template ? 'm' : 't';
        logprobs.push_back(token.logprob);
        times.push_back(float(token.timeMs));
        if (!token.alternatives.empty())
            alternatives[std::to_string(index - from)] = alternativesJson(token.alternatives);
    }
    json["text"] = std::move(texts);
    json["role"] = roles;
    json["kind"] = kinds;
    json["alternatives"] = std::move(alternatives);
    arrays.add("logprob", logprobs);
    arrays.add("time", times);
}

void addSteps(Json& json, Arrays& arrays, const TraceSession& path, int from)
{
    Names zones, rules;
    Json moe = Json::object(), lens = Json::object(), names = Json::array();
    for (const SignalField& field : kSignalFields)
        names.push_back(std::string(field.name));
    std::vector<std::int32_t> token, decode, zone, rule, raw, hubs, content, dropped, hasPrint;
    std::vector<float> confidence, signals, prints;
    Rows rows;
    for (int index = path.nextStep(from); index >= 0; index = path.nextStep(index + 1)) {
        const StepView step = path.viewStep(index);
        const std::string place = std::to_string(token.size());
        token.push_back(index);
        decode.push_back(step.decodeStep());
        zone.push_back(zones.of(step.zone()));
        rule.push_back(rules.of(step.zoneRule()));
        confidence.push_back(step.zoneConfidence());
        const StepSignals values = step.signals();
        for (const SignalField& field : kSignalFields)
            signals.push_back(values.*field.value);
        dropped.push_back(step.payloadDropped());
        const auto print = step.fingerprint();
        hasPrint.push_back(print.has_value());
        prints.insert(prints.end(), 20, 0.0f);
        if (print)
            std::copy(print->begin(), print->end(), prints.end() - 20);
        raw.push_back(step.rowCount());
        for (int at = 0; at < step.rowCount(); ++at) {
            const RowView row = step.row(at);
            rows.add(
                row.layer, row.head, row.positions.size(),
                [&](std::size_t k) { return row.positions[k]; },
                [&](std::size_t k) { return row.probability(k); });
        }
        const auto sketches = step.hasSketches() ? step.sketches() : std::vector<LayerSketch>();
        hubs.push_back(std::int32_t(sketches.size()));
        for (const LayerSketch& sketch : sketches)
            rows.add(
                sketch.layer, -1, sketch.hubs.size(),
                [&](std::size_t k) { return sketch.hubs[k].first; },
                [&](std::size_t k) { return sketch.hubs[k].second; });
        const std::vector<DerotatedRow> derotated = step.derotated();
        content.push_back(std::int32_t(derotated.size()));
        for (const DerotatedRow& row : derotated)
            rows.add(
                row.layer, -1, std::min(row.positions.size(), row.contentScores.size()),
                [&](std::size_t k) { return row.positions[k]; },
                [&](std::size_t k) { return row.contentScores[k]; });
        if (step.hasMoe())
            for (const MoeRouting& routing : step.moe())
                moe[place].push_back(
                    { routing.layer, routing.experts, routing.weights, routing.entropy });
        for (const LogitLensRow& row : step.logitLens())
            lens[place].push_back({ row.layer, alternativesJson(row.tokens) });
    }
    json["zones"] = std::move(zones.list);
    json["rules"] = std::move(rules.list);
    json["signals"] = std::move(names);
    json["moe"] = std::move(moe);
    json["lens"] = std::move(lens);
    arrays.add("stepToken", token);
    arrays.add("stepDecode", decode);
    arrays.add("stepZone", zone);
    arrays.add("stepRule", rule);
    arrays.add("confidence", confidence);
    arrays.add("signals", signals);
    arrays.add("dropped", dropped);
    arrays.add("hasPrint", hasPrint);
    arrays.add("print", prints);
    arrays.add("raw", raw);
    arrays.add("hubs", hubs);
    arrays.add("content", content);
    arrays.add("rowLayer", rows.layers);
    arrays.add("rowHead", rows.heads);
    arrays.add("rowCount", rows.counts);
    arrays.add("entryAt", rows.positions);
    arrays.add("entryP", rows.values);
}

struct Path {
    const TraceSession* trace;
    const BranchRecord* record;
    int parent, from;
};

/// All branches, the oldest first; parents by their places.
std::vector<Path> pathsOf(const TraceSession& session, int& shown)
{
    std::vector<Path> paths;
    for (const KeptBranch& kept : session.keptBranches())
        paths.push_back({ kept.path.get(), &kept.record, -1, 0 });
    shown = int(paths.size());
    paths.push_back({ &session, &session.shownBranch(), -1, 0 });
    for (std::size_t k = 0; k + 1 < paths.size(); ++k) {
        paths[k].parent = shown;
        for (std::size_t p = 0; p + 1 < paths.size(); ++p)
            if (!paths[k].record->parent.empty() && paths[p].record->id == paths[k].record->parent)
                paths[k].parent = int(p);
        paths[k].from = std::clamp(paths[k].record->fromTokenIndex, 0,
            std::min(paths[k].trace->tokenCount(),
                paths[std::size_t(paths[k].parent)].trace->tokenCount()));
    }
    return paths;
}

std::string titleOf(const TraceSession& session)
{
    for (const MessageRecord& message : session.messages())
        if (message.role == "user" && !message.content.empty()) {
            std::string title = sanitizeUtf8(message.content.substr(0, 160));
            for (char& c : title)
                if (c == '\n' || c == '\r' || c == '\t')
                    c = ' ';
            return title;
        }
    return "Trace";
}

std::string aboutOf(const TraceSession& session)
{
    const TraceHeader& header = session.header();
    std::string about = header.model;
    if (!header.modelInfo.quantisation.empty())
        about += " · " + header.modelInfo.quantisation;
    about += " · " + std::to_string(session.tokenCount()) + " tokens";
    if (header.createdAt > 0) {
        const std::time_t seconds = std::time_t(header.createdAt / 1000);
        std::tm when {};
        char text[40];
        if (localtime_r(&seconds, &when)
            && std::strftime(text, sizeof text, "%d %b %Y, %H:%M", &when))
            about += std::string(" · recorded ") + text;
    }
    return about;
}

std::string packed(const TraceSession& session)
{
    int shown = 0;
    Json doc { { "title", titleOf(session) }, { "about", sanitizeUtf8(aboutOf(session)) },
        { "layout", session.header().fingerprintLayout }, { "branches", Json::array() } };
    std::string bytes;
    for (const Path& path : pathsOf(session, shown)) {
        Json branch { { "label", path.record->label }, { "cause", path.record->cause },
            { "parent", path.parent }, { "from", path.from } };
        Arrays arrays;
        addMessages(branch, *path.trace);
        addTokens(branch, arrays, *path.trace, path.from);
        addSteps(branch, arrays, *path.trace, path.from);
        branch["arrays"] = arrays.index();
        bytes += arrays.bytes();
        doc["branches"].push_back(std::move(branch));
    }
    doc["shown"] = shown;
    const std::string json = doc.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string whole;
    for (int shift = 0; shift < 32; shift += 8)
        whole += char(json.size() >> shift);
    whole += json;
    whole += bytes;
    uLongf size = compressBound(uLong(whole.size()));
    std::string deflated(size, '\0');
    compress2(reinterpret_cast<Bytef*>(deflated.data()), &size,
        reinterpret_cast<const Bytef*>(whole.data()), uLong(whole.size()), 9);
    deflated.resize(size);
    return toBase64(deflated);
}

std::string filled(const std::vector<std::pair<std::string_view, std::string>>& parts)
{
    std::string out;
    std::string_view rest = kPageHtml;
    for (const auto& [mark, text] : parts) {
        const std::size_t at = rest.find(mark);
        out += rest.substr(0, at);
        out += text;
        rest = rest.substr(at + mark.size());
    }
    return out += rest;
}

std::string inlineScript(std::string_view text)
{
    return "<script>\n" + std::string(text) + "</script>";
}

} // namespace

std::string tracePage(const TraceSession& session)
{
    return filled(
        { { "{{policy}}",
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
              "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n"
              "<link rel=\"icon\" href=\"data:,\">" },
            { "{{title}}", markupText(titleOf(session)) },
            { "{{style}}", "<style>\n" + std::string(kPageCss) + "</style>" },
            { "{{data}}",
                "<script type=\"application/octet-stream\" id=\"data\">" + packed(session)
                    + "</script>" },
            { "{{trace}}", inlineScript(kTraceJs) }, { "{{marks}}", inlineScript(kMarksJs) },
            { "{{script}}", inlineScript(kPageJs) } });
}

std::string_view livePage()
{
    static const std::string page = filled({ { "{{policy}}",
                                                 "<link rel=\"icon\" href=\"data:,\">" },
        { "{{title}}", "Attention Explorer" },
        { "{{style}}", "<link rel=\"stylesheet\" href=\"page.css\">" }, { "{{data}}", "" },
        { "{{trace}}", "<script src=\"trace.js\"></script>" },
        { "{{marks}}", "<script src=\"marks.js\"></script>" },
        { "{{script}}", "<script src=\"page.js\"></script>\n<script src=\"live.js\"></script>" } });
    return page;
}

std::span<const PagePart> pageParts()
{
    static const PagePart parts[] = { { "/page.css", "text/css", kPageCss },
        { "/trace.js", "text/javascript", kTraceJs }, { "/marks.js", "text/javascript", kMarksJs },
        { "/page.js", "text/javascript", kPageJs }, { "/live.js", "text/javascript", kLiveJs } };
    return parts;
}

} // namespace ax
