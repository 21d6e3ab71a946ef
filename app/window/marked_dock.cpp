// SPDX-License-Identifier: Apache-2.0
#include "app/window/marked_dock.h"

#include "app/host/error_text.h"
#include "app/host/marked_study.h"
#include "app/host/report_json.h"
#include "app/window/campaign_pictures.h"
#include "app/window/cell_table.h"
#include "app/window/chrome.h"
#include "engine/core/files.h"
#include "views/common/note.h"
#include "views/common/plot_panel.h"
#include "views/common/progress_strip.h"
#include "views/common/scrolled.h"
#include "views/session/marks.h"
#include "views/session/number_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

using look::Role;
using Json = nlohmann::ordered_json;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

const Json& runOf(const Json& report)
{
    static const Json none;
    const Json& runs = member(report, "runs");
    return runs.is_array() && !runs.empty() ? runs.front() : none;
}
QString percentText(double percent)
{
    return std::isnan(percent) ? QStringLiteral("–") : text::percent(percent / 100, 1);
}
QString kindTitle(const std::string& name)
{
    return name == "function"   ? MarkedDock::tr("function words")
        : name == "content"     ? MarkedDock::tr("content words")
        : name == "punctuation" ? MarkedDock::tr("punctuation")
        : name == "whitespace"  ? MarkedDock::tr("whitespace")
                                : MarkedDock::tr("digits");
}
QString smallNumber(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : text::number(value, 4);
}
/// Marked filled, other outlined, from `base` up.
void paintPair(QPainter& painter, const QRectF& place, double marked, double other, double top,
    const look::Colours& t)
{
    const qreal wide = place.width() * 0.38;
    const auto high = [&](double value) {
        return std::isfinite(value) && top > 0 ? place.height() * value / top : 0;
    };
    painter.fillRect(QRectF(place.left() + place.width() * 0.08, place.bottom() - high(marked),
                         wide, high(marked)),
        t.difference[1]);
    painter.setPen(QPen(t.difference[7], look::pxf(1.5)));
    painter.drawRect(QRectF(
        place.left() + place.width() * 0.54, place.bottom() - high(other), wide, high(other)));
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
}
double largest(const Json& list)
{
    double most = 0;
    if (list.is_array())
        for (const Json& one : list)
            for (const char* name : { "mean_parallel", "mean_other" })
                if (const double value = number(one, name); std::isfinite(value))
                    most = std::max(most, value);
    return most;
}

} // namespace

