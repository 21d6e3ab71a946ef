// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_document.h"

#include "views/common/look.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

using look::Role;

constexpr int kLongestBlock = 4000; ///< characters; longer lines are cut at a space

} // namespace

void ChatDocument::clear()
{
    m_runs.clear();
    m_messages.clear();
    m_regions.clear();
    m_blocks.clear();
    m_foldedByHand.clear();
    m_tables.clear();
    m_tokenEnd = 0;
    m_height = 0;
    m_topsFrom = 0;
}

void ChatDocument::setOptions(const Options& options)
{
    if (options == m_options)
        return;
    m_options = options;
    forgetLayouts();
}

void ChatDocument::forgetLayouts()
{
    for (Block& block : m_blocks) {
        block.layout.reset();
        block.measured = block.settled = false;
        block.row = Row::None;
        estimate(block);
    }
    m_tables.clear();
    m_topsFrom = 0;
}

bool ChatDocument::isFolded(int firstToken, bool otherwise) const
{
    for (const auto& [first, folded] : m_foldedByHand)
        if (first == firstToken)
            return folded;
    return otherwise;
}

int ChatDocument::update(const TraceSession& trace)
{
    std::vector<Run> now = runs(trace);
    std::size_t same = 0;
    while (same < now.size() && same < m_runs.size() && now[same] == m_runs[same])
        ++same;
    if (same == now.size() && same == m_runs.size())
        return blockCount();
    // Closing tokens of a message stand over the next one, so the one before changes with it.
    if (same > 0)
        --same;
    std::vector<Block> old;
    if (same < m_messages.size()) {
        const Message& first = m_messages[same];
        old.assign(std::make_move_iterator(m_blocks.begin() + first.firstBlock),
            std::make_move_iterator(m_blocks.end()));
        m_blocks.resize(std::size_t(first.firstBlock));
        m_regions.resize(std::size_t(first.firstRegion));
        m_messages.resize(same);
    }
    m_runs = std::move(now);
    m_tables.clear();
    const int from = blockCount();
    for (std::size_t k = same; k < m_runs.size(); ++k)
        buildMessage(trace, m_runs[k], k + 1 == m_runs.size());
    reuseLayouts(std::move(old), from);
    m_tokenEnd = trace.tokenCount();
    topsChangeFrom(from);
    return from;
}

void ChatDocument::reuseLayouts(std::vector<Block> old, int from)
{
    std::size_t at = 0;
    for (std::size_t k = std::size_t(from); k < m_blocks.size() && at < old.size(); ++k) {
        Block& block = m_blocks[k];
        if (block.kind != Kind::Text)
            continue;
        while (at < old.size()
            && (old[at].kind != Kind::Text || old[at].firstToken < block.firstToken
                || (old[at].firstToken == block.firstToken
                    && old[at].sourceStart < block.sourceStart)))
            ++at;
        if (at >= old.size())
            break;
        Block& before = old[at];
        if (before.firstToken != block.firstToken || before.lastToken != block.lastToken
            || block.firstToken < 0 || before.sourceStart != block.sourceStart
            || before.sourceEnd != block.sourceEnd || before.style != block.style
            || before.fenceBefore != block.fenceBefore || before.message != block.message
            || before.region != block.region || block.cut || block.continues || before.cut
            || before.continues || before.row != Row::None)
            continue;
        block.layout = std::move(before.layout);
        block.fragments = std::move(before.fragments);
        block.map = std::move(before.map);
        block.mixed = before.mixed;
        block.height = before.height;
        block.measured = before.measured;
    }
}

