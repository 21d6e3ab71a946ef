// SPDX-License-Identifier: Apache-2.0
// Every kernel of every instruction set against the plain formula in double precision.
#include "engine/core/half.h"
#include "engine/kernels/cpu/kernels.h"
#include "engine/kernels/cpu/packed_matrix.h"
#include "engine/model/weights/dequantize.h"

#include <QtTest>

#include <bit>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace ax;
using namespace ax::cpu;

Q_DECLARE_METATYPE(const KernelTable*)

namespace {

std::vector<float> normal(std::size_t count, unsigned seed, float deviation = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> draw(0, deviation);
    std::vector<float> values(count);
    for (float& v : values)
        v = draw(random);
    return values;
}

/// Activations as a back end hands them to the products.
struct QuantizedRows {
    QuantizedRows(const KernelTable& table, const std::vector<float>& x, int rows, int cols,
        Terms terms = Terms::WhereItStandsOut)
        : quants(x.size() + 32, 99)
        , fineQuants(x.size() + 32, 99)
        , blocks(x.size() / 32 + 1)
        , halves(x.size() / 32 + 1)
        , fine(std::size_t((rows + 15) / 16 * (cols / 32 + 1)), 0xFFFF)
    {
        for (int start = 0; cols % 32 == 0 && start < rows; start += Activations::kTile) {
            const std::size_t item = std::size_t(start * (cols / 32));
            table.quantize(x.data() + start * cols, std::min(Activations::kTile, rows - start),
                cols, terms,
                { quants.data() + item * 32, fineQuants.data() + item * 32, blocks.data() + item,
                    halves.data() + item, fine.data() + start / Activations::kTile * (cols / 32) });
        }
        view = { x.data(), quants.data(), fineQuants.data(), blocks.data(), halves.data(),
            fine.data(), nullptr, rows, cols };
    }
    std::size_t item(int row, int column) const
    {
        const int start = row / 16 * 16, width = std::min(16, view.rows - start);
        return std::size_t(start * (view.cols / 32) + column / 32 * width + row - start);
    }
    bool isFine(int row, int column) const
    {
        return fine[std::size_t(row / 16 * (view.cols / 32) + column / 32)] >> row % 16 & 1;
    }
    double value(int row, int column) const
    {
        const std::size_t at = item(row, column);
        const std::size_t k = at * 32 + std::size_t(column % 32);
        return double(blocks[at].scale) * quants[k]
            + (isFine(row, column) ? double(blocks[at].fineScale) * fineQuants[k] : 0.0);
    }
    std::vector<std::int8_t> quants, fineQuants;
    std::vector<BlockInfo> blocks;
    std::vector<HalfInfo> halves;
    std::vector<std::uint16_t> fine;
    Activations view;
};

/// A matrix of any type in two parts, with its values. Types without a quantiser get random bytes,
/// their binary16 scales sensible ones.
struct Weights {
    Weights(WeightType type, int rows, int cols, int split)
        : bytes(rowBytes(type, cols) * std::size_t(rows))
        , values(std::size_t(rows) * std::size_t(cols))
    {
        const std::vector<float> wanted
            = normal(values.size(), unsigned(rows * 131 + cols + int(type)));
        if (!quantize(type, wanted, bytes.data()).has_value())
            randomBlocks(type, unsigned(rows + cols));
        TensorView view;
        view.type = type;
        view.shape = { rows, cols };
        view.data = bytes;
        if (type == WeightType::F8_E4M3 && rows % 2) {
            // Tiles of 3 rows by 16 columns, the last ones partial.
            auto tiles = std::make_shared<TileScales>();
            tiles->tileRows = 3;
            tiles->tileColumns = tileColumns = 16;
            tiles->across = (cols + 15) / 16;
            tiles->values = normal(std::size_t((rows + 2) / 3 * tiles->across), 8);
            view.scales = tiles;
            for (int row = 0; row < rows; ++row)
                rowScales.push_back(tiles->values.data() + row / 3 * tiles->across);
        }
        std::vector<std::byte> scratch;
        for (int row = 0; row < rows; ++row)
            dequantizeRow(view, row, values.data() + row * cols, scratch);
        parts = { view.rowSlice(0, split) };
        if (split < rows)
            parts.push_back(view.rowSlice(split, rows - split));
        // Views whose rows are made when asked for pack like the others.
        if (parts.size() == 2)
            parts[1].makeRow
                = [part = view.rowSlice(split, rows - split)](std::int64_t row, std::byte* out) {
                      std::vector<std::byte> unused;
                      std::memcpy(out, part.row(row, unused), part.rowBytes());
                  };
    }
    void randomBlocks(WeightType type, unsigned seed)
    {
        const WeightTypeInfo& form = info(type);
        std::mt19937 random(seed);
        for (std::byte& byte : bytes)
            byte = std::byte(random() & 255);
        if (type == WeightType::F8_E4M3)
            for (std::byte& byte : bytes)
                if ((byte & std::byte(0x7F)) == std::byte(0x7F))
                    byte = std::byte(0); // no NaN
        const auto half = [&](std::size_t at) {
            const std::uint16_t bits = floatToHalf(0.01f + float(random() % 1000) * 1e-4f);
            std::memcpy(bytes.data() + at, &bits, 2);
        };
        for (std::size_t at = 0; at < bytes.size(); at += std::size_t(form.blockBytes)) {
            switch (type) {
            case WeightType::Q2_K:
                half(at + 80), half(at + 82);
                break;
            case WeightType::Q3_K:
                half(at + 108);
                break;
            case WeightType::Q6_K:
                half(at + 208);
                break;
            case WeightType::Q4_K:
            case WeightType::Q5_K:
                half(at), half(at + 2);
                break;
            case WeightType::MXFP4:
                bytes[at] = std::byte(at % 34 ? 120 + random() % 9 : random() % 3);
                break;
            case WeightType::Q8_K: {
                const float d = 0.01f + float(random() % 1000) * 1e-4f;
                std::memcpy(bytes.data() + at, &d, 4);
                break;
            }
            case WeightType::IQ1_M: // spread over the upper bits of four words; exponent 01101
                for (std::size_t w = 0; w < 4; ++w) {
                    std::byte& byte = bytes[at + 49 + 2 * w];
                    const unsigned top = w == 3 ? 2 : w == 2 ? 8 : unsigned(random() & 15);
                    byte = (byte & std::byte(15)) | std::byte(top << 4);
                }
                break;
            case WeightType::F8_E4M3:
                break;
            default:
                half(at);
            }
        }
    }
    std::vector<std::byte> bytes;
    std::vector<float> values;
    std::vector<TensorView> parts;
    std::vector<const float*> rowScales;
    std::int64_t tileColumns = 0;
};

/// Weights as a back end gives them to the products.
struct MadeMatrix {
    explicit MadeMatrix(const Weights& made, WeightType type, int rows, int cols)
    {
        data.layout = *layoutFor(type);
        data.type = type;
        data.rows = rows;
        data.cols = cols;
        data.rowBytes = rowBytes(type, cols);
        data.stripBytes = stripBytes(data.layout, type, cols);
        data.rowScales = made.rowScales.empty() ? nullptr : made.rowScales.data();
        data.tileColumns = made.tileColumns;
        data.data = made.bytes.data();
        if (!isPacked(data.layout))
            return;
        // Old bytes must not shine through.
        storage.assign(data.stripBytes * std::size_t(data.strips()), std::byte(0xA5));
        for (int strip = 0; strip < data.strips(); ++strip)
            packStrip(made.parts, data.layout, strip,
                storage.data() + data.stripBytes * std::size_t(strip));
        data.data = storage.data();
    }
    MatrixData data;
    std::vector<std::byte> storage;
};

struct Unit {
    KvFormat format = KvFormat::F32;
    int dim = 16, rows = 1, begin = 0, end = 64, window = 0;
    float softcap = 0;
    std::vector<int> masked;
};

/// Keys and values as the cache keeps them; what is stored replaces the numbers given.
struct KvMemory {
    KvMemory(KvFormat format, int dim, int capacity, std::vector<float>& keyFloats,
        std::vector<float>& valueFloats)
        : keys(keyFloats.size() * 4)
        , values(keyFloats.size() * 4)
    {
        constexpr int kBlock = AttendUnit::kBlock, kChunk = AttendUnit::kChunk;
        const int chunks = (dim + kChunk - 1) / kChunk;
        keyScales.resize(std::size_t(chunks * capacity));
        valueScales.resize(std::size_t(chunks * capacity));
        const auto put = [&](std::vector<std::byte>& to, int at, float& number, float scale) {
            if (format == KvFormat::F32) {
                std::memcpy(to.data() + 4 * at, &number, 4);
            } else if (format == KvFormat::F16) {
                const std::uint16_t half = floatToHalf(number);
                std::memcpy(to.data() + 2 * at, &half, 2);
                number = halfToFloat(half);
            } else {
                const int code = int(std::nearbyint(number / scale));
                to[std::size_t(at)] = std::byte(code);
                number = float(code) * scale;
            }
        };
        for (int position = 0; position < capacity; ++position)
            for (int d = 0; d < dim; ++d) {
                const int block = position / kBlock, inside = position % kBlock;
                // Scales that differ from place to place, so that a wrong one shows.
                const std::uint16_t keyScale
                    = floatToHalf(0.05f + 0.003f * float((position + 7 * (d / kChunk)) % 11));
                const std::uint16_t valueScale
                    = floatToHalf(0.05f + 0.004f * float((position + 5 * (d / kChunk)) % 7));
                keyScales[std::size_t((block * chunks + d / kChunk) * kBlock + inside)] = keyScale;
                valueScales[std::size_t(position * chunks + d / kChunk)] = valueScale;
                const std::size_t at = std::size_t(position * dim + d);
                put(keys, (block * dim + d) * kBlock + inside, keyFloats[at],
                    halfToFloat(keyScale));
                put(values, position * dim + d, valueFloats[at], halfToFloat(valueScale));
            }
    }
    std::vector<std::byte> keys, values;
    std::vector<std::uint16_t> keyScales, valueScales;
};

} // namespace

class CpuKernelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void gemm_data();
    void gemm();
    void tiles();
    void quantize_data() { tables(); }
    void quantize();
    void attend_data();
    void attend();
    void elementwise_data() { tables(); }
    void elementwise();
    void halves_data() { tables(); }
    void halves();

private:
    void tables()
    {
        QTest::addColumn<const KernelTable*>("table");
        for (const KernelTable* table : m_tables)
            QTest::newRow(table->name) << table;
    }
    std::vector<const KernelTable*> m_tables { &genericKernels() };
};

void CpuKernelsTest::initTestCase()
{
    if (avx2Kernels())
        m_tables.push_back(avx2Kernels());
    else
        qInfo("skipped: this processor has no AVX2");
    if (avxVnniKernels())
        m_tables.push_back(avxVnniKernels());
    else
        qInfo("skipped: this processor has no AVX-VNNI");
    if (avx512Kernels())
        m_tables.push_back(avx512Kernels());
    else
        qInfo("skipped: this processor has no AVX-512 with VNNI");
    if (amxKernels())
        m_tables.push_back(amxKernels());
    else
        qInfo("skipped: this processor has no AMX");
    QVERIFY(std::find(m_tables.begin(), m_tables.end(), &kernels()) != m_tables.end());
}

void CpuKernelsTest::gemm_data()
{
    QTest::addColumn<const KernelTable*>("table");
    QTest::addColumn<int>("type");
    for (const KernelTable* table : m_tables)
        for (int type = 0; type <= int(WeightType::F8_E4M3); ++type)
            if (layoutFor(WeightType(type)))
                QTest::addRow("%s %s", table->name, info(WeightType(type)).name) << table << type;
}

