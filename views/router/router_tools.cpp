// SPDX-License-Identifier: Apache-2.0
// The Router's toolbar, and what it shares with the settings of the next run.
#include "views/common/look.h"
#include "views/router/compass_rows.h"
#include "views/router/router_view.h"
#include "views/session/drift_model.h"
#include "views/session/session_model.h"
#include "views/session/shelf.h"
#include "views/session/view_commands.h"

#include "engine/analysis/zones.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolBar>

#include <set>

namespace ax::ui {

namespace {

const char* const kActions[] = { "off", "log", "stop", "reroute" };

void addLabel(QToolBar* toolBar, const QString& words)
{
    auto* text = new QLabel(words, toolBar);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setContentsMargins(look::px(6), 0, look::px(4), 0);
    toolBar->addWidget(text);
}

void change(ViewCommands* commands, const QString& undoText, auto&& edit)
{
    RunSettings run = commands->runSettings();
    edit(run);
    commands->setRunSettings(run, undoText);
}

} // namespace

void RouterView::fillToolBar(QToolBar* toolBar)
{
    addLabel(toolBar, tr("Zone preset"));
    m_presetBox = new QComboBox(toolBar);
    m_presetBox->setAccessibleName(tr("Zone preset"));
    for (const std::string& name : ZonePreset::builtinNames())
        m_presetBox->addItem(QString::fromStdString(name));
    m_presetBox->setCurrentText(m_preset);
    connect(m_presetBox, &QComboBox::currentTextChanged, this, &RouterView::setPreset);
    toolBar->addWidget(m_presetBox);
    addCompassTools(toolBar);
    if (m_context.commands)
        addRunTools(toolBar);
    if (m_context.shelf)
        addSessionTool(toolBar);
    refreshRows();
}

/// Rows, window and sinks: what of the trace the compass reads. Rows and window are the next run's,
/// too, where a model is open.
void RouterView::addCompassTools(QToolBar* toolBar)
{
    const auto forRun = [this] {
        return m_context.commands && m_context.commands->runSettings().modelLayers > 0;
    };
    addLabel(toolBar, tr("Compass reads"));
    m_rows = new CompassRows(toolBar);
    toolBar->addWidget(m_rows);
    connect(m_rows, &CompassRows::chosen, this, [this, forRun](const CompassChoice& choice) {
        if (forRun()) {
            change(m_context.commands, tr("Rows of the compass"), [&](RunSettings& run) {
                run.compassLayers = choice.layers;
                run.compassHeads = choice.heads;
            });
            return;
        }
        const CompassChoice before = m_rows->read();
        const auto use = [self = QPointer<RouterView>(this)](const CompassChoice& rows) {
            if (self) {
                self->m_rows->setChoice(rows);
                self->readRows();
            }
        };
        use(choice);
        constexpr int kRows = 0x5202;
        if (m_context.commands)
            m_context.commands->remember(
                tr("Rows of the compass"), kRows, [use, before] { use(before); },
                [use, choice] { use(choice); });
    });
    addLabel(toolBar, tr("Window"));
    m_window = new QSpinBox(toolBar);
    m_window->setRange(2, 1000);
    m_window->setValue(m_drift->options().limits.window);
    m_window->setSuffix(tr(" steps"));
    m_window->setKeyboardTracking(false);
    m_window->setAccessibleName(tr("Steps of the heading spread"));
    toolBar->addWidget(m_window);
    connect(m_window, &QSpinBox::valueChanged, this, [this, forRun](int steps) {
        if (forRun())
            change(m_context.commands, tr("Window of the compass"),
                [steps](RunSettings& run) { run.compassWindow = steps; });
        DriftOptions options = m_drift->options();
        options.limits.window = steps;
        m_drift->setOptions(options);
    });
    m_sinks = new QComboBox(toolBar);
    m_sinks->setAccessibleName(tr("Sinks in the compass"));
    m_sinks->addItem(look::icon(QStringLiteral("sink")), tr("Sinks left out"));
    m_sinks->addItem(look::icon(QStringLiteral("sink")), tr("Sinks counted"));
    m_sinks->setToolTip(tr("Sinks are places nearly every token looks at. They hide where the rest "
                           "points; a run is always watched without them."));
    toolBar->addWidget(m_sinks);
    connect(m_sinks, &QComboBox::currentIndexChanged, this, [this](int index) {
        DriftOptions options = m_drift->options();
        options.sinksCounted = index == 1;
        m_drift->setOptions(options);
    });
}

void RouterView::addRunTools(QToolBar* toolBar)
{
    toolBar->addSeparator();
    addLabel(toolBar, tr("On drift"));
    m_onDrift = new QComboBox(toolBar);
    m_onDrift->setAccessibleName(tr("On drift"));
    const QString words[] = { tr("Nothing"), tr("Log only"), tr("Stop early"), tr("Re-route") };
    for (std::size_t k = 0; k < std::size(kActions); ++k)
        m_onDrift->addItem(words[k], QLatin1String(kActions[k]));
    toolBar->addWidget(m_onDrift);
    addLabel(toolBar, tr("Limits W, D"));
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
    ViewCommands* commands = m_context.commands;
    connect(m_onDrift, &QComboBox::currentIndexChanged, this, [this, commands] {
        change(commands, tr("On drift"),
            [this](RunSettings& run) { run.onDrift = m_onDrift->currentData().toString(); });
    });
    connect(m_spreadLimit, &QDoubleSpinBox::editingFinished, this, [this, commands] {
        if (m_spreadLimit->value() != commands->runSettings().windowLimit)
            change(commands, tr("Limit of the heading spread"),
                [this](RunSettings& run) { run.windowLimit = m_spreadLimit->value(); });
    });
    connect(m_driftLimit, &QDoubleSpinBox::editingFinished, this, [this, commands] {
        if (m_driftLimit->value() != commands->runSettings().driftLimit)
            change(commands, tr("Limit of the drift"),
                [this](RunSettings& run) { run.driftLimit = m_driftLimit->value(); });
    });
    connect(commands, &ViewCommands::runSettingsChanged, this, &RouterView::followRun);
    connect(commands, &ViewCommands::stateChanged, this, &RouterView::followRun);
    followRun();
}

/// The run settings as they are: limits, and with a model its rows and window.
void RouterView::followRun()
{
    const RunSettings run = m_context.commands->runSettings();
    const QSignalBlocker one(m_onDrift), two(m_spreadLimit), three(m_driftLimit), four(m_window);
    const bool open = run.modelLayers > 0;
    m_onDrift->setCurrentIndex(std::max(0, m_onDrift->findData(run.onDrift)));
    m_spreadLimit->setValue(run.windowLimit);
    m_driftLimit->setValue(run.driftLimit);
    m_spreadLimit->setEnabled(open);
    m_driftLimit->setEnabled(open);
    if (open) {
        m_window->setValue(run.compassWindow);
        m_rows->setChoice({ run.compassLayers, run.compassHeads });
    }
    DriftOptions options = m_drift->options();
    options.limits.window = m_window->value();
    options.limits.halt = float(run.windowLimit);
    options.limits.warning = std::min(0.3f, options.limits.halt);
    const CompassChoice rows = m_rows->read();
    options.layers.assign(rows.layers.begin(), rows.layers.end());
    options.heads.assign(rows.heads.begin(), rows.heads.end());
    m_drift->setOptions(options);
}

/// The session that is shown; its branches and the stored ones can be chosen.
void RouterView::addSessionTool(QToolBar* toolBar)
{
    toolBar->addSeparator();
    addLabel(toolBar, tr("Session"));
    m_sessions = new QComboBox(toolBar);
    m_sessions->setAccessibleName(tr("Session"));
    m_sessions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sessions->setMinimumContentsLength(18);
    toolBar->addWidget(m_sessions);
    const QString branch = Shelf::branch({});
    const auto fill = [this, branch] {
        const QSignalBlocker quiet(m_sessions);
        m_sessions->clear();
        constexpr int kMost = 40; // the Sessions dock has them all
        for (const ShelfEntry& entry : m_context.shelf->entries()) {
            if (entry.id != Shelf::shown() && !m_context.shelf->canOpen(entry.id)
                && !(m_context.commands && entry.id.startsWith(branch)))
                continue;
            m_sessions->addItem(entry.title, entry.id);
            m_sessions->setItemData(m_sessions->count() - 1, entry.detail, Qt::ToolTipRole);
            if (m_sessions->count() == kMost)
                break;
        }
        if (m_sessions->findData(Shelf::shown()) < 0)
            m_sessions->setCurrentIndex(-1);
        m_sessions->setEnabled(m_sessions->count() > 0);
    };
    connect(m_context.shelf, &Shelf::changed, this, fill);
    connect(m_sessions, &QComboBox::activated, this, [this, fill, branch](int index) {
        const QString id = m_sessions->itemData(index).toString();
        fill(); // the box shows what is shown, not what was asked for
        if (id.startsWith(branch))
            m_context.commands->showBranch(id.mid(branch.size()));
        else if (id != Shelf::shown())
            m_context.shelf->open(id);
    });
    fill();
}

/// What the compass can read of this trace: layers and heads that were kept.
void RouterView::refreshRows()
{
    if (!m_rows)
        return;
    constexpr int kSteps = 16; // a run keeps the same rows in each of its steps
    const TraceSession& trace = m_context.session->trace();
    std::set<int> layers, heads;
    int looked = 0;
    for (int at = trace.nextStep(0); at >= 0 && looked < kSteps; at = trace.nextStep(at + 1)) {
        const StepView step = trace.viewStep(at);
        looked += step.rowCount() > 0;
        for (int row = 0; row < step.rowCount(); ++row) {
            layers.insert(step.row(row).layer);
            if (const int head = step.row(row).head; head >= 0)
                heads.insert(head);
        }
    }
    m_rows->setKept(
        { QVector<int>(layers.begin(), layers.end()), QVector<int>(heads.begin(), heads.end()) });
    readRows();
}

void RouterView::readRows()
{
    const CompassChoice rows = m_rows->read();
    DriftOptions options = m_drift->options();
    options.layers.assign(rows.layers.begin(), rows.layers.end());
    options.heads.assign(rows.heads.begin(), rows.heads.end());
    m_drift->setOptions(options);
}

} // namespace ax::ui
