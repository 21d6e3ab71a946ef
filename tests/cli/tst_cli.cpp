// SPDX-License-Identifier: Apache-2.0
// The program attnx as a script meets it: exit codes, JSON, one-line errors, round trips.
#include "engine/model/weights/safetensors_reader.h"
#include "tests/support/earlier_file.h"
#include "tests/support/tiny_model.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ax;

namespace {

struct Run {
    int code = -1;
    QByteArray out, err;
};

Run attnx(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(AX_ATTNX), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return { -1, process.readAllStandardOutput(), process.readAllStandardError() };
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

/// One line, of the program, with the words.
bool oneLine(const Run& run, const QByteArray& words)
{
    return run.err.startsWith("attnx: ") && run.err.count('\n') == 1 && run.err.contains(words);
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void help();
    void usage_data();
    void usage();
    void failures_data();
    void failures();
    void json();
    void tokens();
    void idsAsText();
    void clocks();
    void filesOfAFolder();
    void dumpAndVerify();
    void generateAndTrace();
    void sessions();
    void earlierSessions();
    void generateSendsWhatTemplateRenders_data();
    void generateSendsWhatTemplateRenders();
    void aLastMessageIsContinued();
    void numbersOfTemplatesKeepTheirDigits();
    void memoryAsMeasured_data();
    void memoryAsMeasured();

private:
    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const std::string& bytes)
    {
        std::ofstream(at(name).toStdString(), std::ios::binary) << bytes;
    }
    QStringList words(const char* text) const
    {
        QString line = QString::fromLatin1(text);
        line.replace(QStringLiteral("@"), m_folder.path() + QLatin1Char('/'));
        return line.split(QLatin1Char(' '));
    }
    QTemporaryDir m_folder;
};

void CliTest::initTestCase()
{
    writeTinyModel(at("m.gguf").toStdString());
    TinyModelOptions options;
    options.chatTemplate.clear();
    writeTinyModel(at("bare.gguf").toStdString(), options);
    TinyModelOptions tools;
    tools.chatTemplate = "{% for t in tools or [] %}<tool>{{ t|tojson }}</tool>{% endfor %}"
                         "{% for d in documents or [] %}<doc>{{ d.title }}</doc>{% endfor %}"
                         "{% for m in messages %}<|im_start|>{{ m.role }}\n"
                         "{% if m.content is string %}{{ m.content }}"
                         "{% elif m.content %}{% for p in m.content %}{{ p.text }}{% endfor %}"
                         "{% endif %}{% for c in m.tool_calls or [] %}<call>{{ c|tojson }}</call>"
                         "{% endfor %}<|im_end|>\n{% endfor %}"
                         "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";
    writeTinyModel(at("tools.gguf").toStdString(), tools);
    options.architecture = "rwkv9";
    writeTinyModel(at("unknown.gguf").toStdString(), options);
    const std::string whole = tinyModel({}).bytes();
    write("cut.gguf", whole.substr(0, whole.size() / 2));
    write("ids.json", "[1, 2, 3, 40, 50, 60]");
    write("words.json", "[1, \"two\"]");
    write("far.json", "[1, 99999]");
    write("cut.json", "[1,\n 2");
    write("bias.json", R"({"0": {"0": -1.5, "1": null}, "-1": {"0": "-inf"}})");
    write("far-bias.json", R"({"70": {"0": -1.5}})");
    write("bad-bias.json", R"({"0": {"zero": -1.5}})");
    write("messages.json", R"([{"role": "user", "content": "the end"}])");
}

void CliTest::help()
{
    for (const char* command :
        { "", "models", "info", "tokenize", "detokenize", "template", "dump", "verify", "generate",
            "bench", "trace", "trace info", "trace validate", "trace convert", "sessions",
            "sessions list", "sessions show", "sessions search", "sessions export",
            "sessions import", "sessions delete", "sessions check", "serve", "sidecar" }) {
        QStringList arguments = words(command);
        arguments.removeAll(QString());
        const Run run = attnx(arguments << QStringLiteral("--help"));
        QVERIFY2(run.code == 0 && run.out.size() > 100 && run.err.isEmpty(), command);
    }
    const Run version = attnx({ QStringLiteral("--version") });
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("attnx "));
    for (const char* part : { "Back ends: fast (CPU)", "libtorch", "CUDA",
             "Instruction sets:", "used here: ", "SQLite 3.", "ZeroMQ 4.", "Compiled with " })
        QVERIFY2(version.out.contains(part), version.out.constData());
}

