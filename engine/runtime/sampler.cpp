// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/sampler.h"

#include "engine/kernels/cpu/kernels.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ax {

Status SamplingOptions::validate() const
{
    const auto bad = [](const char* field, const char* expected) {
        return fail(ErrorCode::InvalidArgument,
            std::string("[sampling] ") + field + ": expected " + expected, field);
    };
    if (!(temperature >= 0 && temperature <= 100))
        return bad("temperature", "0 to 100");
    if (topK < 0)
        return bad("top_k", "0 (off) or more");
    if (!(topP > 0 && topP <= 1))
        return bad("top_p", "more than 0, at most 1");
    if (!(minP >= 0 && minP <= 1))
        return bad("min_p", "0 to 1");
    if (!(repetitionPenalty > 0 && repetitionPenalty <= 100))
        return bad("repetition_penalty", "more than 0, at most 100");
    if (!(std::abs(presencePenalty) <= 100))
        return bad("presence_penalty", "-100 to 100");
    if (!(std::abs(frequencyPenalty) <= 100))
        return bad("frequency_penalty", "-100 to 100");
    return {};
}

namespace {

    /// The double nearest to the float's shortest decimal form: 0.7f is written as 0.7.
    double shortest(float value)
    {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        double result = value;
        std::from_chars(text, end, result);
        return result;
    }

} // namespace

nlohmann::ordered_json SamplingOptions::toJson() const
{
    nlohmann::ordered_json json;
    json["temperature"] = shortest(temperature);
    json["top_k"] = topK;
    json["top_p"] = shortest(topP);
    json["min_p"] = shortest(minP);
    json["repetition_penalty"] = shortest(repetitionPenalty);
    json["presence_penalty"] = shortest(presencePenalty);
    json["frequency_penalty"] = shortest(frequencyPenalty);
    json["seed"] = seed;
    json["greedy"] = greedy;
    return json;
}

Sampler::Sampler(const SamplingOptions& options, std::span<const TokenId> prompt)
    : m_options(options)
    , m_seed(options.seed)
{
    if (m_seed == 0) {
        std::random_device device;
        // 53 bits survive a trip through any JSON reader.
        m_seed = ((std::uint64_t(device()) << 32 | device()) >> 11) | 1;
    }
    m_random.seed(m_seed);
    if (options.repetitionPenalty != 1)
        for (const TokenId id : prompt)
            ++m_prompt[id];
}

/// 53 random bits, the same on every platform (std::uniform_real_distribution is not).
double Sampler::draw() { return double(m_random() >> 11) * 0x1p-53; }

void Sampler::accept(TokenId id) { ++m_generated[id]; }

