// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ax::ui {

/// What is being done, how far, time left, Cancel; bar 7 px. Shows itself after 0.3 s.
class ProgressStrip : public QFrame {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    void begin(const QString& what);
    void setStep(double fraction, const QString& detail = {}, double secondsLeft = -1);
    void finish();
    bool isRunning() const { return m_running; }
    QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel *m_what, *m_detail;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    bool m_running = false;
    int m_turn = 0;
};

} // namespace ax::ui
