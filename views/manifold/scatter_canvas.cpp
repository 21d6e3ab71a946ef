// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/scatter_canvas.h"

#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/manifold/label_places.h"
#include "views/manifold/legend_box.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

const QString kRasterJob = QStringLiteral("manifold.raster");
constexpr int kLabels = 40; ///< largest clusters; more would be a text
constexpr double kZoomStep = 1.25;
constexpr double kHead = 50; ///< pixels of the head line
constexpr int kPlaneKey = 7303; ///< of undo
constexpr double kHit = 7; ///< pixels around the pointer

bool isDark(const look::Colours& t) { return t.raised.lightness() < 128; }

/// Ground of the plane (design section 2).
QColor ground(const look::Colours& t) { return isDark(t) ? t.sunken : t.raised; }

void box(QPainter& painter, const QRectF& rect, const QColor& edge, const QColor& fill,
    Qt::PenStyle style = Qt::SolidLine, qreal width = 1)
{
    painter.setPen(QPen(edge, width, style));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), look::pxf(2), look::pxf(2));
}

} // namespace

ScatterCanvas::ScatterCanvas(ManifoldState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_legend(new LegendBox(state, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Manifold"));
    const auto button = [&](const char* icon, const QString& text, auto go) {
        auto* made = new QToolButton(this);
        made->setIcon(look::icon(QString::fromLatin1(icon)));
        made->setToolTip(text);
        made->setAccessibleName(text);
        made->setFocusPolicy(Qt::NoFocus); // the keys do the same
        made->setFixedSize(look::px(28), look::px(26));
        made->setAutoFillBackground(true);
        connect(made, &QToolButton::clicked, this, go);
        m_buttons << made;
    };
    const auto middle = [this] { return QPointF(width() / 2.0, height() / 2.0); };
    button("plus", tr("Zoom in (+)"), [this, middle] { zoom(kZoomStep, middle()); });
    button("dash", tr("Zoom out (−)"), [this, middle] { zoom(1 / kZoomStep, middle()); });
    button("fit", tr("Show all (0)"), [this] { fit(); });
    m_hoverLater.setSingleShot(true);
    m_hoverLater.setInterval(150);
    connect(&m_hoverLater, &QTimer::timeout, this, [this] { hover(m_pointer); });
    connect(state, &ManifoldState::pictureChanged, this, &ScatterCanvas::takePicture);
    connect(state, &ManifoldState::coloursChanged, this, &ScatterCanvas::refresh);
    connect(state, &ManifoldState::lookChanged, this, &ScatterCanvas::refresh);
    const auto repaint = [this] { update(); };
    connect(state, &ManifoldState::clusterChanged, this, repaint);
    connect(state, &ManifoldState::enclosedChanged, this, repaint);
    connect(state, &ManifoldState::hoveredChanged, this, repaint);
    connect(state, &ManifoldState::pinnedChanged, this, repaint);
    connect(state, &ManifoldState::liveChanged, this, repaint);
    connect(state, &ManifoldState::foundChanged, this, repaint);
    connect(state, &ManifoldState::showRequested, this, [this](const QPointF& plane) {
        const QPointF at = m_view.toScreen(plane, size());
        const QRectF inner = QRectF(rect()).adjusted(60, 60, -60, -60);
        if (!inner.contains(at)) {
            PlaneView view = m_view;
            view.origin = plane;
            setPlane(view);
        }
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] { placeOverlays(); });
}

void ScatterCanvas::takePicture()
{
    const PicturedPtr pictured = m_state->pictured();
    Jobs::cancel(this, kRasterJob);
    m_drawing = false;
    m_rasterColours.reset();
    m_raster = {};
    m_drag.clear();
    if (pictured && (m_fits || !(pictured->manifold->wish == m_pictureWish))) {
        m_fits = true;
        m_view = PlaneView::fitting(pictured->index.bounds(), size(), look::pxf(kHead));
    }
    if (pictured)
        m_pictureWish = pictured->manifold->wish;
    m_legend->setVisible(m_legend->isVisible() && pictured != nullptr);
    setAccessibleDescription(pictured ? words() : QString());
    update();
}

RasterWish ScatterCanvas::rasterWish(const QSizeF& size, double ratio) const
{
    RasterWish wish;
    wish.view = m_view;
    // In files of another size the same part is shown.
    const double fit
        = std::min(size.width() / std::max(1, width()), size.height() / std::max(1, height()));
    wish.view.scale *= ratio * fit;
    wish.size = (size * ratio).toSize();
    wish.ratio = ratio;
    wish.density = m_state->isDensity();
    return wish;
}

bool ScatterCanvas::isDrawn() const
{
    return !m_state->pictured()
        || (m_rasterColours && m_rasterColours == m_state->colours() && m_rasterView == m_view
            && m_rasterSize == size() && m_rasterDensity == m_state->isDensity());
}

void ScatterCanvas::refresh()
{
    update();
    // One at a time: if each move gave up the one before, nothing would be seen while moving.
    if (m_drawing || isDrawn() || !m_state->colours() || width() <= 0)
        return;
    m_drawing = true;
    const RasterWish wish = rasterWish(size(), devicePixelRatioF());
    Jobs::run(
        this, kRasterJob,
        [pictured = m_state->pictured(), colours = m_state->colours(), wish,
            ramp = look::attentionRamp(look::colours())](std::stop_token stop) {
            return rasterise(pictured->index, colours->codes, colours->palette, ramp, wish, stop);
        },
        [this, view = m_view, colours = m_state->colours(), size = size(), density = wish.density](
            Raster made) {
            m_raster = std::move(made);
            m_rasterView = view;
            m_rasterColours = colours;
            m_rasterSize = size;
            m_rasterDensity = density;
            m_drawing = false;
            m_legend->setMost(m_raster.most);
            placeOverlays();
            refresh();
        });
}

void ScatterCanvas::setPlane(const PlaneView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_fits = false;
    refresh();
}

void ScatterCanvas::movePlane(const PlaneView& view)
{
    const PlaneView before = m_view;
    if (view == before)
        return;
    setPlane(view);
    const QPointer<ScatterCanvas> self(this);
    const auto go = [self](const PlaneView& to) {
        if (self)
            self->setPlane(to);
    };
    m_state->remember(
        tr("Zoom"), kPlaneKey, [go, before] { go(before); }, [go, view] { go(view); });
}

void ScatterCanvas::zoom(double factor, const QPointF& at)
{
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured)
        return;
    const double whole
        = PlaneView::fitting(pictured->index.bounds(), size(), look::pxf(kHead)).scale;
    PlaneView view = m_view;
    const QPointF fixed = view.toPlane(at, size());
    view.scale = std::clamp(view.scale * factor, whole / 4, whole * 4096);
    const QPointF moved = view.toPlane(at, size());
    view.origin += fixed - moved;
    movePlane(view);
}

void ScatterCanvas::fit()
{
    if (const PicturedPtr pictured = m_state->pictured()) {
        setPlane(PlaneView::fitting(pictured->index.bounds(), size(), look::pxf(kHead)));
        m_fits = true;
    }
}

void ScatterCanvas::goLive()
{
    if (m_state->live().token >= 0) {
        PlaneView view = m_view;
        view.origin = m_state->live().trail.last();
        setPlane(view);
    }
}

void ScatterCanvas::setTool(Tool tool)
{
    if (tool == m_tool)
        return;
    m_tool = tool;
    m_drag.clear();
    setCursor(tool == Tool::Hand ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT toolChanged();
}

QPointF ScatterCanvas::screenOf(qint64 row) const
{
    const Manifold* m = m_state->manifold();
    return m_view.toScreen(
        { double(m->layout[2 * std::size_t(row)]), double(m->layout[2 * std::size_t(row) + 1]) },
        size());
}

// Painting

QVector<QRectF> ScatterCanvas::labelsFor(
    const QSizeF& size, bool screen, const LiveCard& live) const
{
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured || pictured->manifold->isShapeless() || !pictured->manifold->whole)
        return {};
    const auto& clusters = pictured->manifold->clusters;
    const double fit = rasterWish(size, 1).view.scale / m_view.scale;
    PlaneView view = m_view;
    view.scale *= fit;
    std::vector<int> order(clusters.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = int(k);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if ((a == m_state->cluster()) != (b == m_state->cluster()))
            return a == m_state->cluster();
        return clusters[std::size_t(a)].size > clusters[std::size_t(b)].size;
    });
    order.resize(std::min<std::size_t>(order.size(), kLabels));
    const QFontMetricsF bold(look::font(look::Role::Strong));
    const QFontMetricsF plain(look::font(look::Role::Table));
    QVector<LabelWish> wishes;
    for (const int k : order) {
        const auto& cluster = clusters[std::size_t(k)];
        const double wide = look::pxf(34) + bold.horizontalAdvance(QString::number(cluster.id))
            + plain.horizontalAdvance(
                QString::fromLatin1(look::zoneName(look::Zone(cluster.zone))));
        wishes.append({ view.toScreen(pictured->anchors[k], size), QSizeF(wide, look::pxf(20)) });
    }
    QVector<QRectF> obstacles { QRectF(
        0, 0, std::min(size.width(), look::pxf(540.0)), look::pxf(64)) };
    if (!live.trail.isEmpty()) {
        obstacles.append(live.rect);
        obstacles.append(QRectF(live.trail.last() - QPointF(10, 10), QSizeF(20, 20)));
    }
    if (m_state->pinned() >= 0) {
        const float* at = &pictured->manifold->layout[2 * std::size_t(m_state->pinned())];
        obstacles.append(QRectF(
            view.toScreen({ double(at[0]), double(at[1]) }, size) - QPointF(9, 9), QSizeF(18, 18)));
    }
    if (screen) {
        if (m_legend->isVisible())
            obstacles.append(m_legend->geometry());
        for (const QToolButton* made : m_buttons)
            obstacles.append(made->geometry());
    } else {
        obstacles.append(QRectF(0, size.height() - look::pxf(150), look::pxf(250), look::pxf(150)));
    }
    const QRectF area = QRectF(QPointF(), size).adjusted(4, 4, -4, -4);
    const QVector<QRectF> placed = placeLabels(wishes, obstacles, area, look::pxf(14));
    QVector<QRectF> out(int(clusters.size()));
    for (int n = 0; n < int(placed.size()); ++n)
        out[order[std::size_t(n)]] = placed[n];
    return out;
}

