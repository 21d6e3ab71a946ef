// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace ax::ui {

class MainWindow;

/// Waits until the window shows a whole state (trace read, model open, prompt answered, pictures
/// drawn), saves it and ends the program: 0, or 1 with one line on stderr.
class Screenshot : public QObject {
    Q_OBJECT
public:
    Screenshot(MainWindow* window, const QString& path, QObject* parent = nullptr);
    /// Not before the answer to the prompt is finished.
    void waitForAnswer() { m_waitForAnswer = true; }
    void pin(int token) { m_pin = token; }
    static void fail(const QString& line);

private:
    void look();
    void take();
    MainWindow* m_window;
    QString m_path;
    QTimer m_timer;
    bool m_waitForAnswer = false;
    int m_pin = -1;
    int m_quiet = 0;
    qint64 m_looks = 0;
};

} // namespace ax::ui
