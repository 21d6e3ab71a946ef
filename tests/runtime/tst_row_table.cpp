// SPDX-License-Identifier: Apache-2.0
// The row table {sequence, position, slot} of a forward pass, straight on the back ends.
#include "engine/runtime/pass.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace ax;

namespace {

const std::filesystem::path kModels = AX_SOURCE_DIR "/tests/data/conformance";

struct Loaded {
    std::unique_ptr<LoadedModel> model;
    std::vector<float> download(Act logits) const
    {
        std::vector<float> values(std::size_t(logits.rows) * std::size_t(logits.cols));
        model->backend->download(logits, values.data());
        return values;
    }
    /// Logits of all rows.
    std::vector<float> forward(
        std::span<const TokenId> ids, const RowTable& table, AttentionTap* tap = nullptr) const
    {
        ForwardInput input;
        input.ids = ids;
        input.table = table;
        input.allLogits = true;
        input.tap = tap;
        return download(model->decoder->forward(input).value());
    }
};

std::vector<TokenId> someIds(int count)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < count; ++k)
        ids.push_back(5 + (k * 37 + k * k) % 85);
    return ids;
}

std::vector<PassRow> rowsOf(int first, int count, int sequence = 0, int shift = 0)
{
    std::vector<PassRow> rows;
    for (int k = 0; k < count; ++k)
        rows.push_back({ sequence, first + k + shift, first + k });
    return rows;
}

double largestDifference(std::span<const float> a, std::span<const float> b)
{
    double most = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        most = std::max(most, double(std::abs(a[k] - b[k])));
    return most;
}

/// Keeps which rows came and with which positions.
struct Rows : AttentionTap {
    std::vector<std::vector<int>> positions;
    std::vector<int> queries;
    bool wantsLayer(int layer) const override { return layer == 0; }
    bool wantsRow(int) const override { return true; }
    bool wantsLogits() const override { return false; }
    void layerRow(const LayerRow& row) override
    {
        queries.push_back(row.queryPosition);
        positions.emplace_back();
        for (int k = 0; k < row.count; ++k)
            positions.back().push_back(row.positions ? row.positions[k] : row.first + k);
    }
};

} // namespace

class RowTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void positionIsNotSlot_data() { backEnds(); }
    void positionIsNotSlot();
    void rowsWithTheirOwnMasks_data() { backEnds(); }
    void rowsWithTheirOwnMasks();
    void severalSequences_data() { backEnds(); }
    void severalSequences();
    void biases_data() { backEnds(); }
    void biases();
    void someSlotsKept_data() { backEnds(); }
    void someSlotsKept();
    void pagesComeBack();

private:
    static void backEnds()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("device");
#ifdef AX_EMULATED_DEVICE
        const std::vector<const char*> devices { "cuda" };
#else
        const std::vector<const char*> devices { "cpu", "exact" };
#endif
        for (const char* device : devices)
            for (const char* name : { "llama", "mistral-sliding", "gpt-oss", "deepseek-v2" })
                QTest::addRow("%s %s", name, device) << name << device;
    }
    Loaded open(const QString& name, const QString& device);
    /// Pages in an order that is not theirs.
    static std::vector<int> pages(const Loaded& loaded, int slots, int first = 0)
    {
        const int size = loaded.model->backend->pageSlots();
        std::vector<int> pages(std::size_t((slots + size - 1) / size));
        std::iota(pages.rbegin(), pages.rend(), first);
        return pages;
    }
};

Loaded RowTableTest::open(const QString& name, const QString& device)
{
    LoadOptions options;
    options.precision = device == "exact" ? Precision::Exact : Precision::Fast;
    options.device = device == "exact" ? "cpu" : device.toStdString();
    options.threads = 2;
    options.context = 512;
    auto model = openModel(kModels / name.toStdString(), options, false);
    if (!model && model.error().code == ErrorCode::Unsupported)
        return {};
    if (!model)
        qFatal("%s", model.error().line().c_str());
    (*model)->info.kvType = KvType::F32;
    if (!(*model)->backend->finishLoading({}, {}) || !(*model)->createCache(3))
        qFatal("loading failed");
    return { std::move(*model) };
}

