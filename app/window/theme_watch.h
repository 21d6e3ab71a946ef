// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QDBusVariant>
#include <QObject>

namespace ax::ui {

/// The desktop's colour scheme: org.freedesktop.appearance color-scheme of the settings portal and
/// its change signal; without it, the lightness of the first palette. Never waits for the bus.
class ThemeWatch : public QObject {
    Q_OBJECT
public:
    explicit ThemeWatch(QObject* parent = nullptr);
    look::Theme systemTheme() const { return m_theme; }
    /// Asks the portal; the answer comes as systemThemeChanged.
    void start();

Q_SIGNALS:
    void systemThemeChanged(ax::look::Theme theme);

private Q_SLOTS:
    void settingChanged(const QString& area, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
    look::Theme m_theme;
};

} // namespace ax::ui
