// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/gguf_reader.h"
#include "engine/model/weights/model_names.h"
#include "engine/model/weights/parse_text.h"
#include "engine/model/weights/safetensors_reader.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ax {

namespace fs = std::filesystem;

namespace {

/// Finds `key` and hands its value to `visit`; the visitor's default when there is none.
template <class T, class Visit>
std::optional<T> lookUp(const GgufMetadata& metadata, std::string_view key, Visit&& visit)
{
    const auto at = metadata.values.find(key);
    if (at == metadata.values.end())
        return std::nullopt;
    return std::visit(std::forward<Visit>(visit), at->second);
}

/// What all elements of a list are, if they are one.
template <class T> std::optional<T> common(const std::vector<T>& values)
{
    if (values.empty() || std::any_of(values.begin(), values.end(), [&](const T& value) {
            return value != values.front();
        }))
        return std::nullopt;
    return values.front();
}

} // namespace

bool GgufMetadata::has(std::string_view key) const { return values.find(key) != values.end(); }

std::optional<std::int64_t> GgufMetadata::integer(std::string_view key) const
{
    return lookUp<std::int64_t>(*this, key, [](const auto& value) -> std::optional<std::int64_t> {
        using T = std::decay_t<decltype(value)>;
        // An unsigned value is kept as such only when it does not fit.
        if constexpr (std::is_same_v<T, std::int64_t> || std::is_same_v<T, bool>)
            return std::int64_t(value);
        else if constexpr (std::is_same_v<T, double>)
            return std::trunc(value) == value && std::abs(value) < 9e15
                ? std::optional(std::int64_t(value))
                : std::nullopt;
        else if constexpr (std::is_same_v<T, std::vector<std::int64_t>>)
            return common(value);
        else
            return std::nullopt;
    });
}

std::optional<double> GgufMetadata::real(std::string_view key) const
{
    return lookUp<double>(*this, key, [](const auto& value) -> std::optional<double> {
        using T = std::decay_t<decltype(value)>;
        if constexpr (
            std::is_same_v<T,
                double> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, std::uint64_t>)
            return double(value);
        else if constexpr (std::is_same_v<T,
                               std::vector<double>> || std::is_same_v<T, std::vector<std::int64_t>>)
            return common(value);
        else
            return std::nullopt;
    });
}

std::optional<bool> GgufMetadata::boolean(std::string_view key) const
{
    return lookUp<bool>(*this, key, [](const auto& value) -> std::optional<bool> {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t>)
            return value != 0;
        else
            return std::nullopt;
    });
}

std::optional<std::string> GgufMetadata::string(std::string_view key) const
{
    return lookUp<std::string>(*this, key, [](const auto& value) -> std::optional<std::string> {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            return value;
        else
            return std::nullopt;
    });
}

const std::vector<std::string>* GgufMetadata::strings(std::string_view key) const
{
    const auto at = values.find(key);
    return at == values.end() ? nullptr : std::get_if<std::vector<std::string>>(&at->second);
}

std::optional<std::vector<std::int64_t>> GgufMetadata::integers(std::string_view key) const
{
    using Integers = std::vector<std::int64_t>;
    return lookUp<Integers>(*this, key, [](const auto& value) -> std::optional<Integers> {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, Integers>)
            return value;
        else if constexpr (std::is_same_v<T, std::int64_t> || std::is_same_v<T, bool>)
            return Integers { std::int64_t(value) };
        else
            return std::nullopt;
    });
}

std::optional<std::vector<double>> GgufMetadata::reals(std::string_view key) const
{
    using Reals = std::vector<double>;
    return lookUp<Reals>(*this, key, [](const auto& value) -> std::optional<Reals> {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, Reals>)
            return value;
        else if constexpr (std::is_same_v<T, std::vector<std::int64_t>>)
            return Reals(value.begin(), value.end());
        else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, std::int64_t>)
            return Reals { double(value) };
        else
            return std::nullopt;
    });
}

/// Fills a ModelFiles; the only code that may.
struct ModelFilesBuilder {
    ModelFiles::Need need = ModelFiles::Need::Weights;
    std::shared_ptr<ModelFiles> model = std::make_shared<ModelFiles>();

    Result<std::shared_ptr<const ModelFiles>> finish()
    {
        std::vector<TensorView>& tensors = model->m_tensors;
        for (std::size_t n = 0; n < tensors.size(); ++n)
            if (!model->m_index.emplace(tensors[n].name, n).second)
                return fail(ErrorCode::Format,
                    "[open_model] " + printable(tensors[n].name) + ": the tensor is in two files",
                    model->m_path.string(), "download the model again");
        if (tensors.empty() && need == ModelFiles::Need::Weights)
            return fail(ErrorCode::Format, "[open_model] the file holds no tensors",
                model->m_path.string(),
                model->m_format == ModelFormat::Gguf
                    ? "it is a vocabulary only: choose a file with weights"
                    : "choose a file with weights");
        return std::shared_ptr<const ModelFiles>(std::move(model));
    }

