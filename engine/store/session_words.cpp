// SPDX-License-Identifier: Apache-2.0
// Titles, the search over titles and messages, and what goes with a session.
#include "engine/core/utf8.h"
#include "engine/store/session_rows.h"

#include <algorithm>

namespace ax::store {

namespace {

constexpr std::size_t kTitleCharacters = 80;

/// Where the words begin behind the files that go with a message; 0 where there are no words.
std::size_t wordsBegin(const MessageRecord& message)
{
    std::size_t end = 0;
    const auto files
        = message.extra.is_object() ? message.extra.find("attachments") : message.extra.end();
    if (!message.extra.is_object() || files == message.extra.end() || !files->is_array())
        return 0;
    // Numbers of a file that was read are signed ones.
    const auto number = [](const auto& file, const char* name) -> std::int64_t {
        const auto it = file.find(name);
        return it != file.end() && it->is_number_integer() ? it->template get<std::int64_t>() : -1;
    };
    for (const auto& file : *files) {
        if (!file.is_object())
            return 0;
        const std::int64_t from = number(file, "from"), length = number(file, "length");
        const auto size = std::int64_t(message.content.size());
        if (from < 0 || length < 0 || from > size || length > size - from)
            return 0;
        end = std::size_t(from + length);
    }
    const bool words = std::any_of(message.content.begin() + std::ptrdiff_t(end),
        message.content.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
    return words ? end : 0;
}

} // namespace

std::string titleOf(const TraceSession& trace)
{
    for (const MessageRecord& message : trace.messages()) {
        if (message.role != "user")
            continue;
        std::string title;
        std::size_t characters = 0;
        bool space = false;
        for (std::size_t at = wordsBegin(message); at < message.content.size();) {
            const CodePoint point = decodeUtf8(message.content, at);
            at += std::size_t(point.length);
            if (point.value == '\n' && !title.empty())
                break;
            if (point.value <= ' ') {
                space = !title.empty();
                continue;
            }
            if (characters + 1 >= kTitleCharacters) {
                title += "…";
                break;
            }
            if (std::exchange(space, false)) {
                title += ' ';
                ++characters;
            }
            appendUtf8(title, point.value);
            ++characters;
        }
        if (!title.empty())
            return title;
    }
    return {};
}

bool hasUnspacedScript(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        at += std::size_t(point.length);
        const char32_t c = point.value;
        // Thai to Khmer, kana, ideographs and Hangul with their extensions.
        if ((c >= 0x0E00 && c < 0x0F00) || (c >= 0x1000 && c < 0x1200)
            || (c >= 0x1780 && c < 0x1800) || (c >= 0x3040 && c < 0x3100)
            || (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0)
            || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF66 && c < 0xFFA0)
            || (c >= 0x20000 && c < 0x32000))
            return true;
    }
    return false;
}

Status changeSearch(Database& database, std::int64_t row, std::string_view body, bool in)
{
    const auto change = [&](const std::string& table) -> Status {
        AX_TRY(Statement statement,
            database.prepare(in ? "INSERT INTO " + table + " (rowid, body) VALUES (?, ?)"
                                : "INSERT INTO " + table + " (" + table
                        + ", rowid, body) VALUES ('delete', ?, ?)"));
        return statement.bind(1, row).bind(2, body).run();
    };
    AX_CHECK(change("search"));
    if (hasUnspacedScript(body))
        AX_CHECK(change("search_trigram"));
    return {};
}

Status setTitle(Database& database, std::int64_t id, const std::string& title, bool given)
{
    AX_TRY(Statement old, database.prepare("SELECT title FROM sessions WHERE id = ?"));
    AX_TRY(const bool there, old.bind(1, id).step());
    if (!there)
        return fail(ErrorCode::NotFound, "[store] no session " + std::to_string(id));
    if (!old.text(0).empty())
        AX_CHECK(changeSearch(database, 2 * id + 1, std::string(old.text(0)), false));
    old.reset();
    AX_TRY(Statement update,
        database.prepare(
            "UPDATE sessions SET title = ?, title_given = max(title_given, ?) WHERE id = ?"));
    AX_CHECK(update.bind(1, title).bind(2, int(given)).bind(3, id).run());
    if (!title.empty())
        AX_CHECK(changeSearch(database, 2 * id + 1, title, true));
    return {};
}

Status deleteSessionRows(Database& database, std::int64_t id)
{
    AX_TRY(Statement texts,
        database.prepare("SELECT id, content FROM messages WHERE session = ? AND indexed = 1"));
    texts.bind(1, id);
    while (true) {
        AX_TRY(const bool more, texts.step());
        if (!more)
            break;
        AX_CHECK(changeSearch(database, 2 * texts.integer(0), texts.text(1), false));
    }
    AX_CHECK(setTitle(database, id, {}, false));
    // Not by cascade from the session: parents of branches hold each other.
    for (const char* sql : { "UPDATE sessions SET shown_branch = NULL WHERE id = ?",
             "UPDATE branches SET parent = NULL WHERE session = ?",
             "DELETE FROM branches WHERE session = ?", "DELETE FROM messages WHERE session = ?",
             "DELETE FROM sessions WHERE id = ?" }) {
        AX_TRY(Statement drop, database.prepare(sql));
        AX_CHECK(drop.bind(1, id).run());
    }
    return {};
}

} // namespace ax::store
