// SPDX-License-Identifier: Apache-2.0
#include "app/window/measure_page.h"

#include "app/host/error_text.h"
#include "app/host/report_json.h"
#include "app/host/signal_measuring.h"
#include "app/window/campaign_pictures.h"
#include "engine/core/files.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/scrolled.h"
#include "views/session/measured_signals.h"
#include "views/session/number_text.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

using look::Role;
using Json = nlohmann::ordered_json;

/// A signal that an alarm reads, so that a limit can be set from it.
bool raisesAlarm(const QString& id)
{
    return id == QLatin1String("compass") || id == QLatin1String("drift");
}

CellTable::Cell verdictCell(const Json& signal)
{
    const QString reading = word(signal, "reading"), verdict = word(signal, "verdict");
    using Tone = CellTable::Tone;
    if (reading == QLatin1String("tells"))
        return { MeasurePage::tr("tells"), {}, Tone::Ok, false, QStringLiteral("ok") };
    if (reading == QLatin1String("here_only"))
        return { MeasurePage::tr("here only"), {}, Tone::Warn, false, QStringLiteral("warn") };
    if (reading == QLatin1String("no_better"))
        return { MeasurePage::tr("no better"), {}, Tone::Muted, false, QStringLiteral("dash") };
    return verdict == QLatin1String("calibrated")
        ? CellTable::Cell { MeasurePage::tr("tells here"), {}, Tone::Plain, false,
              QStringLiteral("ok") }
        : CellTable::Cell { MeasurePage::tr("no better"), {}, Tone::Muted, false,
              QStringLiteral("dash") };
}

CellTable::Cell plain(double value, int decimals)
{
    return { text::number(value, decimals), std::isnan(value) ? QVariant() : QVariant(value) };
}

QString limitText(const Json& threshold)
{
    const double value = number(threshold, "value");
    if (std::isnan(value))
        return QStringLiteral("–");
    return (word(threshold, "direction") == QLatin1String("below") ? QStringLiteral("≤ ")
                                                                   : QStringLiteral("≥ "))
        + text::number(value, std::abs(value) >= 100 ? 0 : 2);
}

