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
#include "views/inspect/parting_panel.h"
#include "views/inspect/row_plot.h"
#include "views/inspect/scatter_plot.h"
#include "views/session/current_row.h"
#include "views/session/range_effects.h"
#include "views/session/selection.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kNarrow = 1100; ///< the 1024 x 640 form of the design
constexpr int kZoomKey = 1; ///< a step of undo

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
    , m_parting(new PartingPanel(
          context, m_scatter, [this] { return placesToHide(); }, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_panels(new QSplitter(Qt::Vertical, this))
    , m_scatterBox(new QSplitter(Qt::Horizontal, this))
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
    m_scatterBox->addWidget(m_scatterPanel);
    m_scatterBox->addWidget(m_parting);
    m_scatterBox->setStretchFactor(0, 2);
    m_scatterBox->setStretchFactor(1, 1);
    m_scatterBox->setChildrenCollapsible(false);
    m_panels->addWidget(m_scatterBox);
    m_scatterBox->hide();
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

    connect(m_progress, &ProgressStrip::cancelled, m_state, &InspectState::stop);
    connect(m_state, &InspectState::tableChanged, this, &InspectView::updateHeads);
    connect(m_state, &InspectState::tableChanged, this, &InspectView::updateStatus);
    connect(m_state, &InspectState::chosenChanged, this, &InspectView::updateTitles);
    connect(m_state, &InspectState::mapChanged, this, &InspectView::updateTitles);
    connect(m_state, &InspectState::effectsChanged, this, &InspectView::updateHeads);
    connect(m_state, &InspectState::rangeChanged, this, &InspectView::updateRange);
    connect(m_state, &InspectState::statusChanged, this, &InspectView::updateStatus);
    connect(context.selection, &Selection::pinnedChanged, this, [this] {
        m_keptRowWords = m_state->keptRowWords();
        updateTitles();
        updateStatus();
        updateEffectOn();
    });
    connect(m_state, &InspectState::effectsChanged, this, [this] {
        updateEffectOn();
        m_parting->again()->refresh();
    });
    connect(context.row, &CurrentRow::changed, this, [this] {
        m_keptRowWords = m_state->keptRowWords();
        updateTitles();
    });
    connect(m_state->tokenEffects(), &TokenEffects::chosenSetChanged, m_parting->again(),
        &WriteAgainBar::refresh);
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
        updateTitles();
        m_map->update();
    });
    connect(m_map, &MapView::linesChanged, this,
        [this](bool on) { setForm(on ? Form::Lines : Form::Map); });
    setFocusProxy(m_map);
    m_keptRowWords = m_state->keptRowWords();
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

    m_pair = new QComboBox(m_mapPanel);
    m_pair->setObjectName(QStringLiteral("inspect.pair"));
    m_pair->setAccessibleName(tr("How two heads are shown"));
    m_pair->setToolTip(
        tr("Two heads (Ctrl+click in the grid, or C): their mean, beside each other, "
           "or what parts them"));
    m_pair->addItem(tr("Mean of both"), int(InspectState::Pair::Mean));
    m_pair->addItem(tr("Side by side"), int(InspectState::Pair::Beside));
    m_pair->addItem(tr("Difference"), int(InspectState::Pair::Difference));
    connect(m_pair, &QComboBox::activated, this, [this](int index) {
        m_state->setPair(InspectState::Pair(m_pair->itemData(index).toInt()));
    });
    m_mapPanel->addTool(m_pair);
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
    m_scatterPanel->setContent(
        m_scatter, new PartingModel(m_scatter, PartingModel::Rows::All, this), with(m_scatter));
    auto* kind = new QButtonGroup(this);
    const std::pair<QString, ScatterPlot::Of> kindsOf[]
        = { { tr("Positions"), ScatterPlot::Of::Positions },
              { tr("Heads"), ScatterPlot::Of::Heads } };
    for (const auto& [text, of] : kindsOf) {
        QToolButton* button = m_scatterOf[int(of)] = choice(text, kind, m_scatterPanel);
        button->setChecked(of == m_scatter->of());
        m_scatterPanel->addTool(button);
        connect(button, &QToolButton::clicked, this, [this, of = of] {
            m_scatter->setOf(of);
            updateTitles();
        });
    }
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
    if (effect)
        m_state->setPair(InspectState::Pair::Mean);
    const bool other = effect != m_scatterBox->isVisibleTo(this);
    if (!effect)
        m_map->setLines(form == Form::Lines);
    m_mapPanel->setVisible(!effect);
    m_scatterBox->setVisible(effect);
    m_rowPanel->findChild<QWidget*>(QStringLiteral("rowForms"))->setVisible(effect);
    const int height = m_panels->height(), row = look::px(140);
    if (other)
        m_panels->setSizes(effect ? QList<int> { 0, height * 2 / 5, height * 3 / 5 }
                                  : QList<int> { height - row, row, 0 });
    for (int k = 0; k < m_formButtons.size(); ++k)
        m_formButtons[k]->setChecked(k % 3 == int(m_form));
    m_parting->again()->refresh();
    updateTitles();
    updateStatus();
    updateEffectOn();
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
    add("pair", tr("Compare two heads"), [this] {
        if (m_form == Form::Effect)
            setForm(Form::Map);
        m_state->compareOrNot();
    });
    add("fit", tr("See the whole map"), [this] { m_map->fit(); });
    add("compute", tr("Compute the statistics of all heads"), [this] { m_state->go(); });
}

bool InspectView::focusInput()
{
    m_map->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool InspectView::isEmpty() const { return m_stack->currentWidget() == m_empty; }

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
    case Qt::Key_C:
        if (m_form == Form::Effect)
            setForm(Form::Map);
        m_state->compareOrNot();
        break;
    case Qt::Key_D:
        if (m_state->pair() != InspectState::Pair::Mean)
            m_state->setPair(m_state->pair() == InspectState::Pair::Beside
                    ? InspectState::Pair::Difference
                    : InspectState::Pair::Beside);
        break;
    case Qt::Key_S:
        m_map->setSinksApart(!m_map->sinksApart());
        break;
    case Qt::Key_X:
        toggleEviction();
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
