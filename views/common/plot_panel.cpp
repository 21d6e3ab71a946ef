// SPDX-License-Identifier: Apache-2.0
#include "views/common/plot_panel.h"

#include "views/common/help_link.h"
#include "views/common/token_delegate.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {
namespace {

constexpr int kPngScale = 2;

QString csvField(const QVariant& value)
{
    QString text;
    if (value.userType() == QMetaType::Double || value.userType() == QMetaType::Float)
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    else
        text = value.toString();
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(','))
        || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\""))
            + QLatin1Char('"');
    return text;
}

bool writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QString modelCsv(const QAbstractItemModel& model)
{
    QString text;
    const auto line = [&](auto cell) {
        for (int column = 0; column < model.columnCount(); ++column)
            text += (column ? QStringLiteral(",") : QString()) + csvField(cell(column));
        text += QStringLiteral("\r\n");
    };
    line([&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    for (int row = 0; row < model.rowCount(); ++row)
        line([&](int column) {
            const QModelIndex at = model.index(row, column);
            const QVariant edit = at.data(Qt::EditRole);
            return edit.isValid() ? edit : at.data(Qt::DisplayRole);
        });
    return text;
}

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
    menu->addAction(tr("Picture (PNG)…"), this,
        [this] { save(tr("PNG pictures (*.png)"), QStringLiteral("png"), &PlotPanel::savePng); });
    menu->addAction(tr("Drawing (SVG)…"), this,
        [this] { save(tr("SVG drawings (*.svg)"), QStringLiteral("svg"), &PlotPanel::saveSvg); });
    menu->addAction(tr("Data (CSV)…"), this,
        [this] { save(tr("CSV tables (*.csv)"), QStringLiteral("csv"), &PlotPanel::saveCsv); });
    menu->addSeparator();
    menu->addAction(tr("Copy picture"), this, [this] {
        if (!m_paint || !m_picture)
            return;
        QImage image(m_picture->size() * kPngScale, QImage::Format_ARGB32_Premultiplied);
        image.fill(look::colours().raised);
        QPainter painter(&image);
        painter.scale(kPngScale, kPngScale);
        m_paint(painter, m_picture->size(), look::colours());
        painter.end();
        QGuiApplication::clipboard()->setImage(image);
    });
    menu->addAction(tr("Copy data"), this, [this] {
        if (m_model)
            QGuiApplication::clipboard()->setText(modelCsv(*m_model));
    });
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

bool PlotPanel::savePng(const QString& path) const
{
    if (!m_paint || !m_picture)
        return false;
    QImage image(m_picture->size() * kPngScale, QImage::Format_ARGB32_Premultiplied);
    image.fill(look::colours().raised);
    QPainter painter(&image);
    painter.scale(kPngScale, kPngScale);
    m_paint(painter, m_picture->size(), look::colours());
    painter.end();
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    return image.save(&bytes, "PNG") && writeWhole(path, bytes.data());
}

bool PlotPanel::saveSvg(const QString& path) const
{
    if (!m_paint || !m_picture)
        return false;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setSize(m_picture->size());
    generator.setViewBox(QRect(QPoint(), m_picture->size()));
    generator.setTitle(m_title->text());
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), m_picture->size()), look::colours().raised);
    m_paint(painter, m_picture->size(), look::colours());
    painter.end();
    return writeWhole(path, bytes.data());
}

bool PlotPanel::saveCsv(const QString& path) const
{
    return m_model && writeWhole(path, modelCsv(*m_model).toUtf8());
}

void PlotPanel::save(
    const QString& filter, const QString& suffix, bool (PlotPanel::*write)(const QString&) const)
{
    auto* dialog = new QFileDialog(this, tr("Export %1").arg(m_title->text()), QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QString name = m_title->text().toLower();
    name.replace(QRegularExpression(QStringLiteral("[^\\w]+")), QStringLiteral("-"));
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& path) {
        if ((this->*write)(path))
            return;
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
            tr("%1 could not be written. Choose another place.").arg(path), QMessageBox::Close,
            this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

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
