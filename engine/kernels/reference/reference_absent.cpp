// SPDX-License-Identifier: Apache-2.0
#include "engine/model/backend.h"

namespace ax {

Result<std::unique_ptr<Backend>> makeReferenceBackend(const LoadOptions&, int)
{
    return fail(ErrorCode::Unsupported,
        "[load_reference] this build has no reference back end (libtorch)", "--precision exact",
        "use --precision fast, or build with the release preset");
}

} // namespace ax
