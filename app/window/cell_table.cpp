// SPDX-License-Identifier: Apache-2.0
#include "app/window/cell_table.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

using look::Role;

int rowHeight() { return look::px(22); }

QColor inkOf(CellTable::Tone tone, const look::Colours& t)
{
    switch (tone) {
    case CellTable::Tone::Muted:
        return t.muted;
    case CellTable::Tone::Ok:
        return t.ok;
    case CellTable::Tone::Warn:
        return t.warn;
    case CellTable::Tone::Halt:
        return t.halt;
    default:
        return t.text;
    }
}

/// Left edges and widths of the columns in `width`.
QVector<QPair<qreal, qreal>> placesOf(const QVector<CellTable::Column>& columns, qreal width)
{
    qreal fixed = 0;
    int open = 0;
    for (const auto& column : columns)
        column.width > 0 ? fixed += look::pxf(column.width) : qreal(++open);
    const qreal margin = look::pxf(12);
    const qreal share = open > 0 ? std::max(look::pxf(60), (width - 2 * margin - fixed) / open) : 0;
    // Where all of it does not fit, all of it is narrower.
    const qreal all = fixed + share * open + 2 * margin;
    const qreal scale = all > width ? (width - 2 * margin) / (all - 2 * margin) : 1;
    QVector<QPair<qreal, qreal>> places;
    qreal x = margin;
    for (const auto& column : columns) {
        const qreal wide = scale * (column.width > 0 ? look::pxf(column.width) : share);
        places.append({ x, wide });
        x += wide;
    }
    return places;
}

} // namespace

CellTable::CellTable(QWidget* parent)
    : QWidget(parent)
{
    remakeModel();
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void CellTable::remakeModel()
{
    QStringList names;
    for (const Column& column : m_columns)
        names << column.title;
    const auto make = [this] {
        FixedModel::Rows rows;
        for (const Row& row : m_rows) {
            if (row.heading)
                continue;
            QVector<FixedModel::Cell> cells;
            for (qsizetype k = 0; k < row.cells.size(); ++k)
                cells.append({ row.cells[k].text, row.cells[k].value,
                    k < m_columns.size() && m_columns[k].right });
            rows.append(std::move(cells));
        }
        return rows;
    };
    // The model is observed by panels and stays; its columns are set before it is handed out.
    if (!m_model || m_model->columnCount() != m_columns.size()) {
        delete m_model;
        m_model = new FixedModel(names, make, this);
    } else {
        m_model->remake();
    }
}

void CellTable::setColumns(QVector<Column> columns)
{
    m_columns = std::move(columns);
    remakeModel();
    update();
}

void CellTable::setRows(QVector<Row> rows)
{
    m_rows = std::move(rows);
    if (m_chosen >= m_rows.size() || (m_chosen >= 0 && m_rows[m_chosen].heading))
        m_chosen = -1;
    m_model->remake();
    updateGeometry();
    update();
}

void CellTable::setChoosable(bool on)
{
    m_choosable = on;
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
}

void CellTable::choose(int row)
{
    if (row == m_chosen || row < -1 || row >= m_rows.size() || (row >= 0 && m_rows[row].heading))
        return;
    m_chosen = row;
    update();
    if (row < 0)
        return;
    QStringList words;
    for (const Cell& cell : m_rows[row].cells)
        if (!cell.text.isEmpty())
            words << cell.text;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT rowChosen(row);
}

QSize CellTable::sizeHint() const
{
    qreal fixed = look::pxf(24);
    for (const Column& column : m_columns)
        fixed += look::pxf(column.width > 0 ? column.width : 90);
    return QSize(int(fixed), rowHeight() * int(m_rows.size() + 1) + look::px(4));
}

QSize CellTable::minimumSizeHint() const { return QSize(look::px(200), sizeHint().height()); }

void CellTable::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const auto places = placesOf(m_columns, size.width());
    const qreal high = rowHeight();
    const auto words = [&](const QRectF& rect, const QString& text, Role role, const QColor& ink,
                           bool right) {
        const QFont font = look::numberFont(role);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(rect, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    const qreal gap = look::pxf(6);
    const auto rectOf = [&](qsizetype column, qreal y) {
        return QRectF(places[column].first, y, places[column].second - gap, high);
    };
    painter.fillRect(QRectF(0, 0, size.width(), high), t.panel);
    for (qsizetype k = 0; k < m_columns.size(); ++k)
        words(rectOf(k, 0), m_columns[k].title, Role::Label, t.muted, m_columns[k].right);
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, high - 0.5), QPointF(size.width(), high - 0.5));
    qreal y = high;
    for (qsizetype r = 0; r < m_rows.size(); ++r, y += high) {
        const Row& row = m_rows[r];
        if (row.heading) {
            painter.fillRect(QRectF(0, y, size.width(), high - 1), t.panel);
            words(QRectF(look::pxf(12), y, size.width() - look::pxf(24), high),
                row.cells.isEmpty() ? QString() : row.cells.first().text, Role::Label, t.muted,
                false);
        } else {
            if (r == m_chosen)
                painter.fillRect(QRectF(0, y, size.width(), high - 1), t.selection);
            for (qsizetype k = 0; k < std::min(row.cells.size(), m_columns.size()); ++k) {
                const Cell& cell = row.cells[k];
                QRectF rect = rectOf(k, y);
                if (cell.paint) {
                    cell.paint(painter, rect, t);
                    continue;
                }
                const QColor ink = inkOf(cell.tone, t);
                if (!cell.icon.isEmpty()) {
                    const int side = look::px(14);
                    painter.drawPixmap(QPointF(rect.left(), y + (high - side) / 2),
                        look::iconPixmap(
                            cell.icon, side, ink, painter.device()->devicePixelRatioF()));
                    rect.setLeft(rect.left() + side + gap);
                }
                words(rect, cell.text, cell.strong ? Role::Strong : Role::Table, ink,
                    m_columns[k].right);
            }
        }
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(0, y + high - 0.5), QPointF(size.width(), y + high - 0.5));
    }
}

