// SPDX-License-Identifier: Apache-2.0
// Several tokens at one position, and the runs of the study that looks at them.
#include "engine/runtime/parallel_positions.h"

#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax {

ParallelPositions::ParallelPositions(
    const ParallelOptions& options, bool greedy, std::uint64_t seed)
    : m_options(options)
    , m_greedy(greedy)
    , m_random(seed)
{
}

TokenSet ParallelPositions::draw(std::span<const float> logits)
{
    const double most = double(*std::max_element(logits.begin(), logits.end()));
    double total = 0;
    for (const float z : logits)
        total += std::exp(double(z) - most);
    std::vector<std::pair<double, TokenId>> found;
    for (std::size_t id = 0; id < logits.size(); ++id) {
        const double p = std::exp(double(logits[id]) - most) / total;
        if (p >= m_options.threshold)
            found.emplace_back(-p, TokenId(id));
    }
    if (found.empty()) {
        const auto best = std::max_element(logits.begin(), logits.end());
        found.emplace_back(-1 / total, TokenId(best - logits.begin()));
    }
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), std::size_t(m_options.maxSet)));
    TokenSet set;
    double sum = 0;
    for (const auto& [p, id] : found) {
        set.ids.push_back(id);
        set.probabilities.push_back(float(-p));
        sum -= p;
    }
    if (!m_greedy) {
        // 53 bits of the draw, so that it is the same everywhere.
        double left = double(m_random() >> 11) * 0x1p-53 * sum;
        for (const auto& [p, id] : found) {
            left += p;
            if (left < 0)
                break;
            ++set.lead;
        }
        set.lead = std::min(set.lead, int(set.ids.size()) - 1);
    }
    return set;
}

PassPart ParallelPositions::part(Sequence& sequence, const TokenSet& set)
{
    const int count = int(set.ids.size()), first = sequence.length();
    m_positions.assign(std::size_t(count), nextPosition(sequence));
    PassPart part { &sequence, set.ids };
    part.positions = m_positions;
    if (m_options.mode == ParallelMode::Visible) {
        part.seeEachOther = true;
        return part;
    }
    m_masks.assign(std::size_t(count), {});
    for (int k = 0; k < count; ++k) {
        m_masks[std::size_t(k)].resize(std::size_t(k));
        std::iota(m_masks[std::size_t(k)].begin(), m_masks[std::size_t(k)].end(), first);
    }
    part.rowMasks = m_masks;
    return part;
}

Status checkParallel(const LoadedModel& model, int length)
{
    if (model.decoder->spec().hasLinearAttention())
        return fail(ErrorCode::Unsupported,
            "[parallel] layers of linear attention take one token after the other: several cannot "
            "share a position",
            "--parallel-threshold", "choose a model without linear attention");
    for (int at = 2; at <= length; ++at)
        if (model.decoder->ropeSwitches(at))
            return fail(ErrorCode::Unsupported,
                "[parallel] the model reads its context again at " + std::to_string(at)
                    + " positions, which sets of tokens do not go through",
                "--parallel-threshold", "ask for fewer tokens");
    return {};
}

namespace {

/// Rows of a set: mean over heads, on the generated slots.
class SetRows final : public AttentionTap {
public:
    SetRows(std::span<const int> layers, int prompt, int members, int width)
        : m_layers(layers)
        , m_prompt(prompt)
        , m_width(width)
        , rows(std::size_t(members) * layers.size() * std::size_t(width), 0.0f)
    {
    }
    bool wantsLayer(int layer) const override
    {
        return std::find(m_layers.begin(), m_layers.end(), layer) != m_layers.end();
    }
    bool wantsRow(int) const override { return true; }
    bool wantsLogits() const override { return false; }
    void layerRow(const LayerRow& row) override
    {
        const std::size_t layer = std::size_t(
            std::find(m_layers.begin(), m_layers.end(), row.layer) - m_layers.begin());
        float* out = rows.data()
            + (std::size_t(row.batchRow) * m_layers.size() + layer) * std::size_t(m_width);
        for (int k = std::max(0, m_prompt - row.first); k < row.count; ++k) {
            double sum = 0;
            for (int head = 0; head < row.heads; ++head)
                sum += double(row.weights[std::size_t(head) * row.stride + std::size_t(k)])
                    * double(row.factors[head * row.splits + k / row.splitSize]);
            out[row.first + k - m_prompt] = float(sum / row.heads);
        }
    }

private:
    std::span<const int> m_layers;
    int m_prompt, m_width;

public:
    std::vector<float> rows; ///< [member, layer, slot - prompt]
};

} // namespace

Result<ParallelRun> Engine::parallelRun(const ParallelRequest& request, std::stop_token stop)
{
    return guarded("parallel", [&]() -> Result<ParallelRun> {
        LoadedModel& model = *m_impl->model;
        AX_CHECK(request.parallel.validate());
        const int prompt = int(request.prompt.size());
        if (prompt == 0)
            return fail(
                ErrorCode::InvalidArgument, "[parallel] the prompt has no tokens", "prompt");
        AX_CHECK(checkIds("parallel", request.prompt, model.info));
        AX_CHECK(checkParallel(model, prompt + request.steps));
        AX_CHECK(m_impl->scheduler->settle());
        ParallelRun run;
        run.layers = request.layers;
        const std::vector<bool> has = model.hasAttention();
        for (int layer = 0; run.layers.empty() && layer < int(has.size()); ++layer)
            run.layers.push_back(layer);
        ParallelPositions positions(request.parallel, request.greedy, request.seed);
        AX_TRY(Sequence sequence, Sequence::create(*model.pool));
        std::vector<float> logits(std::size_t(model.info.vocabulary));
        for (int from = 0; from < prompt; from += kRowsPerPass) {
            const int rows = std::min(prompt - from, kRowsPerPass);
            const PassPart part { &sequence,
                std::span(request.prompt).subspan(std::size_t(from), std::size_t(rows)) };
            Pass pass;
            pass.parts = std::span(&part, 1);
            pass.stop = stop;
            AX_TRY(const Act last, runPass(model, pass));
            model.backend->download(model.backend->row(last, last.rows - 1), logits.data());
        }
        const std::vector<TokenId>& ends = model.tokenizer->endOfTurn();
        for (int step = 0; step < request.steps; ++step) {
            const TokenSet set = positions.draw(logits);
            const int members = int(set.ids.size());
            if (sequence.length() + members > model.info.context)
                return fail(ErrorCode::OutOfMemory,
                    "[parallel] step " + std::to_string(step) + " does not fit a context of "
                        + std::to_string(model.info.context),
                    "--context", "open the model with a larger --context");
            SetRows rows(run.layers, prompt, members, sequence.length() + members - prompt);
            const PassPart part = positions.part(sequence, set);
            Pass pass;
            pass.parts = std::span(&part, 1);
            pass.allLogits = true;
            pass.hooks.tap = &rows;
            pass.stop = stop;
            AX_TRY(const Act last, runPass(model, pass));
            model.backend->download(model.backend->row(last, set.lead), logits.data());
            const bool ended = std::find(ends.begin(), ends.end(), set.leadId()) != ends.end();
            run.steps.push_back(
                { set.ids, set.probabilities, set.lead, std::move(rows.rows), ended });
            if (ended)
                break;
        }
        return run;
    });
}

} // namespace ax
