// SPDX-License-Identifier: Apache-2.0
// One epoch of the layout. Included inside an anonymous namespace, after lanes_impl.h.

/// log2 x for x > 0 and normal, error below 2e-5.
AX_INLINE fv roughLog2(fv x)
{
    const iv bits = (iv)x;
    const fv exponent = __builtin_convertvector((bits >> 23) - 127, fv);
    const fv m = (fv)((bits & 0x007FFFFF) | 0x3F800000);
    fv p = splat(0.0439286278f);
    p = p * m + splat(-0.409475586f);
    p = p * m + splat(1.61017755f);
    p = p * m + splat(-3.52021884f);
    p = p * m + splat(5.06975632f);
    p = p * m + splat(-2.79415368f);
    return exponent + p;
}

/// 2^x for |x| < 126, relative error below 3e-6.
AX_INLINE fv roughExp2(fv x)
{
    const fv magic = splat(12582912.0f);
    const fv shifted = minimum(maximum(x, splat(-125.0f)), splat(125.0f)) + magic;
    const fv r = minimum(maximum(x, splat(-125.0f)), splat(125.0f)) - (shifted - magic);
    fv p = splat(0.0096760371f);
    p = p * r + splat(0.0559220356f);
    p = p * r + splat(0.240221074f);
    p = p * r + splat(0.693121034f);
    p = p * r + splat(1.00000008f);
    return p * (fv)(((iv)shifted - (iv)magic + 127) << 23);
}

AX_INLINE std::uint32_t mixed(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    return x ^ (x >> 16);
}

AX_INLINE uv mixed(uv x)
{
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    return x ^ (x >> 16);
}

/// (random * count) >> 32 of each lane.
AX_INLINE uv scaled(uv random, std::uint32_t count)
{
#if defined(__AVX512F__)
    const __m512i n = _mm512_set1_epi64(count), r = (__m512i)random;
    const __m512i even = _mm512_srli_epi64(_mm512_mul_epu32(r, n), 32);
    const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64(r, 32), n);
    return (uv)_mm512_mask_blend_epi32(0xAAAA, even, odd);
#elif defined(__AVX2__)
    const __m256i n = _mm256_set1_epi64x(count), r = (__m256i)random;
    const __m256i even = _mm256_srli_epi64(_mm256_mul_epu32(r, n), 32);
    const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(r, 32), n);
    return (uv)_mm256_blend_epi32(even, odd, 0xAA);
#else
    uv out;
    for (int i = 0; i < kLanes; ++i)
        out[i] = std::uint32_t((std::uint64_t(random[i]) * count) >> 32);
    return out;
#endif
}

/// Two floats of each lane's point.
AX_INLINE void gatherPairs(const float* base, iv at, fv& x, fv& y)
{
#if defined(__AVX512F__)
    const __m512i index = (__m512i)at;
    const __m512 low = _mm512_castpd_ps(_mm512_i32gather_pd(
        _mm512_castsi512_si256(index), reinterpret_cast<const double*>(base), 8));
    const __m512 high = _mm512_castpd_ps(_mm512_i32gather_pd(
        _mm512_extracti32x8_epi32(index, 1), reinterpret_cast<const double*>(base), 8));
    const __m512i even
        = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    x = (fv)_mm512_permutex2var_ps(low, even, high);
    y = (fv)_mm512_permutex2var_ps(low, _mm512_or_si512(even, _mm512_set1_epi32(1)), high);
#elif defined(__AVX2__)
    const __m256i index = (__m256i)at;
    const __m256 low = _mm256_castpd_ps(_mm256_i32gather_pd(
        reinterpret_cast<const double*>(base), _mm256_castsi256_si128(index), 8));
    const __m256 high = _mm256_castpd_ps(_mm256_i32gather_pd(
        reinterpret_cast<const double*>(base), _mm256_extracti128_si256(index, 1), 8));
    const auto ordered = [](__m256 v) {
        return _mm256_castpd_ps(_mm256_permute4x64_pd(_mm256_castps_pd(v), 0xD8));
    };
    x = (fv)ordered(_mm256_shuffle_ps(low, high, 0x88));
    y = (fv)ordered(_mm256_shuffle_ps(low, high, 0xDD));
#else
    for (int i = 0; i < kLanes; ++i) {
        x[i] = base[2 * std::size_t(at[i])];
        y[i] = base[2 * std::size_t(at[i]) + 1];
    }
#endif
}

