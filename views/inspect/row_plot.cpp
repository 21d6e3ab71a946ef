// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/row_plot.h"

#include "engine/analysis/sinks.h"
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

constexpr int kLabels = 5; ///< places that are named

} // namespace

RowModel::RowModel(InspectState* state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(state, &InspectState::mapChanged, this, &RowModel::rebuild);
    connect(state, &InspectState::effectsChanged, this, &RowModel::rebuild);
    connect(state, &InspectState::chosenChanged, this, &RowModel::rebuild);
    connect(state->context().selection, &Selection::pinnedChanged, this, &RowModel::rebuild);
    rebuild();
}

void RowModel::rebuild()
{
    beginResetModel();
    m_row = m_state->pinnedRow();
    m_effects = m_row.query >= 0 && m_state->effectToken() == m_row.query + 1;
    m_largest = m_largestEffect = 0;
    for (std::size_t k = 0; k < m_row.p.size(); ++k) {
        m_largest = std::max(m_largest, m_row.p[k]);
        if (isPair())
            m_largest = std::max(m_largest, m_row.second[k]);
        if (const float e = effect(int(k)); present(e))
            m_largestEffect = std::max(m_largestEffect, std::fabs(e));
    }
    endResetModel();
}

float RowModel::effect(int position) const
{
    return m_effects && position >= 0 && position < int(m_state->effects()->positions.size())
        ? m_state->effects()->positions[std::size_t(position)].effect
        : kAbsent;
}

float RowModel::difference(int position) const
{
    const auto at = std::size_t(position);
    return isPair() && m_row.p[at] >= 0 && m_row.second[at] >= 0 ? m_row.second[at] - m_row.p[at]
                                                                 : kAbsent;
}

RowModel::Column RowModel::columnAt(int column) const
{
    return column <= Attention || isPair() ? Column(column)
                                           : Column(column + EffectColumn - Second);
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_row.p.size());
}
int RowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0
                            : Attention + 1 + (isPair() ? EffectColumn - Second : 0)
            + (m_effects ? ColumnCount - EffectColumn : 0);
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int position = index.row();
    const TraceSession& trace = m_state->context().session->trace();
    const float p = m_row.p[std::size_t(position)];
    const float effect = this->effect(position);
    const Column column = columnAt(index.column());
    const auto share = [&](float value) {
        if (value < 0)
            return role == Qt::EditRole ? QVariant(QString()) : QVariant(tr("not kept"));
        return role == Qt::EditRole ? QVariant(double(value))
                                    : QVariant(text::number(double(value), 3));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (column) {
        case Position:
            return role == Qt::EditRole ? QVariant(position) : QVariant(text::integer(position));
        case Token:
            return tokenLabel(trace, position).text;
        case Segment: {
            const SegmentRecord* segment = segmentOf(trace, position);
            return segment ? segmentName(segment->type) : QString();
        }
        case Attention:
            return share(p);
        case Second:
            return share(m_row.second[std::size_t(position)]);
        case Difference: {
            const float parts = difference(position);
            if (!present(parts))
                return role == Qt::EditRole ? QVariant(QString()) : QVariant(QStringLiteral("–"));
            return role == Qt::EditRole ? QVariant(double(parts))
                                        : QVariant(text::signedNumber(double(parts), 3));
        }
        case EffectColumn:
            return role == Qt::EditRole ? QVariant(double(effect))
                                        : QVariant(text::signedNumber(double(effect), 2));
        case LogOdds: {
            const float odds = m_effects && present(effect)
                ? m_state->effects()->positions[std::size_t(position)].logOdds
                : kAbsent;
            return role == Qt::EditRole ? QVariant(double(odds))
                                        : QVariant(text::signedNumber(double(odds), 2));
        }
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int((column == Token || column == Segment ? Qt::AlignLeft : Qt::AlignRight)
            | Qt::AlignVCenter);
    case CellRole:
        return column == Token                                             ? TokenCell
            : column == Segment                                            ? TextCell
            : column == Position                                           ? MutedNumberCell
            : column == Attention && p >= 0                                ? AttentionCell
            : column == Second && m_row.second[std::size_t(position)] >= 0 ? AttentionCell
            : column == Difference && present(difference(position))        ? DifferenceCell
            : column == EffectColumn && present(effect)                    ? DifferenceCell
                                                                           : NumberCell;
    case ValueRole:
        return column == EffectColumn ? double(effect)
            : column == Difference    ? double(difference(position))
            : column == Second        ? double(m_row.second[std::size_t(position)])
                                      : double(p);
    case ContentRole:
        return double(kAbsent);
    case MaximumRole:
        return double(column == EffectColumn ? m_largestEffect : m_largest);
    case SinkRole:
        return m_row.isSink(position);
    case TokenIndexRole:
        return position;
    case TokenBytesRole: {
        const auto bytes = trace.tokenBytes(position);
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return trace.tokenId(position);
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Token || section == Segment ? Qt::AlignLeft : Qt::AlignRight)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (columnAt(section)) {
    case Position:
        return tr("Pos.");
    case Token:
        return tr("Token");
    case Segment:
        return tr("Segment");
    case Attention:
        return isPair() ? QStringLiteral("A") : tr("Looked at");
    case Second:
        return QStringLiteral("B");
    case Difference:
        return QStringLiteral("B − A");
    case EffectColumn:
        return tr("Mattered, nat");
    case LogOdds:
        return tr("Log odds");
    default:
        return {};
    }
}

RowPlot::RowPlot(InspectState* state, RowModel* model, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_marked = -1;
        update();
    });
}

