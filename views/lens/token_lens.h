// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ax::ui {

class EmptyState;
class LensHeader;
class LinksPage;
class LogitsPage;
class MoePage;
class SignalPage;

/// The Token Lens: header and tabs Links, Signal, MoE (only with MoE data), Logits for the current
/// token of the selection. Shows what the trace has and says what it lacks.
class TokenLens : public QWidget {
    Q_OBJECT
public:
    TokenLens(const ViewContext& context, QWidget* parent = nullptr);

    enum Tab { Links, Signal, Moe, Logits };
    void setTab(Tab tab);
    Tab tab() const;
    LinksPage* linksPage() const { return m_links; }
    SignalPage* signalPage() const { return m_signal; }
    LogitsPage* logitsPage() const { return m_logits; }
    bool hasMoeTab() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void updateTabs();
    ViewContext m_context;
    LensHeader* m_header;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    LinksPage* m_links;
    SignalPage* m_signal;
    MoePage* m_moe;
    LogitsPage* m_logits;
    bool m_moeKnown = false;
};

} // namespace ax::ui
