// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace ax::ui {

/// When the pointer's token becomes the hovered one: after 150 ms of rest; a move into a gap of the
/// same line keeps the last token for 300 ms; leaving the line or the text lets go at once.
class HoverTracker : public QObject {
    Q_OBJECT
public:
    static constexpr int kRestMs = 150, kKeepMs = 300;

    explicit HoverTracker(QObject* parent = nullptr);
    /// `token` -1: no token there; `line` tells lines apart (any number).
    void moveTo(int token, int line);
    void leave();
    int hovered() const { return m_hovered; }
    /// The waiting token becomes the hovered one now; what the timer does.
    void settle();
    bool isWaiting() const { return m_rest.isActive() || m_keep.isActive(); }

Q_SIGNALS:
    void hoveredChanged(int token);

private:
    void set(int token);
    int m_hovered = -1, m_waiting = -1, m_line = -1;
    QTimer m_rest, m_keep;
};

} // namespace ax::ui
