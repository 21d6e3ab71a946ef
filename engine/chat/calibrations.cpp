// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/calibrations.h"

#include "engine/core/files.h"
#include "engine/store/store.h"

#include <cmath>

namespace ax {

std::filesystem::path calibrationFolder()
{
    return defaultStorePath().parent_path() / "calibration";
}

namespace {

Result<std::filesystem::path> storeIn(
    const char* what, const std::string& file, const nlohmann::ordered_json& json)
{
    std::error_code error;
    std::filesystem::create_directories(calibrationFolder(), error);
    if (error)
        return fail(ErrorCode::Io,
            std::string("[") + what + "] " + calibrationFolder().string() + ": " + error.message(),
            calibrationFolder().string(), "make the folder writable");
    const std::filesystem::path path = calibrationFolder() / file;
    AX_CHECK(
        writeFile(path, json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"));
    return path;
}

std::optional<nlohmann::ordered_json> readFrom(const std::string& modelHash, const char* ending)
{
    if (modelHash.empty() || modelHash.find('/') != std::string::npos)
        return std::nullopt;
    const auto text
        = readTextFile(calibrationFolder() / (modelHash + ending), std::size_t(64) << 20);
    if (!text)
        return std::nullopt;
    return nlohmann::ordered_json::parse(*text, nullptr, false);
}

/// `numbers` of a member, of which there must be `count`.
bool readFloats(const nlohmann::ordered_json& json, const char* member, std::size_t count,
    std::vector<float>& numbers)
{
    if (!json.contains(member) || !json[member].is_array() || json[member].size() != count)
        return false;
    for (const auto& value : json[member]) {
        if (!value.is_number() || !std::isfinite(value.get<float>()))
            return false;
        numbers.push_back(value.get<float>());
    }
    return true;
}

} // namespace

Status storeEvaluation(const std::string& modelHash, const nlohmann::ordered_json& report)
{
    AX_TRY([[maybe_unused]] const auto path,
        storeIn("evaluate", modelHash + ".evaluation.json", report));
    return {};
}

std::optional<nlohmann::ordered_json> storedEvaluation(const std::string& modelHash)
{
    const auto json = readFrom(modelHash, ".evaluation.json");
    if (!json || !json->is_object() || !json->contains("signals")
        || !(*json)["signals"].is_object())
        return std::nullopt;
    return json;
}

nlohmann::ordered_json calibrationJson(const LearnedCalibration& calibration)
{
    const auto scoreJson = [](const FingerprintScore& score) {
        return nlohmann::ordered_json { { "token_class", score.tokenClass },
            { "surprisal_r", score.surprisalR } };
    };
    nlohmann::ordered_json json;
    json["model_hash"] = calibration.fingerprint.modelHash;
    json["documents"] = calibration.documents;
    json["tokens"] = calibration.tokens;
    json["scored"] = calibration.scored;
    json["variant"] = calibration.fingerprint.variant;
    json["scores"] = scoreJson(calibration.layouts.at("learned20"));
    for (const auto& [name, score] : calibration.layouts)
        json["layouts"][name] = scoreJson(score);
    json["chance"] = calibration.chance;
    return json;
}

Result<std::filesystem::path> storeCalibration(const LearnedCalibration& calibration)
{
    const LearnedFingerprint& f = calibration.fingerprint;
    nlohmann::ordered_json json = calibrationJson(calibration);
    json["layers"] = f.layers;
    json["heads"] = f.heads;
    json["group"] = f.group;
    json["weights"] = f.weights;
    json["offsets"] = f.offsets;
    return storeIn("calibrate", f.modelHash + ".json", json);
}

std::optional<nlohmann::ordered_json> storedCalibration(const std::string& modelHash)
{
    auto json = readFrom(modelHash, ".json");
    if (!json || !json->is_object() || !json->contains("layouts"))
        return std::nullopt;
    for (const char* member : { "weights", "offsets" })
        json->erase(member);
    return json;
}

Result<std::shared_ptr<const LearnedFingerprint>> storedFingerprint(const std::string& modelHash)
{
    const auto json = readFrom(modelHash, ".json");
    if (!json)
        return noCalibration();
    const auto number = [&](const char* member) {
        return json->is_object() && json->contains(member) && (*json)[member].is_number_integer()
            ? (*json)[member].get<std::int64_t>()
            : 0;
    };
    const std::int64_t layers = number("layers"), heads = number("heads"), group = number("group");
    constexpr std::int64_t kMost = 1 << 16;
    auto f = std::make_shared<LearnedFingerprint>();
    bool whole = layers > 0 && layers < kMost && heads > 0 && heads < kMost && group > 0
        && heads % group == 0;
    if (whole) {
        f->modelHash = modelHash;
        f->layers = int(layers);
        f->heads = int(heads);
        f->group = int(group);
        const std::size_t axes = std::size_t(LearnedFingerprint::kAxes);
        whole = readFloats(*json, "weights", axes * std::size_t(f->features()), f->weights)
            && readFloats(*json, "offsets", axes * 3, f->offsets);
    }
    if (!whole) {
        const std::string path = (calibrationFolder() / (modelHash + ".json")).string();
        return fail(ErrorCode::Format, "[fingerprint] " + path + ": not a whole calibration", path,
            "run attnx calibrate MODEL --text FILES again");
    }
    return std::shared_ptr<const LearnedFingerprint>(std::move(f));
}

} // namespace ax
