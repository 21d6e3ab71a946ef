// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class LensTable;
class MoeModel;

/// The MoE tab: experts, weights and router entropy per layer, and what changed since the last step.
class MoePage : public QWidget {
    Q_OBJECT
public:
    explicit MoePage(const ViewContext& context, QWidget* parent = nullptr);

public Q_SLOTS:
    void refresh();

private:
    ViewContext m_context;
    MoeModel* m_model;
    QLabel* m_head;
    LensTable* m_table;
};

} // namespace ax::ui
