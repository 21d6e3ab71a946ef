// SPDX-License-Identifier: Apache-2.0
#include "engine/template/chat_template.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <thread>

using Json = nlohmann::ordered_json;

namespace {

Json readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return Json::parse(bytes.begin(), bytes.end(), nullptr, false);
}

ax::Result<std::string> render(
    const std::string& source, const Json& messages, const ax::TemplateOptions& options = {})
{
    auto parsed = ax::ChatTemplate::parse(source);
    if (!parsed)
        return tl::unexpected<ax::Error>(parsed.error());
    return parsed->render(messages, options);
}

/// Empty when the case comes out as recorded.
QString difference(const std::string& source, const Json& c)
{
    ax::TemplateOptions options;
    options.variables = c.value("args", Json::object());
    options.now = c.value("now", std::string("2025-03-14T15:09:26"));
    const auto result = render(source, c.value("messages", Json::array()), options);
    const QString name = QString::fromStdString(c.value("name", source));
    if (c.contains("rendered")) {
        const std::string expected = c["rendered"].get<std::string>();
        if (!result)
            return name + QStringLiteral(": ") + QString::fromStdString(result.error().line());
        if (*result == expected)
            return {};
        return name + QStringLiteral("\n  expected ")
            + QString::fromStdString(Json(expected).dump()) + QStringLiteral("\n  found    ")
            + QString::fromStdString(Json(*result).dump());
    }
    const std::string kind = c.at("error_kind").get<std::string>();
    if (result)
        return name + QStringLiteral(": expected the error ")
            + QString::fromStdString(c.value("error", std::string())) + QStringLiteral(", found ")
            + QString::fromStdString(Json(*result).dump());
    if (kind != "raise_exception")
        return result.error().code == ax::ErrorCode::Format
            ? QString()
            : name + QStringLiteral(": ") + QString::fromStdString(result.error().line());
    if (result.error().code == ax::ErrorCode::InvalidArgument
        && result.error().message == c["error"].get<std::string>())
        return {};
    return name + QStringLiteral(": expected ")
        + QString::fromStdString(c["error"].get<std::string>()) + QStringLiteral(", found ")
        + QString::fromStdString(result.error().line());
}

struct Count {
    int cases = 0;
    QStringList wrong;
    void add(const std::string& source, const Json& c)
    {
        ++cases;
        const QString d = difference(source, c);
        if (!d.isEmpty())
            wrong += d;
    }
    void check(const QString& what)
    {
        qInfo().noquote() << what << cases << "cases," << wrong.size() << "differ";
        for (int i = 0; i < std::min<int>(10, int(wrong.size())); ++i)
            qWarning().noquote() << wrong[i];
        QVERIFY(cases > 0);
        QCOMPARE(wrong.size(), 0);
    }
};

} // namespace

class TestTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordedCases_data();
    void recordedCases();
    void fixtureTemplates();
    void fixtureTokenizerTemplates();
    void errorsNameTheLine();
    void raisedMessageIsTheTemplates();
    void limits_data();
    void limits();
    void largeLiteral();
    void deepInput();
    void inputsAreNotChanged();
    void cyclesAreFreed();
    void badClock();
    void sameObjectManyThreads();
};

