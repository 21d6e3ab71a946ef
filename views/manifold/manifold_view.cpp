// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/manifold_view.h"

#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/manifold/manifold_models.h"
#include "views/manifold/manifold_plots.h"
#include "views/session/jobs.h"
#include "views/session/manifold_work.h"
#include "views/session/number_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

const QString kExportJob = QStringLiteral("manifold.export");
constexpr int kFindMs = 200;

QString scopeName(PointScope scope)
{
    switch (scope) {
    case PointScope::Session:
        return ManifoldView::tr("Session");
    case PointScope::Recent:
        return ManifoldView::tr("Recent");
    case PointScope::Saved:
        return ManifoldView::tr("Saved");
    case PointScope::All:
        return ManifoldView::tr("All");
    case PointScope::File:
        return ManifoldView::tr("File");
    }
    return {};
}

QString scopeHint(PointScope scope)
{
    switch (scope) {
    case PointScope::Session:
        return ManifoldView::tr("The chat that is shown");
    case PointScope::Recent:
        return ManifoldView::tr("Stored sessions of the last seven days");
    case PointScope::Saved:
        return ManifoldView::tr("All stored sessions");
    case PointScope::All:
        return ManifoldView::tr(
            "All stored sessions, the shown chat, and what servers and campaigns recorded");
    case PointScope::File:
        return ManifoldView::tr("A file of points, traces, or another database");
    }
    return {};
}

} // namespace

