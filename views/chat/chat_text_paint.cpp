// SPDX-License-Identifier: Apache-2.0
// Painting half of ChatText: tint, underline, text, ranks, rings.
#include "views/chat/chat_text.h"

#include "engine/trace/branches.h"

#include "views/chat/line_edges.h"
#include "views/common/painters.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <cmath>
#include <utility>

namespace ax::ui {

using look::Role;

namespace {

QString reasonText(const QString& reason)
{
    // The names of ax::FinishReason, and those older files use.
    if (reason == QLatin1String("end_of_turn") || reason == QLatin1String("eos"))
        return ChatText::tr("stopped at end of turn");
    if (reason == QLatin1String("length"))
        return ChatText::tr("stopped at the token limit");
    if (reason == QLatin1String("cancelled") || reason == QLatin1String("stopped"))
        return ChatText::tr("stopped by you");
    if (reason == QLatin1String("stop") || reason == QLatin1String("stop_string"))
        return ChatText::tr("stopped at a stop text");
    if (reason == QLatin1String("context_full"))
        return ChatText::tr("stopped: the context is full");
    if (reason == QLatin1String("error"))
        return ChatText::tr("ended by an error");
    return reason;
}

QString memberText(const nlohmann::ordered_json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                                 : QString();
}

} // namespace

QString ChatText::footerText(int number) const
{
    const TraceSession& trace = m_context.session->trace();
    const auto& message = m_document.messages()[std::size_t(number)];
    QStringList parts;
    // Who wrote it, where there is more than one.
    const auto& records = trace.messages();
    if (message.row >= 0) {
        const std::string& model = records[std::size_t(message.row)].model;
        if (!model.empty()
            && std::any_of(records.begin(), records.end(), [&](const MessageRecord& other) {
                   return other.role == "assistant" && !other.model.empty() && other.model != model;
               }))
            parts.append(QString::fromStdString(model));
    }
    // What was written: the end mark too, the head that the template put before it not.
    int first = -1, last = message.end - 1;
    for (int region = message.firstRegion; region < message.firstRegion + message.regionCount;
         ++region)
        if (first < 0 && m_document.regions()[std::size_t(region)].first >= 0)
            first = m_document.regions()[std::size_t(region)].first;
    const auto written = [&](int token) { return trace.tokenRole(token) == TokenRole::Generated; };
    while (first >= 0 && first <= last && !written(first))
        ++first;
    while (first >= 0 && last >= first && !written(last))
        --last;
    double rate = std::nan("");
    if (first >= 0 && last >= first) {
        parts.append(tr("%Ln tokens", nullptr, last - first + 1));
        rate = speedOf(number, first, last);
        if (std::isnan(rate) && number + 1 == int(m_document.messages().size()))
            rate = trace.metrics().tokensPerSecond;
    }
    if (!std::isnan(rate) && rate > 0)
        parts.append(tr("%1 tok/s").arg(text::number(rate, 1)));
    QString reason;
    if (message.row >= 0)
        reason = memberText(trace.messages()[std::size_t(message.row)].extra, "finish_reason");
    for (const EventRecord& event : trace.events())
        if (event.kind == "finish" && event.tokenIndex >= message.first
            && event.tokenIndex <= message.end)
            reason = memberText(event.data, "reason");
    // A written end token says it; one that the next prompt added does not.
    if (reason.isEmpty() && !message.tail.isEmpty()
        && trace.tokenRole(message.tail.first()) == TokenRole::Generated)
        reason = QStringLiteral("end_of_turn");
    if (!reason.isEmpty())
        parts.append(reasonText(reason));
    return parts.join(QStringLiteral(" · "));
}

/// Tokens by the time they took. Times begin anew where an answer was continued.
double ChatText::speedOf(int message, int first, int last) const
{
    const TraceSession& trace = m_context.session->trace();
    const TokenRef end = trace.ref(last);
    if (const auto it = m_speeds.constFind(message); it != m_speeds.cend() && it->first == end)
        return it->second;
    double ms = 0;
    int tokens = 0;
    for (int token = first + 1; token <= last; ++token) {
        const double step = trace.timeMs(token) - trace.timeMs(token - 1);
        if (step > 0) {
            ms += step;
            ++tokens;
        }
    }
    const double speed = ms > 0 ? 1000.0 * tokens / ms : std::nan("");
    m_speeds.insert(message, { end, speed });
    return speed;
}

QString ChatText::thinkText(const ChatDocument::Region& region) const
{
    const TraceSession& trace = m_context.session->trace();
    QStringList parts { tr("Thinking"), tr("%Ln tokens", nullptr, region.end - region.first) };
    const double a = trace.timeMs(region.first), b = trace.timeMs(region.end - 1);
    if (!std::isnan(a) && !std::isnan(b) && b > a)
        parts.append(text::duration((b - a) / 1000));
    return parts.join(QStringLiteral(" · "));
}

QString ChatText::versionText(int message) const
{
    const int row = m_document.messages()[std::size_t(message)].row;
    const MessageVersions versions = versionsOf(m_context.session->trace(), row);
    return versions ? tr("%1 of %2").arg(versions.shown + 1).arg(versions.ids.size()) : QString();
}

QVector<QPair<QRectF, ChatText::Action>> ChatText::footerButtons(
    const ChatDocument::Block& block, const QPointF& origin) const
{
    QVector<Action> actions { CopyAction };
    const bool last = block.message + 1 == int(m_document.messages().size());
    if (last)
        actions.append(RegenerateAction);
    if (questionRow(block.message) >= 0)
        actions.append(EditAction);
    if (last)
        actions.append(ContinueAction);
    const QString version = versionText(block.message);
    if (!version.isEmpty())
        actions << EarlierAction << LaterAction;
    QVector<QPair<QRectF, Action>> buttons;
    qreal x = origin.x() - look::pxf(3);
    for (const Action action : actions) {
        buttons.append(
            { QRectF(x, origin.y() + look::pxf(3), look::pxf(20), look::pxf(20)), action });
        // The number stands between the two.
        x += action == EarlierAction
            ? look::pxf(22) + QFontMetricsF(look::font(Role::Table)).horizontalAdvance(version)
            : look::pxf(26);
    }
    return buttons;
}

void ChatText::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const look::Colours& t = look::colours();
    painter.fillRect(event->rect(), t.raised);
    if (m_document.blockCount() == 0)
        return;
    m_document.refreshTops();
    const int first = m_document.blockAt(scroll() + event->rect().top() - look::px(24));
    for (int at = std::max(0, first); at < m_document.blockCount(); ++at) {
        if (m_document.block(at).top - scroll() > event->rect().bottom() + look::px(12))
            break;
        if (!m_document.isHidden(m_document.block(at)))
            paintBlock(painter, at);
    }
    if (m_linkLines)
        paintLinkLines(painter);
    paintRings(painter);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

QString ChatText::speaker(const QString& role)
{
    return role == QLatin1String("system") ? tr("System")
        : role == QLatin1String("user")    ? tr("You")
        : role == QLatin1String("tool")    ? tr("Tool")
        : role == QLatin1String("prompt")  ? tr("Prompt")
                                           : tr("Model");
}

void ChatText::paintRole(QPainter& painter, const ChatDocument::Message& message, qreal y)
{
    const look::Colours& t = look::colours();
    const QString name = speaker(message.role);
    const QString icon = message.role == QLatin1String("system") ? QStringLiteral("gear")
        : message.role == QLatin1String("user")                  ? QStringLiteral("person")
        : message.role == QLatin1String("tool")                  ? QStringLiteral("run")
        : message.role == QLatin1String("prompt")                ? QStringLiteral("file")
                                                                 : QStringLiteral("model");
    const qreal left = textLeft() - look::pxf(92);
    const int size = look::px(16);
    painter.drawPixmap(QPointF(left, std::round(y + look::pxf(3))),
        look::iconPixmap(icon, size, t.text, devicePixelRatioF()));
    painter.setFont(look::font(Role::Strong));
    painter.setPen(t.text);
    const qreal x = left + size + look::pxf(5);
    const QString shown = QFontMetricsF(painter.font())
                              .elidedText(name, Qt::ElideRight, textLeft() - x - look::pxf(4));
    painter.drawText(
        QRectF(x, y, textLeft() - x, look::pxf(22)), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void ChatText::paintBlock(QPainter& painter, int at)
{
    const auto& block = m_document.laidOut(m_context.session->trace(), at);
    const auto& message = m_document.messages()[std::size_t(block.message)];
    const QPointF origin(textLeft(), std::round(block.top - scroll()));
    if (at == message.firstBlock)
        paintRole(painter, message, origin.y());
    if (block.region >= 0 && m_document.regions()[std::size_t(block.region)].think) {
        const look::Colours& t = look::colours();
        painter.fillRect(QRectF(origin.x(), origin.y(), 3, block.height), t.line);
    }
    switch (block.kind) {
    case ChatDocument::Kind::Chips:
        paintChips(painter, block, origin);
        break;
    case ChatDocument::Kind::ThinkHead:
        paintThinkHead(painter, block, origin);
        break;
    case ChatDocument::Kind::Text:
        paintText(painter, block, origin);
        break;
    case ChatDocument::Kind::Footer:
        paintFooter(painter, block, origin);
        break;
    }
}

void ChatText::paintChips(
    QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const look::Colours& t = look::colours();
    const TraceSession& trace = m_context.session->trace();
    QFont fixed = look::font(Role::Token);
    fixed.setPixelSize(look::font(Role::Label).pixelSize());
    const auto [from, to] = choosesTemplate() ? range() : QPair<int, int>(-1, -1);
    qreal sinkEnd = -1, sinkY = 0;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [token, box] : block.chipRects) {
        const QRectF rect = box.translated(origin);
        const Mark mark = m_marks.value(token);
        const int step = stepOf(token);
        const bool chosen = token >= from && token <= to && from >= 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(step > 0 ? t.attention[std::size_t(step)]
                : chosen          ? t.selection
                                  : t.sunken);
        painter.drawRoundedRect(rect, 2, 2);
        if (mark.sink) {
            QColor hatch = t.control;
            hatch.setAlphaF(0.45f);
            painter.setBrush(look::hatchBrush(hatch, devicePixelRatioF()));
            painter.setPen(QPen(t.control, 1));
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
            sinkEnd = rect.right();
            sinkY = rect.center().y();
        }
        const TokenLabel label = tokenLabel(trace, token);
        painter.setFont(fixed);
        painter.setPen(step > 0 ? t.onAttention[std::size_t(step)] : mark.sink ? t.text : t.muted);
        painter.drawText(rect, Qt::AlignCenter, middleCut(label.text, 24));
        if (mark.rank > 0)
            look::paintRank(
                &painter, QPointF(rect.right() - look::pxf(2), rect.top()), mark.rank, t);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal last
        = block.chipRects.isEmpty() ? 0 : block.chipRects.back().second.right() + origin.x();
    if (sinkEnd >= last - 1) {
        painter.drawPixmap(QPointF(sinkEnd + look::pxf(6), std::round(sinkY - look::px(12) / 2.0)),
            look::iconPixmap(QStringLiteral("sink"), look::px(12), t.muted, devicePixelRatioF()));
        painter.setFont(look::font(Role::Label));
        painter.setPen(t.muted);
        painter.drawText(
            QRectF(sinkEnd + look::pxf(21), sinkY - look::pxf(8), look::pxf(120), look::pxf(16)),
            Qt::AlignLeft | Qt::AlignVCenter, tr("sink"));
    }
}

void ChatText::paintThinkHead(
    QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const look::Colours& t = look::colours();
    const TraceSession& trace = m_context.session->trace();
    const auto& region = m_document.regions()[std::size_t(block.region)];
    const qreal ratio = devicePixelRatioF();
    qreal x = origin.x() + look::pxf(14);
    const auto draw = [&](const QString& icon, int size) {
        painter.drawPixmap(QPointF(x, std::round(origin.y() + (block.height - size) / 2)),
            look::iconPixmap(icon, size, t.muted, ratio));
        x += size + look::pxf(6);
    };
    draw(region.folded ? QStringLiteral("right") : QStringLiteral("down"), look::px(14));
    draw(QStringLiteral("think"), look::px(14));
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    const QFontMetricsF metrics(painter.font());
    const auto words = [&](const QString& text) {
        painter.drawText(QRectF(x, origin.y(), look::pxf(600), block.height),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + look::pxf(8);
    };
    words(thinkText(region));
    if (!region.folded || m_row.token < 0 || m_row.links.empty())
        return;
    double share = 0;
    QVector<int> ranked;
    for (const Link& link : m_row.links)
        if (link.position >= region.first && link.position < region.end) {
            share += link.probability;
            if (m_marks.value(link.position).rank > 0)
                ranked.append(link.position);
        }
    words(tr("%1 of this row is in here").arg(text::percent(share)));
    for (const int token : ranked) {
        const TokenLabel label = tokenLabel(trace, token);
        const QString shown = label.text.startsWith(QChar(0x2423)) ? label.text.mid(1) : label.text;
        painter.setFont(look::font(Role::Think));
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(shown) + look::pxf(4);
        const Mark mark = m_marks.value(token);
        const QRectF rect(x, origin.y() + look::pxf(3), width, block.height - look::pxf(6));
        m_foldedRects.insert(token, rect);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.attention[std::size_t(mark.step)]);
        painter.drawRoundedRect(rect, 2, 2);
        painter.setPen(t.onAttention[std::size_t(mark.step)]);
        painter.drawText(rect, Qt::AlignCenter, shown);
        look::paintRank(&painter, rect.topRight() - QPointF(look::pxf(3), 0), mark.rank, t);
        painter.setRenderHint(QPainter::Antialiasing, false);
        x += width + look::pxf(10);
    }
}

/// What of the block's layout is chosen; -1: nothing.
QPair<int, int> ChatText::chosenIn(const ChatDocument::Block& block) const
{
    if (m_span.isValid()) {
        const ChatDocument::Place from = m_span.from(), to = m_span.to();
        if (block.region < from.region || block.region > to.region || block.map.isEmpty())
            return { -1, -1 };
        const int first = block.region == from.region ? from.offset : block.sourceStart;
        const int end = block.region == to.region ? to.offset : block.sourceEnd;
        const int a = std::clamp(first, block.sourceStart, block.sourceEnd) - block.sourceStart;
        const int b = std::clamp(end, block.sourceStart, block.sourceEnd) - block.sourceStart;
        return a < b ? QPair<int, int>(block.map[a], block.map[b]) : QPair<int, int>(-1, -1);
    }
    const auto [from, to] = range();
    int start = -1, end = -1;
    if (from < 0)
        return { -1, -1 };
    for (const auto& fragment : block.fragments) {
        if (fragment.token < from || fragment.token > to)
            continue;
        start = start < 0 ? fragment.start : std::min(start, fragment.start);
        end = std::max(end, fragment.start + fragment.length);
    }
    return { start, end };
}

QRectF ChatText::codeButton(const ChatDocument::Block& block, const QPointF& origin) const
{
    const qreal size = look::pxf(20);
    return QRectF(origin.x() + m_options.width - size - look::pxf(4),
        origin.y() + (block.height - size) / 2, size, size);
}

void ChatText::paintCodeHead(
    QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const look::Colours& t = look::colours();
    const int size = look::px(14);
    painter.drawPixmap(codeButton(block, origin).center() - QPointF(size / 2.0, size / 2.0),
        look::iconPixmap(QStringLiteral("copy"), size, t.muted, devicePixelRatioF()));
    if (m_options.marks)
        return; // the fence itself names the language
    const QStringView fence
        = QStringView(m_document.regions()[std::size_t(block.region)].source.text())
              .mid(block.sourceStart, block.sourceEnd - block.sourceStart)
              .trimmed();
    qsizetype mark = 0;
    while (mark < fence.size() && fence[mark] == fence[0])
        ++mark;
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    painter.drawText(QRectF(origin.x() + m_document.indentOf(block), origin.y(),
                         m_options.width / 2, block.height),
        Qt::AlignLeft | Qt::AlignVCenter, fence.mid(mark).trimmed().toString());
}

void ChatText::paintText(QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const look::Colours& t = look::colours();
    const TraceSession& trace = m_context.session->trace();
    const qreal indent = m_document.indentOf(block), lineHeight = m_document.lineHeightOf(block);
    const QPointF place = origin + QPointF(indent, 0);
    const auto kind = block.style.kind;
    if (m_document.isCode(block)) {
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(),
                             m_options.width - indent + look::pxf(10), block.height),
            t.panel);
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(), 1, block.height), t.line);
    } else if (m_options.markdown && kind == LineStyle::Quote) {
        painter.fillRect(QRectF(place.x() - look::pxf(10), origin.y(), 2, block.height), t.control);
    }
    if (block.row != ChatDocument::Row::None && block.row != ChatDocument::Row::Head)
        painter.fillRect(
            QRectF(place.x(), origin.y() + block.height - 1, m_options.width - indent, 1),
            block.row == ChatDocument::Row::Rule ? t.control : t.line);
    const auto [chosenFrom, chosenTo] = chosenIn(block);
    // Tokens whose ground is so strong that the text on it changes colour.
    struct Inverted {
        QTextLayout::FormatRange range;
        QVector<QRectF> rects;
        int step;
    };
    QVector<Inverted> inverted;
    struct RankAt {
        QPointF centre;
        int rank;
    };
    QVector<RankAt> ranks;
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal tall = std::min(lineHeight, look::pxf(22) * lineHeight / look::pxf(27));
    const QString& text = block.layout->text();
    for (const auto& fragment : block.fragments) {
        const Mark mark = m_marks.value(fragment.token);
        const int step = stepOf(fragment.token);
        const bool chosen = chosenFrom >= 0 && fragment.start < chosenTo
            && fragment.start + fragment.length > chosenFrom;
        const bool zoned = m_tint == Tint::Zone && !trace.zone(fragment.token).empty();
        if (step == 0 && mark.rank == 0 && !mark.sink && !zoned)
            continue;
        int start = fragment.start;
        const int end = fragment.start + fragment.length;
        while (start + 1 < end && text[start] == QLatin1Char(' '))
            ++start;
        QVector<QRectF> tinted;
        bool ranked = false;
        for (int row = 0; row < block.layout->lineCount(); ++row) {
            const QTextLine line = block.layout->lineAt(row);
            const qreal middle = line.y() + line.height() / 2;
            for (const Edges& edges : edgesOf(*block.layout, line, start, end, block.mixed)) {
                const QRectF rect
                    = QRectF(edges.left - 1, middle - tall / 2, edges.width() + 2, tall)
                          .translated(place);
                painter.setPen(Qt::NoPen);
                if (!chosen && step > 0) {
                    painter.setBrush(t.attention[std::size_t(step)]);
                    painter.drawRoundedRect(rect, 2, 2);
                    tinted.append(rect);
                }
                if (mark.sink) {
                    painter.setBrush(look::hatchBrush(t.line, devicePixelRatioF()));
                    painter.setPen(QPen(t.control, 1));
                    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
                }
                if (zoned)
                    look::paintZoneUnderline(&painter, rect.adjusted(1, 0, -1, 2),
                        look::zoneFromName(trace.zone(fragment.token)), t);
                if (mark.rank > 0 && !std::exchange(ranked, true))
                    ranks.append(
                        { QPointF(std::max(rect.left() + look::pxf(5), rect.right() - look::pxf(5)),
                              rect.top() - look::pxf(1)),
                            mark.rank });
            }
        }
        if (step > 0 && !chosen) {
            const QColor colour = t.onAttention[std::size_t(step)];
            if (colour != t.text) {
                QTextLayout::FormatRange over;
                over.start = fragment.start;
                over.length = fragment.length;
                over.format.setForeground(colour);
                inverted.append({ over, tinted, step });
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < block.layout->lineCount() && chosenFrom >= 0; ++row) {
        const QTextLine line = block.layout->lineAt(row);
        const qreal top = line.y() + line.height() / 2 - tall / 2;
        for (const Edges& edges : edgesOf(*block.layout, line, chosenFrom, chosenTo, block.mixed))
            painter.fillRect(
                QRectF(edges.left, top, edges.width(), tall).translated(place), t.selection);
    }
    painter.setPen(t.text);
    block.layout->draw(&painter, place);
    // One range at a time: of ranges that touch, QTextLayout leaves all but the first undrawn.
    for (const Inverted& token : inverted)
        for (const QRectF& rect : token.rects) {
            painter.save();
            painter.setClipRect(rect, Qt::IntersectClip);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.attention[std::size_t(token.step)]);
            painter.drawRoundedRect(rect, 2, 2);
            painter.setPen(t.text);
            block.layout->draw(&painter, place, { token.range });
            painter.restore();
        }
    if (m_document.opensCode(block) && m_markdown)
        paintCodeHead(painter, block, origin);
    for (const RankAt& rank : ranks)
        look::paintRank(&painter, rank.centre, rank.rank, t);
    // The place where the next token will stand.
    const auto& message = m_document.messages()[std::size_t(block.message)];
    const auto& region = m_document.regions()[std::size_t(block.region)];
    if (m_context.commands->state() == ViewCommands::State::Generating
        && block.message + 1 == int(m_document.messages().size()) && region.end == message.end
        && block.sourceEnd == region.source.text().size() && block.layout->lineCount() > 0) {
        const QTextLine line = block.layout->lineAt(block.layout->lineCount() - 1);
        const QRectF words = line.naturalTextRect();
        const bool reversed = block.layout->textOption().textDirection() == Qt::RightToLeft;
        painter.fillRect(
            QRectF(place.x() + (reversed ? words.left() - look::pxf(9) : words.right() + 1),
                place.y() + line.y() + line.height() / 2 - look::pxf(8), look::pxf(8),
                look::pxf(16)),
            t.accent);
    }
}

