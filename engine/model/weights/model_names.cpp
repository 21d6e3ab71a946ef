// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/model_names.h"

#include "engine/core/ascii.h"
#include "engine/core/files.h"
#include "engine/model/weights/model_files.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

#include <xxhash.h>

namespace ax {

namespace fs = std::filesystem;

namespace {

struct FileType {
    int number;
    const char* name;
};
constexpr FileType kFileTypes[] = { { 0, "F32" }, { 1, "F16" }, { 2, "Q4_0" }, { 3, "Q4_1" },
    { 7, "Q8_0" }, { 8, "Q5_0" }, { 9, "Q5_1" }, { 10, "Q2_K" }, { 11, "Q3_K_S" }, { 12, "Q3_K_M" },
    { 13, "Q3_K_L" }, { 14, "Q4_K_S" }, { 15, "Q4_K_M" }, { 16, "Q5_K_S" }, { 17, "Q5_K_M" },
    { 18, "Q6_K" }, { 19, "IQ2_XXS" }, { 20, "IQ2_XS" }, { 21, "Q2_K_S" }, { 22, "IQ3_XS" },
    { 23, "IQ3_XXS" }, { 24, "IQ1_S" }, { 25, "IQ4_NL" }, { 26, "IQ3_S" }, { 27, "IQ3_M" },
    { 28, "IQ2_S" }, { 29, "IQ2_M" }, { 30, "IQ4_XS" }, { 31, "IQ1_M" }, { 32, "BF16" },
    { 36, "TQ1_0" }, { 37, "TQ2_0" }, { 38, "MXFP4" }, { 39, "NVFP4" }, { 40, "Q1_0" } };
constexpr std::int64_t kGuessed = 1024; // set when the converter was not told the type

bool isQuantisationWord(std::string_view word)
{
    const std::string text = lowerAscii(word);
    if (text == "q4_k_xl" || text == "q3_k_xl" || text == "q2_k_xl" || text == "q5_k_xl"
        || text == "q6_k_xl" || text == "q8_k_xl" || text == "q6_k_l" || text == "q8_0_l"
        || text == "q2_k_l" || text == "q4_k_l" || text == "q5_k_l" || text == "fp16"
        || text == "fp32" || text == "q4_k" || text == "q5_k" || text == "q3_k"
        || text == "mxfp4_moe")
        return true;
    return std::any_of(std::begin(kFileTypes), std::end(kFileTypes),
        [&](const FileType& type) { return text == lowerAscii(type.name); });
}

std::string lastComponent(std::string text)
{
    while (!text.empty() && text.back() == '/')
        text.pop_back();
    const std::size_t slash = text.rfind('/');
    return slash == std::string::npos ? text : text.substr(slash + 1);
}

std::string textOf(const nlohmann::json& object, const char* key)
{
    const auto at = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && at != object.end() && at->is_string() ? at->get<std::string>()
                                                                       : std::string();
}

std::string templateOf(const nlohmann::json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return {};
    for (const nlohmann::json& entry : value)
        if (textOf(entry, "name") == "default")
            return textOf(entry, "template");
    return {};
}

} // namespace

std::string SplitName::nameOf(int number) const
{
    char suffix[48];
    std::snprintf(suffix, sizeof suffix, "-%05d-of-%05d.gguf", number, count);
    return stem + suffix;
}

std::optional<SplitName> splitName(std::string_view fileName)
{
    // "-00001-of-00002.gguf"
    constexpr std::size_t kTail = 20;
    if (fileName.size() <= kTail)
        return std::nullopt;
    const std::string_view tail = fileName.substr(fileName.size() - kTail);
    const auto number = [&](std::size_t at) {
        int value = 0;
        for (std::size_t n = at; n < at + 5; ++n) {
            if (tail[n] < '0' || tail[n] > '9')
                return -1;
            value = value * 10 + (tail[n] - '0');
        }
        return value;
    };
    if (tail[0] != '-' || tail.substr(6, 4) != "-of-" || tail.substr(15) != ".gguf")
        return std::nullopt;
    const int part = number(1), count = number(10);
    if (part < 1 || count < 1 || part > count)
        return std::nullopt;
    return SplitName { std::string(fileName.substr(0, fileName.size() - kTail)), part, count };
}

std::string modelNameOfFile(const fs::path& path)
{
    std::string name = path.filename().string();
    if (const auto split = splitName(name))
        name = split->stem;
    else if (path.extension() == ".gguf")
        name.resize(name.size() - 5);
    else
        return {}; // an Ollama blob: a digest says nothing
    for (const char separator : { '.', '-' }) {
        const std::size_t at = name.rfind(separator);
        if (at != std::string::npos && at > 0 && isQuantisationWord(name.substr(at + 1))) {
            name.resize(at);
            break;
        }
    }
    if (name.size() > 3 && lowerAscii(name).ends_with("-ud"))
        name.resize(name.size() - 3); // "UD-Q4_K_XL"
    const std::string plain = lowerAscii(name);
    if (plain == "model" || plain == "ggml-model" || plain == "weights"
        || isQuantisationWord(plain))
        return {};
    return name;
}

std::string repositoryOfSnapshot(const fs::path& folder)
{
    const fs::path snapshots = folder.parent_path();
    if (snapshots.filename() != "snapshots")
        return {};
    std::string name = snapshots.parent_path().filename().string();
    constexpr std::string_view kPrefix = "models--";
    if (name.rfind(kPrefix, 0) != 0)
        return {};
    name.erase(0, kPrefix.size());
    if (const std::size_t at = name.find("--"); at != std::string::npos)
        name = name.substr(0, at) + '/' + name.substr(at + 2);
    return name;
}

std::string fileTypeName(std::int64_t fileType)
{
    for (const FileType& type : kFileTypes)
        if (type.number == (fileType & ~kGuessed))
            return type.name;
    return {};
}

std::string ModelFiles::displayName() const
{
    if (m_format == ModelFormat::Gguf) {
        // general.name is often the training run's ("Smollm2 135M 8k Lc100K Mix1 Ep2"): the file's
        // own name is what people know the model by.
        if (std::string name = modelNameOfFile(m_path); !name.empty())
            return name;
        if (const auto name = m_gguf.string("general.name"); name && !name->empty())
            return *name;
        return m_path.filename().string();
    }
    if (const std::string name = repositoryOfSnapshot(m_path); !name.empty())
        return lastComponent(name);
    // A path of the training machine says nothing; "org/name" does.
    const std::string given = textOf(m_config, "_name_or_path");
    if (!given.empty() && given.front() != '/' && given.front() != '.')
        if (std::string name = lastComponent(given); !name.empty())
            return name;
    std::error_code ec;
    const fs::path whole = fs::absolute(m_path, ec);
    return lastComponent(ec ? m_path.string() : whole.lexically_normal().string());
}

std::string ModelFiles::quantisation() const
{
    if (m_format == ModelFormat::Gguf) {
        if (const auto type = m_gguf.integer("general.file_type"))
            if (std::string name = fileTypeName(*type); !name.empty())
                return name;
    } else if (const auto at = m_config.find("quantization_config"); at != m_config.end()) {
        std::string method = textOf(*at, "quant_method");
        std::transform(method.begin(), method.end(), method.begin(),
            [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
        if (!method.empty())
            return method;
    }
    std::array<std::uint64_t, std::size_t(WeightType::U8) + 1> bytes {};
    for (const TensorView& view : m_tensors)
        bytes[std::size_t(view.type)] += view.data.size();
    const auto most = std::max_element(bytes.begin(), bytes.end());
    return info(WeightType(most - bytes.begin())).name;
}

std::string ModelFiles::chatTemplate() const
{
    if (m_format == ModelFormat::Gguf)
        return m_gguf.string("tokenizer.chat_template").value_or(std::string());
    if (auto text = readTextFile(m_path / "chat_template.jinja", std::size_t(16) << 20))
        return std::move(*text);
    const auto config = readModelJson(m_path / "tokenizer_config.json");
    if (!config || !config->is_object())
        return {};
    const auto at = config->find("chat_template");
    return at == config->end() ? std::string() : templateOf(*at);
}

std::string ModelFiles::hash() const
{
    constexpr std::size_t kSample = 256;
    XXH64_state_t* state = XXH64_createState();
    XXH64_reset(state, 0);
    const auto number = [&](std::uint64_t value) { XXH64_update(state, &value, sizeof value); };
    // By name, so that splitting a model into parts does not change its hash.
    for (const auto& [name, at] : m_index) {
        const TensorView& view = m_tensors[at];
        number(name.size());
        XXH64_update(state, name.data(), name.size());
        number(std::uint64_t(view.type));
        number(view.shape.size());
        for (const std::int64_t size : view.shape)
            number(std::uint64_t(size));
        number(view.data.size());
        const std::size_t size = std::min(kSample, view.data.size());
        XXH64_update(state, view.data.data(), size);
        XXH64_update(state, view.data.data() + (view.data.size() - size) / 2, size);
        XXH64_update(state, view.data.data() + (view.data.size() - size), size);
    }
    const std::uint64_t digest = XXH64_digest(state);
    XXH64_freeState(state);
    char text[24];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(digest));
    return text;
}

} // namespace ax
