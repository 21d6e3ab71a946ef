// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/stream_answer.h"

#include <string>
#include <vector>

/// Recorded streams with what a right reading gives: those of tests/data/wire, and those of
/// ../shared/fixtures/wire/streams where they are there (its README names every member).
namespace ax::test {

struct WireCase {
    std::string name;
    nlohmann::ordered_json expected;
    nlohmann::ordered_json routes; ///< what other routes of that server answer; null: nothing
    std::string data; ///< body, or a whole response (`isHttp`)
    std::string afterRedirect;
    bool isHttp = false;
};
std::vector<WireCase> wireCases();

/// Differences between `expected.json` and what was read; empty: none.
std::vector<std::string> differences(
    const nlohmann::ordered_json& expected, const remote::StreamAnswer& answer);

/// How a body may arrive.
enum class Cutting { Whole, Bytes, Random };
std::vector<std::string> cut(const std::string& data, Cutting cutting, unsigned seed);

/// The server's cut of a text by a case's tokenizer table; empty: not of whole pieces.
std::vector<remote::StreamToken> tokenized(
    const nlohmann::ordered_json& table, const std::string& text);

} // namespace ax::test
