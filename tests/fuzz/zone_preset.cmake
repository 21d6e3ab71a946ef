# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(zone_preset SOURCE zone_preset_fuzz.cpp LIBS ax_analysis)
