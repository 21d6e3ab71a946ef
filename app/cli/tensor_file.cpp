// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tensor_file.h"

#include "ax_version.h"
#include "engine/core/files.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/safetensors_reader.h"

#include <cstring>

namespace ax::cli {

Result<std::map<std::string, HostTensor>> readTensorFile(const std::filesystem::path& path)
{
    AX_TRY(const std::vector<TensorView> views, openSafetensors(path));
    std::map<std::string, HostTensor> tensors;
    for (const TensorView& view : views) {
        HostTensor tensor;
        tensor.shape = view.shape;
        const std::size_t count = std::size_t(view.elements());
        if (view.type == WeightType::I64) {
            tensor.integers.resize(count);
            std::memcpy(tensor.integers.data(), view.data.data(), count * 8);
        } else if (view.type == WeightType::I32) {
            for (std::size_t k = 0; k < count; ++k) {
                std::int32_t value;
                std::memcpy(&value, view.data.data() + 4 * k, 4);
                tensor.integers.push_back(value);
            }
        } else {
            tensor.floats.resize(count);
            dequantize(view.type, view.data.data(), view.elements(), tensor.floats.data());
        }
        tensors.emplace(view.name, std::move(tensor));
    }
    return tensors;
}

Status writeTensorFile(const std::filesystem::path& path, std::span<const NamedTensor> tensors)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = { { "made_by", "attnx " AX_VERSION } };
    std::uint64_t offset = 0;
    for (const NamedTensor& t : tensors) {
        const bool integers = !t.tensor.integers.empty();
        const std::uint64_t bytes = std::uint64_t(t.tensor.elements()) * (integers ? 8 : 4);
        header[t.name] = { { "dtype", integers ? "I64" : "F32" }, { "shape", t.tensor.shape },
            { "data_offsets", { offset, offset + bytes } } };
        offset += bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    AX_TRY(AtomicFile file, AtomicFile::create(path));
    const std::uint64_t size = text.size();
    AX_CHECK(file.write({ reinterpret_cast<const char*>(&size), 8 }));
    AX_CHECK(file.write(text));
    for (const NamedTensor& t : tensors) {
        if (!t.tensor.integers.empty())
            AX_CHECK(file.write({ reinterpret_cast<const char*>(t.tensor.integers.data()),
                t.tensor.integers.size() * 8 }));
        else
            AX_CHECK(file.write({ reinterpret_cast<const char*>(t.tensor.floats.data()),
                t.tensor.floats.size() * 4 }));
    }
    return file.commit();
}

} // namespace ax::cli
