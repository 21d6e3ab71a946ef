// SPDX-License-Identifier: Apache-2.0
// Any bytes as a trace: no crash, and what was understood reads back the same after writing.
#include "engine/trace/jsonl.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)ax::readWireEntry(text);
    auto read = ax::readTraceText(text);
    if (!read)
        return 0;
    read->session.updateMetrics();
    (void)read->session.firstAttending(1);
    const std::string first = ax::writeTraceText(read->session);
    auto again = ax::readTraceText(first);
    if (!again || ax::writeTraceText(again->session) != first)
        std::abort();
    return 0;
}
