// SPDX-License-Identifier: Apache-2.0
#include "views/common/chip_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>

#include <cmath>

namespace ax::ui {

namespace {

constexpr double kSide = 3; ///< of a chip, beside its words

} // namespace

QVector<ChipText::Part> partsOf(const QString& sentence, const QVector<ChipText::Part>& parts)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d)"));
    QVector<ChipText::Part> all;
    qsizetype from = 0;
    for (auto at = place.globalMatch(sentence); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        const int number = match.captured(1).toInt();
        if (number < 1 || number > parts.size())
            continue;
        all.append({ sentence.mid(from, match.capturedStart() - from), false });
        all.append(parts[number - 1]);
        from = match.capturedEnd();
    }
    all.append({ sentence.mid(from), false });
    return all;
}

ChipText::ChipText(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(
            tr("Copy"), this, [this] { QGuiApplication::clipboard()->setText(m_text); });
        menu->popup(mapToGlobal(at));
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &ChipText::layOut);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &ChipText::layOut);
}

void ChipText::setRole(look::Role role)
{
    m_role = role;
    layOut();
}

void ChipText::setParts(const QVector<Part>& parts, bool boldNumbers)
{
    m_parts = parts;
    m_bold = boldNumbers;
    layOut();
}

void ChipText::layOut()
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w])[+−]?\\d[\\d.,]*\\d(?![\\w])|(?<![\\w.,])\\d(?![\\w.,]\\d|\\w)"));
    const look::Colours& t = look::colours();
    const QFont font = look::font(m_role);
    QString shown;
    QVector<QTextLayout::FormatRange> formats;
    m_text.clear();
    m_chips.clear();
    for (const Part& part : std::as_const(m_parts)) {
        const int start = int(shown.size());
        m_text += part.text;
        if (part.chip) {
            // Its words stay on one line.
            QString token = part.text;
            shown += token.replace(QLatin1Char(' '), QChar(0xA0));
            QTextLayout::FormatRange range;
            range.start = start;
            range.length = int(shown.size()) - start;
            QFont mono = look::font(look::Role::Token);
            mono.setPixelSize(std::min(mono.pixelSize(), font.pixelSize()));
            range.format.setFont(mono);
            formats.append(range);
            m_chips.append({ start, range.length });
            continue;
        }
        shown += part.text;
        if (!m_bold)
            continue;
        for (auto at = number.globalMatch(part.text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            QTextLayout::FormatRange range;
            range.start = start + int(match.capturedStart());
            range.length = int(match.capturedLength());
            QFont bold = font;
            bold.setWeight(QFont::DemiBold);
            range.format.setFont(bold);
            formats.append(range);
        }
    }
    m_layout = std::make_unique<QTextLayout>(shown, font);
    for (QTextLayout::FormatRange& range : formats)
        range.format.setForeground(t.text);
    m_layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

/// Returns the height.
qreal ChipText::place(QTextLayout& layout, qreal width) const
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += std::max(line.height() + look::pxf(1), qreal(look::lineHeight(m_role)));
    }
    layout.endLayout();
    return y;
}

QSize ChipText::sizeHint() const
{
    const int width = look::px(300);
    return { width, heightForWidth(width) };
}

QSize ChipText::minimumSizeHint() const { return { look::px(80), look::lineHeight(m_role) }; }

int ChipText::heightForWidth(int width) const
{
    return m_layout ? int(std::ceil(place(*m_layout, width))) : 0;
}

void ChipText::paintEvent(QPaintEvent*)
{
    if (!m_layout)
        return;
    place(*m_layout, width());
    const look::Colours& t = look::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sunken);
    for (const auto& [start, length] : std::as_const(m_chips))
        for (int k = 0; k < m_layout->lineCount(); ++k) {
            const QTextLine line = m_layout->lineAt(k);
            const int from = std::max(start, line.textStart());
            const int to = std::min(start + length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from), right = line.cursorToX(to);
            painter.drawRoundedRect(QRectF(std::min(left, right), line.y() + 1,
                                        std::abs(right - left), line.height() - 2)
                                        .adjusted(-look::pxf(kSide), 0, look::pxf(kSide), 0),
                2, 2);
        }
    painter.setPen(t.text);
    m_layout->draw(&painter, QPointF());
}

void ChipText::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut();
    QWidget::changeEvent(event);
}

} // namespace ax::ui
