// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace ax {
class TraceSession;
}

/// How a token is written in lists, chips and speech (design/README.md section 6).
namespace ax::ui {

struct TokenLabel {
    enum class Frame { Plain, Dashed }; ///< Dashed: bytes
    QString text; ///< with marks: "␣keys", "⏎", "[ZWSP]", "E6 97", "[empty]"
    Frame frame = Frame::Plain;
    bool isTemplate = false; ///< "<|im_start|>"
};

/// `bytes`: raw bytes of the token (UTF-8 unless it is part of a character); `id` for unknown ones.
TokenLabel tokenLabel(std::string_view bytes, int id);
TokenLabel tokenLabel(const TraceSession& trace, int index);
/// At most `most` grapheme-safe units, cut in the middle with …
QString middleCut(const QString& text, int most);
/// Marks as words: "space keys", "new line".
QString spokenToken(std::string_view bytes, int id);
QString spokenToken(const TraceSession& trace, int index);
/// True for control tokens of chat templates: "<|im_start|>", "<end_of_turn>", "</s>", "[INST]".
bool isTemplateToken(std::string_view text);

} // namespace ax::ui
