// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/json_cursor.h"
#include "engine/trace/json_out.h"
#include "engine/trace/records.h"

/// Steps and their attention entries as JSON, both ways (private to engine/trace). Shapes:
/// spec/wire.md section 1; the readers also take those of the earlier project
/// (reference/earlier-system.md sections 1.5 and 6.1).
namespace ax::trace {

/// What an entry says that its step may say as well; the step's own members win.
struct EntryAsides {
    std::optional<std::int32_t> decodeStep;
    std::optional<ThinkPhase> thinkPhase;
    std::string zone, zonePreset;
    float zoneConfidence = kAbsent;
    std::vector<float> fingerprint; ///< as given: 20 or 21 values, order not looked at
};

enum class EntryUse { Wire, Trace };

/// In a trace, what the step itself holds (fingerprint numbers, head statistics, experts, lens,
/// de-rotated rows) is left out of the entry.
void writeEntry(JsonOut& out, const StepRecord& step, EntryUse use);
/// True when the step has something that belongs into its `attention` member.
bool hasEntry(const StepRecord& step);
/// The members of a step record after `record_type`.
void writeStepMembers(JsonOut& out, const StepRecord& step);

void readEntry(JsonCursor& in, StepRecord& step, EntryAsides& asides);
/// False when the record has no usable tokenIndex. `fingerprint` gets numbers as given.
bool readStepMembers(JsonCursor& in, StepRecord& step, std::vector<float>& fingerprint);
/// [[id, text, logprob]…]
bool readAlternatives(JsonCursor& in, std::vector<Alternative>& out);
void writeAlternatives(JsonOut& out, const std::vector<Alternative>& alternatives);

enum class FingerprintOrder { MassesFirst, HistogramFirst, Unknown };
/// spec/capture.md section 2. `values`: 20 or 21 numbers; all zeros count as masses first.
FingerprintOrder fingerprintOrder(const std::vector<float>& values);
/// Masses, entropy, histogram from histogram, masses, entropy.
std::array<float, 20> reorderFingerprint(const std::vector<float>& values);

} // namespace ax::trace
