// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/questions.h"

#include <QSet>

#include <cmath>
#include <limits>

namespace ax::ui::test {

/// A model of two attention layers (0 and 3) and four heads, whose rows follow a rule. Answers come
/// when they are asked to.
class TestQuestions : public Questions {
    Q_OBJECT
public:
    static constexpr int kHeads = 4;

    QString refusal() const override { return no; }
    quint64 askRows(std::vector<HeadRef> heads, bool mean, int from, int to) override
    {
        rows = { std::move(heads), mean, from, to };
        log << QStringLiteral("rows %1-%2 of %3%4")
                   .arg(from)
                   .arg(to)
                   .arg(int(rows.heads.size()))
                   .arg(mean ? QStringLiteral(" mean") : QString());
        return lastRows = ++m_last;
    }
    quint64 askStatistics() override
    {
        log << QStringLiteral("statistics");
        return lastStatistics = ++m_last;
    }
    quint64 askEffects(int token, std::vector<std::vector<int>> positions,
        std::vector<std::vector<HeadRef>> heads) override
    {
        log << QStringLiteral("effects %1: %2 positions, %3 heads")
                   .arg(token)
                   .arg(int(positions.size()))
                   .arg(int(heads.size()));
        m_token = token;
        m_positions = int(positions.size());
        m_effectHeads = int(heads.size());
        return lastEffects = ++m_last;
    }
    quint64 askKept(const QString& policy, double ratio) override
    {
        log << QStringLiteral("kept %1 at %2").arg(policy).arg(ratio);
        return lastKept = ++m_last;
    }
    void giveKept(const QVector<int>& positions)
    {
        Q_EMIT keptPositions(lastKept, positions);
        Q_EMIT finished(lastKept, false, {});
    }
    void cancel(quint64 question) override { cancelled << question; }

    /// p of one cell: heavier on every third place, most on the first.
    static float cell(const HeadRef& head, int query, int key)
    {
        const auto weight = [&](int j) {
            return j == 0 ? 8.0 : j % 3 == head.head % 3 ? 4.0 + head.layer : 1.0;
        };
        double sum = 0;
        for (int j = 0; j <= query; ++j)
            sum += weight(j);
        return float(weight(key) / sum);
    }
    static float meanCell(const std::vector<HeadRef>& heads, int query, int key)
    {
        double sum = 0;
        for (const HeadRef& head : heads)
            sum += double(cell(head, query, key));
        return float(sum / double(heads.size()));
    }
    /// Rows [from, to) of the last question.
    void giveRows(int from, int to)
    {
        const auto give = [&](const std::vector<HeadRef>& heads, int layer, int head) {
            auto tile = std::make_shared<AttentionTile>();
            tile->layer = layer;
            tile->head = head;
            tile->firstQuery = from;
            tile->queries = to - from;
            tile->keys = to;
            tile->p.assign(std::size_t(tile->queries) * std::size_t(to), 0.0f);
            for (int q = from; q < to; ++q)
                for (int j = 0; j <= q; ++j)
                    tile->p[std::size_t(q - from) * std::size_t(to) + std::size_t(j)]
                        = meanCell(heads, q, j);
            Q_EMIT this->tile(lastRows, tile);
        };
        if (rows.mean)
            give(rows.heads, -1, -1);
        else
            for (const HeadRef& head : rows.heads)
                give({ head }, head.layer, head.head);
    }
    void giveAllRows()
    {
        giveRows(rows.from, rows.to);
        Q_EMIT finished(lastRows, false, {});
    }
    void giveStatistics(int tokens)
    {
        HeadStatistics found;
        found.layers = { 0, 3 };
        found.heads = kHeads;
        found.tokens = tokens;
        found.byHead["copying"] = { 0.1f, 0.2f, 0.05f, 0.0f, 0.3f, 0.4f, 0.15f, kNone };
        found.byHead["entropy"] = { 0.5f, 0.6f, 0.7f, 0.8f, 0.4f, 0.3f, 0.2f, 0.1f };
        found.byHead["distance"] = { 10, 20, 30, 40, 50, 60, 70, 80 };
        found.byHead["sink_share"] = { 0.5f, 0.4f, 0.3f, 0.2f, 0.1f, 0.6f, 0.7f, 0.8f };
        found.byHead["previous"] = { 0.01f, 0.02f, 0.03f, 0.04f, 0.05f, 0.06f, 0.07f, 0.9f };
        Q_EMIT statistics(lastStatistics, found);
        Q_EMIT finished(lastStatistics, false, {});
    }
    void giveEffects()
    {
        EffectResult found;
        found.logprob = -0.5f;
        found.seconds = 0.25;
        for (int k = 0; k < m_positions; ++k) {
            // Places of the token first, then what else was asked for, each harder.
            const float effect = k >= m_token ? -4.0f - 0.1f * float(k - m_token)
                : k == m_token - 3            ? -3.0f
                : k % 5 == 1                  ? 0.25f
                                              : -0.01f;
            found.positions.push_back({ effect, 2 * effect });
        }
        for (int k = 0; k < m_effectHeads; ++k)
            found.heads.push_back({ k == 2 ? -0.6f : k == 5 ? 0.4f : -0.02f, 0 });
        Q_EMIT effects(lastEffects, found);
        Q_EMIT finished(lastEffects, false, {});
    }
    void setRefusal(const QString& text)
    {
        no = text;
        Q_EMIT availabilityChanged();
    }

    struct Rows {
        std::vector<HeadRef> heads;
        bool mean = false;
        int from = 0, to = 0;
    } rows;
    QString no;
    QStringList log;
    QVector<quint64> cancelled;
    quint64 lastRows = 0, lastStatistics = 0, lastEffects = 0, lastKept = 0;

private:
    static constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    quint64 m_last = 0;
    int m_token = 0, m_positions = 0, m_effectHeads = 0;
};

} // namespace ax::ui::test
