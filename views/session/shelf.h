// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <QObject>
#include <QString>
#include <QVector>

namespace ax::ui {

/// One trace that can be looked at beside another.
struct ShelfEntry {
    QString id; ///< "shown", or a name that only the shelf reads
    QString title;
    QString detail; ///< when, from where; may be empty
};

/// Where views find other traces than the one shown: its branches, stored sessions, files. GUI
/// thread; nothing here waits.
class Shelf : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    static QString shown() { return QStringLiteral("shown"); }
    /// The entry of a branch that is kept.
    static QString branch(const QString& id) { return QStringLiteral("branch:") + id; }

    /// The shown session first, then its branches, files, and stored sessions, newest first.
    virtual QVector<ShelfEntry> entries() const = 0;
    /// Then `fetched` or `failed` with this id; a newer call makes none of an older one stale.
    virtual void fetch(const QString& id) = 0;
    /// Puts a trace file among the entries and gives its id.
    virtual QString addFile(const QString& path) = 0;
    /// What was asked for to stand beside the shown one; empty: nothing.
    virtual QString proposed() const { return {}; }
    /// Asks for an entry to stand beside the shown one.
    virtual void propose(const QString& id) { static_cast<void>(id); }

    /// Shows an entry in the window in place of the one shown, where it is a stored session.
    virtual void open(const QString& id) { static_cast<void>(id); }
    /// Whether open() shows it.
    virtual bool canOpen(const QString& id) const { return static_cast<void>(id), false; }

Q_SIGNALS:
    void changed(); ///< entries, not what they hold
    void proposedChanged();
    void fetched(const QString& id, const ax::TraceSnapshot& trace);
    void failed(const QString& id, const QString& problem);
};

} // namespace ax::ui
