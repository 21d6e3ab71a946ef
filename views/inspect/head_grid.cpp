// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/head_grid.h"

#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/inspect/heads_model.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

const QString kEffect = QStringLiteral("effect");
constexpr double kSignFrom = 1.0 / 3; ///< of the largest effect

/// Heads that share one set of keys; 0: not known.
int headsPerKey(const InspectState& state)
{
    const ModelSummary& model = state.context().session->trace().header().modelInfo;
    return model.kvHeads > 0 && model.heads > model.kvHeads && model.heads % model.kvHeads == 0
        ? model.heads / model.kvHeads
        : 0;
}

/// Layers whose rows the trace kept.
std::vector<int> capturedLayers(const TraceSession& trace)
{
    const int first = trace.nextStep(0);
    std::vector<int> layers;
    if (first < 0)
        return layers;
    const StepView step = trace.viewStep(first);
    for (int at = 0; at < step.rowCount(); ++at)
        layers.push_back(step.row(at).layer);
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    return layers;
}

} // namespace

struct HeadGrid::Geometry {
    QRectF legend, grid;
    qreal cellWidth = 0, cellHeight = 0;
    int group = 0;
    qreal gap = 0; ///< between groups of heads that share keys
    QRectF bars; ///< of the layers, right of the grid
    qreal left(int column) const
    {
        return grid.left() + column * cellWidth
            + (group > 0 ? gap * qreal(int(column / group)) : 0);
    }
    qreal top(int row) const { return grid.top() + row * cellHeight; }
};

HeadGrid::HeadGrid(InspectState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    const auto now = [this] {
        announce();
        update();
    };
    connect(state, &InspectState::tableChanged, this, now);
    connect(state, &InspectState::chosenChanged, this, now);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] { update(); });
    announce();
}

void HeadGrid::setPattern(bool on)
{
    m_pattern = on;
    update();
}

HeadGrid::Geometry HeadGrid::geometry(const QSizeF& size) const
{
    const HeadTable& table = m_state->table();
    Geometry g;
    const int rows = std::max(1, int(table.layers.size()));
    const int columns = std::max(1, int(table.heads.size()));
    const qreal label = look::pxf(14);
    g.legend = QRectF(look::pxf(10), look::pxf(6), size.width() - look::pxf(20), label);
    g.group = headsPerKey(*m_state);
    g.gap = g.group > 0 ? look::pxf(3) : 0;
    const qreal gaps = g.group > 0 ? g.gap * qreal(int((columns - 1) / g.group)) : 0;
    const qreal left = look::pxf(36), barWidth = look::pxf(36), right = look::pxf(8);
    const qreal top = g.legend.bottom() + look::pxf(22);
    const qreal width = std::max<qreal>(1, size.width() - left - barWidth - right - gaps);
    const qreal height = std::max<qreal>(1, size.height() - top - look::pxf(6));
    g.cellWidth = std::min(width / columns, look::pxf(columns > 4 ? 30 : 90));
    g.cellHeight = std::min(height / rows, look::pxf(24));
    g.grid = QRectF(left, top, g.cellWidth * columns + gaps, g.cellHeight * rows);
    g.bars = QRectF(g.grid.right() + look::pxf(6), top, barWidth - look::pxf(6), g.grid.height());
    return g;
}

QRectF HeadGrid::cellRect(int layerRow, int column, const QSizeF& size) const
{
    const Geometry g = geometry(size);
    return QRectF(g.left(column), g.top(layerRow), g.cellWidth, g.cellHeight);
}

