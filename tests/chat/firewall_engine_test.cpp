// SPDX-License-Identifier: Apache-2.0
// An answer that is watched on a real engine: how soon it stops, and what re-routing reads again.
#include "engine/chat/firewall.h"
#include "engine/chat/local_source.h"
#include "tests/chat/trace_sink.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>

using namespace ax;

namespace {

std::unique_ptr<AnswerSource> tinySource(const QTemporaryDir& folder)
{
    const std::string file = folder.filePath("tiny.gguf").toStdString();
    writeTinyModel(file, TinyModelOptions());
    LoadOptions load;
    load.device = "cpu";
    load.context = 256;
    auto engine = Engine::load(file, load);
    return engine ? localSource(std::move(*engine)) : nullptr;
}

ChatRequest question(FirewallAction action)
{
    ChatRequest request;
    request.messages.add(makeMessage("user", "Count to five."));
    request.maxTokens = 40;
    request.sampling.seed = 3;
    request.firewall.action = action;
    return request;
}

/// Keeps the trace and what was read of each attempt's prompt.
class CountingSink : public TraceSink {
public:
    void promptProgress(int, int total) override { read.back() = std::max(read.back(), total); }
    void rerouted(Reroute reroute) override
    {
        before.push_back(session.tokenCount());
        froms.push_back(reroute.from);
        TraceSink::rerouted(std::move(reroute));
        read.push_back(0);
    }
    std::vector<int> read { 0 }, froms, before;
};

} // namespace

class FirewallEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_source = tinySource(m_folder);
        QVERIFY(m_source);
    }

    /// One token at most is written behind the one that passed the limit: what a step looked at is
    /// known while the next one is computed.
    void stopsWithinAToken()
    {
        TraceSink whole;
        QVERIFY(answerWatched(*m_source, question(FirewallAction::Log), whole, {}).has_value());
        // A limit that this answer passes somewhere in its middle.
        const DriftRun run = driftOf(whole.session);
        QVERIFY(run.steps.size() > 20);
        float most = 0;
        std::size_t at = 0;
        for (std::size_t k = 2; k < run.steps.size(); ++k)
            if (run.steps[k].spread > most) {
                most = run.steps[k].spread;
                at = k;
            }
        QVERIFY(most > 0);
        ChatRequest request = question(FirewallAction::Stop);
        request.firewall.driftLimit = 1000;
        request.firewall.windowLimit = most * 0.999f;
        TraceSink sink;
        const auto end = answerWatched(*m_source, request, sink, {});
        QVERIFY(end.has_value());
        QCOMPARE(end->stats.finish, FinishReason::EarlyStop);
        const EventRecord& stop = std::as_const(sink.session).events().back();
        QCOMPARE(stop.kind, std::string("early_stop"));
        QCOMPARE(stop.tokenIndex, run.steps[at].tokenIndex); // the same answer up to there
        const int late = sink.session.tokenCount() - 1 - stop.tokenIndex;
        QVERIFY2(late >= 0 && late <= 1, qPrintable(QString::number(late)));
    }

    /// What stays is not read again, what is left is a branch, and the rows the compass reads are
    /// those that were chosen.
    void reroutesThroughTheCache()
    {
        TraceSink whole;
        ChatRequest request = question(FirewallAction::Log);
        request.firewall.layers = { 2 };
        request.firewall.heads = { 1, 3 };
        QVERIFY(answerWatched(*m_source, request, whole, {}).has_value());
        DriftOptions rows;
        rows.layers = { 2 };
        rows.heads = { 1, 3 };
        const DriftRun run = driftOf(whole.session, rows);
        QVERIFY(run.steps.size() > 20);
        std::vector<float> spreads;
        for (const DriftStep& step : run.steps)
            if (present(step.spread))
                spreads.push_back(step.spread);
        const float most = *std::max_element(spreads.begin(), spreads.end());
        request = question(FirewallAction::Reroute);
        request.firewall.layers = rows.layers;
        request.firewall.heads = rows.heads;
        request.firewall.driftLimit = 1000;
        request.firewall.windowLimit = most * 0.999f;
        request.firewall.reroutes = 1;
        CountingSink sink;
        const auto end = answerWatched(*m_source, request, sink, {});
        QVERIFY(end.has_value());
        QCOMPARE(sink.froms.size(), 1u);
        const int from = sink.froms.front();
        QVERIFY(from > sink.session.tokenCount() - 41 && from <= sink.before.front());
        // The cache holds all but the last token, whose row is what is written next.
        QVERIFY2(sink.read[1] <= 2, qPrintable(QString::number(sink.read[1])));
        QCOMPARE(sink.session.keptBranches().size(), 1u);
        const TraceSession& left = *sink.session.keptBranches().front().path;
        QCOMPARE(left.tokenCount(), sink.before.front());
        for (int index = 0; index < from; ++index)
            QCOMPARE(left.tokenId(index), sink.session.tokenId(index));
        QVERIFY(sink.session.tokenCount() > from);
        // Event and header say what was watched.
        const auto& events = std::as_const(sink.session).events();
        const auto told = std::find_if(events.begin(), events.end(),
            [](const EventRecord& event) { return event.kind == "re_route"; });
        QVERIFY(told != events.end());
        QCOMPARE(told->tokenIndex, from);
        QCOMPARE(sink.session.header().capture["firewall"]["compass_heads"].dump(),
            std::string("[1,3]"));
        // Each step holds the rows of these heads.
        const StepView step = sink.session.viewStep(sink.session.nextStep(from));
        std::set<int> heads;
        for (int row = 0; row < step.rowCount(); ++row)
            if (step.row(row).layer == 2)
                heads.insert(step.row(row).head);
        QVERIFY(heads.count(1) && heads.count(3));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<AnswerSource> m_source;
};

QTEST_GUILESS_MAIN(FirewallEngineTest)
#include "firewall_engine_test.moc"