void CpuKernelsTest::gemm()
{
    QFETCH(const KernelTable*, table);
    QFETCH(int, type);
    const Layout layout = *layoutFor(WeightType(type));
    const WeightTypeInfo& form = info(WeightType(type));
    double worst = 0;
    for (const int rows : { 1, 7, 16, 21, 40 })
        for (const int cols : { 32, 96, 160, 33, 45, 256, 1280 }) {
            if (cols % form.blockSize != 0)
                continue;
            // The matrix is stacked from two parts, the second of which begins inside a strip.
            const Weights made(WeightType(type), rows, cols, rows > 10 ? rows / 3 : rows);
            const MadeMatrix held(made, WeightType(type), rows, cols);
            const MatrixData& matrix = held.data;
            for (const int tokens : { 1, 2, 3, 4, 5, 7, 16, 17, 23, 37 }) {
                if (tokens > 5 && rows > 21)
                    continue;
                std::vector<float> x
                    = normal(std::size_t(tokens * cols), unsigned(tokens + cols), 2);
                x[3] = 300; // massive activations: their blocks carry a second term
                x[x.size() - 1] = -170;
                const Terms terms = tokens % 3 == 2 ? Terms::All : Terms::WhereItStandsOut;
                const QuantizedRows quantized(*table, x, tokens, cols, terms);
                Activations input = quantized.view;
                if (isFloat(layout))
                    input.quants = nullptr;
                const std::vector<float> bias = normal(std::size_t(rows), 9);
                const std::size_t stride = std::size_t(rows) + 3;
                constexpr float kUntouched = 12345;
                std::vector<float> out(stride * std::size_t(tokens), kUntouched);
                const bool biased = tokens % 2;
                // Two calls, as two threads would split the strips.
                const int half = matrix.strips() / 2;
                table->gemm(matrix, half, matrix.strips(), input, biased ? bias.data() : nullptr,
                    out.data(), stride);
                table->gemm(
                    matrix, 0, half, input, biased ? bias.data() : nullptr, out.data(), stride);
                for (int t = 0; t < tokens; ++t) {
                    // A row alone gives the same bits.
                    const std::vector<float> own(x.begin() + t * cols, x.begin() + (t + 1) * cols);
                    const QuantizedRows ownQuantized(*table, own, 1, cols, terms);
                    Activations alone = ownQuantized.view;
                    if (isFloat(layout))
                        alone.quants = nullptr;
                    std::vector<float> ownOut(stride);
                    table->gemm(matrix, 0, matrix.strips(), alone, biased ? bias.data() : nullptr,
                        ownOut.data(), stride);
                    for (int r = 0; r < rows; ++r)
                        QCOMPARE(std::bit_cast<std::uint32_t>(ownOut[std::size_t(r)]),
                            std::bit_cast<std::uint32_t>(
                                out[std::size_t(t) * stride + std::size_t(r)]));
                    for (int r = 0; r < rows; ++r) {
                        double expected = biased ? bias[std::size_t(r)] : 0, size = 1e-30;
                        for (int c = 0; c < cols; ++c) {
                            const double value = isFloat(layout)
                                ? double(x[std::size_t(t * cols + c)])
                                : quantized.value(t, c);
                            const double product
                                = double(made.values[std::size_t(r * cols + c)]) * value;
                            expected += product;
                            size += std::abs(product);
                        }
                        const double error
                            = std::abs(out[std::size_t(t) * stride + std::size_t(r)] - expected);
                        QVERIFY(std::isfinite(error));
                        worst = std::max(worst, error / (size + std::abs(expected)));
                    }
                    for (std::size_t r = std::size_t(rows); r < stride; ++r)
                        QCOMPARE(out[std::size_t(t) * stride + r], kUntouched);
                }
            }
        }
    QVERIFY2(worst < 4e-6, qPrintable(QString::number(worst)));
}

