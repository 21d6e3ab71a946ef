// SPDX-License-Identifier: Apache-2.0
#include "views/compare/compare_state.h"

#include "views/session/axis_words.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/run_pairs.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/shelf.h"
#include "views/session/view_commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

/// Principal axes of the fingerprints of both, each token once. Errors: another layout on each
/// side, too few, all alike.
Result<discovery::Scaling> fitAxes(
    const TraceSession& a, const TraceSession& b, std::stop_token stop)
{
    discovery::PointTable points;
    points.dims = 20;
    points.schema = a.header().fingerprintLayout;
    if (points.schema != b.header().fingerprintLayout)
        return fail(ErrorCode::InvalidArgument,
            CompareState::tr("The fingerprints of the two have different layouts.").toStdString());
    for (const TraceSession* trace : { &a, &b })
        for (const int token : generatedTokens(*trace))
            if (const auto print = trace->fingerprint(token)) {
                points.values.insert(points.values.end(), print->begin(), print->end());
                points.ids.push_back(std::int64_t(points.ids.size()));
                points.position.push_back(token);
            }
    if (points.position.size() < 3)
        return fail(ErrorCode::InvalidArgument,
            CompareState::tr("Too few fingerprints to fit axes to.").toStdString());
    discovery::Job job(1, std::move(stop));
    std::vector<std::string> notes;
    return discovery::fitScaling(points, {}, job, notes);
}

constexpr int kFollowMs = 700;
const QString kJob = QStringLiteral("compare");

QString words(const char* text) { return QCoreApplication::translate("Compare", text); }

} // namespace

QString CompareState::Half::about() const
{
    if (!trace)
        return problem;
    const TraceHeader& header = trace->header();
    QString text = QString::fromStdString(header.model);
    const QString quantisation = QString::fromStdString(header.modelInfo.quantisation);
    if (!quantisation.isEmpty() && !text.endsWith(quantisation))
        text += QLatin1Char(' ') + quantisation;
    const auto number = [&](const char* key) {
        const auto it = header.sampling.find(key);
        return it != header.sampling.end() && it->is_number() ? it->get<double>() : -1.0;
    };
    const auto greedy = header.sampling.find("greedy");
    if (greedy != header.sampling.end() && greedy->is_boolean() && greedy->get<bool>())
        text += QStringLiteral(" · ") + CompareState::tr("greedy");
    else if (const double temperature = number("temperature"); temperature >= 0)
        text += QStringLiteral(" · T ") + text::number(temperature, 2);
    if (const double topP = number("top_p"); topP > 0 && topP < 1)
        text += QStringLiteral(", top-p ") + text::number(topP, 2);
    return text;
}

CompareState::CompareState(const ViewContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        for (const Half& half : m_halves)
            if (half.id == Shelf::shown() && m_context.shelf)
                m_context.shelf->fetch(half.id);
    });
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.branches)
            proposeSides();
        if (change.reset)
            m_later.start(0);
        else if (!m_later.isActive())
            m_later.start(kFollowMs);
    });
    connect(context.selection, &Selection::pinnedChanged, this, &CompareState::followPinned);
    if (Shelf* shelf = context.shelf) {
        connect(shelf, &Shelf::fetched, this, &CompareState::take);
        connect(shelf, &Shelf::failed, this, [this](const QString& id, const QString& problem) {
            for (Half& half : m_halves)
                if (half.id == id) {
                    half.problem = problem;
                    Jobs::cancel(this, kJob);
                    half.trace.reset();
                    m_ready = false;
                }
            Q_EMIT sidesChanged();
            Q_EMIT changed();
        });
        connect(shelf, &Shelf::proposedChanged, this, [this] {
            if (!m_context.shelf->proposed().isEmpty()) {
                choose(A, Shelf::shown());
                choose(B, m_context.shelf->proposed());
            }
        });
    }
    connect(context.commands, &ViewCommands::stateChanged, this, [this](ViewCommands::State state) {
        if (m_runs && state == ViewCommands::State::Idle) {
            m_runs = false;
            if (!m_runBranch.isEmpty()) {
                choose(A, m_runBranch);
                choose(B, Shelf::shown());
            }
        }
        Q_EMIT runChanged();
    });
    if (RunPairs* pairs = context.pairs) {
        connect(pairs, &RunPairs::changed, this, &CompareState::runChanged);
        connect(pairs, &RunPairs::finished, this, [this](const QString& a, const QString& b) {
            choose(A, a);
            choose(B, b);
        });
    }
    proposeSides();
}

