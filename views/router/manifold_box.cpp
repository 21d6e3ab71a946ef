// SPDX-License-Identifier: Apache-2.0
#include "views/router/manifold_box.h"

#include "views/common/painters.h"
#include "views/session/number_text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

ManifoldBox::ManifoldBox(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("On the manifold?"));
    set({}, 0);
}

void ManifoldBox::set(const std::optional<discovery::Verdict>& verdict, qint64 known)
{
    m_verdict = verdict;
    m_known = known;
    setAccessibleDescription(words());
    update();
}

void ManifoldBox::setAnswer(const std::optional<AnswerPlace>& answer)
{
    const bool other = m_answer.has_value() != answer.has_value();
    m_answer = answer;
    setAccessibleDescription(words());
    if (other)
        updateGeometry();
    update();
}

QString ManifoldBox::answerText() const
{
    if (!m_answer)
        return {};
    const auto percent = [](double share) { return text::integer(int(std::lround(100 * share))); };
    QString line = m_answer->cluster < 0
        ? tr("The last answer lies on borders, coherence %1.")
              .arg(text::number(m_answer->coherence, 2))
        : tr("The last answer: %1 % in cluster %2, coherence %3, %4 % off.")
              .arg(percent(m_answer->inCluster))
              .arg(m_answer->cluster)
              .arg(text::number(m_answer->coherence, 2),
                  percent(double(m_answer->off) / m_answer->tokens));
    QStringList alike;
    for (const auto& [title, share] : m_answer->alike)
        alike << tr("“%1” (%2 %)").arg(title, percent(share));
    if (!alike.isEmpty())
        line += QLatin1Char(' ') + tr("Most like %1.").arg(QLocale().createSeparatedList(alike));
    return line;
}

QString ManifoldBox::place() const
{
    return m_verdict ? tr("percentile %1").arg(text::number(100 * (1 - m_verdict->coherence), 1))
                     : QString();
}

QString ManifoldBox::explanation() const
{
    if (m_known == 0)
        return tr("No discovery was run yet. Manifold looks for the places that tokens come back "
                  "to.");
    if (!m_verdict)
        return tr("This token has no fingerprint of the kind that the discovery read.");
    return tr("Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th "
              "percentile.")
        .arg(text::integer(m_known));
}

QString ManifoldBox::words() const
{
    QStringList parts;
    if (m_verdict) {
        parts << (m_verdict->offManifold ? tr("off") : tr("on")) << place();
        parts << (m_verdict->cluster < 0 ? tr("on a border")
                                         : tr("cluster %1").arg(m_verdict->cluster));
    }
    parts << explanation();
    if (m_answer)
        parts << answerText();
    return parts.join(QStringLiteral(" · "));
}

void ManifoldBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(0, 0, width(), 1, t.line);
    const QRectF all = QRectF(rect()).adjusted(look::pxf(10), look::pxf(6), -look::pxf(10), 0);
    painter.setFont(look::font(look::Role::Strong));
    painter.setPen(t.text);
    const QRectF head(all.left(), all.top(), all.width(), look::pxf(20));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, tr("On the manifold?"));
    if (m_verdict) {
        const bool off = m_verdict->offManifold;
        const QColor colour = off ? t.warn : t.ok;
        const QString word = off ? tr("off") : tr("on");
        painter.setPen(colour);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, word);
        const int icon = look::px(14);
        painter.drawPixmap(QPointF(head.right() - icon - look::pxf(5)
                                   - QFontMetricsF(painter.font()).horizontalAdvance(word),
                               head.center().y() - icon / 2.0),
            look::iconPixmap(off ? QStringLiteral("warn") : QStringLiteral("ok"), icon, colour,
                devicePixelRatioF()));
    }
    const QRectF track(all.left(), head.bottom() + look::pxf(8), all.width(), look::pxf(9));
    const qreal offFrom = track.left() + track.width() * 0.94;
    painter.fillRect(track, t.sunken);
    painter.fillRect(QRectF(QPointF(offFrom, track.top()), track.bottomRight()),
        look::hatchBrush(t.control, devicePixelRatioF()));
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(track.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(look::font(look::Role::Label));
    const QRectF ends(all.left(), track.bottom() + look::pxf(3), all.width(), look::pxf(15));
    painter.setPen(t.muted);
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignTop, tr("usual"));
    painter.drawText(ends, Qt::AlignRight | Qt::AlignTop, tr("off"));
    if (m_verdict) {
        const qreal x = m_verdict->offManifold
            ? (offFrom + track.right()) / 2
            : track.left() + (offFrom - track.left()) * (1 - m_verdict->coherence);
        painter.fillRect(
            QRectF(x - 1.5, track.top() - look::pxf(3), 3, track.height() + look::pxf(6)), t.text);
        painter.setPen(t.text);
        const qreal half = QFontMetricsF(painter.font()).horizontalAdvance(place()) / 2 + 2;
        const qreal side
            = QFontMetricsF(painter.font()).horizontalAdvance(tr("usual")) + look::pxf(8);
        const qreal middle = std::clamp(x, all.left() + side + half,
            std::max(all.left() + side + half, all.right() - look::pxf(30) - half));
        painter.drawText(QRectF(middle - half, ends.top(), 2 * half, ends.height()),
            Qt::AlignHCenter | Qt::AlignTop, place());
    }
    painter.setPen(t.muted);
    painter.setFont(look::font(look::Role::Table));
    painter.drawText(QRectF(all.left(), ends.bottom() + look::pxf(6), all.width(), height()),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        m_answer ? explanation() + QLatin1Char('\n') + answerText() : explanation());
}

} // namespace ax::ui
