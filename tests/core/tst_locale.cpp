// SPDX-License-Identifier: Apache-2.0
// Numbers in a program whose locale writes "0,5", as the window's does for half of Europe.
#include "engine/core/json_cursor.h"
#include "engine/core/number_text.h"
#include "engine/core/option_field.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <clocale>
#include <nlohmann/json.hpp>

using namespace ax;

class LocaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { std::setlocale(LC_ALL, "C"); }
    void numbersAreRead();
    void optionsKeepTheirValue();
    void jsonOnTheEdge();

private:
    QTemporaryDir m_folder;
};

/// A locale with a decimal comma is made, since a machine need not have one.
void LocaleTest::initTestCase()
{
    const QString name = QStringLiteral("de_DE.UTF-8");
    if (QProcess::execute(QStringLiteral("localedef"),
            { QStringLiteral("--no-archive"), QStringLiteral("-i"), QStringLiteral("de_DE"),
                QStringLiteral("-f"), QStringLiteral("UTF-8"), m_folder.filePath(name) })
        != 0)
        QSKIP("skipped: localedef or the sources of de_DE are missing (package locales)");
    qputenv("LOCPATH", m_folder.path().toUtf8());
    QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8"));
    QCOMPARE(std::string(std::localeconv()->decimal_point), std::string(","));
}

void LocaleTest::numbersAreRead()
{
    QCOMPARE(numberIn("0.5"), 0.5);
    QCOMPARE(numberIn("-1.25e-3 and more"), -1.25e-3);
    QCOMPARE(numberIn("none"), 0.0);
}

void LocaleTest::optionsKeepTheirValue()
{
    for (const float value : { 0.7f, 0.95f, 1.1f, 1e-30f, -2.5f })
        QCOMPARE(float(shortestDouble(value)), value);
    QCOMPARE(nlohmann::json(shortestDouble(0.7f)).dump(), std::string("0.7"));
}

/// What is too small for a float is found by another way than the rest.
void LocaleTest::jsonOnTheEdge()
{
    int problems = 0;
    JsonCursor cursor(
        "[0.5, 1.5e-50, 1.4e-45]", [&](const std::string&, const std::string&) { ++problems; });
    std::vector<float> read;
    QVERIFY(cursor.numbers(read));
    QCOMPARE(problems, 0);
    QCOMPARE(read, (std::vector<float> { 0.5f, 0, 1.4e-45f }));
}

QTEST_GUILESS_MAIN(LocaleTest)
#include "tst_locale.moc"
