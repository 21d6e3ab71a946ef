// SPDX-License-Identifier: Apache-2.0
// Damaged and unfit model files: one clear error each, never a crash, never a huge allocation.
#include "engine/core/system_info.h"
#include "engine/runtime/engine.h"
#include "tests/support/tiny_model.h"

#include <QtTest>

#include <cstring>
#include <fstream>

using namespace ax;

class BadModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void good();
    void idsWithoutRow();
    void damagedTensors_data();
    void damagedTensors();
    void damagedMetadata_data();
    void damagedMetadata();
    void damagedBytes_data();
    void damagedBytes();
    void truncatedAnywhere();
    void flippedHeaderBytes();
    void largerThanMemory();
    void options();
    void missing();
    void cancelled();

private:
    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    /// The error of load and inspect, checked for form.
    Error errorOf(const std::filesystem::path& path, LoadOptions options = {})
    {
        options.context = options.context ? options.context : 64;
        auto engine = Engine::load(path, options);
        const Error error
            = engine ? Error { ErrorCode::Internal, "loaded", {}, {} } : engine.error();
        const std::string line = error.line();
        if (line.find('\n') != std::string::npos || line.size() < 20 || line.size() > 600)
            return { ErrorCode::Internal, "bad form: " + line, {}, {} };
        return error;
    }
    QTemporaryDir m_folder;
};

void BadModelsTest::good()
{
    writeTinyModel(at("good.gguf"));
    const auto engine = Engine::load(at("good.gguf"), { .context = 64 });
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().line().c_str());
    const ModelInfo& info = (*engine)->info();
    QCOMPARE(info.layers, 4);
    QCOMPARE(info.heads, kTinyHeads);
    QCOMPARE(info.kvHeads, kTinyKvHeads);
    QCOMPARE(info.headDim, kTinyHeadDim);
    QCOMPARE(info.vocabulary, tinySpecials().vocabulary);
    QCOMPARE(info.context, 64);
    QVERIFY((*engine)->chatTemplate());
}

void BadModelsTest::idsWithoutRow()
{
    // Text-only Gemma 3: the tokenizer has one id more than the embedding has rows.
    const int vocabulary = tinySpecials().vocabulary;
    for (const int missing : { 1, 200 }) {
        TinyModelOptions options;
        for (const char* name : { "token_embd.weight", "output.weight" })
            options.shapes[name] = { vocabulary - missing, 64 };
        writeTinyModel(at("fewer.gguf"), options);
        const auto engine = Engine::load(at("fewer.gguf"), { .context = 64 });
        QVERIFY2(engine.has_value(), engine ? "" : engine.error().line().c_str());
        QCOMPARE((*engine)->info().vocabulary, vocabulary - missing);
        DumpRequest request;
        request.ids = { vocabulary - missing - 1 };
        QVERIFY((*engine)->dump(request).has_value());
        request.ids = { 1, vocabulary - missing };
        const auto refused = (*engine)->dump(request);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
    }
    TinyModelOptions options;
    for (const char* name : { "token_embd.weight", "output.weight" })
        options.shapes[name] = { vocabulary - 257, 64 };
    writeTinyModel(at("other.gguf"), options);
    QVERIFY(errorOf(at("other.gguf")).code == ErrorCode::ShapeMismatch);
}

void BadModelsTest::damagedTensors_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("tensor");
    QTest::addColumn<int>("code");
    const auto row = [](const char* kind, const char* tensor, ErrorCode code) {
        QTest::addRow("%s %s", kind, tensor)
            << QString(QLatin1String(kind)) << QString(QLatin1String(tensor)) << int(code);
    };
    for (const char* name : { "token_embd.weight", "output_norm.weight", "blk.0.attn_norm.weight",
             "blk.1.attn_q.weight", "blk.2.attn_k.weight", "blk.3.attn_v.weight",
             "blk.3.attn_output.weight", "blk.0.ffn_norm.weight", "blk.1.ffn_gate.weight",
             "blk.2.ffn_up.weight", "blk.3.ffn_down.weight" }) {
        row("without", name, ErrorCode::NotFound);
        row("shape", name, ErrorCode::ShapeMismatch);
        row("rank", name, ErrorCode::ShapeMismatch);
    }
    row("extra", "blk.0.surprise.weight", ErrorCode::Unsupported);
    row("extra", "blk.9.attn_norm.weight", ErrorCode::Unsupported);
    row("shape", "output.weight", ErrorCode::ShapeMismatch);
}

