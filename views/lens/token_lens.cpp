// SPDX-License-Identifier: Apache-2.0
#include "views/lens/token_lens.h"

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/scrolled.h"
#include "views/lens/lens_header.h"
#include "views/lens/lens_table.h"
#include "views/lens/links_page.h"
#include "views/lens/logits_page.h"
#include "views/lens/moe_page.h"
#include "views/lens/signal_page.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kWidest = 440; ///< that the lens asks for when the text is large

} // namespace

TokenLens::TokenLens(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new LensHeader(context, this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_links(new LinksPage(context))
    , m_signal(new SignalPage(context))
    , m_moe(new MoePage(context))
    , m_logits(new LogitsPage(context))
{
    setAccessibleName(tr("Token Lens"));
    const auto widths = [this] { setMinimumWidth(std::min(look::px(280), kWidest)); };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, widths);
    widths();
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setAccessibleName(tr("Lens tabs"));
    const QString names[] = { tr("Links"), tr("Signal"), tr("MoE"), tr("Logits") };
    QWidget* const pages[] = { m_links, m_signal, m_moe, m_logits };
    for (int tab = Links; tab <= Logits; ++tab) {
        m_tabs->addTab(names[tab]);
        m_tabs->setTabToolTip(tab, tr("Alt+%1").arg(tab + 1));
        QScrollArea* scroll = scrolled(pages[tab], m_pages);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(scroll);
    }
    m_empty->set(QStringLiteral("eye"), tr("No token chosen"),
        tr("Point at a token to see where the model looked. Click to keep it, Esc to let it go."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    const auto panel = [this] {
        QPalette p;
        p.setColor(QPalette::Window, look::colours().panel);
        setPalette(p);
        setAutoFillBackground(true);
    };
    panel();
    connect(&look::notifier(), &look::Notifier::themeChanged, this, panel);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_links, &LinksPage::showTab, this, [this](int tab) { setTab(Tab(tab)); });
    connect(context.selection, &Selection::currentChanged, this, &TokenLens::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes())
            m_moeKnown = false;
        if (change.removes())
            refresh();
        else if (change.firstStep >= 0)
            updateTabs();
    });
    setFocusProxy(m_links->table());
    refresh();
}

void TokenLens::setTab(Tab tab)
{
    if (m_tabs->isTabEnabled(tab))
        m_tabs->setCurrentIndex(tab);
}

TokenLens::Tab TokenLens::tab() const { return Tab(m_tabs->currentIndex()); }
bool TokenLens::hasMoeTab() const { return m_tabs->isTabEnabled(Moe); }

void TokenLens::updateTabs()
{
    const TraceSession& trace = m_context.session->trace();
    if (!m_moeKnown) {
        // The first and the last step tell: a run either routes or does not.
        const auto steps = trace.stepIndices();
        m_moeKnown = !steps.empty()
            && (trace.viewStep(steps.front()).hasMoe() || trace.viewStep(steps.back()).hasMoe());
    }
    m_tabs->setTabEnabled(Moe, m_moeKnown);
    m_tabs->setTabToolTip(
        Moe, m_moeKnown ? tr("Alt+%1").arg(Moe + 1) : tr("This model has no experts."));
    if (!m_moeKnown && m_tabs->currentIndex() == Moe)
        m_tabs->setCurrentIndex(Links);
}

void TokenLens::refresh()
{
    updateTabs();
    const int token = m_context.selection->current();
    const bool any = token >= 0 && token < m_context.session->trace().tokenCount();
    // What hides would leave the keyboard nowhere.
    if (!any && m_context.leaveDock && m_pages->isVisible()
        && isAncestorOf(QApplication::focusWidget()))
        m_context.leaveDock();
    m_empty->setVisible(!any);
    m_header->setVisible(any);
    m_tabs->setVisible(any);
    m_pages->setVisible(any);
}

void TokenLens::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier) {
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_4) {
            setTab(Tab(event->key() - Qt::Key_1));
            return;
        }
        if (event->key() == Qt::Key_Left)
            return m_context.selection->back();
        if (event->key() == Qt::Key_Right)
            return m_context.selection->forward();
    }
    if (event->key() == Qt::Key_Escape && m_context.selection->pinned() >= 0) {
        // What is empty hides its tables: the keyboard would land anywhere.
        if (m_context.leaveDock)
            m_context.leaveDock();
        m_context.selection->setPinned(-1);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ax::ui
