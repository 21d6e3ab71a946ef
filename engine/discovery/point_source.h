// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/job.h"
#include "engine/discovery/points.h"
#include "engine/trace/session.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ax::discovery {

/// Where points come from. A reader of another store is one more of these; it may live outside this
/// folder. Rows with NaN or infinity are counted, named and skipped, never passed on.
class PointSource {
public:
    virtual ~PointSource() = default;
    /// What is read, for messages and the manifest.
    virtual std::string name() const = 0;
    /// All points. Errors: NotFound, Io, Format, Cancelled, OutOfMemory, each naming the file.
    virtual Result<PointTable> read(Job& job) = 0;
};

/// A .npy file of format 1 to 3: float32 or float64, little or big endian, C or Fortran order,
/// [points, dims].
std::unique_ptr<PointSource> npySource(std::filesystem::path file);
/// Numbers separated by commas, semicolons or tabs, with or without a header. Columns named
/// session, request, step, position, token, zone, phase go where they belong; an `id` column is the
/// id.
std::unique_ptr<PointSource> csvSource(std::filesystem::path file);
/// Saved traces: every step with a fingerprint. `pattern` may hold * and ? in its file names.
std::unique_ptr<PointSource> traceSource(std::string pattern);
/// Every step of `session` with a fingerprint, behind what `table` holds; their session is `name`,
/// messages say `place`. The first points of a table say its kind. Errors: InvalidArgument (points
/// of another kind).
Status appendTrace(const TraceSession& session, const std::string& name, const std::string& place,
    PointTable& table);
/// A fingerprint database of the earlier project (reference/earlier-system.md), opened read-only.
std::unique_ptr<PointSource> earlierDatabaseSource(std::filesystem::path file);
/// The file is one: it has that project's tables. Errors: NotFound, Io, Format (no SQLite
/// database).
Result<bool> isEarlierDatabase(const std::filesystem::path& file);

/// Files that a pattern names, ascending; a plain path names itself.
/// Errors: NotFound when there is none.
Result<std::vector<std::filesystem::path>> filesOfPattern(const std::string& pattern);

} // namespace ax::discovery
