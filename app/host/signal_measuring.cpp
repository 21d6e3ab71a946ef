// SPDX-License-Identifier: Apache-2.0
#include "app/host/signal_measuring.h"

#include "engine/chat/calibrations.h"
#include "engine/core/files.h"
#include "views/session/jobs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ax::ui {

namespace {

const QString kResample = QStringLiteral("resample");

struct AskStep {
    MeasurementProgress progress;
    bool absorb(AskStep&& later)
    {
        progress = later.progress;
        return true;
    }
};

/// A file of this computer or of the program.
Result<EvaluationSet> readSetFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
            "[evaluate] " + path.toStdString() + ": " + file.errorString().toStdString(),
            path.toStdString(), "choose a file that can be read");
    return readEvaluationSet(
        file.read(qint64(64) << 20).toStdString(), QFileInfo(path).fileName().toStdString());
}

} // namespace

SignalMeasuring::SignalMeasuring(EngineHost* host, QObject* parent)
    : QObject(parent)
    , m_host(host)
{
    const QDir shipped(QStringLiteral(":/prompts"));
    for (const QString& name :
        shipped.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name | QDir::Reversed))
        if (const auto set = readSetFile(shipped.filePath(name)))
            m_sets.append({ shipped.filePath(name), QString::fromStdString(set->name),
                int(set->items.size()) });
}

void SignalMeasuring::setModel(const QString& hash, const QString& name)
{
    if (hash == m_hash && name == m_name)
        return;
    cancel();
    m_hash = hash;
    m_name = name;
    m_problem.reset();
    m_table.reset();
    const auto stored = storedEvaluation(hash.toStdString());
    m_report = stored ? *stored : nlohmann::ordered_json();
    Q_EMIT reportChanged();
}

int SignalMeasuring::addSet(const QString& path)
{
    m_problem.reset();
    const auto set = readSetFile(path);
    if (!set) {
        m_problem = set.error();
        Q_EMIT progressed();
        return -1;
    }
    for (int k = 0; k < m_sets.size(); ++k)
        if (m_sets[k].path == path)
            return k;
    m_sets.append({ path, QString::fromStdString(set->name), int(set->items.size()) });
    Q_EMIT setsChanged();
    return int(m_sets.size()) - 1;
}

void SignalMeasuring::start(int set, int transfer, int resamples)
{
    if (isRunning() || !hasModel() || set < 0 || set >= m_sets.size())
        return;
    m_problem.reset();
    m_progress = {};
    MeasurementRequest request;
    if (auto read = readSetFile(m_sets[set].path))
        request.set = std::move(*read);
    else
        m_problem = read.error();
    if (transfer >= 0 && transfer < m_sets.size()) {
        if (auto read = readSetFile(m_sets[transfer].path))
            request.transfer = std::move(*read);
        else
            m_problem = read.error();
    }
    if (m_problem)
        return end(m_problem);
    m_progress.sets = request.transfer ? 2 : 1;
    m_progress.questions = int(request.set.items.size());
    EvaluationOptions options;
    options.resamples = resamples;
    m_clock.start();
    m_tag = m_host->run<AskStep, Measurement>(
        this,
        [request = std::move(request)](EngineRoom& room,
            const EngineHost::Progress<AskStep>& progress,
            std::stop_token stop) -> Result<Measurement> {
            if (!room.source)
                return fail(ErrorCode::NotFound, "[evaluate] no model is open");
            return room.source->measureSignals(
                request, [&](const MeasurementProgress& at) { progress.post({ at }); }, stop);
        },
        [this](quint64 tag, AskStep&& step) {
            if (tag != m_tag)
                return;
            m_progress = step.progress;
            Q_EMIT progressed();
        },
        [this, options](quint64 tag, Result<Measurement>&& result) {
            if (tag != m_tag)
                return;
            m_tag = 0;
            if (!result)
                return end(result.error());
            auto measured = std::make_shared<const Measurement>(std::move(*result));
            m_resampling = true;
            Q_EMIT progressed();
            Jobs::run(
                this, kResample,
                [measured, options](
                    std::stop_token) { return measurementReport(*measured, options); },
                [this, measured](nlohmann::ordered_json&& report) {
                    m_resampling = false;
                    // Another model may have been opened meanwhile.
                    const Status kept = storeEvaluation(measured->modelHash, report);
                    if (measured->modelHash == m_hash.toStdString()) {
                        m_report = std::move(report);
                        m_table = measured;
                    }
                    Q_EMIT reportChanged();
                    end(kept ? std::nullopt : std::optional<Error>(kept.error()));
                });
        });
    Q_EMIT progressed();
}

void SignalMeasuring::end(std::optional<Error> problem)
{
    const bool measured = !problem;
    if (problem && problem->code != ErrorCode::Cancelled)
        m_problem = std::move(problem);
    Q_EMIT progressed();
    Q_EMIT finished(measured);
}

void SignalMeasuring::cancel()
{
    if (m_tag)
        m_host->cancel(m_tag);
    if (m_resampling) {
        Jobs::cancel(this, kResample);
        m_resampling = false;
        end(Error { ErrorCode::Cancelled, "[evaluate] stopped" });
    }
}

double SignalMeasuring::fraction() const
{
    if (m_resampling)
        return 1;
    const double one
        = m_progress.questions > 0 ? double(m_progress.asked) / m_progress.questions : 0;
    return (m_progress.set + one) / std::max(1, m_progress.sets);
}

double SignalMeasuring::secondsLeft() const
{
    const double done = fraction();
    if (!m_tag || done < 0.02)
        return -1;
    return double(m_clock.elapsed()) / 1000 * (1 - done) / done;
}

} // namespace ax::ui
