// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/capture/capture_session.h"
#include "engine/runtime/decode_ahead.h"
#include "engine/runtime/evicting_cache.h"
#include "engine/runtime/parallel_positions.h"
#include "engine/runtime/pass.h"
#include "engine/runtime/sequence_store.h"

#include <chrono>
#include <optional>

namespace ax {

/// One answer in work: a sequence and everything that turns it into records, resumable between
/// passes. Engine thread only.
///
///     create; while (!start(running)) wait; while (reading()) read(rows);
///     while (writing()) step();                       // alone, or among others:
///     write(); if (writing()) { nextPart(), tap(row); a pass; receive(logits); }
///     finish()
///
class Generation {
public:
    /// Errors: InvalidArgument (sampling, prompt, capture options).
    static Result<std::unique_ptr<Generation>> create(
        LoadedModel& model, GenerateRequest request, GenerateSink& sink, std::stop_token stop);
    ~Generation();
    Generation(const Generation&) = delete;
    Generation& operator=(const Generation&) = delete;

    enum class State { Waiting, Reading, Writing, Finished };
    State state() const { return m_state; }
    /// Ends it at the next chance, as the stop token does.
    void cancel() { m_cancelled = true; }

    /// Gets memory and the part of the prompt that is in the cache; sends the prompt's tokens at
    /// the first call. False: there is no room, ask again when another answer has ended. `running`
    /// as in SequenceStore::Wanted. Errors: OutOfMemory.
    Result<bool> start(SequenceStore& store, std::span<const Sequence* const> running);
    /// Reads at most `rows` prompt tokens in one pass; their rows go to the sink. A chunk of 256 is
    /// read in equal parts, so that the kernels chosen do not depend on `rows`.
    Status read(int rows);
    /// One token: what write(), a pass of its own and receive() do, or a step ahead of the host.
    Status step(bool alone);

    /// Whether its next token may be made in a pass with others.
    bool joins() const;
    /// Draws the token that follows and hands it to the sink. The answer may be finished then.
    Status write();
    /// The row of that token, once a pass; then who watches it: null, nobody.
    PassPart nextPart();
    AttentionTap* tap(int batchRow);
    /// What the pass gave: its row's logits [1, vocabulary].
    Status receive(Act logits);
    bool holdsMemory() const { return m_sequence.has_value(); }
    /// What other answers may begin with; null: nothing.
    const Sequence* shared() const { return m_sequence && !m_evicting ? &*m_sequence : nullptr; }

    /// Takes what runs ahead on the device, so that other passes may come between.
    Status settle();
    /// Ends what runs on the device, gives the sequence to the store.
    GenerateStats finish(SequenceStore& store);

private:
    using Clock = std::chrono::steady_clock;
    Generation(LoadedModel& model, GenerateRequest request, GenerateSink& sink,
        CaptureSession capture, std::stop_token stop);
    bool stopped() const { return m_cancelled || m_stop.stop_requested(); }
    bool capturing() const { return m_request.capture.any(); }
    int promptSize() const { return int(m_request.prompt.size()); }
    /// True when token g is the last one by number alone.
    bool isLast(int g) const;
    void sendPrompt();
    void beforeRows(int first, int rows);
    void afterRows(int first, Act logits);
    void sendPromptRows();
    void beginWriting();
    /// Positions of the prompt, or of everything, that the sequence has seen.
    int readSoFar() const;
    Status crossSwitch();
    Result<SampleResult> draw();
    void holdToFormat(SampleResult& drawn);
    bool fitsFormat(TokenId id, const std::bitset<256>* first, std::optional<TokenId> mark) const;
    SampleResult drawSet();
    /// Members [from, to) of the set that do not lead: in the trace, not in the text.
    void sendMembers(int from, int to, Phase phase);
    void nameSet(TokenRecord& token) const;
    /// Steps so far: tokens, or sets of them.
    int stepCount() const { return m_parallel ? m_steps : m_generated; }
    GeneratedToken makeToken(const SampleResult& drawn);
    void end(FinishReason reason);
    PassHooks hooks();

    LoadedModel& m_model;
    GenerateRequest m_request;
    GenerateSink& m_sink;
    std::stop_token m_stop;
    CaptureSession m_capture;
    Sampler m_sampler;
    std::shared_ptr<AnswerText> m_text;
    State m_state = State::Waiting;
    bool m_cancelled = false, m_announced = false;
    std::optional<Sequence> m_sequence;
    std::optional<EvictingCache> m_evicting;
    std::optional<ParallelPositions> m_parallel;
    TokenSet m_set; ///< of the step under way
    int m_steps = 0; ///< sets written
    std::vector<TokenId> m_written; ///< the answer so far, where its context may be read again
    std::unique_ptr<DecodeAhead> m_ahead;
    bool m_mayGoAhead = true;
    std::optional<DecodeAhead::Step> m_settled; ///< taken from m_ahead, not written yet

    int m_chunkEnd = 0; ///< of the prompt: where the parts of the chunk being read end
    std::vector<float> m_promptLogprobs;
    std::vector<StepRecord> m_promptRows; ///< that wait for the prompt's tokens
    std::optional<StepRecord> m_pendingStep; ///< of the token that comes next
    std::size_t m_payloadBytes = 0; ///< of the last record
    std::vector<float> m_logits, m_lensLogits;
    TokenId m_next = -1;
    bool m_wanted = false; ///< the pass under way is recorded
    int m_generated = 0;
    GenerateStats m_stats;
    Clock::time_point m_start {}, m_decodeStart {};
    double m_promptCapture = 0;
};

} // namespace ax
