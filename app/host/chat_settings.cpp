// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace ax::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::ChatSettings)
};

bool same(float a, float b) { return std::abs(a - b) < 1e-6f; }

template <class T>
void read(const QJsonObject& json, const char* key, T& value, double least, double most)
{
    const QJsonValue found = json.value(QLatin1String(key));
    if (found.isDouble() && found.toDouble() >= least && found.toDouble() <= most)
        value = T(found.toDouble());
}

void readFlag(const QJsonObject& json, const char* key, bool& value)
{
    const QJsonValue found = json.value(QLatin1String(key));
    if (found.isBool())
        value = found.toBool();
}

QString text(const std::string& value) { return QString::fromStdString(value); }

} // namespace

ChatSettings::ChatSettings()
{
    // The lens reads single links: they come with the raw rows.
    capture.raw = true;
}

QJsonObject ChatSettings::toJson() const
{
    QJsonArray heads;
    for (const int head : capture.headList)
        heads.append(head);
    QJsonObject json {
        { QStringLiteral("temperature"), sampling.temperature },
        { QStringLiteral("topK"), sampling.topK },
        { QStringLiteral("topP"), sampling.topP },
        { QStringLiteral("minP"), sampling.minP },
        { QStringLiteral("repetitionPenalty"), sampling.repetitionPenalty },
        { QStringLiteral("presencePenalty"), sampling.presencePenalty },
        { QStringLiteral("frequencyPenalty"), sampling.frequencyPenalty },
        { QStringLiteral("seed"), double(sampling.seed) },
        { QStringLiteral("greedy"), sampling.greedy },
        { QStringLiteral("maxTokens"), maxTokens },
        { QStringLiteral("alternatives"), alternatives },
        { QStringLiteral("stops"), QJsonArray::fromStringList(stops) },
        { QStringLiteral("raw"), capture.raw },
        { QStringLiteral("sketch"), capture.sketch },
        { QStringLiteral("fingerprint"), capture.fingerprint },
        { QStringLiteral("heads"), capture.heads },
        { QStringLiteral("layers"), text(capture.layers.text()) },
        { QStringLiteral("headList"), heads },
        { QStringLiteral("aggregation"), int(capture.aggregation) },
        { QStringLiteral("attentionTopK"), capture.topK },
        { QStringLiteral("stride"), capture.stride },
        { QStringLiteral("maxSteps"), capture.maxSteps },
        { QStringLiteral("window"), capture.window },
        { QStringLiteral("maskPrefix"), capture.maskPrefix },
        { QStringLiteral("fingerprintOnly"), capture.fingerprintOnly },
        { QStringLiteral("layout"), int(capture.layout) },
        { QStringLiteral("sinkPolicy"), int(capture.sinkPolicy) },
        { QStringLiteral("derotated"), capture.derotated },
        { QStringLiteral("moe"), capture.moe },
        { QStringLiteral("logitLens"), capture.logitLens },
        { QStringLiteral("promptRows"), capture.promptRows },
        { QStringLiteral("zonePreset"), zonePreset },
        { QStringLiteral("threads"), load.threads },
        { QStringLiteral("context"), load.context },
        { QStringLiteral("exact"), load.precision == Precision::Exact },
        { QStringLiteral("kvType"), load.kvType ? int(*load.kvType) : -1 },
        { QStringLiteral("device"), text(load.device) },
    };
    return json;
}

