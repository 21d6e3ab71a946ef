// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/discovery_dock.h"

#include "views/common/plot_panel.h"
#include "views/common/token_delegate.h"
#include "views/manifold/manifold_models.h"
#include "views/manifold/manifold_plots.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace ax::ui {

namespace {

constexpr int kAxes = 3;
enum ClusterColumn { Id, Zone, Tokens, Share, Purity, Jaccard, Confirmed, ClusterColumns };

} // namespace

DiscoveryDock::DiscoveryDock(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_state(ManifoldState::of(context))
    , m_clusters(new FixedModel(
          { tr("Id"), tr("Zone, majority"), tr("Tokens"), tr("Share"), tr("Purity"), tr("Jaccard"),
              tr("Conf.") },
          [this] { return clusterRows(*m_state); }, this))
    , m_summary(new FixedModel(
          { tr("What"), tr("Tokens"), tr("Share") }, [this] { return summaryRows(*m_state); },
          this))
    , m_stability(new FixedModel(
          { tr("Figure"), tr("Value"), tr("Reading") }, [this] { return stabilityRows(*m_state); },
          this))
    , m_composition(new FixedModel(
          { tr("Made of"), tr("Shared information"), tr("Reading") },
          [this] { return compositionRows(*m_state); }, this))
    , m_lineage(new FixedModel(
          { tr("Run"), tr("Tokens"), tr("Clusters"), tr("What changed") },
          [this] { return lineageRows(*m_state); }, this))
    , m_axes(nullptr)
    , m_points(new PointsModel(m_state, PointsModel::Which::Enclosed, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_basis(new QComboBox(this))
{
    setObjectName(QStringLiteral("manifold.dock"));
    m_sorted->setSourceModel(m_clusters);
    m_sorted->setSortRole(Qt::EditRole);
    m_clusterTable = table(tr("Clusters"), m_sorted);
    m_clusterTable->setSortingEnabled(true);
    m_clusterTable->sortByColumn(Tokens, Qt::DescendingOrder);
    m_pointTable = table(tr("Tokens inside"), m_points);
    auto* inside = new QSplitter(Qt::Vertical, this);
    inside->addWidget(table(tr("Summary of what is inside"), m_summary));
    inside->addWidget(m_pointTable);
    inside->setChildrenCollapsible(false);
    auto* trust = new QSplitter(Qt::Vertical, this);
    trust->addWidget(table(tr("Stability"), m_stability));
    trust->addWidget(table(tr("What the clusters are made of"), m_composition));
    trust->setChildrenCollapsible(false);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_clusterTable, tr("Clusters"));
    m_tabs->addTab(inside, tr("Selection"));
    m_tabs->addTab(trust, tr("Stability"));
    const auto draws = [](auto* plot) {
        return [plot](QPainter& painter, const QSizeF& size, const look::Colours& t) {
            plot->draw(painter, size, t);
        };
    };
    m_lineagePanel = new PlotPanel(this);
    m_lineagePanel->setTitle(tr("Lineage"));
    m_lineagePlot = new LineagePlot(m_state, this);
    m_lineagePanel->setContent(m_lineagePlot, m_lineage, draws(m_lineagePlot));
    m_axesPanel = new PlotPanel(this);
    m_axesPanel->setTitle(tr("Axes"));
    m_axesPlot = new AxisPlot(this);
    m_axes = new FixedModel(
        { tr("Axis"), tr("Variance"), tr("Low end"), tr("High end"), tr("Token") },
        [this] { return axisRows(m_axesPlot->axes()); }, this);
    m_axesPanel->setContent(m_axesPlot, m_axes, draws(m_axesPlot));
    m_basis->setAccessibleName(tr("Axes of"));
    m_basis->addItem(tr("Fitted to this data"));
    m_basis->addItem(tr("Reference axes"));
    m_basis->setMinimumContentsLength(int(m_basis->itemText(0).size()));
    m_basis->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_axesPanel->addTool(m_basis);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_tabs);
    m_split->addWidget(m_lineagePanel);
    m_split->addWidget(m_axesPanel);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({ look::px(310), look::px(210), look::px(180) });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(runHead());
    column->addWidget(m_split, 1);
    connect(m_basis, &QComboBox::activated, this, &DiscoveryDock::updateAxes);
    connect(m_state, &ManifoldState::pictureChanged, this, &DiscoveryDock::updatePicture);
    connect(m_state, &ManifoldState::enclosedChanged, this, &DiscoveryDock::updateEnclosed);
    connect(m_state, &ManifoldState::clusterChanged, this, &DiscoveryDock::updateCluster);
    connect(m_state, &ManifoldState::hoveredChanged, this, &DiscoveryDock::updateAxes);
    connect(m_state, &ManifoldState::pinnedChanged, this, &DiscoveryDock::updateAxes);
    connect(m_state, &ManifoldState::liveChanged, this, &DiscoveryDock::updateAxes);
    connect(m_state, &ManifoldState::wishChanged, this, &DiscoveryDock::updateRun);
    if (ManifoldRuns* runs = m_state->runs()) {
        connect(runs, &ManifoldRuns::progressChanged, this, &DiscoveryDock::updateRun);
        connect(m_button, &QPushButton::clicked, this, [this, runs] {
            if (runs->isRunning())
                runs->cancel();
            else
                m_state->discover();
        });
    }
    connect(m_clusterTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) {
            if (m_showing || !index.isValid())
                return;
            const int label = m_order.value(m_sorted->mapToSource(index).row(), -1);
            m_state->setCluster(label);
            if (label >= 0 && m_state->pictured())
                Q_EMIT m_state->showRequested(m_state->pictured()->anchors[label]);
        });
    connect(m_pointTable, &QTableView::activated, this,
        [this](const QModelIndex& index) { m_state->open(m_points->rowOf(index), false); });
    updatePicture();
}