void CliTest::usage_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line : { "nonsense", "info", "dump @m.gguf", "generate @m.gguf --nonsense",
             "dump @m.gguf --ids @ids.json --out @o --greedy -1",
             "dump @m.gguf --ids @ids.json --out @o --greedy x", "trace", "trace nonsense",
             "dump @m.gguf --ids @ids.json --out @o --tensors logit",
             "dump @m.gguf --ids @ids.json --out @o --layers 3-x",
             "generate @m.gguf --raw a --system b", "generate @m.gguf --raw a --seed x",
             "generate @m.gguf --raw a --seed 18446744073709551616",
             "generate @m.gguf --raw a --seed 1.5", "generate @m.gguf --raw a --seed -2",
             "generate @m.gguf --raw a --top-p 1.5", "generate @m.gguf --raw a --temperature nan",
             "generate @m.gguf --raw a --max-tokens -1", "generate --raw a",
             "generate @m.gguf --server http://x --raw a", "generate @m.gguf --model x --raw a",
             "sidecar --port 70000", "sidecar --recluster-interval -1",
             "template @m.gguf --messages @messages.json --set x=[1",
             "template @m.gguf --messages @messages.json --set x",
             "template @m.gguf --messages @messages.json --now yesterday",
             "template @m.gguf --messages @messages.json --now 2025-02-30",
             "generate @m.gguf --raw a --firewall maybe",
             "generate @m.gguf --raw a --firewall log --window-limit 2", "bench @m.gguf --runs 0",
             "inspect @m.gguf --ids @ids.json", "inspect @m.gguf --stats", "effect @m.gguf",
             "effect @m.gguf --trace @t.jsonl",
             "effect @m.gguf --ids @ids.json --trace @t.jsonl --token 3",
             "effect @m.gguf --ids @ids.json --sets words",
             "effect @m.gguf --ids @ids.json --sets segments",
             "effect @m.gguf --ids @ids.json --heads 3",
             "effect @m.gguf --ids @ids.json --heads x:1",
             "effect @m.gguf --ids @ids.json --head-sets 1:2+3",
             "effect @m.gguf --ids @ids.json --positions 9-2",
             "trace compare @a.jsonl @b.jsonl --align word", "trace compass @a.jsonl --window 1" })
        QTest::newRow(line) << QByteArray(line);
}

