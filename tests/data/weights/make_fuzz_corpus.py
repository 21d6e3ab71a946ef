#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seeds of the fuzz targets `gguf` and `safetensors` (pip install gguf numpy).

    make_fuzz_corpus.py tests/fuzz/corpus
"""
import json
import pathlib
import struct
import sys
import numpy as np
import gguf

root = pathlib.Path(sys.argv[1])
(root / "gguf").mkdir(parents=True, exist_ok=True)
(root / "safetensors").mkdir(parents=True, exist_ok=True)
rng = np.random.default_rng(1)

w = gguf.GGUFWriter(root / "gguf/small.gguf", "llama")
w.add_uint32("llama.block_count", 1)
w.add_float32("llama.rope.freq_base", 10000.0)
w.add_bool("tokenizer.ggml.add_bos_token", True)
w.add_array("tokenizer.ggml.tokens", ["a", "b", "ab"])
w.add_array("tokenizer.ggml.scores", [0.0, -1.0, -2.0])
w.add_array("tokenizer.ggml.token_type", [1, 1, 1])
w.add_int64("x.long", -5)
w.add_float64("x.double", 0.5)
w.add_tensor("token_embd.weight", rng.normal(size=(3, 32)).astype(np.float32))
for kind in ("Q4_0", "Q8_0", "IQ2_S", "Q4_K", "MXFP4"):
    t = gguf.GGMLQuantizationType[kind]
    elements, size = gguf.GGML_QUANT_SIZES[t]
    w.add_tensor(f"blk.0.{kind}", np.frombuffer(rng.bytes(2 * size), np.uint8).reshape(2, size),
                 raw_dtype=t)
w.write_header_to_file()
w.write_kv_data_to_file()
w.write_tensors_to_file()
w.close()

w = gguf.GGUFWriter(root / "gguf/aligned.gguf", "qwen3")
w.add_custom_alignment(64)
w.add_tensor("output_norm.weight", np.ones(4, np.float32))
w.write_header_to_file()
w.write_kv_data_to_file()
w.write_tensors_to_file()
w.close()
(root / "gguf/empty.gguf").write_bytes(b"GGUF" + struct.pack("<IQQ", 2, 0, 0))


def safetensors(name, header, data):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    (root / "safetensors" / name).write_bytes(struct.pack("<Q", len(text)) + text + data)


safetensors("small.safetensors", {
    "__metadata__": {"format": "pt"},
    "a.weight": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]},
    "b.weight": {"dtype": "BF16", "shape": [3], "data_offsets": [16, 22]},
    "c.weight": {"dtype": "F8_E4M3", "shape": [2, 1], "data_offsets": [22, 24]},
    "d": {"dtype": "I64", "shape": [], "data_offsets": [24, 32]},
    "e": {"dtype": "BOOL", "shape": [0, 4], "data_offsets": [32, 32]}}, bytes(range(32)))
safetensors("nothing.safetensors", {}, b"")
safetensors("nested.safetensors", b'{"a":' + b"[" * 60 + b"]" * 60 + b"}", b"")
(root / "safetensors/config.json").write_text(
    '{"a": [NaN, -Infinity, {"b\\"NaN": 1e5}], "text": "Infinity"}')
