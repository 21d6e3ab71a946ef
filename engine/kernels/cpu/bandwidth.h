// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::cpu {

/// Bytes per second that `threads` threads (0: all usable) read from memory: best of several passes
/// over 256 MB, far more than the caches hold.
double readBandwidth(int threads);

} // namespace ax::cpu
