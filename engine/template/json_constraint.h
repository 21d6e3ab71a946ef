// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/json_schema.h"

#include <bitset>
#include <memory>
#include <span>
#include <string_view>

namespace ax {

/// What stands around a value where the value is not the whole text: one way to write it.
struct TextShape {
    struct Piece {
        enum class Kind { Mark, Text, Value };
        Kind kind = Kind::Value;
        std::string text; ///< of a mark (a token of its own where the vocabulary has it) or a text
        int node = 0; ///< of the schema, where it is the value
    };
    std::vector<Piece> pieces; ///< in order; texts are not empty
};

/// Holds text to a schema byte by byte: which bytes may follow, and whether the value is whole. One
/// answer each; one thread.
class JsonConstraint {
public:
    /// `shapes`: ways to write it; none: the value of node 0 alone.
    explicit JsonConstraint(
        std::shared_ptr<const JsonSchema> schema, std::span<const TextShape> shapes = {});
    /// True when these bytes may follow what was accepted.
    bool allows(std::string_view bytes) const;
    /// The text goes on with these bytes, which are allowed.
    void accept(std::string_view bytes);
    /// The value is whole: the answer may end here, and nothing else may follow.
    bool whole() const;
    /// Bytes that may come next.
    std::bitset<256> next() const;
    /// The mark that must come next, whole; empty: none must.
    std::string_view mark() const;
    /// A mark of this text may come next. Special tokens fit nowhere else.
    bool takesMark(std::string_view text) const;

private:
    /// Where the text stands inside one value.
    struct Frame {
        enum class Kind { Value, Literal, String, Number, Object, Array };
        Kind kind = Kind::Value;
        int node = 0; ///< -1: a key
        int phase = 0; ///< of a literal: 1 where it is a mark of which nothing was read
        std::size_t count = 0; ///< members, items, characters, digits
        std::string text; ///< what is left of a literal; a key so far
        std::vector<bool> seen; ///< properties of an object
        int escape = 0, more = 0, spaces = 0; ///< inside \u, of a UTF-8 character, in a row
        unsigned char low = 0x80, high = 0xbf; ///< of the next byte of a UTF-8 character
        bool operator==(const Frame&) const = default;
    };
    using State = std::vector<Frame>;
    using States = std::vector<State>;

    void step(const State& state, unsigned char byte, States& out) const;
    void begin(State state, int node, unsigned char byte, States& out, int depth = 0) const;
    void inString(State state, unsigned char byte, States& out) const;
    void inNumber(State state, unsigned char byte, States& out) const;
    void inObject(State state, unsigned char byte, States& out) const;
    void inArray(State state, unsigned char byte, States& out) const;
    void closeString(State state, States& out) const;
    States after(const States& states, unsigned char byte) const;
    bool keyFits(const Frame& object, std::string_view key, bool whole) const;
    static bool numberMayEnd(const Frame& number);
    static bool space(Frame& frame, unsigned char byte);

    std::shared_ptr<const JsonSchema> m_schema;
    States m_states; ///< what the text may be so far; an empty state: whole
};

} // namespace ax
