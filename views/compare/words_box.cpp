// SPDX-License-Identifier: Apache-2.0
#include "views/compare/words_box.h"

#include "views/common/look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

WordsBox::WordsBox(const QString& title, const QString& unit, QWidget* parent)
    : QFrame(parent)
    , m_words(new QLabel)
{
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(8), look::px(4), look::px(8), look::px(6));
    auto* head = new QHBoxLayout;
    auto* name = new QLabel(title, this);
    const auto font = [name] { name->setFont(look::font(look::Role::Strong)); };
    connect(&look::notifier(), &look::Notifier::zoomChanged, name, font);
    font();
    auto* only = new QLabel(unit, this);
    only->setForegroundRole(QPalette::PlaceholderText);
    auto* copy = new QToolButton(this);
    copy->setIcon(look::icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the sentences"));
    copy->setAccessibleName(copy->toolTip());
    head->addWidget(name);
    head->addWidget(only, 1);
    head->addWidget(copy);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(tr("Differences in words"));
    connect(copy, &QToolButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_words->text()); });
    // Long sentences scroll; they never push the pictures out of the window.
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(title);
    scroll->setWidget(m_words);
    column->addLayout(head);
    column->addWidget(scroll, 1);
}

} // namespace ax::ui
