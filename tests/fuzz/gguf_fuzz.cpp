// SPDX-License-Identifier: Apache-2.0
// Any bytes as a GGUF file: an error or tensors that lie inside the bytes and can be decoded.
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/gguf_reader.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data), size);
    const auto contents = ax::parseGguf(bytes, "fuzz.gguf");
    if (!contents)
        return contents.error().message.empty() ? std::abort(), 0 : 0;
    for (const auto& [key, value] : contents->metadata.values) {
        contents->metadata.integer(key);
        contents->metadata.reals(key);
        contents->metadata.strings(key);
    }
    std::vector<float> values;
    for (const ax::TensorView& view : contents->tensors) {
        if (view.rowBytes() * std::size_t(view.rows()) != view.data.size()
            || view.fileOffset + view.data.size() > size)
            std::abort();
        const std::int64_t block = ax::info(view.type).blockSize;
        const std::int64_t count = std::min<std::int64_t>(view.elements(), 4096 / block * block);
        values.resize(std::size_t(count));
        ax::dequantize(view.type, view.data.data(), count, values.data());
    }
    return 0;
}
