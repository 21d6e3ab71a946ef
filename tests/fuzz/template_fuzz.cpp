// SPDX-License-Identifier: Apache-2.0
// A template from outside: parse, render a small conversation within tight limits, follow an
// answer.
#include "engine/template/chat_template.h"
#include "engine/template/think_parser.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string source(reinterpret_cast<const char*>(data), size);
    static const auto messages = nlohmann::ordered_json::parse(R"([
        {"role": "system", "content": "s"},
        {"role": "user", "content": "grüße <think>", "n": 1.5},
        {"role": "assistant", "content": null, "tool_calls": [{"function": {"name": "f", "arguments": {"a": [1]}}}]}
    ])");
    ax::TemplateOptions options;
    options.now = "2025-03-14T15:09:26";
    options.variables = { { "bos_token", "<s>" }, { "tools", nullptr } };
    options.limits.steps = 20'000;
    options.limits.depth = 40;
    options.limits.outputBytes = 1 << 18;
    std::string prompt;
    if (const auto parsed = ax::ChatTemplate::parse(source)) {
        if (const auto text = parsed->render(messages, options)) {
            if (text->size() > options.limits.outputBytes)
                std::abort();
            prompt = *text;
        }
    }
    // Every byte pushed comes out again, apart from tags.
    ax::ThinkParser parser(prompt, source);
    parser.collectText(true);
    for (std::size_t i = 0; i < size && i < 4096; i += 3)
        parser.push(std::string_view(source).substr(i, 3));
    parser.finish();
    const ax::ThinkText text = parser.takeText();
    if (text.think.size() + text.output.size() > size || !parser.held().empty())
        std::abort();
    return 0;
}