void BadModelsTest::damagedTensors()
{
    QFETCH(QString, kind);
    QFETCH(QString, tensor);
    QFETCH(int, code);
    TinyModelOptions options;
    const std::string name = tensor.toStdString();
    const bool vector = name.find("norm") != std::string::npos;
    if (kind == QLatin1String("without"))
        options.without = { name };
    else if (kind == QLatin1String("extra"))
        options.extra = { name };
    else if (kind == QLatin1String("shape"))
        options.shapes[name] = vector ? std::vector<std::int64_t> { 32 }
            : name == "output.weight" ? std::vector<std::int64_t> { 300, 64 }
                                      : std::vector<std::int64_t> { 288, 32 };
    else
        options.shapes[name]
            = vector ? std::vector<std::int64_t> { 8, 8 } : std::vector<std::int64_t> { 9, 32, 64 };
    writeTinyModel(at("damaged.gguf"), options);
    const Error error = errorOf(at("damaged.gguf"));
    QVERIFY2(int(error.code) == code, error.line().c_str());
    QVERIFY2(error.message.find(name) != std::string::npos, error.line().c_str());
    QVERIFY2(error.line().find("damaged.gguf") != std::string::npos, error.line().c_str());
}

void BadModelsTest::damagedMetadata_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("value");
    const std::pair<const char*, std::vector<int>> bad[] {
        { "llama.block_count", { 0, -1, 3, 5, 5000, 2147483647 } },
        { "llama.embedding_length", { 0, -4, 63, 128, 2147483647 } },
        { "llama.attention.head_count", { 0, -1, 3, 5, 8, 2147483647 } },
        { "llama.attention.head_count_kv", { 0, -1, 3, 4, 8, 1000000 } },
        { "llama.feed_forward_length", { 0, -1, 95, 128 } },
        { "llama.context_length", { 0, -1 } },
    };
    for (const auto& [key, values] : bad)
        for (const int value : values)
            QTest::addRow("%s %d", key, value) << QString(QLatin1String(key)) << value;
}

void BadModelsTest::damagedMetadata()
{
    QFETCH(QString, key);
    QFETCH(int, value);
    TinyModelOptions options;
    options.integers[key.toStdString()] = value;
    writeTinyModel(at("damaged.gguf"), options);
    const std::uint64_t before = residentBytes();
    const Error error = errorOf(at("damaged.gguf"));
    QVERIFY2(error.code == ErrorCode::Format || error.code == ErrorCode::ShapeMismatch
            || error.code == ErrorCode::NotFound || error.code == ErrorCode::Unsupported,
        error.line().c_str());
    QVERIFY2(error.line().find("damaged.gguf") != std::string::npos, error.line().c_str());
    QVERIFY(residentBytes() < before + (64u << 20));
}

void BadModelsTest::damagedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const GgufWriter writer = tinyModel({});
    const QByteArray whole = QByteArray::fromStdString(writer.bytes());
    const GgufWriter::Places places = writer.places();
    const auto row = [&](const char* name, std::size_t at, QByteArray value) {
        QByteArray bytes = whole;
        bytes.replace(qsizetype(at), value.size(), value);
        QTest::newRow(name) << bytes;
    };
    const QByteArray huge(8, '\x7F'), ones(8, '\xFF');
    row("magic", 0, "GGML");
    row("version", 4, QByteArray(4, '\x09'));
    row("tensor count huge", places.tensorCount, huge);
    row("tensor count -1", places.tensorCount, ones);
    row("tensor count one more", places.tensorCount,
        QByteArray(1, char(whole[int(places.tensorCount)] + 1)));
    row("pair count huge", places.pairCount, huge);
    row("pair count -1", places.pairCount, ones);
    row("key length huge", places.firstKey, huge);
    row("value type unknown", places.firstKey + 8 + std::strlen("general.architecture"),
        QByteArray(4, '\x55'));
    row("tensor name length huge", places.firstTensor, huge);
    // first tensor: name (8 + 17), rank, two sizes, type, offset
    const std::size_t rank = places.firstTensor + 8 + std::strlen("token_embd.weight");
    row("rank 77", rank, QByteArray(1, 77));
    row("size huge", rank + 4, huge);
    row("size zero", rank + 4, QByteArray(8, 0));
    row("type unknown", rank + 20, QByteArray(4, '\x44'));
    row("type without reader", rank + 20, QByteArray(1, 36));
    row("offset huge", rank + 24, huge);
    row("offset -32", rank + 24, QByteArray("\xE0") + QByteArray(7, '\xFF'));
    row("offset unaligned", rank + 24, QByteArray(1, 1));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("magic only") << QByteArray("GGUF");
    QTest::newRow("text") << QByteArray("this is not a model at all, sorry");
}

