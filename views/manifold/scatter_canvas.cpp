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
constexpr double kZoomStep = 1.25;
constexpr double kHead = 50; ///< pixels of the head line
constexpr int kPlaneKey = 7303; ///< of undo
constexpr double kHit = 7; ///< pixels around the pointer

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
