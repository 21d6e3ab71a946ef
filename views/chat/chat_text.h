// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/position_sets.h"
#include "views/chat/chat_document.h"
#include "views/chat/hover_tracker.h"
#include "views/common/look.h"
#include "views/session/attention_row.h"
#include "views/session/selection.h"
#include "views/session/token_effects.h"
#include "views/session/view_registry.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>

#include <algorithm>
#include <utility>

class QMenu;

namespace ax::ui {

class DriftModel;
struct Change;

/// The painted text of the chat: one tab stop, tokens as targets. Lays out what is visible only.
class ChatText : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Tint { None, Attention, Effect, Surprisal, Entropy, Drift, Zone };

    ChatText(const ViewContext& context, QWidget* parent = nullptr);

    Tint tint() const { return m_tint; }
    void setTint(Tint tint);
    void toggleEffectTint(); ///< W: by effect, and back
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
    /// Step of a token under the present tint: 0..8, by effect -3..3.
    int stepOf(int token) const;
    int rankOf(int token) const; ///< 1..5, 0: none
    int caret() const { return m_caret; }
    QPair<int, int> range() const; ///< first and last chosen token; -1, -1: none
    QString chosenText() const; ///< as it is copied
    bool hasChosen() const;
    bool isScrollingByItself() const
    {
        return m_scrolling.isActive();
    } ///< while dragged past an edge
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

    /// Marks all places of a text, folded sections too, and goes to the first one that is not above
    /// what is shown. Empty: none.
    void find(const QString& words);
    void findFrom(int token); ///< the place at that token or the first behind it
    void findNext(int by); ///< 1 or -1; goes round
    int foundCount() const { return int(m_found.size()); }
    int foundAt() const { return m_foundAt; } ///< -1: none is current
    QVector<QRectF> foundRects(int at); ///< in viewport coordinates

