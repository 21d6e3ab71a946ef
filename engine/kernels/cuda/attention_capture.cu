// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/attention_impl.h"

namespace ax::cuda {

Launch attendCapture(const Attend& job)
{
    return job.cache.half ? attendOfFormat<true, true>(job) : attendOfFormat<false, true>(job);
}

} // namespace ax::cuda
