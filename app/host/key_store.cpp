// SPDX-License-Identifier: Apache-2.0
#include "app/host/key_store.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <qt6keychain/keychain.h>

namespace ax::ui {

namespace {

const QString kService = QStringLiteral("attention-explorer");

/// The keychain itself failed, not the search in it.
bool isAbsent(QKeychain::Error error)
{
    return error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented
        || error == QKeychain::OtherError || error == QKeychain::AccessDenied
        || error == QKeychain::AccessDeniedByUser;
}

QJsonObject readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

KeyStore::KeyStore(QString folder, bool useKeychain, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_usesFile(!useKeychain || m_folder.isEmpty())
{
}

QString KeyStore::filePath() const { return m_folder + QStringLiteral("/server-keys.json"); }

void KeyStore::noKeychain()
{
    if (!std::exchange(m_usesFile, true))
        Q_EMIT usesFileChanged();
}

void KeyStore::read(const QString& server, std::function<void(const QString&)> then)
{
    if (m_usesFile) {
        then(fromFile(server));
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(kService, this);
    job->setInsecureFallback(false);
    job->setKey(server);
    connect(job, &QKeychain::Job::finished, this,
        [this, job, server, then = std::move(then)](QKeychain::Job*) {
            if (isAbsent(job->error()))
                noKeychain();
            // A key from the time when no keychain ran is found too.
            then(job->error() == QKeychain::NoError ? job->textData() : fromFile(server));
        });
    job->start();
}

void KeyStore::write(const QString& server, const QString& key, std::function<void(bool)> then)
{
    const auto intoFile = [this, server, key, then] {
        const bool kept = toFile(server, key);
        if (then)
            then(kept);
    };
    if (m_usesFile) {
        intoFile();
        return;
    }
    QKeychain::Job* job = nullptr;
    if (key.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(kService, this);
    } else {
        auto* writing = new QKeychain::WritePasswordJob(kService, this);
        writing->setTextData(key);
        job = writing;
    }
    job->setInsecureFallback(false);
    job->setKey(server);
    connect(job, &QKeychain::Job::finished, this, [this, job, server, intoFile, then](auto*) {
        if (isAbsent(job->error())) {
            noKeychain();
            intoFile();
            return;
        }
        toFile(server, {}); // nothing stays behind in the file
        if (then)
            then(job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound);
    });
    job->start();
}

QString KeyStore::fromFile(const QString& server) const
{
    return m_folder.isEmpty() ? m_memory.value(server)
                              : readFile(filePath()).value(server).toString();
}

bool KeyStore::toFile(const QString& server, const QString& key)
{
    if (m_folder.isEmpty()) {
        m_memory.insert(server, key);
        return true;
    }
    // A file that is no JSON is set aside: writing would lose what a person may still read in it.
    QFile old(filePath());
    if (old.open(QIODevice::ReadOnly) && old.size() > 0
        && !QJsonDocument::fromJson(old.readAll()).isObject()) {
        old.close();
        for (int number = 1;
             !QFile::rename(filePath(), filePath() + QStringLiteral(".aside-%1").arg(number));
             ++number)
            if (number > 99)
                return false;
    }
    QJsonObject keys = readFile(filePath());
    if (key.isEmpty() && !keys.contains(server))
        return true;
    if (key.isEmpty())
        keys.remove(server);
    else
        keys.insert(server, key);
    QDir().mkpath(m_folder);
    QSaveFile file(filePath());
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    file.write(QJsonDocument(keys).toJson());
    return file.commit();
}

} // namespace ax::ui
