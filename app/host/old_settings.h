// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace ax::ui {

/// Settings as version 0.1 stored them (one flat object, choices as numbers) in the form of
/// ChatSettings::toJson; others as they are.
QJsonObject withoutOldForm(const QJsonObject& json);

} // namespace ax::ui
