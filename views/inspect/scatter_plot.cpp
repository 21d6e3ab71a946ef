// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/scatter_plot.h"

#include "views/common/painters.h"
#include "views/inspect/heads_model.h"
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

constexpr int kFirst = 12; ///< of either order, where a difference of ranks says something
constexpr int kParting = 6;

double root(double value) { return value < 0 ? -std::sqrt(-value) : std::sqrt(value); }

} // namespace

struct ScatterPlot::Frame {
    QRectF plot;
    double most = 0, low = 0, high = 0; ///< roots
    QPointF place(double attention, double effect) const
    {
        return { plot.left() + plot.width() * root(attention) / std::max(1e-9, most),
            plot.top() + plot.height() * (high - root(effect)) / std::max(1e-9, high - low) };
    }
};

ScatterPlot::ScatterPlot(InspectState* state, RowModel* row, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_row(row)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(row, &QAbstractItemModel::modelReset, this, &ScatterPlot::rebuild);
    connect(state, &InspectState::tableChanged, this, [this] {
        if (m_of == Of::Heads)
            rebuild();
    });
    rebuild();
}

void ScatterPlot::setOf(Of of)
{
    if (of == m_of)
        return;
    m_of = of;
    rebuild();
}

QString ScatterPlot::nameOf(const Point& point) const
{
    if (point.position < 0)
        return HeadsModel::nameOf(point.head);
    return middleCut(tokenLabel(m_state->context().session->trace(), point.position).text, 12)
        + QLatin1Char(' ') + text::integer(point.position);
}

QString ScatterPlot::wordsOf(const Point& point) const
{
    return tr("%1: attention %2, effect %3")
        .arg(nameOf(point), text::number(point.attention, 3), text::signedNumber(point.effect, 2));
}

/// A head's own attention is what it gave the place that mattered most.
void ScatterPlot::fillHeads()
{
    const HeadTable& table = m_state->table();
    for (int row = 0; row < int(table.layers.size()); ++row)
        for (int column = 0; column < int(table.heads.size()); ++column) {
            const float p = m_state->valueOf(InspectState::kOnPlace, row, column);
            const float effect = m_state->valueOf(InspectState::kEffect, row, column);
            if (!present(p) || !present(effect))
                continue;
            m_points.append({ -1, double(p), double(effect), 0, 0, false, false,
                { table.layers[std::size_t(row)], table.heads[std::size_t(column)] } });
        }
}

void ScatterPlot::fillPositions()
{
    for (int position = 0; position < m_row->rowCount(); ++position) {
        const float p = m_row->row().p[std::size_t(position)];
        const float effect = m_row->effect(position);
        if (p >= 0 && present(effect))
            m_points.append({ position, double(p), double(effect), 0, 0,
                m_row->row().isSink(position), position == m_row->row().query, {} });
    }
}

void ScatterPlot::rebuild()
{
    m_points.clear();
    m_hovered = -1;
    if (m_row->hasEffects() && m_of == Of::Heads)
        fillHeads();
    else if (m_row->hasEffects())
        fillPositions();
    const auto rank = [&](auto value, int Point::*rank) {
        QVector<int> order;
        for (int k = 0; k < m_points.size(); ++k)
            if (!m_points[k].sink && !m_points[k].own)
                order << k;
        std::stable_sort(order.begin(), order.end(),
            [&](int a, int b) { return value(m_points[a]) > value(m_points[b]); });
        for (int k = 0; k < order.size(); ++k)
            m_points[order[k]].*rank = k + 1;
    };
    rank([](const Point& p) { return p.attention; }, &Point::looked);
    rank([](const Point& p) { return std::fabs(p.effect); }, &Point::mattered);
    QStringList said;
    for (const Point& point : parting())
        said << tr("%1, looked at rank %2, mattered rank %3")
                    .arg(point.position < 0
                            ? nameOf(point)
                            : spokenToken(m_state->context().session->trace(), point.position),
                        text::integer(point.looked), text::integer(point.mattered));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
    Q_EMIT changed();
}

