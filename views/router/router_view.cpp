// SPDX-License-Identifier: Apache-2.0
#include "views/router/router_view.h"

#include "engine/analysis/attention_row.h"
#include "views/common/compass_dial.h"
#include "views/common/empty_state.h"
#include "views/common/help_link.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/scrolled.h"
#include "views/common/token_delegate.h"
#include "views/router/advice_panel.h"
#include "views/router/calibration_panel.h"
#include "views/router/drift_lanes.h"
#include "views/router/evidence_list.h"
#include "views/router/manifold_box.h"
#include "views/router/zone_head.h"
#include "views/session/compass_model.h"
#include "views/session/drift_model.h"
#include "views/session/evidence_model.h"
#include "views/session/manifold_runs.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <numbers>
#include <set>
#include <span>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kBefore = 9; ///< headings in grey behind the needle
constexpr int kSmallWidth = 1180;

const char* const kActions[] = { "off", "log", "stop", "reroute" };

QString statusText(CompassStatus status)
{
    static const char* const words[] = { QT_TRANSLATE_NOOP("ax::ui::RouterView", "not evaluated"),
        QT_TRANSLATE_NOOP("ax::ui::RouterView", "stable"),
        QT_TRANSLATE_NOOP("ax::ui::RouterView", "warning"),
        QT_TRANSLATE_NOOP("ax::ui::RouterView", "halt") };
    return RouterView::tr(words[int(status)]);
}

/// Where a heading points, in tokens back.
QString whereText(float heading, int visible)
{
    const double share = double(heading) / (1.5 * std::numbers::pi);
    const int distance = int(std::lround(std::expm1(share * std::log1p(std::max(1, visible)))));
    return distance <= 1 ? RouterView::tr("the token before")
                         : RouterView::tr("about %Ln tokens back", nullptr, distance);
}

} // namespace

/// Name, value and remark of the compass readings.
class RouterView::FactsModel : public QAbstractTableModel {
public:
    struct Row {
        QString name, value, remark;
    };
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<Row>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 3;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row& row = m_rows[std::size_t(index.row())];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return index.column() == 0 ? row.name : index.column() == 1 ? row.value : row.remark;
        if (role == Qt::TextAlignmentRole)
            return int((index.column() == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    std::vector<Row> m_rows;
};

RouterView::RouterView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_drift(new DriftModel(context.session, this))
    , m_evidence(new EvidenceModel(context.session, this))
    , m_episodes(new EpisodesModel(m_drift, this))
    , m_compass(new CompassModel(this))
    , m_preset(QStringLiteral("evidence"))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_factsModel(new FactsModel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_sideTabs = new QTabWidget(this);
    m_sideTabs->setDocumentMode(true);
    m_zoneSide = zoneSide();
    m_adviceSide = adviceSide();
    m_split->addWidget(m_zoneSide);
    m_split->addWidget(middle());
    m_split->addWidget(m_adviceSide);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setStretchFactor(2, 0);
    m_split->setSizes({ look::px(320), look::px(660), look::px(340) });
    m_split->setChildrenCollapsible(false);
    m_sideTabs->hide();
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_drift, &DriftModel::grew, this, &RouterView::refreshShown);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.header)
            refreshRows();
        if (change.removes() || m_drift->rowCount() == 0)
            refreshShown();
    });
    connect(context.selection, &Selection::currentChanged, this, &RouterView::refreshShown);
    if (ManifoldRuns* runs = context.manifold) {
        connect(runs, &ManifoldRuns::modelChanged, this, &RouterView::refreshShown);
        connect(runs, &ManifoldRuns::liveChanged, this, &RouterView::refreshShown);
    }
    const auto add
        = [this](const char* id, const QString& text, const QKeySequence& key, auto&& run) {
              auto* action = new QAction(text, this);
              action->setObjectName(QStringLiteral("router.") + QLatin1String(id));
              action->setShortcut(key);
              action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
              connect(action, &QAction::triggered, this, run);
              addAction(action);
              m_commands << action;
          };
    add("apply", tr("Apply advice to the next run"), Qt::Key_A, [this] { m_advice->apply(); });
    add("source", tr("Next source of the compass"), Qt::Key_D, [this] {
        if (m_rowsBox && m_rowsBox->count() > 0)
            m_rowsBox->setCurrentIndex((m_rowsBox->currentIndex() + 1) % m_rowsBox->count());
    });
    add("previous", tr("Previous step"), Qt::Key_Left, [this] { m_lanes->walk(-1); });
    add("next", tr("Next step"), Qt::Key_Right, [this] { m_lanes->walk(1); });
    refreshRows();
    refresh();
}

