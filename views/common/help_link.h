// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QToolButton;
class QWidget;

namespace ax::ui {

/// Names the page of the manual that tells of `widget` and of all in it that name none of their
/// own: "chat", or with a heading "router#evidence".
void setHelp(QWidget* widget, const QString& page);
/// The page of the nearest widget from `widget` up; empty: none.
QString helpOf(const QWidget* widget);

/// Carries the wish for a page to whoever shows the manual. GUI thread.
class HelpAsker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void asked(const QString& page);
};
HelpAsker& helpAsker();

/// "What this means" in the head of a panel: asks for the page of `panel`.
QToolButton* makeHelpButton(QWidget* panel, QWidget* parent);

} // namespace ax::ui