void CliTest::usage()
{
    QFETCH(QByteArray, line);
    const Run run = attnx(words(line.constData()));
    QVERIFY2(run.code == 2, run.err.constData());
    QVERIFY2(oneLine(run, "--help"), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

void CliTest::failures_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* line, const char* expected) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(expected);
    };
    row("info @none.gguf", "none.gguf");
    row("sessions list --db @none.db", "none.db");
    row("sessions show 1 --db @m.gguf", "m.gguf");
    row("sessions import @none.jsonl --db @i.db", "none.jsonl");
    row("info @cut.gguf", "cut.gguf");
    row("generate @cut.gguf --raw a", "cut.gguf");
    row("info @unknown.gguf", "rwkv9");
    row("generate --server http://127.0.0.1:1 --raw a", "no server answers there");
    row("generate --server ftp://127.0.0.1 --raw a", "http:// or https://");
    row("generate --server http://127.0.0.1:1 --api-key-file @none.json --raw a", "none.json");
    row("sidecar --port 0 --zmq-bind nonsense --db @prints.db", "--zmq-bind nonsense");
    row("sidecar --port 0 --db @m.gguf", "m.gguf");
    row("sidecar --port 0 --zmq-bind tcp://127.0.0.1:* --db @p.db --discovery-dir @none", "none");
    row("generate @bare.gguf --prompt hi", "template");
    row("dump @m.gguf --ids @none.json --out @o", "none.json");
    row("dump @m.gguf --ids @words.json --out @o", "words.json");
    row("dump @m.gguf --ids @far.json --precision fast --out @o", "99999");
    row("dump @m.gguf --ids @ids.json --precision fast --out /dev/full/x", "/dev/full/x");
    row("generate @m.gguf --raw a --max-tokens 2 --trace /dev/full/x.jsonl", "/dev/full/x");
    row("verify @m.gguf --precision fast --reference @none.safetensors", "none.safetensors");
    row("verify @m.gguf --precision fast --reference @ids.json", "ids.json");
    row("trace info @none.jsonl", "none.jsonl");
    row("trace compass @none.jsonl", "none.jsonl");
    row("trace compare @none.jsonl @none.jsonl", "none.jsonl");
    row("effect @m.gguf --ids @none.json", "none.json");
    row("effect @m.gguf --precision fast --ids @ids.json --positions 100", "100");
    row("effect @m.gguf --precision fast --ids @ids.json --heads 90:1", "layer 90");
    row("inspect @m.gguf --ids @none.json --stats", "none.json");
    row("inspect @none.gguf --ids @ids.json --stats --out @no/where", "no/where");
    // Places are checked before the work: the model is not even looked for.
    row("generate @none.gguf --raw a --trace @no/where.jsonl", "no/where.jsonl");
    row("dump @none.gguf --ids @ids.json --out @no/where", "no/where");
    row("trace convert @none.jsonl @no/where.md", "no/where.md");
    row("generate @none.gguf --raw a --trace @", "folder");
    // Broken JSON is called that, with its place.
    row("dump @m.gguf --ids @cut.json --out @o", "broken JSON: parse error at line 2, column 3");
    row("generate @m.gguf --messages @cut.json", "line 2");
    row("generate @m.gguf --raw a --bias @none.json", "none.json");
    row("generate @m.gguf --raw a --bias @cut.json", "broken JSON");
    row("generate @m.gguf --raw a --bias @bad-bias.json", "zero");
    row("generate @m.gguf --raw a --bias @far-bias.json", "layer 70");
    row("generate @m.gguf --raw a --firewall reroute", "chat");
    row("template @m.gguf --messages @messages.json --set unheard=1", "unheard");
    row("template @m.gguf --messages @messages.json --set messages=[]", "messages");
}

void CliTest::failures()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    const Run run = attnx(words(line.constData()));
    QVERIFY2(run.code == 1, run.err.constData());
    QVERIFY2(oneLine(run, expected), run.err.constData());
}

void CliTest::json()
{
    for (const char* line : { "info @m.gguf --json", "models --json",
             "dump @m.gguf --ids @ids.json --precision fast --out @d.safetensors --json",
             "bench @m.gguf --prompt-tokens 8 --max-tokens 4 --runs 1 --parallel 3 --json" }) {
        const Run run = attnx(words(line));
        QVERIFY2(run.code == 0, run.err.constData());
        QJsonParseError error;
        QJsonDocument::fromJson(run.out, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, line);
    }
    const QJsonObject info
        = QJsonDocument::fromJson(attnx(words("info @m.gguf --json")).out).object();
    QCOMPARE(info[QStringLiteral("layers")].toInt(), 4);
    QCOMPARE(info[QStringLiteral("vocabulary")].toInt(), tinySpecials().vocabulary);
}

