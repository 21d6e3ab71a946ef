// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/session_store.h"
#include "app/window/preferences_page.h"

class QPushButton;
class QRadioButton;
class QSpinBox;
class QTableWidget;

namespace ax::ui {

class Note;
class ShareBar;

/// What the sessions take, by kind; how long attention is kept, with what would go; the largest
/// sessions.
class StoragePanel : public PreferencePanel {
    Q_OBJECT
public:
    explicit StoragePanel(SessionStore* store, QWidget* parent = nullptr);
    void refresh();
    QString totalText() const;
    QTableWidget* largest() const { return m_largest; }
    Note* preview() const { return m_preview; }
    QRadioButton* always() const { return m_always; }
    QRadioButton* days() const { return m_days; }
    QSpinBox* number() const { return m_number; }
    QPushButton* thinButton() const { return m_thin; }

private:
    void fillLargest();
    void choose();

    SessionStore* m_store;
    QLabel* m_total;
    ShareBar* m_bar;
    QRadioButton *m_always, *m_days;
    QSpinBox* m_number;
    Note* m_preview;
    QPushButton* m_thin;
    QTableWidget* m_largest;
    bool m_filling = false;
};

} // namespace ax::ui
