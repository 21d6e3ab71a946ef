// SPDX-License-Identifier: Apache-2.0
#include "engine/model/load_options.h"

#include <array>
#include <vector>

namespace ax {

namespace {

using Type = OptionShape::Type;
using L = LoadOptions;

constexpr std::array<std::string_view, 3> kTypes { "f16", "f32", "q8_0" };
constexpr std::array<std::string_view, 4> kTypeChoices { "auto", "f16", "f32", "q8_0" };
constexpr std::string_view kTypeLabels[] { AX_TEXT("Engine", "by arithmetic"), "f16", "f32",
    "q8_0" };
constexpr std::array<std::string_view, 2> kPrecisions { "fast", "exact" };
constexpr std::string_view kPrecisionLabels[] { AX_TEXT("Engine", "fast"),
    AX_TEXT("Engine", "exact") };

OptionField<L> deviceField()
{
    OptionField<L> field;
    static_cast<OptionShape&>(field) = { "device", "--device", Type::Text, 0, 0, {}, {},
        AX_TEXT("Engine", "Device"), AX_TEXT("Engine", "auto, cpu, cuda or cuda:N") };
    field.get = [](const L& o) { return nlohmann::ordered_json(o.device); };
    field.set = [](L& o, const nlohmann::ordered_json& value) -> Status {
        o.device = value.get<std::string>();
        return {};
    };
    return field;
}

OptionField<L> kvTypeField()
{
    OptionField<L> field;
    static_cast<OptionShape&>(field) = { "kv_type", "--kv-type", Type::Choice, 0, 0, kTypeChoices,
        {}, AX_TEXT("Engine", "Cache"),
        AX_TEXT("Engine",
            "Number format of the key and value cache; auto: f16, with exact arithmetic f32"),
        kTypeLabels };
    field.get = [](const L& o) {
        return nlohmann::ordered_json(o.kvType ? std::string(name(*o.kvType)) : "auto");
    };
    field.set = [](L& o, const nlohmann::ordered_json& value) -> Status {
        o.kvType.reset();
        for (std::size_t k = 0; k < kTypes.size(); ++k)
            if (value.get_ref<const std::string&>() == kTypes[k])
                o.kvType = KvType(k);
        return {};
    };
    return field;
}

} // namespace

const char* name(KvType type) { return kTypes[std::size_t(type)].data(); }

std::span<const OptionField<LoadOptions>> loadFields()
{
    static const std::vector<OptionField<L>> fields {
        deviceField(),
        optionField<L, &L::threads>({ "threads", "--threads", Type::Integer, 0, 1024, {},
            AX_TEXT("Engine", "all processors"), AX_TEXT("Engine", "Threads"),
            AX_TEXT("Engine", "Processors to use; 0: all that are usable") }),
        optionField<L, &L::context>({ "context", "--context", Type::Integer, 0, 1 << 24, {},
            AX_TEXT("Engine", "as trained, at most 8,192"), AX_TEXT("Engine", "Context, tokens"),
            AX_TEXT("Engine", "Positions of the cache; longer contexts take more memory") }),
        optionField<L, &L::contexts>({ "contexts", "--contexts", Type::Integer, 1, 4096, {}, {},
            AX_TEXT("Engine", "Contexts held"),
            AX_TEXT("Engine",
                "Whole contexts the cache holds, shared by all answers; each takes that memory") }),
        kvTypeField(),
        optionField<L, &L::precision, &kPrecisions>({ "precision", "--precision", Type::Choice, 0,
            0, kPrecisions, {}, AX_TEXT("Engine", "Arithmetic"),
            AX_TEXT("Engine",
                "Fast: quantised kernels; exact: float32 on the dequantised weights, slower"),
            kPrecisionLabels }),
    };
    return fields;
}

} // namespace ax
