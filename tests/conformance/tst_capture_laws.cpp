// SPDX-License-Identifier: Apache-2.0
// The laws of spec/capture.md section 1: every record of an answer against the complete rows of the
// same ids, for every weight type, mode and option.
#include "collect.h"
#include "tests/support/tiny_model.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace ax;

namespace {

struct Model {
    std::string name;
    WeightType type;
    Precision precision;
};

constexpr int kPrompt = 90, kGenerate = 12;

/// What the law says, computed again in double precision from complete rows.
class Expected {
public:
    Expected(const FullRows& rows, const CaptureOptions& options)
        : m_rows(rows)
        , m_options(options)
    {
        m_layers = options.layers.resolve(std::vector<bool>(std::size_t(rows.layers), true)).value();
        m_heads = options.headList;
        if (m_heads.empty()) {
            m_heads.resize(std::size_t(rows.heads));
            std::iota(m_heads.begin(), m_heads.end(), 0);
        }
        std::sort(m_heads.begin(), m_heads.end()); // records list heads in ascending order
    }

    const std::vector<int>& layers() const { return m_layers; }
    const std::vector<int>& heads() const { return m_heads; }

    std::vector<double> head(int layer, int head, int query) const
    {
        std::vector<double> p;
        for (int j = 0; j <= query; ++j)
            p.push_back(m_rows.p(layer, head, query, j));
        return p;
    }
    std::vector<double> mean(int layer, int query) const
    {
        std::vector<double> p(std::size_t(query + 1), 0.0);
        for (const int h : m_heads)
            for (int j = 0; j <= query; ++j)
                p[std::size_t(j)] += m_rows.p(layer, h, query, j) / double(m_heads.size());
        return p;
    }
    std::vector<double> aggregated(int layer, int query) const
    {
        if (m_options.aggregation == Aggregation::Max) {
            std::vector<double> p(std::size_t(query + 1), 0.0);
            for (const int h : m_heads)
                for (int j = 0; j <= query; ++j)
                    p[std::size_t(j)] = std::max(p[std::size_t(j)], m_rows.p(layer, h, query, j));
            return p;
        }
        if (m_options.aggregation == Aggregation::LogitMean) {
            // ln p = z - lse(head): the constants fall out of the softmax of the mean.
            std::vector<double> z(std::size_t(query + 1), 0.0);
            for (const int h : m_heads)
                for (int j = 0; j <= query; ++j)
                    z[std::size_t(j)]
                        += std::log(m_rows.p(layer, h, query, j)) / double(m_heads.size());
            double total = 0;
            for (double& v : z)
                total += v = std::exp(v);
            for (double& v : z)
                v /= total;
            return z;
        }
        return mean(layer, query);
    }
    std::vector<double> overLayers(int query) const
    {
        std::vector<double> p(std::size_t(query + 1), 0.0);
        for (const int layer : m_layers) {
            const std::vector<double> m = mean(layer, query);
            for (std::size_t j = 0; j < p.size(); ++j)
                p[j] += m[j] / double(m_layers.size());
        }
        return p;
    }
    /// Positions whose mean mass over the rows given exceeds 0.3 at a distance of 64 or more, and
    /// those below 4.
    static std::vector<int> sinks(const std::vector<std::vector<double>>& recent, int query)
    {
        std::vector<int> result;
        const std::size_t from = recent.size() > 32 ? recent.size() - 32 : 0;
        for (int j = 0; j <= query; ++j) {
            double total = 0;
            for (std::size_t r = from; r < recent.size(); ++r)
                total += std::size_t(j) < recent[r].size() ? recent[r][std::size_t(j)] : 0;
            if (j < 4
                || (query + 1 - j >= 64 && !recent.empty()
                    && total / double(recent.size() - from) > 0.3))
                result.push_back(j);
        }
        return result;
    }

private:
    const FullRows& m_rows;
    CaptureOptions m_options;
    std::vector<int> m_layers, m_heads;
};

std::array<double, 16> histogram(const std::vector<double>& p)
{
    std::array<double, 16> h {};
    for (std::size_t j = 0; j < p.size(); ++j)
        h[std::size_t(std::min(15, int(std::floor(std::log2(double(p.size() - j))))))] += p[j];
    return h;
}

double entropy(const std::vector<double>& p)
{
    double sum = 0;
    for (const double v : p)
        sum -= v > 0 ? v * std::log(v) : 0;
    return sum;
}

double sum(const std::vector<double>& p) { return std::accumulate(p.begin(), p.end(), 0.0); }

/// Collects what is wrong, the first few in words.
class Judge {
public:
    explicit Judge(double tolerance)
        : m_tolerance(tolerance)
    {
    }
    void near(double found, double expected, std::string_view where, const char* what,
        double factor = 1)
    {
        const double error = std::abs(found - expected);
        m_worst = std::max(m_worst, error / factor);
        ++m_checks;
        if (!(error <= m_tolerance * factor) && m_problems++ < 4)
            m_text += std::string(where) + what + ": expected " + std::to_string(expected)
                + ", found " + std::to_string(found) + "\n";
    }
    void check(bool good, std::string_view where, const char* what)
    {
        ++m_checks;
        if (!good && m_problems++ < 4)
            m_text += std::string(where) + what + "\n";
    }
    double tolerance() const { return m_tolerance; }
    double worst() const { return m_worst; }
    int checks() const { return m_checks; }
    std::string text() const
    {
        return m_problems ? std::to_string(m_problems) + " problems\n" + m_text : std::string();
    }

private:
    double m_tolerance, m_worst = 0;
    int m_problems = 0, m_checks = 0;
    std::string m_text;
};

void checkRaw(const RawRow& raw, const std::vector<double>& full, int query,
    const CaptureOptions& o, Judge& judge)
{
    const std::string where = std::string("layer ") + std::to_string(raw.layer) + " head "
        + std::to_string(raw.head) + " query " + std::to_string(query);
    std::vector<double> p = full;
    const int windowStart = o.window > 0 ? std::max(0, query - o.window + 1) : 0;
    const int start = std::max(windowStart, o.maskPrefix);
    if (o.window > 0) {
        const double mass = std::accumulate(p.begin() + windowStart, p.end(), 0.0);
        for (double& v : p)
            v /= mass;
    }
    const int candidates = std::max(0, query + 1 - start);
    judge.check(int(raw.positions.size()) == std::min(o.topK, candidates), where, " count");
    judge.check(raw.logits.size() == raw.positions.size(), where, " logits");
    std::vector<double> sorted(p.begin() + std::min(start, query + 1), p.end());
    std::sort(sorted.rbegin(), sorted.rend());
    std::vector<int> seen = raw.positions;
    std::sort(seen.begin(), seen.end());
    judge.check(std::adjacent_find(seen.begin(), seen.end()) == seen.end(), where, " twice");
    for (std::size_t k = 0; k < raw.positions.size(); ++k) {
        const int position = raw.positions[k];
        if (position < start || position > query) {
            judge.check(false, where, " position");
            continue;
        }
        // The k-th entry is the k-th of the full sort (equal values may change places).
        judge.near(raw.probability(k), p[std::size_t(position)], where, " p");
        judge.near(raw.probability(k), sorted[k], where, " order");
        judge.check(k == 0 || raw.logits[k] <= raw.logits[k - 1], where, " descending");
    }
}

void checkStep(const StepRecord& step, const Expected& expected, const CaptureOptions& o,
    std::vector<std::vector<double>>& recent, int layersOfModel, Judge& judge)
{
    const int query = step.tokenIndex - 1;
    const std::string where = "token " + std::to_string(step.tokenIndex);
    const bool payload = !o.fingerprintOnly && !step.payloadDropped;
    const std::vector<int> sinksBefore = Expected::sinks(recent, query);

    // ---- raw
    std::size_t raws = 0;
    if (o.raw && payload)
        for (const int layer : expected.layers()) {
            if (o.aggregation == Aggregation::None) {
                for (const int head : expected.heads()) {
                    if (raws >= step.raw.size())
                        break;
                    const RawRow& raw = step.raw[raws++];
                    judge.check(raw.layer == layer && raw.head == head, where, " raw order");
                    checkRaw(raw, expected.head(layer, head, query), query, o, judge);
                }
            } else if (raws < step.raw.size()) {
                const RawRow& raw = step.raw[raws++];
                judge.check(raw.layer == layer && raw.head == -1, where, " raw order");
                checkRaw(raw, expected.aggregated(layer, query), query, o, judge);
            }
        }
    const std::size_t perLayer
        = o.aggregation == Aggregation::None ? expected.heads().size() : 1;
    judge.check(
        step.raw.size() == (o.raw && payload ? expected.layers().size() * perLayer : 0),
        where, " number of raw rows");

    // ---- sketches
    judge.check(step.sketches.size() == (o.sketch && payload ? expected.layers().size() : 0),
        where, " number of sketches");
    for (std::size_t k = 0; k < step.sketches.size(); ++k) {
        const LayerSketch& sketch = step.sketches[k];
        judge.check(sketch.layer == expected.layers()[k], where, " sketch layer");
        const std::vector<double> p = expected.aggregated(sketch.layer, query);
        const std::array<double, 16> h = histogram(p);
        double total = 0, captured = 0;
        for (std::size_t bin = 0; bin < 16; ++bin) {
            judge.near(sketch.histogram[bin], h[bin], where, " sketch histogram");
            total += sketch.histogram[bin];
        }
        if (o.aggregation != Aggregation::Max)
            judge.check(std::abs(total - 1) < 1e-5, where, " sketch mass");
        judge.near(sketch.entropy, entropy(p), where, " sketch entropy", 5);
        const int start = std::max(o.maskPrefix, o.window > 0 ? query - o.window + 1 : 0);
        std::vector<double> sorted(p.begin() + std::clamp(start, 0, query + 1), p.end());
        std::sort(sorted.rbegin(), sorted.rend());
        judge.check(sketch.hubs.size() == std::min<std::size_t>(32, sorted.size()),
            where, " number of hubs");
        for (std::size_t hub = 0; hub < std::min(sketch.hubs.size(), sorted.size()); ++hub) {
            const auto [position, mass] = sketch.hubs[hub];
            judge.check(position >= start && position <= query, where, " hub position");
            judge.near(mass, p[std::size_t(std::clamp(position, 0, query))], where, " hub");
            judge.near(mass, sorted[hub], where, " hub order");
            captured += mass;
        }
        judge.near(sketch.massCaptured, captured, where, " captured");
    }

    // ---- heads
    judge.check(step.headStats.size() == (o.heads && payload ? expected.layers().size() : 0),
        where, " number of head statistics");
    for (const HeadStats& stats : step.headStats) {
        judge.check(stats.heads.size() == expected.heads().size(), where, " heads");
        for (std::size_t h = 0; h < stats.heads.size(); ++h) {
            std::vector<double> p = expected.head(stats.layer, expected.heads()[h], query);
            double sinkShare = 0;
            for (const int sink : sinksBefore)
                sinkShare += std::exchange(p[std::size_t(sink)], 0.0);
            const double rest = sum(p);
            judge.near(stats.heads[h][0], sinkShare, where, " sink share");
            if (rest < 1e-3)
                continue; // shares of next to nothing
            const int reach[] { 1, 3, 7, 15, 63, 255 };
            std::array<double, 7> shares {};
            for (int j = 0; j <= query; ++j) {
                std::size_t bin = 0;
                while (bin < 6 && query + 1 - j > reach[bin])
                    ++bin;
                shares[bin] += p[std::size_t(j)] / rest;
            }
            for (std::size_t bin = 0; bin < 7; ++bin)
                judge.near(stats.heads[h][1 + bin], shares[bin], where, " share", 1 / rest);
            for (double& v : p)
                v /= rest;
            judge.near(stats.heads[h][8], entropy(p) / std::log(std::max(2.0, query + 1.0)),
                where, " head entropy", 5 / rest);
        }
    }

    // ---- fingerprint and signals
    std::vector<double> p = expected.overLayers(query);
    recent.push_back(p);
    const std::vector<int> sinks = Expected::sinks(recent, query);
    double sinkMass = 0;
    for (const int sink : sinks)
        sinkMass += p[std::size_t(sink)];
    judge.near(step.signals.sinkShare, sinkMass, where, " sink share");
    judge.near(step.signals.nullMass, 0, where, " null mass");
    if (o.sinkPolicy == SinkPolicy::Exclude) {
        for (const int sink : sinks)
            p[std::size_t(sink)] = 0;
        const double rest = sum(p);
        for (double& v : p)
            v = rest > 1e-12 ? v / rest : 0;
    }
    judge.near(step.signals.entropy, entropy(p), where, " entropy", 5);
    judge.near(step.signals.entropyNormalised, entropy(p) / std::log(std::max(2, query + 1)),
        where, " entropy normalised", 5);
    std::vector<double> sorted = p;
    std::sort(sorted.rbegin(), sorted.rend());
    sorted.resize(std::min<std::size_t>(3, sorted.size()));
    judge.near(step.signals.hubness, sum(sorted), where, " hubness");
    judge.check(step.fingerprint.has_value() == o.fingerprint, where, " fingerprint");
    if (!step.fingerprint)
        return;
    const auto& f = *step.fingerprint;
    const std::array<double, 16> h = histogram(p);
    const auto band = [&](int from, int to) {
        return std::accumulate(h.begin() + from, h.begin() + to, 0.0);
    };
    judge.near(f[0], band(0, 3), where, " local");
    judge.near(f[1], band(3, 8), where, " mid");
    judge.near(f[2], band(8, 16), where, " long");
    if (sum(p) > 0) {
        judge.check(std::abs(f[0] + f[1] + f[2] - 1) < 1e-5, where, " fingerprint mass");
        judge.near(f[3], entropy({ h.begin(), h.end() }) / std::log(16.0), where, " histogram entropy", 5);
    }
    if (o.layout == FingerprintLayout::Log16) {
        for (std::size_t bin = 0; bin < 16; ++bin)
            judge.near(f[4 + bin], h[bin], where, " bin");
    } else {
        for (std::size_t bin = 0; bin < 8; ++bin)
            judge.near(f[4 + bin], h[2 * bin] + h[2 * bin + 1], where, " bin pair");
        for (int k = 0; k < 8; ++k) {
            const int layer = int(std::lround(k * (layersOfModel - 1) / 7.0));
            judge.near(f[std::size_t(12 + k)],
                entropy(expected.mean(layer, query)) / std::log(std::max(2, query + 1)),
                where, " layer entropy", 5);
        }
    }
}

/// Options that together touch every mode, aggregation, selection and control.
std::vector<std::pair<std::string, CaptureOptions>> variants()
{
    std::vector<std::pair<std::string, CaptureOptions>> list;
    CaptureOptions all;
    all.raw = all.sketch = all.fingerprint = all.heads = true;
    const auto add = [&](const std::string& name, auto change) {
        CaptureOptions o = all;
        change(o);
        list.emplace_back(name, o);
    };
    using K = LayerSelection::Kind;
    add("mean auto", [](CaptureOptions&) {});
    add("max all", [](CaptureOptions& o) { o.aggregation = Aggregation::Max, o.layers.kind = K::All; });
    add("none last", [](CaptureOptions& o) { o.aggregation = Aggregation::None, o.layers.kind = K::Last; });
    add("logit_mean list", [](CaptureOptions& o) {
        o.aggregation = Aggregation::LogitMean;
        o.layers.kind = K::List;
        o.layers.list = { -1, 1, 1 };
    });
    add("heads 3,1", [](CaptureOptions& o) { o.headList = { 3, 1 }, o.layers.kind = K::All; });
    add("none heads 2", [](CaptureOptions& o) { o.headList = { 2 }, o.aggregation = Aggregation::None; });
    add("logit_mean heads 0,2", [](CaptureOptions& o) {
        o.headList = { 0, 2 };
        o.aggregation = Aggregation::LogitMean;
    });
    add("top 64", [](CaptureOptions& o) { o.topK = 64; });
    add("top 1", [](CaptureOptions& o) { o.topK = 1; });
    add("window 20", [](CaptureOptions& o) { o.window = 20; });
    add("window 20 none", [](CaptureOptions& o) { o.window = 20, o.aggregation = Aggregation::None; });
    add("mask 30", [](CaptureOptions& o) { o.maskPrefix = 30; });
    add("mask 30 window 40", [](CaptureOptions& o) { o.maskPrefix = 80, o.window = 40; });
    add("mask beyond", [](CaptureOptions& o) { o.maskPrefix = 5000; });
    add("stride 3", [](CaptureOptions& o) { o.stride = 3; });
    add("max steps 4 stride 2", [](CaptureOptions& o) { o.maxSteps = 4, o.stride = 2; });
    add("fingerprint only", [](CaptureOptions& o) { o.fingerprintOnly = true; });
    add("exclude sinks", [](CaptureOptions& o) { o.sinkPolicy = SinkPolicy::Exclude; });
    add("log8layers8", [](CaptureOptions& o) {
        o.layout = FingerprintLayout::Log8Layers8;
        o.layers.kind = K::Last;
    });
    add("prompt rows", [](CaptureOptions& o) { o.promptRows = true; });
    add("raw without fingerprint", [](CaptureOptions& o) { o.fingerprint = o.sketch = o.heads = false; });
    add("logit_mean sketch", [](CaptureOptions& o) {
        o.raw = false;
        o.aggregation = Aggregation::LogitMean;
    });
    return list;
}

} // namespace

class CaptureLawsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fast_data();
    void fast();
    void exact_data();
    void exact();
    void massIsOne();
    void captureChangesNothing();
    void threadsChangeNothing();
    void chunkedPrefill_data();
    void chunkedPrefill();
    void prefixReuse();
    void droppedPayload();
    void firstTokenOfAll();
    void optionsOutsideTheModel();

private:
    std::filesystem::path file(WeightType type, std::uint64_t seed = 1, float gain = 2)
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString())
            / QString::asprintf("%d-%d-%g.gguf", int(type), int(seed), double(gain)).toStdString();
        if (!std::filesystem::exists(path)) {
            TinyModelOptions options;
            options.type = type;
            options.seed = seed;
            options.attentionGain = gain;
            writeTinyModel(path, options);
        }
        return path;
    }
    std::unique_ptr<Engine> open(WeightType type, Precision precision, int threads = 2)
    {
        LoadOptions options;
        options.precision = precision;
        options.threads = threads;
        options.context = 1024;
        auto engine = Engine::load(file(type), options);
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    void compare(WeightType type, Precision precision, double tolerance);
    QTemporaryDir m_folder;
    bool m_reference = false;
};

void CaptureLawsTest::initTestCase()
{
    LoadOptions options;
    options.precision = Precision::Exact;
    options.context = 16;
    const auto engine = Engine::load(file(WeightType::F32), options);
    m_reference = engine.has_value();
    // Built without libtorch is a reason to skip; a plug-in that does not load is a failure.
    if (!engine)
        QVERIFY2(engine.error().code == ErrorCode::Unsupported, engine.error().line().c_str());
}

