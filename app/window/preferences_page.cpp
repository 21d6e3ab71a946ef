// SPDX-License-Identifier: Apache-2.0
#include "app/window/preferences_page.h"

#include "app/window/chrome.h"
#include "app/window/preference_panel.h"
#include "app/window/storage_panel.h"
#include "views/common/note.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace ax::ui {

using look::Role;

PreferencesPage::PreferencesPage(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_defaults(new QPushButton(look::icon(QStringLiteral("undo")), tr("All to defaults"), this))
    , m_note(new Note(this))
{
    setObjectName(QStringLiteral("preferences"));
    setAccessibleName(tr("Preferences"));
    auto* title = new QLabel(tr("Preferences"), this);
    auto* shut = new QPushButton(tr("Close"), this);
    shut->setToolTip(tr("Back to where you were (Esc)"));
    connect(shut, &QPushButton::clicked, this, &PreferencesPage::closeRequested);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(14), look::px(5), look::px(14), look::px(5));
    head->addWidget(title, 1);
    head->addWidget(m_defaults);
    head->addWidget(shut);
    m_defaults->setToolTip(tr("Every setting of this page as at the first start; Undo takes it "
                              "back"));
    connect(m_defaults, &QPushButton::clicked, this, &PreferencesPage::setDefaults);
    m_note->setDismissable(true);
    m_note->hide();
    connect(m_note, &Note::dismissed, this, [this] {
        m_note->hide();
        m_undo.clear();
    });

    m_field->setPlaceholderText(tr("Find a setting"));
    m_field->setAccessibleName(tr("Find a setting"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_list->setAccessibleName(tr("Parts of the preferences"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // it lies on the page's ground
    setFocusProxy(m_list);
    auto* hint
        = new QLabel(tr("Everything takes effect at once, unless a line says otherwise."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(look::px(8), look::px(8), look::px(8), look::px(8));
    sideColumn->addWidget(m_field);
    sideColumn->addWidget(m_list, 1);
    sideColumn->addWidget(hint);

    auto* inside = new QWidget;
    for (QVBoxLayout* column : { m_left, m_right }) {
        column->setSpacing(look::px(16));
        m_columns->addLayout(column, column == m_left ? 55 : 45);
    }
    m_columns->setSpacing(look::px(16));
    m_columns->setContentsMargins(look::px(12), look::px(12), look::px(12), look::px(12));
    inside->setLayout(m_columns);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_scroll, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addLayout(row, 1);

    if (m_parts.store) {
        auto* storage = new StoragePanel(m_parts.store, this);
        addPanel(storage, true);
        m_fill += [storage] { storage->refresh(); };
        SessionStore* store = m_parts.store;
        addDefault<int>([store] { return store->keepDays(); },
            [store](const int& days) { store->setKeepDays(days); }, 0);
    }
    addPrivacy();
    addAppearance();
    addFolders();
    if (m_parts.hub)
        addHub();
    if (m_parts.sidecar)
        addSidecar();
    addLimits();
    m_left->addStretch(1);
    m_right->addStretch(1);
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0 && at < m_panels.size())
            m_scroll->ensureWidgetVisible(m_panels[at], 0, look::px(12));
    });
    // Enter goes on to the first control of the part.
    connect(m_list, &QListWidget::activated, this, [this](const QModelIndex& index) {
        const QWidget* panel = m_panels.value(index.row());
        if (!panel)
            return;
        for (QWidget* next = panel->nextInFocusChain(); next != panel;
             next = next->nextInFocusChain())
            if (panel->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus)
                && next->isVisible() && next->isEnabled())
                return next->setFocus(Qt::TabFocusReason);
    });
    connect(m_field, &QLineEdit::textChanged, this, &PreferencesPage::filter);
    const auto fonts = [this, title, side, hint] {
        title->setFont(look::font(Role::Title));
        hint->setFont(look::font(Role::Label));
        side->setFixedWidth(look::px(196));
        m_list->setIconSize({ look::px(16), look::px(16) });
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
}

PreferencePanel* PreferencesPage::addPanel(PreferencePanel* panel, bool left)
{
    (left ? m_left : m_right)->addWidget(panel);
    m_panels += panel;
    m_list->addItem(new QListWidgetItem(look::icon(panel->icon()), panel->title()));
    return panel;
}

void PreferencesPage::refresh()
{
    for (const auto& fill : std::as_const(m_fill))
        fill();
}

void PreferencesPage::setDefaults()
{
    QList<std::function<void()>> undo;
    for (const auto& reset : std::as_const(m_resets))
        if (auto back = reset())
            undo += std::move(back);
    if (undo.isEmpty() && !m_undo.isEmpty())
        return; // asked twice: what can be taken back still can
    m_note->clearButtons();
    if (undo.isEmpty()) {
        m_note->set(Note::Kind::Info, tr("Every setting has its default already."));
    } else {
        m_undo = std::move(undo);
        m_note->set(Note::Kind::Ok,
            tr("%Ln setting(s) set to default.", nullptr, int(m_undo.size())),
            tr("Sessions, models, keys and tokens stay."));
        connect(m_note->addButton(tr("Undo")), &QPushButton::clicked, this,
            &PreferencesPage::undoDefaults);
    }
    m_note->show();
    refresh();
}

void PreferencesPage::undoDefaults()
{
    for (const auto& back : std::exchange(m_undo, {}))
        back();
    m_note->hide();
    refresh();
}

void PreferencesPage::filter(const QString& words)
{
    for (int k = 0; k < m_panels.size(); ++k) {
        const bool found = m_panels[k]->words().contains(words.trimmed(), Qt::CaseInsensitive);
        m_panels[k]->setVisible(found);
        m_list->item(k)->setHidden(!found);
    }
}

bool PreferencesPage::event(QEvent* event)
{
    // Before the window's own Undo, which is the chat's.
    if (event->type() == QEvent::ShortcutOverride && !m_undo.isEmpty()
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PreferencesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Under the width of two columns they stand below each other.
    m_columns->setDirection(width() < std::max(1180, look::px(1180)) ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
}

void PreferencesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_field->text().isEmpty())
            Q_EMIT closeRequested();
        else
            m_field->clear();
        return;
    }
    if (event->matches(QKeySequence::Undo) && !m_undo.isEmpty())
        return undoDefaults();
    QWidget::keyPressEvent(event);
}

void PreferencesPage::paintEvent(QPaintEvent*)
{
    const int head = layout()->itemAt(0)->geometry().bottom() + 1;
    paintPage(this, head);
    QPainter painter(this);
    painter.fillRect(QRect(look::px(196) - 1, head, 1, height()), look::colours().line);
}

} // namespace ax::ui