void ScatterCanvas::drawLabels(QPainter& painter, const QSizeF& size, const look::Colours& t,
    const QVector<QRectF>& rects) const
{
    const PicturedPtr pictured = m_state->pictured();
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    for (int k = 0; k < int(rects.size()); ++k) {
        const auto& cluster = pictured->manifold->clusters[std::size_t(k)];
        const QPointF anchor = view.toScreen(pictured->anchors[k], size);
        const QRectF rect = rects[k];
        if (rect.isNull())
            continue;
        const bool chosen = k == m_state->cluster();
        painter.setPen(QPen(chosen ? t.accent : t.control, 1));
        painter.drawLine(anchor,
            QPointF(std::clamp(anchor.x(), rect.left(), rect.right()),
                std::clamp(anchor.y(), rect.top(), rect.bottom())));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text);
        painter.drawEllipse(anchor, look::pxf(1.8), look::pxf(1.8));
        box(painter, rect, chosen ? t.accent : t.control, chosen ? t.selection : t.surface,
            cluster.confirmed ? Qt::SolidLine : Qt::DashLine, chosen ? 2 : 1);
        const look::Zone zone = look::Zone(cluster.zone);
        const qreal glyph = look::pxf(12);
        look::paintZoneGlyph(&painter,
            QRectF(rect.left() + look::pxf(7), rect.center().y() - glyph / 2, glyph, glyph), zone,
            t);
        painter.setPen(t.text);
        qreal x = rect.left() + look::pxf(24);
        const QString id = QString::number(cluster.id);
        painter.setFont(look::font(look::Role::Strong));
        painter.drawText(QRectF(x, rect.top(), rect.width(), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, id);
        x += QFontMetricsF(painter.font()).horizontalAdvance(id) + look::pxf(5);
        painter.setFont(look::font(look::Role::Table));
        painter.drawText(QRectF(x, rect.top(), rect.width(), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, QString::fromLatin1(look::zoneName(zone)));
    }
}

QRectF ScatterCanvas::drawHead(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QString head = m_state->headline(), detail = m_state->headlineDetail();
    if (head.isEmpty())
        return {};
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal room = size.width() - look::pxf(24) - look::pxf(20);
    const qreal wide = std::min(room,
        std::max(QFontMetricsF(strong).horizontalAdvance(head),
            QFontMetricsF(plain).horizontalAdvance(detail))
            + 1);
    const QRectF rect(look::pxf(12), look::pxf(10), wide + look::pxf(20), look::pxf(46));
    box(painter, rect, t.line, t.surface);
    const QRectF inner = rect.adjusted(look::pxf(10), look::pxf(5), -look::pxf(10), -look::pxf(4));
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
        QFontMetricsF(strong).elidedText(head, Qt::ElideRight, inner.width()));
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetricsF(plain).elidedText(detail, Qt::ElideRight, inner.width()));
    return rect;
}

