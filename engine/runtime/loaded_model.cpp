// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/loaded_model.h"

#include "engine/core/system_info.h"
#include "engine/core/utf8.h"
#include "engine/model/head_sizes.h"
#include "engine/model/registry.h"
#include "engine/runtime/pass.h"
#include "engine/runtime/text_model.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ax {

namespace {

std::string gigabytes(std::uint64_t bytes)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f GB", double(bytes) / 1e9);
    return text;
}

/// What cannot be captured of a model, and why.
std::vector<std::string> captureNotes(const ModelInfo& info, const DecoderSpec& spec)
{
    std::vector<std::string> notes;
    int windowed = 0, window = 0, linear = 0, turning = 0, sparse = 0;
    for (const DecoderLayer& layer : spec.layers) {
        linear += !layer.hasAttention();
        turning += layer.hasAttention() && layer.ropeSlot >= 0;
        sparse += layer.moe.has_value();
        if (layer.hasAttention() && layer.window > 0) {
            ++windowed;
            window = layer.window;
        }
    }
    const std::string of = " of " + std::to_string(info.layers) + " layers ";
    if (linear > 0)
        notes.push_back(std::to_string(linear) + of
            + "are linear attention: a state, no rows, so no attention to capture");
    if (windowed > 0)
        notes.push_back(std::to_string(windowed) + of + "see only the last "
            + std::to_string(window) + " tokens");
    if (spec.attentionLayer().sinks)
        notes.push_back("learned sinks: their share of each row is null_mass");
    if (spec.attentionLayer().mla)
        notes.push_back("latent attention: rows are exact, read in the absorbed form");
    if (turning == 0)
        notes.push_back("no rotary embedding: de-rotation changes nothing");
    notes.push_back(sparse == 0 ? std::string("no experts: MoE routing does not apply")
                                : "experts in " + std::to_string(sparse)
                + of.substr(0, of.size() - 1) + ": routing can be captured (--moe)");
    return notes;
}

/// The number of a GPU, -1 for the CPU, nothing for "auto".
Result<std::optional<int>> askedDevice(const std::string& device)
{
    if (device == "auto")
        return std::optional<int>();
    if (device == "cpu" || device == "cuda")
        return std::optional(device == "cpu" ? -1 : 0);
    int number = -1;
    if (device.rfind("cuda:", 0) == 0) {
        const char* end = device.data() + device.size();
        const auto [at, ec] = std::from_chars(device.data() + 5, end, number);
        if (ec != std::errc() || at != end)
            number = -1;
    }
    if (number < 0)
        return fail(ErrorCode::InvalidArgument,
            "[load_model] device: expected auto, cpu, cuda or cuda:NUMBER, found \"" + device
                + "\"",
            "--device", "use --device auto");
    return std::optional(number);
}

/// Of one key and one value of all heads.
std::uint64_t positionBytes(const CacheLayer& layer, KvType type)
{
    if (layer.stateHeads > 0)
        return 0;
    const std::uint64_t numbers
        = std::uint64_t(layer.kvHeads) * std::uint64_t(layer.keyDim + layer.valueDim);
    switch (type) {
    case KvType::F32:
        return numbers * 4;
    case KvType::F16:
        return numbers * 2;
    case KvType::Q8_0: // 32 codes and their scale
        return numbers * 34 / 32;
    }
    return 0;
}

} // namespace

std::vector<bool> LoadedModel::hasAttention() const
{
    std::vector<bool> result;
    for (const LayerInfo& layer : info.layerInfo)
        result.push_back(layer.kind != AttentionKind::Linear);
    return result;
}

namespace {

/// States of linear attention: of so many chats and questions at once.
constexpr int kStates = 3;

/// Pages that no answer is promised: a question about a full context copies its last page, and with
/// linear attention once more.
int sparePages(const DecoderSpec& spec) { return spec.hasLinearAttention() ? 2 : 1; }

} // namespace

CacheSize LoadedModel::cacheSize(const DecoderSpec& spec, int contexts) const
{
    const int slots = backend->pageSlots();
    CacheSize size;
    size.pages = contexts * ((info.context + slots - 1) / slots) + sparePages(spec);
    size.states = spec.hasLinearAttention() ? kStates + contexts : 0;
    size.type = info.kvType;
    size.longest = info.context;
    return size;
}

Status LoadedModel::createCache(int contexts)
{
    const DecoderSpec& spec = decoder->spec();
    const CacheSize size = cacheSize(spec, contexts);
    AX_CHECK(backend->createCache(spec.cacheLayers(), size));
    pool = std::make_unique<CachePool>(*backend, size, sparePages(spec), spec.hasLinearAttention());
    return {};
}

Alternative LoadedModel::alternative(const Candidate& candidate) const
{
    return { candidate.id, sanitizeUtf8(tokenizer->tokenBytes(candidate.id)), candidate.logprob };
}