ChatSettings ChatSettings::fromJson(const QJsonObject& json)
{
    ChatSettings s;
    read(json, "temperature", s.sampling.temperature, 0, 5);
    read(json, "topK", s.sampling.topK, 0, 1000000);
    read(json, "topP", s.sampling.topP, 0, 1);
    read(json, "minP", s.sampling.minP, 0, 1);
    read(json, "repetitionPenalty", s.sampling.repetitionPenalty, 0.1, 5);
    read(json, "presencePenalty", s.sampling.presencePenalty, -5, 5);
    read(json, "frequencyPenalty", s.sampling.frequencyPenalty, -5, 5);
    read(json, "seed", s.sampling.seed, 0, 9007199254740992.0);
    readFlag(json, "greedy", s.sampling.greedy);
    read(json, "maxTokens", s.maxTokens, 0, 10000000);
    read(json, "alternatives", s.alternatives, 0, 20);
    for (const QJsonValue& stop : json.value(QStringLiteral("stops")).toArray()) {
        if (!stop.toString().isEmpty())
            s.stops << stop.toString();
    }
    readFlag(json, "raw", s.capture.raw);
    readFlag(json, "sketch", s.capture.sketch);
    readFlag(json, "fingerprint", s.capture.fingerprint);
    readFlag(json, "heads", s.capture.heads);
    if (const QJsonValue layers = json.value(QStringLiteral("layers")); layers.isString()) {
        if (auto parsed = LayerSelection::parse(layers.toString().toStdString()))
            s.capture.layers = *parsed;
    }
    for (const QJsonValue& head : json.value(QStringLiteral("headList")).toArray()) {
        if (head.isDouble() && head.toInt() >= 0)
            s.capture.headList.push_back(head.toInt());
    }
    const auto choice = [&](const char* key, int most, auto& value) {
        int number = int(value);
        read(json, key, number, 0, most);
        value = std::remove_reference_t<decltype(value)>(number);
    };
    choice("aggregation", 3, s.capture.aggregation);
    read(json, "attentionTopK", s.capture.topK, 1, 64);
    read(json, "stride", s.capture.stride, 1, 1000000);
    read(json, "maxSteps", s.capture.maxSteps, 0, 10000000);
    read(json, "window", s.capture.window, 0, 10000000);
    read(json, "maskPrefix", s.capture.maskPrefix, 0, 10000000);
    readFlag(json, "fingerprintOnly", s.capture.fingerprintOnly);
    choice("layout", 1, s.capture.layout);
    choice("sinkPolicy", 1, s.capture.sinkPolicy);
    readFlag(json, "derotated", s.capture.derotated);
    readFlag(json, "moe", s.capture.moe);
    read(json, "logitLens", s.capture.logitLens, 0, 64);
    readFlag(json, "promptRows", s.capture.promptRows);
    if (const QJsonValue preset = json.value(QStringLiteral("zonePreset")); preset.isString())
        s.zonePreset = preset.toString();
    read(json, "threads", s.load.threads, 0, 1024);
    read(json, "context", s.load.context, 0, 100000000);
    bool exact = false;
    readFlag(json, "exact", exact);
    s.load.precision = exact ? Precision::Exact : Precision::Fast;
    int kv = -1;
    read(json, "kvType", kv, 0, 2);
    if (kv >= 0)
        s.load.kvType = KvType(kv);
    if (const QJsonValue device = json.value(QStringLiteral("device")); device.isString())
        s.load.device = device.toString().toStdString();
    return s;
}

QString SamplingPreset::numbers() const
{
    SamplingOptions sampling;
    applyPreset(sampling, *this);
    return samplingText(sampling);
}

QList<SamplingPreset> samplingPresets()
{
    return {
        { QStringLiteral("precise"), Words::tr("Precise"), 0.3f, 0, 0.9f, 0, false },
        { QStringLiteral("balanced"), Words::tr("Balanced"), 0.7f, 0, 0.95f, 0, false },
        { QStringLiteral("creative"), Words::tr("Creative"), 1.0f, 0, 1.0f, 0.05f, false },
        { QStringLiteral("greedy"), Words::tr("Always the likeliest"), 0.0f, 0, 1.0f, 0, true },
    };
}

void applyPreset(SamplingOptions& sampling, const SamplingPreset& preset)
{
    sampling.temperature = preset.temperature;
    sampling.topK = preset.topK;
    sampling.topP = preset.topP;
    sampling.minP = preset.minP;
    sampling.greedy = preset.greedy;
}

int presetIndex(const SamplingOptions& sampling)
{
    const QList<SamplingPreset> presets = samplingPresets();
    for (int k = 0; k < presets.size(); ++k) {
        const SamplingPreset& preset = presets[k];
        if (preset.greedy && sampling.greedy)
            return k;
        if (preset.greedy == sampling.greedy && same(preset.temperature, sampling.temperature)
            && preset.topK == sampling.topK && same(preset.topP, sampling.topP)
            && same(preset.minP, sampling.minP))
            return k;
    }
    return -1;
}

QString samplingText(const SamplingOptions& sampling)
{
    if (sampling.greedy || sampling.temperature == 0)
        return Words::tr("no chance");
    const QLocale locale;
    QStringList parts { QStringLiteral("T ")
        + locale.toString(double(sampling.temperature), 'f', 2) };
    if (sampling.topK > 0)
        parts << QStringLiteral("top-k ") + locale.toString(sampling.topK);
    if (sampling.topP < 1)
        parts << QStringLiteral("top-p ") + locale.toString(double(sampling.topP), 'f', 2);
    if (sampling.minP > 0)
        parts << QStringLiteral("min-p ") + locale.toString(double(sampling.minP), 'f', 2);
    return parts.join(QStringLiteral(" · "));
}

} // namespace ax::ui
