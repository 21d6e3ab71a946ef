// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/value.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ax::jinja {

class Evaluator;

/// Arguments of a call after evaluation.
struct CallInput {
    std::vector<Value> args;
    std::vector<std::pair<std::string, Value>> kwargs;
};
using FilterFunction = Value (*)(Evaluator&, const Value& value, CallInput& in);
using TestFunction = bool (*)(Evaluator&, const Value& value, CallInput& in);

enum class ExprKind : std::uint8_t {
    Const,
    Name,
    NamespaceRef,
    Tuple,
    List,
    Dict,
    Getattr,
    Getitem,
    Slice,
    Call,
    Filter,
    Test,
    Not,
    Negative,
    Positive,
    And,
    Or,
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    Concat,
    Compare,
    Conditional
};
enum class CompareOp : std::uint8_t { Eq, Ne, Lt, Le, Gt, Ge, In, NotIn };

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;

struct CallArguments {
    std::vector<ExprPtr> args;
    std::vector<std::pair<std::string, ExprPtr>> kwargs;
    ExprPtr dynArgs, dynKwargs;
};

/// `items` by kind: operands in order; Dict: key, value, key, value …; Slice: start, stop, step
/// (each may be null); Getattr, Filter, Test, Call: the object first (null for the filter of a
/// filter block); Conditional: test, then, else (may be null).
struct Expr {
    ExprKind kind = ExprKind::Const;
    int line = 1;
    int height = 1;
    int symbol = -1; ///< Name, NamespaceRef
    Value constant;
    std::string name; ///< attribute, filter, test or variable
    std::vector<ExprPtr> items;
    std::vector<CompareOp> compares;
    std::unique_ptr<CallArguments> call;
    FilterFunction filter = nullptr; ///< null: unknown, an error when evaluated
    TestFunction test = nullptr;
};

enum class StmtKind : std::uint8_t {
    Text,
    Print,
    If,
    For,
    Set,
    SetBlock,
    Macro,
    CallBlock,
    FilterBlock,
    With,
    Scope,
    Autoescape,
    Break,
    Continue,
    Unsupported
};

struct Stmt;
using StmtPtr = std::unique_ptr<Stmt>;
using Body = std::vector<StmtPtr>;

struct MacroDefinition {
    std::string name;
    int symbol = -1;
    std::vector<std::string> parameters;
    std::vector<int> parameterSymbols;
    std::vector<ExprPtr> defaults; ///< of the last parameters
    Body body;
    bool usesCaller = false, usesKwargs = false, usesVarargs = false;
    std::vector<int> undefinedAtEntry;
};

struct Branch {
    ExprPtr test; ///< null for else
    Body body;
};

struct Stmt {
    StmtKind kind = StmtKind::Text;
    int line = 1;
    std::string text; ///< Text; Unsupported: the message
    ExprPtr target, expr, test;
    std::vector<Branch> branches; ///< If
    Body body, elseBody;
    bool recursive = false;
    std::vector<std::pair<ExprPtr, ExprPtr>> bindings; ///< With
    std::unique_ptr<MacroDefinition> macro; ///< Macro, CallBlock
    /// Names a scope knows from its start without a value: they hide the variables of the caller.
    std::vector<int> undefinedAtEntry, elseUndefined;
};

struct TemplateTree {
    Body body;
    std::vector<int> undefinedAtEntry;
    std::vector<std::string> symbols;
    int callerSymbol = -1, kwargsSymbol = -1, varargsSymbol = -1, loopSymbol = -1;
};

} // namespace ax::jinja
