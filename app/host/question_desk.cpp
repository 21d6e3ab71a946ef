// SPDX-License-Identifier: Apache-2.0
#include "app/host/question_desk.h"

#include "app/host/chat_controller.h"
#include "app/host/error_text.h"
#include "views/session/session_model.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <variant>

namespace ax::ui {

namespace {

struct QuestionStep {
    std::shared_ptr<const AttentionTile> tile; ///< or progress
    int done = 0, total = 0;
};
using QuestionReport = EngineHost::Progress<QuestionStep>;

tl::unexpected<Error> noModel() { return fail(ErrorCode::NotFound, "[host] no model is open"); }

/// Waits until the GUI thread has room: rows are whole or not at all.
void postTile(const QuestionReport& report, AttentionTile tile, const std::stop_token& stop)
{
    const std::size_t bytes = tile.p.size() * sizeof(float);
    while (!report.hasRoom(bytes) && !stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    report.post({ std::make_shared<const AttentionTile>(std::move(tile)), 0, 0 }, bytes);
}

QuestionProgress progressOf(const QuestionReport& report)
{
    return [&report](int done, int total) { report.post({ nullptr, done, total }); };
}

} // namespace

QuestionDesk::QuestionDesk(
    SessionModel* session, ChatController* chat, EngineHost* host, QObject* parent)
    : Questions(parent)
    , m_session(session)
    , m_chat(chat)
    , m_host(host)
    , m_refusal(refusal())
{
    const auto tell = [this] {
        if (const QString now = refusal(); now != m_refusal) {
            m_refusal = now;
            Q_EMIT availabilityChanged();
        }
    };
    connect(session, &SessionModel::changed, this, &QuestionDesk::follow);
    connect(session, &SessionModel::changed, this, tell);
    connect(chat, &ChatController::modelChanged, this, tell);
    connect(chat, &ChatController::stateChanged, this, [this, tell] {
        if (m_chat->isWriting())
            cancelAll();
        tell();
    });
}

QString QuestionDesk::refusal() const
{
    const TraceSession& trace = m_session->trace();
    if (trace.tokenCount() == 0)
        return tr("There is no text yet.");
    if (!m_chat->model())
        return m_chat->state() == ViewCommands::State::Loading
            ? tr("The model is being opened.")
            : tr("No model is open. Open the model of this trace to compute it.");
    if (m_chat->isWriting())
        return tr("An answer is being written.");
    const ModelSummary& recorded = trace.header().modelInfo;
    const ModelInfo& open = m_chat->model()->info;
    const bool same = !recorded.fileHash.empty() && !open.hash.empty()
        ? recorded.fileHash == open.hash
        : trace.header().model == open.name;
    if (!same)
        return tr("This trace was written by another model (%1). It cannot be computed here.")
            .arg(QString::fromStdString(trace.header().model));
    if (!m_chat->model()->capabilities.rows)
        return tr("Attention is not available from this server.");
    return {};
}

Result<TraceReference> QuestionDesk::context(int count) const
{
    const TraceSession& trace = m_session->trace();
    TraceReference reference { trace.header().traceId, trace.header().modelInfo.tokenizerHash, {},
        0, {} };
    for (int index = 0; index < count; ++index) {
        const int id = trace.hasToken(index) ? trace.tokenId(index) : -1;
        if (id < 0)
            return fail(ErrorCode::NotFound,
                tr("Token %1 is missing in this trace, so its context cannot be read.")
                    .arg(index)
                    .toStdString());
        reference.tokenIds.push_back(id);
    }
    return reference;
}

quint64 QuestionDesk::refuse(const QString& problem)
{
    const quint64 question = m_refused--;
    QMetaObject::invokeMethod(
        this, [this, question, problem] { Q_EMIT finished(question, true, problem); },
        Qt::QueuedConnection);
    return question;
}

template <class Value, class Work, class Give> quint64 QuestionDesk::ask(Work work, Give give)
{
    const quint64 question = m_host->run<QuestionStep, Value>(
        this,
        [work = std::move(work)](
            EngineRoom& room, const QuestionReport& report, std::stop_token stop) -> Result<Value> {
            if (!room.source)
                return noModel();
            return work(*room.source, report, stop);
        },
        [this](quint64 tag, QuestionStep&& step) {
            if (!m_open.contains(tag))
                return;
            if (step.tile)
                Q_EMIT tile(tag, step.tile);
            else
                Q_EMIT progress(tag, step.done, step.total);
        },
        [this, give = std::move(give)](quint64 tag, Result<Value>&& value) {
            if (!m_open.contains(tag))
                return;
            if (value)
                give(tag, *value);
            end(tag, value ? nullptr : &value.error());
        });
    m_open.insert(question);
    return question;
}

quint64 QuestionDesk::askRows(std::vector<HeadRef> heads, bool mean, int from, int to)
{
    if (const QString no = refusal(); !no.isEmpty())
        return refuse(no);
    auto trace = context(to);
    if (!trace)
        return refuse(QString::fromStdString(trace.error().message));
    RowsQuery query { std::move(*trace), std::move(heads), mean, from, to };
    return ask<int>(
        [query = std::move(query)](
            AnswerSource& source, const QuestionReport& report, std::stop_token stop) {
            return source.rows(
                query, [&](AttentionTile tile) { postTile(report, std::move(tile), stop); },
                progressOf(report), stop);
        },
        [](quint64, int) {});
}

quint64 QuestionDesk::askStatistics()
{
    if (const QString no = refusal(); !no.isEmpty())
        return refuse(no);
    auto trace = context(m_session->trace().tokenCount());
    if (!trace)
        return refuse(QString::fromStdString(trace.error().message));
    return ask<HeadStatistics>(
        [trace = std::move(*trace)](
            AnswerSource& source, const QuestionReport& report, std::stop_token stop) {
            return source.headStatistics(trace, progressOf(report), stop);
        },
        [this](quint64 tag, const HeadStatistics& found) { Q_EMIT statistics(tag, found); });
}

quint64 QuestionDesk::askEffects(
    int token, std::vector<std::vector<int>> positions, std::vector<std::vector<HeadRef>> heads)
{
    if (const QString no = refusal(); !no.isEmpty())
        return refuse(no);
    auto trace = context(token + 1);
    if (!trace)
        return refuse(QString::fromStdString(trace.error().message));
    EffectQuery query { std::move(*trace), std::move(positions), std::move(heads) };
    return ask<EffectResult>(
        [query = std::move(query)](AnswerSource& source, const QuestionReport& report,
            std::stop_token stop) { return source.effects(query, progressOf(report), stop); },
        [this](quint64 tag, const EffectResult& found) { Q_EMIT effects(tag, found); });
}

quint64 QuestionDesk::askKept(const QString& policy, double ratio)
{
    if (const QString no = refusal(); !no.isEmpty())
        return refuse(no);
    auto trace = context(m_session->trace().tokenCount());
    if (!trace)
        return refuse(QString::fromStdString(trace.error().message));
    EvictionOptions options;
    options.ratio = ratio;
    const auto named
        = std::find(kEvictionPolicies.begin(), kEvictionPolicies.end(), policy.toStdString());
    if (named == kEvictionPolicies.end())
        return refuse(tr("There is no eviction policy %1.").arg(policy));
    options.policy = EvictionPolicy(named - kEvictionPolicies.begin());
    return ask<std::vector<int>>(
        [trace = std::move(*trace), options](
            AnswerSource& source, const QuestionReport& report, std::stop_token stop) {
            return source.keptPositions(trace, options, progressOf(report), stop);
        },
        [this](quint64 tag, const std::vector<int>& kept) {
            Q_EMIT keptPositions(tag, QVector<int>(kept.begin(), kept.end()));
        });
}

void QuestionDesk::cancel(quint64 question)
{
    if (m_open.contains(question))
        m_host->cancel(question);
}

void QuestionDesk::end(quint64 question, const Error* error)
{
    m_open.remove(question);
    const bool stopped = error && error->code == ErrorCode::Cancelled;
    QString problem;
    if (error && !stopped) {
        const ErrorText text = errorText(*error, Doing::Trying, {});
        problem = text.title + QLatin1Char(' ') + text.details;
    }
    Q_EMIT finished(question, error != nullptr, problem);
}

void QuestionDesk::follow(const Change& change)
{
    if (change.reset || change.removes())
        cancelAll();
}

void QuestionDesk::cancelAll()
{
    for (const quint64 question : std::as_const(m_open))
        m_host->cancel(question);
}

} // namespace ax::ui
