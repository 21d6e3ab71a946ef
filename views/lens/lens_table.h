// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/picture_export.h"

#include <QTableView>

class QMenu;

namespace ax::ui {

/// A table of the lens: rows of 22, no vertical lines, as tall as its rows while there is room.
class LensTable : public QTableView {
    Q_OBJECT
public:
    explicit LensTable(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Column that takes the width the others leave.
    void setStretchColumn(int column);

    /// What its menu and its panel's head take out of it.
    ExportSource source() const;

Q_SIGNALS:
    /// Its menu opens in a moment: what belongs to the rows stands first.
    void menuOpens(QMenu* menu);

private:
    void paintWhole(QPainter& painter) const;
    void fit();
    double m_pixel = 0; ///< of the design, when the columns were given their widths
};

} // namespace ax::ui
