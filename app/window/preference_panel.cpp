// SPDX-License-Identifier: Apache-2.0
#include "app/window/preference_panel.h"

#include "views/common/look.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ax::ui {

using look::Role;

PreferencePanel::PreferencePanel(const QString& icon, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_icon(icon)
    , m_title(title)
    , m_head(new QLabel(title, this))
    , m_note(new QLabel(this))
    , m_tools(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    m_head->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(12), 0, look::px(12), 0);
    head->setSpacing(look::px(8));
    head->addWidget(m_head);
    head->addWidget(m_note, 1);
    m_tools->setSpacing(look::px(2));
    head->addLayout(m_tools);
    m_body->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(12));
    m_body->setSpacing(look::px(8));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_body);
    const auto fonts = [this] {
        m_head->setFont(look::font(Role::Strong));
        m_note->setFont(look::font(Role::Table));
        m_head->setFixedHeight(look::px(28));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
}

void PreferencePanel::setNote(const QString& note) { m_note->setText(note); }

void PreferencePanel::addTool(QWidget* tool)
{
    tool->setFixedHeight(look::px(24));
    m_tools->addWidget(tool);
}

void PreferencePanel::addRow(const QString& label, QWidget* control, const QString& muted)
{
    if (!m_grid) {
        m_grid = new QGridLayout;
        m_grid->setHorizontalSpacing(look::px(12));
        m_grid->setVerticalSpacing(look::px(6));
        m_grid->setColumnMinimumWidth(0, look::px(120));
        m_grid->setColumnStretch(2, 1);
        m_body->addLayout(m_grid);
    }
    const int row = m_grid->rowCount();
    auto* name = new QLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(control, row, 1);
    auto* more = new QLabel(muted, this);
    more->setForegroundRole(QPalette::PlaceholderText);
    more->setObjectName(QStringLiteral("muted"));
    m_grid->addWidget(more, row, 2);
}

QLabel* PreferencePanel::addWords(const QString& words, bool muted)
{
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_body->addWidget(label);
    return label;
}

QString PreferencePanel::words() const
{
    QStringList all { m_title };
    for (const QLabel* label : findChildren<QLabel*>())
        all << label->text();
    for (const QAbstractButton* button : findChildren<QAbstractButton*>())
        all << button->text();
    return all.join(QLatin1Char(' '));
}

void PreferencePanel::paintEvent(QPaintEvent*)
{
    const look::Colours& t = look::colours();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(1, 1, width() - 2, look::px(28)), t.panel);
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, look::px(28) + 1.5), QPointF(width(), look::px(28) + 1.5));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ax::ui
