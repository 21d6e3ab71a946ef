// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/manifold/point_colours.h"
#include "views/session/manifold_runs.h"
#include "views/session/view_registry.h"

#include <QObject>
#include <QTimer>

namespace ax::ui {

/// A picture with all that is made of it once.
struct Pictured {
    ManifoldPtr manifold;
    PointIndex index;
    QVector<QPointF> anchors; ///< [cluster] where its label points to, on one of its points
    struct Bin {
        std::array<quint32, look::kZoneCount> zones {};
        quint32 total = 0;
    };
    qint64 firstTime = 0, lastTime = 0; ///< 0: no times are known
    std::vector<Bin> bins; ///< of equal length between them
    qint64 binFrom(int bin) const;
};
using PicturedPtr = std::shared_ptr<const Pictured>;

/// What lies inside a lasso or box.
struct Enclosed {
    std::vector<std::uint32_t> rows; ///< ascending
    QPolygonF outline; ///< of the plane; empty: nothing is chosen
    std::size_t sessions = 0;
    std::array<std::size_t, look::kZoneCount> zones {};
    QVector<QPair<int, std::size_t>> clusters; ///< label, points; -1 borders; most first
    QVector<QPair<QString, std::size_t>> tokens; ///< commonest, most first
    double surprisal = 0, position = 0; ///< mean, median; NaN: not known
};

/// The manifold for all parts of the view and its dock: picture, colours, what is chosen. GUI
/// thread; what takes long is made beside it and the old stays until then.
class ManifoldState : public QObject {
    Q_OBJECT
public:
    /// The one of this session.
    static ManifoldState* of(const ViewContext& context);

    const ViewContext& context() const { return m_context; }
    ManifoldRuns* runs() const { return m_context.manifold; }
    PicturedPtr pictured() const { return m_pictured; } ///< nullptr: none
    const Manifold* manifold() const { return m_pictured ? m_pictured->manifold.get() : nullptr; }
    PointColoursPtr colours() const { return m_colours; } ///< of pictured(); nullptr: not made yet
    bool isBusy() const; ///< something is being made for what is shown

    // What is asked for.
    const PointWish& wish() const { return m_wish; }
    void setWish(const PointWish& wish); ///< shows what was kept, or discovers
    void discover(); ///< now
    /// The view is shown or hidden. Shown, it finds something to show by itself, once.
    void setVisible(bool visible);

    ColourBy colourBy() const { return m_colourBy; }
    void setColourBy(ColourBy by);
    bool isDensity() const { return m_density; }
    void setDensity(bool on);
    void setShown(int code, bool on); ///< of the legend
    bool isShown(int code) const { return !m_filter.hiddenCodes.contains(code); }
    QString legendText(const LegendEntry& entry) const; ///< titles in place of numbers

    /// Times that are shown; to 0: all.
    qint64 timeFrom() const { return m_filter.from; }
    qint64 timeTo() const { return m_filter.to; }
    void setTimes(qint64 from, qint64 to);
    void rememberTimes(qint64 from, qint64 to); ///< undo leads back to them
    void play(bool on); ///< moves the end of the times bin by bin
    bool isPlaying() const { return m_play.isActive(); }

    int cluster() const { return m_filter.cluster; } ///< label, -1: none
    void setCluster(int label);
    void stepCluster(int by);
    const Enclosed& enclosed() const { return m_enclosed; }
    void enclose(const QPolygonF& polygon); ///< of the plane; empty: nothing
    void find(const QString& text); ///< tokens and sessions; empty: all stand in front again
    const QString& sought() const { return m_sought; }
    const std::vector<std::uint32_t>& found() const { return m_filter.found; }

    qint64 hovered() const { return m_hovered; } ///< row, -1: none
    void setHovered(qint64 row);
    /// Row of the token that all views have pinned, -1: it is not among the points.
    qint64 pinned() const { return m_pinned; }
    void open(qint64 row, bool leave); ///< its session at its token
    bool canOpen(qint64 row) const;
    /// The row whose axes are shown: hovered, pinned, live; -1: none of them.
    qint64 readRow() const;

    /// The newest token of the chat; token -1: there is none that can be placed.
    struct Live {
        int token = -1;
        discovery::Verdict verdict;
        QVector<QPointF> trail; ///< oldest first, itself last
    };
    const Live& live() const { return m_live; }

    /// A step for undo; those with one key that follow each other are one.
    void remember(
        const QString& text, int key, std::function<void()> back, std::function<void()> forth);
    QString sentence(qint64 row) const; ///< the text around it, itself in ⟨ ⟩
    QString about(qint64 row) const; ///< "Lighthouse keeper · token 194 · cluster 9 · diffuse"
    QString headline() const; ///< "104,000 tokens · 12 clusters, 9 confirmed"
    QString headlineDetail() const;
    /// The position explains the clusters.
    bool positionExplains() const;

Q_SIGNALS:
    void pictureChanged(); ///< another one, or none; colours follow
    void coloursChanged();
    void lookChanged(); ///< points or density
    void wishChanged();
    void clusterChanged();
    void enclosedChanged();
    void timesChanged();
    void hoveredChanged();
    void pinnedChanged();
    void liveChanged();
    void foundChanged();
    void showRequested(const QPointF& plane); ///< the canvas brings it into sight

private:
    explicit ManifoldState(const ViewContext& context);
    void look();
    void lookAgain(bool reset);
    void takeRun();
    void colour();
    void updateLive();
    void updatePinned();
    void step();

    ViewContext m_context;
    PointWish m_wish;
    bool m_looked = false, m_visible = false;
    PicturedPtr m_pictured;
    PointColoursPtr m_colours;
    ColourBy m_colourBy = ColourBy::Zone;
    bool m_density = false;
    PointFilter m_filter;
    Enclosed m_enclosed;
    QString m_sought;
    qint64 m_hovered = -1, m_pinned = -1;
    Live m_live;
    QTimer m_play;
};

/// Rows as the lasso's summary counts them.
Enclosed encloseRows(
    const Manifold& manifold, std::vector<std::uint32_t> rows, const QPolygonF& outline);

} // namespace ax::ui