constexpr int kMaxDue = 4096;

/// Ends of the edges of row [begin, end) that are due in this epoch.
AX_INLINE int dueEdges(
    const LayoutView& v, std::uint64_t begin, std::uint64_t end, std::uint32_t* due)
{
    int count = 0;
    const auto take = [&](unsigned bits, std::uint64_t at) {
        for (; bits && count < kMaxDue; bits &= bits - 1)
            due[count++] = v.to[at + std::uint64_t(std::countr_zero(bits))];
    };
    // The arrays are longer than the last row by sixteen.
    for (std::uint64_t at = begin; at < end; at += 16) {
        const unsigned row = end - at >= 16 ? 0xffffu : (1u << (end - at)) - 1;
        unsigned bits = 0;
#if defined(__AVX2__)
        const __m256i rate = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(v.rate + at));
        const __m256i phase = _mm256_mullo_epi16(rate, _mm256_set1_epi16(short(v.epoch)));
        // phase >= rate, as 16 numbers without sign
        const __m256i later = _mm256_cmpeq_epi16(_mm256_max_epu16(phase, rate), phase);
        const __m128i bytes
            = _mm_packs_epi16(_mm256_castsi256_si128(later), _mm256_extracti128_si256(later, 1));
        bits = ~unsigned(_mm_movemask_epi8(bytes)) & 0xffffu;
#else
        for (int i = 0; i < 16; ++i)
            bits |= unsigned(std::uint16_t(v.rate[at + std::size_t(i)] * v.epoch)
                        < v.rate[at + std::size_t(i)])
                << i;
#endif
        take(bits & row, at);
    }
    return count;
}

/// Lanes from … to - 1.
AX_INLINE iv betweenLanes(int part, int from, int to)
{
    iv lane;
    for (int i = 0; i < kLanes; ++i)
        lane[i] = part * kLanes + i;
    return (lane >= iv {} + from) & (lane < iv {} + to);
}

/// Puts four points into the first four lanes.
AX_INLINE void putFour(const float* base, const std::uint32_t* at, fv& x, fv& y)
{
#if defined(__AVX2__)
    const auto pair = [&](int i) {
        return _mm_castpd_ps(
            _mm_load_sd(reinterpret_cast<const double*>(base + 2 * std::size_t(at[i]))));
    };
    const __m128 low = _mm_movelh_ps(pair(0), pair(1)), high = _mm_movelh_ps(pair(2), pair(3));
    const __m128 xs = _mm_shuffle_ps(low, high, 0x88), ys = _mm_shuffle_ps(low, high, 0xDD);
#if defined(__AVX512F__)
    x = (fv)_mm512_insertf32x4((__m512)x, xs, 0);
    y = (fv)_mm512_insertf32x4((__m512)y, ys, 0);
#else
    x = (fv)_mm256_insertf128_ps((__m256)x, xs, 0);
    y = (fv)_mm256_insertf128_ps((__m256)y, ys, 0);
#endif
#else
    for (int i = 0; i < 4; ++i) {
        x[i] = base[2 * std::size_t(at[i])];
        y[i] = base[2 * std::size_t(at[i]) + 1];
    }
#endif
}

constexpr std::uint32_t kPool = 2048;

/// Random points of an epoch that a block of points shares: they lie in the nearest cache, and any
/// few neighbours of the pool are as random as any others.
struct Pool {
    float x[kPool + 16], y[kPool + 16];
};

