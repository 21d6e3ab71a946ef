// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"
#include "engine/trace/token_ref.h"

#include <QObject>
#include <QVector>

namespace ax {
inline std::size_t qHash(const TokenRef& ref, std::size_t seed = 0) { return hashOf(ref) ^ seed; }
}

namespace ax::ui {

struct Change;
class SessionModel;

/// The one selection all views share. Tokens are told to it by their index and kept as TokenRefs:
/// one whose branch is not shown any more is none at once, and is let go with the change that took
/// it away. Made before the views, so that it hears of a change first. GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    using Direction = LinkDirection;

    /// `session` outlives the selection.
    explicit Selection(const SessionModel* session, QObject* parent = nullptr);

    int hovered() const { return indexOf(m_hovered); } ///< token index, -1: none
    int pinned() const { return indexOf(m_pinned); }
    int secondPinned() const { return indexOf(m_secondPinned); }
    /// The token views show: the hovered one while the pointer is on one, else the pinned one.
    int current() const;
    Direction direction() const { return m_direction; }
    /// Layers and heads whose rows are read; empty: all that were kept.
    const QVector<int>& layers() const { return m_layers; }
    const QVector<int>& heads() const { return m_heads; }
    /// Attended positions chosen in the lens ("Without the 4 selected").
    const QVector<int>& chosenRows() const { return m_chosenRows; }
    /// First tokens of the places that are looked for (-1: one without tokens), in their order, and
    /// which of them is current. Good until tokens go.
    const QVector<int>& found() const { return m_found; }
    int foundAt() const { return m_foundAt; } ///< index into found(), -1: none
    /// The token whose row they were chosen in; they say nothing about another one.
    int chosenFor() const { return indexOf(m_chosenFor); }
    bool canGoBack() const;
    bool canGoForward() const;

public Q_SLOTS:
    void setHovered(int token);
    /// Pins, or lets go when it is pinned already; -1 lets go.
    void togglePinned(int token);
    void setPinned(int token); ///< remembers the former one in the history
    void setSecondPinned(int token);
    void setDirection(ax::ui::Selection::Direction direction);
    void setLayers(const QVector<int>& layers);
    void setHeads(const QVector<int>& heads);
    void setChosenRows(const QVector<int>& positions);
    void setFound(const QVector<int>& tokens, int at);
    void scrollTo(int token); ///< asks all views to show this token
    void goTo(int token); ///< pins it and shows it, whatever the pointer is on
    void back(); ///< history of pinned tokens, Alt+Left
    void forward(); ///< Alt+Right
    void clear();

Q_SIGNALS:
    void currentChanged(int token);
    void pinnedChanged(int token);
    void secondPinnedChanged(int token);
    void rowsChanged(); ///< direction, layers or heads
    void chosenRowsChanged();
    void scrollRequested(int token); ///< a view asks the others to show this token
    void historyChanged();
    void foundChanged();

private:
    int indexOf(const TokenRef& ref) const;
    TokenRef refOf(int token) const;
    TokenRef currentRef() const;
    void announceCurrent(const TokenRef& before);
    void pin(const TokenRef& token);
    void dropWhatWent(const Change& change);

    const SessionModel* m_session;
    TokenRef m_hovered, m_pinned, m_secondPinned, m_chosenFor;
    Direction m_direction = Direction::AttendsTo;
    QVector<int> m_layers, m_heads, m_chosenRows;
    QVector<TokenRef> m_history;
    QVector<int> m_found;
    int m_foundAt = -1;
    int m_historyAt = -1; ///< place of the pinned token, or of the last one let go
};

} // namespace ax::ui
