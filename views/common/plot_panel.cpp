// SPDX-License-Identifier: Apache-2.0
#include "views/common/plot_panel.h"

#include "views/common/help_link.h"
#include "views/common/token_delegate.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

PlotPanel::PlotPanel(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_unit(new QLabel(this))
    , m_footnote(new QLabel(this))
    , m_tableButton(new QToolButton(this))
    , m_exportButton(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
{
    m_tableButton->setCheckable(true);
    m_tableButton->setAutoRaise(true);
    m_tableButton->setIcon(look::icon(QStringLiteral("table")));
    m_tableButton->setToolTip(tr("Show as table (T)"));
    m_tableButton->setAccessibleName(tr("Show as table"));
    m_exportButton->setAutoRaise(true);
    m_exportButton->setIcon(look::icon(QStringLiteral("export")));
    m_exportButton->setToolTip(tr("Export"));
    m_exportButton->setAccessibleName(tr("Export"));
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_exportButton);
    addExportActions(menu, this, [this] { return source(); });
    m_exportButton->setMenu(menu);

    const auto fonts = [this] {
        m_title->setFont(look::font(look::Role::Strong));
        m_footnote->setFont(look::font(look::Role::Label));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    m_title->setTextFormat(Qt::PlainText);
    m_unit->setTextFormat(Qt::PlainText);
    m_table->setItemDelegate(new TokenDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stack->addWidget(m_table);

    auto* head = m_head = new QHBoxLayout;
    head->setContentsMargins(look::px(8), look::px(2), look::px(4), look::px(2));
    head->setSpacing(look::px(6));
    head->addWidget(m_title);
    head->addWidget(m_unit, 1);
    head->addWidget(m_tableButton);
    head->addWidget(m_exportButton);
    head->addWidget(m_helpButton = makeHelpButton(this, this));
    auto* column = m_column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_footnote->setForegroundRole(QPalette::PlaceholderText);
    m_footnote->setTextFormat(Qt::PlainText);
    m_footnote->setWordWrap(true);
    m_footnote->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(8));
    m_footnote->hide();
    column->addWidget(m_footnote);
    connect(m_tableButton, &QToolButton::toggled, this, &PlotPanel::setTable);
    // A table takes letters for its search.
    auto* back = new QShortcut(Qt::Key_T, m_table);
    back->setContext(Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] { setTable(false); });
    // The same by the pointer alone, where the head is not shown.
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* popup = new QMenu(this);
        popup->setAttribute(Qt::WA_DeleteOnClose);
        QAction* table = popup->addAction(tr("Show as table (T)"));
        table->setCheckable(true);
        table->setChecked(isTable());
        connect(table, &QAction::toggled, this, &PlotPanel::setTable);
        popup->addSeparator();
        popup->addActions(m_exportButton->menu()->actions());
        popup->addSeparator();
        popup->addAction(m_helpButton->toolTip(), m_helpButton, &QToolButton::click);
        popup->popup(mapToGlobal(at));
    });
}

void PlotPanel::setTitle(const QString& title, const QString& unit)
{
    m_title->setText(title);
    m_exportButton->menu()->setTitle(title);
    m_unit->setText(unit);
    m_table->setAccessibleName(title);
    if (m_picture)
        m_picture->setAccessibleName(title);
}

void PlotPanel::setHeadVisible(bool visible)
{
    for (QWidget* part : std::initializer_list<QWidget*> {
             m_title, m_unit, m_tableButton, m_exportButton, m_helpButton })
        part->setVisible(visible);
    const int side = visible ? look::px(8) : 0, edge = visible ? look::px(2) : 0;
    m_head->setContentsMargins(side, edge, visible ? look::px(4) : 0, edge);
}

void PlotPanel::addTool(QWidget* tool) { m_head->insertWidget(m_head->count() - 3, tool); }

void PlotPanel::setControls(QWidget* controls) { m_column->insertWidget(1, controls); }

void PlotPanel::setFootnote(const QString& text)
{
    m_footnote->setFont(look::font(look::Role::Label));
    m_footnote->setText(text);
    m_footnote->setVisible(!text.isEmpty());
}

void PlotPanel::setContent(QWidget* picture, QAbstractItemModel* model, Paint paint)
{
    m_picture = picture;
    m_model = model;
    m_paint = std::move(paint);
    // Each picture is one tab stop: T, the arrows and Ctrl+E begin there.
    if (picture->focusPolicy() == Qt::NoFocus)
        picture->setFocusPolicy(Qt::TabFocus);
    m_stack->addWidget(picture);
    m_stack->setCurrentWidget(picture);
    m_table->setModel(model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    picture->setAccessibleName(m_title->text());
}

bool PlotPanel::isTable() const { return m_stack->currentWidget() == m_table; }

void PlotPanel::setTable(bool on)
{
    QWidget* const to = on ? static_cast<QWidget*>(m_table) : m_picture;
    const bool keyboard = m_stack->currentWidget() && m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(to);
    if (keyboard && to)
        to->setFocus();
    m_tableButton->setChecked(on);
}

ExportSource PlotPanel::source() const
{
    ExportSource source { m_title->text(), {}, {}, m_model };
    if (m_paint && m_picture) {
        source.size = m_picture->size();
        source.paint = [this, size = source.size](
                           QPainter& painter) { m_paint(painter, size, look::colours()); };
    }
    return source;
}

bool PlotPanel::savePng(const QString& path) const { return writeWhole(path, pngOf(source())); }
bool PlotPanel::saveSvg(const QString& path) const { return writeWhole(path, svgOf(source())); }
bool PlotPanel::saveCsv(const QString& path) const { return writeWhole(path, csvOf(source())); }

void PlotPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        setTable(!isTable());
    else if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier)
        m_exportButton->showMenu();
    else
        QFrame::keyPressEvent(event);
}

void PlotPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    painter.fillRect(QRect(0, m_stack->y() - 1, width(), 1), t.line);
}

} // namespace ax::ui
