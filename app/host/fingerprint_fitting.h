// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace ax::ui {

/// The texts that a model's fingerprints are fitted on, the fit as a command of the engine, and its
/// scores. GUI thread.
class FingerprintFitting : public QObject {
    Q_OBJECT
public:
    struct Document {
        enum class State { Waits, Reads, Read, Problem };
        QString path {}, kind {};
        int tokens = 0; ///< of those that are read; 0: not counted
        State state = State::Waits;
        double share = 0; ///< read of it
        QString problem {};
    };
    struct Score {
        QString layout; ///< "log16_include", …
        double tokenClass = 0, surprisalR = 0;
    };
    static constexpr int kTokens = 1024; ///< read of each document

    FingerprintFitting(EngineHost* host, QObject* parent = nullptr);

    /// What is fitted; empty: no model that can be.
    void setModel(const QString& hash, const QString& name);
    const QString& modelName() const { return m_name; }
    bool hasModel() const { return !m_hash.isEmpty(); }

    const QVector<Document>& documents() const { return m_documents; }
    /// Files, and the text files right inside folders. Known ones are left out.
    void add(const QStringList& paths);
    void remove(int row);
    void clear();

    void start();
    void cancel();
    bool isRunning() const { return m_tag != 0; }
    /// 0: reading, 1: fitting and scoring.
    int stage() const { return m_stage; }
    double fraction() const { return m_fraction; }
    double secondsLeft() const; ///< -1: not known yet

    /// Of the last fit of this model; empty: there is none.
    const QVector<Score>& scores() const { return m_scores; }
    double chance() const { return m_chance; }
    QString fittedOn() const { return m_fittedOn; } ///< "25 documents, 25,600 tokens"
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void documentsChanged();
    void progressed();
    void finished(bool fitted);
    void scoresChanged();

private:
    void readStored();
    void settle(int document);
    EngineHost* m_host;
    QString m_hash, m_name, m_fittedOn;
    QVector<Document> m_documents;
    QVector<Score> m_scores;
    double m_chance = 0, m_fraction = 0;
    int m_stage = 0;
    quint64 m_tag = 0;
    QElapsedTimer m_clock;
    std::optional<Error> m_problem;
};

/// Its documents as a table: file, kind, tokens, state.
class FittingDocumentsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit FittingDocumentsModel(FingerprintFitting* fitting, QObject* parent = nullptr);
    enum Column { File, Kind, Tokens, State, Columns };
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FingerprintFitting* m_fitting;
};

} // namespace ax::ui
