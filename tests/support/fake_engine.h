// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/local_source.h"
#include "engine/trace/session.h"

#include <atomic>
#include <map>
#include <mutex>

namespace ax::test {

/// Words, spaces and ChatML marks; ids are given out in the order of appearance.
class FakeTokenizer : public Tokenizer {
public:
    std::vector<TokenId> encode(std::string_view text, bool addSpecial) const override;
    std::string decode(std::span<const TokenId> ids, bool skipSpecial) const override;
    std::string tokenBytes(TokenId id) const override;
    TokenKind kind(TokenId id) const override;
    int size() const override { return 1 << 20; }
    std::optional<TokenId> find(std::string_view text) const override;
    std::optional<TokenId> bos() const override { return {}; }
    std::optional<TokenId> eos() const override { return 1; }
    std::optional<TokenId> padding() const override { return {}; }
    std::optional<TokenId> unknown() const override { return {}; }
    const std::vector<TokenId>& endOfTurn() const override { return m_ends; }
    const std::vector<std::pair<std::string, std::string>>& templateVariables() const override
    {
        return m_variables;
    }
    const std::string& hash() const override { return m_hash; }
    std::string description() const override { return "words"; }

private:
    TokenId idOf(const std::string& piece) const;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, TokenId> m_ids { { "<|im_start|>", 0 }, { "<|im_end|>", 1 } };
    mutable std::vector<std::string> m_pieces { "<|im_start|>", "<|im_end|>" };
    std::vector<TokenId> m_ends { 1 };
    std::vector<std::pair<std::string, std::string>> m_variables;
    std::string m_hash = "fake-words";
};

/// What the fake does; read on the engine thread, set before a command or through atomics.
struct FakeScript {
    std::vector<std::string> answers { "The answer is four." };
    std::atomic<int> answered { 0 };
    std::atomic<int> msPerToken { 0 };
    std::atomic<int> loadSteps { 3 };
    std::atomic<int> msPerLoadStep { 1 };
    std::atomic<int> rawEntries { 8 }; ///< of each of two rows of a step
    std::atomic<bool> endless { false }; ///< writes until it is stopped
    std::atomic<bool> failLoad { false };
    std::atomic<ErrorCode> loadError { ErrorCode::Format }; ///< of failLoad
    std::atomic<bool> hasTemplate { true };
    std::atomic<int> failAfter { -1 }; ///< tokens, then DeviceLost
    std::atomic<int> context { 4096 };
    std::atomic<std::uint64_t> needs { 1000000 };
    std::atomic<std::uint64_t> freeMemory { 1000000000 };
    std::atomic<int> loaded { 0 }, destroyed { 0 }, refusedPayloads { 0 };
    std::atomic<bool> dropThink {
        false
    }; ///< the template leaves think sections of old answers out
    std::string hash = "hash-of-fake";
    std::shared_ptr<FakeTokenizer> tokenizer = std::make_shared<FakeTokenizer>();
    std::mutex mutex;
    std::vector<GenerateRequest> requests;
    std::vector<WithoutRequest> withouts;
    std::vector<RowsRequest> rows;
    std::vector<std::thread::id> threads; ///< of load, generate, destruction
};

SourceFactory fakeFactory(std::shared_ptr<FakeScript> script);
/// ChatML with a default system prompt, as SmolLM2's.
std::string renderChatMl(const nlohmann::ordered_json& messages, bool addPrompt, bool dropThink);
/// A trace with prompt, answer and raw rows; `answerTokens` long.
TraceSession makeTrace(int answerTokens, int rawEntries = 16);

} // namespace ax::test
