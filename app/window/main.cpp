// SPDX-License-Identifier: Apache-2.0
#include "app/crash/crash_handler.h"
#include "app/host/session_store.h"
#include "app/window/app_settings.h"
#include "app/window/app_words.h"
#include "app/window/command_line.h"
#include "app/window/main_window.h"
#include "app/window/manual.h"
#include "app/window/screenshot.h"
#include "ax_version.h"
#include "engine/chat/local_source.h"
#include "engine/remote/remote_source.h"
#include "views/common/look.h"
#include "views/session/jobs.h"

#include <QApplication>

#include <clocale>
#include <cstdio>
#include <memory>

using namespace ax;
using namespace ax::ui;

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int k = 1; k < argc; ++k)
        arguments << QString::fromLocal8Bit(argv[k]);
    // The command line is read before a display is asked for: --help works without one.
    const CommandLine line = parseCommandLine(arguments, viewIds());
    if (!line.output.isEmpty()) {
        std::fputs(qPrintable(line.output), stdout);
        return 0;
    }
    if (line.exitCode != 0) {
        std::fprintf(stderr, "attention-explorer: %s\n", qPrintable(line.error));
        return line.exitCode;
    }
    if (!line.manualFolder.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        const QString problem = manual::writeHtml(line.manualFolder);
        if (!problem.isEmpty())
            std::fprintf(stderr, "attention-explorer: %s\n", qPrintable(problem));
        return problem.isEmpty() ? 0 : 1;
    }
    const bool shot = !line.screenshot.isEmpty();
    if (shot && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication application(argc, argv);
    // Qt took over the user's locale, in which C functions write 0,5; files and SVG want 0.5. What
    // is shown goes through QLocale.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("attention-explorer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Explorer"));
    QApplication::setApplicationVersion(QStringLiteral(AX_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("attention-explorer"));
    // A picture is in the system's language.
    if (!shot)
        QLocale::setDefault(
            chosenLocale(AppSettings(true).value(QStringLiteral("language")).toString()));
    installWords(QLocale());
    look::install(application, line.dark.value_or(false) ? look::Theme::Dark : look::Theme::Light);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/attention-explorer.svg")));

    WindowSetup setup;
    if (!shot) {
        setup.crashFolder = QString::fromStdString(crashFolder().string());
        // Without reports the program is still of use.
        static_cast<void>(installCrashHandler(crashFolder(),
            "Version: " AX_VERSION "\nQt: " + std::string(qVersion())
                + ", built with " QT_VERSION_STR
                + "\nPlatform: " + QGuiApplication::platformName().toStdString() + "\n"));
        if (line.resetSettings || AppSettings::isBroken()) {
            setup.settingsAside = AppSettings::setAside();
            setup.settingsWereBroken = !line.resetSettings;
        }
    }
    setup.engine = localSourceFactory();
    setup.engine.connect = remote::connectChoice;
    setup.finder
        = [](const std::vector<std::filesystem::path>& extra) { return findModels(extra); };
    setup.persistent = !shot;
    // A picture of a file or a model needs no sessions and makes no database.
    if (!shot || !line.database.isEmpty() || !line.session.isEmpty() || !line.page.isEmpty()
        || !line.earlierDatabase.isEmpty())
        setup.storePath = line.database.isEmpty()
            ? QString::fromStdString(currentStorePath().string())
            : line.database;
    if (line.dark)
        setup.theme = *line.dark ? look::Theme::Dark : look::Theme::Light;
    else if (shot)
        setup.theme = look::Theme::Light;
    if (line.highContrast)
        setup.highContrast = true;
    int code = 0;
    {
        MainWindow window(std::move(setup));
        std::unique_ptr<Screenshot> screenshot;
        if (shot) {
            screenshot = std::make_unique<Screenshot>(&window, line.screenshot);
            window.setFixedSize(line.size);
        } else if (line.sizeGiven) {
            window.resize(line.size);
        }
        window.show();
        window.showView(line.view);
        window.showPage(line.page);
        if (!line.session.isEmpty())
            window.store()->openNamed(line.session);
        else if (window.store() && line.tracePath.isEmpty() && line.modelPath.isEmpty()
            && line.server.isEmpty() && !shot)
            window.store()->openLast();
        if (!line.tracePath.isEmpty())
            window.openTrace(line.tracePath);
        if (!line.earlierDatabase.isEmpty())
            window.openEarlierDatabase(line.earlierDatabase);
        if (!line.secondTrace.isEmpty())
            window.compareWith(line.secondTrace);
        if (!line.modelPath.isEmpty())
            window.openModel(line.modelPath);
        if (!line.server.isEmpty())
            window.connectTo(line.server);
        if (!line.prompt.isEmpty()) {
            if (screenshot)
                screenshot->waitForAnswer();
            QObject::connect(window.controller(), &ChatController::loadFinished, &window,
                [&window, prompt = line.prompt, sent = false](bool opened) mutable {
                    if (opened && !std::exchange(sent, true))
                        window.controller()->send(prompt);
                });
        }
        if (line.pin >= 0) {
            if (screenshot)
                screenshot->pin(line.pin);
            else
                QObject::connect(&window, &MainWindow::traceOpened, &window,
                    [&window, pin = line.pin] { window.selection()->setPinned(pin); });
        }
        code = QApplication::exec();
    }
    Jobs::finish();
    return code;
}