/// RoPE is relative: a sequence whose positions begin at 40 gives what one from 0 on gives. Windows
/// and what the tap is told go by positions, the order by slots.
void RowTableTest::positionIsNotSlot()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    const Loaded loaded = open(name, device);
    if (!loaded.model)
        QSKIP("built without libtorch");
    constexpr int kRows = 70, kShift = 40;
    const std::vector<TokenId> ids = someIds(kRows);
    const std::vector<int> own = pages(loaded, kRows);
    std::vector<int> positions(kRows);
    std::iota(positions.begin(), positions.end(), kShift);
    const CacheSequence plain { own, {}, -1 }, shifted { own, positions, -1 };
    const auto expected = loaded.forward(ids, { std::span(&plain, 1), rowsOf(0, kRows) });
    Rows rows;
    const auto moved
        = loaded.forward(ids, { std::span(&shifted, 1), rowsOf(0, kRows, 0, kShift) }, &rows);
    QVERIFY(largestDifference(expected, moved) < 2e-3);
    QCOMPARE(int(rows.queries.size()), kRows);
    for (std::size_t r = 0; r < rows.queries.size(); ++r) {
        QCOMPARE(rows.queries[r], kShift + int(r));
        QCOMPARE(rows.positions[r].back(), kShift + int(r));
    }
}

/// Rows that stand at one position, each with its own slot and mask, in one pass: what each gives
/// is what it gives by itself.
void RowTableTest::rowsWithTheirOwnMasks()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    const Loaded loaded = open(name, device);
    if (!loaded.model)
        QSKIP("built without libtorch");
    constexpr int kRows = 50, kScan = 12;
    const std::vector<TokenId> ids = someIds(kRows + 1);
    const std::vector<int> own = pages(loaded, kRows + kScan);
    const CacheSequence plain { own, {}, -1 };
    const auto read = std::span(ids).first(kRows);
    (void)loaded.forward(read, { std::span(&plain, 1), rowsOf(0, kRows) });
    std::vector<std::vector<float>> single;
    std::vector<std::vector<int>> masks;
    for (int k = 0; k < kScan; ++k)
        masks.push_back({ kRows - 4 * k - 3, kRows - 4 * k - 1 }); // some inside every window
    for (const std::vector<int>& mask : masks) {
        const PassRow row { 0, kRows, kRows, mask };
        single.push_back(
            loaded.forward(std::span(ids).last(1), { std::span(&plain, 1), std::span(&row, 1) }));
    }
    std::vector<int> positions(kRows + kScan, kRows);
    std::iota(positions.begin(), positions.begin() + kRows, 0);
    const CacheSequence scanned { own, positions, -1 };
    std::vector<PassRow> rows;
    for (int k = 0; k < kScan; ++k) {
        std::vector<int>& mask = masks[std::size_t(k)];
        for (int other = 0; other < k; ++other)
            mask.push_back(kRows + other);
        rows.push_back({ 0, kRows, kRows + k, mask });
    }
    const std::vector<TokenId> same(kScan, ids.back());
    const auto scan = loaded.forward(same, { std::span(&scanned, 1), rows });
    const std::size_t width = single.front().size();
    for (std::size_t k = 0; k < single.size(); ++k)
        QVERIFY(largestDifference(std::span(scan).subspan(k * width, width), single[k]) < 2e-4);
    QVERIFY(largestDifference(single[0], single[1]) > 1e-3); // the masks matter
}

