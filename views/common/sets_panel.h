// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QTableView;

namespace ax::ui {

class Note;
class SetsModel;
class TokenEffects;
class WriteAgainBar;

/// Sets of places and what masking each at once does to the pinned token; a chosen row marks its
/// places in every view.
class SetsPanel : public QWidget {
    Q_OBJECT
public:
    explicit SetsPanel(const ViewContext& context, QWidget* parent = nullptr);
    SetsModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    Note* note() const { return m_note; }
    WriteAgainBar* again() const { return m_again; }
    bool hasSets() const; ///< the pinned token was scanned

Q_SIGNALS:
    void changed(); ///< whether there are sets

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void tell();
    int token() const;

    ViewContext m_context;
    TokenEffects* m_effects;
    SetsModel* m_model;
    QTableView* m_table;
    Note* m_note;
    WriteAgainBar* m_again;
    bool m_filling = false;
};

} // namespace ax::ui
