// SPDX-License-Identifier: Apache-2.0
#include "engine/core/system_info.h"

#include "engine/core/number_text.h"

#include <algorithm>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>
#if defined(__x86_64__)
#include <cpuid.h>
#include <sys/syscall.h>
#endif

namespace ax {

namespace {

std::uint64_t readNumber(const char* path)
{
    std::ifstream in(path);
    std::uint64_t value = 0;
    return in >> value ? value : 0;
}

} // namespace

MemoryInfo memoryInfo()
{
    MemoryInfo info;
    std::ifstream in("/proc/meminfo");
    std::string key, unit;
    std::uint64_t value = 0;
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        if (!(fields >> key >> value))
            continue;
        if (key == "MemTotal:")
            info.total = value * 1024;
        else if (key == "MemAvailable:")
            info.available = value * 1024;
    }
    // cgroup v2; "max" reads as 0 and is skipped.
    const std::uint64_t limit = readNumber("/sys/fs/cgroup/memory.max");
    if (limit > 0 && limit < info.total) {
        const std::uint64_t used = readNumber("/sys/fs/cgroup/memory.current");
        info.total = limit;
        info.available = std::min(info.available, limit > used ? limit - used : 0);
    }
    // A limit on addresses (ulimit -v) is one on what can be mapped and allocated.
    rlimit addresses {};
    if (::getrlimit(RLIMIT_AS, &addresses) == 0 && addresses.rlim_cur != RLIM_INFINITY) {
        std::ifstream statm("/proc/self/statm");
        std::uint64_t pages = 0;
        statm >> pages;
        const std::uint64_t used = pages * std::uint64_t(::sysconf(_SC_PAGESIZE));
        const std::uint64_t most = addresses.rlim_cur;
        info.total = std::min(info.total, most);
        info.available = std::min(info.available, most > used ? most - used : 0);
    }
    return info;
}

std::uint64_t residentBytes()
{
    std::ifstream in("/proc/self/statm");
    std::uint64_t size = 0, resident = 0;
    in >> size >> resident;
    return resident * std::uint64_t(::sysconf(_SC_PAGESIZE));
}

int usableProcessors()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    int count = 1;
    if (::sched_getaffinity(0, sizeof set, &set) == 0)
        count = std::max(1, CPU_COUNT(&set));
    std::ifstream in("/sys/fs/cgroup/cpu.max");
    std::string quota;
    double period = 0;
    if (in >> quota >> period && quota != "max" && period > 0) {
        const double cores = numberIn(quota) / period;
        if (cores > 0)
            count = std::clamp(int(cores + 0.5), 1, count);
    }
    return count;
}

std::string cpuName()
{
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.rfind("model name", 0) == 0)
            if (const auto colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "CPU";
}

#if defined(__x86_64__)
/// Linux gives a process AMX tiles on request (Documentation/arch/x86/xstate.rst); false where the
/// kernel is too old or does not.
static bool grantTiles()
{
    constexpr int kRequestPermission = 0x1023, kTileData = 18;
    return ::syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}
#endif

const CpuFeatures& cpuFeatures()
{
    static const CpuFeatures features = [] {
        CpuFeatures f;
#if defined(__x86_64__)
        __builtin_cpu_init();
        unsigned leaf[4] = {};
        // clang 14 does not know "f16c": CPUID 1, ECX bit 29.
        const bool half
            = __get_cpuid(1, &leaf[0], &leaf[1], &leaf[2], &leaf[3]) && (leaf[2] & (1u << 29));
        f.avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && half;
        f.avx512 = f.avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
        f.avx512Vnni = f.avx512 && __builtin_cpu_supports("avx512vnni");
        unsigned a = 0, b = 0, c = 0, d = 0;
        if (__get_cpuid_count(7, 1, &a, &b, &c, &d)) {
            f.avxVnni = f.avx2 && (a & (1u << 4));
            f.avx512Bf16 = f.avx512 && (a & (1u << 5));
        }
        a = b = c = d = 0;
        const bool tiles = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (d & (1u << 24)) // AMX-TILE
            && (d & (1u << 22)); // AMX-BF16
        f.amxBf16 = f.avx512Vnni && f.avx512Bf16 && tiles && grantTiles();
#endif
        return f;
    }();
    return features;
}

} // namespace ax
