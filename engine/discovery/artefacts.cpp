// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/artefacts.h"

#include "engine/core/files.h"
#include "engine/discovery/npy.h"
#include "engine/discovery/parquet.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace ax::discovery {

namespace fs = std::filesystem;

namespace {

/// All columns of points.parquet and points.csv, with the arrays that only they need.
struct PointColumns {
    std::vector<float> x, y;
    std::vector<std::int32_t> cluster, filled, zone;
    std::vector<std::string> zoneNames { kZones.begin(), kZones.end() };
    std::vector<ParquetColumn> columns;

    explicit PointColumns(const Discovery& run)
    {
        const PointTable& points = run.points();
        const std::size_t n = points.count();
        x.assign(n, 0);
        y.assign(n, 0);
        for (std::size_t p = 0; p < n && !run.layout.empty(); ++p) {
            x[p] = run.layout[2 * p];
            y[p] = run.layout[2 * p + 1];
        }
        cluster = persistent(run, run.labels);
        filled = persistent(run, run.filled);
        zone.assign(run.zones().begin(), run.zones().end());
        columns = { { "id", std::span(points.ids) }, { "x", std::span<const float>(x) },
            { "y", std::span<const float>(y) },
            { "cluster", std::span<const std::int32_t>(cluster) },
            { "filled", std::span<const std::int32_t>(filled) } };
        if (!run.regions.empty())
            columns.push_back({ "region", std::span(run.regions) });
        columns.push_back({ "membership", std::span(run.membership) });
        columns.push_back({ "outlier", std::span(run.outlier) });
        columns.push_back({ "zone", NamedValues { zone, zoneNames } });
        const auto addNames = [&](const char* name, const NameColumn& names) {
            if (!names.empty())
                columns.push_back({ name, NamedValues { names.values, names.names } });
        };
        addNames("session", points.session);
        addNames("request", points.request);
        addNames("phase", points.phase);
        addNames("model", points.model);
        const auto addNumbers = [&](const char* name, const std::vector<std::int32_t>& values) {
            if (!values.empty())
                columns.push_back({ name, std::span(values) });
        };
        addNumbers("step", points.step);
        addNumbers("position", points.position);
        addNumbers("token_id", points.tokenId);
        if (!points.tokenText.empty())
            columns.push_back({ "token", std::span(points.tokenText) });
    }

    static std::vector<std::int32_t> persistent(
        const Discovery& run, const std::vector<std::int32_t>& labels)
    {
        std::vector<std::int32_t> out(labels.size());
        for (std::size_t p = 0; p < labels.size(); ++p)
            out[p] = labels[p] < 0 ? -1 : run.clusters[std::size_t(labels[p])].id;
        return out;
    }
};

void appendField(std::string& out, const ParquetColumn& column, std::size_t row)
{
    const auto text = [&out](const std::string& value) {
        if (value.find_first_of(",\"\n\r") == std::string::npos) {
            out += value;
            return;
        }
        out += '"';
        for (const char c : value)
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
    };
    std::visit(
        [&](const auto& values) {
            using Values = std::decay_t<decltype(values)>;
            if constexpr (std::is_same_v<Values, NamedValues>) {
                text(values.names[std::size_t(values.values[row])]);
            } else if constexpr (std::is_same_v<Values, std::span<const std::string>>) {
                text(values[row]);
            } else {
                char buffer[40];
                out.append(buffer, std::to_chars(buffer, buffer + 40, values[row]).ptr);
            }
        },
        column.values);
}

std::string csvOf(std::span<const ParquetColumn> columns)
{
    std::string out;
    for (std::size_t c = 0; c < columns.size(); ++c)
        out.append(c ? "," : "").append(columns[c].name);
    out += '\n';
    for (std::size_t row = 0; row < columns.front().rows(); ++row) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (c)
                out += ',';
            appendField(out, columns[c], row);
        }
        out += '\n';
    }
    return out;
}

/// clusters.parquet: one row a cluster.
struct ClusterColumns {
    std::map<std::string, std::vector<double>> doubles;
    std::map<std::string, std::vector<std::int32_t>> ints;
    std::map<std::string, std::vector<std::int64_t>> longs;
    std::vector<std::string> zones;
    std::vector<ParquetColumn> columns;

