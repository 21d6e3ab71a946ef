// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"

#include <QObject>

namespace ax::ui {

/// What models were asked from this window, as text in a file, once a person switches it on; else
/// nothing is written anywhere. One JSON object a line, file of mode 600:
/// {"time": ms since epoch, "model": …, "messages": [{"role": …, "content": …}]}. Beyond
/// `kMostBytes` the older part goes to a second file, and what was there before it goes.
class PromptLog : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kMostBytes = 8 << 20;
    explicit PromptLog(QString path, QObject* parent = nullptr);
    /// $XDG_STATE_HOME/attention-explorer/prompts.jsonl.
    static QString usualPath();

    QString path() const { return m_path; }
    bool isOn() const { return m_on; }
    void setOn(bool on);
    qint64 bytes() const; ///< on the disk, both files
    void write(const std::string& model, const std::vector<MessageRecord>& messages);
    void clear(); ///< removes the files

Q_SIGNALS:
    void changed(); ///< on or off, written, cleared
    void failed(const QString& why); ///< it could not be written, and is off now

private:
    QString older() const { return m_path + QStringLiteral(".1"); }
    QString m_path;
    bool m_on = false;
};

} // namespace ax::ui
