// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace ax::ui {

class Note;

/// Whether a signal tells wrong answers from right ones on the model of this trace, as
/// `attnx evaluate` measured it, or that nobody did.
class CalibrationPanel : public QWidget {
    Q_OBJECT
public:
    explicit CalibrationPanel(const ViewContext& context, QWidget* parent = nullptr);
    /// The table and its sentence as text.
    QString text() const;

public Q_SLOTS:
    void refresh();

private:
    ViewContext m_context;
    QLabel* m_head;
    QTableWidget* m_table;
    Note* m_note;
};

} // namespace ax::ui
