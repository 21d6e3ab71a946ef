// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/stream_answer.h"

namespace ax::remote {

/// What reading an entry met.
struct EntryNotes {
    std::set<std::string> warnings;
    std::map<std::string, std::int64_t> dropped;
};

/// One attention entry of any server, normalised but for its place: `decodeStep` is set when all
/// are there. Nothing: its mode is unknown.
std::optional<StreamStep> readStreamEntry(
    const nlohmann::ordered_json& entry, int arrival, EntryNotes& notes);

/// Experts per layer from an object {layer: {expert_ids | experts, …}}.
std::vector<StreamExperts> readExperts(const nlohmann::ordered_json& layers);

/// Gives every entry the generated token it belongs to and sorts them. `tokens`: how many were
/// generated. Steps are as sent when the smallest is 0; else step s is token s, unless the largest
/// equals `tokens`: then s - 1. Without step numbers: the order of arrival.
void placeSteps(std::vector<StreamStep>& steps, std::int64_t tokens);

} // namespace ax::remote
