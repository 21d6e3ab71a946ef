// SPDX-License-Identifier: Apache-2.0
#include "views/session/manifold_work.h"

#include "engine/core/files.h"
#include "engine/discovery/artefacts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ax::ui {

namespace {

using namespace discovery;

constexpr int kGenerations = 12; ///< kept beside a folder

QString generationsFile(const QString& folder)
{
    return folder + QStringLiteral(".generations.json");
}

QJsonObject toJson(const Generation& generation)
{
    QJsonArray clusters, events;
    for (const Generation::Cluster& cluster : generation.clusters)
        clusters.append(QJsonArray { cluster.id, cluster.zone, cluster.size, cluster.confirmed });
    for (const LineageEvent& event : generation.events) {
        QJsonArray others;
        for (const std::int32_t other : event.others)
            others.append(other);
        events.append(QJsonArray { int(event.kind), event.id, others, event.jaccard });
    }
    return { { QStringLiteral("run"), generation.run },
        { QStringLiteral("points"), generation.points },
        { QStringLiteral("made"), generation.made }, { QStringLiteral("clusters"), clusters },
        { QStringLiteral("events"), events } };
}

Generation generationOf(const QJsonObject& object)
{
    Generation out;
    out.run = object[QStringLiteral("run")].toInt();
    out.points = object[QStringLiteral("points")].toInteger();
    out.made = object[QStringLiteral("made")].toInteger();
    for (const QJsonValue& value : object[QStringLiteral("clusters")].toArray()) {
        const QJsonArray cluster = value.toArray();
        out.clusters.append({ cluster.at(0).toInt(), std::clamp(cluster.at(1).toInt(5), 0, 5),
            cluster.at(2).toInteger(), cluster.at(3).toBool() });
    }
    for (const QJsonValue& value : object[QStringLiteral("events")].toArray()) {
        const QJsonArray event = value.toArray();
        const int kind = event.at(0).toInt(-1);
        if (kind < LineageEvent::Kept || kind > LineageEvent::Merged)
            continue;
        LineageEvent made { LineageEvent::Kind(kind), event.at(1).toInt(), {},
            event.at(3).toDouble() };
        for (const QJsonValue& other : event.at(2).toArray())
            made.others.push_back(other.toInt());
        out.events.push_back(std::move(made));
    }
    return out;
}

Generation generationOf(const Manifold& manifold)
{
    Generation out;
    out.run = manifold.run;
    out.points = qint64(manifold.count());
    out.made = QDateTime::currentMSecsSinceEpoch();
    for (const ClusterSummary& cluster : manifold.clusters)
        out.clusters.append({ cluster.id, cluster.zone, qint64(cluster.size), cluster.confirmed });
    out.events = manifold.lineage.events;
    return out;
}

void keepGenerations(const QString& folder, const QVector<Generation>& generations)
{
    QJsonArray all;
    for (const Generation& generation : generations)
        all.append(toJson(generation));
    QSaveFile file(generationsFile(folder));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
        file.commit(); // without it the next picture of the lineage is shorter
    }
}

Result<PointTable> readPoints(PointSource& source, Job& job)
{
    job.begin("reading");
    AX_TRY(PointTable points, source.read(job));
    if (points.count() == 0)
        return fail(ErrorCode::NotFound, "[discover] there are no fingerprints", source.name());
    if (points.skippedCount > 0)
        points.notes.push_back(std::to_string(points.skippedCount)
            + " rows were skipped, the first: " + points.skipped.front().row + ": "
            + points.skipped.front().reason + ".");
    return points;
}

