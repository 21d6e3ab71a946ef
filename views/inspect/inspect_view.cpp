// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/inspect_view.h"

#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/write_again.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/head_grid.h"
#include "views/inspect/heads_model.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/map_table.h"
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
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kNarrow = 1100; ///< the 1024 x 640 form of the design
constexpr double kCertain = 0.95; ///< probability from which effects have little room
constexpr int kZoomKey = 1, kRangeKey = 2; ///< steps of undo

/// Of a single head, nat.
double largestLoss(const InspectState& state)
{
    double most = 0;
    for (const Effect& effect : state.effects()->heads)
        most = std::max(most, -double(effect.effect));
    return most;
}

QToolButton* choice(const QString& text, QButtonGroup* group, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    group->addButton(button);
    return button;
}

} // namespace

InspectView::InspectView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(InspectState::of(context))
    , m_heads(new HeadsModel(m_state, this))
    , m_rows(new RowModel(m_state, this))
    , m_grid(new HeadGrid(m_state, this))
    , m_map(new MapView(m_state, this))
    , m_row(new RowPlot(m_state, m_rows, this))
    , m_scatter(new ScatterPlot(m_state, m_rows, this))
    , m_gridPanel(new PlotPanel(this))
    , m_mapPanel(new PlotPanel(this))
    , m_rowPanel(new PlotPanel(this))
    , m_scatterPanel(new PlotPanel(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_panels(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_note(new Note(this))
    , m_progress(new ProgressStrip(this))
{
    buildPanels();
    buildCommands();
    m_columns->addWidget(m_gridPanel);
    m_panels->addWidget(m_mapPanel);
    m_panels->addWidget(m_rowPanel);
    m_panels->addWidget(m_scatterPanel);
    m_scatterPanel->hide();
    m_panels->setStretchFactor(0, 1);
    m_panels->setChildrenCollapsible(false);
    m_columns->addWidget(m_panels);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setSizes({ look::px(312), look::px(700) });
    m_panels->setSizes({ look::px(650), look::px(140), look::px(420) });
    m_stack->addWidget(m_columns);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    m_note->hide();

    connect(m_progress, &ProgressStrip::cancelled, m_state, &InspectState::cancel);
    connect(m_state, &InspectState::tableChanged, this, &InspectView::updateHeads);
    connect(m_state, &InspectState::tableChanged, this, &InspectView::updateStatus);
    connect(m_state, &InspectState::chosenChanged, this, &InspectView::updateTitles);
    connect(m_state, &InspectState::mapChanged, this, &InspectView::updateTitles);
    connect(m_state, &InspectState::effectsChanged, this, &InspectView::updateTitles);
    connect(m_state, &InspectState::rangeChanged, this, &InspectView::updateRange);
    connect(m_state, &InspectState::statusChanged, this, &InspectView::updateStatus);
    connect(context.selection, &Selection::pinnedChanged, this, [this] {
        updateTitles();
        updateStatus();
    });
    connect(m_map, &MapView::sinksChanged, m_row, &RowPlot::setSinksApart);
    connect(m_map, &MapView::seenChanged, this, [this](const QRectF& before) {
        if (m_undoing)
            return;
        const auto go = [view = QPointer(this)](const QRectF& to) {
            return [view, to] {
                if (!view)
                    return;
                view->m_undoing = true;
                view->m_map->setSeen(to);
                view->m_undoing = false;
            };
        };
        m_context.commands->remember(tr("Zoom"), kZoomKey, go(before), go(m_map->seen()));
    });
    connect(EvictionOverlay::of(m_state), &EvictionOverlay::changed, this, [this] {
        m_mapPanel->setFootnote(EvictionOverlay::of(m_state)->words());
        m_map->update();
    });
    connect(m_map, &MapView::linesChanged, this,
        [this](bool on) { setForm(on ? Form::Lines : Form::Map); });
    setFocusProxy(m_map);
    updateHeads();
    updateTitles();
    updateStatus();
}

void InspectView::buildPanels()
{
    const auto with = [](auto* widget) {
        return [widget](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            widget->paint(painter, size, colours);
        };
    };
    m_gridPanel->setContent(m_grid, m_heads, with(m_grid));
    m_mapPanel->setContent(m_map, new MapTable(m_state, m_map, this), with(m_map));
    QHeaderView* header = m_mapPanel->table()->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setDefaultSectionSize(look::px(52));
    m_rowPanel->setContent(m_row, m_rows, with(m_row));

    auto* controls = new QWidget(m_gridPanel);
    m_statistic = new QComboBox(controls);
    m_statistic->setAccessibleName(tr("Statistic"));
    auto* kinds = new QButtonGroup(this);
    m_number = choice(tr("Number"), kinds, controls);
    m_pattern = choice(tr("Pattern"), kinds, controls);
    m_number->setChecked(true);
    m_pattern->setToolTip(tr("Each head as three bars: sinks, the token before, copying"));
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(look::px(8), look::px(4), look::px(8), look::px(2));
    row->setSpacing(look::px(6));
    row->addWidget(m_statistic, 1);
    row->addWidget(m_number);
    row->addWidget(m_pattern);
    m_gridPanel->setControls(controls);
    connect(m_statistic, &QComboBox::activated, this,
        [this](int index) { m_state->setStatistic(m_statistic->itemData(index).toString()); });
    connect(m_pattern, &QToolButton::toggled, m_grid, &HeadGrid::setPattern);

    m_mapPanel->addTool(formTools(m_mapPanel));
    auto* fit = new QToolButton(m_mapPanel);
    fit->setIcon(look::icon(QStringLiteral("fit")));
    fit->setAutoRaise(true);
    fit->setToolTip(tr("All of it (0)"));
    fit->setAccessibleName(tr("All of it"));
    m_mapPanel->addTool(fit);
    QWidget* rowTools = formTools(m_rowPanel);
    rowTools->setObjectName(QStringLiteral("rowForms"));
    rowTools->hide();
    m_rowPanel->addTool(rowTools);
    m_scatterPanel->setContent(m_scatter, new PartingModel(m_scatter, this), with(m_scatter));
    connect(fit, &QToolButton::clicked, m_map, &MapView::fit);
    m_allTokens = new QToolButton(m_scatterPanel);
    m_allTokens->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_scatterPanel->addTool(m_allTokens);
    RangeEffects* all = RangeEffects::of(m_context);
    connect(m_allTokens, &QToolButton::clicked, this, [all] {
        const auto [from, to] = all->written();
        if (all->isScanning())
            all->cancel();
        else
            all->scan(RangeEffects::What::Places, from, to);
    });
    connect(all, &RangeEffects::changed, this, &InspectView::updateTitles);
    connect(all, &RangeEffects::statusChanged, this, &InspectView::updateTitles);
}

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

QWidget* InspectView::formTools(QWidget* parent)
{
    auto* tools = new QWidget(parent);
    auto* group = new QButtonGroup(tools);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::pair<QString, Form> forms[] = { { tr("Map"), Form::Map },
        { tr("Lines"), Form::Lines }, { tr("Effect"), Form::Effect } };
    for (const auto& [text, form] : forms) {
        QToolButton* button = choice(text, group, tools);
        button->setChecked(form == m_form);
        connect(button, &QToolButton::clicked, this, [this, form = form] { setForm(form); });
        row->addWidget(button);
        m_formButtons << button;
    }
    return tools;
}

void InspectView::setForm(Form form)
{
    // Places that another view scanned are here already; heads are asked for here.
    const bool has = m_rows->hasEffects();
    if (form == Form::Effect && (!has || m_state->effects()->heads.empty())) {
        if (m_state->canScan())
            m_state->scan();
        else if (!has)
            form = m_form;
    }
    m_form = form;
    const bool effect = form == Form::Effect;
    const bool other = effect != m_scatterPanel->isVisibleTo(this);
    if (!effect)
        m_map->setLines(form == Form::Lines);
    m_mapPanel->setVisible(!effect);
    m_scatterPanel->setVisible(effect);
    m_rowPanel->findChild<QWidget*>(QStringLiteral("rowForms"))->setVisible(effect);
    const int height = m_panels->height(), row = look::px(140);
    if (other)
        m_panels->setSizes(effect ? QList<int> { 0, height * 2 / 5, height * 3 / 5 }
                                  : QList<int> { height - row, row, 0 });
    for (int k = 0; k < m_formButtons.size(); ++k)
        m_formButtons[k]->setChecked(k % 3 == int(m_form));
    updateTitles();
    updateStatus();
}

void InspectView::buildCommands()
{
    const auto add = [&](const char* id, const QString& text, auto go) {
        auto* action = new QAction(text, this);
        action->setObjectName(QStringLiteral("inspect.") + QLatin1String(id));
        connect(action, &QAction::triggered, this, go);
        m_commands << action;
    };
    add("lines", tr("Map or lines"), [this] { m_map->setLines(!m_map->isLines()); });
    add("effect", tr("Looked at and mattered"), [this] { setForm(Form::Effect); });
    add("fit", tr("See the whole map"), [this] { m_map->fit(); });
    add("compute", tr("Compute the statistics of all heads"), [this] { m_state->go(); });
}

void InspectView::fillToolBar(QToolBar* bar)
{
    const auto word = [&](const QString& text) {
        auto* label = new QLabel(text, bar);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(look::px(6), 0, look::px(4), 0);
        bar->addWidget(label);
        return label;
    };
    const auto number = [&](const QString& name) {
        auto* field = new QSpinBox(bar);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setAccessibleName(name);
        field->setKeyboardTracking(false);
        field->setFixedWidth(look::px(52));
        bar->addWidget(field);
        m_fields << field;
        connect(field, &QSpinBox::editingFinished, this, &InspectView::setRangeFromFields);
    };
    word(tr("Queries"));
    number(tr("First query"));
    word(tr("to"));
    number(tr("Last query"));
    word(tr("Keys"));
    number(tr("First key"));
    word(tr("to"));
    number(tr("Last key"));
    bar->addSeparator();
    for (const SegmentType type : { SegmentType::System, SegmentType::User,
             SegmentType::AssistantThink, SegmentType::AssistantFinal }) {
        QAction* action = bar->addAction(segmentName(type));
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("Queries of this kind; the others are faded"));
        action->setData(int(type));
        m_segmentActions << action;
        connect(action, &QAction::toggled, this,
            [this, type](bool on) { m_map->setSegmentShown(type, on); });
    }
    bar->addSeparator();
    word(tr("Scale"));
    auto* scale = new QComboBox(bar);
    scale->setAccessibleName(tr("Scale"));
    scale->addItem(tr("Linear"), int(MapScale::Linear));
    scale->addItem(tr("Square root"), int(MapScale::SquareRoot));
    scale->addItem(tr("Logarithmic"), int(MapScale::Logarithmic));
    scale->setCurrentIndex(1);
    scale->setMinimumWidth(look::px(126));
    bar->addWidget(scale);
    connect(scale, &QComboBox::activated, this,
        [this, scale](int index) { m_map->setScale(MapScale(scale->itemData(index).toInt())); });
    QAction* sinks = bar->addAction(look::icon(QStringLiteral("sink")), tr("Sinks apart"));
    sinks->setCheckable(true);
    sinks->setChecked(true);
    sinks->setToolTip(
        tr("The first places are hatched and left out of the scale (S). Nearly every token looks "
           "at them, whatever the text says."));
    connect(sinks, &QAction::toggled, m_map, &MapView::setSinksApart);
    connect(m_map, &MapView::sinksChanged, sinks, &QAction::setChecked);
    word(tr("Eviction"));
    auto* policy = new QComboBox(bar);
    policy->setObjectName(QStringLiteral("evictionPolicy"));
    policy->setAccessibleName(tr("Eviction policy"));
    policy->setToolTip(tr("What a policy would keep in the cache by the end of this text"));
    policy->addItem(look::icon(QStringLiteral("evict")), tr("not shown"), QString());
    for (const char* name : { "streaming", "h2o", "spectral", "random" })
        policy->addItem(look::icon(QStringLiteral("evict")), QString::fromLatin1(name),
            QString::fromLatin1(name));
    bar->addWidget(policy);
    auto* share = new QSpinBox(bar);
    share->setObjectName(QStringLiteral("evictionShare"));
    share->setAccessibleName(tr("Share of the positions that stay"));
    share->setPrefix(tr("keep "));
    share->setSuffix(tr(" %"));
    share->setRange(1, 99);
    share->setValue(30);
    share->setKeyboardTracking(false);
    QAction* shareAction = bar->addWidget(share);
    shareAction->setVisible(false);
    EvictionOverlay* eviction = EvictionOverlay::of(m_state);
    const auto evict = [eviction, policy, share, shareAction] {
        const QString name = policy->currentData().toString();
        shareAction->setVisible(!name.isEmpty());
        eviction->choose(name, share->value());
    };
    connect(policy, &QComboBox::activated, this, evict);
    connect(share, &QSpinBox::valueChanged, this, evict);
    auto* pooled = new QComboBox(bar);
    pooled->setAccessibleName(tr("Cells that stand for several"));
    pooled->setToolTip(tr("What a cell shows that stands for several"));
    pooled->setMinimumWidth(look::px(96));
    pooled->addItem(tr("Largest"));
    pooled->addItem(tr("Mean"));
    m_pooled = bar->addWidget(pooled);
    connect(
        pooled, &QComboBox::activated, this, [this](int index) { m_map->setLargest(index == 0); });
    updateRange();
}

bool InspectView::focusInput()
{
    m_map->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool InspectView::isEmpty() const { return m_stack->currentWidget() == m_empty; }

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
            + tr("No head alone costs more than %1.").arg(text::number(largestLoss(*m_state), 2));
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
    const RangeEffects* all = RangeEffects::of(m_context);
    m_allTokens->setText(all->isScanning() ? tr("Stop") : tr("All written tokens"));
    m_allTokens->setEnabled(all->isScanning() || all->refusal().isEmpty());
    m_allTokens->setToolTip(all->refusal().isEmpty()
            ? tr("Scans the places of every written token, one after the other")
            : all->refusal());
    m_scatterPanel->setFootnote(
        QStringList { careful, allTokensText() }.join(QLatin1Char(' ')).trimmed());
    m_scatterPanel->setTitle(tr("Looked at against mattered"),
        m_rows->hasEffects() ? tr("%Ln position(s)", nullptr, m_rows->rowCount()) : QString());
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
    const int dropped = tokens > 0 ? droppedSteps(trace) : 0;
    if (!m_state->problem().isEmpty()) {
        m_note->set(Note::Kind::Warn, tr("Not computed."),
            m_state->problem() + QLatin1Char(' ') + tr("What is shown stays."));
        connect(
            m_note->addButton(tr("Try again")), &QPushButton::clicked, m_state, &InspectState::go);
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
        m_pooled->setVisible(m_state->map().pooled() > 1 || m_state->map().levels() > 4);
    for (QAction* action : std::as_const(m_commands))
        if (action->objectName() == QLatin1String("inspect.effect"))
            action->setEnabled(scans);
}

void InspectView::updateRange()
{
    if (m_fields.size() < 4)
        return;
    m_updating = true;
    const int last = std::max(0, m_context.session->trace().tokenCount() - 1);
    const int values[] = { m_state->firstQuery(), m_state->endQuery() - 1, m_state->firstKey(),
        m_state->endKey() - 1 };
    for (int k = 0; k < 4; ++k) {
        m_fields[k]->setRange(0, last);
        m_fields[k]->setValue(std::max(0, values[k]));
    }
    m_updating = false;
    bool think = false, system = false;
    for (const SegmentRecord& segment : m_context.session->trace().segments()) {
        think |= segment.type == SegmentType::AssistantThink;
        system |= segment.type == SegmentType::System;
    }
    for (QAction* action : std::as_const(m_segmentActions)) {
        const auto type = SegmentType(action->data().toInt());
        action->setEnabled((type != SegmentType::AssistantThink || think)
            && (type != SegmentType::System || system));
    }
}

void InspectView::setRangeFromFields()
{
    if (m_updating)
        return;
    const auto range = [this] {
        return std::array { m_state->firstQuery(), m_state->endQuery(), m_state->firstKey(),
            m_state->endKey() };
    };
    const auto go = [state = QPointer(m_state)](const std::array<int, 4>& to) {
        return [state, to] {
            if (state)
                state->setRange(to[0], to[1], to[2], to[3]);
        };
    };
    const std::array<int, 4> before = range();
    m_state->setRange(m_fields[0]->value(), m_fields[1]->value() + 1, m_fields[2]->value(),
        m_fields[3]->value() + 1);
    if (range() != before)
        m_context.commands->remember(tr("Range"), kRangeKey, go(before), go(range()));
}

void InspectView::updateNarrow()
{
    const bool narrow = window()->width() < std::max(kNarrow, look::px(kNarrow));
    auto* dock = window()->findChild<InspectDock*>(QStringLiteral("inspect.dock"));
    const bool away = narrow && dock;
    if (away == m_gridAway || !dock)
        return;
    m_gridAway = away;
    if (away) {
        dock->takeGrid(m_gridPanel);
    } else {
        dock->takeGrid(nullptr);
        m_columns->insertWidget(0, m_gridPanel);
        m_gridPanel->show();
        m_columns->setSizes({ look::px(312), std::max(1, width() - look::px(312)) });
    }
}

void InspectView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateNarrow();
    m_state->setShown(this, true);
    updateStatus();
}

void InspectView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_state->setShown(this, false);
}

void InspectView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isVisible())
        updateNarrow();
}

