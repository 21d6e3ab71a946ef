// SPDX-License-Identifier: Apache-2.0
#include "engine/model/backend.h"

namespace ax {

Result<std::unique_ptr<Backend>> makeCudaBackend(const LoadOptions&, int)
{
    return fail(ErrorCode::DeviceUnavailable, "[load_cuda] this build has no CUDA back end",
        "--device", "use --device cpu, or build with packaging/run.sh --cuda (the cuda preset)");
}

} // namespace ax
