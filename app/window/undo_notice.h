// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace ax::ui {

/// "“Goats” deleted. Undo" in the status bar, for eight seconds.
class UndoNotice : public QWidget {
    Q_OBJECT
public:
    explicit UndoNotice(QWidget* parent = nullptr);

    /// `undo` is what the button does; `who` can undo it.
    void tell(const QObject* who, const QString& text, std::function<void()> undo);
    /// What `who` told can be undone no more.
    void forget(const QObject* who);
    QString text() const;

Q_SIGNALS:
    /// What `who` told was not undone, and cannot be any more.
    void ended(const QObject* who);

private:
    void clear();
    const QObject* m_who = nullptr;
    QLabel* m_text;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace ax::ui