MarkedDock::MarkedDock(MarkedStudy* study, Marks* marks, QWidget* parent)
    : QWidget(parent)
    , m_study(study)
    , m_marks(marks)
    , m_mark(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_rules(new QComboBox(this))
    , m_limit(new QDoubleSpinBox(this))
    , m_analyse(new QPushButton(look::icon(QStringLiteral("target")), tr("Analyse marked"), this))
    , m_state(new QLabel(this))
    , m_progress(new ProgressStrip(this))
    , m_problem(new Note(this))
    , m_sentence(new Note(this))
    , m_figures(new CellTable(this))
    , m_kinds(nullptr)
    , m_foot(new QLabel(this))
{
    setObjectName(QStringLiteral("markedDock"));
    setMinimumWidth(look::px(420));
    const auto tool = [](QToolButton* button, const QString& icon, const QString& words) {
        button->setIcon(look::icon(icon));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setAutoRaise(true);
    };
    tool(m_mark, QStringLiteral("flag"), tr("Mark words in the text by clicking (M)"));
    m_mark->setText(tr("Mark"));
    m_mark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mark->setCheckable(true);
    tool(m_clear, QStringLiteral("undo"), tr("Clear the marks"));
    tool(m_save, QStringLiteral("export"), tr("Save the whole report…"));
    m_rules->setAccessibleName(tr("Mark by rule"));
    // Its longest entry in the longest language must not widen the dock.
    m_rules->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rules->setMinimumContentsLength(10);
    m_rules->addItem(tr("Mark by rule"), QString());
    m_rules->addItem(tr("another word was likelier"), QStringLiteral("alternatives"));
    m_rules->addItem(tr("less likely than"), QStringLiteral("low_probability:"));
    for (const char* kind : { "function", "content", "punctuation", "whitespace", "digits" })
        m_rules->addItem(kindTitle(kind), QStringLiteral("class:") + QString::fromLatin1(kind));
    m_rules->addItem(tr("members of sets"), QStringLiteral("sets"));
    m_rules->addItem(tr("as the trace says"), QStringLiteral("events"));
    m_limit->setRange(0.001, 1);
    m_limit->setDecimals(3);
    m_limit->setSingleStep(0.05);
    m_limit->setValue(0.15);
    m_limit->setAccessibleName(tr("Less likely than"));
    m_limit->hide();
    for (QLabel* label : { m_state, m_foot }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_problem->hide();
    m_figures->setColumns({ { tr("Figure"), 110 }, { tr("Less on marked"), 100, true },
        { tr("p, by chance"), 78, true }, { tr("Holds"), 0 } });
    m_figures->setAccessibleName(tr("Reduction"));

    const auto drawn = [this](PlotPanel*& panel, DrawnPicture*& picture, FixedModel*& model,
                           const QString& title, const QString& unit, auto draw, int high,
                           const QStringList& names, std::function<FixedModel::Rows()> make) {
        panel = new PlotPanel(this);
        const auto paint = [this, draw](QPainter& p, const QSizeF& s, const look::Colours& t) {
            (this->*draw)(p, s, t);
        };
        picture = new DrawnPicture(paint, QSize(360, high), panel);
        picture->setAccessibleName(title);
        model = new FixedModel(names, std::move(make), this);
        panel->setTitle(title, unit);
        panel->setContent(picture, model, paint);
    };
    const auto pairs = [this](const char* name, auto titleOf) {
        return [this, name, titleOf] {
            FixedModel::Rows rows;
            const Json& list = member(runOf(m_study->report()), name);
            if (list.is_array())
                for (std::size_t k = 0; k < list.size(); ++k)
                    rows.append({ cells::name(titleOf(list[k], int(k))),
                        cells::number(number(list[k], "mean_parallel"), 4),
                        cells::number(number(list[k], "mean_other"), 4),
                        cells::number(number(list[k], "reduction_percent"), 1) });
            return rows;
        };
    };
    drawn(m_thirdsPanel, m_thirds, m_thirdsModel, tr("Thirds"), tr("marked filled, other outlined"),
        &MarkedDock::drawThirds, 130,
        { tr("Third"), tr("Marked"), tr("Other"), tr("Reduction, %") },
        pairs("thirds", [](const Json&, int k) {
            return k == 0 ? tr("first third") : k == 1 ? tr("middle") : tr("last third");
        }));
    drawn(m_chancePanel, m_chance, m_chanceModel, tr("Could it be chance?"), QString(),
        &MarkedDock::drawChance, 74, { tr("Quantile"), tr("Difference") }, [this] {
            FixedModel::Rows rows;
            const Json& run = runOf(m_study->report());
            for (const char* share : { "0.025", "0.5", "0.975" })
                rows.append({ cells::name(QString::fromLatin1(share)),
                    cells::number(number(member(run, "permutations_quantiles"), share), 6) });
            const Json& matched = member(run, "matched");
            rows.append({ cells::name(tr("measured")),
                cells::number(
                    number(matched, "mean_parallel") - number(matched, "mean_other"), 6) });
            return rows;
        });
    drawn(m_layersPanel, m_layers, m_layersModel, tr("By layer"), tr("same scale, reduction below"),
        &MarkedDock::drawLayers, 190,
        { tr("Layer"), tr("Marked"), tr("Other"), tr("Reduction, %") },
        pairs("layers",
            [](const Json& one, int) { return QString::number(int(number(one, "layer"))); }));
    m_chancePanel->setFootnote(
        tr("Difference at equal distance, with the labels exchanged between steps."));
    m_kindsPanel = new PlotPanel(this);
    m_kinds = new CellTable(m_kindsPanel);
    m_kinds->setColumns({ { tr("Kind"), 0 }, { tr("Marked"), 70, true }, { tr("Pairs"), 60, true },
        { tr("Other"), 70, true }, { tr("Pairs"), 60, true }, { tr("Reduction"), 76, true } });
    m_kindsPanel->setTitle(tr("By kind of word"), tr("of the position looked at"));
    m_kindsPanel->setContent(m_kinds, m_kinds->model(),
        [this](QPainter& p, const QSizeF& s, const look::Colours& t) { m_kinds->draw(p, s, t); });

    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, look::px(8), 0, look::px(8));
    column->setSpacing(look::px(6));
    const auto row = [column](std::initializer_list<QWidget*> widgets, int stretchAt) {
        addRow(column, widgets, stretchAt);
    };
    row({ m_mark, m_rules, m_limit, m_clear, m_save }, 1);
    row({ m_state, m_analyse }, 0);
    column->addWidget(m_progress);
    row({ m_problem }, 0);
    column->addWidget(m_figures);
    row({ m_sentence }, 0);
    for (PlotPanel* panel : { m_thirdsPanel, m_chancePanel, m_layersPanel, m_kindsPanel })
        column->addWidget(panel);
    row({ m_foot }, 0);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolled(inside, this));
    setFocusProxy(m_mark);

    connect(m_mark, &QToolButton::toggled, marks, &Marks::setMarking);
    connect(marks, &Marks::markingChanged, m_mark, &QToolButton::setChecked);
    connect(marks, &Marks::analyseRequested, study, &MarkedStudy::analyse);
    connect(m_clear, &QToolButton::clicked, marks, &Marks::clear);
    connect(m_save, &QToolButton::clicked, this, &MarkedDock::saveReport);
    connect(m_analyse, &QPushButton::clicked, study, &MarkedStudy::analyse);
    connect(m_rules, &QComboBox::activated, this, &MarkedDock::applyRule);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &MarkedDock::applyRule);
    connect(m_progress, &ProgressStrip::cancelled, study, &MarkedStudy::cancel);
    connect(study, &MarkedStudy::changed, this, &MarkedDock::fill);
    fill();
}

