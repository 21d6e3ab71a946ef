// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"

#include <QObject>
#include <QVector>

namespace ax::ui {

/// The one selection all views share. GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    using Direction = LinkDirection;

    explicit Selection(QObject* parent = nullptr);

    int hovered() const { return m_hovered; } ///< token index, -1: none
    int pinned() const { return m_pinned; }
    int secondPinned() const { return m_secondPinned; }
    /// The token views show: the hovered one while the pointer is on one, else the pinned one.
    int current() const { return m_hovered >= 0 ? m_hovered : m_pinned; }
    Direction direction() const { return m_direction; }
    /// Layers and heads whose rows are read; empty: all that were kept.
    const QVector<int>& layers() const { return m_layers; }
    const QVector<int>& heads() const { return m_heads; }
    /// Attended positions chosen in the lens ("Without the 4 selected").
    const QVector<int>& chosenRows() const { return m_chosenRows; }
    /// The token whose row they were chosen in; they say nothing about another one.
    int chosenFor() const { return m_chosenFor; }
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

private:
    void changed(int before);
    void pin(int token);
    int m_hovered = -1, m_pinned = -1, m_secondPinned = -1;
    Direction m_direction = Direction::AttendsTo;
    QVector<int> m_layers, m_heads, m_chosenRows;
    QVector<int> m_history;
    int m_historyAt = -1; ///< place of the pinned token, or of the last one let go
    int m_chosenFor = -1;
};

} // namespace ax::ui
