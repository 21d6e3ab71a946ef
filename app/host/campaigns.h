// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/campaign/report.h"
#include "engine/core/error.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>

#include <memory>
#include <optional>

namespace ax::ui {

/// What a new campaign asks, and of whom.
struct CampaignOrder {
    QString suite; ///< a file, or ":/prompts/…"
    QString model; ///< path; empty with a server
    QString server; ///< address
    int repeats = 1, maxTokens = 384, discoverEvery = 20000;
    double temperature = 0.7;
    quint64 seed = 1;
    double speed = 1; ///< share of the time at work
    bool sinksCounted = true;
    QString zonePreset = QStringLiteral("explorer");
};

/// A folder with a campaign, as DIR/campaign.json and DIR/progress.json say.
struct Campaign {
    enum class State { Starting, Running, Paused, Stopped, Done, Failed };
    QString folder, title, model;
    State state = State::Stopped;
    QString reason; ///< of Stopped and Failed
    int prompts = 0, repeats = 0;
    QHash<QString, int> promptsOf {}; ///< by category
    int done = 0, total = 0; ///< total 0: until time is up
    qint64 tokens = 0;
    double seconds = 0, secondsLeft = -1;
    QString category, prompt; ///< asked now
    QString sampling; ///< "T 0.70, seeds 41 to 43, at most 384 tokens"
    QDateTime changed;
    int process = 0; ///< that runs it; 0: none
    bool isAlive() const { return process > 0 || state == State::Starting; }
    bool canGoOn() const
    {
        return state == State::Stopped || state == State::Failed || state == State::Paused;
    }
};

/// Reads campaign.json and progress.json of a folder. Any thread.
Campaign readCampaignFolder(const QString& folder);

/// What its rows say so far.
struct CampaignFigures {
    QString folder;
    std::vector<campaign::Table> tables;
    QStringList findings;
    const campaign::Table* table(const char* name) const; ///< nullptr: there is none
};

/// The campaigns of this computer, each run by an `attnx explore` of its own, so that the chat goes
/// on beside it and nothing is lost when either ends. GUI thread; files are read by jobs.
class Campaigns : public QObject {
    Q_OBJECT
public:
    /// `program`: attnx; `root`: where new ones are put.
    Campaigns(QString program, QString root, QObject* parent = nullptr);
    /// Stops those that it started, after the answer that runs.
    ~Campaigns() override;
    /// attnx beside this program, or on the PATH.
    static QString usualProgram();
    static QString usualRoot();
    /// ":/prompts/….json" that are suites.
    static QStringList shippedSuites();

    const QVector<Campaign>& list() const { return m_list; }
    const Campaign* find(const QString& folder) const;
    bool isListed() const { return m_listed; }
    /// Folders elsewhere that were opened.
    const QStringList& folders() const { return m_folders; }
    void setFolders(const QStringList& folders);
    void add(const QString& folder);

    /// Looks at the files now and, while `on`, again twice a second.
    void watch(bool on);
    void refresh();

    /// Empty: nothing could be started, and failed() says why.
    QString start(const CampaignOrder& order);
    void goOn(const QString& folder);
    void pause(const QString& folder); ///< after the answer that runs
    void stop(const QString& folder); ///< after the answer that runs

    /// Reads what the chosen one's rows say, and again when there are more.
    void choose(const QString& folder);
    const QString& chosen() const { return m_chosen; }
    const CampaignFigures& figures() const { return m_figures; }
    /// Writes a report, beside another campaign where one is named; reportWritten() gives its page.
    void writeReport(const QString& folder, const QString& against = {});
    bool isBusy() const;

Q_SIGNALS:
    void changed();
    void figuresChanged();
    void reportWritten(const QString& page);
    void failed(const QString& what, const QString& details);

private:
    bool launch(const QString& folder, QStringList arguments, const QString& from);
    void take(QVector<Campaign> read);
    void readFigures();
    QString m_program, m_root, m_chosen;
    QStringList m_folders;
    QVector<Campaign> m_list;
    QHash<QString, qint64> m_started; ///< processes of this window, by folder
    CampaignFigures m_figures;
    qint64 m_figuresOf = -1; ///< answers and state they were made from
    bool m_listed = false;
    QTimer m_again;
};

} // namespace ax::ui
