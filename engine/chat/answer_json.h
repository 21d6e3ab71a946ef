// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"

namespace ax {

// What an AnswerSink is told, as JSON: how a server hands a whole recording on, record for record,
// and how its client plays it again (member `trace_records` of requests and chunks). Each value has
// `kind`. Records stand in `jsonl`, in the form of trace files.

nlohmann::ordered_json answerJson(const AnswerStart& start);
nlohmann::ordered_json answerJson(const RecordedBatch& batch, const AnswerCounters& counters);
nlohmann::ordered_json answerJson(const AnswerEnd& end);

/// What of a request a server needs beside its ordinary members to record as the asker would.
nlohmann::ordered_json recordingJson(const ChatRequest& request);
/// Its steering as servers take it, {layer: {position: bias}}; null: none.
nlohmann::ordered_json steeringJson(const ChatRequest& request);
/// Takes a recordingJson() over. Errors: InvalidArgument naming the member.
Status takeRecording(const nlohmann::ordered_json& json, ChatRequest& request);

/// Plays such values into a sink.
class AnswerPlayer {
public:
    explicit AnswerPlayer(AnswerSink& sink, std::string source)
        : m_sink(sink)
        , m_source(std::move(source))
    {
    }
    /// Errors: Format (not one of the values above).
    Status play(const nlohmann::ordered_json& value);
    bool started() const { return m_start.has_value(); }
    const std::optional<AnswerStart>& start() const { return m_start; }
    const AnswerCounters& counters() const { return m_counters; }
    const std::string& text() const { return m_text; } ///< of the answer so far
    /// Set when the end was played.
    const std::optional<AnswerEnd>& end() const { return m_end; }

private:
    AnswerSink& m_sink;
    std::string m_source; ///< TraceHeader::source of what is played
    std::optional<AnswerStart> m_start;
    std::optional<AnswerEnd> m_end;
    AnswerCounters m_counters;
    std::string m_text;
};

} // namespace ax