void CompareState::proposeSides()
{
    if (!m_context.shelf)
        return;
    const QVector<ShelfEntry> entries = m_context.shelf->entries();
    const auto has = [&](const QString& id) {
        return std::any_of(entries.begin(), entries.end(),
            [&](const ShelfEntry& entry) { return entry.id == id; });
    };
    // An old version beside the one that is shown; whatever was chosen stays.
    const bool keeps = !m_halves[A].id.isEmpty() && has(m_halves[A].id) && has(m_halves[B].id);
    if (keeps)
        return;
    QString branch;
    for (const ShelfEntry& entry : entries)
        if (branch.isEmpty() && entry.id.startsWith(QLatin1String("branch:")))
            branch = entry.id;
    if (has(m_context.shelf->proposed())) {
        choose(A, Shelf::shown());
        choose(B, m_context.shelf->proposed());
    } else if (!branch.isEmpty()) {
        choose(A, branch);
        choose(B, Shelf::shown());
    } else if (has(Shelf::shown())) {
        choose(A, Shelf::shown());
        choose(B, {});
    } else {
        choose(A, {});
        choose(B, {});
    }
}

void CompareState::choose(Side side, const QString& id)
{
    Half& half = m_halves[std::size_t(side)];
    if (half.id != id) {
        // What is being compared is not what stands here any more.
        Jobs::cancel(this, kJob);
        half = {};
        half.id = id;
        m_ready = false;
        m_row = -1;
        Q_EMIT sidesChanged();
        Q_EMIT changed();
    }
    if (!id.isEmpty() && m_context.shelf)
        m_context.shelf->fetch(id);
}

void CompareState::swap()
{
    std::swap(m_halves[A], m_halves[B]);
    Q_EMIT sidesChanged();
    compare();
}

void CompareState::setAlignment(Alignment alignment)
{
    if (alignment == m_alignment)
        return;
    m_alignment = alignment;
    compare();
}

void CompareState::measure(Half& half)
{
    half.zones.fill(0);
    half.largestSurprisal = 0;
    half.fingerprint.reset();
    const std::vector<int> tokens = generatedTokens(*half.trace);
    half.tokens = int(tokens.size());
    std::array<double, 20> sum {};
    double positions = 0;
    int prints = 0;
    for (const int token : tokens) {
        if (const auto zone = half.trace->zone(token); !zone.empty())
            ++half.zones[std::size_t(look::zoneFromName(zone))];
        if (const float logprob = half.trace->logprob(token); present(logprob))
            half.largestSurprisal = std::max(half.largestSurprisal, -logprob);
        if (const auto print = half.trace->fingerprint(token)) {
            for (std::size_t k = 0; k < sum.size(); ++k)
                sum[k] += double((*print)[k]);
            positions += token;
            ++prints;
        }
    }
    if (prints > 0) {
        half.position = positions / prints;
        half.fingerprint.emplace();
        for (std::size_t k = 0; k < sum.size(); ++k)
            (*half.fingerprint)[k] = float(sum[k] / prints);
    }
}

void CompareState::take(const QString& id, const TraceSnapshot& trace)
{
    bool any = false;
    const QVector<ShelfEntry> entries = m_context.shelf->entries();
    for (Half& half : m_halves) {
        if (half.id != id)
            continue;
        any = true;
        half.trace = trace;
        half.problem.clear();
        half.title = id;
        for (const ShelfEntry& entry : entries)
            if (entry.id == id)
                half.title = entry.title;
        measure(half);
    }
    if (!any)
        return;
    Q_EMIT sidesChanged();
    compare();
}

bool CompareState::isBusy() const { return Jobs::isRunning(this, kJob); }

