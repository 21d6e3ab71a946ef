// SPDX-License-Identifier: Apache-2.0
#include "views/chat/composer.h"

#include "views/chat/file_chips.h"
#include "views/chat/message_field.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QAbstractTextDocumentLayout>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ax::ui {
namespace {

constexpr int kCountDelayMs = 120; ///< counting follows a pause in typing
constexpr int kMostLines = 8;

} // namespace

Composer::Composer(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(new MessageField(this))
    , m_chips(new FileChips(this))
    , m_refusal(new Note(this))
    , m_send(new QPushButton(this))
    , m_attach(new QPushButton(tr("Attach"), this))
    , m_count(new QLabel(this))
    , m_hint(new QLabel(this))
{
    setAcceptDrops(true);
    m_field->setAcceptDrops(false);
    m_field->setTabChangesFocus(true);
    m_field->setPlaceholderText(tr("Write a message. Enter sends, Shift+Enter starts a new line."));
    m_field->setAccessibleName(tr("Message"));
    m_field->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->setFrameShape(QFrame::StyledPanel);
    m_field->installEventFilter(this);
    for (QLabel* label : { m_count, m_hint }) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
    }
    auto* under = new QHBoxLayout;
    under->setSpacing(look::px(12));
    under->addWidget(m_count);
    under->addWidget(m_hint, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(look::px(4));
    left->addWidget(m_refusal);
    left->addWidget(m_chips);
    left->addWidget(m_field);
    left->addLayout(under);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(12), look::px(12), look::px(12), look::px(6));
    row->setSpacing(look::px(8));
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(look::px(4));
    right->addWidget(m_send);
    right->addWidget(m_attach);
    right->addStretch(1);
    row->addLayout(right);
    m_refusal->hide();
    m_refusal->setDismissable(true);
    m_attach->setIcon(look::icon(QStringLiteral("attach")));
    m_attach->setToolTip(tr("Text files go into the message"));
    connect(m_attach, &QPushButton::clicked, this, &Composer::chooseFiles);
    connect(m_field, &MessageField::filesPasted, this, &Composer::attach);
    connect(m_chips, &FileChips::removeRequested, this, [this](int file) {
        if (file < m_files.size()) {
            m_files.remove(file);
            setFiles(m_files);
        }
        m_field->setFocus();
    });

    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountDelayMs);
    connect(&m_counting, &QTimer::timeout, this, &Composer::count);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_counting.start();
        fitHeight();
        refresh();
        // While a question is edited the draft is what was being written before.
        tellDraft();
    });
    connect(context.commands, &ViewCommands::draftRestored, this, [this](const Draft& draft) {
        if (m_editedId.empty())
            setDraft(draft);
    });
    connect(context.commands, &ViewCommands::queuedChanged, this, &Composer::refresh);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (isBusy())
            m_context.commands->stop();
        else
            submit();
    });
    connect(context.commands, &ViewCommands::stateChanged, this, &Composer::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset) {
            cancelEdit();
        } else if (change.messages && !m_editedId.empty() && editedRow() < 0) {
            // The message is not there any more: what was made of it stays as a new one.
            m_editedId.clear();
            if (!m_draft.isEmpty())
                giveBack(std::exchange(m_draft, Draft()));
            refresh();
        }
    });
    const auto fonts = [this] {
        m_field->setFont(look::font(look::Role::Reading));
        m_count->setFont(look::font(look::Role::Label));
        m_hint->setFont(look::font(look::Role::Label));
        m_send->setMinimumWidth(look::px(90));
        fitHeight();
        refresh();
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &Composer::refresh);
    fonts();
    count();
}

bool Composer::isBusy() const
{
    const auto state = m_context.commands->state();
    return state == ViewCommands::State::Generating || state == ViewCommands::State::ReadingPrompt;
}

int Composer::editedRow() const
{
    const auto& messages = m_context.session->trace().messages();
    for (std::size_t row = 0; row < messages.size() && !m_editedId.empty(); ++row)
        if (messages[row].id == m_editedId)
            return int(row);
    return -1;
}

QPlainTextEdit* Composer::field() const { return m_field; }

QString Composer::hint() const { return m_hint->text(); }

