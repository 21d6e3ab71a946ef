// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/ast.h"
#include "engine/template/jinja/lexer.h"

#include <unordered_map>

namespace ax::jinja {

/// Recursive descent over statements, precedence climbing over expressions; the grammar is that of
/// jinja2 3.1 with loop controls and {% generation %}. Throws Failure (Syntax).
class Parser {
public:
    Parser(std::string_view source, int maxDepth);
    TemplateTree parse();

    static constexpr std::size_t maxNodes = 500'000;
    static constexpr int maxHeight = 500;

private:
    struct Nested; // counts one level of nesting
    struct MacroUse {
        bool caller = false, kwargs = false, varargs = false;
    };

    // statements
    Body parseUntil(std::initializer_list<const char*> ends);
    Body parseBody(std::initializer_list<const char*> ends);
    StmtPtr parseStatement();
    StmtPtr parseSet();
    StmtPtr parseFor();
    StmtPtr parseIf();
    StmtPtr parseMacro();
    StmtPtr parseCallBlock();
    StmtPtr parseFilterBlock();
    StmtPtr parseWith();
    StmtPtr parseBlock();
    StmtPtr parseAutoescape();
    StmtPtr parseGeneration();
    StmtPtr parsePrint();
    StmtPtr parseUnsupported();
    void parseSignature(MacroDefinition& macro);
    Body parseMacroBody(MacroDefinition& macro, const char* end);

    // expressions
    ExprPtr parseExpression(bool conditional = true);
    ExprPtr parseBinary(int level);
    ExprPtr parseCompare(ExprPtr left);
    ExprPtr parseUnary(bool withFilter = true);
    ExprPtr parsePrimary(bool withNamespace = false);
    ExprPtr parsePostfix(ExprPtr node);
    ExprPtr parseFilterChain(ExprPtr node);
    ExprPtr parseFilters(ExprPtr node, bool startInline);
    ExprPtr parseTest(ExprPtr node);
    ExprPtr parseSubscript(ExprPtr node);
    ExprPtr parseSubscribed();
    ExprPtr parseList();
    ExprPtr parseDict();
    ExprPtr parseTuple(bool simplified, bool conditional, const char* endName = nullptr,
        bool parentheses = false, bool withNamespace = false);
    ExprPtr parseTarget(const char* endName, bool withNamespace);
    std::unique_ptr<CallArguments> parseCallArguments();
    ExprPtr parseCall(ExprPtr node);
    void checkTarget(const Expr& target);
    void noteLoopTarget(const Expr& target);
    std::string dottedName();

    // nodes and tokens
    ExprPtr makeExpr(ExprKind kind, int line);
    ExprPtr finish(ExprPtr node); ///< computes the height
    StmtPtr makeStmt(StmtKind kind, int line);
    void countNode();
    int symbol(const std::string& name);
    void advance();
    bool atName(const char* name) const;
    bool skipName(const char* name);
    bool skip(Tok type);
    std::string expectName();
    void expect(Tok type);
    std::string describeCurrent() const;
    [[noreturn]] void fail(const std::string& message) const;

    Lexer m_lexer;
    Token m_current, m_ahead;
    int m_maxDepth;
    int m_depth = 0;
    std::size_t m_nodes = 0;
    int m_loops = 0; ///< loops around, within the same macro
    bool m_soft = false; ///< unknown filters fail only when they run
    struct Unknown {
        std::string message;
        std::size_t offset;
    };
    std::vector<Unknown> m_unknown;
    std::vector<MacroUse> m_macros;
    std::vector<std::string> m_symbols;
    std::unordered_map<std::string, int> m_symbolIds;
};

FilterFunction findFilter(std::string_view name);
TestFunction findTest(std::string_view name);
/// Fills the undefinedAtEntry lists (jinja2's idtracking.py).
void analyseSymbols(TemplateTree& tree);

} // namespace ax::jinja
