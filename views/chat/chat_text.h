// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/chat/chat_document.h"
#include "views/chat/hover_tracker.h"
#include "views/common/look.h"
#include "views/session/attention_row.h"
#include "views/session/selection.h"
#include "views/session/view_registry.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <utility>

namespace ax::ui {

struct Change;

/// The painted text of the chat: one tab stop, tokens as targets. Lays out what is visible only.
class ChatText : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Tint { None, Attention, Surprisal, Entropy, Zone };

    ChatText(const ViewContext& context, QWidget* parent = nullptr);

    Tint tint() const { return m_tint; }
    void setTint(Tint tint);
    bool lensOn() const { return m_lens; }
    void setLensOn(bool on);
    bool sinksApart() const { return m_sinksApart; }
    void setSinksApart(bool on);
    bool linkLines() const { return m_linkLines; }
    void setLinkLines(bool on);
    bool markdown() const { return m_markdown; }
    void setMarkdown(bool on);
    /// Largest value of the present scale; NaN: no scale (zone, none).
    double scaleMaximum() const;

    /// The current row as it is tinted: sinks apart or among the links.
    const AttentionRow& row() const { return m_row; }
    ChatDocument& document() { return m_document; }
    HoverTracker& hover() { return m_hover; }
    /// Step 0..8 of a token under the present tint.
    int stepOf(int token) const;
    int rankOf(int token) const; ///< 1..5, 0: none
    int caret() const { return m_caret; }
    QPair<int, int> range() const; ///< first and last chosen token; -1, -1: none
    QString chosenText() const;
    /// Rectangles of a token in viewport coordinates.
    QVector<QRectF> tokenRects(int token);
    int tokenAt(const QPointF& viewportPoint);
    /// "keys, token 194, probability 0.984, attends most to the at 193, brings at 192".
    QString sentence(int token) const;
    /// "32 tokens · 96.2 tok/s · stopped at end of turn" of a message of the document.
    QString footerText(int message) const;
    qreal textLeft() const;
    /// What of the viewport was asked to be painted again since the last call, for tests.
    QRegion takeRepaint() { return std::exchange(m_repaint, QRegion()); }

public Q_SLOTS:
    void scrollToToken(int token);
    void scrollToEnd();
    void toggleFold(int region);

Q_SIGNALS:
    void scaleChanged();
    void optionsChanged();
    void editRequested(int messageRow);
    void lensRequested();
    void typed(const QString& text); ///< while the keyboard does not walk the text: for the field

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mark {
        int step = 0, rank = 0;
        bool sink = false;
        bool operator==(const Mark&) const = default;
    };
    enum Action { NoAction, CopyAction, RegenerateAction, EditAction, ContinueAction };

    // chat_text.cpp
    void follow(const Change& change);
    void rebuild();
    void grow();
    void showFrom(int block, bool wasAtEnd);
    bool isAtEnd() const;
    void applyOptions();
    void touch(const QRectF& area);
    void touchAll();
    void updateScrollBar();
    void layoutVisible();
    void refreshRow();
    void setMarks(QHash<int, Mark> marks);
    void updateTokens(const QVector<int>& tokens);
    void updateScaleMaximum(int from);
    qreal scroll() const;
    // chat_text_input.cpp
    void moveCaret(int token, bool extend);
    int step(int token, int by);
    int verticalStep(int token, int direction);
    int lineEdge(int token, bool end);
    int messageOf(int token) const;
    void perform(Action action, int message);
    Action footerActionAt(const QPointF& viewportPoint, int* message);
    int thinkRegionAt(const QPointF& viewportPoint);
    void copy(int message);
    int questionRow(int message) const;
    // chat_text_paint.cpp
    void paintBlock(QPainter& painter, int at);
    void paintChips(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintThinkHead(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintText(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintFooter(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintRole(QPainter& painter, const ChatDocument::Message& message, qreal y);
    void paintRings(QPainter& painter);
    void paintLinkLines(QPainter& painter);
    void paintTicks();
    QVector<QPair<QRectF, Action>> footerButtons(
        const ChatDocument::Block& block, const QPointF& origin) const;
    double speedOf(int message, int first, int last) const;
    QString thinkText(const ChatDocument::Region& region) const;

    ViewContext m_context;
    bool m_walking = false; ///< an arrow key or Tab began it, a click or Esc ends it
    ChatDocument m_document;
    ChatDocument::Options m_options;
    HoverTracker m_hover;
    AttentionRow m_row;
    QHash<int, Mark> m_marks;
    QRegion m_repaint;
    QHash<int, QRectF>
        m_foldedRects; ///< ranked tokens in heads of folded sections, as painted last
    Tint m_tint = Tint::Attention;
    bool m_lens = true, m_sinksApart = true, m_linkLines = false, m_markdown = true;
    bool m_settingScroll = false;
    double m_surprisalMaximum = 0, m_entropyMaximum = 0;
    int m_caret = -1, m_anchor = -1;
    int m_shownCurrent = -1, m_shownPinned = -1, m_shownSecond = -1; ///< as painted last
    int m_releaseAt = 0; ///< number of layouts from which on those far away are forgotten
    mutable QHash<int, QPair<TokenRef, double>> m_speeds; ///< of a message up to its last token
    QPoint m_pressAt;
    int m_pressToken = -1;
    bool m_dragging = false;
};

} // namespace ax::ui
