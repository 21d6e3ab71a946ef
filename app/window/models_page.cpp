// SPDX-License-Identifier: Apache-2.0
#include "app/window/models_page.h"

#include "app/host/error_text.h"
#include "app/window/chrome.h"
#include "app/window/models_table.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

using look::Role;

QTableView* table(QWidget* parent, QAbstractItemModel* model, const QString& name)
{
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->setAccessibleName(name);
    const auto fonts = [view] {
        view->setFont(look::font(Role::Table));
        view->verticalHeader()->setMinimumSectionSize(look::px(22));
        view->verticalHeader()->setDefaultSectionSize(look::px(22));
    };
    QObject::connect(&look::notifier(), &look::Notifier::zoomChanged, view, fonts);
    fonts();
    return view;
}

/// `stretched` takes what the others leave.
void columns(QTableView* view, int stretched, std::initializer_list<std::pair<int, int>> widths)
{
    view->horizontalHeader()->setMinimumSectionSize(look::px(24));
    for (const auto& [column, width] : widths)
        view->setColumnWidth(column, look::px(width));
    view->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

int chosenRow(const QTableView* view)
{
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

} // namespace

ModelsPage::ModelsPage(HubDesk* desk, Downloads* downloads, ModelCatalog* catalog, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_downloads(downloads)
    , m_catalog(catalog)
    , m_repositories(new HubRepositories(desk, this))
    , m_files(new HubOffers(desk, catalog, downloads, this))
    , m_jobs(new DownloadsTable(downloads, this))
    , m_models(new ModelsTable(catalog, this))
    , m_field(new QLineEdit(this))
    , m_search(new QPushButton(tr("Search"), this))
    , m_more(new QPushButton(tr("More"), this))
    , m_get(new QPushButton(look::icon(QStringLiteral("down")), tr("Get"), this))
    , m_pause(new QPushButton(tr("Pause"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
    , m_note(new Note(this))
    , m_none(new EmptyState(this))
    , m_found(table(this, m_repositories, tr("Repositories")))
    , m_offers(table(this, m_files, tr("Files of the repository")))
    , m_queue(table(this, m_jobs, tr("Downloads")))
    , m_here(table(this, m_models, tr("Models on this computer")))
    , m_lead(new QLabel(this))
    , m_tabs(new QTabBar(this))
{
    setObjectName(QStringLiteral("modelsPage"));
    setAccessibleName(tr("Get models"));
    auto* title = new QLabel(tr("Get models"), this);
    auto* address = new QPushButton(tr("Address and token…"), this);
    address->setToolTip(tr("Which hub is asked: Preferences, Model hub"));
    auto* shut = new QPushButton(tr("Close"), this);
    shut->setToolTip(tr("Back to where you were (Esc)"));
    connect(address, &QPushButton::clicked, this, &ModelsPage::preferencesRequested);
    connect(shut, &QPushButton::clicked, this, &ModelsPage::closeRequested);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(14), look::px(5), look::px(14), look::px(5));
    head->setSpacing(look::px(8));
    head->addWidget(title);
    head->addWidget(m_lead, 1);
    head->addWidget(address);
    head->addWidget(shut);
    m_lead->setForegroundRole(QPalette::PlaceholderText);
    m_lead->setTextFormat(Qt::PlainText);

    m_tabs->addTab(tr("Search"));
    m_tabs->addTab(tr("Downloads and models"));
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_left = buildFind();
    m_right = buildSide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(look::px(12), look::px(12), look::px(12), look::px(12));
    row->setSpacing(look::px(16));
    row->addWidget(m_left, 58);
    row->addWidget(m_right, 42);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addLayout(row, 1);
    setFocusProxy(m_field);

    connect(m_tabs, &QTabBar::currentChanged, this, &ModelsPage::arrange);
    connect(m_desk, &HubDesk::changed, this, &ModelsPage::updateHub);
    connect(m_downloads, &Downloads::changed, this, &ModelsPage::updateQueue);
    connect(m_catalog, &ModelCatalog::changed, this, &ModelsPage::updateHere);
    const auto fonts = [this, title] {
        title->setFont(look::font(Role::Title));
        m_lead->setFont(look::font(Role::Table));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
    updateHub();
    updateQueue();
    updateHere();
    arrange();
}

QWidget* ModelsPage::buildFind()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::px(8));
    m_field->setPlaceholderText(tr("Words of its name, or OWNER/NAME"));
    m_field->setAccessibleName(tr("Search the hub"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_search);
    column->addLayout(line);
    m_note->hide();
    column->addWidget(m_note);
    column->addWidget(m_none, 3);
    columns(m_found, HubRepositories::Repository,
        { { HubRepositories::Licence, 110 }, { HubRepositories::Fetched, 90 },
            { HubRepositories::Access, 120 } });
    column->addWidget(m_found, 3);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, m_desk, &HubDesk::more);
    m_filesPanel = new PreferencePanel(QStringLiteral("file"), tr("Files"), side);
    columns(m_offers, HubOffers::File,
        { { HubOffers::Quantisation, 72 }, { HubOffers::Size, 80 }, { HubOffers::Fits, 150 },
            { HubOffers::Here, 150 } });
    m_filesPanel->body()->addWidget(m_offers, 1);
    auto* buttons = new QHBoxLayout;
    auto* foot = new QLabel(
        tr("Memory: the weights against what is free now; the cache of the context comes on top."),
        m_filesPanel);
    foot->setWordWrap(true);
    foot->setForegroundRole(QPalette::PlaceholderText);
    buttons->addWidget(m_get);
    buttons->addWidget(foot, 1);
    m_filesPanel->body()->addLayout(buttons);
    column->addWidget(m_filesPanel, 2);

    connect(m_field, &QLineEdit::returnPressed, this, &ModelsPage::search);
    connect(m_field, &QLineEdit::textChanged, this, &ModelsPage::updateHub);
    connect(m_search, &QPushButton::clicked, this, [this] {
        if (m_desk->isSearching())
            m_desk->cancel();
        else
            search();
    });
    // The files are asked for when a repository is chosen, not while one moves over the list.
    const auto look = [this](const QModelIndex& index) {
        if (index.isValid())
            m_desk->choose(index.siblingAtColumn(HubRepositories::Repository).data().toString());
    };
    connect(m_found, &QTableView::clicked, this, look);
    connect(m_offers->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ModelsPage::updateHub);
    connect(m_offers, &QTableView::doubleClicked, this, &ModelsPage::getChosen);
    connect(m_get, &QPushButton::clicked, this, &ModelsPage::getChosen);
    m_found->installEventFilter(this);
    m_offers->installEventFilter(this);
    return side;
}

QWidget* ModelsPage::buildSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::px(16));
    m_queuePanel = new PreferencePanel(QStringLiteral("down"), tr("Downloads"), side);
    m_queue->setItemDelegate(new ShareDelegate(m_queue));
    columns(m_queue, DownloadsTable::Model,
        { { DownloadsTable::Progress, 180 }, { DownloadsTable::State, 170 } });
    m_queuePanel->body()->addWidget(m_queue, 1);
    m_queueWords = m_queuePanel->addWords({});
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_pause);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_queuePanel->body()->addLayout(buttons);
    column->addWidget(m_queuePanel, 2);
    m_herePanel = new PreferencePanel(QStringLiteral("model"), tr("On this computer"), side);
    for (const int hidden : { int(ModelsTable::Format), int(ModelsTable::Needs),
             int(ModelsTable::Bar), int(ModelsTable::Layers) })
        m_here->setColumnHidden(hidden, true);
    m_here->setItemDelegate(new FitDelegate(m_here));
    columns(m_here, ModelsTable::Name,
        { { ModelsTable::File, 80 }, { ModelsTable::FitColumn, 110 },
            { ModelsTable::Place, 140 } });
    m_herePanel->body()->addWidget(m_here, 1);
    m_herePanel->addWords(
        tr("Models of other programs are used where they are, and deleted there."));
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_open);
    actions->addWidget(m_delete);
    actions->addStretch(1);
    m_herePanel->body()->addLayout(actions);
    column->addWidget(m_herePanel, 3);

    connect(m_queue->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ModelsPage::updateQueue);
    connect(m_here->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ModelsPage::updateHere);
    connect(m_pause, &QPushButton::clicked, this, &ModelsPage::togglePause);
    connect(
        m_cancel, &QPushButton::clicked, this, [this] { m_downloads->remove(chosenDownload()); });
    const auto open = [this] {
        if (const QString path = chosenHere(); !path.isEmpty())
            Q_EMIT openRequested(path);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_here, &QTableView::doubleClicked, this, open);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const QString path = chosenHere(); !path.isEmpty() && isOwnModel(path.toStdString()))
            m_catalog->remove(path);
    });
    m_queue->installEventFilter(this);
    m_here->installEventFilter(this);
    return side;
}

