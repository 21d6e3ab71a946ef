// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/sampler.h"

#include "engine/core/simd/largest.h"
#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax {

namespace {

using Type = OptionShape::Type;

OptionField<SamplingOptions> seedField()
{
    OptionField<SamplingOptions> field;
    static_cast<OptionShape&>(field) = { "seed", "--seed", Type::Integer, -1,
        double(std::numeric_limits<std::uint64_t>::max()), {}, AX_TEXT("Engine", "drawn anew"),
        AX_TEXT("Engine", "Seed"),
        AX_TEXT("Engine", "The same seed and settings give the same answer; 0 and -1 draw one.") };
    field.get = [](const SamplingOptions& o) { return nlohmann::ordered_json(o.seed); };
    field.set = [](SamplingOptions& o, const nlohmann::ordered_json& value) -> Status {
        o.seed = value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
        return {};
    };
    return field;
}

} // namespace

std::span<const OptionField<SamplingOptions>> samplingFields()
{
    using S = SamplingOptions;
    static const std::vector<OptionField<S>> fields {
        optionField<S, &S::temperature>({ "temperature", "--temperature", Type::Number, 0, 100, {},
            {}, AX_TEXT("Engine", "Temperature"),
            AX_TEXT("Engine", "0 takes the likeliest token; higher values spread the choice.") }),
        optionField<S, &S::topK>({ "top_k", "--top-k", Type::Integer, 0, 1 << 24, {},
            AX_TEXT("Engine", "off"), AX_TEXT("Engine", "Top-k"),
            AX_TEXT("Engine", "Only the k likeliest tokens are drawn from.") }),
        optionField<S, &S::topP>(
            { "top_p", "--top-p", Type::Number, 1e-6, 1, {}, {}, AX_TEXT("Engine", "Top-p"),
                AX_TEXT("Engine",
                    "Only the likeliest tokens that together hold this probability. 1 turns it "
                    "off.") }),
        optionField<S, &S::minP>(
            { "min_p", "--min-p", Type::Number, 0, 1, {}, {}, AX_TEXT("Engine", "Min-p"),
                AX_TEXT("Engine",
                    "Leaves out tokens less likely than this share of the likeliest. 0 turns it "
                    "off.") }),
        optionField<S, &S::repetitionPenalty>({ "repetition_penalty", "--repetition-penalty",
            Type::Number, 0.01, 100, {}, {}, AX_TEXT("Engine", "Repetition penalty"),
            AX_TEXT("Engine", "Above 1 discourages tokens of prompt and answer.") }),
        optionField<S, &S::presencePenalty>({ "presence_penalty", "--presence-penalty",
            Type::Number, -100, 100, {}, {}, AX_TEXT("Engine", "Presence penalty"),
            AX_TEXT("Engine", "Subtracted once from tokens already in the answer.") }),
        optionField<S, &S::frequencyPenalty>({ "frequency_penalty", "--frequency-penalty",
            Type::Number, -100, 100, {}, {}, AX_TEXT("Engine", "Frequency penalty"),
            AX_TEXT("Engine", "Subtracted each time a token is already in the answer.") }),
        seedField(),
        optionField<S, &S::greedy>({ "greedy", "--greedy", Type::Flag, 0, 0, {}, {},
            AX_TEXT("Engine", "Always the likeliest token"),
            AX_TEXT("Engine", "Greedy: no chance at all.") }),
    };
    return fields;
}

Status SamplingOptions::validate() const
{
    for (const OptionField<SamplingOptions>& field : samplingFields())
        AX_CHECK(checkOption(field, field.get(*this), field.name));
    return {};
}

nlohmann::ordered_json SamplingOptions::toJson() const
{
    return optionsToJson(samplingFields(), *this);
}

