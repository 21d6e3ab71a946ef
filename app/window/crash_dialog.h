// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crash/crash_handler.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace ax::ui {

/// The reports that lie in the folder, newest first, with all their text: read, copy, delete. None
/// is sent by this program.
class CrashDialog : public QDialog {
    Q_OBJECT
public:
    explicit CrashDialog(const QString& folder, QWidget* parent = nullptr);
    QPlainTextEdit* text() const { return m_text; }
    QPushButton* deleteButton() const { return m_delete; }

private:
    void fill();
    void show(int row);
    QString m_folder;
    std::vector<CrashReport> m_reports;
    QComboBox* m_which;
    QPlainTextEdit* m_text;
    QPushButton *m_copy, *m_delete;
};

} // namespace ax::ui