void ModelsPage::search()
{
    m_desk->search(m_field->text());
    m_found->clearSelection();
}

void ModelsPage::getChosen()
{
    const int row = chosenRow(m_offers);
    if (row < 0 || row >= int(m_desk->offers().size()) || !m_desk->chosen() || m_files->held(row))
        return;
    m_downloads->add(m_desk->url(), QString::fromStdString(m_desk->chosen()->id),
        m_desk->offers()[std::size_t(row)]);
}

quint64 ModelsPage::chosenDownload() const
{
    const auto& entries = m_downloads->entries();
    const int row = chosenRow(m_queue);
    if (row >= 0 && row < entries.size())
        return entries[row].id;
    // Nothing chosen: the one that is under way, or the only one.
    for (const Download& one : entries)
        if (one.isActive())
            return one.id;
    return entries.size() == 1 ? entries.first().id : 0;
}

void ModelsPage::togglePause()
{
    const int row = m_downloads->indexOf(chosenDownload());
    if (row < 0)
        return;
    const Download one = m_downloads->entries()[row];
    if (one.isActive() || one.state == Download::State::Waiting)
        m_downloads->pause(one.id);
    else
        m_downloads->resume(one.id);
}

QString ModelsPage::chosenHere() const
{
    const int row = chosenRow(m_here);
    return row >= 0 && row < m_catalog->entries().size()
        ? QString::fromStdString(m_catalog->entries()[row].found.path.string())
        : QString();
}

