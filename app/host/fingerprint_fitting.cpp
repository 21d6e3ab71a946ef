// SPDX-License-Identifier: Apache-2.0
#include "app/host/fingerprint_fitting.h"

#include "engine/chat/calibrations.h"
#include "engine/chat/fingerprint_fit.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace ax::ui {

namespace {

/// What a file is by the end of its name.
QString kindOf(const QString& path)
{
    static const QHash<QString, QString> kinds { { QStringLiteral("c"), QStringLiteral("C") },
        { QStringLiteral("h"), QStringLiteral("C") },
        { QStringLiteral("cpp"), QStringLiteral("C++") },
        { QStringLiteral("hpp"), QStringLiteral("C++") },
        { QStringLiteral("py"), QStringLiteral("Python") },
        { QStringLiteral("pm"), QStringLiteral("Perl") },
        { QStringLiteral("pl"), QStringLiteral("Perl") },
        { QStringLiteral("rs"), QStringLiteral("Rust") },
        { QStringLiteral("js"), QStringLiteral("JavaScript") },
        { QStringLiteral("md"), QStringLiteral("Markdown") },
        { QStringLiteral("html"), QStringLiteral("HTML") },
        { QStringLiteral("json"), QStringLiteral("JSON") },
        { QStringLiteral("tex"), QStringLiteral("LaTeX") } };
    return kinds.value(
        QFileInfo(path).suffix().toLower(), FingerprintFitting::tr("text", "kind of file"));
}

struct FitStep {
    enum Problem { None, Unreadable, NoText };
    std::vector<Problem> problems; ///< by document, when all were opened; else empty
    CalibrationProgress progress;
    bool absorb(FitStep&& later)
    {
        progress = std::move(later.progress);
        if (!later.problems.empty())
            problems = std::move(later.problems);
        return true;
    }
};

} // namespace

FingerprintFitting::FingerprintFitting(EngineHost* host, QObject* parent)
    : QObject(parent)
    , m_host(host)
{
}

void FingerprintFitting::setModel(const QString& hash, const QString& name)
{
    if (hash == m_hash && name == m_name)
        return;
    cancel();
    m_hash = hash;
    m_name = name;
    m_problem.reset();
    for (Document& document : m_documents)
        document = Document { .path = document.path, .kind = document.kind };
    readStored();
    Q_EMIT documentsChanged();
}

void FingerprintFitting::readStored()
{
    m_scores.clear();
    m_chance = 0;
    m_fittedOn.clear();
    if (const auto report = storedCalibration(m_hash.toStdString())) {
        for (const auto& [name, score] : (*report)["layouts"].items())
            if (score.is_object())
                m_scores.append({ QString::fromStdString(name), score.value("token_class", 0.0),
                    score.value("surprisal_r", 0.0) });
        m_chance = report->value("chance", 0.0);
        m_fittedOn = tr("%n document(s), %1 tokens", nullptr, report->value("documents", 0))
                         .arg(QLocale().toString(report->value("tokens", 0)));
    }
    Q_EMIT scoresChanged();
}

void FingerprintFitting::add(const QStringList& paths)
{
    const auto addFile = [this](const QString& path) {
        for (const Document& known : m_documents)
            if (known.path == path)
                return;
        m_documents.append(Document { .path = path, .kind = kindOf(path) });
    };
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            for (const QFileInfo& file :
                QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
                addFile(file.absoluteFilePath());
        } else {
            addFile(info.absoluteFilePath());
        }
    }
    Q_EMIT documentsChanged();
}

void FingerprintFitting::remove(int row)
{
    if (isRunning() || row < 0 || row >= m_documents.size())
        return;
    m_documents.removeAt(row);
    Q_EMIT documentsChanged();
}

void FingerprintFitting::clear()
{
    if (isRunning())
        return;
    m_documents.clear();
    Q_EMIT documentsChanged();
}

/// Those before `document` are read.
void FingerprintFitting::settle(int document)
{
    int at = 0;
    for (Document& each : m_documents) {
        if (each.state == Document::State::Problem)
            continue;
        if (at < document)
            each.state = Document::State::Read;
        ++at;
    }
}