ManifoldView::ManifoldView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(ManifoldState::of(context))
    , m_canvas(new ScatterCanvas(m_state, this))
    , m_panel(new PlotPanel(this))
    , m_timePanel(new PlotPanel(this))
    , m_strip(new TimeStrip(m_state, this))
    , m_points(new PointsModel(m_state, PointsModel::Which::All, this))
    , m_play(new QToolButton(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_note(new Note(this))
{
    QStringList columns { tr("From"), tr("Tokens") };
    for (int zone = 0; zone < look::kZoneCount; ++zone)
        columns << QString::fromLatin1(look::zoneName(look::Zone(zone)));
    m_times = new FixedModel(
        columns, [this] { return timeRows(*m_state); }, this);
    m_panel->setTitle(tr("Manifold"));
    m_panel->setHeadVisible(false);
    m_panel->setContent(
        m_canvas, m_points, [this](QPainter& painter, const QSizeF& size, const look::Colours& t) {
            m_canvas->draw(painter, size, t);
        });
    m_timePanel->setTitle(tr("Time"));
    m_timePanel->setContent(
        m_strip, m_times, [this](QPainter& painter, const QSizeF& size, const look::Colours& t) {
            m_strip->draw(painter, size, t);
        });
    m_play->setIcon(look::icon(QStringLiteral("play")));
    m_play->setAutoRaise(true);
    connect(
        m_play, &QToolButton::clicked, m_state, [this] { m_state->play(!m_state->isPlaying()); });
    m_timePanel->addTool(m_play);
    m_split->addWidget(m_panel);
    m_split->addWidget(m_timePanel);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({ look::px(680), look::px(126) });
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    m_note->setDismissable(true);
    m_note->hide();
    connect(m_note, &Note::dismissed, this, [this] {
        m_dismissed = true;
        m_note->hide();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    buildCommands();
    connect(m_canvas, &ScatterCanvas::exportRequested, this,
        [this] { exportMenu()->popup(m_canvas->mapToGlobal(m_canvas->rect().center())); });
    connect(m_canvas, &ScatterCanvas::toolChanged, this, &ManifoldView::updateTools);
    connect(m_panel->table(), &QTableView::activated, this,
        [this](const QModelIndex& index) { m_state->open(m_points->rowOf(index), false); });
    connect(m_state, &ManifoldState::pictureChanged, this, [this] {
        m_dismissed = false;
        m_times->remake();
        updateState();
        updateTimes();
    });
    connect(m_state, &ManifoldState::lookChanged, this, &ManifoldView::updateTools);
    connect(m_state, &ManifoldState::wishChanged, this, &ManifoldView::updateState);
    connect(m_state, &ManifoldState::timesChanged, this, &ManifoldView::updateTimes);
    connect(m_state, &ManifoldState::coloursChanged, this, &ManifoldView::updateTimes);
    connect(m_state, &ManifoldState::foundChanged, this, &ManifoldView::updateNote);
    if (ManifoldRuns* runs = m_state->runs())
        connect(runs, &ManifoldRuns::progressChanged, this, &ManifoldView::updateState);
    updateState();
    updateTimes();
}

void ManifoldView::buildCommands()
{
    const auto add = [&](const char* id, const QString& text, auto go) {
        auto* action = new QAction(text, this);
        action->setObjectName(QStringLiteral("manifold.") + QLatin1String(id));
        connect(action, &QAction::triggered, this, go);
        m_commands << action;
    };
    add("run", tr("Run discovery"), [this] { m_state->discover(); });
    add("cancel", tr("Cancel discovery"), [this] {
        if (m_state->runs())
            m_state->runs()->cancel();
    });
    for (const PointScope scope :
        { PointScope::Session, PointScope::Recent, PointScope::Saved, PointScope::All })
        add(qPrintable(QStringLiteral("scope%1").arg(int(scope))),
            tr("Manifold of: %1").arg(scopeName(scope)), [this, scope] { setScope(scope); });
    add("open", tr("Open points, traces or a database…"), [this] { chooseFile(); });
    add("density", tr("Points or density"), [this] { m_state->setDensity(!m_state->isDensity()); });
    for (int by = 0; by < kColourings; ++by)
        add(qPrintable(QStringLiteral("colour%1").arg(by)),
            tr("Colour by: %1").arg(colouringName(ColourBy(by))),
            [this, by] { m_state->setColourBy(ColourBy(by)); });
    add("next", tr("Next cluster"), [this] { m_state->stepCluster(1); });
    add("previous", tr("Previous cluster"), [this] { m_state->stepCluster(-1); });
    add("live", tr("Go to the live token"), [this] { m_canvas->goLive(); });
    add("fit", tr("Show the whole manifold"), [this] { m_canvas->fit(); });
    add("table", tr("Manifold as table"), [this] {
        m_panel->setTable(!m_panel->isTable());
        updateTools();
    });
    add("play", tr("Play the times"), [this] { m_state->play(!m_state->isPlaying()); });
}

void ManifoldView::changeWish(const std::function<void(PointWish&)>& change)
{
    PointWish wish = m_state->wish();
    change(wish);
    m_state->setWish(wish);
}

void ManifoldView::setScope(PointScope scope)
{
    if (scope == PointScope::File && m_state->wish().file.isEmpty())
        return chooseFile();
    changeWish([scope](PointWish& wish) { wish.scope = scope; });
}

void ManifoldView::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open points"), QString(),
        tr("Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All "
           "files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        changeWish([path](PointWish& wish) {
            wish.scope = PointScope::File;
            wish.file = path;
        });
    });
    dialog->open();
}

QMenu* ManifoldView::sinkMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const PointWish& wish = m_state->wish();
        const auto choice = [&](const QString& text, bool on, auto change) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(on);
            connect(action, &QAction::triggered, this, [this, change] { changeWish(change); });
        };
        choice(tr("Sinks as most tokens were recorded"), wish.sinkPolicy.empty(),
            [](PointWish& w) { w.sinkPolicy.clear(); });
        choice(tr("Sinks left out"), wish.sinkPolicy == "exclude",
            [](PointWish& w) { w.sinkPolicy = "exclude"; });
        choice(tr("Sinks counted"), wish.sinkPolicy == "include",
            [](PointWish& w) { w.sinkPolicy = "include"; });
        menu->addSeparator();
        choice(tr("Position taken out"), wish.regressPosition,
            [on = !wish.regressPosition](PointWish& w) { w.regressPosition = on; });
        menu->addSeparator();
        choice(tr("Fingerprints there are most of"), wish.layout.empty(),
            [](PointWish& w) { w.layout.clear(); });
        for (const char* layout : { "log16", "log8layers8", "learned20" })
            choice(QString::fromLatin1(layout), wish.layout == layout,
                [layout](PointWish& w) { w.layout = layout; });
    });
    return menu;
}

