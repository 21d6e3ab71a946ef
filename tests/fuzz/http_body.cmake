# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(http_body SOURCE ${CMAKE_CURRENT_SOURCE_DIR}/http_body_fuzz.cpp LIBS ax_server ax_fake_engine)