void CaptureLawsTest::compare(WeightType type, Precision precision, double tolerance)
{
    const std::unique_ptr<Engine> engine = open(type, precision);
    GenerateRequest request = greedyRequest(tinyIds(3, kPrompt), kGenerate);
    request.alternatives = 1000;
    Collect bare;
    QVERIFY(engine->generate(request, bare).has_value());
    std::vector<TokenId> ids = request.prompt;
    for (const TokenId id : bare.ids())
        ids.push_back(id);
    const FullRows rows = fullRows(*engine, ids);
    Judge judge(tolerance);
    for (int layer = 0; layer < rows.layers; ++layer)
        for (int head = 0; head < rows.heads; ++head)
            for (int query = 0; query < rows.size; ++query) {
                double mass = 0;
                for (int j = 0; j < rows.size; ++j)
                    mass += rows.p(layer, head, query, j) * (j <= query ? 1 : 1000);
                judge.check(std::abs(mass - 1) < 1e-5, "row", " mass");
            }
    // Weights change numbers, not what is recorded of them: all options for two types are enough.
    auto list = variants();
    if (type != WeightType::F32 && type != WeightType::Q4_1)
        list.resize(5);
    for (const auto& [name, options] : list) {
        request.capture = options;
        engine->clearCache();
        Collect sink;
        const auto stats = engine->generate(request, sink);
        QVERIFY2(stats.has_value(), name.c_str());
        QCOMPARE(sink.ids(), bare.ids());
        const Expected expected(rows, options);
        std::vector<std::vector<double>> recent;
        QCOMPARE(int(sink.promptRows.size()), options.promptRows ? kPrompt - 1 : 0);
        for (std::size_t k = 0; k < sink.promptRows.size(); ++k) {
            QCOMPARE(sink.promptRows[k].tokenIndex, int(k) + 1);
            QCOMPARE(sink.promptRows[k].decodeStep, -1);
            checkStep(sink.promptRows[k], expected, options, recent, rows.layers, judge);
        }
        int recorded = 0;
        for (int g = 0; g < kGenerate; ++g) {
            const GeneratedToken& token = sink.tokens[std::size_t(g)];
            const bool wanted = g % options.stride == 0
                && (options.maxSteps == 0 || g / options.stride < options.maxSteps);
            QCOMPARE(token.step.has_value(), wanted);
            QCOMPARE(token.token.index, kPrompt + g);
            if (!token.step)
                continue;
            ++recorded;
            QCOMPARE(token.step->tokenIndex, kPrompt + g);
            QCOMPARE(token.step->decodeStep, g);
            judge.near(token.step->signals.surprisal, -token.token.logprob, "", "surprisal");
            judge.near(token.step->signals.margin,
                token.token.alternatives[0].logprob - token.token.alternatives[1].logprob, "", "margin", 5);
            checkStep(*token.step, expected, options, recent, rows.layers, judge);
        }
        QVERIFY(recorded > 0);
        QVERIFY2(judge.text().empty(), (name + ": " + judge.text()).c_str());
    }
    qInfo("%d checks, largest error %.2e", judge.checks(), judge.worst());
}

