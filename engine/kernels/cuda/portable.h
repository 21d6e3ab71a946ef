// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

/// The words in which kernels are written. nvcc turns them into CUDA; any other compiler into calls
/// of the emulation (emulation.h), which runs the threads of a block as coroutines, so that tests
/// run the very same kernels without a GPU. Nothing here knows the rest of the engine.
#ifdef __CUDACC__
#define AX_FN __host__ __device__ __forceinline__
#define AX_DEVICE __device__ __forceinline__
#define AX_UNROLL _Pragma("unroll")
#define AX_NO_UNROLL _Pragma("unroll 1")
#else
#include "engine/kernels/cuda/emulation.h"
#define AX_FN inline
#define AX_DEVICE inline
#define AX_UNROLL
#define AX_NO_UNROLL
#endif

namespace ax::cuda {

constexpr float kMinusInfinity = -INFINITY;
constexpr int kWarp = 32;

#ifdef __CUDACC__
AX_DEVICE int threadIndex() { return int(threadIdx.x); }
AX_DEVICE int blockX() { return int(blockIdx.x); }
AX_DEVICE int blockY() { return int(blockIdx.y); }
AX_DEVICE int blockZ() { return int(blockIdx.z); }
AX_DEVICE void syncBlock() { __syncthreads(); }
AX_DEVICE void syncWarp() { __syncwarp(); }
template <class T> AX_DEVICE T shuffleXor(T value, int mask)
{
    return __shfl_xor_sync(0xffffffffu, value, mask);
}
template <class T> AX_DEVICE T shuffle(T value, int lane)
{
    return __shfl_sync(0xffffffffu, value, lane);
}
AX_DEVICE std::uint32_t ballot(bool set) { return __ballot_sync(0xffffffffu, set); }
AX_DEVICE int countBits(std::uint32_t bits) { return __popc(bits); }
/// Adds and gives the value before; other threads of the grid may do so at the same time.
AX_DEVICE int addAtomic(int* to, int value) { return atomicAdd(to, value); }
AX_DEVICE void addAtomic(std::uint64_t* to, std::uint64_t value)
{
    atomicAdd(reinterpret_cast<unsigned long long*>(to), static_cast<unsigned long long>(value));
}
/// Dynamic shared memory of the block, 16-byte aligned.
template <class T> AX_DEVICE T* sharedMemory()
{
    extern __shared__ float4 axSharedBytes[];
    return reinterpret_cast<T*>(axSharedBytes);
}
#else
inline int threadIndex() { return emulation::thread().index; }
inline int blockX() { return emulation::thread().blockX; }
inline int blockY() { return emulation::thread().blockY; }
inline int blockZ() { return emulation::thread().blockZ; }
inline void syncBlock() { emulation::syncBlock(); }
inline void syncWarp() { emulation::syncWarp(); }
template <class T> inline T shuffle(T value, int lane)
{
    static_assert(sizeof(T) <= 8);
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof value);
    bits = emulation::exchange(bits, lane);
    std::memcpy(&value, &bits, sizeof value);
    return value;
}
template <class T> inline T shuffleXor(T value, int mask)
{
    return shuffle(value, (threadIndex() % kWarp) ^ mask);
}
inline std::uint32_t ballot(bool set) { return emulation::ballot(set); }
inline int countBits(std::uint32_t bits) { return __builtin_popcount(bits); }
inline int addAtomic(int* to, int value)
{
    const int before = *to;
    *to += value;
    return before;
}
inline void addAtomic(std::uint64_t* to, std::uint64_t value) { *to += value; }
template <class T> inline T* sharedMemory()
{
    return reinterpret_cast<T*>(emulation::sharedMemory());
}
#endif

AX_FN float bitsToFloat(std::uint32_t bits)
{
#ifdef __CUDA_ARCH__
    return __uint_as_float(bits);
#else
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
#endif
}

AX_FN std::uint32_t floatToBits(float value)
{
#ifdef __CUDA_ARCH__
    return __float_as_uint(value);
#else
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
#endif
}

