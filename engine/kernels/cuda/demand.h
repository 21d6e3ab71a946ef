// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error_exception.h"

namespace ax::cuda {

/// The way of errors out of operations that return nothing.
inline void demand(Status status)
{
    if (!status)
        throw ErrorException(std::move(status.error()));
}
template <class T> T demand(Result<T> result)
{
    if (!result)
        throw ErrorException(std::move(result.error()));
    return std::move(*result);
}

} // namespace ax::cuda
