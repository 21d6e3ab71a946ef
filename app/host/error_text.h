// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <QString>

namespace ax::ui {

/// An error in the app's words: what happened, what is kept and what to do, the engine's own line.
struct ErrorText {
    QString title, advice, details;
    QString remedy; ///< the part of `advice` that says what to do
};

/// What was being done when it failed.
enum class Doing { Opening, Connecting, Reading, Saving, Answering, Trying };

/// `subject`: the model, file or chat concerned, as the user knows it.
ErrorText errorText(const Error& error, Doing doing, const QString& subject);

/// What is wrong with a model's file, and what to do, from the engine's message and remedy: its own
/// terms stay in the details.
QString modelProblemText(const QString& message, const QString& remedy);

/// "%1 needs %2, %3 is free. Choose a smaller context or a smaller file."
QString memoryText(const QString& model, std::uint64_t needed, std::uint64_t available);

/// "8.05 GB", "98 MB": powers of ten, three figures, as file managers write it.
QString sizeText(std::uint64_t bytes);

} // namespace ax::ui
