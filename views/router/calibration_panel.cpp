// SPDX-License-Identifier: Apache-2.0
#include "views/router/calibration_panel.h"

#include "views/common/focus_ring.h"
#include "views/common/help_link.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/session/fixed_model.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr double kLow = 0.2, kHigh = 1, kChance = 0.5; ///< of the scale
/// The usual set and what a short answer takes, for a guess of the time.
constexpr int kQuestions = 108, kTokensEach = 32;

QString areaText(const MeasuredArea& area)
{
    if (!std::isfinite(area.value))
        return QStringLiteral("–");
    return CalibrationPanel::tr("%1 (%2 to %3)")
        .arg(text::number(area.value, 2), text::number(area.low, 2), text::number(area.high, 2));
}

} // namespace

CalibrationPicture::CalibrationPicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void CalibrationPicture::set(const MeasuredTable& table)
{
    m_table = table;
    QStringList said;
    for (const MeasuredSignal& row : table.rows)
        said << row.title + QLatin1Char(' ') + areaText(row.answers);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize CalibrationPicture::sizeHint() const
{
    const int rows = int(m_table.rows.size());
    return QSize(look::px(300), rows == 0 ? 0 : look::px(22) * (rows + 1) + look::px(4));
}
QSize CalibrationPicture::minimumSizeHint() const
{
    return QSize(look::px(240), sizeHint().height());
}

void CalibrationPicture::render(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (m_table.rows.isEmpty())
        return;
    const qreal row = look::pxf(22), pad = look::pxf(10), number = look::pxf(44);
    const qreal equalFrom = size.width() - pad - number, areaFrom = equalFrom - number;
    const qreal scaleTo = areaFrom - look::pxf(6), scaleFrom = std::max(pad, size.width() * 0.42);
    const auto x = [&](double v) {
        return scaleFrom
            + (scaleTo - scaleFrom) * std::clamp((v - kLow) / (kHigh - kLow), 0.0, 1.0);
    };
    const auto words = [&](const QRectF& box, const QString& text, Qt::Alignment align) {
        painter.drawText(box, int(align | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width())));
    };
    painter.setFont(look::font(look::Role::Label));
    painter.setPen(t.muted);
    words(QRectF(pad, 0, scaleFrom - pad - look::pxf(4), row), tr("Signal"), Qt::AlignLeft);
    words(QRectF(areaFrom, 0, number, row), tr("AUROC"), Qt::AlignRight);
    words(QRectF(equalFrom, 0, number, row), tr("Equal length"), Qt::AlignRight);
    for (const double tick : { kLow, kChance, kHigh })
        words(QRectF(x(tick) - look::pxf(14), 0, look::pxf(28), row), text::number(tick, 1),
            Qt::AlignHCenter);
    painter.setPen(QPen(t.muted, 1, Qt::DotLine));
    painter.drawLine(QPointF(std::floor(x(kChance)) + 0.5, row),
        QPointF(std::floor(x(kChance)) + 0.5, row * (m_table.rows.size() + 1)));
    qreal top = row;
    for (const MeasuredSignal& signal : m_table.rows) {
        const qreal y = std::floor(top + row / 2) + 0.5;
        painter.setPen(t.text);
        painter.setFont(look::font(look::Role::Table));
        words(QRectF(pad, top, scaleFrom - pad - look::pxf(4), row), signal.title, Qt::AlignLeft);
        painter.setFont(look::numberFont(look::Role::Table));
        words(QRectF(areaFrom, top, number, row), text::number(signal.answers.value, 2),
            Qt::AlignRight);
        words(QRectF(equalFrom, top, number, row), text::number(signal.equalLength.value, 2),
            Qt::AlignRight);
        top += row;
        if (!std::isfinite(signal.answers.value))
            continue;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.text, look::pxf(1.4)));
        const MeasuredArea& area = signal.answers;
        if (std::isfinite(area.low) && std::isfinite(area.high)) {
            painter.drawLine(QPointF(x(area.low), y), QPointF(x(area.high), y));
            for (const double end : { area.low, area.high })
                painter.drawLine(
                    QPointF(x(end), y - look::pxf(3)), QPointF(x(end), y + look::pxf(3)));
        }
        const qreal r = look::pxf(3.5);
        painter.setBrush(signal.attention ? t.text : t.raised);
        if (signal.attention)
            painter.drawEllipse(QPointF(x(area.value), y), r, r);
        else
            painter.drawRect(QRectF(x(area.value) - r, y - r, 2 * r, 2 * r));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void CalibrationPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    render(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

CalibrationPanel::CalibrationPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_panel(new PlotPanel(this))
    , m_picture(new CalibrationPicture)
    , m_note(new Note(this))
{
    m_model = new FixedModel(
        { tr("Signal"), tr("AUROC"), tr("from"), tr("to"), tr("Equal length"), tr("from"),
            tr("to") },
        [this] {
            FixedModel::Rows rows;
            for (const MeasuredSignal& row : m_table.rows)
                rows.append({ cells::name(row.title), cells::number(row.answers.value, 2),
                    cells::number(row.answers.low, 2), cells::number(row.answers.high, 2),
                    cells::number(row.equalLength.value, 2), cells::number(row.equalLength.low, 2),
                    cells::number(row.equalLength.high, 2) });
            return rows;
        },
        this);
    setHelp(m_panel, QStringLiteral("router#calibration"));
    m_panel->setTitle(tr("Calibration"));
    m_panel->setContent(m_picture, m_model,
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_picture->render(painter, size, colours);
        });
    auto* note = new QVBoxLayout;
    note->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(10));
    m_head = new QLabel(tr("Calibration"), this);
    note->addWidget(m_head);
    note->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panel);
    column->addLayout(note);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.header)
            refresh();
    });
    if (context.commands)
        connect(context.commands, &ViewCommands::measuredChanged, this, &CalibrationPanel::refresh);
    refresh();
}

