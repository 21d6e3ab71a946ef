// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/parse_text.h"
#include "engine/model/weights/safetensors_reader.h"
#include "tests/support/safetensors_writer.h"
#include "tests/weights/weights_test_help.h"

#include <cmath>

using namespace ax;
using namespace axtest;

namespace {

Result<std::vector<TensorView>> parse(const std::string& bytes)
{
    static std::string kept; // tensor views point into the bytes
    kept = bytes;
    return parseSafetensors(asBytes(kept), "/models/m.safetensors");
}

Result<std::vector<TensorView>> parseHeader(const std::string& header, std::size_t dataBytes)
{
    return parse(SafetensorsWriter::withHeader(header, std::string(dataBytes, '\x01')));
}

std::string entry(const std::string& dtype, const std::string& shape, const std::string& range)
{
    return "{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + range + "}";
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    /// Two shards, an index and a config.
    std::filesystem::path sharded(const char* name, const std::string& index) const
    {
        SafetensorsWriter one, two;
        one.tensor("a.weight", WeightType::F32, { 2, 2 }, { 1, 2, 3, 4 });
        one.tensor("extra", WeightType::F32, { 1 }, { 9 });
        two.tensor("b.weight", WeightType::BF16, { 2 }, { 5, 6 });
        save(path(name) / "model-00001-of-00002.safetensors", one.bytes());
        save(path(name) / "model-00002-of-00002.safetensors", two.bytes());
        save(path(name) / "model.safetensors.index.json", index);
        save(path(name) / "config.json", R"({"model_type":"llama"})");
        return path(name);
    }
    static std::string index(const std::string& second = "model-00002-of-00002.safetensors")
    {
        nlohmann::json map;
        map["a.weight"] = "model-00001-of-00002.safetensors";
        map["b.weight"] = second;
        return nlohmann::json { { "weight_map", map } }.dump();
    }

private Q_SLOTS:
    void everyDtype()
    {
        SafetensorsWriter writer;
        const std::tuple<const char*, int, WeightType> dtypes[] = { { "F64", 8, WeightType::F64 },
            { "F32", 4, WeightType::F32 }, { "F16", 2, WeightType::F16 },
            { "BF16", 2, WeightType::BF16 }, { "F8_E4M3", 1, WeightType::F8_E4M3 },
            { "U8", 1, WeightType::U8 }, { "I8", 1, WeightType::I8 }, { "I16", 2, WeightType::I16 },
            { "I32", 4, WeightType::I32 }, { "I64", 8, WeightType::I64 },
            { "BOOL", 1, WeightType::U8 } };
        for (const auto& [name, size, type] : dtypes)
            writer.rawTensor(name, name, { 3, 1 }, std::string(std::size_t(3 * size), '\0'));
        const auto tensors = parse(writer.bytes());
        EXPECT_OK(tensors);
        QCOMPARE(tensors->size(), std::size(dtypes));
        for (std::size_t n = 0; n < tensors->size(); ++n) {
            const auto& [name, size, type] = dtypes[n];
            QCOMPARE((*tensors)[n].name, std::string(name));
            QVERIFY((*tensors)[n].type == type);
            QCOMPARE((*tensors)[n].shape, (std::vector<std::int64_t> { 3, 1 }));
            QCOMPARE((*tensors)[n].data.size(), std::size_t(3 * size));
        }
    }

    void scalarsAndEmptyTensors()
    {
        const auto tensors = parseHeader("{\"s\":" + entry("F32", "[]", "[0,4]")
                + ",\"none\":" + entry("F32", "[0,7]", "[4,4]")
                + ",\"first\":" + entry("I8", "[0]", "[0,0]") + "}   ",
            4);
        EXPECT_OK(tensors);
        QCOMPARE(tensors->size(), std::size_t(3));
        QCOMPARE((*tensors)[0].name, std::string("first"));
        QCOMPARE((*tensors)[1].elements(), 1);
        QCOMPARE((*tensors)[2].elements(), 0);
        EXPECT_OK(parseHeader("{}", 0));
    }

