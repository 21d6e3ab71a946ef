// SPDX-License-Identifier: Apache-2.0
#include "views/chat/find_bar.h"

#include "views/chat/chat_text.h"
#include "views/common/look.h"
#include "views/session/number_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace ax::ui {

FindBar::FindBar(ChatText* text)
    : QFrame(text)
    , m_text(text)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setAccessibleName(tr("Find in this chat"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_field->setPlaceholderText(tr("Find in this chat"));
    m_field->setAccessibleName(tr("Find in this chat"));
    m_field->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_field->installEventFilter(this);
    m_text->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    const auto prepare
        = [](QToolButton* button, const QString& icon, const QString& name, const QString& keys) {
              button->setIcon(look::icon(icon));
              button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
              button->setAccessibleName(name);
              button->setAutoRaise(true);
              button->setFocusPolicy(Qt::TabFocus);
          };
    prepare(m_previous, QStringLiteral("up"), tr("Previous place"), QStringLiteral("Shift+F3"));
    prepare(m_next, QStringLiteral("down"), tr("Next place"), QStringLiteral("F3"));
    prepare(m_close, QStringLiteral("close"), tr("Close"), tr("Esc"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(6), look::px(4), look::px(6), look::px(4));
    row->setSpacing(look::px(4));
    row->addWidget(m_field, 1);
    for (QWidget* part : QWidgetList { m_count, m_previous, m_next, m_close })
        row->addWidget(part);
    connect(m_field, &QLineEdit::textChanged, m_text, &ChatText::find);
    connect(m_previous, &QToolButton::clicked, m_text, [this] { m_text->findNext(-1); });
    connect(m_next, &QToolButton::clicked, m_text, [this] { m_text->findNext(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::shut);
    connect(m_text, &ChatText::foundChanged, this, &FindBar::refresh);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &FindBar::refresh);
    refresh();
    hide();
}

QString FindBar::countText() const { return m_count->text(); }

void FindBar::open()
{
    QWidget* focus = QApplication::focusWidget();
    if (focus && focus != m_field && !isAncestorOf(focus))
        m_before = focus;
    if (const QString chosen = m_text->chosenText();
        !chosen.isEmpty() && !chosen.contains(QLatin1Char('\n')))
        m_field->setText(chosen.trimmed());
    place();
    QFrame::show();
    raise();
    m_text->find(m_field->text());
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::show(const QString& words)
{
    m_field->setText(words);
    place();
    QFrame::show();
    raise();
    m_text->find(words);
}

void FindBar::shut()
{
    // Before the field goes, or Qt gives the keyboard to the next widget.
    QWidget* to
        = m_before && m_before->isVisible() && m_before->isEnabled() ? m_before.data() : m_text;
    to->setFocus(Qt::OtherFocusReason);
    hide();
    m_text->find({});
}

void FindBar::refresh()
{
    const int count = m_text->foundCount();
    m_count->setFont(look::font(look::Role::Table));
    m_count->setText(m_field->text().isEmpty() ? QString()
            : count == 0                       ? tr("nothing found")
            : m_text->foundAt() < 0
            ? tr("%Ln place(s)", nullptr, count)
            : tr("%1 of %2").arg(text::integer(m_text->foundAt() + 1), text::integer(count)));
    m_field->setAccessibleDescription(m_count->text());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("nothing found")));
    place();
}

void FindBar::place()
{
    const int width = std::min(look::px(330), m_text->viewport()->width() - look::px(16));
    const QSize size(width, sizeHint().height());
    setGeometry(QRect(
        QPoint(m_text->viewport()->geometry().right() - width - look::px(8), look::px(8)), size));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::Resize)
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc is the bar's before the window lets go of a pin or stops an answer.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_text->findNext(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        shut();
        return true;
    }
    return false;
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), t.surface);
    painter.setPen(QPen(t.control, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ax::ui
