// SPDX-License-Identifier: Apache-2.0
// Keyboard, buttons and menu of ChatText (design/README.md section 5).
#include "views/chat/chat_text.h"

#include "views/chat/chat_text_access.h"

#include "views/chat/unmarked_text.h"
#include "views/session/marks.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ax::ui {

int ChatText::messageOf(int token) const
{
    const auto& messages = m_document.messages();
    for (std::size_t k = 0; k < messages.size(); ++k)
        if (token >= messages[k].first && token < messages[k].end)
            return int(k);
    return -1;
}

int ChatText::questionRow(int message) const
{
    const auto& messages = m_document.messages();
    for (int k = std::min(message, int(messages.size()) - 1); k >= 0; --k)
        if (messages[std::size_t(k)].role == QLatin1String("user"))
            return messages[std::size_t(k)].row;
    return -1;
}

void ChatText::perform(Action action, int message)
{
    ViewCommands* commands = m_context.commands;
    const bool idle = commands->state() == ViewCommands::State::Idle;
    switch (action) {
    case CopyAction:
        copy(message);
        break;
    case CopyCodeAction:
        QApplication::clipboard()->setText(m_document.codeAfter(message));
        break;
    case RegenerateAction:
        if (idle)
            commands->regenerate();
        break;
    case EditAction:
        if (const int row = questionRow(message); row >= 0 && idle)
            Q_EMIT editRequested(row);
        break;
    case ContinueAction:
        if (idle)
            commands->continueAnswer();
        break;
    case EarlierAction:
    case LaterAction:
        if (message >= 0 && message < int(m_document.messages().size()))
            commands->showVersion(
                m_document.messages()[std::size_t(message)].row, action == LaterAction ? 1 : -1);
        break;
    case BranchesAction:
        Q_EMIT branchesRequested();
        break;
    case NoAction:
        break;
    }
}

/// Goes on from the likeliest word that was not written.
void ChatText::fork(int token)
{
    if (!m_context.commands->canFork(token))
        return;
    const TokenRecord record = m_context.session->trace().token(token);
    for (const Alternative& other : record.alternatives)
        if (other.id >= 0 && other.id != record.tokenId) {
            m_context.commands->forkFrom(token, other);
            return;
        }
}

/// An entry for each recorded alternative of the token.
void ChatText::addForks(QMenu* menu, int token)
{
    const TokenRecord record = m_context.session->trace().token(token);
    for (const Alternative& other : record.alternatives) {
        if (other.id < 0 || other.id == record.tokenId)
            continue;
        QString words = tokenLabel(other.text, other.id).text;
        words.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu->addAction(
            tr("%1 · probability %2").arg(words, text::number(std::exp(double(other.logprob)), 3)),
            this, [this, token, other] { m_context.commands->forkFrom(token, other); });
    }
    menu->setEnabled(!menu->isEmpty());
}

ChatText::Action ChatText::footerActionAt(const QPointF& point, int* message)
{
    m_document.refreshTops();
    const int at = m_document.blockAt(point.y() + scroll());
    if (at < 0)
        return NoAction;
    const auto& block = m_document.block(at);
    if (m_document.opensCode(block) && m_markdown
        && codeButton(block, QPointF(textLeft(), std::round(block.top - scroll())))
               .contains(point)) {
        *message = at;
        return CopyCodeAction;
    }
    if (block.kind != ChatDocument::Kind::Footer)
        return NoAction;
    *message = block.message;
    for (const auto& [rect, action] :
        footerButtons(block, QPointF(textLeft(), std::round(block.top - scroll()))))
        if (rect.contains(point))
            return action;
    return NoAction;
}

QString ChatText::nameOf(Action action)
{
    switch (action) {
    case CopyAction:
        return tr("Copy");
    case CopyCodeAction:
        return tr("Copy the code");
    case RegenerateAction:
        return tr("Write the answer again");
    case EditAction:
        return tr("Edit the question");
    case ContinueAction:
        return tr("Continue the answer");
    case EarlierAction:
        return tr("The version written before");
    case LaterAction:
        return tr("The version written after");
    case BranchesAction:
        return tr("Branches of this conversation");
    case NoAction:
        break;
    }
    return {};
}

QString ChatText::keyOf(Action action)
{
    switch (action) {
    case CopyAction:
        return QStringLiteral("C");
    case RegenerateAction:
        return QStringLiteral("R");
    case EditAction:
        return QStringLiteral("E");
    case EarlierAction:
        return QStringLiteral("[");
    case LaterAction:
        return QStringLiteral("]");
    default:
        return {};
    }
}

