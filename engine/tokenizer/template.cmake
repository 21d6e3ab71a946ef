# SPDX-License-Identifier: Apache-2.0
ax_library(ax_template
    SOURCES chat_template.cpp think_parser.cpp
    PUBLIC ax_core nlohmann_json::nlohmann_json)
