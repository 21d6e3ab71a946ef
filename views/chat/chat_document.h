// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"
#include "views/chat/chat_source.h"
#include "views/chat/markdown.h"

#include <QHash>
#include <QRectF>
#include <QTextLayout>
#include <QVector>

#include <algorithm>
#include <compare>
#include <memory>
#include <optional>
#include <vector>

namespace ax::ui {

struct Display;

/// The chat as blocks: chips of template tokens, heads of think sections, paragraphs, footers.
/// Paragraphs are laid out when asked for; heights of the others are estimates. Knows which token
/// stands where. No painting.
class ChatDocument {
public:
    enum class Kind { Chips, ThinkHead, Text, Footer }; ///< ThinkHead: of a file too

    struct Options {
        qreal width = 640;
        bool marks = true; ///< Markdown and white space marks are visible
        bool markdown = true; ///< styles are applied
        bool operator==(const Options&) const = default;
    };

    struct Fragment {
        int token = -1, start = 0, length = 0; ///< in the text of the layout
    };

    /// A place between two characters of the text.
    struct Place {
        int region = -1, offset = 0; ///< in the region's source
        bool isValid() const { return region >= 0; }
        auto operator<=>(const Place&) const = default;
    };

    /// A place that was searched for; both ends lie in one region.
    struct Found {
        Place from, to;
    };

    enum class Row { None, Head, Rule, Body }; ///< of a table

    struct Block {
        Kind kind = Kind::Text;
        int message = 0, region = -1;
        int sourceStart = 0, sourceEnd = 0;
        int firstToken = -1, lastToken = -1; ///< -1: none
        FenceState fenceBefore;
        LineStyle style;
        QVector<int> chips;
        /// A long paragraph is several blocks; each ends where a line of the one before does, which
        /// its layout finds out.
        bool continues = false, cut = false;
        int cutEnd = 0; ///< of a cut one: it ends at a line before this
        bool settled = false; ///< of a cut one: its end is known
        // Filled by the layout.
        std::unique_ptr<QTextLayout> layout;
        QVector<Fragment> fragments;
        QVector<int> map; ///< place in the layout of each source character; one past the end too
        bool mixed = false; ///< something is written from right to left
        Row row = Row::None;
        QVector<QPair<int, QRectF>> chipRects; ///< token, rectangle in the block
        qreal top = 0, height = 0;
        bool measured = false;
    };

    struct Region {
        bool think = false, folded = false;
        QString file; ///< name of an attached file; empty: none
        bool hasHead() const { return think || !file.isEmpty(); }
        int message = 0, first = -1, end = -1;
        int headBlock = -1; ///< of a think section or a file
        int firstBlock = 0, endBlock = 0; ///< text
        ChatSource source;
    };

    struct Message {
        int row = -1; ///< in the session's messages, -1 none
        QString role;
        int first = -1, end = -1; ///< tokens, template included; -1: no tokens
        QVector<int> head, tail; ///< template tokens over and under the content
        int firstRegion = 0, regionCount = 0;
        int firstBlock = 0, blockCount = 0;
        bool generated = false;
    };

    void setOptions(const Options& options); ///< forgets all layouts when they differ
    void forgetLayouts(); ///< of all blocks: their fonts or colours are others
    const Options& options() const { return m_options; }
    void clear();
    /// Reads the structure again; unchanged blocks keep their layouts. First block that may be
    /// different, blockCount() when none is.
    int update(const TraceSession& trace);
    /// New tokens at the end, or update() when they are more than that. First block as above.
    int append(const TraceSession& trace);
    void setFolded(int region, bool folded);
    /// Sections that begin at this token or later are other ones now: forgets how they were folded.
    void forgetFolds(int token);

    const std::vector<Message>& messages() const { return m_messages; }
    const std::vector<Region>& regions() const { return m_regions; }
    int blockCount() const { return int(m_blocks.size()); }
    const Block& block(int at) const { return m_blocks[std::size_t(at)]; }
    /// Lays it out when it is not.
    const Block& laidOut(const TraceSession& trace, int at);
    void refreshTops();
    qreal height() const { return m_height; }
    int blockAt(qreal y) const; ///< clamped; -1 without blocks
    int blockOf(int token) const; ///< first block that holds the token, -1 none or folded away
    int thinkHeadOf(int token) const; ///< block of the head of its folded section, -1 none
    bool isHidden(const Block& block) const;
    /// Rectangles of a token in document coordinates, one per line; lays out its blocks.
    QVector<QRectF> rects(const TraceSession& trace, int token, bool withoutLeadingSpace);
    int tokenAt(const TraceSession& trace, const QPointF& point);
    /// Forgets layouts outside of the range (heights stay).
    void releaseOutside(int firstBlock, int lastBlock);
    int layoutCount() const { return m_layouts; } ///< paragraphs laid out so far
    QString sourceText(int message) const;