/// Products by tiles of bfloat16: one rounding of each weight and each activation.
void CpuKernelsTest::tiles()
{
    if (!amxKernels())
        QSKIP("this processor has no AMX");
    for (int type = 0; type <= int(WeightType::F8_E4M3); ++type) {
        const auto layout = layoutFor(WeightType(type));
        if (!layout || !takesTiles(*layout))
            continue;
        double worst = 0;
        for (const auto& [rows, cols, tokens] : { std::array { 37, 2304, 40 }, { 16, 512, 17 },
                 { 64, 256, 300 }, { 7, 4352, 64 }, { 48, 768, 5 } }) {
            const Weights made(WeightType(type), rows, cols, rows);
            const MadeMatrix held(made, WeightType(type), rows, cols);
            const MatrixData& matrix = held.data;
            const std::vector<float> x = normal(std::size_t(tokens * cols), 5, 2);
            // What lies behind the last token of the last tile must not matter.
            std::vector<std::uint16_t> activations(
                std::size_t((tokens + 15) / 16 * 16 * cols), 0x7FC0);
            for (int token = 0; token < tokens; token += 16)
                amxKernels()->toTile(x.data() + token * cols, std::min(16, tokens - token), cols,
                    activations.data() + token * cols);
            Activations input;
            input.tiles = activations.data();
            input.rows = tokens;
            input.cols = cols;
            const std::vector<float> bias = normal(std::size_t(rows), 9);
            constexpr float kUntouched = 12345;
            const std::size_t stride = std::size_t(rows) + 3;
            std::vector<float> out(stride * std::size_t(tokens), kUntouched);
            const int half = matrix.strips() / 2;
            amxKernels()->gemm(
                matrix, half, matrix.strips(), input, bias.data(), out.data(), stride);
            amxKernels()->gemm(matrix, 0, half, input, bias.data(), out.data(), stride);
            for (int t = 0; t < tokens; ++t) {
                for (int r = 0; r < rows; ++r) {
                    double expected = bias[std::size_t(r)], size = std::abs(expected);
                    for (int c = 0; c < cols; ++c) {
                        const double product = double(made.values[std::size_t(r * cols + c)])
                            * double(x[std::size_t(t * cols + c)]);
                        expected += product;
                        size += std::abs(product);
                    }
                    const double error
                        = std::abs(out[std::size_t(t) * stride + std::size_t(r)] - expected);
                    QVERIFY(std::isfinite(error));
                    worst = std::max(worst, error / size);
                }
                for (std::size_t r = std::size_t(rows); r < stride; ++r)
                    QCOMPARE(out[std::size_t(t) * stride + r], kUntouched);
            }
        }
        // Two roundings of at most 2^-9 each, far below that on average.
        QVERIFY2(worst < 0.002,
            qPrintable(QString("%1: %2").arg(info(WeightType(type)).name).arg(worst)));
    }
}

