// SPDX-License-Identifier: Apache-2.0
// Every recorded stream gives its expected reading whole, byte by byte and under 50 random cuts.
#include "engine/remote/stream_reader.h"
#include "tests/remote/wire_cases.h"

#include <QTest>

using namespace ax;
using namespace ax::remote;
using namespace ax::test;
using Json = nlohmann::ordered_json;

namespace {

StreamAnswer read(const WireCase& c, Cutting cutting, unsigned seed)
{
    ServerHints hints;
    if (c.routes.is_object() && c.routes.contains("GET /get_server_info"))
        hints.tensorParallel = c.routes["GET /get_server_info"]["json"].value("tp_size", 1);
    StreamReader reader(hints);
    const Json replay = c.expected.value("replay", Json::object());
    const bool reset = replay.value("chunking", "") == "reset";
    const std::string data = reset ? c.data.substr(0, replay["at"].get<std::size_t>()) : c.data;
    for (const std::string& piece : cut(data, cutting, seed))
        reader.feed(piece);
    reader.close(!reset);
    if (reader.wantsTokens() && c.routes.is_object() && c.routes.contains("tokenizer"))
        reader.setTokens(tokenized(c.routes["tokenizer"], reader.plainText()));
    return reader.answer();
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (std::size_t k = 0; k < std::min<std::size_t>(lines.size(), 5); ++k)
        text += "\n  " + lines[k];
    return text;
}

} // namespace

class StreamsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<int>("at");
        m_cases = wireCases();
        for (std::size_t k = 0; k < m_cases.size(); ++k)
            if (!m_cases[k].isHttp)
                QTest::newRow(m_cases[k].name.c_str()) << int(k);
    }
    void cases()
    {
        QFETCH(const int, at);
        const WireCase& c = m_cases[std::size_t(at)];
        const auto check = [&](Cutting cutting, unsigned seed) {
            return differences(c.expected, read(c, cutting, seed));
        };
        const auto whole = check(Cutting::Whole, 0);
        QVERIFY2(whole.empty(), joined(whole).c_str());
        if (c.data.size() < 400000) {
            const auto bytes = check(Cutting::Bytes, 0);
            QVERIFY2(bytes.empty(), joined(bytes).c_str());
        }
        for (unsigned seed = 0; seed < 50; ++seed) {
            const auto random = check(Cutting::Random, seed);
            QVERIFY2(
                random.empty(), qPrintable(QString("seed %1").arg(seed) + joined(random).c_str()));
        }
    }

    void ownCasesAreThere()
    {
        int own = 0;
        for (const WireCase& c : wireCases())
            own += c.name.rfind("own_", 0) == 0;
        QVERIFY(own >= 5);
    }

private:
    std::vector<WireCase> m_cases;
};

QTEST_APPLESS_MAIN(StreamsTest)
#include "streams_test.moc"
