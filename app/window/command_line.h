// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace ax::ui {

/// What the program was asked for (spec/interface.md section 1).
struct CommandLine {
    bool resetSettings = false; ///< they are set aside first
    QString manualFolder; ///< the manual is written there as HTML, nothing else
    QString secondTrace; ///< to be compared with the first
    QString tracePath, modelPath;
    QString earlierDatabase; ///< of the earlier project, for the Sessions dock
    QString database; ///< of the sessions; empty: the usual one
    QString session; ///< number or trace id; empty: none
    QString page; ///< empty: none
    QString view = QStringLiteral("chat");
    QString screenshot; ///< empty: an ordinary window
    QSize size { 1440, 900 };
    bool sizeGiven = false;
    std::optional<bool> dark; ///< --theme
    bool highContrast = false;
    int pin = -1;
    QString server; ///< --connect
    QString prompt; ///< --send
    QString output; ///< of --help or --version: printed, and nothing else is done
    /// One line for stderr; the exit code is then `exitCode`.
    QString error;
    int exitCode = 0; ///< 1 failed, 2 usage
};

/// Ids of the views that are built, before a program's words are there (viewRegistry() has titles).
QStringList viewIds();

const QStringList& knownPages(); ///< docks and pages that --page takes

/// `arguments` without the program's name. `views`: ids that are built. Files are looked at (trace
/// or model), names of models are resolved.
CommandLine parseCommandLine(const QStringList& arguments, const QStringList& views);
/// Database: of SQLite; only one of the earlier project can be opened as a file.
enum class FileKind { Trace, Model, Database, Other, Missing };
/// By name, then by the first bytes.
FileKind fileKind(const QString& path);
bool holdsModel(const QString& folder); ///< something in it can be opened

} // namespace ax::ui