/// A sample with its coordinates, as a picture of its own.
ManifoldPtr sampleOf(const Discovery& run, const FirstPicture& picture, const PointWish& wish)
{
    auto out = std::make_shared<Manifold>();
    out->wish = wish;
    out->whole = false;
    const PointTable& from = run.points();
    PointTable& to = out->points;
    to.dims = from.dims;
    to.schema = from.schema;
    to.sinkPolicy = from.sinkPolicy;
    to.source = from.source;
    const auto pick = [&](auto& target, const auto& column, std::size_t width) {
        if (column.empty())
            return;
        target.reserve(picture.rows.size() * width);
        for (const std::uint32_t row : picture.rows)
            for (std::size_t k = 0; k < width; ++k)
                target.push_back(column[row * width + k]);
    };
    const auto pickNames = [&](NameColumn& target, const NameColumn& column) {
        pick(target.values, column.values, 1);
        target.names = column.names;
    };
    pick(to.values, from.values, std::size_t(from.dims));
    pick(to.ids, from.ids, 1);
    pickNames(to.session, from.session);
    pickNames(to.request, from.request);
    pickNames(to.zone, from.zone);
    pickNames(to.phase, from.phase);
    pickNames(to.model, from.model);
    pick(to.step, from.step, 1);
    pick(to.position, from.position, 1);
    pick(to.tokenId, from.tokenId, 1);
    pick(to.tokenText, from.tokenText, 1);
    pick(to.surprisal, from.surprisal, 1);
    pick(to.time, from.time, 1);
    pick(out->zones, run.zones(), 1);
    out->layout = picture.coordinates;
    out->labels.assign(out->count(), -1);
    out->filled = out->labels;
    out->membership.assign(out->count(), 0);
    out->order();
    return out;
}

} // namespace

QVector<Generation> keptGenerations(const QString& folder)
{
    QVector<Generation> out;
    QFile file(generationsFile(folder));
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return out;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array())
        if (const Generation generation = generationOf(value.toObject()); generation.run > 0)
            out.append(generation);
    return out;
}

std::size_t pointsNeeded(std::size_t found)
{
    return DiscoveryOptions().settled(found).pointsNeeded();
}

