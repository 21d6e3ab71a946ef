// SPDX-License-Identifier: Apache-2.0
#include "views/compare/compare_view.h"

#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/token_delegate.h"
#include "views/common/tool_action.h"
#include "views/compare/compare_models.h"
#include "views/compare/compare_plots.h"
#include "views/compare/compare_text.h"
#include "views/compare/two_models_page.h"
#include "views/compare/words_box.h"
#include "views/session/number_text.h"
#include "views/session/run_pairs.h"
#include "views/session/shelf.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

constexpr int kNarrow = 1100;
constexpr int kShort = 100; ///< tokens below which only large differences can show

} // namespace

CompareView::CompareView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(new CompareState(context, this))
    , m_aligned(new AlignedModel(m_state, this))
    , m_note(new Note(this))
    , m_runNote(new Note(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_halves(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabWidget(this))
    , m_left(buildLeft())
    , m_right(buildRight())
    , m_modelsState(new ModelsState(context, this))
    , m_modelsPage(new TwoModelsPage(m_modelsState, this))
    , m_pages(new QStackedWidget(this))
    , m_progress(new ProgressStrip(this))
{
    m_halves->addWidget(m_left);
    m_halves->addWidget(m_right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({ look::px(720), look::px(650) });
    m_tabs->setDocumentMode(true);
    m_stack->addWidget(m_halves);
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    auto* traces = new QWidget(this);
    auto* inner = new QVBoxLayout(traces);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_note);
    inner->addWidget(m_stack, 1);
    m_pages->addWidget(traces);
    m_pages->addWidget(m_modelsPage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_runNote);
    column->addWidget(m_pages, 1);
    m_note->hide();
    m_runNote->hide();
    m_runNote->setDismissable(true);
    if (context.pairs) {
        connect(m_progress, &ProgressStrip::cancelled, context.pairs, &RunPairs::cancel);
        connect(m_state, &CompareState::runChanged, this, &CompareView::updateRuns);
    }
    if (context.campaigns)
        connect(context.campaigns, &CampaignShelf::proposedChanged, this,
            [this] { setPage(Page::Models); });
    connect(m_modelsState, &ModelsState::entriesChanged, this, &CompareView::fillFolders);
    const auto add = [&](const char* id, const QString& text, auto go) {
        auto* action = new QAction(text, this);
        action->setObjectName(QStringLiteral("compare.") + QLatin1String(id));
        connect(action, &QAction::triggered, this, go);
        m_commands << action;
    };
    add("swap", tr("Swap A and B"), [this] { m_state->swap(); });
    add("next", tr("Next difference"), [this] { m_state->setRow(m_state->nextDifference(1)); });
    add("previous", tr("Previous difference"),
        [this] { m_state->setRow(m_state->nextDifference(-1)); });
    add("run", tr("Write the last answer again and compare"), [this] { m_state->runAgain(); });
    add("both", tr("Run both: answer the last question twice"), [this] {
        if (m_context.pairs)
            m_context.pairs->ask();
    });
    add("models", tr("Compare two models over campaigns"), [this] { setPage(Page::Models); });
    add("traces", tr("Compare two traces"), [this] { setPage(Page::Traces); });
    connect(m_state, &CompareState::sidesChanged, this, &CompareView::updateSides);
    connect(m_state, &CompareState::changed, this, &CompareView::updateComparison);
    connect(m_state, &CompareState::rowChanged, this, &CompareView::updateRow);
    connect(m_state, &CompareState::runChanged, this, &CompareView::updateSides);
    if (context.shelf)
        connect(context.shelf, &Shelf::changed, this, &CompareView::updateSides);
    updateSides();
    updateComparison();
}

QWidget* CompareView::buildLeft()
{
    auto* texts = new QSplitter(Qt::Horizontal, this);
    for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
        auto* half = new QWidget(texts);
        auto* column = new QVBoxLayout(half);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_texts[std::size_t(side)] = new CompareText(m_state, side, half);
        column->addWidget(new SideHead(m_state, side, half));
        column->addWidget(m_texts[std::size_t(side)], 1);
        texts->addWidget(half);
    }
    texts->setChildrenCollapsible(false);
    m_lanes = new PlotPanel(this);
    m_lanes->setTitle(tr("Aligned"));
    auto* plot = new LanesPlot(m_state, m_lanes);
    m_lanes->setContent(
        plot, m_aligned, [plot](QPainter& painter, const QSizeF& size, const look::Colours& t) {
            plot->draw(painter, size, t);
        });
    m_panels << m_lanes;
    m_table = new QTableView(this);
    m_table->setModel(m_aligned);
    m_table->setItemDelegate(new TokenDelegate(m_table));
    m_table->installEventFilter(this);
    m_table->setAccessibleName(tr("Aligned tokens"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    const auto fit = [this] {
        const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
        m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_table->verticalHeader()->setMinimumSectionSize(row);
        m_table->verticalHeader()->setDefaultSectionSize(row);
        m_table->horizontalHeader()->setFixedHeight(row);
        m_table->horizontalHeader()->setFont(look::font(look::Role::Label));
        const int widths[AlignedModel::ColumnCount] = { 48, 56, 0, 66, 36, 76, 36, 56, 0, 66 };
        for (int column = 0; column < AlignedModel::ColumnCount; ++column) {
            m_table->horizontalHeader()->setSectionResizeMode(
                column, widths[column] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
            if (widths[column] > 0)
                m_table->setColumnWidth(column, look::px(widths[column]));
        }
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, m_table, fit);
    fit();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& now) {
            if (!m_showing && now.isValid())
                m_state->setRow(now.row());
        });
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(texts);
    left->addWidget(m_lanes);
    left->addWidget(m_table);
    left->setChildrenCollapsible(false);
    left->setSizes({ look::px(280), look::px(165), look::px(360) });
    return left;
}

QWidget* CompareView::buildRight()
{
    const auto panel
        = [&](const QString& title, ComparePlot* plot, const QStringList& names, auto rows) {
              auto* panel = new PlotPanel(this);
              panel->setTitle(title);
              auto* model = new FixedModel(
                  names, [this, rows] { return rows(*m_state); }, this);
              panel->setContent(plot, model,
                  [plot](QPainter& painter, const QSizeF& size, const look::Colours& t) {
                      plot->draw(painter, size, t);
                  });
              m_panels << panel;
              m_models << model;
              return panel;
          };
    m_differences = panel(tr("Measured differences"), new DifferencesPlot(m_state, this),
        { tr("Measure"), tr("A"), tr("B"), tr("B − A"), tr("Low"), tr("High"), tr("Reading") },
        measureRows);
    m_differences->setTitle(
        tr("Measured differences"), tr("B minus A, 95 % block bootstrap over tokens"));
    auto* words
        = new WordsBox(tr("In words"), tr("only differences whose interval leaves out zero"), this);
    m_words = words->label();
    m_overlay = panel(tr("How far back"), new OverlayPlot(m_state, this),
        { tr("Tokens back"), tr("A"), tr("B") }, histogramRows);
    m_overlay->setTitle(tr("How far back"), tr("share of mass"));
    m_similarity = panel(tr("Similarity"), new SimilarityPlot(m_state, this),
        { tr("Part"), tr("Value"), tr("Weight"), tr("Counts") }, similarityRows);
    m_axes = panel(tr("Axes"), new AxesPlot(m_state, this),
        { tr("Axis"), tr("A"), tr("B"), tr("Low end"), tr("High end") }, axisRows);
    m_axesKind = new QComboBox(m_axes);
    m_axesKind->setObjectName(QStringLiteral("compare.axes"));
    m_axesKind->setAccessibleName(tr("Which axes"));
    m_axesKind->addItem(tr("Reference axes"), int(CompareState::Axes::Reference));
    m_axesKind->setItemData(
        0, tr("Four fixed axes with names; a score is a plain product"), Qt::ToolTipRole);
    m_axesKind->addItem(tr("Fitted axes"), int(CompareState::Axes::Fitted));
    m_axesKind->setItemData(1,
        tr("Principal axes of the tokens of both; the ends stand for one standard deviation"),
        Qt::ToolTipRole);
    connect(m_axesKind, &QComboBox::activated, this, [this](int index) {
        m_state->setAxesKind(CompareState::Axes(m_axesKind->itemData(index).toInt()));
    });
    m_axes->addTool(m_axesKind);
    auto* side = new QSplitter(Qt::Vertical, this);
    side->addWidget(m_similarity);
    side->addWidget(m_axes);
    side->setChildrenCollapsible(false);
    side->setStretchFactor(1, 1);
    side->setSizes({ look::px(150), look::px(260) });
    auto* lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(m_overlay);
    lower->addWidget(side);
    lower->setChildrenCollapsible(false);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->addWidget(m_differences);
    right->addWidget(words);
    right->addWidget(lower);
    right->setChildrenCollapsible(false);
    right->setStretchFactor(2, 1);
    right->setSizes({ look::px(270), look::px(110), look::px(420) });
    return right;
}

void CompareView::updateSides()
{
    fillCombo(CompareState::A);
    fillCombo(CompareState::B);
    if (m_runBoth) {
        const QString no
            = m_context.pairs ? m_context.pairs->refusal() : tr("No model can be asked here.");
        m_runBoth->setEnabled(no.isEmpty());
        m_runBoth->setToolTip(no.isEmpty()
                ? tr("Two models, two quantisations or two temperatures answer the last question; "
                     "both answers then stand beside each other.")
                : no);
        for (QAction* action : std::as_const(m_commands))
            if (action->objectName() == QLatin1String("compare.both"))
                action->setEnabled(no.isEmpty());
    }
    if (m_run) {
        const QString no = m_state->runRefusal();
        m_run->setEnabled(no.isEmpty());
        m_run->setToolTip(no.isEmpty()
                ? tr("The open model writes the last answer once more with the present settings; "
                     "old and new then stand beside each other.")
                : no);
    }
    const auto& a = m_state->half(CompareState::A);
    const auto& b = m_state->half(CompareState::B);
    const bool nothing = !a.trace || !b.trace;
    if (nothing)
        m_empty->set(QStringLiteral("compare"),
            tr("Choose two sessions. They need not come from the same model."),
            !a.problem.isEmpty() ? a.problem
                : !b.problem.isEmpty()
                ? b.problem
                : tr("Sessions, branches of this one, and trace files stand in the two lists "
                     "above."));
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty)
            : m_narrow                ? static_cast<QWidget*>(m_tabs)
                                      : m_halves);
}

