// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/firewall_options.h"
#include "engine/runtime/engine.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ax::ui {

/// Everything a run is started with. `sampling`, `capture` and the rest of it take effect with the
/// next answer, `load` when a model is opened.
struct ChatSettings {
    SamplingOptions sampling;
    int maxTokens = 1024; ///< 0: until the context is full
    int alternatives = 5;
    QStringList stops;
    CaptureOptions capture;
    EvictionOptions eviction; ///< what leaves the cache; its seed is the sampling's
    QString zonePreset = QStringLiteral("explorer");
    FirewallOptions firewall;
    /// What was set for a model, by its hash: limits of drift, rows and window of the compass. The
    /// rest of it is not looked at.
    QMap<QString, FirewallOptions> watches;
    QString advice; ///< zone whose advice sampling and capture follow; empty: none
    LoadOptions load;
    QMap<QString, QString> templates; ///< of models without one: path, id of knownTemplates()

    ChatSettings();
    /// For QSettings; unknown or damaged members keep their defaults.
    QJsonObject toJson() const;
    static ChatSettings fromJson(const QJsonObject& json);
};

struct SamplingPreset {
    QString id; ///< "precise"
    QString title; ///< translated
    float temperature = 0.7f;
    int topK = 0;
    float topP = 0.95f, minP = 0;
    bool greedy = false;
    QString numbers() const; ///< "T 0.30 · top-p 0.90"
};
QList<SamplingPreset> samplingPresets();
void applyPreset(SamplingOptions& sampling, const SamplingPreset& preset);
/// Index into samplingPresets(), -1: own values.
int presetIndex(const SamplingOptions& sampling);
QString samplingText(const SamplingOptions& sampling);

} // namespace ax::ui
