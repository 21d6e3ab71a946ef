// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/compare/compare_state.h"

#include <QTextEdit>

namespace ax::ui {

/// The answer of one side: what differs underlined, surprisal as the fill, the row's token framed.
/// Long texts are written a slice at a time, so that nothing waits.
class CompareText : public QTextEdit {
    Q_OBJECT
public:
    CompareText(CompareState* state, CompareState::Side side, QWidget* parent = nullptr);
    void setFilled(bool on); ///< with surprisal
    bool isWhole() const { return m_next >= m_tokens.size(); } ///< all of it is written

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restart();
    void writeSome();
    void showRow();
    CompareState* m_state;
    CompareState::Side m_side;
    std::vector<int> m_tokens;
    std::vector<int> m_ends; ///< where the text of each token ends in the document
    std::size_t m_next = 0;
    bool m_filled = true;
    quint64 m_turn = 0;
};

} // namespace ax::ui
