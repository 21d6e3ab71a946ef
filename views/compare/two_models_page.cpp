// SPDX-License-Identifier: Apache-2.0
#include "views/compare/two_models_page.h"

#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/compare/models_plots.h"
#include "views/compare/words_box.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ax::ui {

TwoModelsPage::TwoModelsPage(ModelsState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_halves(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_note(new Note(this))
    , m_progress(new ProgressStrip(this))
{
    const auto panel = [&](const QString& title, const QString& unit, ModelsPlot::Draw draw,
                           QSize hint, const QStringList& names, auto rows) {
        auto* panel = new PlotPanel(this);
        panel->setTitle(title, unit);
        auto* plot = new ModelsPlot(m_state, std::move(draw), hint, panel);
        plot->setAccessibleName(title);
        auto* model = new FixedModel(
            names, [this, rows] { return rows(m_state->pair()); }, this);
        panel->setContent(
            plot, model, [plot](QPainter& painter, const QSizeF& size, const look::Colours& t) {
                plot->draw(painter, size, t);
            });
        m_panels << panel;
        m_models << model;
        return panel;
    };
    const QString a = tr("A"), b = tr("B"), difference = tr("B − A"), low = tr("Low"),
                  high = tr("High"), equal = tr("At equal length");
    auto* zones = panel(tr("Zones"), tr("percent of tokens, 95 % intervals over prompts"),
        paintZoneDifferences, { 620, 172 },
        { tr("Zone"), tr("A tokens"), tr("A, %"), tr("B tokens"), tr("B, %"), difference, low, high,
            equal, low, high, tr("Reading") },
        zoneRows);
    auto* categories
        = panel(tr("Categories"), tr("at equal length; filled: the interval leaves out zero"),
            paintCategoryDifferences, { 620, 300 },
            { tr("Category"), tr("Zone"), tr("A, %"), tr("B, %"), difference, low, high, equal, low,
                high },
            categoryRows);
    auto* speeds = panel(tr("Speed"), tr("tokens per second"), paintSpeeds, { 420, 200 },
        { tr("Category"), a, b, tr("Ratio") }, speedRows);
    auto* densities = panel(tr("Density"), tr("local and long mass of each token"), paintDensities,
        { 420, 240 },
        { tr("Local mass from"), tr("Long mass from"), tr("A tokens"), tr("B tokens") },
        densityRows);
    auto* manifolds = panel(tr("Manifolds"),
        tr("each of its own discovery: shapes may be compared, places may not"), paintManifolds,
        { 420, 260 }, { tr("Last discovery"), a, b }, manifoldRows);
    auto* head = new ModelsPlot(m_state, paintModelsHead, { 620, 66 }, this);
    head->setAccessibleName(tr("The two campaigns"));
    auto* left = new QSplitter(Qt::Vertical, this);
    for (QWidget* each : QWidgetList { head, zones, categories })
        left->addWidget(each);
    left->setChildrenCollapsible(false);
    left->setStretchFactor(2, 1);
    left->setSizes({ look::px(66), look::px(204), look::px(420) });
    m_left = left;
    auto* words
        = new WordsBox(tr("In words"), tr("only differences whose interval leaves out zero"), this);
    m_words = words->label();
    auto* right = new QSplitter(Qt::Vertical, this);
    for (QWidget* each : QWidgetList { words, speeds, densities, manifolds })
        right->addWidget(each);
    right->setChildrenCollapsible(false);
    right->setSizes({ look::px(130), look::px(170), look::px(230), look::px(270) });
    m_right = right;
    m_halves->setChildrenCollapsible(false);
    m_tabs->setDocumentMode(true);
    m_stack->addWidget(m_halves);
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    m_note->hide();
    connect(m_state, &ModelsState::changed, this, &TwoModelsPage::refresh);
    connect(m_state, &ModelsState::entriesChanged, this, &TwoModelsPage::refresh);
    arrange();
    refresh();
}

void TwoModelsPage::arrange()
{
    if (m_narrow) {
        m_tabs->addTab(m_left, tr("Differences"));
        m_tabs->addTab(m_right, tr("Pictures"));
    } else {
        m_tabs->clear();
        m_halves->addWidget(m_left);
        m_halves->addWidget(m_right);
        m_left->show();
        m_right->show();
        m_halves->setSizes({ look::px(760), look::px(620) });
    }
}

void TwoModelsPage::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
    refresh();
}

QString TwoModelsPage::words() const { return m_words->text(); }

bool TwoModelsPage::isEmpty() const { return m_stack->currentWidget() == m_empty; }

void TwoModelsPage::refresh()
{
    for (FixedModel* model : std::as_const(m_models))
        model->remake();
    const bool busy = m_state->isBusy();
    if (busy && !m_running)
        m_progress->begin(tr("Reading both campaigns"));
    if (!busy && m_running)
        m_progress->finish();
    m_running = busy;
    QString lines;
    for (const QString& sentence : m_state->sentences())
        lines += (lines.isEmpty() ? QString() : QStringLiteral("\n")) + QStringLiteral("• ")
            + sentence;
    m_words->setText(lines);
    m_note->setVisible(!m_state->problem().isEmpty());
    if (!m_state->problem().isEmpty())
        m_note->set(Note::Kind::Warn, tr("Not compared."),
            m_state->problem()
                + (m_state->pair() ? QLatin1Char(' ') + tr("What is shown stays.") : QString()));
    if (!m_state->pair()) {
        const int known = int(m_state->entries().size());
        if (known < 2)
            m_empty->set(QStringLiteral("compare"),
                known == 0 ? tr("No campaigns yet.") : tr("There is one campaign only."),
                tr("A campaign asks a suite of prompts again and again. Run the same suite with "
                   "two "
                   "models (Tools, Campaigns), or choose folders of attnx explore in the lists "
                   "above."));
        else
            m_empty->set(QStringLiteral("compare"), tr("Choose two campaigns."),
                tr("They are compared over the prompts that both answered."));
    }
    m_stack->setCurrentWidget(!m_state->pair() ? static_cast<QWidget*>(m_empty)
            : m_narrow                         ? static_cast<QWidget*>(m_tabs)
                                               : m_halves);
}

} // namespace ax::ui
