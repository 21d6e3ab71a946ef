// SPDX-License-Identifier: Apache-2.0
#include "engine/campaign/suite.h"

#include <set>

namespace ax::campaign {

Result<Suite> readSuite(std::string_view text, const std::string& place)
{
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::Format, "[explore] " + place + ": expected " + what, place,
            R"(a suite is {"name", "prompts": [{"id", "category", "prompt" or "messages"}]})");
    };
    Suite suite;
    suite.json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (suite.json.is_discarded())
        return bad("JSON");
    if (!suite.json.is_object() || !suite.json.contains("prompts")
        || !suite.json["prompts"].is_array() || suite.json["prompts"].empty())
        return bad("an object with a list \"prompts\" that holds at least one");
    if (const auto name = suite.json.find("name"); name != suite.json.end() && name->is_string())
        suite.name = name->get<std::string>();
    std::set<std::string> ids;
    for (std::size_t k = 0; k < suite.json["prompts"].size(); ++k) {
        const nlohmann::ordered_json& from = suite.json["prompts"][k];
        const std::string where = "prompts[" + std::to_string(k) + "]";
        if (!from.is_object())
            return bad("an object at " + where);
        const auto word = [&](const char* name) {
            const auto found = from.find(name);
            return found != from.end() && found->is_string() ? found->get<std::string>()
                                                             : std::string();
        };
        Prompt prompt { word("id"), word("category"), {} };
        if (prompt.id.empty())
            return bad("an \"id\" at " + where);
        if (!ids.insert(prompt.id).second)
            return bad("each id once; \"" + prompt.id + "\" stands twice, again at " + where);
        if (prompt.category.empty())
            return bad("a \"category\" at " + where + " (" + prompt.id + ")");
        if (const std::string asked = word("prompt"); !asked.empty()) {
            prompt.messages.add(makeMessage("user", asked));
        } else if (const auto messages = from.find("messages");
                   messages != from.end() && messages->is_array() && !messages->empty()) {
            AX_TRY(prompt.messages,
                Conversation::fromJson(*messages, place + ", " + where + ".messages"));
        } else {
            return bad("\"prompt\" or \"messages\" at " + where + " (" + prompt.id + ")");
        }
        suite.prompts.push_back(std::move(prompt));
    }
    return suite;
}

} // namespace ax::campaign
