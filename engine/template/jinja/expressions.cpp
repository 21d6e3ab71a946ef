// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/parser_nested.h"
#include "engine/template/jinja/text.h"

#include <algorithm>

namespace ax::jinja {
namespace {

// Levels of jinja2's grammar, loosest first; unary operators, filters and tests bind tightest.
enum Level {
    LevelOr = 1,
    LevelAnd,
    LevelNot,
    LevelCompare,
    LevelAdd,
    LevelConcat,
    LevelMul,
    LevelPow
};

} // namespace

ExprPtr Parser::makeExpr(ExprKind kind, int line)
{
    countNode();
    auto e = std::make_unique<Expr>();
    e->kind = kind;
    e->line = line;
    return e;
}

ExprPtr Parser::finish(ExprPtr node)
{
    int height = 0;
    const auto see = [&height](const ExprPtr& e) {
        if (e)
            height = std::max(height, e->height);
    };
    for (const auto& e : node->items)
        see(e);
    if (node->call) {
        for (const auto& e : node->call->args)
            see(e);
        for (const auto& e : node->call->kwargs)
            see(e.second);
        see(node->call->dynArgs);
        see(node->call->dynKwargs);
    }
    node->height = height + 1;
    if (node->height > maxHeight)
        fail("an expression is nested more than " + std::to_string(maxHeight) + " levels deep");
    return node;
}

ExprPtr Parser::parseExpression(bool conditional)
{
    const Nested nested(*this);
    if (!conditional)
        return parseBinary(LevelOr);
    const int line = m_current.line;
    const std::size_t unknown = m_unknown.size();
    ExprPtr result = parseBinary(LevelOr);
    while (skipName("if")) {
        ExprPtr c = makeExpr(ExprKind::Conditional, line);
        c->items.resize(3);
        c->items[1] = std::move(result);
        c->items[0] = parseBinary(LevelOr);
        if (skipName("else"))
            c->items[2] = parseExpression();
        result = finish(std::move(c));
        m_unknown.resize(unknown); // inside a condition they fail only when they run
    }
    return result;
}

ExprPtr Parser::parseBinary(int level)
{
    ExprPtr left;
    if (level <= LevelNot && atName("not")) {
        const Nested nested(*this);
        left = makeExpr(ExprKind::Not, m_current.line);
        advance();
        left->items.push_back(parseBinary(LevelNot));
        left = finish(std::move(left));
    } else {
        left = parseUnary();
        // The tighter levels first: each loop takes what belongs to its level.
        while (level <= LevelPow && m_current.type == Tok::Pow) {
            ExprPtr e = makeExpr(ExprKind::Pow, m_current.line);
            advance();
            e->items.push_back(std::move(left));
            e->items.push_back(parseUnary());
            left = finish(std::move(e));
        }
        while (level <= LevelMul) {
            const ExprKind kind = m_current.type == Tok::Mul ? ExprKind::Mul
                : m_current.type == Tok::Div                 ? ExprKind::Div
                : m_current.type == Tok::FloorDiv            ? ExprKind::FloorDiv
                : m_current.type == Tok::Mod                 ? ExprKind::Mod
                                                             : ExprKind::Const;
            if (kind == ExprKind::Const)
                break;
            ExprPtr e = makeExpr(kind, m_current.line);
            advance();
            e->items.push_back(std::move(left));
            e->items.push_back(parseBinary(LevelPow));
            left = finish(std::move(e));
        }
        if (level <= LevelConcat && m_current.type == Tok::Tilde) {
            ExprPtr e = makeExpr(ExprKind::Concat, m_current.line);
            e->items.push_back(std::move(left));
            while (skip(Tok::Tilde))
                e->items.push_back(parseBinary(LevelMul));
            left = finish(std::move(e));
        }
        while (level <= LevelAdd && (m_current.type == Tok::Add || m_current.type == Tok::Sub)) {
            ExprPtr e = makeExpr(
                m_current.type == Tok::Add ? ExprKind::Add : ExprKind::Sub, m_current.line);
            advance();
            e->items.push_back(std::move(left));
            e->items.push_back(parseBinary(LevelConcat));
            left = finish(std::move(e));
        }
        if (level <= LevelCompare)
            left = parseCompare(std::move(left));
    }
    while (level <= LevelAnd && atName("and")) {
        ExprPtr e = makeExpr(ExprKind::And, m_current.line);
        advance();
        e->items.push_back(std::move(left));
        e->items.push_back(parseBinary(LevelNot));
        left = finish(std::move(e));
    }
    while (level <= LevelOr && atName("or")) {
        ExprPtr e = makeExpr(ExprKind::Or, m_current.line);
        advance();
        e->items.push_back(std::move(left));
        e->items.push_back(parseBinary(LevelAnd));
        left = finish(std::move(e));
    }
    return left;
}

ExprPtr Parser::parseCompare(ExprPtr left)
{
    ExprPtr chain;
    for (;;) {
        CompareOp op;
        switch (m_current.type) {
        case Tok::Eq:
            op = CompareOp::Eq;
            break;
        case Tok::Ne:
            op = CompareOp::Ne;
            break;
        case Tok::Lt:
            op = CompareOp::Lt;
            break;
        case Tok::Le:
            op = CompareOp::Le;
            break;
        case Tok::Gt:
            op = CompareOp::Gt;
            break;
        case Tok::Ge:
            op = CompareOp::Ge;
            break;
        default:
            if (atName("in")) {
                op = CompareOp::In;
            } else if (atName("not") && m_ahead.type == Tok::Name && m_ahead.text == "in") {
                op = CompareOp::NotIn;
                advance();
            } else {
                return chain ? finish(std::move(chain)) : std::move(left);
            }
        }
        if (!chain) {
            chain = makeExpr(ExprKind::Compare, m_current.line);
            chain->items.push_back(std::move(left));
        }
        advance();
        chain->compares.push_back(op);
        chain->items.push_back(parseBinary(LevelAdd));
    }
}

ExprPtr Parser::parseUnary(bool withFilter)
{
    ExprPtr node;
    if (m_current.type == Tok::Sub || m_current.type == Tok::Add) {
        const Nested nested(*this);
        node = makeExpr(
            m_current.type == Tok::Sub ? ExprKind::Negative : ExprKind::Positive, m_current.line);
        advance();
        node->items.push_back(parseUnary(false));
        node = finish(std::move(node));
    } else {
        node = parsePrimary();
    }
    node = parsePostfix(std::move(node));
    return withFilter ? parseFilterChain(std::move(node)) : std::move(node);
}

ExprPtr Parser::parsePrimary(bool withNamespace)
{
    const int line = m_current.line;
    switch (m_current.type) {
    case Tok::Name: {
        const std::string name = expectName();
        if (name == "true" || name == "True" || name == "false" || name == "False") {
            ExprPtr e = makeExpr(ExprKind::Const, line);
            e->constant = Value::boolean(name == "true" || name == "True");
            return e;
        }
        if (name == "none" || name == "None")
            return makeExpr(ExprKind::Const, line);
        ExprPtr e = makeExpr(ExprKind::Name, line);
        e->name = name;
        e->symbol = symbol(name);
        if (withNamespace && m_current.type == Tok::Dot) {
            advance();
            e->kind = ExprKind::NamespaceRef;
            e->constant = Value::string(expectName());
        }
        for (MacroUse& use : m_macros) {
            use.caller |= name == "caller";
            use.kwargs |= name == "kwargs";
            use.varargs |= name == "varargs";
        }
        return e;
    }
    case Tok::String: {
        std::string text;
        while (m_current.type == Tok::String) {
            text += m_current.text;
            advance();
        }
        ExprPtr e = makeExpr(ExprKind::Const, line);
        e->constant = Value::string(std::move(text));
        return e;
    }
    case Tok::Integer:
    case Tok::Float: {
        ExprPtr e = makeExpr(ExprKind::Const, line);
        e->constant = m_current.type == Tok::Float ? Value::real(m_current.real)
            : m_current.digits.empty()
            ? Value::integer(m_current.integer)
            : Value::integer(*BigInt::parse(m_current.digits, m_current.base));
        advance();
        return e;
    }
    case Tok::LParen: {
        advance();
        ExprPtr e = parseTuple(false, true, nullptr, true);
        expect(Tok::RParen);
        return e;
    }
    case Tok::LBracket:
        return parseList();
    case Tok::LBrace:
        return parseDict();
    default:
        fail("unexpected '" + describeCurrent() + "'");
    }
}

ExprPtr Parser::parseTuple(
    bool simplified, bool conditional, const char* endName, bool parentheses, bool withNamespace)
{
    const int line = m_current.line;
    ExprPtr tuple;
    ExprPtr single;
    for (;;) {
        if (m_current.type == Tok::VariableEnd || m_current.type == Tok::BlockEnd
            || m_current.type == Tok::RParen || (endName && atName(endName)))
            break;
        ExprPtr item = simplified ? parsePrimary(withNamespace) : parseExpression(conditional);
        const bool comma = m_current.type == Tok::Comma;
        if (!tuple && !comma) {
            single = std::move(item);
            break;
        }
        if (!tuple)
            tuple = makeExpr(ExprKind::Tuple, line);
        tuple->items.push_back(std::move(item));
        if (!comma)
            break;
        advance();
    }
    if (tuple)
        return finish(std::move(tuple));
    if (single)
        return single;
    if (!parentheses)
        fail("Expected an expression, got '" + describeCurrent() + "'");
    return makeExpr(ExprKind::Tuple, line);
}

ExprPtr Parser::parseTarget(const char* endName, bool withNamespace)
{
    ExprPtr target = parseTuple(true, false, endName, false, withNamespace);
    checkTarget(*target);
    return target;
}

void Parser::checkTarget(const Expr& target)
{
    if (target.kind == ExprKind::Tuple) {
        for (const auto& e : target.items)
            checkTarget(*e);
    } else if (target.kind != ExprKind::Name && target.kind != ExprKind::NamespaceRef) {
        fail("can't assign to this expression");
    }
}

void Parser::noteLoopTarget(const Expr& target)
{
    if (m_loops > 0 && target.kind == ExprKind::Name && target.name == "loop")
        fail("Can't assign to special loop variable in for-loop target");
    for (const auto& e : target.items)
        noteLoopTarget(*e);
}

ExprPtr Parser::parseList()
{
    ExprPtr e = makeExpr(ExprKind::List, m_current.line);
    expect(Tok::LBracket);
    while (m_current.type != Tok::RBracket) {
        if (!e->items.empty())
            expect(Tok::Comma);
        if (m_current.type == Tok::RBracket)
            break;
        e->items.push_back(parseExpression());
    }
    expect(Tok::RBracket);
    return finish(std::move(e));
}

ExprPtr Parser::parseDict()
{
    ExprPtr e = makeExpr(ExprKind::Dict, m_current.line);
    expect(Tok::LBrace);
    while (m_current.type != Tok::RBrace) {
        if (!e->items.empty())
            expect(Tok::Comma);
        if (m_current.type == Tok::RBrace)
            break;
        e->items.push_back(parseExpression());
        expect(Tok::Colon);
        e->items.push_back(parseExpression());
    }
    expect(Tok::RBrace);
    return finish(std::move(e));
}

ExprPtr Parser::parsePostfix(ExprPtr node)
{
    for (;;) {
        if (m_current.type == Tok::Dot || m_current.type == Tok::LBracket)
            node = parseSubscript(std::move(node));
        else if (m_current.type == Tok::LParen)
            node = parseCall(std::move(node));
        else
            return node;
    }
}

ExprPtr Parser::parseFilterChain(ExprPtr node)
{
    for (;;) {
        if (m_current.type == Tok::Pipe)
            node = parseFilters(std::move(node), false);
        else if (atName("is"))
            node = parseTest(std::move(node));
        else if (m_current.type == Tok::LParen)
            node = parseCall(std::move(node));
        else
            return node;
    }
}

ExprPtr Parser::parseSubscript(ExprPtr node)
{
    const int line = m_current.line;
    if (skip(Tok::Dot)) {
        if (m_current.type == Tok::Name) {
            ExprPtr e = makeExpr(ExprKind::Getattr, line);
            e->name = expectName();
            e->items.push_back(std::move(node));
            return finish(std::move(e));
        }
        if (m_current.type != Tok::Integer)
            fail("expected name or number");
        ExprPtr index = makeExpr(ExprKind::Const, line);
        index->constant = Value::integer(m_current.integer);
        advance();
        ExprPtr e = makeExpr(ExprKind::Getitem, line);
        e->items.push_back(std::move(node));
        e->items.push_back(std::move(index));
        return finish(std::move(e));
    }
    expect(Tok::LBracket);
    ExprPtr tuple = makeExpr(ExprKind::Tuple, line);
    while (m_current.type != Tok::RBracket) {
        if (!tuple->items.empty())
            expect(Tok::Comma);
        tuple->items.push_back(parseSubscribed());
    }
    expect(Tok::RBracket);
    ExprPtr e = makeExpr(ExprKind::Getitem, line);
    e->items.push_back(std::move(node));
    const bool one = tuple->items.size() == 1;
    e->items.push_back(one ? std::move(tuple->items[0]) : finish(std::move(tuple)));
    return finish(std::move(e));
}

ExprPtr Parser::parseSubscribed()
{
    const int line = m_current.line;
    ExprPtr start, stop, step;
    if (m_current.type != Tok::Colon) {
        start = parseExpression();
        if (m_current.type != Tok::Colon)
            return start;
    }
    advance();
    const auto atEnd
        = [this] { return m_current.type == Tok::RBracket || m_current.type == Tok::Comma; };
    if (m_current.type != Tok::Colon && !atEnd())
        stop = parseExpression();
    if (skip(Tok::Colon) && !atEnd())
        step = parseExpression();
    ExprPtr e = makeExpr(ExprKind::Slice, line);
    e->items.push_back(std::move(start));
    e->items.push_back(std::move(stop));
    e->items.push_back(std::move(step));
    return finish(std::move(e));
}

std::unique_ptr<CallArguments> Parser::parseCallArguments()
{
    auto call = std::make_unique<CallArguments>();
    expect(Tok::LParen);
    const auto ensure = [this](bool ok) {
        if (!ok)
            fail("invalid syntax for function call expression");
    };
    for (bool first = true; m_current.type != Tok::RParen; first = false) {
        if (!first) {
            expect(Tok::Comma);
            if (m_current.type == Tok::RParen)
                break;
        }
        if (skip(Tok::Mul)) {
            ensure(!call->dynArgs && !call->dynKwargs);
            call->dynArgs = parseExpression();
        } else if (skip(Tok::Pow)) {
            ensure(!call->dynKwargs);
            call->dynKwargs = parseExpression();
        } else if (m_current.type == Tok::Name && m_ahead.type == Tok::Assign) {
            ensure(!call->dynKwargs);
            std::string key = expectName();
            for (const auto& [name, value] : call->kwargs)
                if (name == key)
                    fail("keyword argument repeated: " + key);
            advance();
            call->kwargs.emplace_back(std::move(key), parseExpression());
        } else {
            ensure(!call->dynArgs && !call->dynKwargs && call->kwargs.empty());
            call->args.push_back(parseExpression());
        }
    }
    advance();
    return call;
}

ExprPtr Parser::parseCall(ExprPtr node)
{
    ExprPtr e = makeExpr(ExprKind::Call, m_current.line);
    e->items.push_back(std::move(node));
    e->call = parseCallArguments();
    return finish(std::move(e));
}

std::string Parser::dottedName()
{
    std::string name = expectName();
    while (skip(Tok::Dot))
        name += "." + expectName();
    return name;
}

ExprPtr Parser::parseFilters(ExprPtr node, bool startInline)
{
    while (m_current.type == Tok::Pipe || startInline) {
        if (!startInline)
            advance();
        startInline = false;
        ExprPtr e = makeExpr(ExprKind::Filter, m_current.line);
        e->name = dottedName();
        e->filter = findFilter(e->name);
        if (!e->filter && !m_soft)
            m_unknown.push_back({ "No filter named '" + e->name + "'.", m_current.offset });
        e->items.push_back(std::move(node));
        if (m_current.type == Tok::LParen)
            e->call = parseCallArguments();
        node = finish(std::move(e));
    }
    return node;
}

ExprPtr Parser::parseTest(ExprPtr node)
{
    ExprPtr e = makeExpr(ExprKind::Test, m_current.line);
    advance();
    const bool negated = skipName("not");
    e->name = dottedName();
    e->test = findTest(e->name);
    if (!e->test && !m_soft)
        m_unknown.push_back({ "No test named '" + e->name + "'.", m_current.offset });
    e->items.push_back(std::move(node));
    const Tok t = m_current.type;
    if (t == Tok::LParen) {
        e->call = parseCallArguments();
    } else if ((t == Tok::Name && !atName("else") && !atName("or") && !atName("and"))
        || t == Tok::String || t == Tok::Integer || t == Tok::Float || t == Tok::LBracket
        || t == Tok::LBrace) {
        if (atName("is"))
            fail("You cannot chain multiple tests with is");
        const Nested nested(*this);
        e->call = std::make_unique<CallArguments>();
        e->call->args.push_back(parsePostfix(parsePrimary()));
    }
    e = finish(std::move(e));
    if (!negated)
        return e;
    ExprPtr no = makeExpr(ExprKind::Not, e->line);
    no->items.push_back(std::move(e));
    return finish(std::move(no));
}

} // namespace ax::jinja
