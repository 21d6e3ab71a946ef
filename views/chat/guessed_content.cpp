// SPDX-License-Identifier: Apache-2.0
#include "views/chat/guessed_content.h"

#include "views/chat/chat_source.h"
#include "views/session/token_text.h"

namespace ax::ui {
namespace {

constexpr int kMostHead = 16; ///< template tokens over a message

/// One past the last template token that opens a message.
int headEnd(const TraceSession& trace, int first, int end, bool assistant)
{
    int at = first;
    bool any = false;
    while (at < end && at - first < kMostHead && looksLikeTemplate(trace.tokenText(at))
        && (!assistant || trace.tokenRole(at) == TokenRole::Prompt)) {
        ++at;
        any = true;
    }
    if (!any)
        return first;
    // "<|im_start|>user\n": the role and the line break belong to it.
    std::size_t letters = 0;
    for (int token = at; token < end && token - first < kMostHead; ++token) {
        const auto text = trace.tokenText(token);
        if (assistant && trace.tokenRole(token) == TokenRole::Generated)
            break;
        letters += text.size();
        if (text.find('\n') != std::string_view::npos)
            return text.find_first_not_of("\r\n") == std::string_view::npos ? token + 1 : at;
        if (looksLikeTemplate(text))
            at = token + 1;
        else if (letters > 32)
            break;
    }
    return at;
}

/// First of the template tokens that close a message.
int tailStart(const TraceSession& trace, int first, int end)
{
    int at = end, closing = end;
    while (at > first && end - at < kMostHead) {
        const auto text = trace.tokenText(at - 1);
        if (looksLikeTemplate(text))
            closing = at - 1;
        else if (text.find_first_not_of(" \r\n\t") != std::string_view::npos)
            break;
        --at;
    }
    return closing;
}

} // namespace

std::pair<int, int> guessedContent(
    const TraceSession& trace, int first, int end, bool assistant, const MessageRecord* message)
{
    int contentFirst = headEnd(trace, first, end, assistant);
    int contentEnd = tailStart(trace, contentFirst, end);
    if (!message || assistant)
        return { contentFirst, contentEnd };
    // The words of the message tell best where the template ends.
    ChatSource whole;
    for (int token = first; token < end; ++token)
        whole.append(token, trace.tokenBytes(token));
    const QString content = QString::fromStdString(message->content).trimmed();
    const qsizetype found = content.isEmpty() ? -1 : whole.text().indexOf(content);
    if (found >= 0) {
        int k = whole.firstAt(int(found));
        contentFirst = first + k;
        while (k < whole.count() && whole.start(k) < found + content.size())
            ++k;
        contentEnd = first + k;
    }
    return { contentFirst, contentEnd };
}

} // namespace ax::ui