    void add(std::vector<TensorView>&& tensors, const std::shared_ptr<const MappedFile>& file)
    {
        for (TensorView& view : tensors) {
            view.file = file;
            model->m_tensors.push_back(std::move(view));
        }
    }

    Result<std::shared_ptr<const ModelFiles>> gguf(const fs::path& given)
    {
        fs::path path = given;
        const auto name = splitName(path.filename().string());
        if (name && name->part != 1) // any part opens the set
            path.replace_filename(name->nameOf(1));
        model->m_format = ModelFormat::Gguf;
        model->m_path = path;
        auto file = MappedFile::open(path);
        if (!file && name)
            return missingPart(std::move(file.error()), path);
        AX_CHECK(file.map([](const auto&) {}));
        AX_TRY(GgufContents first, parseGguf((*file)->bytes(), path.string()));
        model->m_gguf = std::move(first.metadata);
        add(std::move(first.tensors), *file);
        AX_CHECK(otherParts(path));
        return finish();
    }

    static tl::unexpected<Error> missingPart(Error error, const fs::path& path)
    {
        if (error.code == ErrorCode::NotFound)
            return fail(ErrorCode::NotFound,
                "[gguf] " + fileNameOf(path.string()) + " is missing: a part of a split model",
                path.string(), "download all parts into the same folder");
        return tl::unexpected<Error>(std::move(error));
    }

    Status otherParts(const fs::path& path)
    {
        const std::int64_t count = model->m_gguf.integer("split.count").value_or(1);
        if (count <= 1)
            return {};
        const auto name = splitName(path.filename().string());
        if (!name || name->count != count)
            return fail(ErrorCode::Format,
                "[gguf] split.count: the file is one of " + std::to_string(count)
                    + " parts, but its name does not end in -00001-of-N.gguf with that number",
                path.string(), "give the parts their original names");
        if (model->m_gguf.integer("split.no").value_or(0) != 0)
            return fail(ErrorCode::Format, "[gguf] split.no: expected 0 in the first part",
                path.string(), "give the parts their original names");
        for (std::int64_t part = 2; part <= count; ++part) {
            fs::path next = path;
            next.replace_filename(name->nameOf(int(part)));
            auto file = MappedFile::open(next);
            if (!file)
                return missingPart(std::move(file.error()), next);
            AX_TRY(GgufContents contents, parseGguf((*file)->bytes(), next.string()));
            if (contents.metadata.integer("split.no") != part - 1
                || contents.metadata.integer("split.count") != count)
                return fail(ErrorCode::Format,
                    "[gguf] split.no: expected part " + std::to_string(part) + " of "
                        + std::to_string(count) + ", found another part",
                    next.string(), "download the part again");
            add(std::move(contents.tensors), *file);
        }
        const auto wanted = model->m_gguf.integer("split.tensors.count");
        if (wanted && *wanted != std::int64_t(model->m_tensors.size()))
            return fail(ErrorCode::Format,
                "[gguf] split.tensors.count: expected " + std::to_string(*wanted) + ", found "
                    + std::to_string(model->m_tensors.size()) + " in all parts",
                path.string(), "download the model again");
        return {};
    }

    Result<std::shared_ptr<const ModelFiles>> huggingFace(const fs::path& folder)
    {
        model->m_format = ModelFormat::HuggingFace;
        model->m_path = folder;
        AX_TRY(model->m_config, readModelJson(folder / "config.json"));
        if (!model->m_config.is_object())
            return fail(ErrorCode::Format, "[open_model] expected a JSON object",
                (folder / "config.json").string(), "download the file again");
        std::error_code ec;
        if (const fs::path path = folder / "generation_config.json"; fs::exists(path, ec)) {
            AX_TRY(model->m_generationConfig, readModelJson(path));
        }
        // The index wins: with both, the single file is a leftover of another download.
        if (const fs::path index = folder / "model.safetensors.index.json"; fs::exists(index, ec)) {
            AX_CHECK(shards(index));
        } else {
            const fs::path single = folder / "model.safetensors";
            if (!fs::exists(single, ec))
                return fail(ErrorCode::NotFound,
                    "[open_model] the folder has neither model.safetensors nor "
                    "model.safetensors.index.json",
                    folder.string(), "download the safetensors files of the model");
            AX_CHECK(shard(single, nullptr));
        }
        return finish();
    }

