// SPDX-License-Identifier: Apache-2.0
#include "engine/model/load_options.h"

namespace ax {

const char* name(KvType type)
{
    switch (type) {
    case KvType::F16:
        return "f16";
    case KvType::F32:
        return "f32";
    case KvType::Q8_0:
        return "q8_0";
    }
    return "f16";
}

} // namespace ax
