// SPDX-License-Identifier: Apache-2.0
#include "app/host/model_catalog.h"

#include "app/host/error_text.h"
#include "views/session/jobs.h"

#include <algorithm>
#include <filesystem>

#include <QCoreApplication>

namespace ax::ui {

namespace {

constexpr int kMostOpened = 20;
constexpr double kRoomy = 0.8; ///< of the free memory; above it little room is left

struct Scan {
    QVector<CatalogEntry> entries;
    QVector<SearchedPlace> places;
    MemoryInfo memory;
    double seconds = 0;
};

} // namespace

ModelCatalog::ModelCatalog(SourceFactory factory, Finder finder, QObject* parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_finder(std::move(finder))
{
}

ModelCatalog::~ModelCatalog()
{
    if (m_removed)
        discard(*m_removed);
}

void ModelCatalog::remove(const QString& path)
{
    forgetRemoved();
    std::vector<FoundModel> models;
    QString name;
    for (const CatalogEntry& entry : m_entries) {
        models.push_back(entry.found);
        if (QString::fromStdString(entry.found.path.string()) == path)
            name = QString::fromStdString(entry.found.name);
    }
    Jobs::run(
        this, QStringLiteral("remove ") + path,
        [path = std::filesystem::path(path.toStdString()), models](
            std::stop_token) { return setModelAside(path, models); },
        [this, name](Result<RemovedModel>&& done) {
            if (!done) {
                Q_EMIT removeFailed(done.error());
                return;
            }
            m_removed = *done;
            rescan(m_options);
            Q_EMIT removed(name, m_removed->bytes);
        });
}

void ModelCatalog::undoRemove()
{
    if (!m_removed)
        return;
    Jobs::run(
        this, QStringLiteral("restore"),
        [removed = *std::exchange(m_removed, std::nullopt)](
            std::stop_token) { return bringBack(removed); },
        [this](Status&& done) {
            if (!done)
                Q_EMIT removeFailed(done.error());
            rescan(m_options);
        });
}

void ModelCatalog::forgetRemoved()
{
    if (!m_removed)
        return;
    Jobs::run(
        this, QStringLiteral("discard ") + QString::fromStdString(m_removed->aside.string()),
        [removed = *std::exchange(m_removed, std::nullopt)](
            std::stop_token) { return discard(removed); },
        [this](Status&& done) {
            if (!done)
                Q_EMIT removeFailed(done.error());
        });
}

bool ModelCatalog::remember(const QString& path)
{
    m_opened.removeAll(path);
    m_opened.prepend(path);
    while (m_opened.size() > kMostOpened)
        m_opened.removeLast();
    return indexOf(path) < 0;
}

void ModelCatalog::rescan(const LoadOptions& options)
{
    std::vector<std::filesystem::path> extra;
    for (const QString& folder : m_extra)
        extra.emplace_back(folder.toStdString());
    m_scanning = true;
    m_options = options;
    Q_EMIT changed();
    Jobs::run(
        this, QStringLiteral("scan"),
        [finder = m_finder, inspect = m_factory.inspect, extra, options, opened = m_opened](
            std::stop_token stop) {
            Scan scan;
            ModelSearch search = finder(extra);
            scan.memory = memoryInfo();
            scan.seconds = search.seconds;
            for (SearchedPlace& place : search.places)
                scan.places.append(std::move(place));
            for (FoundModel& found : search.models) {
                CatalogEntry entry;
                entry.found = std::move(found);
                if (!entry.found.problem.empty())
                    entry.problem = modelProblemText(QString::fromStdString(entry.found.problem),
                        QString::fromStdString(entry.found.remedy));
                if (entry.problem.isEmpty() && !stop.stop_requested()) {
                    if (auto info = inspect(entry.found.path, options))
                        entry.info = std::move(*info);
                    else
                        entry.problem = errorText(info.error(), Doing::Opening, {}).remedy;
                }
                scan.entries.append(std::move(entry));
            }
            for (const QString& path : opened) {
                const std::filesystem::path file(path.toStdString());
                std::error_code none;
                const bool known = std::any_of(scan.entries.begin(), scan.entries.end(),
                    [&](const CatalogEntry& entry) { return entry.found.path == file; });
                if (known || stop.stop_requested() || !std::filesystem::exists(file, none))
                    continue;
                auto info = inspect(file, options);
                if (!info)
                    continue;
                CatalogEntry entry;
                entry.found.path = file;
                entry.found.name = info->name;
                entry.found.format = info->format;
                entry.found.quantisation = info->quantisation;
                entry.found.place = tr("Opened before").toStdString();
                if (std::filesystem::is_regular_file(file, none))
                    entry.found.fileBytes = std::filesystem::file_size(file, none);
                entry.info = std::move(*info);
                scan.entries.append(std::move(entry));
            }
            // What can be opened first, what is damaged last.
            std::stable_partition(scan.entries.begin(), scan.entries.end(),
                [](const CatalogEntry& entry) { return entry.problem.isEmpty(); });
            return scan;
        },
        [this](Scan scan) {
            m_entries = std::move(scan.entries);
            m_places = std::move(scan.places);
            m_memory = scan.memory;
            m_seconds = scan.seconds;
            m_scanning = false;
            m_scanned = true;
            Q_EMIT changed();
        });
}

int ModelCatalog::indexOf(const QString& path) const
{
    for (int k = 0; k < m_entries.size(); ++k) {
        if (QString::fromStdString(m_entries[k].found.path.string()) == path)
            return k;
    }
    return -1;
}

int ModelCatalog::suggested() const
{
    int best = -1;
    for (int k = 0; k < m_entries.size(); ++k) {
        if (fit(m_entries[k]) != Fit::Fits)
            continue;
        if (best < 0 || m_entries[k].info->memory.total() > m_entries[best].info->memory.total())
            best = k;
    }
    return best;
}

Fit ModelCatalog::fit(const CatalogEntry& entry) const
{
    if (!entry.problem.isEmpty())
        return Fit::Broken;
    return entry.info ? fitOf(entry.info->memory.total(), m_memory.available) : Fit::Unknown;
}

Fit ModelCatalog::fitOf(std::uint64_t needed, std::uint64_t available)
{
    if (needed == 0 || available == 0)
        return Fit::Unknown;
    if (needed > available)
        return Fit::Short;
    return double(needed) > kRoomy * double(available) ? Fit::Tight : Fit::Fits;
}

QString ModelCatalog::fitText(const CatalogEntry& entry) const
{
    const Fit how = fit(entry);
    return how == Fit::Broken
        ? entry.problem
        : fitText(how, entry.info ? entry.info->memory.total() : 0, m_memory.available);
}

QString ModelCatalog::fitText(Fit fit, std::uint64_t needed, std::uint64_t available)
{
    switch (fit) {
    case Fit::Fits:
        return tr("fits");
    case Fit::Tight:
        return tr("fits, little room left");
    case Fit::Short:
        return tr("%1 short").arg(sizeText(needed - available));
    case Fit::Unknown:
    case Fit::Broken:
        break;
    }
    return tr("not known");
}

QString ModelCatalog::layersText(const CatalogEntry& entry) const
{
    if (!entry.info)
        return {};
    int windows = 0, without = 0;
    for (const LayerInfo& layer : entry.info->layerInfo) {
        windows += layer.kind == AttentionKind::Window;
        without += layer.kind == AttentionKind::Linear;
    }
    const int layers = entry.info->layers;
    QString text
        = without > 0 ? tr("%1 of %2 layers").arg(layers - without).arg(layers) : tr("all layers");
    if (windows > 0)
        text += tr(", %1 see a window").arg(windows);
    return text;
}

QString ModelCatalog::placeText(const std::string& name)
{
    return QCoreApplication::translate("Engine", name.c_str());
}

QString ModelCatalog::formatText(const CatalogEntry& entry)
{
    QString text = QString::fromStdString(entry.found.format);
    if (!entry.found.quantisation.empty())
        text += QStringLiteral(" · ") + QString::fromStdString(entry.found.quantisation);
    return text;
}

} // namespace ax::ui
