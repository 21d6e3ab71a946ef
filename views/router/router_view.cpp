// SPDX-License-Identifier: Apache-2.0
#include "views/router/router_view.h"
#include "views/common/compass_dial.h"
#include "views/common/empty_state.h"
#include "views/common/help_link.h"
#include "views/common/note.h"
#include "views/common/picture_export.h"
#include "views/common/plot_panel.h"
#include "views/common/scrolled.h"
#include "views/common/token_delegate.h"
#include "views/router/advice_panel.h"
#include "views/router/calibration_panel.h"
#include "views/router/compass_rows.h"
#include "views/router/drift_lanes.h"
#include "views/router/evidence_list.h"
#include "views/router/manifold_box.h"
#include "views/router/status_marks.h"
#include "views/router/zone_head.h"
#include "views/session/compass_model.h"
#include "views/session/drift_model.h"
#include "views/session/events_model.h"
#include "views/session/evidence_model.h"
#include "views/session/manifold_runs.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <numbers>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kBefore = 9; ///< headings in grey behind the needle
constexpr int kSmallWidth = 1180;

/// Where a heading points, in tokens back.
QString whereText(float heading, int visible)
{
    const double share = double(heading) / (1.5 * std::numbers::pi);
    const int distance = int(std::lround(std::expm1(share * std::log1p(std::max(1, visible)))));
    return distance <= 1 ? RouterView::tr("the token before")
                         : RouterView::tr("about %Ln tokens back", nullptr, distance);
}

} // namespace

RouterView::RouterView(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_drift(new DriftModel(context.session, this))
    , m_evidence(new EvidenceModel(context.session, this))
    , m_eventsModel(new EventsModel(context.session, m_drift, this))
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
    connect(m_eventsModel, &EventsModel::modelReset, this, &RouterView::refreshEventsHead);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &RouterView::refreshShown);
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
        if (m_rows)
            m_rows->next();
    });
    add("measure", tr("Measure signals…"), Qt::Key_M, [this] { m_calibration->measure(); });
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
    m_levelNote->setFont(look::font(look::Role::Table));
    m_rowNote->setFont(look::font(look::Role::Label));
    m_facts->setFont(look::font(look::Role::Table));
    const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
    m_facts->verticalHeader()->setDefaultSectionSize(row);
    m_facts->setFixedHeight(4 * row + look::px(4));
    m_compassPanel->setMaximumWidth(look::px(260));
    m_events->verticalHeader()->setDefaultSectionSize(row);
    m_events->horizontalHeader()->setFont(look::font(look::Role::Label));
    for (const auto& [column, width] : { std::pair(EventsModel::Steps, 84),
             { EventsModel::What, 130 }, { EventsModel::Drift, 56 }, { EventsModel::Level, 96 } })
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
    m_levelIcon = new QLabel(top);
    m_level = new QLabel(top);
    m_levelNote = new QLabel(top);
    m_rowNote = new QLabel(top);
    for (QLabel* label : { m_level, m_levelNote, m_rowNote })
        label->setTextFormat(Qt::PlainText);
    m_levelNote->setForegroundRole(QPalette::PlaceholderText);
    m_rowNote->setForegroundRole(QPalette::PlaceholderText);
    m_rowNote->setWordWrap(true);
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
    auto* level = new QHBoxLayout;
    level->setSpacing(look::px(8));
    level->addWidget(m_levelIcon);
    level->addWidget(m_level);
    level->addWidget(m_levelNote, 1);
    facts->addLayout(level);
    facts->addWidget(m_facts);
    facts->addWidget(m_rowNote);
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
    auto* whole = new QToolButton(m_lanesPanel);
    whole->setIcon(look::icon(QStringLiteral("fit")));
    whole->setAutoRaise(true);
    whole->setToolTip(tr("Show the whole run (0)"));
    whole->setAccessibleName(tr("Show the whole run"));
    whole->setEnabled(false);
    connect(whole, &QToolButton::clicked, m_lanes, &DriftLanes::showWhole);
    connect(m_lanes, &DriftLanes::rangeChanged, whole,
        [whole, this] { whole->setEnabled(m_lanes->isZoomed()); });
    m_lanesPanel->addTool(whole);
    auto* bottom = new QWidget(middle);
    m_eventsHead = new QLabel(bottom);
    m_eventsHead->setTextFormat(Qt::PlainText);
    m_eventsHead->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    m_events = new QTableView(bottom);
    m_events->setModel(m_eventsModel);
    m_events->setItemDelegate(new TokenDelegate(m_events));
    m_events->setItemDelegateForColumn(EventsModel::Level, new LevelDelegate(m_events));
    m_events->setAccessibleName(tr("Events"));
    m_events->verticalHeader()->hide();
    m_events->setShowGrid(false);
    m_events->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_events->setSelectionMode(QAbstractItemView::SingleSelection);
    m_events->horizontalHeader()->setHighlightSections(false);
    m_events->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_events->horizontalHeader()->setSectionResizeMode(EventsModel::Numbers, QHeaderView::Stretch);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &RouterView::fit);
    fit();
    const auto jump = [this](const QModelIndex& index) {
        if (index.isValid())
            m_context.selection->goTo(index.data(TokenIndexRole).toInt());
    };
    connect(m_events, &QTableView::clicked, this, jump);
    connect(m_events, &QTableView::activated, this, jump);
    auto* column = new QVBoxLayout(bottom);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* eventsHead = new QHBoxLayout;
    eventsHead->setContentsMargins(0, 0, look::px(4), 0);
    eventsHead->addWidget(m_eventsHead, 1);
    eventsHead->addWidget(exportButton(bottom));
    column->addLayout(eventsHead);
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