    /// Puts the keyboard on a token, as the arrow keys do.
    void setCaret(int token) { moveCaret(token, false); }
    /// Chooses what stands between two places; invalid ones: nothing.
    void choose(const ChatDocument::Place& from, const ChatDocument::Place& to);
    struct MessageButton {
        QString name; ///< with the message it belongs to
        QRectF rect; ///< in the viewport
        bool enabled = true;
    };
    /// Buttons of all messages, in their order.
    QVector<MessageButton> messageButtons();
    void pressButton(int index); ///< of messageButtons()
    /// "You", "Model", of a role.
    static QString speaker(const QString& role);

public Q_SLOTS:
    void copy() { copy(messageOf(m_caret)); } ///< what is chosen, else the caret's message
    void scrollToToken(int token);
    void scrollToEnd();
    void toggleFold(int region);

Q_SIGNALS:
    void scaleChanged();
    void optionsChanged();
    void foundChanged();
    void editRequested(int messageRow);
    void lensRequested();
    void branchesRequested();
    void linkRequested(const QString& address); ///< somebody wants to follow a link
    void typed(const QString& text); ///< while the keyboard does not walk the text: for the field

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mark {
        int step = 0, rank = 0;
        bool sink = false;
        int sign = 0; ///< of an effect, beside its rank
        bool chosen = false; ///< a member of the chosen set
        bool operator==(const Mark&) const = default;
    };
    enum Action {
        NoAction,
        CopyAction,
        RegenerateAction,
        EditAction,
        ContinueAction,
        EarlierAction,
        LaterAction,
        BranchesAction,
        CopyCodeAction, ///< of the code block whose fence is given in place of a message
    };
    enum class ChooseUnit { Character, Word, Paragraph };
    /// What the mouse has chosen: from the unit where it began to the one where it is.
    struct Span {
        using Unit = QPair<ChatDocument::Place, ChatDocument::Place>;
        Unit anchor, head;
        ChatDocument::Place from() const { return std::min(anchor.first, head.first); }
        ChatDocument::Place to() const { return std::max(anchor.second, head.second); }
        bool forward() const { return head.second >= anchor.second; }
        bool isValid() const
        {
            return anchor.first.isValid() && head.first.isValid() && from() < to();
        }
    };

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
    /// What stands behind and around a token of a step other than 0, and the text on it.
    struct Ground {
        QColor fill, text, edge; ///< edge invalid: none
    };
    Ground groundOf(int step) const;
    void paintGround(QPainter& painter, const QRectF& rect, const Ground& ground) const;
    void markEffects(QHash<int, Mark>& marks) const;
    const TokenEffects::Scan* scan() const; ///< of the current token
    void scanPinned();
    float driftOf(int token) const; ///< kAbsent: no step
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
    QVector<std::pair<Action, int>> allButtons(); ///< action, message
    static QString nameOf(Action action);
    static QString keyOf(Action action); ///< empty: none
    Action footerActionAt(const QPointF& viewportPoint, int* message);
    int thinkRegionAt(const QPointF& viewportPoint);
    // chat_text_mouse.cpp
    QPointF toDocument(const QPointF& viewportPoint) const;
    bool choosesTemplate() const;
    void chooseTo(const QPointF& viewportPoint);
    Span::Unit unitAt(const ChatDocument::Place& place) const;
    void copy(int message);
    // chat_text_input.cpp
    int questionRow(int message) const;
    void fork(int token);
    void addForks(QMenu* menu, int token);
    /// "2 of 3" of a message that has versions.
    QString versionText(int message) const;
    int versionedMessage(int token) const;
    // chat_find.cpp
    void findAgain();
    void findSoon();
    void showFound(int at);
    void tellFound();
    int foundInside(int region) const;
    void paintFound(QPainter& painter);
    // chat_text_paint.cpp
    void paintBlock(QPainter& painter, int at);
    void paintChips(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintThinkHead(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintText(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintFooter(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    void paintRole(QPainter& painter, const ChatDocument::Message& message, qreal y);
    void paintSets(QPainter& painter);
    void paintRings(QPainter& painter);
    void paintLinkLines(QPainter& painter);
    void paintTicks();
    QPair<int, int> chosenIn(const ChatDocument::Block& block) const;
    void paintCodeHead(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin);
    QRectF codeButton(const ChatDocument::Block& block, const QPointF& origin) const;
    QVector<QPair<QRectF, Action>> footerButtons(
        const ChatDocument::Block& block, const QPointF& origin) const;
    double speedOf(int message, int first, int last) const;
    QString thinkText(const ChatDocument::Region& region) const;

    ViewContext m_context;
    const std::vector<ParallelSet>& sets() const;
    mutable std::vector<ParallelSet> m_sets; ///< members share one place
    mutable bool m_setsOld = true;
    bool m_walking = false; ///< an arrow key or Tab began it, a click or Esc ends it
    TokenEffects* m_effects;
    DriftModel* m_drift = nullptr; ///< made with the first tint by drift
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
    double m_surprisalMaximum = 0, m_entropyMaximum = 0, m_driftMaximum = 0;
    int m_caret = -1, m_anchor = -1;
    int m_shownCurrent = -1, m_shownPinned = -1, m_shownSecond = -1; ///< as painted last
    int m_releaseAt = 0; ///< number of layouts from which on those far away are forgotten
    mutable QHash<int, QPair<TokenRef, double>> m_speeds; ///< of a message up to its last token
    Span m_span;
    ChooseUnit m_unit = ChooseUnit::Character;
    QPoint m_pressAt, m_clickAt;
    QPointF m_dragAt;
    ChatDocument::Place m_pressPlace;
    int m_pressToken = -1, m_pinBefore = -1;
    bool m_dragging = false;
    QBasicTimer m_tripleClick, m_scrolling, m_findTimer;
    QString m_findWords; ///< empty: nothing is looked for
    std::vector<ChatDocument::Found> m_found;
    int m_foundAt = -1;
};

} // namespace ax::ui
