// SPDX-License-Identifier: Apache-2.0
// Products of strips with AVX2, and AVX-VNNI where it is compiled for, eight rows at a time;
// included by gemm_impl.h.

constexpr int kWidest = 4;
/// Blocks whose second terms are added up apart and then join the sum, as gemm_avx2_many.h does.
constexpr int kManyBlocks = 16;

using i256 = __m256i;

AX_INLINE i256 vectorAt(const std::byte* at)
{
    return _mm256_loadu_si256(reinterpret_cast<const i256*>(at));
}

/// Four activations of one token, given to eight rows alike.
AX_INLINE i256 fourOf(const std::int8_t* x)
{
    std::int32_t word;
    std::memcpy(&word, x, 4);
    return _mm256_set1_epi32(word);
}

/// Bits of group v, rows 8 * side …, as bytes 0 or `value`.
AX_INLINE i256 spreadBits(const std::byte* bits, int v, int side, char value)
{
    const i256 spread = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2,
        2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    const i256 select = _mm256_set1_epi64x(std::int64_t(0x8040201008040201ull));
    std::int32_t word;
    std::memcpy(&word, bits + 8 * v + 4 * side, 4);
    const i256 bytes = _mm256_shuffle_epi8(_mm256_set1_epi32(word), spread);
    const i256 set = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, select), select);
    return _mm256_and_si256(set, _mm256_set1_epi8(value));
}

AX_INLINE i256 tableOf(const std::uint8_t (&table)[16])
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
}

/// Types whose bytes reach 128 and more are multiplied as signed numbers, the others as they are.
constexpr bool isSigned([[maybe_unused]] CodeForm form)
{
#if defined(__AVXVNNI__)
    return false; // its sums have 32 bits
#else
    return form == CodeForm::FourTable || form == CodeForm::Eight;
#endif
}

/// Group v of eight rows as unsigned bytes, or, where isSigned, as signed ones.
template <CodeForm F> AX_INLINE i256 weightsOf(const std::byte* codes, int v, int side)
{
    const i256 fifteen = _mm256_set1_epi8(15);
    const i256 raise = _mm256_set1_epi8(char(isSigned(F) ? -128 : 0));
    const std::byte* at = codes + 32 * side;
    const auto nibble = [&](const std::byte* base) {
        const i256 both = vectorAt(base + 64 * (v % 4));
        return _mm256_and_si256(v < 4 ? both : _mm256_srli_epi16(both, 4), fifteen);
    };
    const auto pair = [&](const std::byte* base) {
        return _mm256_and_si256(
            _mm256_srl_epi16(vectorAt(base + 64 * (v / 4)), _mm_cvtsi32_si128(2 * (v % 4))),
            _mm256_set1_epi8(3));
    };
    if constexpr (F == CodeForm::Two)
        return pair(at);
    else if constexpr (F == CodeForm::Three)
        return _mm256_or_si256(pair(at + 64), spreadBits(codes, v, side, 4));
    else if constexpr (F == CodeForm::Five)
        return _mm256_or_si256(nibble(at + 64), spreadBits(codes, v, side, 16));
    else if constexpr (F == CodeForm::Six)
        return _mm256_or_si256(nibble(at), _mm256_slli_epi16(pair(at + 256), 4));
    else if constexpr (F == CodeForm::Eight)
        return _mm256_xor_si256(vectorAt(at + 64 * v), raise);
    else if constexpr (F == CodeForm::FourTable)
        return _mm256_xor_si256(_mm256_shuffle_epi8(tableOf(kTableCodes), nibble(at)), raise);
    else if constexpr (F == CodeForm::FourFloat)
        return _mm256_shuffle_epi8(tableOf(kFloatCodes), nibble(at));
    else
        return nibble(at);
}

#if !defined(__AVXVNNI__)
/// Groups whose products of 127 and the largest code fit into 16 bits together.
constexpr int groupsTogether(CodeForm form)
{
    switch (form) {
    case CodeForm::Two:
    case CodeForm::Three:
    case CodeForm::Four:
        return 8; // 8 * 2 * 15 * 127
    case CodeForm::Five:
    case CodeForm::FourFloat:
        return 4; // 4 * 2 * 31 * 127
    case CodeForm::Six:
        return 2; // 2 * 2 * 63 * 127
    default:
        return 1; // 2 * 128 * 127
    }
}
#endif

