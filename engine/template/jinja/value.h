// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/big_int.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// The values of the template language: Python's, as far as templates can see them.
namespace ax::jinja {

enum class FailureKind { Syntax, Runtime, Raised, Limit };

/// How the interpreter leaves; caught at its border and turned into an ax::Error.
struct Failure {
    FailureKind kind = FailureKind::Runtime;
    std::string message;
    int line = 0;
    int column = 0;
};
[[noreturn]] void raise(std::string message);
[[noreturn]] void raiseLimit(std::string message);

/// Bytes held by values and work done in the rendering that runs on this thread.
class Budget {
public:
    Budget(std::size_t bytes, std::size_t steps);
    ~Budget();
    Budget(const Budget&) = delete;
    Budget& operator=(const Budget&) = delete;

    /// Throws when `bytes` more would pass the limit. No budget on this thread: no limit.
    static void check(std::size_t bytes);
    static std::size_t take(std::size_t bytes); ///< what was counted; to be given back
    static void giveBack(std::size_t bytes);
    /// Counts `units` of work; throws past the limit. One unit is one node, one item or
    /// `bytesPerStep`.
    static void work(std::size_t units);
    static void workBytes(std::size_t bytes) { work(bytes / bytesPerStep); }
    static constexpr std::size_t bytesPerStep = 512;

private:
    std::size_t m_limit;
    std::size_t m_used = 0;
    std::size_t m_stepLimit;
    std::size_t m_steps = 0;
    Budget* m_outer;
};

constexpr int maxValueDepth = 300;

struct Object {
    int depth = 0; ///< nesting below this object, bounded by maxValueDepth
    virtual ~Object() = default;
};

enum class Type : std::uint8_t {
    Undefined,
    None,
    Bool,
    Int,
    Float,
    String,
    List,
    Tuple,
    Dict,
    Range,
    View,
    Iterator,
    Namespace,
    Function,
    Macro,
    Loop,
    Cycler,
    Joiner
};

struct StringObject;
struct ListObject;
struct DictObject;

class Value {
public:
    Value() = default; ///< none
    static Value undefined(std::string message);
    static Value boolean(bool v);
    static Value integer(std::int64_t v);
    static Value integer(const BigInt& v);
    static Value real(double v);
    static Value string(std::string text, bool markup = false);
    static Value list(std::vector<Value> items);
    static Value tuple(std::vector<Value> items);
    static Value object(Type type, std::shared_ptr<Object> object);

    Type type() const { return m_type; }
    bool is(Type t) const { return m_type == t; }
    bool isUndefined() const { return m_type == Type::Undefined; }
    bool isNone() const { return m_type == Type::None; }
    bool isString() const { return m_type == Type::String; }
    bool isIntLike() const { return m_type == Type::Int || m_type == Type::Bool; }
    bool isNumber() const { return isIntLike() || m_type == Type::Float; }
    bool isSequence() const { return m_type == Type::List || m_type == Type::Tuple; }
    bool isMarkup() const;

    bool isBig() const { return m_type == Type::Int && m_object; } ///< an Int beyond 64 bits
    /// Of Bool and Int; throws for an Int beyond 64 bits.
    std::int64_t toInt() const { return m_object ? tooBig() : m_int; }
    BigInt toBig() const; ///< of Bool and Int
    double toDouble() const; ///< of Bool, Int and Float
    const std::string& text() const; ///< of String, and the message of Undefined
    const StringObject& stringObject() const;
    const std::vector<Value>& items() const; ///< of List and Tuple
    const DictObject& dict() const;
    template <class T> T& as() const { return static_cast<T&>(*m_object); }
    const Object* identity() const { return m_object.get(); }
    std::shared_ptr<Object> shared() const { return m_object; }
    int depth() const { return m_object ? m_object->depth : 0; }

private:
    [[noreturn]] static std::int64_t tooBig();
    Type m_type = Type::None;
    union {
        std::int64_t m_int = 0;
        double m_double;
    };
    std::shared_ptr<Object> m_object;
};

struct BigObject : Object {
    BigInt value;
};

struct StringObject : Object {
    StringObject(std::string t, bool m);
    ~StringObject() override;
    std::string text;
    bool markup;
    bool ascii;
    std::int64_t length; ///< code points
    std::size_t counted;
};

struct ListObject : Object {
    explicit ListObject(std::vector<Value> v);
    ~ListObject() override;
    std::vector<Value> items;
    std::size_t counted;
    bool group = false; ///< a tuple of groupby: .grouper and .list
};

/// Ordered as inserted; keys are hashable values, equal as in Python (1 == 1.0 == True).
struct DictObject : Object {
    ~DictObject() override;
    std::vector<std::pair<Value, Value>> entries;

    const Value* find(const Value& key) const;
    const Value* find(std::string_view key) const;
    /// Throws for keys that cannot be hashed.
    void set(Value key, Value value);

private:
    std::unordered_multimap<std::size_t, std::size_t> m_index; ///< only for larger dicts
    std::size_t m_counted = 0;
};

struct RangeObject : Object {
    std::int64_t start = 0, stop = 0, step = 1;
    std::int64_t length() const;
};

enum class ViewKind { Keys, Values, Items };
struct ViewObject : Object {
    Value dict;
    ViewKind kind = ViewKind::Keys;
    Value at(std::size_t i) const;
};

using Next = std::function<bool(Value&)>;
/// A generator: gives its values once.
struct IteratorObject : Object {
    Next next;
};
/// `source` is what the generator reads from; its depth bounds chains of generators.
Value makeIterator(Next next, const Value& source);

/// Namespaces are the one thing a template can change; the evaluator empties them at its end, so
/// that cycles do not leak.
struct NamespaceObject : Object {
    std::shared_ptr<DictObject> attributes = std::make_shared<DictObject>();
};

Value fromJson(const nlohmann::ordered_json& json);

const char* typeName(const Value& v); ///< Python's name: "str", "dict", …
std::string describeObject(const Value& v); ///< as jinja's messages: "'str object'", "'None'"
std::string toText(const Value& v); ///< str()
std::string integerText(const Value& v); ///< of Bool and Int: its digits
std::string repr(const Value& v);
bool truthy(const Value& v);
bool equal(const Value& a, const Value& b);
/// a < b; throws for types without an order between them. `op` is for the message.
bool less(const Value& a, const Value& b, const char* op = "<");
std::size_t hashOf(const Value& v); ///< throws for list, dict …
/// -1 when the type has no len().
std::int64_t lengthOf(const Value& v);
bool isIterable(const Value& v);
/// Throws when not iterable.
Next iterate(const Value& v);
std::vector<Value> toVector(const Value& v);
bool contains(const Value& container, const Value& item);
/// v[i] for sequences and strings by code point, i in [0, length).
Value elementAt(const Value& v, std::int64_t i);
Value makeDict(std::shared_ptr<DictObject> dict);

} // namespace ax::jinja
