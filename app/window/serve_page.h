// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace ax::ui {

class ChatController;
class Note;
class RequestsModel;
class ServeDesk;
class ServeLogModel;
class SpeedChart;

/// Serve this model: address and key, guardrails, figures, who is connected and what they ask for,
/// the log. Esc or Close leaves; what is served goes on.
class ServePage : public QWidget {
    Q_OBJECT
public:
    ServePage(ServeDesk* desk, ChatController* chat, QWidget* parent = nullptr);

    QPushButton* startButton() const { return m_start; }
    QLineEdit* addressField() const { return m_address; }
    QLineEdit* keyField() const { return m_key; }
    QSpinBox* portField() const { return m_port; }
    QTableView* requests() const { return m_requests; }
    QTableView* log() const { return m_log; }
    QPushButton* browserButton() const { return m_browser; }
    QString stateText() const;
    QString figures() const; ///< the five figures in one line

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildAddress();
    QWidget* buildGuardrails();
    /// A value under its name, and a muted line; the one of `figure` in m_figures.
    enum Figure { Running, Queued, Together, Written, Cached, FigureCount };
    void setFigure(Figure figure, const QString& value, const QString& more);
    QWidget* buildFigures();
    QWidget* buildTables();
    void store(); ///< what the fields say becomes the settings
    void refresh();
    void refreshFigures();

    ServeDesk* m_desk;
    ChatController* m_chat;
    bool m_filling = false;
    QWidget* m_head = nullptr;
    QLabel *m_about, *m_state, *m_told;
    QPushButton *m_start, *m_close, *m_browser;
    QToolButton *m_local, *m_network, *m_showKey, *m_end;
    QLineEdit *m_address, *m_key, *m_origins;
    QSpinBox *m_port, *m_prefix, *m_capturing, *m_parallel;
    QCheckBox *m_maskSystem, *m_fingerprints, *m_captureOff;
    QLabel *m_page, *m_keyWords, *m_visitors;
    std::array<std::pair<QLabel*, QLabel*>, FigureCount> m_figures;
    Note *m_problem, *m_less;
    SpeedChart* m_chart;
    RequestsModel* m_requestsModel;
    ServeLogModel* m_logModel;
    QTableView *m_requests, *m_log;
    QBoxLayout *m_top, *m_tables = nullptr;
};

} // namespace ax::ui
