// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::ui {

/// Registers the accessible text interface of ChatText; once, GUI thread.
void installChatAccessibility();

} // namespace ax::ui
