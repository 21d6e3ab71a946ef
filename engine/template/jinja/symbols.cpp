// SPDX-License-Identifier: Apache-2.0
// Which names a scope owns from its start. jinja2 decides this when it compiles: a name whose first
// use in a scope is an assignment belongs to it, so that nested scopes that run before the
// assignment see it as undefined, even if the caller passed a variable of that name.
#include "engine/template/jinja/parser.h"

#include <algorithm>
#include <unordered_set>

namespace ax::jinja {
namespace {

class Frame {
public:
    explicit Frame(const Frame* parent)
        : m_parent(parent)
    {
    }

    void parameter(int name) { m_refs.insert(name); }
    void target(const Expr& e, bool asParameter)
    {
        if (e.kind == ExprKind::NamespaceRef)
            load(e.symbol);
        else if (e.kind == ExprKind::Name)
            asParameter ? parameter(e.symbol) : store(e.symbol);
        for (const auto& item : e.items)
            target(*item, asParameter);
    }
    void expr(const Expr* e)
    {
        if (!e)
            return;
        if (e->kind == ExprKind::Name)
            load(e->symbol);
        for (const auto& item : e->items)
            expr(item.get());
        if (e->call) {
            for (const auto& a : e->call->args)
                expr(a.get());
            for (const auto& a : e->call->kwargs)
                expr(a.second.get());
            expr(e->call->dynArgs.get());
            expr(e->call->dynKwargs.get());
        }
    }
    void body(const Body& body)
    {
        for (const auto& s : body)
            statement(*s);
    }
    std::vector<int> undefined() const { return m_undefined; }

private:
    bool known(int name) const { return m_refs.count(name) || (m_parent && m_parent->known(name)); }
    void load(int name)
    {
        if (!known(name))
            m_refs.insert(name);
    }
    void store(int name)
    {
        if (m_refs.count(name))
            return;
        // Assigned only on some path: the value from outside stays visible on the others.
        if (!m_inBranch && !known(name))
            m_undefined.push_back(name);
        m_refs.insert(name);
    }
    void statement(const Stmt& s)
    {
        switch (s.kind) {
        case StmtKind::Print:
        case StmtKind::For:
        case StmtKind::CallBlock:
        case StmtKind::FilterBlock:
            expr(s.expr.get());
            break;
        case StmtKind::Set:
            expr(s.expr.get());
            target(*s.target, false);
            break;
        case StmtKind::SetBlock:
            target(*s.target, false);
            break;
        case StmtKind::Macro:
            store(s.macro->symbol);
            break;
        case StmtKind::With:
            for (const auto& b : s.bindings)
                expr(b.second.get());
            break;
        case StmtKind::If: {
            const int before = m_inBranch;
            for (const Branch& b : s.branches) {
                expr(b.test.get());
                m_inBranch = before + 1;
                body(b.body);
            }
            m_inBranch = before;
            break;
        }
        default:
            break;
        }
    }

    const Frame* m_parent;
    std::unordered_set<int> m_refs;
    std::vector<int> m_undefined;
    int m_inBranch = 0;
};

void nested(Body& body, const Frame& frame);

void macroScope(MacroDefinition& macro, const Frame& outer)
{
    Frame f(&outer);
    for (const int p : macro.parameterSymbols)
        f.parameter(p);
    for (const auto& d : macro.defaults)
        f.expr(d.get());
    f.body(macro.body);
    macro.undefinedAtEntry = f.undefined();
    nested(macro.body, f);
}

void scope(
    Body& body, const Frame* outer, std::vector<int>& undefined, const Expr* target = nullptr)
{
    Frame f(outer);
    if (target)
        f.target(*target, true);
    f.body(body);
    undefined = f.undefined();
    nested(body, f);
}

void nested(Body& body, const Frame& frame)
{
    for (const auto& s : body) {
        switch (s->kind) {
        case StmtKind::If:
            for (Branch& b : s->branches)
                nested(b.body, frame);
            break;
        case StmtKind::For:
            scope(s->body, &frame, s->undefinedAtEntry, s->target.get());
            scope(s->elseBody, &frame, s->elseUndefined);
            break;
        case StmtKind::Macro:
        case StmtKind::CallBlock:
            macroScope(*s->macro, frame);
            break;
        case StmtKind::SetBlock:
        case StmtKind::FilterBlock:
        case StmtKind::Autoescape:
            scope(s->body, &frame, s->undefinedAtEntry);
            break;
        case StmtKind::Scope:
            scope(s->body, s->recursive ? nullptr : &frame, s->undefinedAtEntry);
            break;
        case StmtKind::With: {
            Frame f(&frame);
            for (const auto& b : s->bindings)
                f.target(*b.first, true);
            f.body(s->body);
            s->undefinedAtEntry = f.undefined();
            nested(s->body, f);
            break;
        }
        default:
            break;
        }
    }
}

} // namespace

void analyseSymbols(TemplateTree& tree)
{
    Frame root(nullptr);
    root.body(tree.body);
    tree.undefinedAtEntry = root.undefined();
    nested(tree.body, root);
}

} // namespace ax::jinja
