// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cpu/strip_shape.h"
#include "engine/model/slot_bias.h"

#include <cstddef>
#include <cstdint>

namespace ax {
enum class WeightType : std::uint8_t;
}

/// The inner loops of the cpu back end, one table per instruction set, chosen once at run time.
/// All implementations compile from kernels_impl.h; nothing here allocates or throws.
namespace ax::cpu {

struct MatrixData {
    Layout layout = Layout::RowsF32;
    int rows = 0, cols = 0; ///< rows is the true count; strips are padded with zeros
    const std::byte* data = nullptr;
    std::size_t stripBytes = 0; ///< bytes of sixteen rows
    // ---- layouts that keep the file's rows
    std::size_t rowBytes = 0; ///< from one row to the next
    WeightType type {}; ///< Decoded
    const float* const* rowScales = nullptr; ///< RowsFp8: scales of each row's tiles; null: 1
    std::int64_t tileColumns = 0;
    int strips() const { return (rows + kStripRows - 1) / kStripRows; }
};

/// Activations of 32 columns as int8: x = scale * q, or, in a block whose scale stands out (a
/// massive activation among small ones) and where a product asks for it in all of them,
/// x = scale * q + fineScale * fineQ.
struct BlockInfo {
    static constexpr int kZero = 8; ///< of the most common codes: their products begin with `total`
    float scale = 0;
    float sum = 0; ///< Σx as represented
    std::int32_t total = 0; ///< -kZero Σq
    float fineScale = 0; ///< 0: no second term
    std::int32_t fineTotal = 0; ///< -kZero Σ fineQ
};
/// The same sums for columns 0-15 and 16-31.
struct HalfInfo {
    static constexpr int kZero = 32;
    float sum[2] = {};
    std::int32_t total[2] = {}; ///< -kZero Σq
    std::int32_t fineTotal[2] = {}; ///< -kZero Σ fineQ
};

/// Activations in both forms: float rows and, for int8 products, tiles of kTile rows. A tile holds
/// for each block of 32 columns the rows side by side, so that a product reads one stream:
/// block b of row r of a tile of n rows that begins at row t is item t * cols / 32 + b * n + r.
struct Activations {
    static constexpr int kTile = 16;
    const float* floats = nullptr; ///< [rows, cols]
    const std::int8_t* quants = nullptr; ///< 32 each item
    const std::int8_t* fineQuants = nullptr; ///< 32 each item
    const BlockInfo* blocks = nullptr;
    const HalfInfo* halves = nullptr;
    const std::uint16_t* fine
        = nullptr; ///< [tile, cols / 32]: bit r is set when row r has a second term
    /// In place of the int8 form, for tables that have toTile: bfloat16 [tile][cols / 32][16][32].
    const std::uint16_t* tiles = nullptr;
    int rows = 0, cols = 0;
};
/// The same memory, to be filled.
struct ActivationMemory {
    std::int8_t* quants = nullptr;
    std::int8_t* fineQuants = nullptr;
    BlockInfo* blocks = nullptr;
    HalfInfo* halves = nullptr;
    std::uint16_t* fine = nullptr;
};

/// Which blocks of activations get a second term.
enum class Terms : std::uint8_t { WhereItStandsOut, All };

enum class KvFormat : std::uint8_t { F32, F16, Q8 };

/// One group of query rows that share a key-value head and a range of slots of one sequence. Slots
/// lie in pages of kPage; keys in blocks of kBlock slots, so that one vector holds a dimension of
/// all of them; Q8 has a binary16 scale for each slot and each kChunk dimensions (the last chunk
/// may be shorter).
struct AttendUnit {
    static constexpr int kMaxRows = 6, kBlock = 16, kChunk = 32, kPage = 64;
    KvFormat format = KvFormat::F16;
    const int* pages = nullptr; ///< where page k of the sequence lies
    const void* keys = nullptr; ///< of this kv head: [capacity / kBlock][keyDim][kBlock]
    const void* values = nullptr; ///< of this kv head: [capacity][valueDim]
    const std::uint16_t* keyScales = nullptr; ///< [capacity / kBlock][chunks][kBlock]
    const std::uint16_t* valueScales = nullptr; ///< [capacity][chunks]
    int keyDim = 0, valueDim = 0;
    int rows = 0; ///< at most kMaxRows
    const float* query[kMaxRows] = {}; ///< already scaled
    int first[kMaxRows] = {}, last[kMaxRows] = {}; ///< visible slots, inclusive
    int begin = 0, end = 0; ///< slots of this unit; begin is a multiple of kBlock
    float softcap = 0;
    const int* masked[kMaxRows] = {}; ///< slots hidden from the row, ascending
    int maskedCount[kMaxRows] = {};
    const SlotBias* biases[kMaxRows] = {}; ///< of this layer, slots ascending
    int biasCount[kMaxRows] = {};
    float* weights[kMaxRows]
        = {}; ///< out: exp(z - max), index 0 is slot `begin`, kBlock more floats than needed
    float* logits[kMaxRows] = {}; ///< out when not null: z, same indexing
    float* out[kMaxRows] = {}; ///< out: Σ weight * value, not normalised [valueDim]
    float maximum[kMaxRows] = {}; ///< out: largest z (-inf when nothing is visible)
    float sum[kMaxRows] = {}; ///< out: Σ weight
};

/// How the keys of a unit become what they were before RoPE.
struct TurnedKeys {
    int dims = 0; ///< of a key
    int turned = 0; ///< leading dimensions that RoPE turned
    bool pairs = false; ///< (2k, 2k + 1) turned together; otherwise (k, k + turned / 2)
    /// cos and sin of the slots' angles, divided by the attention factor
    /// [slots / kBlock][turned / 2][kBlock].
    const float *cosine = nullptr, *sine = nullptr;
    /// Which of the large dimensions d is, -1: none [dims]; where their terms begin, -1: no such.
    /// nullptr: keys are stored in one term.
    const std::int16_t* largeOf = nullptr;
    int terms[2] = { -1, -1 };
};

struct KernelTable {
    const char* name; ///< "AVX-512 VNNI", "AVX2", "generic"
    /// x [rows, cols] with at most Activations::kTile rows to int8 blocks: one tile at `out`.
    void (*quantize)(const float* x, int rows, int cols, Terms terms, const ActivationMemory& out);
    /// At most Activations::kTile rows to one tile of bfloat16 [cols / 32][16][32]; cols is a
    /// multiple of 32. nullptr: this table has no tile products.
    void (*toTile)(const float* x, int rows, int cols, std::uint16_t* out);
    /// out[token * outStride + row] = w · x + bias for strips [stripBegin, stripEnd), all tokens.
    void (*gemm)(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
        const float* bias, float* out, std::size_t outStride);
    void (*rmsNorm)(const float* x, const float* weight, int count, float epsilon, float* out);
    void (*siluGate)(const float* gate, const float* up, int count, float* out);
    void (*geluGate)(const float* gate, const float* up, int count, float* out);
    void (*addScaled)(float* x, const float* y, float factor, int count);
    void (*floatToHalf)(const float* x, int count, std::uint16_t* out);
    void (*attend)(AttendUnit& unit);
    /// unit.logits = query · key before RoPE, softcapped, -inf where hidden. Queries are those
    /// before RoPE, scaled [dims].
    void (*content)(AttendUnit& unit, const TurnedKeys& keys);
    /// z [count] to its softmax, in place; a learned logit `sink` joins it (-inf: none). May write
    /// up to kBlock floats more.
    void (*softmax)(float* z, int count, float sink);
    /// The multiply-adds of int8 numbers that this instruction set does best, out of registers;
    /// says how many they were. nullptr: none worth measuring.
    std::uint64_t (*multiply)(int rounds);
};

/// The fastest table that this CPU runs.
const KernelTable& kernels();
const KernelTable& genericKernels();
/// nullptr when this CPU cannot run it.
const KernelTable* avx2Kernels();
const KernelTable* avxVnniKernels(); ///< AVX2 with AVX-VNNI
const KernelTable* avx512Kernels(); ///< with VNNI
const KernelTable* amxKernels(); ///< AVX-512 with VNNI, prompts with AMX bfloat16 tiles

} // namespace ax::cpu