void BadModelsTest::damagedBytes()
{
    QFETCH(QByteArray, bytes);
    std::ofstream(at("damaged.gguf"), std::ios::binary).write(bytes.data(), bytes.size());
    const std::uint64_t before = residentBytes();
    const Error error = errorOf(at("damaged.gguf"));
    QVERIFY2(error.code == ErrorCode::Format || error.code == ErrorCode::Version
            || error.code == ErrorCode::Unsupported || error.code == ErrorCode::ShapeMismatch,
        error.line().c_str());
    QVERIFY2(error.line().find("damaged.gguf") != std::string::npos, error.line().c_str());
    QVERIFY(residentBytes() < before + (64u << 20));
}

void BadModelsTest::truncatedAnywhere()
{
    const std::string whole = tinyModel({}).bytes();
    for (std::size_t k = 0; k < 30; ++k) {
        const std::size_t size = k * whole.size() / 30;
        std::ofstream(at("cut.gguf"), std::ios::binary).write(whole.data(), long(size));
        const Error error = errorOf(at("cut.gguf"));
        QVERIFY2(error.code == ErrorCode::Format, error.line().c_str());
    }
}

void BadModelsTest::flippedHeaderBytes()
{
    // Any single damaged byte of the header: an error or a model, never a crash or a big bill.
    const GgufWriter writer = tinyModel({});
    const std::string whole = writer.bytes();
    const std::size_t data = writer.places().data;
    const std::uint64_t before = residentBytes();
    int loaded = 0, refused = 0;
    for (std::size_t k = 0; k < 150; ++k) {
        std::string bytes = whole;
        const std::size_t position = (k * 7919 + 3) % data;
        bytes[position] = char(bytes[position] ^ (k % 2 ? 0xFF : 0x10));
        std::ofstream(at("flipped.gguf"), std::ios::binary).write(bytes.data(), long(bytes.size()));
        const auto engine = Engine::load(at("flipped.gguf"), { .threads = 1, .context = 16 });
        if (engine) {
            ++loaded;
            DumpRequest request;
            request.ids = { 1, 2, 3 };
            QVERIFY((*engine)->dump(request).has_value());
        } else {
            ++refused;
            QVERIFY(!engine.error().message.empty());
        }
    }
    qInfo("150 headers with one damaged byte: %d loaded, %d refused", loaded, refused);
    QVERIFY(refused > 0);
    QVERIFY(residentBytes() < before + (128u << 20));
}

void BadModelsTest::largerThanMemory()
{
    // 400 layers of cache for 2^24 positions: more than any machine that runs tests.
    TinyModelOptions large;
    large.layers = 400;
    writeTinyModel(at("large.gguf"), large);
    const std::uint64_t before = residentBytes();
    const Error error = errorOf(at("large.gguf"), { .context = 1 << 24 });
    QVERIFY2(error.code == ErrorCode::OutOfMemory, error.line().c_str());
    QVERIFY(!error.remedy.empty());
    QVERIFY(residentBytes() < before + (256u << 20));
    const auto info = Engine::inspect(at("large.gguf"), { .context = 1 << 24 });
    QVERIFY(info.has_value());
    // And a page that is never promised (engine/runtime/cache_pool.h).
    const std::uint64_t exactly = std::uint64_t(400) * 2 * 2 * 16 * 2 * (1 << 24);
    QVERIFY(info->memory.kvCache >= exactly && info->memory.kvCache < exactly + exactly / 1000);
}

void BadModelsTest::options()
{
    writeTinyModel(at("good.gguf"));
    QCOMPARE(errorOf(at("good.gguf"), { .context = -1 }).code, ErrorCode::InvalidArgument);
    QCOMPARE(
        errorOf(at("good.gguf"), { .context = (1 << 24) + 1 }).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(at("good.gguf"), { .device = "cuda:9" }).code, ErrorCode::DeviceUnavailable);
    QCOMPARE(errorOf(at("good.gguf"), { .device = "toaster" }).code, ErrorCode::InvalidArgument);
    TinyModelOptions unknown;
    unknown.architecture = "rwkv9";
    writeTinyModel(at("unknown.gguf"), unknown);
    const Error error = errorOf(at("unknown.gguf"));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.line().find("rwkv9") != std::string::npos);
    QVERIFY(error.remedy.find("llama") != std::string::npos);
}

void BadModelsTest::missing()
{
    QCOMPARE(errorOf(at("nothing.gguf")).code, ErrorCode::NotFound);
    std::filesystem::create_directory(at("empty"));
    const Error error = errorOf(at("empty"));
    QVERIFY(error.code == ErrorCode::NotFound || error.code == ErrorCode::Format);
    QVERIFY(error.line().find("empty") != std::string::npos);
}

void BadModelsTest::cancelled()
{
    writeTinyModel(at("good.gguf"));
    std::stop_source source;
    source.request_stop();
    const auto engine = Engine::load(at("good.gguf"), { .context = 64 }, {}, source.get_token());
    QVERIFY(!engine);
    QCOMPARE(engine.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(BadModelsTest)
#include "tst_bad_models.moc"
