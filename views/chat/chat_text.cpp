// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_text.h"

#include "views/chat/chat_text_access.h"
#include "views/session/current_row.h"
#include "views/session/drift_model.h"
#include "views/session/marks.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

constexpr int kRanks = 5;
constexpr int kMostLayouts = 400; ///< blocks around the visible ones that keep their layout

/// Scroll bar with a tick for each ranked token.
class TickBar : public QScrollBar {
public:
    struct Tick {
        qreal share;
        QColor colour;
        bool operator==(const Tick&) const = default;
    };
    using QScrollBar::QScrollBar;
    void setTicks(QVector<Tick> ticks)
    {
        if (ticks == m_ticks)
            return;
        m_ticks = std::move(ticks);
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QScrollBar::paintEvent(event);
        QPainter painter(this);
        for (const Tick& tick : m_ticks)
            painter.fillRect(QRectF(0, tick.share * (height() - 3), width(), 3), tick.colour);
    }

private:
    QVector<Tick> m_ticks;
};

} // namespace

ChatText::ChatText(const ViewContext& context, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
    , m_effects(TokenEffects::of(context))
{
    installChatAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new TickBar(Qt::Vertical, this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Chat"));

    connect(context.session, &SessionModel::changed, this, &ChatText::follow);
    Selection* selection = context.selection;
    const auto rings = [this, selection](int& shown, int now) {
        updateTokens({ std::exchange(shown, now), now });
    };
    connect(selection, &Selection::pinnedChanged, this, [this, rings](int token) {
        rings(m_shownPinned, token);
        scanPinned();
    });
    connect(m_effects, &TokenEffects::scanFinished, this, &ChatText::refreshRow);
    connect(m_effects, &TokenEffects::forgotten, this, &ChatText::refreshRow);
    connect(m_effects, &TokenEffects::chosenSetChanged, this, &ChatText::refreshRow);
    connect(selection, &Selection::secondPinnedChanged, this,
        [this, rings](int token) { rings(m_shownSecond, token); });
    connect(selection, &Selection::scrollRequested, this, &ChatText::scrollToToken);
    connect(Marks::of(selection, context.session), &Marks::changed, this, &ChatText::touchAll);
    connect(context.row, &CurrentRow::changed, this, &ChatText::refreshRow);
    connect(&m_hover, &HoverTracker::hoveredChanged, selection, &Selection::setHovered);
    connect(context.commands, &ViewCommands::stateChanged, this, [this] {
        // The footer appears when the answer is complete; what the others offer depends on it too.
        touchAll();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_settingScroll)
            layoutVisible();
        touchAll();
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        m_document.forgetLayouts();
        applyOptions();
    });
    connect(&look::notifier(), &look::Notifier::themeChanged, this, [this] {
        // Formats hold colours, so the layouts are made again.
        m_document.forgetLayouts();
        layoutVisible();
        touchAll();
    });
    rebuild();
    updateScaleMaximum(0);
}

qreal ChatText::scroll() const { return verticalScrollBar()->value(); }

qreal ChatText::textLeft() const
{
    // 15 + 92 of margin, 640 of text, 20 at the right; wide windows centre the whole.
    const qreal whole = look::pxf(15 + 92 + 640 + 20);
    return std::floor(look::pxf(15 + 92) + std::max<qreal>(0, (viewport()->width() - whole) / 2));
}

void ChatText::touch(const QRectF& area)
{
    const QRect dirty = area.toAlignedRect() & viewport()->rect();
    m_repaint += dirty;
    viewport()->update(dirty);
}

void ChatText::touchAll()
{
    m_repaint += viewport()->rect();
    viewport()->update();
}

bool ChatText::isAtEnd() const { return scroll() >= verticalScrollBar()->maximum() - 2; }

void ChatText::applyOptions()
{
    ChatDocument::Options options;
    options.width = std::max<qreal>(look::pxf(160),
        std::min<qreal>(look::pxf(640), viewport()->width() - look::pxf(15 + 92 + 20)));
    options.markdown = m_markdown;
    options.marks = m_tint != Tint::None || m_lens || !m_markdown;
    const bool changed = options != m_options, marks = options.marks != m_options.marks;
    m_options = options;
    const bool atEnd = scroll() >= verticalScrollBar()->maximum();
    m_document.setOptions(options);
    if (changed)
        Q_EMIT optionsChanged();
    layoutVisible();
    if (atEnd)
        scrollToEnd();
    if (marks && !m_findWords.isEmpty())
        findAgain();
    touchAll();
}

void ChatText::follow(const Change& change)
{
    const TraceSession& trace = m_context.session->trace();
    // While an ordinary answer streams there is nothing to look for.
    if (change.reset || change.removes() || !m_sets.empty()
        || isInParallel(trace, trace.tokenCount() - 1))
        m_setsOld = true;
    if (change.removes()) {
        // What the pointer is on may be another token now.
        m_hover.leave();
        m_pressToken = -1;
        m_pressPlace = {};
        m_span = {};
    }
    if (change.reset) {
        m_document.clear();
        m_caret = m_anchor = -1;
        m_speeds.clear();
        m_foldedRects.clear();
        rebuild();
        scrollToEnd();
        touchAll();
    } else if (change.truncatedAt >= 0) {
        if (m_caret >= change.truncatedAt)
            m_caret = m_anchor = -1;
        if (m_anchor >= change.truncatedAt)
            m_anchor = -1;
        m_document.forgetFolds(change.truncatedAt);
        m_foldedRects.clear();
        rebuild();
        // Tokens that kept their index and their block may be other words now.
        touchAll();
    } else {
        // A message whose tokens are shown is not read from its text.
        const bool text
            = std::any_of(change.editedRows.begin(), change.editedRows.end(), [this](int row) {
                  const auto& messages = m_document.messages();
                  return std::none_of(messages.begin(), messages.end(), [row](const auto& message) {
                      return message.row == row && message.first >= 0;
                  });
              });
        if (change.messages || change.segments || text)
            rebuild();
        else if (change.firstToken >= 0)
            grow();
    }
    if (!m_findWords.isEmpty() && (change.removes() || change.branches))
        findAgain();
    else if (change.firstToken >= 0 || change.messages || !change.editedRows.empty())
        findSoon();
    if (change.removes()) {
        m_surprisalMaximum = m_entropyMaximum = 0;
        updateScaleMaximum(0);
    } else if (change.firstToken >= 0 || change.firstStep >= 0) {
        int from = trace.tokenCount();
        for (const int first : { change.firstToken, change.firstStep })
            from = first >= 0 ? std::min(from, first) : from;
        updateScaleMaximum(from);
    }
    // Footers tell rates and reasons.
    if (change.metrics || change.events)
        for (int at = m_document.blockCount() - 1; at >= 0; --at) {
            const auto& block = m_document.block(at);
            if (block.kind == ChatDocument::Kind::Footer)
                touch(QRectF(0, block.top - scroll(), viewport()->width(), block.height));
            if (block.top + block.height < scroll())
                break;
        }
}

void ChatText::rebuild()
{
    const bool atEnd = isAtEnd();
    showFrom(m_document.update(m_context.session->trace()), atEnd);
}

void ChatText::grow()
{
    const bool atEnd = isAtEnd();
    showFrom(m_document.append(m_context.session->trace()), atEnd);
}

/// Blocks from this one on are new or stand elsewhere.
void ChatText::showFrom(int block, bool wasAtEnd)
{
    layoutVisible();
    if (wasAtEnd)
        scrollToEnd();
    // The one before may have held the writing mark; rings and ranks reach into the gap above.
    m_document.refreshTops();
    block = std::min(block, m_document.blockCount()) - 1;
    const qreal top = block > 0 ? m_document.block(block).top - scroll() - look::pxf(14) : 0;
    if (top < viewport()->height())
        touch(QRectF(0, top, viewport()->width(), viewport()->height() - top));
}

void ChatText::layoutVisible()
{
    const TraceSession& trace = m_context.session->trace();
    m_document.refreshTops();
    const int first = m_document.blockAt(scroll());
    if (first < 0) {
        updateScrollBar();
        return;
    }
    const qreal inside = scroll() - m_document.block(first).top;
    int last = first;
    for (int at = first; at < m_document.blockCount(); ++at) {
        if (!m_document.isHidden(m_document.block(at)))
            m_document.laidOut(trace, at);
        m_document.refreshTops();
        last = at;
        if (m_document.block(at).top + m_document.block(at).height
            > scroll() + viewport()->height() + look::px(200))
            break;
    }
    if (m_document.layoutCount() >= m_releaseAt) {
        m_document.releaseOutside(first - kMostLayouts / 2, last + kMostLayouts / 2);
        m_releaseAt = m_document.layoutCount() + kMostLayouts;
    }
    updateScrollBar();
    // What was measured above must not move the text under the reader's eyes.
    const int target = int(std::lround(m_document.block(first).top + inside));
    if (target != verticalScrollBar()->value()) {
        m_settingScroll = true;
        verticalScrollBar()->setValue(target);
        m_settingScroll = false;
    }
}

void ChatText::updateScrollBar()
{
    m_document.refreshTops();
    m_settingScroll = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(look::lineHeight(look::Role::Reading));
    verticalScrollBar()->setRange(
        0, std::max(0, int(std::ceil(m_document.height())) - viewport()->height()));
    m_settingScroll = false;
    paintTicks();
}

void ChatText::paintTicks()
{
    QVector<TickBar::Tick> ticks;
    const qreal whole = std::max<qreal>(1, m_document.height());
    const look::Colours& t = look::colours();
    const auto add = [&](int token, const QColor& colour) {
        int at = m_document.blockOf(token);
        if (at < 0)
            at = m_document.thinkHeadOf(token);
        if (at >= 0)
            ticks.append({ m_document.block(at).top / whole, colour });
    };
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        if (it->rank > 0)
            add(it.key(), it->sign == 0 ? t.attention[6] : t.difference[it->sign < 0 ? 1 : 7]);
    if (m_context.selection->current() >= 0)
        add(m_context.selection->current(), t.accent);
    for (int k = 0; k < foundCount(); ++k) {
        int at = m_document.blockAt(m_found[std::size_t(k)].from);
        if (at >= 0 && m_document.isHidden(m_document.block(at)))
            at = m_document.regions()[std::size_t(m_found[std::size_t(k)].from.region)].headBlock;
        if (at >= 0)
            ticks.append({ m_document.block(at).top / whole, k == m_foundAt ? t.accent : t.text });
    }
    static_cast<TickBar*>(verticalScrollBar())->setTicks(ticks);
}

void ChatText::scrollToEnd()
{
    // Measuring the last page may make the text longer, so go down until it stays.
    for (int round = 0; round < 8; ++round) {
        m_settingScroll = true;
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_settingScroll = false;
        const int before = verticalScrollBar()->maximum();
        layoutVisible();
        if (verticalScrollBar()->maximum() == before && verticalScrollBar()->value() == before)
            break;
    }
}

void ChatText::scrollToToken(int token)
{
    const TraceSession& trace = m_context.session->trace();
    QVector<QRectF> rects = m_document.rects(trace, token, true);
    m_document.refreshTops();
    updateScrollBar();
    QRectF rect;
    if (!rects.isEmpty()) {
        rect = rects.front();
    } else if (const int head = m_document.thinkHeadOf(token); head >= 0) {
        rect = QRectF(0, m_document.block(head).top, 1, m_document.block(head).height);
    } else {
        return;
    }
    if (rect.top() < scroll() || rect.bottom() > scroll() + viewport()->height()) {
        verticalScrollBar()->setValue(int(rect.center().y() - viewport()->height() / 2.0));
        layoutVisible();
    }
}

void ChatText::toggleFold(int region)
{
    if (region < 0 || region >= int(m_document.regions().size()))
        return;
    m_document.setFolded(region, !m_document.regions()[std::size_t(region)].folded);
    layoutVisible();
    touchAll();
}

void ChatText::setTint(Tint tint)
{
    if (tint == m_tint)
        return;
    m_tint = tint;
    if (tint == Tint::Drift && !m_drift) {
        m_drift = new DriftModel(m_context.session, this);
        const auto grew = [this] {
            m_driftMaximum = 0;
            for (const DriftStep& step : m_drift->steps())
                m_driftMaximum = std::max(m_driftMaximum, step.drift);
            if (m_tint != Tint::Drift)
                return;
            touchAll();
            Q_EMIT scaleChanged();
        };
        connect(m_drift, &DriftModel::grew, this, grew);
        grew();
    }
    applyOptions();
    refreshRow();
    scanPinned();
    Q_EMIT optionsChanged();
    Q_EMIT scaleChanged();
}

void ChatText::toggleEffectTint()
{
    setTint(m_tint == Tint::Effect ? Tint::Attention : Tint::Effect);
}

const TokenEffects::Scan* ChatText::scan() const
{
    return m_effects->scanOf(m_context.selection->current());
}

/// With this tint a pin scans; hover never does, and a long context waits to be asked for.
void ChatText::scanPinned()
{
    const int token = m_context.selection->pinned();
    if (m_tint != Tint::Effect || token < 1 || token > TokenEffects::kAsksFirst
        || m_effects->scanOf(token))
        return;
    // One that is being stopped ends first.
    if (m_effects->isScanning())
        connect(m_effects, &TokenEffects::statusChanged, this, &ChatText::scanPinned,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    else
        m_effects->scan(token);
}

ChatText::Ground ChatText::groundOf(int step) const
{
    const look::Colours& t = look::colours();
    if (m_tint != Tint::Effect)
        return { t.attention[std::size_t(step)], t.onAttention[std::size_t(step)], QColor() };
    return { look::effectColour(t, step), look::onEffect(t, step),
        step > 0 ? t.difference[7] : QColor() };
}

void ChatText::paintGround(QPainter& painter, const QRectF& rect, const Ground& ground) const
{
    painter.setBrush(ground.fill);
    painter.setPen(ground.edge.isValid() ? QPen(ground.edge, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(
        ground.edge.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, 2, 2);
}

void ChatText::markEffects(QHash<int, Mark>& marks) const
{
    const TokenEffects::Scan* found = scan();
    if (!found)
        return;
    int rank = 0;
    for (const int position : found->order) {
        const float effect = found->effectOf(position);
        Mark mark;
        mark.step = look::effectStep(effect, found->largest);
        mark.rank = ++rank <= kRanks && mark.step != 0 ? rank : 0;
        mark.sign = effect < 0 ? -1 : 1;
        if (mark.step == 0)
            break; // those that follow are smaller
        marks.insert(position, mark);
    }
    const int own = m_context.selection->current() - 1;
    if (const int step = look::effectStep(found->effectOf(own), found->largest); step != 0)
        marks[own].step = step;
    if (const int set = m_effects->chosenSet(); set >= 0 && set < int(found->sets.size()))
        for (const int position : found->sets[std::size_t(set)].positions)
            marks[position].chosen = true;
}

void ChatText::setLensOn(bool on)
{
    if (on == m_lens)
        return;
    m_lens = on;
    if (!on)
        m_hover.leave();
    applyOptions();
    Q_EMIT optionsChanged();
}

void ChatText::setSinksApart(bool on)
{
    m_sinksApart = on;
    refreshRow();
    Q_EMIT optionsChanged();
}

void ChatText::setLinkLines(bool on)
{
    m_linkLines = on;
    touchAll();
    Q_EMIT optionsChanged();
}

void ChatText::setMarkdown(bool on)
{
    if (on == m_markdown)
        return;
    m_markdown = on;
    applyOptions();
}

void ChatText::updateScaleMaximum(int from)
{
    const TraceSession& trace = m_context.session->trace();
    const double before = scaleMaximum();
    for (int token = from; token < trace.tokenCount(); ++token) {
        if (const float logprob = trace.logprob(token); present(logprob))
            m_surprisalMaximum = std::max(m_surprisalMaximum, -double(logprob));
        if (const float entropy = trace.signals(token).entropy; present(entropy))
            m_entropyMaximum = std::max(m_entropyMaximum, double(entropy));
    }
    const double now = scaleMaximum();
    if (now != before && !(std::isnan(now) && std::isnan(before))) {
        if (m_tint == Tint::Surprisal || m_tint == Tint::Entropy)
            touchAll();
        Q_EMIT scaleChanged();
    }
}

double ChatText::scaleMaximum() const
{
    switch (m_tint) {
    case Tint::Attention:
        return m_row.maximum > 0 ? double(m_row.maximum) : std::nan("");
    case Tint::Effect: {
        const TokenEffects::Scan* found = scan();
        return found && found->largest > 0 ? found->largest : std::nan("");
    }
    case Tint::Drift:
        return m_driftMaximum > 0 ? m_driftMaximum : std::nan("");
    case Tint::Surprisal:
        return m_surprisalMaximum;
    case Tint::Entropy:
        return m_entropyMaximum;
    default:
        return std::nan("");
    }
}

int ChatText::stepOf(int token) const
{
    const TraceSession& trace = m_context.session->trace();
    switch (m_tint) {
    case Tint::Attention:
    case Tint::Effect:
        return m_marks.value(token).step;
    case Tint::Surprisal: {
        const float logprob = trace.logprob(token);
        return present(logprob) ? look::attentionStep(-logprob, m_surprisalMaximum) : 0;
    }
    case Tint::Drift: {
        const float drift = driftOf(token);
        return present(drift) ? look::attentionStep(double(drift), m_driftMaximum) : 0;
    }
    case Tint::Entropy: {
        const float entropy = trace.signals(token).entropy;
        return present(entropy) ? look::attentionStep(entropy, m_entropyMaximum) : 0;
    }
    default:
        return 0;
    }
}

float ChatText::driftOf(int token) const
{
    const int row = m_drift->rowOf(token);
    if (row < 0 || m_drift->steps()[std::size_t(row)].tokenIndex != token)
        return kAbsent;
    return m_drift->value(row, DriftModel::Drift);
}

int ChatText::rankOf(int token) const { return m_marks.value(token).rank; }

void ChatText::refreshRow()
{
    const int current = m_context.selection->current();
    m_row = m_sinksApart ? m_context.row->row() : sinksTogether(m_context.row->row());
    QHash<int, Mark> marks;
    if (m_tint == Tint::Attention) {
        int rank = 0;
        for (const Link& link : m_row.links) {
            Mark mark;
            mark.step = look::attentionStep(link.probability, m_row.maximum);
            mark.rank = ++rank <= kRanks ? rank : 0;
            if (mark.step > 0 || mark.rank > 0)
                marks.insert(link.position, mark);
        }
    }
    if (m_tint == Tint::Effect)
        markEffects(marks);
    for (const Link& link : m_row.sinks)
        marks.insert(link.position, { 0, 0, true, 0, marks.value(link.position).chosen });
    setMarks(std::move(marks));
    const int before = m_shownCurrent;
    m_shownCurrent = current;
    updateTokens({ before, current });
    setAccessibleDescription(current >= 0 ? sentence(current) : QString());
    paintTicks();
    Q_EMIT scaleChanged();
    if (m_linkLines)
        touchAll();
}

void ChatText::setMarks(QHash<int, Mark> marks)
{
    QVector<int> changed;
    for (auto it = marks.cbegin(); it != marks.cend(); ++it)
        if (m_marks.value(it.key()) != it.value())
            changed.append(it.key());
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        if (!marks.contains(it.key()))
            changed.append(it.key());
    m_marks = std::move(marks);
    updateTokens(changed);
}

void ChatText::updateTokens(const QVector<int>& tokens)
{
    // Only blocks with a layout can be on screen; asking the others would lay them out.
    const QRectF visible(0, scroll(), viewport()->width(), viewport()->height());
    for (const int token : tokens) {
        if (token < 0)
            continue;
        if (const int head = m_document.thinkHeadOf(token); head >= 0) {
            const auto& block = m_document.block(head);
            touch(QRectF(0, block.top - scroll() - look::pxf(8), viewport()->width(),
                block.height + look::pxf(8)));
            continue;
        }
        const int at = m_document.blockOf(token);
        if (at < 0)
            continue;
        const auto& block = m_document.block(at);
        if (block.top > visible.bottom() || block.top + block.height < visible.top())
            continue;
        for (const QRectF& rect : tokenRects(token)) {
            // Rings and ranks reach out of the token; the word "sink" stands behind the chips.
            QRectF dirty
                = rect.adjusted(-look::pxf(8), -look::pxf(12), look::pxf(12), look::pxf(6));
            if (block.kind == ChatDocument::Kind::Chips)
                dirty.setRight(viewport()->width());
            touch(dirty);
        }
    }
}

QVector<QRectF> ChatText::tokenRects(int token)
{
    QVector<QRectF> rects = m_document.rects(m_context.session->trace(), token, true);
    for (QRectF& rect : rects)
        rect.translate(textLeft(), -scroll());
    return rects;
}

int ChatText::tokenAt(const QPointF& point)
{
    return m_document.tokenAt(m_context.session->trace(), point - QPointF(textLeft(), -scroll()));
}

QString ChatText::sentence(int token) const
{
    const TraceSession& trace = m_context.session->trace();
    if (token < 0 || token >= trace.tokenCount())
        return {};
    QStringList parts { spokenToken(trace, token), tr("token %1").arg(text::integer(token)) };
    if (const float logprob = trace.logprob(token); present(logprob))
        parts.append(tr("probability %1").arg(text::number(std::exp(double(logprob)), 3)));
    for (const ParallelSet& set : sets())
        if (token >= set.first && token < set.end)
            parts.append(tr("one of %1 at the same place").arg(text::integer(set.size())));
    AttentionRow row = m_row;
    if (token != m_row.token) {
        row = attentionRow(trace, token, m_context.selection->direction(),
            spanOf(m_context.selection->layers()), spanOf(m_context.selection->heads()));
        if (!m_sinksApart)
            row = sinksTogether(std::move(row));
    }
    for (int k = 0; k < std::min<int>(2, int(row.links.size())); ++k) {
        const QString what = tr("%1 at %2")
                                 .arg(spokenToken(trace, row.links[k].position),
                                     text::integer(row.links[k].position));
        if (k > 0)
            parts.append(what);
        else if (m_context.selection->direction() == Selection::Direction::AttendsTo)
            parts.append(tr("attends most to %1").arg(what));
        else
            parts.append(tr("attended most by %1").arg(what));
    }
    return parts.join(QStringLiteral(", "));
}

void ChatText::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    applyOptions();
}

void ChatText::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        applyOptions();
}

} // namespace ax::ui
