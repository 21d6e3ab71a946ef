// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/attention_impl.h"

namespace ax::cuda {

Launch attendPlain(const Attend& job)
{
    return job.cache.half ? attendOfFormat<true, false>(job) : attendOfFormat<false, false>(job);
}

} // namespace ax::cuda