void CompareView::setPage(Page page)
{
    m_page = page;
    m_pages->setCurrentIndex(int(page));
    for (std::size_t k = 0; k < m_pageButtons.size(); ++k)
        if (m_pageButtons[k])
            m_pageButtons[k]->setChecked(int(k) == int(page));
    for (QAction* action : std::as_const(m_traceTools))
        setToolWanted(action, page == Page::Traces);
    for (QAction* action : std::as_const(m_modelTools))
        setToolWanted(action, page == Page::Models);
    if (page == Page::Models) {
        if (m_context.campaigns)
            m_context.campaigns->refresh();
        m_modelsState->look();
    }
}

/// How far the two answers are, or why they did not come to their end.
void CompareView::updateRuns()
{
    RunPairs* pairs = m_context.pairs;
    const bool running = pairs->isRunning();
    if (running && !m_running)
        m_progress->begin(pairs->words());
    if (running)
        m_progress->setStep(pairs->share(), pairs->words());
    if (!running && m_running) {
        m_progress->finish();
        if (!pairs->problem().isEmpty()) {
            m_runNote->set(Note::Kind::Warn, tr("Not both were written."), pairs->problem());
            m_runNote->show();
        }
    }
    if (running && !m_running)
        m_runNote->hide();
    m_running = running;
    updateSides();
}

