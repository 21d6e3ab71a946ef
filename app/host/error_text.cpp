// SPDX-License-Identifier: Apache-2.0
#include "app/host/error_text.h"

#include "engine/chat/answer_source.h"
#include "engine/remote/remote_source.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace ax::ui {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::ErrorText)
public:
    static QString title(Doing doing, const QString& subject)
    {
        switch (doing) {
        case Doing::Opening:
            return tr("%1 could not be opened.").arg(subject);
        case Doing::Connecting:
            return tr("%1 could not be reached.").arg(subject);
        case Doing::Reading:
            return tr("%1 could not be read.").arg(subject);
        case Doing::Saving:
            return tr("%1 could not be saved.").arg(subject);
        case Doing::Answering:
            return tr("The answer was interrupted.");
        case Doing::Trying:
            return tr("The step could not be run again.");
        }
        return {};
    }

    static QString kept(Doing doing)
    {
        switch (doing) {
        case Doing::Opening:
        case Doing::Connecting:
        case Doing::Reading:
            return tr("What is on the screen stays as it is.");
        case Doing::Saving:
            return tr("The trace stays open and unsaved.");
        case Doing::Answering:
            return tr("What was written so far is kept.");
        case Doing::Trying:
            return tr("The text and the trace stay as they are.");
        }
        return {};
    }

    static QString remedy(ErrorCode code, Doing doing)
    {
        switch (code) {
        case ErrorCode::NotFound:
            return doing == Doing::Saving ? tr("The folder does not exist. Choose another.")
                                          : tr("The file is not there. Choose another.");
        case ErrorCode::Io:
            return doing == Doing::Saving
                ? tr("The disk may be full or the folder read-only. Choose another place.")
                : tr("Check that the file may be read and the disk is connected.");
        case ErrorCode::Format:
            return tr("The file is damaged or of another kind. Download it again.");
        case ErrorCode::Version:
            return tr("It was written by a newer version. Update this program to open it.");
        case ErrorCode::Unsupported:
            return tr("This program cannot run it. Choose another model.");
        case ErrorCode::ShapeMismatch:
            return tr("The file does not fit its own description. Download it again.");
        case ErrorCode::OutOfMemory:
            return tr("Choose a smaller context or a smaller file.");
        case ErrorCode::DeviceUnavailable:
            return tr("The device is not there. Choose another under Tools, Parameters, Model.");
        case ErrorCode::DeviceLost:
            return tr("Open the model again to go on.");
        case ErrorCode::InvalidArgument:
            return tr("Change the setting named below and try again.");
        case ErrorCode::Cancelled:
            return tr("It was cancelled.");
        case ErrorCode::Internal:
            return tr("This is a fault of the program. Details help to report it.");
        }
        return {};
    }

    static QString connectRemedy(const Error& error)
    {
        if (error.message.find("certificate") != std::string::npos)
            return tr("Its certificate is not trusted. Nothing was sent, the key neither. Renew it "
                      "on the server, or look at this computer’s clock.");
        if (error.code == ErrorCode::NotFound)
            return tr("It has no such model. Choose one from its list.");
        if (error.code == ErrorCode::Unsupported)
            return tr("No known way to talk to it was found there. Look at the address and the "
                      "port.");
        return tr("Look at the address and whether the server runs.");
    }
    static QString badKey() { return tr("%1 did not accept the key."); }
    static QString keyRemedy() { return tr("Give the key that this server expects."); }
    static QString lost() { return tr("The connection to %1 ended."); }
    static QString lostKept() { return tr("What arrived is kept."); }
    static QString tryAgain() { return tr("Try again."); }
    static QString serverSaid() { return tr("The details hold what the server said."); }

    static QString cut() { return tr("%1 is cut short: %2."); }
    static QString damaged() { return tr("The file is damaged or of another kind."); }
    static QString downloadAgain() { return tr("Download it again."); }
    static QString tooLong() { return tr("The message does not fit."); }
    static QString tooLongAdvice()
    {
        // What to do stands beside it: that depends on what the model can hold.
        return tr("The chat would take %1 tokens, the context holds %2. Nothing was lost: it "
                  "stands in the field again.");
    }
    static QString deviceLost() { return tr("The graphics card stopped answering."); }
    static QString deviceKept() { return tr("This trace stays open and complete."); }
    static QString memory()
    {
        return tr("%1 needs %2, %3 is free. Choose a smaller context or a smaller file.");
    }
};

} // namespace

