// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <random>

/// Sessions made from a seed, with every kind of record and member somewhere.
namespace ax::test {

class RandomTrace {
public:
    explicit RandomTrace(unsigned seed)
        : m_random(seed)
    {
    }

    TraceSession session(int tokens)
    {
        TraceSession s;
        TraceHeader& h = s.header();
        h.traceId = newTraceId();
        h.model = text();
        h.createdAt = 1700000000123;
        h.updatedAt = 1700000099999;
        h.modelInfo = { "m", "abc", "llama", "Q4_K", "def", 30, 9, 3, 64, 8192 };
        h.capture = { { "mode", "raw" }, { "k", 16 } };
        h.sampling = { { "seed", 18446744073709551615ull }, { "temperature", 0.7 } };
        h.appVersion = "0.1";
        h.extra = extra();
        if (chance(2))
            h.extra["model_info"] = { { "vendor", "x" } };
        for (int i = 0; i < 3; ++i) {
            MessageRecord message;
            message.id = "m" + std::to_string(i);
            message.role = i % 2 ? "assistant" : "user";
            message.content = text() + "\n\"quoted\"\t\x01 \\ é";
            message.timestamp = 1700000000000 + i;
            if (chance(2))
                message.model = "m";
            message.extra = extra();
            s.messages().push_back(std::move(message));
        }
        for (int i = 0; i < tokens; ++i) {
            if (chance(20))
                continue; // a hole
            TokenRecord token;
            token.index = i;
            token.tokenId = chance(8) ? -1 : int(m_random() % 50000);
            token.text = text();
            if (chance(10)) {
                token.text = "\xEF\xBF\xBD";
                token.bytes = "\xE2\x82";
            }
            token.segmentId = "seg" + std::to_string(i / 10);
            token.role = i < tokens / 3 ? TokenRole::Prompt : TokenRole::Generated;
            token.kind = TokenOrigin(m_random() % 3);
            if (chance(1, 2))
                token.logprob = -real();
            for (int k = 0; k < int(m_random() % 6); ++k)
                token.alternatives.push_back({ int(m_random() % 50000), text(), -real() });
            if (chance(2))
                token.timeMs = double(m_random()) / 1000;
            token.extra = extra();
            (void)s.addToken(token);
            if (!chance(4))
                (void)s.addStep(step(i));
        }
        for (int i = 0; i < 3; ++i) {
            SegmentRecord segment;
            segment.id = "seg" + std::to_string(i);
            segment.type = SegmentType(m_random() % 5);
            segment.startTokenIndex = i * 10;
            segment.endTokenIndex = i * 10 + int(m_random() % 10);
            segment.messageId = "m" + std::to_string(i);
            if (m_random() % 2)
                segment.contentStart = segment.startTokenIndex;
            if (m_random() % 2)
                segment.contentEnd = segment.endTokenIndex;
            segment.extra = extra();
            s.segments().push_back(std::move(segment));
            EventRecord event;
            event.kind = "note";
            event.tokenIndex = int(m_random() % 20) - 1;
            event.data = extra();
            if (chance(2))
                event.timeMs = double(real());
            event.extra = extra();
            s.events().push_back(std::move(event));
        }
        if (!chance(4)) {
            s.updateMetrics();
            s.metrics().tokensPerSecond = real();
            s.metrics().extra = extra();
        }
        if (chance(2))
            s.unknownRecords().push_back({ { "record_type", "future" },
                { "deep", { { "list", { 1, -2.5, nullptr, "x" } } } } });
        return s;
    }

