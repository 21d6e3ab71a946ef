// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace ax {

/// Numbers in this process's memory, row-major. Either floats or integers.
struct HostTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> floats;
    std::vector<std::int64_t> integers; ///< used instead of floats when not empty

    std::int64_t elements() const
    {
        std::int64_t n = 1;
        for (const std::int64_t d : shape)
            n *= d;
        return n;
    }
};

} // namespace ax