Result<std::unique_ptr<LoadedModel>> openModel(
    const std::filesystem::path& path, const LoadOptions& options, bool forInspection)
{
    auto model = std::make_unique<LoadedModel>();
    AX_TRY(const std::optional<int> asked, askedDevice(options.device));
    const bool askedCuda = asked && *asked >= 0;
    AX_TRY(model->files, ModelFiles::open(path));
    const ModelFiles& files = *model->files;
    AX_TRY(const ArchitectureEntry* entry, architectureOf(files));
    bool onGpu = askedCuda;
    if (options.precision == Precision::Exact) {
        AX_TRY(model->backend, makeReferenceBackend(options, askedCuda ? *asked : -1));
    } else if (askedCuda) {
        AX_TRY(model->backend, makeCudaBackend(options, *asked));
    } else {
        if (!asked && !forInspection) {
            if (auto gpu = makeCudaBackend(options, 0)) {
                model->backend = std::move(*gpu);
                onGpu = true;
            } else {
                model->info.deviceNote = gpu.error().line();
            }
        }
        if (!model->backend) {
            AX_TRY(model->backend, makeCpuBackend(options));
        }
    }
    const HyperParameters parameters(files, entry->ggufName);
    WeightTable weights(files, *model->backend);
    AX_TRY(DecoderSpec spec, entry->build(parameters, weights));
    AX_CHECK(measureHeads(spec, weights));

    if (files.format() == ModelFormat::Gguf) {
        AX_TRY(model->tokenizer, Tokenizer::fromGguf(ggufVocabulary(files)));
    } else {
        AX_TRY(model->tokenizer, Tokenizer::fromFolder(files.path()));
    }
    // A few ids without a row are no error: text-only Gemma 3 keeps the id of its image token. They
    // are refused where they are used.
    constexpr int kIdsWithoutRow = 256;
    if (model->tokenizer->size() > spec.vocabulary + kIdsWithoutRow)
        return fail(ErrorCode::ShapeMismatch,
            "[load_model] the tokenizer has " + std::to_string(model->tokenizer->size())
                + " ids, the embedding " + std::to_string(spec.vocabulary) + " rows",
            path.string(), "the tokenizer does not belong to this model");
    if (const std::string source = files.chatTemplate(); !source.empty()) {
        auto parsed = ChatTemplate::parse(source);
        if (parsed)
            model->chatTemplate.emplace(std::move(*parsed));
        else
            model->chatTemplateProblem = parsed.error().line();
    } else {
        model->chatTemplateProblem = "the model has no chat template";
    }

    ModelInfo& info = model->info;
    info.path = path;
    info.name = files.displayName();
    info.architecture = spec.architecture;
    info.format = files.format() == ModelFormat::Gguf ? "GGUF" : "safetensors";
    info.quantisation = files.quantisation();
    info.hash = files.hash();
    info.layers = int(spec.layers.size());
    const DecoderLayer& layer = spec.attentionLayer();
    info.heads = layer.heads;
    info.kvHeads = layer.kvHeads;
    info.headDim = layer.headDim;
    info.hidden = spec.hidden;
    info.intermediate = spec.intermediate;
    info.vocabulary = spec.vocabulary;
    info.trainedContext = spec.trainedContext;
    info.context = options.context > 0 ? options.context : std::min(spec.trainedContext, 8192);
    info.fileBytes = files.weightBytes();
    for (const TensorView& tensor : files.tensors())
        info.parameters += std::uint64_t(tensor.elements());
    info.productsPerToken = spec.productsPerToken();
    info.tokenizer = model->tokenizer->description();
    info.hasChatTemplate = model->chatTemplate.has_value();
    for (const DecoderLayer& l : spec.layers)
        info.layerInfo.push_back({ !l.hasAttention() ? AttentionKind::Linear
                : l.window > 0                       ? AttentionKind::Window
                                                     : AttentionKind::Full,
            l.window, l.moe ? l.moe->routing.experts : 0, l.moe ? l.moe->routing.perToken : 0, 0 });
    info.precision = options.precision;
    info.kvType = options.kvType.value_or(
        options.precision == Precision::Exact ? KvType::F32 : KvType::F16);
    const std::vector<CacheLayer> cacheLayers = spec.cacheLayers();
    for (std::size_t l = 0; l < cacheLayers.size(); ++l)
        info.layerInfo[l].positionBytes = positionBytes(cacheLayers[l], info.kvType);
    info.device = model->backend->info().device;
    info.memory.weights = options.precision == Precision::Exact ? info.parameters * 4
                                                                : model->backend->weightBytes();
    info.memory.kvCache = model->backend->cacheBytes(
        spec.cacheLayers(), model->cacheSize(spec, std::max(options.contexts, 1)));
    const int queries = info.heads * info.headDim;
    info.memory.buffers = spec.activationBytes(kRowsPerPass)
        + model->backend->workspaceBytes(
            { kRowsPerPass, std::max({ info.hidden, info.intermediate, queries }), queries,
                info.heads, info.context });
    if (forInspection) {
        // Pages of the file that were only looked at do not stay.
        for (const TensorView& tensor : files.tensors())
            tensor.releaseRows(0, tensor.rows());
        info.memory.program = residentBytes();
    }
    info.captureNotes = captureNotes(info, spec);
    if (!forInspection && !onGpu) { // a GPU's memory is checked where it is taken
        const MemoryInfo memory = memoryInfo();
        if (info.memory.total() > memory.available)
            return fail(ErrorCode::OutOfMemory,
                "[load_model] " + info.name + " needs " + gigabytes(info.memory.total()) + ", "
                    + gigabytes(memory.available) + " is free",
                path.string(), "choose a smaller context or a smaller file");
    }
    model->decoder.emplace(*model->backend, std::move(spec));
    return model;
}

} // namespace ax