/// Rows of several sequences in one pass, some with one row and some with more.
void RowTableTest::severalSequences()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    const Loaded loaded = open(name, device);
    if (!loaded.model)
        QSKIP("built without libtorch");
    const std::vector<int> lengths { 70, 5, 31 }, more { 1, 4, 1 };
    const std::vector<TokenId> ids = someIds(100);
    std::vector<std::vector<int>> own;
    std::vector<CacheSequence> sequences;
    std::vector<float> expected;
    int firstPage = 0;
    for (std::size_t s = 0; s < lengths.size(); ++s) {
        own.push_back(pages(loaded, lengths[s] + more[s], firstPage));
        firstPage += int(own.back().size());
    }
    for (std::size_t s = 0; s < lengths.size(); ++s)
        sequences.push_back({ own[s], {}, -1 });
    std::vector<TokenId> together;
    std::vector<PassRow> rows;
    for (std::size_t s = 0; s < lengths.size(); ++s) {
        const auto all = std::span(ids).subspan(s, std::size_t(lengths[s] + more[s]));
        (void)loaded.forward(all.first(std::size_t(lengths[s])),
            { std::span(&sequences[s], 1), rowsOf(0, lengths[s]) });
        const auto rest = all.last(std::size_t(more[s]));
        const auto alone
            = loaded.forward(rest, { std::span(&sequences[s], 1), rowsOf(lengths[s], more[s]) });
        expected.insert(expected.end(), alone.begin(), alone.end());
        together.insert(together.end(), rest.begin(), rest.end());
        const auto ownRows = rowsOf(lengths[s], more[s], int(s));
        rows.insert(rows.end(), ownRows.begin(), ownRows.end());
    }
    const auto joined = loaded.forward(together, { sequences, rows });
    if (loaded.model->backend->joinsSequences() && device == "cpu")
        QVERIFY(std::equal(joined.begin(), joined.end(), expected.begin()));
    QVERIFY(largestDifference(joined, expected) < 1e-4);
}

/// A bias is added to one slot's logit in one layer, alone and in a batch; minus infinity in all
/// layers is the mask.
void RowTableTest::biases()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    const Loaded loaded = open(name, device);
    if (!loaded.model)
        QSKIP("built without libtorch");
    struct Logits : AttentionTap {
        int row = 0;
        std::vector<std::vector<float>> layers, content; ///< [heads * count] of the row
        int first = 0, count = 0; ///< of the first layer
        bool wantsLayer(int layer) const override { return layer == 0; }
        bool wantsRow(int batchRow) const override { return batchRow == row; }
        bool wantsLogits() const override { return true; }
        bool wantsContent(int) const override { return true; }
        void layerRow(const LayerRow& r) override
        {
            first = r.first;
            count = r.count;
            layers.emplace_back(r.logits, r.logits + r.heads * r.count);
            content.emplace_back();
            if (r.content)
                content.back().assign(
                    r.content, r.content + std::size_t(r.heads) * std::size_t(r.contentStride));
        }
    };
    constexpr int kRows = 60;
    const std::vector<TokenId> ids = someIds(kRows);
    const std::vector<int> own = pages(loaded, kRows);
    const CacheSequence plain { own, {}, -1 };
    const int layers = loaded.model->info.layers;
    for (const int rows : { 1, 20 }) {
        const auto before = std::span(ids).first(std::size_t(kRows - rows));
        (void)loaded.forward(before, { std::span(&plain, 1), rowsOf(0, kRows - rows) });
        const auto read
            = [&](std::span<const SlotBias> biases, std::span<const int> masked, Logits* tap) {
                  auto table = rowsOf(kRows - rows, rows);
                  table.back().biases = biases;
                  table.back().masked = masked;
                  if (tap)
                      tap->row = rows - 1;
                  return loaded.forward(
                      std::span(ids).last(std::size_t(rows)), { std::span(&plain, 1), table }, tap);
              };
        Logits as, raised;
        const auto expected = read({}, {}, &as);
        // In the first layer only: nothing before it differs.
        const std::vector<SlotBias> up { { 0, 55, 1.5f }, { 0, kRows - 1, -0.5f } };
        const auto changed = read(up, {}, &raised);
        QVERIFY(largestDifference(expected, changed) > 1e-4);
        for (int k = 0; k < as.count; ++k) {
            const int slot = as.first + k;
            const float bias = slot == 55 ? 1.5f : slot == kRows - 1 ? -0.5f : 0.0f;
            const float plainLogit = as.layers.front()[std::size_t(k)];
            const float moved = raised.layers.front()[std::size_t(k)];
            if (!std::isinf(plainLogit))
                QVERIFY2(std::abs(moved - plainLogit - bias) < 1e-4 * (1 + std::abs(plainLogit)),
                    qPrintable(QStringLiteral("slot %1 of %2 from %3: %4, %5")
                                   .arg(slot)
                                   .arg(as.count)
                                   .arg(as.first)
                                   .arg(plainLogit)
                                   .arg(moved)));
        }
        if (!as.content.front().empty()) {
            // Ratios of two places of the content row move by the bias too.
            const auto& a = as.content.front();
            const auto& b = raised.content.front();
            const std::size_t at = std::size_t(55 - as.first), beside = at - 1;
            QVERIFY(
                std::abs(std::log(b[at] / b[beside]) - std::log(a[at] / a[beside]) - 1.5) < 2e-3);
        }
        std::vector<SlotBias> hidden;
        for (int layer = 0; layer < layers; ++layer)
            for (const int slot : { 3, 50, 56 })
                hidden.push_back({ layer, slot, -std::numeric_limits<float>::infinity() });
        const std::vector<int> masked { 3, 50, 56 };
        const auto muted = read(hidden, {}, nullptr);
        QCOMPARE(largestDifference(muted, read({}, masked, nullptr)), 0.0);
        QVERIFY(largestDifference(muted, expected) > 1e-4);
    }
}

