// SPDX-License-Identifier: Apache-2.0
#include "engine/server/answer_desk.h"

#include <algorithm>

namespace ax::server {

AnswerTicket::AnswerTicket(About about, PreparedAnswer prepared, std::size_t mostBytes)
    : m_about(std::move(about))
    , m_prepared(std::move(prepared))
    , m_mostBytes(mostBytes)
    , m_promptTokens(int(m_prepared->generate.prompt.size()))
    , m_captures(m_prepared->generate.capture.any())
{
}

double AnswerTicket::seconds() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_made).count();
}

std::optional<AnswerTicket::Event> AnswerTicket::next(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (!m_came.wait_for(lock, time, [this] { return !m_events.empty(); }))
        return {};
    Event event = std::move(m_events.front().first);
    m_bytes -= m_events.front().second;
    m_events.pop_front();
    return event;
}

void AnswerTicket::post(Event event, std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_events.emplace_back(std::move(event), bytes);
    m_bytes += bytes;
    m_came.notify_one();
}

void AnswerTicket::started(const AnswerStart& start)
{
    m_phase = Phase::Prompt;
    post(start, 0);
}

void AnswerTicket::promptProgress(int, int total)
{
    m_phase = Phase::Prompt;
    m_cachedTokens = m_promptTokens - total;
}

void AnswerTicket::batch(RecordedBatch batch, const AnswerCounters& counters)
{
    if (counters.tokens > 0)
        m_phase = Phase::Writing;
    m_tokens = counters.tokens;
    if (onStep)
        for (const StepRecord& step : batch.steps)
            onStep(step);
    const std::size_t bytes = batch.bytes();
    post(std::move(batch), bytes);
}

bool AnswerTicket::acceptsPayload(std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    return m_bytes + bytes <= m_mostBytes;
}

void AnswerTicket::finished(Result<AnswerEnd> end)
{
    // Counted before the client can know: a figure asked for after an answer holds it.
    m_phase = Phase::Done;
    if (m_desk)
        m_desk->count(end);
    post(std::move(end), 0);
}

AnswerDesk::AnswerDesk(LocalSource& source, Limits limits)
    : m_source(source)
    , m_limits(limits)
{
}

bool AnswerDesk::submit(const std::shared_ptr<AnswerTicket>& ticket)
{
    const std::lock_guard lock(m_mutex);
    // Who has gone away makes room at once.
    std::erase_if(m_waiting, [&](const std::shared_ptr<AnswerTicket>& one) {
        if (!one->m_stop.stop_requested())
            return false;
        ++m_totals.cancelled;
        return true;
    });
    if (m_closed || int(m_waiting.size()) >= m_limits.waiting) {
        ++m_totals.refused;
        return false;
    }
    ticket->m_desk = this;
    m_waiting.push_back(ticket);
    m_work.notify_one();
    if (m_wake)
        m_wake();
    return true;
}

bool AnswerDesk::submit(const std::shared_ptr<DeskQuestion>& question)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || int(m_questions.size()) >= m_limits.waiting)
        return false;
    m_questions.push_back(question);
    m_work.notify_one();
    if (m_wake)
        m_wake();
    return true;
}

std::vector<std::shared_ptr<AnswerTicket>> AnswerDesk::tickets() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<AnswerTicket>> all = m_running;
    all.insert(all.end(), m_waiting.begin(), m_waiting.end());
    return all;
}

AnswerDesk::Totals AnswerDesk::totals() const
{
    const std::lock_guard lock(m_mutex);
    Totals totals = m_totals;
    totals.waiting = int(m_waiting.size());
    for (const auto& ticket : m_running)
        if (ticket->phase() != AnswerTicket::Phase::Done) {
            ++totals.running;
            totals.capturing += ticket->m_captures;
        }
    return totals;
}

void AnswerDesk::noteLess()
{
    const std::lock_guard lock(m_mutex);
    ++m_totals.less;
}

