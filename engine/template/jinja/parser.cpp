// SPDX-License-Identifier: Apache-2.0
// Statements; the expressions are in expressions.cpp.
#include "engine/template/jinja/parser.h"

#include "engine/template/jinja/parser_nested.h"
#include "engine/template/jinja/text.h"

#include <algorithm>

namespace ax::jinja {

Parser::Parser(std::string_view source, int maxDepth)
    : m_lexer(source)
    , m_maxDepth(maxDepth)
{
    m_current = m_lexer.next();
    m_ahead = m_lexer.next();
}

TemplateTree Parser::parse()
{
    TemplateTree tree;
    tree.body = parseUntil({});
    if (!m_unknown.empty())
        m_lexer.fail(m_unknown.front().message, m_unknown.front().offset);
    tree.callerSymbol = symbol("caller");
    tree.kwargsSymbol = symbol("kwargs");
    tree.varargsSymbol = symbol("varargs");
    tree.loopSymbol = symbol("loop");
    tree.symbols = std::move(m_symbols);
    analyseSymbols(tree);
    return tree;
}

void Parser::fail(const std::string& message) const { m_lexer.fail(message, m_current.offset); }

void Parser::advance()
{
    m_current = std::move(m_ahead);
    m_ahead = m_current.type == Tok::End ? m_current : m_lexer.next();
}

bool Parser::atName(const char* name) const
{
    return m_current.type == Tok::Name && m_current.text == name;
}

bool Parser::skipName(const char* name)
{
    if (!atName(name))
        return false;
    advance();
    return true;
}

bool Parser::skip(Tok type)
{
    if (m_current.type != type)
        return false;
    advance();
    return true;
}

std::string Parser::describeCurrent() const
{
    if (m_current.type == Tok::Name)
        return m_current.text;
    return tokenName(m_current.type);
}

void Parser::expect(Tok type)
{
    if (m_current.type != type)
        fail("expected token '" + std::string(tokenName(type)) + "', got '" + describeCurrent()
            + "'");
    advance();
}

std::string Parser::expectName()
{
    if (m_current.type != Tok::Name)
        fail("expected token 'name', got '" + describeCurrent() + "'");
    std::string name = std::move(m_current.text);
    advance();
    return name;
}

int Parser::symbol(const std::string& name)
{
    const auto [it, inserted] = m_symbolIds.emplace(name, int(m_symbols.size()));
    if (inserted)
        m_symbols.push_back(name);
    return it->second;
}

void Parser::countNode()
{
    if (++m_nodes > maxNodes)
        fail("the template has more than " + std::to_string(maxNodes) + " elements");
}

StmtPtr Parser::makeStmt(StmtKind kind, int line)
{
    countNode();
    auto s = std::make_unique<Stmt>();
    s->kind = kind;
    s->line = line;
    return s;
}

/// Statements up to one of the tags `ends`, which is then the current token; without `ends` up to
/// the end of the template.
Body Parser::parseUntil(std::initializer_list<const char*> ends)
{
    const Nested nested(*this);
    Body body;
    for (;;) {
        switch (m_current.type) {
        case Tok::End:
            if (ends.size())
                fail("Unexpected end of template. Jinja was looking for the tag '"
                    + std::string(*ends.begin()) + "'.");
            return body;
        case Tok::Data: {
            StmtPtr s = makeStmt(StmtKind::Text, m_current.line);
            s->text = std::move(m_current.text);
            body.push_back(std::move(s));
            advance();
            break;
        }
        case Tok::VariableBegin: {
            StmtPtr s = makeStmt(StmtKind::Print, m_current.line);
            advance();
            s->expr = parseTuple(false, true);
            expect(Tok::VariableEnd);
            body.push_back(std::move(s));
            break;
        }
        default:
            expect(Tok::BlockBegin);
            if (m_current.type != Tok::Name)
                fail("tag name expected");
            if (std::any_of(ends.begin(), ends.end(), [this](const char* e) { return atName(e); }))
                return body;
            body.push_back(parseStatement());
            expect(Tok::BlockEnd);
        }
    }
}

/// The rest of an opening tag and the body behind it.
Body Parser::parseBody(std::initializer_list<const char*> ends)
{
    skip(Tok::Colon);
    expect(Tok::BlockEnd);
    return parseUntil(ends);
}

StmtPtr Parser::parseStatement()
{
    const std::string& tag = m_current.text;
    if (tag == "set")
        return parseSet();
    if (tag == "for")
        return parseFor();
    if (tag == "if")
        return parseIf();
    if (tag == "macro")
        return parseMacro();
    if (tag == "call")
        return parseCallBlock();
    if (tag == "filter")
        return parseFilterBlock();
    if (tag == "with")
        return parseWith();
    if (tag == "block")
        return parseBlock();
    if (tag == "autoescape")
        return parseAutoescape();
    if (tag == "generation")
        return parseGeneration();
    if (tag == "print")
        return parsePrint();
    if (tag == "include" || tag == "extends" || tag == "import" || tag == "from")
        return parseUnsupported();
    if (tag == "break" || tag == "continue") {
        if (m_loops == 0)
            fail("'" + tag + "' outside a loop");
        StmtPtr s = makeStmt(tag == "break" ? StmtKind::Break : StmtKind::Continue, m_current.line);
        advance();
        return s;
    }
    fail("Encountered unknown tag '" + tag + "'.");
}

StmtPtr Parser::parseSet()
{
    StmtPtr s = makeStmt(StmtKind::Set, m_current.line);
    advance();
    s->target = parseTarget(nullptr, true);
    noteLoopTarget(*s->target);
    if (skip(Tok::Assign)) {
        s->expr = parseTuple(false, true);
        return s;
    }
    s->kind = StmtKind::SetBlock;
    if (m_current.type == Tok::Pipe)
        s->expr = parseFilters(nullptr, false);
    const SoftScope soft(m_soft, false);
    s->body = parseBody({ "endset" });
    advance();
    return s;
}

StmtPtr Parser::parseFor()
{
    StmtPtr s = makeStmt(StmtKind::For, m_current.line);
    advance();
    s->target = parseTarget("in", false);
    checkTarget(*s->target);
    ++m_loops;
    noteLoopTarget(*s->target);
    --m_loops;
    if (!skipName("in"))
        fail("expected token 'in', got '" + describeCurrent() + "'");
    s->expr = parseTuple(false, false, "recursive");
    const SoftScope soft(m_soft, false);
    if (skipName("if"))
        s->test = parseExpression();
    s->recursive = skipName("recursive");
    ++m_loops;
    s->body = parseBody({ "endfor", "else" });
    --m_loops;
    const bool hasElse = atName("else");
    advance();
    if (hasElse) {
        s->elseBody = parseBody({ "endfor" });
        advance();
    }
    return s;
}

StmtPtr Parser::parseIf()
{
    StmtPtr s = makeStmt(StmtKind::If, m_current.line);
    advance();
    const SoftScope soft(m_soft, true);
    for (;;) {
        Branch branch;
        branch.test = parseTuple(false, false);
        branch.body = parseBody({ "elif", "else", "endif" });
        s->branches.push_back(std::move(branch));
        countNode();
        const std::string tag = m_current.text;
        advance();
        if (tag == "elif")
            continue;
        if (tag == "else") {
            Branch last;
            last.body = parseBody({ "endif" });
            s->branches.push_back(std::move(last));
            advance();
        }
        return s;
    }
}

void Parser::parseSignature(MacroDefinition& macro)
{
    expect(Tok::LParen);
    while (m_current.type != Tok::RParen) {
        if (!macro.parameters.empty())
            expect(Tok::Comma);
        macro.parameters.push_back(expectName());
        macro.parameterSymbols.push_back(symbol(macro.parameters.back()));
        if (skip(Tok::Assign))
            macro.defaults.push_back(parseExpression());
        else if (!macro.defaults.empty())
            fail("non-default argument follows default argument");
        countNode();
    }
    advance();
}

Body Parser::parseMacroBody(MacroDefinition& macro, const char* end)
{
    const SoftScope soft(m_soft, false);
    const int loops = std::exchange(m_loops, 0);
    m_macros.emplace_back();
    Body body = parseBody({ end });
    advance();
    const auto has = [&](const char* name) {
        return std::find(macro.parameters.begin(), macro.parameters.end(), name)
            != macro.parameters.end();
    };
    macro.usesCaller = m_macros.back().caller && !has("caller");
    macro.usesKwargs = m_macros.back().kwargs && !has("kwargs");
    macro.usesVarargs = m_macros.back().varargs && !has("varargs");
    m_macros.pop_back();
    m_loops = loops;
    return body;
}

StmtPtr Parser::parseMacro()
{
    StmtPtr s = makeStmt(StmtKind::Macro, m_current.line);
    advance();
    s->macro = std::make_unique<MacroDefinition>();
    s->macro->name = expectName();
    s->macro->symbol = symbol(s->macro->name);
    parseSignature(*s->macro);
    s->macro->body = parseMacroBody(*s->macro, "endmacro");
    return s;
}

StmtPtr Parser::parseCallBlock()
{
    StmtPtr s = makeStmt(StmtKind::CallBlock, m_current.line);
    advance();
    s->macro = std::make_unique<MacroDefinition>();
    if (m_current.type == Tok::LParen)
        parseSignature(*s->macro);
    s->expr = parseExpression();
    if (s->expr->kind != ExprKind::Call)
        fail("expected call");
    s->macro->body = parseMacroBody(*s->macro, "endcall");
    return s;
}

/// transformers renders the body through a call block, so it is a macro's body without arguments.
StmtPtr Parser::parseGeneration()
{
    StmtPtr s = makeStmt(StmtKind::Scope, m_current.line);
    advance();
    s->macro = std::make_unique<MacroDefinition>();
    s->body = parseMacroBody(*s->macro, "endgeneration");
    return s;
}

StmtPtr Parser::parseFilterBlock()
{
    StmtPtr s = makeStmt(StmtKind::FilterBlock, m_current.line);
    advance();
    s->expr = parseFilters(nullptr, true);
    const SoftScope soft(m_soft, false);
    s->body = parseBody({ "endfilter" });
    advance();
    return s;
}

StmtPtr Parser::parseWith()
{
    StmtPtr s = makeStmt(StmtKind::With, m_current.line);
    advance();
    while (m_current.type != Tok::BlockEnd) {
        if (!s->bindings.empty())
            expect(Tok::Comma);
        ExprPtr target = parseTarget(nullptr, false);
        expect(Tok::Assign);
        s->bindings.emplace_back(std::move(target), parseExpression());
    }
    const SoftScope soft(m_soft, false);
    s->body = parseBody({ "endwith" });
    advance();
    return s;
}

/// Without inheritance a block is rendered where it stands, and sees only top-level variables.
StmtPtr Parser::parseBlock()
{
    StmtPtr s = makeStmt(StmtKind::Scope, m_current.line);
    advance();
    const std::string name = expectName();
    const bool scoped = skipName("scoped");
    skipName("required");
    s->recursive = !scoped;
    const SoftScope soft(m_soft, false);
    const int loops = std::exchange(m_loops, 0);
    s->body = parseBody({ "endblock" });
    advance();
    if (atName(name.c_str()))
        advance();
    m_loops = loops;
    return s;
}

StmtPtr Parser::parseAutoescape()
{
    StmtPtr s = makeStmt(StmtKind::Autoescape, m_current.line);
    advance();
    s->expr = parseExpression();
    const SoftScope soft(m_soft, false);
    s->body = parseBody({ "endautoescape" });
    advance();
    return s;
}

StmtPtr Parser::parsePrint()
{
    // Several expressions are printed one after the other.
    StmtPtr s = makeStmt(StmtKind::Print, m_current.line);
    advance();
    ExprPtr all = makeExpr(ExprKind::Concat, m_current.line);
    while (m_current.type != Tok::BlockEnd) {
        if (!all->items.empty())
            expect(Tok::Comma);
        all->items.push_back(parseExpression());
    }
    s->expr = finish(std::move(all));
    return s;
}

StmtPtr Parser::parseUnsupported()
{
    StmtPtr s = makeStmt(StmtKind::Unsupported, m_current.line);
    s->text = "{% " + m_current.text + " %} needs other templates, a chat template stands alone";
    while (m_current.type != Tok::BlockEnd && m_current.type != Tok::End)
        advance();
    return s;
}

} // namespace ax::jinja
