// SPDX-License-Identifier: Apache-2.0
// Methods of dicts, lists, tuples, ranges and numbers.
#include "engine/template/jinja/runtime.h"

#include <algorithm>
#include <cmath>

namespace ax::jinja {
namespace {

template <ViewKind Kind> Value view(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, {});
    auto v = std::make_shared<ViewObject>();
    v->dict = self;
    v->kind = Kind;
    v->depth = self.depth() + 1;
    return Value::object(Type::View, std::move(v));
}

Value dictGet(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("get", in, { "*key", "*default" }, 1);
    const Value* v = self.dict().find(args.get(0));
    return v ? *v : args.get(1);
}

Value dictCopy(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("copy", in, {});
    return self;
}

Value dictFromKeys(Evaluator&, const Value&, CallInput& in)
{
    const Args args("fromkeys", in, { "*iterable", "*value" }, 1);
    auto dict = std::make_shared<DictObject>();
    for (Value& key : toVector(args.get(0)))
        dict->set(std::move(key), args.get(1));
    return makeDict(std::move(dict));
}

Value sequenceCount(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("count", in, { "*value" }, 1);
    std::int64_t n = 0;
    for (const Value& v : toVector(self))
        n += equal(v, args.get(0));
    return Value::integer(n);
}

Value sequenceIndex(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("index", in, { "*value", "*start", "*stop" }, 1);
    const std::int64_t n = lengthOf(self);
    const auto bound = [n](std::int64_t v) { return v < 0 ? std::max<std::int64_t>(0, v + n) : v; };
    const std::int64_t stop = std::min(bound(args.integer(2, n)), n);
    for (std::int64_t i = bound(args.integer(1, 0)); i < stop; ++i)
        if (equal(elementAt(self, i), args.get(0)))
            return Value::integer(i);
    raise(repr(args.get(0)) + " is not in " + typeName(self));
}

Value listCopy(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("copy", in, {});
    return self;
}

Value isInteger(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("is_integer", in, {});
    const double v = self.toDouble();
    return Value::boolean(std::isfinite(v) && v == std::floor(v));
}

Value bitLength(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("bit_length", in, {});
    return Value::integer(self.toBig().bitLength());
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

Method findMethod(const Value& self, std::string_view name)
{
    switch (self.type()) {
    case Type::String:
        return findStringMethod(name);
    case Type::Dict:
        if (name == "items")
            return view<ViewKind::Items>;
        if (name == "keys")
            return view<ViewKind::Keys>;
        if (name == "values")
            return view<ViewKind::Values>;
        if (name == "get")
            return dictGet;
        if (name == "copy")
            return dictCopy;
        if (name == "fromkeys")
            return dictFromKeys;
        return nullptr;
    case Type::List:
        if (name == "copy")
            return listCopy;
        [[fallthrough]];
    case Type::Tuple:
    case Type::Range:
        if (name == "count")
            return sequenceCount;
        if (name == "index")
            return sequenceIndex;
        return nullptr;
    case Type::Float:
        return name == "is_integer" ? isInteger : nullptr;
    case Type::Int:
    case Type::Bool:
        return name == "bit_length" ? bitLength : nullptr;
    default:
        return nullptr;
    }
}

bool isForbiddenMethod(const Value& self, std::string_view name)
{
    if (self.is(Type::Dict))
        return isOneOf(name, { "clear", "pop", "popitem", "setdefault", "update" });
    if (self.is(Type::List))
        return isOneOf(
            name, { "append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove" });
    return false;
}

} // namespace ax::jinja
