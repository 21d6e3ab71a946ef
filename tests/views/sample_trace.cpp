// SPDX-License-Identifier: Apache-2.0
#include "tests/views/sample_trace.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ax::ui::test {
namespace {

constexpr int kLayers[] = { 7, 15, 22, 29 };
constexpr int kTopK = 16;

/// The same numbers on every machine.
class Noise {
public:
    explicit Noise(std::uint32_t seed)
        : m_state(seed * 2654435761u + 1)
    {
    }
    double next()
    {
        m_state = m_state * 1664525u + 1013904223u;
        return (m_state >> 8) / double(1 << 24);
    }

private:
    std::uint32_t m_state;
};

struct Builder {
    TraceSession trace;
    int next = 0;

    int add(const std::string& text, TokenRole role)
    {
        TokenRecord token;
        token.index = next;
        token.tokenId = int(std::hash<std::string> {}(text) % 49152);
        token.text = text;
        token.role = role;
        if (role == TokenRole::Generated)
            token.timeMs = 200 + 10.4 * next;
        (void)trace.addToken(std::move(token));
        return next++;
    }
    void addAll(const std::string& text, TokenRole role)
    {
        for (const std::string& piece : cutTokens(text))
            add(piece, role);
    }
    void segment(SegmentType type, int from, const std::string& message)
    {
        trace.segments().push_back({ "s" + std::to_string(trace.segments().size()), type, from,
            next, message, -1, -1, {} });
    }
};

} // namespace

