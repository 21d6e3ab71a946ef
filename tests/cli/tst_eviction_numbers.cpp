// SPDX-License-Identifier: Apache-2.0
// Numbers of `attnx evaluate-eviction`, computed once more from a forward pass in double precision.
#include "engine/core/files.h"
#include "engine/model/weights/gguf_reader.h"
#include "tests/support/plain_llama.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <map>
#include <set>

using namespace ax;
using Json = nlohmann::json;

namespace {

bool near(double found, double expected, double tolerance)
{
    return std::abs(found - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

} // namespace

class EvictionNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eviction();
};

/// Each policy's scores from a full pass in which every row sees what --kept says it saw.
void EvictionNumbers::eviction()
{
#ifdef AX_WITH_TORCH
    const QString precision = QStringLiteral("exact");
    constexpr double kTolerance = 1e-4;
#else
    const QString precision = QStringLiteral("fast");
    constexpr double kTolerance = 3e-2;
#endif
    QTemporaryDir folder;
    const auto at = [&folder](const char* name) {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    };
    writeTinyModel(at("m.gguf"));
    const auto bytes = readTextFile(at("m.gguf"));
    QVERIFY(bytes.has_value());
    const auto contents = parseGguf(std::as_bytes(std::span(*bytes)), "m.gguf");
    QVERIFY(contents.has_value());
    const PlainLlama model(contents->tensors);
    std::ofstream(at("text.txt")) << "The keeper wrote in his book every evening. Ships came from "
                                     "the north with timber, and from the south with oil.";
    QString line = QStringLiteral("evaluate-eviction @m.gguf --text @text.txt --max-tokens 60 "
                                  "--score-from 20 --min-budget 8 --ratio 0.3 --json --quiet "
                                  "--kept @kept.jsonl --precision ")
        + precision;
    line.replace(QLatin1Char('@'), folder.path() + QLatin1Char('/'));
    QProcess process;
    process.start(QStringLiteral(AX_ATTNX), line.split(QLatin1Char(' ')));
    QVERIFY(process.waitForFinished(120000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const Json json = Json::parse(process.readAllStandardOutput().toStdString());
    std::vector<int> ids;
    std::map<std::string, std::vector<std::set<int>>> seen { { "none", {} } };
    std::ifstream in(at("kept.jsonl"));
    for (std::string line; std::getline(in, line);) {
        const Json record = Json::parse(line);
        if (record.contains("ids"))
            ids = record["ids"].get<std::vector<int>>();
        else
            seen[record["policy"]].push_back(record["kept"].get<std::set<int>>());
    }
    QCOMPARE(ids.size(), 60u);
    QCOMPARE(json["policies"].size(), seen.size());
    QCOMPARE(seen.size(), 5u);
    const auto full = model.logprobsOf(ids, {});
    double farthest = 0;
    for (const auto& [policy, sets] : seen) {
        const auto rows = model.logprobsOf(ids, sets);
        double surprisal = 0, divergence = 0, same = 0;
        int scored = 0;
        for (std::size_t q = 20; q + 1 < ids.size(); ++q, ++scored) {
            surprisal -= rows[q][std::size_t(ids[q + 1])];
            for (std::size_t k = 0; k < full[q].size(); ++k)
                divergence += std::exp(full[q][k]) * (full[q][k] - rows[q][k]);
            const auto most = [](const std::vector<double>& row) {
                return std::max_element(row.begin(), row.end()) - row.begin();
            };
            same += most(full[q]) == most(rows[q]) ? 1 : 0;
        }
        QCOMPARE(json["scored"].get<int>(), scored);
        const Json& told = json["policies"][policy];
        QVERIFY2(near(told["perplexity"].get<double>(), std::exp(surprisal / scored), kTolerance)
                && near(told["kl"].get<double>(), divergence / scored, kTolerance),
            (policy + ": " + told.dump() + ", expected perplexity "
                + std::to_string(std::exp(surprisal / scored)) + ", KL "
                + std::to_string(divergence / scored))
                .c_str());
        // A near tie may fall either way.
        QVERIFY(std::abs(told["top1"].get<double>() - same / scored) <= 1.0 / scored + 1e-9);
        farthest = std::max(farthest, divergence / scored);
    }
    QVERIFY(farthest > 0.01);
}

QTEST_GUILESS_MAIN(EvictionNumbers)
#include "tst_eviction_numbers.moc"
