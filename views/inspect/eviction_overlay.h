// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

namespace ax::ui {

class InspectState;

/// Which positions an eviction policy would keep of the shown trace, by the time its last token is
/// read. Asks the model when a policy is chosen; a longer trace is asked about again. One beside
/// each state. GUI thread.
class EvictionOverlay : public QObject {
    Q_OBJECT
public:
    static EvictionOverlay* of(InspectState* state);

    /// Empty: none is shown.
    const QString& policy() const { return m_policy; }
    int percent() const { return m_percent; }
    void choose(const QString& policy, int percent);
    bool isOn() const { return !m_policy.isEmpty(); }
    bool isReading() const { return m_ask != 0; }
    /// The positions are known; they are those of [0, tokens()).
    bool isKnown() const { return isOn() && m_tokens > 0; }
    int tokens() const { return m_tokens; }
    bool keeps(int position) const { return m_keeps.value(position, false); }
    int kept() const { return m_kept; }
    /// "Keys the h2o policy would keep at 30 %: kept 59, dropped 138", why not, or how far.
    QString words() const;

Q_SIGNALS:
    void changed();

private:
    explicit EvictionOverlay(InspectState* state);
    void ask();
    InspectState* m_state;
    QString m_policy, m_problem;
    int m_percent = 30, m_tokens = 0, m_kept = 0, m_asked = 0, m_done = 0;
    quint64 m_ask = 0;
    QVector<bool> m_keeps;
};

} // namespace ax::ui
