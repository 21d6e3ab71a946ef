// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"
#include "engine/chat/signal_measurement.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace ax::ui {

/// Measures on the open model which signals tell wrong answers from right ones: question sets, the
/// asking as a command of the engine, the resampling as a job, and the report that is kept per
/// model. What was measured before stays until the new is whole. GUI thread.
class SignalMeasuring : public QObject {
    Q_OBJECT
public:
    struct Set {
        QString path, name;
        int questions = 0;
    };
    SignalMeasuring(EngineHost* host, QObject* parent = nullptr);

    /// What is measured; an empty hash: no model that can be.
    void setModel(const QString& hash, const QString& name);
    const QString& modelName() const { return m_name; }
    const QString& modelHash() const { return m_hash; }
    bool hasModel() const { return !m_hash.isEmpty(); }

    /// Those shipped, then those added.
    const QVector<Set>& sets() const { return m_sets; }
    /// -1 when the file is no question set; problem() says why.
    int addSet(const QString& path);

    /// `transfer` -1: none.
    void start(int set, int transfer, int resamples);
    void cancel();
    bool isRunning() const { return m_tag != 0 || m_resampling; }
    bool isResampling() const { return m_resampling; }
    const MeasurementProgress& progress() const { return m_progress; }
    double fraction() const;
    double secondsLeft() const; ///< -1: not known

    /// Of the last measurement of this model, as `attnx evaluate --json`; null: there is none.
    const nlohmann::ordered_json& report() const { return m_report; }
    /// The rows behind it, where it was measured since the program began.
    const EvaluationTable* table() const { return m_table ? &m_table->table : nullptr; }
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void setsChanged();
    void progressed();
    void reportChanged(); ///< also in the store of the model's calibrations
    void finished(bool measured);

private:
    void end(std::optional<Error> problem);
    EngineHost* m_host;
    QString m_hash, m_name;
    QVector<Set> m_sets;
    MeasurementProgress m_progress;
    nlohmann::ordered_json m_report;
    std::shared_ptr<const Measurement> m_table;
    quint64 m_tag = 0;
    bool m_resampling = false;
    QElapsedTimer m_clock;
    std::optional<Error> m_problem;
};

} // namespace ax::ui
