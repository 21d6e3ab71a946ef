// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"
#include "views/common/look.h"
#include "views/session/view_registry.h"

#include <QTimer>
#include <QVector>
#include <QWidget>

namespace ax::ui {

struct Change;

/// Segments, attention of the current row, surprisal and zone over the tokens of the trace; one
/// column per pixel with least and greatest value. Click or drag pins; Left, Right, Home, End walk.
class TimelineWidget : public QWidget {
    Q_OBJECT
public:
    TimelineWidget(const ViewContext& context, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int tokenAt(qreal x) const;
    qreal xOf(int token) const;
    void paint(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;

protected:
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

    ViewContext m_context;
    QTimer m_rebuild; ///< at most 10 a second
    /// Read once for each token; drawing costs the bins, whatever the length of the trace.
    QVector<Bin> m_bins;
    int m_binTokens = 1; ///< a power of two
    int m_read = 0; ///< tokens that are in the bins
    int m_changedFrom = 0; ///< first token that is not, or not as it is now
    float m_maximum = 0; ///< largest surprisal
};

} // namespace ax::ui
