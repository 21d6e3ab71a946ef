// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/rendered_prompt.h"

#include "engine/chat/marked_render.h"

namespace ax {

namespace {

using nlohmann::ordered_json;

constexpr const char* kWhite = " \t\r\n";

/// The last text of a content; empty: none.
std::string lastText(const ordered_json& message)
{
    if (!message.contains("content"))
        return {};
    const ordered_json& content = message["content"];
    if (content.is_string())
        return content.get<std::string>();
    std::string text;
    if (content.is_array())
        for (const ordered_json& part : content)
            if (part.is_object() && part.contains("text") && part["text"].is_string())
                text = part["text"].get<std::string>();
    return text;
}

struct Continued {
    std::string text; ///< ends with the content
    std::string full; ///< as rendered, with what closes the message
};

// As transformers' continue_final_message: the content is looked for from the end of the text.
Result<Continued> renderContinued(const ordered_json& messages, const RenderMessages& render)
{
    const bool answers = !messages.empty() && messages.back().is_object()
        && messages.back().value("role", "") == "assistant";
    const std::string content = answers ? lastText(messages.back()) : std::string();
    const std::size_t first = content.find_first_not_of(kWhite);
    if (first == std::string::npos)
        return fail(ErrorCode::InvalidArgument,
            "[render_chat] continue last: expected a last message of the assistant with text",
            "messages", "End the messages with the beginning of the answer.");
    Continued out;
    AX_TRY(out.full, render(messages, false));
    const std::string kept = content.substr(first);
    const std::string bare = kept.substr(0, kept.find_last_not_of(kWhite) + 1);
    const std::size_t at = out.full.rfind(bare);
    if (at == std::string::npos)
        return fail(ErrorCode::InvalidArgument,
            "[render_chat] continue last: the chat template changes the last message, so it cannot "
            "be continued",
            "messages", "Answer in a new turn instead.");
    const bool whole = out.full.compare(at, kept.size(), kept) == 0;
    out.text = out.full.substr(0, at + (whole ? kept.size() : bare.size()));
    return out;
}

} // namespace

Result<std::string> renderConversation(
    const ordered_json& messages, const RenderMessages& render, bool continueLast)
{
    if (!continueLast)
        return render(messages, true);
    AX_TRY(Continued continued, renderContinued(messages, render));
    return std::move(continued.text);
}

Result<RenderedPrompt> renderPrompt(
    const ordered_json& messages, const RenderMessages& render, bool continueLast)
{
    RenderedPrompt prompt;
    if (!continueLast) {
        AX_TRY(prompt.text, render(messages, true));
        prompt.layout = layoutPrompt(prompt.text, messages, render);
        prompt.answerBegin = prompt.layout.end();
        prompt.answerContent = prompt.text.size();
        return prompt;
    }
    AX_TRY(Continued continued, renderContinued(messages, render));
    // Laid out whole; the last message is the answer and leaves the layout.
    const RenderMessages closed
        = [&](const ordered_json& part, bool) { return render(part, false); };
    prompt.layout = layoutPrompt(continued.full, messages, closed);
    prompt.text = std::move(continued.text);
    PromptPart last = prompt.layout.messages.back();
    prompt.layout.messages.pop_back();
    prompt.answerBegin = std::min(last.begin, prompt.text.size());
    prompt.answerContent = last.knowsContent()
        ? std::min(last.contentBegin, prompt.text.size())
        : prompt.text.size(); // unknown: all that is read counts as what opens the answer
    return prompt;
}

RenderedPrompt rawPrompt(std::string text)
{
    RenderedPrompt prompt;
    prompt.text = std::move(text);
    prompt.answerBegin = prompt.answerContent = prompt.text.size();
    prompt.layout.prelude = { 0, prompt.text.size(), 0, prompt.text.size() };
    return prompt;
}

} // namespace ax
