// SPDX-License-Identifier: Apache-2.0
#pragma once

class QDialog;
class QWidget;

namespace ax::ui {

class ChatController;
class ModelCatalog;
class PairRun;

/// Asks for a model and sampling, and writes the last answer again with them; the old one stays as
/// a version. The dialog lives until it is closed.
QDialog* askRegenerateWith(QWidget* window, ChatController* chat, ModelCatalog* catalog);
/// Asks for two of them, and runs both.
QDialog* askRunBoth(QWidget* window, ChatController* chat, ModelCatalog* catalog, PairRun* pairs);

} // namespace ax::ui