/// The chosen set, else the rows chosen in the lens, else the place that mattered most.
QVector<int> InspectView::placesToHide() const
{
    const int pinned = m_context.selection->pinned();
    const TokenEffects* effects = m_state->tokenEffects();
    const TokenEffects::Scan* scan = effects->scanOf(pinned);
    if (const int set = effects->chosenSet(); scan && set >= 0 && set < int(scan->sets.size())) {
        const std::vector<int>& places = scan->sets[std::size_t(set)].positions;
        return QVector<int>(places.begin(), places.end());
    }
    if (m_context.selection->chosenFor() == pinned && !m_context.selection->chosenRows().isEmpty())
        return m_context.selection->chosenRows();
    return scan && !scan->order.empty() ? QVector<int> { scan->order.front() } : QVector<int> {};
}

void InspectView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_G:
        m_grid->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_M:
        m_map->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_K:
        if (m_context.showDock)
            m_context.showDock(QStringLiteral("tokens"));
        break;
    case Qt::Key_V:
        setForm(m_form == Form::Map ? Form::Lines
                : m_form == Form::Lines && (m_rows->hasEffects() || m_state->canScan())
                ? Form::Effect
                : Form::Map);
        break;
    case Qt::Key_S:
        m_map->setSinksApart(!m_map->sinksApart());
        break;
    case Qt::Key_W:
        setForm(Form::Effect);
        break;
    case Qt::Key_R:
        if (event->modifiers() & Qt::ShiftModifier)
            askStress(this, m_row->mapToGlobal(QPoint(0, 0)), m_context,
                m_context.selection->pinned(), placesToHide());
        else
            writeAgain(m_context, m_context.selection->pinned(), placesToHide(), 0);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ax::ui
