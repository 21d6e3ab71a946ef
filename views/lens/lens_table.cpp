// SPDX-License-Identifier: Apache-2.0
#include "views/lens/lens_table.h"

#include "views/common/look.h"
#include "views/common/plot_panel.h"
#include "views/common/token_delegate.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace ax::ui {

LensTable::LensTable(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new TokenDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(look::px(16));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        Q_EMIT menuOpens(menu);
        if (!menu->isEmpty())
            menu->addSeparator();
        menu->addAction(tr("Copy data"), this,
            [this] { QGuiApplication::clipboard()->setText(modelCsv(*model())); });
        menu->addAction(tr("Data (CSV)…"), this, [this] {
            auto* dialog = new QFileDialog(window(), tr("Export"), {}, tr("CSV tables (*.csv)"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setDefaultSuffix(QStringLiteral("csv"));
            dialog->selectFile(accessibleName() + QStringLiteral(".csv"));
            connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
                QSaveFile file(path);
                if (file.open(QIODevice::WriteOnly)) {
                    file.write(modelCsv(*model()).toUtf8());
                    file.commit();
                }
            });
            dialog->open();
        });
        menu->popup(viewport()->mapToGlobal(at));
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &LensTable::fit);
    fit();
}

void LensTable::fit()
{
    // Columns keep their share of the text.
    const qreal now = look::pxf(1);
    if (m_pixel > 0 && now != m_pixel && model())
        for (int k = 0; k < model()->columnCount(); ++k)
            if (horizontalHeader()->sectionResizeMode(k) != QHeaderView::Stretch)
                setColumnWidth(k, int(std::lround(columnWidth(k) * now / m_pixel)));
    m_pixel = now;
    const int row = std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setFixedHeight(row);
    horizontalHeader()->setFont(look::font(look::Role::Label));
    updateGeometry();
}

void LensTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void LensTable::setStretchColumn(int column)
{
    for (int k = 0; k < model()->columnCount(); ++k)
        horizontalHeader()->setSectionResizeMode(
            k, k == column ? QHeaderView::Stretch : QHeaderView::Interactive);
}

QSize LensTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return QSize(look::px(320),
        horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

QSize LensTable::minimumSizeHint() const
{
    const int rows = model() ? std::min(4, model()->rowCount()) : 0;
    return QSize(look::px(160),
        horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

} // namespace ax::ui