void CellTable::paintEvent(QPaintEvent*)
{
    const look::Colours& t = look::colours();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    draw(painter, size(), t);
    if (hasFocus() && m_chosen >= 0) {
        painter.setPen(QPen(t.focus, 2));
        painter.drawRect(QRectF(1, rowHeight() * (m_chosen + 1) + 1, width() - 2, rowHeight() - 3));
    }
}

void CellTable::mousePressEvent(QMouseEvent* event)
{
    if (!m_choosable)
        return QWidget::mousePressEvent(event);
    choose(int(event->position().y()) / rowHeight() - 1);
}

void CellTable::step(int by)
{
    for (int row = m_chosen + by; row >= 0 && row < m_rows.size(); row += by)
        if (!m_rows[row].heading)
            return choose(row);
}

void CellTable::keyPressEvent(QKeyEvent* event)
{
    if (m_choosable && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        step(event->key() == Qt::Key_Down ? 1 : -1);
    else if (m_choosable && m_chosen >= 0
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT rowActivated(m_chosen);
    else
        QWidget::keyPressEvent(event);
}

void CellTable::focusInEvent(QFocusEvent* event)
{
    if (m_choosable && m_chosen < 0)
        step(1);
    QWidget::focusInEvent(event);
}

CellTable::Paint intervalPaint(const IntervalMark& shown, const IntervalAxis& axis)
{
    return [shown, axis](QPainter& painter, const QRectF& cell, const look::Colours& t) {
        const auto& [value, from, to, disc] = shown;
        const QRectF rect = cell.adjusted(look::pxf(8), 0, -look::pxf(8), 0);
        const auto at = [&](double v) {
            return rect.left()
                + rect.width() * std::clamp((v - axis.low) / (axis.high - axis.low), 0.0, 1.0);
        };
        const qreal y = std::floor(rect.center().y()) + 0.5;
        if (std::isfinite(axis.mark)) {
            painter.setPen(QPen(t.muted, 1, Qt::DotLine));
            painter.drawLine(
                QPointF(at(axis.mark), rect.top()), QPointF(at(axis.mark), rect.bottom()));
        }
        if (!std::isfinite(value))
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.text, look::pxf(1.4)));
        if (std::isfinite(from) && std::isfinite(to)) {
            painter.drawLine(QPointF(at(from), y), QPointF(at(to), y));
            for (const double end : { from, to })
                painter.drawLine(
                    QPointF(at(end), y - look::pxf(3)), QPointF(at(end), y + look::pxf(3)));
        }
        const qreal r = look::pxf(3.5);
        painter.setBrush(disc ? t.text : t.raised);
        if (disc)
            painter.drawEllipse(QPointF(at(value), y), r, r);
        else
            painter.drawRect(QRectF(at(value) - r, y - r, 2 * r, 2 * r));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    };
}

} // namespace ax::ui
