// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The inner loops of the cpu back end, one table per instruction set, chosen once at run time.
/// All implementations compile from kernels_impl.h; nothing here allocates or throws.
namespace ax::cpu {

/// How a matrix lies in memory. Packed layouts interleave strips of eight rows: for each block of
/// 32 columns first the eight scales (binary16), then the eight minima where the type has them,
/// then the quants: byte v * 32 + r * 4 + i holds columns 4v + i (low nibble) and 16 + 4v + i (high
/// nibble) of row r, or, for Byte, column 4v + i with v in 0..7. Five adds 32 bytes of fifth bits:
/// bit r * 4 + i of word v belongs to column 4v + i.
enum class Layout : std::uint8_t {
    RowsF32,
    RowsF16,
    RowsBF16,
    Nibble, ///< value = d (q - 8)
    NibbleMin, ///< value = d q + m
    Five, ///< value = d (q - 16)
    FiveMin, ///< value = d q + m
    Byte, ///< value = d q, q signed
};

struct MatrixData {
    Layout layout = Layout::RowsF32;
    int rows = 0, cols = 0; ///< rows is the true count; strips are padded with zeros
    const std::byte* data = nullptr;
    std::size_t stripBytes = 0; ///< bytes of eight rows
    int strips() const { return (rows + 7) / 8; }
};

/// Activations in both forms: float rows and, for packed layouts, int8 blocks of 32 with a float
/// scale: x = scale * q. A block whose scale stands out (a massive activation among small ones)
/// carries a second term for what the first left over: x = scale * q + fineScale * fineQ; the other
/// blocks have fineScale 0. `sums` is Σx of each block as represented.
struct Activations {
    const float* floats = nullptr; ///< [rows, cols]
    const std::int8_t* quants = nullptr; ///< [rows, cols]
    const float* scales = nullptr; ///< [rows, cols / 32]
    const float* sums = nullptr; ///< [rows, cols / 32]
    const std::int8_t* fineQuants = nullptr; ///< [rows, cols]
    const float* fineScales = nullptr; ///< [rows, cols / 32]
    int rows = 0, cols = 0;
};

enum class KvFormat : std::uint8_t { F32, F16 };

/// One group of query rows that share a key-value head and a range of positions.
struct AttendUnit {
    static constexpr int kMaxRows = 6;
    KvFormat format = KvFormat::F16;
    const void* keys = nullptr; ///< of this kv head: [capacity / 8][keyDim][8]
    const void* values = nullptr; ///< of this kv head: [capacity][valueDim]
    int keyDim = 0, valueDim = 0;
    int rows = 0; ///< at most kMaxRows
    const float* query[kMaxRows] = {}; ///< already scaled
    int first[kMaxRows] = {}, last[kMaxRows] = {}; ///< visible positions, inclusive
    int begin = 0, end = 0; ///< positions of this unit; begin is a multiple of 8
    float softcap = 0;
    const int* masked = nullptr; ///< ascending
    int maskedCount = 0;
    float* weights[kMaxRows] = {}; ///< out: exp(z - max), index 0 is position `begin`, 8 more floats than needed
    float* logits[kMaxRows] = {}; ///< out when not null: z, same indexing
    float* out[kMaxRows] = {}; ///< out: Σ weight * value, not normalised [valueDim]
    float maximum[kMaxRows] = {}; ///< out: largest z (-inf when nothing is visible)
    float sum[kMaxRows] = {}; ///< out: Σ weight
};

struct KernelTable {
    const char* name; ///< "AVX2", "generic"
    /// x [cols] to int8 blocks.
    void (*quantize)(const float* x, int cols, std::int8_t* quants, float* scales, float* sums,
        std::int8_t* fineQuants, float* fineScales);
    /// out[token * outStride + row] = w · x + bias for strips [stripBegin, stripEnd), all tokens.
    void (*gemm)(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
        const float* bias, float* out, std::size_t outStride);
    void (*rmsNorm)(const float* x, const float* weight, int count, float epsilon, float* out);
    void (*siluGate)(const float* gate, const float* up, int count, float* out);
    void (*geluGate)(const float* gate, const float* up, int count, float* out);
    void (*addScaled)(float* x, const float* y, float factor, int count);
    void (*floatToHalf)(const float* x, int count, std::uint16_t* out);
    void (*attend)(AttendUnit& unit);
    // ---- capture
    /// out[k] += factor * w[k]
    void (*accumulate)(float* out, const float* w, float factor, int count);
    /// out[k] = max(out[k], factor * w[k])
    void (*accumulateMax)(float* out, const float* w, float factor, int count);
    float (*sum)(const float* x, int count);
    /// -Σ p ln p; zeros count as zero.
    float (*entropy)(const float* p, int count);
    float (*dot)(const float* a, const float* b, int count);
    /// Σ exp(x - maximum)
    double (*expSum)(const float* x, int count, float maximum);
    /// Positions with p > threshold, ascending, at most `capacity`; returns how many there are.
    int (*above)(const float* p, int count, float threshold, int* positions, int capacity);
};

/// The fastest table that this CPU runs.
const KernelTable& kernels();
const KernelTable& genericKernels();
/// nullptr when this CPU cannot run it.
const KernelTable* avx2Kernels();

} // namespace ax::cpu
