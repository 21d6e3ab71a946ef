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
    const auto own = settings.watches.constFind(QString::fromStdString(model.hash));
    if (own != settings.watches.cend()) {
        firewall.windowLimit = own->windowLimit;
        firewall.driftLimit = own->driftLimit;
        firewall.window = own->window;
        firewall.layers = own->layers;
        firewall.heads = own->heads;
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
        run.modelHash = QString::fromStdString(model->hash);
        for (const LayerInfo& layer : model->layerInfo)
            run.layerWindows << (layer.kind == AttentionKind::Linear         ? -1
                    : layer.kind == AttentionKind::Full || layer.window <= 0 ? 0
                                                                             : layer.window);
        firewall = firewallFor(settings, *model);
    }
    run.advice = settings.advice;
    run.compassLayers = QVector<int>(firewall.layers.begin(), firewall.layers.end());
    run.compassHeads = QVector<int>(firewall.heads.begin(), firewall.heads.end());
    run.compassWindow = firewall.window;
    run.onDrift = QString::fromLatin1(kFirewallActions[std::size_t(firewall.action)].data());
    run.windowLimit = shown(firewall.windowLimit);
    run.driftLimit = shown(firewall.driftLimit);
    return run;
}

bool sameRecipe(const RunSettings& a, const RunSettings& b)
{
    return a.greedy == b.greedy && a.temperature == b.temperature && a.topP == b.topP
        && a.modes == b.modes && a.layers == b.layers && a.layersText == b.layersText
        && a.stride == b.stride;
}

ChatSettings withRunSettings(ChatSettings settings, const RunSettings& run, const ModelInfo* model)
{
    settings.sampling.temperature = float(run.temperature);
    settings.sampling.topP = float(run.topP);
    settings.sampling.greedy = run.greedy;
    settings.advice = run.advice;
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
        const FirewallOptions now = firewallFor(settings, *model);
        FirewallOptions own = now;
        own.windowLimit = float(run.windowLimit);
        own.driftLimit = float(run.driftLimit);
        own.window = run.compassWindow;
        own.layers.assign(run.compassLayers.begin(), run.compassLayers.end());
        own.heads.assign(run.compassHeads.begin(), run.compassHeads.end());
        if (own.windowLimit != now.windowLimit || own.driftLimit != now.driftLimit
            || own.window != now.window || own.layers != now.layers || own.heads != now.heads)
            settings.watches.insert(hash, own);
    }
    return settings;
}

} // namespace ax::ui
