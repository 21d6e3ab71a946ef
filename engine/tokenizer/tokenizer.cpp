// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/tokenizer.h"

#include "engine/core/files.h"
#include "engine/core/mapped_file.h"
#include "engine/core/utf8.h"
#include "engine/tokenizer/loaders.h"

namespace ax {

namespace {
/// A side file as JSON; null when absent. config.json may hold Infinity, which is not JSON.
Result<nlohmann::json> sideFile(const std::filesystem::path& path, bool required)
{
    std::error_code ec;
    if (!std::filesystem::exists(path, ec))
        return nlohmann::json();
    AX_TRY(const std::string text, readTextFile(path, std::size_t(64) << 20));
    nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    if (value.is_discarded() && required)
        return fail(ErrorCode::Format, "[tokenizer] not JSON", path.string(),
            "download the tokenizer files again");
    return value.is_discarded() ? nlohmann::json() : value;
}

Result<std::shared_ptr<const Tokenizer>> asTokenizer(
    Result<std::shared_ptr<tok::PipelineTokenizer>> result)
{
    if (!result)
        return tl::unexpected<Error>(std::move(result.error()));
    return std::shared_ptr<const Tokenizer>(std::move(*result));
}
} // namespace

Result<std::shared_ptr<const Tokenizer>> Tokenizer::fromJson(
    std::string_view tokenizerJson, std::string_view configJson)
{
    tok::SideFiles files;
    if (!configJson.empty()) {
        files.tokenizerConfig = nlohmann::json::parse(configJson, nullptr, false);
        if (files.tokenizerConfig.is_discarded())
            return fail(ErrorCode::Format, "[tokenizer] not JSON", "tokenizer_config.json",
                "download the tokenizer files again");
    }
    return asTokenizer(tok::loadJson(tokenizerJson, files));
}

Result<std::shared_ptr<const Tokenizer>> Tokenizer::fromFolder(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "tokenizer.json";
    std::error_code ec;
    if (!std::filesystem::is_regular_file(path, ec))
        return fail(ErrorCode::NotFound, "[tokenizer] tokenizer.json is missing", path.string(),
            "download tokenizer.json of the model into this folder, or open a GGUF file of it");
    AX_TRY(const auto mapped, MappedFile::open(path));
    tok::SideFiles files;
    AX_TRY(files.tokenizerConfig, sideFile(folder / "tokenizer_config.json", true));
    AX_TRY(files.specialTokensMap, sideFile(folder / "special_tokens_map.json", true));
    AX_TRY(files.generationConfig, sideFile(folder / "generation_config.json", false));
    AX_TRY(files.config, sideFile(folder / "config.json", false));
    auto result = asTokenizer(tok::loadJson(
        { reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size() }, files));
    if (!result)
        result.error().place = path.string() + ": " + result.error().place;
    return result;
}

Result<std::shared_ptr<const Tokenizer>> Tokenizer::fromGguf(GgufVocabulary vocabulary)
{
    return asTokenizer(tok::loadGguf(std::move(vocabulary)));
}

StreamDecoder::StreamDecoder(std::shared_ptr<const Tokenizer> tokenizer, bool skipSpecial)
    : m_tokenizer(std::move(tokenizer))
    , m_skipSpecial(skipSpecial)
{
}

std::string StreamDecoder::push(TokenId id)
{
    const TokenKind kind = m_tokenizer->kind(id);
    if (m_skipSpecial && (kind == TokenKind::Control || kind == TokenKind::Unknown))
        return {};
    m_pending += m_tokenizer->tokenBytes(id);
    const std::size_t whole = m_pending.size() - incompleteUtf8Tail(m_pending);
    std::string out = sanitizeUtf8(std::string_view(m_pending).substr(0, whole));
    m_pending.erase(0, whole);
    return out;
}

std::string StreamDecoder::finish()
{
    std::string out = sanitizeUtf8(m_pending);
    m_pending.clear();
    return out;
}

} // namespace ax
