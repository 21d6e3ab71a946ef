// SPDX-License-Identifier: Apache-2.0
// One JSON object a line in (template, messages, args, now), one out (rendered, or error and kind).
#include "engine/template/chat_template.h"

#include <iostream>

int main()
{
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto in = nlohmann::ordered_json::parse(line);
        nlohmann::ordered_json out;
        const auto parsed = ax::ChatTemplate::parse(in.at("template").get<std::string>());
        ax::TemplateOptions options;
        options.variables = in.value("args", nlohmann::ordered_json::object());
        options.now = in.value("now", std::string());
        auto rendered = parsed
            ? parsed->render(in.value("messages", nlohmann::ordered_json::array()), options)
            : ax::Result<std::string>(tl::unexpect, parsed.error());
        if (rendered) {
            out["rendered"] = *rendered;
        } else {
            out["error"] = rendered.error().message;
            out["kind"] = ax::name(rendered.error().code);
            out["place"] = rendered.error().place;
        }
        std::cout << out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n'
                  << std::flush;
    }
}