void HeadGrid::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    const HeadTable& table = m_state->table();
    const std::vector<float> values = m_state->values();
    if (table.isEmpty() || values.empty())
        return;
    const Geometry g = geometry(size);
    const std::string id = m_state->statistic().toStdString();
    const bool twoSided = m_state->statistic() == kEffect;
    float largest = 0;
    for (const float value : values)
        if (present(value))
            largest = std::max(largest, std::fabs(value));
    const auto colourOf = [&](float value) {
        if (!present(value))
            return t.panel;
        const double share = largest > 0 ? double(value / largest) : 0;
        return twoSided ? look::differenceColour(t, share)
                        : QColor(look::attentionRamp(
                            t)[std::size_t(std::lround(255 * std::clamp(share, 0.0, 1.0)))]);
    };
    // Legend: the scale with its own ends.
    painter.setFont(look::numberFont(Role::Label));
    painter.setPen(t.muted);
    const QFontMetricsF metrics(painter.font());
    const QString low = twoSided ? statisticText(id, -largest) : QStringLiteral("0");
    const QString high
        = statisticText(id, largest) + (twoSided ? QStringLiteral(" ") + tr("nat") : QString());
    if (!m_pattern) {
        const qreal lowWidth = metrics.horizontalAdvance(low);
        painter.drawText(g.legend, Qt::AlignLeft | Qt::AlignVCenter, low);
        const QRectF ramp(g.legend.left() + lowWidth + look::pxf(6), g.legend.top() + look::pxf(2),
            look::pxf(120), g.legend.height() - look::pxf(4));
        const int steps = 40;
        for (int k = 0; k < steps; ++k) {
            const float share = (float(k) + 0.5f) / steps;
            painter.fillRect(QRectF(ramp.left() + ramp.width() * k / steps, ramp.top(),
                                 ramp.width() / steps + 0.5, ramp.height()),
                colourOf(largest * (twoSided ? 2 * share - 1 : share)));
        }
        painter.setPen(QPen(t.control, 0));
        painter.drawRect(ramp);
        painter.setPen(t.muted);
        painter.drawText(QRectF(ramp.right() + look::pxf(6), g.legend.top(),
                             g.legend.right() - ramp.right(), g.legend.height()),
            Qt::AlignLeft | Qt::AlignVCenter, high);
    } else {
        painter.drawText(g.legend, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(
                tr("bars: sinks, previous, copying"), Qt::ElideRight, g.legend.width()));
    }
    // Columns and rows.
    const int rows = int(table.layers.size()), columns = int(table.heads.size());
    const qreal number = look::pxf(14);
    int every = 1;
    while (g.cellWidth * every < metrics.horizontalAdvance(QStringLiteral("00")) + 2)
        ++every;
    for (int column = 0; column < columns; column += every)
        painter.drawText(
            QRectF(g.left(column), g.grid.top() - number - look::pxf(2), g.cellWidth, number),
            Qt::AlignCenter,
            table.heads[std::size_t(column)] < 0 ? tr("mean of heads")
                                                 : text::integer(table.heads[std::size_t(column)]));
    int everyRow = 1;
    while (g.cellHeight * everyRow < look::pxf(11))
        ++everyRow;
    const std::vector<int> captured = table.source == HeadTable::Source::Computed
        ? capturedLayers(m_state->context().session->trace())
        : std::vector<int>();
    const qreal gap = g.cellHeight > 6 ? 1 : 0;
    for (int row = 0; row < rows; ++row) {
        const qreal y = g.top(row);
        painter.setPen(t.muted);
        if (row % everyRow == 0)
            painter.drawText(QRectF(0, y, g.grid.left() - look::pxf(8), g.cellHeight),
                Qt::AlignRight | Qt::AlignVCenter, text::integer(table.layers[std::size_t(row)]));
        if (std::binary_search(captured.begin(), captured.end(), table.layers[std::size_t(row)]))
            painter.fillRect(QRectF(g.grid.left() - look::pxf(5), y + look::pxf(2), look::pxf(2),
                                 g.cellHeight - look::pxf(4)),
                t.text);
        double sum = 0, strongest = 0;
        int known = 0;
        for (int column = 0; column < columns; ++column) {
            const float value
                = values[std::size_t(row) * std::size_t(columns) + std::size_t(column)];
            const QRectF cell
                = QRectF(g.left(column), y, g.cellWidth, g.cellHeight).adjusted(0, 0, -gap, -gap);
            if (present(value)) {
                sum += double(value);
                ++known;
                if (std::fabs(double(value)) > std::fabs(strongest))
                    strongest = double(value);
            }
            if (m_pattern && table.source == HeadTable::Source::Computed) {
                painter.fillRect(cell, t.raised);
                const char* kinds[] = { "sink_share", "previous", "copying" };
                for (int k = 0; k < 3; ++k) {
                    const float share
                        = m_state->valueOf(QString::fromLatin1(kinds[k]), row, column);
                    if (!present(share))
                        continue;
                    const QRectF bar(cell.left() + 1,
                        cell.top() + 1 + (cell.height() - 2) * k / 3.0,
                        (cell.width() - 2) * double(std::clamp(share, 0.0f, 1.0f)),
                        std::max<qreal>(1, (cell.height() - 2) / 3.0 - 0.5));
                    painter.fillRect(bar,
                        k == 0       ? QBrush(t.disabled)
                            : k == 1 ? QBrush(t.control)
                                     : QBrush(t.attention[6]));
                }
                continue;
            }
            const QColor ground = colourOf(value);
            painter.fillRect(cell, ground);
            if (!present(value)) {
                painter.setPen(QPen(t.line, 1, Qt::DashLine));
                painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
            } else if (columns <= 4) {
                const QString words = statisticText(id, value);
                const QColor behind = look::labelGround(t, ground);
                if (behind != ground) {
                    QRectF label = painter.fontMetrics().boundingRect(words).toRectF();
                    label.moveCenter(cell.center());
                    painter.fillRect(label.adjusted(-2, -1, 2, 1), behind);
                }
                painter.setPen(look::textOn(behind, t));
                painter.drawText(cell, Qt::AlignCenter, words);
            } else if (twoSided && largest > 0
                && std::fabs(double(value)) >= kSignFrom * double(largest)) {
                painter.setPen(look::textOn(ground, t));
                painter.drawText(cell, Qt::AlignCenter,
                    value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+"));
            }
        }
        // The layer: its mean, or its strongest effect.
        if (known > 0 && largest > 0) {
            const double value = twoSided ? strongest : sum / known;
            const double share = std::clamp(value / double(largest), -1.0, 1.0);
            const qreal h = std::min(g.cellHeight - 2, look::pxf(8));
            const qreal top = y + (g.cellHeight - h) / 2;
            if (twoSided) {
                const qreal zero = g.bars.center().x();
                const QRectF bar = QRectF(zero, top, g.bars.width() / 2 * share, h).normalized();
                if (share < 0)
                    painter.fillRect(bar, t.difference[1]);
                else {
                    painter.setPen(QPen(t.difference[7], 1));
                    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
                }
            } else {
                painter.fillRect(QRectF(g.bars.left(), top, g.bars.width() * share, h), t.control);
            }
        }
    }
    if (twoSided) {
        painter.setPen(QPen(t.control, 1));
        painter.drawLine(QPointF(std::round(g.bars.center().x()) + 0.5, g.bars.top()),
            QPointF(std::round(g.bars.center().x()) + 0.5, g.bars.bottom()));
    }
    if (g.group > 0)
        for (int column = g.group; column < columns; column += g.group)
            painter.fillRect(
                QRectF(g.left(column) - g.gap + 0.5, g.grid.top(), 1.5, g.grid.height()),
                t.control);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool pair = m_state->pair() != InspectState::Pair::Mean;
    for (std::size_t k = 0; k < m_state->chosen().size(); ++k) {
        const HeadRef& head = m_state->chosen()[k];
        const int row = table.layerRow(head.layer), column = table.column(head.head);
        if (row < 0 || column < 0)
            continue;
        const QRectF cell = QRectF(g.left(column), g.top(row), g.cellWidth, g.cellHeight)
                                .adjusted(0, 0, -gap, -gap);
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell);
        if (pair) {
            const qreal side = std::min(cell.height() - 2, look::pxf(13));
            look::paintSideBadge(
                &painter, QRectF(cell.left() + 1, cell.top() + 1, side, side), k == 0, t);
        }
    }
}

void HeadGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, size(), look::colours());
    if (hasFocus()) {
        painter.setPen(QPen(look::colours().focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

QString HeadGrid::tipOf(int layerRow, int column) const
{
    const HeadTable& table = m_state->table();
    const HeadRef head { table.layers[std::size_t(layerRow)], table.heads[std::size_t(column)] };
    QStringList lines { HeadsModel::nameOf(head) };
    for (const QString& id : m_state->statistics())
        lines << wordsOf(id.toStdString()).title + QStringLiteral(" ")
                + statisticText(id.toStdString(), m_state->valueOf(id, layerRow, column));
    return lines.join(QLatin1Char('\n'));
}

void HeadGrid::announce()
{
    const HeadTable& table = m_state->table();
    QString said;
    const bool pair = m_state->pair() != InspectState::Pair::Mean;
    for (std::size_t k = 0; k < (pair ? 2 : std::min<std::size_t>(1, m_state->chosen().size()));
         ++k) {
        const HeadRef head = m_state->chosen()[k];
        const int row = table.layerRow(head.layer), column = table.column(head.head);
        if (row < 0 || column < 0)
            continue;
        if (pair)
            said += k == 0 ? QStringLiteral("A ") : QStringLiteral("; B ");
        said += tipOf(row, column).replace(QLatin1Char('\n'), QLatin1String(", "));
    }
    setAccessibleDescription(said);
}

void HeadGrid::choose(int layerRow, int column, bool more)
{
    const HeadTable& table = m_state->table();
    if (layerRow < 0 || layerRow >= int(table.layers.size()) || column >= int(table.heads.size()))
        return;
    std::vector<HeadRef> heads;
    const int layer = table.layers[std::size_t(layerRow)];
    if (column < 0) {
        for (const int head : table.heads)
            heads.push_back({ layer, head });
    } else {
        const HeadRef head { layer, table.heads[std::size_t(column)] };
        if (more) {
            heads = m_state->chosen();
            const auto it = std::find(heads.begin(), heads.end(), head);
            if (it == heads.end())
                heads.push_back(head);
            else if (heads.size() > 1)
                heads.erase(it);
        } else {
            heads = { head };
        }
    }
    m_state->setChosen(std::move(heads));
}

void HeadGrid::mousePressEvent(QMouseEvent* event)
{
    const HeadTable& table = m_state->table();
    const Geometry g = geometry(size());
    const int row = int(std::floor((event->position().y() - g.grid.top()) / g.cellHeight));
    if (table.isEmpty() || row < 0 || row >= int(table.layers.size()))
        return;
    if (event->position().x() < g.grid.left()) {
        choose(row, -1, false);
        return;
    }
    for (int column = 0; column < int(table.heads.size()); ++column)
        if (event->position().x() >= g.left(column)
            && event->position().x() < g.left(column) + g.cellWidth)
            choose(row, column, event->modifiers() & Qt::ControlModifier);
}

void HeadGrid::mouseMoveEvent(QMouseEvent* event) { event->accept(); }

void HeadGrid::keyPressEvent(QKeyEvent* event)
{
    const HeadTable& table = m_state->table();
    const int by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    int row = 0, column = 0;
    const bool pair = m_state->pair() != InspectState::Pair::Mean;
    if (!m_state->chosen().empty()) {
        const HeadRef& head = m_state->chosen()[pair ? 1 : 0];
        row = std::max(0, table.layerRow(head.layer));
        column = std::max(0, table.column(head.head));
    }
    switch (event->key()) {
    case Qt::Key_Up:
        row -= by;
        break;
    case Qt::Key_Down:
        row += by;
        break;
    case Qt::Key_Left:
        column -= by;
        break;
    case Qt::Key_Right:
        column += by;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = int(table.heads.size()) - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (table.isEmpty())
        return;
    row = std::clamp(row, 0, int(table.layers.size()) - 1);
    column = std::clamp(column, 0, int(table.heads.size()) - 1);
    const HeadRef to { table.layers[std::size_t(row)], table.heads[std::size_t(column)] };
    if (!pair)
        choose(row, column, false);
    else if (!(to == m_state->chosen().front()))
        m_state->setChosen({ m_state->chosen().front(), to });
}

bool HeadGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_state->table().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (int row = 0; row < int(m_state->table().layers.size()); ++row)
            for (int column = 0; column < int(m_state->table().heads.size()); ++column)
                if (cellRect(row, column, size()).contains(help->pos()))
                    QToolTip::showText(help->globalPos(), tipOf(row, column), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ax::ui
