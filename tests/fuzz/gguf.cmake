# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(gguf SOURCE ${CMAKE_CURRENT_LIST_DIR}/gguf_fuzz.cpp LIBS ax_weights)
