// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"

namespace ax {

/// An answer, watched as ChatRequest::firewall says: every trigger becomes an event of the trace
/// with its numbers (kind "drift"). Where W or D passes its limit the answer ends early (event
/// "early_stop"), or is written again from its last stable token with what the zone advises (event
/// "re_route", AnswerSink::rerouted); the abandoned end is the sink's to keep as a branch. Runs on
/// the thread that writes the answer. Raw rows of what the compass reads are captured for it,
/// beside what the request asks for: the evidence is in the trace. Without a firewall this is
/// source.answer(). Errors: those of AnswerSource::answer; Unsupported for re-routing a raw prompt
/// or where tokens have no ids; InvalidArgument naming a layer or head of the compass that the
/// model lacks.
Result<AnswerEnd> answerWatched(
    AnswerSource& source, const ChatRequest& request, AnswerSink& sink, std::stop_token stop);

} // namespace ax
