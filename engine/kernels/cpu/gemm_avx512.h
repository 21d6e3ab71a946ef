// SPDX-License-Identifier: Apache-2.0
// Products of strips with VNNI (u8 times s8, four at a time into 32 bits); included by gemm_impl.h.

constexpr int kWidest = 16;

AX_INLINE __m512i codeVector(const std::byte* at) { return _mm512_loadu_si512(at); }

AX_INLINE __m512i codeTable(const std::uint8_t (&table)[16])
{
    return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
}

/// The eight groups of a block as bytes.
template <CodeForm F> AX_INLINE void unpackCodes(const std::byte* codes, __m512i* w)
{
    const __m512i fifteen = _mm512_set1_epi8(15), three = _mm512_set1_epi8(3);
    const auto nibbles = [&](const std::byte* base) {
        for (int v = 0; v < 4; ++v) {
            const __m512i both = codeVector(base + 64 * v);
            w[v] = _mm512_and_si512(both, fifteen);
            w[v + 4] = _mm512_and_si512(_mm512_srli_epi16(both, 4), fifteen);
        }
    };
    const auto addBits = [&](char value) {
        for (int v = 0; v < 8; ++v) {
            std::uint64_t bits;
            std::memcpy(&bits, codes + 8 * v, 8);
            w[v] = _mm512_mask_add_epi8(w[v], _cvtu64_mask64(bits), w[v], _mm512_set1_epi8(value));
        }
    };
    if constexpr (F == CodeForm::Two || F == CodeForm::Three) {
        const std::byte* base = codes + (F == CodeForm::Three ? 64 : 0);
        for (int v = 0; v < 2; ++v) {
            const __m512i four = codeVector(base + 64 * v);
            w[4 * v] = _mm512_and_si512(four, three);
            w[4 * v + 1] = _mm512_and_si512(_mm512_srli_epi16(four, 2), three);
            w[4 * v + 2] = _mm512_and_si512(_mm512_srli_epi16(four, 4), three);
            w[4 * v + 3] = _mm512_and_si512(_mm512_srli_epi16(four, 6), three);
        }
        if constexpr (F == CodeForm::Three)
            addBits(4);
    } else if constexpr (F == CodeForm::Five) {
        nibbles(codes + 64);
        addBits(16);
    } else if constexpr (F == CodeForm::Six) {
        nibbles(codes);
        const __m512i top = _mm512_set1_epi8(0x30);
        for (int v = 0; v < 2; ++v) {
            const __m512i four = codeVector(codes + 256 + 64 * v);
            w[4 * v] = _mm512_or_si512(w[4 * v], _mm512_and_si512(_mm512_slli_epi16(four, 4), top));
            w[4 * v + 1]
                = _mm512_or_si512(w[4 * v + 1], _mm512_and_si512(_mm512_slli_epi16(four, 2), top));
            w[4 * v + 2] = _mm512_or_si512(w[4 * v + 2], _mm512_and_si512(four, top));
            w[4 * v + 3]
                = _mm512_or_si512(w[4 * v + 3], _mm512_and_si512(_mm512_srli_epi16(four, 2), top));
        }
    } else if constexpr (F == CodeForm::Eight) {
        for (int v = 0; v < 8; ++v)
            w[v] = codeVector(codes + 64 * v);
    } else {
        nibbles(codes);
        if constexpr (F == CodeForm::FourTable || F == CodeForm::FourFloat) {
            const __m512i table = codeTable(F == CodeForm::FourTable ? kTableCodes : kFloatCodes);
            for (int v = 0; v < 8; ++v)
                w[v] = _mm512_shuffle_epi8(table, w[v]);
        }
    }
}

