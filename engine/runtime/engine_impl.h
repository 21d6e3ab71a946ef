// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/loaded_model.h"
#include "engine/runtime/scheduler.h"
#include "engine/runtime/sequence_store.h"

#include <optional>

namespace ax {

struct Engine::Impl {
    std::unique_ptr<LoadedModel> model;
    std::optional<SequenceStore> store;
    std::optional<Scheduler> scheduler;
};

} // namespace ax
