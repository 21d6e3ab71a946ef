// SPDX-License-Identifier: Apache-2.0
#include "engine/core/files.h"
#include "engine/model/weights/dequantize.h"
#include "tests/support/safetensors_writer.h"
#include "tests/weights/weights_test_help.h"

#include <cmath>
#include <limits>
#include <optional>
#include <set>

using namespace ax;
using namespace axtest;

namespace {

std::optional<WeightType> typeNamed(std::string name)
{
    for (int n = 0; n <= int(WeightType::U8); ++n)
        if (QString::fromStdString(name).compare(
                QLatin1String(info(WeightType(n)).name), Qt::CaseInsensitive)
            == 0)
            return WeightType(n);
    return std::nullopt;
}

/// Decodes from an odd address: tensors in files may be unaligned.
std::vector<float> decoded(WeightType type, const std::string& blocks)
{
    const WeightTypeInfo& entry = info(type);
    const std::size_t count
        = blocks.size() / std::size_t(entry.blockBytes) * std::size_t(entry.blockSize);
    std::string shifted(1, 'x');
    shifted += blocks;
    std::vector<float> values(count, -77.0f);
    dequantize(type, asBytes(shifted).data() + 1, std::int64_t(count), values.data());
    return values;
}

const nlohmann::json& vectors()
{
    static const nlohmann::json all = [] {
        const auto text = readTextFile(AX_SOURCE_DIR "/tests/data/weights/vectors.json");
        return text ? nlohmann::json::parse(*text) : nlohmann::json();
    }();
    return all;
}

} // namespace

class TestDequantize : public QObject {
    Q_OBJECT