void ManifoldView::fillToolBar(QToolBar* bar)
{
    const auto word = [&](const QString& text) {
        auto* label = new QLabel(text, bar);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(look::px(6), 0, look::px(4), 0);
        bar->addWidget(label);
    };
    const auto tool = [&](const QString& icon, const QString& text, const QString& hint) {
        auto* button = new QToolButton(bar);
        if (!icon.isEmpty())
            button->setIcon(look::icon(icon));
        button->setText(text);
        button->setToolTip(hint);
        button->setAccessibleName(text);
        button->setToolButtonStyle(
            icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        return button;
    };
    const auto row = [&](const QVector<QToolButton*>& buttons) {
        auto* frame = new QWidget(bar);
        auto* line = new QHBoxLayout(frame);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(0);
        auto* group = new QButtonGroup(frame);
        for (QToolButton* button : buttons) {
            button->setCheckable(true);
            line->addWidget(button);
            group->addButton(button);
        }
        bar->addWidget(frame);
    };
    word(tr("Scope"));
    m_scopes.clear();
    for (const PointScope scope : { PointScope::Session, PointScope::Recent, PointScope::Saved,
             PointScope::All, PointScope::File }) {
        QToolButton* button = tool({}, scopeName(scope), scopeHint(scope));
        connect(button, &QToolButton::clicked, this, [this, scope] { setScope(scope); });
        m_scopes << button;
    }
    row(m_scopes);
    bar->addSeparator();
    m_pointsButton = tool(QStringLiteral("manifold"), tr("Points"), tr("A dot for each token"));
    m_densityButton
        = tool(QStringLiteral("layers"), tr("Density"), tr("How many tokens lie in a place"));
    connect(m_pointsButton, &QToolButton::clicked, this, [this] { m_state->setDensity(false); });
    connect(m_densityButton, &QToolButton::clicked, this, [this] { m_state->setDensity(true); });
    row({ m_pointsButton, m_densityButton });
    word(tr("Colour"));
    m_colour = new QComboBox(bar);
    m_colour->setAccessibleName(tr("Colour"));
    for (int by = 0; by < kColourings; ++by)
        m_colour->addItem(colouringName(ColourBy(by)), by);
    m_colour->setMinimumWidth(look::px(96));
    bar->addWidget(m_colour);
    connect(m_colour, &QComboBox::activated, this,
        [this](int index) { m_state->setColourBy(ColourBy(m_colour->itemData(index).toInt())); });
    m_sinks = tool(QStringLiteral("sink"), tr("Sinks"), tr("Which fingerprints are read"));
    m_sinks->setPopupMode(QToolButton::InstantPopup);
    m_sinks->setMenu(sinkMenu(m_sinks));
    bar->addWidget(m_sinks);
    bar->addSeparator();
    m_hand = tool(QStringLiteral("hand"), tr("Hand"), tr("Move the picture (H)"));
    m_lasso = tool(QStringLiteral("lasso"), tr("Lasso"), tr("Draw around tokens (L)"));
    m_box = tool(QStringLiteral("target"), tr("Box"), tr("Draw a box around tokens (B)"));
    for (QToolButton* button : { m_hand.data(), m_lasso.data(), m_box.data() })
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_hand, &QToolButton::clicked, this,
        [this] { m_canvas->setTool(ScatterCanvas::Tool::Hand); });
    connect(m_lasso, &QToolButton::clicked, this,
        [this] { m_canvas->setTool(ScatterCanvas::Tool::Lasso); });
    connect(m_box, &QToolButton::clicked, this,
        [this] { m_canvas->setTool(ScatterCanvas::Tool::Box); });
    row({ m_hand, m_lasso, m_box });
    bar->addSeparator();
    m_find = new QLineEdit(bar);
    m_find->setPlaceholderText(tr("Find token text or session"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(look::px(120));
    m_find->setMaximumWidth(look::px(210));
    bar->addWidget(m_find);
    auto* later = new QTimer(m_find);
    later->setSingleShot(true);
    later->setInterval(kFindMs);
    connect(later, &QTimer::timeout, this, [this] { m_state->find(m_find->text()); });
    connect(m_find, &QLineEdit::textChanged, later, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_state->find(m_find->text()); });
    m_run = tool(QStringLiteral("run"), tr("Run discovery"),
        tr("Look for clusters again, with all tokens there are now"));
    connect(m_run, &QToolButton::clicked, this, [this] { m_state->discover(); });
    bar->addWidget(m_run);
    m_table = tool(QStringLiteral("table"), tr("Show as table"), tr("Show as table (T)"));
    m_table->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_table->setCheckable(true);
    bar->addWidget(m_table);
    connect(m_table, &QToolButton::clicked, m_panel, &PlotPanel::setTable);
    m_export = tool(QStringLiteral("export"), tr("Export"), tr("Export the picture or its points"));
    m_export->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(exportMenu());
    bar->addWidget(m_export);
    updateState();
}

QMenu* ManifoldView::exportMenu()
{
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const PicturedPtr pictured = m_state->pictured();
        menu->addAction(tr("Picture (PNG)…"), this,
            [this] { exportTo(tr("PNG pictures (*.png)"), QStringLiteral("png"), nullptr); });
        menu->addAction(tr("Drawing (SVG)…"), this,
            [this] { exportTo(tr("SVG drawings (*.svg)"), QStringLiteral("svg"), nullptr); });
        menu->addAction(tr("Points (CSV)…"), this, [this, pictured] {
            exportTo(tr("CSV tables (*.csv)"), QStringLiteral("csv"),
                [pictured](const QString& path, std::stop_token stop) {
                    return writePointsCsv(*pictured->manifold, path, stop);
                });
        });
        QAction* parquet = menu->addAction(tr("Points (Parquet)…"), this, [this, pictured] {
            exportTo(tr("Parquet tables (*.parquet)"), QStringLiteral("parquet"),
                [pictured](const QString& path, std::stop_token) {
                    return exportParquet(*pictured->manifold, path);
                });
        });
        for (QAction* action : menu->actions())
            action->setEnabled(pictured != nullptr);
        parquet->setEnabled(pictured && !pictured->manifold->folder.isEmpty());
    });
    return menu;
}