QVector<std::pair<ChatText::Action, int>> ChatText::allButtons()
{
    QVector<std::pair<Action, int>> buttons;
    for (int at = 0; at < m_document.blockCount(); ++at) {
        const auto& block = m_document.block(at);
        if (block.kind == ChatDocument::Kind::Footer)
            for (const auto& [rect, action] : footerButtons(block, QPointF()))
                buttons.append({ action, at });
        else if (m_document.opensCode(block) && m_markdown)
            buttons.append({ CopyCodeAction, at });
    }
    return buttons;
}

QVector<ChatText::MessageButton> ChatText::messageButtons()
{
    m_document.refreshTops();
    const bool idle = m_context.commands->state() == ViewCommands::State::Idle;
    QVector<MessageButton> buttons;
    for (const auto& [action, at] : allButtons()) {
        const auto& block = m_document.block(at);
        const QPointF origin(textLeft(), std::round(block.top - scroll()));
        MessageButton button;
        button.name = tr("%1, message %2").arg(nameOf(action), text::integer(block.message + 1));
        button.enabled
            = idle || action == CopyAction || action == CopyCodeAction || action == BranchesAction;
        if (action == CopyCodeAction)
            button.rect = codeButton(block, origin);
        else
            for (const auto& [rect, other] : footerButtons(block, origin))
                if (other == action)
                    button.rect = rect;
        buttons.append(button);
    }
    return buttons;
}

void ChatText::pressButton(int index)
{
    const auto buttons = allButtons();
    if (index < 0 || index >= buttons.size())
        return;
    const auto [action, at] = buttons[index];
    perform(action, action == CopyCodeAction ? at : m_document.block(at).message);
}

int ChatText::thinkRegionAt(const QPointF& point)
{
    m_document.refreshTops();
    const int at = m_document.blockAt(point.y() + scroll());
    if (at < 0 || m_document.block(at).kind != ChatDocument::Kind::ThinkHead
        || point.x() < textLeft()
        || point.y() + scroll() > m_document.block(at).top + m_document.block(at).height)
        return -1;
    return m_document.block(at).region;
}

bool ChatText::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_hover.leave();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString tip;
        int message = -1;
        const Action action = footerActionAt(help->pos(), &message);
        if (action != NoAction)
            tip = keyOf(action).isEmpty() ? nameOf(action)
                                          : tr("%1 (%2)").arg(nameOf(action), keyOf(action));
        const int token = tip.isEmpty() ? tokenAt(help->pos()) : -1;
        if (token >= 0) {
            const TraceSession& trace = m_context.session->trace();
            tip = tr("%1 position %2").arg(tokenLabel(trace, token).text, text::integer(token));
            if (const float logprob = trace.logprob(token); present(logprob))
                tip += tr(" · p %1").arg(text::number(std::exp(double(logprob)), 3));
            if (m_lens)
                tip += m_context.selection->pinned() == token ? tr(" · click lets it go")
                                                              : tr(" · click keeps it");
        } else if (tip.isEmpty() && thinkRegionAt(help->pos()) >= 0) {
            tip = tr("Fold or unfold (Z)");
        }
        QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

int ChatText::step(int token, int by)
{
    const TraceSession& trace = m_context.session->trace();
    const int count = trace.tokenCount();
    if (count == 0)
        return -1;
    int at = token < 0 ? (by > 0 ? -1 : count) : token;
    // Tokens of folded sections and hidden marks have no place; walk over them.
    for (at += by; at >= 0 && at < count; at += by)
        if (m_document.blockOf(at) >= 0 && !m_document.rects(trace, at, true).isEmpty())
            return at;
    return token;
}

int ChatText::verticalStep(int token, int direction)
{
    const TraceSession& trace = m_context.session->trace();
    const auto rects = m_document.rects(trace, token, true);
    if (rects.isEmpty())
        return step(token, direction);
    const QRectF from = direction > 0 ? rects.back() : rects.front();
    const qreal line = look::lineHeight(look::Role::Reading);
    for (qreal y = from.center().y() + direction * line * 0.75; y > 0 && y < m_document.height();
         y += direction * line / 3) {
        int best = -1;
        qreal nearest = 1e9;
        for (qreal x = from.center().x(), off = 0; off < m_options.width; off += look::pxf(6)) {
            for (const qreal side : { x - off, x + off }) {
                const int found = m_document.tokenAt(trace, QPointF(side, y));
                if (found >= 0 && found != token && off < nearest) {
                    const auto there = m_document.rects(trace, found, true);
                    const bool other = !there.isEmpty()
                        && std::fabs(there.front().center().y() - from.center().y()) > line / 3;
                    if (other) {
                        best = found;
                        nearest = off;
                    }
                }
            }
            if (best >= 0)
                return best;
        }
    }
    return token;
}

