ax_fuzz_target(sse_stream SOURCE sse_stream_fuzz.cpp LIBS ax_remote)
