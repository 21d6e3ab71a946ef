// SPDX-License-Identifier: Apache-2.0
// Products of many tokens with AMX bfloat16 tiles; included by gemm_impl.h. Weights are unpacked to
// bfloat16, activations are rounded to it: 2^-9 of each number, less than int8 blocks lose, and the
// sums stay in float32 inside the tiles, so nothing is scaled block by block.

/// Blocks of 32 columns unpacked together; two strips of them are 128 KB.
constexpr int kAmxBlocks = 64;
/// Tokens whose activations of these columns, 1 MB, stay in the second-level cache.
constexpr int kAmxGroup = 256;

struct alignas(64) TileConfig {
    std::uint8_t palette = 1, startRow = 0, reserved[14] = {};
    std::uint16_t columnBytes[16] = {};
    std::uint8_t rows[16] = {};
};

/// All tiles are 16 rows of 64 bytes: results 0 to 3, activations 4 and 5, weights 6 and 7.
inline void configureTiles()
{
    TileConfig config;
    for (int tile = 0; tile < 8; ++tile) {
        config.columnBytes[tile] = 64;
        config.rows[tile] = 16;
    }
    // GCC 12's intrinsic claims to read eight bytes only.
    asm volatile("" : : "m"(config));
    _tile_loadconfig(&config);
}

/// Two floats in each lane's halves, rounded to bfloat16 (half up).
AX_INLINE __m512i pairOf(__m512 low, __m512 high)
{
    const __m512i half = _mm512_set1_epi32(0x8000);
    const __m512i l = _mm512_srli_epi32(_mm512_add_epi32(_mm512_castps_si512(low), half), 16);
    const __m512i h = _mm512_add_epi32(_mm512_castps_si512(high), half);
    // (h & 0xFFFF0000) | l
    return _mm512_ternarylogic_epi32(h, _mm512_set1_epi32(int(0xFFFF0000)), l, 0xEA);
}

/// At most kTile rows to a tile of bfloat16: [cols / 32][16 tokens][32]. Columns 4v … 4v + 3 lie in
/// the order 0, 2, 1, 3, in which unpackBlock pairs them.
void toTile(const float* x, int rows, int cols, std::uint16_t* out)
{
    for (int block = 0; block < cols / 32; ++block)
        for (int r = 0; r < rows; ++r) {
            const float* p = x + std::size_t(r) * std::size_t(cols) + 32 * block;
            const __m512 low = _mm512_permute_ps(_mm512_loadu_ps(p), 0xD8);
            const __m512 high = _mm512_permute_ps(_mm512_loadu_ps(p + 16), 0xD8);
            _mm512_storeu_si512(
                out + (block * 16 + r) * 32, (__m512i)_mm512_cvtne2ps_pbh(high, low));
        }
}

/// A block of sixteen rows as the weights of a tile product: 16 pairs of columns [row][2].
template <class Form>
AX_INLINE void unpackBlock(const std::byte* p, const BlockScales<Form>& scales, std::byte* out)
{
    constexpr StripShape kShape = Form::kShape;
    __m512i w[8];
    unpackCodes<kShape.code>(p + Form::kScaleBytes, w);
    const __m512i byte = _mm512_set1_epi32(255);
    for (int v = 0; v < 8; ++v) {
        const int h = kShape.halves() ? v / 4 : 0;
        const __m512 scale = scales.scale[h];
        __m512 base = _mm512_setzero_ps();
        if constexpr (kShape.minimum())
            base = scales.minimum[h];
        if constexpr (kShape.zero != 0)
            base = _mm512_fnmadd_ps(scale, _mm512_set1_ps(float(kShape.zero)), base);
        const auto column = [&](__m512i code) __attribute__((always_inline))
        {
            return _mm512_fmadd_ps(floatsOf(code), scale, base);
        };
        const __m512 c0 = column(_mm512_and_si512(w[v], byte));
        const __m512 c1 = column(_mm512_and_si512(_mm512_srli_epi32(w[v], 8), byte));
        const __m512 c2 = column(_mm512_and_si512(_mm512_srli_epi32(w[v], 16), byte));
        const __m512 c3 = column(_mm512_srli_epi32(w[v], 24));
        _mm512_store_si512(out + 128 * v, pairOf(c0, c2));
        _mm512_store_si512(out + 128 * v + 64, pairOf(c1, c3));
    }
}

/// `blocks` packed blocks, beginning with the head where the form has one.
template <class Form> void unpackBlocks(const std::byte* p, int blocks, std::byte* out)
{
    BlockScales<Form> scales;
    for (int block = 0; block < blocks; ++block, p += Form::kBlockBytes) {
        if constexpr (Form::kShape.super() && !Form::kFloatScales)
            if (block % 8 == 0) {
                scales.readHead(p);
                p += Form::kShape.headBytes();
            }
        scales.read(p);
        unpackBlock<Form>(p, scales, out + 1024 * block);
    }
}

