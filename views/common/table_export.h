// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/picture_export.h"

class QAbstractItemView;
class QToolButton;

namespace ax::ui {

/// What can be taken out of a table: the rows that are seen as a picture, all of them as data.
ExportSource tableSource(QAbstractItemView* table, const QString& title);

/// The export button of a table: picture, drawing, rows as a CSV file, copies; Ctrl+E in the table
/// opens its menu. The table is observed only.
QToolButton* makeTableExport(QAbstractItemView* table, const QString& title, QWidget* parent);

} // namespace ax::ui