void CaptureLawsTest::fast_data()
{
    QTest::addColumn<int>("type");
    const std::pair<const char*, WeightType> types[] { { "F32", WeightType::F32 },
        { "F16", WeightType::F16 }, { "BF16", WeightType::BF16 }, { "Q8_0", WeightType::Q8_0 },
        { "Q4_0", WeightType::Q4_0 }, { "Q4_1", WeightType::Q4_1 }, { "Q5_0", WeightType::Q5_0 },
        { "Q5_1", WeightType::Q5_1 } };
    for (const auto& [name, type] : types)
        QTest::newRow(name) << int(type);
}

void CaptureLawsTest::fast()
{
    QFETCH(int, type);
    compare(WeightType(type), Precision::Fast, 1e-4);
}

void CaptureLawsTest::exact_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("F32") << int(WeightType::F32);
    QTest::newRow("Q4_1") << int(WeightType::Q4_1);
}

void CaptureLawsTest::exact()
{
    if (!m_reference)
        QSKIP("skipped: built without the reference back end");
    QFETCH(int, type);
    compare(WeightType(type), Precision::Exact, 1e-5);
}

void CaptureLawsTest::massIsOne()
{
    // A context no longer than k: the entries are the whole row, and their sum is its mass.
    for (const Precision precision : { Precision::Fast, Precision::Exact }) {
        if (precision == Precision::Exact && !m_reference)
            continue;
        const auto engine = open(WeightType::F32, precision);
        for (const Aggregation aggregation :
            { Aggregation::Mean, Aggregation::None, Aggregation::LogitMean }) {
            GenerateRequest request = greedyRequest(tinyIds(9, 40), 20);
            request.capture.raw = true;
            request.capture.topK = 64;
            request.capture.layers.kind = LayerSelection::Kind::All;
            request.capture.aggregation = aggregation;
            engine->clearCache();
            Collect sink;
            QVERIFY(engine->generate(request, sink).has_value());
            for (const StepRecord& step : sink.steps())
                for (const RawRow& raw : step.raw) {
                    QCOMPARE(int(raw.positions.size()), step.tokenIndex);
                    double mass = step.signals.nullMass;
                    for (std::size_t k = 0; k < raw.positions.size(); ++k)
                        mass += raw.probability(k);
                    QVERIFY2(std::abs(mass - 1) < 1e-5, qPrintable(QString::number(mass - 1)));
                }
        }
    }
}

