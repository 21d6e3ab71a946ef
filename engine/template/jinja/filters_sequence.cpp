// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/filters.h"
#include "engine/template/jinja/parser.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ax::jinja {

AttributePath::AttributePath(const Value& attribute)
{
    if (attribute.isNone())
        return;
    if (!attribute.isString()) {
        m_parts.push_back(attribute);
        return;
    }
    const std::string& text = attribute.text();
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        const bool number = !part.empty()
            && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        const auto index = number ? parseInteger(part, 10) : std::nullopt;
        m_parts.push_back(index ? *index : Value::string(part));
        begin = end + 1;
    }
}

Value AttributePath::operator()(Value item, const Value* fallback) const
{
    for (const Value& part : m_parts) {
        item = getItem(item, part);
        if (fallback && !fallback->isNone() && item.isUndefined())
            item = *fallback;
    }
    return item;
}

Value foldCase(const Value& v) { return v.isString() ? Value::string(toLower(v.text())) : v; }

namespace {

Value length(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("len", in, {});
    const std::int64_t n = lengthOf(v);
    if (n < 0)
        raise("object of type '" + std::string(typeName(v)) + "' has no len()");
    return Value::integer(n);
}

Value first(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("first", in, {});
    Value item;
    if (iterate(v)(item))
        return item;
    return Value::undefined("No first item, sequence was empty.");
}

Value last(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("last", in, {});
    const std::int64_t n = lengthOf(v);
    if (n < 0 || v.is(Type::Loop)) // reversed() needs a length
        raise("'" + std::string(typeName(v)) + "' object is not reversible");
    return n ? elementAt(v, n - 1) : Value::undefined("No last item, sequence was empty.");
}

Value defaultFilter(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("default", in, { "default_value", "boolean" });
    if (v.isUndefined() || (args.truth(1, false) && !truthy(v)))
        return args.get(0, Value::string({}));
    return v;
}

Value join(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("join", in, { "d", "attribute" });
    const std::string separator = toText(args.get(0, Value::string({})));
    const AttributePath path(args.get(1));
    std::string out;
    const Next next = iterate(v);
    Value item;
    for (bool firstItem = true; next(item); firstItem = false) {
        if (!firstItem)
            out += separator;
        out += toText(path(std::move(item)));
        Budget::check(out.size());
    }
    return Value::string(std::move(out));
}

Value list(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("list", in, {});
    return Value::list(toVector(v));
}

Value items(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("items", in, {});
    if (v.isUndefined())
        return makeIterator([](Value&) { return false; }, {});
    // A generator, so the complaint comes when it is read; nothing reads between here and there.
    return makeIterator(
        [v, i = std::size_t(0)](Value& out) mutable {
            if (!v.is(Type::Dict))
                raise("Can only get item pairs from a mapping.");
            const auto& entries = v.dict().entries;
            if (i >= entries.size())
                return false;
            Budget::work(1);
            out = Value::tuple({ entries[i].first, entries[i].second });
            ++i;
            return true;
        },
        v);
}

Value reverse(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("reverse", in, {});
    if (v.isString()) {
        std::u32string points = toCodePoints(v.text());
        std::reverse(points.begin(), points.end());
        return Value::string(toUtf8(points), v.isMarkup());
    }
    if (!isIterable(v))
        raise("argument must be iterable");
    auto all = std::make_shared<std::vector<Value>>(toVector(v));
    if (lengthOf(v) < 0) {
        std::reverse(all->begin(), all->end());
        return Value::list(std::move(*all));
    }
    return makeIterator(
        [all, i = all->size()](Value& out) mutable {
            if (i == 0)
                return false;
            Budget::work(1);
            out = (*all)[--i];
            return true;
        },
        v);
}

/// What a generator reads: complaints about the value come when the first item is asked for, and
/// a false value counts as empty where the filter says so.
Next lazily(const Value& v, bool falseIsEmpty)
{
    return [v, falseIsEmpty, next = Next()](Value& out) mutable {
        if (!next)
            next = falseIsEmpty && !truthy(v) ? iterate(Value::undefined({})) : iterate(v);
        return next(out);
    };
}

/// Stable sort by keys made beforehand. Comparing may throw, which a stable sort survives.
std::vector<Value> sorted(std::vector<Value> values, const std::vector<Value>& keys, bool reverse)
{
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        Budget::work(1);
        return reverse ? less(keys[b], keys[a]) : less(keys[a], keys[b]);
    });
    std::vector<Value> out;
    out.reserve(values.size());
    for (const std::size_t i : order)
        out.push_back(std::move(values[i]));
    return out;
}

