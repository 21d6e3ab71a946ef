// SPDX-License-Identifier: Apache-2.0
// A message as it is pushed to the sidecar: what is taken can be kept.
#include "engine/core/utf8.h"
#include "engine/server/sidecar_message.h"

#include <cmath>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto message = ax::server::readSidecarMessage(text);
    if (!message)
        return message.error().message.empty() ? std::abort(), 0 : 0;
    for (const float value : message->vector)
        if (!std::isfinite(value))
            std::abort();
    if (message->requestId.empty() || !ax::isValidUtf8(message->requestId)
        || message->step.value_or(0) < 0)
        std::abort();
    return 0;
}