QLabel* muted(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MeasurePage::MeasurePage(SignalMeasuring* measuring,
    std::function<void(const QString&, double)> useLimit, QWidget* parent)
    : QWidget(parent)
    , m_measuring(measuring)
    , m_useLimit(std::move(useLimit))
    , m_sets(new QComboBox(this))
    , m_transfers(new QComboBox(this))
    , m_resamples(new QSpinBox(this))
    , m_measure(new QPushButton(look::icon(QStringLiteral("refresh")), {}, this))
    , m_own(new QPushButton(look::icon(QStringLiteral("file")), tr("Own set…"), this))
    , m_use(new QPushButton(look::icon(QStringLiteral("check")), tr("Use this limit"), this))
    , m_router(new QPushButton(look::icon(QStringLiteral("router")), tr("Show in Router"), this))
    , m_data(new QPushButton(tr("Save the rows behind this table…"), this))
    , m_answers(new QToolButton(this))
    , m_tokens(new QToolButton(this))
    , m_lead(muted(tr("The model answers questions whose answers are known. A signal is worth "
                      "something if it is higher where the model was wrong."),
          this))
    , m_useWords(muted({}, this))
    , m_progress(new ProgressStrip(this))
    , m_problem(new Note(this))
    , m_conclusion(new Note(this))
    , m_warning(new Note(this))
    , m_table(nullptr)
    , m_limits(nullptr)
    , m_panel(new PlotPanel(this))
    , m_rocPanel(new PlotPanel(this))
    , m_roc(nullptr)
    , m_below(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("measure"));
    setAccessibleName(tr("Measure signals"));
    auto* title = new QLabel(tr("Measure signals on this model"), this);
    title->setFont(look::font(Role::Title));
    auto* shut = new QPushButton(tr("Close"), this);
    shut->setToolTip(tr("Back to where you were (Esc)"));
    m_sets->setAccessibleName(tr("Question set"));
    m_transfers->setAccessibleName(tr("Second question set, that a signal must hold on too"));
    m_resamples->setAccessibleName(tr("Resamples"));
    m_resamples->setRange(100, 100000);
    m_resamples->setSingleStep(100);
    m_resamples->setValue(1000);
    m_resamples->setGroupSeparatorShown(true);
    for (Note* note : { m_problem, m_conclusion, m_warning })
        note->hide();
    auto* level = new QButtonGroup(this);
    m_answers->setText(tr("Per answer"));
    m_tokens->setText(tr("Per token"));
    for (QToolButton* button : { m_answers, m_tokens }) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        level->addButton(button);
    }
    m_answers->setChecked(true);

    m_table = new CellTable(m_panel);
    m_table->setChoosable(true);
    m_table->setAccessibleName(tr("Signals"));
    m_table->setColumns({ { tr("Signal"), 0 }, { tr("AUROC"), 60, true }, { tr("0 to 1"), 110 },
        { tr("At equal length"), 96, true }, { tr("0 to 1"), 110 }, { tr("Transfer"), 64, true },
        { tr("Limit"), 86, true }, { tr("Balanced"), 70, true }, { tr("Verdict"), 110 } });
    m_panel->addTool(m_answers);
    m_panel->addTool(m_tokens);
    m_panel->setContent(m_table, m_table->model(),
        [this](QPainter& p, const QSizeF& s, const look::Colours& t) { m_table->draw(p, s, t); });

    const auto paint
        = [this](QPainter& p, const QSizeF& s, const look::Colours& t) { drawRoc(p, s, t); };
    m_roc = new DrawnPicture(paint, QSize(200, 190), m_rocPanel);
    m_roc->setAccessibleName(tr("ROC curves of both halves"));
    m_limits = new CellTable(this);
    m_limits->setColumns({ { tr("Limit"), 0 }, { {}, 110, true } });
    m_rocPanel->setContent(m_roc, m_limits->model(), paint);
    m_rocPanel->setTitle(tr("Limit"), tr("half A chooses, half B reports"));

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_measure);
    head->addWidget(shut);
    auto* choice = new QHBoxLayout;
    choice->addWidget(muted(tr("Question sets"), this));
    choice->addWidget(m_sets, 2);
    choice->addWidget(muted(tr("and"), this));
    choice->addWidget(m_transfers, 2);
    choice->addWidget(m_own);
    choice->addStretch(1);
    choice->addWidget(muted(tr("Resamples"), this));
    choice->addWidget(m_resamples);
    for (int k : { 0, 2, 6 })
        if (auto* label = qobject_cast<QLabel*>(choice->itemAt(k)->widget()))
            label->setWordWrap(false);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(10));
    top->setSpacing(look::px(8));
    top->addLayout(head);
    top->addWidget(m_lead);
    top->addLayout(choice);
    top->addWidget(m_problem);

    auto* left = new QVBoxLayout;
    left->setSpacing(look::px(8));
    auto* concluded = new QLabel(tr("What may be concluded"), this);
    concluded->setFont(look::font(Role::Strong));
    left->addWidget(concluded);
    left->addWidget(m_conclusion);
    left->addWidget(m_warning);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_router);
    buttons->addWidget(m_data);
    buttons->addStretch(1);
    left->addLayout(buttons);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(look::px(6));
    auto* figures = new QHBoxLayout;
    figures->addWidget(m_rocPanel, 1);
    figures->addWidget(m_limits, 1);
    right->addLayout(figures);
    auto* use = new QHBoxLayout;
    use->addWidget(m_use);
    use->addWidget(m_useWords, 1);
    right->addLayout(use);
    right->addStretch(1);
    m_below->setContentsMargins(look::px(12), look::px(12), look::px(12), look::px(12));
    m_below->setSpacing(look::px(16));
    m_below->addLayout(left, 1);
    m_below->addLayout(right, 1);

    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_progress);
    column->addWidget(m_panel);
    column->addLayout(m_below);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolled(inside, this));
    setFocusProxy(m_table);

    connect(shut, &QPushButton::clicked, this, &MeasurePage::closeRequested);
    connect(m_router, &QPushButton::clicked, this, &MeasurePage::routerRequested);
    connect(m_own, &QPushButton::clicked, this, &MeasurePage::addSet);
    connect(m_data, &QPushButton::clicked, this, &MeasurePage::saveTable);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        m_measuring->start(m_sets->currentData().toInt(), m_transfers->currentData().toInt(),
            m_resamples->value());
    });
    connect(m_progress, &ProgressStrip::cancelled, m_measuring, &SignalMeasuring::cancel);
    connect(level, &QButtonGroup::buttonClicked, this, &MeasurePage::fillTable);
    connect(m_table, &CellTable::rowChosen, this, &MeasurePage::fillLimit);
    const auto take = [this] {
        const Json& signal
            = member(member(m_measuring->report(), "signals"), chosenSignal().toUtf8().constData());
        if (const double value = number(member(signal, "threshold"), "value");
            std::isfinite(value) && m_use->isEnabled())
            m_useLimit(chosenSignal(), value);
    };
    connect(m_use, &QPushButton::clicked, this, take);
    connect(m_table, &CellTable::rowActivated, this, take);
    connect(m_measuring, &SignalMeasuring::setsChanged, this, &MeasurePage::fillSets);
    connect(m_measuring, &SignalMeasuring::progressed, this, &MeasurePage::fillProgress);
    connect(m_measuring, &SignalMeasuring::reportChanged, this, &MeasurePage::fillTable);
    fillSets();
    fillTable();
    fillProgress();
}

