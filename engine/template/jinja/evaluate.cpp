// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/evaluator_nested.h"

namespace ax::jinja {

Value Evaluator::eval(const Expr& e, const ScopePtr& scope)
{
    Budget::work(1);
    const Deeper deeper(*this);
    m_line = e.line;
    switch (e.kind) {
    case ExprKind::Const:
        return e.constant;
    case ExprKind::Name:
        return evalName(e, scope);
    case ExprKind::NamespaceRef:
        return {};
    case ExprKind::Tuple:
    case ExprKind::List:
        return evalSequence(e, scope);
    case ExprKind::Dict:
        return evalDict(e, scope);
    case ExprKind::Getattr:
        return getAttribute(eval(*e.items[0], scope), e.name);
    case ExprKind::Getitem:
        return evalItem(e, scope);
    case ExprKind::Slice:
        raise("a slice stands only inside [ ]");
    case ExprKind::Call:
        return evalCall(e, scope);
    case ExprKind::Filter:
        return evalFilter(e, scope);
    case ExprKind::Test:
        return evalTest(e, scope);
    case ExprKind::Not:
        return Value::boolean(!truthy(eval(*e.items[0], scope)));
    case ExprKind::Negative:
    case ExprKind::Positive:
        return negate(eval(*e.items[0], scope), e.kind == ExprKind::Negative);
    case ExprKind::And:
    case ExprKind::Or: {
        Value left = eval(*e.items[0], scope);
        return truthy(left) == (e.kind == ExprKind::And) ? eval(*e.items[1], scope) : left;
    }
    case ExprKind::Conditional:
        if (truthy(eval(*e.items[0], scope)))
            return eval(*e.items[1], scope);
        if (e.items[2])
            return eval(*e.items[2], scope);
        return Value::undefined("the inline if-expression on line " + std::to_string(e.line)
            + " evaluated to false and no else section was defined.");
    case ExprKind::Concat:
        return evalConcat(e, scope);
    case ExprKind::Compare:
        return evalCompare(e, scope);
    default:
        return evalBinary(e, scope);
    }
}

Value Evaluator::evalName(const Expr& e, const ScopePtr& scope)
{
    if (const Value* v = scope->find(e.symbol))
        return *v;
    if (const auto& v = m_context[std::size_t(e.symbol)])
        return *v;
    return Value::undefined("'" + e.name + "' is undefined");
}

Value Evaluator::evalSequence(const Expr& e, const ScopePtr& scope)
{
    std::vector<Value> items;
    items.reserve(e.items.size());
    for (const auto& item : e.items)
        items.push_back(eval(*item, scope));
    return e.kind == ExprKind::List ? Value::list(std::move(items))
                                    : Value::tuple(std::move(items));
}

Value Evaluator::evalDict(const Expr& e, const ScopePtr& scope)
{
    auto dict = std::make_shared<DictObject>();
    for (std::size_t i = 0; i + 1 < e.items.size(); i += 2) {
        Value key = eval(*e.items[i], scope);
        dict->set(std::move(key), eval(*e.items[i + 1], scope));
    }
    return makeDict(std::move(dict));
}

Value Evaluator::evalItem(const Expr& e, const ScopePtr& scope)
{
    const Value object = eval(*e.items[0], scope);
    const Expr& key = *e.items[1];
    if (key.kind != ExprKind::Slice)
        return getItem(object, eval(key, scope));
    Value bounds[3];
    for (std::size_t i = 0; i < 3; ++i)
        if (key.items[i])
            bounds[i] = eval(*key.items[i], scope);
    return getSlice(object, bounds[0], bounds[1], bounds[2]);
}

Value Evaluator::evalBinary(const Expr& e, const ScopePtr& scope)
{
    const Value left = eval(*e.items[0], scope);
    const Value right = eval(*e.items[1], scope);
    m_line = e.line;
    return e.kind == ExprKind::Add ? add(left, right) : arithmetic(e.kind, left, right);
}

Value Evaluator::evalConcat(const Expr& e, const ScopePtr& scope)
{
    std::string text;
    for (const auto& item : e.items) {
        const Value v = eval(*item, scope);
        const std::string* part = v.isString() ? &v.text() : nullptr;
        std::string made;
        if (!part) {
            made = toText(v);
            part = &made;
        }
        Budget::check(text.size() + part->size());
        if (m_autoescape)
            text += v.isMarkup() ? *part : htmlEscape(*part);
        else
            text += *part;
    }
    return Value::string(std::move(text), m_autoescape);
}

Value Evaluator::evalCompare(const Expr& e, const ScopePtr& scope)
{
    Value left = eval(*e.items[0], scope);
    for (std::size_t i = 0; i < e.compares.size(); ++i) {
        Value right = eval(*e.items[i + 1], scope);
        m_line = e.line;
        if (!compare(e.compares[i], left, right))
            return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

CallInput Evaluator::evalArguments(const CallArguments* call, const ScopePtr& scope)
{
    CallInput in;
    if (!call)
        return in;
    in.args.reserve(call->args.size());
    for (const auto& a : call->args)
        in.args.push_back(eval(*a, scope));
    for (const auto& [name, value] : call->kwargs)
        in.kwargs.emplace_back(name, eval(*value, scope));
    if (call->dynArgs)
        for (Value& v : toVector(eval(*call->dynArgs, scope)))
            in.args.push_back(std::move(v));
    if (call->dynKwargs) {
        const Value more = eval(*call->dynKwargs, scope);
        if (!more.is(Type::Dict))
            raise("argument after ** must be a mapping, not " + std::string(typeName(more)));
        for (const auto& [key, value] : more.dict().entries) {
            const std::string& name = needText(key);
            for (const auto& given : in.kwargs)
                if (given.first == name)
                    raise("got multiple values for keyword argument '" + name + "'");
            in.kwargs.emplace_back(name, value);
        }
    }
    return in;
}

Value Evaluator::evalCall(const Expr& e, const ScopePtr& scope)
{
    const Expr& target = *e.items[0];
    if (target.kind == ExprKind::Getattr) {
        // The usual case, without making a bound method.
        const Value self = eval(*target.items[0], scope);
        const Method method = findMethod(self, target.name);
        if (method && !isForbiddenMethod(self, target.name)) {
            CallInput in = evalArguments(e.call.get(), scope);
            m_line = e.line;
            if (self.isString())
                Budget::workBytes(self.text().size());
            return method(*this, self, in);
        }
        const Value callee = getAttribute(self, target.name);
        CallInput in = evalArguments(e.call.get(), scope);
        m_line = e.line;
        return call(callee, in);
    }
    const Value callee = eval(target, scope);
    CallInput in = evalArguments(e.call.get(), scope);
    m_line = e.line;
    return call(callee, in);
}

Value Evaluator::call(const Value& callee, CallInput& in)
{
    switch (callee.type()) {
    case Type::Undefined:
        raise(callee.text());
    case Type::Function: {
        const Value keep = callee; // a namespace may drop it while it runs
        return keep.as<FunctionObject>().call(*this, in);
    }
    case Type::Macro: {
        const Value keep = callee;
        return callMacro(keep.as<MacroObject>(), in);
    }
    case Type::Loop:
        return callLoop(callee, in);
    case Type::Joiner: {
        const Args args("joiner", in, {});
        auto& joiner = callee.as<JoinerObject>();
        return std::exchange(joiner.used, true) ? joiner.separator : Value::string({});
    }
    default:
        raise("'" + std::string(typeName(callee)) + "' object is not callable");
    }
}

Value Evaluator::callMethod(const Value& self, const std::string& name, CallInput& in)
{
    return call(getAttribute(self, name), in);
}

Value Evaluator::evalFilter(const Expr& e, const ScopePtr& scope, const Value* input)
{
    if (!e.filter)
        raise("No filter named '" + e.name + "'.");
    // The filter of a block has no expression at its start: the block's text goes there.
    const Value value = e.items[0]
        ? (input && e.items[0]->kind == ExprKind::Filter ? evalFilter(*e.items[0], scope, input)
                                                         : eval(*e.items[0], scope))
        : *input;
    CallInput in = evalArguments(e.call.get(), scope);
    m_line = e.line;
    if (value.isString())
        Budget::workBytes(value.text().size());
    return e.filter(*this, value, in);
}

Value Evaluator::evalTest(const Expr& e, const ScopePtr& scope)
{
    const Value value = eval(*e.items[0], scope);
    if (!e.test)
        raise("No test named '" + e.name + "'.");
    CallInput in = evalArguments(e.call.get(), scope);
    m_line = e.line;
    return Value::boolean(e.test(*this, value, in));
}

} // namespace ax::jinja