void MarkedDock::applyRule()
{
    QString rule = m_rules->currentData().toString();
    const bool limited = rule.endsWith(QLatin1Char(':'));
    m_limit->setVisible(limited);
    if (limited)
        rule += QString::number(m_limit->value());
    if (!rule.isEmpty())
        m_study->markByRule(rule);
}

void MarkedDock::fill()
{
    const QString refusal = m_study->refusal();
    const bool running = m_study->isRunning();
    const Json& run = runOf(m_study->report());
    const bool there = run.is_object();
    const int marked = int(m_marks->tokens().size());
    m_analyse->setEnabled(refusal.isEmpty() && !running);
    m_clear->setEnabled(marked > 0);
    m_save->setEnabled(there);
    QString words = marked > 0 ? tr("%n written token(s) marked.", nullptr, marked) : QString();
    if (!refusal.isEmpty())
        words = refusal;
    else if (m_study->isStale())
        words += QLatin1Char(' ') + tr("The report is of other marks.");
    m_state->setText(words);
    if (running) {
        if (!m_progress->isRunning())
            m_progress->begin(tr("Analysing marked positions"));
        m_progress->setStep(m_study->fraction(), tr("reading the attention of the answer"), -1);
    } else if (m_progress->isRunning()) {
        m_progress->finish();
    }
    m_problem->setVisible(m_study->problem().has_value());
    if (m_study->problem()) {
        const ErrorText error = errorText(*m_study->problem(), Doing::Trying, {});
        m_problem->set(Note::Kind::Halt, error.title, error.advice);
        m_problem->setDetails(error.details);
    }
    for (QWidget* widget : std::initializer_list<QWidget*> { m_figures, m_sentence, m_thirdsPanel,
             m_chancePanel, m_layersPanel, m_kindsPanel, m_foot })
        widget->setVisible(there);
    if (!there)
        return;
    const Json &matched = member(run, "matched"), &slot = member(run, "slot");
    const double reduction = number(run, "reduction_percent"),
                 equal = number(matched, "reduction_percent"), p = number(run, "p_value"),
                 place = number(slot, "reduction_percent"), placeP = number(slot, "p_value");
    const int strata = int(number(matched, "strata"));
    const auto value = [](double v) { return std::isnan(v) ? QVariant() : QVariant(v); };
    const auto chance = [&](double v) {
        return CellTable::Cell { std::isnan(v) ? QStringLiteral("–") : text::number(v, 3),
            value(v) };
    };
    QVector<CellTable::Row> figures;
    figures.append({ { { tr("As read") }, { percentText(reduction), value(reduction) }, {},
        { tr("%1 and %2 pairs")
                .arg(text::integer(qint64(number(run, "pairs_parallel"))),
                    text::integer(qint64(number(run, "pairs_other")))) } } });
    figures.append({ { { tr("At equal distance"), {}, CellTable::Tone::Plain, true },
        { percentText(equal), value(equal), CellTable::Tone::Plain, true }, chance(p),
        { tr("%n distance(s) hold both", nullptr, strata) } } });
    figures.append({ { { tr("As a place") }, { percentText(place), value(place) }, chance(placeP),
        { tr("members added up") } } });
    m_figures->setRows(figures);
    if (std::isnan(equal))
        m_sentence->set(Note::Kind::Info,
            tr("No distance holds both kinds. The figure at equal distance is left out."));
    else if (p > 0.05)
        m_sentence->set(Note::Kind::Info,
            tr("No clear difference at equal distance: exchanging the marks does as much in %1 of "
               "the cases.")
                .arg(text::percent(p, 1)));
    else
        m_sentence->set(Note::Kind::Info,
            equal > 0 ? tr("Marked positions get less attention at equal distance (%1).")
                            .arg(percentText(equal))
                      : tr("Marked positions get more attention at equal distance (%1).")
                            .arg(percentText(-equal)),
            tr("Exchanging the marks between steps does as much in %1 of the cases.")
                .arg(text::percent(p, 1)));
    QVector<CellTable::Row> kinds;
    const Json& classes = member(run, "classes");
    for (const auto& [name, one] : classes.items()) {
        const double inside = number(one, "mean_parallel"), other = number(one, "mean_other");
        const int inPairs = int(number(one, "n_parallel")),
                  otherPairs = int(number(one, "n_other"));
        if (inPairs + otherPairs == 0)
            continue;
        const double less = other > 0 ? 100 * (other - inside) / other : kNone;
        kinds.append({ { { kindTitle(name) },
            { inPairs > 0 ? smallNumber(inside) : tr("none"), value(inside) },
            { text::integer(inPairs), inPairs }, { smallNumber(other), value(other) },
            { text::integer(otherPairs), otherPairs }, { percentText(less), value(less) } } });
    }
    m_kinds->setRows(kinds);
    m_foot->setText(member(run, "loop") == true
            ? tr("The answer ends in a repetition loop: read the figures with care.")
            : tr("No repetition loop at the end of the answer."));
    for (FixedModel* model : { m_thirdsModel, m_chanceModel, m_layersModel })
        model->remake();
    for (DrawnPicture* picture : { m_thirds, m_chance, m_layers })
        picture->update();
}

