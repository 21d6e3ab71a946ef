// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/sse_decoder.h"
#include "engine/remote/stream_answer.h"

#include <string_view>

namespace ax::remote {

/// What is known of the server beside its answer.
struct ServerHints {
    int tensorParallel = 1; ///< above 1 it reports a part of the heads
    std::string generation; ///< "this", "earlier"; empty: told from the entries
};

/// Reads the body of a chat or completion answer, a stream of events or one JSON object, cut
/// anywhere. No input throws; what is damaged is dropped and counted.
///
///     reader.feed(bytes); … reader.close(true); StreamAnswer answer = reader.answer();
class StreamReader {
public:
    explicit StreamReader(ServerHints hints = {});

    void feed(std::string_view bytes);
    /// `clean`: the server ended its answer; false: the connection was lost.
    void close(bool clean);
    /// The answer cannot come: the request was refused, or a connection could not be made.
    void fail(StreamError error);
    /// [DONE] came, or an error: nothing more is read.
    bool ended() const { return m_done; }

    /// What came of one event.
    struct Chunk {
        std::vector<StreamPiece> pieces;
        std::vector<StreamToken> tokens; ///< exact; empty: the pieces stand for them
    };
    // What has arrived so far, for those who show it while it comes. Grows at the end.
    const std::vector<Chunk>& chunks() const { return m_chunks; }
    /// Entries without a final place; one that came again replaced its like.
    const std::vector<StreamStep>& entries() const { return m_entries; }
    const std::optional<StreamUsage>& usage() const { return m_answer.usage; }
    const std::optional<std::map<std::string, std::optional<std::int64_t>>>& progress() const
    {
        return m_answer.promptProgress;
    }
    const std::vector<std::int64_t>& promptTokenIds() const { return m_answer.promptTokenIds; }
    /// Members `trace_records` of our own server, one record of a trace each; taken away.
    std::vector<nlohmann::ordered_json> takeTraceRecords();
    /// Why tokens could be asked for: text without token boundaries came.
    bool wantsTokens() const;
    /// The whole text that /v1/tokenize is asked for.
    std::string plainText() const;
    /// The server's own cut of plainText(). Without effect when the bytes do not join to it.
    void setTokens(std::vector<StreamToken> tokens);

    /// Everything so far in its final form; call once, after close().
    StreamAnswer answer();

private:
    using Json = nlohmann::ordered_json;
    void takeBody(bool clean);
    void event(const SseEvent& event, bool tail);
    void object(const Json& object, bool bareNumber, bool whole);
    void choice(const Json& choice, bool whole, std::vector<const Json*>& entries, Json& lens,
        std::vector<Json>& moe);
    void delta(const Json& delta, const Json& choice);
    void toolCalls(const Json& calls);
    std::vector<StreamToken> logprobs(const Json& logprobs);
    StreamToken token(const Json& entry, bool alternative);
    void entry(const Json& entry);
    void streamError(const Json& error);
    void malformed();
    bool complete() const;
    void collectTokens(StreamAnswer& answer);
    void splitThinking(StreamAnswer& answer);

    ServerHints m_hints;
    StreamAnswer m_answer;
    enum class Kind { Unknown, Events, Json };
    Kind m_kind = Kind::Unknown;
    std::string m_body; ///< while the kind is unknown, and of a JSON answer
    SseDecoder m_sse;
    bool m_done = false, m_sawLogprobs = false;
    std::vector<Chunk> m_chunks;
    std::vector<StreamStep> m_entries;
    std::optional<std::int64_t> m_largestStep;
    int m_arrivals = 0;
    ThinkPhase m_phase = ThinkPhase::Output;
    std::map<std::int64_t, std::vector<StreamExperts>> m_experts; ///< by step sent
    std::vector<std::pair<std::int64_t, Json>> m_lens; ///< by generated token
    std::int64_t m_tokenCount = 0; ///< generated so far, pieces counting as one
    std::vector<Json> m_traceRecords;
    std::vector<StreamToken> m_tokenized;
};

} // namespace ax::remote