QVector<ScatterPlot::Point> ScatterPlot::parting() const
{
    QVector<Point> points;
    for (const Point& point : m_points)
        if (point.looked > 0 && std::min(point.looked, point.mattered) <= kFirst
            && point.apart() > 0)
            points << point;
    std::stable_sort(points.begin(), points.end(),
        [](const Point& a, const Point& b) { return a.apart() > b.apart(); });
    points.resize(std::min<qsizetype>(points.size(), kParting));
    return points;
}

ScatterPlot::Frame ScatterPlot::frame(const QSizeF& size) const
{
    Frame frame;
    frame.plot
        = QRectF(look::pxf(66), look::pxf(28), std::max<qreal>(1, size.width() - look::pxf(82)),
            std::max<qreal>(1, size.height() - look::pxf(74)));
    for (const Point& point : m_points) {
        frame.most = std::max(frame.most, root(point.attention));
        frame.low = std::min(frame.low, root(point.effect));
        frame.high = std::max(frame.high, root(point.effect));
    }
    const double margin = 0.08 * std::max(0.1, frame.high - frame.low);
    frame.low -= margin;
    frame.high += margin;
    frame.most *= 1.05;
    return frame;
}

void ScatterPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    if (m_points.isEmpty()) {
        painter.drawText(QRectF(QPointF(), size), Qt::AlignCenter | Qt::TextWordWrap,
            m_of == Of::Heads && m_row->hasEffects()
                ? tr("Heads were not scanned for this token. Press W.")
                : tr("Not scanned. Pin a token and press W."));
        return;
    }
    const Frame f = frame(size);
    painter.fillRect(f.plot, t.raised);
    painter.setFont(look::numberFont(Role::Label));
    const auto tick = [&](double value, bool across) {
        const QPointF at = across ? f.place(value, 0) : f.place(0, value);
        painter.setPen(QPen(value == 0 && !across ? t.control : t.line, 1));
        if (across) {
            if (at.x() > f.plot.right())
                return;
            painter.drawLine(QPointF(std::round(at.x()) + 0.5, f.plot.top()),
                QPointF(std::round(at.x()) + 0.5, f.plot.bottom()));
            painter.setPen(t.muted);
            painter.drawText(QRectF(at.x() - 40, f.plot.bottom() + look::pxf(3), 80, look::pxf(14)),
                Qt::AlignCenter, text::number(value, 2));
        } else {
            if (at.y() < f.plot.top() || at.y() > f.plot.bottom())
                return;
            painter.drawLine(QPointF(f.plot.left(), std::round(at.y()) + 0.5),
                QPointF(f.plot.right(), std::round(at.y()) + 0.5));
            painter.setPen(t.muted);
            painter.drawText(QRectF(look::pxf(16), at.y() - look::pxf(7),
                                 f.plot.left() - look::pxf(22), look::pxf(14)),
                Qt::AlignRight | Qt::AlignVCenter,
                value == 0 ? QStringLiteral("0") : text::signedNumber(value, 2));
        }
    };
    for (const double value : { 0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0 })
        tick(value, true);
    QVector<double> steps { 0.0 };
    const double span = std::max(std::fabs(f.low), std::fabs(f.high));
    for (const double value : { 0.01, 0.05, 0.25, 1.0, 3.0, 8.0, 16.0 })
        if (root(value) > 0.12 * span)
            steps << value << -value;
    for (const double value : std::as_const(steps))
        tick(value, false);
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    painter.drawText(
        QRectF(f.plot.left(), f.plot.bottom() + look::pxf(20), f.plot.width(), look::pxf(16)),
        Qt::AlignCenter,
        m_of == Of::Heads ? tr("attention on the place that mattered most, square root")
                          : tr("attention, %1, square root").arg(m_state->chosenText()));
    painter.save();
    painter.translate(look::pxf(2), f.plot.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, f.plot.height(), look::pxf(16)), Qt::AlignCenter,
        tr("effect, nat, square root"));
    painter.restore();
    painter.drawText(f.plot.adjusted(0, 0, -look::pxf(6), -look::pxf(6)),
        Qt::AlignRight | Qt::AlignTop, tr("looked at, gains"));
    painter.drawText(f.plot.adjusted(look::pxf(6), 0, 0, -look::pxf(6)),
        Qt::AlignLeft | Qt::AlignBottom, tr("mattered, hardly looked at"));
    // Legend.
    QRectF legend(f.plot.left(), look::pxf(8), f.plot.width(), look::pxf(14));
    const auto mark = [&](const QPointF& at, double effect, bool sink, qreal radius) {
        painter.setRenderHint(QPainter::Antialiasing);
        if (sink) {
            painter.setPen(QPen(t.control, 1));
            painter.setBrush(look::hatchBrush(t.control, painter.device()->devicePixelRatioF()));
        } else if (std::fabs(effect) < kNothing) {
            painter.setPen(QPen(t.control, 1));
            painter.setBrush(Qt::NoBrush);
            radius *= 0.6;
        } else if (effect < 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.difference[1]);
        } else {
            painter.setPen(QPen(t.difference[7], 1.5));
            painter.setBrush(t.raised);
        }
        painter.drawEllipse(at, radius, radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    };
    const qreal radius = look::pxf(3.5);
    const std::pair<QString, double> kinds[] = { { tr("loses"), -1.0 }, { tr("gains"), 1.0 },
        { tr("under %1").arg(text::number(kNothing, 2)), 0.0 }, { tr("sink"), 2.0 } };
    for (const auto& [name, effect] : kinds) {
        mark(QPointF(legend.left() + radius, legend.center().y()), effect, effect > 1.5, radius);
        painter.setPen(t.text);
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(name);
        painter.drawText(
            legend.adjusted(3 * radius, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        legend.setLeft(legend.left() + width + look::pxf(24));
    }
    for (const Point& point : m_points)
        mark(f.place(point.attention, point.effect), point.effect, point.sink, radius);
    // Names of those that part, and of the strongest effects.
    QVector<Point> named = parting();
    QVector<Point> strongest = m_points;
    std::stable_sort(strongest.begin(), strongest.end(),
        [](const Point& a, const Point& b) { return std::fabs(a.effect) > std::fabs(b.effect); });
    named += strongest.mid(0, 5);
    QVector<QRectF> taken;
    painter.setFont(look::font(Role::Token));
    const QFontMetricsF metrics(painter.font());
    QStringList done;
    for (const Point& point : std::as_const(named)) {
        const QString label = nameOf(point);
        if (done.contains(label))
            continue;
        done << label;
        const QPointF at = f.place(point.attention, point.effect);
        QRectF box(at.x() + look::pxf(7), at.y() - metrics.height() / 2,
            metrics.horizontalAdvance(label), metrics.height());
        if (box.right() > f.plot.right())
            box.moveRight(at.x() - look::pxf(7));
        if (std::any_of(taken.begin(), taken.end(),
                [&](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken << box;
        painter.setPen(t.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label);
    }
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(f.plot.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (m_hovered >= 0 && m_hovered < m_points.size()) {
        const Point& point = m_points[m_hovered];
        const QPointF at = f.place(point.attention, point.effect);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.accent, 2));
        painter.drawEllipse(at, radius + 3, radius + 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(look::font(Role::Label));
        painter.setPen(t.accent);
        painter.drawText(f.plot.adjusted(0, 0, -look::pxf(6), -look::pxf(4)),
            Qt::AlignRight | Qt::AlignBottom, wordsOf(point));
    }
}

void ScatterPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, size(), look::colours());
    if (hasFocus()) {
        painter.setPen(QPen(look::colours().focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

int ScatterPlot::pointAt(const QPointF& place) const
{
    const Frame f = frame(size());
    int best = -1;
    double nearest = look::pxf(10);
    for (int k = 0; k < m_points.size(); ++k) {
        const QPointF at = f.place(m_points[k].attention, m_points[k].effect) - place;
        if (const double distance = std::hypot(at.x(), at.y()); distance < nearest) {
            nearest = distance;
            best = k;
        }
    }
    return best;
}

void ScatterPlot::mark(int point)
{
    if (point == m_hovered)
        return;
    m_hovered = point;
    const QString words = point < 0 ? QString() : wordsOf(m_points[point]);
    setToolTip(words);
    if (!words.isEmpty())
        setAccessibleDescription(words);
    update();
}

/// The next point along one axis; from none on the one whose effect is largest in size.
int ScatterPlot::beside(double Point::*along, int by) const
{
    if (m_points.isEmpty())
        return -1;
    QVector<int> order;
    for (int k = 0; k < m_points.size(); ++k)
        order << k;
    if (m_hovered < 0)
        return *std::max_element(order.begin(), order.end(), [this](int a, int b) {
            return std::fabs(m_points[a].effect) < std::fabs(m_points[b].effect);
        });
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return m_points[a].*along < m_points[b].*along; });
    const int at = int(order.indexOf(m_hovered)) + by;
    return order[std::clamp(at, 0, int(order.size()) - 1)];
}

void ScatterPlot::open(const Point& point)
{
    if (point.position < 0)
        m_state->setChosen({ point.head });
    else
        m_state->context().selection->goTo(point.position);
}

void ScatterPlot::mouseMoveEvent(QMouseEvent* event) { mark(pointAt(event->position())); }

void ScatterPlot::mousePressEvent(QMouseEvent* event)
{
    const int at = pointAt(event->position());
    if (at < 0)
        return;
    if (m_points[at].position < 0)
        open(m_points[at]);
    else
        m_state->context().selection->scrollTo(m_points[at].position);
}

void ScatterPlot::keyPressEvent(QKeyEvent* event)
{
    const int by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return mark(beside(&Point::attention, -by));
    case Qt::Key_Right:
        return mark(beside(&Point::attention, by));
    case Qt::Key_Up:
        return mark(beside(&Point::effect, by));
    case Qt::Key_Down:
        return mark(beside(&Point::effect, -by));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hovered >= 0)
            open(Point(m_points[m_hovered]));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

PartingModel::PartingModel(ScatterPlot* plot, Rows rows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_plot(plot)
{
    const auto fill = [this, rows] {
        beginResetModel();
        m_points = rows == Rows::All ? m_plot->points() : m_plot->parting();
        endResetModel();
    };
    connect(plot, &ScatterPlot::changed, this, fill);
    fill();
}

int PartingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_points.size());
}
int PartingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScatterPlot::Point& point = m_points[index.row()];
    const bool head = point.position < 0;
    const TraceSession& trace = m_plot->state()->context().session->trace();
    const bool edit = role == Qt::EditRole;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Token:
            return head ? HeadsModel::nameOf(point.head) : tokenLabel(trace, point.position).text;
        case Position:
            return head ? QVariant(QString())
                : edit  ? QVariant(point.position)
                        : QVariant(text::integer(point.position));
        case Looked:
        case Mattered: {
            const int rank = index.column() == Looked ? point.looked : point.mattered;
            return rank > 0 ? QVariant(rank) : QVariant(point.own ? tr("own place") : tr("sink"));
        }
        case Attention:
            return edit ? QVariant(point.attention) : QVariant(text::number(point.attention, 3));
        case EffectColumn:
            return edit ? QVariant(point.effect) : QVariant(text::signedNumber(point.effect, 2));
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int((index.column() == Token ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CellRole:
        return index.column() == Token ? (head ? TextCell : TokenCell) : NumberCell;
    case TokenBytesRole: {
        if (head)
            return {};
        const auto bytes = trace.tokenBytes(point.position);
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return head ? QVariant() : QVariant(trace.tokenId(point.position));
    case SinkRole:
        return point.sink;
    default:
        return {};
    }
}

QVariant PartingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && (section == Looked || section == Mattered))
        return section == Looked ? tr("Rank looked at") : tr("Rank mattered");
    if (role == Qt::TextAlignmentRole)
        return int((section == Token ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Token:
        return m_plot->of() == ScatterPlot::Of::Heads ? tr("Head") : tr("Token");
    case Position:
        return tr("Pos.");
    case Looked:
        return tr("Looked");
    case Mattered:
        return tr("Mattered");
    case Attention:
        return tr("Attention");
    case EffectColumn:
        return tr("Effect, nat");
    default:
        return {};
    }
}

} // namespace ax::ui
