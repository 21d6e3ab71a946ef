// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/common/picture_export.h"

#include <QFrame>

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QVBoxLayout;
class QToolButton;
class QPainter;

namespace ax::ui {

/// The panel of every picture: head 28 with title, unit, "show as table" and export menu (PNG at
/// 2x, SVG, CSV, copies). The picture is a widget; the same `paint` draws every output.
class PlotPanel : public QFrame {
    Q_OBJECT
public:
    using Paint = std::function<void(QPainter&, const QSizeF&, const look::Colours&)>;

    explicit PlotPanel(QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& unit = {});
    /// Takes ownership of the widget; the model is observed only.
    void setContent(QWidget* picture, QAbstractItemModel* model, Paint paint);
    /// Without a head its owner says what it is and offers table and export.
    void setHeadVisible(bool visible);
    /// A control of this panel, left of "show as table".
    void addTool(QWidget* tool);
    /// Controls under the head, above the picture.
    void setControls(QWidget* controls);
    /// A sentence under the picture; empty: none.
    void setFootnote(const QString& text);
    QWidget* picture() const { return m_picture; }
    QTableView* table() const { return m_table; }
    bool isTable() const;
    void setTable(bool on); ///< `T`

    bool savePng(const QString& path) const; ///< false when the file cannot be written
    bool saveSvg(const QString& path) const;
    bool saveCsv(const QString& path) const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ExportSource source() const;
    QLabel *m_title, *m_unit;
    QHBoxLayout* m_head;
    QVBoxLayout* m_column;
    QLabel* m_footnote;
    QToolButton *m_tableButton, *m_exportButton, *m_helpButton;
    QStackedWidget* m_stack;
    QTableView* m_table;
    QWidget* m_picture = nullptr;
    QAbstractItemModel* m_model = nullptr;
    Paint m_paint;
};

} // namespace ax::ui
