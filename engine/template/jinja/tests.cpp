// SPDX-License-Identifier: Apache-2.0
// The tests behind "is".
#include "engine/template/jinja/parser.h"
#include "engine/template/jinja/runtime.h"

#include <unordered_map>

namespace ax::jinja {
namespace {

using Check = bool (*)(const Value&);
template <Check C> bool simple(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("this test", in, {});
    return C(v);
}

bool isDefined(const Value& v) { return !v.isUndefined(); }
bool isUndefined(const Value& v) { return v.isUndefined(); }
bool isNone(const Value& v) { return v.isNone(); }
bool isBoolean(const Value& v) { return v.is(Type::Bool); }
bool isTrue(const Value& v) { return v.is(Type::Bool) && v.toInt(); }
bool isFalse(const Value& v) { return v.is(Type::Bool) && !v.toInt(); }
bool isInteger(const Value& v) { return v.is(Type::Int); }
bool isFloat(const Value& v) { return v.is(Type::Float); }
bool isNumber(const Value& v) { return v.isNumber(); }
bool isString(const Value& v) { return v.isString(); }
bool isMapping(const Value& v) { return v.is(Type::Dict); }
bool isMarkup(const Value& v) { return v.isMarkup(); }
bool isLower(const Value& v) { return hasOnlyCase(toText(v), false); }
bool isUpper(const Value& v) { return hasOnlyCase(toText(v), true); }
bool isSequence(const Value& v)
{
    // Undefined has both len() and __getitem__, though the latter raises.
    return v.isString() || v.isSequence() || v.is(Type::Dict) || v.is(Type::Range)
        || v.isUndefined();
}
bool isCallable(const Value& v)
{
    return v.is(Type::Function) || v.is(Type::Macro) || v.is(Type::Loop) || v.is(Type::Joiner)
        || v.isUndefined(); // jinja2's Undefined has __call__, which then raises
}

Value remainder(const Value& v, const Value& by) { return arithmetic(ExprKind::Mod, v, by); }

template <int Parity> bool parity(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("this test", in, {});
    return equal(remainder(v, Value::integer(2)), Value::integer(Parity));
}

bool divisibleBy(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("divisibleby", in, { "num" }, 1);
    return equal(remainder(v, args.get(0)), Value::integer(0));
}

bool sameAs(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("sameas", in, { "other" }, 1);
    const Value other = args.get(0);
    if (v.type() != other.type())
        return false;
    if (v.identity() || other.identity())
        return v.identity() == other.identity()
            || (v.isString() && v.text() == other.text()); // Python shares equal literals
    return equal(v, other);
}

bool isIn(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("in", in, { "seq" }, 1);
    return contains(args.get(0), v);
}

template <CompareOp Op> bool compared(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("this test", in, { "*other" }, 1);
    return compare(Op, v, args.get(0));
}

bool isFilter(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("filter", in, {});
    return v.isString() && findFilter(v.text());
}

bool isTest(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("test", in, {});
    return v.isString() && findTest(v.text());
}

} // namespace

TestFunction findTest(std::string_view name)
{
    static const std::unordered_map<std::string_view, TestFunction> table = {
        { "defined", simple<isDefined> },
        { "undefined", simple<isUndefined> },
        { "none", simple<isNone> },
        { "boolean", simple<isBoolean> },
        { "true", simple<isTrue> },
        { "false", simple<isFalse> },
        { "integer", simple<isInteger> },
        { "float", simple<isFloat> },
        { "number", simple<isNumber> },
        { "string", simple<isString> },
        { "mapping", simple<isMapping> },
        { "sequence", simple<isSequence> },
        { "iterable", simple<isIterable> },
        { "callable", simple<isCallable> },
        { "escaped", simple<isMarkup> },
        { "lower", simple<isLower> },
        { "upper", simple<isUpper> },
        { "odd", parity<1> },
        { "even", parity<0> },
        { "divisibleby", divisibleBy },
        { "sameas", sameAs },
        { "in", isIn },
        { "filter", isFilter },
        { "test", isTest },
        { "==", compared<CompareOp::Eq> },
        { "eq", compared<CompareOp::Eq> },
        { "equalto", compared<CompareOp::Eq> },
        { "!=", compared<CompareOp::Ne> },
        { "ne", compared<CompareOp::Ne> },
        { "<", compared<CompareOp::Lt> },
        { "lt", compared<CompareOp::Lt> },
        { "lessthan", compared<CompareOp::Lt> },
        { "<=", compared<CompareOp::Le> },
        { "le", compared<CompareOp::Le> },
        { ">", compared<CompareOp::Gt> },
        { "gt", compared<CompareOp::Gt> },
        { "greaterthan", compared<CompareOp::Gt> },
        { ">=", compared<CompareOp::Ge> },
        { "ge", compared<CompareOp::Ge> },
    };
    const auto it = table.find(name);
    return it == table.end() ? nullptr : it->second;
}

} // namespace ax::jinja
