// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class AlternativesModel;
class LensTable;
class LogitLensModel;
class Note;

/// The Logits tab: what it could have written, what each layer would say.
class LogitsPage : public QWidget {
    Q_OBJECT
public:
    explicit LogitsPage(const ViewContext& context, QWidget* parent = nullptr);
    AlternativesModel* model() const { return m_model; }
    LogitLensModel* lensModel() const { return m_lensModel; }
    Note* note() const { return m_note; }

public Q_SLOTS:
    void refresh();

private:
    ViewContext m_context;
    AlternativesModel* m_model;
    LogitLensModel* m_lensModel;
    Note* m_note;
    QLabel *m_title, *m_numbers, *m_lensTitle, *m_lensHint;
    LensTable *m_table, *m_lensTable;
};

} // namespace ax::ui
