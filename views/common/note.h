// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ax::ui {

/// A note inside the panel concerned: 3 px edge, icon, strong sentence, text, buttons, details.
class Note : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warn, Halt };

    explicit Note(QWidget* parent = nullptr);
    /// Empty `text` leaves the strong sentence alone; `icon` empty: the one of the kind.
    void set(Kind kind, const QString& strong, const QString& text = {}, const QString& icon = {});
    void setDetails(const QString& details); ///< the engine's own line, behind a button
    void setDismissable(bool on); ///< a close button that hides the note
    QPushButton* addButton(const QString& text, bool primary = false);
    void clearButtons();
    Kind kind() const { return m_kind; }
    QString strongText() const { return m_strong; }
    QString bodyText() const { return m_text; }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    Kind m_kind = Kind::Info;
    QString m_strong, m_text, m_iconName;
    QLabel *m_icon, *m_strongLabel, *m_label, *m_detailsLabel;
    QHBoxLayout* m_buttons;
    QPushButton* m_detailsButton;
    QToolButton* m_close;
};

} // namespace ax::ui