QWidget* RouterView::zoneSide()
{
    auto* side = new QWidget(this);
    m_glyph = new ZoneGlyph(side);
    m_confidence = new ConfidenceBar(side);
    m_zone = new QLabel(side);
    m_zoneFacts = new QLabel(side);
    m_evidenceNote = new QLabel(side);
    for (QLabel* label : { m_zone, m_zoneFacts, m_evidenceNote }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_zone);
        label->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(2));
    }
    m_evidenceNote->setForegroundRole(QPalette::PlaceholderText);
    m_list = new EvidenceList(m_evidence);
    m_evidencePanel = new PlotPanel(side);
    setHelp(m_evidencePanel, QStringLiteral("router#evidence"));
    m_evidencePanel->setTitle(tr("Evidence"));
    m_evidencePanel->setContent(m_list, m_evidence,
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_list->render(painter, size, colours);
        });
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, look::px(6), 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(10), 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(m_glyph);
    head->addWidget(m_zone, 1);
    column->addLayout(head);
    column->addWidget(m_zoneFacts);
    column->addWidget(m_confidence);
    column->addWidget(m_evidencePanel);
    column->addWidget(m_evidenceNote);
    m_manifold = new ManifoldBox(side);
    column->addWidget(m_manifold);
    column->addStretch(1);
    side->setLayout(column);
    QScrollArea* scroll = scrolled(side, this);
    scroll->setMinimumWidth(look::px(260));
    scroll->setAccessibleName(tr("Zone now"));
    return scroll;
}

/// Fonts and measures at the present text size.
void RouterView::fit()
{
    m_zone->setFont(look::font(look::Role::Title));
    m_evidenceNote->setFont(look::font(look::Role::Table));
    m_level->setFont(look::font(look::Role::Strong));
    m_facts->setFont(look::font(look::Role::Table));
    const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
    m_facts->verticalHeader()->setDefaultSectionSize(row);
    m_facts->setFixedHeight(4 * row + look::px(4));
    m_compassPanel->setMaximumWidth(look::px(260));
    m_events->verticalHeader()->setDefaultSectionSize(row);
    m_events->horizontalHeader()->setFont(look::font(look::Role::Label));
    for (const auto& [column, width] :
        { std::pair(EpisodesModel::Steps, 84), { EpisodesModel::What, 130 },
            { EpisodesModel::Drift, 56 }, { EpisodesModel::Level, 72 } })
        m_events->setColumnWidth(column, look::px(width));
}

