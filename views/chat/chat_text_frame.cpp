// SPDX-License-Identifier: Apache-2.0
// What stands around the text of ChatText: who speaks, chips, think heads, footers, code heads.
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
    if (reason == QLatin1String("early_stop"))
        return ChatText::tr("stopped for drift");
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
        const auto inside = [first, last](const ParallelSet& set) {
            return set.first >= first && set.end <= last + 1;
        };
        if (const auto shared = std::count_if(sets().begin(), sets().end(), inside); shared > 0)
            parts.append(tr("%Ln set(s), each at one place", nullptr, int(shared)));
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
    QStringList parts { region.file.isEmpty() ? tr("Thinking") : region.file,
        tr("%Ln tokens", nullptr, region.end - region.first) };
    if (!region.file.isEmpty())
        return parts.join(QStringLiteral(" · "));
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
    if (m_document.messages()[std::size_t(block.message)].generated)
        actions.append(BranchesAction);
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
        if (step != 0) {
            paintGround(painter, rect, groundOf(step));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(chosen ? t.selection : t.sunken);
            painter.drawRoundedRect(rect, 2, 2);
        }
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
        painter.setPen(step != 0 ? groundOf(step).text : mark.sink ? t.text : t.muted);
        painter.drawText(rect, Qt::AlignCenter, middleCut(label.text, 24));
        if (mark.rank > 0)
            look::paintRank(&painter, QPointF(rect.right() - look::pxf(2), rect.top()), mark.rank,
                t, mark.sign);
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
    draw(region.file.isEmpty() ? QStringLiteral("think") : QStringLiteral("file"), look::px(14));
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    const QFontMetricsF metrics(painter.font());
    const auto words = [&](const QString& text) {
        painter.drawText(QRectF(x, origin.y(), look::pxf(600), block.height),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + look::pxf(8);
    };
    words(thinkText(region));
    if (const int found = region.folded ? foundInside(block.region) : 0; found > 0)
        words(tr("%Ln place(s) found inside", nullptr, found));
    if (!region.folded || m_row.token < 0 || m_row.links.empty())
        return;
    double share = 0;
    QVector<int> ranked;
    for (const Link& link : m_row.links)
        if (link.position >= region.first && link.position < region.end) {
            share += link.probability;
        }
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        if (it->rank > 0 && it.key() >= region.first && it.key() < region.end)
            ranked.append(it.key());
    std::sort(ranked.begin(), ranked.end(),
        [this](int a, int b) { return m_marks.value(a).rank < m_marks.value(b).rank; });
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
        paintGround(painter, rect, groundOf(mark.step));
        painter.setPen(groundOf(mark.step).text);
        painter.drawText(rect, Qt::AlignCenter, shown);
        look::paintRank(
            &painter, rect.topRight() - QPointF(look::pxf(3), 0), mark.rank, t, mark.sign);
        painter.setRenderHint(QPainter::Antialiasing, false);
        x += width + look::pxf(10);
    }
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
    static const char* const icons[]
        = { "", "copy", "refresh", "edit", "play", "left", "right", "branch" };
    const MessageVersions versions = versionsOf(
        m_context.session->trace(), m_document.messages()[std::size_t(block.message)].row);
    const bool writing
        = state == ViewCommands::State::Generating || state == ViewCommands::State::ReadingPrompt;
    qreal x = origin.x();
    const bool idle = state == ViewCommands::State::Idle;
    for (const auto& [rect, action] : footerButtons(block, origin)) {
        const int size = look::px(14);
        const bool usable = action == CopyAction || action == BranchesAction ? true
            : action == EarlierAction ? !writing && versions.shown > 0
            : action == LaterAction   ? !writing && versions.shown + 1 < int(versions.ids.size())
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

} // namespace ax::ui
