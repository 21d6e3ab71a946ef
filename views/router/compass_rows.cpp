// SPDX-License-Identifier: Apache-2.0
#include "views/router/compass_rows.h"

#include "views/common/look.h"
#include "views/session/number_text.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kAcross = 6;
constexpr int kNamed = 4; ///< so many numbers are written out on the button

QVector<int> both(const QVector<int>& wanted, const QVector<int>& there)
{
    QVector<int> list;
    for (const int number : wanted)
        if (there.contains(number))
            list << number;
    return list;
}

} // namespace

CompassRows::CompassRows(QWidget* parent)
    : QToolButton(parent)
{
    setIcon(look::icon(QStringLiteral("layers")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Compass reads"));
    connect(this, &QToolButton::clicked, this, &CompassRows::popUp);
    tell();
}

void CompassRows::setKept(const CompassChoice& kept)
{
    if (kept == m_kept)
        return;
    m_kept = kept;
    tell();
    if (m_popup && m_popup->isVisible())
        fill();
}

void CompassRows::setChoice(const CompassChoice& wanted)
{
    m_choice = wanted;
    tell();
    showTicks();
}

CompassChoice CompassRows::read() const
{
    return { both(m_choice.layers, m_kept.layers), both(m_choice.heads, m_kept.heads) };
}

void CompassRows::next()
{
    const CompassChoice now = read();
    const int at = now.layers.size() == 1 ? int(m_kept.layers.indexOf(now.layers.front())) : -1;
    CompassChoice then { {}, m_choice.heads };
    if (m_kept.layers.size() > 1 && at + 1 < m_kept.layers.size())
        then.layers << m_kept.layers[at + 1];
    Q_EMIT chosen(then);
}

/// "Layers 7, 15", "5 heads · L18–24".
void CompassRows::tell()
{
    const CompassChoice now = read();
    const QVector<int>& layers = now.layers.isEmpty() ? m_kept.layers : now.layers;
    QString words;
    if (m_kept.layers.isEmpty())
        words = tr("no rows");
    else if (!now.heads.isEmpty() || layers.size() > kNamed)
        words = layers.size() == 1
            ? tr("L%1").arg(text::integer(layers.front()))
            : tr("L%1–%2").arg(text::integer(layers.front()), text::integer(layers.back()));
    else
        words = layers.size() == 1 ? tr("Layer %1").arg(text::integer(layers.front()))
                                   : tr("Layers %1").arg(text::integers(layers));
    if (!now.heads.isEmpty())
        words = tr("%Ln heads", nullptr, int(now.heads.size())) + QStringLiteral(" · ") + words;
    setText(words);
    QStringList said;
    if (!m_kept.layers.isEmpty())
        said << tr("Layers %1").arg(text::integers(layers))
             << (now.heads.isEmpty() ? tr("all heads together")
                                     : tr("heads %1").arg(text::integers(now.heads)));
    for (const auto& [list, one] : { std::pair(&CompassChoice::layers, tr("layer %1")),
             std::pair(&CompassChoice::heads, tr("head %1")) })
        for (const int number : m_choice.*list)
            if (!(m_kept.*list).contains(number) && !m_kept.layers.isEmpty())
                said << tr("%1 was not recorded here").arg(one.arg(text::integer(number)));
    setToolTip(tr("Rows the compass reads: %1").arg(said.join(QStringLiteral(", "))));
    setAccessibleDescription(words + QStringLiteral(". ") + toolTip());
    setEnabled(!m_kept.layers.isEmpty());
}

QFrame* CompassRows::popUp()
{
    fill();
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(0, height())));
    m_popup->show();
    if (!m_boxes.isEmpty())
        m_boxes.front().box->setFocus(Qt::PopupFocusReason);
    return m_popup;
}