void ChatDocument::addTextBlocks(int message, int region, int offset, FenceState fence,
    const std::optional<LineStyle>& continued)
{
    Region& section = m_regions[std::size_t(region)];
    const ChatSource& source = section.source;
    const QString& text = source.text();
    if (offset == 0)
        section.firstBlock = blockCount();
    int k = source.firstAt(offset);
    int start = offset;
    std::optional<LineStyle> paragraph = continued; // that goes on here
    while (start < text.size()) {
        qsizetype line = text.indexOf(QLatin1Char('\n'), start);
        int end = line < 0 ? int(text.size()) : int(line) + 1;
        Block block;
        if (end - start > kLongestBlock) {
            const qsizetype space = text.lastIndexOf(QLatin1Char(' '), start + kLongestBlock - 1);
            end = space > start + kLongestBlock / 2 ? int(space) + 1 : start + kLongestBlock;
            if (text[end].isLowSurrogate())
                --end;
            block.cut = true;
            block.cutEnd = end;
        }
        block.message = message;
        block.region = region;
        block.sourceStart = start;
        block.sourceEnd = end;
        block.fenceBefore = fence;
        block.continues = paragraph.has_value();
        const int bare = end - (text[end - 1] == QLatin1Char('\n') ? 1 : 0);
        const QStringView words = QStringView(text).mid(start, bare - start);
        if (!paragraph) {
            block.style = markdownLine(words, fence);
        } else {
            block.style = *paragraph;
            if (block.style.kind == LineStyle::CodeLine)
                codeRuns(words, fence.language, fence.open);
        }
        paragraph.reset();
        if (block.cut) {
            paragraph = block.style;
            paragraph->markStart = paragraph->markLength = paragraph->hang = 0;
        }
        while (k < source.count() && source.end(k) <= start && source.start(k) < start)
            ++k;
        if (k < source.count())
            block.firstToken = source.tokenAt(k);
        int to = k;
        while (to < source.count() && source.start(to) < end)
            ++to;
        if (end == text.size())
            to = source.count();
        block.lastToken = to > k ? source.tokenAt(to - 1) : block.firstToken;
        k = std::max(k, to - 1);
        while (k > 0 && source.end(k - 1) > end)
            --k;
        estimate(block);
        m_blocks.push_back(std::move(block));
        start = end;
    }
    section.endBlock = blockCount();
}

int ChatDocument::append(const TraceSession& trace)
{
    const int count = trace.tokenCount();
    const auto fits = [&] {
        if (m_messages.empty() || m_regions.empty() || count < m_tokenEnd)
            return false;
        const Message& message = m_messages.back();
        const Region& region = m_regions.back();
        if (message.end != m_tokenEnd || region.end != m_tokenEnd
            || region.message != int(m_messages.size()) - 1
            || message.role != QLatin1String("assistant") || region.first < 0)
            return false;
        for (int token = m_tokenEnd; token < count; ++token) {
            const bool think = trace.thinkPhase(token) == ThinkPhase::Think;
            if (trace.tokenRole(token) != TokenRole::Generated || think != region.think
                || tokenOrigin(trace, token) != TokenOrigin::Text)
                return false;
        }
        return true;
    };
    if (!fits())
        return update(trace);
    if (count == m_tokenEnd)
        return blockCount();
    Region& region = m_regions.back();
    Message& message = m_messages.back();
    while (!m_blocks.empty() && m_blocks.back().kind != Kind::Text
        && m_blocks.back().message == int(m_messages.size()) - 1
        && m_blocks.back().kind != Kind::ThinkHead)
        m_blocks.pop_back();
    int offset = 0;
    FenceState fence;
    std::optional<LineStyle> continued;
    if (!m_blocks.empty() && m_blocks.back().kind == Kind::Text
        && m_blocks.back().region == int(m_regions.size()) - 1) {
        const QString& text = region.source.text();
        // A whole line stays as it is; the last one goes on.
        if (m_blocks.back().sourceEnd == text.size() && text.endsWith(QLatin1Char('\n'))) {
            offset = int(text.size());
            fence = m_blocks.back().fenceBefore;
            const Block& back = m_blocks.back();
            const QStringView words
                = QStringView(text).mid(back.sourceStart, back.sourceEnd - back.sourceStart - 1);
            if (!back.continues)
                markdownLine(words, fence);
            else if (back.style.kind == LineStyle::CodeLine)
                codeRuns(words, fence.language, fence.open);
        } else {
            offset = m_blocks.back().sourceStart;
            fence = m_blocks.back().fenceBefore;
            if (m_blocks.back().continues)
                continued = m_blocks.back().style;
            m_blocks.pop_back();
        }
    }
    const int first = blockCount();
    for (int token = m_tokenEnd; token < count; ++token)
        region.source.append(token, trace.tokenBytes(token));
    region.end = message.end = m_runs.back().end = m_tokenEnd = count;
    addTextBlocks(int(m_messages.size()) - 1, int(m_regions.size()) - 1, offset, fence, continued);
    Block footer;
    footer.kind = Kind::Footer;
    footer.message = int(m_messages.size()) - 1;
    estimate(footer);
    m_blocks.push_back(std::move(footer));
    message.blockCount = blockCount() - message.firstBlock;
    topsChangeFrom(first);
    return first;
}