/// A sequence that keeps some slots of another, positions unmoved, sees what the other sees with
/// the rest masked: what evicting them will do.
void RowTableTest::someSlotsKept()
{
    QFETCH(QString, name);
    QFETCH(QString, device);
    const Loaded loaded = open(name, device);
    if (!loaded.model)
        QSKIP("built without libtorch");
    constexpr int kRows = 40;
    const std::vector<TokenId> ids = someIds(kRows + 1);
    const std::vector<int> whole = pages(loaded, kRows + 1);
    const std::vector<int> fewer = pages(loaded, kRows + 1, int(whole.size()));
    const CacheSequence from { whole, {}, -1 };
    const auto read = std::span(ids).first(kRows);
    (void)loaded.forward(read, { std::span(&from, 1), rowsOf(0, kRows) });
    std::vector<int> kept, dropped;
    for (int slot = 0; slot < kRows; ++slot)
        (slot < 4 || slot > 36 || slot % 5 == 0 ? kept : dropped).push_back(slot);
    std::vector<int> positions = kept;
    positions.push_back(kRows);
    const CacheSequence to { fewer, positions, -1 };
    loaded.model->backend->copySlots(from, kept, to, 0);
    const PassRow masked { 0, kRows, kRows, dropped }, moved { 0, kRows, int(kept.size()) };
    const auto last = std::span(ids).last(1);
    const auto expected = loaded.forward(last, { std::span(&from, 1), std::span(&masked, 1) });
    const auto found = loaded.forward(last, { std::span(&to, 1), std::span(&moved, 1) });
    QVERIFY(largestDifference(expected, found) < 2e-4);
    const PassRow all { 0, kRows, kRows };
    const auto unmasked = loaded.forward(last, { std::span(&from, 1), std::span(&all, 1) });
    QVERIFY(largestDifference(expected, unmasked) > 1e-3); // what was dropped matters
}

/// Forked sequences share full pages; who ends gives back what nobody else holds.
void RowTableTest::pagesComeBack()
{
#ifdef AX_EMULATED_DEVICE
    const Loaded loaded = open("llama", "cuda");
#else
    const Loaded loaded = open("llama", "cpu");
#endif
    CachePool& pool = *loaded.model->pool;
    const int all = pool.freePages(), size = pool.pageSlots();
    {
        Sequence first = Sequence::create(pool).value();
        const std::vector<TokenId> ids = someIds(size + 10);
        QVERIFY(readIds(*loaded.model, first, ids, {}).has_value());
        QCOMPARE(pool.freePages(), all - 2);
        {
            Sequence second = first.fork(size + 3).value();
            QCOMPARE(second.length(), size + 3);
            QCOMPARE(pool.freePages(), all - 3); // the unfinished page is its own
            first.truncate(size - 1); // inside a page that both hold
            QCOMPARE(first.length(), 0);
            QCOMPARE(pool.freePages(), all - 2);
        }
        QCOMPARE(pool.freePages(), all);
        // Nothing is lost when there is no more.
        QVERIFY(!first.reserve((all + 1) * size));
        QCOMPARE(first.reserve(1).has_value(), true);
    }
    QCOMPARE(pool.freePages(), all);
}

QTEST_GUILESS_MAIN(RowTableTest)
#include "tst_row_table.moc"
