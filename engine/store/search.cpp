// SPDX-License-Identifier: Apache-2.0
#include "engine/core/json_cursor.h"
#include "engine/core/utf8.h"
#include "engine/store/database.h"
#include "engine/store/folded_text.h"
#include "engine/store/store.h"

#include <algorithm>
#include <map>
#include <set>

namespace ax {

using store::Database;
using store::FoldedText;
using store::Place;
using store::Statement;
using store::Term;

namespace {

// What one search looks into, the newest first: an answer while one types.
constexpr int kMostRows = 1000; ///< messages and titles
constexpr std::int64_t kMostCharacters = 1500000;
constexpr int kMostPlaces = 20; ///< of one message that are told one by one; the rest are counted
constexpr int kExcerptBefore = 24, kExcerptAfter = 72; ///< characters

std::string quoted(const std::string& word)
{
    std::string text = "\"";
    for (const char c : word) {
        text += c;
        if (c == '"')
            text += '"';
    }
    return text + '"';
}

/// Excerpts of one text, for places that come in ascending order.
class Excerpts {
public:
    explicit Excerpts(const std::string& text)
        : m_text(text)
    {
    }
    std::string at(const Place& place, int& offset)
    {
        const int first = std::max(0, place.offset - kExcerptBefore);
        while (m_character < first && m_byte < m_text.size()) {
            m_byte += std::size_t(decodeUtf8(m_text, m_byte).length);
            ++m_character;
        }
        std::string excerpt = first > 0 ? "…" : "";
        offset = place.offset - first + (first > 0 ? 1 : 0);
        int left = place.offset - first + place.length + kExcerptAfter;
        std::size_t byte = m_byte;
        for (; left > 0 && byte < m_text.size(); --left) {
            const CodePoint point = decodeUtf8(m_text, byte);
            byte += std::size_t(point.length);
            appendUtf8(excerpt, point.value < ' ' ? U' ' : point.value);
        }
        if (byte < m_text.size())
            excerpt += "…";
        return excerpt;
    }

private:
    const std::string& m_text;
    std::size_t m_byte = 0;
    int m_character = 0;
};

class Searching {
public:
    Searching(const Database& database, std::vector<Term> terms, int mostHits)
        : m_database(database)
        , m_terms(std::move(terms))
        , m_mostHits(mostHits)
    {
    }

    Result<SearchResult> run()
    {
        AX_CHECK(findRows());
        AX_CHECK(findOpenMessages());
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            if (m_characters > kMostCharacters) {
                m_result.complete = false;
                break;
            }
            AX_CHECK(*row % 2 ? lookIntoTitle(*row / 2) : lookIntoMessage(*row / 2));
        }
        std::vector<Found> sessions;
        for (auto& [id, found] : m_found)
            sessions.push_back(std::move(found));
        std::sort(sessions.begin(), sessions.end(), [](const Found& a, const Found& b) {
            return std::pair(a.inTitle, a.updated) > std::pair(b.inTitle, b.updated);
        });
        for (Found& found : sessions) {
            m_result.places += found.places;
            std::sort(
                found.hits.begin(), found.hits.end(), [](const SearchHit& a, const SearchHit& b) {
                    return std::tuple(a.message >= 0 && !a.shown, a.message, a.offset)
                        < std::tuple(b.message >= 0 && !b.shown, b.message, b.offset);
                });
            for (SearchHit& hit : found.hits)
                if (int(m_result.hits.size()) < m_mostHits)
                    m_result.hits.push_back(std::move(hit));
        }
        m_result.sessions = int(sessions.size());
        return std::move(m_result);
    }

private:
    struct Found {
        std::int64_t updated = 0;
        bool inTitle = false;
        int places = 0;
        std::vector<SearchHit> hits;
    };