void ChatDocument::setFolded(int region, bool folded)
{
    Region& section = m_regions[std::size_t(region)];
    section.folded = folded;
    m_foldedByHand.removeIf([&](const auto& entry) { return entry.first == section.first; });
    m_foldedByHand.append({ section.first, folded });
    topsChangeFrom(std::max(0, section.headBlock));
}

void ChatDocument::forgetFolds(int token)
{
    m_foldedByHand.removeIf([&](const auto& entry) { return entry.first >= token; });
}

bool ChatDocument::isHidden(const Block& block) const
{
    return block.kind == Kind::Text && block.region >= 0
        && m_regions[std::size_t(block.region)].folded;
}

bool ChatDocument::isCode(const Block& block) const
{
    return block.kind == Kind::Text && m_options.markdown
        && (block.style.kind == LineStyle::CodeLine || block.style.kind == LineStyle::Fence
            || (block.style.kind == LineStyle::Table && block.row == Row::None));
}

void ChatDocument::settle(const TraceSession& trace, int at)
{
    int from = at;
    while (from > 0 && m_blocks[std::size_t(from)].continues
        && !m_blocks[std::size_t(from) - 1].settled)
        --from;
    for (; from < at; ++from)
        laidOut(trace, from);
}

void ChatDocument::endAt(int block, int offset)
{
    Block& one = m_blocks[std::size_t(block)];
    one.settled = true;
    one.sourceEnd = offset;
    spanTokens(one);
    Block& next = m_blocks[std::size_t(block) + 1];
    if (next.sourceStart == offset)
        return;
    next.sourceStart = offset;
    spanTokens(next);
    next.layout.reset();
    next.settled = false;
}

/// First and last token of a block of a long paragraph.
void ChatDocument::spanTokens(Block& block) const
{
    const ChatSource& source = m_regions[std::size_t(block.region)].source;
    if (source.count() == 0)
        return;
    int k = source.firstAt(block.sourceStart);
    block.firstToken = source.tokenAt(std::min(k, source.count() - 1));
    while (k + 1 < source.count() && source.start(k + 1) < block.sourceEnd)
        ++k;
    block.lastToken = block.sourceEnd == source.text().size()
        ? source.tokenAt(source.count() - 1)
        : source.tokenAt(std::min(k, source.count() - 1));
}

qreal ChatDocument::indentOf(const Block& block) const
{
    const bool think = block.region >= 0 && m_regions[std::size_t(block.region)].think;
    qreal indent = think ? look::pxf(14) : 0;
    if (isCode(block)
        || (block.kind == Kind::Text && m_options.markdown && block.style.kind == LineStyle::Quote))
        indent += look::pxf(12);
    return indent;
}

qreal ChatDocument::lineHeightOf(const Block& block) const
{
    if (block.kind != Kind::Text)
        return look::pxf(block.kind == Kind::Chips ? 20 : 26);
    if (isCode(block))
        return look::lineHeight(Role::Code);
    return look::lineHeight(
        m_regions[std::size_t(block.region)].think ? Role::Think : Role::Reading);
}

void ChatDocument::estimate(Block& block) const
{
    const qreal line = lineHeightOf(block);
    if (block.kind != Kind::Text) {
        block.height = line;
        return;
    }
    const int length = block.sourceEnd - block.sourceStart;
    const qreal letter = look::pxf(15) * 0.5;
    block.height
        = line * std::max(1.0, std::ceil(length * letter / std::max(letter, m_options.width)));
}

