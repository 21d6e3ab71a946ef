// SPDX-License-Identifier: Apache-2.0
#include "app/window/campaigns_window.h"

#include "app/host/chat_controller.h"
#include "app/window/campaign_pictures.h"
#include "views/common/empty_state.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/scrolled.h"
#include "views/session/number_text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

using look::Role;
using State = Campaign::State;

constexpr int kNarrowTable = 1200;
constexpr int kFolderRole = Qt::UserRole;

struct StateWords {
    QString icon, words;
    QColor (*ink)(const look::Colours&);
};

StateWords stateWords(const Campaign& c)
{
    const auto plain = [](const look::Colours& t) { return t.text; };
    const auto good = [](const look::Colours& t) { return t.ok; };
    const auto bad = [](const look::Colours& t) { return t.halt; };
    const auto warn = [](const look::Colours& t) { return t.warn; };
    switch (c.state) {
    case State::Starting:
        return { QStringLiteral("play"), CampaignsWindow::tr("reads the model"), plain };
    case State::Running:
        return { QStringLiteral("play"), CampaignsWindow::tr("running"), plain };
    case State::Paused:
        return { QStringLiteral("pause"), CampaignsWindow::tr("paused"), plain };
    case State::Done:
        return { QStringLiteral("ok"), CampaignsWindow::tr("complete"), good };
    case State::Failed:
        return { QStringLiteral("halt"), CampaignsWindow::tr("failed"), bad };
    default:
        return { QStringLiteral("warn"), CampaignsWindow::tr("stopped"), warn };
    }
}

QString countText(const Campaign& c)
{
    return c.total > 0 ? CampaignsWindow::tr("%1 of %2").arg(c.done).arg(c.total)
                       : CampaignsWindow::tr("%n answer(s)", nullptr, c.done);
}

