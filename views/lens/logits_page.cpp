// SPDX-License-Identifier: Apache-2.0
#include "views/lens/logits_page.h"

#include "engine/analysis/token_signals.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/token_delegate.h"
#include "views/lens/lens_table.h"
#include "views/session/alternatives_model.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace ax::ui {

namespace {

/// How the token was drawn: a temperature that a run did not use is not shown.
QPair<QString, QString> samplingNumber(const nlohmann::ordered_json& sampling)
{
    if (!sampling.is_object())
        return {};
    const auto number = [&](const char* key) {
        const auto it = sampling.find(key);
        return it != sampling.end() && it->is_number() ? it->get<double>() : std::nan("");
    };
    const auto greedy = sampling.find("greedy");
    const double temperature = number("temperature");
    if ((greedy != sampling.end() && greedy->is_boolean() && greedy->get<bool>())
        || temperature <= 0)
        return { LogitsPage::tr("Written with"), LogitsPage::tr("the likeliest token always") };
    if (std::isnan(temperature))
        return {};
    return { LogitsPage::tr("Temperature when written"), text::number(temperature, 2) };
}

/// The last column: "written", or the mark that goes on with this token.
class ForkDelegate : public TokenDelegate {
public:
    using TokenDelegate::TokenDelegate;
    std::function<bool(int row)> forks;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        TokenDelegate::paint(painter, option, index);
        if (!forks(index.row()))
            return;
        const int size = look::px(14);
        const QRect box = option.rect;
        painter->drawPixmap(QPointF(box.center().x() - size / 2.0, box.center().y() - size / 2.0),
            look::iconPixmap(QStringLiteral("branch"), size, look::colours().text,
                painter->device()->devicePixelRatioF()));
    }
};

} // namespace

LogitsPage::LogitsPage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new AlternativesModel(context.session, this))
    , m_lensModel(new LogitLensModel(context.session, this))
    , m_note(new Note(this))
    , m_numbers(new QGridLayout)
    , m_lensHint(new QLabel(
          tr("Early layers are not trained to name the next token; read their words as hints."),
          this))
    , m_forkHint(new QLabel(this))
    , m_table(new LensTable(this))
    , m_lensTable(new LensTable(this))
{
    for (QLabel* label : { m_lensHint, m_forkHint }) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(6));
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(look::font(look::Role::Table));
    }
    m_title = makeHead(tr("What it could have written"), {}, m_table);
    m_lensTitle = makeHead(tr("Logit lens"), tr("what each layer would say"), m_lensTable);
    m_numbersTitle = makeHead(tr("Numbers"), {}, nullptr);
    m_numbers->setHorizontalSpacing(look::px(12));
    m_numbers->setVerticalSpacing(look::px(4));
    m_numbers->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(8));
    m_numbers->setColumnStretch(0, 1);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What it could have written"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(AlternativesModel::Rank, look::px(26));
    m_table->setColumnWidth(AlternativesModel::Probability, look::px(150));
    m_table->setColumnWidth(AlternativesModel::Log, look::px(48));
    m_table->setColumnWidth(AlternativesModel::State, look::px(52));
    m_table->setStretchColumn(AlternativesModel::Token);
    auto* delegate = new ForkDelegate(m_table);
    delegate->forks = [this](int row) { return m_forks && !m_model->isWritten(row); };
    m_table->setItemDelegateForColumn(AlternativesModel::State, delegate);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == AlternativesModel::State)
            fork(index.row());
    });
    m_forkHint->setText(
        tr("The mark at the right goes on from here with that token (F). The present text stays as "
           "a branch."));
    m_lensTable->setModel(m_lensModel);
    m_lensTable->setAccessibleName(tr("Logit lens"));
    m_lensTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lensTable->setColumnWidth(LogitLensModel::Layer, look::px(44));
    m_lensTable->setColumnWidth(LogitLensModel::First, look::px(84));
    m_lensTable->setColumnWidth(LogitLensModel::Second, look::px(76));
    m_lensTable->setColumnWidth(LogitLensModel::Probability, look::px(52));
    m_lensTable->setStretchColumn(LogitLensModel::Third);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    inset->addWidget(m_note);
    column->addLayout(inset);
    column->addWidget(m_title);
    column->addWidget(m_table, 6);
    column->addWidget(m_forkHint);
    column->addWidget(m_lensTitle);
    column->addWidget(m_lensTable, 6);
    column->addWidget(m_lensHint);
    column->addWidget(m_numbersTitle);
    column->addLayout(m_numbers);
    column->addStretch(1);
    connect(context.selection, &Selection::currentChanged, this, &LogitsPage::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.brings(m_context.selection->current()))
            refresh();
    });
    connect(context.commands, &ViewCommands::stateChanged, this, &LogitsPage::refresh);
    refresh();
}

