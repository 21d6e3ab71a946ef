// SPDX-License-Identifier: Apache-2.0
// `attnx evaluate` from its beginning: the table's numbers from a dump of the same ids and from a
// recorded answer, and the report's areas and intervals from the table, in plain code.
#include "engine/model/weights/safetensors_reader.h"
#include "tests/analysis/plain_drift.h"
#include "tests/support/tiny_model.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <random>
#include <sstream>

using namespace ax;
using plain::Json;

namespace {

struct Run {
    int code = -1;
    QByteArray out, err;
};

Run attnx(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(AX_ATTNX), arguments);
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

using Row = std::map<std::string, std::string>;

/// Without quoted cells: ids are plain words.
std::vector<Row> readTable(const std::string& file)
{
    std::vector<Row> rows;
    std::vector<std::string> names;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        std::vector<std::string> cells;
        std::istringstream parts(line + ',');
        for (std::string cell; std::getline(parts, cell, ',');)
            cells.push_back(cell);
        if (names.empty()) {
            names = cells;
            continue;
        }
        Row row;
        for (std::size_t k = 0; k < names.size(); ++k)
            row[names[k]] = cells[k];
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Nothing where the cell is empty.
bool same(const std::string& cell, const std::optional<double>& expected, double tolerance)
{
    if (!expected)
        return cell.empty();
    return !cell.empty()
        && std::abs(std::stod(cell) - *expected) <= tolerance * std::max(1.0, std::abs(*expected));
}

/// A word of ASCII letters that no other letter, mark or digit touches, or nothing.
std::string wordOf(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes).toLower();
    for (QChar& c : text)
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = QLatin1Char(' ');
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (word != QLatin1String("a") && word != QLatin1String("an")
            && word != QLatin1String("the") && std::all_of(word.begin(), word.end(), [](QChar c) {
                   return c >= QLatin1Char('a') && c <= QLatin1Char('z');
               }))
            return word.toStdString();
    return {};
}

/// Share of (wrong, right) pairs in which the wrong one is higher; ties count half.
std::optional<double> area(
    const std::vector<const Row*>& rows, const std::string& signal, bool answers, bool matched)
{
    double wins = 0, pairs = 0;
    const auto stratum = [&](const Row& row) {
        return std::floor(
            std::log2(answers ? std::stod(row.at("length")) : std::stod(row.at("index")) + 1));
    };
    for (const Row* a : rows)
        for (const Row* b : rows) {
            if (a->at("label") != "1" || b->at("label") != "0" || a->at(signal).empty()
                || b->at(signal).empty() || (matched && stratum(*a) != stratum(*b)))
                continue;
            const double x = std::stod(a->at(signal)), y = std::stod(b->at(signal));
            ++pairs;
            wins += x > y ? 1 : x == y ? 0.5 : 0;
        }
    return pairs > 0 ? std::optional(wins / pairs) : std::nullopt;
}

} // namespace

class EvaluateNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void table_data();
    void table();
    void report();

private:
    QStringList words(const QString& line) const
    {
        QString filled = line;
        filled.replace(QLatin1Char('@'), m_folder.path() + QLatin1Char('/'));
        return filled.split(QLatin1Char(' '));
    }
    std::string at(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    QTemporaryDir m_folder;
    std::vector<Row> m_rows;
    Json m_report;
    std::vector<int> m_labels;
};