/// Export of the events, whose table is their picture.
QWidget* RouterView::exportButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(look::icon(QStringLiteral("export")));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("Export"));
    button->setAccessibleName(tr("Export the events"));
    auto* menu = new QMenu(button);
    addExportActions(menu, this, [this] {
        return ExportSource { tr("Events"), {}, {}, m_eventsModel };
    });
    button->setMenu(menu);
    return button;
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
    column->addWidget(m_calibration);
    column->addStretch(1);
    QScrollArea* scroll = scrolled(side, this);
    scroll->setMinimumWidth(look::px(280));
    scroll->setAccessibleName(tr("Recommendation"));
    return scroll;
}

QList<QAction*> RouterView::commands() { return m_commands; }

void RouterView::setPreset(const QString& preset)
{
    m_preset = preset;
    refresh();
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

QString RouterView::compassNote() const
{
    return m_strongest->isHidden()
        ? QString()
        : row_words::Sentence { m_strongest->strongText(), m_strongest->bodyText() }.whole();
}

QString RouterView::rowNoteText() const { return m_rowNote->text(); }

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
    if (m_rows && m_drift->rowCount() > 0 && m_rows->kept().layers.isEmpty())
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
        facts += QLatin1Char('\n') + unreadText(token, false).whole();
    }
    m_zoneFacts->setText(facts);
    m_evidencePanel->setTitle(tr("Evidence"), tr("preset %1").arg(m_preset));
    const QStringList missing = m_evidence->missing();
    m_evidenceNote->setVisible(!missing.isEmpty());
    m_evidenceNote->setText(
        tr("%1: not recorded by this run; such rules are not evaluated and count as nothing.")
            .arg(missing.join(QStringLiteral(", "))));
    refreshCompass(token);
    m_lanesPanel->setTitle(tr("Drift timeline"),
        m_drift->rowCount() == 0 ? tr("no raw rows were kept")
                                 : tr("%Ln steps · grey band: where 90 % of this session lies",
                                     nullptr, m_drift->rowCount()));
    refreshEventsHead();
}

void RouterView::refreshEventsHead()
{
    QStringList said;
    said << tr("%Ln triggers", nullptr, m_eventsModel->triggers())
         << tr("%Ln episodes, strongest first by drift", nullptr, m_eventsModel->episodes());
    if (m_eventsModel->recorded() > 0)
        said << tr("%Ln written down by the run", nullptr, m_eventsModel->recorded());
    if (m_eventsModel->acted() > 0)
        said << tr("acted on %Ln times", nullptr, m_eventsModel->acted());
    m_eventsHead->setText(tr("Events") + QStringLiteral("  ") + said.join(QStringLiteral(" · ")));
}

bool RouterView::goToEvent(int by)
{
    const int token = m_eventsModel->tokenOf(m_context.selection->current(), by);
    if (token >= 0)
        m_context.selection->goTo(token);
    return token >= 0;
}

