// SPDX-License-Identifier: Apache-2.0
// bench_rows MODEL [TOKENS]: seconds of a whole map beside those of reading the same prompt, in
// turn; prints the medians and their ratio.
#include "engine/core/stopwatch.h"
#include "engine/runtime/engine.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace ax;

namespace {

struct Quiet : GenerateSink {
    void token(GeneratedToken) override { }
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
    const int tokens = argc > 2 ? std::atoi(argv[2]) : 4096;
    LoadOptions options;
    options.context = tokens + 16;
    auto engine = Engine::load(argv[1], options);
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().line().c_str());
        return 1;
    }
    RowsRequest request;
    for (int k = 0; k < tokens; ++k)
        request.context.push_back(TokenId(100 + (k * 7919) % 20000));
    request.to = tokens;
    GenerateRequest prompt;
    prompt.prompt = request.context;
    prompt.maxTokens = 1;
    std::vector<double> plain, one, two, layer;
    const auto timed = [&](auto&& work) {
        (*engine)->clearCache();
        double seconds = 0;
        {
            const Stopwatch watch(seconds);
            work();
        }
        return seconds;
    };
    const int heads = (*engine)->info().heads, middle = (*engine)->info().layers / 2;
    const auto map = [&](int count) {
        request.heads.clear();
        for (int head = 0; head < count; ++head)
            request.heads.push_back({ middle, head });
        return timed([&] { (void)(*engine)->rows(request, [](AttentionTile) {}); });
    };
    for (int run = 0; run < 3; ++run) {
        plain.push_back(timed([&] {
            Quiet sink;
            (void)(*engine)->generate(prompt, sink);
        }));
        one.push_back(map(1));
        two.push_back(map(2));
        layer.push_back(map(heads));
    }
    std::printf("%d tokens: prompt %.2f s, map of one head %.2f s (%.2f), two heads %.2f s, "
                "%d heads %.2f s (%.2f)\n",
        tokens, median(plain), median(one), median(one) / median(plain), median(two), heads,
        median(layer), median(layer) / median(plain));
    return 0;
}