void ScatterCanvas::drawEnclosed(
    QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    painter.setBrush(Qt::NoBrush);
    if (m_drag.size() > 1) {
        painter.setPen(QPen(t.accent, 2, Qt::DashLine));
        painter.drawPolygon(m_drag);
    }
    const Enclosed& enclosed = m_state->enclosed();
    if (enclosed.outline.isEmpty())
        return;
    QPolygonF outline;
    for (const QPointF& point : enclosed.outline)
        outline << view.toScreen(point, size);
    painter.setPen(QPen(t.accent, 2, Qt::DashLine));
    painter.drawPolygon(outline);
    const QString head = tr("%Ln token(s)", nullptr, int(enclosed.rows.size()));
    const QString detail = tr("in %Ln session(s)", nullptr, int(enclosed.sessions));
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal wide = std::max(QFontMetricsF(strong).horizontalAdvance(head),
                           QFontMetricsF(plain).horizontalAdvance(detail))
        + look::pxf(20);
    const QRectF around = outline.boundingRect();
    QRectF rect(around.right() + look::pxf(8), around.center().y(), wide, look::pxf(38));
    if (rect.right() > size.width() - 4)
        rect.moveRight(
            std::max(wide + 4, std::min(around.left() - look::pxf(8), size.width() - 4)));
    rect.moveTop(std::clamp(rect.top(), 4.0, std::max(4.0, size.height() - rect.height() - 4)));
    box(painter, rect, t.accent, t.surface);
    const QRectF inner = rect.adjusted(look::pxf(9), look::pxf(3), -look::pxf(9), -look::pxf(3));
    painter.setPen(t.text);
    painter.setFont(strong);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, head);
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, detail);
}

