// SPDX-License-Identifier: Apache-2.0
// What InspectView says: titles, footnotes, notes, progress, why something is not there.
#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/tool_action.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/inspect_view.h"
#include "views/inspect/map_view.h"
#include "views/inspect/row_plot.h"
#include "views/inspect/scatter_plot.h"
#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/range_effects.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr double kCertain = 0.95; ///< probability from which effects have little room

/// Of a single head, nat.
double largestLoss(const InspectState& state)
{
    double most = 0;
    for (const Effect& effect : state.effects()->heads)
        most = std::max(most, -double(effect.effect));
    return most;
}

} // namespace

/// The scan of every written token: how far it is, or what both orders say.
QString InspectView::allTokensText() const
{
    const RangeEffects* all = RangeEffects::of(m_context);
    QStringList said;
    if (all->isScanning() && all->scanning() == RangeEffects::What::Places)
        said << tr("All written tokens: %1 of %2 scanned.")
                    .arg(text::integer(all->done()), text::integer(all->total()));
    const RangeEffects::Figures figures = all->figures();
    if (figures.tokens > 1)
        said << tr("Over %1 written tokens (sinks and own places left out): same first place in "
                   "%2, shared among the first five %3 of 5, mean rank correlation over the kept "
                   "places %4.")
                    .arg(text::integer(figures.tokens), text::integer(figures.sameFirst),
                        text::number(figures.sharedFive, 1),
                        text::signedNumber(figures.correlation, 2));
    return said.join(QLatin1Char(' '));
}

/// What the heads that cost most do when silenced at once; empty: not measured.
QString InspectView::togetherText() const
{
    const InspectState::Together* all = m_state->together();
    return all ? QLatin1Char(' ')
            + tr("The %1 that cost most: %2 together, %3 added up.")
                  .arg(text::integer(int(all->heads.size())), text::signedNumber(all->together, 2),
                      text::signedNumber(all->addedUp, 2))
               : QString();
}

void InspectView::updateHeads()
{
    m_statistic->clear();
    const QIcon sort = look::icon(QStringLiteral("sort"));
    for (const QString& id : m_state->statistics()) {
        const StatisticWords words = wordsOf(id.toStdString());
        m_statistic->addItem(sort, words.title, id);
        m_statistic->setItemData(m_statistic->count() - 1, words.meaning, Qt::ToolTipRole);
    }
    m_statistic->setCurrentIndex(m_statistic->findData(m_state->statistic()));
    m_statistic->setEnabled(m_statistic->count() > 0);
    const HeadTable& table = m_state->table();
    const bool computed = table.source == HeadTable::Source::Computed;
    m_pattern->setVisible(computed);
    m_number->setVisible(computed);
    if (!computed)
        m_number->setChecked(true);
    const StatisticWords words = wordsOf(m_state->statistic().toStdString());
    QString note = words.meaning;
    const ModelSummary& model = m_context.session->trace().header().modelInfo;
    if (m_state->statistic() == QLatin1String("effect") && m_state->effectToken() >= 0)
        note = tr("One head’s output set to zero for the step that wrote %1. Right: the strongest "
                  "head of each layer.")
                   .arg(tokenLabel(m_context.session->trace(), m_state->effectToken()).text)
            + QLatin1Char(' ')
            + tr("No head alone costs more than %1.").arg(text::number(largestLoss(*m_state), 2))
            + togetherText();
    else if (computed)
        note += QLatin1Char(' ')
            + tr("Rows are layers, columns are heads. Heavy ticks: the layers that were captured.");
    if (computed && model.kvHeads > 0 && model.heads > model.kvHeads)
        note += QLatin1Char(' ')
            + tr("%Ln head(s) share one key set.", nullptr, model.heads / model.kvHeads);
    if (table.source == HeadTable::Source::KeptLayers)
        note += QLatin1Char(' ') + tr("This trace holds the mean of each layer, not single heads.");
    if (table.topK > 0)
        note += QLatin1Char(' ')
            + tr("Of every row the %Ln largest place(s) were kept.", nullptr, table.topK);
    m_gridPanel->setFootnote(table.isEmpty() ? QString() : note);
    m_gridPanel->setTitle(
        tr("Heads"), table.rows > 0 ? tr("%Ln row(s)", nullptr, table.rows) : QString());
    updateTitles();
}

