// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/manifold/point_index.h"
#include "views/session/manifold.h"

#include <QSet>

#include <memory>
#include <optional>

namespace ax::ui {

/// What the colour of a point says.
enum class ColourBy { Zone, Cluster, Position, TokenClass, Surprisal, Session, Model, Time };
inline constexpr int kColourings = 8;
QString colouringName(ColourBy by); ///< translated
/// The points say it.
bool hasColouring(const Manifold& manifold, ColourBy by);

/// One line of the legend. Of amounts there are only the two ends.
struct LegendEntry {
    int code = 0;
    QString label;
    QColor colour;
    std::optional<look::Zone> zone; ///< with its glyph
    std::size_t count = 0; ///< points, also when they are hidden
};

struct Legend {
    bool amounts = false; ///< a ramp from the first entry to the last
    QVector<LegendEntry> entries;
};

/// What is left out, and what stands back.
struct PointFilter {
    QSet<int> hiddenCodes; ///< of the legend
    qint64 from = 0, to = 0; ///< times that are shown; to 0: all
    int cluster = -1; ///< the others stand back
    std::vector<std::uint32_t> found; ///< rows that a search found; the others stand back
    bool searching = false;
};

/// Codes of all points, by place of the index, with what they look like.
struct PointColours {
    std::vector<std::uint8_t> codes; ///< PointIndex::kHidden, or of the legend, plus kDimmed
    std::array<QRgb, 256> palette {};
    Legend legend;
    std::size_t visible = 0;
};
using PointColoursPtr = std::shared_ptr<const PointColours>;

/// Any thread; `theme` by value.
PointColours colourPoints(const Manifold& manifold, const PointIndex& index, ColourBy by,
    const PointFilter& filter, const look::Colours& theme, bool dark);
/// Of a cluster's persistent id: never another one's.
QColor clusterColour(std::int32_t id, bool dark);

} // namespace ax::ui
