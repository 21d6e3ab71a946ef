// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QDBusVariant>
#include <QObject>

namespace ax::ui {

/// The desktop's colour scheme and contrast: org.freedesktop.appearance color-scheme and contrast
/// of the settings portal and its change signal; without it, the lightness of the first palette.
/// Never waits for the bus.
class ThemeWatch : public QObject {
    Q_OBJECT
public:
    explicit ThemeWatch(QObject* parent = nullptr);
    look::Theme systemTheme() const { return m_theme; }
    bool highContrast() const { return m_highContrast; }
    /// Asks the portal; the answers come as signals.
    void start();

Q_SIGNALS:
    void systemThemeChanged(ax::look::Theme theme);
    void systemContrastChanged(bool high);

private Q_SLOTS:
    void settingChanged(const QString& area, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);
    look::Theme m_theme;
    bool m_highContrast = false;
};

} // namespace ax::ui