    /// Rows of the index that hold every term.
    Status findRows()
    {
        std::string words;
        std::vector<const Term*> unspaced;
        for (const Term& term : m_terms) {
            if (term.anywhere)
                unspaced.push_back(&term);
            else
                words
                    += (words.empty() ? "" : " ") + quoted(term.written) + (term.prefix ? "*" : "");
        }
        bool first = true;
        const auto meet = [&](std::set<std::int64_t> found) {
            if (first)
                m_rows = std::move(found);
            else
                std::erase_if(m_rows, [&](std::int64_t row) { return !found.count(row); });
            first = false;
        };
        // Terms of scripts without spaces are rarer: what they leave bounds the rest.
        const int most = unspaced.empty() ? kMostRows + 1 : 1 << 20;
        if (!words.empty()) {
            AX_TRY(std::set<std::int64_t> found,
                rowsOf(
                    "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                    words, most));
            meet(std::move(found));
        }
        for (const Term* term : unspaced) {
            // Trigrams need three characters; fewer are looked for in the texts themselves.
            AX_TRY(std::set<std::int64_t> found,
                store::fold(term->written).characters >= 3
                    ? rowsOf("SELECT rowid FROM search_trigram WHERE search_trigram MATCH ?1 ORDER "
                             "BY rowid DESC LIMIT ?2",
                        quoted(term->written), 1 << 20)
                    : rowsOf(
                        "SELECT 2 * id FROM messages WHERE instr(content, ?1) UNION ALL SELECT "
                        "2 * id + 1 FROM sessions WHERE instr(title, ?1) ORDER BY 1 DESC LIMIT "
                        "?2",
                        term->written, 1 << 20));
            meet(std::move(found));
        }
        if (int(m_rows.size()) > kMostRows) {
            m_result.complete = false;
            m_rows.erase(m_rows.begin(), std::prev(m_rows.end(), kMostRows));
        }
        return {};
    }

    Result<std::set<std::int64_t>> rowsOf(const char* sql, const std::string& text, int most)
    {
        AX_TRY(Statement rows, m_database.prepare(sql));
        rows.bind(1, text).bind(2, most);
        std::set<std::int64_t> found;
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                return found;
            found.insert(rows.integer(0));
        }
    }

    /// Messages that are still being written are not in the index.
    Status findOpenMessages()
    {
        AX_TRY(Statement rows, m_database.prepare("SELECT id FROM messages WHERE indexed = 0"));
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                return {};
            m_rows.insert(2 * rows.integer(0));
        }
    }

    Status lookIntoTitle(std::int64_t id)
    {
        AX_TRY(Statement row,
            m_database.prepare(
                "SELECT title, updated FROM sessions WHERE id = ? AND deleted_at IS NULL"));
        AX_TRY(const bool there, row.bind(1, id).step());
        if (!there)
            return {};
        const std::string title(row.text(0));
        Excerpts excerpts(title);
        for (const Place& place : store::placesOf(store::fold(title), m_terms)) {
            Found& found = m_found[id];
            found.inTitle = true;
            ++found.places;
            found.updated = row.integer(1);
            SearchHit hit;
            hit.session = id;
            hit.offset = place.offset;
            hit.length = place.length;
            hit.excerpt = excerpts.at(place, hit.excerptOffset);
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

    Status lookIntoMessage(std::int64_t id)
    {
        // The shown branch if it holds the message, else any.
        if (!m_message) {
            AX_TRY(m_message.emplace(),
                m_database.prepare(
                    "SELECT m.content, s.id, s.updated, l.row, b.record, b.position, m.message_id "
                    "FROM messages m "
                    "JOIN sessions s ON s.id = m.session JOIN branch_messages l ON l.message = "
                    "m.id "
                    "JOIN branches b ON b.id = l.branch WHERE m.id = ? AND s.deleted_at IS NULL "
                    "ORDER BY b.position LIMIT 1"));
        }
        Statement& row = *m_message;
        AX_TRY(const bool there, row.bind(1, id).step());
        if (!there)
            return {};
        const std::string content(row.text(0));
        const FoldedText folded = store::fold(content);
        m_characters += folded.characters;
        std::vector<Place> places = store::placesOf(folded, m_terms);
        if (!places.empty()) {
            Found& found = m_found[row.integer(1)];
            found.updated = row.integer(2);
            found.places += int(places.size());
            if (places.size() > kMostPlaces)
                places.resize(kMostPlaces);
            Excerpts excerpts(content);
            const auto record = treeOf(row.text(4));
            std::string branch;
            if (record.is_object() && record.contains("id") && record["id"].is_string())
                branch = record["id"].get<std::string>();
            for (const Place& place : places) {
                SearchHit hit;
                hit.session = row.integer(1);
                hit.branch = branch;
                hit.shown = row.integer(5) == 0;
                hit.message = int(row.integer(3));
                hit.messageId = row.text(6);
                hit.offset = place.offset;
                hit.length = place.length;
                hit.excerpt = excerpts.at(place, hit.excerptOffset);
                found.hits.push_back(std::move(hit));
            }
        }
        row.reset();
        return {};
    }

    const Database& m_database;
    std::vector<Term> m_terms;
    int m_mostHits;
    std::set<std::int64_t> m_rows;
    std::int64_t m_characters = 0;
    std::map<std::int64_t, Found> m_found;
    std::optional<Statement> m_message;
    SearchResult m_result;
};

} // namespace

Result<SearchResult> Store::search(const std::string& text, int mostHits) const
{
    std::vector<Term> terms = store::termsOf(text);
    if (terms.empty())
        return SearchResult();
    return Searching(*m_database, std::move(terms), mostHits).run();
}

} // namespace ax
