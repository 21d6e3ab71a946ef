// SPDX-License-Identifier: Apache-2.0
// Argument binding and the global functions.
#include "engine/template/jinja/evaluator.h"
#include "engine/template/jinja/text.h"

#include <algorithm>

namespace ax::jinja {

Value makeFunction(
    std::string name, std::function<Value(Evaluator&, CallInput&)> call, const Value& self)
{
    auto f = std::make_shared<FunctionObject>();
    f->name = std::move(name);
    f->call = std::move(call);
    f->depth = self.depth() + 1;
    if (f->depth > maxValueDepth)
        raiseLimit("values are nested more than " + std::to_string(maxValueDepth) + " deep");
    return Value::object(Type::Function, std::move(f));
}

Args::Args(const char* function, CallInput& in, std::initializer_list<const char*> names,
    std::size_t required)
    : m_function(function)
    , m_values(names.size())
{
    const std::string who = std::string(function) + "()";
    if (in.args.size() > names.size())
        raise(who + " takes at most " + std::to_string(names.size()) + " arguments ("
            + std::to_string(in.args.size()) + " given)");
    for (std::size_t i = 0; i < in.args.size(); ++i)
        m_values[i] = in.args[i];
    for (const auto& [name, value] : in.kwargs) {
        std::size_t i = 0;
        for (const char* n : names) {
            if (name == n)
                break;
            ++i;
        }
        if (i == names.size())
            raise(who + " got an unexpected keyword argument '" + name + "'");
        if (m_values[i])
            raise(who + " got multiple values for argument '" + name + "'");
        m_values[i] = value;
    }
    for (std::size_t i = 0; i < required; ++i)
        if (!m_values[i])
            raise(who + " missing a required argument");
}

std::int64_t Args::integer(std::size_t i, std::int64_t fallback) const
{
    return has(i) ? needInteger(*m_values[i]) : fallback;
}

std::string Args::text(std::size_t i, const char* fallback) const
{
    return has(i) ? needText(*m_values[i]) : fallback;
}

std::int64_t needInteger(const Value& v)
{
    if (v.isUndefined())
        raise(v.text());
    if (!v.isIntLike())
        raise("'" + std::string(typeName(v)) + "' object cannot be interpreted as an integer");
    return v.toInt();
}

const std::string& needText(const Value& v)
{
    if (!v.isString())
        raise("expected a string, got '" + std::string(typeName(v)) + "'");
    return v.text();
}

namespace {

constexpr std::int64_t maxRange = 100'000; // jinja2.sandbox.MAX_RANGE

Value makeRange(Evaluator&, CallInput& in)
{
    if (!in.kwargs.empty())
        raise("range() takes no keyword arguments");
    if (in.args.empty() || in.args.size() > 3)
        raise("range expected 1 to 3 arguments, got " + std::to_string(in.args.size()));
    auto r = std::make_shared<RangeObject>();
    if (in.args.size() == 1) {
        r->stop = needInteger(in.args[0]);
    } else {
        r->start = needInteger(in.args[0]);
        r->stop = needInteger(in.args[1]);
        if (in.args.size() == 3)
            r->step = needInteger(in.args[2]);
    }
    if (r->step == 0)
        raise("range() arg 3 must not be zero");
    // The length in a type that cannot overflow.
    const __int128 span = r->step > 0 ? __int128(r->stop) - r->start : __int128(r->start) - r->stop;
    const __int128 step = r->step > 0 ? __int128(r->step) : -__int128(r->step);
    if (span > 0 && (span - 1) / step + 1 > maxRange)
        raise("Range too big. The sandbox blocks ranges larger than MAX_RANGE ("
            + std::to_string(maxRange) + ").");
    if (span <= 0)
        r->stop = r->start;
    return Value::object(Type::Range, std::move(r));
}

std::shared_ptr<DictObject> dictFrom(CallInput& in)
{
    auto dict = std::make_shared<DictObject>();
    if (in.args.size() > 1)
        raise("dict expected at most 1 argument, got " + std::to_string(in.args.size()));
    if (!in.args.empty()) {
        const Value& source = in.args[0];
        if (source.is(Type::Dict)) {
            for (const auto& [key, value] : source.dict().entries)
                dict->set(key, value);
        } else {
            const Next next = iterate(source);
            Value pair;
            while (next(pair)) {
                const std::vector<Value> items = toVector(pair);
                if (items.size() != 2)
                    raise("dictionary update sequence element has length "
                        + std::to_string(items.size()) + "; 2 is required");
                dict->set(items[0], items[1]);
            }
        }
    }
    for (const auto& [name, value] : in.kwargs)
        dict->set(Value::string(name), value);
    return dict;
}

Value makeNamespace(Evaluator& e, CallInput& in)
{
    auto space = std::make_shared<NamespaceObject>();
    space->attributes = dictFrom(in);
    space->depth = space->attributes->depth;
    Value v = Value::object(Type::Namespace, std::move(space));
    e.keepNamespace(v);
    return v;
}

Value raiseException(Evaluator&, CallInput& in)
{
    const Args args("raise_exception", in, { "message" }, 1);
    throw Failure { FailureKind::Raised, toText(args.get(0)) };
}

Value strftimeNow(Evaluator& e, CallInput& in)
{
    const Args args("strftime_now", in, { "format" }, 1);
    return Value::string(formatTime(needText(args.get(0)), e.clock()));
}

Value makeCycler(Evaluator&, CallInput& in)
{
    if (in.args.empty() || !in.kwargs.empty())
        raise("at least one item has to be provided");
    auto cycler = std::make_shared<CyclerObject>();
    const Value items = Value::tuple(in.args);
    cycler->depth = items.depth();
    cycler->items = items.items();
    return Value::object(Type::Cycler, std::move(cycler));
}

Value makeJoiner(Evaluator&, CallInput& in)
{
    const Args args("joiner", in, { "sep" });
    auto joiner = std::make_shared<JoinerObject>();
    joiner->separator = args.get(0, Value::string(", "));
    joiner->depth = joiner->separator.depth();
    return Value::object(Type::Joiner, std::move(joiner));
}

Value lipsum(Evaluator&, CallInput&)
{
    raise("lipsum() gives random text, which a prompt must not depend on");
}

} // namespace

std::vector<std::pair<std::string, Value>> globalFunctions()
{
    std::vector<std::pair<std::string, Value>> all;
    const auto add = [&all](const char* name, Value (*f)(Evaluator&, CallInput&)) {
        all.emplace_back(name, makeFunction(name, f));
    };
    add("range", makeRange);
    add("dict", [](Evaluator&, CallInput& in) { return makeDict(dictFrom(in)); });
    add("namespace", makeNamespace);
    add("raise_exception", raiseException);
    add("strftime_now", strftimeNow);
    add("cycler", makeCycler);
    add("joiner", makeJoiner);
    add("lipsum", lipsum);
    return all;
}

} // namespace ax::jinja
