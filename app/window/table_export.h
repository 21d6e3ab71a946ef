// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemModel;
class QToolButton;
class QWidget;

namespace ax::ui {

/// The export button of a table: its rows as a CSV file, or copied. `model` is observed only.
QToolButton* makeTableExport(QAbstractItemModel* model, QWidget* parent);

} // namespace ax::ui
