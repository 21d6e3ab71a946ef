// SPDX-License-Identifier: Apache-2.0
#include "views/session/manifold_runs.h"

#include "engine/discovery/artefacts.h"
#include "views/session/jobs.h"
#include "views/session/manifold_work.h"
#include "views/session/session_model.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace ax::ui {

namespace {

const QString kManifoldJob = QStringLiteral("discovery"),
              kModelJob = QStringLiteral("discovery.model");
constexpr int kManifoldLiveMs = 100;
constexpr int kTrail = 12;
constexpr int kAnswer = 1024; ///< tokens of an answer that are placed
constexpr quint64 kWhole = 1000000;

/// Stages of the engine, the one of the window that each belongs to, its share of the time on two
/// cores at 100,000 points.
struct Stage {
    const char* engine;
    int shown;
    double share;
};
constexpr std::array kEngineStages {
    Stage { "reading", 1, 0.08 },
    Stage { "scaling", 1, 0.01 },
    Stage { "first picture", 1, 0.04 },
    Stage { "neighbours", 2, 0.18 },
    Stage { "layout", 3, 0.30 },
    Stage { "density tree", 4, 0.16 },
    Stage { "clusters", 4, 0.01 },
    Stage { "regions", 5, 0.10 },
    Stage { "stability", 5, 0.08 },
    Stage { "summary", 6, 0.02 },
    Stage { "writing", 6, 0.02 },
};

QString stageName(int stage)
{
    switch (stage) {
    case 1:
        return ManifoldRuns::tr("reading");
    case 2:
        return ManifoldRuns::tr("neighbours");
    case 3:
        return ManifoldRuns::tr("picture");
    case 4:
        return ManifoldRuns::tr("density tree");
    case 5:
        return ManifoldRuns::tr("stability");
    default:
        return ManifoldRuns::tr("summary");
    }
}

double shareOf(const discovery::StageProgress& progress)
{
    double before = 0;
    for (const Stage& stage : kEngineStages) {
        if (std::strcmp(stage.engine, progress.stage) == 0)
            return before + stage.share * progress.done;
        before += stage.share;
    }
    return before;
}

int stageAt(double share)
{
    double before = 0;
    for (const Stage& stage : kEngineStages) {
        before += stage.share;
        if (share < before)
            return stage.shown;
    }
    return ManifoldRuns::kStages;
}

} // namespace

ManifoldRuns::ManifoldRuns(PointsDesk* desk, const SessionModel* session, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_session(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kManifoldLiveMs);
    connect(&m_later, &QTimer::timeout, this, &ManifoldRuns::updateLive);
    connect(session, &SessionModel::changed, this, &ManifoldRuns::follow);
}

void ManifoldRuns::start(const PointWish& wish) { run(wish, false); }

void ManifoldRuns::restore(const PointWish& wish) { run(wish, true); }

void ManifoldRuns::run(const PointWish& wish, bool keepsOld)
{
    m_wish = wish;
    m_asked = true;
    m_trouble = Trouble::None;
    std::shared_ptr<discovery::PointSource> source = m_desk->source(wish);
    if (!source) {
        cancel();
        m_trouble = Trouble::Empty;
        Q_EMIT progressChanged();
        return;
    }
    m_running = true;
    m_progress = {};
    m_progress.name = stageName(1);
    m_progress.run = m_shown && m_shown->wish == wish ? m_shown->run + 1 : 1;
    // Given up after the first picture: the next one takes its place.
    if (m_shown && !m_shown->whole)
        show(nullptr);
    const QString folder = m_desk->folder(wish);
    const auto found = std::make_shared<std::size_t>(0);
    // Shown at once only where there is nothing else to look at.
    const auto first = [self = QPointer<ManifoldRuns>(this), wish](ManifoldPtr sample) {
        if (!QCoreApplication::instance())
            return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, wish, sample = std::move(sample)] {
                if (self && self->m_running && self->m_wish == wish
                    && (!self->m_shown || !self->m_shown->whole))
                    self->show(sample);
            },
            Qt::QueuedConnection);
    };
    Jobs::run(
        this, kManifoldJob,
        [source, wish, folder, keepsOld, first, found, threads = m_desk->threads()](
            std::stop_token stop, const JobReport& report) -> Result<ManifoldPtr> {
            discovery::Job job(threads, stop, [&](const discovery::StageProgress& progress) {
                report(quint64(shareOf(progress) * double(kWhole)), kWhole);
            });
            try {
                if (keepsOld) {
                    auto kept = keptManifold(*source, wish, folder, job);
                    if (kept || kept.error().code == ErrorCode::Cancelled)
                        return kept;
                }
                return discoverManifold(*source, wish, folder, first, job, *found);
            } catch (const std::bad_alloc&) {
                return fail(ErrorCode::OutOfMemory, "[discover] there is not enough memory",
                    source->name(), "choose a smaller scope");
            }
        },
        [this](quint64 done, quint64 total, double secondsLeft) {
            m_progress.share = double(done) / double(total);
            m_progress.stage = stageAt(m_progress.share);
            m_progress.name = stageName(m_progress.stage);
            m_progress.secondsLeft = secondsLeft;
            Q_EMIT progressChanged();
        },
        [this, found](Result<ManifoldPtr> result) {
            m_found = *found;
            end(std::move(result));
        });
    Q_EMIT progressChanged();
}

std::size_t ManifoldRuns::needed() const { return pointsNeeded(m_found); }

void ManifoldRuns::cancel()
{
    const bool was = m_running;
    Jobs::cancel(this, kManifoldJob);
    m_running = false;
    if (m_shown && !m_shown->whole)
        show(nullptr);
    if (was)
        Q_EMIT progressChanged();
}

