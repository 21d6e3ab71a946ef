// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/pass.h"

#include <algorithm>

namespace ax {

Result<Act> runPass(LoadedModel& model, const Pass& pass)
{
    std::vector<TokenId> ids;
    std::vector<CacheSequence> sequences;
    std::vector<PassRow> rows;
    for (const PassPart& part : pass.parts)
        AX_CHECK(part.sequence->reserve(int(part.ids.size())));
    // Positions of all slots, where they are not the slots themselves.
    std::vector<std::vector<int>> positions(pass.parts.size());
    for (const PassPart& part : pass.parts) {
        const Sequence& sequence = *part.sequence;
        const int first = sequence.length(), count = int(part.ids.size());
        const int next = nextPosition(sequence);
        std::vector<int>& own = positions[sequences.size()];
        if (!sequence.positions().empty() || !part.positions.empty()) {
            own = sequence.positions();
            for (int slot = int(own.size()); slot < first; ++slot)
                own.push_back(slot);
        }
        for (int k = 0; k < count; ++k) {
            const int position = part.positions.empty() ? next + k : part.positions[std::size_t(k)];
            if (!own.empty() || !part.positions.empty())
                own.push_back(position);
            PassRow row { int(sequences.size()), position, first + k, part.masked, {} };
            if (!part.rowMasks.empty())
                row.masked = part.rowMasks[std::size_t(k)];
            if (part.seeEachOther)
                row.ahead = count - 1 - k;
            rows.push_back(row);
        }
        if (!part.ids.empty())
            rows.back().biases = part.biases;
        sequences.push_back(sequence.place());
        if (!own.empty())
            sequences.back().positions = own;
        ids.insert(ids.end(), part.ids.begin(), part.ids.end());
    }
    ForwardInput input;
    input.ids = ids;
    input.table = { sequences, rows };
    input.sequenceLength = pass.sequenceLength;
    input.tap = pass.hooks.tap;
    input.lensLayers = pass.hooks.lensLayers;
    input.lens = pass.hooks.lens;
    input.allLogits = pass.allLogits;
    input.stop = pass.stop;
    AX_TRY(const Act logits, model.decoder->forward(input));
    for (const PassPart& part : pass.parts)
        part.sequence->append(part.ids, part.positions);
    return logits;
}

int nextPosition(const Sequence& sequence)
{
    return sequence.positions().empty() ? sequence.length() : sequence.positions().back() + 1;
}

Status readIds(LoadedModel& model, Sequence& sequence, std::span<const TokenId> ids,
    const ReadOptions& options)
{
    const int length = sequence.length() + int(ids.size());
    for (std::size_t from = 0; from < ids.size();) {
        const std::size_t rows = std::min(ids.size() - from, std::size_t(kRowsPerPass));
        const PassPart part { &sequence, ids.subspan(from, rows) };
        Pass pass;
        pass.parts = std::span(&part, 1);
        // One frequency set for the whole context, as the reference reads it in one pass.
        if (model.decoder->ropeDependsOnLength())
            pass.sequenceLength = std::max(options.sequenceLength, length);
        pass.stop = options.stop;
        AX_TRY([[maybe_unused]] const Act logits, runPass(model, pass));
        from += rows;
        if (options.progress)
            options.progress(int(from));
    }
    return {};
}

static Status checkIdsAlone(
    const std::string& command, std::span<const TokenId> ids, const ModelInfo& info)
{
    for (const TokenId id : ids)
        if (id < 0 || id >= info.vocabulary)
            return fail(ErrorCode::InvalidArgument,
                "[" + command + "] token id " + std::to_string(id) + " is outside 0 … "
                    + std::to_string(info.vocabulary - 1),
                "context");
    return {};
}

Status checkQuestion(
    const std::string& command, std::span<const TokenId> context, const ModelInfo& info)
{
    const int produced = int(context.size()) - 1;
    if (produced < 1)
        return fail(ErrorCode::InvalidArgument,
            "[" + command + "] the first token has no row that produced it", "token");
    if (produced > info.context)
        return fail(ErrorCode::InvalidArgument,
            "[" + command + "] token " + std::to_string(produced) + " is outside the context of "
                + std::to_string(info.context),
            "token", "open the model with a larger --context");
    return checkIdsAlone(command, context, info);
}

Status checkIds(const std::string& command, std::span<const TokenId> ids, const ModelInfo& info)
{
    if (int(ids.size()) > info.context)
        return fail(ErrorCode::InvalidArgument,
            "[" + command + "] " + std::to_string(ids.size()) + " tokens do not fit a context of "
                + std::to_string(info.context),
            "context", "open the model with a larger --context");
    return checkIdsAlone(command, ids, info);
}

Status checkHead(const std::string& command, const HeadRef& head, const ModelInfo& info)
{
    const bool exists
        = head.layer >= 0 && head.layer < info.layers && head.head >= 0 && head.head < info.heads;
    if (exists && info.layerInfo[std::size_t(head.layer)].kind != AttentionKind::Linear)
        return {};
    return fail(ErrorCode::InvalidArgument,
        "[" + command + "] heads: layer " + std::to_string(head.layer) + ", head "
            + std::to_string(head.head)
            + (exists ? " uses linear attention and keeps no attention rows" : " does not exist"),
        "heads",
        std::to_string(info.layers) + " layers of " + std::to_string(info.heads) + " heads");
}

Status crossRopeSwitch(LoadedModel& model, Sequence& sequence)
{
    const int length = sequence.length() + 1;
    if (!model.decoder->ropeSwitches(length))
        return {};
    const std::vector<TokenId> context = sequence.ids();
    sequence.restart();
    return readIds(
        model, sequence, context, { .sequenceLength = length, .progress = {}, .stop = {} });
}

template <class Ask> bool RowTaps::any(Ask&& ask) const
{
    return std::any_of(
        m_taps.begin(), m_taps.end(), [&](AttentionTap* tap) { return tap && ask(*tap); });
}

bool RowTaps::wantsLayer(int layer) const
{
    return any([&](const AttentionTap& tap) { return tap.wantsLayer(layer); });
}

bool RowTaps::wantsRow(int batchRow) const
{
    return of(batchRow) && of(batchRow)->wantsRow(batchRow);
}

bool RowTaps::wantsLogits() const
{
    return any([](const AttentionTap& tap) { return tap.wantsLogits(); });
}

bool RowTaps::wantsContent(int layer) const
{
    return any([&](const AttentionTap& tap) { return tap.wantsContent(layer); });
}

bool RowTaps::wants(int layer, int batchRow) const
{
    return of(batchRow) && of(batchRow)->wants(layer, batchRow);
}

bool RowTaps::wantsContentOf(int layer, int batchRow) const
{
    return of(batchRow) && of(batchRow)->wantsContentOf(layer, batchRow);
}

void RowTaps::layerRow(const LayerRow& row) { of(row.batchRow)->layerRow(row); }

bool RowTaps::wantsRouting(int layer) const
{
    return any([&](const AttentionTap& tap) { return tap.wantsRouting(layer); });
}

void RowTaps::spent(int batchRow, double seconds)
{
    if (AttentionTap* tap = of(batchRow))
        tap->spent(batchRow, seconds);
}

void RowTaps::routerRow(const RouterRow& row)
{
    if (of(row.batchRow)->wantsRouting(row.layer))
        of(row.batchRow)->routerRow(row);
}

} // namespace ax