/// Title and day; model; state and count; a bar while it runs.
class CampaignDelegate : public QStyledItemDelegate {
public:
    CampaignDelegate(Campaigns* campaigns, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_campaigns(campaigns)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Campaign* c = m_campaigns->find(index.data(kFolderRole).toString());
        return { option.rect.width(),
            look::px(16) + look::lineHeight(Role::Base) + 2 * look::lineHeight(Role::Table)
                + (c && c->isAlive() ? look::px(10) : 0) };
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Campaign* c = m_campaigns->find(index.data(kFolderRole).toString());
        if (!c)
            return;
        const look::Colours& t = look::colours();
        const QRectF all = option.rect;
        const bool on = option.state & QStyle::State_Selected;
        if (on || (option.state & QStyle::State_MouseOver))
            painter->fillRect(all, on ? t.selection : t.hover);
        if (on)
            painter->fillRect(QRectF(all.left(), all.top(), look::pxf(3), all.height()), t.accent);
        painter->setPen(QPen(t.line, 1));
        painter->drawLine(
            QPointF(all.left(), all.bottom() + 0.5), QPointF(all.right(), all.bottom() + 0.5));
        const qreal left = all.left() + look::pxf(12), right = all.right() - look::pxf(10);
        const int first = look::lineHeight(Role::Base), next = look::lineHeight(Role::Table);
        qreal y = all.top() + look::pxf(7);
        const auto line = [&](const QString& words, Role role, const QColor& ink, qreal from,
                              qreal to, int high, bool atRight) {
            painter->setFont(look::font(role));
            painter->setPen(ink);
            const QRectF place(from, y, to - from, high);
            painter->drawText(place,
                int((atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                QFontMetricsF(painter->font()).elidedText(words, Qt::ElideRight, place.width()));
        };
        const QString day = c->isAlive() ? CampaignsWindow::tr("now")
                                         : QLocale().toString(c->changed, QStringLiteral("d MMM"));
        line(day, Role::Table, t.muted, left, right, first, true);
        line(c->title, on ? Role::Strong : Role::Base, t.text, left, right - look::pxf(56), first,
            false);
        y += first;
        line(c->model, Role::Table, t.muted, left, right, next, false);
        y += next;
        const StateWords state = stateWords(*c);
        const QColor ink = state.ink(t);
        const int side = look::px(14);
        painter->drawPixmap(QPointF(left, y + (next - side) / 2.0),
            look::iconPixmap(state.icon, side, ink, painter->device()->devicePixelRatioF()));
        line(state.words, Role::Table, ink, left + look::pxf(20), right, next, false);
        line(countText(*c), Role::Table, t.text, left + look::pxf(90), right, next, true);
        y += next + look::pxf(4);
        if (c->isAlive()) {
            const QRectF track(left, y, right - left, look::pxf(5));
            painter->fillRect(track, t.sunken);
            if (c->total > 0)
                painter->fillRect(
                    QRectF(track.left(), track.top(),
                        track.width() * std::min(1.0, double(c->done) / c->total), track.height()),
                    t.accent);
        }
    }

private:
    Campaigns* m_campaigns;
};

QLabel* mutedLabel(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(look::font(Role::Table));
    return label;
}

FixedModel* tableModel(
    Campaigns* campaigns, const char* name, const QStringList& names, QObject* parent)
{
    return new FixedModel(
        names,
        [campaigns, name] {
            FixedModel::Rows rows;
            if (const campaign::Table* table = campaigns->figures().table(name))
                for (const auto& row : table->rows) {
                    QVector<FixedModel::Cell> cells;
                    for (const std::string& cell : row)
                        cells.append({ QString::fromStdString(cell), {}, true });
                    rows.append(cells);
                }
            return rows;
        },
        parent);
}

} // namespace

CampaignsWindow::CampaignsWindow(
    Campaigns* campaigns, ChatController* chat, ModelCatalog* catalog, QWidget* parent)
    : QMainWindow(parent)
    , m_campaigns(campaigns)
    , m_chat(chat)
    , m_catalog(catalog)
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(this))
    , m_tabs(new QTabBar(this))
    , m_middle(new QWidget(this))
    , m_centre(nullptr)
    , m_side(nullptr)
    , m_new(new QPushButton(look::icon(QStringLiteral("plus")), tr("New campaign…"), this))
{
    m_centre = buildCentre();
    m_side = buildSide();
    setObjectName(QStringLiteral("campaigns"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Campaigns"));
    setAccessibleName(tr("Campaigns"));
    setMinimumSize(640, 420);
    setContextMenuPolicy(Qt::NoContextMenu);

    m_list->setItemDelegate(new CampaignDelegate(campaigns, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Campaigns"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    auto* open = new QToolButton(this);
    open->setIcon(look::icon(QStringLiteral("folder")));
    open->setToolTip(tr("Open the folder of a campaign…"));
    open->setAccessibleName(open->toolTip());
    open->setAutoRaise(true);
    auto* left = new QWidget(this);
    left->setFixedWidth(look::px(276));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(10), look::px(8), look::px(8), look::px(8));
    head->addWidget(m_new, 1);
    head->addWidget(open);
    auto* about = mutedLabel(tr("A campaign asks a suite of prompts again and again and keeps a "
                                "fingerprint of every token. The same as attnx explore."),
        left);
    about->setContentsMargins(look::px(12), look::px(8), look::px(12), look::px(10));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(about);

    m_tabs->addTab(tr("Progress and zones"));
    m_tabs->addTab(tr("Variation, clusters, speed"));
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Parts of the campaign"));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(m_centre, 1);
    pair->addWidget(m_side);
    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_tabs);
    middle->addLayout(pair, 1);
    m_empty->set(QStringLiteral("history"), tr("No campaigns yet."),
        tr("A campaign asks a suite of prompts again and again and keeps a fingerprint of every "
           "token."));
    connect(m_empty->setButton(tr("New campaign…")), &QPushButton::clicked, this,
        &CampaignsWindow::askNew);
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(m_middle, 1);
    row->addWidget(m_empty, 1);
    setCentralWidget(whole);
    buildMenu();

    connect(m_new, &QPushButton::clicked, this, &CampaignsWindow::askNew);
    connect(open, &QToolButton::clicked, this, &CampaignsWindow::openFolder);
    connect(m_tabs, &QTabBar::currentChanged, this, &CampaignsWindow::updateWidths);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling && item)
            m_campaigns->choose(item->data(kFolderRole).toString());
    });
    connect(m_campaigns, &Campaigns::changed, this, &CampaignsWindow::fillList);
    connect(m_campaigns, &Campaigns::figuresChanged, this, &CampaignsWindow::fillFigures);
    connect(
        m_campaigns, &Campaigns::failed, this, [this](const QString& what, const QString& more) {
            m_note->set(Note::Kind::Halt, what);
            m_note->setDetails(more);
            m_note->setDismissable(true);
            m_note->show();
        });
    connect(m_campaigns, &Campaigns::reportWritten, this,
        [](const QString& page) { QDesktopServices::openUrl(QUrl::fromLocalFile(page)); });
    fillList();
    fillFigures();
}