/// Head of a panel as the design draws it: title, what it is of, export.
QWidget* LogitsPage::makeHead(const QString& title, const QString& unit, const LensTable* table)
{
    auto* head = new QWidget(this);
    auto* name = new QLabel(title, head);
    auto* words = new QLabel(unit, head);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(look::px(10), look::px(2), look::px(4), look::px(2));
    row->setSpacing(look::px(6));
    row->addWidget(name);
    row->addWidget(words, 1);
    if (table) {
        auto* button = new QToolButton(head);
        button->setAutoRaise(true);
        button->setIcon(look::icon(QStringLiteral("export")));
        button->setToolTip(tr("Export"));
        button->setAccessibleName(tr("Export %1").arg(title));
        button->setPopupMode(QToolButton::InstantPopup);
        auto* menu = new QMenu(title, button);
        addExportActions(menu, this, [table] { return table->source(); });
        button->setMenu(menu);
        row->addWidget(button);
    }
    const auto fonts = [name, words, head] {
        name->setFont(look::font(look::Role::Strong));
        words->setFont(look::font(look::Role::Label));
        head->setMinimumHeight(look::px(28));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, head, fonts);
    fonts();
    return head;
}

void LogitsPage::showNumbers(const QVector<QPair<QString, QString>>& numbers)
{
    while (QLayoutItem* item = m_numbers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < numbers.size(); ++row)
        for (int column = 0; column < 2; ++column) {
            auto* label = new QLabel(column ? numbers[row].second : numbers[row].first, this);
            label->setTextFormat(Qt::PlainText);
            label->setFont(look::font(look::Role::Table));
            if (column == 0) {
                label->setForegroundRole(QPalette::PlaceholderText);
                label->setWordWrap(true);
            }
            m_numbers->addWidget(label, row, column, column ? Qt::AlignRight : Qt::Alignment());
        }
    m_numbersTitle->setVisible(!numbers.isEmpty());
}

void LogitsPage::fork(int row)
{
    const int token = m_context.selection->current();
    if (row >= 0 && row < m_model->rowCount() && !m_model->isWritten(row)
        && m_context.commands->canFork(token))
        m_context.commands->forkFrom(token, Alternative(m_model->alternative(row)));
}

bool LogitsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F
        && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        fork(m_table->currentIndex().row());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LogitsPage::refresh()
{
    const int token = m_context.selection->current();
    m_forks = m_context.commands->canFork(token);
    m_model->setToken(token);
    m_lensModel->setToken(token);
    const bool any = !m_model->isEmpty();
    m_note->setVisible(!any && token >= 0);
    if (!any && token >= 0)
        m_note->set(Note::Kind::Info, tr("No log-probabilities here."),
            tr("They were not recorded for this token. Prompt tokens have them only where the run "
               "computed them."));
    m_title->setVisible(any);
    m_table->setVisible(any);
    m_forkHint->setVisible(any && m_forks);
    QVector<QPair<QString, QString>> numbers;
    const TraceSession& trace = m_context.session->trace();
    if (any) {
        if (const TokenSignals s = tokenSignals(trace, token); present(s.step.surprisal))
            numbers.append(
                { tr("Surprisal"), tr("%1 nat").arg(text::number(s.step.surprisal, 2)) });
        if (const int rank = m_model->writtenRank(); rank > 0)
            numbers.append({ tr("Rank of the written token"), text::integer(rank) });
        if (const double lead = m_model->lead(); !std::isnan(lead))
            numbers.append(
                { tr("Lead of first over second, log-probability"), text::number(lead, 2) });
        if (const auto sampling = samplingNumber(trace.header().sampling);
            !sampling.first.isEmpty())
            numbers.append(sampling);
    }
    showNumbers(numbers);
    const bool lens = m_lensModel->rowCount() > 0;
    m_lensTitle->setVisible(lens);
    m_lensTable->setVisible(lens);
    m_lensHint->setVisible(lens);
}

} // namespace ax::ui
