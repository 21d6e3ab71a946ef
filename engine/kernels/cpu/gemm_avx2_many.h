// SPDX-License-Identifier: Apache-2.0
// Products of strips and many tokens with AVX2 (and AVX-VNNI); included by gemm_impl.h. A chunk of
// a strip (kManyBlocks, so that it stays in the first-level cache) is expanded once, codes to bytes
// and scales to floats, then every token passes over it. Sums are formed as stripTile forms them,
// bit for bit.

/// Rows of activations from which expanding pays.
constexpr int kManyTokens = 12;
static_assert(kManyBlocks % 8 == 0 && kManyBlocks <= 32);

/// A block of a strip, expanded: codes [group][16 rows][4], then scales and minima of each half.
template <StripShape Shape> struct Expanded {
    static constexpr int kHalves = Shape.halves() ? 2 : 1;
    static constexpr bool kSigned = isSigned(Shape.code);
    static constexpr bool kZero = Shape.zero != 0 && !kSigned;
    alignas(64) std::byte codes[8][64]; ///< signed codes where kSigned
    float scale[kHalves][kStripRows];
    float minimum[kHalves][kStripRows];
};

template <class Form> void expandBlocks(const std::byte* p, int blocks, Expanded<Form::kShape>* out)
{
    constexpr StripShape kShape = Form::kShape;
    const std::byte* head = p;
    for (int block = 0; block < blocks; ++block, p += Form::kBlockBytes) {
        if constexpr (kShape.super() && !Form::kFloatScales)
            if (block % 8 == 0) {
                head = p;
                p += kShape.headBytes();
            }
        Expanded<kShape>& e = out[block];
        for (int side = 0; side < 2; ++side) {
            BlockScales<Form> scales;
            scales.read(head, p, side);
            for (int h = 0; h < e.kHalves; ++h) {
                store(e.scale[h] + 8 * side, scales.scale[h]);
                if constexpr (kShape.minimum())
                    store(e.minimum[h] + 8 * side, scales.minimum[h]);
            }
            const std::byte* codes = p + Form::kScaleBytes;
            for (int v = 0; v < 8; ++v)
                _mm256_store_si256(reinterpret_cast<i256*>(e.codes[v] + 32 * side),
                    weightsOf<kShape.code>(codes, v, side));
        }
    }
}

/// dots[t] = Σ over groups [From, From + Groups) of code * x[t], for eight rows.
template <StripShape Shape, int From, int Groups, int Tokens>
AX_INLINE void expandedDots(
    const Expanded<Shape>& e, int side, const std::int8_t* const* x, i256* dots)
{
#if defined(__AVXVNNI__)
    for (int t = 0; t < Tokens; ++t)
        dots[t] = _mm256_setzero_si256();
#pragma GCC unroll 8
    for (int v = From; v < From + Groups; ++v) {
        const i256 w = vectorAt(e.codes[v] + 32 * side);
#pragma GCC unroll 8
        for (int t = 0; t < Tokens; ++t)
            dots[t] = _mm256_dpbusd_avx_epi32(dots[t], w, fourOf(x[t] + 4 * v));
    }
#else
    constexpr int kTogether
        = groupsTogether(Shape.code) < Groups ? groupsTogether(Shape.code) : Groups;
    const i256 ones = _mm256_set1_epi16(1);
#pragma GCC unroll 8
    for (int start = From; start < From + Groups; start += kTogether) {
        i256 part[Tokens];
#pragma GCC unroll 8
        for (int v = start; v < start + kTogether; ++v) {
            const i256 w = vectorAt(e.codes[v] + 32 * side);
            i256 size;
            if constexpr (e.kSigned)
                size = _mm256_abs_epi8(w);
#pragma GCC unroll 8
            for (int t = 0; t < Tokens; ++t) {
                const i256 q = fourOf(x[t] + 4 * v);
                i256 product;
                if constexpr (e.kSigned)
                    product = _mm256_maddubs_epi16(size, _mm256_sign_epi8(q, w));
                else
                    product = _mm256_maddubs_epi16(w, q);
                part[t] = v == start ? product : _mm256_add_epi16(part[t], product);
                // One sum a token: the compiler would rather keep all products and add them in
                // pairs.
                asm("" : "+x"(part[t]));
            }
        }
#pragma GCC unroll 8
        for (int t = 0; t < Tokens; ++t) {
            const i256 sum = _mm256_madd_epi16(part[t], ones);
            dots[t] = start == From ? sum : _mm256_add_epi32(dots[t], sum);
            asm("" : "+x"(dots[t]));
        }
    }
#endif
}

