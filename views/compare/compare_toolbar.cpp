// SPDX-License-Identifier: Apache-2.0
// The toolbar of CompareView: which two, how they are aligned, writing again; or which campaigns.
#include "views/common/look.h"
#include "views/compare/compare_text.h"
#include "views/compare/compare_view.h"
#include "views/compare/models_state.h"
#include "views/session/number_text.h"
#include "views/session/run_pairs.h"
#include "views/session/shelf.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace ax::ui {

namespace {

const QString kChooseFile = QStringLiteral("?");

/// A muted word before a field.
QAction* word(QToolBar* bar, const QString& text)
{
    auto* label = new QLabel(text, bar);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(look::px(6), 0, look::px(4), 0);
    return bar->addWidget(label);
}

} // namespace

void CompareView::fillToolBar(QToolBar* bar)
{
    auto* group = new QButtonGroup(bar);
    for (const Page page : { Page::Traces, Page::Models }) {
        auto* button = new QToolButton(bar);
        button->setText(page == Page::Traces ? tr("Two traces") : tr("Two models"));
        button->setToolTip(page == Page::Traces
                ? tr("Two sessions, branches or files beside each other")
                : tr("One model against another over whole campaigns"));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        group->addButton(button);
        bar->addWidget(button);
        m_pageButtons[std::size_t(page)] = button;
        connect(button, &QToolButton::clicked, this, [this, page] { setPage(page); });
    }
    bar->addSeparator();
    fillTraceTools(bar);
    fillModelTools(bar);
    updateSides();
    fillFolders();
    setPage(m_page);
}

void CompareView::fillTraceTools(QToolBar* bar)
{
    const auto add = [this](QAction* action) { m_traceTools << action; };
    const auto word = [&](const QString& text) { add(ui::word(bar, text)); };
    for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
        word(side == CompareState::A ? tr("A") : tr("B"));
        auto* combo = new QComboBox(bar);
        combo->setAccessibleName(side == CompareState::A ? tr("Session A") : tr("Session B"));
        combo->setFixedWidth(look::px(216));
        add(bar->addWidget(combo));
        m_combos[std::size_t(side)] = combo;
        connect(
            combo, &QComboBox::activated, this, [this, side](int index) { chosen(side, index); });
        if (side == CompareState::A) {
            QAction* swap = bar->addAction(look::icon(QStringLiteral("swap")), tr("Swap"));
            add(swap);
            swap->setToolTip(tr("Swap A and B (X)"));
            connect(swap, &QAction::triggered, m_state, &CompareState::swap);
        }
    }
    add(bar->addSeparator());
    word(tr("Align by"));
    auto* align = new QComboBox(bar);
    align->setAccessibleName(tr("Align by"));
    align->addItem(tr("Token text"), int(Alignment::Text));
    align->addItem(tr("Position"), int(Alignment::Position));
    align->addItem(tr("Step"), int(Alignment::Step));
    align->setMinimumWidth(look::px(112));
    add(bar->addWidget(align));
    connect(align, &QComboBox::activated, this, [this, align](int index) {
        m_state->setAlignment(Alignment(align->itemData(index).toInt()));
    });
    word(tr("Fill"));
    auto* fill = new QComboBox(bar);
    fill->setAccessibleName(tr("Fill"));
    fill->addItem(tr("Surprisal"));
    fill->addItem(tr("None"));
    fill->setMinimumWidth(look::px(100));
    add(bar->addWidget(fill));
    connect(fill, &QComboBox::activated, this, [this](int index) {
        for (CompareText* text : m_texts)
            text->setFilled(index == 0);
    });
    m_run = new QToolButton(bar);
    m_run->setText(tr("Run again"));
    m_run->setIcon(look::icon(QStringLiteral("run")));
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add(bar->addWidget(m_run));
    connect(m_run, &QToolButton::clicked, m_state, [this] { m_state->runAgain(); });
    auto* menu = new QMenu(m_run);
    menu->addAction(tr("With the present settings"), m_state, [this] { m_state->runAgain(); });
    menu->addAction(tr("Greedy"), m_state, [this] { m_state->runAgain(0); });
    for (const double temperature : { 0.3, 0.8, 1.2 })
        menu->addAction(tr("At temperature %1").arg(text::number(temperature, 1)), m_state,
            [this, temperature] { m_state->runAgain(temperature); });
    m_run->setMenu(menu);
    m_run->setPopupMode(QToolButton::MenuButtonPopup);
    m_runBoth = new QToolButton(bar);
    m_runBoth->setObjectName(QStringLiteral("compare.runBoth"));
    m_runBoth->setText(tr("Run both…"));
    m_runBoth->setIcon(look::icon(QStringLiteral("compare")));
    m_runBoth->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add(bar->addWidget(m_runBoth));
    connect(m_runBoth, &QToolButton::clicked, this, [this] {
        if (m_context.pairs)
            m_context.pairs->ask();
    });
}

