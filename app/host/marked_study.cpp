// SPDX-License-Identifier: Apache-2.0
#include "app/host/marked_study.h"

#include "app/host/chat_controller.h"
#include "engine/analysis/marked_positions.h"
#include "engine/chat/marked_run.h"
#include "views/session/jobs.h"
#include "views/session/marks.h"
#include "views/session/session_model.h"

namespace ax::ui {

namespace {

const QString kPermute = QStringLiteral("permute");

struct ReadStep {
    double fraction = 0;
    bool absorb(ReadStep&& later)
    {
        fraction = later.fraction;
        return true;
    }
};

} // namespace

MarkedStudy::MarkedStudy(
    SessionModel* session, ChatController* chat, Marks* marks, EngineHost* host, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_chat(chat)
    , m_marks(marks)
    , m_host(host)
{
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.removes()) {
            cancel();
            m_report = {};
            m_marked.clear();
            m_problem.reset();
        }
        Q_EMIT changed();
    });
    connect(marks, &Marks::changed, this, &MarkedStudy::changed);
    connect(chat, &ChatController::modelChanged, this, &MarkedStudy::changed);
    connect(chat, &ChatController::stateChanged, this, &MarkedStudy::changed);
}

QString MarkedStudy::refusal() const
{
    const TraceSession& trace = m_session->trace();
    if (trace.tokenCount() - answerStart(trace) < 2)
        return tr("There is no answer to mark words in.");
    if (!m_chat->model() || !m_chat->model()->capabilities.rows)
        return tr("Open the model that wrote this to read its attention again.");
    if (m_chat->isWriting())
        return tr("An answer is being written.");
    const ModelSummary& recorded = trace.header().modelInfo;
    if (!recorded.fileHash.empty() && recorded.fileHash != m_chat->model()->info.hash)
        return tr("This trace was written by another model (%1).")
            .arg(QString::fromStdString(trace.header().model));
    if (m_marks->tokens().empty())
        return tr("Nothing is marked. Click tokens, drag, or mark by rule.");
    return {};
}

void MarkedStudy::markByRule(const QString& rule)
{
    if (rule == QLatin1String("events"))
        return m_marks->set(markedByEvents(m_session->trace()));
    auto marks = markedByRule(m_session->trace(), rule.toStdString());
    if (marks) {
        m_problem.reset();
        m_marks->set(std::move(*marks));
    } else {
        m_problem = marks.error();
    }
    Q_EMIT changed();
}

bool MarkedStudy::isStale() const { return !m_report.is_null() && m_marked != m_marks->tokens(); }

void MarkedStudy::analyse()
{
    if (isRunning() || !refusal().isEmpty())
        return;
    m_problem.reset();
    const std::set<int> marks = m_marks->tokens();
    auto layers = LayerSelection::parse("all");
    auto request = layers ? markedRequest(m_session->trace(), marks, std::move(*layers))
                          : Result<MarkedRequest>(tl::unexpected(layers.error()));
    if (!request)
        return end(request.error());
    if (markedByEvents(m_session->trace()) != marks) {
        // Kept with the trace, so that `attnx variability --trace` finds the same.
        TraceBatch batch;
        EventRecord event;
        event.kind = "mark";
        event.data = { { "tokens", marks }, { "label", "marked" } };
        batch.events = { std::move(event) };
        m_session->apply(std::move(batch));
    }
    m_fraction = 0;
    m_tag = m_host->run<ReadStep, VariabilityRun>(
        this,
        [request = std::move(*request)](EngineRoom& room,
            const EngineHost::Progress<ReadStep>& progress,
            std::stop_token stop) -> Result<VariabilityRun> {
            if (!room.source)
                return fail(ErrorCode::NotFound, "[variability] no model is open");
            return markedRun(
                *room.source, request,
                [&](int done, int total) {
                    progress.post({ total > 0 ? double(done) / total : 0 });
                },
                stop);
        },
        [this](quint64 tag, ReadStep&& step) {
            if (tag != m_tag)
                return;
            m_fraction = step.fraction;
            Q_EMIT changed();
        },
        [this, marks](quint64 tag, Result<VariabilityRun>&& run) {
            if (tag != m_tag)
                return;
            m_tag = 0;
            if (!run)
                return end(run.error());
            m_permuting = true;
            auto runs = std::make_shared<std::vector<VariabilityRun>>();
            runs->push_back(std::move(*run));
            Jobs::run(
                this, kPermute, [runs](std::stop_token) { return variabilityReport(*runs, {}); },
                [this, marks](nlohmann::ordered_json&& report) {
                    m_permuting = false;
                    m_report = std::move(report);
                    m_marked = marks;
                    end({});
                });
        });
    Q_EMIT changed();
}

void MarkedStudy::cancel()
{
    if (m_tag)
        m_host->cancel(m_tag);
    if (m_permuting) {
        Jobs::cancel(this, kPermute);
        m_permuting = false;
        Q_EMIT changed();
    }
}

void MarkedStudy::end(std::optional<Error> problem)
{
    if (problem && problem->code != ErrorCode::Cancelled)
        m_problem = std::move(problem);
    Q_EMIT changed();
}

} // namespace ax::ui
