// SPDX-License-Identifier: Apache-2.0
#include "views/router/evidence_list.h"

#include "views/common/focus_ring.h"
#include "views/common/painters.h"
#include "views/session/evidence_model.h"

#include <QPainter>

#include <algorithm>

namespace ax::ui {

EvidenceList::EvidenceList(const EvidenceModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Evidence"));
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        QStringList said;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
                if (const QString cell = m_model->index(row, column).data().toString();
                    !cell.isEmpty())
                    cells << cell;
            said << cells.join(QLatin1Char(' '));
        }
        setAccessibleDescription(said.join(QStringLiteral("; ")));
        updateGeometry();
        update();
    });
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
}

int EvidenceList::rowHeight(int row) const
{
    return look::px(m_model->rows()[std::size_t(row)].sign < 0 ? 22 : 18);
}

QSize EvidenceList::sizeHint() const
{
    int height = look::px(6);
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += rowHeight(row);
    return QSize(look::px(300), height);
}
QSize EvidenceList::minimumSizeHint() const { return QSize(look::px(220), sizeHint().height()); }

void EvidenceList::render(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    using SignState = ZoneSignReading::State;
    const qreal side = look::pxf(10), width = size.width();
    const qreal barFrom = width * 0.36, barTo = width * 0.62, valueTo = barTo + look::pxf(38);
    const qreal limitTo = width - look::pxf(30);
    qreal y = look::pxf(2);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const EvidenceModel::Row at = m_model->rows()[std::size_t(row)];
        const ZoneRuleReading& rule = m_model->rules()[std::size_t(at.rule)];
        const qreal tall = rowHeight(row);
        const QRectF line(0, y, width, tall);
        y += tall;
        const auto words = [&](qreal from, qreal to, const QString& text, Qt::Alignment align) {
            const QRectF box(from, line.top(), to - from, tall);
            painter.drawText(box, int(align | Qt::AlignVCenter),
                painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width())));
        };
        if (at.sign < 0) {
            const bool fired = rule.state == ZoneRuleReading::State::Fired;
            const qreal glyph = look::pxf(12);
            look::paintZoneGlyph(&painter,
                QRectF(side, line.center().y() - glyph / 2, glyph, glyph),
                look::zoneFromName(rule.zone), t);
            painter.setFont(look::font(fired ? look::Role::Strong : look::Role::Table));
            painter.setPen(t.text);
            words(side + glyph + look::pxf(6), barTo - look::pxf(20),
                m_model->index(row, EvidenceModel::Name).data().toString(), Qt::AlignLeft);
            if (rule.signs.size() > 1 && present(rule.value)) {
                const QRectF bar(barTo - look::pxf(14), line.center().y() - look::pxf(5),
                    look::pxf(58), look::pxf(10));
                painter.fillRect(bar, t.sunken);
                look::paintZoneFill(&painter,
                    QRectF(bar.topLeft(), QSizeF(bar.width() * double(rule.value), bar.height())),
                    look::zoneFromName(rule.zone), t, false);
                painter.setPen(t.text);
                words(limitTo - look::pxf(20), width - side, look::number(double(rule.value), 2),
                    Qt::AlignRight);
            } else {
                painter.setPen(t.muted);
                words(barTo - look::pxf(14), width - side,
                    m_model->index(row, EvidenceModel::State).data().toString(), Qt::AlignRight);
            }
            continue;
        }
        const ZoneSignReading& sign = rule.signs[std::size_t(at.sign)];
        painter.setFont(look::font(look::Role::Table));
        painter.setPen(t.text);
        words(side + look::pxf(18), barFrom - look::pxf(4), QString::fromStdString(sign.signal),
            Qt::AlignLeft);
        const QRectF bar(barFrom, line.center().y() - look::pxf(4), barTo - barFrom, look::pxf(8));
        if (sign.state == SignState::NotEvaluated) {
            painter.setPen(QPen(t.control, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
            painter.setPen(t.muted);
            words(barTo + look::pxf(6), width - side,
                QStringLiteral("– ") + m_model->index(row, EvidenceModel::State).data().toString(),
                Qt::AlignLeft);
            continue;
        }
        const auto x = [&](float v) {
            return bar.left()
                + bar.width() * std::clamp(double(v) / double(sign.highest), 0.0, 1.0);
        };
        painter.fillRect(bar, t.sunken);
        const qreal low = present(sign.low) ? x(sign.low) : bar.left();
        const qreal high = present(sign.high) ? x(sign.high) : bar.right();
        painter.fillRect(QRectF(low, bar.top(), high - low, bar.height()), t.line);
        painter.fillRect(QRectF(bar.left(), bar.center().y() - look::pxf(1),
                             x(sign.value) - bar.left(), look::pxf(2)),
            t.text);
        painter.fillRect(QRectF(x(sign.value) - look::pxf(1), bar.top() - look::pxf(1),
                             look::pxf(3), bar.height() + look::pxf(2)),
            t.text);
        painter.setPen(t.text);
        words(barTo, valueTo, look::number(double(sign.value), 2), Qt::AlignRight);
        words(
            valueTo + look::pxf(6), limitTo, QString::fromStdString(sign.condition), Qt::AlignLeft);
        const bool holds = sign.state == SignState::Holds;
        painter.setPen(holds ? t.ok : t.muted);
        words(limitTo, width - side, holds ? QStringLiteral("✓") : QStringLiteral("×"),
            Qt::AlignRight);
    }
}

void EvidenceList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    render(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

} // namespace ax::ui
