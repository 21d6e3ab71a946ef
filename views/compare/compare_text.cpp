// SPDX-License-Identifier: Apache-2.0
#include "views/compare/compare_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr std::size_t kSlice = 400; ///< tokens written in one go

} // namespace

CompareText::CompareText(CompareState* state, CompareState::Side side, QWidget* parent)
    : QTextEdit(parent)
    , m_state(state)
    , m_side(side)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(side == CompareState::A ? tr("Text of A") : tr("Text of B"));
    document()->setDocumentMargin(look::px(12));
    connect(state, &CompareState::sidesChanged, this, &CompareText::restart);
    connect(state, &CompareState::changed, this, &CompareText::restart);
    connect(state, &CompareState::rowChanged, this, &CompareText::showRow);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &CompareText::restart);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &CompareText::restart);
    restart();
}

void CompareText::setFilled(bool on)
{
    m_filled = on;
    restart();
}

void CompareText::restart()
{
    ++m_turn;
    clear();
    setExtraSelections({});
    m_ends.clear();
    m_tokens.clear();
    m_next = 0;
    setFont(look::font(look::Role::Reading));
    const CompareState::Half& half = m_state->half(m_side);
    if (!half.trace) {
        setPlainText(half.problem);
        return;
    }
    m_tokens = generatedTokens(*half.trace);
    m_ends.reserve(m_tokens.size());
    writeSome();
}

void CompareText::writeSome()
{
    const CompareState::Half& half = m_state->half(m_side);
    if (!half.trace)
        return;
    const look::Colours& t = look::colours();
    const std::array<QColor, 9>& two = t.difference;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    const std::size_t end = std::min(m_tokens.size(), m_next + kSlice);
    for (; m_next < end; ++m_next) {
        const int token = m_tokens[m_next];
        const auto bytes = half.trace->tokenText(token);
        QTextCharFormat format;
        format.setFont(look::font(look::Role::Reading));
        format.setForeground(t.text);
        const int row = m_state->rowOf(m_side, token);
        if (m_state->isReady() && row >= 0 && !m_state->same(row)) {
            format.setUnderlineStyle(m_side == CompareState::A ? QTextCharFormat::SingleUnderline
                                                               : QTextCharFormat::DashUnderline);
            format.setUnderlineColor(m_side == CompareState::A ? two[1] : two[7]);
        }
        const float logprob = half.trace->logprob(token);
        if (m_filled && present(logprob) && half.largestSurprisal > 0) {
            const int step
                = std::min(5, look::attentionStep(double(-logprob), double(half.largestSurprisal)));
            if (step > 0)
                format.setBackground(t.attention[std::size_t(step)]);
        }
        cursor.insertText(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())), format);
        m_ends.push_back(cursor.position());
    }
    cursor.endEditBlock();
    if (m_next < m_tokens.size()) {
        QTimer::singleShot(0, this, [this, turn = m_turn] {
            if (turn == m_turn)
                writeSome();
        });
        return;
    }
    showRow();
}

void CompareText::showRow()
{
    setExtraSelections({});
    const int row = m_state->row();
    if (!m_state->isReady() || row < 0)
        return;
    const AlignedRow& at = m_state->comparison().rows[std::size_t(row)];
    const int token = m_side == CompareState::A ? at.a : at.b;
    const auto it = std::lower_bound(m_tokens.begin(), m_tokens.end(), token);
    const std::size_t place = std::size_t(it - m_tokens.begin());
    if (token < 0 || it == m_tokens.end() || *it != token || place >= m_ends.size())
        return;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(place == 0 ? 0 : m_ends[place - 1]);
    mark.cursor.setPosition(m_ends[place], QTextCursor::KeepAnchor);
    mark.format.setProperty(QTextFormat::OutlinePen, QPen(look::colours().accent, 2));
    mark.format.setBackground(look::colours().selection);
    mark.format.setForeground(look::colours().text);
    setExtraSelections({ mark });
    QTextCursor here = mark.cursor;
    here.clearSelection();
    setTextCursor(here);
    ensureCursorVisible();
}

void CompareText::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (textCursor().hasSelection() || m_ends.empty())
        return;
    const int position = cursorForPosition(event->position().toPoint()).position();
    const auto it = std::upper_bound(m_ends.begin(), m_ends.end(), position);
    if (it != m_ends.end())
        m_state->setRow(m_state->rowOf(m_side, m_tokens[std::size_t(it - m_ends.begin())]));
}

void CompareText::keyPressEvent(QKeyEvent* event)
{
    // Letters and rows belong to the view; the rest scrolls and copies.
    if (event->modifiers() == Qt::NoModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
            || (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_Z)))
        event->ignore();
    else
        QTextEdit::keyPressEvent(event);
}

} // namespace ax::ui
