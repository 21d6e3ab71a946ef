// SPDX-License-Identifier: Apache-2.0
#include "views/lens/links_page.h"

#include "views/common/elided_label.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/sets_panel.h"
#include "views/lens/lens_table.h"
#include "views/lens/mass_bar.h"
#include "views/lens/token_lens.h"
#include "views/session/current_row.h"
#include "views/session/links_model.h"
#include "views/session/number_text.h"
#include "views/session/row_words.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>
#include <span>

namespace ax::ui {
namespace {

QString joined(std::span<const int> numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(text::integer(number));
    return texts.join(QStringLiteral(", "));
}

} // namespace

LinksPage::LinksPage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_effects(TokenEffects::of(context))
    , m_model(new LinksModel(context.session, this))
    , m_controls(new QWidget(this))
    , m_attendsTo(new QToolButton(m_controls))
    , m_attendedBy(new QToolButton(m_controls))
    , m_layers(new QToolButton(m_controls))
    , m_bar(new MassBar(this))
    , m_order(new QWidget(this))
    , m_byAttention(new QToolButton(m_order))
    , m_byEffect(new QToolButton(m_order))
    , m_scanLabel(new ElidedLabel(m_order))
    , m_scan(new QPushButton(m_order))
    , m_note(new Note(this))
    , m_failure(new Note(this))
    , m_table(new LensTable(this))
    , m_try(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_progress(new QWidget(this))
    , m_progressLabel(new QLabel(m_progress))
    , m_count(new QLabel(this))
    , m_caution(new QLabel(tr("Attention shows where the model looked, not why it chose a word. "
                              "The last column tests it."),
          this))
    , m_progressBar(new QProgressBar(m_progress))
    , m_sets(new SetsPanel(context, this))
    , m_card(new WithoutCard(context, this))
{
    auto* group = new QButtonGroup(this);
    for (QToolButton* button : { m_attendsTo, m_attendedBy }) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        group->addButton(button);
    }
    m_attendsTo->setText(tr("Attends to"));
    m_attendsTo->setToolTip(tr("Where this token's row looked (A)"));
    m_attendedBy->setText(tr("Attended by"));
    m_attendedBy->setToolTip(tr("Later tokens that looked here (A)"));
    m_layers->setIcon(look::icon(QStringLiteral("layers")));
    m_layers->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layers->setPopupMode(QToolButton::InstantPopup);
    m_layers->setMinimumWidth(look::px(64)); // a narrow dock cuts it before the directions
    m_layers->setAccessibleName(tr("Layers and heads"));
    m_layers->setMenu(new QMenu(m_layers));
    auto* controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(0);
    // One control of two halves.
    auto* halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(m_attendsTo);
    halves->addWidget(m_attendedBy);
    controls->addLayout(halves);
    controls->addStretch();
    controls->addWidget(m_layers);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Links"));
    m_table->setSelectionMode(QAbstractItemView::MultiSelection);
    m_table->installEventFilter(this);
    m_table->setColumnWidth(LinksModel::Rank, look::px(26));
    m_table->setColumnWidth(LinksModel::Back, look::px(46));
    m_table->setColumnWidth(LinksModel::Attention, look::px(98));
    m_table->setColumnWidth(LinksModel::Content, look::px(52));
    m_table->setColumnWidth(LinksModel::Without, look::px(76));
    m_table->setStretchColumn(LinksModel::Token);

    m_caution->setWordWrap(true);
    m_caution->setForegroundRole(QPalette::PlaceholderText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* cancel = new QPushButton(tr("Cancel"), m_progress);
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedHeight(look::px(7));
    auto* progressRow = new QHBoxLayout;
    progressRow->addWidget(m_progressLabel, 1);
    progressRow->addWidget(cancel);
    auto* progressColumn = new QVBoxLayout(m_progress);
    progressColumn->setContentsMargins(0, 0, 0, 0);
    progressColumn->addLayout(progressRow);
    progressColumn->addWidget(m_progressBar);
    m_progress->hide();
    m_card->hide();
    m_failure->hide();
    m_failure->setDismissable(true);

    const int side = look::px(10);
    const auto inset = [&](QWidget* widget, int top, int bottom) {
        auto* row = new QVBoxLayout;
        row->setContentsMargins(side, look::px(top), side, look::px(bottom));
        row->addWidget(widget);
        return row;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(inset(m_controls, 8, 4));
    column->addLayout(inset(m_bar, 0, 2));
    column->addLayout(inset(m_note, 4, 4));
    column->addLayout(inset(m_count, 0, 2));
    buildOrder(column);
    column->addWidget(m_table, 10);
    auto* tryRow = new QHBoxLayout;
    tryRow->setContentsMargins(side, look::px(6), side, look::px(2));
    m_more->setCheckable(true);
    tryRow->addWidget(m_more);
    tryRow->addStretch();
    tryRow->addWidget(m_try);
    column->addLayout(tryRow);
    column->addWidget(m_sets, 6);
    column->addLayout(inset(m_progress, 2, 2));
    column->addLayout(inset(m_failure, 2, 2));
    column->addLayout(inset(m_card, 4, 4));
    column->addLayout(inset(m_caution, 4, 8));
    column->addStretch(1);

    Selection* selection = context.selection;
    connect(m_attendsTo, &QToolButton::clicked, this,
        [selection] { selection->setDirection(Selection::Direction::AttendsTo); });
    connect(m_attendedBy, &QToolButton::clicked, this,
        [selection] { selection->setDirection(Selection::Direction::AttendedBy); });
    connect(context.row, &CurrentRow::changed, this, &LinksPage::refresh);
    connect(selection, &Selection::pinnedChanged, this, [this] {
        updateScan();
        updateTry();
    });
    connect(selection, &Selection::chosenRowsChanged, this, &LinksPage::updateTry);
    connect(context.session, &SessionModel::changed, this, &LinksPage::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_filling)
            return;
        QVector<int> positions;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            positions.append(m_model->positionAt(index.row()));
        std::sort(positions.begin(), positions.end());
        m_context.selection->setChosenRows(positions);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &LinksPage::updateTry);
    connect(m_table, &LensTable::menuOpens, this, &LinksPage::fillMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &LinksPage::goToToken);
    connect(m_more, &QPushButton::toggled, this, [this](bool on) {
        m_model->setShowAll(on);
        refresh();
    });
    connect(m_try, &QPushButton::clicked, this, &LinksPage::tryWithout);
    connect(m_layers->menu(), &QMenu::aboutToShow, this, &LinksPage::fillLayersMenu);

    ViewCommands* commands = context.commands;
    connect(cancel, &QPushButton::clicked, this, [this, commands] {
        if (m_effects->isScanning())
            m_effects->stop();
        else
            commands->stop();
    });
    connect(m_effects, &TokenEffects::statusChanged, this, &LinksPage::showProgress);
    connect(m_effects, &TokenEffects::scanFinished, this, [this](int token) {
        // Whoever asked for effects wants to see them first.
        if (token == m_model->attentionRow().token)
            m_model->setOrder(LinksModel::Order::Effect);
        refresh();
    });
    connect(m_effects, &TokenEffects::forgotten, this, &LinksPage::refresh);
    connect(m_effects, &TokenEffects::chosenSetChanged, this, &LinksPage::updateTry);
    connect(m_sets, &SetsPanel::changed, this, &LinksPage::updateState);
    connect(commands, &ViewCommands::stateChanged, this, &LinksPage::updateTry);
    connect(commands, &ViewCommands::withoutStarted, this,
        [this](const TokenRef& token, const QVector<int>& positions) {
            m_runningFor = token;
            m_failure->hide();
            m_progressLabel->setText(
                tr("Running the step again without %Ln positions", nullptr, int(positions.size())));
            m_progressBar->setRange(0, 1);
            m_progressBar->setValue(0);
            m_progress->show();
            updateTry();
        });
    connect(commands, &ViewCommands::withoutProgress, this,
        [this](const TokenRef&, int done, int total) {
            m_progressLabel->setText(tr("Reading the context: %1 of %2 tokens")
                                         .arg(text::integer(done), text::integer(total)));
            m_progressBar->setRange(0, std::max(1, total));
            m_progressBar->setValue(done);
        });
    connect(commands, &ViewCommands::withoutFinished, this, &LinksPage::showAnswer);
    connect(commands, &ViewCommands::withoutFailed, this,
        [this](const TokenRef&, const QVector<int>&, const QString& message) {
            m_runningFor = {};
            m_progress->hide();
            m_failure->set(Note::Kind::Warn, tr("The step was not run again."), message);
            m_failure->show();
            updateTry();
        });
    connect(m_card, &WithoutCard::closed, this, [this] {
        m_results.remove(m_context.session->trace().ref(m_model->attentionRow().token));
    });
    refresh();
}

void LinksPage::follow(const Change& change)
{
    if (change.reset) {
        m_results.clear();
        m_model->clearWithout();
    }
    if (change.removes())
        m_failure->hide();
    if (change.segments || change.header)
        updateState();
}

void LinksPage::showAnswer(const WithoutAnswer& answer)
{
    m_runningFor = {};
    m_progress->hide();
    WithoutCard::Result result { answer, kAbsent };
    const float delta = answer.after - answer.before;
    if (answer.positions.size() == 1) {
        m_model->setWithout(answer.token, answer.positions.front(), delta);
    } else {
        bool all = true;
        for (const int position : answer.positions) {
            const float alone = m_model->without(answer.token, position);
            all &= present(alone);
            if (present(alone)
                && (!present(result.largestAlone)
                    || std::fabs(alone) > std::fabs(result.largestAlone)))
                result.largestAlone = alone;
        }
        if (!all)
            result.largestAlone = kAbsent;
    }
    m_results.insert(answer.token, result);
    refreshCard();
    updateTry();
}

QString LinksPage::progressText() const
{
    return m_progress->isHidden() ? QString() : m_progressLabel->text();
}

void LinksPage::refresh()
{
    const Selection* selection = m_context.selection;
    m_filling = true;
    m_model->setRow(m_context.row->row(), selection->direction());
    m_model->setScan(m_effects->scanOf(m_model->attentionRow().token));
    m_table->clearSpans();
    for (const int row : m_model->sectionRows())
        m_table->setSpan(row, 0, 1, LinksModel::ColumnCount);
    if (const int token = m_model->attentionRow().token;
        token >= 0 && selection->chosenFor() == token)
        for (const int position : selection->chosenRows())
            if (const int at = m_model->rowOf(position); at >= 0)
                m_table->selectionModel()->select(
                    m_model->index(at, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_filling = false;
    m_attendsTo->setChecked(selection->direction() == Selection::Direction::AttendsTo);
    m_attendedBy->setChecked(selection->direction() == Selection::Direction::AttendedBy);
    updateState();
    refreshCard();
    updateTry();
}

void LinksPage::updateState()
{
    const AttentionRow& row = m_model->attentionRow();
    const TraceSession& trace = m_context.session->trace();
    const bool forward = m_context.selection->direction() == Selection::Direction::AttendsTo;
    const bool rows
        = row.state == RowState::Rows || row.state == RowState::Hubs || m_model->hasScan();
    m_table->setVisible(rows && m_model->rowCount() > 0);
    const bool kept = row.state == RowState::Rows || row.state == RowState::Hubs;
    m_bar->setVisible(kept && forward);
    m_caution->setVisible(rows);
    m_caution->setText(forward
            ? tr("Attention shows where the model looked, not why it chose a word. The last column "
                 "tests it.")
            : tr("Attention shows where the model looked, not why it chose a word."));
    m_count->setVisible(rows && !forward);
    m_more->setVisible(rows && m_model->allLinks() > m_model->firstLinks());
    m_more->setText(m_model->showsAll()
            ? tr("Show the first %1").arg(text::integer(m_model->firstLinks()))
            : tr("Show all %1").arg(text::integer(m_model->allLinks())));
    m_controls->setVisible(
        row.state != RowState::TextOnly && row.state != RowState::FingerprintOnly);
    bool content = false;
    for (const std::vector<Link>* list : { &row.links, &row.sinks })
        for (const Link& link : *list)
            content |= present(link.content);
    m_table->setColumnHidden(LinksModel::Content, !content);
    m_table->setColumnHidden(LinksModel::Without, !forward);
    if (kept && forward)
        m_bar->setRow(row);
    if (rows && !forward)
        m_count->setText(row.links.empty()
                ? tr("No later token kept a link to this one.")
                : tr("Looked at by %Ln later tokens", nullptr, int(row.links.size())));
    QString layers = row.layersKept.empty()
        ? tr("no layers")
        : joined(
            std::span(row.layersKept).first(row.layersKept.size() > 4 ? 3 : row.layersKept.size()));
    if (row.layersKept.size() > 4)
        layers += QStringLiteral(", …");
    if (!m_context.selection->heads().isEmpty())
        layers = tr("%Ln heads", nullptr, int(m_context.selection->heads().size()));
    else if (!m_context.selection->layers().isEmpty())
        layers = tr("layer %1").arg(joined(spanOf(m_context.selection->layers())));
    else
        m_layers->setToolTip(tr("Layers that were kept: %1. Their mean is shown.").arg(layers));
    if (!m_context.selection->heads().isEmpty() || !m_context.selection->layers().isEmpty())
        m_layers->setToolTip(tr("Layers and heads that are read"));
    m_layers->setText(layers);
    m_layers->setEnabled(!row.layersKept.empty());
    updateScan();
    m_sets->setVisible(forward && row.token == m_context.selection->pinned() && m_sets->hasSets());

    m_note->clearButtons();
    switch (row.state) {
    case RowState::Rows:
        m_note->setVisible(false);
        if (forward && row.layersRead.empty()) {
            m_note->set(Note::Kind::Info, tr("This layer was not recorded here."),
                tr("Choose another layer, or all that were kept."));
            m_note->show();
        }
        return;
    case RowState::Hubs:
        m_note->set(Note::Kind::Info, tr("Only the largest hubs were recorded."),
            tr("The run kept a sketch: up to 32 positions a layer and the distances of all "
               "attention."));
        break;
    case RowState::FingerprintOnly:
        m_note->set(Note::Kind::Info, tr("Only the fingerprint was recorded."),
            tr("It holds how far back the model looked, not where. See the Signal tab. Turn on "
               "“raw” for the next run to see the links."));
        connect(m_note->addButton(tr("Show Signal")), &QPushButton::clicked, this,
            [this] { Q_EMIT showTab(TokenLens::Signal); });
        break;
    case RowState::NotRecorded: {
        const QString nearest = row.nearestStep >= 0 && row.nearestStep != row.token
            ? tr("The nearest one is %Ln tokens away.", nullptr,
                std::abs(row.nearestStep - row.token))
            : QString();
        const row_words::Sentence said = row_words::missingRow(trace, row);
        m_note->set(Note::Kind::Info, said.strong,
            said.more.isEmpty() ? nearest : said.more + QLatin1Char(' ') + nearest);
        if (row.nearestStep >= 0 && row.nearestStep != row.token)
            connect(m_note->addButton(tr("Go to token %1").arg(text::integer(row.nearestStep))),
                &QPushButton::clicked, this,
                [this, to = row.nearestStep] { m_context.selection->goTo(to); });
        break;
    }
    case RowState::PromptNotRecorded: {
        const row_words::Sentence said = row_words::missingRow(trace, row);
        m_note->set(Note::Kind::Info, said.strong, said.more);
        break;
    }
    case RowState::Dropped:
        m_note->set(Note::Kind::Warn, tr("Attention was dropped to keep up."),
            tr("Attention was dropped in %1 of %2 steps to keep up. The text is complete.")
                .arg(text::integer(droppedSteps(trace)), text::integer(trace.stepCount())));
        break;
    case RowState::TextOnly:
        if (trace.stepCount() == 0 && trace.header().source == "local")
            m_note->set(Note::Kind::Info, tr("This session has no recorded attention."),
                tr("Run it with capture on, or open another."));
        else
            m_note->set(Note::Kind::Info, tr("Attention is not available from this server."),
                tr("It sends text and log-probabilities, so the lens shows the other words it "
                   "weighed."),
                QStringLiteral("server"));
        connect(m_note->addButton(tr("Show Logits")), &QPushButton::clicked, this,
            [this] { Q_EMIT showTab(TokenLens::Logits); });
        break;
    case RowState::NoToken:
        m_note->setVisible(m_context.row->isReading());
        if (m_context.row->isReading())
            m_note->set(Note::Kind::Info, tr("Reading the row."),
                tr("It has many links and is here in a moment."));
        return;
    }
    m_note->show();
}

void LinksPage::fillLayersMenu()
{
    QMenu* menu = m_layers->menu();
    menu->clear();
    const AttentionRow& row = m_model->attentionRow();
    Selection* selection = m_context.selection;
    // Numbers side by side: a choice leaves the menu open, and many fit the screen.
    auto* box = new QWidget(menu);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(look::px(8), look::px(6), look::px(8), look::px(8));
    column->setSpacing(look::px(4));
    m_choices.clear();
    const auto add = [&](const QString& text, const QString& name, auto isOn, auto set) {
        auto* button = new QToolButton(box);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, set] {
            set();
            showChoices();
        });
        m_choices.append({ button, isOn });
        return button;
    };
    const auto numbers = [&](const std::vector<int>& list, auto make) {
        auto* grid = new QGridLayout;
        grid->setSpacing(look::px(2));
        const int across = 8;
        for (int k = 0; k < int(list.size()); ++k)
            grid->addWidget(make(list[std::size_t(k)]), k / across, k % across);
        column->addLayout(grid);
    };
    column->addWidget(add(
        tr("Mean of all kept layers"), tr("Mean of all kept layers"),
        [selection] { return selection->layers().isEmpty(); },
        [selection] { selection->setLayers({}); }));
    numbers(row.layersKept, [&](int layer) {
        return add(
            text::integer(layer), tr("Layer %1").arg(text::integer(layer)),
            [selection, layer] { return selection->layers() == QVector<int> { layer }; },
            [selection, layer] { selection->setLayers({ layer }); });
    });
    if (!row.headsKept.empty()) {
        column->addWidget(add(
            tr("Mean of all kept heads"), tr("Mean of all kept heads"),
            [selection] { return selection->heads().isEmpty(); },
            [selection] { selection->setHeads({}); }));
        numbers(row.headsKept, [&](int head) {
            return add(
                text::integer(head), tr("Head %1").arg(text::integer(head)),
                [selection, head] { return selection->heads().contains(head); },
                [selection, head] {
                    QVector<int> heads = selection->heads();
                    if (!heads.removeOne(head))
                        heads.append(head);
                    std::sort(heads.begin(), heads.end());
                    selection->setHeads(heads);
                });
        });
    }
    showChoices();
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
}

void LinksPage::showChoices()
{
    for (const auto& [button, isOn] : m_choices)
        button->setChecked(isOn());
}

QVector<int> LinksPage::positionsToTry() const
{
    const Selection* selection = m_context.selection;
    if (selection->chosenFor() == selection->current() && !selection->chosenRows().isEmpty())
        return selection->chosenRows();
    const TokenEffects::Scan* scan = m_effects->scanOf(m_model->attentionRow().token);
    if (const int set = m_effects->chosenSet(); scan && set >= 0 && set < int(scan->sets.size())) {
        const std::vector<int>& members = scan->sets[std::size_t(set)].positions;
        return QVector<int>(members.begin(), members.end());
    }
    const int position = m_model->positionAt(m_table->currentIndex().row());
    return position >= 0 ? QVector<int> { position } : QVector<int> {};
}

void LinksPage::updateTry()
{
    const AttentionRow& row = m_model->attentionRow();
    const int token = row.token;
    const bool possible
        = (row.state == RowState::Rows || row.state == RowState::Hubs || m_model->hasScan())
        && m_context.selection->direction() == Selection::Direction::AttendsTo
        && m_model->rowCount() > 0;
    const QVector<int> positions = positionsToTry();
    m_try->setVisible(possible);
    const bool can = token >= 0 && m_context.commands->canTryWithout(token);
    const bool idle = m_context.commands->state() == ViewCommands::State::Idle;
    m_try->setEnabled(possible && can && idle && !positions.isEmpty() && !m_runningFor.isValid()
        && !m_effects->isScanning());
    m_try->setText(positions.size() > 1
            ? tr("Without the %Ln selected", nullptr, int(positions.size()))
            : tr("Try without it"));
    m_try->setToolTip(!can ? tr("Open the model of this trace to run the step again.")
            : positions.isEmpty()
            ? tr("Choose a row first.")
            : tr(
                "Runs the step again without seeing what is chosen (W). The text stays as it is."));
}

void LinksPage::refreshCard()
{
    const auto it
        = m_results.constFind(m_context.session->trace().ref(m_model->attentionRow().token));
    m_card->setVisible(it != m_results.constEnd());
    if (it != m_results.constEnd())
        m_card->setResult(*it);
}

void LinksPage::tryWithout()
{
    const QVector<int> positions = positionsToTry();
    if (m_try->isEnabled() && !positions.isEmpty())
        m_context.commands->tryWithout(m_model->attentionRow().token, positions);
}

void LinksPage::toggleChosen()
{
    const QModelIndex at = m_table->currentIndex();
    if (m_model->positionAt(at.row()) >= 0)
        m_table->selectionModel()->select(
            at, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void LinksPage::goToToken()
{
    const int position = m_model->positionAt(m_table->currentIndex().row());
    if (position < 0)
        return;
    m_context.selection->goTo(position);
}

bool LinksPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ShiftModifier && key->key() == Qt::Key_W) {
        scan();
        return true;
    }
    if (modifiers == Qt::ShiftModifier && key->key() == Qt::Key_R) {
        writeStressed();
        return true;
    }
    if (modifiers)
        return false;
    const int row = m_table->currentIndex().row(), rows = m_model->rowCount();
    const auto move = [&](int to, int by) {
        while (to >= 0 && to < rows && m_model->positionAt(to) < 0)
            to += by;
        if (to >= 0 && to < rows)
            m_table->selectionModel()->setCurrentIndex(
                m_model->index(to, LinksModel::Token), QItemSelectionModel::NoUpdate);
        updateTry();
    };
    switch (key->key()) {
    case Qt::Key_Down:
        move(row + 1, 1);
        return true;
    case Qt::Key_Up:
        move(row < 0 ? 0 : row - 1, -1);
        return true;
    case Qt::Key_Home:
        move(0, 1);
        return true;
    case Qt::Key_End:
        move(rows - 1, -1);
        return true;
    case Qt::Key_Space:
        toggleChosen();
        return true;
    case Qt::Key_W:
        tryWithout();
        return true;
    case Qt::Key_R:
        writeAgain();
        return true;
    case Qt::Key_O:
        setOrder(m_model->order() == LinksModel::Order::Effect ? LinksModel::Order::Attention
                                                               : LinksModel::Order::Effect);
        return true;
    case Qt::Key_A:
        m_context.selection->setDirection(
            m_context.selection->direction() == Selection::Direction::AttendsTo
                ? Selection::Direction::AttendedBy
                : Selection::Direction::AttendsTo);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToToken();
        return true;
    default:
        return false;
    }
}

} // namespace ax::ui
