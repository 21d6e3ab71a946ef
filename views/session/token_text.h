// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"

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
TokenLabel tokenLabel(std::string_view bytes, int id, TokenOrigin origin = TokenOrigin::Text);
TokenLabel tokenLabel(const TraceSession& trace, int index);
/// At most `most` grapheme-safe units, cut in the middle with …
QString middleCut(const QString& text, int most);
/// Marks as words: "space keys", "new line".
QString spokenToken(std::string_view bytes, int id, TokenOrigin origin = TokenOrigin::Text);
QString spokenToken(const TraceSession& trace, int index);
/// "You", "Think", …, translated.
QString segmentName(SegmentType type);
/// What put a token there. Traces of versions that recorded no kinds: control tokens of known chat
/// templates by their spelling, the rest is text.
TokenOrigin tokenOrigin(const TraceSession& trace, int index);
/// The spelling of control tokens that such traces hold: "<|im_start|>", "</s>", "[INST]".
bool looksLikeTemplate(std::string_view text);

} // namespace ax::ui
