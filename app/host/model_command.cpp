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
    if (free > 0 && info.memory.total() > free + returned) {
        OpenStep step;
        step.shortage = { QString::fromStdString(info.name), info.memory.total(), free + returned };
        progress.post(std::move(step));
        return fail(ErrorCode::OutOfMemory,
            "[load_model] memory: expected at most " + std::to_string(free + returned)
                + " bytes, found " + std::to_string(info.memory.total()),
            path.string());
    }
    room.source.reset();
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
    AX_TRY(room.source, room.factory.load(path, options, report, stop));
    return OpenModel { room.source->info(), room.source->capabilities(), room.source->tokenizer() };
}

} // namespace ax::ui
