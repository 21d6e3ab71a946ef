// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/stream_answer.h"

namespace ax::remote {

/// An entry as the record of a step, as far as its data goes. Token, step number and zone's own
/// label are set by who knows them.
StepRecord stepRecord(const StreamStep& from);

} // namespace ax::remote