void CompareView::fillModelTools(QToolBar* bar)
{
    const auto add = [this](QAction* action) { m_modelTools << action; };
    for (const int side : { ModelsState::A, ModelsState::B }) {
        add(word(bar, side == ModelsState::A ? tr("A") : tr("B")));
        auto* combo = new QComboBox(bar);
        combo->setObjectName(
            QStringLiteral("compare.campaign") + (side == 0 ? QLatin1Char('A') : QLatin1Char('B')));
        combo->setAccessibleName(side == ModelsState::A ? tr("Campaign A") : tr("Campaign B"));
        combo->setFixedWidth(look::px(300));
        m_folders[std::size_t(side)] = combo;
        add(bar->addWidget(combo));
        connect(combo, &QComboBox::activated, this,
            [this, side](int index) { chosenFolder(side, index); });
        if (side == ModelsState::A) {
            QAction* swap = bar->addAction(look::icon(QStringLiteral("swap")), tr("Swap"));
            swap->setToolTip(tr("Swap A and B (X)"));
            connect(swap, &QAction::triggered, m_modelsState, &ModelsState::swap);
            add(swap);
        }
    }
}

void CompareView::fillFolders()
{
    for (const int side : { ModelsState::A, ModelsState::B }) {
        QComboBox* combo = m_folders[std::size_t(side)];
        if (!combo)
            continue;
        const QString folder = m_modelsState->folder(ModelsState::Side(side));
        combo->clear();
        combo->addItem(tr("Choose a campaign"), QString());
        for (const CampaignEntry& entry : m_modelsState->entries())
            combo->addItem(entry.title + QStringLiteral(" · ") + entry.detail, entry.folder);
        combo->insertSeparator(combo->count());
        combo->addItem(look::icon(QStringLiteral("folder")), tr("Choose a folder…"), kChooseFile);
        combo->setCurrentIndex(std::max(0, combo->findData(folder)));
    }
}

void CompareView::chosenFolder(int side, int index)
{
    const QString folder = m_folders[std::size_t(side)]->itemData(index).toString();
    if (folder != kChooseFile) {
        m_modelsState->choose(ModelsState::Side(side), folder);
        return;
    }
    fillFolders();
    auto* dialog = new QFileDialog(this, tr("Open the folder of a campaign"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, side](const QString& path) {
        m_modelsState->addFolder(path);
        m_modelsState->choose(ModelsState::Side(side), path);
    });
    dialog->open();
}

void CompareView::fillCombo(CompareState::Side side)
{
    QComboBox* combo = m_combos[std::size_t(side)];
    if (!combo)
        return;
    combo->clear();
    const QString id = m_state->half(side).id;
    combo->addItem(tr("Choose a session"), QString());
    if (m_context.shelf)
        for (const ShelfEntry& entry : m_context.shelf->entries())
            combo->addItem(entry.detail.isEmpty()
                    ? entry.title
                    : entry.title + QStringLiteral(" · ") + entry.detail,
                entry.id);
    combo->insertSeparator(combo->count());
    combo->addItem(look::icon(QStringLiteral("folder")), tr("Choose a trace file…"), kChooseFile);
    combo->setCurrentIndex(std::max(0, combo->findData(id)));
}

void CompareView::chosen(CompareState::Side side, int index)
{
    const QString id = m_combos[std::size_t(side)]->itemData(index).toString();
    if (id != kChooseFile) {
        m_state->choose(side, id);
        return;
    }
    fillCombo(side);
    auto* dialog
        = new QFileDialog(this, tr("Open a trace"), QString(), tr("Traces (*.jsonl *.jsonl.zst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, side](const QString& path) {
        m_state->choose(side, m_context.shelf->addFile(path));
    });
    dialog->open();
}

} // namespace ax::ui