void CampaignsWindow::buildMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Campaign"));
    const auto add = [&](const QString& words, const QKeySequence& keys, auto&& go) {
        QAction* action = menu->addAction(words);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, go);
        return action;
    };
    add(tr("&New campaign…"), QKeySequence::New, [this] { askNew(); });
    add(tr("&Open a folder…"), QKeySequence::Open, [this] { openFolder(); });
    menu->addSeparator();
    add(tr("&Pause or go on"), {}, [this] { pauseOrGoOn(); });
    add(tr("&Stop after this answer"), {}, [this] { m_campaigns->stop(m_campaigns->chosen()); });
    menu->addSeparator();
    add(tr("Open the &report"), {}, [this] { openReport(); });
    add(tr("&Compare with…"), {}, [this] { compareWith(); });
    add(tr("Show the &folder"), {},
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_campaigns->chosen())); });
    menu->addSeparator();
    add(tr("C&lose"), QKeySequence::Close, [this] { close(); });
}

QWidget* CampaignsWindow::buildCentre()
{
    auto* inside = new QWidget(this);
    m_title = new QLabel(inside);
    m_title->setFont(look::font(Role::Title));
    m_what = mutedLabel({}, inside);
    m_counts = new QLabel(inside);
    m_left = new QLabel(inside);
    for (QLabel* label : { m_title, m_counts, m_left })
        label->setTextFormat(Qt::PlainText);
    m_left->setFont(look::font(Role::Strong));
    m_bar = new QProgressBar(inside);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::px(7));
    m_bar->setAccessibleName(tr("Answers"));
    m_pause = new QPushButton(inside);
    m_stop = new QPushButton(tr("Stop after this answer"), inside);
    m_note = new Note(inside);
    m_note->hide();
    m_finding = new Note(inside);
    m_finding->hide();

    m_progressPanel = new PlotPanel(inside);
    m_progress = new CellTable(m_progressPanel);
    m_progress->setColumns(progressColumns());
    m_progressPanel->setTitle(tr("Progress by category"));
    m_progressPanel->setContent(m_progress, m_progress->model(),
        [this](
            QPainter& p, const QSizeF& s, const look::Colours& t) { m_progress->draw(p, s, t); });
    m_zone = new QComboBox(inside);
    m_zone->setAccessibleName(tr("Zone"));
    for (int zone = 0; zone < look::kZoneCount; ++zone)
        m_zone->addItem(QString::fromLatin1(look::zoneName(look::Zone(zone))));
    m_zone->setCurrentIndex(int(look::Zone::LongRange));
    m_zonesPanel = new PlotPanel(inside);
    m_zones = new CellTable(m_zonesPanel);
    m_zones->setColumns(zoneColumns());
    m_zonesPanel->setTitle(
        tr("Zones by category"), tr("percent of tokens, 95 % intervals over answers"));
    m_zonesPanel->addTool(m_zone);
    m_zonesPanel->setContent(m_zones, m_zones->model(),
        [this](QPainter& p, const QSizeF& s, const look::Colours& t) { m_zones->draw(p, s, t); });

    auto* titles = new QHBoxLayout;
    titles->addWidget(m_title, 1);
    titles->addWidget(m_pause);
    titles->addWidget(m_stop);
    auto* counts = new QHBoxLayout;
    counts->addWidget(m_counts, 1);
    counts->addWidget(m_left);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(8));
    head->setSpacing(look::px(6));
    head->addLayout(titles);
    head->addWidget(m_what);
    head->addWidget(m_bar);
    head->addLayout(counts);
    head->addWidget(m_note);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_progressPanel);
    column->addWidget(m_zonesPanel);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(look::px(12), look::px(8), look::px(12), look::px(8));
    foot->addWidget(m_finding);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_pause, &QPushButton::clicked, this, &CampaignsWindow::pauseOrGoOn);
    connect(
        m_stop, &QPushButton::clicked, this, [this] { m_campaigns->stop(m_campaigns->chosen()); });
    connect(m_zone, &QComboBox::currentIndexChanged, this, &CampaignsWindow::fillFigures);
    return scrolled(inside, this);
}

