// SPDX-License-Identifier: Apache-2.0
// A store of many sessions, and how long it takes: bench_store FOLDER [SESSIONS] [TOKENS].
// Prints figures and judges nothing.
#include "engine/store/store.h"
#include "engine/trace/jsonl.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace ax;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().line().c_str());
        std::exit(1);
    }
    return std::move(*result);
}

/// Least and middle of some runs, in milliseconds.
template <class Work> void time(const char* what, int runs, Work work)
{
    std::vector<double> ms;
    for (int k = 0; k < runs; ++k) {
        const auto start = std::chrono::steady_clock::now();
        work();
        ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::sort(ms.begin(), ms.end());
    std::printf("%-44s %9.1f ms (median of %d: %.1f)\n", what, ms.front(), runs, ms[ms.size() / 2]);
}

/// A chat of made-up words, with top-16 of four layers for every token when `rows`.
TraceSession chat(std::mt19937& random, int tokens, bool rows)
{
    static const char* const kWords[] = { "house", "river", "garden", "lamp", "letter", "winter",
        "music", "bread", "stone", "horse", "window", "evening", "bridge", "paper", "silver" };
    const auto word = [&] {
        // A few common words, and many rare ones.
        return random() % 4 ? std::string(kWords[random() % std::size(kWords)])
                            : "w" + std::to_string(random() % 50000);
    };
    TraceSession s;
    s.header().traceId = newTraceId();
    s.header().model = "bench";
    s.header().createdAt = 1700000000000 + std::int64_t(random() % 30000000) * 1000;
    std::string text;
    for (int index = 0; index < tokens; ++index) {
        TokenRecord token;
        token.index = index;
        token.tokenId = std::int32_t(random() % 50000);
        token.text = " " + word();
        text += token.text;
        token.role = index < tokens / 4 ? TokenRole::Prompt : TokenRole::Generated;
        token.segmentId = "s";
        token.logprob = -float(random() % 1000) / 300;
        (void)s.addToken(std::move(token));
        StepRecord step;
        step.tokenIndex = step.decodeStep = index;
        step.fingerprint.emplace();
        for (float& value : *step.fingerprint)
            value = float(random() % 1000) / 1000;
        step.zone = random() % 2 ? "diffuse" : "semantic_bridge";
        for (int layer = 0; rows && layer < 4; ++layer) {
            RawRow row;
            row.layer = layer * 7;
            for (int k = 0; k < 16; ++k) {
                row.positions.push_back(std::int32_t(random() % unsigned(index + 1)));
                row.logits.push_back(-float(random() % 100000) / 10000);
            }
            row.logsumexp = 1;
            step.raw.push_back(std::move(row));
        }
        (void)s.addStep(std::move(step));
    }
    MessageRecord question, answer;
    question.id = "q";
    question.role = "user";
    question.content = word() + " " + word() + " " + word() + "?";
    answer.id = "a";
    answer.role = "assistant";
    answer.content = text;
    s.messages() = { question, answer };
    s.segments() = { { "s", SegmentType::AssistantFinal, 0, tokens, "a", 0, tokens, {} } };
    return s;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_store FOLDER [SESSIONS] [TOKENS]\n");
        return 2;
    }
    const int sessions = argc > 2 ? std::atoi(argv[2]) : 10000;
    const int tokens = argc > 3 ? std::atoi(argv[3]) : 500;
    const std::filesystem::path file = std::filesystem::path(argv[1]) / "bench.db";
    std::mt19937 random(1);
    Store store = must(Store::open(file, Store::Access::ReadWrite));
    if (must(store.list()).empty()) {
        time("making the store", 1, [&] {
            for (int k = 0; k < sessions; ++k)
                must(store.add(chat(random, tokens, false).snapshot()));
        });
        must(store.add(chat(random, 100000, true).snapshot()));
    }
    const auto all = must(store.list());
    const auto longest = std::max_element(
        all.begin(), all.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    std::printf("%zu sessions, the longest %d tokens, %.0f MB\n", all.size(), longest->tokens,
        double(std::filesystem::file_size(file)) / 1e6);
    const auto reader = [&] { return must(Store::open(file, Store::Access::ReadOnly)); };
    time("open and list", 5, [&] { must(reader().list()); });
    for (const char* query : { "house", "h", "hou", "w123", "river lamp win", "zebra" })
        time(("search " + std::string(query)).c_str(), 5, [&] { must(reader().search(query)); });
    time("read a session of 500 tokens", 5, [&] { must(reader().read(all[10].id)); });
    time("read the longest", 3, [&] { must(reader().read(longest->id)); });
    TraceSession trace = must(reader().read(longest->id));
    std::printf("its memory: %.0f MB; its rows: %.1f MB\n", double(trace.memoryBytes()) / 1e6,
        double(longest->bytes.total()) / 1e6);
    return 0;
}
