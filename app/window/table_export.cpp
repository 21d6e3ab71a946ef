// SPDX-License-Identifier: Apache-2.0
#include "app/window/table_export.h"

#include "engine/core/files.h"
#include "views/common/look.h"
#include "views/common/plot_panel.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QToolButton>

namespace ax::ui {

namespace {

// As a picture's own menu says it.
QString words(const char* text) { return QCoreApplication::translate("ax::ui::PlotPanel", text); }

void save(QAbstractItemModel* model, QWidget* parent)
{
    auto* files = new QFileDialog(parent, words("Data (CSV)…"), {}, words("CSV tables (*.csv)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("csv"));
    const QPointer<QAbstractItemModel> rows(model);
    QObject::connect(
        files, &QFileDialog::fileSelected, parent, [rows, parent](const QString& path) {
            if (!rows)
                return;
            if (const Status written
                = writeFile(path.toStdString(), modelCsv(*rows).toUtf8().toStdString());
                !written)
                QMessageBox::warning(
                    parent, words("Data (CSV)…"), QString::fromStdString(written.error().line()));
        });
    files->open();
}

} // namespace

QToolButton* makeTableExport(QAbstractItemModel* model, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("export"));
    button->setAutoRaise(true);
    button->setIcon(look::icon(QStringLiteral("export")));
    button->setToolTip(words("Export"));
    button->setAccessibleName(words("Export"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const QPointer<QAbstractItemModel> rows(model);
    QObject::connect(menu->addAction(words("Data (CSV)…")), &QAction::triggered, button,
        [rows, button] { save(rows, button->window()); });
    QObject::connect(menu->addAction(words("Copy data")), &QAction::triggered, button, [rows] {
        if (rows)
            QGuiApplication::clipboard()->setText(modelCsv(*rows));
    });
    button->setMenu(menu);
    return button;
}

} // namespace ax::ui
