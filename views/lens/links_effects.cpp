// SPDX-License-Identifier: Apache-2.0
// What the Links tab does with effects: the scan, the order, writing again without places.
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/write_again.h"
#include "views/lens/lens_table.h"
#include "views/lens/links_page.h"
#include "views/session/number_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

/// A label that is left out where there is no room for it.
class GivingWay : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return { 0, QLabel::minimumSizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (width() >= sizeHint().width())
            QLabel::paintEvent(event);
    }
};

} // namespace

void LinksPage::buildOrder(QVBoxLayout* column)
{
    auto* group = new QButtonGroup(this);
    const std::pair<QToolButton*, LinksModel::Order> both[]
        = { { m_byAttention, LinksModel::Order::Attention },
              { m_byEffect, LinksModel::Order::Effect } };
    for (const auto& [button, order] : both) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, order = order] { setOrder(order); });
    }
    m_byAttention->setText(tr("Attention"));
    m_byAttention->setToolTip(tr("In the order of attention (O)"));
    m_byEffect->setText(tr("Effect"));
    m_byEffect->setToolTip(
        tr("In the order of what hiding a place does, losses and gains by their size (O)"));
    QLabel* label = new GivingWay(tr("Order by"), m_order);
    for (QLabel* words : { label, m_scanLabel })
        words->setForegroundRole(QPalette::PlaceholderText);
    m_scanLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scanLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way first
    m_scan->setText(tr("Scan"));
    auto* row = new QHBoxLayout(m_order);
    row->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(4));
    row->setSpacing(0);
    row->addWidget(label);
    row->addSpacing(look::px(6));
    row->addWidget(m_byAttention);
    row->addWidget(m_byEffect);
    row->addWidget(m_scanLabel, 1);
    row->addSpacing(look::px(6));
    row->addWidget(m_scan);
    column->addWidget(m_order);
    connect(m_scan, &QPushButton::clicked, this, [this] {
        if (const int token = m_model->attentionRow().token; m_effects->scanOf(token))
            m_effects->keep(token);
        else
            scan();
    });
}

void LinksPage::setOrder(LinksModel::Order order)
{
    if (order == LinksModel::Order::Effect && !m_model->hasScan())
        return;
    m_model->setOrder(order);
    refresh();
}

void LinksPage::scan()
{
    const int token = m_context.selection->pinned();
    if (m_scan->isEnabled() && token >= 0 && !m_effects->scanOf(token))
        m_effects->scan(token);
}

QString LinksPage::scanText() const { return m_scanLabel->text(); }

void LinksPage::updateScan()
{
    const int token = m_model->attentionRow().token;
    const bool forward = m_context.selection->direction() == Selection::Direction::AttendsTo;
    const TokenEffects::Scan* scan = m_effects->scanOf(token);
    m_order->setVisible(token > 0 && forward && m_context.questions);
    m_byEffect->setEnabled(scan != nullptr);
    m_byEffect->setChecked(m_model->order() == LinksModel::Order::Effect);
    m_byAttention->setChecked(m_model->order() == LinksModel::Order::Attention);
    m_scanLabel->setText(scan ? text::duration(scan->effects.seconds) : tr("not scanned"));
    const QString no = m_effects->refusal(token);
    const bool pinned = token >= 0 && token == m_context.selection->pinned();
    if (scan) {
        const bool kept = m_effects->isKept(token);
        m_scan->setText(kept ? tr("Kept") : tr("Keep in trace"));
        m_scan->setEnabled(!kept);
        m_scan->setToolTip(tr("Writes these effects into the trace, as an event of the token"));
        return;
    }
    m_scan->setText(tr("Scan"));
    m_scan->setEnabled(pinned && no.isEmpty() && !m_effects->isScanning());
    const double seconds = m_effects->expectedSeconds(token);
    m_scan->setToolTip(!no.isEmpty() ? no
            : !pinned                ? tr("Click the token to keep it, then scan it.")
            : std::isnan(seconds)
            ? tr("Hides each of the %Ln places once, all in one pass (Shift+W).", nullptr, token)
            : tr("Hides each of the %Ln places once, in about %1 (Shift+W).", nullptr, token)
                  .arg(text::duration(seconds)));
}

void LinksPage::showProgress()
{
    if (m_effects->isScanning()) {
        m_failure->hide();
        m_progressLabel->setText(
            tr("Without each place: %1 of %2")
                .arg(text::integer(m_effects->done()), text::integer(m_effects->total())));
        m_progressBar->setRange(0, std::max(1, m_effects->total()));
        m_progressBar->setValue(m_effects->done());
        m_progress->show();
    } else if (!m_runningFor.isValid()) {
        m_progress->hide();
        if (!m_effects->problem().isEmpty()) {
            m_failure->set(
                Note::Kind::Warn, tr("The token was not scanned."), m_effects->problem());
            m_failure->show();
        } else if (const QString stopped = m_effects->stopped(m_model->attentionRow().token);
                   !stopped.isEmpty()) {
            m_failure->set(Note::Kind::Info, QString(), stopped);
            m_failure->show();
        }
    }
    updateScan();
    updateTry();
}

void LinksPage::writeAgain()
{
    ui::writeAgain(m_context, m_model->attentionRow().token, positionsToTry(), 0);
}

void LinksPage::writeStressed()
{
    askStress(this, m_table->viewport()->mapToGlobal(QPoint(look::px(40), look::px(20))), m_context,
        m_model->attentionRow().token, positionsToTry());
}

void LinksPage::fillMenu(QMenu* menu)
{
    if (m_context.selection->direction() != Selection::Direction::AttendsTo)
        return;
    menu->addAction(look::icon(QStringLiteral("target")), tr("Try without these\tW"), this,
            &LinksPage::tryWithout)
        ->setEnabled(m_try->isEnabled());
    menu->addSeparator();
    addWriteAgain(menu, m_context, m_model->attentionRow().token, positionsToTry());
    if (m_context.showView) {
        menu->addSeparator();
        menu->addAction(look::icon(QStringLiteral("inspect")), tr("Show in Inspect"), this,
            [this] { m_context.showView(QStringLiteral("inspect")); });
    }
}

} // namespace ax::ui
