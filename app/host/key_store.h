// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace ax::ui {

/// Keys of servers, by address: in the system's keychain, or, where none runs, in a file that only
/// its owner may read. GUI thread; answers come later and only while the store lives.
class KeyStore : public QObject {
    Q_OBJECT
public:
    /// `folder`: of the file; empty: keys are kept in memory alone (pictures, tests). `useKeychain`
    /// false: the file alone.
    explicit KeyStore(QString folder, bool useKeychain = true, QObject* parent = nullptr);

    /// Empty: there is none.
    void read(const QString& server, std::function<void(const QString& key)> then);
    /// An empty key takes it away. `kept` false: it could not be written anywhere.
    void write(const QString& server, const QString& key, std::function<void(bool kept)> then = {});
    /// No keychain answered so far: keys lie in the file.
    bool usesFile() const { return m_usesFile && !m_folder.isEmpty(); }
    QString filePath() const;

Q_SIGNALS:
    void usesFileChanged();

private:
    QString fromFile(const QString& server) const;
    bool toFile(const QString& server, const QString& key);
    void noKeychain();

    QString m_folder;
    bool m_usesFile;
    QHash<QString, QString> m_memory;
};

} // namespace ax::ui
