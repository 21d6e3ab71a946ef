// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ax::ui {

class ViewCommands;

/// "Reading the prompt: 3,412 of 8,020 tokens, 6 s left", a bar and Cancel. Not shown under 0.3 s;
/// the time from 2 s on.
class PromptProgress : public QWidget {
    Q_OBJECT
public:
    explicit PromptProgress(ViewCommands* commands, QWidget* parent = nullptr);
    QString text() const;

private:
    void update(int done, int total, double secondsLeft);
    ViewCommands* m_commands;
    QLabel* m_label;
    QProgressBar* m_bar;
    QElapsedTimer m_since;
    QTimer m_delay;
    bool m_reading = false;
};

} // namespace ax::ui
