// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <string>

/// A trace as one file for any browser: text, lens, signals, timeline, branches; no network, no
/// framework. Element names: spec/trace.md section 2. The data lies deflated inside, numbers as the
/// trace has them (float32); what a trace says is put into the page as text only.
namespace ax {

/// The whole page. All branches.
std::string tracePage(const TraceSession& session);

} // namespace ax