/// The same of sixteen rows of bfloat16, each `row[r]` at the first block.
inline void unpackBfloat(const std::byte* const* row, int blocks, std::byte* out)
{
    for (int block = 0; block < blocks; ++block, out += 1024) {
        // Pairs of columns by row become rows by pair: a transposition of 16 x 16 words.
        __m512i a[16], b[16];
        for (int r = 0; r < 16; ++r)
            a[r] = _mm512_loadu_si512(row[r] + 64 * block);
        for (int r = 0; r < 16; r += 2) {
            b[r] = _mm512_unpacklo_epi32(a[r], a[r + 1]);
            b[r + 1] = _mm512_unpackhi_epi32(a[r], a[r + 1]);
        }
        for (int r = 0; r < 16; r += 4)
            for (int k = 0; k < 2; ++k) {
                a[r + 2 * k] = _mm512_unpacklo_epi64(b[r + k], b[r + 2 + k]);
                a[r + 2 * k + 1] = _mm512_unpackhi_epi64(b[r + k], b[r + 2 + k]);
            }
        // a[4 q + c] holds, in lane l, word 4 l + c of rows 4 q to 4 q + 3.
        for (int c = 0; c < 4; ++c) {
            const __m512i low0 = _mm512_shuffle_i32x4(a[c], a[4 + c], 0x88);
            const __m512i low1 = _mm512_shuffle_i32x4(a[8 + c], a[12 + c], 0x88);
            const __m512i high0 = _mm512_shuffle_i32x4(a[c], a[4 + c], 0xDD);
            const __m512i high1 = _mm512_shuffle_i32x4(a[8 + c], a[12 + c], 0xDD);
            b[c] = _mm512_shuffle_i32x4(low0, low1, 0x88);
            b[8 + c] = _mm512_shuffle_i32x4(low0, low1, 0xDD);
            b[4 + c] = _mm512_shuffle_i32x4(high0, high1, 0x88);
            b[12 + c] = _mm512_shuffle_i32x4(high0, high1, 0xDD);
        }
        // Columns 4v … 4v + 3 are paired as toTile orders them: 0 with 2, 1 with 3.
        const __m512i upper = _mm512_set1_epi32(int(0xFFFF0000));
        for (int v = 0; v < 8; ++v) {
            const __m512i first = b[2 * v], second = b[2 * v + 1];
            _mm512_store_si512(out + 128 * v,
                _mm512_or_si512(_mm512_andnot_si512(upper, first), _mm512_slli_epi32(second, 16)));
            _mm512_store_si512(out + 128 * v + 64,
                _mm512_or_si512(_mm512_srli_epi32(first, 16), _mm512_and_si512(upper, second)));
        }
    }
}

/// One to two strips times one to two tiles of tokens. `codes` [strip][kAmxBlocks][1 KB]; `sums`
/// [strip][tile] are tiles of floats, read first unless `fresh`.
template <int Strips, int Tiles>
AX_INLINE void tileProducts(const std::byte* codes, int blocks, const std::uint16_t* const* tokens,
    float* const (*sums)[2], std::size_t strideBytes, bool fresh)
{
    constexpr std::size_t kStrip = std::size_t(kAmxBlocks) * 1024;
    // The intrinsics are macros: tile numbers are literals. Result 2 * strip + tile.
    if (fresh) {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    } else {
        _tile_loadd(0, sums[0][0], strideBytes);
        if constexpr (Tiles == 2)
            _tile_loadd(1, sums[0][1], strideBytes);
        if constexpr (Strips == 2)
            _tile_loadd(2, sums[1][0], strideBytes);
        if constexpr (Strips == 2 && Tiles == 2)
            _tile_loadd(3, sums[1][1], strideBytes);
    }
    for (int block = 0; block < blocks; ++block) {
        _tile_loadd(6, codes + 1024 * block, 64);
        _tile_loadd(4, tokens[0] + 512 * block, 64);
        _tile_dpbf16ps(0, 4, 6);
        if constexpr (Tiles == 2) {
            _tile_loadd(5, tokens[1] + 512 * block, 64);
            _tile_dpbf16ps(1, 5, 6);
        }
        if constexpr (Strips == 2) {
            _tile_loadd(7, codes + kStrip + 1024 * block, 64);
            _tile_dpbf16ps(2, 4, 7);
        }
        if constexpr (Strips == 2 && Tiles == 2)
            _tile_dpbf16ps(3, 5, 7);
    }
    _tile_stored(0, sums[0][0], strideBytes);
    if constexpr (Tiles == 2)
        _tile_stored(1, sums[0][1], strideBytes);
    if constexpr (Strips == 2)
        _tile_stored(2, sums[1][0], strideBytes);
    if constexpr (Strips == 2 && Tiles == 2)
        _tile_stored(3, sums[1][1], strideBytes);
}

