// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <span>
#include <string>
#include <string_view>

/// A trace as one file for any browser: text, lens, signals, timeline, branches; no network, no
/// framework. Element names: spec/trace.md section 2. The data lies deflated inside, numbers as the
/// trace has them (float32); what a trace says is put into the page as text only.
namespace ax {

/// The whole page. All branches.
std::string tracePage(const TraceSession& session);

/// The page a server gives at its root: it asks for nothing but pageParts() beside itself and the
/// server's own API (requests with `trace_records`). No inline script or style.
std::string_view livePage();

struct PagePart {
    const char *path, *type; ///< "/page.css", "text/css"
    std::string_view text;
};
std::span<const PagePart> pageParts();

} // namespace ax