void CliTest::tokens()
{
    const QByteArray text = "the \xC3\xA9nd<|im_end|>";
    const Run ids = attnx(words("tokenize @m.gguf"), text);
    QCOMPARE(ids.code, 0);
    QCOMPARE(attnx(words("detokenize @m.gguf"), ids.out).out, text);
    const Run rendered = attnx(words("template @m.gguf --messages @messages.json"));
    QCOMPARE(
        rendered.out, QByteArray("<|im_start|>user\nthe end<|im_end|>\n<|im_start|>assistant\n"));
}

void CliTest::idsAsText()
{
    const QByteArray text = attnx(words("detokenize @m.gguf"), "[1, 2, 3]").out;
    QVERIFY(!text.isEmpty());
    for (const char* same : { "1 2 3", "1, 2, 3\n", "{\"ids\": [1, 2, 3]}", "1\n2\n3" })
        QCOMPARE(attnx(words("detokenize @m.gguf"), same).out, text);
    for (const char* broken :
        { "[1, 2", "1, 2]", "[1 2]", "{\"ids\": [1, 2}", "[1, 2, 3],", "1, x", "1.5", "\"1\"" }) {
        const Run run = attnx(words("detokenize @m.gguf"), broken);
        QVERIFY2(run.code == 1 && run.out.isEmpty(), broken);
    }
    const Run line = attnx(words("tokenize @m.gguf --lines-json"), "\"a\"\n\"b\n");
    QCOMPARE(line.code, 1);
    QVERIFY2(line.err.contains("broken JSON") && line.err.contains("line 2"), line.err.constData());
}

void CliTest::clocks()
{
    write("clock.jinja", "{{ strftime_now('%Y-%m-%d %H:%M:%S.%f') }}");
    const std::vector<std::pair<const char*, const char*>> forms {
        { "2025-03-14T15:09:26", "2025-03-14 15:09:26.000000" },
        { "2025-03-14", "2025-03-14 00:00:00.000000" },
        { "20250314T150926", "2025-03-14 15:09:26.000000" },
        { "2025-03-14T15:09:26Z", "2025-03-14 15:09:26.000000" },
        { "2025-03-14T15:09:26+02:00", "2025-03-14 15:09:26.000000" },
        { "2025-03-14T15:09:26.5-0730", "2025-03-14 15:09:26.500000" },
        { "2025-03-14t15:09:26,123456789z", "2025-03-14 15:09:26.123456" },
        { "2025-03-14T15", "2025-03-14 15:00:00.000000" },
        { "2025-03-14T1509+01", "2025-03-14 15:09:00.000000" },
        { "2025-W11-5T15:09", "2025-03-14 15:09:00.000000" },
        { "2025W115", "2025-03-14 00:00:00.000000" },
        { "2020-W53-7", "2021-01-03 00:00:00.000000" },
        { "2025-073", "2025-03-14 00:00:00.000000" },
        { "2025073T24:00", "2025-03-15 00:00:00.000000" },
        { "2025-03", "2025-03-01 00:00:00.000000" },
    };
    for (const auto& [form, expected] : forms) {
        const Run run
            = attnx(words("template --template-file @clock.jinja --messages @messages.json --now")
                << QString::fromLatin1(form));
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.out, QByteArray(expected));
    }
    for (const char* wrong : { "2025-13-01", "2025-366", "2025-W54", "2025-03-14T25:00",
             "2025-03-14T15:60", "2025-03-14T24:01", "2025-03-14X15:09", "2025-03-14T15:09+24:00" })
        QCOMPARE(
            attnx(words("template --template-file @clock.jinja --messages @messages.json --now")
                << QString::fromLatin1(wrong))
                .code,
            2);
}

void CliTest::filesOfAFolder()
{
    const std::filesystem::path source = AX_SOURCE_DIR "/tests/data/conformance/llama";
    const QByteArray whole
        = attnx({ QStringLiteral("tokenize"), QString::fromStdString(source.string()) }, "a b").out;
    QVERIFY(whole.startsWith("["));
    for (const char* file : { "config.json", "model.safetensors" }) {
        const QString path = QString::fromStdString((source / file).string());
        QCOMPARE(attnx({ QStringLiteral("tokenize"), path }, "a b").out, whole);
        QCOMPARE(attnx({ QStringLiteral("info"), path }).code, 0);
        QCOMPARE(
            attnx({ QStringLiteral("generate"), path, QStringLiteral("--raw"), QStringLiteral("a"),
                      QStringLiteral("--max-tokens"), QStringLiteral("1") })
                .code,
            0);
    }
}

