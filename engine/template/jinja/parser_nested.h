// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/parser.h"

namespace ax::jinja {

struct Parser::Nested {
    explicit Nested(Parser& p)
        : parser(p)
    {
        if (++parser.m_depth > parser.m_maxDepth)
            parser.fail("the template is nested more than " + std::to_string(parser.m_maxDepth)
                + " levels deep");
    }
    ~Nested() { --parser.m_depth; }
    Nested(const Nested&) = delete;
    Parser& parser;
};

/// Sets a flag for the time of its life.
struct SoftScope {
    SoftScope(bool& f, bool value)
        : flag(f)
        , before(std::exchange(f, value))
    {
    }
    ~SoftScope() { flag = before; }
    SoftScope(const SoftScope&) = delete;
    bool& flag;
    bool before;
};

} // namespace ax::jinja
