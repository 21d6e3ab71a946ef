// SPDX-License-Identifier: Apache-2.0
#include "app/window/command_line.h"

#include "engine/model/weights/model_finder.h"

#include <QFile>
#include <QFileInfo>

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

QString helpText()
{
    return QStringLiteral("Usage: attention-explorer [FILE.jsonl] [MODEL] [options]\n"
                          "\n"
                          "FILE.jsonl   a trace (.jsonl, .jsonl.zst)\n"
                          "MODEL        a GGUF file, a folder with safetensors, or the name of a "
                          "model on this computer\n"
                          "\n"
                          "  --view NAME           chat\n"
                          "  --prompt TEXT         sends TEXT once the model is open\n"
                          "  --pin TOKEN_INDEX     pins a token of the trace\n"
                          "  --screenshot OUT.png  saves the window when everything is loaded and "
                          "written, and quits\n"
                          "  --size WxH            size of the window, default 1440x900\n"
                          "  --theme light|dark    instead of the system's\n"
                          "  --help, --version\n");
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
    return FileKind::Other;
}

CommandLine parseCommandLine(const QStringList& arguments, const QStringList& views)
{
    CommandLine line;
    QStringList files;
    for (int k = 0; k < arguments.size(); ++k) {
        QString name = arguments[k];
        if (!name.startsWith(QStringLiteral("-")) || name == QStringLiteral("-")) {
            files << name;
            continue;
        }
        if (name == QStringLiteral("--")) {
            files << arguments.mid(k + 1);
            break;
        }
        std::optional<QString> attached;
        if (const int equals = int(name.indexOf(QLatin1Char('='))); equals > 0) {
            attached = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (name == QStringLiteral("--help") || name == QStringLiteral("-h")) {
            line.help = true;
            return line;
        }
        if (name == QStringLiteral("--version")) {
            line.version = true;
            return line;
        }
        static const QStringList known { QStringLiteral("--view"), QStringLiteral("--prompt"),
            QStringLiteral("--pin"), QStringLiteral("--screenshot"), QStringLiteral("--size"),
            QStringLiteral("--theme"), QStringLiteral("--connect") };
        if (!known.contains(name))
            return wrong(line, QStringLiteral("%1: unknown option; see --help").arg(name));
        if (name == QStringLiteral("--connect"))
            return wrong(line, QStringLiteral("--connect: connecting to a server isn't built yet"));
        if (!attached && k + 1 >= arguments.size())
            return wrong(line, QStringLiteral("%1: a value is missing; see --help").arg(name));
        const QString value = attached ? *attached : arguments[++k];
        if (name == QStringLiteral("--view")) {
            if (plannedViews().contains(value) && !views.contains(value))
                return wrong(
                    line, QStringLiteral("--view: the view “%1” isn't built yet").arg(value));
            if (!views.contains(value))
                return wrong(line,
                    QStringLiteral("--view: expected one of %1, found “%2”")
                        .arg(views.join(QStringLiteral(", ")), value));
            line.view = value;
        } else if (name == QStringLiteral("--prompt")) {
            line.prompt = value;
        } else if (name == QStringLiteral("--pin")) {
            bool ok = false;
            line.pin = value.toInt(&ok);
            if (!ok || line.pin < 0)
                return wrong(line,
                    QStringLiteral("--pin: expected a token index from 0, found “%1”").arg(value));
        } else if (name == QStringLiteral("--screenshot")) {
            if (value.isEmpty())
                return wrong(line, QStringLiteral("--screenshot: expected a file name"));
            line.screenshot = value;
        } else if (name == QStringLiteral("--size")) {
            const QStringList parts = value.toLower().split(QLatin1Char('x'));
            bool okW = false, okH = false;
            const int width = parts.value(0).toInt(&okW), height = parts.value(1).toInt(&okH);
            if (parts.size() != 2 || !okW || !okH || width < 320 || height < 240 || width > 16384
                || height > 16384)
                return wrong(line,
                    QStringLiteral("--size: expected WxH from 320x240 to 16384x16384, found “%1”")
                        .arg(value));
            line.size = { width, height };
            line.sizeGiven = true;
        } else if (name == QStringLiteral("--theme")) {
            if (value != QStringLiteral("light") && value != QStringLiteral("dark"))
                return wrong(
                    line, QStringLiteral("--theme: expected light or dark, found “%1”").arg(value));
            line.dark = value == QStringLiteral("dark");
        }
    }
    for (const QString& file : files) {
        switch (fileKind(file)) {
        case FileKind::Trace:
            if (!line.tracePath.isEmpty())
                return wrong(line,
                    QStringLiteral("%1: comparing two traces isn't built yet; give one").arg(file));
            line.tracePath = QFileInfo(file).absoluteFilePath();
            break;
        case FileKind::Model:
            if (!line.modelPath.isEmpty())
                return wrong(line, QStringLiteral("%1: a second model; give one").arg(file));
            line.modelPath = QFileInfo(file).absoluteFilePath();
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
    if (!line.prompt.isEmpty() && line.modelPath.isEmpty())
        return wrong(line, QStringLiteral("--prompt: needs a MODEL to answer it"));
    if (line.pin >= 0 && line.tracePath.isEmpty() && line.prompt.isEmpty())
        return wrong(line, QStringLiteral("--pin: needs a trace or a --prompt"));
    return line;
}

} // namespace ax::ui
