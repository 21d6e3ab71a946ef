// SPDX-License-Identifier: Apache-2.0
#include "views/common/progress_strip.h"

#include "views/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kProgressDelayMs = 300;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QFrame(parent)
    , m_what(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_what->setTextFormat(Qt::PlainText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedHeight(7);
    m_cancel->setAutoDefault(false);
    auto* words = new QHBoxLayout;
    words->addWidget(m_what);
    words->addStretch(1);
    words->addWidget(m_detail);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::px(4));
    column->addLayout(words);
    column->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::px(16), look::px(8), look::px(16), look::px(8));
    layout->setSpacing(look::px(16));
    layout->addLayout(column, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelled);
    hide();
}

void ProgressStrip::begin(const QString& what)
{
    m_running = true;
    const int turn = ++m_turn;
    m_what->setText(what);
    m_detail->clear();
    m_bar->setValue(0);
    m_bar->setAccessibleName(what);
    // What is done at once shows nothing.
    QTimer::singleShot(kProgressDelayMs, this, [this, turn] {
        if (m_running && turn == m_turn)
            show();
    });
}

void ProgressStrip::setStep(double fraction, const QString& detail, double secondsLeft)
{
    m_bar->setValue(int(std::clamp(fraction, 0.0, 1.0) * 1000));
    QString text = detail;
    if (secondsLeft >= 2) {
        if (!text.isEmpty())
            text += QStringLiteral(" · ");
        text += tr("%1 left").arg(look::duration(secondsLeft));
    }
    m_detail->setText(text);
}

void ProgressStrip::finish()
{
    m_running = false;
    ++m_turn;
    hide();
}

void ProgressStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().panel);
    painter.setPen(QPen(look::colours().line, 1));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace ax::ui
