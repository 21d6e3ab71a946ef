// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_view.h"

#include "views/chat/chat_text.h"
#include "views/chat/composer.h"
#include "views/chat/example_questions.h"
#include "views/chat/find_bar.h"
#include "views/chat/prompt_progress.h"
#include "views/chat/tint_scale.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

ChatView::ChatView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new ChatText(context, this))
    , m_find(new FindBar(m_text))
    , m_composer(new Composer(context, this))
    , m_progress(new PromptProgress(context.commands, this))
    , m_note(new Note(this))
    , m_room(new Note(this))
    , m_left(new Note(this))
    , m_template(new Note(this))
    , m_first(new Note(this))
    , m_startArea(new QScrollArea(this))
    , m_start(new QWidget)
    , m_empty(new EmptyState(m_start))
    , m_examples(new ExampleQuestions(m_start))
    , m_templateAction(new QAction(tr("Choose the chat template…"), this))
{
    m_templateAction->setObjectName(QStringLiteral("chat.template"));
    m_templateAction->setStatusTip(tr("How a model without a template reads what you write"));
    m_note->hide();
    m_note->setDismissable(true);
    m_left->hide();
    m_left->setDismissable(true);
    m_room->hide();
    m_room->setDismissable(true);
    for (Note* note : { m_template, m_first }) {
        note->hide();
        note->setDismissable(true);
    }
    m_start->setBackgroundRole(QPalette::Base);
    m_start->setAutoFillBackground(true);
    auto* start = new QVBoxLayout(m_start);
    start->setContentsMargins(0, 0, 0, 0);
    start->setSpacing(0);
    start->addStretch(1);
    start->addWidget(m_empty);
    start->addWidget(m_examples);
    start->addStretch(1);
    connect(m_examples, &ExampleQuestions::chosen, this, [this](const QString& text) {
        m_composer->field()->setFocus();
        m_context.commands->send(text);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_startArea->setWidget(m_start);
    m_startArea->setWidgetResizable(true);
    m_startArea->setFrameShape(QFrame::NoFrame);
    m_startArea->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_startArea, 1);
    column->addWidget(m_text, 1);
    column->addWidget(m_first);
    column->addWidget(m_template);
    column->addWidget(m_left);
    column->addWidget(m_note);
    column->addWidget(m_room);
    column->addWidget(m_progress);
    column->addWidget(m_composer);
    setFocusProxy(m_composer->field());

    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset)
            m_note->hide();
        // Not what the answer itself brings: the note is about its beginning.
        if (change.reset
            || (change.removes() && m_context.commands->state() == ViewCommands::State::Idle))
            m_left->hide();
        updateEmpty();
    });
    connect(m_text, &ChatText::typed, this, [this](const QString& text) {
        m_composer->field()->setFocus();
        m_composer->field()->insertPlainText(text);
    });
    connect(context.commands, &ViewCommands::notSent, m_composer, &Composer::giveBack);
    connect(context.commands, &ViewCommands::questionUndone, m_composer, &Composer::takeUndone);
    connect(context.commands, &ViewCommands::questionRedone, m_composer, &Composer::dropRedone);
    connect(context.commands, &ViewCommands::rowsLeftBehind, this,
        [this](const QString& title, const QString& advice) {
            m_left->clearButtons();
            m_left->set(Note::Kind::Info, title, advice);
            connect(m_left->addButton(tr("Undo")), &QPushButton::clicked, this,
                [this] { m_context.commands->undo(); });
            m_left->show();
        });
    connect(m_text, &ChatText::editRequested, m_composer, &Composer::editMessage);
    connect(m_text, &ChatText::linkRequested, this, &ChatView::askToOpen);
    connect(m_text, &ChatText::lensRequested, this, [this] {
        if (m_context.showDock)
            m_context.showDock(QStringLiteral("lens"));
    });
    connect(m_text, &ChatText::branchesRequested, this, [this] {
        if (m_context.showDock)
            m_context.showDock(QStringLiteral("branches"));
    });
    connect(context.commands, &ViewCommands::failed, this,
        [this](const QString& title, const QString& advice, const QString& details) {
            m_note->clearButtons();
            m_note->set(Note::Kind::Halt, title, advice);
            m_note->setDetails(details);
            m_note->show();
        });
    connect(context.commands, &ViewCommands::stateChanged, this, [this](ViewCommands::State state) {
        if (state == ViewCommands::State::Generating)
            m_note->hide();
        updateTemplate();
        updateEmpty();
        if (state == ViewCommands::State::Idle)
            tellFirstAnswer();
        else if (state == ViewCommands::State::ReadingPrompt)
            m_first->hide();
    });
    connect(context.commands, &ViewCommands::stateChanged, this, [this] { updateRoom(); });
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.branches)
            updateRoom();
    });
    connect(context.commands, &ViewCommands::contextShort, this, [this] { updateRoom(true); });
    connect(context.commands, &ViewCommands::templateChanged, this, [this] {
        updateTemplate();
        updateEmpty();
    });
    connect(m_templateAction, &QAction::triggered, this, [this] { updateTemplate(true); });
    connect(context.selection, &Selection::currentChanged, this, [this](int token) {
        if (token < 0)
            return;
        m_firstDone = true;
        m_first->hide();
    });
    updateTemplate();
    updateEmpty();
}

