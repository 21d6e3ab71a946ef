// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/point_source.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>

namespace ax::ui {

/// Which points a discovery is made of.
enum class PointScope {
    Session, ///< the chat that is shown
    Recent, ///< stored sessions, of the last days
    Saved, ///< all stored sessions
    All, ///< these, the shown chat, and what servers and campaigns put into the store
    File ///< a file of points, traces, or another database
};

struct PointWish {
    PointScope scope = PointScope::Session;
    std::string sinkPolicy; ///< "include", "exclude"; empty: the kind there is most of
    std::string layout; ///< of the fingerprints; empty: the same
    bool regressPosition = false;
    QString file;
    bool operator==(const PointWish&) const = default;
};

/// Where points come from and where they lead: the app's side of the manifold. GUI thread; nothing
/// here waits.
class PointsDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// To be read on any one thread. nullptr: there is nothing of this scope.
    virtual std::unique_ptr<discovery::PointSource> source(const PointWish& wish) const = 0;
    /// Where runs over this wish keep their results; empty: nowhere.
    virtual QString folder(const PointWish& wish) const = 0;
    /// Of a session, as points name it.
    virtual QString title(const std::string& session) const = 0;
    /// The session that is shown, as points name it; empty: none.
    virtual std::string shown() const = 0;
    virtual bool canOpen(const std::string& session) const = 0;
    /// Shows a session at a token and pins it there. `leave`: in the view in which one reads.
    virtual void open(const std::string& session, int token, bool leave) = 0;
    virtual int threads() const = 0; ///< that a run may take now

Q_SIGNALS:
    void changed(); ///< other sessions are there
};

} // namespace ax::ui