void ManifoldView::exportTo(const QString& filter, const QString& suffix,
    std::function<Status(const QString&, std::stop_token)> write)
{
    auto* dialog = new QFileDialog(this, tr("Export %1").arg(tr("Manifold")), QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("manifold.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto failed = [this](const QString& path) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
            tr("%1 could not be written. Choose another place.").arg(path), QMessageBox::Close,
            this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    };
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, suffix, write = std::move(write), failed](const QString& path) {
            if (!write) {
                if (!(suffix == QLatin1String("png") ? m_panel->savePng(path)
                                                     : m_panel->saveSvg(path)))
                    failed(path);
                return;
            }
            Jobs::run(
                this, kExportJob, [write, path](std::stop_token stop) { return write(path, stop); },
                [path, failed](const Status& status) {
                    if (!status)
                        failed(path);
                });
        });
    dialog->open();
}

bool ManifoldView::isEmpty() const { return m_stack->currentWidget() == m_empty; }

bool ManifoldView::focusInput()
{
    m_canvas->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ManifoldView::useButton(const QString& text, std::function<void()> go)
{
    QPushButton* button = m_empty->setButton(text);
    disconnect(button, &QPushButton::clicked, this, nullptr);
    connect(button, &QPushButton::clicked, this, std::move(go));
}

void ManifoldView::updateState()
{
    const ManifoldRuns* runs = m_state->runs();
    const bool running = runs && runs->isRunning();
    const Manifold* m = m_state->manifold();
    // A picture of another scope says nothing about this one.
    const bool stale = m && !(m->wish == m_state->wish()) && !running;
    if (m && !stale) {
        m_stack->setCurrentWidget(m_split);
    } else {
        m_stack->setCurrentWidget(m_empty);
        const QString icon = QStringLiteral("manifold");
        m_empty->setButton({});
        if (running && !m) {
            m_empty->set(icon, tr("Discovery is running."),
                tr("The first picture comes within a second, clusters with the whole."));
        } else if (running) {
            m_stack->setCurrentWidget(m_split);
        } else if (runs && runs->trouble() == ManifoldRuns::Trouble::Few) {
            m_empty->set(icon,
                tr("%1 tokens are too few to look for clusters; %2 are needed.")
                    .arg(text::integer(qint64(runs->found())),
                        text::integer(qint64(runs->needed()))),
                tr("Chat on, or choose a larger scope."));
        } else if (runs && runs->trouble() == ManifoldRuns::Trouble::Failed) {
            m_empty->set(QStringLiteral("warn"), tr("Discovery did not succeed."),
                QString::fromStdString(runs->error().line()));
        } else if (runs && runs->trouble() == ManifoldRuns::Trouble::None && runs->wasAsked()) {
            m_empty->set(
                icon, tr("Discovery was cancelled."), tr("Nothing is known of this scope yet."));
            useButton(tr("Run discovery"), [this] { m_state->discover(); });
        } else if (!m_state->wish().sinkPolicy.empty() || !m_state->wish().layout.empty()) {
            m_empty->set(icon, tr("No fingerprints of this kind yet."),
                tr("Capture records one kind at a time: choose it for the next run, or look at "
                   "the kind there is most of."));
            useButton(tr("Show the kind there is most of"), [this] {
                changeWish([](PointWish& wish) {
                    wish.sinkPolicy.clear();
                    wish.layout.clear();
                });
            });
        } else {
            m_empty->set(icon, tr("No fingerprints yet."),
                tr("Chat with fingerprint capture on, or open a database."));
            useButton(tr("Open points or a database…"), [this] { chooseFile(); });
        }
    }
    updateTools();
    updateNote();
}

void ManifoldView::updateTools()
{
    const ManifoldRuns* runs = m_state->runs();
    const Manifold* m = m_state->manifold();
    for (int k = 0; k < int(m_scopes.size()); ++k)
        if (PointScope(k) == m_state->wish().scope)
            m_scopes[k]->setChecked(true);
    if (m_run)
        m_run->setEnabled(runs && !runs->isRunning());
    if (m_pointsButton) {
        m_pointsButton->setChecked(!m_state->isDensity());
        m_densityButton->setChecked(m_state->isDensity());
    }
    if (m_colour) {
        m_colour->setCurrentIndex(m_colour->findData(int(m_state->colourBy())));
        m_colour->setEnabled(!m_state->isDensity());
        for (int by = 0; by < kColourings; ++by) {
            // Not a dimmed entry of its own kind: the item is switched off in its model.
            const QModelIndex at = m_colour->model()->index(by, 0);
            m_colour->model()->setData(at,
                !m || hasColouring(*m, ColourBy(by)) ? QVariant() : QVariant(int(Qt::NoItemFlags)),
                Qt::UserRole - 1);
        }
    }
    if (m_sinks) {
        const std::string policy = !m_state->wish().sinkPolicy.empty() ? m_state->wish().sinkPolicy
            : m                                                        ? m->points.sinkPolicy
                                                                       : std::string();
        m_sinks->setText(policy == "exclude" ? tr("Sinks left out")
                : policy == "include"        ? tr("Sinks counted")
                                             : tr("Sinks"));
    }
    if (m_table)
        m_table->setChecked(m_panel->isTable());
    if (m_hand) {
        m_hand->setChecked(m_canvas->tool() == ScatterCanvas::Tool::Hand);
        m_lasso->setChecked(m_canvas->tool() == ScatterCanvas::Tool::Lasso);
        m_box->setChecked(m_canvas->tool() == ScatterCanvas::Tool::Box);
    }
}

void ManifoldView::updateTimes()
{
    const PicturedPtr pictured = m_state->pictured();
    const bool known = pictured && !pictured->bins.empty();
    QString text;
    if (known) {
        const auto day = [](qint64 ms) {
            return QLocale().toString(
                QDateTime::fromMSecsSinceEpoch(ms).date(), QLocale::ShortFormat);
        };
        const qint64 from = m_state->timeTo() > 0 ? m_state->timeFrom() : pictured->firstTime;
        const qint64 to = m_state->timeTo() > 0 ? m_state->timeTo() : pictured->lastTime;
        text = day(from) == day(to) ? day(from) : tr("%1 to %2").arg(day(from), day(to));
        if (const PointColoursPtr colours = m_state->colours())
            text += QStringLiteral(" · ")
                + tr("%1 of %2 tokens shown")
                      .arg(text::integer(qint64(colours->visible)),
                          text::integer(qint64(pictured->manifold->count())));
    }
    m_timePanel->setTitle(tr("Time"), text);
    m_play->setEnabled(known);
    const bool playing = m_state->isPlaying();
    m_play->setIcon(look::icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
}

void ManifoldView::updateNote()
{
    const ManifoldRuns* runs = m_state->runs();
    m_note->clearButtons();
    if (isEmpty() || m_dismissed) {
        m_note->hide();
    } else if (runs && !runs->isRunning() && runs->trouble() == ManifoldRuns::Trouble::Failed) {
        m_note->set(Note::Kind::Warn, tr("Discovery did not succeed. The earlier picture is kept."),
            QString());
        m_note->setDetails(QString::fromStdString(runs->error().line()));
        m_note->show();
    } else if (m_state->positionExplains()) {
        m_note->setDetails({});
        m_note->set(Note::Kind::Warn,
            tr("The position explains these clusters (shared information %1).")
                .arg(text::number(*m_state->manifold()->composition.position, 2)),
            tr("Read them as places in the answer, not as ways of attending, or look without it:"));
        const PointWish& wish = m_state->wish();
        if (wish.sinkPolicy != "exclude" && m_state->manifold()->points.sinkPolicy != "exclude")
            connect(m_note->addButton(tr("Leave sinks out")), &QPushButton::clicked, this,
                [this] { changeWish([](PointWish& w) { w.sinkPolicy = "exclude"; }); });
        if (!wish.regressPosition)
            connect(m_note->addButton(tr("Take the position out")), &QPushButton::clicked, this,
                [this] { changeWish([](PointWish& w) { w.regressPosition = true; }); });
        if (wish.layout != "learned20")
            connect(m_note->addButton(tr("Use fitted fingerprints")), &QPushButton::clicked, this,
                [this] { changeWish([](PointWish& w) { w.layout = "learned20"; }); });
        m_note->show();
    } else if (!m_state->sought().isEmpty()) {
        m_note->setDetails({});
        m_note->set(Note::Kind::Info,
            m_state->found().empty()
                ? tr("Nothing found for “%1”.").arg(m_state->sought())
                : tr("%1 of %2 tokens found for “%3”.")
                      .arg(text::integer(qint64(m_state->found().size())),
                          text::integer(
                              m_state->manifold() ? qint64(m_state->manifold()->count()) : 0),
                          m_state->sought()));
        m_note->show();
    } else {
        m_note->hide();
    }
}

void ManifoldView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setVisible(true);
}

void ManifoldView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_state->setVisible(false);
}

void ManifoldView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The smallest windows keep the picture: the times are a strip without a head.
    m_strip->setMaximumHeight(height() < look::px(560) ? look::px(48) : QWIDGETSIZE_MAX);
}

} // namespace ax::ui
