# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(safetensors SOURCE ${CMAKE_CURRENT_LIST_DIR}/safetensors_fuzz.cpp LIBS ax_weights)
