// SPDX-License-Identifier: Apache-2.0
// Attributes and items, as jinja2's sandboxed environment looks them up.
#include "engine/template/jinja/evaluator.h"
#include "engine/template/jinja/text.h"

#include <algorithm>

namespace ax::jinja {
namespace {

Value noAttribute(const Value& object, const std::string& name)
{
    return Value::undefined(describeObject(object) + " has no attribute " + reprString(name));
}

std::optional<Value> loopAttribute(const Value& self, const std::string& name)
{
    auto& loop = self.as<LoopObject>();
    if (name == "index0")
        return Value::integer(loop.index0);
    if (name == "index")
        return Value::integer(loop.index0 + 1);
    if (name == "first")
        return Value::boolean(loop.index0 == 0);
    if (name == "last")
        return Value::boolean(!loop.peek());
    if (name == "length")
        return Value::integer(loop.lengthNow());
    if (name == "revindex")
        return Value::integer(loop.lengthNow() - loop.index0);
    if (name == "revindex0")
        return Value::integer(loop.lengthNow() - loop.index0 - 1);
    if (name == "depth")
        return Value::integer(loop.depth0 + 1);
    if (name == "depth0")
        return Value::integer(loop.depth0);
    if (name == "previtem")
        return loop.index0 == 0 ? Value::undefined("there is no previous item") : loop.before;
    if (name == "nextitem")
        return loop.peek() ? loop.after : Value::undefined("there is no next item");
    if (name == "cycle")
        return makeFunction(
            "cycle",
            [self](Evaluator&, CallInput& in) {
                if (in.args.empty() || !in.kwargs.empty())
                    raise("no items for cycling given");
                return in.args[std::size_t(self.as<LoopObject>().index0) % in.args.size()];
            },
            self);
    if (name == "changed")
        return makeFunction(
            "changed",
            [self](Evaluator&, CallInput& in) {
                auto& object = self.as<LoopObject>();
                Value now = Value::tuple(in.args);
                const bool changed = !object.hasChanged || !equal(object.lastChanged, now);
                object.hasChanged = true;
                object.lastChanged = std::move(now);
                return Value::boolean(changed);
            },
            self);
    return {};
}

std::optional<Value> cyclerAttribute(const Value& self, const std::string& name)
{
    auto& cycler = self.as<CyclerObject>();
    if (name == "current")
        return cycler.items[cycler.position];
    if (name == "items")
        return Value::tuple(cycler.items);
    if (name == "pos")
        return Value::integer(std::int64_t(cycler.position));
    if (name == "next" || name == "reset")
        return makeFunction(
            name,
            [self, reset = name == "reset"](Evaluator&, CallInput& in) {
                const Args args("cycler", in, {});
                auto& object = self.as<CyclerObject>();
                const std::size_t at = object.position;
                object.position = reset ? 0 : (at + 1) % object.items.size();
                return reset ? Value() : object.items[at];
            },
            self);
    return {};
}

std::optional<Value> macroAttribute(const Value& self, const std::string& name)
{
    const MacroDefinition& d = *self.as<MacroObject>().definition;
    if (name == "name")
        return d.name.empty() ? Value() : Value::string(d.name);
    if (name == "caller")
        return Value::boolean(d.usesCaller);
    if (name == "catch_kwargs")
        return Value::boolean(d.usesKwargs);
    if (name == "catch_varargs")
        return Value::boolean(d.usesVarargs);
    if (name == "arguments") {
        std::vector<Value> names;
        for (const std::string& p : d.parameters)
            names.push_back(Value::string(p));
        return Value::tuple(std::move(names));
    }
    return {};
}

/// Attributes in Python's sense, so not the keys of a dict.
std::optional<Value> pythonAttribute(const Value& object, const std::string& name)
{
    switch (object.type()) {
    case Type::Loop:
        return loopAttribute(object, name);
    case Type::Cycler:
        return cyclerAttribute(object, name);
    case Type::Macro:
        return macroAttribute(object, name);
    case Type::Float:
        if (name == "real" || name == "imag")
            return Value::real(name == "real" ? object.toDouble() : 0.0);
        break;
    case Type::Namespace:
        if (name[0] == '_')
            return Value::undefined(
                "access to attribute " + reprString(name) + " of 'Namespace' object is unsafe.");
        if (const Value* v = object.as<NamespaceObject>().attributes->find(name))
            return *v;
        return {};
    case Type::Tuple:
        if (object.as<ListObject>().group && (name == "grouper" || name == "list"))
            return object.items()[name == "list" ? 1 : 0];
        break;
    case Type::Range: {
        const auto& r = object.as<RangeObject>();
        if (name == "start" || name == "stop" || name == "step")
            return Value::integer(name == "start" ? r.start : name == "stop" ? r.stop : r.step);
        break;
    }
    case Type::Int:
    case Type::Bool:
        if (name == "real" || name == "numerator")
            return Value::integer(object.toBig());
        if (name == "imag" || name == "denominator")
            return Value::integer(name == "imag" ? 0 : 1);
        break;
    case Type::Joiner:
        if (name == "sep")
            return object.as<JoinerObject>().separator;
        if (name == "used")
            return Value::boolean(object.as<JoinerObject>().used);
        break;
    default:
        break;
    }
    if (isForbiddenMethod(object, name))
        return Value::undefined("access to attribute " + reprString(name) + " of '"
            + typeName(object) + "' object is unsafe.");
    if (const Method method = findMethod(object, name))
        return makeFunction(
            name, [object, method](Evaluator& e, CallInput& in) { return method(e, object, in); },
            object);
    static const std::string_view dunders[] = { "__class__", "__init__", "__doc__", "__dict__",
        "__len__", "__iter__", "__getitem__", "__str__", "__repr__", "__eq__", "__hash__",
        "__getattribute__", "__subclasshook__", "__module__", "__contains__", "__call__",
        "__reduce__", "__dir__", "__new__", "__format__", "__add__", "__mod__", "__mul__" };
    if (name.size() > 4 && name[0] == '_'
        && std::find(std::begin(dunders), std::end(dunders), name) != std::end(dunders))
        return Value::undefined("access to attribute " + reprString(name) + " of '"
            + typeName(object) + "' object is unsafe.");
    return {};
}

std::optional<Value> item(const Value& object, const Value& key)
{
    switch (object.type()) {
    case Type::Undefined:
        raise(object.text());
    case Type::Dict: {
        if (key.is(Type::List) || key.is(Type::Dict) || key.is(Type::View))
            return {};
        const Value* v = object.dict().find(key);
        return v ? std::optional(*v) : std::nullopt;
    }
    case Type::String:
    case Type::List:
    case Type::Tuple:
    case Type::Range: {
        if (!key.isIntLike())
            return {};
        const std::int64_t n = lengthOf(object);
        const std::int64_t i = key.toInt() < 0 ? key.toInt() + n : key.toInt();
        if (i < 0 || i >= n)
            return {};
        return elementAt(object, i);
    }
    default:
        return {};
    }
}

} // namespace

Value getAttribute(const Value& object, const std::string& name)
{
    if (object.isUndefined())
        raise(object.text());
    if (auto v = pythonAttribute(object, name))
        return *v;
    if (object.is(Type::Dict))
        if (const Value* v = object.dict().find(name))
            return *v;
    return noAttribute(object, name);
}

Value getItem(const Value& object, const Value& key)
{
    if (auto v = item(object, key))
        return *v;
    if (key.isString()) {
        if (auto v = pythonAttribute(object, key.text()))
            return *v;
        return noAttribute(object, key.text());
    }
    const std::string who = object.isNone() ? "None" : std::string(typeName(object)) + " object";
    return Value::undefined(who + " has no element " + repr(key));
}

Value getSlice(const Value& object, const Value& start, const Value& stop, const Value& step)
{
    if (object.isUndefined())
        raise(object.text());
    const bool range = object.is(Type::Range);
    if (!object.isString() && !object.isSequence() && !range)
        raise(object.is(Type::Dict)
                ? "unhashable type: 'slice'"
                : "'" + std::string(typeName(object)) + "' object is not subscriptable");
    const auto bound = [](const Value& v) -> std::optional<std::int64_t> {
        if (v.isNone())
            return {};
        if (!v.isIntLike())
            raise("slice indices must be integers or None or have an __index__ method");
        return v.toInt();
    };
    const std::int64_t n = lengthOf(object);
    const std::int64_t by = bound(step).value_or(1);
    if (by == 0)
        raise("slice step cannot be zero");
    const auto clamp = [&](std::optional<std::int64_t> v, std::int64_t fallback) {
        if (!v)
            return fallback;
        std::int64_t i = *v < 0 ? *v + n : *v; // cannot overflow: n >= 0
        return by > 0 ? std::clamp<std::int64_t>(i, 0, n) : std::clamp<std::int64_t>(i, -1, n - 1);
    };
    const std::int64_t from = clamp(bound(start), by > 0 ? 0 : n - 1);
    const std::int64_t to = clamp(bound(stop), by > 0 ? n : -1);
    RangeObject indices;
    indices.start = from;
    indices.stop = to;
    // Steps beyond the length give the first element only; this keeps the sums within range.
    indices.step = std::clamp<std::int64_t>(by, -n - 1, n + 1);
    const std::int64_t count = indices.length();
    if (range) {
        const auto& r = object.as<RangeObject>();
        auto out = std::make_shared<RangeObject>();
        out->start = r.start + from * r.step;
        out->step = r.step * indices.step;
        out->stop = r.start + to * r.step;
        return Value::object(Type::Range, std::move(out));
    }
    if (object.isString()) {
        const StringObject& s = object.stringObject();
        Budget::workBytes(s.text.size());
        if (by == 1) {
            if (count == 0)
                return Value::string({}, s.markup);
            const std::size_t begin = s.ascii ? std::size_t(from) : byteOffset(s.text, from);
            const std::size_t end = s.ascii
                ? std::size_t(to)
                : begin + byteOffset(std::string_view(s.text).substr(begin), to - from);
            return Value::string(s.text.substr(begin, end - begin), s.markup);
        }
        const std::u32string points = toCodePoints(s.text);
        std::u32string out;
        for (std::int64_t i = 0; i < count; ++i)
            out.push_back(points[std::size_t(from + i * indices.step)]);
        return Value::string(toUtf8(out), s.markup);
    }
    std::vector<Value> out;
    Budget::check(std::size_t(count) * sizeof(Value));
    out.reserve(std::size_t(count));
    for (std::int64_t i = 0; i < count; ++i)
        out.push_back(object.items()[std::size_t(from + i * indices.step)]);
    return object.is(Type::List) ? Value::list(std::move(out)) : Value::tuple(std::move(out));
}

} // namespace ax::jinja
