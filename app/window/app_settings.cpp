// SPDX-License-Identifier: Apache-2.0
#include "app/window/app_settings.h"

#include <QFile>
#include <QFileInfo>

namespace ax::ui {

namespace {

const QString kName = QStringLiteral("attention-explorer");

std::unique_ptr<QSettings> open()
{
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, kName, kName);
}

} // namespace

AppSettings::AppSettings(bool persistent)
{
    if (persistent)
        m_settings = open();
}

QString AppSettings::path() { return open()->fileName(); }

QString AppSettings::setAside()
{
    const QString file = path();
    if (!QFileInfo::exists(file))
        return {};
    for (int number = 1;; ++number) {
        const QString aside = file + QStringLiteral(".aside-%1").arg(number);
        if (!QFileInfo::exists(aside))
            return QFile::rename(file, aside) ? aside : QString();
    }
}

bool AppSettings::isBroken()
{
    const QString file = path();
    QFile read(file);
    if (!QFileInfo::exists(file))
        return false;
    // Qt reads over a good deal; what no settings file ever holds is looked for here.
    if (QFileInfo(file).isDir() || !read.open(QIODevice::ReadOnly) || read.readAll().contains('\0'))
        return true;
    const auto settings = open();
    settings->allKeys();
    return settings->status() != QSettings::NoError;
}

} // namespace ax::ui
