// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_model.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace ax {

namespace {

/// Normal numbers that are the same with every standard library.
class Normal {
public:
    explicit Normal(std::uint64_t seed)
        : m_random(seed)
    {
    }
    float operator()()
    {
        const double a = (double(m_random() >> 11) + 1) * 0x1p-53;
        const double b = double(m_random() >> 11) * 0x1p-53;
        return float(std::sqrt(-2 * std::log(a)) * std::cos(2 * std::numbers::pi * b));
    }

private:
    std::mt19937_64 m_random;
};

/// GPT-2's printable stand-in of a byte.
std::string byteText(int byte)
{
    int code = byte;
    const auto printable = [](int b) {
        return (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255);
    };
    if (!printable(byte)) {
        code = 256;
        for (int b = 0; b < byte; ++b)
            code += !printable(b);
    }
    std::string text;
    if (code < 0x80) {
        text += char(code);
    } else {
        text += char(0xC0 | (code >> 6));
        text += char(0x80 | (code & 0x3F));
    }
    return text;
}

const std::vector<std::pair<std::string, std::string>>& merges()
{
    const std::string space = byteText(' ');
    static const std::vector<std::pair<std::string, std::string>> list {
        { "t", "h" }, { "h", "e" }, { "i", "n" }, { "e", "r" }, { "a", "n" }, { "o", "n" },
        { space, "a" }, { space, "t" }, { space, "s" }, { "in", "g" }, { "th", "e" },
        { byteText(0xC3), byteText(0xA9) }, // é
    };
    return list;
}

} // namespace

std::string TinyModelOptions::chatMl()
{
    return "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + "
           "message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}{% if add_generation_prompt "
           "%}{{ '<|im_start|>assistant\\n' }}{% endif %}";
}

TinySpecials tinySpecials()
{
    const int first = 256 + int(merges().size());
    return { first, first + 1, first + 2, first + 3 };
}

std::vector<std::int32_t> tinyIds(std::uint64_t seed, int count)
{
    std::mt19937_64 random(seed * 7919 + 13);
    std::vector<std::int32_t> ids;
    for (int k = 0; k < count; ++k)
        ids.push_back(std::int32_t(random() % std::uint64_t(tinySpecials().imStart)));
    return ids;
}