void RowPlot::setSinksApart(bool on)
{
    m_sinksApart = on;
    update();
}

QRectF RowPlot::plotRect(const QSizeF& size) const
{
    return QRectF(look::pxf(31), look::pxf(8), std::max<qreal>(1, size.width() - look::pxf(45)),
        std::max<qreal>(1, size.height() - look::pxf(28)));
}

int RowPlot::positionAt(const QPointF& point) const
{
    const int count = m_model->rowCount();
    const QRectF plot = plotRect(size());
    if (count == 0)
        return -1;
    return std::clamp(
        int(std::floor((point.x() - plot.left()) / plot.width() * count)), 0, count - 1);
}

QVector<RowPlot::Lane> RowPlot::lanes() const
{
    if (m_model->isPair())
        return m_state->pair() == InspectState::Pair::Difference
            ? QVector<Lane> { Lane::Difference }
            : QVector<Lane> { Lane::Attention, Lane::Second };
    return m_model->hasEffects() ? QVector<Lane> { Lane::Attention, Lane::Effect }
                                 : QVector<Lane> { Lane::Attention };
}

float RowPlot::valueOf(Lane what, int position) const
{
    if (what == Lane::Effect)
        return m_model->effect(position);
    if (what == Lane::Difference)
        return m_model->difference(position);
    const auto& row = what == Lane::Second ? m_model->row().second : m_model->row().p;
    const float p = row[std::size_t(position)];
    return p < 0 ? kAbsent : p;
}

