// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace ax::ui {

/// "In words": sentences under a head, with a button that copies them.
class WordsBox : public QFrame {
    Q_OBJECT
public:
    WordsBox(const QString& title, const QString& unit, QWidget* parent = nullptr);
    QLabel* label() const { return m_words; }

private:
    QLabel* m_words;
};

} // namespace ax::ui