/// Why the compass, or else the zone, says nothing of a token.
row_words::Sentence RouterView::unreadText(int token, bool compass) const
{
    if (token < 0)
        return { tr("This step was not recorded."), {} };
    const TraceSession& trace = m_context.session->trace();
    const AttentionRow row = attentionRow(trace, token, LinkDirection::AttendsTo);
    if (row.state == RowState::Rows && !compass)
        return { tr("The zone was not evaluated."), {} };
    if (row.state == RowState::Rows)
        return { m_drift->isReading() ? tr("The rows are being read.")
                : trace.tokenRole(token) == TokenRole::Prompt
                ? tr("The compass is read on the tokens of an answer.")
                : tr("The rows that the compass reads were not recorded here."),
            {} };
    row_words::Sentence words = row_words::missingRow(trace, row);
    if (row.state == RowState::NotRecorded && row.nearestStep >= 0 && row.nearestStep != token)
        words.more += (words.more.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("The nearest one is token %1.").arg(text::integer(row.nearestStep));
    return words;
}

/// What the trace left out of the row, and layers that see a part of the text only.
QString RouterView::rowNote(const AttentionRow& row) const
{
    QStringList said;
    if (const QString left = row_words::notKept(row); !left.isEmpty())
        said << left;
    const RunSettings run = m_context.commands ? m_context.commands->runSettings() : RunSettings();
    const std::string& hash = m_context.session->trace().header().modelInfo.fileHash;
    if (!hash.empty() && run.modelHash == QString::fromStdString(hash))
        for (const int layer : row.layersRead)
            if (const int window = run.layerWindows.value(layer);
                window > 0 && window < row.visible)
                said << row_words::windowLayer(layer, window);
    return said.join(QLatin1Char(' '));
}

void RouterView::refreshCompass(int token)
{
    const TraceSession& trace = m_context.session->trace();
    const auto& steps = m_drift->steps();
    const DriftOptions& options = m_drift->options();
    const int row = m_drift->rowOf(token);
    // The step before one that was not recorded says nothing about it.
    const bool there
        = row >= 0 && row < int(steps.size()) && steps[std::size_t(row)].tokenIndex == token;
    AttentionRow shown;
    QVector<float> headings;
    if (there) {
        shown = attentionRow(trace, token, LinkDirection::AttendsTo, options.layers, options.heads);
        for (int k = std::max(0, row - kBefore); k <= row; ++k)
            headings << steps[std::size_t(k)].reading.heading;
    }
    m_compass->set(options.sinksCounted ? sinksTogether(shown) : shown, headings);
    m_compassPanel->setTitle(
        tr("Compass"), options.sinksCounted ? tr("sinks counted") : tr("sinks left out"));
    for (QWidget* widget :
        std::initializer_list<QWidget*> { m_levelIcon, m_level, m_levelNote, m_facts })
        widget->setVisible(there);
    const QString note = there ? rowNote(shown) : QString();
    m_rowNote->setText(note);
    m_rowNote->setVisible(!note.isEmpty());
    if (!there) {
        m_factsModel->set({});
        const row_words::Sentence why
            = m_drift->rowCount() == 0 && traceAttention(trace) != RowState::Rows
            ? row_words::Sentence { tr("The compass needs raw rows."),
                  tr("This run kept none. Turn on “raw” for the next one.") }
            : unreadText(token, true);
        m_strongest->set(Note::Kind::Info, why.strong, why.more);
        m_strongest->show();
        return;
    }
    const DriftStep& step = steps[std::size_t(row)];
    const StatusMark mark = levelMark(step.drift);
    const double from = driftLevelFrom(step.drift);
    m_levelIcon->setPixmap(mark.pixmap(look::px(16), devicePixelRatioF()));
    QPalette palette = m_levelNote->palette();
    palette.setColor(QPalette::WindowText, mark.colour);
    m_level->setPalette(palette);
    m_level->setText(tr("Drift: %1").arg(driftLevelText(step.drift)));
    m_levelNote->setText(from > 0
            ? tr("level %1, %2 from %3")
                  .arg(text::number(step.drift, 2), driftLevelText(step.drift),
                      text::number(from, 1))
            : tr("level %1, watch from %2").arg(text::number(step.drift, 2), text::number(0.5, 1)));
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
            statusText(step.status, options.limits), statusMark(step.status) },
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
    if (!triggers.isEmpty())
        m_strongest->set(Note::Kind::Warn, triggers.join(QStringLiteral("; ")),
            step.drift >= m_drift->strongest() ? tr("This is the strongest drift of the run.")
                                               : QString());
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