Result<ManifoldPtr> discoverManifold(PointSource& source, const PointWish& wish,
    const QString& folder, const FirstManifold& first, Job& job, std::size_t& found)
{
    const qint64 begun = QDateTime::currentMSecsSinceEpoch();
    AX_TRY(PointTable points, readPoints(source, job));
    found = points.count();
    EarlierArtefacts earlier;
    if (!folder.isEmpty() && QFile::exists(folder + QStringLiteral("/manifest.json"))) {
        auto read = readArtefacts(folder.toStdString());
        if (read)
            earlier = std::move(*read);
        else
            points.notes.push_back("The earlier run could not be read (" + read.error().message
                + "), so ids begin anew.");
    }
    DiscoveryOptions options;
    options.regressPosition = wish.regressPosition;
    Discovery run(std::move(points), options);
    if (first)
        run.onFirstPicture
            = [&](const FirstPicture& picture) { first(sampleOf(run, picture, wish)); };
    if (earlier.model)
        run.startFrom(pictureOf(*earlier.model));
    AX_CHECK(run.run(job));
    auto out = std::make_shared<Manifold>();
    out->lineage = assignIds(run, earlier.model.get(), earlier.run);
    for (ClusterSummary& cluster : run.clusters)
        if (const auto born = earlier.bornRun.find(cluster.id); born != earlier.bornRun.end())
            cluster.bornRun = born->second;

    QString target = folder;
    if (target.isEmpty()) {
        auto temporary = std::make_shared<QTemporaryDir>();
        if (temporary->isValid())
            target = temporary->path() + QStringLiteral("/manifold");
        out->keepsFolder = temporary;
    } else {
        QDir().mkpath(QFileInfo(target).path());
    }
    if (!target.isEmpty()) {
        const Status written = writeArtefacts(run, out->lineage, {}, target.toStdString(), job);
        if (!written && written.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(written.error());
        if (!written)
            run.notes().push_back("The result could not be kept: " + written.error().line());
        else if (auto read = readArtefacts(target.toStdString())) {
            out->model = read->model;
            out->folder = target;
        }
    }
    AX_CHECK(job.check());
    out->wish = wish;
    out->run = out->lineage.run;
    out->layout = std::move(run.layout);
    out->zones.assign(run.zones().begin(), run.zones().end());
    out->labels = std::move(run.labels);
    out->filled = std::move(run.filled);
    out->membership = std::move(run.membership);
    out->clusters = std::move(run.clusters);
    out->composition = run.composition;
    out->stability = std::move(run.stability);
    out->nullClusters = run.nullClusters;
    out->scaling = std::move(run.scaling);
    out->threshold = run.threshold;
    out->points = run.takePoints();
    // What the view says itself, in the reader's language and with something to do about it.
    std::erase_if(out->points.notes, [](const std::string& note) {
        return note.starts_with("The position explains") || note.starts_with("A shapeless cloud");
    });
    out->order();
    out->generations = keptGenerations(folder);
    out->generations.append(generationOf(*out));
    if (out->generations.size() > kGenerations)
        out->generations.remove(0, out->generations.size() - kGenerations);
    if (!folder.isEmpty() && out->model)
        keepGenerations(folder, out->generations);
    out->seconds = double(QDateTime::currentMSecsSinceEpoch() - begun) / 1000;
    return out;
}

namespace {

double numberAt(const nlohmann::json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_number()
        ? object[key].get<double>()
        : 0;
}

std::optional<double> presentAt(const nlohmann::json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_number()
        ? std::optional(object[key].get<double>())
        : std::nullopt;
}

bool flagAt(const nlohmann::json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_boolean()
        && object[key].get<bool>();
}

std::int32_t zoneNamed(const nlohmann::json& object, const char* key)
{
    if (object.is_object() && object.contains(key) && object[key].is_string())
        for (std::size_t k = 0; k < kZones.size(); ++k)
            if (object[key].get<std::string>() == kZones[k])
                return std::int32_t(k);
    return std::int32_t(kZones.size()) - 1;
}

/// The clusters and figures that a manifest keeps.
void takeManifest(const nlohmann::json& manifest, Manifold& out)
{
    const auto part = [&](const char* key) {
        const auto it = manifest.find(key);
        return it != manifest.end() ? *it : nlohmann::json();
    };
    for (const nlohmann::json& row : part("cluster_table")) {
        ClusterSummary cluster;
        cluster.id = std::int32_t(numberAt(row, "id"));
        cluster.label = std::int32_t(numberAt(row, "label"));
        cluster.size = std::size_t(std::max(0.0, numberAt(row, "size")));
        cluster.filledSize = std::size_t(std::max(0.0, numberAt(row, "filled_size")));
        cluster.prominence = numberAt(row, "prominence");
        cluster.prominenceInNoise = numberAt(row, "prominence_in_noise");
        cluster.jaccard = numberAt(row, "jaccard");
        cluster.sessions = std::size_t(std::max(0.0, numberAt(row, "sessions")));
        cluster.requests = std::size_t(std::max(0.0, numberAt(row, "requests")));
        cluster.confirmed = flagAt(row, "confirmed");
        cluster.zone = zoneNamed(row, "zone");
        cluster.purity = numberAt(row, "purity");
        if (const auto shares = row.find("zone_shares"); shares != row.end())
            for (std::size_t k = 0; k < kZones.size(); ++k)
                cluster.zoneShares[k] = numberAt(*shares, kZones[k]);
        cluster.x = float(numberAt(row, "x"));
        cluster.y = float(numberAt(row, "y"));
        cluster.bornRun = std::int32_t(numberAt(row, "born_run"));
        cluster.byShape = flagAt(row, "by_shape");
        out.clusters.push_back(std::move(cluster));
    }
    const nlohmann::json stability = part("stability"), composition = part("composition");
    out.stability.bootstraps = int(numberAt(stability, "bootstraps"));
    out.stability.sampleSize = std::size_t(std::max(0.0, numberAt(stability, "sample")));
    out.stability.byRequest = flagAt(stability, "by_request");
    out.stability.meanRand = numberAt(stability, "mean_ari");
    out.stability.leastRand = numberAt(stability, "least_ari");
    if (const auto clusters = presentAt(stability, "null_clusters"))
        out.nullClusters = int(*clusters);
    out.composition = { presentAt(composition, "position"), presentAt(composition, "session"),
        presentAt(composition, "token_class"), presentAt(composition, "zone"),
        presentAt(composition, "think_phase") };
    out.threshold = numberAt(manifest, "threshold");
    out.run = std::max(1, int(numberAt(part("lineage"), "run")));
    out.lineage.run = out.run;
    out.seconds = numberAt(part("seconds"), "total");
}

} // namespace

Result<ManifoldPtr> keptManifold(
    PointSource& source, const PointWish& wish, const QString& folder, Job& job)
{
    const auto gone = [&](const char* why) {
        return fail(ErrorCode::NotFound, std::string("[discover] ") + why, folder.toStdString());
    };
    if (folder.isEmpty())
        return gone("no run was kept");
    AX_TRY(const EarlierArtefacts kept, readArtefacts(folder.toStdString()));
    AX_TRY(const std::string text,
        ax::readTextFile((folder + QStringLiteral("/manifest.json")).toStdString()));
    const nlohmann::json manifest = nlohmann::json::parse(text, nullptr, false);
    if (!kept.model->hasLayout() || !manifest.is_object())
        return gone("the run that was kept has no picture");
    AX_TRY(PointTable points, readPoints(source, job));
    const ModelFile& model = *kept.model;
    if (points.dims != model.scaling().dims || points.schema != model.schema())
        return gone("the run that was kept is of other fingerprints");
    std::unordered_map<std::int64_t, std::size_t> at;
    for (std::size_t k = 0; k < model.pointIds().size(); ++k)
        at.emplace(model.pointIds()[k], k);
    std::vector<char> keep(points.count(), 0);
    std::size_t there = 0;
    for (std::size_t row = 0; row < points.count(); ++row) {
        keep[row] = at.contains(points.ids[row]);
        there += keep[row] != 0;
    }
    if (2 * there < model.pointIds().size())
        return gone("most of the points of the run that was kept are gone");
    if (there < points.count())
        points.notes.push_back(std::to_string(points.count() - there)
            + " tokens came after this run; run discovery to see them.");
    points.keepOnly(keep);
    auto out = std::make_shared<Manifold>();
    out->wish = wish;
    takeManifest(manifest, *out);
    const std::size_t n = points.count();
    out->layout.resize(2 * n);
    out->zones.resize(n);
    out->labels.resize(n);
    out->membership.resize(n);
    for (std::size_t row = 0; row < n; ++row) {
        const std::size_t k = at.at(points.ids[row]);
        const std::int32_t label = model.label()[k];
        out->layout[2 * row] = model.layout()[2 * k];
        out->layout[2 * row + 1] = model.layout()[2 * k + 1];
        out->zones[row] = std::int8_t(std::clamp<int>(model.zone()[k], 0, int(kZones.size()) - 1));
        out->labels[row] = label < std::int32_t(out->clusters.size()) ? label : -1;
        out->membership[row] = model.membership()[k];
    }
    out->filled = out->labels;
    out->scaling = model.scaling();
    // The model file needs no shares; the manifest has them.
    if (const auto axes = manifest.find("axes"); axes != manifest.end() && axes->is_array()
        && !axes->empty() && numberAt(axes->front(), "share") > 0)
        out->scaling.totalVariance
            = numberAt(axes->front(), "variance") / numberAt(axes->front(), "share");
    out->model = kept.model;
    out->folder = folder;
    out->points = std::move(points);
    out->generations = keptGenerations(folder);
    out->order();
    return out;
}

Status exportParquet(const Manifold& manifold, const QString& path)
{
    if (manifold.folder.isEmpty())
        return fail(ErrorCode::NotFound, "[export] this run was not kept", path.toStdString(),
            "run discovery again");
    QFile from(manifold.folder + QStringLiteral("/points.parquet"));
    QSaveFile to(path);
    const auto io = [&](const QString& what) {
        return fail(ErrorCode::Io, "[export] " + what.toStdString(), path.toStdString(),
            "choose another place, or free some space");
    };
    if (!from.open(QIODevice::ReadOnly))
        return io(from.errorString());
    if (!to.open(QIODevice::WriteOnly))
        return io(to.errorString());
    constexpr qint64 kPiece = 1 << 20;
    while (!from.atEnd()) {
        const QByteArray piece = from.read(kPiece);
        if (piece.isEmpty() || to.write(piece) != piece.size())
            return io(to.errorString());
    }
    return to.commit() ? Status() : Status(io(to.errorString()));
}

} // namespace ax::ui
