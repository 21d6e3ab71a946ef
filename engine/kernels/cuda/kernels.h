// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/launch.h"
#include "engine/kernels/cuda/weight_layout.h"

/// The kernels as plain functions: each takes its parameters (pointers into device memory) and
/// gives the launch. Structures hold pointers first and an even number of 32-bit members, so that
/// no padding disturbs the comparison of launches. Where the rows of a pass stand and lie is read
/// from device memory, so one recorded graph serves every position.
namespace ax::cuda {

/// What changes from one decode step to the next, in device memory.
struct StepState {
    int token; ///< of a pass of one row
    int steps; ///< passes sampled on the device so far
};
struct SetState {
    StepState* state;
    int token, steps; ///< -1: as they are
};
Launch setState(const SetState& job);
/// One row of the pass (ax::PassRow), in device memory.
struct DeviceRow {
    int position; ///< angle of RoPE, end of a window
    int slot; ///< its own place
    int seen; ///< the last slot it sees
    int pages; ///< where the slabs of its sequence begin in the table of CacheView
    int positions; ///< where the positions of the slots begin in `lists`; -1: slot k stands at k
    int masked, maskedCount; ///< slots it may not see, ascending, in `lists`
    int biases, biasCount; ///< SlotBias, ascending by layer and slot, in `lists`
};

struct RmsNorm {
    const float* x;
    const float* weight;
    float* out;
    int rows, cols; ///< rows of `cols` elements each; heads count as rows
    float epsilon;
    int pad = 0;
};
Launch rmsNorm(const RmsNorm& job);

/// x += factor * y, then out = norm(x); `out` may be `y`.
struct AddNorm {
    float* x;
    const float* y;
    const float* weight;
    float* out;
    int rows, cols;
    float factor, epsilon;
};
Launch addNorm(const AddNorm& job);

struct RopeTable {
    const DeviceRow* pass;
    const float* inverse; ///< [half]
    float* cosine; ///< [rows, half]
    float* sine;
    int rows, half;
    float factor;
    int pad = 0;
};
Launch ropeTable(const RopeTable& job);
struct RopeTurn {
    float* x; ///< [rows, heads * headDim]
    const float* cosine;
    const float* sine;
    int rows, heads, headDim, half;
    int pairs;
    int pad = 0;
};
Launch ropeTurn(const RopeTurn& job);

struct Gate {
    const float* gate;
    const float* up;
    float* out;
    std::int64_t count;
    int kind; ///< Activation
    int pad = 0;
};
Launch gate(const Gate& job);
struct AddScaled {
    float* x;
    const float* y;
    std::int64_t count;
    float factor;
    int pad = 0;
};
Launch addScaled(const AddScaled& job);
struct Scale {
    float* x;
    std::int64_t count;
    float factor, cap;
};
Launch scale(const Scale& job);
struct SwitchRows {
    float* x;
    const float* logits;
    int rows, cols;
};
Launch switchRows(const SwitchRows& job);
struct AddBias {
    float* x; ///< [rows, stride], columns 0 … cols - 1
    const float* bias;
    int rows, cols, stride;
    int pad = 0;
};
Launch addBias(const AddBias& job);
struct CopyColumns {
    const float* from;
    float* to;
    int rows, fromCols, toCols, fromOffset, fromStride, toOffset, toStride, groups, columns;
    int pad = 0;
};
Launch copyColumns(const CopyColumns& job);
/// Row r of `to` becomes row index[r] of `from`.
struct GatherRows {
    const float* from;
    float* to;
    const int* index;
    int rows, cols;
};
Launch gatherRows(const GatherRows& job);
/// float32 to bfloat16.
struct ToBfloat {
    const float* from;
    std::uint16_t* to;
    std::int64_t count;
};
Launch toBfloat(const ToBfloat& job);

/// The key-value cache: slabs of kSlabPositions slots of every layer, taken as they are needed.
/// Keys of one layer in one slab: [kvHeads, kSlabPositions, keyDim].
constexpr int kSlabPositions = 256;
struct CacheView {
    std::uint8_t* const* slabs; ///< in device memory, those of a sequence in a row
    std::size_t keyOffset, valueOffset; ///< bytes, of this layer inside a slab
    int kvHeads, keyDim, valueDim;
    int half; ///< 1: float16, 0: float32
};
struct AppendCache {
    CacheView cache;
    const DeviceRow* pass;
    const float* key; ///< [rows, kvHeads * keyDim]
    const float* value;
    int rows;
    int pad = 0;
};
Launch appendCache(const AppendCache& job);
/// Query, key and value heads of a layer from their projections to where attention reads them: norm
/// of each head, turn, key and value into the cache. headDim at most 1024.
struct PlaceHeads {
    CacheView cache;
    const DeviceRow* pass;
    float* query; ///< [rows, heads * headDim], in place
    const float* key; ///< [rows, kvHeads * headDim]
    const float* value;
    float* plainQuery; ///< the query before the turn; null: not wanted
    const float* queryNorm; ///< [headDim]; null: none
    const float* keyNorm;
    const float* cosine; ///< [rows, half]
    const float* sine;
    int rows, heads, half; ///< half 0: no turn
    int pairs;
    float epsilon;
    int pad = 0;
};
Launch placeHeads(const PlaceHeads& job);
/// Keys and values of slots[k] become those of slot firstSlot + k of another sequence, whose slabs
/// begin `toPages` further in the table.
struct CopySlots {
    CacheView cache;
    const int* slots;
    int count, firstSlot, toPages;
    int pad = 0;
};
Launch copySlots(const CopySlots& job);

/// Code books of the IQ types in device memory.
struct Grids;
/// A matrix on the device, or `count` of equal shape one after the other.
struct DeviceMatrix {
    const std::uint8_t* data;
    const std::uint8_t* side;
    std::uint64_t dataStride, sideStride; ///< bytes of one matrix
    int out, in;
};
/// y[b][r] = matrix[index(b)] · x[b][r] + bias for r < rows, over a batch b < batch. index(b) is
/// ids[b] when there are ids, else b, or 0 for a plain matrix (batch 1).
struct Product {
    DeviceMatrix matrix;
    const float* bias; ///< [count * out]; may be null
    const float* x;
    float* y;
    const int* ids;
    std::int64_t xRow, yRow; ///< floats from row to row
    std::int64_t xOuter, xInner,
        yBatch; ///< x of b starts at (b / divide) xOuter + (b % divide) xInner
    int rows, batch, divide;
    int firstTile; ///< filled in by products()
};
constexpr int kProducts = 3;
/// Up to kProducts products with the same kind, input width, rows and batch in one launch.
Launch products(BlockKind kind, const Product* jobs, int count, const std::uint16_t* const* grids);

/// Rows of a matrix as numbers, out [rows, cols]: `ids` picks them (null: rows first … ); written
/// as float32 or bfloat16.
struct Dequantise {
    DeviceMatrix matrix;
    const std::uint16_t* grids[6];
    const int* ids;
    void* out;
    int first, rows;
    float factor;
    int bfloat;
};
Launch dequantise(BlockKind kind, const Dequantise& job);

} // namespace ax::cuda
