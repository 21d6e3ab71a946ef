// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/loaded_model.h"
#include "engine/runtime/sequence.h"

namespace ax {

/// Rows of a prompt that are read in one pass.
constexpr int kRowsPerPass = 256;
/// Tokens of so many answers are made in one pass.
constexpr int kMostJoined = 16;

/// Rows of one sequence in a forward pass.
struct PassPart {
    Sequence* sequence = nullptr;
    std::span<const TokenId> ids; ///< they follow what the sequence holds
    std::span<const int> masked = {}; ///< slots none of them sees, ascending
    std::span<const SlotBias> biases = {}; ///< of the last row
    /// In place of `masked`, of each row.
    std::span<const std::vector<int>> rowMasks = {};
    /// Of each row, not below those before; empty: they go on.
    std::span<const int> positions = {};
    bool seeEachOther = false; ///< every row sees all rows of the part
};

/// Who watches a forward pass.
struct PassHooks {
    AttentionTap* tap = nullptr;
    std::span<const int> lensLayers; ///< of the last row
    std::function<void(int layer, Act logits)> lens;
};

struct Pass {
    std::span<const PassPart> parts;
    PassHooks hooks;
    bool allLogits = false; ///< of every row; otherwise of the last one
    int sequenceLength = 0; ///< as in ForwardInput
    std::stop_token stop;
};
/// One forward pass; the sequences hold its ids afterwards. Returns the logits.
/// Errors: Cancelled, OutOfMemory; the sequences are then as they were.
Result<Act> runPass(LoadedModel& model, const Pass& pass);

/// Behind a whole sequence: the position of the row that comes next.
int nextPosition(const Sequence& sequence);

/// Reads `ids` behind what the sequence holds, in chunks, unwatched. `progress` after each.
struct ReadOptions {
    int sequenceLength = 0;
    std::function<void(int done)> progress;
    std::stop_token stop;
};
Status readIds(LoadedModel& model, Sequence& sequence, std::span<const TokenId> ids,
    const ReadOptions& options);

/// Whether `ids` are ids of this model and fit its context. Errors: InvalidArgument.
Status checkIds(const std::string& command, std::span<const TokenId> ids, const ModelInfo& info);
/// Whether the model has this head and its layer keeps attention rows. Errors: InvalidArgument.
Status checkHead(const std::string& command, const HeadRef& head, const ModelInfo& info);
/// Whether a question about the last token of `context` can be asked: it has a row that produced
/// it, fits and consists of ids. Errors: InvalidArgument.
Status checkQuestion(
    const std::string& command, std::span<const TokenId> context, const ModelInfo& info);

/// Before the sequence grows by one: where its length crosses longrope's switch, the context is
/// read again with the other frequencies, as the reference does.
Status crossRopeSwitch(LoadedModel& model, Sequence& sequence);

/// Gives each row of a shared pass to the tap of its own request.
class RowTaps final : public AttentionTap {
public:
    /// `taps`: by row of the pass; null: nobody looks.
    explicit RowTaps(std::vector<AttentionTap*> taps)
        : m_taps(std::move(taps))
    {
    }
    bool wantsLayer(int layer) const override;
    bool wantsRow(int batchRow) const override;
    bool wantsLogits() const override;
    bool wantsContent(int layer) const override;
    bool wants(int layer, int batchRow) const override;
    bool wantsContentOf(int layer, int batchRow) const override;
    void layerRow(const LayerRow& row) override;
    bool wantsRouting(int layer) const override;
    void routerRow(const RouterRow& row) override;
    void spent(int batchRow, double seconds) override;

private:
    template <class Ask> bool any(Ask&& ask) const;
    AttentionTap* of(int batchRow) const { return m_taps[std::size_t(batchRow)]; }
    std::vector<AttentionTap*> m_taps;
};

} // namespace ax
