// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// How weights lie on the device. The bytes of a ggml block are kept but put into two planes:
/// `data` holds the codes, a multiple of 16 bytes a block so that every load is 128 bits wide;
/// `side` holds scales and whatever is left. Rows follow each other in both planes.
namespace ax::cuda {

enum class BlockKind : std::uint8_t {
    F32,
    F16,
    BF16,
    F8,
    Q4_0,
    Q4_1,
    Q5_0,
    Q5_1,
    Q8_0,
    Q2_K,
    Q3_K,
    Q4_K,
    Q5_K,
    Q6_K,
    Q8_K,
    IQ4_NL,
    IQ4_XS,
    IQ2_XXS,
    IQ2_XS,
    IQ2_S,
    IQ3_XXS,
    IQ3_S,
    IQ1_S,
    IQ1_M,
    MXFP4
};
constexpr int kBlockKinds = 25;

struct Piece {
    int from = 0, bytes = 0; ///< of the ggml block
};
struct BlockLayout {
    int elements; ///< of one block; F32, F16, BF16: of the 32 that rows are padded to
    int group; ///< elements that one thread decodes at a time
    int dataBytes, sideBytes; ///< of one block
    int blockBytes; ///< in the file
    Piece data[2]; ///< what goes to `data`; all else goes to `side` in order
    int dropFrom = 0; ///< bytes of the block from here on are not needed (0: all are)
};

/// In the order of BlockKind.
inline constexpr BlockLayout kLayouts[kBlockKinds] = {
    { 32, 4, 128, 0, 128, { { 0, 128 } } }, // F32
    { 32, 8, 64, 0, 64, { { 0, 64 } } }, // F16
    { 32, 8, 64, 0, 64, { { 0, 64 } } }, // BF16
    { 32, 32, 32, 4, 32, { { 0, 32 } } }, // F8: side is a float32 scale, made at load
    { 32, 32, 16, 2, 18, { { 2, 16 } } }, // Q4_0
    { 32, 32, 16, 4, 20, { { 4, 16 } } }, // Q4_1
    { 32, 32, 16, 6, 22, { { 6, 16 } } }, // Q5_0
    { 32, 32, 16, 8, 24, { { 8, 16 } } }, // Q5_1
    { 32, 32, 32, 2, 34, { { 2, 32 } } }, // Q8_0
    { 256, 32, 64, 20, 84, { { 16, 64 } } }, // Q2_K: scales, d, dmin
    { 256, 32, 96, 14, 110, { { 0, 96 } } }, // Q3_K: high bits, codes; scales, d
    { 256, 32, 128, 16, 144, { { 16, 128 } } }, // Q4_K: d, dmin, scales
    { 256, 32, 160, 16, 176, { { 16, 160 } } }, // Q5_K: high bits, codes; d, dmin, scales
    { 256, 32, 192, 18, 210, { { 0, 192 } } }, // Q6_K: low, high bits; scales, d
    { 256, 32, 256, 4, 292, { { 4, 256 } }, 260 }, // Q8_K: sums are dropped
    { 32, 32, 16, 2, 18, { { 2, 16 } } }, // IQ4_NL
    { 256, 32, 128, 8, 136, { { 8, 128 } } }, // IQ4_XS: d, scales
    { 256, 32, 64, 2, 66, { { 2, 64 } } }, // IQ2_XXS
    { 256, 32, 64, 10, 74, { { 2, 64 } } }, // IQ2_XS: d, scales
    { 256, 32, 64, 18, 82, { { 2, 64 } } }, // IQ2_S: codes, signs; d, high bits, scales
    { 256, 32, 96, 2, 98, { { 2, 96 } } }, // IQ3_XXS
    { 256, 32, 96, 14, 110,
        { { 2, 64 }, { 74, 32 } } }, // IQ3_S: codes, signs; d, high bits, scales
    { 256, 32, 48, 2, 50, { { 2, 48 } } }, // IQ1_S
    { 256, 32, 48, 8, 56, { { 0, 48 } } }, // IQ1_M: codes, high bits; scales
    { 32, 32, 16, 1, 17, { { 1, 16 } } }, // MXFP4
};

constexpr const BlockLayout& layoutOf(BlockKind kind) { return kLayouts[int(kind)]; }

/// Blocks of a row of `columns` elements; plain numbers are padded with zeros to whole blocks.
constexpr std::size_t blocksOfRow(BlockKind kind, int columns)
{
    const int size = layoutOf(kind).elements;
    return std::size_t((columns + size - 1) / size);
}

/// Splits one block of the file into the planes.
inline void splitBlock(BlockKind kind, const std::byte* block, std::byte* data, std::byte* side)
{
    const BlockLayout& layout = layoutOf(kind);
    const int end = layout.dropFrom ? layout.dropFrom : layout.blockBytes;
    for (int at = 0; at < end; ++at) {
        bool coded = false;
        for (const Piece& piece : layout.data)
            coded = coded || (at >= piece.from && at < piece.from + piece.bytes);
        *(coded ? data++ : side++) = block[at];
    }
}

} // namespace ax::cuda