void EvaluateNumbers::initTestCase()
{
    writeTinyModel(at("m.gguf"));
    Json set { { "name", "small" }, { "items", Json::array() } };
    const char* questions[] { "cat?", "sea", "oar!", "inn", "red", "hen?", "the", "on", "ten",
        "err", "sand", "ring" };
    for (int k = 0; k < 12; ++k) {
        const std::string trace = "t" + std::to_string(k) + ".jsonl";
        const ::Run run = attnx({ QStringLiteral("generate"), QString::fromStdString(at("m.gguf")),
            QStringLiteral("--prompt"), QString::fromLatin1(questions[k]),
            QStringLiteral("--greedy"), QStringLiteral("--max-tokens"), QStringLiteral("14"),
            QStringLiteral("--capture"), QStringLiteral("raw,fingerprint"),
            QStringLiteral("--attention-top-k"), QStringLiteral("64"), QStringLiteral("--trace"),
            QString::fromStdString(at(trace)) });
        QVERIFY2(run.code == 0, run.err.constData());
        // Every other question is answered right where the answer holds a word.
        const std::string word = k % 4 < 2 ? wordOf(run.out) : std::string();
        m_labels.push_back(word.empty() ? 1 : 0);
        set["items"].push_back({ { "id", "q" + std::to_string(k) }, { "question", questions[k] },
            { "answers", { word.empty() ? "no such words" : word } } });
    }
    std::ofstream(at("set.json")) << set.dump();
    const int wrong = int(std::count(m_labels.begin(), m_labels.end(), 1));
    QVERIFY2(wrong > 2 && wrong < 10, qPrintable(QString::number(wrong)));
    const ::Run run = attnx(words(QStringLiteral("evaluate @m.gguf --set @set.json --table @t.csv "
                                                 "--max-tokens 14 --bootstrap 3000 --json")));
    QVERIFY2(run.code == 0, run.err.constData());
    m_report = Json::parse(run.out.toStdString());
    m_rows = readTable(at("t.csv"));
    QCOMPARE(m_report["answers"].get<int>(), 12);
    QCOMPARE(m_report["wrong"].get<int>(), wrong);
    QCOMPARE(m_report["empty"].get<int>(), 0);
    QCOMPARE(m_report["tokens"].get<std::size_t>(), m_rows.size() - 12);
}

void EvaluateNumbers::table_data()
{
    QTest::addColumn<int>("answer");
    for (const int answer : { 0, 1, 7 })
        QTest::addRow("answer %d", answer) << answer;
}

void EvaluateNumbers::table()
{
    QFETCH(int, answer);
    const std::string trace = at("t" + std::to_string(answer) + ".jsonl");
    std::vector<int> ids;
    int prompt = 0;
    for (const Json& token : plain::records(trace, "token")) {
        ids.push_back(token["tokenId"].get<int>());
        prompt += token["role"] == "prompt" ? 1 : 0;
    }
    std::ofstream(at("ids.json")) << Json(ids).dump();
    const ::Run dump = attnx(words(QStringLiteral("dump @m.gguf --ids @ids.json --precision fast "
                                                  "--tensors attention,logits --out "
                                                  "@d.safetensors")));
    QVERIFY2(dump.code == 0, dump.err.constData());
    const auto tensors = openSafetensors(at("d.safetensors"));
    QVERIFY(tensors.has_value());
    std::map<std::string, std::vector<float>> values;
    for (const TensorView& tensor : *tensors) {
        values[tensor.name].resize(tensor.data.size() / sizeof(float));
        std::memcpy(values[tensor.name].data(), tensor.data.data(), tensor.data.size());
    }
    const std::size_t T = ids.size(), V = values["logits"].size() / T;
    const plain::Run compass = plain::drift(trace);
    std::map<std::string, std::vector<double>> all;
    int g = 0;
    for (const Row& row : m_rows) {
        if (row.at("answer") != std::to_string(answer))
            continue;
        QCOMPARE(row.at("id"), "q" + std::to_string(answer));
        QCOMPARE(row.at("half"), std::to_string(answer % 2));
        QCOMPARE(row.at("label"), std::to_string(m_labels[std::size_t(answer)]));
        QCOMPARE(row.at("length"), std::to_string(ids.size() - std::size_t(prompt)));
        if (row.at("level") == "answer") {
            for (const auto& [name, list] : all)
                QVERIFY2(same(row.at(name),
                             name == "compass" || name == "drift"
                                 ? *std::max_element(list.begin(), list.end())
                                 : plain::average(list),
                             5e-3),
                    name.c_str());
            continue;
        }
        QCOMPARE(row.at("index"), std::to_string(g));
        const std::size_t n = std::size_t(prompt + g), query = n - 1;
        QCOMPARE(row.at("token_id"), std::to_string(ids[n]));
        const float* logits = values["logits"].data() + query * V;
        double sum = 0, entropy = 0;
        for (std::size_t k = 0; k < V; ++k)
            sum += std::exp(double(logits[k]));
        for (std::size_t k = 0; k < V; ++k) {
            const double p = std::exp(double(logits[k])) / sum;
            entropy -= p * std::log(p);
        }
        std::vector<float> order(logits, logits + V);
        std::partial_sort(order.begin(), order.begin() + 2, order.end(), std::greater<>());
        // The automatic layers of four are 1, 2 and 3.
        double spread = 0, sinks = 0;
        for (std::size_t j = 0; j <= query; ++j) {
            double p = 0;
            for (const char* layer : { "attention.1", "attention.2", "attention.3" })
                for (std::size_t head = 0; head < kTinyHeads; ++head)
                    p += double(values[layer][(head * T + query) * T + j]) / (3 * kTinyHeads);
            spread -= p > 0 ? p * std::log(p) : 0;
            sinks += j < 4 ? p : 0;
        }
        const std::map<std::string, std::optional<double>> expected {
            { "nll", std::log(sum) - double(logits[ids[n]]) }, { "token_entropy", entropy },
            { "margin", double(order[0]) - double(order[1]) }, { "attention_entropy", spread },
            { "sink_share", sinks }, { "compass", compass.steps[std::size_t(g)].spread },
            { "drift", compass.steps[std::size_t(g)].drift }
        };
        for (const auto& [name, value] : expected) {
            QVERIFY2(same(row.at(name), value, 5e-3),
                (name + " " + row.at(name) + ", expected " + std::to_string(value.value_or(-1)))
                    .c_str());
            if (value)
                all[name].push_back(*value);
        }
        QCOMPARE(row.at("lookback").empty(), answer % 2 == 0); // fitted on that half
        ++g;
    }
    QCOMPARE(std::size_t(prompt + g), ids.size());
}

