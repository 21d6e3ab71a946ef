// SPDX-License-Identifier: Apache-2.0
#include "engine/server/recording_form.h"

#include "engine/chat/answer_json.h"

#include <chrono>

namespace ax::server {

namespace {

class RecordingForm final : public AnswerForm {
public:
    explicit RecordingForm(std::unique_ptr<AnswerForm> form)
        : m_form(std::move(form))
    {
    }
    std::string start(const AnswerStart& start) override
    {
        return m_form->start(start) + event(answerJson(start));
    }
    std::string part(RecordedBatch batch) override
    {
        for (const TokenRecord& token : batch.tokens)
            m_counters.tokens += token.role == TokenRole::Generated;
        m_counters.recordedSteps += int(batch.steps.size());
        for (const StepRecord& step : batch.steps)
            m_counters.captureBytes += step.payloadBytes();
        if (m_counters.tokens > 0 && m_first == Clock::time_point())
            m_first = Clock::now();
        if (m_counters.tokens > 0)
            m_counters.seconds = std::chrono::duration<double>(Clock::now() - m_first).count();
        std::string record = event(answerJson(batch, m_counters));
        return m_form->part(std::move(batch)) + record;
    }
    std::string end(const AnswerEnd& end) override
    {
        return event(answerJson(end)) + m_form->end(end); // nothing is read behind [DONE]
    }
    std::string failed(const ApiError& error) override { return m_form->failed(error); }
    void take(RecordedBatch batch) override { m_form->take(std::move(batch)); }
    std::string whole(const AnswerStart& start, const AnswerEnd& end) override
    {
        return m_form->whole(start, end);
    }
    void captureLeftOut() override { m_form->captureLeftOut(); }

private:
    using Clock = std::chrono::steady_clock;
    static std::string event(Json record)
    {
        Json chunk;
        chunk["object"] = "trace.records";
        chunk["choices"] = Json::array();
        chunk["trace_records"] = Json::array({ std::move(record) });
        return sseEvent(dump(chunk));
    }
    std::unique_ptr<AnswerForm> m_form;
    AnswerCounters m_counters;
    Clock::time_point m_first {};
};

} // namespace

ApiResult<bool> takeRecordingWish(
    const Json& body, const Guardrails& guardrails, const CaptureDefaults& defaults, Ask& ask)
{
    const auto found = body.find("trace_records");
    if (found == body.end() || found->is_null() || !ask.stream)
        return false;
    if (guardrails.captureOff || guardrails.fingerprintOnly || guardrails.maskSystemPrompt
        || guardrails.maskPrefix > 0 || defaults.fingerprintOnly)
        return false;
    if (const Status status = takeRecording(*found, ask.chat); !status)
        return tl::unexpected(toApi(status.error()));
    return true;
}

std::unique_ptr<AnswerForm> recordingForm(std::unique_ptr<AnswerForm> form)
{
    return std::make_unique<RecordingForm>(std::move(form));
}

} // namespace ax::server
