// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/hub_desk.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVariantList>
#include <QVector>

#include <memory>
#include <stop_token>

namespace ax::ui {

/// One model that is fetched, was, or will be.
struct Download {
    enum class State {
        Waiting, ///< its turn comes
        Running,
        Checking, ///< what is there is read back, or the checksum taken
        Paused, ///< the part is kept
        Lost, ///< the connection is; it is tried again by itself
        Failed,
        Done ///< at `path`
    };
    quint64 id = 0;
    QString hub, repository;
    QString file; ///< empty: a safetensors model
    QString quantisation;
    State state = State::Waiting;
    quint64 done = 0, total = 0; ///< bytes; total 0: not told
    double secondsLeft = -1; ///< -1: not known
    double bytesPerSecond = 0;
    HubProblem problem; ///< of Lost and Failed
    QString path;
    bool wasHere = false; ///< Done without fetching: another program holds it
    int tries = 0; ///< connections lost in a row

    QString title() const { return file.isEmpty() ? repository : file; }
    bool isActive() const { return state == State::Running || state == State::Checking; }
};

/// Fetches models one after the other into the app's folder. The list is kept in the settings: what
/// was under way when the program ended comes back paused, and goes on where it stopped when the
/// person says so; nothing is asked of a hub before. GUI thread; fetching runs beside it.
class Downloads : public QObject {
    Q_OBJECT
public:
    /// `finder`: models on this computer, so that nothing is fetched twice.
    Downloads(HubDesk* desk, ModelCatalog::Finder finder, QObject* parent = nullptr);
    ~Downloads() override;

    const QVector<Download>& entries() const { return m_entries; }
    int indexOf(quint64 id) const; ///< -1: none
    int indexOf(const QString& hub, const QString& repository, const QString& file) const;
    /// At the end of the queue; one that is there already goes on instead.
    void add(const QString& hub, const QString& repository, const HubOffer& offer);
    void pause(quint64 id);
    void resume(quint64 id); ///< also Lost and Failed ones: now
    /// Out of the list; of one that is not done the part is thrown away.
    void remove(quint64 id);
    int unfinished() const; ///< waiting, running, lost
    /// Wait before a lost connection is tried again; doubled each time up to sixteenfold.
    void setRetry(std::chrono::milliseconds wait) { m_retry = wait; }

    QVariantList toSettings() const;
    void fromSettings(const QVariantList& list);

Q_SIGNALS:
    void changed();
    void settingsChanged();
    void finished(const QString& path);

private:
    struct Outcome {
        Result<QString> path { QString() };
        bool wasHere = false;
    };
    struct Run; ///< what the fetching thread and this one share
    enum class After { Nothing, Pause, Remove };
    void startNext();
    void start(int row);
    void look(); ///< how far the running one is
    void ended(quint64 id, Outcome&& outcome);
    void retryLater(quint64 id);
    static void dropParts(const Download& entry, const std::vector<std::string>& names);

    HubDesk* m_desk;
    ModelCatalog::Finder m_finder;
    QVector<Download> m_entries;
    quint64 m_last = 0, m_running = 0; ///< ids; 0: none
    After m_after = After::Nothing;
    std::shared_ptr<Run> m_run;
    QTimer m_look;
    QElapsedTimer m_since;
    quint64 m_from = 0; ///< bytes when the running one began to arrive
    std::chrono::milliseconds m_retry { 15'000 };
};

} // namespace ax::ui
