// SPDX-License-Identifier: Apache-2.0
#include "views/branches/branches_dock.h"

#include "views/branches/branch_delegate.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/branches_model.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/shelf.h"
#include "views/session/view_commands.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ax::ui {

using look::Role;

namespace {

/// "— shown in the chat   — kept          tokens of its own".
class Legend : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return { look::px(200), look::px(26) }; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Colours& t = look::colours();
        QPainter painter(this);
        painter.fillRect(rect(), t.panel);
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
        painter.setFont(look::font(Role::Label));
        qreal x = look::pxf(10);
        const auto part = [&](const QColor& colour, qreal thick, const QString& words) {
            painter.fillRect(QRectF(x, (height() - thick) / 2, look::pxf(18), thick), colour);
            x += look::pxf(24);
            painter.setPen(t.muted);
            painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter, words);
            x += painter.fontMetrics().horizontalAdvance(words) + look::pxf(14);
        };
        part(t.accent, 3, BranchesDock::tr("shown in the chat"));
        part(t.control, 1.5, BranchesDock::tr("kept"));
        painter.setPen(t.muted);
        painter.drawText(QRectF(x, 0, width() - x - look::pxf(10), height()),
            Qt::AlignRight | Qt::AlignVCenter, BranchesDock::tr("tokens of its own"));
    }
};

} // namespace

