// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/ast.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ax::jinja {

/// Variables of one scope; names are the symbols of the template.
struct Scope {
    explicit Scope(std::shared_ptr<Scope> p)
        : parent(std::move(p))
    {
    }
    std::shared_ptr<Scope> parent;
    std::vector<std::pair<int, Value>> variables;
    const Value* find(int symbol) const;
    void set(int symbol, Value value);
};
using ScopePtr = std::shared_ptr<Scope>;

struct FunctionObject : Object {
    std::string name;
    std::function<Value(Evaluator&, CallInput&)> call;
};
Value makeFunction(
    std::string name, std::function<Value(Evaluator&, CallInput&)> call, const Value& self = {});

struct MacroObject : Object {
    const MacroDefinition* definition = nullptr;
    ScopePtr scope;
    const std::string& name() const { return definition->name; }
};

struct LoopObject : Object {
    Next source;
    std::int64_t length = -1;
    std::int64_t index0 = -1;
    int depth0 = 0;
    Value before, current, after, lastChanged;
    bool hasAfter = false, hasChanged = false;
    const Stmt* statement = nullptr; ///< for recursive loops
    ScopePtr scope;

    bool advance(Value& item);
    bool peek();
    std::int64_t lengthNow();
    bool advancePair(const Value& self, Value& out);
};

struct CyclerObject : Object {
    std::vector<Value> items;
    std::size_t position = 0;
};

struct JoinerObject : Object {
    Value separator;
    bool used = false;
};

/// Binds positional and keyword arguments to parameter names, as Python does for a function with
/// this signature; throws its TypeErrors. A name beginning with '*' is positional only.
class Args {
public:
    Args(const char* function, CallInput& in, std::initializer_list<const char*> names,
        std::size_t required = 0);
    bool has(std::size_t i) const { return m_values[i].has_value(); }
    Value get(std::size_t i, Value fallback = {}) const { return has(i) ? *m_values[i] : fallback; }
    std::int64_t integer(std::size_t i, std::int64_t fallback) const;
    std::string text(std::size_t i, const char* fallback) const; ///< must be a string
    bool truth(std::size_t i, bool fallback) const
    {
        return has(i) ? truthy(*m_values[i]) : fallback;
    }

private:
    const char* m_function;
    std::vector<std::optional<Value>> m_values;
};

std::int64_t needInteger(const Value& v);
const std::string& needText(const Value& v);

// Attribute and item access (access.cpp)
Value getAttribute(const Value& object, const std::string& name);
Value getItem(const Value& object, const Value& key);
Value getSlice(const Value& object, const Value& start, const Value& stop, const Value& step);

// Operators (operators.cpp)
Value add(const Value& a, const Value& b);
Value arithmetic(ExprKind kind, const Value& a, const Value& b);
Value negate(const Value& v, bool minus);
bool compare(CompareOp op, const Value& a, const Value& b);

// Methods of built-in types: null when there is none of that name
using Method = Value (*)(Evaluator&, const Value& self, CallInput& in);
Method findMethod(const Value& self, std::string_view name);
Method findStringMethod(std::string_view name);
/// Names that change their object, which the sandbox forbids.
bool isForbiddenMethod(const Value& self, std::string_view name);

// Text (format.cpp, json_dump.cpp, strftime.cpp)
Value printfFormat(const Value& format, const Value& values);
std::string strFormat(Evaluator& e, const std::string& format, CallInput& in);
std::string formatSpec(const Value& value, std::string_view spec);
std::string replaceText(
    const std::string& text, const std::string& from, const std::string& to, std::int64_t most);
bool hasOnlyCase(std::string_view text, bool upper); ///< str.isupper, str.islower
std::string centerText(const std::string& text, std::int64_t width, const std::string& fill);
std::string htmlEscape(std::string_view text);
struct JsonStyle {
    bool ensureAscii = false, sortKeys = false;
    std::optional<std::string> indent;
    std::string itemSeparator = ", ", keySeparator = ": ";
};
std::string dumpJson(const Value& v, const JsonStyle& style);
struct Clock {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0;
};
/// False unless `text` is "2025-03-14T15:09:26" (or with a blank, a fraction, no time).
bool parseClock(std::string_view text, Clock& clock);
Clock localClock();
std::string formatTime(std::string_view format, const Clock& clock);

/// Attribute path as filters take it: "a.b.0", an integer, or none.
class AttributePath {
public:
    explicit AttributePath(const Value& attribute);
    Value operator()(Value item, const Value* fallback = nullptr) const;

private:
    std::vector<Value> m_parts;
};
Value foldCase(const Value& v); ///< strings in lower case, others as they are
Value roundNumber(const Value& v, std::int64_t digits);
Value absolute(const Value& v);
/// int(text, base) and float(text); nothing when Python raises ValueError.
std::optional<Value> parseInteger(std::string_view text, int base);
std::optional<double> parseReal(std::string_view text);
BigInt truncateReal(double v); ///< throws for nan and infinity

} // namespace ax::jinja
