// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/session_store.h"
#include "app/window/preference_panel.h"

class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTableWidget;

namespace ax::ui {

class Note;
class ProgressStrip;
class ShareBar;

/// Bytes a day that sessions begun in the last 28 days take; 0: less than two days are known.
/// `now`: ms since epoch.
qint64 growthPerDay(const std::vector<SessionSummary>& sessions, qint64 now);

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
    QRadioButton* never() const { return m_never; }
    QTableWidget* effect() const { return m_effect; }
    QSpinBox* number() const { return m_number; }
    QPushButton* thinButton() const { return m_thin; }
    QPushButton* moveButton() const { return m_move; }
    ProgressStrip* strip() const { return m_strip; }
    Note* moved() const { return m_moved; } ///< how a move ended
    /// Moves the store into that folder; nothing happens where it lies there already.
    void moveTo(const QString& folder);

private:
    void fillLargest();
    void fillEffect(const Store::Thinned& what);
    void showCounted(int days, const Store::Thinned& what);
    int chosenDays() const;
    void choose();
    void askWhere();
    void follow(const StoreMove& move);

    SessionStore* m_store;
    QLabel* m_total;
    ShareBar* m_bar;
    QRadioButton *m_always, *m_days, *m_never;
    QLabel* m_growth;
    QTableWidget* m_effect; ///< what stays and goes, by panel
    QSpinBox* m_number;
    Note* m_preview;
    QPushButton *m_thin, *m_move;
    ProgressStrip* m_strip; ///< of a move, or of space that is given back
    Note* m_moved;
    QTableWidget* m_largest;
    bool m_filling = false, m_moving = false, m_giving = false;
};

} // namespace ax::ui
