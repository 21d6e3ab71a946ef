// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/core/option_field.h"
#include "engine/tokenizer/tokenizer.h"

#include <nlohmann/json.hpp>

#include <random>
#include <span>
#include <unordered_map>
#include <vector>

namespace ax {

/// Order of work, as in Hugging Face transformers: penalties on the logits, temperature, top-k,
/// top-p, min-p, draw. temperature 0 or `greedy` takes the largest logit (ties: lowest id).
struct SamplingOptions {
    float temperature = 0.7f;
    int topK = 0; ///< 0: off
    float topP = 0.95f; ///< 1: off
    float minP = 0; ///< 0: off
    float repetitionPenalty = 1; ///< > 1 discourages ids already in prompt or answer (Keskar 2019)
    float presencePenalty = 0; ///< subtracted once from ids already in the answer (OpenAI)
    float frequencyPenalty = 0; ///< subtracted per occurrence in the answer (OpenAI)
    std::uint64_t seed = 0; ///< 0: the generator draws one and reports it
    bool greedy = false;

    bool penalised() const
    {
        return repetitionPenalty != 1 || presencePenalty != 0 || frequencyPenalty != 0;
    }
    Status validate() const; ///< Errors: InvalidArgument naming the field
    nlohmann::ordered_json toJson() const;
};

/// Every sampling option, in the order of the command line's help.
std::span<const OptionField<SamplingOptions>> samplingFields();

struct Candidate {
    TokenId id = -1;
    float logprob = 0; ///< ln p under the unmodified logits
};

struct SampleResult {
    TokenId id = -1;
    float logprob = 0; ///< ln p of the drawn id under the unmodified logits
    float margin = 0; ///< largest minus second largest unmodified logit
    std::vector<Candidate> top; ///< most probable first
};

/// Draws tokens. Same seed, same logits: same ids. One thread.
class Sampler {
public:
    Sampler(const SamplingOptions& options, std::span<const TokenId> prompt);
    /// `logits` [vocabulary]; `alternatives`: how many of the most probable ids to return.
    SampleResult sample(std::span<const float> logits, int alternatives);
    /// Tells the sampler which id was taken (normally the one it drew).
    void accept(TokenId id);
    std::uint64_t seed() const { return m_seed; }
    /// The number in [0, 1) that decides the next draw, for who draws elsewhere from the same
    /// logits.
    double draw();

private:
    SamplingOptions m_options;
    std::uint64_t m_seed;
    std::mt19937_64 m_random;
    std::unordered_map<TokenId, int> m_generated;
    std::unordered_map<TokenId, int> m_prompt;
    std::vector<float> m_work, m_scaled;
    std::vector<std::pair<float, TokenId>> m_pool;
};

} // namespace ax