/// Areas are counted pairs; intervals are those of answers drawn again, by draws of our own.
void EvaluateNumbers::report()
{
    std::mt19937 random(11);
    for (const std::string signal :
        { "nll", "token_entropy", "margin", "attention_entropy", "sink_share", "compass" })
        for (const bool answers : { true, false }) {
            std::map<std::string, std::vector<const Row*>> byAnswer;
            std::vector<const Row*> every;
            for (const Row& row : m_rows)
                if ((row.at("level") == "answer") == answers) {
                    byAnswer[row.at("answer")].push_back(&row);
                    every.push_back(&row);
                }
            const Json& told = m_report["signals"][signal][answers ? "answer" : "token"];
            const std::string where = signal + (answers ? ", answers " : ", tokens ") + told.dump();
            QVERIFY2(
                std::abs(told["auroc"].get<double>() - *area(every, signal, answers, false)) < 1e-9,
                where.c_str());
            const auto matched = area(every, signal, answers, true);
            QVERIFY2(matched && std::abs(told["matched"]["auroc"].get<double>() - *matched) < 1e-9,
                where.c_str());
            if (signal != "nll" && signal != "sink_share")
                continue;
            std::vector<double> areas;
            for (int draw = 0; draw < 1500; ++draw) {
                std::vector<const Row*> rows;
                for (std::size_t k = 0; k < byAnswer.size(); ++k) {
                    const auto& own = byAnswer[std::to_string(random() % byAnswer.size())];
                    rows.insert(rows.end(), own.begin(), own.end());
                }
                if (const auto one = area(rows, signal, answers, false))
                    areas.push_back(*one);
                else
                    --draw; // one class alone: drawn again
            }
            std::sort(areas.begin(), areas.end());
            const auto quantile
                = [&](double share) { return areas[std::size_t(share * double(areas.size()))]; };
            const double low = told["low"].get<double>(), high = told["high"].get<double>();
            QVERIFY2(low >= quantile(0.01) - 0.01 && low <= quantile(0.045) + 0.01
                    && high >= quantile(0.955) - 0.01 && high <= quantile(0.99) + 0.01,
                (where + ", own " + std::to_string(quantile(0.025)) + " to "
                    + std::to_string(quantile(0.975)))
                    .c_str());
        }
    // The table alone gives the same report.
    const ::Run again
        = attnx(words(QStringLiteral("evaluate --from @t.csv --bootstrap 3000 --json")));
    QVERIFY2(again.code == 0, again.err.constData());
    QVERIFY(Json::parse(again.out.toStdString())["signals"] == m_report["signals"]);
}

QTEST_GUILESS_MAIN(EvaluateNumbers)
#include "tst_evaluate_numbers.moc"