void CpuKernelsTest::quantize()
{
    QFETCH(const KernelTable*, table);
    for (const Terms terms : { Terms::WhereItStandsOut, Terms::All })
        for (const float deviation : { 1e-6f, 1.0f, 1e4f })
            for (const int rows : { 1, 5, 16, 18 }) {
                std::vector<float> x = normal(std::size_t(320 * rows), 3, deviation);
                const auto row = x.begin() + 320 * (rows - 1);
                std::fill(row + 64, row + 96, 0.0f);
                row[5] = 40 * deviation; // an outlier takes the whole range of its block
                const QuantizedRows q(*table, x, rows, 320, terms);
                for (int r = 0; r < rows; ++r)
                    for (int block = 0; block < 10; ++block) {
                        const BlockInfo& info = q.blocks[q.item(r, block * 32)];
                        const HalfInfo& half = q.halves[q.item(r, block * 32)];
                        const bool fine = q.isFine(r, block * 32);
                        QCOMPARE(fine, info.fineScale != 0);
                        float largest = 0;
                        double sums[2] = {};
                        int totals[2] = {};
                        for (int c = block * 32; c < block * 32 + 32; ++c) {
                            const float wanted = x[std::size_t(r * 320 + c)];
                            const int code = q.quants[q.item(r, c) * 32 + std::size_t(c % 32)];
                            largest = std::max(largest, std::abs(wanted));
                            sums[c % 32 / 16] += q.value(r, c);
                            totals[c % 32 / 16] -= code;
                            QVERIFY(code >= -127);
                            // Half a step, and a little for the scale's own rounding.
                            const float step = fine ? info.fineScale : info.scale;
                            QVERIFY(std::abs(wanted - q.value(r, c))
                                <= step * 0.5f + std::abs(wanted) * 1e-5f);
                        }
                        QVERIFY(std::abs(info.scale - largest / 127) <= largest * 1e-6f);
                        QVERIFY(std::abs(info.sum - sums[0] - sums[1]) <= largest * 1e-4f);
                        QCOMPARE(info.total, BlockInfo::kZero * (totals[0] + totals[1]));
                        for (int h = 0; h < 2; ++h) {
                            QVERIFY(std::abs(half.sum[h] - sums[h]) <= largest * 1e-4f);
                            QCOMPARE(half.total[h], HalfInfo::kZero * totals[h]);
                        }
                        // Where nothing asks for more only the block that stands out pays for a
                        // second term; a block of zeros never needs one.
                        const bool zeros = r == rows - 1 && block == 2;
                        QCOMPARE(fine, terms == Terms::All ? !zeros : r == rows - 1 && block == 0);
                        QVERIFY(info.fineScale <= info.scale * 0.5f / 127 * 1.01f);
                    }
            }
}