void CliTest::dumpAndVerify()
{
    const Run dump = attnx(
        words("dump @m.gguf --ids @ids.json --precision fast --greedy 4 --out @d.safetensors"));
    QVERIFY2(dump.code == 0, dump.err.constData());
    // A dump has no input_ids: a reference is the dump and the ids it was made for.
    QFile file(at("d.safetensors"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    quint64 size = 0;
    std::memcpy(&size, bytes.constData(), 8);
    QJsonObject header = QJsonDocument::fromJson(bytes.mid(8, int(size))).object();
    QByteArray data = bytes.mid(8 + int(size));
    const auto reference = [&](const char* name, const QByteArray& tensors) {
        QJsonObject all = header;
        const qint64 ids[] { 1, 2, 3, 40, 50, 60 };
        all[QStringLiteral("input_ids")] = QJsonObject {
            { QStringLiteral("dtype"), QStringLiteral("I64") },
            { QStringLiteral("shape"), QJsonArray { 6 } },
            { QStringLiteral("data_offsets"), QJsonArray { tensors.size(), tensors.size() + 48 } }
        };
        QByteArray text = QJsonDocument(all).toJson(QJsonDocument::Compact);
        text = text.leftJustified((text.size() + 7) / 8 * 8, ' ');
        const quint64 length = quint64(text.size());
        write(name,
            QByteArray(reinterpret_cast<const char*>(&length), 8).toStdString() + text.toStdString()
                + tensors.toStdString() + std::string(reinterpret_cast<const char*>(ids), 48));
    };
    reference("same.safetensors", data);
    const Run same = attnx(words("verify @m.gguf --precision fast --reference @same.safetensors"));
    QVERIFY2(same.code == 0, same.out.constData());
    QVERIFY(same.out.contains("logits") && same.out.contains("pass") && !same.out.contains("fail"));
    const int offset
        = header[QStringLiteral("attention.2")][QStringLiteral("data_offsets")][0].toInt();
    const float wrong = 0.75f;
    data.replace(offset + 4, 4, QByteArray(reinterpret_cast<const char*>(&wrong), 4));
    reference("changed.safetensors", data);
    const Run changed
        = attnx(words("verify @m.gguf --precision fast --reference @changed.safetensors"));
    QCOMPARE(changed.code, 1);
    int failed = 0;
    for (const QByteArray& line : changed.out.split('\n'))
        if (line.contains("fail")) {
            ++failed;
            QVERIFY(line.startsWith("attention.2 "));
        }
    QCOMPARE(failed, 1);
}

void CliTest::generateAndTrace()
{
    const Run run
        = attnx(words("generate @m.gguf --raw the --greedy --max-tokens 6 --capture raw "
                      "--attention-top-k 8 --aggregation none --layers all --trace @t.jsonl"));
    QVERIFY2(run.code == 0, run.err.constData());
    const Run valid = attnx(words("trace validate @t.jsonl"));
    QVERIFY2(valid.code == 0, valid.out.constData());
    const Run info = attnx(words("trace info @t.jsonl --json"));
    const QJsonObject json = QJsonDocument::fromJson(info.out).object();
    QCOMPARE(json[QStringLiteral("generated_tokens")].toInt(), 6);
    QCOMPARE(json[QStringLiteral("steps_with_attention")].toInt(), 6);
    // Steering changes what is written, and the trace says how.
    const Run steered = attnx(words("generate @m.gguf --raw the --greedy --max-tokens 6 --capture "
                                    "raw --bias @bias.json --trace @b.jsonl"));
    QVERIFY2(steered.code == 0, steered.err.constData());
    QFile file(m_folder.filePath(QStringLiteral("b.jsonl")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().contains(
        R"("attention_biases":{"-1":{"0":null},"0":{"0":-1.5,"1":null}})"));
    // Sampling that is greedy gives the same text again.
    QCOMPARE(attnx(words("generate @m.gguf --raw the --greedy --max-tokens 6 --capture off")).out,
        run.out);
}

void CliTest::sessions()
{
    const auto json = [&](const char* line) {
        const Run run = attnx(words(line));
        if (run.code != 0)
            qWarning("%s: %s", line, run.err.constData());
        return QJsonDocument::fromJson(run.out);
    };
    const Run run = attnx(words("generate @m.gguf --prompt the --greedy --max-tokens 6 --capture "
                                "raw,fingerprint --trace @s.jsonl --store @s.db"));
    QVERIFY2(run.code == 0, run.err.constData());
    const QJsonArray list = json("sessions list --json --db @s.db").array();
    QCOMPARE(list.size(), 1);
    const QString id = list[0].toObject()[QStringLiteral("id")].toString();
    QVERIFY(!id.isEmpty());
    const auto with = [&](const char* line) {
        return json(QByteArray(line).replace("#", id.toLatin1()).constData());
    };
    const QJsonObject shown = with("sessions show # --json --db @s.db").object();
    QCOMPARE(shown[QStringLiteral("state")].toString(), QStringLiteral("written"));
    QCOMPARE(shown[QStringLiteral("title")].toString(), QStringLiteral("the"));
    QCOMPARE(shown[QStringLiteral("generated")].toInt(), 6);
    QCOMPARE(shown[QStringLiteral("branches")].toInt(), 1);
    QCOMPARE(shown[QStringLiteral("text")].toString().toUtf8(), run.out);
    QVERIFY(shown[QStringLiteral("bytes")].toInt() > 0);
    // What was generated, exported and imported is one and the same file.
    const auto bytes = [&](const char* name) {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    };
    QCOMPARE(attnx({ QStringLiteral("sessions"), QStringLiteral("export"), id, at("e.jsonl"),
                       QStringLiteral("--db"), at("s.db") })
                 .code,
        0);
    QCOMPARE(bytes("e.jsonl"), bytes("s.jsonl"));
    QCOMPARE(json("sessions import @e.jsonl --json --db @s.db").array().size(), 1);
    const QJsonArray found = json("sessions search THE --json --db @s.db").array();
    QVERIFY(found.size() >= 4); // title and question of both
    QCOMPARE(found[0].toObject()[QStringLiteral("length")].toInt(), 3);
    QCOMPARE(
        with("sessions delete # --json --db @s.db").object()[QStringLiteral("deleted")].toString(),
        id);
    QCOMPARE(json("sessions list --json --db @s.db").array().size(), 1);
    QCOMPARE(attnx(words("sessions check --db @s.db")).code, 0);
    // A damaged chunk: one line, exit code 1; everything else is still listed.
    QFile file(at("s.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray all = file.readAll();
    const qsizetype frame = all.indexOf(QByteArray("\x28\xb5\x2f\xfd", 4)); // zstd
    QVERIFY(frame > 0);
    file.seek(frame + 12);
    file.write("damage");
    file.close();
    const Run check = attnx(words("sessions check --db @s.db"));
    QCOMPARE(check.code, 1);
    QVERIFY2(check.out.startsWith("session ") && check.out.count('\n') == 1, check.out.constData());
}

void CliTest::earlierSessions()
{
    QVERIFY(ax::test::writeEarlierFile(at("old.db").toStdString()));
    const auto json = [&](const char* line) {
        const Run run = attnx(words(line));
        return QJsonDocument::fromJson(run.out);
    };
    const QJsonArray list = json("sessions list --json --db @old.db").array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject()[QStringLiteral("folder")].toString(), QStringLiteral("part one"));
    QCOMPARE(list[0]
                 .toObject()[QStringLiteral("zones")]
                 .toObject()[QStringLiteral("syntax_floor")]
                 .toInt(),
        2);
    const QJsonObject shown = json("sessions show req-a --json --db @old.db").object();
    QCOMPARE(shown[QStringLiteral("text")].toString(), QStringLiteral("One two three"));
    QCOMPARE(attnx(words("sessions export req-a @old.jsonl --db @old.db")).code, 0);
    QCOMPARE(attnx(words("trace validate @old.jsonl")).code, 0);
    const Run check = attnx(words("sessions check --db @old.db"));
    QCOMPARE(check.code, 1);
    QVERIFY2(check.out.contains("req-b step 2: 64 bytes"), check.out.constData());
    QCOMPARE(json("sessions import @old.db --json --db @new.db").array().size(), 2);
    QCOMPARE(json("sessions search count --json --db @new.db").array().size(), 2);
    QCOMPARE(attnx(words("sessions delete req-a --db @old.db")).code, 1);
    QVERIFY(!QFile::exists(at("old.db.lock")));
}

/// The text of a trace's prompt tokens.
QByteArray promptOf(const QString& trace)
{
    QFile file(trace);
    QByteArray text;
    if (!file.open(QIODevice::ReadOnly))
        return text;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        if (record[QStringLiteral("record_type")] == QLatin1String("token")
            && record[QStringLiteral("role")] == QLatin1String("prompt"))
            text += record[QStringLiteral("text")].toString().toUtf8();
    }
    return text;
}

// fixtures/faults/07: what the template renders is what the model reads, for every form a message
// can have.
void CliTest::generateSendsWhatTemplateRenders_data()
{
    QTest::addColumn<QByteArray>("messages");
    QTest::newRow("tool calls") << QByteArray(
        R"([{"role": "user", "content": "Weather?"}, {"role": "assistant", "content": "",
            "tool_calls": [{"function": {"name": "f", "arguments": {"city": "Paris"}}}]},
            {"role": "tool", "content": "{\"t\": 21}", "name": "f"}])");
    QTest::newRow("null content") << QByteArray(
        R"([{"role": "user", "content": "Weather?"}, {"role": "assistant", "content": null,
            "tool_calls": [{"function": {"name": "f", "arguments": {}}}]}])");
    QTest::newRow("no content") << QByteArray(
        R"([{"role": "assistant", "tool_calls": [{"function": {"name": "f"}}]}])");
    QTest::newRow("parts") << QByteArray(
        R"([{"role": "user", "content": [{"type": "text", "text": "Hi"}]}])");
    QTest::newRow("tools beside them") << QByteArray(
        R"({"messages": [{"role": "user", "content": "Hi"}], "documents": [{"title": "T"}],
            "tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}]})");
    QTest::newRow("large numbers") << QByteArray(
        R"([{"role": "user", "content": "Hi", "tool_calls": [18446744073709551616, 1e400]}])");
}

