// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"
#include "views/common/look.h"
#include "views/session/view_registry.h"

#include <QPair>
#include <QTimer>
#include <QVector>
#include <QWidget>

class QToolButton;

namespace ax::ui {

class RangeEffects;

struct Change;

/// Segments, attention of the current row, surprisal and zone over the tokens of the trace; one
/// column per pixel with least and greatest value. Click or drag pins; Left, Right, Home, End walk.
/// Or what each segment costs the written tokens of a range, one lane a segment (W).
class TimelineWidget : public QWidget {
    Q_OBJECT
public:
    TimelineWidget(const ViewContext& context, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int tokenAt(qreal x) const;
    qreal xOf(int token) const;
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    bool showsEffects() const { return m_effectsShown; }
    /// Scans what of the range is not known, where a model can be asked.
    void setShowsEffects(bool on);
    QPair<int, int> effectRange() const; ///< tokens [first, second)
    QToolButton* effectButton() const { return m_effectButton; }
    QString effectCaption() const; ///< "nat, square root, most −14.75", or how far the scan is

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What m_binTokens neighbouring tokens show.
    struct Bin {
        float least = kAbsent, greatest = kAbsent; ///< surprisal
        qint8 zone = -1; ///< look::Zone of the last one that has one
        void add(const Bin& more);
    };
    void follow(const Change& change);
    void readTokens();
    Bin binOf(int firstToken, int endToken) const;
    void announce();
    QRectF plotRect(const QSizeF& size) const;

    void paintLanes(QPainter& painter, const QRectF& plot, const look::Colours& t) const;
    void scan();
    void placeButton();

    ViewContext m_context;
    RangeEffects* m_effects;
    QToolButton* m_effectButton;
    bool m_effectsShown = false;
    int m_rangeFrom = -1, m_rangeTo = -1; ///< chosen by hand; -1: all that was written
    QTimer m_rebuild; ///< at most 10 a second
    /// Read once for each token; drawing costs the bins, whatever the length of the trace.
    QVector<Bin> m_bins;
    int m_binTokens = 1; ///< a power of two
    int m_read = 0; ///< tokens that are in the bins
    int m_changedFrom = 0; ///< first token that is not, or not as it is now
    float m_maximum = 0; ///< largest surprisal
};

} // namespace ax::ui