/// Strips [begin, end) times all tokens. `unpack(strip, block, count, out)` gives the weights of
/// `count` blocks as tiles.
template <class Unpack> class AmxProduct {
public:
    AmxProduct(
        const MatrixData& w, const Activations& x, float* out, std::size_t outStride, Unpack unpack)
        : m_w(w)
        , m_x(x)
        , m_out(out)
        , m_outStride(outStride)
        , m_unpack(unpack)
    {
    }

    void run(int begin, int end, const float* bias)
    {
        configureTiles();
        const int blocks = m_x.cols / 32;
        for (int first = 0; first < m_x.rows; first += kAmxGroup)
            for (int block = 0; block < blocks; block += kAmxBlocks)
                for (int strip = begin; strip < end; strip += 2) {
                    const int strips = std::min(2, end - strip);
                    m_blocks = std::min(kAmxBlocks, blocks - block);
                    for (int s = 0; s < strips; ++s)
                        m_unpack(strip + s, block, m_blocks, m_codes[s][0]);
                    asm volatile("" ::: "memory"); // tile loads do not say what they read
                    for (int token = first; token < std::min(m_x.rows, first + kAmxGroup);
                         token += 32)
                        multiply(strip, strips, block, token);
                }
        _tile_release();
        if (bias)
            for (int token = 0; token < m_x.rows; ++token) {
                float* out = m_out + std::size_t(token) * m_outStride;
                for (int row = begin * kStripRows; row < std::min(m_w.rows, end * kStripRows);
                     ++row)
                    out[row] += bias[row];
            }
    }

private:
    void multiply(int strip, int strips, int block, int token)
    {
        const int tiles = m_x.rows - token > 16 ? 2 : 1;
        const std::uint16_t* tokens[2];
        for (int t = 0; t < 2; ++t)
            tokens[t] = m_x.tiles + std::size_t(token + 16 * t) * std::size_t(m_x.cols)
                + std::size_t(block) * 512;
        // Sums that lie whole in `out` stay there from chunk to chunk, others pass through here.
        const bool whole
            = token + 16 * tiles <= m_x.rows && (strip + strips) * kStripRows <= m_w.rows;
        alignas(64) float edge[2][2][16][16];
        float* sums[2][2];
        for (int s = 0; s < 2; ++s)
            for (int t = 0; t < 2; ++t)
                sums[s][t] = whole ? place(strip + s, token + 16 * t) : edge[s][t][0];
        const auto eachEdge = [&](auto&& move) {
            for (int s = 0; s < strips; ++s)
                for (int t = 0; t < tiles; ++t)
                    for (int r = 0; r < std::min(16, m_x.rows - token - 16 * t); ++r)
                        move(edge[s][t][r], place(strip + s, token + 16 * t + r),
                            std::size_t(std::min(16, m_w.rows - (strip + s) * kStripRows)) * 4);
        };
        if (!whole && block > 0) {
            std::memset(edge, 0, sizeof edge);
            eachEdge(
                [](float* own, float* out, std::size_t bytes) { std::memcpy(own, out, bytes); });
        }
        const std::size_t stride = whole ? m_outStride * 4 : 64;
        const std::byte* codes = m_codes[0][0];
        const bool fresh = block == 0;
        asm volatile("" ::: "memory");
        if (strips == 2 && tiles == 2)
            tileProducts<2, 2>(codes, m_blocks, tokens, sums, stride, fresh);
        else if (strips == 2)
            tileProducts<2, 1>(codes, m_blocks, tokens, sums, stride, fresh);
        else if (tiles == 2)
            tileProducts<1, 2>(codes, m_blocks, tokens, sums, stride, fresh);
        else
            tileProducts<1, 1>(codes, m_blocks, tokens, sums, stride, fresh);
        if (!whole)
            eachEdge(
                [](float* own, float* out, std::size_t bytes) { std::memcpy(out, own, bytes); });
    }

    float* place(int strip, int token) const
    {
        return m_out + std::size_t(token) * m_outStride + std::size_t(strip) * kStripRows;
    }

    const MatrixData& m_w;
    const Activations& m_x;
    float* m_out;
    std::size_t m_outStride;
    Unpack m_unpack;
    int m_blocks = 0;
    alignas(64) std::byte m_codes[2][kAmxBlocks][1024];
};
