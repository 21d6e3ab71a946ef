// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/inspect/inspect_state.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace ax::ui {

/// Positions of the pinned token's row: attention, and effects where they were scanned; of two
/// heads that stand apart the attention of both and its difference.
class RowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Position,
        Token,
        Segment,
        Attention, ///< of A, of a pair
        Second,
        Difference,
        EffectColumn,
        LogOdds,
        ColumnCount
    };

    explicit RowModel(InspectState* state, QObject* parent = nullptr);
    const InspectState::Row& row() const { return m_row; }
    /// Effect of a position on the pinned token; kAbsent: not scanned.
    float effect(int position) const;
    bool hasEffects() const { return m_effects; }
    bool isPair() const { return !m_row.second.empty(); }
    /// B - A; NaN where one of them is not known.
    float difference(int position) const;
    /// What a column shows now; only those of a pair, or of effects, are there.
    Column columnAt(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    InspectState* m_state;
    InspectState::Row m_row;
    bool m_effects = false;
    float m_largest = 0, m_largestEffect = 0;
};

/// "Row of query 193": where the pinned token looked, and below it what mattered.
class RowPlot : public QWidget {
    Q_OBJECT
public:
    RowPlot(InspectState* state, RowModel* model, QWidget* parent = nullptr);
    void setSinksApart(bool on);
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    QSize sizeHint() const override { return QSize(look::px(560), look::px(110)); }
    QSize minimumSizeHint() const override { return QSize(look::px(200), look::px(70)); }

Q_SIGNALS:
    void marked(int position); ///< pointed at

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plotRect(const QSizeF& size) const;
    int positionAt(const QPointF& point) const;
    enum class Lane { Attention, Second, Difference, Effect };
    void paintLane(
        QPainter& painter, const QRectF& lane, Lane what, const look::Colours& colours) const;
    QVector<Lane> lanes() const;
    float valueOf(Lane what, int position) const;
    void mark(int position);
    InspectState* m_state;
    RowModel* m_model;
    bool m_sinksApart = true;
    int m_marked = -1;
};

} // namespace ax::ui
