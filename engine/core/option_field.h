// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

/// Marks an English text of the engine that the window translates: translations/update.py finds it.
#define AX_TEXT(context, text) text

namespace ax {

/// What a setting is, for whoever shows, reads or writes it.
struct OptionShape {
    enum class Type { Flag, Integer, Number, Choice, List, Text };
    std::string_view name; ///< member in JSON, HTTP bodies and settings files: "top_k"
    std::string_view flag; ///< on the command line: "--attention-top-k"
    Type type = Type::Flag;
    double low = 0, high = 0; ///< of integers and numbers, inclusive
    std::span<const std::string_view> choices {}; ///< of Choice, and of the parts of a List
    std::string_view special {}; ///< English word for the value `low`: "off"; empty: none
    std::string_view label {}; ///< English, as the window names it
    std::string_view text {}; ///< English, one line: what it does
    std::span<const std::string_view>
        choiceLabels {}; ///< English, beside `choices`; empty: they themselves
    std::string_view implied {}; ///< on the command line, the value when the flag stands alone
};

/// Errors: InvalidArgument naming flag, what is allowed and what was found.
Status checkOption(
    const OptionShape& shape, const nlohmann::ordered_json& value, std::string_view place);
/// Text as typed on a command line to the value that `set` takes. Errors: InvalidArgument.
Result<nlohmann::ordered_json> optionFromText(
    const OptionShape& shape, std::string_view text, std::string_view place);
/// float32 as the shortest decimal that reads back as the same: 0.7, not 0.699999988.
double shortestDouble(float value);

/// One setting of a struct, described once: JSON, command line, the window's panel and HTTP bodies
/// are made from a table of these.
template <class Options> struct OptionField : OptionShape {
    nlohmann::ordered_json (*get)(const Options&) = nullptr;
    /// `value` has passed checkOption. Errors: InvalidArgument (what only the owner can judge).
    Status (*set)(Options&, const nlohmann::ordered_json&) = nullptr;
};

/// get and set of a plain member: bool, int, unsigned, float, or an enumeration whose values count
/// along `choices`.
template <class Options, auto Member, auto Choices = nullptr>
OptionField<Options> optionField(OptionShape shape)
{
    OptionField<Options> field;
    static_cast<OptionShape&>(field) = shape;
    using T = std::remove_reference_t<decltype(std::declval<Options&>().*Member)>;
    field.get = [](const Options& o) -> nlohmann::ordered_json {
        if constexpr (std::is_enum_v<T>)
            return std::string((*Choices)[std::size_t(o.*Member)]);
        else if constexpr (std::is_same_v<T, float>)
            return shortestDouble(o.*Member);
        else
            return o.*Member;
    };
    field.set = [](Options& o, const nlohmann::ordered_json& value) -> Status {
        if constexpr (std::is_enum_v<T>) {
            for (std::size_t k = 0; k < Choices->size(); ++k)
                if (value.get_ref<const std::string&>() == (*Choices)[k])
                    o.*Member = T(k);
        } else {
            o.*Member = value.get<T>();
        }
        return {};
    };
    return field;
}

/// All fields, in order.
template <class Options>
nlohmann::ordered_json optionsToJson(
    std::span<const OptionField<Options>> fields, const Options& options)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const OptionField<Options>& field : fields)
        json[std::string(field.name)] = field.get(options);
    return json;
}

/// Sets one field from a value of the right kind. `place` names it in errors (flag or member).
template <class Options>
Status setOption(const OptionField<Options>& field, Options& options,
    const nlohmann::ordered_json& value, std::string_view place)
{
    AX_CHECK(checkOption(field, value, place));
    return field.set(options, value);
}

/// Takes what the object has of the fields; other members are left alone. The first value that does
/// not fit is the error, and nothing after it is read. Errors: InvalidArgument naming the member.
template <class Options>
Status optionsFromJson(std::span<const OptionField<Options>> fields,
    const nlohmann::ordered_json& json, Options& options)
{
    for (const OptionField<Options>& field : fields)
        if (const auto found = json.find(field.name); found != json.end())
            AX_CHECK(setOption(field, options, *found, field.name));
    return {};
}

} // namespace ax
