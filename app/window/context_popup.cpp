// SPDX-License-Identifier: Apache-2.0
#include "app/window/context_popup.h"

#include "app/host/chat_controller.h"
#include "app/host/error_text.h"
#include "views/common/look.h"
#include "views/session/context_use.h"
#include "views/session/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

/// The bar and the rows; painted, so that numbers stand under each other.
class Table : public QWidget {
public:
    using QWidget::QWidget;
    QVector<ContextPopup::Row> rows;
    int used = 0, unsent = 0, context = 0;
    QSize sizeHint() const override
    {
        return { look::px(280), look::px(46) + int(rows.size()) * look::px(23) };
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Colours& t = look::colours();
        QPainter painter(this);
        painter.fillRect(rect(), t.raised);
        const double whole = std::max({ context, used + unsent, 1 });
        const auto wide = [&](double tokens, double room) { return room * tokens / whole; };
        const QRectF bar(0.5, 4.5, width() - 1, look::px(13));
        painter.setPen(QPen(t.control, 1));
        painter.setBrush(t.sunken);
        painter.drawRect(bar);
        painter.fillRect(
            QRectF(bar.left(), bar.top(), wide(used, bar.width()), bar.height()), t.text);
        if (unsent > 0) {
            painter.setBrush(t.raised);
            painter.setPen(QPen(t.text, 1, Qt::DashLine));
            painter.drawRect(QRectF(bar.left() + wide(used, bar.width()), bar.top(),
                std::max(2.0, wide(unsent, bar.width())), bar.height()));
        }
        painter.setFont(look::font(Role::Label));
        painter.setPen(t.text);
        const QRectF under(0, bar.bottom() + 2, width(), look::px(18));
        painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter,
            ContextPopup::tr("%1 now").arg(text::integer(used)));
        if (unsent > 0)
            painter.drawText(under, Qt::AlignHCenter | Qt::AlignVCenter,
                ContextPopup::tr("%1 with this message").arg(text::integer(used + unsent)));
        if (context > 0)
            painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter,
                ContextPopup::tr("of %1").arg(text::integer(context)));
        painter.setFont(look::font(Role::Table));
        const qreal line = look::px(23), mark = width() * 0.58, room = width() * 0.24;
        qreal y = look::px(44);
        for (const ContextPopup::Row& row : rows) {
            painter.setPen(QPen(t.line, 1));
            painter.drawLine(QPointF(0, y + 0.5), QPointF(width(), y + 0.5));
            painter.setPen(row.free ? t.muted : t.text);
            painter.drawText(QRectF(0, y, mark, line), Qt::AlignLeft | Qt::AlignVCenter, row.name);
            painter.setFont(look::numberFont(Role::Table));
            painter.drawText(QRectF(0, y, width(), line), Qt::AlignRight | Qt::AlignVCenter,
                text::integer(row.tokens));
            painter.setFont(look::font(Role::Table));
            const QRectF box(mark, y + line / 2 - look::px(4),
                std::max(1.0, wide(row.tokens, room)), look::px(8));
            if (row.unsent && row.tokens > 0) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(t.text, 1, Qt::DashLine));
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
            } else if (!row.free) {
                painter.fillRect(box, t.text);
            }
            y += line;
        }
    }
};

} // namespace

