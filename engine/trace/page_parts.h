// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// resources/web, inside the library (engine/trace/CMakeLists.txt).
namespace ax {
extern const std::string_view kPageHtml, kPageCss, kTraceJs, kMarksJs, kPageJs, kLiveJs;
} // namespace ax
