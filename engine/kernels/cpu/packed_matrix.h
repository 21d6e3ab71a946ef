// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/kernels/cpu/kernels.h"
#include "engine/model/weights/model_files.h"

#include <memory>
#include <optional>
#include <span>

namespace ax::cpu {

/// Zero-filled bytes from the kernel, taken page by page as they are touched.
class Arena {
public:
    Arena() = default;
    /// In large pages where the system has them. Errors: OutOfMemory.
    static Result<Arena> create(std::size_t bytes);
    Arena(Arena&& other) noexcept;
    Arena& operator=(Arena&& other) noexcept;
    ~Arena();
    std::byte* data() const { return m_data; }
    std::size_t size() const { return m_size; }

private:
    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Layout in which a weight type runs; nullopt when this back end has no kernel for it.
std::optional<Layout> layoutFor(WeightType type);
/// Bytes of a row as the file has it.
std::size_t rowBytes(WeightType type, int cols);
/// Bytes of sixteen rows of `cols` columns.
std::size_t stripBytes(Layout layout, WeightType type, int cols);
/// Packs strip `strip` (sixteen rows) of the stacked `parts`, all of one type and width, into
/// `destination`; rows past the end become zero. Safe from any thread.
void packStrip(std::span<const TensorView> parts, Layout layout, int strip, std::byte* destination);

} // namespace ax::cpu