void CpuKernelsTest::attend_data()
{
    QTest::addColumn<const KernelTable*>("table");
    QTest::addColumn<int>("rows");
    for (const KernelTable* table : m_tables)
        for (int rows = 1; rows <= AttendUnit::kMaxRows; ++rows)
            QTest::addRow("%s %d rows", table->name, rows) << table << rows;
}

void CpuKernelsTest::attend()
{
    QFETCH(const KernelTable*, table);
    QFETCH(int, rows);
    std::vector<Unit> cases;
    for (const KvFormat format : { KvFormat::F32, KvFormat::F16, KvFormat::Q8 })
        for (const int dim : { 8, 16, 20, 33, 64, 72, 128 })
            for (const int end : { 1, 7, 15, 16, 17, 50, 200 }) {
                Unit u;
                u.format = format;
                u.dim = dim;
                u.end = end;
                cases.push_back(u);
                if (end < 50)
                    continue;
                u.begin = 32;
                cases.push_back(u);
                u.window = 11;
                cases.push_back(u);
                u.softcap = 5;
                u.masked = { 0, 25, 33, 41, 49, 170 };
                cases.push_back(u);
            }
    double worstWeight = 0, worstOut = 0;
    for (const Unit& c : cases) {
        constexpr int kBlock = AttendUnit::kBlock;
        constexpr int kPage = AttendUnit::kPage;
        const int pageCount = (c.end + kPage - 1) / kPage, capacity = pageCount * kPage;
        std::vector<int> inOrder(static_cast<std::size_t>(pageCount));
        std::iota(inOrder.begin(), inOrder.end(), 0);
        std::vector<float> keys = normal(std::size_t(capacity * c.dim), unsigned(c.dim));
        std::vector<float> values = normal(std::size_t(capacity * c.dim), unsigned(c.dim + 1));
        const std::vector<float> queries
            = normal(std::size_t(rows * c.dim), unsigned(rows), 2 / std::sqrt(float(c.dim)));
        const KvMemory memory(c.format, c.dim, capacity, keys, values);
        AttendUnit unit;
        unit.format = c.format;
        unit.pages = inOrder.data();
        unit.keys = memory.keys.data();
        unit.values = memory.values.data();
        unit.keyScales = memory.keyScales.data();
        unit.valueScales = memory.valueScales.data();
        unit.keyDim = unit.valueDim = c.dim;
        unit.rows = rows;
        unit.begin = c.begin;
        unit.end = c.end;
        unit.softcap = c.softcap;
        const int count = c.end - c.begin;
        const std::size_t rowCount = std::size_t(rows);
        std::vector<std::vector<float>> weights(rowCount), logits(rowCount), outs(rowCount);
        for (int r = 0; r < rows; ++r) {
            const std::size_t k = std::size_t(r);
            weights[k].assign(std::size_t(count + kBlock), -7);
            logits[k].assign(std::size_t(count + kBlock), -7);
            outs[k].assign(std::size_t(c.dim), -7);
            unit.query[r] = queries.data() + r * c.dim;
            unit.last[r] = c.end - 1 - (r % 3) * (c.end > 3); // rows of prefill see less
            unit.first[r] = c.window ? std::max(0, unit.last[r] - c.window + 1) : 0;
            unit.weights[r] = weights[k].data();
            unit.logits[r] = r % 2 ? nullptr : logits[k].data();
            unit.out[r] = outs[k].data();
            unit.masked[r] = c.masked.data();
            unit.maskedCount[r] = int(c.masked.size());
        }
        table->attend(unit);
        // The same from pages in another order: the same bits.
        const std::vector<int> pages(inOrder.rbegin(), inOrder.rend());
        KvMemory paged = memory;
        const std::size_t element = c.format == KvFormat::F32 ? 4
            : c.format == KvFormat::F16                       ? 2
                                                              : 1;
        const std::size_t pageBytes = std::size_t(kPage * c.dim) * element;
        const std::size_t pageScales = memory.keyScales.size() / std::size_t(pageCount);
        for (std::size_t k = 0; k < pages.size(); ++k) {
            const std::size_t to = std::size_t(pages[k]);
            std::copy_n(
                memory.keys.data() + k * pageBytes, pageBytes, paged.keys.data() + to * pageBytes);
            std::copy_n(memory.values.data() + k * pageBytes, pageBytes,
                paged.values.data() + to * pageBytes);
            std::copy_n(memory.keyScales.data() + k * pageScales, pageScales,
                paged.keyScales.data() + to * pageScales);
            std::copy_n(memory.valueScales.data() + k * pageScales, pageScales,
                paged.valueScales.data() + to * pageScales);
        }
        AttendUnit other = unit;
        other.pages = pages.data();
        other.keys = paged.keys.data();
        other.values = paged.values.data();
        other.keyScales = paged.keyScales.data();
        other.valueScales = paged.valueScales.data();
        std::vector<std::vector<float>> pagedWeights(rowCount), pagedOuts(rowCount);
        for (int r = 0; r < rows; ++r) {
            const std::size_t k = std::size_t(r);
            pagedWeights[k].assign(std::size_t(count + kBlock), -7);
            pagedOuts[k].assign(std::size_t(c.dim), -7);
            other.weights[r] = pagedWeights[k].data();
            other.logits[r] = nullptr;
            other.out[r] = pagedOuts[k].data();
        }
        table->attend(other);
        for (int r = 0; r < rows; ++r) {
            const std::size_t k = std::size_t(r);
            QVERIFY(std::equal(outs[k].begin(), outs[k].end(), pagedOuts[k].begin()));
            QVERIFY(std::equal(
                weights[k].begin(), weights[k].begin() + count, pagedWeights[k].begin()));
            QCOMPARE(other.sum[r], unit.sum[r]);
        }
        for (int r = 0; r < rows; ++r) {
            const std::size_t row = std::size_t(r);
            std::vector<double> z(std::size_t(count), -INFINITY);
            double most = -INFINITY;
            for (int k = 0; k < count; ++k) {
                const int position = c.begin + k;
                if (position < unit.first[r] || position > unit.last[r]
                    || std::count(c.masked.begin(), c.masked.end(), position))
                    continue;
                double dot = 0;
                for (int d = 0; d < c.dim; ++d)
                    dot += double(queries[std::size_t(r * c.dim + d)])
                        * keys[std::size_t(position * c.dim + d)];
                z[std::size_t(k)] = c.softcap > 0 ? c.softcap * std::tanh(dot / c.softcap) : dot;
                most = std::max(most, z[std::size_t(k)]);
            }
            if (most == -INFINITY) {
                QCOMPARE(unit.sum[r], 0.0f);
                for (const float v : outs[row])
                    QCOMPARE(v, 0.0f);
                continue;
            }
            double total = 0;
            std::vector<double> mixed(std::size_t(c.dim), 0.0);
            for (int k = 0; k < count; ++k) {
                const double w = std::exp(z[std::size_t(k)] - most);
                total += w;
                for (int d = 0; d < c.dim; ++d)
                    mixed[std::size_t(d)] += w * values[std::size_t((c.begin + k) * c.dim + d)];
                const double found = weights[row][std::size_t(k)];
                if (w == 0)
                    QCOMPARE(found, 0.0);
                worstWeight = std::max(
                    worstWeight, std::abs(found * std::exp(double(unit.maximum[r]) - most) - w));
                if (unit.logits[r] && w > 0)
                    worstWeight = std::max(worstWeight,
                        std::abs(double(logits[row][std::size_t(k)]) - z[std::size_t(k)]));
            }
            QVERIFY(std::abs(unit.sum[r] / total - 1) < 1e-5);
            QVERIFY(std::abs(unit.maximum[r] - most) < 1e-5);
            for (int d = 0; d < c.dim; ++d)
                worstOut = std::max(
                    worstOut, std::abs(outs[row][std::size_t(d)] - mixed[std::size_t(d)]) / total);
        }
    }
    QVERIFY2(worstWeight < 1e-5, qPrintable(QString::number(worstWeight)));
    QVERIFY2(worstOut < 1e-5, qPrintable(QString::number(worstOut)));
}