void CompareState::compare()
{
    if (!m_halves[A].trace || !m_halves[B].trace)
        return;
    struct Made {
        Comparison comparison;
        std::array<std::vector<int>, 2> rowOf;
        std::optional<discovery::Scaling> fitted;
        QString fitProblem;
    };
    Jobs::run(
        this, kJob,
        [a = m_halves[A].trace, b = m_halves[B].trace, alignment = m_alignment](
            std::stop_token stop) {
            Made made;
            made.comparison = compareTraces(*a, *b, alignment);
            if (auto fitted = fitAxes(*a, *b, stop))
                made.fitted = std::move(*fitted);
            else
                made.fitProblem = QString::fromStdString(fitted.error().message);
            made.rowOf[A].assign(std::size_t(a->tokenCount()), -1);
            made.rowOf[B].assign(std::size_t(b->tokenCount()), -1);
            for (std::size_t k = 0; k < made.comparison.rows.size(); ++k) {
                const AlignedRow& row = made.comparison.rows[k];
                if (row.a >= 0)
                    made.rowOf[A][std::size_t(row.a)] = int(k);
                if (row.b >= 0)
                    made.rowOf[B][std::size_t(row.b)] = int(k);
            }
            return made;
        },
        [this](Made made) {
            m_comparison = std::move(made.comparison);
            m_rowOf = std::move(made.rowOf);
            m_fitted = std::move(made.fitted);
            m_fitProblem = made.fitProblem;
            m_ready = true;
            m_row = std::min(m_row, int(m_comparison.rows.size()) - 1);
            if (m_row < 0)
                m_row = m_comparison.firstDifference;
            Q_EMIT changed();
            followPinned();
            Q_EMIT rowChanged(m_row);
        });
}

int CompareState::rowOf(Side side, int token) const
{
    const std::vector<int>& rows = m_rowOf[std::size_t(side)];
    return m_ready && token >= 0 && token < int(rows.size()) ? rows[std::size_t(token)] : -1;
}

void CompareState::followPinned()
{
    if (m_fromRow)
        return;
    for (const Side side : { A, B })
        if (half(side).id == Shelf::shown())
            if (const int row = rowOf(side, m_context.selection->pinned());
                row >= 0 && row != m_row) {
                m_row = row;
                Q_EMIT rowChanged(row);
            }
}

void CompareState::setRow(int row)
{
    if (!m_ready || m_comparison.rows.empty())
        return;
    row = std::clamp(row, 0, int(m_comparison.rows.size()) - 1);
    if (row == m_row)
        return;
    m_row = row;
    Q_EMIT rowChanged(row);
    const AlignedRow& at = m_comparison.rows[std::size_t(row)];
    for (const Side side : { A, B })
        if (const int token = side == A ? at.a : at.b;
            half(side).id == Shelf::shown() && token >= 0) {
            m_fromRow = true;
            m_context.selection->setPinned(token);
            m_context.selection->scrollTo(token);
            m_fromRow = false;
        }
}

bool CompareState::same(int row) const { return m_comparison.rows[std::size_t(row)].same; }

int CompareState::nextDifference(int by) const
{
    if (!m_ready)
        return -1;
    for (int row = m_row + by; row >= 0 && row < int(m_comparison.rows.size()); row += by)
        if (!same(row))
            return row;
    return -1;
}

QString CompareState::runRefusal() const
{
    const QString blocked = m_context.commands->blockedReason();
    if (!blocked.isEmpty())
        return blocked;
    return m_context.session->isEmpty() ? tr("There is no answer yet.") : QString();
}

void CompareState::runAgain(double temperature)
{
    if (!runRefusal().isEmpty())
        return;
    if (temperature >= 0) {
        RunSettings settings = m_context.commands->runSettings();
        settings.greedy = temperature == 0;
        if (temperature > 0)
            settings.temperature = temperature;
        m_context.commands->setRunSettings(settings, tr("Run again"));
    }
    m_runs = true;
    m_context.commands->regenerate();
    // What stood there is the last branch now, whatever others there were before.
    const auto& kept = m_context.session->trace().keptBranches();
    m_runBranch = kept.empty() || m_context.commands->state() == ViewCommands::State::Idle
        ? QString()
        : Shelf::branch(QString::fromStdString(kept.back().record.id));
}

void CompareState::setAxesKind(Axes kind)
{
    if (kind == m_axes)
        return;
    m_axes = kind;
    Q_EMIT changed();
}

