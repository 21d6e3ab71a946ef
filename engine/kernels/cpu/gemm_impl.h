// SPDX-License-Identifier: Apache-2.0
// Matrix products over packed strips; included by kernels_impl.h inside its namespace. An
// instruction set gives stripTile: up to kTile tokens times the sixteen rows of a strip.

/// Some tokens of one tile of activations.
struct TileView {
    const std::int8_t* quants; ///< of the first token and block
    const std::int8_t* fineQuants;
    const BlockInfo* info;
    const HalfInfo* halves;
    const std::uint16_t* fine; ///< of the first block
    int width; ///< tokens in the tile: items from one block to the next
    int first; ///< of these tokens in the tile
};

AX_INLINE TileView tileAt(const Activations& x, int token, int block)
{
    const int tile = token / Activations::kTile, start = tile * Activations::kTile;
    const int blocks = x.cols / 32;
    TileView view;
    view.width = x.rows - start < Activations::kTile ? x.rows - start : Activations::kTile;
    view.first = token - start;
    const std::size_t item = std::size_t(start) * std::size_t(blocks)
        + std::size_t(block) * std::size_t(view.width) + std::size_t(view.first);
    view.quants = x.quants + item * 32;
    view.fineQuants = x.fineQuants + item * 32;
    view.info = x.blocks + item;
    view.halves = x.halves + item;
    view.fine = x.fine + std::size_t(tile) * std::size_t(blocks) + std::size_t(block);
    return view;
}

/// A layout as a type.
template <Layout L> struct Packed {
    static constexpr StripShape kShape = shapeOf(L);
    static constexpr bool kFloatScales = false;
    static constexpr int kScaleBytes = kShape.scaleBytes(), kBlockBytes = kShape.blockBytes();
};
/// The scratch of decoded types.
struct Scratch {
    static constexpr StripShape kShape { ScaleForm::SubHalves, CodeForm::Eight, 128 };
    static constexpr bool kFloatScales = true;
    static constexpr int kScaleBytes = 128, kBlockBytes = kScaleBytes + 512;
};

/// -zero Σq of a block, or of a half of one, from its `total`, for as many rows as a vector has.
template <StripShape Shape> AX_INLINE iv zeroTerm(std::int32_t total)
{
    constexpr int kBase = Shape.halves() ? HalfInfo::kZero : BlockInfo::kZero;
    if constexpr (Shape.zero >= kBase)
        return (total - iv {}) << std::countr_zero(unsigned(Shape.zero / kBase));
    else
        return (total - iv {}) >> std::countr_zero(unsigned(kBase / Shape.zero));
}

#if defined(__AVX512VNNI__)
#include "engine/kernels/cpu/gemm_avx512.h"
#if defined(__AMX_BF16__)
#include "engine/kernels/cpu/gemm_amx.h"
#endif
#elif defined(__AVX2__)
#include "engine/kernels/cpu/gemm_avx2.h"
#else
#include "engine/kernels/cpu/gemm_portable.h"
#endif

/// The sixteen results of `count` tokens to their places.
inline void putResults(const MatrixData& w, int strip, const float* bias, const float* result,
    int token, int count, float* out, std::size_t outStride, bool add)
{
    const int row = strip * kStripRows;
    const int rows = w.rows - row < kStripRows ? w.rows - row : kStripRows;
    for (int t = 0; t < count; ++t) {
        float* target = out + std::size_t(token + t) * outStride + row;
        const float* value = result + t * kStripRows;
        if (rows == kStripRows) {
            for (int h = 0; h < kStripRows; h += kLanes) {
                fv v = load(value + h);
                if (add)
                    v += load(target + h);
                else if (bias)
                    v += load(bias + row + h);
                store(target + h, v);
            }
            continue;
        }
        for (int r = 0; r < rows; ++r)
            target[r] = value[r] + (add ? target[r] : bias ? bias[row + r] : 0.0f);
    }
}