    explicit ClusterColumns(const Discovery& run)
    {
        for (const ClusterSummary& c : run.clusters) {
            ints["id"].push_back(c.id);
            ints["label"].push_back(c.label);
            ints["parent"].push_back(c.parent);
            longs["size"].push_back(std::int64_t(c.size));
            longs["filled_size"].push_back(std::int64_t(c.filledSize));
            doubles["prominence"].push_back(c.prominence);
            doubles["prominence_in_noise"].push_back(c.prominenceInNoise);
            doubles["jaccard"].push_back(c.jaccard);
            longs["sessions"].push_back(std::int64_t(c.sessions));
            longs["requests"].push_back(std::int64_t(c.requests));
            ints["confirmed"].push_back(c.confirmed);
            zones.push_back(kZones[std::size_t(c.zone)]);
            doubles["purity"].push_back(c.purity);
            for (std::size_t k = 0; k < kZones.size(); ++k)
                doubles[std::string("share_") + kZones[k]].push_back(c.zoneShares[k]);
            doubles["x"].push_back(c.x);
            doubles["y"].push_back(c.y);
            ints["born_run"].push_back(c.bornRun);
            ints["by_shape"].push_back(c.byShape);
            for (std::size_t k = 0; k < c.centroid.size(); ++k)
                doubles["centroid_" + std::to_string(k)].push_back(c.centroid[k]);
        }
        const auto add = [&](const std::string& name) {
            if (ints.contains(name))
                columns.push_back({ name, std::span<const std::int32_t>(ints[name]) });
            else if (longs.contains(name))
                columns.push_back({ name, std::span<const std::int64_t>(longs[name]) });
            else
                columns.push_back({ name, std::span<const double>(doubles[name]) });
        };
        for (const char* name : { "id", "label", "parent" })
            ints[name]; // there without clusters, too
        for (const char* name : { "size", "filled_size", "sessions", "requests" })
            longs[name];
        for (const char* name : { "confirmed", "born_run", "by_shape" })
            ints[name];
        for (const char* name : { "id", "label", "parent", "size", "filled_size", "prominence",
                 "prominence_in_noise", "jaccard", "sessions", "requests", "confirmed" })
            add(name);
        columns.push_back({ "zone", std::span<const std::string>(zones) });
        add("purity");
        for (const char* zone : kZones)
            add(std::string("share_") + zone);
        for (const char* name : { "x", "y", "born_run", "by_shape" })
            add(name);
        for (int k = 0; k < run.points().dims; ++k)
            add("centroid_" + std::to_string(k));
    }
};

Status writePrototypes(const Discovery& run, const fs::path& file)
{
    std::vector<std::int32_t> cluster, rank, step, position;
    std::vector<std::int64_t> id;
    std::vector<float> x, y;
    std::vector<std::string> token, request;
    const PointTable& points = run.points();
    for (const ClusterSummary& c : run.clusters)
        for (std::size_t k = 0; k < c.prototypes.size(); ++k) {
            const std::size_t row = c.prototypes[k];
            cluster.push_back(c.id);
            rank.push_back(std::int32_t(k));
            id.push_back(points.ids[row]);
            x.push_back(run.layout.empty() ? 0 : run.layout[2 * row]);
            y.push_back(run.layout.empty() ? 0 : run.layout[2 * row + 1]);
            token.push_back(points.tokenText.empty() ? "" : points.tokenText[row]);
            request.push_back(points.request.empty() ? "" : points.request.at(row));
            step.push_back(points.step.empty() ? -1 : points.step[row]);
            position.push_back(points.position.empty() ? -1 : points.position[row]);
        }
    const ParquetColumn columns[] = { { "cluster", std::span<const std::int32_t>(cluster) },
        { "rank", std::span<const std::int32_t>(rank) },
        { "point", std::span<const std::int64_t>(id) }, { "x", std::span<const float>(x) },
        { "y", std::span<const float>(y) }, { "token", std::span<const std::string>(token) },
        { "request", std::span<const std::string>(request) },
        { "step", std::span<const std::int32_t>(step) },
        { "position", std::span<const std::int32_t>(position) } };
    return writeParquet(file, columns);
}

