// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <stdexcept>

namespace ax {

/// An Error on its way through code that returns nothing (operations of a back end on a device that
/// fails). Turned back into a value at the engine façade (guarded).
class ErrorException : public std::runtime_error {
public:
    explicit ErrorException(Error e)
        : std::runtime_error(e.line())
        , error(std::move(e))
    {
    }
    Error error;
};

} // namespace ax