void CaptureLawsTest::captureChangesNothing()
{
    for (const WeightType type : { WeightType::F32, WeightType::Q4_0 }) {
        const auto engine = open(type, Precision::Fast);
        for (int seed = 0; seed < 2; ++seed) {
            GenerateRequest request = greedyRequest(tinyIds(std::uint64_t(seed), 30), 60);
            request.alternatives = 1000;
            Collect off, on;
            engine->clearCache();
            QVERIFY(engine->generate(request, off).has_value());
            request.capture.raw = request.capture.sketch = request.capture.fingerprint
                = request.capture.heads = true;
            request.capture.layers.kind = LayerSelection::Kind::All;
            request.capture.aggregation = Aggregation::LogitMean;
            engine->clearCache();
            QVERIFY(engine->generate(request, on).has_value());
            QCOMPARE(on.ids(), off.ids());
            for (std::size_t k = 0; k < on.tokens.size(); ++k) {
                const auto& a = on.tokens[k].token.alternatives;
                const auto& b = off.tokens[k].token.alternatives;
                QCOMPARE(a.size(), b.size());
                for (std::size_t n = 0; n < a.size(); ++n)
                    QCOMPARE(a[n].logprob, b[n].logprob); // not one bit
            }
        }
    }
}

void CaptureLawsTest::threadsChangeNothing()
{
    for (const WeightType type : { WeightType::BF16, WeightType::Q5_1 }) {
        std::vector<Collect> runs;
        for (const int threads : { 1, 2, 3 }) {
            const auto engine = open(type, Precision::Fast, threads);
            GenerateRequest request = greedyRequest(tinyIds(5, 600), 16);
            request.capture.raw = request.capture.sketch = request.capture.fingerprint
                = request.capture.heads = true;
            request.capture.layers.kind = LayerSelection::Kind::All;
            runs.emplace_back();
            QVERIFY(engine->generate(request, runs.back()).has_value());
        }
        for (std::size_t r = 1; r < runs.size(); ++r) {
            QCOMPARE(runs[r].ids(), runs[0].ids());
            for (std::size_t k = 0; k < runs[0].tokens.size(); ++k) {
                const StepRecord &a = *runs[0].tokens[k].step, &b = *runs[r].tokens[k].step;
                QCOMPARE(runs[r].tokens[k].token.logprob, runs[0].tokens[k].token.logprob);
                QCOMPARE(*a.fingerprint, *b.fingerprint);
                for (std::size_t n = 0; n < a.raw.size(); ++n) {
                    QCOMPARE(a.raw[n].positions, b.raw[n].positions);
                    QCOMPARE(a.raw[n].logits, b.raw[n].logits);
                    QCOMPARE(a.sketches[n].hubs, b.sketches[n].hubs);
                    QCOMPARE(a.headStats[n].heads, b.headStats[n].heads);
                }
            }
        }
    }
}

