// SPDX-License-Identifier: Apache-2.0
#include "views/common/write_again.h"

#include "views/common/look.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/shelf.h"
#include "views/session/view_commands.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace ax::ui {

namespace {

struct Again {
    Q_DECLARE_TR_FUNCTIONS(WriteAgain)
};

void addWeights(QMenu* menu, const ViewContext& context, int token, const QVector<int>& positions)
{
    for (const double weight : kStressWeights)
        menu->addAction(Again::tr("%1 times as much").arg(text::integer(qint64(weight))), menu,
            [context, token, positions, weight] { writeAgain(context, token, positions, weight); });
}

} // namespace

QString writeAgainRefusal(const ViewContext& context, int token, const QVector<int>& positions)
{
    if (positions.isEmpty())
        return Again::tr("Choose a row first.");
    if (context.commands->state() != ViewCommands::State::Idle)
        return Again::tr("An answer is being written, or no model is open.");
    if (!context.commands->canWriteAgain(token))
        return Again::tr("Only a written token can be written again, by the model of this trace.");
    return {};
}

void writeAgain(const ViewContext& context, int token, const QVector<int>& positions, double weight)
{
    if (!writeAgainRefusal(context, token, positions).isEmpty())
        return;
    context.commands->writeAgain(token, positions, weight);
    const auto& kept = context.session->trace().keptBranches();
    if (kept.empty() || context.commands->state() == ViewCommands::State::Idle)
        return;
    if (context.shelf)
        context.shelf->propose(Shelf::branch(QString::fromStdString(kept.back().record.id)));
    if (context.showView)
        context.showView(QStringLiteral("compare"));
}

void askStress(QWidget* parent, const QPoint& at, const ViewContext& context, int token,
    const QVector<int>& positions)
{
    if (!writeAgainRefusal(context, token, positions).isEmpty())
        return;
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Again::tr("How much the stressed places weigh"));
    addWeights(menu, context, token, positions);
    menu->popup(at);
}

void addWriteAgain(
    QMenu* menu, const ViewContext& context, int token, const QVector<int>& positions)
{
    const QString no = writeAgainRefusal(context, token, positions);
    const QIcon icon = look::icon(QStringLiteral("branch"));
    QAction* without = menu->addAction(icon, Again::tr("Write again without these\tR"), menu,
        [context, token, positions] { writeAgain(context, token, positions, 0); });
    QMenu* stressed = menu->addMenu(icon, Again::tr("Write again with these stressed\tShift+R"));
    addWeights(stressed, context, token, positions);
    for (QAction* action : { without, stressed->menuAction() }) {
        action->setEnabled(no.isEmpty());
        action->setToolTip(no);
    }
}

WriteAgainBar::WriteAgainBar(const ViewContext& context, Places places, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_places(std::move(places))
    , m_without(new QToolButton(this))
    , m_stressed(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(4));
    row->setSpacing(look::px(6));
    for (QToolButton* button : { m_without, m_stressed }) {
        button->setIcon(look::icon(QStringLiteral("branch")));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->addWidget(button, 1);
    }
    m_without->setText(Again::tr("Write without these"));
    m_without->setAccessibleName(Again::tr("Write again without these"));
    m_stressed->setText(Again::tr("Stress these"));
    m_stressed->setAccessibleName(Again::tr("Write again with these stressed"));
    m_stressed->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_stressed);
    menu->setAccessibleName(Again::tr("How much the stressed places weigh"));
    for (const double weight : kStressWeights)
        menu->addAction(
            Again::tr("%1 times as much").arg(text::integer(qint64(weight))), this, [this, weight] {
                writeAgain(m_context, m_context.selection->pinned(), m_places(), weight);
            });
    m_stressed->setMenu(menu);
    connect(m_without, &QToolButton::clicked, this,
        [this] { writeAgain(m_context, m_context.selection->pinned(), m_places(), 0); });
    connect(context.selection, &Selection::pinnedChanged, this, &WriteAgainBar::refresh);
    connect(context.selection, &Selection::chosenRowsChanged, this, &WriteAgainBar::refresh);
    connect(context.commands, &ViewCommands::stateChanged, this, &WriteAgainBar::refresh);
    refresh();
}

void WriteAgainBar::refresh()
{
    const QString no = writeAgainRefusal(m_context, m_context.selection->pinned(), m_places());
    m_without->setEnabled(no.isEmpty());
    m_stressed->setEnabled(no.isEmpty());
    m_without->setToolTip(no.isEmpty() ? Again::tr("Write again without these (R)") : no);
    m_stressed->setToolTip(
        no.isEmpty() ? Again::tr("Write again with these stressed (Shift+R)") : no);
}

} // namespace ax::ui
