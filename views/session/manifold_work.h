// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/manifold.h"

#include <functional>

namespace ax::ui {

/// What is shown while the whole is made.
using FirstManifold = std::function<void(ManifoldPtr)>;

/// The whole way from a source to what is shown: points, discovery, ids that go on from the run
/// before, artefacts in `folder` (empty: in one that goes with the result). On any one thread.
/// Errors: NotFound (no points at all), those of Discovery::run and of the source. A folder that
/// cannot be written is a note of the points. `found`: points there are, also when they are too
/// few.
Result<ManifoldPtr> discoverManifold(discovery::PointSource& source, const PointWish& wish,
    const QString& folder, const FirstManifold& first, discovery::Job& job, std::size_t& found);
/// Points that a run over so many takes at least.
std::size_t pointsNeeded(std::size_t found);

/// What the last run in `folder` found, over the points that are still there. Errors: NotFound (no
/// run, or most of its points are gone), Format and Version of the folder, those of the source.
Result<ManifoldPtr> keptManifold(discovery::PointSource& source, const PointWish& wish,
    const QString& folder, discovery::Job& job);

/// The runs of a folder as they were kept beside it, oldest first; damaged ones are left out.
QVector<Generation> keptGenerations(const QString& folder);

/// The points of a finished run as a Parquet file, whole or not at all. Errors: NotFound, Io.
Status exportParquet(const Manifold& manifold, const QString& path);

} // namespace ax::ui