/// dots[t] = Σ over groups [from, from + Groups) of (code - zero) * x[t], for eight rows.
/// `total`: Σ (-q) * zero is added where codes are unsigned.
template <StripShape Shape, int Groups, int Tokens>
AX_INLINE void groupDots(
    const std::byte* codes, int from, int side, const std::int8_t* const* x, i256* dots)
{
#if defined(__AVXVNNI__)
    for (int t = 0; t < Tokens; ++t)
        dots[t] = _mm256_setzero_si256();
#pragma GCC unroll 8
    for (int v = from; v < from + Groups; ++v) {
        const i256 w = weightsOf<Shape.code>(codes, v, side);
        for (int t = 0; t < Tokens; ++t)
            dots[t] = _mm256_dpbusd_avx_epi32(dots[t], w, fourOf(x[t] + 4 * v));
    }
#else
    constexpr int kTogether
        = groupsTogether(Shape.code) < Groups ? groupsTogether(Shape.code) : Groups;
    const i256 ones = _mm256_set1_epi16(1);
    for (int t = 0; t < Tokens; ++t)
        dots[t] = _mm256_setzero_si256();
#pragma GCC unroll 8
    for (int start = from; start < from + Groups; start += kTogether) {
        i256 part[Tokens];
        for (int t = 0; t < Tokens; ++t)
            part[t] = _mm256_setzero_si256();
        const auto group = [&](int v) __attribute__((always_inline))
        {
            const i256 w = weightsOf<Shape.code>(codes, v, side);
            for (int t = 0; t < Tokens; ++t) {
                const i256 q = fourOf(x[t] + 4 * v);
                part[t] = _mm256_add_epi16(part[t],
                    isSigned(Shape.code)
                        ? _mm256_maddubs_epi16(_mm256_abs_epi8(w), _mm256_sign_epi8(q, w))
                        : _mm256_maddubs_epi16(w, q));
            }
        };
        // With several tokens kept rolled: unrolled, GCC holds more products than there are
        // registers.
        if constexpr (Tokens == 1) {
#pragma GCC unroll 8
            for (int k = 0; k < kTogether; ++k)
                group(start + k);
        } else {
#pragma GCC unroll 1
            for (int k = 0; k < kTogether; ++k)
                group(start + k);
        }
        for (int t = 0; t < Tokens; ++t)
            dots[t] = _mm256_add_epi32(dots[t], _mm256_madd_epi16(part[t], ones));
    }
#endif
}

AX_INLINE fv eightBytes(const std::byte* at, bool isSignedByte)
{
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
    return (fv)_mm256_cvtepi32_ps(
        isSignedByte ? _mm256_cvtepi8_epi32(bytes) : _mm256_cvtepu8_epi32(bytes));
}
AX_INLINE fv eightHalves(const std::byte* at)
{
    return loadHalf(reinterpret_cast<const std::uint16_t*>(at));
}

/// Scales and minima of eight rows of a block.
template <class Form> struct BlockScales {
    static constexpr StripShape kShape = Form::kShape;
    static constexpr int kHalves = kShape.halves() ? 2 : 1;
    fv scale[kHalves], minimum[kHalves];

    AX_INLINE void read(const std::byte* head, const std::byte* at, int side)
    {
        const std::byte* byte = at + 8 * side;
        if constexpr (Form::kFloatScales) {
            scale[0] = load(reinterpret_cast<const float*>(at + 32 * side));
            scale[1] = load(reinterpret_cast<const float*>(at + 64 + 32 * side));
        } else if constexpr (kShape.scale == ScaleForm::Exponent) {
            const i256 e
                = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(byte)));
            const i256 normal = _mm256_slli_epi32(_mm256_sub_epi32(e, _mm256_set1_epi32(1)), 23);
            const i256 small = _mm256_sllv_epi32(_mm256_set1_epi32(0x00200000), e);
            scale[0] = (fv)_mm256_blendv_epi8(
                normal, small, _mm256_cmpgt_epi32(_mm256_set1_epi32(2), e));
        } else if constexpr (!kShape.super()) {
            scale[0] = eightHalves(at + 16 * side);
            if constexpr (kShape.minimum())
                minimum[0] = eightHalves(at + 32 + 16 * side);
        } else {
            const fv d = eightHalves(head + 16 * side);
            if constexpr (kShape.scale == ScaleForm::SubMin) {
                scale[0] = d * eightBytes(byte, false);
                minimum[0] = -eightHalves(head + 32 + 16 * side) * eightBytes(byte + 16, false);
            } else if constexpr (kShape.scale == ScaleForm::SubMinHalves) {
                const fv dmin = -eightHalves(head + 32 + 16 * side);
                for (int h = 0; h < 2; ++h) {
                    const i256 both = _mm256_cvtepu8_epi32(
                        _mm_loadl_epi64(reinterpret_cast<const __m128i*>(byte + 16 * h)));
                    scale[h]
                        = d * (fv)_mm256_cvtepi32_ps(_mm256_and_si256(both, _mm256_set1_epi32(15)));
                    minimum[h] = dmin * (fv)_mm256_cvtepi32_ps(_mm256_srli_epi32(both, 4));
                }
            } else {
                for (int h = 0; h < kHalves; ++h)
                    scale[h] = d * eightBytes(byte + 16 * h, true);
            }
        }
    }
};

