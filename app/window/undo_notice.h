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

    /// `undo` is what the button does.
    void tell(const QString& text, std::function<void()> undo);
    void forget();
    /// Something else was done since: the button would not bring back what is told. The change that
    /// came just before tell() is the deletion itself.
    void forgetOlder();
    QString text() const;

private:
    QLabel* m_text;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace ax::ui
