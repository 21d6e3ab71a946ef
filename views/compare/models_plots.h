// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/compare/models_state.h"

#include <QWidget>

#include <functional>

namespace ax::ui {

/// Names, models, answers and tokens of the two campaigns.
void paintModelsHead(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);
/// Six zones: counts, percentages, differences as read and at equal length with their intervals.
void paintZoneDifferences(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);
/// Categories by zones: the difference at equal length, filled where its interval leaves out zero.
void paintCategoryDifferences(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);
/// Tokens per second by category: A filled, B outlined.
void paintSpeeds(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);
/// Tokens by local and long mass, both on one scale.
void paintDensities(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);
/// The pictures of both last discoveries, tokens in the colours of their zones.
void paintManifolds(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair);

/// A widget that one of them draws.
class ModelsPlot : public QWidget {
    Q_OBJECT
public:
    using Draw
        = std::function<void(QPainter&, const QSizeF&, const look::Colours&, const CampaignPair*)>;
    ModelsPlot(ModelsState* state, Draw draw, QSize hint, QWidget* parent = nullptr);
    void draw(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    QSize sizeHint() const override
    {
        return { look::px(m_hint.width()), look::px(m_hint.height()) };
    }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ModelsState* m_state;
    Draw m_draw;
    QSize m_hint; ///< of the design
};

} // namespace ax::ui
