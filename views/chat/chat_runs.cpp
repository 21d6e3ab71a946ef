// SPDX-License-Identifier: Apache-2.0
// Messages of ChatDocument: which tokens belong to whom, and what of them is the template's.
#include "views/chat/chat_document.h"

#include "engine/trace/branches.h"
#include "views/chat/guessed_content.h"
#include "views/session/draft.h"
#include "views/session/token_text.h"

#include <algorithm>

namespace ax::ui {
namespace {

constexpr int kShortGap = 64; ///< tokens outside of segments that belong to the next message

QString roleOf(SegmentType type)
{
    switch (type) {
    case SegmentType::System:
        return QStringLiteral("system");
    case SegmentType::User:
        return QStringLiteral("user");
    case SegmentType::Tool:
        return QStringLiteral("tool");
    default:
        return QStringLiteral("assistant");
    }
}

struct Piece {
    int first, end;
    QString role;
    bool think, gap;
    std::string message;
    int contentStart = -1, contentEnd = -1; ///< as SegmentRecord's
};

std::vector<Piece> piecesOf(const TraceSession& trace)
{
    std::vector<Piece> pieces;
    std::vector<const SegmentRecord*> segments;
    for (const SegmentRecord& segment : trace.segments())
        segments.push_back(&segment);
    std::stable_sort(segments.begin(), segments.end(),
        [](auto* a, auto* b) { return a->startTokenIndex < b->startTokenIndex; });
    const int count = trace.tokenCount();
    const auto gap = [&](int first, int end) {
        for (int token = first; token < end; ++token) {
            const bool generated = trace.tokenRole(token) == TokenRole::Generated;
            const bool think = generated && trace.thinkPhase(token) == ThinkPhase::Think;
            const QString role = generated ? QStringLiteral("assistant") : QStringLiteral("prompt");
            if (token == first || pieces.back().think != think || pieces.back().role != role)
                pieces.push_back({ token, token + 1, role, think, true, {} });
            else
                pieces.back().end = token + 1;
        }
    };
    int at = 0;
    for (const SegmentRecord* segment : segments) {
        const int first = std::max(at, segment->startTokenIndex);
        const int end = std::min(count, segment->endTokenIndex);
        if (end <= first)
            continue;
        gap(at, first);
        pieces.push_back(
            { first, end, roleOf(segment->type), segment->type == SegmentType::AssistantThink,
                false, segment->messageId, segment->contentStart, segment->contentEnd });
        at = end;
    }
    gap(at, count);
    return pieces;
}

} // namespace

std::vector<ChatDocument::Run> ChatDocument::runs(const TraceSession& trace) const
{
    const std::vector<Piece> pieces = piecesOf(trace);
    std::vector<Run> tokens;
    std::vector<std::string> ids;
    int opened = -1; // first token of a short gap that goes to the next message
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        const Piece& piece = pieces[k];
        const bool prompt = piece.role == QLatin1String("prompt");
        if (prompt && piece.gap && !trace.segments().empty() && k + 1 < pieces.size()
            && piece.end - piece.first <= kShortGap) {
            opened = piece.first;
            continue;
        }
        const bool assistant = piece.role == QLatin1String("assistant");
        const bool same = opened < 0 && !tokens.empty() && tokens.back().role == piece.role
            && (ids.back() == piece.message
                    ? !piece.message.empty()
                        || (assistant && (piece.gap || tokens.back().parts.back().second))
                    : assistant && (ids.back().empty() || piece.message.empty()));
        if (!same) {
            tokens.push_back(
                { -1, piece.role, opened >= 0 ? opened : piece.first, piece.end, {}, {} });
            ids.push_back(piece.message);
        } else if (ids.back().empty()) {
            ids.back() = piece.message;
        }
        opened = -1;
        Run& run = tokens.back();
        run.end = piece.end;
        if (run.contentFirst < 0)
            run.contentFirst = piece.contentStart;
        run.contentEnd = piece.contentEnd;
        if (run.parts.isEmpty() || (run.parts.back().second == Run::Think) != piece.think)
            run.parts.append({ piece.first, piece.think ? Run::Think : Run::Words });
    }
    const auto& messages = trace.messages();
    int next = 0;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        for (int row = next; row < int(messages.size()); ++row) {
            const MessageRecord& message = messages[std::size_t(row)];
            const bool match = ids[k].empty()
                ? QString::fromStdString(message.role) == tokens[k].role
                : message.id == ids[k];
            if (!match)
                continue;
            tokens[k].row = row;
            next = row + 1;
            break;
        }
    }
    // A file that was cut before its segments: the tokens show what the messages say again.
    std::string unnamed;
    for (const Run& run : tokens)
        if (run.role == QLatin1String("prompt"))
            for (int token = run.first; token < run.end; ++token)
                unnamed += trace.tokenBytes(token);
    std::vector<Run> all;
    int row = 0;
    const auto plain = [&](int until) {
        for (; row < until; ++row) {
            const MessageRecord& message = messages[std::size_t(row)];
            if (!unnamed.empty() && !message.content.empty()
                && unnamed.find(message.content) != std::string::npos)
                continue;
            all.push_back({ row, QString::fromStdString(message.role), -1, -1, {},
                QString::fromStdString(message.content) });
        }
    };
    for (Run& run : tokens) {
        if (run.row >= 0) {
            plain(run.row);
            row = run.row + 1;
        }
        all.push_back(std::move(run));
    }
    plain(int(messages.size()));
    for (Run& run : all)
        if (run.first >= 0 && run.role == QLatin1String("user"))
            for (const AttachedTokens& file : attachedTokens(trace, run.row)) {
                run.parts.append({ file.first, Run::File });
                run.parts.append({ file.end, Run::Words });
            }
    if (!trace.keptBranches().empty())
        for (Run& run : all)
            run.versions = bool(versionsOf(trace, run.row));
    return all;
}