    void damagedHeaders_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("dataBytes");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("unsupported");
        const auto row = [](const char* name, const std::string& header, int dataBytes,
                             const char* words, bool unsupported = false) {
            QTest::newRow(name) << QString::fromStdString(header) << dataBytes
                                << QString::fromUtf8(words) << unsupported;
        };
        const auto one = [](const std::string& value) { return "{\"t\":" + value + "}"; };
        row("not an object", "[1]", 0, "expected a JSON object");
        row("empty", "", 0, "expected a JSON object");
        row("space first", " {}", 0, "expected a JSON object");
        row("cut JSON", "{\"t\":{", 0, "not JSON");
        row("more after it", "{}{}", 0, "not JSON");
        row("entry is a number", one("3"), 0, "t: expected an object, found a number");
        row("entry is null", one("null"), 0, "t: expected an object, found null");
        row("dtype a number", one(R"({"dtype":3})"), 0, "t: dtype: expected a string");
        row("dtype unknown", one(entry("F7", "[1]", "[0,1]")), 1, "type F7", true);
        row("dtype not read", one(entry("F8_E5M2", "[1]", "[0,1]")), 1, "type F8_E5M2", true);
        row("no dtype", one(R"({"shape":[1],"data_offsets":[0,4]})"), 4, "\"dtype\" is missing");
        row("no shape", one(R"({"dtype":"F32","data_offsets":[0,4]})"), 4, "\"shape\" is missing");
        row("no range", one(R"({"dtype":"F32","shape":[1]})"), 4, "data_offsets");
        row("unknown field", one(R"({"dtype":"F32","strides":[1]})"), 4, "strides");
        row("field twice", one(R"({"dtype":"F32","dtype":"F32"})"), 4, "occurs twice");
        row("shape a string", one(entry("F32", "\"1\"", "[0,4]")), 4, "shape");
        row("shape negative", one(entry("F32", "[-1]", "[0,4]")), 4, "shape");
        row("shape fraction", one(entry("F32", "[1.0]", "[0,4]")), 4, "shape");
        row("shape nested", one(entry("F32", "[[1]]", "[0,4]")), 4, "shape");
        row("shape overflow", one(entry("F32", "[4294967296,4294967296]", "[0,4]")), 4, "shape");
        row("shape above 2^63", one(entry("F32", "[18446744073709551615]", "[0,4]")), 4, "shape");
        row("bytes overflow", one(entry("F64", "[4611686018427387904]", "[0,4]")), 4,
            "data_offsets");
        row("nine dimensions", one(entry("F32", "[1,1,1,1,1,1,1,1,1]", "[0,4]")), 4,
            "8 dimensions");
        row("range of one", one(entry("F32", "[1]", "[0]")), 4, "two numbers");
        row("range of three", one(entry("F32", "[1]", "[0,4,8]")), 4, "two numbers");
        row("range backwards", one(entry("F32", "[1]", "[4,0]")), 4, "data_offsets");
        row("range not from 0", one(entry("F32", "[1]", "[4,8]")), 8, "begin at 0, found 4");
        row("range too large", one(entry("F32", "[1]", "[0,18446744073709551615]")), 4,
            "out of range");
        row("size differs", one(entry("F32", "[2]", "[0,4]")), 4, "expected 8 bytes");
        row("overlap",
            "{\"a\":" + entry("F32", "[1]", "[0,4]") + ",\"b\":" + entry("F32", "[1]", "[2,6]")
                + "}",
            6, "begin at 4, found 2");
        row("hole",
            "{\"a\":" + entry("F32", "[1]", "[0,4]") + ",\"b\":" + entry("F32", "[1]", "[6,10]")
                + "}",
            10, "begin at 4, found 6");
        row("name twice",
            "{\"a\":" + entry("F32", "[1]", "[0,4]") + ",\"a\":" + entry("F32", "[1]", "[4,8]")
                + "}",
            8, "a: the name occurs twice");
        row("data left over", one(entry("F32", "[1]", "[0,4]")), 6, "bytes, found");
        row("data cut", one(entry("F32", "[1]", "[0,4]")), 3, "m.safetensors is cut short");
        row("metadata not strings", R"({"__metadata__":{"a":[1]}})", 0, "__metadata__");
        row("metadata not an object", R"({"__metadata__":"x"})", 0, "__metadata__");
        row("deep nesting", one(std::string(100000, '[')), 0, "t: expected an object");
    }

    void damagedHeaders()
    {
        QFETCH(QString, header);
        QFETCH(int, dataBytes);
        QFETCH(QString, words);
        QFETCH(bool, unsupported);
        EXPECT_ERROR(parseHeader(header.toStdString(), std::size_t(dataBytes)),
            unsupported ? ErrorCode::Unsupported : ErrorCode::Format, words.toStdString());
    }

    void headerLength()
    {
        std::string bytes = SafetensorsWriter().tensor("a", WeightType::F32, { 1 }, { 1 }).bytes();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            EXPECT_ERROR(parse(bytes.substr(0, size)), ErrorCode::Format, "is cut short");
        EXPECT_OK(parse(bytes));
        poke(bytes, 0, std::uint64_t(100'000'001));
        EXPECT_ERROR(parse(bytes), ErrorCode::Format, "100 MB");
        poke(bytes, 0, ~std::uint64_t(0));
        EXPECT_ERROR(parse(bytes), ErrorCode::Format, "100 MB");
    }

    void shardsByTheIndex()
    {
        const auto files = ModelFiles::open(sharded("good", index()));
        EXPECT_OK(files);
        QCOMPARE((*files)->tensors().size(), std::size_t(2)); // "extra" is not in the index
        QVERIFY(!(*files)->find("extra"));
        const TensorView* b = (*files)->find("b.weight");
        QVERIFY(b);
        QCOMPARE(*dequantizeTensor(**files, *b), (std::vector<float> { 5, 6 }));
        QCOMPARE((*files)->weightBytes(), std::uint64_t(20));
    }

    void damagedIndexes()
    {
        const auto open
            = [&](const std::string& text) { return ModelFiles::open(sharded("damaged", text)); };
        EXPECT_ERROR(open("{"), ErrorCode::Format, "[json]");
        EXPECT_ERROR(open("[]"), ErrorCode::Format, "weight_map");
        EXPECT_ERROR(open(R"({"weight_map":[]})"), ErrorCode::Format, "weight_map");
        EXPECT_ERROR(open(R"({"weight_map":{"a":1}})"), ErrorCode::Format, "weight_map: a");
        EXPECT_ERROR(open(R"({"weight_map":{}})"), ErrorCode::Format, "no tensors");
        for (const char* name : { "../good/x.safetensors", "/etc/passwd", "", ".." })
            EXPECT_ERROR(open(index(name)), ErrorCode::Format, "plain file name");
        EXPECT_ERROR(open(index("model-00003-of-00003.safetensors")), ErrorCode::NotFound,
            "model-00003-of-00003.safetensors is missing");
        EXPECT_ERROR(open(index("model-00001-of-00002.safetensors")), ErrorCode::Format,
            "b.weight: the index puts it into model-00001-of-00002.safetensors");
    }

    void foldersWithoutSomething()
    {
        save(path("bare/config.json"), "{}");
        EXPECT_ERROR(ModelFiles::open(path("bare")), ErrorCode::NotFound, "model.safetensors");
        const std::string tensors
            = SafetensorsWriter().tensor("a", WeightType::F32, { 1 }, { 1 }).bytes();
        save(path("noconfig/model.safetensors"), tensors);
        EXPECT_ERROR(ModelFiles::open(path("noconfig/model.safetensors")), ErrorCode::NotFound, "");
        save(path("badconfig/model.safetensors"), tensors);
        save(path("badconfig/config.json"), "[1]");
        EXPECT_ERROR(ModelFiles::open(path("badconfig")), ErrorCode::Format, "JSON object");
        save(path("badconfig/config.json"), "{\"a\":");
        EXPECT_ERROR(ModelFiles::open(path("badconfig")), ErrorCode::Format, "[json]");
        save(path("other/model.safetensors"), tensors);
        save(path("other/consolidated.safetensors"), "not read");
        save(path("other/reference.safetensors"), "not read");
        save(path("other/config.json"), "{}");
        EXPECT_OK(ModelFiles::open(path("other")));
        EXPECT_OK(ModelFiles::open(path("other/model.safetensors")));
        EXPECT_OK(ModelFiles::open(path("other/config.json")));
    }

    void jsonAsPythonWritesIt()
    {
        const auto json = parseModelJson("{\"a\":NaN,\"b\":[Infinity,-Infinity,-1],\"c\":\"NaN "
                                         "\\\" Infinity\",\"d\":{\"e\":1e5}}",
            "x");
        EXPECT_OK(json);
        QCOMPARE((*json)["a"].get<std::string>(), std::string("NaN"));
        QVERIFY((*json)["b"][0].get<double>() > 1e308);
        QVERIFY((*json)["b"][1].get<double>() < -1e308);
        QCOMPARE((*json)["b"][2].get<int>(), -1);
        QCOMPARE((*json)["c"].get<std::string>(), std::string("NaN \" Infinity"));
        EXPECT_ERROR(parseModelJson("{\"a\":NaNs}", "x"), ErrorCode::Format, "[json]");
        EXPECT_ERROR(parseModelJson("\"", "x"), ErrorCode::Format, "[json]");
        EXPECT_ERROR(parseModelJson("\"\\", "x"), ErrorCode::Format, "[json]");
        EXPECT_OK(parseModelJson(std::string(200, '[') + std::string(200, ']'), "x"));
        EXPECT_ERROR(parseModelJson(std::string(1'000'000, '['), "x"), ErrorCode::Format, "deeper");
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