ScatterCanvas::LiveCard ScatterCanvas::liveCard(const QSizeF& size, bool screen) const
{
    LiveCard card;
    const ManifoldState::Live& live = m_state->live();
    if (live.token < 0 || live.trail.isEmpty())
        return card;
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    for (const QPointF& point : live.trail)
        card.trail << view.toScreen(point, size);
    const TraceSession& trace = m_state->context().session->trace();
    card.head = tr("Now: %1").arg(
        trace.hasToken(live.token) ? tokenLabel(trace, live.token).text : QString());
    const QString where = live.verdict.offManifold ? tr("off the manifold")
        : live.verdict.cluster >= 0                ? tr("cluster %1").arg(live.verdict.cluster)
                                                   : tr("on a border");
    card.detail = tr("chat token %1").arg(text::integer(live.token)) + QStringLiteral(", ") + where;
    const QFont strong = look::font(look::Role::Strong), plain = look::font(look::Role::Table);
    const qreal wide = std::max(QFontMetricsF(strong).horizontalAdvance(card.head),
                           QFontMetricsF(plain).horizontalAdvance(card.detail))
        + look::pxf(18);
    const QPointF at = card.trail.last();
    const QRectF all = QRectF(QPointF(), size).adjusted(4, 4, -4, -4);
    const QRectF legend = screen && m_legend->isVisible() ? QRectF(m_legend->geometry()) : QRectF();
    // Below left as in the drawing; where something stands there, around it.
    const qreal high = look::pxf(36), gap = look::pxf(14);
    for (const QPointF& corner : { QPointF(at.x() - wide - gap, at.y() + gap),
             QPointF(at.x() + gap, at.y() + gap), QPointF(at.x() - wide - gap, at.y() - gap - high),
             QPointF(at.x() + gap, at.y() - gap - high) }) {
        card.rect = QRectF(corner, QSizeF(wide, high));
        if (all.contains(card.rect) && !card.rect.intersects(legend))
            break;
    }
    return card;
}

