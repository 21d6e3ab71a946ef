// SPDX-License-Identifier: Apache-2.0
#include "views/lens/lens_header.h"

#include "views/common/painters.h"
#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace ax::ui {

using look::Role;

LensHeader::LensHeader(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_pin(new QToolButton(this))
{
    const auto make
        = [](QToolButton* button, const QString& icon, const QString& name, const QString& tip) {
              button->setAutoRaise(true);
              button->setIcon(look::icon(icon));
              button->setAccessibleName(name);
              button->setToolTip(tip);
          };
    make(m_back, QStringLiteral("left"), tr("Back"),
        tr("The token before in the history (Alt+Left)"));
    make(m_forward, QStringLiteral("right"), tr("Forward"),
        tr("The next token in the history (Alt+Right)"));
    make(m_pin, QStringLiteral("pin"), tr("Keep this token"),
        tr("Keep this token. Click again or Esc to let it go."));
    m_pin->setCheckable(true);
    Selection* selection = context.selection;
    connect(m_back, &QToolButton::clicked, selection, &Selection::back);
    connect(m_forward, &QToolButton::clicked, selection, &Selection::forward);
    connect(m_pin, &QToolButton::clicked, this, [this, selection] {
        selection->togglePinned(selection->current());
        refresh();
    });
    connect(selection, &Selection::currentChanged, this, &LensHeader::refresh);
    connect(selection, &Selection::pinnedChanged, this, &LensHeader::refresh);
    connect(selection, &Selection::historyChanged, this, &LensHeader::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.brings(m_context.selection->current()))
            refresh();
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

QSize LensHeader::sizeHint() const { return QSize(look::px(340), look::px(66)); }

QString LensHeader::placeText() const
{
    const TraceSession& trace = m_context.session->trace();
    const int token = m_context.selection->current();
    if (token < 0 || token >= trace.tokenCount())
        return {};
    QStringList parts { tr("at %1").arg(text::integer(token)) };
    if (const StepView step = trace.viewStep(token); step && step.decodeStep() >= 0)
        parts.append(tr("step %1").arg(text::integer(step.decodeStep())));
    QString where = trace.tokenRole(token) == TokenRole::Prompt ? tr("Prompt") : tr("Output");
    if (const SegmentRecord* segment = segmentOf(trace, token)) {
        switch (segment->type) {
        case SegmentType::System:
            where = tr("System");
            break;
        case SegmentType::User:
            where = tr("You");
            break;
        case SegmentType::AssistantThink:
            where = tr("Think");
            break;
        case SegmentType::AssistantFinal:
            where = tr("Output");
            break;
        case SegmentType::Tool:
            where = tr("Tool");
            break;
        }
    } else if (trace.thinkPhase(token) == ThinkPhase::Think) {
        where = tr("Think");
    }
    parts.append(where);
    return parts.join(QStringLiteral(" · "));
}

QString LensHeader::probabilityText() const
{
    const TraceSession& trace = m_context.session->trace();
    const int token = m_context.selection->current();
    const float logprob = token >= 0 && token < trace.tokenCount() ? trace.logprob(token) : kAbsent;
    return present(logprob) ? text::number(std::exp(double(logprob)), 3) : QString();
}

void LensHeader::refresh()
{
    const Selection* selection = m_context.selection;
    m_back->setEnabled(selection->canGoBack());
    m_forward->setEnabled(selection->canGoForward());
    m_pin->setEnabled(selection->current() >= 0);
    m_pin->setChecked(selection->pinned() >= 0 && selection->pinned() == selection->current());
    const TraceSession& trace = m_context.session->trace();
    const int token = selection->current();
    setAccessibleName(token >= 0 ? tr("Token %1, %2").arg(spokenToken(trace, token), placeText())
                                 : tr("No token chosen"));
    update();
}

void LensHeader::resizeEvent(QResizeEvent*)
{
    int x = width() - look::px(6);
    for (QToolButton* button : { m_pin, m_forward, m_back }) {
        const QSize size(look::px(24), look::px(24));
        x -= size.width();
        const QRect box(QPoint(x, look::px(8)), size);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        x -= look::px(4);
    }
}

void LensHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const TraceSession& trace = m_context.session->trace();
    const int token = m_context.selection->current();
    if (token < 0 || token >= trace.tokenCount())
        return;
    const TokenLabel label = tokenLabel(trace, token);
    QFont big = look::font(Role::Token);
    big.setPixelSize(look::font(Role::Reading).pixelSize());
    painter.setFont(big);
    const QFontMetricsF m(big);
    const qreal most = width() * 0.4;
    const QString shown = m.elidedText(label.text, Qt::ElideMiddle, most);
    const QRectF chip(look::pxf(10) + 1, look::pxf(8) + 1,
        std::max(look::pxf(20), m.horizontalAdvance(shown) + look::pxf(14)), look::pxf(23));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(chip, 3, 3);
    qreal x = chip.left() + look::pxf(7);
    const bool space = shown.startsWith(QChar(0x2423));
    const qreal base = chip.center().y() + (m.ascent() - m.descent()) / 2;
    if (space) {
        painter.setPen(t.muted);
        painter.drawText(QPointF(x, base), shown.left(1));
        x += m.horizontalAdvance(shown.left(1));
    }
    painter.setPen(t.text);
    painter.drawText(QPointF(x, base), space ? shown.mid(1) : shown);
    painter.setRenderHint(QPainter::Antialiasing, false);

    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    const qreal room = width() - chip.right() - look::pxf(8) - look::pxf(94);
    painter.drawText(QRectF(chip.right() + look::pxf(8), chip.top(), room, chip.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(placeText(), Qt::ElideRight, room));

    const QRectF second(look::pxf(10), look::pxf(38), width() - look::pxf(16), look::pxf(20));
    x = second.left();
    const auto put = [&](const QString& text, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(QRectF(x, second.top(), second.right() - x, second.height()),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += QFontMetricsF(painter.font()).horizontalAdvance(text);
    };
    if (const QString p = probabilityText(); !p.isEmpty()) {
        put(tr("probability") + QLatin1Char(' '), t.muted);
        put(p, t.text);
        x += look::pxf(14);
        put(tr("surprisal") + QLatin1Char(' '), t.muted);
        put(tr("%1 nat").arg(text::number(-trace.logprob(token), 2)), t.text);
        x += look::pxf(14);
    }
    if (const auto zone = trace.zone(token); !zone.empty()) {
        look::paintZoneGlyph(&painter,
            QRectF(x, second.center().y() - look::pxf(6), look::px(12), look::px(12)),
            look::zoneFromName(zone), t);
        x += look::pxf(18);
        put(QFontMetricsF(painter.font())
                .elidedText(QString::fromUtf8(zone.data(), qsizetype(zone.size())), Qt::ElideRight,
                    second.right() - x),
            t.text);
    }
}

} // namespace ax::ui
