// SPDX-License-Identifier: Apache-2.0
#include "views/lens/without_card.h"

#include "views/common/look.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace ax::ui {
namespace {

constexpr double kNoChange = 0.01; ///< in log-probability

QString probability(float logprob)
{
    const double p = std::exp(double(logprob));
    return text::number(p, p < 0.0095 ? 4 : 3);
}

} // namespace

WithoutCard::WithoutCard(const ViewContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(new ChipText(this))
    , m_body(new ChipText(this))
    , m_muted(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_muted->setForegroundRole(QPalette::PlaceholderText);
    m_muted->setTextFormat(Qt::PlainText);
    m_muted->setWordWrap(true);
    m_muted->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setRole(look::Role::Strong);
    m_close->setAutoRaise(true);
    m_close->setIcon(look::icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(10), look::px(6), look::px(6), look::px(8));
    column->setSpacing(look::px(4));
    column->addLayout(head);
    column->addWidget(m_body);
    column->addWidget(m_muted);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &WithoutCard::refresh);
    refresh();
}

void WithoutCard::setResult(const Result& result)
{
    m_result = result;
    refresh();
}

QVector<ChipText::Part> WithoutCard::titleParts() const
{
    if (m_result.positions.size() == 1)
        return partsOf(tr("Without %1 at %2"),
            { { tokenLabel(m_context.session->trace(), m_result.positions.front()).text, true },
                { text::integer(m_result.positions.front()) } });
    return { { tr("Without the %Ln selected", nullptr, int(m_result.positions.size())) } };
}

QVector<ChipText::Part> WithoutCard::bodyParts() const
{
    const TraceSession& trace = m_context.session->trace();
    const ChipText::Part token { tokenLabel(trace, m_result.token.index).text, true };
    const double delta = m_result.after - m_result.before;
    const ChipText::Part before { probability(m_result.before) },
        after { probability(m_result.after) }, change { text::signedNumber(delta, 2) };
    QVector<ChipText::Part> said = std::fabs(delta) < kNoChange
        ? partsOf(
            tr("Probability of %1 stays at %2 (log-probability %3)."), { token, before, change })
        : partsOf(delta < 0 ? tr("Probability of %1 falls from %2 to %3 (log-probability %4).")
                            : tr("Probability of %1 rises from %2 to %3 (log-probability %4)."),
            { token, before, after, change });
    if (!m_result.alternatives.empty()) {
        const Alternative& first = m_result.alternatives.front();
        const bool same = first.id >= 0 ? first.id == trace.tokenId(m_result.token.index)
                                        : first.text == trace.tokenText(m_result.token.index);
        if (!same)
            said << ChipText::Part { QStringLiteral(" ") }
                 << partsOf(tr("The model would write %1 instead (%2)."),
                        { { tokenLabel(first.text, first.id).text, true },
                            { probability(first.logprob) } });
    }
    return said;
}

QString WithoutCard::title() const { return m_title->text(); }
QString WithoutCard::bodyText() const { return m_body->text(); }

QString WithoutCard::mutedText() const
{
    QStringList said;
    const double delta = m_result.after - m_result.before;
    if (std::fabs(delta) < kNoChange)
        said.append(tr("No change above 0.01. Others may stand in for it: choose several rows and "
                       "try them together."));
    else if (m_result.positions.size() > 1 && present(m_result.largestAlone)
        && std::fabs(m_result.largestAlone) < 0.1 * std::fabs(delta))
        said.append(
            tr("Each one alone changes it by less than %1: the %2 stand in for one another.")
                .arg(text::number(
                         std::ceil(100 * std::max(0.01f, std::fabs(m_result.largestAlone)) + 0.001)
                             / 100,
                         2),
                    text::integer(m_result.positions.size())));
    // A trace of another build or arithmetic: both numbers are right, each for its own run.
    const TraceSession& trace = m_context.session->trace();
    const float recorded = trace.logprob(m_result.token.index);
    if (present(recorded) && probability(recorded) != probability(m_result.before))
        said.append(tr("%1 was recorded when it was written; read again now it has %2.")
                        .arg(probability(recorded), probability(m_result.before)));
    said.append(m_result.contextRead > 0
            ? tr("%1 tokens read first, %2.")
                  .arg(text::integer(m_result.contextRead), text::duration(m_result.seconds))
            : tr("One forward pass, %1.").arg(text::duration(m_result.seconds)));
    said.append(tr("The text and the saved trace stay as they are."));
    return said.join(QLatin1Char(' '));
}

void WithoutCard::refresh()
{
    m_muted->setFont(look::font(look::Role::Table));
    if (!m_result.token.isValid())
        return;
    m_title->setParts(titleParts(), false);
    m_body->setParts(bodyParts(), true);
    m_muted->setText(mutedText());
    setAccessibleName(title());
    setAccessibleDescription(bodyText());
}

void WithoutCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace ax::ui