QWidget* RouterView::middle()
{
    auto* middle = new QSplitter(Qt::Vertical, this);
    auto* top = new QWidget(middle);
    m_dial = new CompassDial(m_compass);
    m_dial->setNumbers(false); // they stand in the table beside it
    m_compassPanel = new PlotPanel(top);
    setHelp(m_compassPanel, QStringLiteral("router#compass"));
    m_compassPanel->setTitle(tr("Compass"), tr("sinks left out"));
    m_compassPanel->setContent(m_dial, m_compass,
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_dial->render(painter, size, colours);
        });
    m_level = new QLabel(top);
    m_level->setTextFormat(Qt::PlainText);
    m_facts = new QTableView(top);
    m_facts->setModel(m_factsModel);
    m_facts->setAccessibleName(tr("Compass readings"));
    m_facts->horizontalHeader()->hide();
    m_facts->verticalHeader()->hide();
    m_facts->setShowGrid(false);
    m_facts->setSelectionMode(QAbstractItemView::NoSelection);
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_facts->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_strongest = new Note(top);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(look::px(10), look::px(8), look::px(10), look::px(8));
    facts->addWidget(m_level);
    facts->addWidget(m_facts);
    facts->addWidget(m_strongest);
    facts->addStretch(1);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_compassPanel, 5);
    row->addLayout(facts, 7);
    m_lanes = new DriftLanes(m_context, m_drift);
    m_lanesPanel = new PlotPanel(middle);
    setHelp(m_lanesPanel, QStringLiteral("router#drift"));
    m_lanesPanel->setContent(m_lanes, m_drift,
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_lanes->render(painter, size, colours);
        });
    auto* bottom = new QWidget(middle);
    m_eventsHead = new QLabel(bottom);
    m_eventsHead->setTextFormat(Qt::PlainText);
    m_eventsHead->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    m_events = new QTableView(bottom);
    m_events->setModel(m_episodes);
    m_events->setItemDelegate(new TokenDelegate(m_events));
    m_events->setAccessibleName(tr("Events"));
    m_events->verticalHeader()->hide();
    m_events->setShowGrid(false);
    m_events->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_events->setSelectionMode(QAbstractItemView::SingleSelection);
    m_events->horizontalHeader()->setHighlightSections(false);
    m_events->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_events->horizontalHeader()->setSectionResizeMode(
        EpisodesModel::Numbers, QHeaderView::Stretch);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &RouterView::fit);
    fit();
    const auto jump = [this](const QModelIndex& index) {
        if (index.isValid())
            m_context.selection->goTo(m_episodes->episode(index.row()).from);
    };
    connect(m_events, &QTableView::clicked, this, jump);
    connect(m_events, &QTableView::activated, this, jump);
    auto* column = new QVBoxLayout(bottom);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_eventsHead);
    column->addWidget(m_events);
    middle->addWidget(top);
    middle->addWidget(m_lanesPanel);
    middle->addWidget(bottom);
    middle->setStretchFactor(0, 0);
    middle->setStretchFactor(1, 1);
    middle->setStretchFactor(2, 0);
    middle->setSizes({ look::px(220), look::px(360), look::px(160) });
    middle->setChildrenCollapsible(false);
    return middle;
}

QWidget* RouterView::adviceSide()
{
    auto* side = new QWidget(this);
    const auto head = [side](const QString& words) {
        auto* label = new QLabel(words, side);
        label->setFont(look::font(look::Role::Strong));
        label->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(4));
        return label;
    };
    m_advice = new AdvicePanel(m_context, side);
    m_calibration = new CalibrationPanel(m_context, side);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head(tr("Recommendation")));
    column->addWidget(m_advice);
    column->addWidget(head(tr("Calibration")));
    column->addWidget(m_calibration);
    column->addStretch(1);
    QScrollArea* scroll = scrolled(side, this);
    scroll->setMinimumWidth(look::px(280));
    scroll->setAccessibleName(tr("Recommendation"));
    return scroll;
}

