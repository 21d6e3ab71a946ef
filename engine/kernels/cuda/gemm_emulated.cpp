// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/gemm.h"
#include "engine/kernels/cuda/portable.h"

namespace ax::cuda {

namespace {

float tf32(float value) { return bitsToFloat((floatToBits(value) + 0x1000u) & 0xffffe000u); }

class PlainGemm final : public Gemm {
public:
    Status run(const GemmJob& job, Stream) override
    {
        const auto element = [&](const void* from, std::int64_t at) {
            if (job.type == GemmType::Bfloat)
                return bfloatToFloat(static_cast<const std::uint16_t*>(from)[at]);
            const float value = static_cast<const float*>(from)[at];
            return job.type == GemmType::Tf32 ? tf32(value) : value;
        };
        for (int r = 0; r < job.rows; ++r)
            for (int o = 0; o < job.out; ++o) {
                float sum = 0;
                for (int k = 0; k < job.in; ++k)
                    sum += element(job.x, r * job.xStride + k)
                        * element(job.w, o * job.wStride + k);
                job.y[r * job.yStride + o] = sum;
            }
        return {};
    }
};

} // namespace

Result<std::unique_ptr<Gemm>> Gemm::create() { return std::make_unique<PlainGemm>(); }

} // namespace ax::cuda