    /// The place nearest to a point; not valid without text.
    Place placeAt(const TraceSession& trace, const QPointF& point);
    Place placeOf(int token, bool end) const; ///< not valid for template tokens
    Place endPlace() const; ///< of the whole text
    QPair<Place, Place> wordAt(const Place& place) const;
    QPair<Place, Place> paragraphAt(const Place& place) const;
    /// Tokens with a part between two places, -1 and -1: none.
    QPair<int, int> tokensBetween(const Place& from, const Place& to) const;
    /// What stands between two places; without folded sections. `asTokens`: with the template's
    /// tokens between them too.
    QString textBetween(
        const TraceSession& trace, const Place& from, const Place& to, bool asTokens) const;
    /// Text of the code block that this opening fence begins.
    QString codeAfter(int fence) const;
    bool opensCode(const Block& block) const
    {
        return block.kind == Kind::Text && block.style.kind == LineStyle::Fence
            && block.fenceBefore.mark == 0;
    }
    /// All places of `words` in the order of the text, folded sections too; case and accents do not
    /// matter, and what is not shown of Markdown is not there.
    std::vector<Found> find(const TraceSession& trace, const QString& words) const;
    /// Rectangles in document coordinates, one per line; lays out its blocks. None in a folded
    /// section.
    QVector<QRectF> rectsOf(const TraceSession& trace, const Found& found);
    // Of places that were good before the text became another one, too: -1 where nothing is.
    int blockAt(const Place& place) const;
    int tokenOf(const Place& place) const; ///< that holds the character behind it
    /// Address of the link at a point, empty: none.
    QString linkAt(const TraceSession& trace, const QPointF& point);
    bool isCode(const Block& block) const; ///< drawn with the fixed font

    qreal indentOf(const Block& block) const;
    qreal lineHeightOf(const Block& block) const;

private:
    struct TableShape;
    struct Run {
        int row = -1;
        QString role;
        int first = -1, end = -1;
        enum Part { Words, Think, File };
        QVector<QPair<int, int>> parts; ///< first token, which part
        QString plain; ///< content of a message without tokens
        int contentFirst = -1,
            contentEnd = -1; ///< between the template's marks; -1: not known, end
        bool versions = false; ///< there are other ones of this message
        bool operator==(const Run&) const = default;
    };
    std::vector<Run> runs(const TraceSession& trace) const;
    /// First token between the template's marks, and one past the last.
    std::pair<int, int> contentOf(const TraceSession& trace, const Run& run) const;
    void buildMessage(const TraceSession& trace, const Run& run, bool last);
    void reuseLayouts(std::vector<Block> old, int from);
    int messageOf(int token) const;
    int regionOf(int token) const;
    void topsChangeFrom(int block) { m_topsFrom = std::min(m_topsFrom, block); }
    bool isFolded(int firstToken, bool otherwise) const;
    void addTextBlocks(int message, int region, int offset, FenceState fence,
        const std::optional<LineStyle>& continued = {});
    void estimate(Block& block) const;
    void layoutText(const TraceSession& trace, int at);
    void layoutLines(const LineStyle& style, const Display& display, Block& block, int at);
    void layoutCells(const TableShape& table, const Display& display, Block& block);
    void measureTable(const TraceSession& trace, int first, int last, TableShape& shape);
    void settle(const TraceSession& trace, int at);
    void endAt(int block, int offset);
    void spanTokens(Block& block) const;
    /// Columns of the table that a row belongs to, nullptr: its lines stay as they are.
    const TableShape* tableOf(const TraceSession& trace, int at);
    void layoutChips(const TraceSession& trace, Block& block);

    struct TableShape {
        int end = -1, first = 0, last = 0; ///< in the source; blocks
        bool table = false; ///< its second row is a rule
        QVector<qreal> lefts, widths;
        QVector<bool> right; ///< aligned there
    };

    Options m_options;
    std::vector<Run> m_runs;
    std::vector<Message> m_messages;
    std::vector<Region> m_regions;
    std::vector<Block> m_blocks;
    QVector<QPair<int, int>> m_foldedByHand; ///< first token of the region, 1 folded / 0 open
    int m_tokenEnd = 0;
    qreal m_height = 0;
    int m_topsFrom = 0; ///< first block whose top is not known
    int m_layouts = 0;
    QHash<QPair<int, int>, TableShape> m_tables; ///< by region and start
};

} // namespace ax::ui