void RouterView::fillToolBar(QToolBar* toolBar)
{
    const auto label = [&](const QString& words) {
        auto* text = new QLabel(words, toolBar);
        text->setForegroundRole(QPalette::PlaceholderText);
        text->setContentsMargins(look::px(6), 0, look::px(4), 0);
        toolBar->addWidget(text);
    };
    label(tr("Zone preset"));
    m_presetBox = new QComboBox(toolBar);
    m_presetBox->setAccessibleName(tr("Zone preset"));
    for (const std::string& name : ZonePreset::builtinNames())
        m_presetBox->addItem(QString::fromStdString(name));
    m_presetBox->setCurrentText(m_preset);
    connect(m_presetBox, &QComboBox::currentTextChanged, this, &RouterView::setPreset);
    toolBar->addWidget(m_presetBox);
    label(tr("Compass reads"));
    m_rowsBox = new QComboBox(toolBar);
    m_rowsBox->setAccessibleName(tr("Compass reads"));
    m_rowsBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    toolBar->addWidget(m_rowsBox);
    connect(m_rowsBox, &QComboBox::currentIndexChanged, this, [this] {
        DriftOptions options = m_drift->options();
        const QVariant layer = m_rowsBox->currentData();
        options.layers = layer.isValid() && layer.toInt() >= 0 ? std::vector<int> { layer.toInt() }
                                                               : std::vector<int>();
        m_drift->setOptions(options);
    });
    label(tr("Window"));
    m_window = new QSpinBox(toolBar);
    m_window->setRange(2, 200);
    m_window->setValue(m_drift->options().limits.window);
    m_window->setSuffix(tr(" steps"));
    m_window->setAccessibleName(tr("Steps of the heading spread"));
    toolBar->addWidget(m_window);
    connect(m_window, &QSpinBox::valueChanged, this, [this](int steps) {
        DriftOptions options = m_drift->options();
        options.limits.window = steps;
        m_drift->setOptions(options);
    });
    if (!m_context.commands)
        return;
    toolBar->addSeparator();
    label(tr("On drift"));
    m_onDrift = new QComboBox(toolBar);
    m_onDrift->setAccessibleName(tr("On drift"));
    const QString words[] = { tr("Nothing"), tr("Log only"), tr("Stop early"), tr("Re-route") };
    for (std::size_t k = 0; k < std::size(kActions); ++k)
        m_onDrift->addItem(words[k], QLatin1String(kActions[k]));
    toolBar->addWidget(m_onDrift);
    label(tr("Limits W, D"));
    m_spreadLimit = new QDoubleSpinBox(toolBar);
    m_spreadLimit->setRange(0, 1);
    m_spreadLimit->setSingleStep(0.05);
    m_spreadLimit->setAccessibleName(tr("Limit of the heading spread for this model"));
    m_driftLimit = new QDoubleSpinBox(toolBar);
    m_driftLimit->setRange(0, 1000);
    m_driftLimit->setSingleStep(0.5);
    m_driftLimit->setAccessibleName(tr("Limit of the drift for this model"));
    for (QDoubleSpinBox* box : { m_spreadLimit, m_driftLimit }) {
        box->setToolTip(tr("Kept for this model; takes effect with the next run"));
        toolBar->addWidget(box);
    }
    const auto fill = [this] {
        const RunSettings run = m_context.commands->runSettings();
        const QSignalBlocker one(m_onDrift), two(m_spreadLimit), three(m_driftLimit);
        m_onDrift->setCurrentIndex(std::max(0, m_onDrift->findData(run.onDrift)));
        m_spreadLimit->setValue(run.windowLimit);
        m_driftLimit->setValue(run.driftLimit);
        m_spreadLimit->setEnabled(run.modelLayers > 0);
        m_driftLimit->setEnabled(run.modelLayers > 0);
        DriftOptions options = m_drift->options();
        options.limits.halt = float(run.windowLimit);
        options.limits.warning = std::min(0.3f, options.limits.halt);
        m_drift->setOptions(options);
    };
    const auto change = [this](const QString& undoText, auto&& edit) {
        RunSettings run = m_context.commands->runSettings();
        edit(run);
        m_context.commands->setRunSettings(run, undoText);
    };
    connect(m_onDrift, &QComboBox::currentIndexChanged, this, [this, change] {
        change(tr("On drift"),
            [this](RunSettings& run) { run.onDrift = m_onDrift->currentData().toString(); });
    });
    connect(m_spreadLimit, &QDoubleSpinBox::editingFinished, this, [this, change] {
        if (m_spreadLimit->value() != m_context.commands->runSettings().windowLimit)
            change(tr("Limit of the heading spread"),
                [this](RunSettings& run) { run.windowLimit = m_spreadLimit->value(); });
    });
    connect(m_driftLimit, &QDoubleSpinBox::editingFinished, this, [this, change] {
        if (m_driftLimit->value() != m_context.commands->runSettings().driftLimit)
            change(tr("Limit of the drift"),
                [this](RunSettings& run) { run.driftLimit = m_driftLimit->value(); });
    });
    connect(m_context.commands, &ViewCommands::runSettingsChanged, this, fill);
    connect(m_context.commands, &ViewCommands::stateChanged, this, fill);
    fill();
    refreshRows();
}

QList<QAction*> RouterView::commands() { return m_commands; }

void RouterView::setPreset(const QString& preset)
{
    m_preset = preset;
    refresh();
}

/// What the compass can read: all layers that were kept, or one of them.
void RouterView::refreshRows()
{
    if (!m_rowsBox)
        return;
    const TraceSession& trace = m_context.session->trace();
    std::set<int> layers;
    int looked = 0;
    for (int at = trace.nextStep(0); at >= 0 && looked < 16; at = trace.nextStep(at + 1)) {
        const StepView step = trace.viewStep(at);
        looked += step.rowCount() > 0;
        for (int row = 0; row < step.rowCount(); ++row)
            layers.insert(step.row(row).layer);
    }
    const QSignalBlocker quiet(m_rowsBox);
    m_rowsBox->clear();
    QStringList all;
    for (const int layer : layers)
        all << text::integer(layer);
    m_rowsBox->addItem(
        layers.empty() ? tr("no rows") : tr("Layers %1").arg(all.join(QStringLiteral(", "))), -1);
    if (layers.size() > 1)
        for (const int layer : layers)
            m_rowsBox->addItem(tr("Layer %1").arg(text::integer(layer)), layer);
    const auto& chosen = m_drift->options().layers;
    m_rowsBox->setCurrentIndex(
        chosen.size() == 1 ? std::max(0, m_rowsBox->findData(chosen.front())) : 0);
}