void FingerprintFitting::start()
{
    if (isRunning() || !hasModel())
        return;
    m_problem.reset();
    std::vector<std::string> paths;
    for (Document& document : m_documents) {
        paths.push_back(document.path.toStdString());
        document = Document { .path = document.path, .kind = document.kind };
    }
    m_stage = 0;
    m_fraction = 0;
    m_clock.start();
    m_tag = m_host->run<FitStep, LearnedCalibration>(
        this,
        [paths = std::move(paths)](EngineRoom& room, const EngineHost::Progress<FitStep>& progress,
            std::stop_token stop) -> Result<LearnedCalibration> {
            if (!room.source)
                return fail(ErrorCode::NotFound, "[calibrate] no model is open");
            std::vector<CalibrationText> texts;
            FitStep opened;
            for (const std::string& path : paths) {
                auto text = ax::readTextFile(path, std::size_t(64) << 20);
                opened.problems.push_back(!text ? FitStep::Unreadable
                        : isValidUtf8(*text)    ? FitStep::None
                                                : FitStep::NoText);
                if (opened.problems.back() == FitStep::None)
                    texts.push_back({ path, std::move(*text) });
            }
            progress.post(std::move(opened));
            AX_TRY(LearnedCalibration result,
                room.source->fitFingerprints(
                    texts, kTokens,
                    [&](const CalibrationProgress& step) {
                        progress.post({ {}, step });
                    },
                    stop));
            AX_TRY([[maybe_unused]] const auto file, storeCalibration(result));
            return result;
        },
        [this](quint64 tag, FitStep&& step) {
            if (tag != m_tag)
                return;
            for (std::size_t k = 0; k < step.problems.size(); ++k) {
                Document& document = m_documents[qsizetype(k)];
                if (step.problems[k] == FitStep::None)
                    continue;
                document.state = Document::State::Problem;
                document.problem = step.problems[k] == FitStep::Unreadable ? tr("cannot be read")
                                                                           : tr("no UTF-8 text");
            }
            m_fraction = step.progress.fraction;
            m_stage = step.progress.fitting ? 1 : 0;
            settle(step.progress.document);
            int at = 0;
            for (Document& document : m_documents) {
                if (document.state == Document::State::Problem)
                    continue;
                if (std::size_t(at) < step.progress.tokens.size())
                    document.tokens = step.progress.tokens[std::size_t(at)];
                if (at == step.progress.document && !step.progress.fitting) {
                    document.state = Document::State::Reads;
                    document.share = step.progress.share;
                }
                ++at;
            }
            Q_EMIT progressed();
        },
        [this](quint64 tag, Result<LearnedCalibration>&& result) {
            if (tag != m_tag)
                return;
            m_tag = 0;
            if (result) {
                settle(int(m_documents.size()));
                readStored();
            } else {
                for (Document& document : m_documents)
                    if (document.state == Document::State::Reads)
                        document.state = Document::State::Waits;
                if (result.error().code != ErrorCode::Cancelled)
                    m_problem = result.error();
            }
            Q_EMIT progressed();
            Q_EMIT finished(result.has_value());
        });
    Q_EMIT documentsChanged();
    Q_EMIT progressed();
}

void FingerprintFitting::cancel()
{
    if (m_tag)
        m_host->cancel(m_tag);
}

double FingerprintFitting::secondsLeft() const
{
    if (!isRunning() || m_fraction < 0.02)
        return -1;
    return double(m_clock.elapsed()) / 1000 * (1 - m_fraction) / m_fraction;
}

FittingDocumentsModel::FittingDocumentsModel(FingerprintFitting* fitting, QObject* parent)
    : QAbstractTableModel(parent)
    , m_fitting(fitting)
{
    connect(fitting, &FingerprintFitting::documentsChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(fitting, &FingerprintFitting::progressed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Tokens), index(rowCount() - 1, State));
    });
}

int FittingDocumentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_fitting->documents().size());
}

int FittingDocumentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant FittingDocumentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FingerprintFitting::Document& document = m_fitting->documents()[index.row()];
    if (role == Qt::ToolTipRole)
        return document.problem.isEmpty() ? document.path
                                          : document.path + QLatin1String(": ") + document.problem;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Tokens ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    using S = FingerprintFitting::Document::State;
    switch (index.column()) {
    case File:
        return QFileInfo(document.path).fileName();
    case Kind:
        return document.kind;
    case Tokens:
        return document.tokens > 0 ? QLocale().toString(document.tokens) : QString();
    default:
        return document.state == S::Problem ? document.problem
            : document.state == S::Read     ? tr("read")
            : document.state == S::Reads    ? tr("reads, %1 %").arg(int(100 * document.share))
                                            : tr("waits");
    }
}

QVariant FittingDocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Tokens ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Kind:
        return tr("Kind");
    case Tokens:
        return tr("Tokens");
    default:
        return tr("State");
    }
}

} // namespace ax::ui
