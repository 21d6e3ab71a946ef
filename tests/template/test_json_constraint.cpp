// SPDX-License-Identifier: Apache-2.0
// Text held to a JSON schema byte by byte: what it takes is valid, what is valid it takes.
#include "engine/template/json_constraint.h"

#include <QtTest>
#include <random>

using namespace ax;

// Declared before what follows: moc loses its way in raw strings.
class JsonConstraintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void whateverIsTakenIsValid();
    void schemasThatCannotBeHeldToAreRefused();
    void marksAndTextsStandAround();
};

namespace {
const char* const kPerson
    = R"({"type": "object", "additionalProperties": false, "required": ["name", "age"],
    "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 5}, "age": {"type": "integer"},
                   "tags": {"type": "array", "items": {"enum": ["a", "bc"]}, "minItems": 1, "maxItems": 2},
                   "mood": {"anyOf": [{"type": "null"}, {"type": "number"}, {"$ref": "#/$defs/m"}]}},
    "$defs": {"m": {"type": "object", "properties": {"next": {"$ref": "#/$defs/m"}}, "additionalProperties": false}}})";
}

namespace {

std::shared_ptr<const JsonSchema> schema(const char* text)
{
    auto parsed = JsonSchema::parse(nlohmann::ordered_json::parse(text));
    if (!parsed)
        qFatal("%s", parsed.error().line().c_str());
    return std::make_shared<const JsonSchema>(std::move(*parsed));
}

/// 2: a whole value, 1: the beginning of one, 0: neither.
int taken(const std::shared_ptr<const JsonSchema>& schema, std::string_view text)
{
    JsonConstraint constraint(schema);
    for (const char byte : text) {
        if (!constraint.allows({ &byte, 1 }))
            return 0;
        constraint.accept({ &byte, 1 });
    }
    return constraint.whole() ? 2 : 1;
}

} // namespace

void JsonConstraintTest::texts_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("result");
    const auto row = [](const char* schema, const char* text, int result) {
        QTest::addRow("%s", text) << schema << text << result;
    };
    const char* object = R"({"type": "object"})";
    row(object, R"({})", 2);
    row(object, R"( {"a": [1, -0.5e+3, "x\n\u00e9ü", true, null, {"b": {}}]})", 2);
    row(object, R"({"a": 1, "a": 2})", 2);
    row(object, R"([])", 0);
    row(object, R"({"a" 1})", 0);
    row(object, R"({"a": 01})", 0);
    row(object, R"({"a": 1.})", 0);
    row(object, R"({"a": "\x"})", 0);
    row(object, R"({"a": "\ud800"})", 0);
    row(object, R"({"a": tru)", 1);
    row(object, R"({"a": 1,})", 0);
    row(object, R"({} )", 0);
    row(object, "{\"a\": \"\t\"}", 0);
    row(kPerson, R"({"name": "Eva", "age": 3})", 2);
    row(kPerson, R"({"age": 3, "name": "Eva", "mood": null, "tags": ["bc", "a"]})", 2);
    row(kPerson, R"({"name": "Eva"})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3.5})", 0);
    row(kPerson, R"({"name": "", "age": 3})", 0);
    row(kPerson, R"({"name": "Evamaria", "age": 3})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3, "x": 1})", 0);
    row(kPerson, R"({"name": "Eva", "name": "Eva", "age": 3})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3, "tags": []})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3, "tags": ["a", "a", "a"]})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3, "tags": ["b"]})", 0);
    row(kPerson, R"({"name": "Eva", "age": 3, "mood": {"next": {"next": {}}}})", 2);
    row(kPerson, R"({"name": "Eva", "age": 3, "mood": {"last": {}}})", 0);
    row(R"({"type": "integer"})", "-12", 2);
    row(R"({"type": "integer"})", "-", 1);
    row(R"({"type": "number"})", "1.5e3", 2);
    row(R"({"const": {"a": 1}})", R"({"a":1})", 2);
    row(R"({"type": ["string", "null"]})", R"("a")", 2);
    row(R"({"$ref": "#"})", "1", 0); // nothing but itself
}

void JsonConstraintTest::texts()
{
    QFETCH(QString, schema);
    QFETCH(QString, text);
    QFETCH(int, result);
    QCOMPARE(taken(::schema(schema.toUtf8().constData()), text.toStdString()), result);
}

