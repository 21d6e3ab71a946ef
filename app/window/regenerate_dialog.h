// SPDX-License-Identifier: Apache-2.0
#pragma once

class QDialog;
class QWidget;

namespace ax::ui {

class ChatController;
class ModelCatalog;

/// Asks for a model and sampling, and writes the last answer again with them; the old one stays as
/// a version. The dialog lives until it is closed.
QDialog* askRegenerateWith(QWidget* window, ChatController* chat, ModelCatalog* catalog);

} // namespace ax::ui
