// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_view.h"

#include "views/chat/chat_text.h"
#include "views/chat/composer.h"
#include "views/chat/prompt_progress.h"
#include "views/chat/tint_scale.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/session_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ax::ui {

ChatView::ChatView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new ChatText(context, this))
    , m_composer(new Composer(context, this))
    , m_progress(new PromptProgress(context.commands, this))
    , m_note(new Note(this))
    , m_empty(new EmptyState(this))
{
    m_note->hide();
    m_note->setDismissable(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->set(QStringLiteral("chat"), tr("No messages yet"),
        tr("Write below to begin. Save a chat as a file to keep it."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_text, 1);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addWidget(m_composer);
    setFocusProxy(m_composer->field());

    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset)
            m_note->hide();
        updateEmpty();
    });
    connect(m_text, &ChatText::typed, this, [this](const QString& text) {
        m_composer->field()->setFocus();
        m_composer->field()->insertPlainText(text);
    });
    connect(context.commands, &ViewCommands::notSent, m_composer, &Composer::giveBack);
    connect(m_text, &ChatText::editRequested, m_composer, &Composer::editMessage);
    connect(m_text, &ChatText::linkRequested, this, &ChatView::askToOpen);
    connect(m_text, &ChatText::lensRequested, this, [this] {
        if (m_context.showDock)
            m_context.showDock(QStringLiteral("lens"));
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
    });
    updateEmpty();
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
    m_empty->setVisible(empty);
    m_text->setVisible(!empty);
}

bool ChatView::focusInput()
{
    m_composer->field()->setFocus();
    return true;
}

bool ChatView::takeText(const QString& text)
{
    m_composer->field()->insertPlainText(text);
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
    combo->addItem(tr("Surprisal"), int(ChatText::Tint::Surprisal));
    combo->addItem(tr("Entropy of the row"), int(ChatText::Tint::Entropy));
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
        sinks->setEnabled(attention);
        lines->setEnabled(attention);
        combo->setCurrentIndex(combo->findData(int(m_text->tint())));
    };
    connect(m_text, &ChatText::scaleChanged, scale, show);
    connect(m_text, &ChatText::optionsChanged, scale, show);
    show();
}

} // namespace ax::ui
