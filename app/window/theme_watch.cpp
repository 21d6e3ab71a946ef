// SPDX-License-Identifier: Apache-2.0
#include "app/window/theme_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace ax::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kArea = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme");
const QString kContrast = QStringLiteral("contrast");

} // namespace

ThemeWatch::ThemeWatch(QObject* parent)
    : QObject(parent)
{
    const QPalette first = QGuiApplication::palette();
    m_theme
        = first.color(QPalette::Window).lightness() < first.color(QPalette::WindowText).lightness()
        ? look::Theme::Dark
        : look::Theme::Light;
}

void ThemeWatch::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(kScheme);
    ask(kContrast);
}

void ThemeWatch::ask(const QString& key)
{
    QDBusMessage call
        = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << kArea << key;
    auto* watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            take(key, reply.value());
        watcher->deleteLater();
    });
}

void ThemeWatch::settingChanged(const QString& area, const QString& key, const QDBusVariant& value)
{
    if (area == kArea)
        take(key, value.variant());
}

void ThemeWatch::take(const QString& key, const QVariant& value)
{
    // Read wraps the value in variants, one or two deep.
    QVariant inner = value;
    for (int depth = 0; depth < 3 && inner.userType() == qMetaTypeId<QDBusVariant>(); ++depth)
        inner = inner.value<QDBusVariant>().variant();
    bool ok = false;
    const uint number = inner.toUInt(&ok);
    if (!ok)
        return;
    if (key == kContrast && (number == 1) != m_highContrast) {
        m_highContrast = number == 1;
        Q_EMIT systemContrastChanged(m_highContrast);
    }
    if (key != kScheme || number == 0) // 0: no preference
        return;
    const look::Theme theme = number == 1 ? look::Theme::Dark : look::Theme::Light;
    if (theme == m_theme)
        return;
    m_theme = theme;
    Q_EMIT systemThemeChanged(theme);
}

} // namespace ax::ui
