// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_settings.h"

#include "app/host/old_settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>
#include <optional>

namespace ax::ui {

namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::ChatSettings)
};

bool same(float a, float b) { return std::abs(a - b) < 1e-6f; }

/// A group of settings as Qt's JSON. The engine's tables name its members.
template <class Options>
QJsonObject toQt(std::span<const OptionField<Options>> fields, const Options& options)
{
    const std::string text = optionsToJson(fields, options).dump();
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// Takes every member that fits; the others keep what stands.
template <class Options>
void fromQt(std::span<const OptionField<Options>> fields, const QJsonValue& group, Options& options)
{
    const auto json = nlohmann::ordered_json::parse(
        QJsonDocument(group.toObject()).toJson(QJsonDocument::Compact).toStdString(), nullptr,
        false);
    if (!json.is_object())
        return;
    for (const OptionField<Options>& field : fields)
        if (const auto found = json.find(field.name); found != json.end())
            (void)setOption(field, options, *found, field.name);
}

/// What is kept for a model of its watch.
QJsonObject watchJson(const FirewallOptions& watch)
{
    QJsonObject json = toQt(firewallFields(), watch);
    json.remove(QStringLiteral("firewall"));
    json.remove(QStringLiteral("reroutes"));
    return json;
}

/// Of the present form, or of the one before it: heading spread and drift.
std::optional<FirewallOptions> watchFrom(const QJsonValue& stored)
{
    FirewallOptions watch;
    if (stored.isObject()) {
        fromQt(firewallFields(), stored, watch);
        return watch;
    }
    const QJsonArray pair = stored.toArray();
    const double spread = pair.at(0).toDouble(-1), drift = pair.at(1).toDouble(-1);
    if (spread < 0 || spread > 1 || drift < 0 || drift > 1000)
        return {};
    watch.windowLimit = float(spread);
    watch.driftLimit = float(drift);
    return watch;
}

int whole(const QJsonObject& json, const QString& key, int value, int least, int most)
{
    const double found = json.value(key).toDouble(value);
    return found >= least && found <= most ? int(found) : value;
}

} // namespace

ChatSettings::ChatSettings()
{
    // The lens reads single links: they come with the raw rows.
    capture.raw = true;
}

QJsonObject ChatSettings::toJson() const
{
    QJsonObject known;
    for (auto it = templates.cbegin(); it != templates.cend(); ++it)
        known.insert(it.key(), it.value());
    QJsonObject limits;
    for (auto it = watches.cbegin(); it != watches.cend(); ++it)
        limits.insert(it.key(), watchJson(*it));
    return {
        { QStringLiteral("firewall"), toQt(firewallFields(), firewall) },
        { QStringLiteral("driftLimits"), limits },
        { QStringLiteral("templates"), known },
        { QStringLiteral("sampling"), toQt(samplingFields(), sampling) },
        { QStringLiteral("capture"), toQt(captureFields(), capture) },
        { QStringLiteral("cache"), toQt(evictionFields(), eviction) },
        { QStringLiteral("load"), toQt(loadFields(), load) },
        { QStringLiteral("maxTokens"), maxTokens },
        { QStringLiteral("alternatives"), alternatives },
        { QStringLiteral("stops"), QJsonArray::fromStringList(stops) },
        { QStringLiteral("zonePreset"), zonePreset },
        { QStringLiteral("advice"), advice },
    };
}

ChatSettings ChatSettings::fromJson(const QJsonObject& stored)
{
    const QJsonObject json = withoutOldForm(stored);
    ChatSettings s;
    fromQt(samplingFields(), json.value(QStringLiteral("sampling")), s.sampling);
    fromQt(captureFields(), json.value(QStringLiteral("capture")), s.capture);
    fromQt(evictionFields(), json.value(QStringLiteral("cache")), s.eviction);
    fromQt(loadFields(), json.value(QStringLiteral("load")), s.load);
    fromQt(firewallFields(), json.value(QStringLiteral("firewall")), s.firewall);
    const QJsonObject limits = json.value(QStringLiteral("driftLimits")).toObject();
    for (auto it = limits.begin(); it != limits.end(); ++it)
        if (const auto watch = watchFrom(it.value()))
            s.watches.insert(it.key(), *watch);
    s.advice = json.value(QStringLiteral("advice")).toString();
    s.maxTokens = whole(json, QStringLiteral("maxTokens"), s.maxTokens, 0, 10000000);
    s.alternatives = whole(json, QStringLiteral("alternatives"), s.alternatives, 0, 20);
    for (const QJsonValue& stop : json.value(QStringLiteral("stops")).toArray())
        if (!stop.toString().isEmpty())
            s.stops << stop.toString();
    if (const QJsonValue preset = json.value(QStringLiteral("zonePreset")); preset.isString())
        s.zonePreset = preset.toString();
    const QJsonObject known = json.value(QStringLiteral("templates")).toObject();
    for (auto it = known.begin(); it != known.end(); ++it)
        if (!it.value().toString().isEmpty())
            s.templates.insert(it.key(), it.value().toString());
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
        { QStringLiteral("precise"), SettingsWords::tr("Precise"), 0.3f, 0, 0.9f, 0, false },
        { QStringLiteral("balanced"), SettingsWords::tr("Balanced"), 0.7f, 0, 0.95f, 0, false },
        { QStringLiteral("creative"), SettingsWords::tr("Creative"), 1.0f, 0, 1.0f, 0.05f, false },
        { QStringLiteral("greedy"), SettingsWords::tr("Always the likeliest"), 0.0f, 0, 1.0f, 0,
            true },
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
        return SettingsWords::tr("no chance");
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