void MarkedDock::drawThirds(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const Json& thirds = member(runOf(m_study->report()), "thirds");
    if (!thirds.is_array())
        return;
    const double top = largest(thirds);
    const qreal line = look::lineHeight(Role::Label) + look::pxf(2), step = size.width() / 3;
    painter.setFont(look::numberFont(Role::Label));
    for (std::size_t k = 0; k < thirds.size(); ++k) {
        const QRectF place(step * qreal(k) + step * 0.25, line + look::pxf(6), step * 0.5,
            size.height() - 2 * line - look::pxf(12));
        paintPair(painter, place, number(thirds[k], "mean_parallel"),
            number(thirds[k], "mean_other"), top, t);
        painter.setPen(t.text);
        painter.drawText(QRectF(step * qreal(k), look::pxf(2), step, line), int(Qt::AlignHCenter),
            percentText(number(thirds[k], "reduction_percent")));
        painter.setPen(t.muted);
        painter.drawText(QRectF(step * qreal(k), size.height() - line, step, line),
            int(Qt::AlignHCenter),
            k == 0       ? tr("first third")
                : k == 1 ? tr("middle")
                         : tr("last third"));
    }
}

void MarkedDock::drawChance(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const Json& run = runOf(m_study->report());
    const Json &quantiles = member(run, "permutations_quantiles"),
               &matched = member(run, "matched");
    const double low = number(quantiles, "0.025"), high = number(quantiles, "0.975"),
                 measured = number(matched, "mean_parallel") - number(matched, "mean_other");
    const qreal line = look::lineHeight(Role::Label) + look::pxf(2);
    painter.setFont(look::numberFont(Role::Label));
    if (!std::isfinite(low) || !std::isfinite(high) || !std::isfinite(measured)) {
        painter.setPen(t.muted);
        painter.drawText(
            QRectF({}, size), int(Qt::AlignCenter), tr("No distance holds both kinds."));
        return;
    }
    const double most
        = 1.15 * std::max({ std::abs(low), std::abs(high), std::abs(measured), 1e-9 });
    const auto at = [&](double value) {
        return look::pxf(12) + (size.width() - look::pxf(24)) * (value + most) / (2 * most);
    };
    const qreal y = size.height() / 2;
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(at(-most), y), QPointF(at(most), y));
    painter.drawLine(QPointF(at(0), y - look::pxf(10)), QPointF(at(0), y + look::pxf(10)));
    painter.fillRect(QRectF(at(low), y - look::pxf(6), at(high) - at(low), look::pxf(12)), t.muted);
    painter.setPen(QPen(t.text, look::pxf(2)));
    painter.drawLine(
        QPointF(at(measured), y - look::pxf(14)), QPointF(at(measured), y + look::pxf(14)));
    const bool right = at(measured) > size.width() / 2;
    painter.drawText(QRectF(right ? 0 : at(measured), look::pxf(2),
                         right ? at(measured) : size.width() - at(measured), line),
        int(right ? Qt::AlignRight : Qt::AlignLeft),
        tr("measured %1").arg(text::signedNumber(measured, 4)));
    painter.setPen(t.muted);
    painter.drawText(QRectF(0, size.height() - line, size.width(), line), int(Qt::AlignHCenter),
        tr("grey: 95 % of exchanges, %1 to %2")
            .arg(text::signedNumber(low, 4), text::signedNumber(high, 4)));
}