int ChatText::lineEdge(int token, bool end)
{
    const TraceSession& trace = m_context.session->trace();
    const auto rects = m_document.rects(trace, token, true);
    if (rects.isEmpty())
        return token;
    const qreal y = rects.front().center().y();
    int best = token;
    while (true) {
        const int next = step(best, end ? 1 : -1);
        if (next == best)
            return best;
        const auto there = m_document.rects(trace, next, true);
        if (there.isEmpty() || std::fabs((end ? there.front() : there.back()).center().y() - y) > 2)
            return best;
        best = next;
    }
}

void ChatText::moveCaret(int token, bool extend)
{
    if (token < 0)
        return;
    if (m_span.isValid()) {
        // The keyboard goes on from what the mouse has chosen.
        const auto [first, last] = range();
        m_anchor = m_span.forward() ? first : last;
        m_caret = m_span.forward() ? last : first;
        m_span = {};
    }
    if (extend && m_anchor < 0)
        m_anchor = m_caret < 0 ? token : m_caret;
    else if (!extend)
        m_anchor = -1;
    m_caret = token;
    if (m_lens)
        m_context.selection->setHovered(token);
    scrollToToken(token);
    touchAll();
    announceCaret(*this);
}

/// The message of a token, or the last one before it that has versions, or the first one behind it.
int ChatText::versionedMessage(int token) const
{
    const int last = int(m_document.messages().size()) - 1;
    const int at = token >= 0 ? messageOf(token) : last;
    for (int message = at; message >= 0; --message)
        if (!versionText(message).isEmpty())
            return message;
    for (int message = at + 1; message <= last; ++message)
        if (!versionText(message).isEmpty())
            return message;
    return at;
}

void ChatText::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool shift = modifiers == Qt::ShiftModifier, plain = modifiers == Qt::NoModifier;
    const bool control = modifiers == Qt::ControlModifier;
    Selection* selection = m_context.selection;
    Marks* marks = Marks::of(selection, m_context.session);
    const TraceSession& trace = m_context.session->trace();
    const auto [chosenFirst, chosenLast] = range();
    const int from = m_span.isValid() ? (m_span.forward() ? chosenLast : chosenFirst)
        : m_caret >= 0                ? m_caret
                                      : selection->current();
    const auto& messages = m_document.messages();
    const auto message = [&](int by) {
        const int now = messageOf(from);
        for (int k = now + by; k >= 0 && k < int(messages.size()); k += by)
            if (messages[std::size_t(k)].first >= 0)
                return moveCaret(step(messages[std::size_t(k)].first - 1, 1), false);
    };
    // Letters act once the keyboard walks the text; before that, one writes.
    const bool letter = (plain || shift) && event->key() != Qt::Key_Space
        && !event->text().isEmpty() && event->text().at(0).isPrint();
    if (letter && !m_walking) {
        Q_EMIT typed(event->text());
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_walking = true;
        break;
    case Qt::Key_Escape:
        m_walking = false;
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy(messageOf(from));
    } else if (event->matches(QKeySequence::SelectAll)) {
        const ChatDocument::Place end = m_document.endPlace();
        if (end.isValid())
            m_span = { { { 0, 0 }, { 0, 0 } }, { end, end } };
        touchAll();
    } else if ((plain || shift)
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        moveCaret(step(from, event->key() == Qt::Key_Right ? 1 : -1), shift);
    } else if ((plain || shift) && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCaret(verticalStep(from, event->key() == Qt::Key_Down ? 1 : -1), shift);
    } else if ((plain || shift) && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        moveCaret(lineEdge(from, event->key() == Qt::Key_End), shift);
    } else if (control && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        moveCaret(step(event->key() == Qt::Key_Home ? -1 : trace.tokenCount(),
                      event->key() == Qt::Key_Home ? 1 : -1),
            false);
    } else if (control && event->key() == Qt::Key_Up) {
        message(-1);
    } else if (control && event->key() == Qt::Key_Down) {
        message(1);
    } else if (plain && event->key() == Qt::Key_Space) {
        if (from >= 0 && marks->isMarking())
            marks->toggleRange(
                chosenFirst >= 0 ? chosenFirst : from, chosenFirst >= 0 ? chosenLast : from);
        else if (from >= 0)
            selection->togglePinned(from);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (marks->isMarking()) {
            Q_EMIT marks->analyseRequested();
        } else {
            if (from >= 0 && selection->pinned() != from)
                selection->setPinned(from);
            Q_EMIT lensRequested();
        }
    } else if (plain && event->key() == Qt::Key_Escape) {
        if (m_anchor >= 0 || m_span.isValid()) {
            m_anchor = -1;
            m_span = {};
        } else if (selection->hovered() >= 0 && selection->pinned() < 0) {
            m_hover.leave();
            selection->setHovered(-1);
            m_caret = -1;
        } else if (selection->pinned() >= 0) {
            m_hover.leave();
            selection->setHovered(-1);
            selection->setPinned(-1);
        } else if (m_context.commands->state() == ViewCommands::State::Generating
            || m_context.commands->state() == ViewCommands::State::ReadingPrompt) {
            m_context.commands->stop();
        }
        touchAll();
    } else if (plain && event->key() == Qt::Key_C) {
        copy(messageOf(from));
    } else if (plain && event->key() == Qt::Key_R) {
        perform(RegenerateAction, int(messages.size()) - 1);
    } else if (plain && event->key() == Qt::Key_E) {
        perform(EditAction, from >= 0 ? messageOf(from) : int(messages.size()) - 1);
    } else if (event->text() == QLatin1String("[") || event->text() == QLatin1String("]")) {
        perform(event->text() == QLatin1String("]") ? LaterAction : EarlierAction,
            versionedMessage(from));
    } else if (plain && event->key() == Qt::Key_M) {
        marks->setMarking(!marks->isMarking());
    } else if (plain && event->key() == Qt::Key_F) {
        fork(from);
    } else if (plain && event->key() == Qt::Key_W) {
        toggleEffectTint();
    } else if (plain && event->key() == Qt::Key_Z) {
        int best = -1;
        const auto& regions = m_document.regions();
        const int now = messageOf(from);
        for (std::size_t k = 0; k < regions.size(); ++k)
            if (regions[k].hasHead() && (now < 0 || regions[k].message <= now))
                best = int(k);
        if (best >= 0)
            toggleFold(best);
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp
                ? QAbstractSlider::SliderPageStepSub
                : QAbstractSlider::SliderPageStepAdd);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ChatText::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_walking = true;
    touchAll();
}

