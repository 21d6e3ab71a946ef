// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/eviction_panel.h"

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/inspect_state.h"
#include "views/session/attention_row.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

EvictionPanel::EvictionPanel(InspectState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new FixedModel(
          { tr("Segment"), tr("Tokens"), tr("Kept"), tr("Dropped"), tr("Attention on dropped") },
          [this] { return rows(); }, this))
    , m_table(makeInspectTable(m_model, tr("What an eviction policy keeps"), this))
    , m_words(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    m_words->setWordWrap(true);
    m_words->setContentsMargins(look::px(8), look::px(6), look::px(8), look::px(6));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    const auto widths = [this] {
        const int design[] = { 0, 54, 48, 60, 118 };
        for (int section = 1; section < 5; ++section)
            m_table->setColumnWidth(section, look::px(design[section]));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, widths);
    widths();
    connect(EvictionOverlay::of(state), &EvictionOverlay::changed, this, &EvictionPanel::refresh);
    connect(state, &InspectState::receivedChanged, this, &EvictionPanel::refresh);
    refresh();
}

bool EvictionPanel::isEmpty() const { return m_stack->currentWidget() == m_empty; }

/// By kinds of segment in the order of the text; what lies in none is the template's.
FixedModel::Rows EvictionPanel::rows() const
{
    const EvictionOverlay* eviction = EvictionOverlay::of(m_state);
    FixedModel::Rows rows;
    if (!eviction->isKnown())
        return rows;
    struct Sum {
        int type = -1; ///< of the segment; -1: the template's
        int tokens = 0, kept = 0;
        double received = 0, dropped = 0;
        bool known = true;
    };
    QVector<Sum> sums;
    Sum all;
    const TraceSession& trace = m_state->context().session->trace();
    for (int token = 0; token < std::min(eviction->tokens(), trace.tokenCount()); ++token) {
        const SegmentRecord* segment
            = tokenOrigin(trace, token) == TokenOrigin::Text ? segmentOf(trace, token) : nullptr;
        const int type = segment ? int(segment->type) : -1;
        auto at = std::find_if(
            sums.begin(), sums.end(), [&](const Sum& sum) { return sum.type == type; });
        if (at == sums.end()) {
            Sum sum;
            sum.type = type;
            sums.append(sum);
            at = sums.end() - 1;
        }
        const float received = m_state->received(token);
        const bool keeps = eviction->keeps(token);
        for (Sum* sum : { &*at, &all }) {
            ++sum->tokens;
            sum->kept += keeps;
            if (!present(received)) {
                sum->known = false;
                continue;
            }
            sum->received += double(received);
            sum->dropped += keeps ? 0 : double(received);
        }
    }
    const auto add = [&](const QString& name, const Sum& sum) {
        rows.append({ cells::name(name), cells::integer(sum.tokens), cells::integer(sum.kept),
            cells::integer(sum.tokens - sum.kept),
            cells::percent(
                sum.known && all.received > 0 ? sum.dropped / all.received : double(kAbsent)) });
    };
    for (const Sum& sum : std::as_const(sums))
        add(sum.type < 0 ? tr("Template") : segmentName(SegmentType(sum.type)), sum);
    add(tr("All"), all);
    return rows;
}

void EvictionPanel::refresh()
{
    const EvictionOverlay* eviction = EvictionOverlay::of(m_state);
    m_model->remake();
    if (!eviction->isKnown()) {
        if (!eviction->isOn())
            m_empty->set(QStringLiteral("evict"), tr("No eviction policy is shown."),
                tr("Choose one in the toolbar, or press X."));
        else
            m_empty->set(QStringLiteral("evict"),
                eviction->isReading() ? tr("The text is being read.") : tr("Not computed."),
                eviction->words());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_words->setText(eviction->words() + QLatin1Char(' ')
        + tr("The last column: of all attention that the shown rows give (%Ln), the part that lies "
             "on dropped places.",
            nullptr, m_state->receivedRows()));
    m_stack->setCurrentIndex(0);
}

} // namespace ax::ui