void MeasurePage::fillSets()
{
    const QVariant set = m_sets->currentData(), transfer = m_transfers->currentData();
    m_sets->clear();
    m_transfers->clear();
    m_transfers->addItem(tr("no second set"), -1);
    const auto& all = m_measuring->sets();
    for (int k = 0; k < all.size(); ++k) {
        const QString words = tr("%1, %n question(s)", nullptr, all[k].questions).arg(all[k].name);
        m_sets->addItem(words, k);
        m_transfers->addItem(words, k);
    }
    m_sets->setCurrentIndex(set.isValid() ? std::max(0, m_sets->findData(set)) : 0);
    m_transfers->setCurrentIndex(transfer.isValid() ? std::max(0, m_transfers->findData(transfer))
                                                    : std::min(2, m_transfers->count() - 1));
}

void MeasurePage::fillProgress()
{
    const bool running = m_measuring->isRunning();
    if (running) {
        if (!m_progress->isRunning())
            m_progress->begin(tr("Measuring signals"));
        const MeasurementProgress& at = m_measuring->progress();
        const QString stage = m_measuring->isResampling()
            ? tr("Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out")
                  .arg(at.sets + 1)
                  .arg(at.wrong)
                  .arg(at.empty)
            : tr("Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty")
                  .arg(at.set + 1)
                  .arg(at.sets + 1)
                  .arg(at.asked)
                  .arg(at.questions)
                  .arg(at.wrong)
                  .arg(at.empty);
        m_progress->setStep(m_measuring->fraction(), stage, m_measuring->secondsLeft());
    } else if (m_progress->isRunning()) {
        m_progress->finish();
    }
    m_measure->setText(m_measuring->report().is_null() ? tr("Measure") : tr("Measure again"));
    m_measure->setEnabled(!running && m_measuring->hasModel() && m_sets->count() > 0);
    m_measure->setToolTip(
        m_measuring->hasModel() ? QString() : tr("Open a model of this computer first."));
    for (QWidget* widget : std::initializer_list<QWidget*> { m_sets, m_transfers, m_resamples })
        widget->setEnabled(!running);
    m_problem->setVisible(m_measuring->problem().has_value());
    if (m_measuring->problem()) {
        const ErrorText words
            = errorText(*m_measuring->problem(), Doing::Trying, m_measuring->modelName());
        m_problem->set(Note::Kind::Halt, words.title, words.advice);
        m_problem->setDetails(words.details);
    }
}

