// SPDX-License-Identifier: Apache-2.0
#include "app/host/live_hud.h"

#include <QStringList>

namespace ax::ui {

namespace {

constexpr int kHudMs = 250;

} // namespace

LiveHud::LiveHud(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kHudMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_fresh, false))
            Q_EMIT changed(m_hud);
    });
}

void LiveHud::begin(const AnswerStart& start, const QString& captureMode)
{
    m_hud = {};
    m_promptTokens = start.promptTokens;
    m_hud.contextUsed = start.promptTokens;
    m_hud.contextTotal = start.contextTokens;
    m_hud.captureMode = captureMode;
    m_timer.start();
}

void LiveHud::update(const AnswerCounters& now)
{
    m_hud.tokens = now.tokens;
    m_hud.contextUsed = m_promptTokens + now.tokens;
    m_hud.tokensPerSecond = now.seconds > 0 ? now.tokens / now.seconds : 0;
    m_hud.captureBytesPerStep
        = now.recordedSteps > 0 ? double(now.captureBytes) / now.recordedSteps : 0;
    m_hud.captureShare = now.seconds > 0 ? now.captureSeconds / now.seconds : 0;
    m_fresh = true;
}

void LiveHud::end()
{
    m_timer.stop();
    Q_EMIT changed(m_hud);
}

void LiveHud::end(const GenerateStats& stats)
{
    m_hud.tokensPerSecond = stats.tokensPerSecond();
    m_hud.cacheBytes = stats.keptPositions > 0
            && stats.keptPositions < stats.promptTokens + stats.generatedTokens - 1
        ? double(stats.cacheBytes)
        : 0;
    end();
}

QString captureText(const CaptureOptions& capture, const OpenModel& open)
{
    const ModelInfo& model = open.info;
    if (!open.capabilities.attention)
        return LiveHud::tr("not offered by this server");
    QStringList modes;
    if (capture.raw)
        modes << QStringLiteral("raw");
    if (capture.sketch)
        modes << QStringLiteral("sketch");
    if (capture.heads)
        modes << QStringLiteral("heads");
    if (capture.fingerprint)
        modes << QStringLiteral("fingerprint");
    if (modes.isEmpty())
        return LiveHud::tr("off");
    QString text = modes.join(QStringLiteral(" + "));
    std::vector<bool> attention;
    for (const LayerInfo& layer : model.layerInfo)
        attention.push_back(layer.kind != AttentionKind::Linear);
    if (attention.empty())
        attention.assign(std::size_t(std::max(model.layers, 0)), true);
    // Of a model far away the shape may be unknown.
    if (const auto layers = capture.layers.resolve(attention); layers && model.layers > 0)
        text += LiveHud::tr(" · %1 of %2 layers").arg(layers->size()).arg(model.layers);
    return text;
}

} // namespace ax::ui