void ModelsPage::updateHub()
{
    m_lead->setText(m_desk->url());
    const bool searching = m_desk->isSearching();
    m_search->setText(searching                   ? tr("Stop")
            : m_field->text().trimmed().isEmpty() ? tr("Most fetched")
                                                  : tr("Search"));
    if (m_repositories->rowCount() > 0 || !m_desk->found().empty()) {
        const int row = chosenRow(m_found);
        m_repositories->reload();
        if (row >= 0)
            m_found->selectRow(row);
    }
    const HubProblem& problem
        = m_desk->problem().isEmpty() ? m_desk->filesProblem() : m_desk->problem();
    m_note->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        m_note->set(Note::Kind::Halt, problem.title, problem.advice);
        m_note->setDetails(problem.details);
    }
    const bool any = m_repositories->rowCount() > 0;
    m_found->setVisible(any);
    m_more->setVisible(any && !searching && m_desk->hasMore());
    m_none->setVisible(!any);
    if (searching)
        m_none->set(QStringLiteral("search"), tr("Asking %1…").arg(m_desk->url()), {});
    else if (m_desk->wasSearched() && problem.isEmpty())
        m_none->set(QStringLiteral("search"),
            m_desk->words().isEmpty() ? tr("Nothing found.")
                                      : tr("Nothing found for “%1”.").arg(m_desk->words()),
            tr("Repositories with GGUF files or safetensors are listed."));
    else
        m_none->set(QStringLiteral("search"), tr("No server was asked so far."),
            tr("Search sends your words to %1, and nothing else.").arg(m_desk->url()));
    const bool choosing = m_desk->isChoosing();
    const int chosen = chosenRow(m_offers);
    if (m_files->rowCount() != int(m_desk->offers().size()) || chosen < 0)
        m_files->reload();
    m_filesPanel->setVisible(any);
    m_filesPanel->setNote(choosing ? tr("asking for them…")
            : m_desk->chosen()     ? QString::fromStdString(m_desk->chosen()->id)
                + (m_desk->chosen()->licence.empty()
                        ? QString()
                        : tr(", licence %1").arg(QString::fromStdString(m_desk->chosen()->licence)))
                               : tr("choose a repository"));
    const int row = chosenRow(m_offers);
    const FoundModel* held = m_files->held(row);
    m_get->setEnabled(row >= 0 && !held);
    m_get->setToolTip(held ? tr("It is here already, in %1. It is not fetched again.")
                                 .arg(QString::fromStdString(held->place))
                           : QString());
}

