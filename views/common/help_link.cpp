// SPDX-License-Identifier: Apache-2.0
#include "views/common/help_link.h"

#include "views/common/look.h"

#include <QToolButton>
#include <QVariant>
#include <QWidget>

namespace ax::ui {

namespace {
constexpr const char* kProperty = "axHelp";
}

void setHelp(QWidget* widget, const QString& page) { widget->setProperty(kProperty, page); }

QString helpOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const QString page = widget->property(kProperty).toString(); !page.isEmpty())
            return page;
    return {};
}

HelpAsker& helpAsker()
{
    static HelpAsker asker;
    return asker;
}

QToolButton* makeHelpButton(QWidget* panel, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("help"));
    button->setIcon(look::icon(QStringLiteral("info")));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(HelpAsker::tr("What this means (F1)"));
    button->setAccessibleName(HelpAsker::tr("What this means"));
    QObject::connect(
        button, &QToolButton::clicked, panel, [panel] { Q_EMIT helpAsker().asked(helpOf(panel)); });
    return button;
}

} // namespace ax::ui
