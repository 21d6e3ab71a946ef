// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace ax {

/// A JSON Schema as far as text can be held to it while it is written: type, properties, required,
/// additionalProperties, items, minItems, maxItems, minLength, maxLength, enum, const, anyOf, $ref
/// to its own $defs. Nodes refer to each other by index; 0 is the whole.
struct JsonSchema {
    enum Type {
        Object = 1,
        Array = 2,
        String = 4,
        Number = 8,
        Integer = 16,
        Boolean = 32,
        Null = 64
    };
    struct Property {
        std::string name;
        int node = 0;
        bool required = false;
    };
    struct Node {
        int types = Object | Array | String | Number | Boolean | Null;
        std::vector<Property> properties;
        int additional = 0; ///< node of members that are not named; -1: there may be none
        int items = 0;
        std::size_t minItems = 0, maxItems = std::size_t(-1);
        std::size_t minLength = 0, maxLength = std::size_t(-1);
        std::vector<std::string> literals; ///< enum and const as JSON text; empty: any value
        std::vector<int> anyOf; ///< empty: this node itself
    };
    std::vector<Node> nodes;

    /// Any object: what response_format json_object asks for.
    static JsonSchema anyObject();
    /// Errors: Unsupported naming a keyword that could not be held to; Format (no schema).
    static Result<JsonSchema> parse(const nlohmann::ordered_json& schema);
};

} // namespace ax
