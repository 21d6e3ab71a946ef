// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/http_client.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace ax::remote {

/// Error::place where the hub did not answer or the connection was lost: trying again may help.
inline constexpr const char* kHubLost = "connection to the hub";
/// Error::place of a repository that needs its terms accepted and a token.
inline constexpr const char* kHubToken = "token of the hub";
/// Error::place where the disk has no room.
inline constexpr const char* kHubRoom = "room on the disk";

/// A file of a repository.
struct HubFile {
    std::string name; ///< path inside the repository
    std::uint64_t bytes = 0; ///< 0: not told (a search)
    std::string sha256; ///< in small hexadecimal digits; empty: the hub names none
    std::string quantisation; ///< of a GGUF file, from its name; else empty
};

/// A repository of models.
struct HubModel {
    std::string id; ///< "owner/name"
    std::string licence; ///< "apache-2.0"; empty: not told
    bool gated = false; ///< its terms must be accepted, and a token given
    std::int64_t downloads = 0;
    std::vector<HubFile> files;

    /// What get() fetches for `wanted` (a file name, a quantisation, or empty): one GGUF file with
    /// all its parts, or what a safetensors model needs. Errors: InvalidArgument naming the
    /// choices, NotFound.
    Result<std::vector<HubFile>> choose(const std::string& wanted) const;
};

/// A part of a download that is under way.
struct HubProgress {
    std::string file;
    std::uint64_t done = 0, total = 0; ///< bytes of all files
    bool checking = false; ///< reading back what was there, or the checksum
};

/// A hub that speaks Hugging Face's API (huggingface.co/docs/hub/api). Nothing is asked of it but
/// by these calls. Any thread.
class ModelHub {
public:
    static constexpr const char* kUsual = "https://huggingface.co";
    /// `settings.apiKey`: the token of gated models; it goes to the hub itself, never to the
    /// servers it sends a download to.
    ModelHub(ServerAddress address, HttpSettings settings);
    std::string url() const { return m_client.address().url(); }

    /// Repositories with GGUF files or safetensors among the first `limit` that hold `text` (empty:
    /// of all), most fetched first. Errors: Io (places above), Format, Cancelled.
    struct Found {
        std::vector<HubModel> models;
        bool more = false; ///< the hub may know others behind them
    };
    Result<Found> search(const std::string& text, int limit, std::stop_token stop) const;
    /// One repository with sizes and checksums. Errors: NotFound, those of search.
    Result<HubModel> model(const std::string& id, std::stop_token stop) const;
    /// Fetches `files` into `folder`/owner/name and gives the path of the first. What an earlier
    /// call left ("NAME.part") goes on where it ended, also after a restart; a connection that is
    /// lost or silent is made anew `attempts` times. Length and checksum are held against what the
    /// hub told; a file that differs is thrown away.
    /// Errors: Io (no room: place kHubRoom; the connection: kHubLost; a length), Format (the
    /// checksum), NotFound, Cancelled (the part stays).
    Result<std::filesystem::path> get(const HubModel& model, const std::vector<HubFile>& files,
        const std::filesystem::path& folder,
        const std::function<void(const HubProgress&)>& progress, std::stop_token stop,
        int attempts = 5) const;
    /// Takes away what an unfinished get left of these files below `folder`.
    static void dropParts(const std::string& id, const std::vector<std::string>& names,
        const std::filesystem::path& folder);

private:
    struct Getting {
        HubProgress seen;
        const std::function<void(const HubProgress&)>& progress;
        std::stop_token stop;
        int attempts = 5; ///< failures in a row
    };
    Status getFile(const HubModel& model, const HubFile& file, const std::filesystem::path& target,
        Getting& get) const;
    HttpClient m_client;
};

} // namespace ax::remote