void CliTest::generateSendsWhatTemplateRenders()
{
    QFETCH(QByteArray, messages);
    write("m.json", messages.toStdString());
    const Run rendered = attnx(words("template @tools.gguf --messages @m.json"));
    QVERIFY2(rendered.code == 0, rendered.err.constData());
    const Run run = attnx(words("generate @tools.gguf --messages @m.json --greedy --max-tokens 1 "
                                "--trace @m.jsonl"));
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(promptOf(at("m.jsonl")), rendered.out);
    const Run valid = attnx(words("trace validate @m.jsonl"));
    QVERIFY2(valid.code == 0, valid.out.constData());
}

void CliTest::aLastMessageIsContinued()
{
    write("m.json",
        R"([{"role": "user", "content": "Count"}, {"role": "assistant", "content": "1, 2"}])");
    const Run run = attnx(words("generate @m.gguf --messages @m.json --continue-last --greedy "
                                "--max-tokens 2 --trace @c.jsonl"));
    QVERIFY2(run.code == 0, run.err.constData());
    const QByteArray prompt = promptOf(at("c.jsonl"));
    QVERIFY2(prompt.endsWith("<|im_start|>assistant\n1, 2"), prompt.constData());
    QCOMPARE(prompt, attnx(words("template @m.gguf --messages @m.json --continue-last")).out);
    // A last message of the user cannot go on.
    QCOMPARE(attnx(words("generate @m.gguf --messages @messages.json --continue-last")).code, 1);
    QCOMPARE(attnx(words("generate @m.gguf --raw a --system b")).code, 2);
}

