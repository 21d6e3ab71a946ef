// SPDX-License-Identifier: Apache-2.0
#include "engine/core/utf8.h"

#include <QtTest>

#include <random>

using namespace ax;

namespace {
}

class Utf8Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScalarValue();
    void illFormed_data();
    void illFormed();
    void tail();
    void base64();
};

void Utf8Test::everyScalarValue()
{
    int wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        std::string text;
        appendUtf8(text, c);
        const CodePoint p = decodeUtf8(text, 0);
        const std::size_t expected = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        wrong += p.value != c || !p.valid || std::size_t(p.length) != text.size()
            || text.size() != expected || incompleteUtf8Tail(text) != 0;
        // Every proper prefix is an incomplete tail of its own length.
        for (std::size_t n = 1; n < text.size(); ++n)
            wrong += incompleteUtf8Tail(std::string_view(text).substr(0, n)) != n;
    }
    QCOMPARE(wrong, 0);
    std::string text;
    appendUtf8(text, 0xD800);
    appendUtf8(text, 0x110000);
    QCOMPARE(text, std::string(kReplacement) + std::string(kReplacement));
}

void Utf8Test::illFormed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char* name, const char* bytes, int replacements, const char* kept) {
        QTest::newRow(name) << QByteArray(bytes) << replacements << QByteArray(kept);
    };
    // Unicode 16, table 3-8 to 3-11.
    row("non-shortest", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 8, "A");
    row("surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 8, "A");
    row("beyond", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 7, "AB");
    row("truncated", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 4, "A");
    row("lone continuation", "a\x80z", 1, "az");
    row("cut at the end", "a\xF0\x9F\x98", 1, "a");
}

void Utf8Test::illFormed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, replacements);
    QFETCH(QByteArray, kept);
    const std::string text = bytes.toStdString();
    QVERIFY(!isValidUtf8(text));
    const std::string clean = sanitizeUtf8(text);
    QVERIFY(isValidUtf8(clean));
    const QByteArray result = QByteArray::fromStdString(clean);
    QCOMPARE(result.count(kReplacement.data()), replacements);
    QCOMPARE(QByteArray(result).replace(kReplacement.data(), ""), kept);
    QCOMPARE(sanitizeUtf8(clean), clean);
}

void Utf8Test::tail()
{
    QCOMPARE(incompleteUtf8Tail(""), 0u);
    QCOMPARE(incompleteUtf8Tail("abc"), 0u);
    QCOMPARE(incompleteUtf8Tail("\xF0\x9F\x98\x80"), 0u);
    QCOMPARE(incompleteUtf8Tail("\xC0"), 0u); // can never become valid
    QCOMPARE(incompleteUtf8Tail("\xF5\x80"), 0u);
    QCOMPARE(incompleteUtf8Tail("\xE0\x80"), 0u); // E0 needs A0 … BF
    QCOMPARE(incompleteUtf8Tail("\xE0\xA0"), 2u);
    QCOMPARE(incompleteUtf8Tail("\x80\x80\x80"), 0u);
}

void Utf8Test::base64()
{
    // RFC 4648 section 10
    const std::pair<const char*, const char*> vectors[]
        = { { "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" },
              { "foob", "Zm9vYg==" }, { "fooba", "Zm9vYmE=" }, { "foobar", "Zm9vYmFy" } };
    for (const auto& [plain, coded] : vectors) {
        QCOMPARE(toBase64(plain), std::string(coded));
        std::string back;
        QVERIFY(fromBase64(coded, back));
        QCOMPARE(back, std::string(plain));
    }
    std::mt19937 random(5);
    for (int size = 0; size < 200; ++size) {
        std::string bytes;
        for (int k = 0; k < size; ++k)
            bytes += char(random());
        std::string back;
        QVERIFY(fromBase64(toBase64(bytes), back));
        QCOMPARE(back, bytes);
    }
    for (const char* bad : { "Zg=", "Z===", "====", "Zm9v!!!!", "Zg==Zg==", "Zm\n=" }) {
        std::string back;
        QVERIFY2(!fromBase64(bad, back), bad);
    }
}

QTEST_GUILESS_MAIN(Utf8Test)
#include "tst_utf8.moc"