QWidget* CampaignsWindow::buildSide()
{
    auto* inside = new QWidget(this);
    m_variationPanel = new PlotPanel(inside);
    m_variation = new CellTable(m_variationPanel);
    m_variation->setColumns(variationColumns());
    m_variationPanel->setTitle(tr("Repeat variation"), tr("same prompt, other seed"));
    m_variationPanel->setContent(m_variation, m_variation->model(),
        [this](
            QPainter& p, const QSizeF& s, const look::Colours& t) { m_variation->draw(p, s, t); });
    const auto drawn = [this, inside](PlotPanel*& panel, DrawnPicture*& picture, FixedModel*& model,
                           const QString& title, const QString& unit, auto draw, const char* table,
                           const QStringList& names, int high) {
        panel = new PlotPanel(inside);
        const auto paint = [this, draw](QPainter& p, const QSizeF& s, const look::Colours& t) {
            draw(p, s, t, m_campaigns->figures());
        };
        picture = new DrawnPicture(paint, QSize(380, high), panel);
        picture->setAccessibleName(title);
        model = tableModel(m_campaigns, table, names, this);
        panel->setTitle(title, unit);
        panel->setContent(picture, model, paint);
    };
    drawn(m_clustersPanel, m_clusters, m_clustersModel, tr("Clusters as it grows"), {},
        &drawClusters, "manifold",
        { tr("Run"), tr("Tokens"), tr("Clusters"), tr("Noise"), tr("Noise, %") }, 190);
    m_clustersPanel->setFootnote(
        tr("Filled: clusters that are confirmed; outlined: those that may be chance."));
    drawn(m_speedPanel, m_speed, m_speedModel, tr("Throughput"),
        tr("tokens per second, whole minutes"), &drawThroughput, "throughput_over_time",
        { tr("Minute"), tr("Tokens"), tr("Tokens per second") }, 104);
    m_report = new QPushButton(look::icon(QStringLiteral("file")), tr("Open report"), inside);
    m_report->setDefault(true);
    m_compare = new QPushButton(look::icon(QStringLiteral("compare")), tr("Compare with…"), inside);
    m_compareWords = mutedLabel(tr("Compare with: prompts that both campaigns answered. "
                                   "Differences come with intervals and at equal length."),
        inside);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_report);
    buttons->addWidget(m_compare);
    buttons->addStretch(1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(10));
    foot->addLayout(buttons);
    foot->addWidget(m_compareWords);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (PlotPanel* panel : { m_variationPanel, m_clustersPanel, m_speedPanel })
        column->addWidget(panel);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_report, &QPushButton::clicked, this, &CampaignsWindow::openReport);
    connect(m_compare, &QPushButton::clicked, this, &CampaignsWindow::compareWith);
    return scrolled(inside, this);
}

