// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/calibrations.h"

#include "engine/core/files.h"
#include "engine/store/store.h"

namespace ax {

std::filesystem::path calibrationFolder()
{
    return defaultStorePath().parent_path() / "calibration";
}

Status storeEvaluation(const std::string& modelHash, const nlohmann::ordered_json& report)
{
    std::error_code error;
    std::filesystem::create_directories(calibrationFolder(), error);
    if (error)
        return fail(ErrorCode::Io,
            "[evaluate] " + calibrationFolder().string() + ": " + error.message(),
            calibrationFolder().string(), "make the folder writable");
    return writeFile(calibrationFolder() / (modelHash + ".evaluation.json"),
        report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

std::optional<nlohmann::ordered_json> storedEvaluation(const std::string& modelHash)
{
    if (modelHash.empty() || modelHash.find('/') != std::string::npos)
        return std::nullopt;
    const auto text = readTextFile(
        calibrationFolder() / (modelHash + ".evaluation.json"), std::size_t(16) << 20);
    if (!text)
        return std::nullopt;
    auto json = nlohmann::ordered_json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("signals") || !json["signals"].is_object())
        return std::nullopt;
    return json;
}

} // namespace ax
