// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/shelf.h"

#include <QHash>

namespace ax::ui {

class SessionModel;
class SessionStore;

/// The shelf over the shown session, its branches, the store and files. Reads on the analysis pool.
class TraceShelf : public Shelf {
    Q_OBJECT
public:
    /// `store`: nullptr, none. Both outlive it.
    TraceShelf(SessionModel* session, SessionStore* store, QObject* parent = nullptr);

    QVector<ShelfEntry> entries() const override;
    void fetch(const QString& id) override;
    QString addFile(const QString& path) override;
    QString proposed() const override { return m_proposed; }
    void propose(const QString& id) override;
    void open(const QString& id) override;
    bool canOpen(const QString& id) const override;
    bool isBusy() const { return m_reading > 0; }

private:
    template <class Read> void read(const QString& id, Read read);
    SessionModel* m_session;
    SessionStore* m_store;
    QStringList m_files;
    QString m_proposed;
    int m_reading = 0;
};

} // namespace ax::ui
