// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"
#include "tests/support/tiny_model.h"

#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace ax {

/// Tiny models of every weight type, written on first use, and engines on them.
class LawsModels {
public:
    std::filesystem::path file(WeightType type, std::uint64_t seed = 1, float gain = 2)
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString())
            / QString::asprintf("%d-%d-%g.gguf", int(type), int(seed), double(gain)).toStdString();
        if (!std::filesystem::exists(path)) {
            TinyModelOptions options;
            options.type = type;
            options.seed = seed;
            options.attentionGain = gain;
            writeTinyModel(path, options);
        }
        return path;
    }
    /// Ends the program with the error when the model does not load.
    std::unique_ptr<Engine> open(WeightType type, Precision precision, int threads = 2)
    {
        LoadOptions options;
        options.precision = precision;
        options.threads = threads;
        options.context = 1024;
        auto engine = Engine::load(file(type), options);
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    /// Whether the reference back end is there. Built without libtorch is a reason to skip; a
    /// plug-in that does not load is an error.
    Result<bool> hasReference()
    {
        LoadOptions options;
        options.precision = Precision::Exact;
        options.context = 16;
        const auto engine = Engine::load(file(WeightType::F32), options);
        if (!engine && engine.error().code != ErrorCode::Unsupported)
            return tl::unexpected(engine.error());
        return engine.has_value();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace ax
