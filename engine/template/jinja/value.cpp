// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/value.h"
#include "engine/template/exact_json.h"

#include "engine/core/utf8.h"
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ax::jinja {

void raise(std::string message) { throw Failure { FailureKind::Runtime, std::move(message) }; }

void raiseLimit(std::string message) { throw Failure { FailureKind::Limit, std::move(message) }; }

namespace {

thread_local Budget* currentBudget = nullptr;

template <class Items> int depthOver(const Items& items)
{
    int depth = 0;
    for (const Value& v : items)
        depth = std::max(depth, v.depth() + 1);
    if (depth > maxValueDepth)
        raiseLimit("values are nested more than " + std::to_string(maxValueDepth) + " deep");
    return depth;
}

} // namespace

Budget::Budget(std::size_t bytes, std::size_t steps)
    : m_limit(bytes)
    , m_stepLimit(steps)
    , m_outer(currentBudget)
{
    currentBudget = this;
}

Budget::~Budget() { currentBudget = m_outer; }

void Budget::check(std::size_t bytes)
{
    if (currentBudget && bytes > currentBudget->m_limit - currentBudget->m_used)
        raiseLimit("the template needs more than " + std::to_string(currentBudget->m_limit >> 20)
            + " MiB of memory");
}

std::size_t Budget::take(std::size_t bytes)
{
    if (!currentBudget)
        return 0;
    check(bytes);
    currentBudget->m_used += bytes;
    return bytes;
}

void Budget::giveBack(std::size_t bytes)
{
    if (currentBudget)
        currentBudget->m_used -= std::min(bytes, currentBudget->m_used);
}

void Budget::work(std::size_t units)
{
    if (!currentBudget)
        return;
    currentBudget->m_steps += units;
    if (currentBudget->m_steps > currentBudget->m_stepLimit)
        raiseLimit("the template takes more than " + std::to_string(currentBudget->m_stepLimit)
            + " steps");
}

StringObject::StringObject(std::string t, bool m)
    : text(std::move(t))
    , markup(m)
    , ascii(isAscii(text))
    , length(ascii ? std::int64_t(text.size()) : codePointCount(text))
    , counted(Budget::take(text.size() + 64))
{
    Budget::workBytes(text.size());
}

StringObject::~StringObject() { Budget::giveBack(counted); }

ListObject::ListObject(std::vector<Value> v)
    : items(std::move(v))
    , counted(0)
{
    depth = depthOver(items);
    counted = Budget::take(items.size() * sizeof(Value) + 64);
    Budget::workBytes(items.size() * sizeof(Value));
}

ListObject::~ListObject() { Budget::giveBack(counted); }

DictObject::~DictObject() { Budget::giveBack(m_counted); }

const Value* DictObject::find(const Value& key) const
{
    const std::size_t hash = hashOf(key);
    if (m_index.empty()) {
        for (const auto& e : entries)
            if (equal(e.first, key))
                return &e.second;
        return nullptr;
    }
    const auto range = m_index.equal_range(hash);
    for (auto it = range.first; it != range.second; ++it)
        if (equal(entries[it->second].first, key))
            return &entries[it->second].second;
    return nullptr;
}

const Value* DictObject::find(std::string_view key) const
{
    const auto same = [key](const Value& v) { return v.isString() && v.text() == key; };
    if (m_index.empty()) {
        for (const auto& e : entries)
            if (same(e.first))
                return &e.second;
        return nullptr;
    }
    const auto range = m_index.equal_range(std::hash<std::string_view> {}(key));
    for (auto it = range.first; it != range.second; ++it)
        if (same(entries[it->second].first))
            return &entries[it->second].second;
    return nullptr;
}

void DictObject::set(Value key, Value value)
{
    depth = std::max({ depth, key.depth() + 1, value.depth() + 1 });
    if (depth > maxValueDepth)
        raiseLimit("values are nested more than " + std::to_string(maxValueDepth) + " deep");
    if (const Value* found = find(key)) {
        *const_cast<Value*>(found) = std::move(value);
        return;
    }
    m_counted += Budget::take(2 * sizeof(Value) + 48);
    entries.emplace_back(std::move(key), std::move(value));
    if (!m_index.empty()) {
        m_index.emplace(hashOf(entries.back().first), entries.size() - 1);
    } else if (entries.size() > 8) {
        for (std::size_t i = 0; i < entries.size(); ++i)
            m_index.emplace(hashOf(entries[i].first), i);
    }
}

std::int64_t RangeObject::length() const
{
    if (step > 0)
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

Value ViewObject::at(std::size_t i) const
{
    const auto& e = dict.dict().entries[i];
    switch (kind) {
    case ViewKind::Keys:
        return e.first;
    case ViewKind::Values:
        return e.second;
    default:
        return Value::tuple({ e.first, e.second });
    }
}

Value makeIterator(Next next, const Value& source)
{
    auto it = std::make_shared<IteratorObject>();
    it->depth = source.depth() + 1;
    if (it->depth > maxValueDepth)
        raiseLimit("iterators are nested more than " + std::to_string(maxValueDepth) + " deep");
    it->next = std::move(next);
    return Value::object(Type::Iterator, std::move(it));
}

Value Value::undefined(std::string message)
{
    return object(Type::Undefined, std::make_shared<StringObject>(std::move(message), false));
}

Value Value::boolean(bool v)
{
    Value r;
    r.m_type = Type::Bool;
    r.m_int = v;
    return r;
}

Value Value::integer(std::int64_t v)
{
    Value r;
    r.m_type = Type::Int;
    r.m_int = v;
    return r;
}

Value Value::integer(const BigInt& v)
{
    if (const auto small = v.small())
        return integer(*small);
    auto object = std::make_shared<BigObject>();
    object->value = v;
    return Value::object(Type::Int, std::move(object));
}

std::int64_t Value::tooBig() { raise("integer outside the range of 64 bits"); }

BigInt Value::toBig() const { return isBig() ? as<BigObject>().value : BigInt(m_int); }

std::string integerText(const Value& v)
{
    return v.isBig() ? v.toBig().text() : std::to_string(v.toInt());
}

Value Value::real(double v)
{
    Value r;
    r.m_type = Type::Float;
    r.m_double = v;
    return r;
}

Value Value::string(std::string text, bool markup)
{
    return object(Type::String, std::make_shared<StringObject>(std::move(text), markup));
}

Value Value::list(std::vector<Value> items)
{
    return object(Type::List, std::make_shared<ListObject>(std::move(items)));
}

Value Value::tuple(std::vector<Value> items)
{
    return object(Type::Tuple, std::make_shared<ListObject>(std::move(items)));
}

Value Value::object(Type type, std::shared_ptr<Object> object)
{
    Value r;
    r.m_type = type;
    r.m_object = std::move(object);
    return r;
}

bool Value::isMarkup() const { return isString() && as<StringObject>().markup; }

double Value::toDouble() const
{
    return m_type == Type::Float ? m_double
        : isBig()                ? as<BigObject>().value.toDouble()
                                 : double(m_int);
}

const std::string& Value::text() const { return as<StringObject>().text; }

const StringObject& Value::stringObject() const { return as<StringObject>(); }

const std::vector<Value>& Value::items() const { return as<ListObject>().items; }

const DictObject& Value::dict() const { return as<DictObject>(); }

Value makeDict(std::shared_ptr<DictObject> dict)
{
    return Value::object(Type::Dict, std::move(dict));
}

namespace {

Value fromJsonAt(const nlohmann::ordered_json& json, int depth)
{
    using Kind = nlohmann::ordered_json::value_t;
    if (depth > maxValueDepth)
        raiseLimit("the input is nested more than " + std::to_string(maxValueDepth) + " deep");
    switch (json.type()) {
    case Kind::boolean:
        return Value::boolean(json.get<bool>());
    case Kind::number_integer:
        return Value::integer(json.get<std::int64_t>());
    case Kind::number_unsigned: {
        const auto v = json.get<std::uint64_t>();
        return v <= std::uint64_t(INT64_MAX)
            ? Value::integer(std::int64_t(v))
            : Value::integer(*BigInt::parse(std::to_string(v), 10));
    }
    case Kind::number_float:
        return Value::real(json.get<double>());
    case Kind::string:
        return Value::string(sanitizeUtf8(json.get_ref<const std::string&>()));
    case Kind::array: {
        std::vector<Value> items;
        items.reserve(json.size());
        for (const auto& item : json)
            items.push_back(fromJsonAt(item, depth + 1));
        return Value::list(std::move(items));
    }
    case Kind::object: {
        auto dict = std::make_shared<DictObject>();
        for (const auto& [key, item] : json.items())
            dict->set(Value::string(sanitizeUtf8(key)), fromJsonAt(item, depth + 1));
        return makeDict(std::move(dict));
    }
    case Kind::binary:
        if (const auto number = exactNumber(json)) {
            const bool negative = number->starts_with('-');
            const std::string_view digits = std::string_view(*number).substr(negative);
            if (digits == "inf")
                return Value::real(negative ? -INFINITY : INFINITY);
            if (const auto v = BigInt::parse(digits, 10))
                return Value::integer(negative ? -*v : *v);
        }
        return {};
    default:
        return {};
    }
}

} // namespace

Value fromJson(const nlohmann::ordered_json& json) { return fromJsonAt(json, 0); }

const char* typeName(const Value& v)
{
    switch (v.type()) {
    case Type::Undefined:
        return "Undefined";
    case Type::None:
        return "NoneType";
    case Type::Bool:
        return "bool";
    case Type::Int:
        return "int";
    case Type::Float:
        return "float";
    case Type::String:
        return v.isMarkup() ? "Markup" : "str";
    case Type::List:
        return "list";
    case Type::Tuple:
        return "tuple";
    case Type::Dict:
        return "dict";
    case Type::Range:
        return "range";
    case Type::View: {
        const ViewKind k = v.as<ViewObject>().kind;
        return k == ViewKind::Keys  ? "dict_keys"
            : k == ViewKind::Values ? "dict_values"
                                    : "dict_items";
    }
    case Type::Iterator:
        return "generator";
    case Type::Namespace:
        return "Namespace";
    case Type::Function:
        return "function";
    case Type::Macro:
        return "Macro";
    case Type::Loop:
        return "LoopContext";
    case Type::Cycler:
        return "Cycler";
    case Type::Joiner:
        return "Joiner";
    }
    return "object";
}

std::string describeObject(const Value& v)
{
    return v.isNone() ? "'None'" : "'" + std::string(typeName(v)) + " object'";
}

bool truthy(const Value& v)
{
    switch (v.type()) {
    case Type::Undefined:
    case Type::None:
        return false;
    case Type::Bool:
    case Type::Int:
        return v.isBig() || v.toInt() != 0;
    case Type::Float:
        return v.toDouble() != 0.0;
    default: {
        const std::int64_t n = lengthOf(v);
        return n != 0; // -1: no length, so true
    }
    }
}

namespace {

/// An Int beyond 64 bits against a float: exactly; 2 when one is no number.
int compareWithReal(const Value& a, const Value& b)
{
    const bool aReal = a.is(Type::Float);
    const double real = aReal ? a.toDouble() : b.toDouble();
    if (std::isnan(real))
        return 2;
    int sign = 0; // of integer - real
    const BigInt whole = (aReal ? b : a).toBig();
    if (std::isinf(real)) {
        sign = real > 0 ? -1 : 1;
    } else {
        const BigInt other = BigInt::fromReal(std::trunc(real));
        sign = whole == other ? 0 : whole < other ? -1 : 1;
    }
    return aReal ? -sign : sign;
}

/// A whole number that a double may not hold, against a float.
bool needsExact(const Value& a, const Value& b)
{
    if (a.type() == b.type())
        return false;
    const Value& whole = a.is(Type::Float) ? b : a;
    constexpr std::int64_t kExact = std::int64_t(1) << 53;
    return whole.isBig() || whole.toInt() > kExact || whole.toInt() < -kExact;
}

} // namespace

bool equal(const Value& a, const Value& b)
{
    if (a.isNumber() && b.isNumber()) {
        if (a.isIntLike() && b.isIntLike())
            return a.isBig() || b.isBig() ? a.toBig() == b.toBig() : a.toInt() == b.toInt();
        return needsExact(a, b) ? compareWithReal(a, b) == 0 : a.toDouble() == b.toDouble();
    }
    if (a.type() != b.type())
        return false;
    switch (a.type()) {
    case Type::Undefined:
    case Type::None:
        return true;
    case Type::String:
        if (a.identity() == b.identity())
            return true;
        Budget::workBytes(a.text().size());
        return a.text() == b.text();
    case Type::List:
    case Type::Tuple: {
        const auto &x = a.items(), &y = b.items();
        Budget::work(x.size() / 4);
        return a.identity() == b.identity()
            || (x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin(), equal));
    }
    case Type::Dict: {
        if (a.identity() == b.identity())
            return true;
        const DictObject &x = a.dict(), &y = b.dict();
        Budget::work(x.entries.size() / 4);
        return x.entries.size() == y.entries.size()
            && std::all_of(x.entries.begin(), x.entries.end(), [&](const auto& e) {
                   const Value* other = y.find(e.first);
                   return other && equal(e.second, *other);
               });
    }
    case Type::Range: {
        const auto &x = a.as<RangeObject>(), &y = b.as<RangeObject>();
        const std::int64_t n = x.length();
        return n == y.length() && (n == 0 || (x.start == y.start && (n == 1 || x.step == y.step)));
    }
    case Type::View: {
        const auto &x = a.as<ViewObject>(), &y = b.as<ViewObject>();
        if (x.kind != y.kind || x.kind == ViewKind::Values)
            return a.identity() == b.identity();
        return lengthOf(a) == lengthOf(b) && [&] {
            for (const Value& item : toVector(a))
                if (!contains(b, item))
                    return false;
            return true;
        }();
    }
    default:
        return a.identity() == b.identity();
    }
}

bool less(const Value& a, const Value& b, const char* op)
{
    if (a.isUndefined())
        raise(a.text());
    if (b.isUndefined())
        raise(b.text());
    if (a.isNumber() && b.isNumber()) {
        if (a.isIntLike() && b.isIntLike())
            return a.isBig() || b.isBig() ? a.toBig() < b.toBig() : a.toInt() < b.toInt();
        return needsExact(a, b) ? compareWithReal(a, b) < 0 : a.toDouble() < b.toDouble();
    }
    if (a.isString() && b.isString())
        return a.text() < b.text(); // UTF-8 sorts as its code points
    if (a.type() == b.type() && a.isSequence()) {
        const auto &x = a.items(), &y = b.items();
        const std::size_t n = std::min(x.size(), y.size());
        for (std::size_t i = 0; i < n; ++i)
            if (!equal(x[i], y[i]))
                return less(x[i], y[i], op);
        return x.size() < y.size();
    }
    raise("'" + std::string(op) + "' not supported between instances of '" + typeName(a) + "' and '"
        + typeName(b) + "'");
}

std::size_t hashOf(const Value& v)
{
    switch (v.type()) {
    case Type::Bool:
    case Type::Int:
        // Equal numbers have equal hashes, floats too.
        if (v.isBig() && v.toBig().bitLength() > 1000)
            return std::hash<std::string> {}(v.toBig().text());
        return std::hash<double> {}(v.toDouble());
    case Type::Float:
        return std::hash<double> {}(v.toDouble());
    case Type::String:
        Budget::workBytes(v.text().size());
        return std::hash<std::string_view> {}(v.text());
    case Type::Tuple: {
        std::size_t h = 1469598103u;
        for (const Value& item : v.items())
            h = h * 1099511628211u + hashOf(item);
        return h;
    }
    case Type::None:
        return 17;
    case Type::Undefined:
        return 19;
    case Type::List:
    case Type::Dict:
    case Type::View:
        raise("unhashable type: '" + std::string(typeName(v)) + "'");
    default:
        return std::hash<const Object*> {}(v.identity());
    }
}

std::int64_t lengthOf(const Value& v)
{
    switch (v.type()) {
    case Type::Undefined:
        return 0;
    case Type::String:
        return v.stringObject().length;
    case Type::List:
    case Type::Tuple:
        return std::int64_t(v.items().size());
    case Type::Dict:
        return std::int64_t(v.dict().entries.size());
    case Type::Range:
        return v.as<RangeObject>().length();
    case Type::View:
        return std::int64_t(v.as<ViewObject>().dict.dict().entries.size());
    case Type::Loop:
        return v.as<LoopObject>().lengthNow();
    default:
        return -1;
    }
}

bool isIterable(const Value& v) { return lengthOf(v) >= 0 || v.is(Type::Iterator); }

Value elementAt(const Value& v, std::int64_t i)
{
    Budget::work(1);
    switch (v.type()) {
    case Type::String: {
        const StringObject& s = v.stringObject();
        if (s.ascii)
            return Value::string(std::string(1, s.text[std::size_t(i)]), s.markup);
        Budget::workBytes(s.text.size());
        const std::size_t at = byteOffset(s.text, i);
        std::size_t next = at;
        nextCodePoint(s.text, next);
        return Value::string(s.text.substr(at, next - at), s.markup);
    }
    case Type::Range: {
        const auto& r = v.as<RangeObject>();
        return Value::integer(r.start + i * r.step);
    }
    case Type::Dict:
        return v.dict().entries[std::size_t(i)].first;
    case Type::View:
        return v.as<ViewObject>().at(std::size_t(i));
    default:
        return v.items()[std::size_t(i)];
    }
}

Next iterate(const Value& v)
{
    switch (v.type()) {
    case Type::Undefined:
        return [](Value&) { return false; };
    case Type::Iterator:
        return [v](Value& out) { return v.as<IteratorObject>().next(out); };
    case Type::Loop:
        return [v](Value& out) { return v.as<LoopObject>().advancePair(v, out); };
    case Type::String:
        return [v, at = std::size_t(0)](Value& out) mutable {
            const std::string& text = v.text();
            if (at >= text.size())
                return false;
            const std::size_t begin = at;
            nextCodePoint(text, at);
            out = Value::string(text.substr(begin, at - begin));
            return true;
        };
    default: {
        const std::int64_t n = lengthOf(v);
        if (n < 0)
            raise("'" + std::string(typeName(v)) + "' object is not iterable");
        return [v, n, i = std::int64_t(0)](Value& out) mutable {
            if (i >= n)
                return false;
            out = elementAt(v, i++);
            return true;
        };
    }
    }
}

std::vector<Value> toVector(const Value& v)
{
    if (v.isSequence())
        return v.items();
    std::vector<Value> items;
    const Next next = iterate(v);
    Value item;
    while (next(item)) {
        Budget::check(items.size() * sizeof(Value));
        items.push_back(std::move(item));
    }
    return items;
}

bool contains(const Value& container, const Value& item)
{
    switch (container.type()) {
    case Type::String:
        if (!item.isString())
            raise("'in <string>' requires string as left operand, not "
                + std::string(typeName(item)));
        Budget::workBytes(container.text().size());
        return container.text().find(item.text()) != std::string::npos;
    case Type::Dict:
        return container.dict().find(item) != nullptr;
    default: {
        if (!isIterable(container))
            raise("argument of type '" + std::string(typeName(container)) + "' is not iterable");
        const Next next = iterate(container);
        Value v;
        while (next(v))
            if (equal(v, item))
                return true;
        return false;
    }
    }
}

} // namespace ax::jinja
