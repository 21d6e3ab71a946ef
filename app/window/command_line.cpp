// SPDX-License-Identifier: Apache-2.0
#include "app/window/command_line.h"

#include "app/shell/build_info.h"
#include "app/shell/shell_documents.h"
#include "ax_version.h"
#include "engine/model/weights/model_finder.h"
#include "engine/remote/http_client.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace ax::ui {

namespace {

const QStringList& plannedViews()
{
    static const QStringList views { QStringLiteral("chat"), QStringLiteral("inspect"),
        QStringLiteral("manifold"), QStringLiteral("router"), QStringLiteral("compare") };
    return views;
}

CommandLine wrong(CommandLine line, const QString& text, int code = 2)
{
    line.error = text;
    line.exitCode = code;
    return line;
}

} // namespace

const QStringList& knownPages()
{
    static const QStringList pages { QStringLiteral("sessions"), QStringLiteral("branches"),
        QStringLiteral("servers"), QStringLiteral("serve"), QStringLiteral("campaigns"),
        QStringLiteral("measure"), QStringLiteral("fit"), QStringLiteral("marked"),
        QStringLiteral("preferences"), QStringLiteral("models"), QStringLiteral("manual") };
    return pages;
}

FileKind fileKind(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return FileKind::Missing;
    if (info.isDir())
        return FileKind::Model;
    const QString name = info.fileName().toLower();
    if (name.endsWith(QStringLiteral(".jsonl")) || name.endsWith(QStringLiteral(".jsonl.zst")))
        return FileKind::Trace;
    if (name.endsWith(QStringLiteral(".gguf")) || name.endsWith(QStringLiteral(".safetensors")))
        return FileKind::Model;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileKind::Other;
    const QByteArray head = file.read(256);
    if (head.startsWith("GGUF"))
        return FileKind::Model;
    if (head.contains("\"record_type\""))
        return FileKind::Trace;
    if (head.startsWith("SQLite format 3"))
        return FileKind::Database;
    return FileKind::Other;
}

bool holdsModel(const QString& folder)
{
    const QDir inside(folder);
    return !inside
                .entryList({ QStringLiteral("*.gguf"), QStringLiteral("*.safetensors"),
                               QStringLiteral("config.json") },
                    QDir::Files)
                .isEmpty()
        || inside.exists(QStringLiteral("snapshots")); // of the Hugging Face cache
}

