// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace ax::ui {

/// Layout, theme, recent files, parameters: `attention-explorer/attention-explorer.conf` under the
/// XDG configuration folder. Without a file (screenshots, tests) nothing is read or written.
class AppSettings {
public:
    explicit AppSettings(bool persistent)
    {
        if (persistent)
            m_settings = std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                QStringLiteral("attention-explorer"), QStringLiteral("attention-explorer"));
    }
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