void ManifoldRuns::present(ManifoldPtr manifold)
{
    cancel();
    m_asked = true;
    if (manifold)
        m_wish = manifold->wish;
    show(std::move(manifold));
}

void ManifoldRuns::end(Result<ManifoldPtr> made)
{
    m_running = false;
    if (made) {
        show(std::move(*made));
    } else {
        m_error = made.error();
        m_trouble = Trouble::Failed;
        if (m_error.code == ErrorCode::NotFound)
            m_trouble = Trouble::Empty;
        else if (m_found > 0 && m_found < needed())
            m_trouble = Trouble::Few;
        if (m_shown && (!m_shown->whole || m_shown->wish != m_wish))
            show(nullptr);
    }
    Q_EMIT progressChanged();
}

void ManifoldRuns::show(ManifoldPtr manifold)
{
    m_shown = std::move(manifold);
    if (m_shown && m_shown->model)
        setModel(m_shown->model, m_shown->run, m_shown->points.sinkPolicy);
    Q_EMIT changed();
}

void ManifoldRuns::setModel(
    std::shared_ptr<const discovery::ModelFile> model, int run, const std::string& sinkPolicy)
{
    m_model = std::move(model);
    m_modelRun = run;
    m_modelSinks = sinkPolicy;
    m_trail.clear();
    m_answer.clear();
    Q_EMIT modelChanged();
    updateLive();
}

void ManifoldRuns::wantModel()
{
    if (m_model || m_modelAsked)
        return;
    m_modelAsked = true;
    QStringList folders;
    for (const PointScope scope : { PointScope::All, PointScope::Saved, PointScope::Recent })
        for (const char* sinks : { "", "exclude" }) {
            PointWish wish;
            wish.scope = scope;
            wish.sinkPolicy = sinks;
            if (const QString folder = m_desk->folder(wish); !folder.isEmpty())
                folders << folder;
        }
    Jobs::run(
        this, kModelJob,
        [folders](std::stop_token) {
            for (const QString& folder : folders)
                if (auto read = discovery::readArtefacts(folder.toStdString()))
                    return *read;
            return discovery::EarlierArtefacts();
        },
        [this](const discovery::EarlierArtefacts& read) {
            if (read.model && !m_model)
                setModel(read.model, read.run.run, {});
        });
}

qint64 ManifoldRuns::modelPoints() const
{
    return m_model ? qint64(m_model->pointIds().size()) : 0;
}

std::optional<discovery::Verdict> ManifoldRuns::verdictOf(int token) const
{
    const TraceSession& trace = m_session->trace();
    if (!m_model || token < 0 || token >= trace.tokenCount() || !trace.hasStep(token)
        || trace.header().fingerprintLayout != m_model->schema()
        || (!m_modelSinks.empty() && trace.header().sinkPolicy != m_modelSinks))
        return {};
    const auto print = trace.fingerprint(token);
    if (!print || int(print->size()) != m_model->scaling().dims
        || !discovery::PointTable::faultOf(*print).empty())
        return {};
    return discovery::Classifier(m_model).classify(*print, token);
}

bool ManifoldRuns::isLeaving() const
{
    int off = 0;
    for (const int token : m_trail)
        if (const auto verdict = verdictOf(token))
            off += verdict->offManifold;
    return 2 * off > int(m_trail.size());
}

/// Of the last answer the tokens that came since the last time.
void ManifoldRuns::updateAnswer()
{
    const TraceSession& trace = m_session->trace();
    const int end = trace.tokenCount();
    int begin = end;
    while (begin > 0 && end - begin < kAnswer && trace.tokenRole(begin - 1) == TokenRole::Generated)
        --begin;
    if (m_answer.empty() || begin < m_answerBegin || begin > m_answerEnd || end < m_answerEnd) {
        m_answer.clear();
        m_answerEnd = begin;
    } else {
        m_answer.erase(m_answer.begin(), m_answer.begin() + (begin - m_answerBegin));
    }
    m_answerBegin = begin;
    for (; m_answerEnd < end; ++m_answerEnd)
        m_answer.push_back(verdictOf(m_answerEnd));
}

std::optional<AnswerPlace> ManifoldRuns::answerPlace() const
{
    std::vector<discovery::Verdict> verdicts;
    for (const auto& verdict : m_answer)
        if (verdict)
            verdicts.push_back(*verdict);
    if (verdicts.empty() || !m_model)
        return {};
    AnswerPlace place { discovery::placeOf(verdicts, m_model->shares(), m_desk->shown()), {} };
    for (const discovery::Likeness& one : place.sessions)
        place.alike.append({ m_desk->title(one.session), one.share });
    return place;
}

void ManifoldRuns::follow(const Change& change)
{
    if (change.reset || change.truncatedAt >= 0)
        m_answer.clear();
    if ((change.reset || change.truncatedAt >= 0) && !m_trail.isEmpty()) {
        m_trail.clear(); // the same numbers may be other tokens
        Q_EMIT liveChanged();
    }
    if (change.reset)
        m_later.start(0);
    else if ((change.firstStep >= 0 || change.truncatedAt >= 0) && !m_later.isActive())
        m_later.start();
}

void ManifoldRuns::updateLive()
{
    updateAnswer();
    const TraceSession& trace = m_session->trace();
    QVector<int> trail;
    for (int token = trace.previousStep(trace.tokenCount() - 1);
         m_model && token >= 0 && trail.size() < kTrail; token = trace.previousStep(token - 1))
        if (verdictOf(token))
            trail.prepend(token);
        else
            break;
    if (trail != m_trail) {
        m_trail = trail;
        Q_EMIT liveChanged();
    }
}

} // namespace ax::ui