// fixtures/faults/12.
void CliTest::numbersOfTemplatesKeepTheirDigits()
{
    write("t.jinja",
        "{{ messages[0].id }} {{ messages[0].id|tojson }} {{ messages[0].f }} {{ 1e400 }}");
    write(
        "m.json", R"([{"role": "user", "content": "x", "id": 18446744073709551615, "f": -1e400}])");
    const Run run = attnx(words("template --template-file @t.jinja --messages @m.json"));
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.out, QByteArray("18446744073709551615 18446744073709551615 -inf inf"));
    write("m.json",
        R"([{"role": "user", "content": "x", "id": -9223372036854775809, "f": 1000000000000000000000}])");
    QCOMPARE(attnx(words("template --template-file @t.jinja --messages @m.json")).out,
        QByteArray("-9223372036854775809 -9223372036854775809 1000000000000000000000 inf"));
    QCOMPARE(
        attnx(words("template --template-file @t.jinja --messages @m.json --set x=[1")).code, 2);
}

/// Largest resident bytes of one run of the program.
std::uint64_t peakBytes(const QStringList& arguments)
{
    std::vector<QByteArray> words { AX_ATTNX };
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : { 1, 2 })
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawn(&child, AX_ATTNX, &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used {};
    if (failed || wait4(child, &status, 0, &used) != child || status != 0)
        return 0;
    return std::uint64_t(used.ru_maxrss) * 1024;
}

