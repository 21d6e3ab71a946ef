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
    /// Things the arrows go over: 0 where there are none. Left and Right, with Shift by ten.
    virtual int marks() const { return 0; }
    virtual QString markWords(int) const { return {}; }
    virtual QRectF markRect(int, const QSizeF&) const { return {}; }
    virtual int marked() const { return m_marked; } ///< -1: none
    virtual void mark(int at);
    virtual void openMark(int) { } ///< Enter
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    const CompareState& state() const { return *m_state; }
    CompareState* m_state;

private:
    void announce();
    int m_marked = -1;
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
    int marks() const override;
    QString markWords(int row) const override;
    int marked() const override { return state().row(); }
    void mark(int row) override;
    void openMark(int row) override;
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
    int marks() const override;
    QString markWords(int at) const override;
    QRectF markRect(int at, const QSizeF& size) const override;
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
    int marks() const override;
    QString markWords(int at) const override;
    QRectF markRect(int at, const QSizeF& size) const override;

private:
    int bins() const; ///< that are drawn
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
    int marks() const override;
    QString markWords(int at) const override;
    QRectF markRect(int at, const QSizeF& size) const override;
};

} // namespace ax::ui
