// SPDX-License-Identifier: Apache-2.0
#include "app/host/model_command.h"

#include <chrono>

namespace ax::ui {

Result<OpenModel> openModelCommand(EngineRoom& room, const std::filesystem::path& path,
    const LoadOptions& options, const EngineHost::Progress<OpenStep>& progress,
    std::stop_token stop)
{
    AX_TRY(const ModelInfo info, room.factory.inspect(path, options));
    // The memory of the model that is open comes free before the new one is read.
    const std::uint64_t free = room.factory.freeMemory ? room.factory.freeMemory() : 0;
    const std::uint64_t returned = room.source ? room.source->info().memory.total() : 0;
    const auto tellShortage = [&](std::uint64_t available) {
        OpenStep step;
        step.shortage = { QString::fromStdString(info.name), info.memory.total(), available };
        progress.post(std::move(step));
    };
    if (free > 0 && info.memory.total() > free + returned) {
        tellShortage(free + returned);
        return fail(ErrorCode::OutOfMemory,
            "[load_model] memory: expected at most " + std::to_string(free + returned)
                + " bytes, found " + std::to_string(info.memory.total()),
            path.string());
    }
    room.close();
    OpenStep closed;
    closed.closed = true;
    progress.post(std::move(closed));
    using Clock = std::chrono::steady_clock;
    auto last = Clock::now();
    const auto report = [&](double fraction, const std::string& what) {
        if (std::chrono::duration<double>(Clock::now() - last).count() < 0.03 && fraction < 1)
            return;
        last = Clock::now();
        OpenStep step;
        step.fraction = fraction;
        step.what = what;
        progress.post(std::move(step));
    };
    auto loaded = room.factory.load(path, options, report, stop);
    if (!loaded) {
        // Taken by others meanwhile, or more was needed than was known.
        if (loaded.error().code == ErrorCode::OutOfMemory && room.factory.freeMemory)
            tellShortage(room.factory.freeMemory());
        return tl::unexpected(loaded.error());
    }
    room.source = std::move(*loaded);
    return OpenModel { room.source->info(), room.source->capabilities(), room.source->tokenizer() };
}

Result<OpenModel> connectCommand(EngineRoom& room, const ServerChoice& server,
    const EngineHost::Progress<OpenStep>& progress, std::stop_token stop)
{
    if (!room.factory.connect)
        return fail(ErrorCode::Unsupported, "[host] no server can be reached from here");
    AX_TRY(std::unique_ptr<AnswerSource> source, room.factory.connect(server, std::move(stop)));
    room.close();
    OpenStep closed;
    closed.closed = true;
    progress.post(std::move(closed));
    room.source = std::move(source);
    return OpenModel { room.source->info(), room.source->capabilities(), room.source->tokenizer() };
}

} // namespace ax::ui
