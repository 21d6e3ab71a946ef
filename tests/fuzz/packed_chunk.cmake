ax_fuzz_target(packed_chunk SOURCE packed_chunk_fuzz.cpp LIBS ax_store PkgConfig::ZSTD)
