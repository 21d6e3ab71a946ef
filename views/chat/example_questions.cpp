// SPDX-License-Identifier: Apache-2.0
#include "views/chat/example_questions.h"

#include "views/common/look.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace ax::ui {

const QVector<ExampleQuestion>& exampleQuestions()
{
    const auto words = [](const char* text) {
        return QCoreApplication::translate("ax::ui::ExampleQuestions", text);
    };
    static const QVector<ExampleQuestion> all {
        { words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions", "A copied word")),
            words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions",
                "Its letters in the answer look back at the same letters in the question.")),
            words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions",
                "My password is heliotrope714. What is my password?")) },
        { words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions", "A fact in a long text")),
            words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions",
                "One sentence of many holds the answer; the tint shows which one was read.")),
            words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions",
                "The meeting was moved twice. First it was on Monday in the blue room, then on "
                "Wednesday in the garden. The coffee machine was repaired in March, and the lamps "
                "are from Vienna. The final date is Friday at nine, in the library, and Mara "
                "brings the keys. The roof is new. When and where is the meeting?")) },
        { words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions", "A list")),
            words(QT_TRANSLATE_NOOP("ax::ui::ExampleQuestions",
                "Every new line looks at how the lines before it began.")),
            words(QT_TRANSLATE_NOOP(
                "ax::ui::ExampleQuestions", "Write a numbered list of the days of the week.")) },
    };
    return all;
}

ExampleButton::ExampleButton(const ExampleQuestion& question, QWidget* parent)
    : QAbstractButton(parent)
    , m_shows(question.shows)
{
    setText(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.shows);
    setToolTip(question.text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize ExampleButton::sizeHint() const { return { look::px(560), look::px(50) }; }
void ExampleButton::enterEvent(QEnterEvent*) { update(); }
void ExampleButton::leaveEvent(QEvent*) { update(); }

void ExampleButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.focus : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() || isDown() ? t.hover : t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal left = look::pxf(40), room = width() - left - look::pxf(10);
    const int size = look::px(16);
    painter.drawPixmap(QPointF(look::pxf(14), (height() - size) / 2.0),
        look::iconPixmap(QStringLiteral("send"), size, t.muted, devicePixelRatioF()));
    painter.setFont(look::font(look::Role::Strong));
    painter.setPen(t.text);
    painter.drawText(
        QRectF(left, look::pxf(6), room, look::pxf(20)), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(look::font(look::Role::Table));
    painter.setPen(t.muted);
    painter.drawText(QRectF(left, look::pxf(25), room, look::pxf(18)),
        Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(m_shows, Qt::ElideRight, room));
}

ExampleQuestions::ExampleQuestions(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(16), 0, look::px(16), look::px(16));
    column->setSpacing(look::px(8));
    for (const ExampleQuestion& question : exampleQuestions()) {
        auto* button = new ExampleButton(question, this);
        connect(button, &ExampleButton::clicked, this,
            [this, text = question.text] { Q_EMIT chosen(text); });
        connect(&look::notifier(), &look::Notifier::zoomChanged, button,
            [button] { button->updateGeometry(); });
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
}

} // namespace ax::ui
