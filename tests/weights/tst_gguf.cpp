// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/gguf_reader.h"
#include "tests/support/gguf_writer.h"
#include "tests/weights/weights_test_help.h"

using namespace ax;
using namespace axtest;

namespace {

GgufWriter small()
{
    GgufWriter writer;
    writer.set("general.architecture", "llama");
    writer.set("llama.block_count", 2);
    writer.set("tokenizer.ggml.tokens", std::vector<std::string> { "a", "b", "" });
    writer.tensor("token_embd.weight", WeightType::Q8_0, { 3, 32 }, ramp(96));
    writer.tensor("output_norm.weight", WeightType::F32, { 4 }, ramp(4));
    return writer;
}

Result<GgufContents> parse(const std::string& bytes)
{
    static std::string kept; // tensor views point into the bytes
    kept = bytes;
    return parseGguf(asBytes(kept), "/models/m.gguf");
}

} // namespace

class TestGguf : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    static void writeSplit(const std::filesystem::path& folder, int count = 3)
    {
        std::filesystem::create_directories(folder);
        for (int part = 0; part < count; ++part) {
            GgufWriter writer;
            if (part == 0)
                writer.set("general.architecture", "llama");
            writer.setAs(GgufWriter::U16, "split.no", part);
            writer.setAs(GgufWriter::U16, "split.count", count);
            writer.setAs(GgufWriter::I32, "split.tensors.count", count);
            writer.tensor(QString::asprintf("t%d", part).toStdString(), WeightType::F32, { 2, 3 },
                ramp(6, float(part + 1)));
            writer.write(folder / partName(part + 1, count));
        }
    }
    static std::string partName(int part, int count)
    {
        return QString::asprintf("m-%05d-of-%05d.gguf", part, count).toStdString();
    }