void ChatText::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    // What the keyboard held under the caret goes back to the pin.
    if (m_hover.hovered() < 0)
        m_context.selection->setHovered(-1);
    touchAll();
}

void ChatText::contextMenuEvent(QContextMenuEvent* event)
{
    const int token = tokenAt(event->pos());
    int number = messageOf(token >= 0 ? token : m_caret);
    if (number < 0) {
        const int at = m_document.blockAt(event->pos().y() + scroll());
        number = at >= 0 ? m_document.block(at).message : -1;
    }
    const bool idle = m_context.commands->state() == ViewCommands::State::Idle;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (token >= 0) {
        const bool pinned = m_context.selection->pinned() == token;
        menu->addAction(pinned ? tr("Let go of this token") : tr("Keep this token"), this,
            [this, token] { m_context.selection->togglePinned(token); });
        if (m_context.commands->canFork(token))
            addForks(
                menu->addMenu(look::icon(QStringLiteral("branch")), tr("Go on with another token")),
                token);
        menu->addSeparator();
    }
    if (const QString address
        = m_document.linkAt(m_context.session->trace(), toDocument(event->pos()));
        !address.isEmpty()) {
        menu->addAction(tr("Open link…"), this, [this, address] { Q_EMIT linkRequested(address); });
        menu->addAction(tr("Copy link address"), this,
            [address] { QApplication::clipboard()->setText(address); });
        menu->addSeparator();
    }
    menu->addAction(hasChosen() ? tr("Copy selection") : tr("Copy message"), this,
        [this, number] { copy(number); });
    if (!hasChosen())
        menu->addAction(tr("Copy message as plain text"), this, [this, number] {
            if (number >= 0 && number < int(m_document.messages().size()))
                QApplication::clipboard()->setText(unmarkedText(m_document.sourceText(number)));
        });
    const auto add = [&](const QString& text, Action action, bool enabled) {
        menu->addAction(text, this, [this, action, number] { perform(action, number); })
            ->setEnabled(enabled);
    };
    add(tr("Edit question"), EditAction, idle && questionRow(number) >= 0);
    add(tr("Write the answer again"), RegenerateAction, idle && !m_document.messages().empty());
    menu->addAction(tr("Write again with…"), this, [this] { m_context.commands->regenerateWith(); })
        ->setEnabled(idle && !m_document.messages().empty());
    add(tr("Continue the answer"), ContinueAction, idle && !m_document.messages().empty());
    const int row = number >= 0 && number < int(m_document.messages().size())
        ? m_document.messages()[std::size_t(number)].row
        : -1;
    menu->addSeparator();
    menu->addAction(tr("Delete from this message on"), this,
            [this, row] { m_context.commands->deleteMessage(row); })
        ->setEnabled(row >= 0 && m_context.commands->canChangeBranches());
    menu->popup(event->globalPos());
}

} // namespace ax::ui
