// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"

#include <QVector>

namespace ax::ui {

/// The numbers of a list, as the engine reads them. Valid while the list is.
inline std::span<const int> spanOf(const QVector<int>& list)
{
    return { list.constData(), std::size_t(list.size()) };
}

} // namespace ax::ui