QTableView* DiscoveryDock::table(const QString& name, QAbstractItemModel* model)
{
    auto* view = new QTableView(this);
    view->setModel(model);
    view->setItemDelegate(new TokenDelegate(view));
    view->setAccessibleName(name);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setWordWrap(false);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    const auto fit = [view] {
        const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view->verticalHeader()->setMinimumSectionSize(row);
        view->verticalHeader()->setDefaultSectionSize(row);
        view->horizontalHeader()->setFixedHeight(row);
        view->horizontalHeader()->setFont(look::font(look::Role::Label));
    };
    fit();
    connect(&look::notifier(), &look::Notifier::zoomChanged, view, fit);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    view->horizontalHeader()->setStretchLastSection(false);
    return view;
}

QWidget* DiscoveryDock::runHead()
{
    auto* head = new QFrame(this);
    head->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(look::px(10), look::px(6), look::px(8), look::px(6));
    column->setSpacing(look::px(4));
    auto* line = new QHBoxLayout;
    m_run = new QLabel(head);
    m_run->setFont(look::font(look::Role::Strong));
    m_stage = new QLabel(head);
    m_stage->setForegroundRole(QPalette::PlaceholderText);
    m_stage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_share = new QLabel(head);
    m_button = new QPushButton(head);
    m_bar = new QProgressBar(head);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::px(7));
    m_bar->setAccessibleName(tr("Discovery"));
    m_detail = new QLabel(head);
    m_detail->setFont(look::font(look::Role::Label));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    for (QLabel* label : { m_run, m_stage, m_share, m_detail })
        label->setTextFormat(Qt::PlainText);
    line->addWidget(m_run);
    line->addWidget(m_stage, 1);
    line->addWidget(m_share);
    line->addWidget(m_button);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_detail);
    return head;
}

QString DiscoveryDock::runText() const
{
    return QStringList { m_run->text(), m_stage->text(), m_share->text(), m_detail->text() }.join(
        QLatin1Char('\n'));
}

void DiscoveryDock::updateRun()
{
    const ManifoldRuns* runs = m_state->runs();
    const bool running = runs && runs->isRunning();
    const Manifold* m = m_state->manifold();
    m_bar->setVisible(running);
    m_share->setVisible(running);
    m_button->setEnabled(runs != nullptr);
    m_button->setText(running ? tr("Cancel") : tr("Run discovery"));
    if (running) {
        const ManifoldRuns::Progress& progress = runs->progress();
        m_run->setText(tr("Run %1").arg(progress.run));
        m_stage->setText(tr("stage %1 of %2: %3")
                             .arg(progress.stage)
                             .arg(ManifoldRuns::kStages)
                             .arg(progress.name));
        m_share->setText(text::percent(progress.share, 0));
        m_bar->setValue(int(progress.share * 1000));
        QStringList words;
        constexpr double kTold = 2; // seconds; below, a guess is worth nothing
        if (progress.secondsLeft >= kTold)
            words << tr("About %1 left.").arg(text::duration(std::ceil(progress.secondsLeft)));
        if (m && m->whole)
            words << tr("Run %1 stays on screen until run %2 is complete.")
                         .arg(m->run)
                         .arg(progress.run);
        m_detail->setText(words.join(QLatin1Char(' ')));
    } else if (m && m->whole) {
        m_run->setText(tr("Run %1").arg(m->run));
        m_stage->setText(tr("%Ln token(s)", nullptr, int(m->count())));
        QStringList words;
        if (m->seconds > 0)
            words << tr("It took %1.").arg(text::duration(m->seconds));
        for (const std::string& note : m->points.notes)
            words << QString::fromStdString(note);
        m_detail->setText(words.join(QLatin1Char(' ')));
    } else {
        m_run->setText(tr("No run yet"));
        m_stage->clear();
        m_detail->clear();
    }
    m_detail->setVisible(!m_detail->text().isEmpty());
}