void CampaignsWindow::fillList()
{
    m_filling = true;
    const auto& all = m_campaigns->list();
    while (m_list->count() > all.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (qsizetype row = 0; row < all.size(); ++row) {
        if (row >= m_list->count())
            m_list->addItem(QString());
        QListWidgetItem* item = m_list->item(int(row));
        const StateWords state = stateWords(all[row]);
        item->setData(kFolderRole, all[row].folder);
        item->setData(Qt::AccessibleTextRole,
            QStringList { all[row].title, all[row].model, state.words, countText(all[row]) }.join(
                QStringLiteral(", ")));
        item->setToolTip(all[row].folder);
        if (all[row].folder == m_campaigns->chosen())
            m_list->setCurrentRow(int(row));
    }
    m_list->doItemsLayout(); // rows grow while they run
    m_filling = false;
    const bool none = all.isEmpty() && m_campaigns->isListed();
    m_empty->setVisible(none);
    m_middle->setVisible(!none);
    fillHead();
    if (const Campaign* c = chosen())
        m_progress->setRows(progressRows(*c, m_campaigns->figures()));
}

void CampaignsWindow::fillHead()
{
    const Campaign* c = chosen();
    if (!c)
        return;
    m_title->setText(c->title);
    QStringList parts;
    if (c->prompts > 0)
        parts << (c->repeats > 1
                ? tr("%1 categories, %2 prompts, %3 repeats")
                      .arg(c->promptsOf.size())
                      .arg(c->prompts)
                      .arg(c->repeats)
                : tr("%1 categories, %2 prompts").arg(c->promptsOf.size()).arg(c->prompts));
    for (const QString& part : { c->model, c->sampling })
        if (!part.isEmpty())
            parts << part;
    m_what->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setRange(0, std::max(c->total, 1));
    m_bar->setValue(std::min(c->done, std::max(c->total, 1)));
    QStringList counts { c->total > 0 ? tr("%1 of %2 answers").arg(c->done).arg(c->total)
                                      : countText(*c),
        tr("%1 tokens").arg(text::integer(c->tokens)) };
    if (c->seconds > 0 && c->isAlive())
        counts << tr("%1 so far").arg(text::duration(c->seconds));
    m_counts->setText(counts.join(QStringLiteral("    ")));
    const StateWords state = stateWords(*c);
    m_left->setText(c->isAlive() && c->secondsLeft >= 0
            ? tr("about %1 left").arg(text::duration(c->secondsLeft))
            : state.words);
    const bool on = c->process > 0 && c->state == State::Running;
    m_pause->setText(on ? tr("Pause") : tr("Go on"));
    m_pause->setIcon(look::icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    m_pause->setToolTip(on ? tr("After the answer that runs (Space)") : tr("Space"));
    m_pause->setVisible(on || c->canGoOn());
    m_stop->setVisible(c->isAlive());
    const bool finished = c->state == State::Done || c->done == c->total;
    m_report->setText(finished ? tr("Open report") : tr("Open report so far"));
    m_report->setEnabled(c->done > 0);
    m_compare->setEnabled(c->done > 0 && m_campaigns->list().size() > 1);
    const bool told = !c->isAlive() && (c->state == State::Failed || c->state == State::Stopped);
    if (told) {
        m_note->set(c->state == State::Failed ? Note::Kind::Halt : Note::Kind::Warn,
            c->total > 0
                ? tr("Stopped after %1 of %2 answers; nothing was lost.").arg(c->done).arg(c->total)
                : tr("Stopped after %n answer(s); nothing was lost.", nullptr, c->done),
            tr("It goes on where it was."));
        m_note->setDetails(c->reason);
        m_note->setDismissable(false);
    }
    m_note->setVisible(told || (m_note->isVisible() && m_note->kind() == Note::Kind::Halt));
}

void CampaignsWindow::fillFigures()
{
    const CampaignFigures& figures = m_campaigns->figures();
    if (const Campaign* c = chosen())
        m_progress->setRows(progressRows(*c, figures));
    const auto zone = look::Zone(m_zone->currentIndex());
    m_zones->setRows(zoneRows(figures, zone));
    QVector<CellTable::Row> varied = variationRows(figures);
    const int all = int(varied.size());
    varied.resize(std::min(all, 8));
    m_variation->setRows(varied);
    m_variationPanel->setFootnote(all == 0
            ? tr("No prompt was answered twice yet.")
            : tr("Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.")
                  .arg(varied.size())
                  .arg(all));
    for (FixedModel* model : { m_clustersModel, m_speedModel })
        model->remake();
    const campaign::Table* runs = figures.table("manifold");
    m_clustersPanel->setTitle(tr("Clusters as it grows"),
        runs ? tr("%n run(s)", nullptr, int(runs->rows.size())) : QString());
    m_clusters->update();
    m_speed->update();
    m_finding->setVisible(!figures.findings.isEmpty());
    if (!figures.findings.isEmpty())
        m_finding->set(Note::Kind::Info,
            figures.findings.size() == 1 ? figures.findings.first()
                                         : tr("%n finding(s) that an interval supports.", nullptr,
                                             int(figures.findings.size())),
            figures.findings.size() == 1
                ? tr("Dashed: all tokens. Cover: the share of all tokens whose positions this "
                     "category reaches.")
                : figures.findings.mid(0, 3).join(QLatin1Char(' ')));
}

void CampaignsWindow::pauseOrGoOn()
{
    const Campaign* c = chosen();
    if (!c)
        return;
    if (c->process > 0 && c->state == State::Running)
        m_campaigns->pause(c->folder);
    else if (c->canGoOn())
        m_campaigns->goOn(c->folder);
}

void CampaignsWindow::openReport()
{
    if (const Campaign* c = chosen(); c && c->done > 0)
        m_campaigns->writeReport(c->folder);
}

void CampaignsWindow::compareWith()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Campaign& other : m_campaigns->list()) {
        if (other.folder == m_campaigns->chosen() || other.done == 0)
            continue;
        QAction* action
            = menu->addAction(QStringList { other.title, other.model }.join(QStringLiteral(" · ")));
        connect(action, &QAction::triggered, this, [this, folder = other.folder] {
            m_campaigns->writeReport(m_campaigns->chosen(), folder);
        });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No other campaign has answers."))->setEnabled(false);
    } else {
        menu->addSeparator();
        QMenu* beside = menu->addMenu(tr("In the view Compare"));
        for (const Campaign& other : m_campaigns->list())
            if (other.folder != m_campaigns->chosen() && other.done > 0)
                beside->addAction(
                    QStringList { other.title, other.model }.join(QStringLiteral(" · ")), this,
                    [this, folder = other.folder] {
                        Q_EMIT compareAsked(m_campaigns->chosen(), folder);
                    });
    }
    menu->popup(m_compare->mapToGlobal(QPoint(0, m_compare->height())));
}

