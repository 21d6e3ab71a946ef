// SPDX-License-Identifier: Apache-2.0
// An answer of a server; the first byte says how long its pieces are. Cut or whole it reads alike.
#include "engine/remote/stream_reader.h"

#include <algorithm>
#include <cstdlib>

using namespace ax::remote;

static StreamAnswer read(std::string_view body, std::size_t step)
{
    StreamReader reader;
    for (std::size_t at = 0; at < body.size(); at += step)
        reader.feed(body.substr(at, step));
    reader.close(true);
    return reader.answer();
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
    const StreamAnswer whole = read(body, std::max<std::size_t>(body.size(), 1));
    const StreamAnswer pieces = read(body, 1 + data[0] % 16);
    if (whole.text != pieces.text || whole.reasoning != pieces.reasoning
        || whole.tokens.size() != pieces.tokens.size()
        || whole.attention.size() != pieces.attention.size() || whole.warnings != pieces.warnings
        || whole.dropped != pieces.dropped || whole.complete != pieces.complete)
        std::abort();
    return 0;
}
