// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ids_file.h"

#include "app/cli/cli_support.h"
#include "engine/core/files.h"

namespace ax::cli {

Result<std::vector<TokenId>> readIds(const std::string& path, const std::string& command)
{
    AX_TRY(const std::string text, readTextFile(path, std::size_t(1) << 30));
    AX_TRY(nlohmann::json json, parseJsonInput(text, command, path));
    for (const char* key : { "ids", "input_ids" })
        if (json.is_object() && json.contains(key))
            json = nlohmann::json(json[key]);
    if (!json.is_array())
        return fail(ErrorCode::Format, "[" + command + "] expected a JSON array of ids", path);
    std::vector<TokenId> ids;
    for (const auto& id : json) {
        if (!id.is_number_integer() || id.get<std::int64_t>() < 0
            || id.get<std::int64_t>() > INT32_MAX)
            return fail(
                ErrorCode::Format, "[" + command + "] expected non-negative integers", path);
        ids.push_back(id.get<TokenId>());
    }
    return ids;
}

Result<std::vector<TokenId>> traceIds(const TraceSession& trace, const std::string& file, int last,
    const ModelInfo& info, const std::string& command)
{
    const std::string& hash = trace.header().modelInfo.fileHash;
    if (!hash.empty() && !info.hash.empty() && hash != info.hash)
        return fail(ErrorCode::InvalidArgument,
            "[" + command + "] the trace was written by another model (" + trace.header().model
                + "), nothing is computed with " + info.name,
            file, "name the model that wrote it");
    std::vector<TokenId> ids;
    for (int index = 0; index <= (last < 0 ? trace.tokenCount() - 1 : last); ++index) {
        if (trace.tokenId(index) < 0)
            return fail(ErrorCode::InvalidArgument,
                "[" + command + "] the trace holds no id of token " + std::to_string(index), file);
        ids.push_back(trace.tokenId(index));
    }
    return ids;
}

} // namespace ax::cli
