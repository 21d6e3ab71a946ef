// SPDX-License-Identifier: Apache-2.0
// Tensors of one forward pass, for verification.
#include "engine/runtime/engine.h"

#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <map>

namespace ax {

namespace {

/// Keeps whole rows of every layer and head, and the routers' logits.
class DumpTap final : public AttentionTap {
public:
    DumpTap(const DumpRequest& request, std::vector<int> layers, int heads, int rows)
        : m_request(request)
        , m_layers(std::move(layers))
        , m_heads(heads)
        , m_rows(rows)
    {
    }
    bool wantsLayer(int layer) const override
    {
        return (m_request.attention || m_request.derotated) && selected(layer);
    }
    bool wantsRow(int) const override { return true; }
    bool wantsLogits() const override { return false; }
    bool wantsContent(int layer) const override { return m_request.derotated && selected(layer); }
    bool wantsRouting(int layer) const override
    {
        return m_request.router && (!m_request.layers || selected(layer));
    }
    void layerRow(const LayerRow& row) override
    {
        for (int head = 0; head < row.heads; ++head) {
            const std::size_t target
                = (std::size_t(head) * std::size_t(m_rows) + std::size_t(row.queryPosition))
                    * std::size_t(m_rows)
                + std::size_t(row.first);
            if (m_request.attention) {
                float* out = square("attention.", row.layer) + target;
                for (int k = 0; k < row.count; ++k)
                    out[k] = row.weights[std::size_t(head) * row.stride + std::size_t(k)]
                        * row.factors[head * row.splits + k / row.splitSize];
            }
            if (row.content)
                std::copy_n(row.content + std::size_t(head) * row.contentStride, row.count,
                    square("attention_derotated.", row.layer) + target);
        }
    }
    void routerRow(const RouterRow& row) override
    {
        HostTensor& tensor = m_tensors[{ row.layer, "router." }];
        const std::size_t experts = row.logits.size();
        if (tensor.floats.empty()) {
            tensor.shape = { m_rows, std::int64_t(experts) };
            tensor.floats.assign(std::size_t(m_rows) * experts, 0.0f);
        }
        std::copy(row.logits.begin(), row.logits.end(),
            tensor.floats.begin() + std::ptrdiff_t(std::size_t(row.batchRow) * experts));
    }
    std::vector<NamedTensor> take()
    {
        std::vector<NamedTensor> result;
        for (auto& [key, tensor] : m_tensors)
            result.push_back({ key.second + std::to_string(key.first), std::move(tensor) });
        return result;
    }

private:
    bool selected(int layer) const
    {
        return std::binary_search(m_layers.begin(), m_layers.end(), layer);
    }
    float* square(const char* kind, int layer)
    {
        HostTensor& tensor = m_tensors[{ layer, kind }];
        if (tensor.floats.empty()) {
            tensor.shape = { m_heads, m_rows, m_rows };
            tensor.floats.assign(std::size_t(tensor.elements()), 0.0f);
        }
        return tensor.floats.data();
    }
    const DumpRequest& m_request;
    std::vector<int> m_layers;
    int m_heads, m_rows;
    std::map<std::pair<int, std::string>, HostTensor> m_tensors;
};

} // namespace

Result<std::vector<NamedTensor>> Engine::dump(const DumpRequest& request, std::stop_token stop)
{
    return guarded("dump", [&]() -> Result<std::vector<NamedTensor>> {
        LoadedModel& model = *m_impl->model;
        Backend& backend = *model.backend;
        const int rows = int(request.ids.size());
        if (rows < 1)
            return fail(ErrorCode::InvalidArgument, "[dump] ids: expected at least one", "--ids");
        if (rows + request.greedy > model.info.context)
            return fail(ErrorCode::InvalidArgument,
                "[dump] " + std::to_string(rows) + " ids and " + std::to_string(request.greedy)
                    + " greedy tokens do not fit a context of "
                    + std::to_string(model.info.context),
                "--ids", "use a larger --context");
        for (const TokenId id : request.ids)
            if (id < 0 || id >= model.info.vocabulary)
                return fail(ErrorCode::InvalidArgument,
                    "[dump] id " + std::to_string(id) + " is outside 0 … "
                        + std::to_string(model.info.vocabulary - 1),
                    "--ids");
        LayerSelection every;
        every.kind = LayerSelection::Kind::All;
        AX_TRY(const std::vector<int> layers,
            request.layers.value_or(every).resolve(model.hasAttention()));

        AX_CHECK(m_impl->scheduler->settle());
        std::vector<NamedTensor> result;
        DumpTap tap(request, layers, model.info.heads, rows);
        std::vector<NamedTensor> hidden;
        // Beside what is in the cache: nothing that is kept is read or changed.
        AX_TRY(Sequence sequence, Sequence::create(*model.pool));
        AX_CHECK(sequence.reserve(rows));
        const CacheSequence place = sequence.place();
        std::vector<PassRow> table;
        for (int slot = 0; slot < rows; ++slot)
            table.push_back({ 0, slot, slot });
        ForwardInput input;
        input.ids = request.ids;
        input.table = { std::span(&place, 1), table };
        input.tap = &tap;
        input.allLogits = true;
        input.stop = stop;
        if (request.hidden)
            input.hidden = [&](int index, Act x) {
                const bool last = index == model.info.layers;
                if (request.layers && !last
                    && !std::binary_search(layers.begin(), layers.end(), index))
                    return;
                HostTensor tensor;
                tensor.shape = { x.rows, x.cols };
                tensor.floats.resize(std::size_t(tensor.elements()));
                backend.download(x, tensor.floats.data());
                hidden.push_back({ "hidden." + std::to_string(index), std::move(tensor) });
            };
        AX_TRY(Act logits, model.decoder->forward(input));
        if (request.logits) {
            HostTensor tensor;
            tensor.shape = { logits.rows, logits.cols };
            tensor.floats.resize(std::size_t(tensor.elements()));
            backend.download(logits, tensor.floats.data());
            result.push_back({ "logits", std::move(tensor) });
        }
        for (NamedTensor& tensor : tap.take())
            result.push_back(std::move(tensor));
        for (NamedTensor& tensor : hidden)
            result.push_back(std::move(tensor));

        if (request.greedy > 0) {
            HostTensor greedy;
            greedy.shape = { request.greedy };
            sequence.append(request.ids);
            Act current = backend.row(logits, logits.rows - 1);
            std::vector<float> values(std::size_t(model.info.vocabulary));
            for (int k = 0; k < request.greedy; ++k) {
                backend.download(current, values.data());
                const TokenId id
                    = TokenId(std::max_element(values.begin(), values.end()) - values.begin());
                greedy.integers.push_back(id);
                if (k + 1 == request.greedy)
                    break;
                AX_CHECK(crossRopeSwitch(model, sequence));
                const PassPart part { &sequence, std::span(&id, 1) };
                Pass pass;
                pass.parts = std::span(&part, 1);
                AX_TRY(current, runPass(model, pass));
            }
            result.push_back({ "greedy_ids", std::move(greedy) });
        }
        return result;
    });
}

} // namespace ax