std::vector<std::string> cutTokens(const std::string& text)
{
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const auto letter = [&](std::size_t k) {
            return k < text.size()
                && (std::isalnum(static_cast<unsigned char>(text[k])) || (text[k] & 0x80));
        };
        if (text[at] == ' ' && letter(at + 1))
            ++end;
        if (letter(end - 1))
            while (letter(end))
                ++end;
        else if (text[at] == '*')
            while (end < text.size() && text[end] == '*')
                ++end;
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

int findToken(const TraceSession& trace, const std::string& text, int nth)
{
    for (int token = 0; token < trace.tokenCount(); ++token)
        if (trace.tokenText(token) == text && nth-- == 0)
            return token;
    return -1;
}

TokenRecord generatedToken(int index, const std::string& text)
{
    TokenRecord token;
    token.index = index;
    token.tokenId = 100 + index;
    token.text = text;
    token.role = TokenRole::Generated;
    token.logprob = -0.25f;
    return token;
}

void append(SessionModel& session, std::vector<TokenRecord> tokens, std::vector<StepRecord> steps)
{
    TraceBatch batch;
    batch.recorded.tokens = std::move(tokens);
    batch.recorded.steps = std::move(steps);
    session.apply(std::move(batch));
}

TraceSession sampleTrace(const SampleOptions& options)
{
    Builder b;
    b.trace.header().model = "SmolLM2-135M-Instruct";
    b.trace.header().modelInfo.layers = 30;
    b.trace.header().capture["stride"] = options.stride;
    b.trace.header().sampling["temperature"] = 0.3;
    const std::string system = "You answer from the text only. Think first, inside <think> tags.";
    const std::string question = "The meeting was moved twice. First it was on Monday in the blue "
                                 "room, then on Wednesday in "
                                 "the garden. The final date is Friday at nine, in the library, "
                                 "and Mara brings the keys. When "
                                 "and where is the meeting?";
    const std::string thought = "<think>\nThe text names three dates. Monday in the blue room was "
                                "moved. Wednesday in the garden "
                                "was moved too. The final date is Friday at nine, in the library. "
                                "So the answer is Friday at "
                                "nine, in the library. Mara brings the keys.\n</think>";
    std::string answer = "\nThe meeting is on **Friday at nine** in the **library**. It was moved "
                         "twice:\n\n- Monday, in the blue "
                         "room\n- Wednesday, in the garden\n- Friday at nine, in the library "
                         "(final)\n\nMara brings the keys.";
    answer.erase(0, 1);
    std::string filler;
    for (int line = 0; line < options.fillerLines; ++line)
        filler += "Line " + std::to_string(line) + " says that the garden is behind the library.\n";
    answer = filler + answer;

    const auto head = [&](const std::string& role) {
        b.add("<|im_start|>", TokenRole::Prompt);
        if (role == "assistant") {
            b.add("ass", TokenRole::Prompt);
            b.add("istant", TokenRole::Prompt);
        } else {
            b.add(role, TokenRole::Prompt);
        }
        b.add("\n", TokenRole::Prompt);
    };
    const auto tail = [&](TokenRole role) {
        b.add("<|im_end|>", role);
        if (role == TokenRole::Prompt)
            b.add("\n", role);
    };
    int from = 0;
    head("system");
    b.addAll(system, TokenRole::Prompt);
    tail(TokenRole::Prompt);
    b.segment(SegmentType::System, from, "m0");
    from = b.next;
    head("user");
    b.addAll(question, TokenRole::Prompt);
    tail(TokenRole::Prompt);
    b.segment(SegmentType::User, from, "m1");
    from = b.next;
    head("assistant");
    const int firstGenerated = b.next;
    b.addAll(thought, TokenRole::Generated);
    b.add("\n", TokenRole::Generated);
    b.segment(SegmentType::AssistantThink, from, "m2");
    const int firstAnswer = b.next;
    b.addAll(answer, TokenRole::Generated);
    tail(TokenRole::Generated);
    b.segment(SegmentType::AssistantFinal, firstAnswer, "m2");
    b.trace.messages() = { { "m0", "system", system, 0, "", {} },
        { "m1", "user", question, 0, "", {} }, { "m2", "assistant", answer, 0, "", {} } };

    TraceSession& trace = b.trace;
    for (int index = firstGenerated; index < trace.tokenCount(); ++index) {
        Noise noise { std::uint32_t(index) };
        TokenRecord token = trace.token(index);
        const double roll = noise.next();
        token.logprob = float(roll < 0.7 ? -0.02 - 0.2 * noise.next() : -0.5 - 3 * noise.next());
        if (options.alternatives) {
            token.alternatives.push_back({ token.tokenId, token.text, token.logprob });
            static const char* const words[] = { " text", " answer", " correct", " original" };
            double left = 1 - std::exp(double(token.logprob));
            for (int k = 0; k < 4; ++k) {
                left *= 0.55;
                token.alternatives.push_back(
                    { 1000 + k, words[k], float(std::log(std::max(1e-6, left * 0.6))) });
            }
            std::stable_sort(token.alternatives.begin(), token.alternatives.end(),
                [](const Alternative& a, const Alternative& c) { return a.logprob > c.logprob; });
        }
        (void)trace.addToken(token);
        if ((index - firstGenerated) % options.stride)
            continue;

        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = index - firstGenerated;
        step.thinkPhase = index < firstAnswer ? ThinkPhase::Think : ThinkPhase::Output;
        step.payloadDropped
            = index >= options.droppedFrom && index < options.droppedTo && options.droppedFrom >= 0;
        // Mass: the first token as a sink, the last few, and earlier places of the same word.
        std::map<int, double> mass;
        mass[0] = 0.2;
        mass[1] = 0.002;
        mass[3] = 0.001;
        for (int back = 1; back <= 6 && index - back > 3; ++back)
            mass[index - back] += 0.09 / (back * back) * (0.6 + noise.next());
        for (int j = 4; j < index - 6; ++j)
            if (trace.tokenText(j) == token.text)
                mass[j] += 0.02 + 0.035 * noise.next();
        for (int j = 4; j < index; ++j)
            if (index > 0 && trace.tokenText(j) == trace.tokenText(index - 1))
                mass[j] += 0.008 + 0.012 * noise.next();
        std::vector<std::pair<double, int>> sorted;
        for (const auto& [j, p] : mass)
            sorted.push_back({ -p, j });
        std::sort(sorted.begin(), sorted.end());
        for (const int layer : kLayers) {
            if (step.payloadDropped)
                break;
            const int heads = options.heads ? 2 : 1;
            for (int head = 0; options.raw && head < heads; ++head) {
                RawRow row;
                row.layer = layer;
                row.head = options.heads ? head : -1;
                for (std::size_t k = 0; k < sorted.size() && k < kTopK; ++k) {
                    row.positions.push_back(sorted[k].second);
                    row.logits.push_back(float(
                        std::log(-sorted[k].first * (0.8 + 0.1 * (layer % 5) / 2 + 0.2 * head))));
                }
                row.logsumexp = 0;
                step.raw.push_back(std::move(row));
            }
            if (options.sketches) {
                LayerSketch sketch;
                sketch.layer = layer;
                for (std::size_t k = 0; k < sorted.size() && k < 32; ++k)
                    sketch.hubs.push_back({ sorted[k].second, float(-sorted[k].first) });
                sketch.histogram = { 0.1f, 0.1f, 0.05f, 0.05f, 0.1f, 0.2f, 0.2f, 0.2f };
                step.sketches.push_back(std::move(sketch));
            }
            if (options.derotated) {
                DerotatedRow row;
                row.layer = layer;
                for (std::size_t k = 0; k < sorted.size() && k < kTopK; ++k) {
                    const bool near = index - sorted[k].second < 8;
                    row.positions.push_back(sorted[k].second);
                    row.contentScores.push_back(float(-sorted[k].first * (near ? 0.15 : 1.1)));
                }
                row.positionalShare = 0.38f;
                step.derotated.push_back(std::move(row));
            }
            if (options.moe)
                step.moe.push_back({ layer, { (index * 7 + layer) % 32, (index + layer) % 32 },
                    { 0.6f, 0.4f }, 2.4f, 1 });
            if (options.logitLens)
                step.logitLens.push_back(
                    { layer, { { 1, " and", -0.8f }, { 2, " I", -1.5f }, { 3, " (", -2.f } } });
        }
        if (options.fingerprint) {
            std::array<float, 20> f {};
            const float h[16] = { 0.09f, 0.1f, 0.03f, 0.04f, 0.06f, 0.21f, 0.19f, 0.28f };
            std::copy(std::begin(h), std::end(h), f.begin() + 4);
            f[0] = h[0] + h[1] + h[2];
            f[1] = h[3] + h[4] + h[5] + h[6] + h[7];
            f[3] = 0.72f;
            step.fingerprint = f;
        }
        if (options.zones) {
            static const char* const zones[] = { "semantic_bridge", "syntax_floor", "long_range",
                "structure_ripple", "diffuse", "unknown" };
            step.zone = roll < 0.75 ? zones[0] : zones[index % 6];
            step.zoneConfidence = 0.56f;
            step.zonePreset = "explorer";
            step.zoneRule = "mid > 0.5";
        }
        if (options.raw || options.fingerprint || options.sketches) {
            step.signals.entropy = float(2 + 2.5 * noise.next());
            step.signals.entropyNormalised = step.signals.entropy / float(std::log(double(index)));
            step.signals.hubness = 0.331f;
            step.signals.consensus = 0.33f;
            step.signals.ripple = 0.19f;
        }
        step.signals.surprisal = -token.logprob;
        step.signals.margin = 1.5f;
        (void)trace.addStep(std::move(step));
    }
    trace.updateMetrics();
    trace.metrics().tokensPerSecond = 96.2f;
    return std::move(b.trace);
}

TraceSession writtenTrace(const std::vector<std::string>& tokens)
{
    TraceSession trace;
    int index = 0;
    for (const std::string& text : tokens)
        (void)trace.addToken(generatedToken(index++, text));
    return trace;
}

TraceSession hugeTrace(int tokens)
{
    Builder b;
    const int from = b.next;
    for (int k = 0; k < tokens; ++k) {
        const int index = b.next++;
        (void)b.trace.addToken(generatedToken(index,
            k % 12 == 11      ? "\n"
                : k % 12 == 0 ? "Line"
                              : " w" + std::to_string(k % 97)));
        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = k;
        step.signals.surprisal = 0.25f;
        step.zone = "diffuse";
        (void)b.trace.addStep(std::move(step));
    }
    b.segment(SegmentType::AssistantFinal, from, "");
    return std::move(b.trace);
}

} // namespace ax::ui::test
