// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/token_ref.h"

#include <QObject>
#include <QVector>

#include <set>

namespace ax::ui {

class Selection;
class SessionModel;

/// Marked tokens of the shown chat, one set for all views; those of branches that are away are
/// none. Belongs to the selection. GUI thread.
class Marks : public QObject {
    Q_OBJECT
public:
    /// The one beside a selection, made when it is asked for first.
    static Marks* of(Selection* selection, const SessionModel* session);

    /// A click marks instead of pinning.
    bool isMarking() const { return m_marking; }
    void setMarking(bool on);
    const std::set<int>& tokens() const { return m_tokens; }
    bool contains(int token) const { return m_tokens.count(token) > 0; }
    void set(std::set<int> tokens);
    void toggle(int token);
    /// Marks all of [from, to], or unmarks them where all are marked.
    void toggleRange(int from, int to);
    void clear() { set({}); }

Q_SIGNALS:
    void changed();
    void markingChanged(bool on);
    void analyseRequested();

private:
    Marks(Selection* selection, const SessionModel* session);
    bool canMark(int token) const; ///< it was written by the model
    const SessionModel* m_session;
    std::set<int> m_tokens;
    bool m_marking = false;
};

} // namespace ax::ui
