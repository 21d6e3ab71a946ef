// SPDX-License-Identifier: Apache-2.0
#include "app/cli/discover_command.h"
#include "engine/discovery/artefacts.h"
#include "engine/discovery/axes.h"
#include "engine/discovery/classifier.h"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

namespace ax::cli {

namespace {

using namespace ax::discovery;
using Json = nlohmann::ordered_json;

/// The vector of a line: an array, or member `vector` of an object.
Result<std::vector<float>> vectorOf(const Json& json, int dims, const std::string& place)
{
    const Json* array = &json;
    if (json.is_object()) {
        if (!json.contains("vector"))
            return fail(ErrorCode::Format, "[classify] field vector: expected an array of numbers",
                place, "one object a line: {\"vector\": [" + std::to_string(dims) + " numbers]}");
        array = &json["vector"];
    }
    if (!array->is_array() || array->size() != std::size_t(dims))
        return fail(ErrorCode::ShapeMismatch,
            "[classify] field vector: expected " + std::to_string(dims) + " numbers, found "
                + (array->is_array() ? std::to_string(array->size()) : "no array"),
            place, "use vectors of the kind that the discovery was made of");
    std::vector<float> out;
    for (const Json& value : *array) {
        if (!value.is_number() || !std::isfinite(value.get<float>()))
            return fail(ErrorCode::Format,
                "[classify] field vector[" + std::to_string(out.size())
                    + "]: expected a finite number",
                place, "leave such points out");
        out.push_back(value.get<float>());
    }
    return out;
}

Json answerOf(const Verdict& verdict, const Json& question, std::span<const float> vector,
    const std::string& schema)
{
    Json out = Json::object();
    if (question.is_object())
        for (const auto& [key, value] : question.items())
            if (key != "vector")
                out[key] = value;
    out["cluster"] = verdict.cluster;
    out["label"] = verdict.label;
    out["membership"] = verdict.membership;
    out["zone"] = kZones[std::size_t(verdict.zone)];
    out["x"] = verdict.x;
    out["y"] = verdict.y;
    out["off_manifold"] = verdict.offManifold;
    out["coherence"] = verdict.coherence;
    out["distance"] = verdict.distance;
    if (schema == "log16" && vector.size() == 20)
        out["reading"] = readingOf(vector.subspan<0, 20>());
    return out;
}

Status classify(const std::string& folder)
{
    AX_TRY(const EarlierArtefacts artefacts, readArtefacts(folder));
    const Classifier classifier(artefacts.model);
    std::string line;
    for (std::int64_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string place = "standard input, line " + std::to_string(number);
        const Json question = Json::parse(line, nullptr, false);
        if (question.is_discarded())
            return fail(ErrorCode::Format, "[classify] this is no JSON", place,
                "one object a line: {\"vector\": […]}");
        AX_TRY(const std::vector<float> vector, vectorOf(question, classifier.dims(), place));
        double position = 0;
        if (question.is_object() && question.contains("position")
            && question["position"].is_number())
            position = question["position"].get<double>();
        const Json answer = answerOf(
            classifier.classify(vector, position), question, vector, classifier.model().schema());
        std::printf("%s\n", answer.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
        std::fflush(stdout); // a program that asks waits for the answer
    }
    return {};
}

} // namespace

CLI::App* addClassifyCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("classify",
        "Say for new points which cluster of a discovery they are in: one JSON object a line on "
        "standard input, one on standard output");
    auto folder = std::make_shared<std::string>();
    app->add_option("--artifacts", *folder, "folder that attnx discover wrote")->required();
    app->add_flag("--json", context.json, "it always prints JSON");
    app->footer(
        "Example:\n  echo '{\"vector\": [0.6, …]}' | attnx classify --artifacts manifold\n"
        "Answers: cluster (persistent id, -1 none), label (of that run), membership, zone, x "
        "and y in\nthe picture, off_manifold, coherence (share of known points that lie at "
        "least as far from\ntheirs), distance (to the 15th nearest known point).");
    app->callback([&action, folder] {
        action = [folder] {
            const Status status = classify(*folder);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
