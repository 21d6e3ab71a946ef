// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/evaluator.h"

namespace ax::jinja {

/// Counts one level of the walk; bounds the use of the stack.
struct Evaluator::Deeper {
    static constexpr int most = 1000;
    explicit Deeper(Evaluator& e)
        : evaluator(e)
    {
        if (++evaluator.m_depth > most) {
            --evaluator.m_depth;
            raiseLimit("the template calls more than " + std::to_string(most) + " levels deep");
        }
    }
    ~Deeper() { --evaluator.m_depth; }
    Deeper(const Deeper&) = delete;
    Evaluator& evaluator;
};

/// Output goes into a buffer of its own for the time of its life.
struct Evaluator::Capture {
    explicit Capture(Evaluator& e)
        : evaluator(e)
        , outer(std::exchange(e.m_out, &buffer))
    {
    }
    ~Capture()
    {
        evaluator.m_out = outer;
        evaluator.m_buffered -= counted ? 0 : buffer.size();
    }
    Capture(const Capture&) = delete;
    std::string take()
    {
        evaluator.m_buffered -= buffer.size();
        counted = true;
        return std::move(buffer);
    }
    Evaluator& evaluator;
    std::string buffer;
    std::string* outer;
    bool counted = false;
};

struct SavedFlag {
    explicit SavedFlag(bool& f)
        : flag(f)
        , value(f)
    {
    }
    ~SavedFlag() { flag = value; }
    SavedFlag(const SavedFlag&) = delete;
    bool& flag;
    bool value;
};

struct SavedInt {
    explicit SavedInt(int& f)
        : number(f)
        , value(f)
    {
    }
    ~SavedInt() { number = value; }
    SavedInt(const SavedInt&) = delete;
    int& number;
    int value;
};

} // namespace ax::jinja