/// A model that was never taught to chat: how it shall read what is written is the user's choice.
void ChatView::updateTemplate(bool asked)
{
    const QVector<TemplateChoice> choices = m_context.commands->templateChoices();
    m_templateAction->setEnabled(!choices.isEmpty());
    if (choices.isEmpty() || (!asked && !m_context.commands->templateChoice().isEmpty())) {
        m_template->hide();
        return;
    }
    if (m_template->isVisibleTo(this))
        return;
    m_template->clearButtons();
    m_template->set(Note::Kind::Info, tr("This model has no chat template."),
        tr("It goes on with a text. Use it so, or choose the template it was trained with, if you "
           "know it."));
    const auto choose = [this](const QString& id) {
        return [this, id] { m_context.commands->chooseTemplate(id); };
    };
    connect(m_template->addButton(tr("Go on with my text"), true), &QPushButton::clicked, this,
        choose(QStringLiteral("plain")));
    QPushButton* others = m_template->addButton(tr("Chat template"));
    auto* menu = new QMenu(others);
    for (const TemplateChoice& choice : choices)
        if (choice.id != QLatin1String("plain"))
            menu->addAction(choice.label, this, choose(choice.id));
    others->setMenu(menu);
    m_template->show();
}

/// What to do when the next answer has no room. `refused`: a message was too long for what is left.
void ChatView::updateRoom(bool refused)
{
    ViewCommands* commands = m_context.commands;
    const int used = m_context.session->trace().tokenCount();
    const int context = commands->contextTokens();
    const bool full = context > 0 && used + 1 >= context;
    if (commands->state() != ViewCommands::State::Idle || !(full || refused)) {
        m_room->hide();
        return;
    }
    m_room->clearButtons();
    const int larger = commands->largerContext();
    const QString memory
        = QLocale().formattedDataSize(commands->largerContextBytes(), 0, QLocale::DataSizeSIFormat);
    const bool turns = !m_context.session->isEmpty();
    m_room->set(Note::Kind::Warn,
        full ? tr("The next answer does not fit: %1 of %2 tokens are used.")
                   .arg(text::integer(used), text::integer(context))
             : tr("%1 of %2 tokens are used.").arg(text::integer(used), text::integer(context)),
        larger > 0 && turns
            ? tr("Choose a larger context (%1 more memory) or a new chat with the last turns.")
                  .arg(memory)
            : larger > 0 ? tr("Choose a larger context (%1 more memory).").arg(memory)
            : turns      ? tr("This model holds no more. A new chat can begin with the last turns.")
                         : tr("This model holds no more. Send less text."));
    if (larger > 0)
        connect(m_room->addButton(tr("Larger context: %1").arg(text::integer(larger)), true),
            &QPushButton::clicked, commands, &ViewCommands::enlargeContext);
    if (turns)
        connect(m_room->addButton(tr("New chat with last turns")), &QPushButton::clicked, commands,
            &ViewCommands::newChatWithLastTurns);
    m_room->show();
}

/// One line that says what this program is for.
void ChatView::tellFirstAnswer()
{
    const auto& messages = m_context.session->trace().messages();
    if (m_firstDone || m_context.session->trace().stepIndices().empty()
        || std::none_of(messages.begin(), messages.end(),
            [](const MessageRecord& message) { return message.role == "assistant"; }))
        return;
    m_first->set(Note::Kind::Info,
        tr("Point at a word of the answer to see where the model looked. Click to keep it."));
    m_first->show();
}