template <class Form, int Tokens>
void stripTile(const std::byte* strip, int blocks, const TileView& x, float* result)
{
    constexpr StripShape kShape = Form::kShape;
    constexpr int kHalves = kShape.halves() ? 2 : 1, kGroups = 8 / kHalves;
    constexpr bool kZero = kShape.zero != 0 && !isSigned(kShape.code);
    constexpr int kHead = kShape.super() && !Form::kFloatScales ? kShape.headBytes() : 0;
    const auto headOf = [&](int block) __attribute__((always_inline))
    {
        return strip + std::size_t(block / 8) * (8 * Form::kBlockBytes + kHead);
    };
    const auto placeOf = [&](int block) __attribute__((always_inline))
    {
        return headOf(block) + kHead + std::size_t(block % 8) * Form::kBlockBytes;
    };
    // Eight rows of one block onto their sums.
    const auto addBlock = [&](const std::byte* head, const std::byte* p, int block, int side,
        fv* acc) __attribute__((always_inline))
    {
        const std::byte* codes = p + Form::kScaleBytes;
        BlockScales<Form> scales;
        scales.read(head, p, side);
        const std::size_t item = std::size_t(block) * std::size_t(x.width);
        const std::int8_t* q[Tokens];
        for (int t = 0; t < Tokens; ++t)
            q[t] = x.quants + (item + std::size_t(t)) * 32;
        for (int h = 0; h < kHalves; ++h) {
            i256 dots[Tokens];
            groupDots<kShape, kGroups, Tokens>(codes, h * kGroups, side, q, dots);
            for (int t = 0; t < Tokens; ++t) {
                const BlockInfo& info = x.info[item + std::size_t(t)];
                const HalfInfo& half = x.halves[item + std::size_t(t)];
                if constexpr (kZero)
                    dots[t] = _mm256_add_epi32(
                        dots[t], (i256)zeroTerm<kShape>(kHalves == 2 ? half.total[h] : info.total));
                acc[t] += (fv)_mm256_cvtepi32_ps(dots[t]) * (scales.scale[h] * splat(info.scale));
                if constexpr (kShape.minimum())
                    acc[t] += scales.minimum[h] * splat(kHalves == 2 ? half.sum[h] : info.sum);
            }
        }
    };
    // Second terms of token t in blocks [from, to), for eight rows: rare, and out of the loop
    // above.
    const auto restOf = [&](int from, int to, int side, int t) __attribute__((noinline))
    {
        fv apart = splat(0);
        for (int block = from; block < to; ++block) {
            if (!(unsigned(x.fine[block]) >> (x.first + t) & 1))
                continue;
            const std::size_t item = std::size_t(block) * std::size_t(x.width) + std::size_t(t);
            const std::int8_t* rest = x.fineQuants + item * 32;
            const std::byte* p = placeOf(block);
            BlockScales<Form> scales;
            scales.read(headOf(block), p, side);
            for (int h = 0; h < kHalves; ++h) {
                i256 dot[1];
                groupDots<kShape, kGroups, 1>(p + Form::kScaleBytes, h * kGroups, side, &rest, dot);
                if constexpr (kZero)
                    dot[0] = _mm256_add_epi32(dot[0],
                        (i256)zeroTerm<kShape>(
                            kHalves == 2 ? x.halves[item].fineTotal[h] : x.info[item].fineTotal));
                apart += (fv)_mm256_cvtepi32_ps(dot[0])
                    * (scales.scale[h] * splat(x.info[item].fineScale));
            }
        }
        return apart;
    };
    // A single token takes both halves of a block together, so that memory is read once and in
    // order; more tokens have no registers left for that.
    constexpr int kSides = Tokens == 1 ? 2 : 1;
    for (int first = 0; first < 2; first += kSides) {
        fv acc[kSides][Tokens];
        for (int s = 0; s < kSides; ++s)
            for (int t = 0; t < Tokens; ++t)
                acc[s][t] = splat(0);
        for (int from = 0; from < blocks; from += kManyBlocks) {
            const int to = std::min(blocks, from + kManyBlocks);
            unsigned fine = 0;
            const std::byte *p = headOf(from), *head = p;
            for (int block = from; block < to; ++block, p += Form::kBlockBytes) {
                if constexpr (kHead > 0)
                    if (block % 8 == 0) {
                        head = p;
                        p += kHead;
                    }
                if constexpr (Tokens == 1)
                    prefetchAhead(p, Form::kBlockBytes);
                for (int s = 0; s < kSides; ++s)
                    addBlock(head, p, block, first + s, acc[s]);
                fine |= unsigned(x.fine[block]);
            }
            fine = fine >> x.first & ((1u << Tokens) - 1);
            for (int t = 0; fine != 0 && t < Tokens; ++t)
                for (int s = 0; s < kSides && (fine >> t & 1); ++s)
                    acc[s][t] += restOf(from, to, first + s, t);
        }
        for (int s = 0; s < kSides; ++s)
            for (int t = 0; t < Tokens; ++t)
                store(result + t * kStripRows + 8 * (first + s), acc[s][t]);
    }
}
