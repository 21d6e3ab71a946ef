// SPDX-License-Identifier: Apache-2.0
#include "views/session/row_words.h"

#include "views/session/number_text.h"

#include <QCoreApplication>

namespace ax::ui::row_words {

namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::RowWords)
};

} // namespace

Sentence missingRow(const TraceSession& trace, const AttentionRow& row)
{
    switch (row.state) {
    case RowState::Rows:
    case RowState::NoToken:
        return {};
    case RowState::Hubs:
        return { RowText::tr("Only the largest hubs were recorded."),
            RowText::tr("Turn on “raw” for the next run.") };
    case RowState::FingerprintOnly:
        return { RowText::tr("Only the fingerprint was recorded."),
            RowText::tr("Turn on “raw” for the next run.") };
    case RowState::NotRecorded:
        return { RowText::tr("This step was not recorded."),
            row.stride > 1
                ? RowText::tr("The run kept one step in %1.").arg(text::integer(row.stride))
                : QString() };
    case RowState::PromptNotRecorded:
        return { RowText::tr("Prompt rows were not recorded."),
            RowText::tr("Turn on “Prompt rows” for the next run.") };
    case RowState::Dropped:
        return { RowText::tr("Attention was dropped in %1 of %2 steps to keep up.")
                     .arg(text::integer(droppedSteps(trace)), text::integer(trace.stepCount())),
            RowText::tr("The text is complete.") };
    case RowState::TextOnly:
        if (trace.stepCount() == 0 && trace.header().source == "local")
            return { RowText::tr("This session has no recorded attention."),
                RowText::tr("Run it with capture on, or open another.") };
        return { RowText::tr("Attention is not available from this server."), {} };
    }
    return {};
}

QString notKept(const AttentionRow& row)
{
    if (row.state != RowState::Rows || row.topK <= 0 || row.notKept < 0.0005)
        return {};
    return RowText::tr("The %1 largest of %2 positions were kept, %3 of the attention. The rest is "
                       "not in this trace.")
        .arg(text::integer(row.topK), text::integer(row.visible),
            text::percent(row.kept + row.sinkShare));
}

QString linearLayer(int layer)
{
    return RowText::tr("Layer %1 uses linear attention and keeps no attention rows.")
        .arg(text::integer(layer));
}

QString windowLayer(int layer, int tokens)
{
    return RowText::tr("Layer %1 sees only the last %Ln tokens.", nullptr, tokens)
        .arg(text::integer(layer));
}

} // namespace ax::ui::row_words