void CaptureLawsTest::chunkedPrefill_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("exact F32") << int(WeightType::F32) << true << 1e-5;
    QTest::newRow("fast F32") << int(WeightType::F32) << false << 1e-3; // float16 cache
    QTest::newRow("fast Q4_0") << int(WeightType::Q4_0) << false << 3e-2;
    QTest::newRow("fast Q8_0") << int(WeightType::Q8_0) << false << 3e-2;
}

void CaptureLawsTest::chunkedPrefill()
{
    QFETCH(int, type);
    QFETCH(bool, exact);
    QFETCH(double, tolerance);
    if (exact && !m_reference)
        QSKIP("skipped: built without the reference back end");
    const auto engine = open(WeightType(type), exact ? Precision::Exact : Precision::Fast);
    const int size = 700;
    GenerateRequest request = greedyRequest(tinyIds(21, size), 1);
    request.alternatives = 1000;
    Collect sink;
    QVERIFY(engine->generate(request, sink).has_value());
    QVERIFY(sink.progress.size() >= 3); // start and at least two passes
    const std::size_t vocabulary = std::size_t(engine->info().vocabulary);
    DumpRequest dump;
    dump.ids = request.prompt;
    dump.attention = dump.hidden = false;
    const auto tensors = engine->dump(dump);
    QVERIFY(tensors.has_value());
    const std::vector<float>& logits = tensors->front().tensor.floats;
    const auto last = std::span(logits).last(vocabulary);
    double total = 0, largest = 0;
    for (const float z : last) {
        total += std::exp(double(z));
        largest = std::max(largest, std::abs(double(z)));
    }
    double worst = 0;
    const auto& all = sink.tokens[0].token.alternatives;
    QCOMPARE(all.size(), vocabulary);
    for (const Alternative& alternative : all)
        worst = std::max(worst,
            std::abs(alternative.logprob - (last[std::size_t(alternative.id)] - std::log(total))));
    qInfo("chunked against one shot: %.2e of %.1f", worst, largest);
    QVERIFY(worst <= tolerance * std::max(1.0, largest));

    // The same for ln p of every prompt token, which reads in small passes.
    request.promptLogprobs = true;
    Collect prompt;
    QVERIFY(engine->generate(request, prompt).has_value());
    QCOMPARE(int(prompt.prompt.size()), size);
    QVERIFY(!present(prompt.prompt[0].logprob));
    for (int index = 1; index < size; ++index) {
        const auto row = std::span(logits).subspan(std::size_t(index - 1) * vocabulary, vocabulary);
        double mass = 0;
        for (const float z : row)
            mass += std::exp(double(z));
        const double expected
            = row[std::size_t(request.prompt[std::size_t(index)])] - std::log(mass);
        QVERIFY(std::abs(prompt.prompt[std::size_t(index)].logprob - expected)
            <= tolerance * std::max(1.0, largest));
    }
}

