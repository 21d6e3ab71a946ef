// SPDX-License-Identifier: Apache-2.0
#include "views/session/row_words.h"

#include "views/session/number_text.h"

#include <QCoreApplication>

namespace ax::ui::row_words {

namespace {

struct Words {
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
        return { Words::tr("Only the largest hubs were recorded."),
            Words::tr("Turn on “raw” for the next run.") };
    case RowState::FingerprintOnly:
        return { Words::tr("Only the fingerprint was recorded."),
            Words::tr("Turn on “raw” for the next run.") };
    case RowState::NotRecorded:
        return { Words::tr("This step was not recorded."),
            row.stride > 1
                ? Words::tr("The run kept one step in %1.").arg(text::integer(row.stride))
                : QString() };
    case RowState::PromptNotRecorded:
        return { Words::tr("Prompt rows were not recorded."),
            Words::tr("Turn on “Prompt rows” for the next run.") };
    case RowState::Dropped:
        return { Words::tr("Attention was dropped in %1 of %2 steps to keep up.")
                     .arg(text::integer(droppedSteps(trace)), text::integer(trace.stepCount())),
            Words::tr("The text is complete.") };
    case RowState::TextOnly:
        if (trace.stepCount() == 0 && trace.header().source == "local")
            return { Words::tr("This session has no recorded attention."),
                Words::tr("Run it with capture on, or open another.") };
        return { Words::tr("Attention is not available from this server."), {} };
    }
    return {};
}

QString notKept(const AttentionRow& row)
{
    if (row.state != RowState::Rows || row.topK <= 0 || row.notKept < 0.0005)
        return {};
    return Words::tr("The %1 largest of %2 positions were kept, %3 of the attention. The rest is "
                     "not in this trace.")
        .arg(text::integer(row.topK), text::integer(row.visible),
            text::percent(row.kept + row.sinkShare));
}

QString linearLayer(int layer)
{
    return Words::tr("Layer %1 uses linear attention and keeps no attention rows.")
        .arg(text::integer(layer));
}

QString windowLayer(int layer, int tokens)
{
    return Words::tr("Layer %1 sees only the last %Ln tokens.", nullptr, tokens)
        .arg(text::integer(layer));
}

} // namespace ax::ui::row_words
