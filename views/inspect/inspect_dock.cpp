// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/inspect_dock.h"

#include "views/common/look.h"
#include "views/common/sets_panel.h"
#include "views/common/table_export.h"
#include "views/common/token_delegate.h"
#include "views/inspect/eviction_panel.h"
#include "views/inspect/heads_model.h"
#include "views/inspect/tokens_model.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kHubs = 200;
constexpr int kFindKey = 11, kFindHeadKey = 12; ///< steps of undo

/// What is typed into a field of search is a step that undo takes back.
void rememberText(QLineEdit* field, const ViewContext& context, const QString& what, int key)
{
    const auto before = std::make_shared<QString>(field->text());
    const auto undoing = std::make_shared<bool>(false);
    const auto go = [field = QPointer(field), undoing](const QString& text) {
        return [field, undoing, text] {
            if (!field)
                return;
            *undoing = true;
            field->setText(text);
            *undoing = false;
        };
    };
    QObject::connect(field, &QLineEdit::textChanged, field,
        [before, undoing, go, what, key, commands = context.commands](const QString& text) {
            const QString from = std::exchange(*before, text);
            if (!*undoing && commands)
                commands->remember(what, key, go(from), go(text));
        });
}

} // namespace

QTableView* makeInspectTable(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new TokenDelegate(table));
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setMouseTracking(true);
    table->setWordWrap(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    const auto fit = [table] {
        const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->verticalHeader()->setMinimumSectionSize(row);
        table->verticalHeader()->setDefaultSectionSize(row);
        table->horizontalHeader()->setFixedHeight(row);
        table->horizontalHeader()->setFont(look::font(look::Role::Label));
    };
    QObject::connect(&look::notifier(), &look::Notifier::zoomChanged, table, fit);
    fit();
    return table;
}

InspectDock::InspectDock(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(InspectState::of(context))
    , m_tokens(new TokensModel(m_state, this))
    , m_hubs(new TokensModel(m_state, this))
    , m_heads(new HeadsModel(m_state, this))
    , m_find(new QLineEdit(this))
    , m_findHead(new QLineEdit(this))
    , m_order(new QComboBox(this))
    , m_top(new QTabWidget(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("inspect.dock"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_hubs->setOrder(TokensModel::Order::Received);
    m_hubs->setMost(kHubs);
    m_tokenTable = makeInspectTable(m_tokens, tr("Tokens"), this);
    m_tokenTable->setObjectName(QStringLiteral("inspect.tokens"));
    m_hubTable = makeInspectTable(m_hubs, tr("Hubs"), this);
    m_headTable = makeInspectTable(m_heads, tr("Heads"), this);
    m_headTable->horizontalHeader()->setSectionsClickable(true);
    m_headTable->horizontalHeader()->setSortIndicatorShown(true);
    m_headTable->horizontalHeader()->setSortIndicator(
        HeadsModel::First, Qt::AscendingOrder); // drawn as ▾
    connect(
        m_headTable->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
            if (section >= HeadsModel::First)
                m_state->setStatistic(m_heads->statisticAt(section));
        });
    m_find->setPlaceholderText(tr("Find a token or a position"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(m_find->placeholderText());
    m_findHead->setPlaceholderText(tr("Find a head: 18.6"));
    m_findHead->setAccessibleName(m_findHead->placeholderText());
    m_order->setAccessibleName(tr("Order of the tokens"));
    const QIcon sort = look::icon(QStringLiteral("sort"));
    m_order->addItem(sort, tr("Position"), int(TokensModel::Order::Position));
    m_order->addItem(sort, tr("Received"), int(TokensModel::Order::Received));
    m_order->addItem(sort, tr("Surprisal"), int(TokensModel::Order::Surprisal));
    m_order->addItem(sort, tr("Mattered"), int(TokensModel::Order::Mattered));
    rememberText(m_find, context, tr("Find a token"), kFindKey);
    rememberText(m_findHead, context, tr("Find a head"), kFindHeadKey);
    connect(m_find, &QLineEdit::textChanged, m_tokens, &TokensModel::setFilter);
    connect(m_findHead, &QLineEdit::textChanged, m_heads, &HeadsModel::setFilter);
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        m_tokens->setOrder(TokensModel::Order(m_order->itemData(index).toInt()));
        showPinned();
    });

    auto* tokens = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(look::px(8), look::px(6), look::px(8), look::px(6));
    row->setSpacing(look::px(6));
    row->addWidget(m_find, 1);
    row->addWidget(m_order);
    row->addWidget(makeTableExport(m_tokenTable, tr("Tokens"), tokens));
    auto* column = new QVBoxLayout(tokens);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_tokenTable, 1);

    auto* heads = new QWidget(this);
    auto* headColumn = new QVBoxLayout(heads);
    headColumn->setContentsMargins(0, 0, 0, 0);
    headColumn->setSpacing(0);
    auto* headRow = new QHBoxLayout;
    headRow->setContentsMargins(look::px(8), look::px(4), look::px(8), look::px(4));
    headRow->addWidget(m_findHead);
    headRow->addWidget(makeTableExport(m_headTable, tr("Heads"), heads));
    headColumn->addLayout(headRow);
    headColumn->addWidget(m_headTable, 1);

    auto* hubs = new QWidget(this);
    auto* hubTitle = new QLabel(tr("Places that got most attention"), hubs);
    hubTitle->setForegroundRole(QPalette::PlaceholderText);
    auto* hubRow = new QHBoxLayout;
    hubRow->setContentsMargins(look::px(8), look::px(4), look::px(8), look::px(4));
    hubRow->addWidget(hubTitle, 1);
    hubRow->addWidget(makeTableExport(m_hubTable, tr("Hubs"), hubs));
    auto* hubColumn = new QVBoxLayout(hubs);
    hubColumn->setContentsMargins(0, 0, 0, 0);
    hubColumn->setSpacing(0);
    hubColumn->addLayout(hubRow);
    hubColumn->addWidget(m_hubTable, 1);

    m_top->setDocumentMode(true);
    m_top->addTab(tokens, tr("Tokens"));
    m_top->tabBar()->hide();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(heads, tr("Heads"));
    m_tabs->addTab(hubs, tr("Hubs"));
    m_sets = new SetsPanel(context, this);
    m_tabs->addTab(m_sets, tr("Sets"));
    m_eviction = new EvictionPanel(m_state, this);
    m_tabs->addTab(m_eviction, tr("Eviction"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_top);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    setFocusProxy(m_tokenTable);

    for (QTableView* table : { m_tokenTable, m_hubTable })
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, table](const QModelIndex& now) {
                const auto* model = static_cast<TokensModel*>(table->model());
                if (const int token = model->tokenAt(now.row()); token >= 0 && !m_showing) {
                    m_context.selection->setPinned(token);
                    m_context.selection->scrollTo(token);
                }
            });
    connect(m_headTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& now) {
            if (!m_showing && now.isValid())
                m_state->setChosen({ m_heads->headAt(now.row()) });
        });
    connect(context.selection, &Selection::pinnedChanged, this, &InspectDock::showPinned);
    connect(m_tokens, &QAbstractItemModel::modelReset, this, [this] {
        updateColumns();
        showPinned();
    });
    // Another pin changes what Received says, where no row comes or goes.
    connect(m_tokens, &QAbstractItemModel::headerDataChanged, this, [this] {
        updateColumns();
        showPinned();
    });
    connect(m_hubs, &QAbstractItemModel::modelReset, this, &InspectDock::updateColumns);
    connect(m_heads, &QAbstractItemModel::modelReset, this, [this] {
        updateColumns();
        showChosen();
    });
    connect(m_state, &InspectState::chosenChanged, this, &InspectDock::showChosen);
    updateColumns();
    showPinned();
    showChosen();
}