    /// A Hugging Face folder with one FP8 matrix of 5 × 7 and the given scales and config.
    static Result<std::vector<float>> fp8(const std::string& config, const std::string& scaleName,
        std::vector<std::int64_t> scaleShape, const std::vector<float>& scales)
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        std::string codes;
        for (int n = 0; n < 35; ++n)
            codes += char(0x38 + n % 8); // 1, 1.125, …, 1.875
        SafetensorsWriter writer;
        writer.rawTensor("m.weight", "F8_E4M3", { 5, 7 }, codes);
        if (!scaleName.empty())
            writer.tensor(scaleName, WeightType::F32, std::move(scaleShape), scales);
        writer.write(path / "model.safetensors");
        save(path / "config.json", config);
        AX_TRY(const auto files, ModelFiles::open(path));
        return dequantizeTensor(*files, *files->find("m.weight"));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(vectors().is_object(), "tests/data/weights/vectors.json"); }

    void everyTypeAsGgmlDecodes_data()
    {
        QTest::addColumn<QString>("type");
        for (const auto& entry : vectors().at("decode"))
            QTest::newRow(entry["type"].get<std::string>().c_str())
                << QString::fromStdString(entry["type"].get<std::string>());
    }

    void everyTypeAsGgmlDecodes()
    {
        QFETCH(QString, type);
        for (const auto& entry : vectors()["decode"]) {
            if (entry["type"].get<std::string>() != type.toStdString())
                continue;
            const auto weight = typeNamed(type.toStdString());
            QVERIFY(weight.has_value());
            const std::string expected = fromHex(entry["values"].get<std::string>());
            const std::string found
                = bitsOf(decoded(*weight, fromHex(entry["blocks"].get<std::string>())));
            QVERIFY(!expected.empty());
            QCOMPARE(found.size(), expected.size());
            QVERIFY(found == expected);
            return;
        }
        QFAIL("no vector");
    }

    void theVectorsCoverEveryBlockType()
    {
        std::set<std::string> covered;
        for (const auto& entry : vectors()["decode"])
            covered.insert(entry["type"].get<std::string>());
        for (int n = 0; n <= int(WeightType::U8); ++n)
            if (info(WeightType(n)).blockSize > 1 && WeightType(n) != WeightType::Q8_K)
                QVERIFY2(covered.count(info(WeightType(n)).name), info(WeightType(n)).name);
    }

    void q8kHasAFloatScaleAndSumsThatAreSkipped()
    {
        std::string block = bytesOf(0.25f);
        for (int n = 0; n < 256; ++n)
            block += char(n - 128);
        block += std::string(32, '\x55');
        const std::vector<float> values = decoded(WeightType::Q8_K, block);
        QCOMPARE(values.size(), std::size_t(256));
        for (int n = 0; n < 256; ++n)
            QCOMPARE(values[std::size_t(n)], 0.25f * float(n - 128));
    }

    void quantiseAsGgmlDoes()
    {
        int seen = 0;
        for (const auto& entry : vectors()["encode"]) {
            const auto type = typeNamed(entry["type"].get<std::string>());
            QVERIFY(type.has_value());
            const std::string raw = fromHex(entry["values"].get<std::string>());
            std::vector<float> values(raw.size() / 4);
            std::memcpy(values.data(), raw.data(), raw.size());
            const std::string expected = fromHex(entry["blocks"].get<std::string>());
            std::string found(expected.size(), '\x7e');
            EXPECT_OK(quantize(*type, values, reinterpret_cast<std::byte*>(found.data())));
            QVERIFY2(found == expected, info(*type).name);
            ++seen;
        }
        QCOMPARE(seen, 7);
    }

    void quantiseRefusesWhatItCannotDo()
    {
        std::vector<float> values(256, 1.0f);
        std::vector<std::byte> out(4096);
        EXPECT_ERROR(
            quantize(WeightType::Q4_K, values, out.data()), ErrorCode::Unsupported, "Q4_K");
        values.resize(33);
        EXPECT_ERROR(quantize(WeightType::Q8_0, values, out.data()), ErrorCode::InvalidArgument,
            "whole blocks");
    }

    void quantiseSurvivesNumbersThatAreNone()
    {
        std::vector<float> values(32, std::numeric_limits<float>::quiet_NaN());
        values[3] = std::numeric_limits<float>::infinity();
        std::vector<std::byte> out(64);
        for (const WeightType type : { WeightType::Q8_0, WeightType::Q4_0, WeightType::Q4_1,
                 WeightType::Q5_0, WeightType::Q5_1, WeightType::F16, WeightType::BF16 })
            EXPECT_OK(quantize(type, values, out.data()));
        float value = 0; // the last type was BF16
        dequantize(WeightType::BF16, out.data(), 1, &value);
        QVERIFY(std::isnan(value));
    }

    void plainNumbers()
    {
        QCOMPARE(
            decoded(WeightType::I8, std::string("\xff\x05", 2)), (std::vector<float> { -1, 5 }));
        QCOMPARE(
            decoded(WeightType::U8, std::string("\xff\x05", 2)), (std::vector<float> { 255, 5 }));
        QCOMPARE(
            decoded(WeightType::I16, bytesOf(std::int16_t(-300))), (std::vector<float> { -300 }));
        QCOMPARE(decoded(WeightType::I32, bytesOf(std::int32_t(-70000))),
            (std::vector<float> { -70000 }));
        QCOMPARE(decoded(WeightType::I64, bytesOf(std::int64_t(1) << 40)),
            (std::vector<float> { 1099511627776.0f }));
        QCOMPARE(decoded(WeightType::F64, bytesOf(0.1)), (std::vector<float> { 0.1f }));
        QCOMPARE(decoded(WeightType::F32, bytesOf(-0.3f)), (std::vector<float> { -0.3f }));
    }

    void fp8CodesAsTheFormatDefines()
    {
        std::string codes;
        for (int code = 0; code < 256; ++code)
            codes += char(code);
        const std::vector<float> values = decoded(WeightType::F8_E4M3, codes);
        const nlohmann::json& expected = vectors()["fp8"];
        QCOMPARE(expected.size(), values.size());
        int numbers = 0;
        for (std::size_t n = 0; n < values.size(); ++n) {
            const std::string text = expected[n].get<std::string>();
            if (text == "nan") {
                QVERIFY(std::isnan(values[n]));
                continue;
            }
            QVERIFY(bitsOf({ values[n] }) == fromHex(text));
            ++numbers;
        }
        QCOMPARE(numbers, 254);
    }

    void fp8TilesWithPartialEdges()
    {
        // Tiles of 2 × 3 on 5 × 7: 3 × 3 tiles, the last row and column partial.
        std::vector<float> scales;
        for (int n = 0; n < 9; ++n)
            scales.push_back(float(n + 1));
        const auto values
            = fp8(R"({"quantization_config":{"quant_method":"fp8","weight_block_size":[2,3]}})",
                "m.weight_scale_inv", { 3, 3 }, scales);
        EXPECT_OK(values);
        for (int row = 0; row < 5; ++row)
            for (int column = 0; column < 7; ++column) {
                const int n = row * 7 + column;
                const float code = 1.0f + 0.125f * float(n % 8);
                QCOMPARE((*values)[std::size_t(n)], code * float((row / 2) * 3 + column / 3 + 1));
            }
    }

    void fp8TilesAre128WhenTheConfigIsSilent()
    {
        const auto values = fp8("{}", "m.weight_scale_inv", { 1, 1 }, { 2.0f });
        EXPECT_OK(values);
        QCOMPARE((*values)[1], 2.25f);
    }

    void fp8ScaleOfOneAndOfEachRow()
    {
        const auto one = fp8("{}", "m.weight_scale", { 1 }, { 3.0f });
        EXPECT_OK(one);
        QCOMPARE((*one)[34], 3.0f * 1.25f);
        const auto rows = fp8("{}", "m.weight_scale", { 5, 1 }, { 1, 2, 3, 4, 5 });
        EXPECT_OK(rows);
        QCOMPARE((*rows)[6], 1.75f);
        QCOMPARE((*rows)[7], 2.0f * 1.875f);
        QCOMPARE((*rows)[34], 5.0f * 1.25f);
    }

    void fp8ErrorsNameTheScales()
    {
        EXPECT_ERROR(fp8("{}", "m.weight_scale_inv", { 2, 2 }, { 1, 1, 1, 1 }),
            ErrorCode::ShapeMismatch, "m.weight_scale_inv: expected [1, 1], found [2, 2]");
        EXPECT_ERROR(fp8(R"({"quantization_config":{"quant_method":"fp8"}})", "", {}, {}),
            ErrorCode::Format, "m.weight_scale_inv");
        EXPECT_ERROR(fp8(R"({"quantization_config":{"weight_block_size":[0,3]}})",
                         "m.weight_scale_inv", { 1, 1 }, { 1 }),
            ErrorCode::Format, "weight_block_size");
        EXPECT_OK(fp8("{}", "", {}, {}));
    }

    void huggingFaceMxfp4HasItsOwnOrder()
    {
        // One row of two blocks: codes 0 … 15 twice, scales 2^0 and 2^1.
        std::string codes;
        for (int n = 0; n < 32; ++n)
            codes += char(((2 * n) % 16) | (((2 * n + 1) % 16) << 4));
        const std::string scales = { char(127), char(128) };
        TensorView values, exponents;
        values.type = exponents.type = WeightType::U8;
        values.shape = { 1, 2, 16 };
        values.data = asBytes(codes);
        exponents.shape = { 1, 2 };
        exponents.data = asBytes(scales);
        const auto view = mxfp4Rows(values, exponents);
        EXPECT_OK(view);
        std::vector<float> floats(64);
        std::vector<std::byte> scratch;
        for (std::int64_t row = 0; row < view->rows(); ++row)
            dequantizeRow(*view, row, floats.data() + row * view->columns(), scratch);
        const float e2m1[8] = { 0, 0.5f, 1, 1.5f, 2, 3, 4, 6 };
        QCOMPARE(view->elements(), std::int64_t(64));
        for (std::size_t n = 0; n < 64; ++n)
            QCOMPARE(floats[n], (n % 16 < 8 ? 1.0f : -1.0f) * e2m1[n % 8] * (n < 32 ? 1.0f : 2.0f));
        exponents.shape = { 2, 1 };
        EXPECT_ERROR(mxfp4Rows(values, exponents), ErrorCode::ShapeMismatch, "[2, 1, 16]");
    }

    void sharedVectors()
    {
        const auto text
            = readTextFile(AX_SOURCE_DIR "/../shared/fixtures/quant-vectors/vectors.json");
        if (!text)
            QSKIP("../shared/fixtures/quant-vectors is not here");
        int blocks = 0;
        const nlohmann::json all = nlohmann::json::parse(*text);
        for (const auto& entry : all) {
            const auto type = typeNamed(entry["type"].get<std::string>());
            QVERIFY(type.has_value());
            QCOMPARE(info(*type).blockBytes, entry["block_bytes"].get<int>());
            for (const auto& block : entry["blocks"]) {
                QVERIFY2(bitsOf(decoded(*type, fromHex(block["hex"].get<std::string>())))
                        == fromHex(block["f32_le_hex"].get<std::string>()),
                    info(*type).name);
                ++blocks;
            }
        }
        QVERIFY(blocks >= 96);
    }
};

QTEST_GUILESS_MAIN(TestDequantize)
#include "tst_dequantize.moc"