#if defined(__AVX2__) && !defined(__AVX512VNNI__)
#include "engine/kernels/cpu/gemm_avx2_many.h"
#elif defined(__AVX512VNNI__)
#include "engine/kernels/cpu/gemm_avx512_many.h"
#endif

/// All tokens of one tile against one strip. `block`: where the strip's columns begin.
template <class Form>
void stripTokens(const MatrixData& w, int strip, const std::byte* data, int block, int blocks,
    const Activations& x, int token, int end, const float* bias, float* out, std::size_t outStride,
    bool add)
{
    alignas(64) float result[kWidest * kStripRows];
    const auto some = [&]<int Count>(std::integral_constant<int, Count>) {
        while (token + Count <= end) {
            stripTile<Form, Count>(data, blocks, tileAt(x, token, block), result);
            putResults(w, strip, bias, result, token, Count, out, outStride, add);
            token += Count;
        }
    };
    some(std::integral_constant<int, kWidest>());
    if constexpr (kWidest > 4) { // rows of a few answers, or of the logit lens, take one pass
        some(std::integral_constant<int, 5>());
        some(std::integral_constant<int, 4>());
        some(std::integral_constant<int, 2>());
    }
    some(std::integral_constant<int, 1>());
}

template <Layout L>
void gemmPacked(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
#if defined(__AMX_BF16__)
    if (x.tiles) {
        constexpr std::size_t kChunk = std::size_t(kAmxBlocks) * Packed<L>::kBlockBytes
            + std::size_t(kAmxBlocks / 8 * Packed<L>::kShape.headBytes());
        return AmxProduct(w, x, out, outStride,
            [&](int strip, int block, int count, std::byte* codes) {
                unpackBlocks<Packed<L>>(w.data + std::size_t(strip) * w.stripBytes
                        + std::size_t(block / kAmxBlocks) * kChunk,
                    count, codes);
            })
            .run(stripBegin, stripEnd, bias);
    }
#endif
#if defined(__AVX2__) && !defined(__AVX512VNNI__)
    if (x.rows >= kManyTokens)
        return gemmExpanded<Packed<L>>(
            w, stripBegin, stripEnd, x, bias, out, outStride, [&](int strip, int block, int) {
                return w.data + std::size_t(strip) * w.stripBytes
                    + std::size_t(block) * Packed<L>::kBlockBytes
                    + std::size_t(block / 8 * Packed<L>::kShape.headBytes());
            });
#endif
#if defined(__AVX512VNNI__)
    if (x.rows >= Activations::kTile)
        return gemmChunks<Packed<L>>(w, stripBegin, stripEnd, x, bias, out, outStride);
#endif
    for (int strip = stripBegin; strip < stripEnd; ++strip)
        for (int token = 0; token < x.rows; token += Activations::kTile)
            stripTokens<Packed<L>>(w, strip, w.data + std::size_t(strip) * w.stripBytes, 0,
                x.cols / 32, x, token, std::min(x.rows, token + Activations::kTile), bias, out,
                outStride, false);
}

/// `blocks` blocks of a strip of a decoded type, as Scratch lays them out.
inline void decodeStrip(const MatrixData& w, int strip, int block, int blocks, std::byte* scratch)
{
    const std::size_t codeBytes = codeBlockBytes(w.type);
    const int rows = std::min(kStripRows, w.rows - strip * kStripRows);
    if (rows < kStripRows)
        std::memset(scratch, 0, std::size_t(blocks) * Scratch::kBlockBytes);
    for (int super = 0; super < blocks / 8; ++super)
        for (int r = 0; r < rows; ++r) {
            std::int8_t codes[256];
            float scales[16];
            const std::byte* source = w.data + std::size_t(strip * kStripRows + r) * w.rowBytes
                + std::size_t(block / 8 + super) * codeBytes;
            decodeCodes(w.type, source, codes, scales);
            std::byte* at = scratch + std::size_t(super) * 8 * Scratch::kBlockBytes;
            for (int k = 0; k < 8; ++k, at += Scratch::kBlockBytes) {
                std::memcpy(at + 4 * r, scales + 2 * k, 4);
                std::memcpy(at + 64 + 4 * r, scales + 2 * k + 1, 4);
                for (int v = 0; v < 8; ++v) {
                    std::uint32_t four;
                    std::memcpy(&four, codes + 32 * k + 4 * v, 4);
                    four ^= 0x80808080u;
                    std::memcpy(at + 128 + 64 * v + 4 * r, &four, 4);
                }
            }
        }
}