namespace {

/// Ids by descending score (ties by id), sorted a section at a time, the highest first: a nucleus
/// is a few of a whole vocabulary. Scores are 0 at most; those of -30 and below (e^-30 of the
/// largest) are left out, and so is what is not a number.
class Descending {
public:
    Descending(std::span<const float> scores, std::vector<std::pair<float, TokenId>>& sorted)
        : m_scores(scores)
        , m_sorted(sorted)
    {
        m_sorted.clear();
    }
    /// False when there are not so many.
    bool sortAtLeast(std::size_t count)
    {
        constexpr float kLimits[] = { -1, -3, -6, -10, -15, -21, -30 };
        while (m_sorted.size() < count && !m_cut && m_section < std::size(kLimits)) {
            const float above = m_section == 0 ? INFINITY : kLimits[m_section - 1];
            add(kLimits[m_section++], above);
        }
        return m_sorted.size() >= count;
    }
    /// Leaves out all but the first `count`.
    void cut(std::size_t count)
    {
        m_cut = true;
        m_sorted.resize(std::min(m_sorted.size(), count));
    }

private:
    /// Those in (lowest, highest].
    void add(float lowest, float highest)
    {
        constexpr int kStretch = 1024;
        int found[kStretch];
        const std::size_t start = m_sorted.size();
        const int size = int(m_scores.size());
        for (int from = 0; from < size; from += kStretch) {
            const int count = simd::vectors().above(
                m_scores.data() + from, std::min(kStretch, size - from), lowest, found, kStretch);
            for (int k = 0; k < count; ++k) {
                const float z = m_scores[std::size_t(from + found[k])];
                if (z <= highest)
                    m_sorted.emplace_back(z, from + found[k]);
            }
        }
        std::sort(m_sorted.begin() + std::ptrdiff_t(start), m_sorted.end(),
            [](const auto& a, const auto& b) {
                return a.first != b.first ? a.first > b.first : a.second < b.second;
            });
    }
    std::span<const float> m_scores;
    std::vector<std::pair<float, TokenId>>& m_sorted;
    std::size_t m_section = 0;
    bool m_cut = false;
};

} // namespace

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
    const auto& kernels = simd::vectors();
    int place = -1;
    const float most = kernels.largest(logits.data(), size, place);
    const TokenId best = std::max(0, place);
    const float lse = most + float(std::log(kernels.expSum(logits.data(), size, most)));

    simd::largestNumbers(logits, std::size_t(std::min(std::max(alternatives, 2), size)), m_pool);
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

    int peak = -1;
    const float top = kernels.largest(scores.data(), size, peak);
    if (peak < 0)
        return finish(best);
    const float inverse = 1.0f / m_options.temperature;
    m_scaled.resize(std::size_t(size));
    for (int id = 0; id < size; ++id) {
        const float z = (scores[std::size_t(id)] - top) * inverse;
        m_scaled[std::size_t(id)] = z > -INFINITY ? z : -INFINITY; // not a number: never
    }
    Descending order(m_scaled, m_pool);
    if (!order.sortAtLeast(1))
        return finish(best);

    // The filters keep a head of the sorted ids, of which only as much is sorted as is needed.
    double sum = 0, mass = 0;
    std::size_t keep = 0; ///< so many are kept, their weights add up to `mass`
    if (m_options.topK > 0) {
        order.sortAtLeast(std::size_t(m_options.topK));
        order.cut(std::size_t(m_options.topK));
        for (const auto& [z, id] : m_pool)
            sum += std::exp(z);
    } else {
        sum = kernels.expSum(m_scaled.data(), size, 0);
    }
    const double needed = m_options.topP < 1 ? m_options.topP * sum : INFINITY;
    const bool whole = m_options.topK <= 0 && m_options.topP >= 1 && m_options.minP <= 0;
    const double chance = draw();
    // Without filters the draw itself says how far to go.
    for (; mass < (whole ? chance * sum : needed) && order.sortAtLeast(keep + 1); ++keep) {
        const float p = std::exp(m_pool[keep].first);
        if (keep > 0 && p < m_options.minP)
            break;
        mass += p;
    }
    double left = chance * (whole ? sum : mass);
    for (std::size_t k = 0; k < keep; ++k) {
        left -= std::exp(m_pool[k].first);
        if (left < 0)
            return finish(m_pool[k].second);
    }
    return finish(m_pool[std::max<std::size_t>(keep, 1) - 1].second);
}

} // namespace ax
