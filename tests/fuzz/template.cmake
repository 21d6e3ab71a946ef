# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(template SOURCE ${CMAKE_CURRENT_SOURCE_DIR}/template_fuzz.cpp LIBS ax_template)