void CaptureLawsTest::prefixReuse()
{
    for (const bool exact : { false, true }) {
        if (exact && !m_reference)
            continue;
        const auto engine = open(WeightType::F32, exact ? Precision::Exact : Precision::Fast);
        GenerateRequest request = greedyRequest(tinyIds(2, 50), 20);
        request.capture.fingerprint = request.capture.raw = true;
        Collect first;
        QVERIFY(engine->generate(request, first).has_value());
        for (const TokenId id : first.ids())
            request.prompt.push_back(id);
        for (const TokenId id : tinyIds(4, 10))
            request.prompt.push_back(id);
        Collect second, fresh, other;
        const auto reused = engine->generate(request, second);
        QVERIFY(reused.has_value());
        QCOMPARE(reused->cachedTokens, 69); // the last generated token was never read
        engine->clearCache();
        const auto whole = engine->generate(request, fresh);
        QCOMPARE(whole->cachedTokens, 0);
        QCOMPARE(second.ids(), fresh.ids());
        for (std::size_t k = 0; k < fresh.tokens.size(); ++k) {
            QVERIFY(std::abs(second.tokens[k].token.logprob - fresh.tokens[k].token.logprob) < 1e-3);
            for (std::size_t v = 0; v < 20; ++v)
                QVERIFY(std::abs((*second.tokens[k].step->fingerprint)[v]
                            - (*fresh.tokens[k].step->fingerprint)[v])
                    < 1e-3);
        }
        // Parting in the middle: the common part stays, the rest is read again.
        request.prompt[30] = (request.prompt[30] + 1) % 200;
        const auto parted = engine->generate(request, other);
        QCOMPARE(parted->cachedTokens, 30);
        Collect check;
        engine->clearCache();
        QVERIFY(engine->generate(request, check).has_value());
        QCOMPARE(other.ids(), check.ids());
    }
}

