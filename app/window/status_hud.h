// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/chat_controller.h"
#include "views/session/session_model.h"

#include <QAbstractButton>
#include <QTimer>
#include <QWidget>

namespace ax::ui {

/// The status bar: device, model, context meter; state, tokens, tokens/s, capture, bytes per step,
/// share of time. Painted in fixed fields so that nothing moves while numbers change.
class StatusHud : public QWidget {
    Q_OBJECT
public:
    StatusHud(SessionModel* session, ChatController* controller, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString spokenText() const; ///< everything as one sentence

    /// What the sessions take, and when the chat that is shown was saved last (ms since epoch; 0:
    /// there is nothing to save yet). `kept` false: it can't be saved at the moment.
    void setStore(qint64 bytes, qint64 saved, bool kept);
    /// One line that goes away by itself: what was just done.
    void say(const QString& text);
    void openContext(); ///< as a click on the meter
    QAbstractButton* contextButton() const { return m_meter; }
    const QString& said() const { return m_said; }

Q_SIGNALS:
    void contextRequested(const QRect& meter); ///< in this widget

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Field {
        QString icon, label, text, widest, tip;
        int meter = -1; ///< 0..1000
        int dot = -1; ///< 0 idle, 1 busy
        bool optional = false; ///< dropped first in a narrow window
    };
    QVector<Field> leftFields() const;
    QVector<Field> rightFields() const;
    int widthOf(const Field& field) const;
    void announce();
    void placeMeter();
    /// What fits; the rest is left out.
    std::pair<QVector<Field>, QVector<Field>> shownFields() const;
    QAbstractButton* m_meter; ///< over the context field
    QString m_said;
    QTimer m_saying;

    SessionModel* m_session;
    ChatController* m_controller;
    Hud m_hud;
    bool m_measured = false, m_kept = true;
    qint64 m_storeBytes = -1, m_saved = 0; ///< -1: there is no store
    QString m_device;
};

} // namespace ax::ui