void JsonConstraintTest::whateverIsTakenIsValid()
{
    // Random walks over the bytes that may come, and an ordinary parser as the judge.
    std::mt19937 random(7);
    for (const char* text : { R"({"type": "object"})", kPerson }) {
        const auto rules = schema(text);
        int whole = 0;
        for (int walk = 0; walk < 300; ++walk) {
            JsonConstraint constraint(rules);
            std::string written;
            while (written.size() < 400 && !constraint.whole()) {
                const std::bitset<256> next = constraint.next();
                QVERIFY2(next.any(), written.c_str());
                // Ends are taken when they can be, so that walks come home.
                std::string bytes;
                for (int byte = 0; byte < 256; ++byte)
                    if (next[std::size_t(byte)])
                        bytes += char(byte);
                char byte = bytes[random() % bytes.size()];
                for (const char end : { '}', ']', '"' })
                    if (random() % 3 == 0 && bytes.find(end) != std::string::npos)
                        byte = end;
                constraint.accept({ &byte, 1 });
                written += byte;
            }
            if (!constraint.whole())
                continue;
            ++whole;
            QVERIFY2(nlohmann::json::accept(written), written.c_str());
        }
        QVERIFY(whole > 20);
    }
}

void JsonConstraintTest::schemasThatCannotBeHeldToAreRefused()
{
    for (const char* text :
        { R"({"type": "string", "pattern": "a+"})", R"({"minimum": 3})", R"({"oneOf": [{}]})",
            R"({"type": "wish"})", R"({"$ref": "#/$defs/none"})", "3", R"({"items": {"not": {}}})",
            R"({"enum": []})", R"({"type": "object", "anyOf": [{"type": "object"}]})",
            R"({"additionalProperties": false, "required": ["a"]})" })
        QVERIFY2(!JsonSchema::parse(nlohmann::ordered_json::parse(text)), text);
}

void JsonConstraintTest::marksAndTextsStandAround()
{
    using Piece = TextShape::Piece;
    const auto rules = schema(R"({"anyOf": [{"type": "integer"}, {"type": "boolean"}]})");
    const int number = rules->nodes[0].anyOf[0], truth = rules->nodes[0].anyOf[1];
    const std::vector<TextShape> shapes {
        { { { Piece::Kind::Mark, "[C]", 0 }, { Piece::Kind::Text, "f", 0 },
            { Piece::Kind::Mark, "[A]", 0 }, { Piece::Kind::Value, {}, number },
            { Piece::Kind::Text, ";", 0 } } },
        { { { Piece::Kind::Mark, "[C]", 0 }, { Piece::Kind::Text, "fg", 0 },
            { Piece::Kind::Mark, "[A]", 0 }, { Piece::Kind::Value, {}, truth } } },
    };
    const auto state = [&](std::string_view text, bool& fits) {
        JsonConstraint constraint(rules, shapes);
        fits = constraint.allows(text);
        if (fits)
            constraint.accept(text);
        return constraint;
    };
    bool fits = false;
    QCOMPARE(state("", fits).mark(), std::string_view("[C]"));
    QVERIFY(state("", fits).takesMark("[C]") && !state("", fits).takesMark("[A]"));
    QVERIFY(state("[", fits).mark().empty() && !state("[", fits).takesMark("[C]"));
    // One name begins the other: the mark may come, or the name goes on.
    QVERIFY(state("[C]f", fits).mark().empty() && state("[C]f", fits).takesMark("[A]"));
    QCOMPARE(state("[C]fg", fits).mark(), std::string_view("[A]"));
    QVERIFY(state("[C]f[A]12;", fits).whole() && fits);
    QVERIFY(!state("[C]f[A]12", fits).whole() && fits);
    QVERIFY(state("[C]fg[A]true", fits).whole() && fits);
    for (const char* wrong : { "f", "[C]g", "[C]f[A]true", "[C]fg[A]1", "[C]f[A]1;;" }) {
        state(wrong, fits);
        QVERIFY2(!fits, wrong);
    }
}

QTEST_GUILESS_MAIN(JsonConstraintTest)
#include "test_json_constraint.moc"
