// SPDX-License-Identifier: Apache-2.0
// Any bytes as a safetensors file and as a JSON file of a model folder.
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/parse_text.h"
#include "engine/model/weights/safetensors_reader.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data), size);
    const auto json
        = ax::parseModelJson({ reinterpret_cast<const char*>(data), size }, "fuzz.json");
    if (!json && json.error().message.empty())
        std::abort();
    const auto tensors = ax::parseSafetensors(bytes, "fuzz.safetensors");
    if (!tensors)
        return tensors.error().message.empty() ? std::abort(), 0 : 0;
    std::vector<float> values;
    for (const ax::TensorView& view : *tensors) {
        if (view.rowBytes() * std::size_t(view.rows()) != view.data.size()
            || view.fileOffset + view.data.size() > size)
            std::abort();
        const std::int64_t count = std::min<std::int64_t>(view.elements(), 4096);
        values.resize(std::size_t(count));
        ax::dequantize(view.type, view.data.data(), count, values.data());
    }
    return 0;
}