private Q_SLOTS:
    void metadataOfEveryType()
    {
        GgufWriter writer;
        writer.setAs(GgufWriter::U8, "u8", 200).setAs(GgufWriter::I8, "i8", -100);
        writer.setAs(GgufWriter::U16, "u16", 60000).setAs(GgufWriter::I16, "i16", -30000);
        writer.setAs(GgufWriter::U32, "u32", 4e9).setAs(GgufWriter::I32, "i32", -2e9);
        writer.setAs(GgufWriter::U64, "u64", 9e15).setAs(GgufWriter::I64, "i64", -9e15);
        writer.setAs(GgufWriter::U64, "huge", 1.8e19);
        writer.setAs(GgufWriter::F32, "f32", 0.5).setAs(GgufWriter::F64, "f64", 0.1);
        writer.set("yes", true).set("no", false).set("text", "grün");
        writer.set("texts", std::vector<std::string> { "", "b" });
        writer.setArrayAs(GgufWriter::U8, "u8s", { 1, 255 });
        writer.setArrayAs(GgufWriter::Bool, "bools", { 1, 0 });
        writer.setArrayAs(GgufWriter::F64, "f64s", { 0.1, 2 });
        writer.setArrayAs(GgufWriter::I64, "none", {});
        const auto contents = parse(writer.bytes());
        EXPECT_OK(contents);
        const GgufMetadata& m = contents->metadata;
        QCOMPARE(m.integer("u8").value(), 200);
        QCOMPARE(m.integer("i8").value(), -100);
        QCOMPARE(m.integer("u16").value(), 60000);
        QCOMPARE(m.integer("i16").value(), -30000);
        QCOMPARE(m.integer("u32").value(), 4000000000);
        QCOMPARE(m.integer("i32").value(), -2000000000);
        QCOMPARE(m.integer("u64").value(), 9000000000000000);
        QCOMPARE(m.integer("i64").value(), -9000000000000000);
        QVERIFY(m.has("huge") && !m.integer("huge"));
        QCOMPARE(m.real("huge").value(), 1.8e19);
        QCOMPARE(m.real("f32").value(), 0.5);
        QCOMPARE(m.real("f64").value(), 0.1);
        QCOMPARE(m.real("i8").value(), -100.0);
        QVERIFY(!m.integer("f32"));
        QCOMPARE(m.boolean("yes").value(), true);
        QCOMPARE(m.boolean("no").value(), false);
        QCOMPARE(m.string("text").value(), std::string("grün"));
        QVERIFY(!m.string("u8") && !m.string("absent") && !m.has("absent"));
        QCOMPARE(*m.strings("texts"), (std::vector<std::string> { "", "b" }));
        QVERIFY(m.strings("u8s") == nullptr);
        QCOMPARE(m.integers("u8s").value(), (std::vector<std::int64_t> { 1, 255 }));
        QCOMPARE(m.integers("bools").value(), (std::vector<std::int64_t> { 1, 0 }));
        QCOMPARE(m.integers("i8").value(), (std::vector<std::int64_t> { -100 }));
        QCOMPARE(m.integers("none").value().size(), std::size_t(0));
        QCOMPARE(m.reals("f64s").value(), (std::vector<double> { 0.1, 2 }));
        QCOMPARE(m.reals("u8s").value(), (std::vector<double> { 1, 255 }));
        QVERIFY(!m.integers("f64s"));
    }

    void tensorsLieWhereTheyWereWritten_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("alignment");
        QTest::newRow("version 3") << 3 << 32;
        QTest::newRow("version 2") << 2 << 32;
        QTest::newRow("alignment 8") << 3 << 8;
        QTest::newRow("alignment 4096") << 3 << 4096;
    }

    void tensorsLieWhereTheyWereWritten()
    {
        QFETCH(int, version);
        QFETCH(int, alignment);
        GgufWriter writer = small();
        writer.version = std::uint32_t(version);
        writer.alignment = std::uint32_t(alignment);
        writer.tensor("e", WeightType::BF16, { 2, 3, 4 }, ramp(24, 1.0f));
        const auto contents = parse(writer.bytes());
        EXPECT_OK(contents);
        QCOMPARE(int(contents->version), version);
        QCOMPARE(contents->tensors.size(), std::size_t(3));
        const TensorView& first = contents->tensors[0];
        QCOMPARE(first.name, std::string("token_embd.weight"));
        QVERIFY(first.type == WeightType::Q8_0);
        QCOMPARE(first.shape, (std::vector<std::int64_t> { 3, 32 }));
        QCOMPARE(first.data.size(), std::size_t(3 * 34));
        QCOMPARE(first.rowBytes(), std::size_t(34));
        QCOMPARE(first.fileOffset, writer.places().data);
        const TensorView& cube = contents->tensors[2];
        QCOMPARE(cube.shape, (std::vector<std::int64_t> { 2, 3, 4 }));
        QCOMPARE(cube.rows(), 6);
        QCOMPARE(cube.columns(), 4);
        QCOMPARE(int(cube.fileOffset % std::size_t(alignment)), 0);
        std::vector<float> values(24);
        dequantize(cube.type, cube.data.data(), 24, values.data());
        QCOMPARE(values, ramp(24, 1.0f)); // whole numbers up to 50 are exact in bfloat16
        QCOMPARE(contents->tensors[1].rows(), 1);
    }

    void everyTypeNumberIsKnown()
    {
        const std::pair<int, WeightType> numbers[] = { { 10, WeightType::Q2_K },
            { 11, WeightType::Q3_K }, { 12, WeightType::Q4_K }, { 13, WeightType::Q5_K },
            { 14, WeightType::Q6_K }, { 15, WeightType::Q8_K }, { 16, WeightType::IQ2_XXS },
            { 17, WeightType::IQ2_XS }, { 18, WeightType::IQ3_XXS }, { 19, WeightType::IQ1_S },
            { 20, WeightType::IQ4_NL }, { 21, WeightType::IQ3_S }, { 22, WeightType::IQ2_S },
            { 23, WeightType::IQ4_XS }, { 24, WeightType::I8 }, { 25, WeightType::I16 },
            { 26, WeightType::I32 }, { 27, WeightType::I64 }, { 28, WeightType::F64 },
            { 29, WeightType::IQ1_M }, { 39, WeightType::MXFP4 } };
        for (const auto& [number, type] : numbers) {
            GgufWriter writer;
            const std::size_t blocks = std::size_t(256 / info(type).blockSize);
            writer.rawTensor("t", std::uint32_t(number), { 256 },
                std::string(blocks * std::size_t(info(type).blockBytes), '\0'));
            const auto contents = parse(writer.bytes());
            EXPECT_OK(contents);
            QCOMPARE(info(contents->tensors[0].type).name, info(type).name);
        }
    }

    void headerFieldsOutOfRange()
    {
        const std::string good = small().bytes();
        std::string bad = good;
        bad[0] = 'X';
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "magic");
        EXPECT_ERROR(parse(""), ErrorCode::Format, "empty");
        bad = good;
        poke(bad, 4, std::uint32_t(1));
        EXPECT_ERROR(parse(bad), ErrorCode::Version, "expected 2 or 3, found 1");
        poke(bad, 4, std::uint32_t(4));
        EXPECT_ERROR(parse(bad), ErrorCode::Version, "found 4");
        poke(bad, 4, std::uint32_t(0));
        EXPECT_ERROR(parse(bad), ErrorCode::Version, "found 0");
        poke(bad, 4, std::uint32_t(3) << 24);
        EXPECT_ERROR(parse(bad), ErrorCode::Unsupported, "big-endian");
        for (const std::uint64_t count : { ~std::uint64_t(0), std::uint64_t(1) << 40 }) {
            bad = good;
            poke(bad, 8, count);
            EXPECT_ERROR(parse(bad), ErrorCode::Format, "tensor_count");
            bad = good;
            poke(bad, 16, count);
            EXPECT_ERROR(parse(bad), ErrorCode::Format, "metadata_kv_count");
        }
    }

    void metadataOutOfRange()
    {
        const std::string good = small().bytes();
        std::string bad = good;
        poke(bad, 24, std::uint64_t(1) << 60); // key length
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "metadata entry 0");
        bad = good;
        poke(bad, 24 + 8 + 20, std::uint32_t(13)); // value type
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "general.architecture: value type");
        bad = good;
        poke(bad, 24 + 8 + 20 + 4, ~std::uint64_t(0)); // string length
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "general.architecture");
        const std::size_t tokens = good.find("tokenizer.ggml.tokens") + 21;
        bad = good;
        poke(bad, tokens + 4, std::uint32_t(9)); // array of arrays of an unknown type
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "tokenizer.ggml.tokens");
        poke(bad, tokens + 4, std::uint32_t(99));
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "array element type");
        bad = good;
        poke(bad, tokens + 8, std::uint64_t(1) << 61); // 2^61 strings
        EXPECT_ERROR(parse(bad), ErrorCode::Format, "cannot fit");
        GgufWriter twice = small();
        twice.set("llama.block_count", 3);
        EXPECT_ERROR(
            parse(twice.bytes()), ErrorCode::Format, "llama.block_count: the key occurs twice");
        GgufWriter unnamed;
        unnamed.set("", 1);
        EXPECT_ERROR(parse(unnamed.bytes()), ErrorCode::Format, "key is empty");
        GgufWriter wide;
        wide.setArrayAs(GgufWriter::U64, "wide", { 1.8e19 });
        EXPECT_ERROR(parse(wide.bytes()), ErrorCode::Format, "wide: element 0");
    }

    void alignmentMustBeAPowerOfTwo()
    {
        for (const double value : { 0.0, 24.0, 4294967295.0 }) {
            GgufWriter writer = small();
            writer.setAs(GgufWriter::U32, "general.alignment", value);
            EXPECT_ERROR(parse(writer.bytes()), ErrorCode::Format, "general.alignment");
        }
        GgufWriter text = small();
        text.set("general.alignment", "32");
        EXPECT_ERROR(parse(text.bytes()), ErrorCode::Format, "general.alignment");
    }

    void tensorInfosOutOfRange()
    {
        const GgufWriter writer = small();
        const std::string good = writer.bytes();
        // name length, 17 bytes of name, dimensions, two sizes, type, offset
        const std::size_t info = writer.places().firstTensor, dims = info + 8 + 17,
                          sizes = dims + 4, type = sizes + 16, offset = type + 4;
        const auto changed = [&](std::size_t at, auto value) {
            std::string bad = good;
            poke(bad, at, value);
            return bad;
        };
        EXPECT_ERROR(parse(changed(info, std::uint64_t(0))), ErrorCode::Format, "name: expected");
        EXPECT_ERROR(parse(changed(info, ~std::uint64_t(0))), ErrorCode::Format, "tensor info 0");
        EXPECT_ERROR(parse(changed(dims, std::uint32_t(5))), ErrorCode::Format, "4 dimensions");
        EXPECT_ERROR(
            parse(changed(sizes, std::uint64_t(0))), ErrorCode::Format, "dimension 0 is 0");
        EXPECT_ERROR(
            parse(changed(sizes, std::uint64_t(33))), ErrorCode::Format, "whole blocks of 32");
        EXPECT_ERROR(
            parse(changed(sizes, std::uint64_t(1) << 63)), ErrorCode::Format, "dimension 0");
        EXPECT_ERROR(
            parse(changed(sizes + 8, std::uint64_t(1) << 62)), ErrorCode::Format, "dimension 1");
        std::string huge = changed(sizes + 8, std::uint64_t(1) << 56); // 2^61 elements of 8 bytes
        poke(huge, type, std::uint32_t(27));
        EXPECT_ERROR(parse(huge), ErrorCode::Format, "token_embd.weight: larger than any file");
        EXPECT_ERROR(parse(changed(type, std::uint32_t(34))), ErrorCode::Unsupported, "TQ1_0");
        EXPECT_ERROR(parse(changed(type, std::uint32_t(4))), ErrorCode::Unsupported, "withdrawn");
        EXPECT_ERROR(
            parse(changed(type, std::uint32_t(9999))), ErrorCode::Unsupported, "number 9999");
        EXPECT_ERROR(parse(changed(offset, std::uint64_t(32))), ErrorCode::Format,
            "offset: expected 0, found 32");
        // The type of the first tensor decides where the second must begin.
        EXPECT_ERROR(parse(changed(type, std::uint32_t(1))), ErrorCode::Format,
            "output_norm.weight: offset");
        GgufWriter twice = small();
        twice.tensor("output_norm.weight", WeightType::F32, { 1 }, { 1.0f });
        EXPECT_ERROR(
            parse(twice.bytes()), ErrorCode::Format, "output_norm.weight: the tensor occurs twice");
        GgufWriter longName;
        longName.tensor(std::string(64, 'n'), WeightType::F32, { 1 }, { 1.0f });
        EXPECT_ERROR(parse(longName.bytes()), ErrorCode::Format, "found 64");
        GgufWriter longest;
        longest.tensor(std::string(63, 'n'), WeightType::F32, { 1 }, { 1.0f });
        EXPECT_OK(parse(longest.bytes()));
    }

    void cutAnywhereIsAnErrorThatSaysSo()
    {
        const GgufWriter writer = small();
        const std::string good = writer.bytes();
        const std::size_t end = writer.places().data + 128 + 16; // the last byte of the last tensor
        for (std::size_t size = 1; size < end; ++size) {
            const auto contents = parse(good.substr(0, size));
            QVERIFY2(!contents, std::to_string(size).c_str());
            QVERIFY(contents.error().code == ErrorCode::Format);
            if (size >= writer.places().data) {
                QCOMPARE(contents.error().message,
                    "[gguf] m.gguf is cut short: " + std::to_string(size) + " of "
                        + std::to_string(end) + " bytes");
                QCOMPARE(contents.error().remedy, std::string("download it again"));
            }
        }
        EXPECT_OK(parse(good.substr(0, end))); // the last tensor needs no padding
        EXPECT_OK(parse(good + "more"));
    }

    void cutSizesReadAsPeopleReadThem()
    {
        // A sparse file of 1.21 GB that wants 2.49 GB.
        GgufWriter writer;
        writer.rawTensor("t", 24, { 2'490'000'000 - 64 }, "");
        const std::filesystem::path file = path("phi.gguf");
        writer.write(file);
        QCOMPARE(writer.places().data, std::size_t(64));
        std::filesystem::resize_file(file, 1'210'000'000);
        EXPECT_ERROR(
            ModelFiles::open(file), ErrorCode::Format, "phi.gguf is cut short: 1.21 of 2.49 GB");
    }

    void partsAreJoinedFromAnyOfThem()
    {
        const std::filesystem::path folder = path("split");
        writeSplit(folder);
        for (int part = 1; part <= 3; ++part) {
            const auto files = ModelFiles::open(folder / partName(part, 3));
            EXPECT_OK(files);
            QCOMPARE((*files)->tensors().size(), std::size_t(3));
            QCOMPARE((*files)->gguf().string("general.architecture").value(), std::string("llama"));
            const TensorView* last = (*files)->find("t2");
            QVERIFY(last);
            std::vector<float> values(6);
            dequantize(last->type, last->data.data(), 6, values.data());
            QCOMPARE(values, ramp(6, 3.0f));
            QCOMPARE(last->file->path().filename().string(), partName(3, 3));
            QCOMPARE((*files)->displayName(), std::string("m"));
        }
        EXPECT_OK(ModelFiles::open(folder)); // a folder with one model
    }

    void missingAndWrongParts()
    {
        const std::filesystem::path folder = path("parts");
        writeSplit(folder);
        std::filesystem::remove(folder / partName(2, 3));
        EXPECT_ERROR(ModelFiles::open(folder / partName(1, 3)), ErrorCode::NotFound,
            "m-00002-of-00003.gguf is missing");
        std::filesystem::copy_file(folder / partName(3, 3), folder / partName(2, 3));
        EXPECT_ERROR(ModelFiles::open(folder / partName(1, 3)), ErrorCode::Format, "part 2 of 3");
        writeSplit(folder);
        std::filesystem::remove(folder / partName(1, 3));
        EXPECT_ERROR(ModelFiles::open(folder / partName(3, 3)), ErrorCode::NotFound,
            "m-00001-of-00003.gguf is missing");
        writeSplit(folder);
        std::filesystem::rename(folder / partName(1, 3), folder / "renamed.gguf");
        EXPECT_ERROR(ModelFiles::open(folder / "renamed.gguf"), ErrorCode::Format, "split.count");
        writeSplit(folder);
        std::filesystem::resize_file(folder / partName(2, 3), 100);
        EXPECT_ERROR(ModelFiles::open(folder / partName(1, 3)), ErrorCode::Format,
            "m-00002-of-00003.gguf is cut short");
    }

    void openingOtherThings()
    {
        EXPECT_ERROR(ModelFiles::open(path("absent.gguf")), ErrorCode::NotFound, "no such file");
        std::filesystem::create_directories(path("emptyfolder"));
        EXPECT_ERROR(
            ModelFiles::open(path("emptyfolder")), ErrorCode::NotFound, "neither config.json");
        save(path("two/a.gguf"), small().bytes());
        save(path("two/b.gguf"), small().bytes());
        EXPECT_ERROR(ModelFiles::open(path("two")), ErrorCode::InvalidArgument, "2 GGUF models");
        save(path("sha256-0123"), small().bytes()); // an Ollama blob has no extension
        EXPECT_OK(ModelFiles::open(path("sha256-0123")));
        EXPECT_ERROR(ModelFiles::open("/dev/null"), ErrorCode::Io, "regular file");
        save(path("nothing.gguf"), GgufWriter().set("general.architecture", "llama").bytes());
        EXPECT_ERROR(ModelFiles::open(path("nothing.gguf")), ErrorCode::Format, "no tensors");
        EXPECT_OK(ModelFiles::open(path("nothing.gguf"), ModelFiles::Need::Vocabulary));
    }
};

QTEST_GUILESS_MAIN(TestGguf)
#include "tst_gguf.moc"