void InspectView::updateTitles()
{
    m_pair->setVisible(m_state->canPair());
    m_pair->setCurrentIndex(m_pair->findData(int(m_state->pair())));
    const MapData& map = m_state->map();
    QString about = m_state->chosenText();
    if (!map.isEmpty()) {
        about += QStringLiteral(" · ")
            + tr("%1 × %2").arg(text::integer(map.endQuery() - map.firstQuery()),
                text::integer(map.endKey() - map.firstKey()));
        if (m_state->mapIsKept() && m_state->hasKept())
            about += QStringLiteral(" · ") + tr("%1 rows kept").arg(text::integer(map.knownRows()));
    }
    m_mapPanel->setTitle(m_map->isLines() ? tr("Attention lines") : tr("Attention map"), about);
    const int pinned = m_context.selection->pinned();
    const QString what = m_rows->hasEffects() ? tr("Looked at and mattered") : tr("Row");
    if (pinned > 0)
        m_rowPanel->setTitle(
            m_rows->hasEffects() ? what : tr("Row of query %1").arg(text::integer(pinned - 1)),
            tr("what token %1 looked at").arg(text::integer(pinned))
                + (pinned - 1 < m_state->firstQuery() || pinned > m_state->endQuery()
                        ? QStringLiteral(" · ")
                            + tr("token %1 is outside this range").arg(text::integer(pinned))
                        : QString()));
    else
        m_rowPanel->setTitle(what);
    QString careful;
    if (m_rows->hasEffects()) {
        careful = tr("Single effects may hide what a set shows, and they do not add up.");
        if (const double p = std::exp(double(m_state->effects()->logprob)); p > kCertain)
            careful = tr("Nearly certain (%1): single heads and places hardly show.")
                          .arg(text::number(p, 3))
                + QLatin1Char(' ') + careful;
    }
    // Of a row that the trace kept: what is not there of it.
    const InspectState::Row row = pinned > 0 ? m_state->pinnedRow() : InspectState::Row();
    m_rowPanel->setFootnote(pinned > 0 && !row.whole ? m_keptRowWords : QString());
    if (!EvictionOverlay::of(m_state)->isKnown())
        m_mapPanel->setFootnote(m_state->layerWords());
    const RangeEffects* all = RangeEffects::of(m_context);
    m_allTokens->setText(all->isScanning() ? tr("Stop") : tr("All written tokens"));
    m_allTokens->setEnabled(all->isScanning() || all->refusal().isEmpty());
    m_allTokens->setToolTip(all->refusal().isEmpty()
            ? tr("Scans the places of every written token, one after the other")
            : all->refusal());
    m_scatterPanel->setFootnote(
        QStringList { careful, allTokensText() }.join(QLatin1Char(' ')).trimmed());
    m_scatterPanel->setTitle(tr("Looked at against mattered"),
        !m_rows->hasEffects() ? QString()
            : m_scatter->of() == ScatterPlot::Of::Heads
            ? tr("%Ln head(s)", nullptr, int(m_scatter->points().size()))
            : tr("%Ln position(s)", nullptr, m_rows->rowCount()));
}

