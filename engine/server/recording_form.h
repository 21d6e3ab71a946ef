// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/answer_form.h"

namespace ax::server {

/// The request's member `trace_records` asks for the recording itself, as a client of this program
/// keeps it: settings that the API has no member for are taken from it. False: it asks for none, or
/// a guardrail hides something, and the answer goes out in the ordinary form alone.
/// Errors: 400 naming the member.
ApiResult<bool> takeRecordingWish(
    const Json& body, const Guardrails& guardrails, const CaptureDefaults& defaults, Ask& ask);

/// Adds the recording (engine/chat/answer_json.h) to the events of another form, as chunks without
/// choices that carry `trace_records`.
std::unique_ptr<AnswerForm> recordingForm(std::unique_ptr<AnswerForm> form);

} // namespace ax::server
