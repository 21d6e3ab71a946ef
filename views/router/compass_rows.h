// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>
#include <QVector>

class QCheckBox;
class QFrame;
class QScrollArea;

namespace ax::ui {

/// Which rows a compass reads: layers and heads of those a trace kept. Nothing chosen reads all.
struct CompassChoice {
    QVector<int> layers, heads; ///< ascending
    bool operator==(const CompassChoice&) const = default;
};

/// The button that says which rows the compass reads, with boxes for layers and heads in a pop-up:
/// Tab and the arrows move, Space ticks, Esc closes.
class CompassRows : public QToolButton {
    Q_OBJECT
public:
    explicit CompassRows(QWidget* parent = nullptr);
    /// What the trace kept; `heads` empty: the heads of a layer are one row.
    void setKept(const CompassChoice& kept);
    const CompassChoice& kept() const { return m_kept; }
    /// What is read. `wanted` may name rows that were not kept: they are told, not read.
    void setChoice(const CompassChoice& wanted);
    /// The part of the choice that was kept; nothing of it: all is read.
    CompassChoice read() const;
    /// All, then one layer after the other.
    void next();
    QString choiceText() const { return text(); }
    QFrame* popUp(); ///< shows it; also a click

Q_SIGNALS:
    void chosen(const ax::ui::CompassChoice& choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    void fill();
    void showTicks();
    void tick(QVector<int> CompassChoice::*list, int number, bool on);
    CompassChoice m_kept, m_choice;
    QFrame* m_popup = nullptr;
    QScrollArea* m_scroll = nullptr; ///< of the pop-up
    struct Box {
        QCheckBox* box;
        QVector<int> CompassChoice::*list;
        int number; ///< -1: all
    };
    QVector<Box> m_boxes;
};

} // namespace ax::ui