bool CompareView::isEmpty() const { return m_stack->currentWidget() == m_empty; }

QString CompareView::words() const { return m_words->text(); }

void CompareView::updateComparison()
{
    for (FixedModel* model : std::as_const(m_models))
        model->remake();
    if (!m_state->isReady()) {
        m_words->clear();
        m_note->hide();
        return;
    }
    const Comparison& comparison = m_state->comparison();
    m_lanes->setTitle(tr("Aligned"),
        tr("%1 of %2 rows the same · grey: same text")
            .arg(text::integer(comparison.same), text::integer(qint64(comparison.rows.size()))));
    QStringList sentences = differenceSentences(comparison);
    if (sentences.isEmpty())
        sentences << tr("No clear difference.");
    if (!comparison.sinksAlike)
        sentences << tr("One run counts sinks, the other leaves them out: masses, entropies, zones "
                        "and fingerprints are not compared.");
    if (comparison.firstDifference >= 0) {
        const AlignedRow& row = comparison.rows[std::size_t(comparison.firstDifference)];
        const auto written = [&](CompareState::Side side, int token) {
            return token < 0 ? tr("nothing") : tokenLabel(*m_state->half(side).trace, token).text;
        };
        sentences << tr("The texts part at row %1: A writes %2, B writes %3.")
                         .arg(text::integer(comparison.firstDifference),
                             written(CompareState::A, row.a), written(CompareState::B, row.b));
    } else if (!comparison.rows.empty()) {
        sentences << tr("The texts are the same.");
    }
    const int a = m_state->half(CompareState::A).tokens, b = m_state->half(CompareState::B).tokens;
    if (std::min(a, b) < kShort)
        sentences << tr("The texts are short (%1 and %2 tokens): only large differences can show.")
                         .arg(text::integer(a), text::integer(b));
    QString lines;
    for (const QString& sentence : std::as_const(sentences))
        lines += (lines.isEmpty() ? QString() : QStringLiteral("\n")) + QStringLiteral("• ")
            + sentence;
    m_words->setText(lines);
    const bool none = a == 0 || b == 0;
    m_note->setVisible(none);
    if (none)
        m_note->set(Note::Kind::Info,
            a == 0 && b == 0 ? tr("Neither side holds written tokens.")
                : a == 0     ? tr("A holds no written tokens.")
                             : tr("B holds no written tokens."),
            tr("Prompts alone are not compared."));
    updateRow();
}