/// Sixteen rows are decoded 1024 columns at a time, then every token passes over them.
void gemmDecoded(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
#if defined(__AMX_BF16__)
    if (x.tiles) {
        alignas(64) std::byte scratch[kAmxBlocks * Scratch::kBlockBytes];
        return AmxProduct(w, x, out, outStride,
            [&](int strip, int block, int count, std::byte* codes) {
                decodeStrip(w, strip, block, count, scratch);
                unpackBlocks<Scratch>(scratch, count, codes);
            })
            .run(stripBegin, stripEnd, bias);
    }
#endif
    constexpr int kBlocks = 32;
    alignas(64) std::byte scratch[kBlocks * Scratch::kBlockBytes];
    for (int strip = stripBegin; strip < stripEnd; ++strip)
        for (int block = 0; block < x.cols / 32; block += kBlocks) {
            const int blocks = std::min(kBlocks, x.cols / 32 - block);
            decodeStrip(w, strip, block, blocks, scratch);
            for (int token = 0; token < x.rows; token += Activations::kTile)
                stripTokens<Scratch>(w, strip, scratch, block, blocks, x, token,
                    std::min(x.rows, token + Activations::kTile), bias, out, outStride, block > 0);
        }
}

void gemm(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    const auto packed = [&]<Layout L>(std::integral_constant<Layout, L>) {
        gemmPacked<L>(w, stripBegin, stripEnd, x, bias, out, outStride);
    };
    const auto rows = [&]<Layout L>(std::integral_constant<Layout, L>) {
#if defined(__AMX_BF16__)
        if constexpr (L == Layout::RowsBF16)
            if (x.tiles)
                return AmxProduct(w, x, out, outStride,
                    [&](int strip, int block, int count, std::byte* codes) {
                        const std::byte* row[kStripRows];
                        for (int r = 0; r < kStripRows; ++r)
                            row[r] = w.data + 64 * std::size_t(block)
                                + std::size_t(std::min(strip * kStripRows + r, w.rows - 1))
                                    * w.rowBytes;
                        unpackBfloat(row, count, codes);
                    })
                    .run(stripBegin, stripEnd, bias);
#endif
        gemmRows<L>(w, stripBegin, stripEnd, x, bias, out, outStride);
    };
#define AX_LAYOUT(function, name)                                                                  \
    case Layout::name:                                                                             \
        return function(std::integral_constant<Layout, Layout::name>())
    switch (w.layout) {
        AX_LAYOUT(rows, RowsF32);
        AX_LAYOUT(rows, RowsF16);
        AX_LAYOUT(rows, RowsBF16);
        AX_LAYOUT(rows, RowsFp8);
    case Layout::Decoded:
        return gemmDecoded(w, stripBegin, stripEnd, x, bias, out, outStride);
        AX_LAYOUT(packed, Nibble);
        AX_LAYOUT(packed, NibbleMin);
        AX_LAYOUT(packed, Five);
        AX_LAYOUT(packed, FiveMin);
        AX_LAYOUT(packed, Byte);
        AX_LAYOUT(packed, NibbleTable);
        AX_LAYOUT(packed, Fp4);
        AX_LAYOUT(packed, K2);
        AX_LAYOUT(packed, K3);
        AX_LAYOUT(packed, K4);
        AX_LAYOUT(packed, K5);
        AX_LAYOUT(packed, K6);
        AX_LAYOUT(packed, K4Table);
    }
#undef AX_LAYOUT
}
