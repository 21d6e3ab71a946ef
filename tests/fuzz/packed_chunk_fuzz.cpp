// SPDX-License-Identifier: Apache-2.0
// Any bytes as a packed chunk, compressed or as columns: no crash, and what was taken packs and
// reads back the same.
#include "engine/store/packed.h"
#include "engine/trace/jsonl.h"

#include <cstdint>
#include <cstdlib>
#include <zstd.h>

namespace {

using namespace ax;

void look(std::string_view packed)
{
    TraceSession session;
    (void)store::unpackTokens(packed, store::kPackedFormat, 0, 256, session);
    (void)store::unpackSteps(packed, store::kPackedFormat, 0, 256, session);
    (void)store::thinnedSteps(packed, store::kPackedFormat);
    if (session.tokenCount() == 0 && session.stepCount() == 0)
        return;
    TraceSession again;
    if (!store::unpackTokens(
            store::packTokens(session, 0, 256), store::kPackedFormat, 0, 256, again)
        || !store::unpackSteps(
            store::packSteps(session, 0, 256), store::kPackedFormat, 0, 256, again))
        std::abort();
    again.header() = std::as_const(session).header();
    if (writeTraceText(again) != writeTraceText(session))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    look(bytes);
    // The columns themselves, which a fuzzer cannot reach through the compression.
    std::string packed(ZSTD_compressBound(size), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), data, size, 1));
    look(packed);
    return 0;
}