void MeasurePage::fillTable()
{
    const Json& report = m_measuring->report();
    const Json& all = member(report, "signals");
    const bool measured = all.is_object() && !all.empty(), tokens = m_tokens->isChecked();
    const QString before = chosenSignal();
    QVector<CellTable::Row> rows;
    m_names.clear();
    QStringList tells, hereOnly;
    bool attentionTells = false, transferred = false;
    for (const char* kind : { "attention", "baseline" }) {
        if (!measured)
            break;
        const bool attention = kind[0] == 'a';
        rows.append(
            { { { attention ? tr("Attention") : tr("Without attention, to compare with") } },
                true });
        m_names << QString();
        for (const auto& [name, signal] : all.items()) {
            if (word(signal, "kind") != QLatin1String(kind))
                continue;
            const QString id = QString::fromStdString(name);
            const Json &area = member(signal, tokens ? "token" : "answer"),
                       &matched = member(area, "matched"), &threshold = member(signal, "threshold"),
                       &transfer = member(signal, "transfer");
            CellTable::Cell first, second;
            first.paint = intervalPaint(
                { number(area, "auroc"), number(area, "low"), number(area, "high"), attention },
                {});
            first.text = tr("%1 to %2")
                             .arg(text::number(number(area, "low"), 2),
                                 text::number(number(area, "high"), 2));
            second.paint = intervalPaint({ number(matched, "auroc"), number(matched, "low"),
                                             number(matched, "high"), attention },
                {});
            second.text = tr("%1 to %2")
                              .arg(text::number(number(matched, "low"), 2),
                                  text::number(number(matched, "high"), 2));
            rows.append({ { { measuredTitle(id) }, plain(number(area, "auroc"), 2), first,
                plain(number(matched, "auroc"), 2), second, plain(number(transfer, "auroc"), 2),
                { limitText(threshold), number(threshold, "value") },
                plain(number(threshold, "balanced_accuracy"), 2), verdictCell(signal) } });
            m_names << id;
            const QString reading = word(signal, "reading");
            transferred = transferred || !reading.isEmpty();
            if (reading == QLatin1String("tells")
                || (reading.isEmpty() && word(signal, "verdict") == QLatin1String("calibrated"))) {
                tells << measuredTitle(id);
                attentionTells = attentionTells || attention;
            } else if (reading == QLatin1String("here_only")) {
                hereOnly << measuredTitle(id);
            }
        }
    }
    m_table->setRows(rows);
    m_panel->setVisible(measured);
    const int wrong = measured ? int(number(report, "wrong")) : 0;
    m_panel->setTitle(tokens ? tr("Per token") : tr("Per answer"),
        tr("AUROC with 95 % interval, 0.5 is chance · %1").arg(m_measuring->modelName()));
    QString foot = tr("Discs: attention; squares: without it. Under 0.5: lower when wrong. "
                      "Balanced: accuracy on half B. %1: %2 of %3 wrong.")
                       .arg(word(report, "set"))
                       .arg(wrong)
                       .arg(measured ? int(number(report, "answers")) : 0);
    if (measured && wrong < 20)
        foot += QLatin1Char(' ')
            + tr("Only %n wrong answer(s): the intervals are wide.", nullptr, wrong);
    m_panel->setFootnote(foot);
    m_conclusion->show();
    if (!measured)
        m_conclusion->set(Note::Kind::Info,
            m_measuring->hasModel() ? tr("Not measured on this model.") : tr("No model is open."),
            m_measuring->hasModel()
                ? tr("Choose the sets and measure. A chat waits until the questions are answered.")
                : tr("Open a model of this computer, then measure."));
    else if (tells.isEmpty())
        m_conclusion->set(Note::Kind::Info,
            tr("No signal tells wrong answers from right ones at equal length%1.")
                .arg(transferred ? tr(" and on the other set") : QString()));
    else
        m_conclusion->set(Note::Kind::Info,
            tr("Wrong answers are told from right ones at equal length%1 by: %2.")
                .arg(transferred ? tr(" and on the other set") : QString(),
                    tells.join(QStringLiteral(", "))));
    m_warning->setVisible(measured && !attentionTells);
    if (measured && !attentionTells)
        m_warning->set(Note::Kind::Warn,
            tr("No attention signal carries over, so drift raises no alarm here: read it as a note "
               "about the text."),
            hereOnly.isEmpty()
                ? QString()
                : tr("On this set only: %1.").arg(hereOnly.join(QStringLiteral(", "))));
    m_router->setVisible(measured);
    m_data->setVisible(m_measuring->table() != nullptr);
    const int again = int(m_names.indexOf(before));
    m_table->choose(again >= 0 && !before.isEmpty() ? again : m_names.size() > 1 ? 1 : -1);
    fillLimit();
    fillProgress();
}

QString MeasurePage::chosenSignal() const
{
    return m_table ? m_names.value(m_table->chosen()) : QString();
}

void MeasurePage::fillLimit()
{
    const QString id = chosenSignal();
    const Json& signal = member(member(m_measuring->report(), "signals"), id.toUtf8().constData());
    const Json& threshold = member(signal, "threshold");
    const bool there = std::isfinite(number(threshold, "value"));
    for (QWidget* widget :
        std::initializer_list<QWidget*> { m_rocPanel, m_limits, m_use, m_useWords })
        widget->setVisible(there);
    if (!there)
        return;
    m_rocPanel->setVisible(m_measuring->table() != nullptr);
    m_rocPanel->setTitle(
        tr("Limit for %1").arg(measuredTitle(id)), tr("half A chooses, half B reports"));
    const auto share = [&](const char* name) {
        const double value = number(threshold, name);
        return CellTable::Cell { text::percent(value, 0), value };
    };
    m_limits->setRows({ { { { tr("Fires at") }, { limitText(threshold) } } },
        { { { tr("Wrong answers found") }, share("tpr") } },
        { { { tr("False alarms") }, share("fpr") } },
        { { { tr("Balanced accuracy") }, plain(number(threshold, "balanced_accuracy"), 2) } } });
    const bool alarm = raisesAlarm(id);
    const bool above = word(threshold, "direction") != QLatin1String("below");
    m_use->setEnabled(alarm && above && !m_measuring->isRunning());
    m_useWords->setText(!alarm ? tr("No alarm reads this signal.")
            : !above           ? tr("It is lower where answers are wrong; the alarm fires above.")
                               : tr("Takes effect with the next run."));
    m_roc->update();
}