/// A model may write any address: nobody follows one without having read it.
void ChatView::askToOpen(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool opens = url.isValid()
        && QStringList { QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto") }
               .contains(url.scheme().toLower());
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Open link"),
        opens ? tr("Open this address outside of the program?")
              : tr("This program opens web and mail addresses only."),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("openLink"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // The host in full, as it is looked up: letters of other scripts cannot pose as known ones.
    box->setInformativeText(opens ? QString::fromLatin1(url.toEncoded()) : address);
    QPushButton* open = opens ? box->addButton(tr("Open"), QMessageBox::AcceptRole) : nullptr;
    QPushButton* copy = box->addButton(tr("Copy address"), QMessageBox::ActionRole);
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(box, &QDialog::finished, this, [box, open, copy, address, url] {
        if (open && box->clickedButton() == open)
            QDesktopServices::openUrl(url);
        else if (box->clickedButton() == copy)
            QApplication::clipboard()->setText(address);
    });
    box->open();
}

void ChatView::updateEmpty()
{
    const bool empty = m_context.session->isEmpty();
    const bool writes = m_context.commands->state() == ViewCommands::State::Idle
        && m_context.commands->blockedReason().isEmpty();
    const bool plain = m_context.commands->templateChoice() == QLatin1String("plain");
    m_empty->set(QStringLiteral("chat"), tr("No messages yet"),
        !writes     ? m_context.commands->blockedReason()
            : plain ? tr("Write the beginning of a text below; the model goes on with it.")
                    : tr("Write below to begin, or ask one of these."));
    m_examples->setVisible(writes && !plain);
    m_startArea->setVisible(empty);
    m_text->setVisible(!empty);
    if (empty)
        m_first->hide();
}

bool ChatView::focusInput()
{
    m_composer->field()->setFocus();
    return true;
}

bool ChatView::find(int by)
{
    if (!m_text->isVisibleTo(this))
        return false;
    if (by == 0 || !m_find->isVisibleTo(m_text))
        m_find->open();
    else
        m_text->findNext(by);
    return true;
}

bool ChatView::findAt(const QString& words, int token)
{
    if (!m_text->isVisibleTo(this))
        return false;
    m_find->show(words);
    m_text->findFrom(token);
    return true;
}

bool ChatView::takeFiles(const QStringList& paths)
{
    m_composer->attach(paths);
    return true;
}

void ChatView::fillToolBar(QToolBar* bar)
{
    auto* label = new QLabel(tr("Tint"), bar);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(look::px(6), 0, look::px(4), 0);
    auto* combo = new QComboBox(bar);
    combo->setAccessibleName(tr("Tint"));
    combo->addItem(tr("None"), int(ChatText::Tint::None));
    combo->addItem(tr("Attention from this token"), int(ChatText::Tint::Attention));
    combo->addItem(tr("Effect on this token"), int(ChatText::Tint::Effect));
    combo->addItem(tr("Surprisal"), int(ChatText::Tint::Surprisal));
    combo->addItem(tr("Entropy of the row"), int(ChatText::Tint::Entropy));
    combo->addItem(tr("Drift"), int(ChatText::Tint::Drift));
    combo->addItem(tr("Zone"), int(ChatText::Tint::Zone));
    combo->setCurrentIndex(combo->findData(int(m_text->tint())));
    label->setBuddy(combo);
    auto* scale = new TintScale(bar);
    bar->addWidget(label);
    bar->addWidget(combo);
    bar->addWidget(scale);

    const auto toggle = [&](const QString& icon, const QString& name, const QString& tip, bool on) {
        QAction* action = bar->addAction(look::icon(icon), name);
        action->setToolTip(tip);
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    QAction* sinks = toggle(QStringLiteral("sink"), tr("Sinks apart"),
        tr("Sinks are places nearly every token looks at, whatever the text says, often the first "
           "few. They are kept "
           "apart so that the rest can be seen. Their share is always shown."),
        m_text->sinksApart());
    if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(sinks)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QAction* lines = toggle(QStringLiteral("lines"), tr("Link lines"),
        tr("Lines to the five most attended tokens"), m_text->linkLines());
    QAction* markdown = toggle(QStringLiteral("markdown"), tr("Markdown"),
        tr("Markdown, or the tokens as they are"), m_text->markdown());
    QAction* lens = toggle(
        QStringLiteral("eye"), tr("Lens"), tr("Tokens answer to the pointer"), m_text->lensOn());

    connect(combo, &QComboBox::activated, this, [this, combo](int index) {
        m_text->setTint(ChatText::Tint(combo->itemData(index).toInt()));
    });
    connect(sinks, &QAction::toggled, m_text, &ChatText::setSinksApart);
    connect(lines, &QAction::toggled, m_text, &ChatText::setLinkLines);
    connect(markdown, &QAction::toggled, m_text, &ChatText::setMarkdown);
    connect(lens, &QAction::toggled, m_text, &ChatText::setLensOn);
    const auto show = [this, scale, sinks, lines, combo] {
        const bool attention = m_text->tint() == ChatText::Tint::Attention;
        scale->setMaximum(m_text->scaleMaximum(), attention ? 3 : 2);
        scale->setZones(m_text->tint() == ChatText::Tint::Zone);
        scale->setTwoSided(m_text->tint() == ChatText::Tint::Effect);
        sinks->setEnabled(attention);
        lines->setEnabled(attention);
        combo->setCurrentIndex(combo->findData(int(m_text->tint())));
    };
    connect(m_text, &ChatText::scaleChanged, scale, show);
    connect(m_text, &ChatText::optionsChanged, scale, show);
    show();
}

} // namespace ax::ui