void ChatText::paintFooter(
    QPainter& painter, const ChatDocument::Block& block, const QPointF& origin)
{
    const bool last = block.message + 1 == int(m_document.messages().size());
    const auto state = m_context.commands->state();
    if (last
        && (state == ViewCommands::State::Generating
            || state == ViewCommands::State::ReadingPrompt))
        return;
    const look::Colours& t = look::colours();
    static const char* const icons[] = { "", "copy", "refresh", "edit", "play", "left", "right" };
    const MessageVersions versions = versionsOf(
        m_context.session->trace(), m_document.messages()[std::size_t(block.message)].row);
    const bool writing
        = state == ViewCommands::State::Generating || state == ViewCommands::State::ReadingPrompt;
    qreal x = origin.x();
    const bool idle = state == ViewCommands::State::Idle;
    for (const auto& [rect, action] : footerButtons(block, origin)) {
        const int size = look::px(14);
        const bool usable = action == CopyAction ? true
            : action == EarlierAction            ? !writing && versions.shown > 0
            : action == LaterAction ? !writing && versions.shown + 1 < int(versions.ids.size())
                                    : idle;
        if (action == LaterAction) {
            painter.setFont(look::font(Role::Table));
            painter.setPen(t.text);
            painter.drawText(QRectF(x, origin.y(), rect.left() - x, look::pxf(26)), Qt::AlignCenter,
                versionText(block.message));
        }
        painter.drawPixmap(rect.center() - QPointF(size / 2.0, size / 2.0),
            look::iconPixmap(QString::fromLatin1(icons[action]), size, usable ? t.text : t.disabled,
                devicePixelRatioF()));
        x = rect.right();
    }
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    const qreal room = viewport()->width() - x - look::pxf(20);
    painter.drawText(QRectF(x + look::pxf(12), origin.y(), room, look::pxf(26)),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(footerText(block.message), Qt::ElideRight, room));
}

