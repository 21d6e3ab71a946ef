// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ax::ui {

/// The words of Markdown without its marks: what a person reads, for a copy as plain text. Code,
/// list signs and bars of tables stay.
QString unmarkedText(const QString& markdown);

} // namespace ax::ui
