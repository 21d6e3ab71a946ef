// SPDX-License-Identifier: Apache-2.0
// Statements; expressions are in evaluate.cpp.
#include "engine/template/jinja/evaluator.h"

#include "engine/template/jinja/evaluator_nested.h"

#include <algorithm>

namespace ax::jinja {

const Value* Scope::find(int symbol) const
{
    for (const Scope* s = this; s; s = s->parent.get())
        for (const auto& v : s->variables)
            if (v.first == symbol)
                return &v.second;
    return nullptr;
}

void Scope::set(int symbol, Value value)
{
    for (auto& v : variables)
        if (v.first == symbol) {
            v.second = std::move(value);
            return;
        }
    variables.emplace_back(symbol, std::move(value));
}

namespace {

/// A loop that is over holds nothing: kept in a namespace it could hold itself.
struct LoopEnd {
    LoopObject& loop;
    ~LoopEnd()
    {
        const auto source = std::exchange(loop.source, [](Value&) { return false; });
        loop.before = loop.current = loop.after = loop.lastChanged = {};
        loop.scope.reset();
        loop.statement = nullptr;
    }
};

} // namespace

bool LoopObject::peek()
{
    if (!hasAfter)
        hasAfter = source(after);
    return hasAfter;
}

bool LoopObject::advance(Value& item)
{
    if (hasAfter) {
        item = std::move(after);
        hasAfter = false;
    } else if (!source(item)) {
        return false;
    }
    ++index0;
    before = std::move(current);
    current = item;
    return true;
}

std::int64_t LoopObject::lengthNow()
{
    if (length >= 0)
        return length;
    // A generator has no length: read it to its end and go on from the copy.
    std::vector<Value> rest;
    Value item;
    while (source(item))
        rest.push_back(std::move(item));
    length = std::int64_t(rest.size()) + index0 + 1 + (hasAfter ? 1 : 0);
    source = iterate(Value::list(std::move(rest)));
    return length;
}

bool LoopObject::advancePair(const Value& self, Value& out)
{
    Value item;
    if (!advance(item))
        return false;
    // Not a tuple with the loop inside: that would be a cycle.
    out = Value::tuple({ std::move(item), Value::string(repr(self)) });
    return true;
}

Evaluator::Evaluator(const TemplateTree& tree, const RenderLimits& limits, const Clock& clock)
    : m_tree(tree)
    , m_limits(limits)
    , m_clock(clock)
    , m_context(tree.symbols.size())
{
    for (auto& [name, value] : globalFunctions())
        setVariable(name, std::move(value));
}

Evaluator::~Evaluator()
{
    // Namespaces and the scopes of macros may form cycles.
    for (const Value& v : m_namespaces) {
        auto& space = v.as<NamespaceObject>();
        const auto attributes = std::exchange(space.attributes, std::make_shared<DictObject>());
    }
    for (const ScopePtr& s : m_closures)
        const auto variables = std::exchange(s->variables, {});
}

void Evaluator::setVariable(const std::string& name, Value value)
{
    const auto it = std::find(m_tree.symbols.begin(), m_tree.symbols.end(), name);
    if (it != m_tree.symbols.end())
        m_context[std::size_t(it - m_tree.symbols.begin())] = std::move(value);
}

std::string Evaluator::render()
{
    m_root = newScope(nullptr, m_tree.undefinedAtEntry);
    std::string out;
    m_out = &out;
    exec(m_tree.body, m_root);
    m_out = nullptr;
    return out;
}

ScopePtr Evaluator::newScope(const ScopePtr& parent, const std::vector<int>& undefinedAtEntry)
{
    auto scope = std::make_shared<Scope>(parent);
    for (const int symbol : undefinedAtEntry)
        scope->variables.emplace_back(
            symbol, Value::undefined("'" + m_tree.symbols[std::size_t(symbol)] + "' is undefined"));
    return scope;
}

void Evaluator::emit(std::string_view text)
{
    m_buffered += text.size();
    if (m_buffered > m_limits.outputBytes)
        raiseLimit("the output is larger than " + std::to_string(m_limits.outputBytes) + " bytes");
    Budget::workBytes(text.size());
    m_out->append(text);
}

Evaluator::Flow Evaluator::exec(const Body& body, const ScopePtr& scope)
{
    for (const auto& s : body) {
        const Flow flow = execStatement(*s, scope);
        if (flow != Flow::Normal)
            return flow;
    }
    return Flow::Normal;
}

Evaluator::Flow Evaluator::execStatement(const Stmt& s, const ScopePtr& scope)
{
    Budget::work(1);
    m_line = s.line;
    switch (s.kind) {
    case StmtKind::Text:
        emit(s.text);
        return Flow::Normal;
    case StmtKind::Print: {
        const Value v = eval(*s.expr, scope);
        if (m_autoescape && !v.isMarkup())
            emit(htmlEscape(toText(v)));
        else if (v.isString())
            emit(v.text());
        else
            emit(toText(v));
        return Flow::Normal;
    }
    case StmtKind::If:
        return execIf(s, scope);
    case StmtKind::For:
        return execFor(s, scope);
    case StmtKind::Set:
        assign(*s.target, eval(*s.expr, scope), scope);
        return Flow::Normal;
    case StmtKind::SetBlock:
    case StmtKind::FilterBlock:
        execCaptured(s, scope);
        return Flow::Normal;
    case StmtKind::Macro:
        scope->set(s.macro->symbol, makeMacro(*s.macro, scope));
        return Flow::Normal;
    case StmtKind::CallBlock:
        execCallBlock(s, scope);
        return Flow::Normal;
    case StmtKind::With:
    case StmtKind::Scope:
    case StmtKind::Autoescape:
        return execScoped(s, scope);
    case StmtKind::Break:
        return Flow::Break;
    case StmtKind::Continue:
        return Flow::Continue;
    case StmtKind::Unsupported:
        raise(s.text);
    }
    return Flow::Normal;
}

Evaluator::Flow Evaluator::execIf(const Stmt& s, const ScopePtr& scope)
{
    const Deeper deeper(*this);
    for (const Branch& b : s.branches)
        if (!b.test || truthy(eval(*b.test, scope)))
            return exec(b.body, scope);
    return Flow::Normal;
}

Evaluator::Flow Evaluator::execScoped(const Stmt& s, const ScopePtr& scope)
{
    const Deeper deeper(*this);
    const bool blockScope = s.kind == StmtKind::Scope && s.recursive;
    const ScopePtr inner = newScope(blockScope ? m_root : scope, s.undefinedAtEntry);
    for (const auto& [target, value] : s.bindings)
        assign(*target, eval(*value, scope), inner);
    if (s.macro) {
        if (s.macro->usesCaller)
            inner->set(m_tree.callerSymbol, Value::undefined("No caller defined"));
        if (s.macro->usesKwargs)
            inner->set(m_tree.kwargsSymbol, makeDict(std::make_shared<DictObject>()));
        if (s.macro->usesVarargs)
            inner->set(m_tree.varargsSymbol, Value::tuple({}));
    }
    const SavedFlag saved(m_autoescape);
    if (s.kind == StmtKind::Autoescape)
        m_autoescape = truthy(eval(*s.expr, scope));
    return exec(s.body, inner);
}

void Evaluator::execCaptured(const Stmt& s, const ScopePtr& scope)
{
    const Deeper deeper(*this);
    Value text;
    {
        const ScopePtr inner = newScope(scope, s.undefinedAtEntry);
        Capture capture(*this);
        exec(s.body, inner);
        text = Value::string(capture.take(), m_autoescape);
    }
    if (s.expr)
        text = evalFilter(*s.expr, scope, &text);
    if (s.kind == StmtKind::FilterBlock)
        emit(toText(text));
    else
        assign(*s.target, std::move(text), scope);
}

namespace {

Value packed(const Expr& target, const Scope& scope)
{
    if (target.kind == ExprKind::Name)
        return *scope.find(target.symbol);
    std::vector<Value> items;
    for (const auto& item : target.items)
        items.push_back(packed(*item, scope));
    return Value::tuple(std::move(items));
}

} // namespace

Next Evaluator::loopSource(
    const Stmt& s, const Value& iterable, const ScopePtr& scope, std::int64_t& length)
{
    if (!s.test) {
        length = iterable.is(Type::Loop) ? -1 : lengthOf(iterable);
        return iterate(iterable);
    }
    length = -1;
    return [this, &s, scope, next = iterate(iterable)](Value& out) {
        while (next(out)) {
            const ScopePtr inner = newScope(scope, {});
            assign(*s.target, out, inner);
            if (!truthy(eval(*s.test, inner)))
                continue;
            if (s.target->kind == ExprKind::Tuple) // what was unpacked is packed anew
                out = packed(*s.target, *inner);
            return true;
        }
        return false;
    };
}

Evaluator::Flow Evaluator::execFor(const Stmt& s, const ScopePtr& scope)
{
    const Value iterable = eval(*s.expr, scope);
    return runLoop(s, iterable, scope, 0);
}

Evaluator::Flow Evaluator::runLoop(
    const Stmt& s, const Value& iterable, const ScopePtr& scope, int depth0)
{
    const Deeper deeper(*this);
    auto loop = std::make_shared<LoopObject>();
    loop->source = loopSource(s, iterable, scope, loop->length);
    loop->depth0 = depth0;
    if (s.recursive) {
        loop->statement = &s;
        loop->scope = scope;
    }
    const Value loopValue = Value::object(Type::Loop, loop);
    const LoopEnd loopEnd { *loop };
    Value item;
    bool any = false;
    while (loop->advance(item)) {
        Budget::work(1);
        // Only a loop that ran to the end of its body once counts, as in jinja2.
        const ScopePtr inner = newScope(scope, s.undefinedAtEntry);
        inner->set(m_tree.loopSymbol, loopValue);
        assign(*s.target, std::move(item), inner);
        const Flow flow = exec(s.body, inner);
        if (flow == Flow::Break)
            break;
        if (flow == Flow::Normal)
            any = true;
    }
    if (!any && !s.elseBody.empty())
        return exec(s.elseBody, newScope(scope, s.elseUndefined));
    return Flow::Normal;
}

void Evaluator::assign(const Expr& target, Value value, const ScopePtr& scope)
{
    if (target.kind == ExprKind::Name) {
        scope->set(target.symbol, std::move(value));
        return;
    }
    if (target.kind == ExprKind::NamespaceRef) {
        const Value* space = scope->find(target.symbol);
        if (!space && m_context[std::size_t(target.symbol)])
            space = &*m_context[std::size_t(target.symbol)];
        if (!space || !space->is(Type::Namespace))
            raise("cannot assign attribute on non-namespace object");
        auto& object = space->as<NamespaceObject>();
        object.attributes->set(target.constant, std::move(value));
        object.depth = std::max(object.depth, object.attributes->depth);
        return;
    }
    const Next next = iterate(value);
    std::vector<Value> items;
    Value item;
    while (items.size() <= target.items.size() && next(item))
        items.push_back(std::move(item));
    if (items.size() > target.items.size())
        raise("too many values to unpack (expected " + std::to_string(target.items.size()) + ")");
    if (items.size() < target.items.size())
        raise("not enough values to unpack (expected " + std::to_string(target.items.size())
            + ", got " + std::to_string(items.size()) + ")");
    for (std::size_t i = 0; i < items.size(); ++i)
        assign(*target.items[i], std::move(items[i]), scope);
}

// What is kept to the end is counted, or a loop could pile it up.
void Evaluator::keepClosure(const ScopePtr& scope)
{
    Budget::take(256);
    m_closures.push_back(scope);
}

void Evaluator::keepNamespace(const Value& v)
{
    Budget::take(256);
    m_namespaces.push_back(v);
}

Value Evaluator::makeMacro(const MacroDefinition& definition, const ScopePtr& scope)
{
    if (m_closures.empty() || m_closures.back() != scope)
        keepClosure(scope);
    auto macro = std::make_shared<MacroObject>();
    macro->definition = &definition;
    macro->scope = scope;
    return Value::object(Type::Macro, std::move(macro));
}

void Evaluator::execCallBlock(const Stmt& s, const ScopePtr& scope)
{
    const Deeper deeper(*this);
    const Expr& callExpr = *s.expr;
    const Value callee = eval(*callExpr.items[0], scope);
    CallInput in = evalArguments(callExpr.call.get(), scope);
    in.kwargs.emplace_back("caller", makeMacro(*s.macro, scope));
    emit(toText(call(callee, in)));
}

Value Evaluator::callMacro(const MacroObject& macro, CallInput& in)
{
    if (m_macroDepth >= m_limits.macroDepth)
        raiseLimit("macros call each other more than " + std::to_string(m_limits.macroDepth)
            + " levels deep");
    const SavedInt macroDepth(m_macroDepth);
    ++m_macroDepth;
    const Deeper deeper(*this);
    const MacroDefinition& d = *macro.definition;
    const ScopePtr scope = newScope(macro.scope, {});
    const std::size_t n = d.parameters.size();
    const auto takeKeyword = [&in](const std::string& name) -> std::optional<Value> {
        for (auto it = in.kwargs.begin(); it != in.kwargs.end(); ++it)
            if (it->first == name) {
                std::optional<Value> v = std::move(it->second);
                in.kwargs.erase(it);
                return v;
            }
        return {};
    };
    std::vector<std::optional<Value>> values(n);
    for (std::size_t i = 0; i < n; ++i)
        values[i] = i < in.args.size() ? std::optional(in.args[i]) : takeKeyword(d.parameters[i]);
    if (d.usesCaller) {
        const auto caller = takeKeyword("caller");
        scope->set(m_tree.callerSymbol,
            caller && !caller->isNone() ? *caller : Value::undefined("No caller defined"));
    }
    if (d.usesKwargs) {
        auto dict = std::make_shared<DictObject>();
        for (auto& [name, value] : in.kwargs)
            dict->set(Value::string(name), std::move(value));
        scope->set(m_tree.kwargsSymbol, makeDict(std::move(dict)));
    } else if (!in.kwargs.empty()) {
        raise("macro '" + (d.name.empty() ? "None" : d.name) + "' takes no keyword argument '"
            + in.kwargs.front().first + "'");
    }
    if (d.usesVarargs) {
        std::vector<Value> rest;
        if (in.args.size() > n)
            rest.assign(in.args.begin() + long(n), in.args.end());
        scope->set(m_tree.varargsSymbol, Value::tuple(std::move(rest)));
    } else if (in.args.size() > n) {
        raise("macro '" + (d.name.empty() ? "None" : d.name) + "' takes not more than "
            + std::to_string(n) + " argument(s)");
    }
    for (const int symbol : d.undefinedAtEntry)
        scope->set(
            symbol, Value::undefined("'" + m_tree.symbols[std::size_t(symbol)] + "' is undefined"));
    const std::size_t firstDefault = n - d.defaults.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (!values[i])
            values[i] = i >= firstDefault
                ? eval(*d.defaults[i - firstDefault], scope)
                : Value::undefined("parameter '" + d.parameters[i] + "' was not provided");
        scope->set(d.parameterSymbols[i], std::move(*values[i]));
    }
    Capture capture(*this);
    exec(d.body, scope);
    return Value::string(capture.take(), m_autoescape);
}

Value Evaluator::callLoop(const Value& loop, CallInput& in)
{
    const LoopObject& object = loop.as<LoopObject>();
    if (!object.statement)
        raise("The loop must have the 'recursive' marker to be called recursively.");
    const Args args("loop", in, { "iterable" }, 1);
    if (m_macroDepth >= m_limits.macroDepth)
        raiseLimit("the loop calls itself more than " + std::to_string(m_limits.macroDepth)
            + " levels deep");
    const SavedInt macroDepth(m_macroDepth);
    ++m_macroDepth;
    Capture capture(*this);
    runLoop(*object.statement, args.get(0), object.scope, object.depth0 + 1);
    return Value::string(capture.take());
}

} // namespace ax::jinja
