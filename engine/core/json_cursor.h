// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ax {

/// Walks one JSON text forwards and hands out typed values, without building a tree. Two kinds of
/// failure: a value of the wrong kind is reported with its field, skipped, and the walk goes on;
/// broken JSON ends the walk (`failed()`).
class JsonCursor {
public:
    using Report = std::function<void(std::string field, std::string expected)>;
    enum class Kind { Object, Array, String, Number, Boolean, Null, Other };

    JsonCursor(std::string_view text, Report report);

    bool failed() const { return m_failed; }
    /// The walk ran out of text inside a value.
    bool ranOut() const { return m_failed && m_at == m_end; }
    Kind kind();

    /// Calls member(key) for every member; a value that it leaves alone is skipped. A member that
    /// stands twice is reported and skipped the second time.
    template <class F> bool object(F&& member)
    {
        Keys keys;
        return entries([&](std::string_view key) {
            if (keys.add(key, key.data() >= m_begin && key.data() < m_end))
                member(key);
            else
                reject("each member once");
        });
    }
    /// The same for an object of very many members, where nobody looks for doubles.
    template <class F> bool entries(F&& member)
    {
        if (!open('{', "an object"))
            return false;
        if (close('}'))
            return true;
        do {
            std::string unescaped;
            std::string_view key;
            if (!memberKey(key, unescaped))
                return false;
            push({ key, -1 });
            const char* before = m_at;
            member(key);
            if (!m_failed && m_at == before)
                skip();
            pop();
            if (m_failed)
                return false;
        } while (next('}'));
        return !m_failed;
    }

    /// Calls element(index) for every element; a value that it leaves alone is skipped.
    template <class F> bool array(F&& element)
    {
        if (!open('[', "an array"))
            return false;
        if (close(']'))
            return true;
        std::int64_t index = 0;
        do {
            push({ {}, index });
            skipSpace();
            const char* before = m_at;
            element(index++);
            if (!m_failed && m_at == before)
                skip();
            pop();
            if (m_failed)
                return false;
        } while (next(']'));
        return !m_failed;
    }

    // Values. False: reported, skipped, `out` untouched (arrays: unspecified).
    bool string(std::string& out);
    bool integer(std::int64_t& out, std::int64_t low, std::int64_t high);
    bool integer(std::int32_t& out, std::int32_t low, std::int32_t high);
    bool number(float& out);
    bool number(double& out);
    bool boolean(bool& out);
    /// Null counts as minus infinity when `nullable`.
    bool numbers(std::vector<float>& out, bool nullable = false);
    bool integers(std::vector<std::int32_t>& out, std::int32_t low, std::int32_t high);
    template <std::size_t N> bool numbers(std::array<float, N>& out)
    {
        if (!numbers(m_numbers))
            return false;
        if (m_numbers.size() != N)
            return reject("an array of " + std::to_string(N) + " numbers, found "
                + std::to_string(m_numbers.size()));
        std::copy(m_numbers.begin(), m_numbers.end(), out.begin());
        return true;
    }
    /// A text where it lies, or in `buffer` when it has escapes; its UTF-8 is not looked at.
    bool text(std::string_view& out, std::string& buffer);
    /// Any value as a tree. A number that neither 64 bits nor a double hold to its last digit keeps
    /// its spelling (exactDigits). Reported: NaN, nesting deeper than 64, an object of over 2000
    /// members.
    bool tree(nlohmann::ordered_json& out);
    void skip();
    /// Skips a value and gives its text.
    std::string_view raw() { return span(); }
    const char* position() const { return m_at; }
    /// Ends the walk: every call fails from here on.
    void stop() { m_failed = true; }
    /// Takes a null; false when the value is something else.
    bool null();

    /// At an object whose first member is called by a number.
    bool startsWithNumberedMember();

    /// Reports `expected` for the current field and returns false.
    bool reject(std::string expected);
    /// Like reject, for a member of the current field.
    bool reject(std::string_view member, std::string expected);
    /// "attention.layers.3.topk_logits[2]".
    std::string field() const;
    /// Only white space is left.
    bool atEnd();

private:
    /// The names of an object so far.
    class Keys {
    public:
        /// False when it was there before. `stays`: the key outlives the object.
        bool add(std::string_view key, bool stays);

    private:
        std::array<std::string_view, 24> m_few;
        std::size_t m_count = 0;
        std::unordered_set<std::string_view> m_many;
        std::deque<std::string> m_own;
    };
    bool branch(nlohmann::ordered_json& out, int depth);
    bool numberTree(nlohmann::ordered_json& out);

    struct Part {
        std::string_view key;
        std::int64_t index;
    };
    void push(Part part)
    {
        if (m_depth < m_path.size())
            m_path[m_depth] = part;
        ++m_depth;
    }
    void pop() { --m_depth; }
    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
            ++m_at;
    }
    bool open(char bracket, const char* expected);
    bool close(char bracket);
    bool next(char closing);
    bool memberKey(std::string_view& key, std::string& unescaped);
    bool rawString(std::string_view& raw, bool& plain);
    bool unescape(std::string_view raw, std::string& out);
    bool numberText(std::string_view& text, bool& isInteger);
    bool broken(const char* expected);
    bool mismatch(const char* expected);
    std::string_view span();

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    bool m_failed = false;
    Report m_report;
    std::array<Part, 16> m_path {};
    std::size_t m_depth = 0;
    std::vector<float> m_numbers;
};

/// The spelling of a number that a tree keeps as it was written; nothing for every other value.
/// Chat templates know such values too (engine/template/exact_json.h).
std::optional<std::string> exactDigits(const nlohmann::ordered_json& value);
/// A tree as text in one line, such numbers as they were written.
std::string treeText(const nlohmann::ordered_json& json);
/// A tree from such a text; discarded when it is none.
nlohmann::ordered_json treeOf(std::string_view text);

} // namespace ax
