// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace ax::ui {

/// The same question answered twice, by two models, two quantisations or at two temperatures. One
/// model is open at a time: the second answer follows the first. Both stay in the session, the
/// first as a branch. Implemented by the app. GUI thread; nothing here waits.
class RunPairs : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Why none can be begun now, in words; empty: it can.
    virtual QString refusal() const = 0;
    /// Asks for the two, then runs them.
    virtual void ask() = 0;
    virtual bool isRunning() const = 0;
    /// "1 of 2: SmolLM2-135M-Instruct is being opened"
    virtual QString words() const = 0;
    virtual double share() const = 0; ///< done of both, 0..1, as far as it can be told
    virtual void cancel() = 0; ///< what was written so far stays
    /// Why the last pair did not come to its end; empty: it did, or none was run.
    virtual QString problem() const = 0;

Q_SIGNALS:
    void changed();
    /// Both are there: the shelf's entries of the first and of the second.
    void finished(const QString& a, const QString& b);
};

} // namespace ax::ui
