// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/loaded_model.h"

namespace ax {

struct Engine::Impl {
    std::unique_ptr<LoadedModel> model;
};

} // namespace ax