QString CompareState::axesProblem() const
{
    if (!m_ready)
        return tr("Nothing is compared yet.");
    if (!half(A).fingerprint && !half(B).fingerprint)
        return tr("No fingerprints were recorded.");
    if (m_axes == Axes::Fitted)
        return m_fitted ? QString() : m_fitProblem;
    for (const Half& each : m_halves)
        if (each.fingerprint && each.trace->header().fingerprintLayout != "log16")
            return tr("No fingerprints of the layout log16 were recorded.");
    return {};
}

QVector<CompareState::Axis> CompareState::axes() const
{
    QVector<Axis> all;
    if (!axesProblem().isEmpty())
        return all;
    const auto linesOf = [&](const Half& half) {
        const std::span<const float> vector = half.fingerprint
            ? std::span<const float>(*half.fingerprint)
            : std::span<const float>();
        const std::string& schema = half.trace->header().fingerprintLayout;
        return m_axes == Axes::Fitted
            ? fittedAxes(*m_fitted, schema, vector, half.position, kFittedAxes, 1)
            : referenceAxisLines("log16", vector);
    };
    const QVector<AxisLine> a = linesOf(half(A)), b = linesOf(half(B));
    for (int k = 0; k < std::min(a.size(), b.size()); ++k)
        all.append({ a[k].name, a[k].low, a[k].high, a[k].score, b[k].score, a[k].share });
    return all;
}

MeasureWords wordsOf(const MeasureDifference& measure)
{
    const std::string& id = measure.name;
    if (id == "surprisal")
        return { words(QT_TRANSLATE_NOOP("Compare", "Surprisal")),
            words(QT_TRANSLATE_NOOP("Compare", "nat")), 2 };
    if (id == "next_token_entropy")
        return { words(QT_TRANSLATE_NOOP("Compare", "Next-token entropy")),
            words(QT_TRANSLATE_NOOP("Compare", "nat")), 2 };
    if (id == "entropy")
        return { words(QT_TRANSLATE_NOOP("Compare", "Row entropy")),
            words(QT_TRANSLATE_NOOP("Compare", "nat")), 3 };
    if (id == "local")
        return { words(QT_TRANSLATE_NOOP("Compare", "Local mass")),
            words(QT_TRANSLATE_NOOP("Compare", "d < 8")), 3 };
    if (id == "mid")
        return { words(QT_TRANSLATE_NOOP("Compare", "Mid mass")),
            words(QT_TRANSLATE_NOOP("Compare", "8 to 255")), 3 };
    if (id == "long")
        return { words(QT_TRANSLATE_NOOP("Compare", "Long mass")),
            words(QT_TRANSLATE_NOOP("Compare", "from 256")), 3 };
    if (id == "hubness")
        return { words(QT_TRANSLATE_NOOP("Compare", "Hubness")),
            words(QT_TRANSLATE_NOOP("Compare", "top 3")), 3 };
    if (id == "consensus")
        return { words(QT_TRANSLATE_NOOP("Compare", "Consensus of layers")), {}, 3 };
    if (id == "sink_share")
        return { words(QT_TRANSLATE_NOOP("Compare", "Sink share")), {}, 3 };
    if (id == "spread")
        return { words(QT_TRANSLATE_NOOP("Compare", "Heading spread W")), {}, 3 };
    return { QString::fromStdString(id), {}, 3 };
}

QStringList differenceSentences(const Comparison& comparison)
{
    std::vector<const MeasureDifference*> clear;
    for (const MeasureDifference& measure : comparison.measures)
        if (measure.differs)
            clear.push_back(&measure);
    const auto strength = [](const MeasureDifference* measure) {
        return std::abs(measure->difference) / std::max(measure->high - measure->low, 1e-12);
    };
    std::stable_sort(clear.begin(), clear.end(),
        [&](const auto* x, const auto* y) { return strength(x) > strength(y); });
    QStringList sentences;
    for (const MeasureDifference* measure : clear) {
        const MeasureWords how = wordsOf(*measure);
        const QString text = measure->difference > 0
            ? words(QT_TRANSLATE_NOOP("Compare", "%1 is higher in B: %2 (95 %: %3 to %4)."))
            : words(QT_TRANSLATE_NOOP("Compare", "%1 is lower in B: %2 (95 %: %3 to %4)."));
        sentences << text.arg(how.name, text::signedNumber(measure->difference, how.decimals),
            text::signedNumber(measure->low, how.decimals),
            text::signedNumber(measure->high, how.decimals));
    }
    return sentences;
}

} // namespace ax::ui