int RouterView::shownToken() const
{
    const auto& steps = m_drift->steps();
    if (const int current = m_context.selection->current(); current >= 0)
        return current;
    return steps.empty() ? -1 : steps.back().tokenIndex;
}

QString RouterView::zoneText() const
{
    return m_zone->text() + QLatin1Char('\n') + m_zoneFacts->text();
}

QString RouterView::factsText() const
{
    QStringList lines { m_level->text() };
    for (const FactsModel::Row& row : m_factsModel->rows())
        lines << row.name + QLatin1Char('|') + row.value + QLatin1Char('|') + row.remark;
    return lines.join(QLatin1Char('\n'));
}

/// A Router that another view covers costs nothing; it is brought up to date once it is seen.
void RouterView::refreshShown()
{
    m_stale = window()->isVisible() && !isVisible();
    if (!m_stale)
        refresh();
}

void RouterView::refresh()
{
    const TraceSession& trace = m_context.session->trace();
    const bool steps = trace.stepCount() > 0;
    m_stack->setCurrentWidget(steps ? static_cast<QWidget*>(m_split) : m_empty);
    if (!steps) {
        if (trace.tokenCount() == 0)
            m_empty->set(QStringLiteral("router"), tr("Nothing has run yet."),
                tr("Start a chat or open a session."));
        else
            m_empty->set(QStringLiteral("router"), tr("This session has no recorded attention."),
                tr("Run it with capture on, or open another."));
        return;
    }
    if (m_rowsBox && m_drift->rowCount() > 0 && m_rowsBox->itemText(0) == tr("no rows"))
        refreshRows();
    const int token = shownToken();
    m_evidence->set(m_preset, token);
    if (const ManifoldRuns* runs = m_context.manifold) {
        m_manifold->set(runs->verdictOf(token), runs->modelPoints());
        m_manifold->setAnswer(runs->answerPlace());
    }
    const ZoneVerdict& verdict = m_evidence->verdict();
    const bool judged = m_evidence->rowCount() > 0;
    m_zone->setText(judged ? QString::fromStdString(verdict.zone) : tr("no zone"));
    const std::optional<look::Zone> zone
        = judged ? std::optional(look::zoneFromName(verdict.zone)) : std::nullopt;
    m_glyph->setZone(zone);
    m_confidence->set(zone, verdict.evaluated ? double(verdict.confidence) : double(kAbsent));
    QString facts = token >= 0
        ? tr("Token %1 %2").arg(text::integer(token), tokenLabel(trace, token).text)
        : QString();
    if (judged && verdict.evaluated) {
        facts += QLatin1Char('\n')
            + tr("Confidence %1").arg(text::number(double(verdict.confidence), 2));
        if (!m_evidence->runnerUp().empty())
            facts += QStringLiteral(" · ")
                + tr("ahead of %1 by %2")
                      .arg(QString::fromStdString(m_evidence->runnerUp()),
                          text::number(double(m_evidence->margin()), 2));
    } else {
        facts += QLatin1Char('\n') + tr("This step was not recorded.");
    }
    m_zoneFacts->setText(facts);
    m_evidencePanel->setTitle(tr("Evidence"), tr("preset %1").arg(m_preset));
    const QStringList missing = m_evidence->missing();
    m_evidenceNote->setVisible(!missing.isEmpty());
    m_evidenceNote->setText(
        tr("%1: not recorded by this run; such rules are not evaluated and count as nothing.")
            .arg(missing.join(QStringLiteral(", "))));
    const int row = m_drift->rowOf(token);
    refreshCompass(row);
    m_lanesPanel->setTitle(tr("Drift timeline"),
        m_drift->rowCount() == 0 ? tr("no raw rows were kept")
                                 : tr("%Ln steps · grey band: where 90 % of this session lies",
                                     nullptr, m_drift->rowCount()));
    QStringList said;
    said << tr("%Ln triggers", nullptr, m_episodes->triggers())
         << tr("%Ln episodes, strongest first by drift", nullptr, m_episodes->rowCount());
    int acted = 0;
    for (const EventRecord& event : trace.events())
        acted += event.kind == "early_stop" || event.kind == "re_route";
    if (acted > 0)
        said << tr("acted on %Ln times", nullptr, acted);
    m_eventsHead->setText(tr("Events") + QStringLiteral("  ") + said.join(QStringLiteral(" · ")));
}

