// SPDX-License-Identifier: Apache-2.0
// Files of a message: read as text, put into it, taken out again; and what fills a context.
#include "tests/views/sample_trace.h"
#include "views/session/context_use.h"
#include "views/session/draft.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ax;
using namespace ax::ui;

class DraftTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("coding");
        const QString cafe = QStringLiteral("caf\u00e9 \u2013 na\u00efve\n");
        QTest::newRow("ascii") << QByteArray("one\r\ntwo\t3\n") << QStringLiteral("one\r\ntwo\t3\n")
                               << "UTF-8";
        QTest::newRow("empty") << QByteArray() << QString("") << "UTF-8";
        QTest::newRow("utf-8") << cafe.toUtf8() << cafe << "UTF-8";
        QTest::newRow("utf-8 with a mark")
            << QByteArray("\xEF\xBB\xBF") + cafe.toUtf8() << cafe << "UTF-8";
        const auto wide = [&](bool big, bool mark) {
            QByteArray bytes;
            for (const QChar c : (mark ? QString(QChar(0xFEFF)) : QString()) + cafe) {
                const char low = char(c.unicode() & 0xFF), high = char(c.unicode() >> 8);
                bytes += big ? high : low;
                bytes += big ? low : high;
            }
            return bytes;
        };
        QTest::newRow("utf-16 le") << wide(false, true) << cafe << "UTF-16";
        QTest::newRow("utf-16 be") << wide(true, true) << cafe << "UTF-16";
        QTest::newRow("utf-16 le without a mark") << wide(false, false) << cafe << "UTF-16";
        QTest::newRow("utf-16 be without a mark") << wide(true, false) << cafe << "UTF-16";
        QTest::newRow("latin-1") << QByteArray("caf\xE9 \x96 na\xEFve\n") << cafe << "Latin-1";
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n") << QString() << "";
        QTest::newRow("zeros") << QByteArray("a\0\0\0b", 5) << QString() << "";
        QTest::newRow("elf") << QByteArray("\x7F"
                                           "ELF\2\1\1",
            7) << QString() << "";
        QTest::newRow("undefined in latin-1") << QByteArray("a\x81") << QString() << "";
    }
    void codings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, coding);
        const auto decoded = decodeText(bytes);
        QCOMPARE(decoded.has_value(), !coding.isEmpty());
        if (!decoded)
            return;
        QCOMPARE(decoded->text, text);
        QCOMPARE(decoded->coding, coding);
    }

    void whatIsRefused()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path
                                                                                        : QString();
        };
        const auto refusal = [](const QString& path, qint64 most = 1000) {
            return readTextFile(path, most).refusal;
        };
        QCOMPARE(refusal(folder.path()), FileRefusal::Folder);
        QCOMPARE(refusal(write("a.txt", "%PDF-1.7 text")), FileRefusal::Pdf);
        QCOMPARE(refusal(write("b.pdf", "text")), FileRefusal::Pdf);
        QCOMPARE(refusal(write("c.png", "\x89PNG\r\n\x1a\n")), FileRefusal::NotText);
        QCOMPARE(refusal(folder.filePath(QStringLiteral("gone"))), FileRefusal::Unreadable);
        const QString large = write("d.txt", QByteArray(2000, 'x'));
        QCOMPARE(refusal(large), FileRefusal::TooLarge);
        QCOMPARE(readTextFile(large, 1000).bytes, 2000);
        QCOMPARE(refusal(large, 2000), FileRefusal::None);
        // A large binary file is no text first of all.
        QCOMPARE(refusal(write("e.bin", QByteArray(2000, '\2'))), FileRefusal::NotText);
    }

    void blocksGoInAndComeOut()
    {
        Draft draft(QStringLiteral("Who had the keys?\nAnd why?"));
        draft.files = { { QStringLiteral("minutes.md"), QStringLiteral("UTF-8"),
                            QStringLiteral("# Minutes\n```\ncode\n```\ncaf\u00e9\n"), 12 },
            { QStringLiteral("b`ad\nname"), QStringLiteral("UTF-16"), QStringLiteral("last line\n"),
                -1 } };
        const QString text = messageText(draft);
        // No line of a file ends its fence.
        QVERIFY(text.startsWith(QStringLiteral("````minutes.md\n# Minutes\n```\n")));
        QVERIFY(text.contains(QStringLiteral("\n````\n\n```b_ad_name\nlast line\n```\n\nWho had")));
        MessageRecord record = messageOf(draft, {});
        QCOMPARE(QString::fromStdString(record.content), text);
        QCOMPARE(draftOf(record), draft);
        QCOMPARE(Draft::fromJson(draft.toJson()), draft);
        QVERIFY(Draft().toJson().isEmpty());
        // Without its member it is a text like any other; a wrong member is not believed.
        MessageRecord bare = record;
        bare.extra = nlohmann::ordered_json::object();
        QCOMPARE(draftOf(bare).text, text);
        record.extra["attachments"][0]["length"] = 1 << 30;
        QVERIFY(draftOf(record).files.isEmpty());
        record.extra["attachments"] = "no list";
        QCOMPARE(draftOf(record).text, text);
    }

    void contextsAreCountedByKind()
    {
        const TraceSession trace = test::sampleTrace();
        const ContextUse use = contextUse(trace);
        QCOMPARE(use.total(), trace.tokenCount());
        QVERIFY(use.system > 5 && use.questions > 30 && use.answers > 60 && use.marks > 5);
        QCOMPARE(use.files, 0);
        QCOMPARE(contextUse(TraceSession()), ContextUse());
    }

    void tokensOfAFileAreItsOwn()
    {
        Draft draft(QStringLiteral("Q?"));
        draft.files = { { QStringLiteral("a.txt"), QStringLiteral("UTF-8"),
            QStringLiteral("one two\n"), 3 } };
        TraceSession trace;
        MessageRecord message = messageOf(draft, {});
        message.id = "m";
        message.role = "user";
        int index = 0;
        const auto add = [&](const std::string& text) {
            TokenRecord token;
            token.index = index++;
            token.tokenId = index;
            token.text = text;
            QVERIFY(trace.addToken(std::move(token)).has_value());
        };
        add("<|im_start|>");
        for (const std::string& piece : test::cutTokens(message.content))
            add(piece);
        add("<|im_end|>");
        trace.messages().push_back(message);
        trace.segments().push_back({ "s", SegmentType::User, 0, index, "m", 1, index - 1, {} });
        const auto files = attachedTokens(trace, 0);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0].first, 1);
        std::string block;
        for (int token = files[0].first; token < files[0].end; ++token)
            block += trace.tokenText(token);
        QCOMPARE(block, std::string("```a.txt\none two\n```\n\n"));
        const ContextUse use = contextUse(trace);
        QCOMPARE(use.files, files[0].end - files[0].first);
        QCOMPARE(use.marks, 2);
        QCOMPARE(use.total(), index);
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "draft_test.moc"