void AnswerDesk::onWork(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

void AnswerDesk::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void AnswerDesk::finish()
{
    const std::lock_guard lock(m_mutex);
    m_closed = m_over = true;
    for (const auto& ticket : m_running)
        ticket->cancel();
    for (const auto& question : m_questions)
        question->stop.request_stop();
    m_work.notify_all();
    if (m_wake)
        m_wake();
}

void AnswerDesk::begin(const std::shared_ptr<AnswerTicket>& ticket)
{
    PreparedAnswer prepared = std::move(*ticket->m_prepared);
    ticket->m_prepared.reset();
    Result<AnswerId> id = ticket->m_stop.stop_requested()
        ? Result<AnswerId>(fail(ErrorCode::Cancelled, "[serve] the request was given up"))
        : m_source.start(std::move(prepared), *ticket, ticket->m_stop.get_token());
    if (!id)
        ticket->finished(tl::unexpected<Error>(id.error()));
}

/// Those that wait and for which there is a place.
void AnswerDesk::take()
{
    std::vector<std::shared_ptr<AnswerTicket>> fresh;
    {
        const std::lock_guard lock(m_mutex);
        int capturing = 0;
        for (const auto& ticket : m_running)
            capturing += ticket->m_captures;
        while (!m_waiting.empty() && (m_over || int(m_running.size()) < m_limits.parallel)) {
            std::shared_ptr<AnswerTicket> ticket = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (m_over)
                ticket->cancel();
            if (ticket->m_captures && m_limits.capturing > 0 && capturing >= m_limits.capturing) {
                ticket->m_captures = false;
                ticket->m_captureLeftOut = true;
                ++m_totals.less;
                ticket->m_prepared->generate.capture = {};
                ticket->m_prepared->generate.capture.fingerprint = false;
                ticket->m_prepared->setup.capture = ticket->m_prepared->generate.capture;
            }
            capturing += ticket->m_captures;
            ++m_totals.started;
            m_running.push_back(ticket);
            fresh.push_back(std::move(ticket));
        }
    }
    for (const auto& ticket : fresh)
        begin(ticket);
}

void AnswerDesk::count(const Result<AnswerEnd>& end)
{
    const std::lock_guard lock(m_mutex);
    if (!end) {
        ++(end.error().code == ErrorCode::Cancelled ? m_totals.cancelled : m_totals.failed);
        return;
    }
    const GenerateStats& stats = end->stats;
    ++(stats.finish == FinishReason::Cancelled ? m_totals.cancelled : m_totals.finished);
    m_totals.promptTokens += std::uint64_t(stats.promptTokens);
    m_totals.cachedTokens += std::uint64_t(stats.cachedTokens);
    m_totals.generatedTokens += std::uint64_t(stats.generatedTokens);
    m_totals.captureBytes += stats.captureBytes;
    m_totals.droppedPayloads += std::uint64_t(end->droppedPayloads);
    m_totals.promptSeconds += stats.promptSeconds;
    m_totals.decodeSeconds += stats.decodeSeconds;
    m_totals.captureSeconds += stats.captureSeconds;
}

/// Lets go of what has ended.
void AnswerDesk::sweep()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_running, [&](const std::shared_ptr<AnswerTicket>& ticket) {
        return ticket->phase() == AnswerTicket::Phase::Done;
    });
}

/// One of them, so that answers are not held up by many.
void AnswerDesk::answerQuestions()
{
    std::shared_ptr<DeskQuestion> question;
    {
        const std::lock_guard lock(m_mutex);
        if (m_questions.empty())
            return;
        question = std::move(m_questions.front());
        m_questions.pop_front();
    }
    question->work(m_source, question->stop.get_token());
}

void AnswerDesk::attend()
{
    sweep();
    take();
    answerQuestions();
}

bool AnswerDesk::runSome()
{
    take();
    answerQuestions();
    m_source.runSome();
    sweep();
    const std::lock_guard lock(m_mutex);
    return !m_running.empty() || !m_waiting.empty() || !m_questions.empty();
}

void AnswerDesk::run()
{
    for (;;) {
        if (runSome())
            continue;
        std::unique_lock lock(m_mutex);
        m_work.wait(lock, [this] { return m_over || !m_waiting.empty() || !m_questions.empty(); });
        if (m_over && m_waiting.empty() && m_questions.empty())
            return;
    }
}

} // namespace ax::server
