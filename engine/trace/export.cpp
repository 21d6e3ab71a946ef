// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/export.h"

#include "engine/trace/signal_fields.h"

#include "engine/core/files.h"
#include "engine/core/text_cells.h"
#include "engine/core/utf8.h"
#include "engine/trace/jsonl.h"
#include "engine/trace/page.h"

#include <charconv>
#include <cmath>

namespace ax {

namespace {

std::string heading(const std::string& role)
{
    std::string text = role.empty() ? "Message" : role;
    if (text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

/// Text of the thinking segments that belong to a message.
std::string thinkingOf(const TraceSession& session, const std::string& messageId)
{
    std::string bytes;
    for (const SegmentRecord& segment : session.segments()) {
        if (segment.type != SegmentType::AssistantThink || segment.messageId != messageId
            || messageId.empty())
            continue;
        const int end = std::min(segment.endTokenIndex, session.tokenCount());
        for (int index = segment.startTokenIndex; index < end; ++index)
            bytes += session.tokenBytes(index);
    }
    return sanitizeUtf8(bytes);
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

std::string chatMarkdown(const TraceSession& session)
{
    std::string out
        = "# " + (session.header().model.empty() ? "Chat" : session.header().model) + "\n";
    for (const MessageRecord& message : session.messages()) {
        out += "\n## " + heading(message.role) + "\n\n";
        if (const std::string thinking = thinkingOf(session, message.id); !thinking.empty()) {
            out += "> ";
            for (std::size_t k = 0; k < thinking.size(); ++k) {
                out += thinking[k];
                if (thinking[k] == '\n' && k + 1 < thinking.size())
                    out += "> ";
            }
            out += out.back() == '\n' ? "\n" : "\n\n";
        }
        out += message.content;
        if (out.back() != '\n')
            out += '\n';
    }
    return out;
}

std::string chatText(const TraceSession& session)
{
    std::string out;
    for (const MessageRecord& message : session.messages()) {
        if (!out.empty())
            out += '\n';
        out += message.role + ":\n" + message.content;
        if (out.back() != '\n')
            out += '\n';
    }
    return out;
}

std::string stepsCsv(const TraceSession& session)
{
    std::string out = "token_index,decode_step,role,token_id,text,logprob";
    for (const SignalField& field : kSignalFields)
        out += ',' + std::string(field.column);
    out += ",zone,zone_confidence,zone_preset,zone_rule,think_phase";
    for (int k = 0; k < 20; ++k)
        out += ",fingerprint_" + std::to_string(k);
    out += "\r\n";
    for (const std::int32_t index : session.stepIndices()) {
        const StepView step = session.viewStep(index);
        out += csvCell(index) + ',' + csvCell(step.decodeStep()) + ',';
        if (session.hasToken(index)) {
            out += session.tokenRole(index) == TokenRole::Prompt ? "prompt," : "generated,";
            out += session.tokenId(index) >= 0 ? csvCell(session.tokenId(index)) : "";
            out += ',' + csvCell(session.tokenText(index)) + ',' + csvCell(session.logprob(index));
        } else {
            out += ",,,";
        }
        const StepSignals values = step.signals();
        for (const SignalField& field : kSignalFields)
            out += ',' + csvCell(values.*field.value);
        out += ',' + csvCell(step.zone()) + ',' + csvCell(step.zoneConfidence()) + ','
            + csvCell(step.zonePreset()) + ',' + csvCell(step.zoneRule()) + ',';
        out += step.thinkPhase() == ThinkPhase::Think ? "think"
            : step.thinkPhase() == ThinkPhase::Output ? "output"
                                                      : "";
        const auto fingerprint = step.fingerprint();
        for (std::size_t k = 0; k < 20; ++k)
            out += ',' + (fingerprint ? csvCell((*fingerprint)[k]) : std::string());
        out += "\r\n";
    }
    return out;
}

Status exportTrace(const TraceSession& session, const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    if (endsWith(name, ".jsonl") || endsWith(name, ".jsonl.zst"))
        return writeTrace(session, path);
    if (endsWith(name, ".md"))
        return writeFile(path, chatMarkdown(session));
    if (endsWith(name, ".txt"))
        return writeFile(path, chatText(session));
    if (endsWith(name, ".csv"))
        return writeFile(path, stepsCsv(session));
    if (endsWith(name, ".html") || endsWith(name, ".htm"))
        return writeFile(path, tracePage(session));
    return fail(ErrorCode::InvalidArgument,
        "[export_trace] expected a name ending in .jsonl, .jsonl.zst, .html, .md, .txt or .csv",
        path.string());
}

} // namespace ax
