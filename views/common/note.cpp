// SPDX-License-Identifier: Apache-2.0
#include "views/common/note.h"

#include "views/common/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {
namespace {

QString iconOf(Note::Kind kind)
{
    switch (kind) {
    case Note::Kind::Info:
        return QStringLiteral("info");
    case Note::Kind::Ok:
        return QStringLiteral("ok");
    case Note::Kind::Warn:
        return QStringLiteral("warn");
    case Note::Kind::Halt:
        return QStringLiteral("halt");
    }
    return {};
}

QColor edgeOf(Note::Kind kind)
{
    const look::Colours& t = look::colours();
    switch (kind) {
    case Note::Kind::Info:
        return t.accent;
    case Note::Kind::Ok:
        return t.ok;
    case Note::Kind::Warn:
        return t.warn;
    case Note::Kind::Halt:
        return t.halt;
    }
    return t.accent;
}

QColor groundOf(Note::Kind kind)
{
    const look::Colours& t = look::colours();
    switch (kind) {
    case Note::Kind::Info:
        return t.infoGround;
    case Note::Kind::Ok:
        return t.okGround;
    case Note::Kind::Warn:
        return t.warnGround;
    case Note::Kind::Halt:
        return t.haltGround;
    }
    return t.infoGround;
}

/// Puts the buttons of a note below each other where they do not fit side by side.
class ButtonRow : public QObject {
public:
    ButtonRow(QWidget* note, QBoxLayout* row, QWidget* words)
        : QObject(note)
        , m_row(row)
        , m_words(words)
    {
        words->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Resize)
            return false;
        int needed = 0;
        for (int k = 0; k < m_row->count(); ++k)
            if (const QWidget* button = m_row->itemAt(k)->widget(); button && !button->isHidden())
                needed += button->sizeHint().width() + m_row->spacing();
        m_row->setDirection(needed - m_row->spacing() > m_words->width() ? QBoxLayout::TopToBottom
                                                                         : QBoxLayout::LeftToRight);
        return false;
    }

private:
    QBoxLayout* m_row;
    QWidget* m_words; ///< as wide as the row may be
};

} // namespace

Note::Note(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_strongLabel(new QLabel(this))
    , m_label(new QLabel(this))
    , m_detailsLabel(new QLabel(this))
    , m_detailsButton(new QPushButton(tr("Details"), this))
    , m_close(new QToolButton(this))
{
    for (QLabel* label : { m_strongLabel, m_label, m_detailsLabel }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->hide();
    m_detailsLabel->hide();
    m_detailsButton->hide();
    m_detailsButton->setCheckable(true);

    auto* words = new QVBoxLayout;
    words->setSpacing(look::px(2));
    words->addWidget(m_strongLabel);
    words->addWidget(m_label);
    words->addWidget(m_detailsLabel);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(look::px(8));
    m_buttons->addWidget(m_detailsButton);
    m_buttons->addStretch();
    words->addLayout(m_buttons);
    new ButtonRow(this, m_buttons, m_strongLabel);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::px(12), look::px(8), look::px(8), look::px(8));
    row->setSpacing(look::px(8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_detailsButton, &QPushButton::toggled, m_detailsLabel, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &Note::refresh);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &Note::refresh);
    refresh();
}

void Note::set(Kind kind, const QString& strong, const QString& text, const QString& icon)
{
    m_kind = kind;
    m_strong = strong;
    m_text = text;
    m_iconName = icon;
    refresh();
}

void Note::setDetails(const QString& details)
{
    m_detailsLabel->setText(details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsLabel->hide();
}

void Note::setDismissable(bool on) { m_close->setVisible(on); }

QPushButton* Note::addButton(const QString& text, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setDefault(primary);
    m_buttons->insertWidget(m_buttons->count() - 2, button);
    return button;
}

void Note::clearButtons()
{
    for (int k = m_buttons->count() - 1; k >= 0; --k)
        if (QWidget* button = m_buttons->itemAt(k)->widget(); button && button != m_detailsButton) {
            m_buttons->removeWidget(button);
            button->hide();
            button->deleteLater();
        }
}

void Note::refresh()
{
    const QString icon = m_iconName.isEmpty() ? iconOf(m_kind) : m_iconName;
    m_icon->setPixmap(look::iconPixmap(icon, look::px(16), edgeOf(m_kind), devicePixelRatioF()));
    m_close->setIcon(look::icon(QStringLiteral("close")));
    m_strongLabel->setFont(look::font(look::Role::Strong));
    m_strongLabel->setText(m_strong);
    m_label->setFont(look::font(look::Role::Base));
    m_label->setText(m_text);
    m_label->setVisible(!m_text.isEmpty());
    m_detailsLabel->setFont(look::font(look::Role::Token));
    setAccessibleName(m_strong);
    setAccessibleDescription(m_text);
    update();
}

void Note::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), groundOf(m_kind));
    QRect edge = rect();
    edge.setWidth(3);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), edgeOf(m_kind));
    painter.setPen(look::colours().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ax::ui