ContextPopup::ContextPopup(SessionModel* session, ChatController* chat, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_session(session)
    , m_chat(chat)
    , m_window(window)
    , m_cache(new QLabel(this))
    , m_table(new Table(this))
    , m_larger(new QPushButton(tr("Larger context"), this))
    , m_turns(new QPushButton(tr("New chat with last turns"), this))
{
    setObjectName(QStringLiteral("contextPopup"));
    setAccessibleName(tr("Context"));
    auto* title = new QLabel(tr("Context"), this);
    auto* about = new QLabel(tr("what the model reads, in tokens"), this);
    about->setForegroundRole(QPalette::PlaceholderText);
    auto* shut = new QToolButton(this);
    shut->setIcon(look::icon(QStringLiteral("close")));
    shut->setAutoRaise(true);
    shut->setAccessibleName(tr("Close"));
    shut->setToolTip(tr("Close (Esc)"));
    connect(shut, &QToolButton::clicked, this, &QWidget::hide);
    m_cache->setWordWrap(true);
    m_cache->setTextFormat(Qt::PlainText);
    m_cache->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(about, 1);
    head->addWidget(shut);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_larger);
    buttons->addWidget(m_turns);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(12), look::px(8), look::px(12), look::px(12));
    column->setSpacing(look::px(6));
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_cache);
    column->addLayout(buttons);
    const auto fonts = [this, title, about] {
        title->setFont(look::font(Role::Strong));
        about->setFont(look::font(Role::Table));
        m_cache->setFont(look::font(Role::Table));
        setFixedWidth(look::px(306));
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
    connect(m_larger, &QPushButton::clicked, this, [this] {
        hide();
        m_chat->enlargeContext();
    });
    connect(m_turns, &QPushButton::clicked, this, [this] {
        hide();
        m_chat->newChatWithLastTurns();
    });
}

QString ContextPopup::cacheText() const { return m_cache->text(); }

void ContextPopup::read()
{
    const TraceSession& trace = m_session->trace();
    const ContextUse use = contextUse(trace);
    const auto& model = m_chat->model();
    m_used = use.total();
    m_context = model ? model->info.context : trace.header().modelInfo.context;
    const Draft& draft = m_chat->draft();
    m_unsent = draft.isEmpty() ? 0 : std::max(0, m_chat->countTokens(messageText(draft)));
    m_rows = { { tr("System prompt"), use.system }, { tr("Questions"), use.questions },
        { tr("Answers, with thinking"), use.answers }, { tr("Attached files"), use.files },
        { tr("Marks of the chat template"), use.marks },
        { tr("This message, not sent"), m_unsent, true } };
    if (m_context > 0)
        m_rows += { tr("Free after it"), std::max(0, m_context - m_used - m_unsent), false, true };
    auto* table = static_cast<Table*>(m_table);
    table->rows = m_rows;
    table->used = m_used;
    table->unsent = m_unsent;
    table->context = m_context;
    QStringList said;
    for (const Row& row : std::as_const(m_rows))
        said << row.name + QLatin1Char(' ') + text::integer(row.tokens);
    table->setAccessibleName(said.join(QStringLiteral(", ")));
    table->setFixedHeight(table->sizeHint().height());
    QString cache;
    if (model && model->info.memory.kvCache > 0 && m_context > 0)
        cache = tr("Cache %1 of %2.")
                    .arg(sizeText(std::uint64_t(
                             double(model->info.memory.kvCache) * m_used / m_context)),
                        sizeText(model->info.memory.kvCache))
            + QLatin1Char(' ');
    const bool full = m_context > 0 && m_used + m_unsent + 1 >= m_context;
    m_cache->setText(cache
        + (full ? tr("The next answer does not fit.")
                : tr("All of it is read; nothing is left out without asking.")));
    const int larger = m_chat->largerContext();
    m_larger->setEnabled(larger > 0);
    m_larger->setText(
        larger > 0 ? tr("Larger: %1").arg(text::integer(larger)) : tr("Larger context"));
    m_larger->setToolTip(larger > 0
            ? tr("Opens the model again with %1 tokens; %2 more memory")
                  .arg(text::integer(larger), sizeText(std::uint64_t(m_chat->largerContextBytes())))
            : tr("This model holds no more, or none is open"));
    m_turns->setEnabled(!m_session->isEmpty() && model && !m_chat->isWriting());
}

void ContextPopup::popUp(const QRect& meter)
{
    read();
    adjustSize();
    const QPoint at = m_window->mapToGlobal(meter.topLeft());
    move(std::max(m_window->mapToGlobal(QPoint(0, 0)).x() + look::px(4), at.x()),
        at.y() - height() - look::px(2));
    show();
    (m_larger->isEnabled() ? m_larger : m_turns)->setFocus(Qt::PopupFocusReason);
}

void ContextPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().raised);
    painter.setPen(QPen(look::colours().control, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ax::ui