Value sort(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("sort", in, { "reverse", "case_sensitive", "attribute" });
    const bool fold = !args.truth(1, false);
    std::vector<AttributePath> paths;
    const Value attribute = args.get(2);
    if (attribute.isString()) {
        const std::string& text = attribute.text();
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find(',', begin), text.size());
            paths.emplace_back(Value::string(text.substr(begin, end - begin)));
            begin = end + 1;
        }
    } else {
        paths.emplace_back(attribute);
    }
    std::vector<Value> values = toVector(v), keys;
    for (const Value& item : values) {
        std::vector<Value> key;
        for (const AttributePath& path : paths) {
            Value part = path(item);
            key.push_back(fold ? foldCase(part) : std::move(part));
        }
        keys.push_back(Value::list(std::move(key)));
    }
    return Value::list(sorted(std::move(values), keys, args.truth(0, false)));
}

Value dictsort(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("dictsort", in, { "case_sensitive", "by", "reverse" });
    const std::string by = args.text(1, "key");
    if (by != "key" && by != "value")
        raise("You can only sort by either \"key\" or \"value\"");
    if (!v.is(Type::Dict))
        raise(v.isUndefined() ? v.text() : describeObject(v) + " has no attribute 'items'");
    std::vector<Value> pairs, keys;
    for (const auto& [key, value] : v.dict().entries) {
        pairs.push_back(Value::tuple({ key, value }));
        const Value& sortKey = by == "key" ? key : value;
        keys.push_back(args.truth(0, false) ? sortKey : foldCase(sortKey));
    }
    return Value::list(sorted(std::move(pairs), keys, args.truth(2, false)));
}

Value unique(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("unique", in, { "case_sensitive", "attribute" });
    const bool fold = !args.truth(0, false);
    auto seen = std::make_shared<DictObject>();
    return makeIterator(
        [next = lazily(v, false), path = AttributePath(args.get(1)), seen, fold](Value& out) {
            Value item;
            while (next(item)) {
                const Value key = fold ? foldCase(path(item)) : path(item);
                if (seen->find(key))
                    continue;
                seen->set(key, {});
                out = std::move(item);
                return true;
            }
            return false;
        },
        v);
}

template <bool Max> Value extreme(Evaluator&, const Value& v, CallInput& in)
{
    const Args args(Max ? "max" : "min", in, { "case_sensitive", "attribute" });
    const bool fold = !args.truth(0, false);
    const AttributePath path(args.get(1));
    const Next next = iterate(v);
    Value best, bestKey, item;
    bool any = false;
    while (next(item)) {
        const Value key = fold ? foldCase(path(item)) : path(item);
        if (!any || (Max ? less(bestKey, key, ">") : less(key, bestKey))) {
            best = item;
            bestKey = key;
        }
        any = true;
    }
    return any ? best : Value::undefined("No aggregated item, sequence was empty.");
}

Value sum(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("sum", in, { "attribute", "start" });
    const AttributePath path(args.get(0));
    Value total = args.get(1, Value::integer(0));
    if (total.isString())
        raise("sum() can't sum strings [use ''.join(seq) instead]");
    const Next next = iterate(v);
    Value item;
    while (next(item))
        total = add(total, path(std::move(item)));
    return total;
}

Value groupby(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("groupby", in, { "attribute", "default", "case_sensitive" }, 1);
    const bool fold = !args.truth(2, false);
    const AttributePath path(args.get(0));
    const Value fallback = args.get(1);
    std::vector<Value> values = toVector(v), keys;
    const auto keyOf = [&](const Value& item) {
        const Value key = path(item, &fallback);
        return fold ? foldCase(key) : key;
    };
    for (const Value& item : values)
        keys.push_back(keyOf(item));
    values = sorted(std::move(values), keys, false);
    std::vector<Value> groups;
    for (std::size_t i = 0; i < values.size();) {
        const Value key = keyOf(values[i]);
        std::vector<Value> members;
        const Value shown = fold ? path(values[i], &fallback) : key;
        for (; i < values.size() && equal(keyOf(values[i]), key); ++i)
            members.push_back(values[i]);
        const Value group = Value::tuple({ shown, Value::list(std::move(members)) });
        group.as<ListObject>().group = true;
        groups.push_back(group);
    }
    return Value::list(std::move(groups));
}

Value batch(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("batch", in, { "linecount", "fill_with" }, 1);
    const std::int64_t size = args.integer(0, 0);
    const Value fill = args.get(1);
    return makeIterator(
        [next = lazily(v, false), size, fill, done = false, held = std::optional<Value>()](
            Value& out) mutable {
            // As the original: the row is given when an item comes that does not fit any more.
            std::vector<Value> row;
            if (held)
                row.push_back(std::move(*held));
            held.reset();
            Value item;
            while (!done) {
                if (!next(item)) {
                    done = true;
                    break;
                }
                if (std::int64_t(row.size()) == size) {
                    held = std::move(item);
                    out = Value::list(std::move(row));
                    return true;
                }
                row.push_back(std::move(item));
            }
            if (row.empty())
                return false;
            if (!fill.isNone() && std::int64_t(row.size()) < size) {
                Budget::check(std::size_t(std::min<std::int64_t>(size, INT32_MAX)) * sizeof(Value));
                row.resize(std::size_t(size), fill);
            }
            out = Value::list(std::move(row));
            return true;
        },
        v);
}