void CampaignsWindow::openFolder()
{
    auto* files = new QFileDialog(this, tr("Open the folder of a campaign"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::Directory);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (QFileInfo::exists(folder + QStringLiteral("/campaign.json")))
            m_campaigns->add(folder);
        else
            Q_EMIT m_campaigns->failed(tr("This folder holds no campaign."), folder);
    });
    files->open();
}

void CampaignsWindow::askNew()
{
    askCampaign(
        this, m_chat, m_catalog, [this](const CampaignOrder& order) { m_campaigns->start(order); });
}

void CampaignsWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_campaigns->watch(true);
    m_list->setFocus();
    updateWidths();
}

void CampaignsWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    m_campaigns->watch(false);
}

void CampaignsWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    updateWidths();
}

void CampaignsWindow::updateWidths()
{
    const bool narrow = width() < look::px(kNarrowTable);
    m_tabs->setVisible(narrow);
    m_side->setFixedWidth(narrow ? QWIDGETSIZE_MAX : look::px(406));
    if (narrow)
        m_side->setMinimumWidth(0);
    m_centre->setVisible(!narrow || m_tabs->currentIndex() == 0);
    m_side->setVisible(!narrow || m_tabs->currentIndex() == 1);
}

bool CampaignsWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Space:
            pauseOrGoOn();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openReport();
            return true;
        case Qt::Key_C:
            compareWith();
            return true;
        default:
            break;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace ax::ui
