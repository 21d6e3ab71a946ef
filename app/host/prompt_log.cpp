// SPDX-License-Identifier: Apache-2.0
#include "app/host/prompt_log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ax::ui {

PromptLog::PromptLog(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
}

QString PromptLog::usualPath()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder))
        folder = QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/attention-explorer/prompts.jsonl");
}

void PromptLog::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    Q_EMIT changed();
}

qint64 PromptLog::bytes() const { return QFileInfo(m_path).size() + QFileInfo(older()).size(); }

void PromptLog::write(const std::string& model, const std::vector<MessageRecord>& messages)
{
    if (!m_on)
        return;
    QJsonArray list;
    for (const MessageRecord& message : messages)
        list.append(QJsonObject { { QStringLiteral("role"), QString::fromStdString(message.role) },
            { QStringLiteral("content"), QString::fromStdString(message.content) } });
    const QJsonObject line { { QStringLiteral("time"), QDateTime::currentMSecsSinceEpoch() },
        { QStringLiteral("model"), QString::fromStdString(model) },
        { QStringLiteral("messages"), list } };
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (QFileInfo(m_path).size() + text.size() > kMostBytes) {
        QFile::remove(older());
        QFile::rename(m_path, older());
    }
    QFile file(m_path);
    // Readable by nobody else from its first byte on.
    const bool opened = file.open(
        QIODevice::WriteOnly | QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened || file.write(text) != text.size() || !file.flush()) {
        const QString why = file.errorString();
        m_on = false;
        Q_EMIT changed();
        Q_EMIT failed(why);
        return;
    }
    Q_EMIT changed();
}

void PromptLog::clear()
{
    QFile::remove(m_path);
    QFile::remove(older());
    Q_EMIT changed();
}

} // namespace ax::ui
