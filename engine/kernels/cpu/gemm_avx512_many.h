// SPDX-License-Identifier: Apache-2.0
// Products of prompts with VNNI; included by gemm_impl.h. What is unpacked of a strip serves
// several tiles of tokens, and the activations of a chunk of columns stay in the second-level cache
// while all strips pass over them. Sums are formed as for one token, so that their bits agree.

/// Whole tiles that share what is unpacked of a strip.
constexpr int kTilesTogether = 4;

/// sums [tiles][16 tokens][16 rows] += whole tiles times a strip's `blocks` blocks.
template <class Form>
void stripTiles(const std::byte* p, int blocks, const TileView* tiles, int count, float* sums)
{
    constexpr StripShape kShape = Form::kShape;
    constexpr int kTile = Activations::kTile, kTileFloats = kTile * 16;
    alignas(64) float rest[kTilesTogether * kTileFloats];
    bool anyFine = false;
    BlockScales<Form> scales;
    for (int block = 0; block < blocks; ++block) {
        if constexpr (kShape.super() && !Form::kFloatScales)
            if (block % 8 == 0) {
                scales.readHead(p);
                p += kShape.headBytes();
            }
        __m512i w[8];
        unpackCodes<kShape.code>(p + Form::kScaleBytes, w);
        scales.read(p);
        for (int tile = 0; tile < count; ++tile) {
            const TileView& x = tiles[tile];
            const std::size_t item = std::size_t(block) * kTile;
            const std::int8_t* quants = x.quants + item * 32;
            const BlockInfo* info = x.info + item;
            const HalfInfo* halves = x.halves + item;
            float* own = sums + tile * kTileFloats;
#pragma GCC unroll 4
            for (int first = 0; first < kTile; first += 4) {
                __m512 four[4];
                for (int k = 0; k < 4; ++k)
                    four[k] = _mm512_load_ps(own + 16 * (first + k));
                addBlock<Form, 4, false>(
                    w, scales, quants + 32 * first, info + first, halves + first, four);
                for (int k = 0; k < 4; ++k)
                    _mm512_store_ps(own + 16 * (first + k), four[k]);
            }
            const unsigned fine = x.fine[block];
            if (__builtin_expect(fine != 0, 0)) {
                if (!anyFine) {
                    std::memset(rest, 0, sizeof rest);
                    anyFine = true;
                }
                addFine<Form, kTile>(fine, w, scales, x.fineQuants + item * 32, info, halves,
                    rest + tile * kTileFloats);
            }
        }
        p += Form::kBlockBytes;
    }
    for (int k = 0; anyFine && k < count * kTileFloats; k += 16)
        _mm512_store_ps(
            sums + k, _mm512_add_ps(_mm512_load_ps(sums + k), _mm512_load_ps(rest + k)));
}

/// Strips [stripBegin, stripEnd) times all tokens, a chunk of columns after the other.
template <class Form>
void gemmChunks(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    constexpr int kTile = Activations::kTile;
    constexpr StripShape kShape = Form::kShape;
    static_assert(kChunkBlocks % 8 == 0);
    const int blocks = x.cols / 32, whole = x.rows / kTile;
    const auto bytesOf = [kHead = kShape.headBytes()](int count) {
        return std::size_t(count) * Form::kBlockBytes + std::size_t(count / 8 * kHead);
    };
    alignas(64) float sums[kTilesTogether * kTile * kStripRows];
    for (int block = 0; block < blocks; block += kChunkBlocks) {
        const int count = std::min(kChunkBlocks, blocks - block);
        const bool first = block == 0, last = block + count == blocks;
        // Strips that stay in the second-level cache while every tile passes over them.
        const int together = std::max(1, int(std::size_t(200) * 1024 / bytesOf(count)));
        for (int from = stripBegin; from < stripEnd; from += together) {
            const int to = std::min(stripEnd, from + together);
            const auto pass = [&](int token, int tokens, const auto& multiply) {
                for (int strip = from; strip < to; ++strip) {
                    const int row = strip * kStripRows;
                    const int rows = std::min(kStripRows, w.rows - row);
                    // Sums of the columns before go on from where they stand.
                    std::fill_n(sums, tokens * kStripRows, 0.0f);
                    for (int t = 0; !first && t < tokens; ++t)
                        std::copy_n(out + std::size_t(token + t) * outStride + row, rows,
                            sums + t * kStripRows);
                    multiply(w.data + std::size_t(strip) * w.stripBytes + bytesOf(block));
                    putResults(w, strip, last ? bias : nullptr, sums, token, tokens, out, outStride,
                        false);
                }
            };
            for (int tile = 0; tile < whole; tile += kTilesTogether) {
                const int tiles = std::min(kTilesTogether, whole - tile);
                TileView views[kTilesTogether];
                for (int k = 0; k < tiles; ++k)
                    views[k] = tileAt(x, (tile + k) * kTile, block);
                pass(tile * kTile, tiles * kTile, [&](const std::byte* data) {
                    stripTiles<Form>(data, count, views, tiles, sums);
                });
            }
            const auto some = [&]<int Count>(std::integral_constant<int, Count>, int& token) {
                for (; token + Count <= x.rows; token += Count)
                    pass(token, Count, [&](const std::byte* data) {
                        stripTile<Form, Count>(data, count, tileAt(x, token, block), sums, !first);
                    });
            };
            int token = whole * kTile;
            some(std::integral_constant<int, 4>(), token);
            some(std::integral_constant<int, 1>(), token);
        }
    }
}