void MarkedDock::drawLayers(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const Json& layers = member(runOf(m_study->report()), "layers");
    if (!layers.is_array() || layers.empty())
        return;
    const double top = largest(layers);
    const int columns = std::clamp(int(size.width() / look::pxf(56)), 1, int(layers.size()));
    const int rows = (int(layers.size()) + columns - 1) / columns;
    const qreal wide = size.width() / columns, high = size.height() / rows;
    const qreal line = look::lineHeight(Role::Label);
    painter.setFont(look::numberFont(Role::Label));
    for (std::size_t k = 0; k < layers.size(); ++k) {
        const std::size_t row = k / std::size_t(columns), column = k % std::size_t(columns);
        const QRectF cell(wide * qreal(column), high * qreal(row), wide, high);
        paintPair(painter,
            QRectF(cell.left() + wide * 0.15, cell.top() + look::pxf(4), wide * 0.7,
                std::max(look::pxf(6), high - line - look::pxf(8))),
            number(layers[k], "mean_parallel"), number(layers[k], "mean_other"), top, t);
        painter.setPen(t.muted);
        painter.drawText(QRectF(cell.left(), cell.top(), wide - look::pxf(2), line),
            int(Qt::AlignRight), QString::number(int(number(layers[k], "layer"))));
        painter.setPen(t.text);
        const double less = number(layers[k], "reduction_percent");
        painter.drawText(QRectF(cell.left(), cell.bottom() - line, wide, line),
            int(Qt::AlignHCenter),
            std::isnan(less) ? QStringLiteral("–") : text::percent(less / 100, 0));
    }
}

void MarkedDock::saveReport()
{
    auto* files = new QFileDialog(this, tr("Save the report"), {}, tr("JSON (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("json"));
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Status written = writeFile(path.toStdString(), m_study->report().dump(2) + "\n");
            !written) {
            const ErrorText words = errorText(written.error(), Doing::Saving, path);
            m_problem->set(Note::Kind::Halt, words.title, words.advice);
            m_problem->setDetails(words.details);
            m_problem->show();
        }
    });
    files->open();
}

} // namespace ax::ui