void InspectView::updateStatus()
{
    const TraceSession& trace = m_context.session->trace();
    const int tokens = trace.tokenCount();
    const QString refusal = m_state->refusal();
    const bool kept = m_state->hasKept() || !m_state->table().isEmpty();
    const RowState attention = tokens > 0 ? traceAttention(trace) : RowState::NoToken;
    const bool nothing = tokens == 0 || (!refusal.isEmpty() && !kept && m_state->map().isEmpty())
        || (!refusal.isEmpty() && !kept && attention != RowState::Rows);
    if (nothing) {
        QString why = tr("Run it with capture on, or open another.");
        if (tokens > 0 && attention == RowState::Hubs)
            why = tr("Sketches hold hubs, not rows; the lens shows them. Open the model of this "
                     "trace to compute the rows.");
        else if (tokens > 0 && attention == RowState::FingerprintOnly)
            why = tr("Fingerprints hold no places. Open the model of this trace to compute the "
                     "rows.");
        else if (tokens > 0)
            why = refusal;
        m_empty->set(QStringLiteral("inspect"),
            tokens == 0 ? tr("Nothing to inspect yet.")
                        : tr("This session has no recorded attention."),
            why);
    }
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_columns);

    m_note->clearButtons();
    const int dropped = m_state->droppedSteps();
    if (!m_state->problem().isEmpty()) {
        m_note->set(Note::Kind::Warn, tr("Not computed."),
            m_state->problem() + QLatin1Char(' ') + tr("What is shown stays."));
        connect(
            m_note->addButton(tr("Try again")), &QPushButton::clicked, m_state, &InspectState::go);
        m_note->show();
    } else if (const QString stopped = m_state->stopped().isEmpty()
                   ? m_state->tokenEffects()->stopped(m_context.selection->pinned())
                   : m_state->stopped();
               !nothing && !stopped.isEmpty()) {
        m_note->set(Note::Kind::Info, QString(), stopped);
        if (m_state->stopped().isEmpty())
            connect(m_note->addButton(tr("Scan again")), &QPushButton::clicked, m_state,
                &InspectState::scan);
        else
            connect(m_note->addButton(tr("Compute")), &QPushButton::clicked, m_state,
                &InspectState::go);
        m_note->show();
    } else if (!nothing && m_state->waitsForGo()) {
        m_note->set(Note::Kind::Info, tr("Single heads are not computed yet."),
            tr("The model has to read all %1 tokens for it.").arg(text::integer(tokens)));
        connect(
            m_note->addButton(tr("Compute")), &QPushButton::clicked, m_state, &InspectState::go);
        m_note->show();
    } else if (!nothing && !refusal.isEmpty() && m_context.commands
        && m_context.commands->state() != ViewCommands::State::Generating) {
        QString text = refusal;
        if (m_state->table().topK > 0)
            text += QLatin1Char(' ')
                + tr("Shown is what was kept: the %Ln largest place(s) of each row.", nullptr,
                    m_state->table().topK);
        if (dropped > 0)
            text += QLatin1Char(' ')
                + tr("Attention was dropped in %1 of %2 steps to keep up. The text is complete.")
                      .arg(text::integer(dropped), text::integer(trace.stepCount()));
        m_note->set(Note::Kind::Info, tr("From this trace alone."), text);
        m_note->show();
    } else {
        m_note->hide();
    }
    const bool reading = m_state->isReading();
    if (reading && !m_running)
        m_progress->begin(tr("Reading the session"));
    if (reading && m_state->total() > 0)
        m_progress->setStep(double(m_state->done()) / m_state->total(),
            tr("%1 of %2").arg(text::integer(m_state->done()), text::integer(m_state->total())));
    if (!reading && m_running)
        m_progress->finish();
    m_running = reading;
    const bool scans = m_state->canScan() || m_rows->hasEffects();
    for (int k = int(Form::Effect); k < m_formButtons.size(); k += 3) {
        m_formButtons[k]->setEnabled(scans);
        m_formButtons[k]->setToolTip(m_context.selection->pinned() < 1 ? tr("Pin a token first.")
                : scans
                ? tr("What hiding each place, and silencing each head, costs the pinned token (W)")
                : refusal);
    }
    if (m_pooled)
        setToolWanted(m_pooled, m_state->map().pooled() > 1 || m_state->map().levels() > 4);
    for (QAction* action : std::as_const(m_commands))
        if (action->objectName() == QLatin1String("inspect.effect"))
            action->setEnabled(scans);
}

} // namespace ax::ui
