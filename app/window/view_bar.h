// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/model_catalog.h"

#include <QToolBar>

class QComboBox;
class QToolButton;

namespace ax::ui {

class ChatController;
class Commands;

/// Toolbar over a view: model picker with fit, preset and parameters, system prompt, then what the
/// view adds.
class ViewBar : public QToolBar {
    Q_OBJECT
public:
    ViewBar(ChatController* controller, ModelCatalog* catalog, Commands* commands,
        QWidget* parent = nullptr);
    QComboBox* modelBox() const { return m_models; }
    QComboBox* presetBox() const { return m_presets; }
    QWidget* parametersAnchor() const;
    QWidget* promptAnchor() const;
    /// Narrow windows: the pickers give way to what the view adds.
    void setCompact(bool compact);
    /// Model, sampling and system prompt: for views that write.
    void setModelToolsVisible(bool visible);

Q_SIGNALS:
    void openModel(const QString& path);
    void chooseModel();

private:
    void fillModels();
    void fillPresets();
    ChatController* m_controller;
    ModelCatalog* m_catalog;
    QComboBox *m_models, *m_presets;
    QToolButton *m_parameters, *m_prompt;
    QList<QAction*> m_modelTools;
};

} // namespace ax::ui