void ChatText::paintRings(QPainter& painter)
{
    const look::Colours& t = look::colours();
    const Selection* selection = m_context.selection;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int token, bool twice, Qt::PenStyle style) {
        for (const QRectF& rect :
            token >= 0 && m_document.blockOf(token) >= 0 ? tokenRects(token) : QVector<QRectF>()) {
            painter.setPen(QPen(t.accent, 2, style));
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3);
            if (twice) {
                painter.setPen(QPen(t.accent, 1, style));
                painter.drawRoundedRect(rect.adjusted(-5, -4, 5, 4), 5, 5);
            }
        }
    };
    ring(selection->pinned(), true, Qt::SolidLine);
    ring(selection->secondPinned(), true, Qt::DashLine);
    if (selection->hovered() != selection->pinned())
        ring(selection->hovered(), false, Qt::SolidLine);
    if (hasFocus() && m_caret >= 0 && m_caret != selection->hovered()
        && m_caret != selection->pinned())
        ring(m_caret, false, Qt::DotLine);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChatText::paintLinkLines(QPainter& painter)
{
    if (m_row.token < 0 || m_document.blockOf(m_row.token) < 0)
        return;
    const auto targets = tokenRects(m_row.token);
    if (targets.isEmpty())
        return;
    const look::Colours& t = look::colours();
    const QRectF target = targets.front();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    int lane = 0;
    for (const Link& link : m_row.links) {
        const Mark mark = m_marks.value(link.position);
        if (mark.rank == 0)
            continue;
        QRectF from;
        if (const int head = m_document.thinkHeadOf(link.position); head >= 0) {
            const auto& block = m_document.block(head);
            from = m_foldedRects.value(link.position,
                QRectF(textLeft() + look::pxf(280), block.top - scroll(), look::pxf(30),
                    block.height - look::pxf(2)));
        } else {
            const auto rects = tokenRects(link.position);
            if (rects.isEmpty())
                continue;
            from = rects.front();
        }
        const qreal edge
            = textLeft() + m_options.width - look::pxf(28) + look::pxf(8) * (lane++ % 5);
        const qreal y1 = from.bottom() + look::pxf(3), y2 = target.bottom() + look::pxf(3);
        painter.setPen(QPen(t.attention[6],
            std::clamp(3.0 * link.probability / std::max(1e-6f, m_row.maximum), 1.0, 3.0),
            Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        QPainterPath path(QPointF(from.center().x(), from.bottom()));
        path.lineTo(from.center().x(), y1);
        path.lineTo(edge, y1);
        path.lineTo(edge, y2);
        path.lineTo(target.center().x(), y2);
        path.lineTo(target.center().x(), target.bottom());
        painter.drawPath(path);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace ax::ui