void CompassRows::fill()
{
    if (!m_popup) {
        m_popup = new QFrame(this, Qt::Popup);
        m_popup->setFrameShape(QFrame::StyledPanel);
        m_popup->setAccessibleName(tr("Rows the compass reads"));
        m_popup->setAttribute(Qt::WA_WindowPropagation);
    }
    delete m_popup->layout();
    qDeleteAll(m_popup->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_boxes.clear();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(look::px(10), look::px(8), look::px(10), look::px(8));
    column->setSpacing(look::px(4));
    const auto add = [&](const QString& words, const QString& name,
                         QVector<int> CompassChoice::*list, int number) {
        auto* box = new QCheckBox(words, inside);
        box->setAccessibleName(name);
        box->installEventFilter(this);
        connect(box, &QCheckBox::clicked, this,
            [this, list, number](bool on) { tick(list, number, on); });
        m_boxes.append({ box, list, number });
        return box;
    };
    const auto part = [&](const QString& title, const QString& all, const QString& one,
                          QVector<int> CompassChoice::*list) {
        auto* head = new QLabel(title, inside);
        head->setFont(look::font(look::Role::Strong));
        column->addWidget(head);
        column->addWidget(add(all, all, list, -1));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(look::px(10));
        grid->setVerticalSpacing(look::px(2));
        const QVector<int>& there = m_kept.*list;
        for (int k = 0; k < there.size(); ++k)
            grid->addWidget(
                add(text::integer(there[k]), one.arg(text::integer(there[k])), list, there[k]),
                k / kAcross, k % kAcross);
        column->addLayout(grid);
    };
    part(tr("Layers"), tr("All that were recorded"), tr("Layer %1"), &CompassChoice::layers);
    if (!m_kept.heads.isEmpty()) {
        part(tr("Heads"), tr("All, their mean"), tr("Head %1"), &CompassChoice::heads);
    } else {
        auto* words = new QLabel(tr("The heads of a layer are one row here. Set “Heads together” "
                                    "to “each head alone” for the next run to choose among them."),
            inside);
        words->setWordWrap(true);
        words->setMaximumWidth(look::px(300));
        words->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(words);
    }
    auto* scroll = m_scroll = new QScrollArea(m_popup);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    const QSize wanted = inside->sizeHint();
    scroll->setMinimumSize(wanted.width() + look::px(16), std::min(wanted.height(), look::px(420)));
    auto* whole = new QVBoxLayout(m_popup);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    showTicks();
}

void CompassRows::showTicks()
{
    const CompassChoice now = read();
    for (const Box& at : std::as_const(m_boxes))
        at.box->setChecked(
            at.number < 0 ? (now.*at.list).isEmpty() : (now.*at.list).contains(at.number));
}

void CompassRows::tick(QVector<int> CompassChoice::*list, int number, bool on)
{
    CompassChoice choice = read();
    if (number < 0)
        (choice.*list).clear();
    else if (on)
        (choice.*list) << number;
    else
        (choice.*list).removeAll(number);
    std::sort((choice.*list).begin(), (choice.*list).end());
    Q_EMIT chosen(choice);
    showTicks(); // who listens may have refused
}

bool CompassRows::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QToolButton::eventFilter(watched, event);
    const auto at = std::find_if(
        m_boxes.cbegin(), m_boxes.cend(), [&](const Box& box) { return box.box == watched; });
    if (at == m_boxes.cend())
        return QToolButton::eventFilter(watched, event);
    int by = 0;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        by = -1;
        break;
    case Qt::Key_Right:
        by = 1;
        break;
    case Qt::Key_Up:
        by = -kAcross;
        break;
    case Qt::Key_Down:
        by = kAcross;
        break;
    case Qt::Key_Escape:
        m_popup->hide();
        setFocus(Qt::PopupFocusReason);
        return true;
    default:
        return QToolButton::eventFilter(watched, event);
    }
    const int index = std::clamp(int(at - m_boxes.cbegin()) + by, 0, int(m_boxes.size()) - 1);
    m_boxes[index].box->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_boxes[index].box);
    return true;
}

} // namespace ax::ui
