// SPDX-License-Identifier: Apache-2.0
#include "app/window/chrome.h"

#include "views/common/help_link.h"
#include "views/common/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

void paintFocus(QPainter& painter, const QWidget* widget, const QRectF& rect, qreal radius)
{
    if (!widget->hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::colours().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace

RailButton::RailButton(const QString& icon, QAction* action, QWidget* parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setDefaultAction(action);
    setAccessibleName(action->text());
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
}

void RailButton::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    if (m_compact)
        return { look::px(48), look::px(44) };
    const QFontMetrics metrics(look::font(look::Role::Label));
    const int label = metrics.horizontalAdvance(text()) + look::px(14);
    return { std::clamp(label, look::px(68), look::px(96)), look::px(56) };
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    if (isChecked()) {
        const QRect ground = rect().adjusted(look::px(5), 0, -look::px(6), 0);
        painter.fillRect(ground, colours.raised);
        painter.setPen(QPen(colours.line, 1));
        painter.drawRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.fillRect(QRect(0, look::px(6), 3, height() - look::px(12)), colours.accent);
    } else if (underMouse()) {
        painter.fillRect(rect().adjusted(look::px(5), 0, -look::px(6), 0), colours.hover);
    }
    const int size = look::px(20);
    const QColor ink = isChecked() ? colours.text : colours.muted;
    const int top = m_compact ? (height() - size) / 2 : look::px(9);
    painter.drawPixmap(
        (width() - size) / 2, top, look::iconPixmap(m_icon, size, ink, devicePixelRatioF()));
    if (!m_compact) {
        QFont font = look::font(look::Role::Label);
        if (isChecked())
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(2, look::px(31), width() - 4, look::px(18)), Qt::AlignCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
    }
    paintFocus(painter, this, QRectF(rect()).adjusted(4, 0, -5, 0), 3);
}

Rail::Rail(QWidget* parent)
    : QFrame(parent)
{
    setAccessibleName(tr("Views"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::px(6), 0, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
}

void Rail::add(RailButton* button)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.setPen(QPen(look::colours().line, 1));
    painter.drawLine(QPointF(width() - 0.5, 0), QPointF(width() - 0.5, height()));
}

PaletteField::PaletteField(QWidget* parent)
    : QPushButton(tr("Search or run a command"), parent)
{
    setAccessibleName(tr("Command palette"));
    setToolTip(tr("Command palette (%1)")
                   .arg(QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText)));
    setFocusPolicy(Qt::TabFocus);
}

QSize PaletteField::sizeHint() const
{
    const QFontMetrics metrics(look::font(look::Role::Table));
    return { std::max(look::px(300), metrics.horizontalAdvance(text()) + look::px(100)),
        look::px(22) };
}

void PaletteField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    painter.setRenderHint(QPainter::Antialiasing);
    const int tall = std::min(height() - 2, look::px(22));
    const QRectF box(
        0.5, qreal(int((height() - tall) / 2)) + 0.5, width() - look::px(8) - 1, tall - 1);
    painter.setPen(QPen(colours.control, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(box, 3, 3);
    const int size = look::px(13);
    painter.drawPixmap(QPointF(box.left() + look::px(8), box.center().y() - size / 2.0),
        look::iconPixmap(QStringLiteral("search"), size, colours.muted, devicePixelRatioF()));
    painter.setFont(look::font(look::Role::Table));
    painter.setPen(colours.muted);
    painter.drawText(box.adjusted(look::px(28), 0, 0, 0), Qt::AlignVCenter, text());
    painter.setFont(look::font(look::Role::Label));
    painter.drawText(box.adjusted(0, 0, -look::px(8), 0), Qt::AlignVCenter | Qt::AlignRight,
        QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText));
    paintFocus(painter, this, box, 3);
}

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_title(new QLabel(dock->windowTitle(), this))
    , m_note(new QLabel(this))
    , m_help(makeHelpButton(dock, this))
    , m_float(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_float->setIcon(look::icon(QStringLiteral("float")));
    m_close->setIcon(look::icon(QStringLiteral("close")));
    m_float->setToolTip(tr("Float or dock %1").arg(dock->windowTitle()));
    m_close->setToolTip(tr("Close %1").arg(dock->windowTitle()));
    for (QToolButton* button : { m_float, m_close }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->toolTip());
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::px(10), 0, look::px(4), 0);
    layout->setSpacing(look::px(6));
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_note);
    layout->addWidget(m_help);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    connect(
        m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &DockTitle::restyle);
    restyle();
}

void DockTitle::restyle()
{
    QFont strong = look::font(look::Role::Table);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_note->setFont(look::font(look::Role::Table));
    const QSize icon(look::px(14), look::px(14));
    m_help->setIconSize(icon);
    m_float->setIconSize(icon);
    m_close->setIconSize(icon);
    updateGeometry();
}

void DockTitle::setNote(const QString& note) { m_note->setText(note); }

QSize DockTitle::sizeHint() const { return { look::px(120), look::px(26) }; }

void DockTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.setPen(QPen(look::colours().line, 1));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

QHBoxLayout* addRow(QVBoxLayout* column, std::initializer_list<QWidget*> widgets, int stretchAt)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(look::px(12), 0, look::px(12), 0);
    line->setSpacing(look::px(6));
    int at = 0;
    for (QWidget* widget : widgets)
        line->addWidget(widget, at++ == stretchAt ? 1 : 0);
    column->addLayout(line);
    return line;
}

DropOutline::DropOutline(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropOutline::showText(const QString& text)
{
    m_text = text;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOutline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    QFont font = look::font(look::Role::Strong);
    painter.setFont(font);
    QRectF box(0, 0, painter.fontMetrics().horizontalAdvance(m_text) + look::px(32), look::px(34));
    box.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter, m_text);
}

void paintPage(QWidget* page, int head)
{
    const look::Colours& t = look::colours();
    QPainter painter(page);
    painter.fillRect(page->rect(), t.panel);
    painter.fillRect(QRect(0, 0, page->width(), head), t.surface);
    painter.fillRect(QRect(0, head - 1, page->width(), 1), t.line);
}

} // namespace ax::ui
