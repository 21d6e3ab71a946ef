// SPDX-License-Identifier: Apache-2.0
#include "views/chat/prompt_progress.h"

#include "views/common/look.h"
#include "views/session/view_commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace ax::ui {
namespace {

constexpr int kShowAfterMs = 300, kTimeAfterMs = 2000;

} // namespace

PromptProgress::PromptProgress(ViewCommands* commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::px(7));
    m_bar->setAccessibleName(tr("Reading the prompt"));
    auto* column = new QVBoxLayout;
    column->setSpacing(look::px(4));
    column->addWidget(m_label);
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(12), look::px(6), look::px(12), look::px(6));
    row->setSpacing(look::px(12));
    row->addLayout(column, 1);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kShowAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setVisible(m_reading); });
    connect(commands, &ViewCommands::promptProgress, this, &PromptProgress::update);
    connect(commands, &ViewCommands::stateChanged, this, [this](ViewCommands::State state) {
        const bool reading = state == ViewCommands::State::ReadingPrompt;
        if (reading && !m_reading) {
            m_since.start();
            m_delay.start();
            m_label->setText(tr("Reading the prompt"));
            m_bar->setRange(0, 1);
            m_bar->setValue(0);
        } else if (!reading) {
            m_delay.stop();
            hide();
        }
        m_reading = reading;
    });
}

QString PromptProgress::text() const { return m_label->text(); }

void PromptProgress::update(int done, int total, double secondsLeft)
{
    m_bar->setRange(0, std::max(1, total));
    m_bar->setValue(std::min(done, total));
    const QString what
        = tr("Reading the prompt: %1 of %2 tokens").arg(look::integer(done), look::integer(total));
    const bool timed = m_since.isValid() && m_since.elapsed() >= kTimeAfterMs
        && !std::isnan(secondsLeft) && secondsLeft >= 0;
    m_label->setText(
        timed ? tr("%1, %2 left").arg(what, look::duration(std::max(1.0, secondsLeft))) : what);
}

} // namespace ax::ui