void DiscoveryDock::updatePicture()
{
    m_showing = true;
    m_order = clusterOrder(*m_state);
    for (FixedModel* model : { m_clusters, m_stability, m_composition, m_lineage })
        model->remake();
    m_showing = false;
    const Manifold* m = m_state->manifold();
    m_lineagePanel->setTitle(tr("Lineage"),
        m ? tr("%Ln run(s) of this scope", nullptr, int(m->generations.size())) : QString());
    const bool log16 = m && m->points.schema == "log16";
    m_basis->setEnabled(log16);
    if (!log16)
        m_basis->setCurrentIndex(0);
    updateRun();
    updateEnclosed();
    updateCluster();
    updateAxes();
    fitColumns();
}

void DiscoveryDock::updateEnclosed()
{
    m_summary->remake();
    const bool any = !m_state->enclosed().outline.isEmpty();
    m_tabs->setTabText(1,
        any ? tr("Selection") + QStringLiteral(" · ")
                + text::integer(qint64(m_state->enclosed().rows.size()))
            : tr("Selection"));
    if (any)
        m_tabs->setCurrentIndex(1);
}

void DiscoveryDock::updateCluster()
{
    m_showing = true;
    const int row = int(m_order.indexOf(m_state->cluster()));
    if (m_state->cluster() >= 0 && row >= 0) {
        const QModelIndex at = m_sorted->mapFromSource(m_clusters->index(row, 0));
        m_clusterTable->selectRow(at.row());
        m_clusterTable->scrollTo(at);
    } else {
        m_clusterTable->clearSelection();
        m_clusterTable->setCurrentIndex({});
    }
    m_showing = false;
}

void DiscoveryDock::updateAxes()
{
    const Manifold* m = m_state->manifold();
    std::span<const float> vector;
    std::array<float, 20> live {};
    double position = 0;
    QString of;
    if (const qint64 row = m_state->readRow(); m && row >= 0) {
        vector = m->points.row(std::size_t(row));
        position = m->points.position.empty() ? 0 : m->points.position[std::size_t(row)];
        of = m_state->hovered() >= 0 ? tr("this token") : tr("pinned token");
    } else if (const int token = m_state->live().token; m && token >= 0) {
        if (const auto print = m_state->context().session->trace().fingerprint(token)) {
            live = *print;
            vector = live;
            position = token;
            of = tr("live token");
        }
    }
    QVector<AxisLine> axes;
    if (m && m->whole)
        axes = m_basis->currentIndex() == 1
            ? referenceAxisLines(m->points.schema, vector)
            : fittedAxes(m->scaling, m->points.schema, vector, position, kAxes);
    m_axesPlot->set(axes);
    m_axes->remake();
    m_axesPanel->setTitle(tr("Axes"), of);
    m_axesPanel->setFootnote(axisSentence(axes));
}

void DiscoveryDock::fitColumns()
{
    const int widths[ClusterColumns] = { 30, 0, 56, 50, 46, 50, 38 };
    for (int column = 0; column < ClusterColumns; ++column) {
        m_clusterTable->horizontalHeader()->setSectionResizeMode(
            column, widths[column] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (widths[column] > 0)
            m_clusterTable->setColumnWidth(column, look::px(widths[column]));
    }
    // Narrow: the zone's name before these.
    m_clusterTable->setColumnHidden(Purity, width() < look::px(380));
    m_clusterTable->setColumnHidden(Share, width() < look::px(330));
    for (QTableView* view : findChildren<QTableView*>())
        if (view != m_clusterTable)
            view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void DiscoveryDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
}

void DiscoveryDock::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace ax::ui