/// binary16 to float32, exact.
AX_FN float halfToFloat(std::uint16_t bits)
{
#ifdef __CUDA_ARCH__
    float value;
    asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
    return value;
#else
    const std::uint32_t sign = std::uint32_t(bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 31u, mantissa = bits & 1023u;
    if (exponent == 31)
        return bitsToFloat(sign | 0x7f800000u | (mantissa << 13));
    if (exponent != 0)
        return bitsToFloat(sign | ((exponent + 112u) << 23) | (mantissa << 13));
    const float small = float(mantissa) * 5.9604644775390625e-8f; // 2^-24
    return sign ? -small : small;
#endif
}

/// float32 to binary16, round to nearest even.
AX_FN std::uint16_t floatToHalf(float value)
{
#ifdef __CUDA_ARCH__
    std::uint16_t bits;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
    return bits;
#else
    const std::uint32_t bits = floatToBits(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000u, magnitude = bits & 0x7fffffffu;
    if (magnitude > 0x7f800000u)
        return std::uint16_t(sign | 0x7e00u);
    if (magnitude >= 0x477ff000u) // rounds to 65536 or more
        return std::uint16_t(sign | 0x7c00u);
    if (magnitude < 0x38800000u) { // below 2^-14: the addition rounds at 2^-24
        const float scaled = bitsToFloat(magnitude) + 0.5f;
        return std::uint16_t(sign | (floatToBits(scaled) - 0x3f000000u));
    }
    const std::uint32_t rounded = magnitude + 0xfffu + ((magnitude >> 13) & 1u);
    return std::uint16_t(sign | ((rounded - 0x38000000u) >> 13));
#endif
}

AX_FN float bfloatToFloat(std::uint16_t bits) { return bitsToFloat(std::uint32_t(bits) << 16); }

/// float32 to bfloat16, round to nearest even (NaN stays NaN).
AX_FN std::uint16_t floatToBfloat(float value)
{
    const std::uint32_t bits = floatToBits(value);
    if ((bits & 0x7fffffffu) > 0x7f800000u)
        return std::uint16_t((bits >> 16) | 0x40u);
    return std::uint16_t((bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16);
}

/// Sixteen bytes in registers.
struct Words {
    std::uint32_t w[4];
    AX_FN std::uint32_t byte(int index) const
    {
        return (w[index >> 2] >> (8 * (index & 3))) & 255u;
    }
};

/// One 128-bit load; `at` must be 16-byte aligned.
AX_FN Words loadWords(const std::uint8_t* at)
{
    Words words;
#ifdef __CUDA_ARCH__
    const uint4 v = __ldg(reinterpret_cast<const uint4*>(at));
    words.w[0] = v.x;
    words.w[1] = v.y;
    words.w[2] = v.z;
    words.w[3] = v.w;
#else
    std::memcpy(words.w, at, sizeof words.w);
#endif
    return words;
}

template <class T> AX_FN T loadScalar(const std::uint8_t* at)
{
#ifdef __CUDA_ARCH__
    return *reinterpret_cast<const T*>(at);
#else
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
#endif
}

AX_FN float maximum(float a, float b) { return a > b ? a : b; }
AX_FN int smaller(int a, int b) { return a < b ? a : b; }
AX_FN int larger(int a, int b) { return a > b ? a : b; }
AX_FN int ceilDivide(int a, int b) { return (a + b - 1) / b; }

/// Sum over the warp; every lane gets it, in one fixed order.
AX_DEVICE float warpSum(float value)
{
    AX_UNROLL
    for (int mask = kWarp / 2; mask > 0; mask /= 2)
        value += shuffleXor(value, mask);
    return value;
}
AX_DEVICE float warpMaximum(float value)
{
    AX_UNROLL
    for (int mask = kWarp / 2; mask > 0; mask /= 2)
        value = maximum(value, shuffleXor(value, mask));
    return value;
}
/// Sum over a block of `Threads`; `scratch` holds Threads / 32 floats of shared memory.
template <int Threads> AX_DEVICE float blockSum(float value, float* scratch)
{
    value = warpSum(value);
    if (threadIndex() % kWarp == 0)
        scratch[threadIndex() / kWarp] = value;
    syncBlock();
    float total = 0;
    AX_UNROLL
    for (int w = 0; w < Threads / kWarp; ++w)
        total += scratch[w];
    syncBlock();
    return total;
}
template <int Threads> AX_DEVICE float blockMaximum(float value, float* scratch)
{
    value = warpMaximum(value);
    if (threadIndex() % kWarp == 0)
        scratch[threadIndex() / kWarp] = value;
    syncBlock();
    float total = scratch[0];
    AX_UNROLL
    for (int w = 1; w < Threads / kWarp; ++w)
        total = maximum(total, scratch[w]);
    syncBlock();
    return total;
}

} // namespace ax::cuda