void RowPlot::paintLane(
    QPainter& painter, const QRectF& lane, Lane what, const look::Colours& t) const
{
    const int count = m_model->rowCount();
    const bool effects = what == Lane::Effect || what == Lane::Difference; // with a sign
    const int decimals = what == Lane::Effect ? 2 : 3;
    const auto value = [&](int position) { return valueOf(what, position); };
    const auto apart
        = [&](int position) { return m_sinksApart && m_model->row().isSink(position); };
    double most = 0, least = 0, sinks = 0;
    for (int position = 0; position < count; ++position) {
        const double v = double(value(position));
        if (std::isnan(v))
            continue;
        if (apart(position)) {
            sinks += v;
            continue;
        }
        most = std::max(most, v);
        least = std::min(least, v);
    }
    // A and B on one scale.
    if (m_model->isPair() && !effects)
        for (const Lane each : { Lane::Attention, Lane::Second })
            for (int position = 0; position < count; ++position)
                if (const float v = valueOf(each, position); present(v) && !apart(position))
                    most = std::max(most, double(v));
    const double range = std::max(1e-9, most - least);
    const qreal zero = effects ? lane.top() + lane.height() * most / range : lane.bottom();
    const auto yOf = [&](double v) {
        return effects ? zero - lane.height() * v / range
                       : lane.bottom() - lane.height() * v / range;
    };
    const qreal step = lane.width() / count;
    QVector<QRectF> taken; ///< by words
    const auto xOf = [&](int position) { return lane.left() + position * step; };
    if (m_sinksApart && count > 0) {
        const QRectF block(lane.left(), lane.top(),
            std::max(step * std::min<int>(count, SinkRule::kFirst), look::pxf(4)), lane.height());
        const QBrush hatch = look::hatchBrush(t.control, painter.device()->devicePixelRatioF());
        painter.fillRect(block, hatch);
        for (const int position : m_model->row().sinks)
            if (position >= SinkRule::kFirst && position < count)
                painter.fillRect(
                    QRectF(xOf(position), lane.top(), std::max(step, look::pxf(2)), lane.height()),
                    hatch);
        painter.setPen(t.muted);
        painter.setFont(look::font(Role::Label));
        const QString words
            = tr("sinks %1")
                  .arg(effects ? text::signedNumber(sinks, decimals) : text::number(sinks, 3));
        const QRectF place(block.right() + look::pxf(3), lane.top() - look::pxf(4),
            QFontMetricsF(painter.font()).horizontalAdvance(words), look::pxf(14));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
        taken << place;
    }
    // One column of the screen shows its largest value of either sign.
    const int columns = std::max(1, int(lane.width()));
    const int perColumn = std::max(1, count / columns);
    const qreal bar = std::max<qreal>(1, std::min(step * perColumn - 1, look::pxf(6)));
    for (int from = 0; from < count; from += perColumn) {
        double up = 0, down = 0;
        for (int position = from; position < std::min(count, from + perColumn); ++position)
            if (const double v = double(value(position)); !apart(position) && !std::isnan(v)) {
                up = std::max(up, v);
                down = std::min(down, v);
            }
        if (up > 0) {
            const QRectF rect(xOf(from), yOf(up), bar, std::max<qreal>(1, zero - yOf(up)));
            if (effects && bar >= 3) {
                painter.setPen(QPen(t.difference[7], 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
            } else {
                painter.fillRect(rect, effects ? t.difference[7] : t.attention[6]);
            }
        }
        if (down < 0)
            painter.fillRect(QRectF(xOf(from), zero, bar, std::max<qreal>(1, yOf(down) - zero)),
                t.difference[1]);
    }
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(QPointF(lane.left(), std::round(zero) + 0.5),
        QPointF(lane.right(), std::round(zero) + 0.5));
    // The strongest places by name, where they do not cover each other.
    std::vector<int> order;
    for (int position = 0; position < count; ++position)
        if (!apart(position) && present(value(position)) && value(position) != 0)
            order.push_back(position);
    const auto named
        = order.begin() + std::min<std::ptrdiff_t>(4 * kLabels, std::ptrdiff_t(order.size()));
    std::partial_sort(order.begin(), named, order.end(),
        [&](int a, int b) { return std::fabs(value(a)) > std::fabs(value(b)); });
    order.erase(named, order.end());
    painter.setFont(look::font(Role::Token));
    const QFontMetricsF metrics(painter.font());
    const TraceSession& trace = m_state->context().session->trace();
    const qsizetype before = taken.size();
    for (const int position : order) {
        const double v = double(value(position));
        const QString label = middleCut(tokenLabel(trace, position).text, 12) + QLatin1Char(' ')
            + (effects ? text::signedNumber(v, decimals) : text::number(v, v < 0.1 ? 3 : 2));
        const qreal width = metrics.horizontalAdvance(label), height = metrics.height();
        const qreal y = v >= 0 ? yOf(v) - (effects ? height : 0) : yOf(v);
        QRectF box(xOf(position) - width - look::pxf(3), y, width, height);
        if (box.left() < lane.left() + look::pxf(6))
            box.moveLeft(xOf(position) + bar + look::pxf(3));
        box.moveTop(std::clamp(
            box.top(), lane.top() - look::pxf(2), std::max(lane.top(), lane.bottom() - height)));
        if (std::any_of(taken.begin(), taken.end(),
                [&](const QRectF& other) { return other.adjusted(-4, 0, 4, 0).intersects(box); }))
            continue;
        taken << box;
        painter.setPen(t.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label);
        if (taken.size() - before == kLabels)
            break;
    }
}

void RowPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    const int count = m_model->rowCount();
    const QRectF plot = plotRect(size);
    painter.setFont(look::font(Role::Label));
    if (count == 0) {
        painter.setPen(t.muted);
        painter.drawText(QRectF(QPointF(), size).adjusted(8, 0, -8, 0),
            Qt::AlignCenter | Qt::TextWordWrap, tr("Pin a token to see its row."));
        return;
    }
    const auto& p = m_model->row().p;
    const auto known = [](const std::vector<float>& row) {
        return std::any_of(row.begin(), row.end(), [](float value) { return value >= 0; });
    };
    if (!known(p) && !known(m_model->row().second) && !m_model->hasEffects()) {
        painter.setPen(t.muted);
        painter.drawText(QRectF(QPointF(), size).adjusted(8, 0, -8, 0),
            Qt::AlignCenter | Qt::TextWordWrap,
            (tr("The row of query %1 is not known.").arg(text::integer(m_model->row().query))
                + QLatin1Char(' ') + m_state->keptRowWords())
                .trimmed());
        return;
    }
    const QVector<Lane> all = lanes();
    if (all.size() == 2) {
        const qreal half = plot.height() / 2 - look::pxf(4);
        const QRectF upper(plot.left(), plot.top(), plot.width(), half),
            lower(plot.left(), plot.bottom() - half, plot.width(), half);
        paintLane(painter, upper, all[0], t);
        paintLane(painter, lower, all[1], t);
        if (m_model->isPair()) {
            const qreal side = look::pxf(16);
            for (const QRectF& lane : { upper, lower })
                look::paintSideBadge(&painter,
                    QRectF(look::pxf(6), lane.center().y() - side / 2, side, side), lane == upper,
                    t);
        } else {
            const auto name = [&](const QRectF& lane, const QString& words) {
                painter.save();
                painter.setFont(look::font(Role::Label));
                painter.setPen(t.muted);
                painter.translate(look::pxf(4), lane.bottom());
                painter.rotate(-90);
                painter.drawText(
                    QRectF(0, 0, lane.height(), look::pxf(16)), Qt::AlignCenter, words);
                painter.restore();
            };
            name(upper, tr("looked at"));
            name(lower, tr("mattered"));
        }
    } else {
        paintLane(painter, plot, all[0], t);
    }
    painter.setPen(QPen(t.control, 1, Qt::DotLine));
    for (const SegmentRecord& segment : m_state->context().session->trace().segments())
        if (segment.startTokenIndex > 0 && segment.startTokenIndex < count) {
            const qreal x
                = std::round(plot.left() + plot.width() * segment.startTokenIndex / count) + 0.5;
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(QPointF(plot.left(), std::round(plot.bottom()) + 0.5),
        QPointF(plot.right(), std::round(plot.bottom()) + 0.5));
    painter.setFont(look::numberFont(Role::Label));
    painter.setPen(t.muted);
    const int every = look::tickStep(count, 8);
    for (int at = 0; at < count; at += every) {
        const qreal x = plot.left() + plot.width() * (at + 0.5) / count;
        painter.drawText(
            QRectF(x - look::pxf(30), plot.bottom() + look::pxf(3), look::pxf(60), look::pxf(14)),
            Qt::AlignCenter, text::integer(at));
    }
    if (m_marked >= 0 && m_marked < count) {
        const qreal x = std::round(plot.left() + plot.width() * (m_marked + 0.5) / count) + 0.5;
        painter.setPen(QPen(t.accent, 2));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const float v = m_model->row().p[std::size_t(m_marked)];
        QString tag = text::integer(m_marked) + QLatin1Char(' ')
            + middleCut(tokenLabel(m_state->context().session->trace(), m_marked).text, 12)
            + QLatin1Char(' ');
        if (m_model->isPair())
            tag += tr("A %1  B %2")
                       .arg(m_model->index(m_marked, RowModel::Attention).data().toString(),
                           m_model->index(m_marked, RowModel::Second).data().toString());
        else
            tag += v < 0 ? tr("not kept") : text::number(double(v), 3);
        if (const float effect = m_model->effect(m_marked); !m_model->isPair() && present(effect))
            tag += QLatin1Char(' ') + text::signedNumber(double(effect), 2);
        painter.setFont(look::font(Role::Token));
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(tag) + look::pxf(8);
        QRectF box(x - width / 2, plot.bottom() + look::pxf(2), width, look::pxf(16));
        box.moveLeft(
            std::clamp(box.left(), plot.left(), std::max(plot.left(), plot.right() - width)));
        painter.fillRect(box, t.accent);
        painter.setPen(t.onAccent);
        painter.drawText(box, Qt::AlignCenter, tag);
    }
}

void RowPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, size(), look::colours());
    if (hasFocus()) {
        painter.setPen(QPen(look::colours().focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void RowPlot::mark(int position)
{
    if (position == m_marked)
        return;
    m_marked = position;
    if (position >= 0) {
        QStringList said;
        for (int column = 0; column < m_model->columnCount(); ++column)
            said << m_model->index(position, column).data().toString();
        setAccessibleDescription(said.join(QStringLiteral(", ")));
        Q_EMIT marked(position);
    }
    update();
}

void RowPlot::mouseMoveEvent(QMouseEvent* event) { mark(positionAt(event->position())); }

void RowPlot::mousePressEvent(QMouseEvent* event)
{
    if (const int position = positionAt(event->position()); position >= 0)
        m_state->context().selection->scrollTo(position);
}

void RowPlot::keyPressEvent(QKeyEvent* event)
{
    const int count = m_model->rowCount();
    const int by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    if (event->key() == Qt::Key_Left && count > 0)
        mark(std::max(0, (m_marked < 0 ? count : m_marked) - by));
    else if (event->key() == Qt::Key_Right && count > 0)
        mark(std::min(count - 1, m_marked + by));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked >= 0)
        m_state->context().selection->goTo(m_marked);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ax::ui
