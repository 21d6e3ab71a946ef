// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/core/system_info.h"
#include "engine/model/weights/own_models.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace ax::ui {

enum class Fit { Unknown, Fits, Tight, Short, Broken };

/// A model found, with what it would take.
struct CatalogEntry {
    FoundModel found;
    std::optional<ModelInfo> info; ///< once looked at
    QString problem; ///< why it cannot be opened, in the app's words
};

/// Models on this computer with their memory estimate, looked up beside the GUI thread.
class ModelCatalog : public QObject {
    Q_OBJECT
public:
    using Finder = std::function<ModelSearch(const std::vector<std::filesystem::path>&)>;
    ModelCatalog(SourceFactory factory, Finder finder, QObject* parent = nullptr);
    ~ModelCatalog() override; ///< what was deleted and not brought back goes now

    void rescan(const LoadOptions& options);
    void setExtraFolders(const QStringList& folders) { m_extra = folders; }
    const QStringList& extraFolders() const { return m_extra; }
    /// Models that were opened from anywhere, latest first; those that are still there are listed.
    void setOpened(const QStringList& paths) { m_opened = paths; }
    const QStringList& opened() const { return m_opened; }
    /// True when it was not listed so far: a rescan shows it.
    bool remember(const QString& path);
    bool isScanning() const { return m_scanning; }
    bool wasScanned() const { return m_scanned; }

    const QVector<CatalogEntry>& entries() const { return m_entries; }
    const QVector<SearchedPlace>& places() const { return m_places; }
    /// A place's name in the language of the window.
    static QString placeText(const std::string& name);
    double seconds() const { return m_seconds; }
    MemoryInfo memory() const { return m_memory; } ///< at the time of the scan
    int indexOf(const QString& path) const;
    /// The best to offer: the largest that fits.
    int suggested() const;

    /// Deletes a model of the app's own folder; it can be brought back until `forgetRemoved`.
    void remove(const QString& path);
    void undoRemove();
    void forgetRemoved();

    Fit fit(const CatalogEntry& entry) const;
    /// How `needed` bytes stand to `available` ones. Unknown where either is 0.
    static Fit fitOf(std::uint64_t needed, std::uint64_t available);
    static QString fitText(Fit fit, std::uint64_t needed, std::uint64_t available);
    QString fitText(
        const CatalogEntry& entry) const; ///< "fits; fits, little room left; 2.2 GB short"
    QString layersText(const CatalogEntry& entry) const; ///< "all layers, 15 see a window"
    static QString formatText(const CatalogEntry& entry); ///< "GGUF · Q4_1"

Q_SIGNALS:
    void changed();
    void removed(const QString& name, quint64 bytes);
    void removeFailed(const ax::Error& error);

private:
    SourceFactory m_factory;
    Finder m_finder;
    QStringList m_extra, m_opened;
    QVector<CatalogEntry> m_entries;
    QVector<SearchedPlace> m_places;
    MemoryInfo m_memory;
    LoadOptions m_options; ///< of the last scan
    std::optional<RemovedModel> m_removed;
    double m_seconds = 0;
    bool m_scanning = false, m_scanned = false;
};

} // namespace ax::ui
