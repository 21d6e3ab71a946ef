#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes engine/model/weights/iq_grids.cpp: the code books of the IQ types as 16-bit entries.

The numbers are constants of the file format. They are taken from the unpacked grids of the `gguf`
Python package (pip install gguf numpy), mapped to level numbers and packed again, first element
lowest: 2 bits an element for IQ1 and IQ2 (vectors of 8), 3 bits for IQ3 (vectors of 4).

    make_iq_grids.py > engine/model/weights/iq_grids.cpp
"""
import gguf.quants as quants

BOOKS = [
    ("kIq2XxsGrid", quants.IQ2_XXS),
    ("kIq2XsGrid", quants.IQ2_XS),
    ("kIq2SGrid", quants.IQ2_S),
    ("kIq3XxsGrid", quants.IQ3_XXS),
    ("kIq3SGrid", quants.IQ3_S),
    ("kIq1Grid", quants.IQ1_S),
]


def entries(book):
    book.init_grid()
    count, width = book.grid_shape
    bits = 2 if width == 8 else 3
    levels = {float(value): number for number, value in enumerate(book.grid_map)}
    grid = book.grid.reshape(count, width)
    return [sum(levels[float(v)] << (bits * j) for j, v in enumerate(row)) for row in grid]


print("// SPDX-License-Identifier: Apache-2.0")
print("// Made by tests/data/weights/make_iq_grids.py; do not edit.")
print('#include "engine/model/weights/iq_grids.h"\n')
print("namespace ax::blocks {\n")
print("// clang-format off")
for name, book in BOOKS:
    numbers = entries(book)
    print(f"const std::uint16_t {name}[{len(numbers)}] = {{")
    for at in range(0, len(numbers), 16):
        print("    " + ",".join(str(n) for n in numbers[at:at + 16]) + ",")
    print("};")
print("// clang-format on\n")
print("} // namespace ax::blocks")
