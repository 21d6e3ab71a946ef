// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ax::ui {

/// Icon 24 muted, strong line, one muted sentence, at most one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void set(const QString& icon, const QString& strong, const QString& sentence);
    QPushButton* setButton(const QString& text); ///< empty text removes it

private:
    void refresh();
    QString m_iconName;
    QLabel *m_icon, *m_strong, *m_sentence;
    QPushButton* m_button;
};

} // namespace ax::ui