    /// `wanted`: the tensors the index puts into this file; the others are left out.
    Status shard(const fs::path& path, const std::set<std::string>* wanted)
    {
        auto file = MappedFile::open(path);
        if (!file && file.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::NotFound,
                "[safetensors] " + fileNameOf(path.string()) + " is missing: the index names it",
                path.string(), "download all files of the model");
        AX_CHECK(file.map([](const auto&) {}));
        AX_TRY(auto tensors, parseSafetensors((*file)->bytes(), path.string()));
        if (!wanted) {
            add(std::move(tensors), *file);
            return {};
        }
        std::size_t found = 0;
        for (TensorView& view : tensors) {
            if (wanted->count(view.name) == 0)
                continue;
            ++found;
            view.file = *file;
            model->m_tensors.push_back(std::move(view));
        }
        if (found == wanted->size())
            return {};
        std::set<std::string_view> present;
        for (const TensorView& view : model->m_tensors)
            present.insert(view.name);
        for (const std::string& name : *wanted)
            if (present.count(name) == 0)
                return fail(ErrorCode::Format,
                    "[safetensors] " + printable(name) + ": the index puts it into "
                        + fileNameOf(path.string()) + ", which does not hold it",
                    path.string(), "download the model again");
        return {};
    }

    Status shards(const fs::path& index)
    {
        const std::string where = index.string();
        const auto bad = [&](const std::string& what) {
            return fail(ErrorCode::Format, "[safetensors] " + what, where, "download it again");
        };
        AX_TRY(const nlohmann::json json, readModelJson(index));
        if (!json.is_object() || !json.contains("weight_map") || !json["weight_map"].is_object())
            return bad("weight_map: expected an object of tensor names and files");
        std::map<std::string, std::set<std::string>> files;
        for (const auto& [name, file] : json["weight_map"].items()) {
            if (!file.is_string())
                return bad("weight_map: " + printable(name) + ": expected a file name");
            const std::string text = file.get<std::string>();
            // A path would let an index reach outside the model's folder.
            if (text.empty() || text.find('/') != std::string::npos || text == ".."
                || text.find('\0') != std::string::npos)
                return bad("weight_map: " + printable(name) + ": \"" + printable(text)
                    + "\" is not a plain file name");
            files[text].insert(name);
        }
        for (const auto& [file, names] : files)
            AX_CHECK(shard(index.parent_path() / file, &names));
        return {};
    }
};

Result<std::shared_ptr<const ModelFiles>> ModelFiles::open(const fs::path& path, Need need)
{
    ModelFilesBuilder builder;
    builder.need = need;
    std::error_code ec;
    const fs::file_status status = fs::status(path, ec);
    if (!fs::exists(status)) {
        // A later part of a split set names what is missing.
        if (splitName(path.filename().string()))
            return builder.gguf(path);
        return fail(ErrorCode::NotFound, "[open_model] there is no such file or folder",
            path.string(), "check the path");
    }
    if (!fs::is_directory(status)) {
        const std::string name = path.filename().string();
        if (path.extension() == ".safetensors" || name == "config.json"
            || name == "model.safetensors.index.json")
            return builder.huggingFace(path.has_parent_path() ? path.parent_path() : ".");
        return builder.gguf(path);
    }
    if (fs::exists(path / "config.json", ec))
        return builder.huggingFace(path);
    std::vector<fs::path> files;
    for (fs::directory_iterator at(path, ec), end; !ec && at != end; at.increment(ec)) {
        const auto split = splitName(at->path().filename().string());
        if (at->path().extension() == ".gguf" && (!split || split->part == 1))
            files.push_back(at->path());
    }
    if (files.size() == 1)
        return builder.gguf(files.front());
    if (files.empty())
        return fail(ErrorCode::NotFound,
            "[open_model] the folder holds neither config.json nor a GGUF file", path.string(),
            "choose a GGUF file or a Hugging Face model folder");
    return fail(ErrorCode::InvalidArgument,
        "[open_model] the folder holds " + std::to_string(files.size()) + " GGUF models",
        path.string(), "choose one of the files");
}

const TensorView* ModelFiles::find(std::string_view name) const
{
    const auto at = m_index.find(name);
    return at == m_index.end() ? nullptr : &m_tensors[at->second];
}

std::uint64_t ModelFiles::weightBytes() const
{
    std::uint64_t sum = 0;
    for (const TensorView& view : m_tensors)
        sum += view.data.size();
    return sum;
}

} // namespace ax
