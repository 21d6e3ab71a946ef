// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/remote_step.h"

#include "engine/remote/lenient_json.h"
#include "engine/trace/jsonl.h"

#include <charconv>
#include <cmath>

namespace ax::remote {

namespace {

std::optional<std::int32_t> number(const std::string& text)
{
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

/// Rows that the strict reader of entries refused: what of them is whole.
void addRows(const StreamStep& from, StepRecord& step)
{
    const auto add = [&step](std::int32_t layer, std::int32_t head, const StreamRow& row) {
        RawRow raw;
        raw.layer = layer;
        raw.head = head;
        for (std::size_t k = 0; k < row.positions.size(); ++k) {
            const auto value = row.knowsProbabilities ? row.probabilities[k] : row.scores[k];
            if (!value || *value <= 0)
                continue;
            raw.positions.push_back(row.positions[k]);
            raw.logits.push_back(float(std::log(*value)));
        }
        if (!raw.positions.empty())
            step.raw.push_back(std::move(raw));
    };
    for (const StreamLayer& layer : from.layers) {
        const auto id = number(layer.id);
        if (!id)
            continue;
        if (layer.row)
            add(*id, -1, *layer.row);
        for (const auto& [head, row] : layer.heads)
            if (const auto h = number(head))
                add(*id, *h, row);
    }
}

} // namespace

StepRecord stepRecord(const StreamStep& from)
{
    StepRecord step;
    if (auto read = readWireEntry(words(from.entry)))
        step = std::move(*read);
    if (step.raw.empty())
        addRows(from, step);
    if (from.fingerprint && from.order != VectorOrder::Object) {
        step.fingerprint.emplace();
        for (std::size_t k = 0; k < 20; ++k)
            (*step.fingerprint)[k] = float((*from.fingerprint)[k]);
    }
    if (from.experts && step.moe.empty())
        for (const StreamExperts& layer : *from.experts) {
            MoeRouting routing;
            routing.layer = number(layer.layer).value_or(0);
            routing.experts.assign(layer.experts.begin(), layer.experts.end());
            if (layer.weights && layer.weights->size() == routing.experts.size())
                routing.weights.assign(layer.weights->begin(), layer.weights->end());
            routing.entropy = float(layer.entropy.value_or(0));
            step.moe.push_back(std::move(routing));
        }
    if (step.zone.empty())
        step.zone = from.zone;
    if (from.phase)
        step.thinkPhase
            = from.phase->rfind("think", 0) == 0 ? ThinkPhase::Think : ThinkPhase::Output;
    return step;
}

} // namespace ax::remote
