// SPDX-License-Identifier: Apache-2.0
#include "app/host/run_settings.h"

#include <algorithm>

namespace ax::ui {

namespace {

/// Shortest decimals: 0.7, not 0.699999988.
double shown(float value) { return shortestDouble(value); }

} // namespace

FirewallOptions firewallFor(const ChatSettings& settings, const ModelInfo& model)
{
    FirewallOptions firewall = settings.firewall;
    const auto own = settings.driftLimits.constFind(QString::fromStdString(model.hash));
    if (own != settings.driftLimits.cend()) {
        firewall.windowLimit = own->first;
        firewall.driftLimit = own->second;
    }
    return firewall;
}

RunSettings runSettingsOf(const ChatSettings& settings, const ModelInfo* model)
{
    RunSettings run;
    run.temperature = shown(settings.sampling.temperature);
    run.topP = shown(settings.sampling.topP);
    run.greedy = settings.sampling.greedy;
    const nlohmann::ordered_json capture = settings.capture.toJson();
    for (const auto& mode : capture.value("modes", nlohmann::ordered_json::array()))
        run.modes << QString::fromStdString(mode.get<std::string>());
    run.layersText = QString::fromStdString(settings.capture.layers.text());
    run.stride = settings.capture.stride;
    if (settings.capture.layers.kind == LayerSelection::Kind::List)
        run.layers = QVector<int>(
            settings.capture.layers.list.begin(), settings.capture.layers.list.end());
    FirewallOptions firewall = settings.firewall;
    if (model) {
        run.modelLayers = model->layers;
        firewall = firewallFor(settings, *model);
    }
    run.onDrift = QString::fromLatin1(kFirewallActions[std::size_t(firewall.action)].data());
    run.windowLimit = shown(firewall.windowLimit);
    run.driftLimit = shown(firewall.driftLimit);
    return run;
}

ChatSettings withRunSettings(ChatSettings settings, const RunSettings& run, const ModelInfo* model)
{
    settings.sampling.temperature = float(run.temperature);
    settings.sampling.topP = float(run.topP);
    settings.sampling.greedy = run.greedy;
    CaptureOptions& capture = settings.capture;
    capture.raw = run.modes.contains(QStringLiteral("raw"));
    capture.sketch = run.modes.contains(QStringLiteral("sketch"));
    capture.fingerprint = run.modes.contains(QStringLiteral("fingerprint"));
    capture.heads = run.modes.contains(QStringLiteral("heads"));
    capture.stride = std::max(1, run.stride);
    if (!run.layers.isEmpty())
        capture.layers = { LayerSelection::Kind::List,
            std::vector<int>(run.layers.begin(), run.layers.end()) };
    else if (const auto layers = LayerSelection::parse(run.layersText.toStdString()))
        capture.layers = *layers;
    for (std::size_t k = 0; k < kFirewallActions.size(); ++k)
        if (run.onDrift.toStdString() == kFirewallActions[k])
            settings.firewall.action = FirewallAction(k);
    if (model && !model->hash.empty()) {
        const QString hash = QString::fromStdString(model->hash);
        const QPair<float, float> limits { float(run.windowLimit), float(run.driftLimit) };
        const FirewallOptions now = firewallFor(settings, *model);
        if (limits.first != now.windowLimit || limits.second != now.driftLimit)
            settings.driftLimits.insert(hash, limits);
    }
    return settings;
}

} // namespace ax::ui
