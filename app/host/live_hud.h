// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/model_command.h"

#include "engine/chat/answer_source.h"
#include "views/session/view_commands.h"

#include <QObject>
#include <QTimer>

namespace ax::ui {

/// Counters of the status bar: four times a second while an answer is written, and once at its end.
class LiveHud : public QObject {
    Q_OBJECT
public:
    explicit LiveHud(QObject* parent = nullptr);
    void begin(const AnswerStart& start, const QString& captureMode);
    void update(const AnswerCounters& counters);
    void end(); ///< interrupted
    void end(const GenerateStats& stats);

Q_SIGNALS:
    void changed(const ax::ui::Hud& hud);

private:
    QTimer m_timer;
    Hud m_hud;
    int m_promptTokens = 0;
    bool m_fresh = false;
};

/// "raw + fingerprint · 4 of 30 layers", "off".
QString captureText(const CaptureOptions& capture, const OpenModel& model);

} // namespace ax::ui
