// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What this machine can do at most, for `attnx bench`. Threads 0: all usable processors.
namespace ax::cpu {

/// Bytes per second that `threads` threads read together from memory, over a buffer far larger than
/// the caches; the best of a few passes. 0: no memory for the buffer.
double readBandwidth(int threads);

/// Multiply-adds of int8 numbers per second out of registers, all threads together; the best of a
/// few passes. 0: this processor has no such instruction (VNNI).
double int8Peak(int threads);

} // namespace ax::cpu
