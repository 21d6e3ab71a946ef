// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

namespace ax {

/// Entry point `symbol` of a shared library that belongs to this program: looked for where
/// `cmake --install` puts it, seen from the program, then in ../lib, its place in a build folder.
/// Loaded once for the process and kept; an attempt that failed is made again. Any thread.
/// Errors: Io (not found or not loadable, with the linker's words), Internal (no such symbol).
Result<void*> pluginSymbol(const char* library, const char* symbol);

} // namespace ax
