// SPDX-License-Identifier: Apache-2.0
#include "app/host/old_settings.h"

#include <QJsonArray>
#include <QStringList>

namespace ax::ui {

namespace {

struct Member {
    const char *old, *group, *name;
    QStringList choices {}; ///< names of a choice that was stored as a number
};

const QList<Member>& members()
{
    static const QList<Member> list {
        { "temperature", "sampling", "temperature" },
        { "topK", "sampling", "top_k" },
        { "topP", "sampling", "top_p" },
        { "minP", "sampling", "min_p" },
        { "repetitionPenalty", "sampling", "repetition_penalty" },
        { "presencePenalty", "sampling", "presence_penalty" },
        { "frequencyPenalty", "sampling", "frequency_penalty" },
        { "seed", "sampling", "seed" },
        { "greedy", "sampling", "greedy" },
        { "layers", "capture", "layers" },
        { "headList", "capture", "heads" },
        { "aggregation", "capture", "aggregation",
            { QStringLiteral("mean"), QStringLiteral("max"), QStringLiteral("none"),
                QStringLiteral("logit_mean") } },
        { "attentionTopK", "capture", "top_k" },
        { "stride", "capture", "stride" },
        { "maxSteps", "capture", "max_steps" },
        { "window", "capture", "window" },
        { "maskPrefix", "capture", "mask_prefix" },
        { "fingerprintOnly", "capture", "fingerprint_only" },
        { "layout", "capture", "fingerprint_layout",
            { QStringLiteral("log16"), QStringLiteral("log8layers8") } },
        { "sinkPolicy", "capture", "sink_policy",
            { QStringLiteral("include"), QStringLiteral("exclude") } },
        { "derotated", "capture", "derotated" },
        { "moe", "capture", "moe" },
        { "logitLens", "capture", "logit_lens" },
        { "promptRows", "capture", "prompt_rows" },
        { "threads", "load", "threads" },
        { "context", "load", "context" },
        { "kvType", "load", "kv_type",
            { QStringLiteral("f16"), QStringLiteral("f32"), QStringLiteral("q8_0") } },
        { "device", "load", "device" },
    };
    return list;
}

} // namespace

QJsonObject withoutOldForm(const QJsonObject& json)
{
    if (json.contains(QStringLiteral("sampling")) || json.contains(QStringLiteral("capture")))
        return json;
    QMap<QString, QJsonObject> groups;
    for (const Member& member : members()) {
        const QJsonValue value = json.value(QLatin1String(member.old));
        if (value.isUndefined())
            continue;
        QJsonObject& group = groups[QLatin1String(member.group)];
        if (member.choices.isEmpty())
            group[QLatin1String(member.name)] = value;
        else if (const int number = value.toInt(-1); number >= 0 && number < member.choices.size())
            group[QLatin1String(member.name)] = member.choices[number];
    }
    if (json.contains(QStringLiteral("raw"))) {
        QJsonArray modes;
        for (const char* mode : { "raw", "sketch", "fingerprint", "heads" })
            if (json.value(QLatin1String(mode)).toBool())
                modes.append(QLatin1String(mode));
        groups[QStringLiteral("capture")][QStringLiteral("modes")] = modes;
    }
    if (json.value(QStringLiteral("exact")).toBool())
        groups[QStringLiteral("load")][QStringLiteral("precision")] = QStringLiteral("exact");
    QJsonObject out = json;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        out[group.key()] = group.value();
    return out;
}

} // namespace ax::ui
