// SPDX-License-Identifier: Apache-2.0
// The hand-written split patterns against Oniguruma running the patterns themselves, the category
// table at the edges, and patterns that only Oniguruma knows.
#include "engine/core/utf8.h"
#include "engine/tokenizer/matcher.h"
#include "engine/tokenizer/unicode/category.h"

#include <QTest>
#include <random>

using namespace ax::tok;

namespace {
std::vector<std::string> pieces(const Matcher& m, std::string_view text)
{
    std::vector<std::string> out;
    std::size_t at = 0, barred = Matcher::nowhere, begin = 0, end = 0;
    while (at < text.size() && m.find(text, at, barred, begin, end)) {
        if (begin > at)
            out.push_back("gap:" + std::string(text.substr(at, begin - at)));
        out.emplace_back(text.substr(begin, end - begin));
        at = barred = end;
    }
    if (at < text.size())
        out.push_back("gap:" + std::string(text.substr(at)));
    return out;
}
} // namespace

class UnicodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void categories()
    {
        using namespace category;
        const struct {
            char32_t c;
            CategorySet set;
        } known[] = { { 'A', Lu }, { 'z', Ll }, { 0x1C5, Lt }, { 0x2B0, Lm }, { 0x4E00, Lo },
            { 0x301, Nonspacing }, { '7', Digit }, { 0x216B, LetterNumber }, { 0xBD, Number },
            { '_', Connector }, { '!', Punctuation }, { '$', Symbol }, { ' ', Space },
            { 0x85, Space }, { 0xA0, Space }, { 0x3000, Space }, { 0x2028, Space },
            { 0x1FAE8, Symbol }, // Unicode 15
            { 0x1FAE9, Symbol }, { 0x1C89, Lu }, // Unicode 16
            { 0x31350, Letter }, { 0x10FFFD, 1u << 28 }, { 0x10FFFF, 1u << 29 } };
        for (const auto& k : known)
            QVERIFY2(categoryOf(k.c) & k.set, QByteArray::number(k.c, 16));
        QVERIFY(!(categoryOf(0x180E) & Space));
        QVERIFY(!(categoryOf(0x200B) & Space));
        QVERIFY(!(categoryOf(0x1F) & Space));
        int spaces = 0;
        for (char32_t c = 0; c < 0x110000; ++c)
            spaces += (categoryOf(c) & Space) != 0;
        QCOMPARE(spaces, 25);
        QVERIFY(isWordCharacter('_') && isWordCharacter(0x24B6) && isWordCharacter(0x200D));
        QVERIFY(!isWordCharacter('-') && !isWordCharacter(0xBD));
    }
    void likeThePattern_data()
    {
        QTest::addColumn<QByteArray>("text");
        using namespace ax::tok::pattern;
        for (const auto& [name, text] :
            std::initializer_list<std::pair<const char*, const char*>> { { "gpt2", gpt2 },
                { "llama3", llama3 }, { "qwen2", qwen2 }, { "qwen35", qwen35 }, { "o200k", o200k },
                { "tekken", tekken }, { "deepseek3", deepseek3 }, { "deepseek3Han", deepseek3Han },
                { "numbersUpTo3", numbersUpTo3 }, { "number", number }, { "numbers", numbers } })
            QTest::newRow(name) << QByteArray(text);
    }
    void likeThePattern()
    {
        QFETCH(QByteArray, text);
        const SplitFunction function = findSplitter(text.toStdString());
        QVERIFY(function);
        const Matcher own = Matcher::splitter(function);
        const auto regex = Regex::compile(text.toStdString());
        QVERIFY(regex.has_value());
        // Characters of every class and of every byte length, all older than Unicode 14.
        static const char32_t alphabet[] = { 'a', 'b', 's', 'S', 't', 'T', 'l', 'L', 'v', 'e', 'E',
            'r', 'd', 'm', 'Z', '\'', 0x2019, ' ', ' ', ' ', '\n', '\r', '\t', 0x85, 0xA0, 0x3000,
            0x2028, 0x180E, '1', '2', 0x663, 0xBD, 0x216B, '.', ',', '!', '/', '$', '+', '<', '_',
            0x3002, 0x20AC, 0xE9, 0xC9, 0x1C5, 0x2B0, 0x301, 0x903, 0x20DD, 0x4E2D, 0x3042, 0x30AB,
            0x10400, 0x10428, 0x1F600, 0x1D7CE, 0x20000, 0x17F, 0x212A, 0x7F, 0x01, 0x200D, 0xFE0F,
            0xE000, 0x378 };
        std::mt19937 random(20240607);
        std::uniform_int_distribution<std::size_t> pick(0, std::size(alphabet) - 1), length(1, 14);
        int pieceCount = 0;
        for (int round = 0; round < 30000; ++round) {
            std::string sample;
            for (std::size_t n = length(random); n > 0; --n)
                ax::appendUtf8(sample, alphabet[pick(random)]);
            std::vector<std::string> want;
            std::size_t at = 0, begin = 0, end = 0;
            while (at < sample.size() && (*regex)->find(sample, at, begin, end)) {
                if (begin > at)
                    want.push_back("gap:" + sample.substr(at, begin - at));
                want.push_back(sample.substr(begin, end - begin));
                at = end;
            }
            if (at < sample.size())
                want.push_back("gap:" + sample.substr(at));
            const auto got = pieces(own, sample);
            if (got != want) {
                for (const auto& p : got)
                    qWarning(
                        "got  %s", QByteArray::fromStdString(p).toPercentEncoding().constData());
                for (const auto& p : want)
                    qWarning(
                        "want %s", QByteArray::fromStdString(p).toPercentEncoding().constData());
                QFAIL("the hand-written matcher differs from its pattern");
            }
            pieceCount += int(got.size());
        }
        QVERIFY(pieceCount > 30000);
    }
    void knownAndUnknown()
    {
        QVERIFY(findSplitter(
            "[!\"#$%&'()*+,\\-./"
            ":;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| "
            "?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+"));
        QVERIFY(!findSplitter("\\p{L}+"));
        // U+180E is no white space for Oniguruma; \p{Han} is the script, not its extensions.
        const auto spaces = Matcher::regex("\\s+|[^\\s]x");
        QVERIFY(spaces.has_value());
        QCOMPARE(pieces(*spaces,
                     "a \xE1\xA0\x8E"
                     "b"),
            (std::vector<std::string> { "gap:a", " ",
                "gap:\xE1\xA0\x8E"
                "b" }));
        const auto han = Matcher::regex("\\p{Han}+");
        QVERIFY(han.has_value());
        QCOMPARE(pieces(*han, "中。"), (std::vector<std::string> { "中", "gap:。" }));
        const auto possessive = Matcher::regex("[a-z]++(?i:X)?+");
        QVERIFY(possessive.has_value());
        QCOMPARE(pieces(*possessive, "abX1"), (std::vector<std::string> { "abX", "gap:1" }));
        QVERIFY(!Matcher::regex("a[").has_value());
        QVERIFY(Matcher::regex("[a&&b]").has_value());
    }
    void hostilePatternEnds()
    {
        const auto m = Matcher::regex("(a|aa)+$");
        QVERIFY(m.has_value());
        const std::string text = std::string(200, 'a') + "b";
        QCOMPARE(pieces(*m, text), (std::vector<std::string> { "gap:" + text }));
    }
    void longRuns()
    {
        using namespace ax::tok::pattern;
        for (const char* text : { gpt2, llama3, qwen35, o200k, tekken, deepseek3 })
            for (const char* unit :
                { "a", "A", " ", "\n", "!", "中", "\xCC\x81", "Aa", " a", "' " }) {
                std::string sample;
                while (sample.size() < (1 << 18))
                    sample += unit;
                std::size_t total = 0;
                for (const auto& p : pieces(Matcher::splitter(findSplitter(text)), sample))
                    total += p.starts_with("gap:") ? p.size() - 4 : p.size();
                QCOMPARE(total, sample.size());
            }
    }
};

QTEST_GUILESS_MAIN(UnicodeTest)
#include "tst_tokenizer_unicode.moc"
