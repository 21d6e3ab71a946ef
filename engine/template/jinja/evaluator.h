// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/runtime.h"

namespace ax::jinja {

struct RenderLimits {
    int macroDepth = 200;
    std::size_t outputBytes = std::size_t(64) << 20;
};

/// One rendering: a walk over the tree. Throws Failure. Needs a Budget on this thread.
class Evaluator {
public:
    Evaluator(const TemplateTree& tree, const RenderLimits& limits, const Clock& clock);
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    /// Hides a global function of the same name. Names the template does not use are dropped.
    void setVariable(const std::string& name, Value value);
    std::string render();
    int line() const { return m_line; } ///< where the walk is, for error messages

    Value call(const Value& callee, CallInput& in);
    Value callMethod(const Value& self, const std::string& name, CallInput& in);
    const Clock& clock() const { return m_clock; }
    void keepNamespace(const Value& v);

private:
    enum class Flow { Normal, Break, Continue };
    struct Deeper;
    struct Capture;

    Flow exec(const Body& body, const ScopePtr& scope);
    Flow execStatement(const Stmt& s, const ScopePtr& scope);
    Flow execIf(const Stmt& s, const ScopePtr& scope);
    Flow execFor(const Stmt& s, const ScopePtr& scope);
    Flow runLoop(const Stmt& s, const Value& iterable, const ScopePtr& scope, int depth0);
    Next loopSource(
        const Stmt& s, const Value& iterable, const ScopePtr& scope, std::int64_t& length);
    Flow execScoped(const Stmt& s, const ScopePtr& scope);
    void execCaptured(const Stmt& s, const ScopePtr& scope);
    void execCallBlock(const Stmt& s, const ScopePtr& scope);
    Value makeMacro(const MacroDefinition& definition, const ScopePtr& scope);
    Value callMacro(const MacroObject& macro, CallInput& in);
    Value callLoop(const Value& loop, CallInput& in);
    ScopePtr newScope(const ScopePtr& parent, const std::vector<int>& undefinedAtEntry);
    void assign(const Expr& target, Value value, const ScopePtr& scope);
    void keepClosure(const ScopePtr& scope);
    void emit(std::string_view text);

    Value eval(const Expr& e, const ScopePtr& scope);
    Value evalName(const Expr& e, const ScopePtr& scope);
    Value evalDict(const Expr& e, const ScopePtr& scope);
    Value evalItem(const Expr& e, const ScopePtr& scope);
    Value evalCall(const Expr& e, const ScopePtr& scope);
    Value evalFilter(const Expr& e, const ScopePtr& scope, const Value* input = nullptr);
    Value evalTest(const Expr& e, const ScopePtr& scope);
    Value evalConcat(const Expr& e, const ScopePtr& scope);
    Value evalCompare(const Expr& e, const ScopePtr& scope);
    Value evalSequence(const Expr& e, const ScopePtr& scope);
    Value evalBinary(const Expr& e, const ScopePtr& scope);
    CallInput evalArguments(const CallArguments* call, const ScopePtr& scope);
    void installGlobals();

    const TemplateTree& m_tree;
    RenderLimits m_limits;
    Clock m_clock;
    std::vector<std::optional<Value>> m_context; ///< by symbol
    ScopePtr m_root;
    std::string* m_out = nullptr;
    std::size_t m_buffered = 0; ///< bytes in all buffers that are open
    int m_line = 0;
    int m_depth = 0;
    int m_macroDepth = 0;
    bool m_autoescape = false;
    std::vector<Value> m_namespaces;
    std::vector<ScopePtr> m_closures;
};

/// The functions every template can call: range, namespace, raise_exception, …
std::vector<std::pair<std::string, Value>> globalFunctions();

} // namespace ax::jinja