void CpuKernelsTest::elementwise()
{
    QFETCH(const KernelTable*, table);
    for (int count = 1; count < 70; ++count) {
        const std::vector<float> a = normal(std::size_t(count), unsigned(count), 6);
        const std::vector<float> b = normal(std::size_t(count), unsigned(count + 9));
        std::vector<float> silu(std::size_t(count) + 1, 77), gelu(silu), norm(silu);
        table->siluGate(a.data(), b.data(), count, silu.data());
        table->geluGate(a.data(), b.data(), count, gelu.data());
        table->rmsNorm(a.data(), b.data(), count, 1e-5f, norm.data());
        double squares = 0;
        for (const float v : a)
            squares += double(v) * v;
        const double factor = 1 / std::sqrt(squares / count + 1e-5);
        for (std::size_t k = 0; k < a.size(); ++k) {
            const double x = a[k], u = b[k];
            const double s = x / (1 + std::exp(-x)) * u;
            const double g
                = 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x))) * u;
            QVERIFY(std::abs(silu[k] - s) < 1e-6 * (1 + std::abs(s)));
            QVERIFY(std::abs(gelu[k] - g) < 2e-6 * (1 + std::abs(x * u)));
            QVERIFY(std::abs(norm[k] - x * factor * u) < 2e-6 * (1 + std::abs(x * factor * u)));
        }
        QCOMPARE(silu.back(), 77.0f);
        QCOMPARE(gelu.back(), 77.0f);
        QCOMPARE(norm.back(), 77.0f);
    }
    // Far out the gates go to 0 and to the identity without turning into NaN.
    const float far[4] = { -1e4f, 1e4f, -100, 100 }, one[4] = { 1, 1, 1, 1 };
    float out[4];
    table->siluGate(far, one, 4, out);
    for (int k = 0; k < 4; ++k)
        QVERIFY(std::abs(out[k] - std::max(0.0f, far[k])) < 1e-3f);
    table->geluGate(far, one, 4, out);
    for (int k = 0; k < 4; ++k)
        QVERIFY(std::abs(out[k] - std::max(0.0f, far[k])) < 1e-3f);
}

void CpuKernelsTest::halves()
{
    QFETCH(const KernelTable*, table);
    std::vector<float> x = normal(1003, 4, 100);
    x[1] = 65519;
    x[2] = 65520;
    x[3] = 1e-7f;
    x[4] = 6e-8f;
    x[5] = -0.0f;
    std::vector<std::uint16_t> out(x.size());
    table->floatToHalf(x.data(), int(x.size()), out.data());
    for (std::size_t k = 0; k < x.size(); ++k)
        QCOMPARE(int(out[k]), int(floatToHalf(x[k])));
}

QTEST_GUILESS_MAIN(CpuKernelsTest)
#include "tst_cpu_kernels.moc"