void CalibrationPanel::measure()
{
    if (m_context.commands)
        m_context.commands->measureSignals();
}

/// What measuring may take at the speed of this trace; without one the questions are counted.
QString CalibrationPanel::timeText() const
{
    const float speed = m_context.session->trace().metrics().tokensPerSecond;
    return present(speed) && speed > 0
        ? text::duration(double(kQuestions) * kTokensEach / double(speed))
        : tr("%Ln questions", nullptr, kQuestions);
}

void CalibrationPanel::refresh()
{
    const std::string& hash = m_context.session->trace().header().modelInfo.fileHash;
    m_table = MeasuredTable::fromJson(m_context.commands
            ? m_context.commands->measured(QString::fromStdString(hash))
            : QByteArray());
    m_model->remake();
    m_picture->set(m_table);
    const bool measured = !m_table.rows.isEmpty();
    // Without a measurement its place is kept by the head: no empty picture, no empty table.
    m_panel->setVisible(measured);
    m_head->setVisible(!measured);
    m_head->setFont(look::font(look::Role::Strong));
    m_panel->setTitle(
        tr("Calibration"), measured ? tr("AUROC with 95 % interval, 0.5 is chance") : QString());
    m_panel->setFootnote(measured
            ? tr("Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. "
                 "Discs read attention, squares do not.")
                  .arg(m_table.set, text::integer(m_table.answers), text::integer(m_table.wrong))
            : QString());
    m_note->clearButtons();
    if (!measured)
        m_note->set(Note::Kind::Info, tr("Not calibrated for this model."),
            tr("Drift is shown, not judged. Measure it against a labelled set (about %1).")
                .arg(timeText()));
    else if (m_table.calibrated)
        m_note->set(Note::Kind::Ok, tr("Calibrated"),
            tr("At least one attention signal tells wrong answers from right ones of equal length "
               "on this set."));
    else
        m_note->set(Note::Kind::Info,
            tr("Between answers of equal length, %1 is no better than chance on this model.")
                .arg(tr("attention")),
            tr("Read drift as a note about the text, not as an error alarm."));
    if (m_context.commands)
        connect(m_note->addButton(measured ? tr("Measure again…") : tr("Measure…")),
            &QPushButton::clicked, this, &CalibrationPanel::measure);
}

QString CalibrationPanel::text() const
{
    QStringList lines;
    for (const MeasuredSignal& row : m_table.rows)
        lines << QStringList { row.title, areaText(row.answers), areaText(row.equalLength) }.join(
            QLatin1Char('|'));
    lines << (m_note->strongText() + QLatin1Char(' ') + m_note->bodyText()).trimmed();
    return lines.join(QLatin1Char('\n'));
}

} // namespace ax::ui
