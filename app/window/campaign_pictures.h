// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/cell_table.h"
#include "engine/campaign/report.h"

namespace ax::ui {

struct Campaign;
struct CampaignFigures;

/// Rows of the tables that the Campaigns window shows, from the tables of the report.
QVector<CellTable::Row> progressRows(const Campaign& campaign, const CampaignFigures& figures);
QVector<CellTable::Column> progressColumns();
/// `zone`: the one whose intervals are drawn.
QVector<CellTable::Row> zoneRows(const CampaignFigures& figures, look::Zone zone);
QVector<CellTable::Column> zoneColumns();
QVector<CellTable::Row> variationRows(const CampaignFigures& figures);
QVector<CellTable::Column> variationColumns();

/// Clusters of every discovery: confirmed filled, others outlined; tokens and noise below.
void drawClusters(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignFigures& figures);
/// Tokens per second of whole minutes.
void drawThroughput(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignFigures& figures);

/// A widget that is drawn by one function.
class DrawnPicture : public QWidget {
    Q_OBJECT
public:
    using Draw = std::function<void(QPainter&, const QSizeF&, const look::Colours&)>;
    DrawnPicture(Draw draw, QSize hint, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Draw m_draw;
    QSize m_hint; ///< of the design
};

} // namespace ax::ui