void RouterView::refreshCompass(int row)
{
    const TraceSession& trace = m_context.session->trace();
    const auto& steps = m_drift->steps();
    const DriftOptions& options = m_drift->options();
    const bool there = row >= 0 && row < int(steps.size());
    AttentionRow shown;
    QVector<float> headings;
    if (there) {
        shown = attentionRow(trace, steps[std::size_t(row)].tokenIndex, LinkDirection::AttendsTo,
            options.layers, options.heads);
        for (int k = std::max(0, row - kBefore); k <= row; ++k)
            headings << steps[std::size_t(k)].reading.heading;
    }
    m_compass->set(shown, headings);
    m_level->setVisible(there);
    m_facts->setVisible(there);
    if (!there) {
        m_factsModel->set({});
        m_strongest->set(Note::Kind::Info,
            m_drift->rowCount() == 0 ? tr("The compass needs raw rows.")
                                     : tr("This step was not recorded."),
            m_drift->rowCount() == 0 ? tr("This run kept none. Turn on “raw” for the next one.")
                                     : QString());
        m_strongest->show();
        return;
    }
    const DriftStep& step = steps[std::size_t(row)];
    const QString level = QString::fromLatin1(driftLevel(step.drift));
    m_level->setText(tr("Drift: %1, %2").arg(level, text::number(step.drift, 2)));
    const DriftModel::Band usual = m_drift->usual(DriftModel::Sinks);
    const float heading = step.reading.heading;
    m_factsModel->set({
        { tr("Heading"),
            present(heading)
                ? tr("%1° of 270°").arg(text::number(double(heading) * 180 / std::numbers::pi, 0))
                : QStringLiteral("–"),
            present(heading) ? whereText(heading, step.tokenIndex) : tr("only sinks were kept") },
        { tr("Focus of this row"),
            QStringLiteral("R %1").arg(text::number(double(step.reading.resultant), 2)),
            tr("1 is one spot, 0 is everywhere") },
        { tr("Spread over %Ln steps", nullptr, options.limits.window),
            QStringLiteral("W %1").arg(text::number(double(step.spread), 2)),
            statusText(step.status) },
        { tr("Sink share"), text::percent(double(step.sinkShare), 0),
            present(usual.low) ? tr("usual here: %1 to %2")
                                     .arg(text::percent(double(usual.low), 0),
                                         text::percent(double(usual.high), 0))
                               : QString() },
    });
    QStringList triggers;
    for (const DriftTrigger& trigger : step.triggers)
        triggers << episodeText(
            { trigger.kind, step.tokenIndex, step.tokenIndex, 1, trigger.magnitude, step.drift },
            steps);
    m_strongest->setVisible(!triggers.isEmpty());
    if (!triggers.isEmpty()) {
        const bool strongest = std::none_of(steps.begin(), steps.end(),
            [&](const DriftStep& other) { return other.drift > step.drift; });
        m_strongest->set(Note::Kind::Warn, triggers.join(QStringLiteral("; ")),
            strongest ? tr("This is the strongest drift of the run.") : QString());
    }
}

void RouterView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
    if (m_context.manifold)
        m_context.manifold->wantModel();
}

void RouterView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool small = width() < look::px(kSmallWidth) - look::px(60);
    if (small == m_small)
        return;
    m_small = small;
    // In a small window the right side becomes a tab beside the zone.
    if (small) {
        m_sideTabs->addTab(m_zoneSide, tr("Zone"));
        m_sideTabs->addTab(m_adviceSide, tr("Advice and calibration"));
        m_split->insertWidget(0, m_sideTabs);
        m_sideTabs->show();
    } else {
        m_split->insertWidget(0, m_zoneSide);
        m_split->addWidget(m_adviceSide);
        m_zoneSide->show();
        m_adviceSide->show();
        m_sideTabs->setParent(this);
        m_sideTabs->hide();
    }
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
}

} // namespace ax::ui
