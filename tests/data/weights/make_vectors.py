#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes vectors.json: blocks of every weight type and the floats they mean, by the `gguf` Python
package (pip install gguf numpy), and blocks quantised from floats for the types that quantize()
knows. Everything as hexadecimal bytes, little-endian, so that the comparison is bit for bit.

    make_vectors.py > vectors.json
"""
import json
import numpy as np
import gguf
from gguf import GGMLQuantizationType as T, quants

rng = np.random.default_rng(20240817)
DECODE = [T.Q4_0, T.Q4_1, T.Q5_0, T.Q5_1, T.Q8_0, T.Q2_K, T.Q3_K, T.Q4_K, T.Q5_K, T.Q6_K,
          T.IQ4_NL, T.IQ4_XS, T.IQ2_XXS, T.IQ2_XS, T.IQ2_S, T.IQ3_XXS, T.IQ3_S, T.IQ1_S, T.IQ1_M,
          T.MXFP4, T.BF16, T.F16]
ENCODE = [T.F16, T.BF16, T.Q8_0, T.Q4_0, T.Q4_1, T.Q5_0, T.Q5_1]
# Byte offsets of the half-precision scales: random bytes there would often be NaN or huge.
HALVES = {T.Q4_0: [0], T.Q4_1: [0, 2], T.Q5_0: [0], T.Q5_1: [0, 2], T.Q8_0: [0], T.Q2_K: [80, 82],
          T.Q3_K: [108], T.Q4_K: [0, 2], T.Q5_K: [0, 2], T.Q6_K: [208], T.IQ4_NL: [0],
          T.IQ4_XS: [0], T.IQ2_XXS: [0], T.IQ2_XS: [0], T.IQ2_S: [0], T.IQ3_XXS: [0],
          T.IQ3_S: [0], T.IQ1_S: [0]}


def finite_half():
    return np.float16(rng.normal() * 10.0 ** rng.integers(-4, 2)).tobytes()


def random_block(kind):
    elements, size = gguf.GGML_QUANT_SIZES[kind]
    if kind == T.F16:
        return finite_half()
    if kind == T.BF16:
        return bytes([rng.integers(256), rng.integers(0x30, 0x48) | 0x80 * rng.integers(2)])
    data = bytearray(rng.bytes(size))
    for at in HALVES.get(kind, []):
        data[at:at + 2] = finite_half()
    if kind == T.MXFP4:
        data[0] = rng.integers(0, 255)
    if kind == T.IQ1_M:  # the half lies in the top nibbles of four words
        bits = int.from_bytes(finite_half(), "little")
        for w in range(4):
            data[49 + 2 * w] = (data[49 + 2 * w] & 15) | ((bits >> (4 * w) & 15) << 4)
    return bytes(data)


decode = []
for kind in DECODE:
    count = 64 if kind in (T.F16, T.BF16) else 4
    data = b"".join(random_block(kind) for _ in range(count))
    values = quants.dequantize(np.frombuffer(data, dtype=np.uint8), kind).astype("<f4")
    assert np.isfinite(values).all(), kind
    decode.append({"type": kind.name, "blocks": data.hex(), "values": values.tobytes().hex()})

encode = []
for kind in ENCODE:
    # A block of zeros has positive ones: of -0.0 the package makes another scale than ggml's C.
    values = np.concatenate([rng.normal(size=32) * scale for scale in (0.02, 1.0, 30.0)]
                            + [np.zeros(32), np.full(32, 0.75), np.linspace(-4, 4, 32)]).astype("<f4")
    data = quants.quantize(values, kind)
    encode.append({"type": kind.name, "values": values.tobytes().hex(),
                   "blocks": data.tobytes().hex()})

# E4M3FN from its definition: 1-4-3 bits, bias 7, no infinities, 0x7F and 0xFF are NaN.
fp8 = []
for code in range(256):
    exponent, mantissa = code >> 3 & 15, code & 7
    value = mantissa * 2.0 ** -9 if exponent == 0 else (1 + mantissa / 8) * 2.0 ** (exponent - 7)
    value = float("nan") if code & 127 == 127 else -value if code & 128 else value
    fp8.append(np.float32(value).tobytes().hex() if value == value else "nan")

print(json.dumps({"decode": decode, "encode": encode, "fp8": fp8}, indent=0))
