// SPDX-License-Identifier: Apache-2.0
#include "views/common/sets_panel.h"

#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/table_export.h"
#include "views/common/token_delegate.h"
#include "views/common/write_again.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/sets_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

QVector<int> placesOf(const TokenEffects::Scan* scan, int set)
{
    if (!scan || set < 0 || set >= int(scan->sets.size()))
        return {};
    const std::vector<int>& places = scan->sets[std::size_t(set)].positions;
    return QVector<int>(places.begin(), places.end());
}

} // namespace

SetsPanel::SetsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_effects(TokenEffects::of(context))
    , m_model(new SetsModel(context.session, this))
    , m_table(new QTableView(this))
    , m_note(new Note(this))
    , m_again(new WriteAgainBar(
          context, [this] { return placesOf(m_effects->scanOf(token()), m_effects->chosenSet()); },
          this))
{
    auto* title = new QLabel(tr("Sets"), this);
    title->setFont(look::font(look::Role::Strong));
    title->setToolTip(tr("Places that are masked at once"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(2));
    row->setSpacing(0);
    row->addWidget(title);
    row->addStretch();
    auto* kinds = new QComboBox(this);
    kinds->setAccessibleName(tr("Kind of sets"));
    kinds->addItem(tr("All"));
    kinds->addItem(tr("Segments"), int(SetKind::Segment));
    kinds->addItem(tr("Equal"), int(SetKind::Equal));
    kinds->addItem(tr("Sentences"), int(SetKind::Sentence));
    row->addWidget(kinds);
    row->addWidget(makeTableExport(m_table, tr("Sets"), this));
    connect(kinds, &QComboBox::activated, this, [this, kinds](int index) {
        const QVariant kind = kinds->itemData(index);
        m_model->setKind(
            kind.isValid() ? std::optional(SetKind(kind.toInt())) : std::optional<SetKind>());
        refresh();
    });
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TokenDelegate(m_table));
    m_table->setAccessibleName(tr("Sets"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addWriteAgain(
            menu, m_context, token(), placesOf(m_effects->scanOf(token()), m_effects->chosenSet()));
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    const auto fit = [this] {
        const int tall = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
        m_table->verticalHeader()->setMinimumSectionSize(tall);
        m_table->verticalHeader()->setDefaultSectionSize(tall);
        m_table->horizontalHeader()->setFixedHeight(tall);
        m_table->horizontalHeader()->setFont(look::font(look::Role::Label));
        m_table->setColumnWidth(SetsModel::Kind, look::px(62));
        m_table->setColumnWidth(SetsModel::Places, look::px(44));
        m_table->setColumnWidth(SetsModel::Alone, look::px(50));
        m_table->setColumnWidth(SetsModel::Together, look::px(86));
        m_table->setMinimumHeight(tall * 5);
        m_table->setMinimumWidth(look::px(200));
    };
    for (int column = 0; column < SetsModel::ColumnCount; ++column)
        m_table->horizontalHeader()->setSectionResizeMode(
            column, column == SetsModel::Set ? QHeaderView::Stretch : QHeaderView::Interactive);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fit);
    fit();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_again);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    inset->addWidget(m_note);
    column->addLayout(inset);
    m_note->hide();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& now) {
            if (!m_filling)
                m_effects->setChosenSet(m_model->setAt(now.row()));
        });
    connect(m_effects, &TokenEffects::scanFinished, this, &SetsPanel::refresh);
    connect(m_effects, &TokenEffects::forgotten, this, &SetsPanel::refresh);
    connect(m_effects, &TokenEffects::chosenSetChanged, this, &SetsPanel::tell);
    connect(context.selection, &Selection::pinnedChanged, this, &SetsPanel::refresh);
    refresh();
}

int SetsPanel::token() const { return m_context.selection->pinned(); }

bool SetsPanel::hasSets() const { return m_effects->scanOf(token()) != nullptr; }

void SetsPanel::refresh()
{
    m_filling = true;
    m_model->setScan(m_effects->scanOf(token()));
    m_filling = false;
    tell();
    Q_EMIT changed();
}

void SetsPanel::tell()
{
    m_filling = true;
    const int chosen = m_effects->chosenSet(), row = m_model->rowOf(chosen);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_filling = false;
    m_again->refresh();
    const QString said = m_model->sentence(chosen >= 0 ? chosen : m_model->mostHidden());
    m_note->setVisible(!said.isEmpty());
    if (!said.isEmpty())
        m_note->set(Note::Kind::Info, QString(), said);
}

bool SetsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_R || (key->modifiers() & ~Qt::ShiftModifier))
        return false;
    const QVector<int> places = placesOf(m_effects->scanOf(token()), m_effects->chosenSet());
    if (key->modifiers() & Qt::ShiftModifier)
        askStress(this, m_table->viewport()->mapToGlobal(QPoint(0, 0)), m_context, token(), places);
    else
        writeAgain(m_context, token(), places, 0);
    return true;
}

} // namespace ax::ui