/// "x.gguf is cut short: 1.21 of 2.49 GB.", empty: the message is another one.
static QString cutText(const QString& message)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:\\[[^\\]]*\\] )?(.+) is cut short: (.+)$"));
    const QRegularExpressionMatch found = form.match(message);
    return found.hasMatch() ? ErrorWords::cut().arg(found.captured(1), found.captured(2))
                            : QString();
}

QString modelProblemText(const QString& message, const QString& remedy)
{
    const QString cut = cutText(message);
    // What the engine expected, byte by byte, is for the details.
    const bool words = !message.contains(QStringLiteral("expected"));
    QString text = !cut.isEmpty() ? cut : words ? message : ErrorWords::damaged();
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    const QString todo
        = remedy.isEmpty() ? ErrorWords::downloadAgain() : remedy.left(1).toUpper() + remedy.mid(1);
    return text + QLatin1Char(' ') + todo
        + (todo.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("."));
}

ErrorText errorText(const Error& error, Doing doing, const QString& subject)
{
    ErrorText text;
    if (doing == Doing::Answering && error.place == kContextPlace) {
        static const QRegularExpression numbers(QStringLiteral("(\\d+) tokens, found (\\d+)"));
        const QRegularExpressionMatch found = numbers.match(QString::fromStdString(error.message));
        const QLocale locale;
        text.title = ErrorWords::tooLong();
        text.advice = ErrorWords::tooLongAdvice().arg(locale.toString(found.captured(2).toInt()),
            locale.toString(found.captured(1).toInt() + 1));
        text.details = QString::fromStdString(error.line());
        return text;
    }
    if (doing == Doing::Connecting || error.place == remote::kKeyPlace
        || error.place == remote::kLostPlace || error.place == remote::kServerPlace) {
        const bool key = error.place == remote::kKeyPlace;
        const bool lost = error.place == remote::kLostPlace;
        text.title = key ? ErrorWords::badKey().arg(subject)
            : lost       ? ErrorWords::lost().arg(subject)
                         : ErrorWords::title(doing, subject);
        text.remedy = key                ? ErrorWords::keyRemedy()
            : lost                       ? ErrorWords::tryAgain()
            : doing == Doing::Connecting ? ErrorWords::connectRemedy(error)
                                         : ErrorWords::serverSaid();
        text.advice = (lost ? ErrorWords::lostKept() : ErrorWords::kept(doing)) + QLatin1Char(' ')
            + text.remedy;
        text.details = QString::fromStdString(error.line());
        return text;
    }
    if (const QString cut = cutText(QString::fromStdString(error.message)); !cut.isEmpty()) {
        text.title = cut;
        text.remedy = cut + QLatin1Char(' ') + ErrorWords::downloadAgain();
        text.advice = ErrorWords::kept(doing) + QLatin1Char(' ') + ErrorWords::downloadAgain();
        text.details = QString::fromStdString(error.line());
        return text;
    }
    text.title = error.code == ErrorCode::DeviceLost ? ErrorWords::deviceLost()
                                                     : ErrorWords::title(doing, subject);
    const QString kept
        = error.code == ErrorCode::DeviceLost ? ErrorWords::deviceKept() : ErrorWords::kept(doing);
    text.remedy = ErrorWords::remedy(error.code, doing);
    text.advice = kept + QLatin1Char(' ') + text.remedy;
    text.details = QString::fromStdString(error.line());
    return text;
}

QString memoryText(const QString& model, std::uint64_t needed, std::uint64_t available)
{
    return ErrorWords::memory().arg(model, sizeText(needed), sizeText(available));
}

QString sizeText(std::uint64_t bytes)
{
    const double value = double(bytes);
    const QLocale locale;
    if (bytes < 1000)
        return locale.toString(qulonglong(bytes)) + QStringLiteral(" B");
    const char* unit = "kB";
    double scaled = value / 1e3;
    if (scaled >= 999.5) {
        unit = "MB";
        scaled = value / 1e6;
    }
    if (scaled >= 999.5 || (unit[0] == 'M' && scaled >= 300)) {
        // From 0.30 GB on the figures compare with the memory of the machine.
        unit = "GB";
        scaled = value / 1e9;
    }
    const int decimals = scaled >= 100 ? 0
        : scaled >= 10                 ? (unit[0] == 'G' ? 1 : 0)
                                       : (unit[0] == 'G' ? 2 : 1);
    return locale.toString(scaled, 'f', decimals) + QLatin1Char(' ') + QString::fromLatin1(unit);
}

} // namespace ax::ui
