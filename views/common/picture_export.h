// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QAbstractItemModel;
class QMenu;
class QPainter;
class QWidget;

/// What can be taken out of every panel: its picture at 2x, as a drawing, its data, copies.
namespace ax::ui {

struct ExportSource {
    QString title; ///< names the file
    QSize size; ///< of the picture, device independent pixels
    std::function<void(QPainter&)> paint; ///< over a ground that is filled already; empty: none
    const QAbstractItemModel* model = nullptr;
};

QByteArray pngOf(const ExportSource& source);
QByteArray svgOf(const ExportSource& source);
QByteArray csvOf(const ExportSource& source);
/// Whole or not at all. False: it cannot be written.
bool writeWhole(const QString& path, const QByteArray& bytes);

/// PNG, SVG, CSV, copy picture, copy data; `source` is asked when one is chosen.
void addExportActions(QMenu* menu, QWidget* owner, const std::function<ExportSource()>& source);

/// RFC 4180 text of the display values, header line first; numbers are written in full where the
/// model has them under Qt::EditRole.
QString modelCsv(const QAbstractItemModel& model);

} // namespace ax::ui
