// SPDX-License-Identifier: Apache-2.0
#include "engine/template/chat_template.h"

#include "engine/core/utf8.h"
#include "engine/template/jinja/evaluator.h"
#include "engine/template/jinja/parser.h"

#include <new>

namespace ax {
namespace {

constexpr std::size_t maxSource = std::size_t(16) << 20;

std::string placeOf(const jinja::Failure& f)
{
    std::string place = "chat template, line " + std::to_string(f.line);
    if (f.column > 0)
        place += ", column " + std::to_string(f.column);
    return place;
}

tl::unexpected<Error> failed(const jinja::Failure& f)
{
    switch (f.kind) {
    case jinja::FailureKind::Raised:
        return fail(ErrorCode::InvalidArgument, f.message, placeOf(f),
            "Change the conversation to what the model's template accepts.");
    case jinja::FailureKind::Limit:
        return fail(ErrorCode::OutOfMemory, "[template] " + f.message, placeOf(f),
            "Use another chat template, or a shorter conversation.");
    default:
        return fail(ErrorCode::Format, "[template] " + f.message, placeOf(f),
            "Use another chat template, or give the variables this one needs.");
    }
}

} // namespace

struct ChatTemplate::Impl {
    std::string source;
    jinja::TemplateTree tree;
};

ChatTemplate::ChatTemplate(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

ChatTemplate::ChatTemplate(ChatTemplate&&) noexcept = default;
ChatTemplate& ChatTemplate::operator=(ChatTemplate&&) noexcept = default;
ChatTemplate::~ChatTemplate() = default;

const std::string& ChatTemplate::source() const { return m_impl->source; }

Result<ChatTemplate> ChatTemplate::parse(std::string source)
{
    if (source.size() > maxSource)
        return fail(ErrorCode::Format,
            "[template] size: expected at most 16 MiB, found " + std::to_string(source.size())
                + " bytes",
            "chat template", "Use another chat template.");
    auto impl = std::make_unique<Impl>();
    impl->source = std::move(source);
    try {
        jinja::Parser parser(sanitizeUtf8(impl->source), TemplateLimits().depth);
        impl->tree = parser.parse();
    } catch (const jinja::Failure& f) {
        return failed(f);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "[template] not enough memory to read it");
    }
    return ChatTemplate(std::move(impl));
}

Result<std::string> ChatTemplate::render(
    const nlohmann::ordered_json& messages, const TemplateOptions& options) const
{
    jinja::Clock clock;
    if (options.now.empty())
        clock = jinja::localClock();
    else if (!jinja::parseClock(options.now, clock))
        return fail(ErrorCode::InvalidArgument,
            "[template] now: expected a time like 2025-03-14T15:09:26, found " + options.now);
    if (!options.variables.is_object() && !options.variables.is_null())
        return fail(ErrorCode::InvalidArgument, "[template] variables: expected an object");
    // Conversations may be larger than what a template prints of them.
    const std::size_t bytes = options.limits.outputBytes * 4 + (std::size_t(256) << 20);
    const jinja::Budget budget(bytes, options.limits.steps);
    std::optional<jinja::Evaluator> evaluator;
    try {
        jinja::RenderLimits limits;
        limits.macroDepth = options.limits.depth;
        limits.outputBytes = options.limits.outputBytes;
        evaluator.emplace(m_impl->tree, limits, clock);
        evaluator->setVariable("tools", {});
        evaluator->setVariable("documents", {});
        evaluator->setVariable(
            "add_generation_prompt", jinja::Value::boolean(options.addGenerationPrompt));
        for (const auto& [name, value] : options.variables.items())
            evaluator->setVariable(name, jinja::fromJson(value));
        evaluator->setVariable("messages", jinja::fromJson(messages));
        return evaluator->render();
    } catch (jinja::Failure& f) {
        if (evaluator)
            f.line = evaluator->line();
        return failed(f);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "[template] not enough memory to render it");
    }
}

} // namespace ax
