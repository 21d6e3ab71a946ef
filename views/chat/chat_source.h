// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVector>

#include <string>
#include <string_view>

namespace ax::ui {

/// Text of a run of tokens with the place of each in it. Bytes of a character that is spread over
/// tokens are joined; each of those tokens covers the whole character. Grows at the end.
class ChatSource {
public:
    void clear();
    /// A text without tokens.
    void setPlain(const QString& text);
    void append(int token, std::string_view bytes);

    const QString& text() const { return m_text; }
    int count() const { return int(m_tokens.size()); }
    int tokenAt(int k) const { return m_tokens[k]; }
    int start(int k) const { return m_starts[k]; } ///< UTF-16 offset
    int end(int k) const { return m_ends[k]; }
    /// First k with end(k) > offset (or, for an empty token, start(k) >= offset).
    int firstAt(int offset) const;

private:
    QString m_text;
    QVector<int> m_tokens, m_starts, m_ends;
    std::string m_pending; ///< beginning of a character
    QVector<int> m_open; ///< k of the tokens that hold it
};

} // namespace ax::ui
