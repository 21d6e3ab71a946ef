// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/session/fixed_model.h"

#include <QVector>
#include <QWidget>

#include <functional>

class QPainter;

namespace ax::ui {

/// A small table whose cells hold words or little pictures, painted as one, so that screen and
/// exported picture are the same; what it says stands in model() too.
class CellTable : public QWidget {
    Q_OBJECT
public:
    using Paint = std::function<void(QPainter&, const QRectF&, const look::Colours&)>;
    enum class Tone { Plain, Muted, Ok, Warn, Halt };
    struct Column {
        QString title;
        double width = 0; ///< of the design; 0: a share of what is left
        bool right = false;
    };
    struct Cell {
        QString text;
        QVariant value {}; ///< in full, for files; not valid: the text
        Tone tone = Tone::Plain;
        bool strong = false;
        QString icon {}; ///< before the text
        Paint paint {}; ///< instead of the text
    };
    struct Row {
        QVector<Cell> cells;
        bool heading = false; ///< the first cell stands over the whole width
    };

    explicit CellTable(QWidget* parent = nullptr);
    void setColumns(QVector<Column> columns);
    void setRows(QVector<Row> rows);
    const QVector<Row>& rows() const { return m_rows; }
    /// Rows can be chosen with the mouse and Up and Down; Enter activates.
    void setChoosable(bool on);
    int chosen() const { return m_chosen; } ///< row; -1: none
    void choose(int row);
    QAbstractItemModel* model() const { return m_model; } ///< headings left out
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);
    void rowActivated(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void step(int by);
    void remakeModel();
    QVector<Column> m_columns;
    QVector<Row> m_rows;
    FixedModel* m_model = nullptr;
    int m_chosen = -1;
    bool m_choosable = false;
};

/// A value with its interval. What is not finite is not drawn.
struct IntervalMark {
    double value = 0, from = 0, to = 0;
    bool disc = true; ///< filled; else an outlined square
};
/// The axis it stands on.
struct IntervalAxis {
    double low = 0, high = 1;
    double mark = 0.5; ///< a dashed line
};
CellTable::Paint intervalPaint(const IntervalMark& shown, const IntervalAxis& axis);

} // namespace ax::ui