void CompareView::updateRow()
{
    m_showing = true;
    if (m_state->isReady() && m_state->row() >= 0) {
        m_table->selectRow(m_state->row());
        m_table->scrollTo(m_aligned->index(m_state->row(), 0), QAbstractItemView::PositionAtCenter);
    }
    m_showing = false;
}

void CompareView::updateNarrow()
{
    const bool narrow = window()->width() < std::max(kNarrow, look::px(kNarrow));
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_modelsPage->setNarrow(narrow);
    if (narrow) {
        m_tabs->addTab(m_left, tr("Texts"));
        m_tabs->addTab(m_right, tr("Differences"));
    } else {
        m_tabs->clear();
        m_halves->addWidget(m_left);
        m_halves->addWidget(m_right);
        m_left->show();
        m_right->show();
    }
    updateSides();
}

bool CompareView::focusInput()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateNarrow();
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isVisible())
        updateNarrow();
}

bool CompareView::takeKey(int key)
{
    const auto difference = [this](int by) {
        if (const int row = m_state->nextDifference(by); row >= 0)
            m_state->setRow(row);
    };
    switch (key) {
    case Qt::Key_N:
        difference(1);
        return true;
    case Qt::Key_P:
        difference(-1);
        return true;
    case Qt::Key_X:
        if (m_page == Page::Models)
            m_modelsState->swap();
        else
            m_state->swap();
        return true;
    case Qt::Key_1:
        m_texts[CompareState::A]->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_2:
        m_texts[CompareState::B]->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Up:
        m_state->setRow(m_state->row() - 1);
        return true;
    case Qt::Key_Down:
        m_state->setRow(m_state->row() + 1);
        return true;
    default:
        return false;
    }
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) || !takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

// A table takes letters for a search of its own.
bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && takeKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ax::ui