/// result [Tokens][16 rows] += `Tokens` tokens times the sixteen rows of `count` expanded blocks.
template <StripShape Shape, int Tokens>
void expandedTile(const Expanded<Shape>* blocks, int count, const TileView& x, float* result)
{
    using Block = Expanded<Shape>;
    constexpr int kGroups = 8 / Block::kHalves;
    for (int side = 0; side < 2; ++side) {
        fv acc[Tokens];
        for (int t = 0; t < Tokens; ++t)
            acc[t] = load(result + t * kStripRows + 8 * side);
        for (int block = 0; block < count; ++block) {
            const Block& e = blocks[block];
            const std::size_t item = std::size_t(block) * std::size_t(x.width);
            const std::int8_t* q[Tokens];
            for (int t = 0; t < Tokens; ++t)
                q[t] = x.quants + (item + std::size_t(t)) * 32;
            const auto half
                = [&]<int H>(std::integral_constant<int, H>) __attribute__((always_inline))
            {
                i256 dots[Tokens];
                expandedDots<Shape, H * kGroups, kGroups, Tokens>(e, side, q, dots);
                const fv scale = load(e.scale[H] + 8 * side);
                for (int t = 0; t < Tokens; ++t) {
                    const BlockInfo& info = x.info[item + std::size_t(t)];
                    const HalfInfo& halves = x.halves[item + std::size_t(t)];
                    if constexpr (Block::kZero)
                        dots[t] = _mm256_add_epi32(dots[t],
                            (i256)zeroTerm<Shape>(
                                Block::kHalves == 2 ? halves.total[H] : info.total));
                    acc[t] += (fv)_mm256_cvtepi32_ps(dots[t]) * (scale * splat(info.scale));
                    if constexpr (Shape.minimum())
                        acc[t] += load(e.minimum[H] + 8 * side)
                            * splat(Block::kHalves == 2 ? halves.sum[H] : info.sum);
                }
            };
            half(std::integral_constant<int, 0>());
            if constexpr (Block::kHalves == 2)
                half(std::integral_constant<int, 1>());
        }
        for (int t = 0; t < Tokens; ++t)
            store(result + t * kStripRows + 8 * side, acc[t]);
    }
}

/// result [16 rows] += the second terms of token `t`, which the blocks in `fine` have.
template <StripShape Shape>
void expandedFine(
    const Expanded<Shape>* blocks, std::uint32_t fine, const TileView& x, int t, float* result)
{
    using Block = Expanded<Shape>;
    constexpr int kGroups = 8 / Block::kHalves;
    fv acc[2] = { splat(0), splat(0) };
    for (; fine != 0; fine &= fine - 1) {
        const int block = std::countr_zero(fine);
        const Block& e = blocks[block];
        const std::size_t item = std::size_t(block) * std::size_t(x.width) + std::size_t(t);
        const std::int8_t* rest = x.fineQuants + item * 32;
        const auto half = [&]<int H>(std::integral_constant<int, H>) __attribute__((always_inline))
        {
            for (int side = 0; side < 2; ++side) {
                i256 dot[1];
                expandedDots<Shape, H * kGroups, kGroups, 1>(e, side, &rest, dot);
                if constexpr (Block::kZero)
                    dot[0] = _mm256_add_epi32(dot[0],
                        (i256)zeroTerm<Shape>(Block::kHalves == 2 ? x.halves[item].fineTotal[H]
                                                                  : x.info[item].fineTotal));
                acc[side] += (fv)_mm256_cvtepi32_ps(dot[0])
                    * (load(e.scale[H] + 8 * side) * splat(x.info[item].fineScale));
            }
        };
        half(std::integral_constant<int, 0>());
        if constexpr (Block::kHalves == 2)
            half(std::integral_constant<int, 1>());
    }
    for (int side = 0; side < 2; ++side)
        store(result + 8 * side, load(result + 8 * side) + acc[side]);
}

/// fine[token]: bit b is set when block `block` + b has a second term.
inline void fineBlocks(
    const Activations& x, int block, int blocks, std::vector<std::uint32_t>& fine)
{
    fine.assign(std::size_t(x.rows), 0);
    for (int token = 0; token < x.rows; token += Activations::kTile) {
        const TileView tile = tileAt(x, token, block);
        for (int b = 0; b < blocks; ++b)
            for (unsigned bits = tile.fine[b]; bits != 0; bits &= bits - 1)
                fine[std::size_t(token + std::countr_zero(bits))] |= 1u << b;
    }
}

/// Strips [stripBegin, stripEnd) times all tokens; chunk(strip, block, blocks) gives packed blocks.
template <class Form, class Chunk>
void gemmExpanded(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride, const Chunk& chunk)
{
    constexpr StripShape kShape = Form::kShape;
    static thread_local Expanded<kShape> expanded[kManyBlocks];
    static thread_local std::vector<std::uint32_t> fine;
    alignas(64) float result[kWidest * kStripRows];
    // The activations of a chunk stay in the second-level cache while the strips pass over them.
    for (int block = 0; block < x.cols / 32; block += kManyBlocks) {
        const int blocks = std::min(kManyBlocks, x.cols / 32 - block);
        const bool last = block + blocks == x.cols / 32;
        fineBlocks(x, block, blocks, fine);
        for (int strip = stripBegin; strip < stripEnd; ++strip) {
            expandBlocks<Form>(chunk(strip, block, blocks), blocks, expanded);
            const int rows = std::min(kStripRows, w.rows - strip * kStripRows);
            const auto some = [&]<int Count>(
                                  std::integral_constant<int, Count>, int& token, int end) {
                for (; token + Count <= end; token += Count) {
                    // Sums of the columns before go on from where they stand.
                    std::fill_n(result, Count * kStripRows, 0.0f);
                    for (int t = 0; block > 0 && t < Count; ++t)
                        std::copy_n(out + std::size_t(token + t) * outStride + strip * kStripRows,
                            rows, result + t * kStripRows);
                    const TileView tile = tileAt(x, token, block);
                    expandedTile<kShape, Count>(expanded, blocks, tile, result);
                    for (int t = 0; t < Count; ++t)
                        if (const std::uint32_t own = fine[std::size_t(token + t)])
                            expandedFine<kShape>(expanded, own, tile, t, result + t * kStripRows);
                    putResults(w, strip, last ? bias : nullptr, result, token, Count, out,
                        outStride, false);
                }
            };
            for (int token = 0; token < x.rows;) {
                const int end
                    = std::min(x.rows, (token / Activations::kTile + 1) * Activations::kTile);
                some(std::integral_constant<int, kWidest>(), token, end);
                some(std::integral_constant<int, 1>(), token, end);
            }
        }
    }
}