SampleResult Sampler::sample(std::span<const float> logits, int alternatives)
{
    SampleResult result;
    const int size = int(logits.size());
    // A NaN never wins: damaged weights must not stop the program.
    const auto& kernels = cpu::kernels();
    int place = -1;
    const float most = kernels.largest(logits.data(), size, place);
    const TokenId best = std::max(0, place);
    const float lse = most + float(std::log(kernels.expSum(logits.data(), size, most)));

    const auto larger = [](const std::pair<float, TokenId>& a, const std::pair<float, TokenId>& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const std::size_t wanted = std::size_t(std::min(std::max(alternatives, 2), size));
    m_pool.clear();
    {
        // A small heap keeps the largest logits. Most sections hold none that enter it.
        constexpr int kSection = 1024;
        int found[kSection];
        for (int from = 0; from < size; from += kSection) {
            const int count = std::min(kSection, size - from);
            const float limit = m_pool.size() < wanted ? -INFINITY : m_pool.front().first;
            const int above = kernels.above(
                logits.data() + from, count, limit, found, kSection);
            for (int k = 0; k < above; ++k) {
                const TokenId id = from + found[k];
                const float z = logits[std::size_t(id)];
                if (m_pool.size() < wanted) {
                    m_pool.emplace_back(z, id);
                    std::push_heap(m_pool.begin(), m_pool.end(), larger);
                } else if (z > m_pool.front().first) {
                    std::pop_heap(m_pool.begin(), m_pool.end(), larger);
                    m_pool.back() = { z, id };
                    std::push_heap(m_pool.begin(), m_pool.end(), larger);
                }
            }
        }
        std::sort(m_pool.begin(), m_pool.end(), larger);
    }
    for (std::size_t k = 0; k < std::min(m_pool.size(), std::size_t(alternatives)); ++k)
        result.top.push_back({ m_pool[k].second, m_pool[k].first - lse });
    if (m_pool.size() >= 2)
        result.margin = m_pool[0].first - m_pool[1].first;
    const auto finish = [&](TokenId id) {
        result.id = id;
        result.logprob = logits[std::size_t(id)] - lse;
        return result;
    };

    const bool penalised = m_options.penalised();
    const bool greedy = m_options.greedy || m_options.temperature <= 0;
    if (greedy && !penalised)
        return finish(best);

    std::span<const float> scores = logits;
    if (penalised) {
        m_work.assign(logits.begin(), logits.end());
        const auto repeat = [&](TokenId id) {
            float& z = m_work[std::size_t(id)];
            z = z > 0 ? z / m_options.repetitionPenalty : z * m_options.repetitionPenalty;
        };
        if (m_options.repetitionPenalty != 1) {
            for (const auto& [id, count] : m_prompt)
                repeat(id);
            for (const auto& [id, count] : m_generated)
                if (!m_prompt.count(id))
                    repeat(id);
        }
        for (const auto& [id, count] : m_generated)
            m_work[std::size_t(id)]
                -= m_options.presencePenalty + m_options.frequencyPenalty * float(count);
        scores = m_work;
    }
    if (greedy) {
        TokenId winner = 0;
        float top = -INFINITY;
        for (int id = 0; id < size; ++id)
            if (scores[std::size_t(id)] > top) {
                top = scores[std::size_t(id)];
                winner = id;
            }
        return finish(winner);
    }

    float top = -INFINITY;
    for (const float z : scores)
        top = std::max(top, z);
    const float inverse = 1.0f / m_options.temperature;
    // Ids whose probability is below e^-30 of the largest can never be drawn in practice and are
    // left out before sorting; with top-k only k are sorted.
    m_pool.clear();
    for (int id = 0; id < size; ++id) {
        const float z = (scores[std::size_t(id)] - top) * inverse;
        if (z > -30.0f)
            m_pool.emplace_back(z, id);
    }
    if (m_pool.empty())
        return finish(best);
    if (m_options.topK > 0 && m_pool.size() > std::size_t(m_options.topK)) {
        std::partial_sort(
            m_pool.begin(), m_pool.begin() + m_options.topK, m_pool.end(), larger);
        m_pool.resize(std::size_t(m_options.topK));
    } else {
        std::sort(m_pool.begin(), m_pool.end(), larger);
    }
    double sum = 0;
    for (auto& [z, id] : m_pool) {
        z = std::exp(z);
        sum += z;
    }
    if (m_options.topP < 1) {
        // The smallest set whose mass reaches top_p.
        double mass = 0;
        std::size_t keep = 0;
        while (keep < m_pool.size() && mass < m_options.topP * sum)
            mass += m_pool[keep++].first;
        m_pool.resize(std::max<std::size_t>(keep, 1));
    }
    if (m_options.minP > 0) {
        const float limit = m_options.minP * m_pool.front().first;
        while (m_pool.size() > 1 && m_pool.back().first < limit)
            m_pool.pop_back();
    }
    sum = 0;
    for (const auto& [p, id] : m_pool)
        sum += p;
    double left = draw() * sum;
    for (const auto& [p, id] : m_pool) {
        left -= p;
        if (left < 0)
            return finish(id);
    }
    return finish(m_pool.back().second);
}

} // namespace ax