void TestTemplate::recordedCases_data()
{
    QTest::addColumn<QString>("path");
    const QDir dir(QStringLiteral(AX_SOURCE_DIR "/tests/data/template"));
    for (const QString& file : dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << dir.filePath(file);
}

void TestTemplate::recordedCases()
{
    QFETCH(QString, path);
    const Json file = readJson(path);
    QVERIFY2(file.is_object(), "not readable");
    Count count;
    for (Json c : file.at("cases")) {
        if (!c.contains("args"))
            c["args"] = file.at("args");
        count.add(c.at("template").get<std::string>(), c);
    }
    count.check(QFileInfo(path).fileName());
}

void TestTemplate::fixtureTemplates()
{
    const QDir dir(QStringLiteral(AX_SOURCE_DIR "/../shared/fixtures/chat-templates"));
    if (!dir.exists())
        QSKIP("no shared fixtures: the real chat templates were not rendered");
    Count count;
    for (const QString& name : dir.entryList({ QStringLiteral("*.json") }, QDir::Files)) {
        const Json file = readJson(dir.filePath(name));
        QVERIFY2(file.is_object(), qPrintable(name));
        for (Json c : file.at("cases")) {
            c["name"] = name.toStdString() + " " + c.value("name", std::string());
            count.add(file.at("template").get<std::string>(), c);
        }
    }
    count.check(QStringLiteral("chat-templates:"));
}

void TestTemplate::fixtureTokenizerTemplates()
{
    const QDir dir(QStringLiteral(AX_SOURCE_DIR "/../shared/fixtures/tokenizers"));
    if (!dir.exists())
        QSKIP("no shared fixtures: the tokenizers' chat templates were not rendered");
    Count count;
    for (const QString& family : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const Json cases = readJson(dir.filePath(family + QStringLiteral("/templates.json")));
        if (!cases.is_array())
            continue;
        const Json config
            = readJson(dir.filePath(family + QStringLiteral("/tokenizer_config.json")));
        for (Json c : cases) {
            c["name"] = family.toStdString() + " " + c.value("name", std::string());
            count.add(config.at("chat_template").get<std::string>(), c);
        }
    }
    count.check(QStringLiteral("tokenizers:"));
}

void TestTemplate::errorsNameTheLine()
{
    const auto syntax = ax::ChatTemplate::parse("a\nb {% if %}");
    QVERIFY(!syntax);
    QCOMPARE(syntax.error().code, ax::ErrorCode::Format);
    QCOMPARE(QString::fromStdString(syntax.error().place),
        QStringLiteral("chat template, line 2, column 9"));
    const auto runtime = render("a\n\n{{ messages[0].role }}", Json::array());
    QVERIFY(!runtime);
    QCOMPARE(runtime.error().code, ax::ErrorCode::Format);
    QCOMPARE(
        QString::fromStdString(runtime.error().place), QStringLiteral("chat template, line 3"));
    QVERIFY(runtime.error().message.find("list object has no element 0") != std::string::npos);
    QVERIFY(!runtime.error().remedy.empty());
}

void TestTemplate::raisedMessageIsTheTemplates()
{
    const auto r = render("{{ raise_exception('Roles must alternate!') }}", Json::array());
    QVERIFY(!r);
    QCOMPARE(r.error().code, ax::ErrorCode::InvalidArgument);
    QCOMPARE(QString::fromStdString(r.error().message), QStringLiteral("Roles must alternate!"));
}

void TestTemplate::limits_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("code");
    const int format = int(ax::ErrorCode::Format), memory = int(ax::ErrorCode::OutOfMemory);
    QTest::newRow("parentheses") << QByteArray("{{ " + QByteArray(100'000, '(') + "1") << format;
    QTest::newRow("lists") << QByteArray("{{ " + QByteArray(100'000, '[') + "1") << format;
    QTest::newRow("minus") << QByteArray("{{ " + QByteArray(100'000, '-') + "1 }}") << format;
    QTest::newRow("not") << QByteArray("{{ " + QByteArray("not ").repeated(100'000) + "1 }}")
                         << format;
    QTest::newRow("sum") << QByteArray("{{ 1" + QByteArray("+1").repeated(100'000) + " }}")
                         << format;
    QTest::newRow("calls") << QByteArray("{{ x" + QByteArray("()").repeated(100'000) + " }}")
                           << format;
    QTest::newRow("filters") << QByteArray("{{ x" + QByteArray("|trim").repeated(100'000) + " }}")
                             << format;
    QTest::newRow("conditions") << QByteArray("{{ 1" + QByteArray(" if 1 else 1").repeated(100'000)
        + " }}") << format;
    QTest::newRow("ifs") << QByteArray("{% if 1 %}").repeated(100'000) << format;
    QTest::newRow("is") << QByteArray("{{ 1 " + QByteArray("is in [").repeated(100'000)) << format;
    QTest::newRow("elements") << QByteArray("{{ [" + QByteArray("1,").repeated(1'000'000) + "] }}")
                              << format;
    QTest::newRow("range") << QByteArray("{% for i in range(10**9) %}x{% endfor %}") << format;
    QTest::newRow("loops") << QByteArray(
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")
                           << memory;
    QTest::newRow("recursion") << QByteArray("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")
                               << memory;
    QTest::newRow("recursion in a deep sum") << QByteArray(
        "{% macro m() %}{{ m()" + QByteArray("+1").repeated(400) + " }}{% endmacro %}{{ m() }}")
                                             << memory;
    QTest::newRow("recursion in deep calls") << QByteArray("{% macro m(a=0) %}{{ "
        + QByteArray("m(").repeated(90) + QByteArray(")").repeated(90)
        + " }}{% endmacro %}{{ m() }}") << memory;
    QTest::newRow("recursion in deep statements")
        << QByteArray("{% macro m() %}" + QByteArray("{% for i in [1] %}").repeated(150)
               + "{{ m() }}" + QByteArray("{% endfor %}").repeated(150) + "{% endmacro %}{{ m() }}")
        << memory;
    QTest::newRow("text") << QByteArray("{{ 'x' * 10**12 }}") << memory;
    QTest::newRow("list") << QByteArray("{{ [1] * 10**12 }}") << memory;
    QTest::newRow("width") << QByteArray("{{ 'x'.ljust(10**15) }}") << memory;
    QTest::newRow("indent") << QByteArray("{{ [[1]]|tojson(indent=10**15) }}") << memory;
    QTest::newRow("doubling") << QByteArray("{% set n = namespace(s='x') %}{% for i in range(99) %}"
                                            "{% set n.s = n.s ~ n.s %}{% endfor %}")
                              << memory;
    QTest::newRow("output") << QByteArray(
        "{% set s = 'x' * 10**6 %}{% for i in range(999) %}{{ s }}{% endfor %}")
                            << memory;
    QTest::newRow("nesting") << QByteArray("{% set n = namespace(s=1) %}{% for i in range(9999) %}"
                                           "{% set n.s = [n.s] %}{% endfor %}{{ n.s }}")
                             << memory;
    QTest::newRow("iterators") << QByteArray(
        "{% set n = namespace(s=[1]) %}{% for i in range(9999) %}"
        "{% set n.s = n.s|map('abs') %}{% endfor %}{{ n.s|list }}")
                               << memory;
    QTest::newRow("own namespace")
        << QByteArray("{% set n = namespace() %}{% set n.n = n %}{{ n }}") << memory;
    QTest::newRow("replace") << QByteArray("{% set s = 'x' * 10**5 %}{{ s.replace('x', s) }}")
                             << memory;
    QTest::newRow("format width") << QByteArray("{{ '%999999999d' % 1 }}") << format;
    QTest::newRow("power") << QByteArray("{{ 9**99999999 }}") << memory;
    QTest::newRow("recursive loop")
        << QByteArray("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}") << memory;
}

void TestTemplate::limits()
{
    QFETCH(QByteArray, source);
    QFETCH(int, code);
    const auto r = render(source.toStdString(), Json::array());
    QVERIFY(!r);
    QVERIFY2(int(r.error().code) == code, r.error().line().c_str());
}

void TestTemplate::largeLiteral()
{
    const std::string big(10'000'000, 'x');
    const auto r = render("{{ '" + big + "' }}", Json::array());
    QVERIFY2(r.has_value(), r ? "" : r.error().line().c_str());
    QVERIFY(*r == big);
    ax::TemplateOptions options;
    options.limits.outputBytes = 1000;
    QCOMPARE(render("{{ '" + big + "' }}", Json::array(), options).error().code,
        ax::ErrorCode::OutOfMemory);
}

void TestTemplate::deepInput()
{
    Json deep = 1;
    for (int i = 0; i < 5000; ++i)
        deep = Json::array({ std::move(deep) });
    const auto r = render("{{ messages|tojson }}", deep);
    QVERIFY(!r);
    QCOMPARE(r.error().code, ax::ErrorCode::OutOfMemory);
    // Json's own destructor is iterative, so only the template has to care.
}

void TestTemplate::inputsAreNotChanged()
{
    const Json messages = Json::array({ { { "role", "user" }, { "content", "x" } } });
    for (const char* source : { "{{ messages.append(1) }}", "{{ messages[0].update({'a': 1}) }}",
             "{{ messages.pop() }}", "{{ messages[0].pop('role') }}", "{{ messages.clear() }}",
             "{% set messages[0].role = 'y' %}", "{{ messages[0].setdefault('z', 1) }}" })
        QVERIFY2(!render(source, messages), source);
    QCOMPARE(messages.dump(), std::string(R"([{"role":"user","content":"x"}])"));
}

void TestTemplate::cyclesAreFreed()
{
    // Checked by the leak sanitizer where there is one.
    const auto r
        = render("{% set n = namespace() %}{% set n.self = n %}{% set n.list = [n, {'n': n}] %}"
                 "{% macro m() %}{{ n.x }}{% endmacro %}{% set n.m = m %}"
                 "{% for i in [1, 2] %}{% set n.loop = loop %}"
                 "{% if loop.changed(n) %}c{% endif %}{% endfor %}{{ n.list|length }}",
            Json::array());
    QVERIFY2(r.has_value(), r ? "" : r.error().line().c_str());
    QCOMPARE(*r, std::string("c2"));
}

void TestTemplate::badClock()
{
    ax::TemplateOptions options;
    for (const char* now :
        { "yesterday", "2025-02-30T00:00:00", "2025-01-01T24:00:00", "2025-01-01T" }) {
        options.now = now;
        const auto r = render("x", Json::array(), options);
        QVERIFY2(!r && r.error().code == ax::ErrorCode::InvalidArgument, now);
    }
    options.now = "2024-02-29T00:05:09.25";
    QCOMPARE(*render("{{ strftime_now('%d %b %Y %j %-d %I%p %f') }}", Json::array(), options),
        std::string("29 Feb 2024 060 29 12AM 250000"));
}

void TestTemplate::sameObjectManyThreads()
{
    const auto parsed
        = ax::ChatTemplate::parse("{% set n = namespace(t='') %}{% for m in messages %}{% set n.t "
                                  "= n.t ~ m.content %}{% endfor %}{{ n.t }}");
    QVERIFY(parsed.has_value());
    const Json messages = Json::array({ { { "content", "a" } }, { { "content", "ü" } } });
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results)
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                result = parsed->render(messages, {}).value_or("error");
        });
    for (auto& t : threads)
        t.join();
    for (const auto& result : results)
        QCOMPARE(result, std::string("aü"));
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "test_template.moc"