/// One row a request: the mean of its points, in the source's numbers and in the picture.
Status writeRequests(const Discovery& run, const fs::path& file)
{
    const PointTable& points = run.points();
    const std::size_t count = points.request.names.size(), d = std::size_t(points.dims);
    std::vector<std::int64_t> size(count, 0);
    std::vector<double> x(count, 0), y(count, 0);
    std::vector<std::vector<double>> mean(d, std::vector<double>(count, 0));
    for (std::size_t p = 0; p < points.request.values.size(); ++p) {
        const std::size_t r = std::size_t(points.request.values[p]);
        ++size[r];
        for (std::size_t k = 0; k < d; ++k)
            mean[k][r] += points.values[p * d + k];
        x[r] += run.layout.empty() ? 0 : run.layout[2 * p];
        y[r] += run.layout.empty() ? 0 : run.layout[2 * p + 1];
    }
    for (std::size_t r = 0; r < count; ++r) {
        const double n = double(std::max<std::int64_t>(1, size[r]));
        x[r] /= n;
        y[r] /= n;
        for (std::size_t k = 0; k < d; ++k)
            mean[k][r] /= n;
    }
    std::vector<ParquetColumn> columns { { "request", std::span(points.request.names) },
        { "points", std::span<const std::int64_t>(size) }, { "x", std::span<const double>(x) },
        { "y", std::span<const double>(y) } };
    for (std::size_t k = 0; k < d; ++k)
        columns.push_back({ "mean_" + std::to_string(k), std::span<const double>(mean[k]) });
    return writeParquet(file, columns);
}

Result<std::string> hashOf(const fs::path& file)
{
    AX_TRY(const std::shared_ptr<const MappedFile> mapped, MappedFile::open(file));
    char text[32];
    std::snprintf(text, sizeof text, "xxh3:%016llx",
        static_cast<unsigned long long>(
            XXH3_64bits(mapped->bytes().data(), mapped->bytes().size())));
    return std::string(text);
}

Status writeFiles(const Discovery& run, const Lineage& lineage, const ArtefactFormats& formats,
    const fs::path& folder, Job& job)
{
    const PointColumns points(run);
    const ClusterColumns clusters(run);
    AX_CHECK(writeFile(folder / "model.bin", modelBytes(run)));
    AX_CHECK(job.check());
    job.report(0.4);
    if (formats.parquet) {
        AX_CHECK(writeParquet(folder / "points.parquet", points.columns,
            { { "attention-explorer", "discovery 1" } }));
        AX_CHECK(writeParquet(folder / "clusters.parquet", clusters.columns));
        AX_CHECK(writePrototypes(run, folder / "prototypes.parquet"));
        AX_CHECK(writeRequests(run, folder / "request_embeddings.parquet"));
    }
    AX_CHECK(job.check());
    job.report(0.7);
    if (formats.csv) {
        AX_CHECK(writeFile(folder / "points.csv", csvOf(points.columns)));
        AX_CHECK(writeFile(folder / "clusters.csv", csvOf(clusters.columns)));
    }
    if (formats.npy) {
        AX_CHECK(writeFile(
            folder / "labels.npy", npyBytes(std::span<const std::int32_t>(points.cluster))));
        AX_CHECK(writeFile(folder / "membership.npy", npyBytes(std::span(run.membership))));
        AX_CHECK(writeFile(folder / "outlier.npy", npyBytes(std::span(run.outlier))));
        if (!run.layout.empty())
            AX_CHECK(writeFile(folder / "layout.npy", npyBytes(std::span(run.layout), 2)));
    }
    AX_CHECK(job.check());
    nlohmann::ordered_json manifest = manifestOf(run, lineage);
    nlohmann::ordered_json hashes = nlohmann::ordered_json::object();
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        AX_TRY(hashes[file.filename().string()], hashOf(file));
    }
    manifest["files"] = hashes;
    return writeFile(folder / "manifest.json", manifest.dump(1) + "\n");
}

} // namespace

