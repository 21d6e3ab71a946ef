// SPDX-License-Identifier: Apache-2.0
// bench_monitor TRACE.jsonl [ROUNDS]: what watching an answer costs. The generated tokens of the
// trace (raw rows needed) come from a source that does nothing else, unwatched and watched in turn;
// prints the medians of both and their difference in microseconds a token.
#include "engine/chat/firewall.h"
#include "engine/core/stopwatch.h"
#include "engine/trace/jsonl.h"
#include "tests/support/text_source.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace ax;

namespace {

class Replay : public test::TextSource {
public:
    explicit Replay(const TraceSession& trace)
        : TextSource({})
        , m_trace(trace)
    {
        m_able.attention = m_able.tokenIds = true;
        for (const int index : trace.stepIndices())
            if (trace.token(index).role == TokenRole::Generated)
                m_indices.push_back(index);
    }
    const SourceCapabilities& capabilities() const override { return m_able; }
    std::size_t tokens() const { return m_indices.size(); }

    Result<AnswerEnd> answer(const ChatRequest&, AnswerSink& sink, std::stop_token) override
    {
        std::vector<RecordedBatch> batches(m_indices.size());
        for (std::size_t k = 0; k < batches.size(); ++k) {
            batches[k].tokens.push_back(m_trace.token(m_indices[k]));
            batches[k].steps.push_back(m_trace.step(m_indices[k]));
            batches[k].answerDelta = batches[k].tokens.back().text;
        }
        AnswerStart start;
        start.keptTokens = m_indices.front();
        sink.started(start);
        const AnswerCounters counters;
        seconds = 0;
        {
            const Stopwatch watch(seconds);
            for (RecordedBatch& batch : batches)
                sink.batch(std::move(batch), counters);
        }
        return AnswerEnd {};
    }
    double seconds = 0; ///< of the last answer

private:
    const TraceSession& m_trace;
    SourceCapabilities m_able;
    std::vector<int> m_indices;
};

struct Drop : AnswerSink {
    void started(const AnswerStart&) override { }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        events += batch.events.size();
    }
    std::size_t events = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    const auto read = readTrace(argv[1]);
    if (!read) {
        std::fprintf(stderr, "%s\n", read.error().line().c_str());
        return 1;
    }
    Replay source(read->session);
    if (source.tokens() == 0)
        return 1;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 51;
    std::vector<double> plain, watched;
    Drop sink;
    for (int round = 0; round < rounds; ++round)
        for (const FirewallAction action : { FirewallAction::Off, FirewallAction::Log }) {
            ChatRequest request;
            request.firewall.action = action;
            if (!answerWatched(source, request, sink, {}))
                return 1;
            (action == FirewallAction::Off ? plain : watched)
                .push_back(1e6 * source.seconds / double(source.tokens()));
        }
    std::printf("%zu tokens, %d rounds: unwatched %.2f, watched %.2f, the watch %.2f us a token\n",
        source.tokens(), rounds, median(plain), median(watched), median(watched) - median(plain));
    return 0;
}