void ScatterCanvas::drawLive(QPainter& painter, const look::Colours& t, const LiveCard& card) const
{
    if (card.trail.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    for (int k = 1; k < int(card.trail.size()); ++k) {
        QColor colour = t.text;
        colour.setAlphaF(float(0.25 + 0.6 * k / double(card.trail.size())));
        painter.setPen(QPen(colour, look::pxf(1.5)));
        painter.drawLine(card.trail[k - 1], card.trail[k]);
    }
    const QPointF at = card.trail.last();
    const bool off = m_state->live().verdict.offManifold;
    painter.setPen(QPen(t.text, look::pxf(2), off ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(ground(t));
    painter.drawEllipse(at, look::pxf(8), look::pxf(8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(at, look::pxf(4), look::pxf(4));
    box(painter, card.rect, t.text, t.surface, off ? Qt::DashLine : Qt::SolidLine);
    const QRectF inner
        = card.rect.adjusted(look::pxf(8), look::pxf(2), -look::pxf(8), -look::pxf(3));
    painter.setPen(t.text);
    painter.setFont(look::font(look::Role::Strong));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, card.head);
    painter.setFont(look::font(look::Role::Table));
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, card.detail);
}

void ScatterCanvas::drawHovered(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const Manifold* m = m_state->manifold();
    PlaneView view = m_view;
    view.scale = rasterWish(size, 1).view.scale;
    const auto at = [&](qint64 row) {
        return view.toScreen({ double(m->layout[2 * std::size_t(row)]),
                                 double(m->layout[2 * std::size_t(row) + 1]) },
            size);
    };
    painter.setBrush(Qt::NoBrush);
    if (m_state->pinned() >= 0) {
        painter.setPen(QPen(t.accent, look::pxf(2)));
        painter.drawEllipse(at(m_state->pinned()), look::pxf(7), look::pxf(7));
    }
    const qint64 row = m_state->hovered();
    if (row < 0)
        return;
    const QPointF point = at(row);
    painter.setPen(QPen(t.accent, look::pxf(1.5)));
    painter.drawEllipse(point, look::pxf(5), look::pxf(5));
    const QFont plain = look::font(look::Role::Base), small = look::font(look::Role::Label);
    const QString sentence = m_state->sentence(row), about = m_state->about(row);
    const qreal most = std::min(look::pxf(360), size.width() - look::pxf(40));
    const QRectF text
        = QFontMetricsF(plain).boundingRect(QRectF(0, 0, most, 400), Qt::TextWordWrap, sentence);
    const QRectF facts
        = QFontMetricsF(small).boundingRect(QRectF(0, 0, most, 400), Qt::TextWordWrap, about);
    const qreal gap = sentence.isEmpty() ? 0 : look::pxf(4);
    QRectF rect(0, 0, std::max(text.width(), facts.width()) + look::pxf(20),
        (sentence.isEmpty() ? 0 : text.height()) + gap + facts.height() + look::pxf(12));
    rect.moveTopLeft(point + QPointF(look::pxf(12), look::pxf(12)));
    if (rect.right() > size.width() - 4)
        rect.moveRight(std::max(rect.width() + 4, point.x() - look::pxf(12)));
    if (rect.bottom() > size.height() - 4)
        rect.moveBottom(std::max(rect.height() + 4, point.y() - look::pxf(12)));
    box(painter, rect, t.control, t.surface);
    QRectF inner = rect.adjusted(look::pxf(10), look::pxf(6), -look::pxf(10), -look::pxf(6));
    painter.setPen(t.text);
    painter.setFont(plain);
    if (!sentence.isEmpty()) {
        painter.drawText(inner, Qt::TextWordWrap, sentence);
        inner.setTop(inner.top() + text.height() + gap);
    }
    painter.setPen(t.muted);
    painter.setFont(small);
    painter.drawText(inner, Qt::TextWordWrap, about);
}

void ScatterCanvas::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), size), ground(t));
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured || !m_state->colours()) {
        painter.restore();
        return;
    }
    // Files get the points at twice the screen's pixels, whatever is painted on.
    const double ratio = 2;
    const Raster raster = rasterise(pictured->index, m_state->colours()->codes,
        m_state->colours()->palette, look::attentionRamp(t), rasterWish(size, ratio));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), size), raster.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const LiveCard live = liveCard(size, false);
    drawLabels(painter, size, t, labelsFor(size, false, live));
    drawEnclosed(painter, size, t);
    drawLive(painter, t, live);
    drawHead(painter, size, t);
    LegendBox::draw(
        painter, QPointF(look::px(12), size.height() - look::px(12)), *m_state, t, raster.most);
    painter.restore();
}

void ScatterCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), ground(t));
    const PicturedPtr pictured = m_state->pictured();
    if (!pictured)
        return;
    if (!m_raster.image.isNull()) {
        if (m_rasterView == m_view && m_rasterSize == size()) {
            painter.drawImage(QPointF(0, 0), m_raster.image);
        } else {
            // Where the last image lies in the present view.
            const QPointF corner
                = m_view.toScreen(m_rasterView.toPlane({ 0, 0 }, m_rasterSize), size());
            const double by = m_view.scale / m_rasterView.scale;
            painter.drawImage(QRectF(corner, QSizeF(m_rasterSize) * by), m_raster.image);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const LiveCard live = liveCard(size(), true);
    m_labels = labelsFor(size(), true, live);
    drawLabels(painter, size(), t, m_labels);
    drawEnclosed(painter, size(), t);
    drawLive(painter, t, live);
    drawHead(painter, size(), t);
    if (!m_dragging)
        drawHovered(painter, size(), t);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

// Mouse and keys

void ScatterCanvas::placeOverlays()
{
    if (m_legend->isVisible()) {
        m_legend->adjustSize();
        m_legend->move(look::px(12), height() - m_legend->height() - look::px(12));
    }
    int y = height() - look::px(12);
    for (int k = int(m_buttons.size()) - 1; k >= 0; --k) {
        y -= m_buttons[k]->height();
        m_buttons[k]->move(width() - m_buttons[k]->width() - look::px(12), y);
    }
}

void ScatterCanvas::resizeEvent(QResizeEvent*)
{
    if (m_fits && m_state->pictured())
        m_view = PlaneView::fitting(m_state->pictured()->index.bounds(), size(), look::pxf(kHead));
    m_legend->rebuild();
    placeOverlays();
    refresh();
}

bool ScatterCanvas::event(QEvent* event)
{
    // Escape drops the lasso before it lets go of anything else.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape
            && (!m_drag.isEmpty() || !m_state->enclosed().outline.isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ScatterCanvas::hover(const QPointF& at)
{
    const PicturedPtr pictured = m_state->pictured();
    const PointColoursPtr colours = m_state->colours();
    if (!pictured || !colours)
        return;
    const qint64 place
        = pictured->index.nearest(m_view.toPlane(at, size()), kHit / m_view.scale, colours->codes);
    m_state->setHovered(place < 0 ? -1 : qint64(pictured->index.row(std::size_t(place))));
}

void ScatterCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_press = m_last = event->position();
    m_dragging = true;
    m_moved = false;
    if (m_tool != Tool::Hand)
        m_drag = QPolygonF { m_press };
}

void ScatterCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_pointer = at;
    if (!m_dragging) {
        // The first point waits; from one to the next it goes at once.
        if (m_state->hovered() >= 0)
            hover(at);
        else
            m_hoverLater.start();
        return;
    }
    constexpr double kSlack = 3;
    const QPointF way = at - m_press;
    m_moved = m_moved || std::hypot(way.x(), way.y()) > kSlack;
    if (!m_moved)
        return;
    if (m_tool == Tool::Hand) {
        PlaneView view = m_view;
        view.origin -= QPointF(at.x() - m_last.x(), m_last.y() - at.y()) / m_view.scale;
        movePlane(view);
    } else if (m_tool == Tool::Box) {
        m_drag = QPolygonF(QRectF(m_press, at).normalized());
        update();
    } else {
        m_drag << at;
        update();
    }
    m_last = at;
}

void ScatterCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    const QPolygonF drag = std::exchange(m_drag, {});
    if (m_moved) {
        if (m_tool != Tool::Hand && drag.size() > 2) {
            QPolygonF plane;
            for (const QPointF& point : drag)
                plane << m_view.toPlane(point, size());
            m_state->enclose(plane);
        }
        update();
        return;
    }
    for (int k = 0; k < int(m_labels.size()); ++k)
        if (m_labels[k].contains(event->position())) {
            m_state->setCluster(k == m_state->cluster() ? -1 : k);
            return;
        }
    hover(event->position());
    m_state->open(m_state->hovered(), false);
}

void ScatterCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    hover(event->position());
    m_state->open(m_state->hovered(), true);
}

