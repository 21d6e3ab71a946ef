// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace ax::ui {

/// Roles of the item models that TokenDelegate and the tests read.
enum TableRole {
    KindRole = Qt::UserRole + 1, ///< RowKind
    CellRole, ///< CellKind of a column
    TokenIndexRole, ///< absolute position, -1 none
    TokenBytesRole, ///< QByteArray, raw bytes of the token
    TokenIdRole,
    ValueRole, ///< double: probability, share, difference
    ContentRole, ///< double, NaN: none
    MaximumRole, ///< double: full length of the bar
    SinkRole, ///< bool
    ZoneRole, ///< zone name
    MarksRole, ///< QVector<QPointF>: place 0..1 along the cell, value
    NoteRole, ///< muted words behind a token; empty: none
    ChangedRole, ///< bool: differs from the step before
    DroppedRole ///< bool: an eviction policy would drop this token; its chip is struck through
};

enum RowKind { LinkRow, SectionRow, SinkRow };
enum CellKind {
    TextCell,
    TokenCell,
    AttentionCell,
    BarCell,
    DifferenceCell,
    NumberCell,
    MutedNumberCell,
    RankCell,
    ZoneCell,
    MarksCell,
    ChangedCell,
    MissingCell, ///< nothing on this side: hatched
    KeptCell ///< a square: filled, or outlined where DroppedRole says so
};

} // namespace ax::ui
