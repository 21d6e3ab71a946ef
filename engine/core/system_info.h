// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace ax {

/// Memory of this machine in bytes, limited by the process's cgroup where there is one.
struct MemoryInfo {
    std::uint64_t total = 0;
    std::uint64_t available = 0; ///< free plus what the kernel can reclaim
};
MemoryInfo memoryInfo();

/// Bytes of this process resident in memory now.
std::uint64_t residentBytes();

/// Processors this process may use: affinity mask limited by the cgroup quota, at least 1.
int usableProcessors();

/// The CPU's own name ("AMD EPYC …").
std::string cpuName();

/// Instruction sets of this CPU that the operating system enables (CPUID and XGETBV).
struct CpuFeatures {
    bool avx2 = false; ///< with FMA and F16C
    bool avx512 = false; ///< F, BW, DQ, VL
    bool avx512Vnni = false;
    bool avx512Bf16 = false;
    bool avxVnni = false;
    bool amxBf16
        = false; ///< with avx512Vnni and avx512Bf16; the kernel has granted this process the tiles
};
const CpuFeatures& cpuFeatures();

} // namespace ax
