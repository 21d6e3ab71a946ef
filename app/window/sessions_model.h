// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/earlier_archives.h"
#include "app/host/session_store.h"

#include <QAbstractListModel>
#include <QDate>

namespace ax::ui {

/// The rows of the Sessions dock: heads of groups (Pinned, then folders, then days, then databases
/// of the earlier project) and sessions; while something is searched only those where it was found.
/// GUI thread.
class SessionsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHead = Qt::UserRole,
        Id,
        Title,
        Time, ///< "10:42", "Thu", "12 Mar"
        Excerpt, ///< empty: nothing is searched
        ExcerptMarks, ///< QVector<QPair<int, int>>: found words in the excerpt
        TitleMarks,
        Places,
        MorePlaces, ///< there are more than are told one by one
        Counts, ///< "259 tok  SmolLM2-135M  5 branches"
        State, ///< icon name, a bar, words; empty: nothing to say
        Zones, ///< QVector<QPair<int, int>>: zone, steps
        Pinned,
        Folder, ///< of a session, or the one a head stands for; empty: none
    };

    /// `archives` may be null: none.
    SessionsModel(SessionStore* store, EarlierArchives* archives, QObject* parent = nullptr);

    /// Empty: all sessions. The result comes later.
    void setFilter(const QString& text);
    QString filter() const { return m_filter; }
    const SearchResult* result() const { return m_hasResult ? &m_result : nullptr; }
    double milliseconds() const { return m_milliseconds; }
    /// Where the text was found first; nothing searched: message -1.
    FoundPlace placeOf(SessionId id) const;
    QModelIndex indexOf(SessionId id) const;
    /// Below 0: an answer of a database of the earlier project.
    static SessionId idOf(const QModelIndex& index)
    {
        return SessionId(index.data(Id).toLongLong());
    }
    /// For tests.
    void setToday(const QDate& day);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void filled();

private:
    struct Row {
        QString head; ///< of a group; empty: a session
        bool pinnedHead = false;
        QString folder; ///< that a head stands for
        SessionSummary session;
        std::vector<SearchHit> hits;
    };
    void fill();
    void addArchives(std::vector<Row>& rows) const;
    QString groupOf(const SessionSummary& one) const;
    QString timeOf(std::int64_t ms) const;

    SessionStore* m_store;
    EarlierArchives* m_archives;
    QString m_filter;
    SearchResult m_result;
    bool m_hasResult = false;
    double m_milliseconds = 0;
    QDate m_today = QDate::currentDate();
    std::vector<Row> m_rows;
};

} // namespace ax::ui
