// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ax {

/// Limits of one rendering: a template is data from outside.
struct TemplateLimits {
    std::size_t steps = 5'000'000; ///< evaluated nodes
    int depth = 200; ///< nested expressions, macros, includes of the parser
    std::size_t outputBytes = std::size_t(64) << 20;
};

struct TemplateOptions {
    bool addGenerationPrompt = true;
    /// Further variables (tools, documents, enable_thinking, bos_token …) by name. `tools` and
    /// `documents` are none unless given.
    nlohmann::ordered_json variables = nlohmann::ordered_json::object();
    /// Fixes the clock of strftime_now: ISO 8601 "2025-03-14T15:09:26", no zone. Empty: local time.
    std::string now;
    TemplateLimits limits;
};

/// A Jinja chat template as transformers sets Jinja up (ImmutableSandboxedEnvironment, trim_blocks,
/// lstrip_blocks, loop controls, generation blocks, tojson = json.dumps). Immutable after parsing,
/// safe from any thread.
class ChatTemplate {
public:
    /// Errors: Format with line and column.
    static Result<ChatTemplate> parse(std::string source);
    ChatTemplate(ChatTemplate&&) noexcept;
    ChatTemplate& operator=(ChatTemplate&&) noexcept;
    ~ChatTemplate();

    /// `messages`: array of objects with at least role and content. Returns the prompt byte for
    /// byte. Errors: InvalidArgument with the template's own message for raise_exception; Format
    /// for run-time errors, with the line of the template; OutOfMemory past a limit.
    Result<std::string> render(
        const nlohmann::ordered_json& messages, const TemplateOptions& options) const;
    const std::string& source() const;

private:
    struct Impl;
    explicit ChatTemplate(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ax