void ScatterCanvas::leaveEvent(QEvent*)
{
    m_hoverLater.stop();
    m_state->setHovered(-1);
}

void ScatterCanvas::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ScatterCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto pan = [this](double x, double y) {
        PlaneView view = m_view;
        view.origin += QPointF(x, y) * 60 / m_view.scale;
        movePlane(view);
    };
    const QPointF middle(width() / 2.0, height() / 2.0);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier)
        return exportRequested();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    const double by = shift ? 5 : 1;
    const PicturedPtr pictured = m_state->pictured();
    const auto shiftTimes = [&](int bins) {
        if (!pictured || pictured->bins.empty())
            return;
        const qint64 length = pictured->binFrom(1) - pictured->firstTime;
        const qint64 first = m_state->timeFrom() > 0 ? m_state->timeFrom() : pictured->firstTime;
        const qint64 last = m_state->timeTo() > 0 ? m_state->timeTo() : pictured->lastTime;
        // All of it cannot move: its last half is looked at first.
        if (m_state->timeTo() == 0)
            return m_state->setTimes(
                bins > 0 ? (first + last) / 2 : first, bins > 0 ? last - 1 : (first + last) / 2);
        m_state->setTimes(std::max(pictured->firstTime, first + bins * length),
            std::min(pictured->lastTime, last + bins * length));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(-by, 0);
    case Qt::Key_Right:
        return pan(by, 0);
    case Qt::Key_Up:
        return pan(0, by);
    case Qt::Key_Down:
        return pan(0, -by);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep, middle);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep, middle);
    case Qt::Key_0:
        return fit();
    case Qt::Key_H:
        return setTool(Tool::Hand);
    case Qt::Key_L:
        return setTool(Tool::Lasso);
    case Qt::Key_B:
        return setTool(Tool::Box);
    case Qt::Key_N:
        return m_state->stepCluster(1);
    case Qt::Key_P:
        return m_state->stepCluster(-1);
    case Qt::Key_Period:
        return goLive();
    case Qt::Key_Comma:
        return shiftTimes(-1);
    case Qt::Key_Semicolon:
        return shiftTimes(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_state->open(
            m_state->hovered() >= 0 ? m_state->hovered() : m_state->pinned(), true);
    case Qt::Key_Escape:
        if (!m_drag.isEmpty()) {
            m_drag.clear();
            m_dragging = false;
            update();
            return;
        }
        if (!m_state->enclosed().outline.isEmpty())
            return m_state->enclose({});
        if (m_state->cluster() >= 0)
            return m_state->setCluster(-1);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

QString ScatterCanvas::words() const
{
    return m_state->headline() + QStringLiteral(". ") + m_state->headlineDetail();
}

} // namespace ax::ui
