// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/compare/compare_state.h"

#include <QWidget>

namespace ax::ui {

/// A picture of the comparison: one painter for screen and files, its words for who cannot see it.
class ComparePlot : public QWidget {
    Q_OBJECT
public:
    explicit ComparePlot(CompareState* state, QWidget* parent = nullptr);
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;

protected:
    virtual void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const = 0;
    virtual QString words() const { return {}; }
    void paintEvent(QPaintEvent* event) override;
    const CompareState& state() const { return *m_state; }
    CompareState* m_state;

private:
    void announce();
};

/// Badge, title, model and settings, zones of one side.
class SideHead : public ComparePlot {
    Q_OBJECT
public:
    SideHead(CompareState* state, CompareState::Side side, QWidget* parent = nullptr);
    QSize sizeHint() const override { return QSize(look::px(280), look::px(72)); }
    QSize minimumSizeHint() const override { return QSize(look::px(160), look::px(72)); }

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
    QString words() const override;

private:
    CompareState::Side m_side;
};

/// Surprisal of both sides over the aligned rows, A above, B below; grey where the texts agree.
class LanesPlot : public ComparePlot {
    Q_OBJECT
public:
    using ComparePlot::ComparePlot;
    QSize sizeHint() const override { return QSize(look::px(480), look::px(140)); }
    QSize minimumSizeHint() const override { return QSize(look::px(200), look::px(90)); }

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
    QString words() const override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRectF plotRect(const QSizeF& size) const;
};

/// Each measure with its difference and interval.
class DifferencesPlot : public ComparePlot {
    Q_OBJECT
public:
    using ComparePlot::ComparePlot;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
    QString words() const override;
};

/// How far back both look: bars of A filled, of B outlined.
class OverlayPlot : public ComparePlot {
    Q_OBJECT
public:
    using ComparePlot::ComparePlot;
    QSize sizeHint() const override { return QSize(look::px(330), look::px(240)); }
    QSize minimumSizeHint() const override { return QSize(look::px(160), look::px(110)); }

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
};

/// The similarity as one number and its parts.
class SimilarityPlot : public ComparePlot {
    Q_OBJECT
public:
    using ComparePlot::ComparePlot;
    QSize sizeHint() const override { return QSize(look::px(300), look::px(140)); }
    QSize minimumSizeHint() const override { return QSize(look::px(160), look::px(126)); }

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
    QString words() const override;
};

/// Both mean fingerprints on the chosen axes.
class AxesPlot : public ComparePlot {
    Q_OBJECT
public:
    using ComparePlot::ComparePlot;
    QSize sizeHint() const override { return QSize(look::px(300), look::px(220)); }
    QSize minimumSizeHint() const override { return QSize(look::px(160), look::px(110)); }

protected:
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const override;
    QString words() const override;
};

} // namespace ax::ui