BranchesDock::BranchesDock(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new BranchesModel(context.session, this))
    , m_table(new QTableView(this))
    , m_head(new QLabel(this))
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_details(new QWidget(this))
    , m_note(new Note(this))
    , m_show(new QPushButton(tr("Show"), this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("branchesDock"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BranchDelegate(m_table));
    m_table->setAccessibleName(tr("Branches"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(BranchesModel::Text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BranchesModel::Tokens, QHeaderView::Fixed);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    m_compare->setIcon(look::icon(QStringLiteral("compare")));
    m_show->setToolTip(tr("Shows this branch in the chat (Enter)"));
    m_compare->setToolTip(tr("Beside the one that is shown, in Compare"));
    m_delete->setToolTip(tr("Deletes this branch; undo brings it back (Del)"));
    for (QLabel* label : { m_head, m_title, m_hint })
        label->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(
        tr("[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back"));
    m_head->setContentsMargins(look::px(10), 0, look::px(10), 0);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look::px(12));
    grid->setVerticalSpacing(look::px(4));
    grid->setColumnStretch(1, 1);
    for (const QString& name :
        { tr("Made by"), tr("Model"), tr("Sampling"), tr("Its own"), tr("Written") }) {
        auto* label = new QLabel(name, m_details);
        auto* value = new QLabel(m_details);
        label->setForegroundRole(QPalette::PlaceholderText);
        for (QLabel* one : { label, value })
            one->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        grid->addWidget(label, int(m_facts.size()), 0, Qt::AlignTop);
        grid->addWidget(value, int(m_facts.size()), 1);
        m_facts += qMakePair(label, value);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::px(8));
    for (QPushButton* button : { m_show, m_compare, m_delete })
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(look::px(10), look::px(10), look::px(10), look::px(10));
    details->setSpacing(look::px(8));
    details->addWidget(m_title);
    details->addLayout(grid);
    details->addWidget(m_note);
    details->addLayout(buttons);
    details->addWidget(m_hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(new Legend(this));
    column->addWidget(m_empty);
    column->addWidget(m_details);

    connect(m_model, &QAbstractItemModel::modelReset, this, &BranchesDock::keepChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) {
            if (!index.isValid())
                return;
            m_branch = index.data(BranchesModel::BranchRole).toString();
            m_message = m_model->rows()[index.row()].message;
            refresh();
        });
    connect(m_table, &QTableView::doubleClicked, this, &BranchesDock::showChosen);
    connect(m_show, &QPushButton::clicked, this, &BranchesDock::showChosen);
    connect(m_compare, &QPushButton::clicked, this, &BranchesDock::compareChosen);
    connect(m_delete, &QPushButton::clicked, this, &BranchesDock::deleteChosen);
    connect(context.commands, &ViewCommands::stateChanged, this, &BranchesDock::refresh);
    const auto fonts = [this] {
        m_head->setFont(look::font(Role::Strong));
        m_title->setFont(look::font(Role::Strong));
        m_hint->setFont(look::font(Role::Label));
        m_head->setFixedHeight(look::px(28));
        for (const auto& [name, value] : std::as_const(m_facts)) {
            name->setFont(look::font(Role::Table));
            value->setFont(look::font(Role::Table));
        }
        m_table->verticalHeader()->setDefaultSectionSize(look::px(26));
        m_table->setColumnWidth(BranchesModel::Tokens, look::px(52));
        m_show->setMinimumWidth(look::px(54));
        refresh();
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
    keepChosen();
}

QString BranchesDock::headText() const { return m_head->text(); }

QString BranchesDock::factsText() const
{
    QStringList lines { m_title->text() };
    for (const auto& [name, value] : m_facts)
        lines << name->text() + QStringLiteral(": ") + value->text();
    return lines.join(QLatin1Char('\n'));
}

/// The row that was chosen, or the last one of the branch that is shown.
void BranchesDock::keepChosen()
{
    int best = -1, last = -1;
    const auto& rows = m_model->rows();
    for (int k = 0; k < rows.size(); ++k) {
        if (rows[k].branch == m_branch && rows[k].message == m_message && m_message >= 0)
            best = k;
        if (rows[k].shown)
            last = k;
    }
    const int row = best >= 0 ? best : last;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    refresh();
}

QString BranchesDock::chosen() const
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    return row >= 0 && !m_model->rows()[row].shown ? m_model->rows()[row].branch : QString();
}

void BranchesDock::refresh()
{
    const int branches = m_model->branches();
    m_head->setText(branches > 0 ? tr("This conversation · %1, %2")
                                       .arg(tr("%Ln branch(es)", nullptr, branches),
                                           tr("%Ln token(s)", nullptr, m_model->tokens()))
                                 : tr("This conversation"));
    const bool single = branches < 2;
    m_empty->setVisible(single);
    if (single)
        m_empty->set(QStringLiteral("branch"),
            branches == 0 ? tr("No messages yet") : tr("One branch so far."),
            tr("Editing, writing again or forking from a token adds one; nothing is lost."));
    m_details->setVisible(!single);
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    const BranchesModel::Facts facts = m_model->factsOf(row);
    m_title->setText(facts.title);
    const QStringList values { facts.madeBy, facts.model, facts.sampling, facts.own,
        facts.written };
    for (int k = 0; k < m_facts.size(); ++k) {
        m_facts[k].second->setText(values[k]);
        m_facts[k].first->setVisible(!values[k].isEmpty());
        m_facts[k].second->setVisible(!values[k].isEmpty());
    }
    m_note->setVisible(facts.otherTokenizer);
    if (facts.otherTokenizer)
        m_note->set(Note::Kind::Info, {},
            tr("Its tokens come from another tokenizer, so its beginning is stored apart and its "
               "positions differ."));
    const bool kept = !chosen().isEmpty();
    const bool may = m_context.commands->canChangeBranches();
    m_show->setEnabled(kept && may);
    m_show->setDefault(kept && may);
    m_compare->setEnabled(kept && m_context.shelf);
    m_delete->setEnabled(kept && may);
}

void BranchesDock::showChosen()
{
    if (const QString id = chosen(); !id.isEmpty() && m_show->isEnabled())
        m_context.commands->showBranch(id);
}

void BranchesDock::compareChosen()
{
    const QString id = chosen();
    if (id.isEmpty() || !m_context.shelf)
        return;
    m_context.shelf->propose(Shelf::branch(id));
    if (m_context.showView)
        m_context.showView(QStringLiteral("compare"));
}

void BranchesDock::deleteChosen()
{
    if (const QString id = chosen(); !id.isEmpty() && m_delete->isEnabled())
        m_context.commands->deleteBranch(id);
}

bool BranchesDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            showChosen();
            return true;
        case Qt::Key_Delete:
            deleteChosen();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ax::ui