    StepRecord step(int index)
    {
        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = int(m_random() % 100) - 1;
        if (!chance(4)) {
            const int layers = 1 + int(m_random() % 4);
            const int heads = chance(4) ? 2 : 0;
            for (int layer = 0; layer < layers; ++layer) {
                if (heads == 0 || chance(2))
                    step.raw.push_back(row(layer * 7, -1, index));
                for (int head = 0; head < heads; ++head)
                    step.raw.push_back(row(layer * 7, head, index));
            }
        }
        if (chance(3)) {
            AttentionSummary summary;
            fill(summary.histogram);
            summary.local = real();
            summary.mid = real();
            summary.longRange = real();
            summary.entropy = real();
            summary.hubness = real();
            summary.consensus = real();
            step.summary = summary;
            if (chance(3))
                step.attentionExtra["fingerprint"] = { { "spectral", 0.25 } };
        }
        if (chance(3))
            for (int k = 0; k < 2; ++k) {
                LayerSketch sketch;
                sketch.layer = k * 5;
                for (int n = 0; n < int(m_random() % 5); ++n)
                    sketch.hubs.emplace_back(int(m_random() % unsigned(index + 1)), real());
                fill(sketch.histogram);
                sketch.entropy = real();
                sketch.massCaptured = real();
                step.sketches.push_back(std::move(sketch));
            }
        if (chance(3)) {
            HeadStats stats;
            stats.layer = 3;
            stats.heads.resize(3);
            for (auto& head : stats.heads)
                fill(head);
            step.headStats.push_back(std::move(stats));
        }
        if (!chance(3))
            step.fingerprint = fingerprint();
        if (!chance(3)) {
            step.zone = chance(2) ? "diffuse" : "syntax_floor";
            step.zoneConfidence = real();
            step.zonePreset = "explorer";
            step.zoneRule = "local > 0.5";
        }
        for (float* value : { &step.signals.entropy, &step.signals.hubness, &step.signals.ripple,
                 &step.signals.surprisal, &step.signals.nullMass, &step.signals.sinkShare })
            if (chance(2))
                *value = real();
        step.thinkPhase = ThinkPhase(m_random() % 3);
        if (chance(5))
            step.derotated.push_back({ 4, { 3, 1 }, { real(), real() }, real(), { 0, 1 } });
        if (chance(5))
            step.moe.push_back({ 2, { 5, 6 }, { real(), real() }, real(), 1 });
        if (chance(5))
            step.logitLens.push_back({ 6, { { 17, text(), -real() }, { 3, "", -real() } } });
        step.payloadDropped = chance(7);
        if (chance(3))
            step.attentionExtra.update(extra());
        step.extra = extra();
        return step;
    }

    std::array<float, 20> fingerprint()
    {
        std::array<float, 20> f {};
        double sum = 0;
        for (int k = 4; k < 20; ++k)
            sum += double(f[std::size_t(k)] = real());
        for (int k = 4; k < 20; ++k)
            f[std::size_t(k)] = float(double(f[std::size_t(k)]) / sum);
        for (int k = 4; k < 20; ++k)
            f[k < 7 ? 0 : k < 12 ? 1 : 2] += f[std::size_t(k)];
        f[3] = 0.5f;
        return f;
    }

    bool chance(unsigned in, unsigned of = 0) { return m_random() % (of ? of : in) == 0; }
    float real() { return float(m_random() % 1000003) / 999983.f + 1e-7f; }

private:
    RawRow row(int layer, int head, int index)
    {
        RawRow row;
        row.layer = layer;
        row.head = head;
        const bool scores = chance(6);
        const int n = scores ? 3 : int(m_random() % 9);
        for (int k = 0; k < n; ++k) {
            row.positions.push_back(int(m_random() % unsigned(index + 1)));
            const float value = real();
            row.logits.push_back(scores ? std::log(value) : value * 20 - 10);
            if (scores)
                row.scores.push_back(value);
        }
        row.logsumexp = scores ? (chance(2) ? 0.f : real()) : 10 + real();
        return row;
    }
    template <std::size_t N> void fill(std::array<float, N>& values)
    {
        for (float& value : values)
            value = real();
    }
    std::string text()
    {
        static const char* const words[]
            = { "the", " of", "é", "\n", "漢", "🙂", "\"", " x ", "" };
        return words[m_random() % 9];
    }
    nlohmann::ordered_json extra()
    {
        nlohmann::ordered_json json = nlohmann::ordered_json::object();
        if (chance(4)) {
            json["x_number"] = double(real());
            json["x_text"] = text();
            json["x_null"] = nullptr;
            json["x_list"] = { 1, { { "a", true } }, -0.0 };
        }
        return json;
    }

    std::mt19937 m_random;
};

} // namespace ax::test