void ChatDocument::refreshTops()
{
    if (m_topsFrom > blockCount())
        return;
    qreal y = look::pxf(12);
    int message = -1;
    if (m_topsFrom > 0) {
        const Block& before = m_blocks[std::size_t(m_topsFrom) - 1];
        y = before.top + (isHidden(before) ? 0 : before.height);
        message = before.message;
    }
    for (auto at = std::size_t(m_topsFrom); at < m_blocks.size(); ++at) {
        Block& block = m_blocks[at];
        if (block.message != message) {
            if (message >= 0)
                y += look::pxf(14);
            message = block.message;
        }
        block.top = y;
        if (!isHidden(block))
            y += block.height;
    }
    m_height = y + look::pxf(12);
    m_topsFrom = blockCount() + 1;
}

const ChatDocument::Block& ChatDocument::laidOut(const TraceSession& trace, int at)
{
    Block& block = m_blocks[std::size_t(at)];
    if (block.kind == Kind::Text ? block.layout != nullptr : block.measured)
        return block;
    const qreal before = block.height;
    if (block.kind == Kind::Text) {
        settle(trace, at);
        layoutText(trace, at);
    } else if (block.kind == Kind::Chips)
        layoutChips(trace, block);
    block.measured = true;
    if (block.height != before)
        topsChangeFrom(at + 1);
    return block;
}

int ChatDocument::blockAt(qreal y) const
{
    if (m_blocks.empty())
        return -1;
    auto it = std::upper_bound(m_blocks.begin(), m_blocks.end(), y,
        [](qreal value, const Block& block) { return value < block.top; });
    int at = std::max(0, int(it - m_blocks.begin()) - 1);
    while (at > 0 && isHidden(m_blocks[std::size_t(at)]))
        --at;
    return at;
}

int ChatDocument::messageOf(int token) const
{
    for (int number = int(m_messages.size()) - 1; number >= 0; --number) {
        const Message& message = m_messages[std::size_t(number)];
        if (token >= message.first && token < message.end)
            return number;
    }
    return -1;
}

int ChatDocument::regionOf(int token) const
{
    const int number = messageOf(token);
    if (number < 0)
        return -1;
    const Message& message = m_messages[std::size_t(number)];
    for (int at = message.firstRegion; at < message.firstRegion + message.regionCount; ++at) {
        const Region& region = m_regions[std::size_t(at)];
        if (token >= region.first && token < region.end)
            return at;
    }
    return -1;
}

int ChatDocument::blockOf(int token) const
{
    const int number = token < 0 ? -1 : messageOf(token);
    if (number < 0)
        return -1;
    const auto chipsOf = [&](int message) {
        const Message& m = m_messages[std::size_t(message)];
        for (int at = m.firstBlock; at < m.firstBlock + m.blockCount; ++at) {
            const Block& block = m_blocks[std::size_t(at)];
            if (block.kind == Kind::Chips && block.chips.contains(token))
                return at;
        }
        return -1;
    };
    const int at = regionOf(token);
    if (at < 0) {
        const int own = chipsOf(number);
        // Closing tokens stand over the next message.
        return own < 0 && number + 1 < int(m_messages.size()) ? chipsOf(number + 1) : own;
    }
    const Region& region = m_regions[std::size_t(at)];
    const auto end = m_blocks.begin() + region.endBlock;
    const auto block = std::lower_bound(m_blocks.begin() + region.firstBlock, end, token,
        [](const Block& one, int wanted) { return one.lastToken < wanted; });
    if (block == end || token < block->firstToken || isHidden(*block))
        return -1;
    return int(block - m_blocks.begin());
}

int ChatDocument::thinkHeadOf(int token) const
{
    const int at = regionOf(token);
    return at >= 0 && m_regions[std::size_t(at)].folded ? m_regions[std::size_t(at)].headBlock : -1;
}

void ChatDocument::releaseOutside(int firstBlock, int lastBlock)
{
    for (int at = 0; at < blockCount(); ++at)
        if (at < firstBlock || at > lastBlock)
            m_blocks[std::size_t(at)].layout.reset();
}

QString ChatDocument::sourceText(int message) const
{
    QString text;
    const Message& m = m_messages[std::size_t(message)];
    for (int region = m.firstRegion; region < m.firstRegion + m.regionCount; ++region)
        text += m_regions[std::size_t(region)].source.text();
    return text;
}

} // namespace ax::ui
