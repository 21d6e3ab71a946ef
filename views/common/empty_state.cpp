// SPDX-License-Identifier: Apache-2.0
#include "views/common/empty_state.h"

#include "views/common/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ax::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_strong(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(look::px(6));
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_strong, 0);
    column->addWidget(m_sentence, 0);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    for (QLabel* label : { m_strong, m_sentence }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_button->hide();
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &EmptyState::refresh);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &EmptyState::refresh);
    refresh();
}

void EmptyState::set(const QString& icon, const QString& strong, const QString& sentence)
{
    m_iconName = icon;
    m_strong->setText(strong);
    m_sentence->setText(sentence);
    setAccessibleName(strong);
    setAccessibleDescription(sentence);
    refresh();
}

QPushButton* EmptyState::setButton(const QString& text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
    return m_button;
}

void EmptyState::refresh()
{
    const look::Colours& t = look::colours();
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(look::iconPixmap(m_iconName, look::px(24), t.muted, devicePixelRatioF()));
    m_strong->setFont(look::font(look::Role::Strong));
    m_sentence->setFont(look::font(look::Role::Base));
    QPalette muted = m_sentence->palette();
    muted.setColor(QPalette::WindowText, t.muted);
    m_sentence->setPalette(muted);
    update();
}

} // namespace ax::ui
