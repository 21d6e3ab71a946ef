// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace ax::ui {

/// Layout, theme, recent files, parameters: `attention-explorer/attention-explorer.ini` under the
/// XDG configuration folder. Without a file (screenshots, tests) nothing is read or written.
class AppSettings {
public:
    explicit AppSettings(bool persistent);
    static QString path();
    /// The file cannot be read, or is no settings file.
    static bool isBroken();
    /// Renames the file, so that the next AppSettings begins with none. Where to; empty: there was
    /// none, or it cannot be renamed.
    static QString setAside();
    QVariant value(const QString& key, const QVariant& fallback = {}) const
    {
        return m_settings ? m_settings->value(key, fallback) : m_memory.value(key, fallback);
    }
    void setValue(const QString& key, const QVariant& value)
    {
        if (m_settings)
            m_settings->setValue(key, value);
        else
            m_memory.insert(key, value);
    }
    bool isPersistent() const { return bool(m_settings); }

private:
    std::unique_ptr<QSettings> m_settings;
    QVariantMap m_memory;
};

} // namespace ax::ui
