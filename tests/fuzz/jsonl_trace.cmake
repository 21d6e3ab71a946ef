ax_fuzz_target(jsonl_trace SOURCE jsonl_trace_fuzz.cpp LIBS ax_trace)
