// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::ui {

/// Boxes to choose from tell screen readers what they are (their accessible name) and what is
/// chosen (the value). Qt on Linux gives the value as both. Once, before the first window.
void installComboAccessibility();

} // namespace ax::ui