void ModelsPage::updateQueue()
{
    m_jobs->reload();
    const auto& entries = m_downloads->entries();
    const int row = m_downloads->indexOf(chosenDownload());
    const bool has = row >= 0;
    const Download one = has ? entries[row] : Download();
    const bool moving = has && (one.isActive() || one.state == Download::State::Waiting);
    m_pause->setText(moving ? tr("Pause") : tr("Go on"));
    m_pause->setEnabled(has && one.state != Download::State::Done);
    m_cancel->setText(
        has && one.state == Download::State::Done ? tr("Take off the list") : tr("Cancel"));
    m_cancel->setEnabled(has);
    m_queuePanel->setNote(m_downloads->unfinished() > 0
            ? tr("%n to come", nullptr, m_downloads->unfinished())
            : QString());
    m_tabs->setTabText(1,
        m_downloads->unfinished() > 0
            ? tr("Downloads and models (%1)").arg(m_downloads->unfinished())
            : tr("Downloads and models"));
    m_queueWords->setText(entries.isEmpty()
            ? tr("Nothing is being fetched. What you get goes into the app’s own folder, %1.")
                  .arg(QString::fromStdString(ownModelFolder().string()))
            : has && !one.problem.isEmpty()
            ? one.problem.title + QLatin1Char(' ') + one.problem.advice
            : tr("What is not whole when the program ends is paused, and goes on where it "
                 "stopped."));
    if (m_files->rowCount() > 0)
        Q_EMIT m_files->dataChanged(m_files->index(0, HubOffers::Here),
            m_files->index(m_files->rowCount() - 1, HubOffers::Here));
}

void ModelsPage::updateHere()
{
    const QString path = chosenHere();
    m_open->setEnabled(!path.isEmpty());
    const bool own = !path.isEmpty() && isOwnModel(path.toStdString());
    m_delete->setEnabled(own);
    m_delete->setToolTip(
        path.isEmpty() || own ? QString() : tr("It belongs to another program. Delete it there."));
    m_herePanel->setNote(tr("%1 of memory free").arg(sizeText(m_catalog->memory().available)));
    const int row = chosenRow(m_offers);
    m_files->reload();
    if (row >= 0)
        m_offers->selectRow(row);
}

void ModelsPage::arrange()
{
    const bool narrow = width() < std::max(1180, look::px(1180));
    m_tabs->setVisible(narrow);
    m_left->setVisible(!narrow || m_tabs->currentIndex() == 0);
    m_right->setVisible(!narrow || m_tabs->currentIndex() == 1);
}

void ModelsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ModelsPage::eventFilter(QObject* watched, QEvent* event)
{
    // The row that has the keyboard is the chosen one; Qt marks it only once an arrow has moved.
    if (auto* view = qobject_cast<QTableView*>(watched); view && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(
            view,
            [view] {
                if (chosenRow(view) < 0 && view->currentIndex().isValid())
                    view->selectRow(view->currentIndex().row());
            },
            Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_found && enter) {
        if (const QModelIndex at = m_found->currentIndex(); at.isValid())
            m_desk->choose(at.siblingAtColumn(HubRepositories::Repository).data().toString());
        return true;
    }
    if (watched == m_offers && enter) {
        getChosen();
        return true;
    }
    if (watched == m_queue && (key == Qt::Key_Space || key == Qt::Key_Delete)) {
        key == Qt::Key_Space ? m_pause->click() : m_cancel->click();
        return true;
    }
    if (watched == m_here && (enter || key == Qt::Key_Delete)) {
        enter ? m_open->click() : m_delete->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ModelsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_desk->isSearching())
            m_desk->cancel();
        else
            Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ModelsPage::paintEvent(QPaintEvent*)
{
    paintPage(this, layout()->itemAt(0)->geometry().bottom() + 1);
}

} // namespace ax::ui
