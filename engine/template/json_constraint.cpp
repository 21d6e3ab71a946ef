// SPDX-License-Identifier: Apache-2.0
#include "engine/template/json_constraint.h"

#include <algorithm>
#include <utility>

namespace ax {

namespace {

/// White space in a row, and digits of a number: without a bound a model may never come back.
constexpr int kMostSpaces = 40;
constexpr std::size_t kMostDigits = 18;
constexpr int kDeepestReference = 16;

bool isDigit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
bool isHex(unsigned char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
bool isSpace(unsigned char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

// Of Object and Array: what is expected.
enum { FirstOrEnd, Key, Colon, NextOrEnd, Next };
// Of Number: what was read last.
enum { Sign, Zero, Whole, Point, Fraction, Exponent, ExponentSign, ExponentDigits };
// Of Literal.
constexpr int kFreshMark = 1;

} // namespace

JsonConstraint::JsonConstraint(
    std::shared_ptr<const JsonSchema> schema, std::span<const TextShape> shapes)
    : m_schema(std::move(schema))
{
    if (shapes.empty())
        m_states = { { Frame() } };
    for (const TextShape& shape : shapes) {
        State state; // what comes first lies on top
        for (std::size_t k = shape.pieces.size(); k-- > 0;) {
            const TextShape::Piece& piece = shape.pieces[k];
            Frame frame;
            if (piece.kind == TextShape::Piece::Kind::Value) {
                frame.node = piece.node;
            } else {
                frame.kind = Frame::Kind::Literal;
                frame.text = piece.text;
                frame.phase = piece.kind == TextShape::Piece::Kind::Mark ? kFreshMark : 0;
            }
            state.push_back(std::move(frame));
        }
        m_states.push_back(std::move(state));
    }
}

bool JsonConstraint::takesMark(std::string_view text) const
{
    return std::any_of(m_states.begin(), m_states.end(), [&](const State& state) {
        return !state.empty() && state.back().kind == Frame::Kind::Literal
            && state.back().phase == kFreshMark && state.back().text == text;
    });
}

std::string_view JsonConstraint::mark() const
{
    if (m_states.empty() || m_states.front().empty())
        return {};
    const Frame& first = m_states.front().back();
    const bool all = std::all_of(m_states.begin(), m_states.end(), [&](const State& state) {
        return !state.empty() && state.back().kind == Frame::Kind::Literal
            && state.back().phase == kFreshMark && state.back().text == first.text;
    });
    return all ? std::string_view(first.text) : std::string_view();
}

bool JsonConstraint::space(Frame& frame, unsigned char byte)
{
    return isSpace(byte) && ++frame.spaces <= kMostSpaces;
}

/// The value of a frame on top begins with this byte.
void JsonConstraint::begin(State state, int index, unsigned char byte, States& out, int depth) const
{
    const JsonSchema::Node& node = m_schema->nodes[std::size_t(index)];
    if (!node.anyOf.empty()) {
        // A schema that is nothing but itself takes nothing.
        for (const int other : node.anyOf)
            if (depth < kDeepestReference)
                begin(state, other, byte, out, depth + 1);
        return;
    }
    Frame& frame = state.back();
    frame = Frame();
    frame.node = index;
    if (!node.literals.empty()) {
        for (const std::string& literal : node.literals) {
            if (static_cast<unsigned char>(literal.front()) != byte)
                continue;
            State one = state;
            one.back().kind = Frame::Kind::Literal;
            one.back().text = literal.substr(1);
            if (one.back().text.empty())
                one.pop_back();
            out.push_back(std::move(one));
        }
        return;
    }
    const auto push = [&](Frame::Kind kind, int phase) {
        frame.kind = kind;
        frame.phase = phase;
        out.push_back(state);
    };
    const auto literal = [&](const char* rest) {
        frame.text = rest;
        push(Frame::Kind::Literal, 0);
    };
    const int types = node.types;
    if (byte == '{' && (types & JsonSchema::Object)) {
        frame.seen.resize(node.properties.size());
        push(Frame::Kind::Object, FirstOrEnd);
    } else if (byte == '[' && (types & JsonSchema::Array)) {
        push(Frame::Kind::Array, FirstOrEnd);
    } else if (byte == '"' && (types & JsonSchema::String)) {
        push(Frame::Kind::String, 0);
    } else if (byte == 't' && (types & JsonSchema::Boolean)) {
        literal("rue");
    } else if (byte == 'f' && (types & JsonSchema::Boolean)) {
        literal("alse");
    } else if (byte == 'n' && (types & JsonSchema::Null)) {
        literal("ull");
    } else if (types & (JsonSchema::Number | JsonSchema::Integer)) {
        frame.count = isDigit(byte);
        if (byte == '-')
            push(Frame::Kind::Number, Sign);
        else if (byte == '0')
            push(Frame::Kind::Number, Zero);
        else if (isDigit(byte))
            push(Frame::Kind::Number, Whole);
    }
}

/// A key may still become, or is, one that the object takes.
bool JsonConstraint::keyFits(const Frame& object, std::string_view key, bool whole) const
{
    const JsonSchema::Node& node = m_schema->nodes[std::size_t(object.node)];
    bool named = false;
    for (std::size_t k = 0; k < node.properties.size(); ++k) {
        const std::string& name = node.properties[k].name;
        if (whole ? name == key : name.compare(0, key.size(), key) == 0) {
            if (!object.seen[k])
                return true;
            named = named || name == key;
        }
    }
    return node.additional >= 0 && !(whole && named);
}

void JsonConstraint::closeString(State state, States& out) const
{
    const Frame string = std::move(state.back());
    state.pop_back();
    if (string.node >= 0) {
        const JsonSchema::Node& node = m_schema->nodes[std::size_t(string.node)];
        if (string.count >= node.minLength)
            out.push_back(std::move(state));
        return;
    }
    Frame& object = state.back();
    if (!keyFits(object, string.text, true))
        return;
    const JsonSchema::Node& node = m_schema->nodes[std::size_t(object.node)];
    int value = node.additional;
    for (std::size_t k = 0; k < node.properties.size(); ++k)
        if (node.properties[k].name == string.text) {
            object.seen[k] = true;
            value = node.properties[k].node;
        }
    object.phase = Colon;
    object.spaces = 0;
    object.more = value; // the value's node waits behind the colon
    out.push_back(std::move(state));
}

void JsonConstraint::inString(State state, unsigned char byte, States& out) const
{
    Frame& frame = state.back();
    const bool key = frame.node < 0;
    if (frame.escape > 0) { // 1: behind the backslash, 2 … 5: digits of \u
        if (frame.escape == 1) {
            if (byte == 'u')
                frame.escape = 2;
            else if (std::string_view("\"\\/bfnrt").find(char(byte)) != std::string_view::npos)
                frame.escape = 0;
            else
                return;
        } else {
            // No halves of a character: \ud800 and up.
            const bool afterD = frame.more < 0;
            if (!isHex(byte) || (frame.escape == 3 && afterD && !(byte >= '0' && byte <= '7')))
                return;
            frame.more = frame.escape == 2 && (byte == 'd' || byte == 'D') ? -1 : 0;
            frame.escape = frame.escape == 5 ? 0 : frame.escape + 1;
        }
        out.push_back(std::move(state));
        return;
    }
    if (frame.more > 0) { // inside a character
        if (byte < frame.low || byte > frame.high)
            return;
        --frame.more;
        frame.low = 0x80;
        frame.high = 0xbf;
    } else if (byte == '"') {
        closeString(std::move(state), out);
        return;
    } else if (byte < 0x20 || (byte >= 0x80 && byte < 0xc2) || byte > 0xf4) {
        return;
    } else {
        const std::size_t most = key ? 256 : m_schema->nodes[std::size_t(frame.node)].maxLength;
        if (++frame.count > most)
            return;
        frame.more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
        // Neither longer than needed nor half a character (RFC 3629).
        frame.low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
        frame.high = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
        if (byte == '\\') {
            if (key) // names are compared as they are written
                return;
            frame.escape = 1;
        }
    }
    if (key) {
        frame.text += char(byte);
        if (!keyFits(state[state.size() - 2], frame.text, false))
            return;
    }
    out.push_back(std::move(state));
}

bool JsonConstraint::numberMayEnd(const Frame& number)
{
    return number.phase == Zero || number.phase == Whole || number.phase == Fraction
        || number.phase == ExponentDigits;
}

void JsonConstraint::inNumber(State state, unsigned char byte, States& out) const
{
    Frame& frame = state.back();
    const bool integer = !(m_schema->nodes[std::size_t(frame.node)].types & JsonSchema::Number);
    int phase = -1;
    if (isDigit(byte)) {
        if (++frame.count <= kMostDigits) {
            if (frame.phase == Sign)
                phase = byte == '0' ? Zero : Whole;
            else if (frame.phase == Whole || frame.phase == Fraction
                || frame.phase == ExponentDigits)
                phase = frame.phase;
            else if (frame.phase == Point)
                phase = Fraction;
            else if (frame.phase == Exponent || frame.phase == ExponentSign)
                phase = ExponentDigits;
        }
    } else if (!integer && byte == '.' && (frame.phase == Zero || frame.phase == Whole)) {
        phase = Point;
    } else if (!integer && (byte == 'e' || byte == 'E')
        && (frame.phase == Zero || frame.phase == Whole || frame.phase == Fraction)) {
        phase = Exponent;
        frame.count = kMostDigits - 2; // no number is larger than a double
    } else if ((byte == '+' || byte == '-') && frame.phase == Exponent) {
        phase = ExponentSign;
    }
    if (phase >= 0) {
        frame.phase = phase;
        out.push_back(std::move(state));
    } else if (numberMayEnd(frame) && !isDigit(byte)) {
        state.pop_back(); // the byte is of what holds the number
        step(state, byte, out);
    }
}

void JsonConstraint::inObject(State state, unsigned char byte, States& out) const
{
    Frame& frame = state.back();
    const JsonSchema::Node& node = m_schema->nodes[std::size_t(frame.node)];
    if (isSpace(byte)) {
        if (space(frame, byte))
            out.push_back(std::move(state));
        return;
    }
    frame.spaces = 0;
    const bool mayEnd = frame.phase == FirstOrEnd || frame.phase == NextOrEnd;
    if (byte == '}' && mayEnd) {
        for (std::size_t k = 0; k < node.properties.size(); ++k)
            if (node.properties[k].required && !frame.seen[k])
                return;
        state.pop_back();
        out.push_back(std::move(state));
    } else if (byte == '"' && (frame.phase == FirstOrEnd || frame.phase == Next)) {
        frame.phase = Key;
        Frame key;
        key.kind = Frame::Kind::String;
        key.node = -1;
        if (!keyFits(frame, {}, false))
            return;
        state.push_back(std::move(key));
        out.push_back(std::move(state));
    } else if (byte == ':' && frame.phase == Colon) {
        frame.phase = NextOrEnd;
        Frame value;
        value.node = std::exchange(frame.more, 0);
        state.push_back(std::move(value));
        out.push_back(std::move(state));
    } else if (byte == ',' && frame.phase == NextOrEnd) {
        const bool left = node.additional >= 0
            || std::any_of(frame.seen.begin(), frame.seen.end(), [](bool seen) { return !seen; });
        if (!left)
            return;
        frame.phase = Next;
        out.push_back(std::move(state));
    }
}

void JsonConstraint::inArray(State state, unsigned char byte, States& out) const
{
    Frame& frame = state.back();
    const JsonSchema::Node& node = m_schema->nodes[std::size_t(frame.node)];
    if (isSpace(byte)) {
        if (space(frame, byte))
            out.push_back(std::move(state));
        return;
    }
    frame.spaces = 0;
    if (byte == ']' && frame.phase != Next) {
        if (frame.count < node.minItems)
            return;
        state.pop_back();
        out.push_back(std::move(state));
        return;
    }
    if (frame.phase == NextOrEnd) {
        if (byte != ',' || frame.count >= node.maxItems)
            return;
        frame.phase = Next;
        out.push_back(std::move(state));
        return;
    }
    if (frame.count >= node.maxItems)
        return;
    ++frame.count;
    frame.phase = NextOrEnd;
    const int items = node.items;
    state.emplace_back();
    begin(std::move(state), items, byte, out);
}

void JsonConstraint::step(const State& state, unsigned char byte, States& out) const
{
    if (state.empty())
        return; // whole: nothing follows
    switch (state.back().kind) {
    case Frame::Kind::Value:
        if (isSpace(byte)) {
            State spaced = state;
            if (space(spaced.back(), byte))
                out.push_back(std::move(spaced));
        } else {
            begin(state, state.back().node, byte, out);
        }
        return;
    case Frame::Kind::Literal: {
        State next = state;
        std::string& rest = next.back().text;
        if (static_cast<unsigned char>(rest.front()) != byte)
            return;
        rest.erase(0, 1);
        next.back().phase = 0;
        if (rest.empty())
            next.pop_back();
        out.push_back(std::move(next));
        return;
    }
    case Frame::Kind::String:
        return inString(state, byte, out);
    case Frame::Kind::Number:
        return inNumber(state, byte, out);
    case Frame::Kind::Object:
        return inObject(state, byte, out);
    case Frame::Kind::Array:
        return inArray(state, byte, out);
    }
}

JsonConstraint::States JsonConstraint::after(const States& states, unsigned char byte) const
{
    States next;
    for (const State& state : states)
        step(state, byte, next);
    // Alternatives that have become the same are one.
    for (std::size_t k = 0; k < next.size(); ++k)
        next.erase(
            std::remove(next.begin() + std::ptrdiff_t(k) + 1, next.end(), next[k]), next.end());
    return next;
}

bool JsonConstraint::allows(std::string_view bytes) const
{
    States states = m_states;
    for (const char byte : bytes)
        if (states = after(states, static_cast<unsigned char>(byte)); states.empty())
            return false;
    return true;
}

void JsonConstraint::accept(std::string_view bytes)
{
    for (const char byte : bytes)
        m_states = after(m_states, static_cast<unsigned char>(byte));
}

bool JsonConstraint::whole() const
{
    return std::any_of(m_states.begin(), m_states.end(), [](const State& state) {
        // A number that is the whole value ends with the answer.
        return state.empty()
            || (state.size() == 1 && state.back().kind == Frame::Kind::Number
                && numberMayEnd(state.back()));
    });
}

std::bitset<256> JsonConstraint::next() const
{
    std::bitset<256> bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes[std::size_t(byte)] = !after(m_states, static_cast<unsigned char>(byte)).empty();
    return bytes;
}

} // namespace ax
