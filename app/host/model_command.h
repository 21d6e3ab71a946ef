// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"

#include <QString>

#include <optional>

namespace ax::ui {

/// A model that is open, as the GUI thread may use it.
struct OpenModel {
    ModelInfo info;
    SourceCapabilities capabilities;
    std::shared_ptr<const Tokenizer> tokenizer; ///< nullptr: the source has none
};

/// What a model would need and what there is, bytes.
struct MemoryShortage {
    QString model;
    std::uint64_t needed = 0, available = 0;
};

/// Something that happened while a model is opened.
struct OpenStep {
    double fraction = 0;
    std::string what; ///< "weights"
    bool closed = false; ///< the model that was open is gone
    std::optional<MemoryShortage> shortage; ///< why it will be refused
};

/// Replaces the open model, on the engine thread. Refused before anything is taken when it needs
/// more memory than is free (OutOfMemory, after a step with the shortage).
/// Errors: those of SourceFactory::inspect and load.
Result<OpenModel> openModelCommand(EngineRoom& room, const std::filesystem::path& path,
    const LoadOptions& options, const EngineHost::Progress<OpenStep>& progress,
    std::stop_token stop);

/// Replaces the open model by one on a server, once that has answered. Errors: those of
/// SourceFactory::connect; what was open stays open then.
Result<OpenModel> connectCommand(EngineRoom& room, const ServerChoice& server,
    const EngineHost::Progress<OpenStep>& progress, std::stop_token stop);

} // namespace ax::ui
