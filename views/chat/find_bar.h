// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ax::ui {

class ChatText;

/// The field over the chat that finds text in it: how many places, which one, next and previous.
/// Enter and F3 go on, with Shift back, Esc gives the keyboard back to who had it.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(ChatText* text);

    /// Shows the field with what is chosen in the text, if that is one line.
    void open();
    void show(const QString& words); ///< found in the text; the keyboard stays where it is
    void shut();
    QLineEdit* field() const { return m_field; }
    QString countText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void refresh();
    ChatText* m_text;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton *m_previous, *m_next, *m_close;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace ax::ui