std::vector<Value> slicesOf(const Value& v, std::int64_t slices, const Value& fill)
{
    const std::vector<Value> all = toVector(v);
    if (slices == 0)
        raise("integer division or modulo by zero");
    std::vector<Value> out;
    const std::int64_t each = std::int64_t(all.size()) / std::max<std::int64_t>(slices, 1);
    const std::int64_t extra = std::int64_t(all.size()) % std::max<std::int64_t>(slices, 1);
    std::int64_t offset = 0;
    for (std::int64_t i = 0; i < slices; ++i) {
        const std::int64_t start = offset + i * each;
        if (i < extra)
            ++offset;
        const std::int64_t end = offset + (i + 1) * each;
        std::vector<Value> part(all.begin() + start, all.begin() + end);
        if (!fill.isNone() && i >= extra)
            part.push_back(fill);
        out.push_back(Value::list(std::move(part)));
        Budget::work(1);
    }
    return out;
}

Value slice(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("slice", in, { "slices", "fill_with" }, 1);
    const Value slices = args.get(0), fill = args.get(1);
    return makeIterator(
        [v, slices, fill, next = Next()](Value& out) mutable {
            if (!next)
                next = iterate(Value::list(slicesOf(v, needInteger(slices), fill)));
            return next(out);
        },
        v);
}

Value attr(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("attr", in, { "name" }, 1);
    const std::string& name = needText(args.get(0));
    if (v.isUndefined())
        raise(v.text());
    if (v.is(Type::Dict) && !findMethod(v, name))
        return Value::undefined("'dict object' has no attribute " + reprString(name));
    return getAttribute(v, name);
}

Value map(Evaluator& e, const Value& v, CallInput& in)
{
    if (in.args.empty()) {
        std::optional<Value> attribute;
        Value fallback;
        for (const auto& [name, value] : in.kwargs) {
            if (name == "attribute")
                attribute = value;
            else if (name == "default")
                fallback = value;
            else
                raise("Unexpected keyword argument " + reprString(name));
        }
        if (!attribute)
            raise("map requires a filter argument");
        return makeIterator(
            [next = lazily(v, true), path = AttributePath(*attribute), fallback](Value& out) {
                Value item;
                if (!next(item))
                    return false;
                out = path(std::move(item), &fallback);
                return true;
            },
            v);
    }
    const std::string& name = needText(in.args[0]);
    const FilterFunction filter = findFilter(name);
    CallInput rest { { in.args.begin() + 1, in.args.end() }, in.kwargs };
    return makeIterator(
        [next = lazily(v, true), filter, rest, name, &e](Value& out) {
            Value item;
            if (!next(item))
                return false;
            if (!filter)
                raise("No filter named " + reprString(name) + ".");
            CallInput copy = rest;
            out = filter(e, item, copy);
            return true;
        },
        v);
}

template <bool Keep, bool Attribute> Value choose(Evaluator& e, const Value& v, CallInput& in)
{
    return makeIterator(
        [next = lazily(v, true), in, path = std::optional<AttributePath>(), test = TestFunction(),
            rest = CallInput(), &e](Value& out) mutable {
            Value item;
            while (next(item)) {
                if (!path) { // arguments are looked at when there is an item
                    std::size_t used = 0;
                    if (Attribute && in.args.empty())
                        raise("Missing parameter for attribute name");
                    path.emplace(Attribute ? in.args[used++] : Value());
                    if (used < in.args.size()) {
                        const std::string& name = needText(in.args[used++]);
                        test = findTest(name);
                        if (!test)
                            raise("No test named " + reprString(name) + ".");
                    }
                    rest = { { in.args.begin() + long(used), in.args.end() }, in.kwargs };
                }
                const Value subject = (*path)(item);
                CallInput copy = rest;
                if ((test ? test(e, subject, copy) : truthy(subject)) == Keep) {
                    out = std::move(item);
                    return true;
                }
            }
            return false;
        },
        v);
}

} // namespace

FilterFunction findSequenceFilter(std::string_view name)
{
    static const std::unordered_map<std::string_view, FilterFunction> table = {
        { "length", length },
        { "count", length },
        { "first", first },
        { "last", last },
        { "default", defaultFilter },
        { "d", defaultFilter },
        { "join", join },
        { "list", list },
        { "items", items },
        { "reverse", reverse },
        { "sort", sort },
        { "dictsort", dictsort },
        { "unique", unique },
        { "min", extreme<false> },
        { "max", extreme<true> },
        { "sum", sum },
        { "groupby", groupby },
        { "batch", batch },
        { "slice", slice },
        { "attr", attr },
        { "map", map },
        { "select", choose<true, false> },
        { "reject", choose<false, false> },
        { "selectattr", choose<true, true> },
        { "rejectattr", choose<false, true> },
    };
    const auto it = table.find(name);
    return it == table.end() ? nullptr : it->second;
}

} // namespace ax::jinja
