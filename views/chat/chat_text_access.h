// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::ui {

class ChatText;

/// Registers the accessible interface of ChatText: one text of all messages, each begun by who
/// speaks, and the buttons of the messages. Idempotent.
void installChatAccessibility();
/// Tells that the keyboard is on another token.
void announceCaret(ChatText& chat);

} // namespace ax::ui