/// Both halves: B (reported) solid, A (chosen on) dashed, the limit as a ring.
void MeasurePage::drawRoc(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QString id = chosenSignal();
    const EvaluationTable* table = m_measuring->table();
    if (!table || id.isEmpty())
        return;
    std::size_t column = 0;
    const auto all = evaluationSignals();
    while (column < all.size() && all[column].name != id.toStdString())
        ++column;
    if (column == all.size())
        return;
    const Json& threshold = member(
        member(member(m_measuring->report(), "signals"), id.toUtf8().constData()), "threshold");
    const bool below = word(threshold, "direction") == QLatin1String("below");
    const qreal line = look::lineHeight(Role::Label);
    const qreal side = std::min(size.width() - look::pxf(40), size.height() - line - look::pxf(20));
    const QRectF plot(look::pxf(28), look::pxf(10), side, side);
    painter.setPen(QPen(t.line, 1));
    painter.drawRect(plot);
    painter.setPen(QPen(t.control, 1, Qt::DotLine));
    painter.drawLine(plot.bottomLeft(), plot.topRight());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int half : { 0, 1 }) {
        std::vector<std::pair<double, int>> points; // score (more is wrong), label
        int wrong = 0, right = 0;
        for (const EvaluationRow& row : table->rows)
            if (row.answerLevel && row.half() == half && column < row.values.size()
                && std::isfinite(row.values[column])) {
                points.push_back({ below ? -row.values[column] : row.values[column], row.label });
                (row.label ? wrong : right) += 1;
            }
        if (wrong == 0 || right == 0)
            continue;
        std::sort(points.begin(), points.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
        QPolygonF curve { plot.bottomLeft() };
        int found = 0, alarms = 0;
        for (std::size_t k = 0; k < points.size(); ++k) {
            (points[k].second ? found : alarms) += 1;
            if (k + 1 < points.size() && points[k + 1].first == points[k].first)
                continue;
            curve << QPointF(
                plot.left() + side * alarms / right, plot.bottom() - side * found / wrong);
        }
        painter.setPen(QPen(half == 1 ? t.text : t.muted, look::pxf(half == 1 ? 1.6 : 1),
            half == 1 ? Qt::SolidLine : Qt::DashLine));
        painter.drawPolyline(curve);
    }
    const double tpr = number(threshold, "tpr"), fpr = number(threshold, "fpr");
    if (std::isfinite(tpr) && std::isfinite(fpr)) {
        painter.setPen(QPen(t.accent, look::pxf(2)));
        painter.drawEllipse(QPointF(plot.left() + side * fpr, plot.bottom() - side * tpr),
            look::pxf(5), look::pxf(5));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    painter.drawText(QRectF(plot.left(), plot.bottom() + look::pxf(2), side, line),
        int(Qt::AlignHCenter), tr("false alarms"));
    painter.drawText(QRectF(0, plot.top(), plot.left() - look::pxf(4), line), int(Qt::AlignRight),
        QStringLiteral("1"));
    painter.drawText(QRectF(0, plot.bottom() - line, plot.left() - look::pxf(4), line),
        int(Qt::AlignRight), QStringLiteral("0"));
}

void MeasurePage::addSet()
{
    auto* files = new QFileDialog(this, tr("Own set"), {}, tr("Question sets (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const int at = m_measuring->addSet(path); at >= 0)
            m_sets->setCurrentIndex(m_sets->findData(at));
    });
    files->open();
}

void MeasurePage::saveTable()
{
    auto* files = new QFileDialog(this, tr("Save the rows"), {}, tr("CSV (*.csv)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("csv"));
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const EvaluationTable* table = m_measuring->table();
        if (!table)
            return;
        if (const Status written = writeFile(path.toStdString(), evaluationCsv(*table)); !written) {
            const ErrorText words = errorText(written.error(), Doing::Saving, path);
            m_problem->set(Note::Kind::Halt, words.title, words.advice);
            m_problem->setDetails(words.details);
            m_problem->show();
        }
    });
    files->open();
}

void MeasurePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void MeasurePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_below->setDirection(
        width() < look::px(1000) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MeasurePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().panel);
}

} // namespace ax::ui
