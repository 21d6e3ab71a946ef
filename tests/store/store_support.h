// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/branches.h"
#include "engine/trace/jsonl.h"
#include "tests/trace/random_trace.h"

#include <QtTest>

namespace ax::test {

/// The value or the end of the test program with the error's line.
template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().line().c_str());
    return std::move(*result);
}
inline void must(Status status)
{
    if (!status)
        qFatal("%s", status.error().line().c_str());
}

inline MessageRecord message(const std::string& id, const char* role, const std::string& text)
{
    MessageRecord m;
    m.id = id;
    m.role = role;
    m.content = text;
    m.timestamp = 1700000000000;
    return m;
}

/// Adds tokens [first, end) with a step each.
inline void grow(TraceSession& session, int end, const std::string& word)
{
    for (int index = session.tokenCount(); index < end; ++index) {
        TokenRecord token;
        token.index = index;
        token.tokenId = index;
        token.text = " " + word + std::to_string(index);
        token.role = TokenRole::Generated;
        token.segmentId = "s";
        must(session.addToken(token));
        StepRecord step;
        step.tokenIndex = index;
        step.decodeStep = index;
        step.raw.push_back({ 3, -1, { 0, std::max(0, index - 1) }, { 1.5f, -0.25f }, 1.75f, {} });
        step.fingerprint.emplace().fill(float(index) / 8);
        step.zone = index % 2 ? "diffuse" : "syntax_floor";
        step.signals.entropy = 0.5f;
        must(session.addStep(step));
    }
}

/// A question and an answer that was regenerated twice: three branches, one kept inside another.
inline TraceSession threeBranches()
{
    TraceSession s;
    s.header().traceId = "trace-three";
    s.header().model = "m";
    s.header().createdAt = 1700000000000;
    s.messages() = { message("q1", "user", "Where are the keys?"),
        message("a1", "assistant", "On the hook.") };
    grow(s, 300, "first");
    s.segments().push_back({ "seg", SegmentType::AssistantFinal, 0, 300, "a1", 0, 300, {} });
    BranchRecord again;
    again.cause = "regenerated";
    again.createdAt = 1700000000500;
    again.fromTokenIndex = 280;
    again.fromMessage = 1;
    leaveShown(s, again);
    s.truncate(280);
    grow(s, 600, "second");
    s.messages().back() = message("a2", "assistant", "In the library, says Élodie.");
    s.messages().back().timestamp += 10;
    s.messages().push_back(message("q2", "user", "And the door?"));
    s.messages().push_back(message("a3", "assistant", "It is open."));
    s.segments() = { { "seg2", SegmentType::AssistantFinal, 0, 600, "a2", 0, 600, {} } };
    BranchRecord edited;
    edited.cause = "edited";
    edited.createdAt = 1700000000900;
    edited.fromTokenIndex = 550;
    edited.fromMessage = 2;
    edited.sampling = { { "temperature", 0.7 } };
    leaveShown(s, edited);
    s.truncate(550);
    grow(s, 580, "third");
    s.messages().resize(2);
    s.messages().push_back(message("q3", "user", "图书馆的钥匙在哪里?"));
    s.messages().back().timestamp += 20;
    s.messages().push_back(message("a4", "assistant", "Nobody knows."));
    s.segments().push_back({ "seg3", SegmentType::AssistantFinal, 550, 580, "a4", 551, 579, {} });
    s.updateMetrics();
    return s;
}

} // namespace ax::test