std::pair<int, int> ChatDocument::contentOf(const TraceSession& trace, const Run& run) const
{
    if (!trace.knowsKinds())
        return guessedContent(trace, run.first, run.end, run.role == QLatin1String("assistant"),
            run.row >= 0 ? &trace.messages()[std::size_t(run.row)] : nullptr);
    int first = run.contentFirst, end = run.contentEnd < 0 ? run.end : run.contentEnd;
    if (first < 0) {
        // Nobody knows where the words begin: what surely is no text stands outside.
        first = run.first;
        while (first < run.end && tokenOrigin(trace, first) != TokenOrigin::Text)
            ++first;
        end = run.end;
        while (end > first && tokenOrigin(trace, end - 1) != TokenOrigin::Text)
            --end;
    }
    first = std::clamp(first, run.first, run.end);
    return { first, std::clamp(end, first, run.end) };
}

void ChatDocument::buildMessage(const TraceSession& trace, const Run& run, bool last)
{
    Message message;
    message.row = run.row;
    message.role = run.role;
    message.first = run.first;
    message.end = run.end;
    message.firstRegion = int(m_regions.size());
    message.firstBlock = blockCount();
    const int number = int(m_messages.size());
    const bool assistant = run.role == QLatin1String("assistant");
    if (!m_messages.empty())
        message.head = m_messages.back().tail;

    const auto chips = [&](const QVector<int>& tokens) {
        if (tokens.isEmpty())
            return;
        Block block;
        block.kind = Kind::Chips;
        block.message = number;
        block.chips = tokens;
        const auto [least, most] = std::minmax_element(tokens.begin(), tokens.end());
        block.firstToken = *least;
        block.lastToken = *most;
        estimate(block);
        m_blocks.push_back(std::move(block));
    };

    if (run.first < 0) {
        chips(message.head);
        Region region;
        region.message = number;
        region.source.setPlain(run.plain);
        m_regions.push_back(std::move(region));
        m_messages.push_back(message);
        addTextBlocks(number, message.firstRegion, 0, {});
    } else {
        const auto [contentFirst, contentEnd] = contentOf(trace, run);
        for (int token = run.first; token < contentFirst; ++token)
            message.head.append(token);
        for (int token = contentEnd; token < run.end; ++token)
            message.tail.append(token);
        for (int token = contentFirst; token < contentEnd && !message.generated; ++token)
            message.generated = trace.tokenRole(token) == TokenRole::Generated;
        chips(message.head);
        m_messages.push_back(message);
        const QVector<AttachedTokens> files = attachedTokens(trace, run.row);
        qsizetype fileAt = 0;
        for (qsizetype part = 0; part < run.parts.size(); ++part) {
            const int first = std::max(run.parts[part].first, contentFirst);
            const int end = std::min(
                part + 1 < run.parts.size() ? run.parts[part + 1].first : run.end, contentEnd);
            if (end <= first)
                continue;
            Region region;
            region.message = number;
            region.think = run.parts[part].second == Run::Think;
            if (run.parts[part].second == Run::File)
                region.file = files.value(fileAt++).name;
            region.first = first;
            region.end = end;
            region.folded = region.hasHead() && isFolded(first, !region.think);
            for (int token = first; token < end; ++token)
                region.source.append(token, trace.tokenBytes(token));
            const bool head = region.hasHead();
            m_regions.push_back(std::move(region));
            const int at = int(m_regions.size()) - 1;
            if (head) {
                Block block;
                block.kind = Kind::ThinkHead;
                block.message = number;
                block.region = at;
                estimate(block);
                m_regions.back().headBlock = blockCount();
                m_blocks.push_back(std::move(block));
            }
            addTextBlocks(number, at, 0, {});
        }
        if (last)
            chips(message.tail);
    }
    if (assistant || run.versions) {
        Block footer;
        footer.kind = Kind::Footer;
        footer.message = number;
        estimate(footer);
        m_blocks.push_back(std::move(footer));
    }
    Message& stored = m_messages.back();
    stored.regionCount = int(m_regions.size()) - stored.firstRegion;
    stored.blockCount = blockCount() - stored.firstBlock;
}

} // namespace ax::ui