AX_INLINE void fillPool(const LayoutView& v, std::uint32_t seed, Pool& pool)
{
    uv lane;
    for (int i = 0; i < kLanes; ++i)
        lane[i] = std::uint32_t(i) * 0x9e3779b9u;
    for (std::uint32_t at = 0; at < kPool + 16; at += kLanes) {
        fv x, y;
        gatherPairs(v.before, (iv)scaled(mixed(lane + (seed + at * 0x9e3779b9u)), v.count), x, y);
        store(pool.x + at, x);
        store(pool.y + at, y);
    }
}

/// UMAP's gradient (McInnes, Healy, Melville 2018, section 3.2) in half epochs: every point moves
/// towards the ends of its due edges and away from five random points for two of them, and sees all
/// others where they stood before. So the order of the points, and the threads, do not count.
void layoutBlock(const LayoutView& v, std::uint32_t block)
{
    const fv a = splat(v.a), b = splat(v.b), one = splat(1.0f);
    const fv pull = splat(-2 * v.a * v.b), push = splat(2 * v.b);
    const fv limit = splat(4.0f), minusLimit = splat(-4.0f);
    // Lanes 0 … 3 draw near, the next ones push away.
    iv positives[5][kParts], negatives[5][kParts];
    constexpr int kNegatives[5] = { 0, 3, 5, 8, 10 };
    for (int part = 0; part < kParts; ++part)
        for (int n = 0; n < 5; ++n) {
            positives[n][part] = betweenLanes(part, 0, n);
            negatives[n][part] = betweenLanes(part, 4, 4 + kNegatives[n]);
        }
    const std::uint32_t epochKey = mixed(v.seed + v.epoch * 0x85ebca6bu);
    Pool pool;
    fillPool(v, mixed(epochKey + block * 0xc2b2ae35u), pool);
    std::uint32_t due[kMaxDue + 4];
    const std::uint32_t end = std::min(v.count, (block + 1) * kLayoutBlock);
    for (std::uint32_t p = block * kLayoutBlock; p < end; ++p) {
        const int count = dueEdges(v, v.row[p], v.row[p + 1], due);
        if (count == 0)
            continue;
        for (int i = 0; i < 4; ++i)
            due[count + i] = p;
        float x = v.before[2 * std::size_t(p)], y = v.before[2 * std::size_t(p) + 1];
        std::uint32_t key = mixed(v.key[p] ^ epochKey);
        for (int at = 0; at < count; at += 4, key = key * 0x01000193u + 0x6d2b79f5u) {
            const int here = std::min(4, count - at);
            const std::uint32_t from = (key >> 16) % kPool;
            fv moveX[kParts], moveY[kParts];
            for (int part = 0; part < kParts; ++part) {
                fv ox = load(pool.x + from + part * kLanes);
                fv oy = load(pool.y + from + part * kLanes);
                if (part == 0)
                    putFour(v.before, due + at, ox, oy);
                const iv draws = positives[here][part], pushes = negatives[here][part];
                const fv dx = splat(x) - ox, dy = splat(y) - oy;
                const fv d2 = dx * dx + dy * dy;
                const fv safe = maximum(d2, splat(1e-12f));
                const fv power = roughExp2(b * roughLog2(safe));
                const fv above = draws ? pull * power : (pushes ? push : splat(0));
                const fv below = (draws ? safe : d2 + splat(1e-3f)) * (one + a * power);
                const fv factor = above / below;
                moveX[part] = minimum(limit, maximum(minusLimit, factor * dx));
                moveY[part] = minimum(limit, maximum(minusLimit, factor * dy));
            }
            x += v.step * addSixteen(moveX);
            y += v.step * addSixteen(moveY);
        }
        v.after[2 * std::size_t(p)] = x;
        v.after[2 * std::size_t(p) + 1] = y;
    }
}
