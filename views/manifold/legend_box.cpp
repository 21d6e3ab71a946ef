// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/legend_box.h"

#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/session/number_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ax::ui {

namespace {

/// The scale of amounts or of the density, with its two ends.
class RampStrip : public QWidget {
public:
    RampStrip(bool density, QWidget* parent)
        : QWidget(parent)
        , m_density(density)
    {
        setFixedHeight(look::px(8));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto& ramp = look::attentionRamp(look::colours());
        for (int x = 0; x < width(); ++x) {
            const int at
                = (m_density ? 0 : 72) + x * (m_density ? 255 : 183) / std::max(1, width());
            painter.fillRect(x, 0, 1, height(), QColor(ramp[std::size_t(std::min(at, 255))]));
        }
    }

private:
    bool m_density;
};

QPixmap mark(const LegendEntry& entry, const look::Colours& t, qreal ratio)
{
    const int size = look::px(12);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (entry.zone && entry.colour == t.zones[std::size_t(*entry.zone)])
        look::paintZoneGlyph(&painter, QRectF(0, 0, size, size), *entry.zone, t);
    else
        painter.fillRect(QRectF(1, 1, size - 2, size - 2), entry.colour);
    return pixmap;
}

QString shareText(const LegendEntry& entry, const ManifoldState& state)
{
    return text::percent(
        double(entry.count) / double(std::max<std::size_t>(1, state.manifold()->count())));
}

} // namespace

LegendBox::LegendBox(ManifoldState* state, QWidget* parent)
    : QFrame(parent)
    , m_state(state)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Legend"));
    m_column->setContentsMargins(look::px(10), look::px(6), look::px(10), look::px(6));
    m_column->setSpacing(look::px(2));
    hide();
    connect(state, &ManifoldState::pictureChanged, this, &LegendBox::rebuild);
    connect(state, &ManifoldState::coloursChanged, this, &LegendBox::rebuild);
    connect(state, &ManifoldState::lookChanged, this, &LegendBox::rebuild);
}

void LegendBox::setMost(quint32 most)
{
    if (most == m_most)
        return;
    m_most = most;
    if (m_state->isDensity())
        rebuild();
}

void LegendBox::rebuild()
{
    // What is the same stays: a box that was pressed keeps the keyboard.
    QString key;
    if (const PointColoursPtr colours = m_state->colours(); m_state->pictured() && colours) {
        key = QStringLiteral("%1 %2 %3 %4 ")
                  .arg(parentWidget() && parentWidget()->height() < look::px(520))
                  .arg(m_state->isDensity())
                  .arg(m_most)
                  .arg(int(look::currentTheme()));
        for (const LegendEntry& entry : colours->legend.entries)
            key += QStringLiteral("%1:%2:%3:%4 ")
                       .arg(entry.code)
                       .arg(entry.label, entry.colour.name())
                       .arg(entry.count);
    }
    if (!key.isEmpty() && key == m_key)
        return;
    m_key = key;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const PointColoursPtr colours = m_state->colours();
    if (!m_state->pictured() || !colours) {
        hide();
        return;
    }
    const look::Colours& t = look::colours();
    // In small windows it would hide what it explains.
    const bool small = parentWidget() && parentWidget()->height() < look::px(520);
    if (small) {
        auto* fold = new QToolButton(this);
        fold->setText(tr("Legend"));
        fold->setAutoRaise(true);
        fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        fold->setIcon(look::icon(m_unfolded ? QStringLiteral("down") : QStringLiteral("up")));
        fold->setAccessibleName(tr("Legend"));
        connect(fold, &QToolButton::clicked, this, [this] {
            m_unfolded = !m_unfolded;
            m_key.clear();
            rebuild();
        });
        m_column->addWidget(fold);
    }
    const bool folded = small && !m_unfolded;
    const auto ends = [&](const QString& low, const QString& high, bool density) {
        auto* strip = new RampStrip(density, this);
        strip->setMinimumWidth(look::px(170));
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        for (const QString& text : { low, high }) {
            auto* label = new QLabel(text, row);
            label->setFont(look::font(look::Role::Label));
            line->addWidget(label, 0, text == low ? Qt::AlignLeft : Qt::AlignRight);
        }
        m_column->addWidget(strip);
        m_column->addWidget(row);
    };
    if (folded) {
        // one button
    } else if (m_state->isDensity()) {
        ends(QStringLiteral("0"), tr("%Ln token(s) in the densest place", nullptr, int(m_most)),
            true);
    } else {
        const Legend& legend = colours->legend;
        if (legend.amounts && legend.entries.size() >= 2)
            ends(legend.entries[0].label, legend.entries[1].label, false);
        int lines = 0;
        for (int k = legend.amounts ? 2 : 0; k < legend.entries.size(); ++k) {
            if (++lines > kLines) {
                auto* more = new QLabel(
                    tr("and %1 more").arg(text::integer(legend.entries.size() - k)), this);
                more->setForegroundRole(QPalette::PlaceholderText);
                m_column->addWidget(more);
                break;
            }
            const LegendEntry entry = legend.entries[k];
            auto* row = new QWidget(this);
            auto* line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            line->setSpacing(look::px(12));
            const QString words = m_state->legendText(entry);
            auto* box = new QCheckBox(QFontMetrics(look::font(look::Role::Table))
                                          .elidedText(words, Qt::ElideRight, look::px(170)),
                row);
            box->setFont(look::font(look::Role::Table));
            box->setIcon(mark(entry, t, devicePixelRatioF()));
            box->setIconSize(QSize(look::px(12), look::px(12)));
            box->setChecked(m_state->isShown(entry.code));
            box->setAccessibleName(words);
            connect(box, &QCheckBox::clicked, m_state,
                [state = m_state, code = entry.code](bool on) { state->setShown(code, on); });
            auto* share = new QLabel(shareText(entry, *m_state), row);
            share->setFont(look::numberFont(look::Role::Table));
            line->addWidget(box, 1);
            line->addWidget(share, 0, Qt::AlignRight);
            m_column->addWidget(row);
        }
    }
    show();
    adjustSize();
    if (parentWidget())
        move(look::px(12), parentWidget()->height() - height() - look::px(12));
}

void LegendBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.setPen(t.line);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::pxf(2), look::pxf(2));
}

void LegendBox::draw(QPainter& painter, const QPointF& corner, const ManifoldState& state,
    const look::Colours& t, quint32 most)
{
    const PointColoursPtr colours = state.colours();
    if (!colours)
        return;
    struct Line {
        LegendEntry entry;
        QString text, share;
    };
    QVector<Line> lines;
    const Legend& legend = colours->legend;
    const bool ramp = state.isDensity() || legend.amounts;
    if (!state.isDensity())
        for (int k = legend.amounts ? 2 : 0; k < legend.entries.size() && lines.size() < kLines;
             ++k)
            if (state.isShown(legend.entries[k].code))
                lines.append({ legend.entries[k], state.legendText(legend.entries[k]),
                    shareText(legend.entries[k], state) });
    painter.save();
    painter.setFont(look::font(look::Role::Table));
    const int row = look::px(20), width = look::px(230);
    const QRectF box(corner.x(),
        corner.y() - look::px(12) - lines.size() * row - (ramp ? look::px(34) : 0), width,
        look::px(12) + lines.size() * row + (ramp ? look::px(34) : 0));
    painter.setPen(t.line);
    painter.setBrush(t.surface);
    painter.drawRect(box);
    qreal y = box.top() + look::px(6);
    const QRectF inner = box.adjusted(look::px(10), 0, -look::px(10), 0);
    painter.setPen(t.text);
    if (ramp) {
        const auto& table = look::attentionRamp(t);
        const bool density = state.isDensity();
        for (int x = 0; x < int(inner.width()); ++x)
            painter.fillRect(QRectF(inner.left() + x, y, 1.5, look::px(8)),
                QColor(table[std::size_t((density ? 0 : 72)
                    + x * (density ? 255 : 183) / std::max(1, int(inner.width())))]));
        const QString low = density ? QStringLiteral("0") : legend.entries[0].label;
        const QString high = density ? tr("%Ln token(s) in the densest place", nullptr, int(most))
                                     : legend.entries[1].label;
        const QRectF words(inner.left(), y + look::px(10), inner.width(), row);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, low);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, high);
        y += look::px(34);
    }
    for (const Line& line : lines) {
        const QRectF mark(inner.left(), y + (row - look::px(12)) / 2.0, look::px(12), look::px(12));
        if (line.entry.zone && line.entry.colour == t.zones[std::size_t(*line.entry.zone)])
            look::paintZoneGlyph(&painter, mark, *line.entry.zone, t);
        else
            painter.fillRect(mark, line.entry.colour);
        painter.drawText(QRectF(inner.left() + look::px(18), y, inner.width(), row),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(line.text, Qt::ElideRight, look::px(140)));
        painter.drawText(QRectF(inner.left(), y, inner.width(), row),
            Qt::AlignRight | Qt::AlignVCenter, line.share);
        y += row;
    }
    painter.restore();
}

} // namespace ax::ui
