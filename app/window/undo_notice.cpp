// SPDX-License-Identifier: Apache-2.0
#include "app/window/undo_notice.h"

#include "views/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace ax::ui {

namespace {
constexpr int kToldMs = 8000;
}

UndoNotice::UndoNotice(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(8), 0, look::px(8), 0);
    m_text->setTextFormat(Qt::PlainText);
    auto* undo = new QPushButton(tr("Undo"), this);
    undo->setFlat(true);
    undo->setToolTip(QStringLiteral("Ctrl+Z"));
    row->addWidget(m_text);
    row->addWidget(undo);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kToldMs);
    connect(&m_timer, &QTimer::timeout, this, &UndoNotice::clear);
    connect(undo, &QPushButton::clicked, this, [this] {
        const auto go = std::exchange(m_undo, nullptr);
        m_who = nullptr; // undone, not ended
        clear();
        if (go)
            go();
    });
}

void UndoNotice::tell(const QObject* who, const QString& text, std::function<void()> undo)
{
    if (m_who)
        Q_EMIT ended(std::exchange(m_who, nullptr));
    m_who = who;
    m_text->setText(text);
    m_undo = std::move(undo);
    m_timer.start();
    show();
}

void UndoNotice::forget(const QObject* who)
{
    if (m_who == who)
        clear();
}

void UndoNotice::clear()
{
    const QObject* who = std::exchange(m_who, nullptr);
    m_timer.stop();
    m_undo = nullptr;
    hide();
    if (who)
        Q_EMIT ended(who);
}

QString UndoNotice::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

} // namespace ax::ui