void InspectDock::updateColumns()
{
    for (QTableView* table : { m_tokenTable, m_hubTable }) {
        QHeaderView* header = table->horizontalHeader();
        const bool effects = table->model()->columnCount() > TokensModel::Effect;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            header->setSectionResizeMode(column,
                column == TokensModel::Token ? QHeaderView::Stretch : QHeaderView::Interactive);
        const auto width
            = [&](int column, int design) { table->setColumnWidth(column, look::px(design)); };
        width(TokensModel::Position, 46);
        width(TokensModel::Segment, 66);
        width(TokensModel::Zone, 46);
        width(TokensModel::Surprisal, 62);
        width(TokensModel::Received, 70);
        // The text of a token needs the room more than the name of its segment.
        table->setColumnHidden(TokensModel::Segment, effects || QWidget::width() < look::px(420));
        table->setColumnHidden(TokensModel::Zone, effects);
        table->setColumnHidden(TokensModel::Surprisal, effects);
        if (effects)
            width(TokensModel::Effect, 112);
    }
    m_order->setItemText(m_order->findData(int(TokensModel::Order::Received)),
        m_tokens->showsLooks() ? tr("Looked at") : tr("Received"));
    QHeaderView* header = m_headTable->horizontalHeader();
    const int columns = m_heads->columnCount();
    for (int column = 0; column < columns; ++column)
        header->setSectionResizeMode(
            column, column == HeadsModel::Head ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_headTable->setColumnWidth(HeadsModel::Rank, look::px(28));
    for (int column = HeadsModel::First; column < columns; ++column)
        m_headTable->setColumnWidth(column,
            look::px(m_heads->statisticAt(column) == QLatin1String("effect")    ? 110
                    : m_heads->statisticAt(column) == QLatin1String("on_place") ? 96
                    : column == HeadsModel::First                               ? 62
                                                                                : 50));
}

void InspectDock::showPinned()
{
    const int row = m_tokens->rowOf(m_context.selection->pinned());
    m_showing = true;
    // Beside its own effects the pinned token's row says how sure it was, over the whole width.
    m_tokenTable->clearSpans();
    if (row >= 0 && m_tokens->showsLooks())
        m_tokenTable->setSpan(
            row, TokensModel::Token, 1, TokensModel::Effect - TokensModel::Token + 1);
    if (row >= 0) {
        m_tokenTable->selectRow(row);
        m_tokenTable->scrollTo(m_tokens->index(row, 0), QAbstractItemView::PositionAtCenter);
    } else {
        m_tokenTable->clearSelection();
    }
    m_showing = false;
}

void InspectDock::showChosen()
{
    const int row = m_state->chosen().size() == 1 ? m_heads->rowOf(m_state->chosen().front()) : -1;
    m_showing = true;
    if (row >= 0) {
        m_headTable->selectRow(row);
        m_headTable->scrollTo(m_heads->index(row, 0));
    } else {
        m_headTable->clearSelection();
    }
    m_showing = false;
}

void InspectDock::takeGrid(QWidget* grid)
{
    while (m_top->count() > 1)
        m_top->removeTab(1);
    m_top->tabBar()->setVisible(grid != nullptr);
    if (grid)
        m_top->addTab(grid, tr("Heads"));
}

void InspectDock::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateColumns();
}

void InspectDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setShown(this, true);
}

void InspectDock::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_state->setShown(this, false);
}

} // namespace ax::ui