Result<ArtefactFormats> ArtefactFormats::parse(const std::string& list)
{
    ArtefactFormats out { false, false, false };
    std::stringstream words(list);
    for (std::string word; std::getline(words, word, ',');) {
        if (word == "parquet")
            out.parquet = true;
        else if (word == "csv")
            out.csv = true;
        else if (word == "npy")
            out.npy = true;
        else
            return fail(ErrorCode::InvalidArgument, "[discover] unknown format '" + word + "'",
                "--format", "any of parquet, csv and npy, separated by commas");
    }
    return out;
}

Result<EarlierArtefacts> readArtefacts(const fs::path& folder)
{
    EarlierArtefacts out;
    const fs::path file = folder / "manifest.json";
    AX_TRY(const std::string text, readTextFile(file));
    const nlohmann::json manifest = nlohmann::json::parse(text, nullptr, false);
    if (!manifest.is_object()
        || manifest.value("format", std::string()) != "attention-explorer-discovery")
        return fail(ErrorCode::Format, "[discover] this is no manifest of a discovery",
            file.string(), "run attnx discover again with this folder");
    const int version
        = manifest.contains("format_version") && manifest["format_version"].is_number_integer()
        ? manifest["format_version"].get<int>()
        : 0;
    if (version != 1)
        return fail(ErrorCode::Version,
            "[discover] format version " + std::to_string(version) + ": this program reads 1",
            file.string(), "use the program that wrote it, or discover again");
    const auto number = [](const nlohmann::json& object, const char* key) {
        return object.is_object() && object.contains(key) && object[key].is_number_integer()
            ? object[key].get<std::int32_t>()
            : 0;
    };
    const nlohmann::json lineage = manifest.value("lineage", nlohmann::json::object());
    out.run = { number(lineage, "run"), number(lineage, "next_cluster_id") };
    for (const nlohmann::json& cluster : manifest.value("cluster_table", nlohmann::json::array()))
        out.bornRun[number(cluster, "id")] = number(cluster, "born_run");
    AX_TRY(ModelFile model, ModelFile::open(folder / "model.bin"));
    out.model = std::make_shared<const ModelFile>(std::move(model));
    return out;
}

EarlierPicture pictureOf(const ModelFile& model)
{
    EarlierPicture out;
    if (!model.hasLayout())
        return out;
    out.ids.assign(model.pointIds().begin(), model.pointIds().end());
    out.layout.assign(model.layout().begin(), model.layout().end());
    return out;
}

Status writeArtefacts(const Discovery& run, const Lineage& lineage, const ArtefactFormats& formats,
    const fs::path& folder, Job& job)
{
    job.begin("writing");
    std::error_code error;
    const fs::path target = fs::absolute(folder).lexically_normal();
    const fs::path clean = target.has_filename() ? target : target.parent_path();
    const std::string suffix = std::to_string(getpid());
    const fs::path fresh = clean.string() + ".new." + suffix,
                   old = clean.string() + ".old." + suffix;
    const auto io = [&](const std::string& what) {
        return fail(ErrorCode::Io, "[discover] " + what + ": " + error.message(), clean.string(),
            "choose another folder for --out, or free some space");
    };
    if (fs::exists(clean, error) && !fs::is_directory(clean, error))
        return fail(ErrorCode::InvalidArgument, "[discover] there is a file of this name",
            clean.string(), "choose another folder for --out");
    if (fs::is_directory(clean, error) && !fs::is_empty(clean, error)
        && !fs::exists(clean / "manifest.json", error))
        return fail(ErrorCode::InvalidArgument,
            "[discover] the folder holds other files, and it would be replaced", clean.string(),
            "choose an empty or a new folder for --out");
    fs::create_directories(fresh, error);
    if (error)
        return io("the folder cannot be made");
    Status written = writeFiles(run, lineage, formats, fresh, job);
    if (written && fs::exists(clean, error)) {
        fs::rename(clean, old, error);
        if (error)
            written = io("the folder of the earlier run cannot be replaced");
    }
    if (written) {
        fs::rename(fresh, clean, error);
        if (error) {
            written = io("the folder cannot be named");
            std::error_code ignored;
            fs::rename(old, clean, ignored);
        }
    }
    std::error_code ignored;
    fs::remove_all(written ? old : fresh, ignored);
    return written;
}

} // namespace ax::discovery