AX_INLINE __m512 sixteenHalves(const std::byte* at)
{
    return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)));
}
AX_INLINE __m128i sixteenBytes(const std::byte* at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
AX_INLINE __m512 floatsOf(__m512i v) { return _mm512_cvtepi32_ps(v); }

template <class Form> struct BlockScales {
    static constexpr StripShape kShape = Form::kShape;
    static constexpr int kHalves = kShape.halves() ? 2 : 1;
    __m512 d, dmin; ///< of the super-block
    __m512 scale[kHalves], minimum[kHalves];

    AX_INLINE void readHead(const std::byte* head)
    {
        d = sixteenHalves(head);
        if constexpr (kShape.minimum())
            dmin = _mm512_sub_ps(_mm512_setzero_ps(), sixteenHalves(head + 32));
    }
    AX_INLINE void read(const std::byte* at)
    {
        if constexpr (Form::kFloatScales) {
            scale[0] = _mm512_loadu_ps(at);
            scale[1] = _mm512_loadu_ps(at + 64);
        } else if constexpr (kShape.scale == ScaleForm::Exponent) {
            const __m512i e = _mm512_cvtepu8_epi32(sixteenBytes(at));
            const __m512i normal = _mm512_slli_epi32(_mm512_sub_epi32(e, _mm512_set1_epi32(1)), 23);
            const __mmask16 small = _mm512_cmplt_epi32_mask(e, _mm512_set1_epi32(2));
            scale[0] = _mm512_castsi512_ps(
                _mm512_mask_sllv_epi32(normal, small, _mm512_set1_epi32(0x00200000), e));
        } else if constexpr (!kShape.super()) {
            scale[0] = sixteenHalves(at);
            if constexpr (kShape.minimum())
                minimum[0] = sixteenHalves(at + 32);
        } else if constexpr (kShape.scale == ScaleForm::SubMin) {
            scale[0] = _mm512_mul_ps(d, floatsOf(_mm512_cvtepu8_epi32(sixteenBytes(at))));
            minimum[0] = _mm512_mul_ps(dmin, floatsOf(_mm512_cvtepu8_epi32(sixteenBytes(at + 16))));
        } else if constexpr (kShape.scale == ScaleForm::SubMinHalves) {
            for (int h = 0; h < 2; ++h) {
                const __m512i both = _mm512_cvtepu8_epi32(sixteenBytes(at + 16 * h));
                scale[h]
                    = _mm512_mul_ps(d, floatsOf(_mm512_and_si512(both, _mm512_set1_epi32(15))));
                minimum[h] = _mm512_mul_ps(dmin, floatsOf(_mm512_srli_epi32(both, 4)));
            }
        } else {
            for (int h = 0; h < kHalves; ++h)
                scale[h]
                    = _mm512_mul_ps(d, floatsOf(_mm512_cvtepi8_epi32(sixteenBytes(at + 16 * h))));
        }
    }
};

AX_INLINE __m512i fourOf(const std::int8_t* x)
{
    std::int32_t word;
    std::memcpy(&word, x, 4);
    return _mm512_set1_epi32(word);
}

/// sums[k] += four products of w with four activations of token k, given to sixteen rows alike; the
/// activations of the next token are kTokenBytes further. Four tokens side by side, as a product
/// waits for the one before it of its own token; the product itself broadcasts. GCC 12 does
/// neither.
template <int Count> AX_INLINE void addProducts(__m512i* sums, __m512i w, const std::int8_t* x)
{
    constexpr int kTokenBytes = 32;
    if constexpr (Count == 4) {
        const auto& x0 = *reinterpret_cast<const std::int8_t(*)[4]>(x);
        const auto& x1 = *reinterpret_cast<const std::int8_t(*)[4]>(x + kTokenBytes);
        const auto& x2 = *reinterpret_cast<const std::int8_t(*)[4]>(x + 2 * kTokenBytes);
        const auto& x3 = *reinterpret_cast<const std::int8_t(*)[4]>(x + 3 * kTokenBytes);
        __m512i s0 = sums[0], s1 = sums[1], s2 = sums[2],
                s3 = sums[3]; // an array would stay in memory
        asm("vpdpbusd %5%{1to16%}, %4, %0\n\t"
            "vpdpbusd %6%{1to16%}, %4, %1\n\t"
            "vpdpbusd %7%{1to16%}, %4, %2\n\t"
            "vpdpbusd %8%{1to16%}, %4, %3"
            : "+&v"(s0), "+&v"(s1), "+&v"(s2), "+&v"(s3)
            : "v"(w), "m"(x0), "m"(x1), "m"(x2), "m"(x3));
        sums[0] = s0, sums[1] = s1, sums[2] = s2, sums[3] = s3;
    } else {
        for (int k = 0; k < Count; ++k)
            sums[k] = _mm512_dpbusd_epi32(sums[k], w, fourOf(x + kTokenBytes * k));
    }
}

/// sums[k] += sixteen rows of one block times token k, for `Beside` tokens; with Fine their second
/// terms. A scale of its own for each half is applied before that of the activations, which is one
/// operation less.
template <class Form, int Beside, bool Fine>
AX_INLINE void addBlock(const __m512i* w, const BlockScales<Form>& scales,
    const std::int8_t* quants, const BlockInfo* info, const HalfInfo* halves, __m512* sums)
{
    constexpr StripShape kShape = Form::kShape;
    constexpr int kHalves = kShape.halves() ? 2 : 1, kGroups = 8 / kHalves;
    __m512 scaled[Beside];
#pragma GCC unroll 2
    for (int h = 0; h < kHalves; ++h) {
        __m512i dot[Beside];
#pragma GCC unroll 4
        for (int k = 0; k < Beside; ++k) {
            dot[k] = _mm512_setzero_si512();
            if constexpr (kShape.zero != 0) {
                const std::int32_t total = kHalves == 2
                    ? (Fine ? halves[k].fineTotal[h] : halves[k].total[h])
                    : (Fine ? info[k].fineTotal : info[k].total);
                dot[k] = (__m512i)zeroTerm<kShape>(total);
            }
        }
#pragma GCC unroll 8
        for (int v = 0; v < kGroups; ++v)
            addProducts<Beside>(dot, w[h * kGroups + v], quants + 4 * (h * kGroups + v));
#pragma GCC unroll 4
        for (int k = 0; k < Beside; ++k) {
            const __m512 scale = _mm512_set1_ps(Fine ? info[k].fineScale : info[k].scale);
            if constexpr (kHalves == 1)
                sums[k] = _mm512_fmadd_ps(
                    floatsOf(dot[k]), _mm512_mul_ps(scales.scale[0], scale), sums[k]);
            else if (h == 0)
                scaled[k] = _mm512_mul_ps(floatsOf(dot[k]), scales.scale[0]);
            else
                sums[k] = _mm512_fmadd_ps(
                    _mm512_fmadd_ps(floatsOf(dot[k]), scales.scale[1], scaled[k]), scale, sums[k]);
        }
    }
    if constexpr (kShape.minimum() && !Fine)
#pragma GCC unroll 4
        for (int k = 0; k < Beside; ++k)
            for (int h = 0; h < kHalves; ++h)
                sums[k] = _mm512_fmadd_ps(scales.minimum[h],
                    _mm512_set1_ps(kHalves == 2 ? halves[k].sum[h] : info[k].sum), sums[k]);
}

/// Adds the second terms of the tokens in `fine` to `rest` [tokens][16 rows].
template <class Form, int Tokens>
AX_INLINE void addFine(unsigned fine, const __m512i* w, const BlockScales<Form>& scales,
    const std::int8_t* fineQuants, const BlockInfo* info, const HalfInfo* halves, float* rest)
{
    constexpr int kBeside = Tokens < 4 ? Tokens : 4;
    const auto add = [&]<int Beside>(std::integral_constant<int, Beside>, int first) {
        __m512 sums[Beside];
        for (int k = 0; k < Beside; ++k)
            sums[k] = _mm512_load_ps(rest + 16 * (first + k));
        addBlock<Form, Beside, true>(
            w, scales, fineQuants + 32 * first, info + first, halves + first, sums);
        for (int k = 0; k < Beside; ++k)
            _mm512_store_ps(rest + 16 * (first + k), sums[k]);
    };
    constexpr unsigned kAll = (1u << kBeside) - 1;
    for (int first = 0; first < Tokens; first += kBeside, fine >>= kBeside) {
        if ((fine & kAll) == kAll && first + kBeside <= Tokens)
            add(std::integral_constant<int, kBeside>(), first);
        else
            for (unsigned some = fine & kAll; some; some &= some - 1)
                add(std::integral_constant<int, 1>(), first + __builtin_ctz(some));
    }
}

/// Columns after which second terms join the sums: prompts pass over so many columns of all strips
/// before the next, so that their activations stay in the second-level cache.
constexpr int kChunkBlocks = 48;

/// result [Tokens][16 rows] = `blocks` blocks of a strip times the tokens; `onto`: added to it.
template <class Form, int Tokens>
void stripTile(const std::byte* p, int blocks, const TileView& x, float* result, bool onto = false)
{
    constexpr StripShape kShape = Form::kShape;
    constexpr int kFours = Tokens / 4 * 4;
    __m512 acc[Tokens];
    for (int t = 0; t < Tokens; ++t)
        acc[t] = onto ? _mm512_load_ps(result + t * 16) : _mm512_setzero_ps();
    alignas(64) float rest[Tokens][16];
    bool anyFine = false;
    const auto join = [&] {
        for (int t = 0; anyFine && t < Tokens; ++t)
            acc[t] = _mm512_add_ps(acc[t], _mm512_load_ps(rest[t]));
        anyFine = false;
    };
    BlockScales<Form> scales;
    const std::int8_t* quants = x.quants;
    const BlockInfo* info = x.info;
    const HalfInfo* halves = x.halves;
    for (int block = 0; block < blocks; ++block) {
        if (anyFine && block % kChunkBlocks == 0)
            join();
        if constexpr (kShape.super() && !Form::kFloatScales)
            if (block % 8 == 0) {
                scales.readHead(p);
                p += kShape.headBytes();
            }
        if constexpr (Tokens <= 5) // few tokens wait for memory, many share what was read
            prefetchAhead(p, Form::kBlockBytes);
        __m512i w[8];
        unpackCodes<kShape.code>(p + Form::kScaleBytes, w);
        scales.read(p);
#pragma GCC unroll 4
        for (int first = 0; first < kFours; first += 4)
            addBlock<Form, 4, false>(
                w, scales, quants + 32 * first, info + first, halves + first, acc + first);
        if constexpr (kFours < Tokens)
            addBlock<Form, Tokens - kFours, false>(
                w, scales, quants + 32 * kFours, info + kFours, halves + kFours, acc + kFours);
        const unsigned fine = unsigned(x.fine[block]) >> x.first & ((1u << Tokens) - 1);
        if (__builtin_expect(fine != 0, 0)) {
            if (!anyFine) {
                std::memset(rest, 0, sizeof rest);
                anyFine = true;
            }
            addFine<Form, Tokens>(fine, w, scales,
                x.fineQuants + std::size_t(block) * std::size_t(x.width) * 32, info, halves,
                rest[0]);
        }
        quants += 32 * x.width;
        info += x.width;
        halves += x.width;
        p += Form::kBlockBytes;
    }
    join();
    for (int t = 0; t < Tokens; ++t)
        _mm512_store_ps(result + t * 16, acc[t]);
}