void Composer::fitHeight()
{
    const QFontMetrics metrics(m_field->font());
    const int line = metrics.lineSpacing();
    int wanted = int(m_field->document()->size().height());
    if (m_field->document()->isEmpty() && isVisible()) {
        // The hint is read whole, too: in a narrow window it says less.
        const int room = m_field->width() - 2 * m_field->frameWidth()
            - int(2 * m_field->document()->documentMargin()) - 2;
        const auto linesOf = [&](const QString& hint) {
            const QRect box = metrics.boundingRect(
                QRect(0, 0, std::max(1, room), 10000), Qt::TextWordWrap, hint);
            return (box.height() + line - 1) / line;
        };
        const QString whole = tr("Write a message. Enter sends, Shift+Enter starts a new line.");
        const QString hint = linesOf(whole) <= 2 ? whole : tr("Write a message.");
        m_field->setPlaceholderText(hint);
        wanted = linesOf(hint);
    }
    const int most = std::clamp(window()->height() / 4 / line, 2, kMostLines);
    const int lines = std::clamp(wanted, 1, most);
    const int around = 2 * m_field->frameWidth() + m_field->contentsMargins().top()
        + m_field->contentsMargins().bottom()
        + int(std::ceil(2 * m_field->document()->documentMargin()));
    m_field->setVerticalScrollBarPolicy(
        wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_field->setFixedHeight(std::max(look::px(42), lines * line + around));
}

void Composer::refresh()
{
    const bool busy = isBusy();
    const QString reason = m_context.commands->blockedReason();
    const bool blocked = !busy && !reason.isEmpty();
    m_send->setText(busy ? tr("Stop  Esc") : !m_editedId.empty() ? tr("Answer again") : tr("Send"));
    m_send->setToolTip(busy ? tr("Stop writing (Esc)") : tr("Send (Enter)"));
    m_send->setDefault(!busy);
    // On the accent ground of the default button the mark takes the colour of its text.
    const look::Colours& t = look::colours();
    const bool enabled
        = busy || (!blocked && (!m_files.isEmpty() || !m_field->toPlainText().trimmed().isEmpty()));
    m_send->setEnabled(enabled);
    m_send->setIcon(
        QIcon(look::iconPixmap(busy ? QStringLiteral("stop") : QStringLiteral("send"), look::px(14),
            !enabled   ? t.disabled
                : busy ? t.text
                       : t.onAccent,
            devicePixelRatioF())));
    m_field->setEnabled(!blocked || m_context.commands->state() == ViewCommands::State::Idle);
    m_attach->setEnabled(m_context.commands->state() != ViewCommands::State::NoModel
        && m_context.commands->state() != ViewCommands::State::Loading);
    if (const Draft waiting = m_context.commands->queued(); !waiting.isEmpty())
        m_hint->setText(
            tr("“%1” is sent when this answer ends · Enter in an empty field takes it back")
                .arg(waiting.text.simplified().left(40)));
    else if (busy)
        m_hint->setText(tr("Enter sends it when this answer ends · Esc stops"));
    else if (blocked)
        m_hint->setText(reason);
    else if (!m_editedId.empty())
        m_hint->setText(
            tr("Editing your message · what followed is kept as a branch · Esc gives up"));
    else
        m_hint->setText(m_files.isEmpty()
                ? tr("Enter sends · Shift+Enter new line · drop files here to add them as context")
                : tr("The files go into the message as fenced blocks. Backspace at the start "
                     "removes the last one."));
    m_send->setAccessibleDescription(m_hint->text());
}

void Composer::count()
{
    const QString text = m_field->toPlainText();
    int tokens = text.isEmpty() ? 0 : m_context.commands->countTokens(text);
    for (const AttachedFile& file : std::as_const(m_files))
        tokens = tokens < 0 || file.tokens < 0 ? -1 : tokens + file.tokens;
    m_count->setText(tokens < 0 || draft().isEmpty() ? QString()
            : m_files.isEmpty()                      ? tr("%Ln tokens", nullptr, tokens)
            : m_files.size() == 1 ? tr("%Ln tokens with the file", nullptr, tokens)
                                  : tr("%Ln tokens with the files", nullptr, tokens));
    m_count->setVisible(!m_count->text().isEmpty());
}

Draft Composer::draft() const
{
    Draft all(m_field->toPlainText());
    all.files = m_files;
    return all;
}

void Composer::tellDraft()
{
    // While a question is edited the draft is what was being written before.
    m_context.commands->setDraft(m_editedId.empty() ? draft() : m_draft);
}

void Composer::submit()
{
    const Draft sent = draft();
    if (isBusy())
        return queue();
    if ((sent.files.isEmpty() && sent.text.trimmed().isEmpty())
        || !m_context.commands->blockedReason().isEmpty())
        return;
    const int row = editedRow();
    m_undone = {};
    m_refusal->hide();
    if (m_editedId.empty()) {
        m_field->clear();
        setFiles({});
    } else {
        m_editedId.clear();
        setDraft(std::exchange(m_draft, Draft()));
    }
    if (row >= 0)
        m_context.commands->editDraft(row, sent);
    else
        m_context.commands->sendDraft(sent);
    refresh();
}

/// What is written while the model writes waits for the end of the answer.
void Composer::queue()
{
    const Draft waiting = m_context.commands->queued(), next = draft();
    if (!m_editedId.empty())
        return;
    if (next.files.isEmpty() && next.text.trimmed().isEmpty()) {
        m_context.commands->queueDraft({});
        if (!waiting.isEmpty())
            giveBack(waiting);
        return;
    }
    if (!waiting.isEmpty())
        return; // one waits already
    m_context.commands->queueDraft(next);
    if (m_context.commands->queued().isEmpty())
        return;
    m_field->clear();
    setFiles({});
    refresh();
}

void Composer::editMessage(int row)
{
    const auto& messages = m_context.session->trace().messages();
    if (row < 0 || row >= int(messages.size()))
        return;
    if (m_editedId.empty())
        m_draft = draft();
    m_editedId = messages[std::size_t(row)].id;
    setDraft(draftOf(messages[std::size_t(row)]));
    m_field->setFocus();
    refresh();
}

/// As one step of the field's own undo: what stood there before can be brought back.
void Composer::setText(const QString& text)
{
    QTextCursor all(m_field->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    m_field->moveCursor(QTextCursor::End);
}

void Composer::setDraft(const Draft& draft)
{
    setText(draft.text);
    setFiles(draft.files);
}

void Composer::giveBack(const Draft& draft)
{
    const QString since = m_field->toPlainText();
    setText(since.isEmpty() ? draft.text : draft.text + QLatin1Char('\n') + since);
    setFiles(draft.files + m_files);
    refresh();
}

void Composer::takeUndone(const Draft& undone)
{
    if (!m_editedId.empty() || !(draft().isEmpty() || holdsUndone()))
        return;
    m_undone = undone;
    m_field->setPlainText(undone.text); // no step of the field: undo and redo are the chat's still
    m_field->moveCursor(QTextCursor::End);
    setFiles(undone.files);
    refresh();
}

void Composer::dropRedone(const Draft& redone)
{
    if (!holdsUndone() || m_undone != redone)
        return;
    m_undone = {};
    m_field->setPlainText(QString());
    setFiles({});
    refresh();
}

bool Composer::holdsUndone() const { return !m_undone.isEmpty() && draft() == m_undone; }

void Composer::cancelEdit()
{
    if (m_editedId.empty())
        return;
    m_editedId.clear();
    setDraft(std::exchange(m_draft, Draft()));
    refresh();
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // Text fields claim Ctrl+K, Ctrl+E and others for line editing on X11; here they are the
        // window's. What every field has stays with the field.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = key->key() >= Qt::Key_A && key->key() <= Qt::Key_Z;
        static const QList<int> own { Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Z,
            Qt::Key_Y };
        // An empty field has nothing to take back, nor has one that only holds what undo gave it:
        // undo and redo are the chat's.
        const bool passes = (draft().isEmpty() || holdsUndone())
            && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo));
        if (passes
            || (key->modifiers() == Qt::ControlModifier && letter && !own.contains(key->key()))) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_field && event->type() == QEvent::Resize
        && static_cast<QResizeEvent*>(event)->oldSize().width() != m_field->width())
        fitHeight();
    if (watched == m_field
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut
            || event->type() == QEvent::Resize || event->type() == QEvent::Move))
        update(); // the ring around it
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    // Enter and Esc that end a composition are the input method's.
    if (!m_field->textCursor().block().layout()->preeditAreaText().isEmpty())
        return false;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::NoModifier) {
        submit();
        return true;
    }
    if (enter && modifiers == Qt::ControlModifier) {
        if (m_context.commands->state() == ViewCommands::State::Idle)
            m_context.commands->regenerate();
        return true;
    }
    if (key->key() == Qt::Key_Up && modifiers == Qt::NoModifier && m_field->document()->isEmpty()) {
        const auto& messages = m_context.session->trace().messages();
        for (int row = int(messages.size()) - 1; row >= 0; --row)
            if (messages[std::size_t(row)].role == "user") {
                editMessage(row);
                return true;
            }
    }
    if (key->key() == Qt::Key_Backspace && modifiers == Qt::NoModifier && !m_files.isEmpty()
        && m_field->textCursor().position() == 0 && !m_field->textCursor().hasSelection()) {
        m_files.removeLast();
        setFiles(m_files);
        return true;
    }
    const bool stopKey = key->key() == Qt::Key_Period && modifiers == Qt::ControlModifier;
    if (key->key() == Qt::Key_Escape || stopKey) {
        if (isBusy())
            m_context.commands->stop();
        else if (!m_editedId.empty())
            cancelEdit();
        else
            return false;
        return true;
    }
    return false;
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(QRect(0, 0, width(), 1), look::colours().line);
    if (!m_field->hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::colours().focus, 2));
    painter.drawRoundedRect(QRectF(m_field->geometry()).adjusted(-1, -1, 1, 1), 3, 3);
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    // Files are the window's: it opens a trace or a model wherever it falls, and adds a text here.
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent* event)
{
    m_field->insertPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace ax::ui
