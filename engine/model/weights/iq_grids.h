// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// Code books of the IQ types: which vectors of 8 (IQ1, IQ2) or 4 (IQ3) magnitudes a code means.
/// They are numeric constants of the file format. One entry is the vector with its first element in
/// the lowest bits: 2 bits an element for IQ1 and IQ2, 3 bits for IQ3; the element's value is
/// looked up in the type's list of levels. Made by tests/data/weights/make_iq_grids.py.
namespace ax::blocks {

extern const std::uint16_t kIq2XxsGrid[256];
extern const std::uint16_t kIq2XsGrid[512];
extern const std::uint16_t kIq2SGrid[1024];
extern const std::uint16_t kIq3XxsGrid[256];
extern const std::uint16_t kIq3SGrid[512];
extern const std::uint16_t kIq1Grid[2048]; ///< IQ1_S and IQ1_M

} // namespace ax::blocks