void CaptureLawsTest::droppedPayload()
{
    const auto engine = open(WeightType::F32, Precision::Fast);
    GenerateRequest request = greedyRequest(tinyIds(2, 30), 10);
    request.capture.raw = request.capture.sketch = request.capture.fingerprint = true;
    Collect sink;
    int asked = 0;
    sink.accept = [&](std::size_t) { return ++asked % 2 == 0; };
    QVERIFY(engine->generate(request, sink).has_value());
    QVERIFY(asked > 0);
    int dropped = 0;
    for (const StepRecord& step : sink.steps()) {
        dropped += step.payloadDropped;
        QCOMPARE(step.raw.empty(), step.payloadDropped);
        QCOMPARE(step.sketches.empty(), step.payloadDropped);
        QVERIFY(step.fingerprint.has_value()); // fingerprints are never dropped
    }
    QVERIFY(dropped > 0 && dropped < 10);
}

void CaptureLawsTest::firstTokenOfAll()
{
    // A prompt of one token: one visible position, all mass on it.
    for (const bool exact : { false, true }) {
        if (exact && !m_reference)
            continue;
        const auto engine = open(WeightType::Q8_0, exact ? Precision::Exact : Precision::Fast);
        GenerateRequest request = greedyRequest({ 7 }, 3);
        request.capture.raw = request.capture.sketch = request.capture.heads
            = request.capture.fingerprint = true;
        Collect sink;
        QVERIFY(engine->generate(request, sink).has_value());
        const StepRecord& step = sink.tokens[0].step.value();
        QCOMPARE(step.tokenIndex, 1);
        QCOMPARE(step.raw[0].positions, (std::vector<int> { 0 }));
        QVERIFY(std::abs(step.raw[0].probability(0) - 1) < 1e-6);
        QCOMPARE((*step.fingerprint)[4], 1.0f);
        QCOMPARE(step.signals.entropy, 0.0f);
        QCOMPARE(step.signals.entropyNormalised, 0.0f);
        // Nothing is left when the only position is a sink.
        request.capture.sinkPolicy = SinkPolicy::Exclude;
        engine->clearCache();
        Collect excluded;
        QVERIFY(engine->generate(request, excluded).has_value());
        for (const float v : *excluded.tokens[0].step->fingerprint)
            QCOMPARE(v, 0.0f);
    }
}

void CaptureLawsTest::optionsOutsideTheModel()
{
    const auto engine = open(WeightType::F32, Precision::Fast);
    const auto refused = [&](auto change, const char* what) {
        GenerateRequest request = greedyRequest({ 1, 2, 3 }, 2);
        request.capture.raw = true;
        change(request.capture);
        Collect sink;
        const auto result = engine->generate(request, sink);
        return !result && result.error().code == ErrorCode::InvalidArgument
            && result.error().line().find(what) != std::string::npos && sink.tokens.empty();
    };
    using O = CaptureOptions;
    QVERIFY(refused([](O& o) { o.topK = 0; }, "top-k"));
    QVERIFY(refused([](O& o) { o.topK = 65; }, "top-k"));
    QVERIFY(refused([](O& o) { o.stride = 0; }, "stride"));
    QVERIFY(refused([](O& o) { o.headList = { 4 }; }, "heads"));
    QVERIFY(refused([](O& o) { o.headList = { -1 }; }, "heads"));
    QVERIFY(refused([](O& o) { o.window = -1; }, "window"));
    const auto list = [](int layer) {
        return [layer](O& o) {
            o.layers.kind = LayerSelection::Kind::List;
            o.layers.list = { layer };
        };
    };
    QVERIFY(refused(list(4), "layers"));
    QVERIFY(refused(list(-5), "layers"));
    for (const char* text : { "", "x", "1,,2", "1;2", "1,2,", "99999999999" })
        QVERIFY2(!LayerSelection::parse(text), text);
    QCOMPARE(LayerSelection::parse("-1,0,3").value().text(), std::string("-1,0,3"));
}

QTEST_GUILESS_MAIN(CaptureLawsTest)
#include "tst_capture_laws.moc"