GgufWriter tinyModel(const TinyModelOptions& o)
{
    GgufWriter file;
    const std::string a = o.architecture + ".";
    const TinySpecials specials = tinySpecials();
    const auto set = [&](const std::string& key, int value) {
        const auto it = o.integers.find(key);
        file.set(key, it == o.integers.end() ? value : it->second);
    };
    file.set("general.architecture", o.architecture);
    file.set("general.name", "Tiny " + o.architecture);
    set(a + "context_length", o.context);
    set(a + "embedding_length", o.hidden);
    set(a + "block_count", o.layers);
    set(a + "feed_forward_length", kTinyIntermediate);
    set(a + "attention.head_count", kTinyHeads);
    set(a + "attention.head_count_kv", kTinyKvHeads);
    set(a + "rope.dimension_count", kTinyHeadDim);
    if (o.hidden != kTinyHidden) {
        set(a + "attention.key_length", kTinyHeadDim);
        set(a + "attention.value_length", kTinyHeadDim);
    }
    set(a + "vocab_size", specials.vocabulary);
    file.set(a + "rope.freq_base", 10000.0);
    file.set(a + "attention.layer_norm_rms_epsilon", 1e-5);

    std::vector<std::string> tokens, mergeTexts;
    std::vector<int> types;
    for (int byte = 0; byte < 256; ++byte)
        tokens.push_back(byteText(byte));
    for (const auto& [left, right] : merges()) {
        tokens.push_back(left + right);
        mergeTexts.push_back(left + " " + right);
    }
    types.assign(tokens.size(), 1);
    for (const char* special : { "<|im_start|>", "<|im_end|>", "<|endoftext|>" }) {
        tokens.emplace_back(special);
        types.push_back(3);
    }
    file.set("tokenizer.ggml.model", "gpt2");
    file.set("tokenizer.ggml.pre", "gpt-2");
    file.set("tokenizer.ggml.tokens", tokens);
    file.set("tokenizer.ggml.token_type", types);
    file.set("tokenizer.ggml.merges", mergeTexts);
    set("tokenizer.ggml.bos_token_id", specials.endOfText);
    set("tokenizer.ggml.eos_token_id", specials.imEnd);
    file.set("tokenizer.ggml.add_bos_token", false);
    if (!o.chatTemplate.empty())
        file.set("tokenizer.chat_template", o.chatTemplate);

    Normal normal(o.seed);
    const auto add
        = [&](const std::string& name, std::vector<std::int64_t> shape, bool matrix, float gain) {
              if (const auto it = o.shapes.find(name); it != o.shapes.end())
                  shape = it->second;
              const std::int64_t count = std::accumulate(
                  shape.begin(), shape.end(), std::int64_t(1), std::multiplies<> {});
              std::vector<float> values;
              const float deviation = gain / std::sqrt(float(shape.back()));
              for (std::int64_t k = 0; k < count; ++k)
                  values.push_back(matrix ? normal() * deviation : 1 + 0.1f * normal());
              // A smaller shape of the caller's may have no row for the end.
              const std::size_t hidden = std::size_t(o.hidden);
              const std::size_t end = std::size_t(specials.imEnd) * hidden;
              if (name == "output.weight" && end + hidden <= values.size())
                  for (std::size_t k = 0; k < hidden; ++k)
                      values[end + k] *= o.endGain;
              if (name == "blk." + std::to_string(o.silentLayer) + ".attn_output.weight")
                  for (std::int64_t k = 0; k < count; ++k)
                      if (k % shape.back() / kTinyHeadDim == o.silentHead)
                          values[std::size_t(k)] = 0;
              if (!o.without.count(name))
                  file.tensor(name, matrix ? o.type : WeightType::F32, shape, values);
          };
    const auto addBias = [&](const std::string& name, int count, float large) {
        std::vector<float> values;
        for (int k = 0; k < count; ++k)
            values.push_back(k % kTinyHeadDim % 4 == 3
                    ? large * (0.75f + 0.25f * std::tanh(normal()))
                    : normal());
        file.tensor(name, WeightType::F32, { count }, values);
    };
    constexpr int kQuery = kTinyHeads * kTinyHeadDim, kKeys = kTinyKvHeads * kTinyHeadDim;
    add("token_embd.weight", { specials.vocabulary, o.hidden }, true, 8);
    for (int layer = 0; layer < o.layers; ++layer) {
        const std::string b = "blk." + std::to_string(layer) + ".";
        add(b + "attn_norm.weight", { o.hidden }, false, 1);
        add(b + "attn_q.weight", { kQuery, o.hidden }, true, o.attentionGain);
        add(b + "attn_k.weight", { kKeys, o.hidden }, true, o.attentionGain);
        add(b + "attn_v.weight", { kKeys, o.hidden }, true, 1);
        add(b + "attn_output.weight", { o.hidden, kQuery }, true, 1);
        if (o.keyBias > 0) {
            addBias(b + "attn_q.bias", kQuery, 0.2f * o.keyBias);
            addBias(b + "attn_k.bias", kKeys, o.keyBias);
            addBias(b + "attn_v.bias", kKeys, 0);
        }
        add(b + "ffn_norm.weight", { o.hidden }, false, 1);
        add(b + "ffn_gate.weight", { kTinyIntermediate, o.hidden }, true, 1);
        add(b + "ffn_up.weight", { kTinyIntermediate, o.hidden }, true, 1);
        add(b + "ffn_down.weight", { o.hidden, kTinyIntermediate }, true, 1);
    }
    add("output_norm.weight", { o.hidden }, false, 1);
    add("output.weight", { specials.vocabulary, o.hidden }, true, 2);
    for (const std::string& name : o.extra)
        file.tensor(
            name, WeightType::F32, { o.hidden }, std::vector<float>(std::size_t(o.hidden), 0.5f));
    return file;
}

void writeTinyModel(const std::filesystem::path& path, const TinyModelOptions& options)
{
    tinyModel(options).write(path);
}

} // namespace ax
