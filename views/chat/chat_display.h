// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/chat/chat_document.h"

#include <QStringView>
#include <QTextLayout>

namespace ax::ui {

/// What a block shows: its text with the place of every source character in it.
struct Display {
    QString text;
    QVector<int> map; ///< place of each source character; one past the end too
    QVector<QTextLayout::FormatRange> formats;
    QVector<ChatDocument::Fragment> empties; ///< tokens without characters
    QVector<int> cells; ///< where the cells of a table's row begin

    void add(int from, const QTextCharFormat& format); ///< up to the end; joins what is alike
    void muted(int from);
};

/// `line`: the block's part of the source, its line break included.
Display displayOf(const TraceSession& trace, const ChatDocument::Region& region,
    const ChatDocument::Block& block, const ChatDocument::Options& options);

} // namespace ax::ui