CommandLine parseCommandLine(const QStringList& arguments, const QStringList& views)
{
    CommandLine line;
    std::vector<std::string> files;
    std::string view, send, screenshot, size, theme, connect;
    CLI::App app { "Attention Explorer: what a language model looked at while it wrote",
        "attention-explorer" };
    app.add_option("FILE", files,
        "a trace (.jsonl, .jsonl.zst); a GGUF file, a folder with safetensors, or the name of a "
        "model "
        "on this computer");
    app.add_option("--view", view, views.join(QStringLiteral(", ")).toStdString());
    app.add_option("--send,--prompt", send, "sends TEXT as a question once the model is open");
    CLI::Option* pin
        = app.add_option("--pin", line.pin, "pins a token of the trace")->type_name("TOKEN_INDEX");
    CLI::Option* picture = app.add_option("--screenshot", screenshot,
        "saves the window when everything is loaded and written, and quits");
    app.add_option("--size", size, "size of the window as WxH, default 1440x900");
    app.add_option("--theme", theme, "light or dark, instead of the system's")
        ->check(CLI::IsMember({ "light", "dark" }));
    app.add_flag("--high-contrast", line.highContrast,
        "text at 7:1 or better, also where the system does not ask for it");
    std::string database, session, page;
    app.add_option("--db", database, "the database of the sessions instead of the usual one");
    app.add_option("--session", session, "opens a session: its number or trace id");
    app.add_option("--page", page,
        "opens that dock or page: " + knownPages().join(QStringLiteral(", ")).toStdString());
    CLI::Option* server = app.add_option(
        "--connect", connect, "opens a model of this server, for example http://localhost:30000");
    app.add_flag("--reset-settings", line.resetSettings,
        "sets the settings aside and starts with none; sessions and models stay");
    std::string shellDocuments;
    app.add_option("--shell-documents", shellDocuments)->group("");
    std::string manualFolder;
    app.add_option("--manual", manualFolder)->group(""); // for the build: the manual as HTML
    app.set_version_flag("--version", "attention-explorer " AX_VERSION);
    std::vector<std::string> reversed;
    for (auto it = arguments.crbegin(); it != arguments.crend(); ++it)
        reversed.push_back(it->toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        line.output = QString::fromStdString(app.help());
        return line;
    } catch (const CLI::CallForVersion&) {
        line.output = QString::fromStdString(shell::versionText("attention-explorer",
            { "Qt " + std::string(qVersion()) + ", built with " QT_VERSION_STR }));
        return line;
    } catch (const CLI::ParseError& error) {
        return wrong(line, QString::fromUtf8(error.what()) + QStringLiteral(" (see --help)"));
    }
    if (!shellDocuments.empty()) {
        const std::string problem
            = shell::writeDocuments(app, shell::thisProgram(), shellDocuments);
        if (!problem.empty())
            return wrong(line, QString::fromStdString(problem), 1);
        line.output = QStringLiteral("\n");
        return line;
    }
    line.manualFolder = QString::fromStdString(manualFolder);
    if (*server) {
        const auto address = remote::ServerAddress::parse(connect);
        if (!address)
            return wrong(line,
                QStringLiteral(
                    "--connect: expected an address like http://localhost:30000, found “%1”")
                    .arg(QString::fromStdString(connect)));
        line.server = QString::fromStdString(address->url());
    }
    if (!view.empty()) {
        line.view = QString::fromStdString(view);
        if (plannedViews().contains(line.view) && !views.contains(line.view))
            return wrong(
                line, QStringLiteral("--view: the view “%1” isn't built yet").arg(line.view));
        if (!views.contains(line.view))
            return wrong(line,
                QStringLiteral("--view: expected one of %1, found “%2”")
                    .arg(views.join(QStringLiteral(", ")), line.view));
    }
    line.database = QString::fromStdString(database);
    line.session = QString::fromStdString(session);
    if (!page.empty()) {
        line.page = QString::fromStdString(page);
        if (!knownPages().contains(line.page))
            return wrong(line,
                QStringLiteral("--page: expected one of %1, found “%2”")
                    .arg(knownPages().join(QStringLiteral(", ")), line.page));
    }
    if (*pin && line.pin < 0)
        return wrong(
            line, QStringLiteral("--pin: expected a token index from 0, found “%1”").arg(line.pin));
    if (*picture && screenshot.empty())
        return wrong(line, QStringLiteral("--screenshot: expected a file name"));
    line.screenshot = QString::fromStdString(screenshot);
    line.prompt = QString::fromStdString(send);
    if (!theme.empty())
        line.dark = theme == "dark";
    if (!size.empty()) {
        const QStringList parts = QString::fromStdString(size).toLower().split(QLatin1Char('x'));
        bool okW = false, okH = false;
        const int width = parts.value(0).toInt(&okW), height = parts.value(1).toInt(&okH);
        if (parts.size() != 2 || !okW || !okH || width < 320 || height < 240 || width > 16384
            || height > 16384)
            return wrong(line,
                QStringLiteral("--size: expected WxH from 320x240 to 16384x16384, found “%1”")
                    .arg(QString::fromStdString(size)));
        line.size = { width, height };
        line.sizeGiven = true;
    }
    for (const std::string& given : files) {
        const QString file = QString::fromStdString(given);
        switch (fileKind(file)) {
        case FileKind::Trace:
            if (line.tracePath.isEmpty())
                line.tracePath = QFileInfo(file).absoluteFilePath();
            else if (line.secondTrace.isEmpty())
                line.secondTrace = QFileInfo(file).absoluteFilePath();
            else
                return wrong(line, QStringLiteral("%1: a third trace; give two").arg(file));
            break;
        case FileKind::Model:
            if (!line.modelPath.isEmpty())
                return wrong(line, QStringLiteral("%1: a second model; give one").arg(file));
            line.modelPath = QFileInfo(file).absoluteFilePath();
            break;
        case FileKind::Database:
            if (!line.earlierDatabase.isEmpty())
                return wrong(line, QStringLiteral("%1: a second database; give one").arg(file));
            line.earlierDatabase = QFileInfo(file).absoluteFilePath();
            break;
        case FileKind::Other:
            return wrong(line,
                QStringLiteral("%1: neither a trace nor a model; expected .jsonl, .jsonl.zst, "
                               ".gguf or a model folder")
                    .arg(file),
                1);
        case FileKind::Missing: {
            const QString lower = file.toLower();
            if (lower.endsWith(QStringLiteral(".jsonl")) || lower.endsWith(QStringLiteral(".zst"))
                || lower.endsWith(QStringLiteral(".gguf")) || file.contains(QLatin1Char('/')))
                return wrong(line, QStringLiteral("%1: no such file").arg(file), 1);
            const auto model = resolveModel(file.toStdString());
            if (!model)
                return wrong(line, QString::fromStdString(model.error().line()), 1);
            if (!line.modelPath.isEmpty())
                return wrong(line, QStringLiteral("%1: a second model; give one").arg(file));
            line.modelPath = QString::fromStdString(model->string());
            break;
        }
        }
    }
    if (!line.secondTrace.isEmpty() && view.empty())
        line.view = QStringLiteral("compare");
    if (!line.server.isEmpty() && !line.modelPath.isEmpty())
        return wrong(line, QStringLiteral("--connect: a MODEL was given too; give one"));
    if (!line.prompt.isEmpty() && line.modelPath.isEmpty() && line.server.isEmpty())
        return wrong(line, QStringLiteral("--send: needs a MODEL or --connect to answer it"));
    if (line.pin >= 0 && line.tracePath.isEmpty() && line.prompt.isEmpty()
        && line.session.isEmpty())
        return wrong(line, QStringLiteral("--pin: needs a trace, --session or --send"));
    if (!line.session.isEmpty() && !line.tracePath.isEmpty())
        return wrong(line, QStringLiteral("--session: a trace was given too; give one"));
    return line;
}

} // namespace ax::ui
