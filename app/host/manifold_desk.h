// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/points_desk.h"

namespace ax::ui {

class ChatController;
class Selection;
class SessionModel;
class SessionStore;

/// Points of the shown chat, of the store and of files; opens sessions of the store. GUI thread.
class ManifoldDesk : public PointsDesk {
    Q_OBJECT
public:
    /// `store`: nullptr, none. All outlive it.
    ManifoldDesk(SessionModel* session, Selection* selection, ChatController* chat,
        SessionStore* store, QObject* parent = nullptr);

    std::unique_ptr<discovery::PointSource> source(const PointWish& wish) const override;
    QString folder(const PointWish& wish) const override;
    QString title(const std::string& session) const override;
    std::string shown() const override;
    bool canOpen(const std::string& session) const override;
    void open(const std::string& session, int token, bool leave) override;
    int threads() const override;
    static constexpr int kRecentDays = 7;

Q_SIGNALS:
    void readingWanted(); ///< the view in which one reads
    void openRefused(const QString& title, const QString& advice);

private:
    void goTo(int token, bool leave);

    SessionModel* m_session;
    Selection* m_selection;
    ChatController* m_chat;
    SessionStore* m_store;
    int m_token = -1; ///< to be shown once its session is open
    bool m_leave = false;
};

} // namespace ax::ui