void CliTest::memoryAsMeasured_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("fast") << QStringList { QStringLiteral("--context"), QStringLiteral("8192") };
    QTest::newRow("q8_0 cache") << QStringList { QStringLiteral("--context"),
        QStringLiteral("4096"), QStringLiteral("--kv-type"), QStringLiteral("q8_0") };
#ifdef AX_WITH_TORCH
    QTest::newRow("exact") << QStringList { QStringLiteral("--precision"), QStringLiteral("exact"),
        QStringLiteral("--context"), QStringLiteral("1024") };
#endif
}

/// What `info` says a model takes is what a run then takes.
void CliTest::memoryAsMeasured()
{
    QFETCH(QStringList, options);
    const QString model = qEnvironmentVariable("AX_TEST_MODEL");
    if (model.isEmpty())
        QSKIP("skipped: AX_TEST_MODEL does not name the SmolLM2 GGUF file");
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("skipped: a sanitizer takes memory of its own");
#endif
    const Run info
        = attnx(QStringList { QStringLiteral("info"), model, QStringLiteral("--json") } + options);
    QVERIFY2(info.code == 0, info.err.constData());
    const QJsonObject memory
        = QJsonDocument::fromJson(info.out).object()[QStringLiteral("memory")].toObject();
    const double stated = memory[QStringLiteral("total")].toDouble();
    const QString prompt = QStringLiteral("the sky is blue ").repeated(100);
    const double measured = double(peakBytes(
        QStringList { QStringLiteral("generate"), model, QStringLiteral("--prompt"), prompt,
            QStringLiteral("--greedy"), QStringLiteral("--max-tokens"), QStringLiteral("8") }
        + options));
    QVERIFY(measured > 0);
    QVERIFY2(std::abs(stated / measured - 1) < 0.1,
        qPrintable(QString("info: %1 MB, measured: %2 MB").arg(stated / 1e6).arg(measured / 1e6)));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
