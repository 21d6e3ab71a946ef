// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

namespace ax::ui {

/// What the tokens of a chat are.
struct ContextUse {
    int system = 0, questions = 0, answers = 0, files = 0, marks = 0;
    int total() const { return system + questions + answers + files + marks; }
    bool operator==(const ContextUse&) const = default;
};
ContextUse contextUse(const TraceSession& trace);

} // namespace ax::ui
