// SPDX-License-Identifier: Apache-2.0
// Not a test: what a Router that is shown costs the answer that is being written.
//
//     AX_TEST_MODEL=MODEL.gguf bench_router [PAIRS] [TOKENS]
//
// The real window over the real model writes the same answer with the Router shown and with a page
// that shows nothing of it, in pairs whose order alternates. Prints tokens per second of every run,
// the ratio of each pair, their median, how often the Router was brought up to date, and what the
// window's thread worked meanwhile, which hardly depends on the load. Run it on a quiet machine:
// what is looked for is half a percent.
#include "app/window/view_area.h"
#include "tests/app/real_model.h"
#include "views/router/router_view.h"
#include "views/session/drift_model.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct Run {
    double tokensPerSecond = 0, updatesPerSecond = 0;
    double workMs = 0; ///< of the window's thread, for each second
    int tokens = 0;
};

/// Seconds of processor time of this thread.
double worked()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.empty()        ? 0
        : values.size() % 2 == 1 ? values[half]
                                 : (values[half - 1] + values[half]) / 2;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    look::install(application, look::Theme::Light);
    if (!RealWindow::available()) {
        std::puts("skipped: AX_TEST_MODEL does not name a model file");
        return 0;
    }
    const int pairs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    const int tokens = argc > 2 ? std::max(16, std::atoi(argv[2])) : 320;
    RealWindow w;
    ChatSettings settings = w->controller()->settings();
    settings.maxTokens = tokens;
    settings.capture.raw = settings.capture.fingerprint = true;
    w->controller()->setSettings(settings);
    if (!w.openModel()) {
        std::puts("the model could not be opened");
        return 1;
    }
    w->showView(QStringLiteral("router"));
    auto* router = static_cast<RouterView*>(w->views()->view(QStringLiteral("router")));
    int updates = 0;
    QObject::connect(router->drift(), &DriftModel::grew, router, [&] { ++updates; });
    const auto run = [&](bool shown) {
        w->controller()->newChat();
        if (shown)
            w->showView(QStringLiteral("router"));
        else
            w->showPage(QStringLiteral("preferences"));
        QTest::qWait(300); // what opening it costs is no part of it
        updates = 0;
        QElapsedTimer time;
        time.start();
        const double before = worked();
        w.answer(QStringLiteral("Write a long story about a lighthouse keeper and a letter."));
        const double seconds = double(time.nsecsElapsed()) / 1e9;
        const TraceSession& trace = w->session()->trace();
        Run made;
        made.tokensPerSecond = double(trace.metrics().tokensPerSecond);
        made.updatesPerSecond = updates / seconds;
        made.workMs = 1000 * (worked() - before) / seconds;
        for (int token = 0; token < trace.tokenCount(); ++token)
            made.tokens += trace.tokenRole(token) == TokenRole::Generated;
        return made;
    };
    run(true); // warms up
    std::vector<double> ratios, shownRates, hiddenRates, rates, work, otherWork;
    for (int pair = 0; pair < pairs; ++pair) {
        const bool first = pair % 2 == 0;
        const Run one = run(first), other = run(!first);
        const Run& shown = first ? one : other;
        const Run& hidden = first ? other : one;
        shownRates.push_back(shown.tokensPerSecond);
        hiddenRates.push_back(hidden.tokensPerSecond);
        rates.push_back(shown.updatesPerSecond);
        work.push_back(shown.workMs);
        otherWork.push_back(hidden.workMs);
        ratios.push_back(shown.tokensPerSecond / hidden.tokensPerSecond);
        std::printf("pair %d: Router shown %.2f tokens/s, not shown %.2f, ratio %.4f (%d and %d "
                    "tokens, %.1f updates/s, window %.1f and %.1f ms a second)\n",
            pair + 1, shown.tokensPerSecond, hidden.tokensPerSecond, ratios.back(), shown.tokens,
            hidden.tokens, shown.updatesPerSecond, shown.workMs, hidden.workMs);
        std::fflush(stdout);
    }
    std::printf("median %.2f shown, %.2f not shown; ratio %.4f (%.4f to %.4f): slower by %.2f %%; "
                "%.1f updates/s; the window's thread works %.1f ms a second, else %.1f\n",
        median(shownRates), median(hiddenRates), median(ratios),
        *std::min_element(ratios.begin(), ratios.end()),
        *std::max_element(ratios.begin(), ratios.end()), 100 * (1 - median(ratios)), median(rates),
        median(work), median(otherWork));
    return 0;
}
