// SPDX-License-Identifier: Apache-2.0
#include "views/router/advice_panel.h"

#include "engine/analysis/advice.h"
#include "views/common/look.h"
#include "views/session/manifold_runs.h"
#include "views/session/number_text.h"
#include "views/session/row_words.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace ax::ui {

namespace {

/// The zone most steps of the run have, and their share.
std::pair<QString, double> commonZone(const TraceSession& trace)
{
    std::map<std::string, int> counts;
    int all = 0;
    for (const std::int32_t index : trace.stepIndices())
        if (const auto zone = trace.zone(index);
            !zone.empty() && trace.tokenRole(index) == TokenRole::Generated) {
            ++counts[std::string(zone)];
            ++all;
        }
    const auto most = std::max_element(counts.begin(), counts.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end())
        return {};
    return { QString::fromStdString(most->first), double(most->second) / all };
}

QString modesText(const QStringList& modes) { return modes.join(QStringLiteral(" + ")); }

QString sign(Direction direction)
{
    return direction == Direction::Up  ? QStringLiteral("▲")
        : direction == Direction::Down ? QStringLiteral("▼")
                                       : QStringLiteral("=");
}

/// Cost, quality and speed with their directions (spec/capture.md section 3).
QString effectWords(const AdviceEffect& effect)
{
    const QString none = AdvicePanel::tr("no change expected");
    QString cost = none;
    if (effect.cost != Direction::Same && !std::isfinite(effect.bytes))
        cost = AdvicePanel::tr("bytes are captured, now none are");
    else if (effect.cost == Direction::Down && effect.bytes > 0)
        cost = AdvicePanel::tr("about %1 × fewer captured bytes")
                   .arg(text::number(1 / effect.bytes, effect.bytes > 0.1 ? 1 : 0));
    else if (effect.cost == Direction::Up)
        cost = AdvicePanel::tr("about %1 × as many captured bytes")
                   .arg(text::number(effect.bytes, effect.bytes < 10 ? 1 : 0));
    const QString quality
        = effect.quality == Direction::Same ? none : AdvicePanel::tr("expected, not measured here");
    return AdvicePanel::tr("Cost: %1").arg(sign(effect.cost) + QLatin1Char(' ') + cost)
        + QLatin1Char('\n')
        + AdvicePanel::tr("Quality: %1").arg(sign(effect.quality) + QLatin1Char(' ') + quality)
        + QLatin1Char('\n')
        + AdvicePanel::tr("Speed: %1").arg(sign(effect.latency) + QLatin1Char(' ') + none);
}

/// The capture modes a run keeps when an advice is taken: what the lens and the compass read of it
/// is the advice's to say, fingerprints stay.
QStringList advisedModes(const ZoneAdvice& advice)
{
    const QString mode
        = QString::fromLatin1(advice.capture.data(), qsizetype(advice.capture.size()));
    return mode == QLatin1String("fingerprint")
        ? QStringList { mode }
        : QStringList { mode, QStringLiteral("fingerprint") };
}

} // namespace

void AdviceModel::set(std::vector<Row> rows)
{
    const auto same = [](const Row& a, const Row& b) {
        return a.name == b.name && a.now == b.now && a.advised == b.advised
            && a.differs == b.differs;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same))
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}
int AdviceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int AdviceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}
QVariant AdviceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return index.column() == Name ? row.name : index.column() == Now ? row.now : row.advised;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Advised && row.differs)
        return look::font(look::Role::Strong);
    return {};
}
QVariant AdviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("For the next run") : section == Now ? tr("Now") : tr("Advised");
}

AdvicePanel::AdvicePanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new AdviceModel(this))
    , m_head(new QLabel(this))
    , m_effect(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_table(new QTableView(this))
    , m_apply(new QPushButton(tr("Apply to next run"), this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Recommendation"));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AdviceModel::Name, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(look::px(22));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_table->setFixedHeight(look::px(26 + 5 * 22 + 4));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QLabel* label : { m_head, m_effect, m_hint }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    }
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(look::font(look::Role::Table));
    m_effect->setFont(look::font(look::Role::Table));
    m_apply->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(2));
    buttons->addWidget(m_apply);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::px(2));
    column->addWidget(m_head);
    column->addWidget(m_table);
    column->addWidget(m_effect);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    connect(m_apply, &QPushButton::clicked, this, &AdvicePanel::apply);
    m_undo->setIcon(look::icon(QStringLiteral("undo")));
    connect(m_undo, &QPushButton::clicked, this, &AdvicePanel::takeBack);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.branches || change.header || change.metrics || change.events
            || change.truncatedAt >= 0)
            refresh();
    });
    if (context.manifold)
        connect(context.manifold, &ManifoldRuns::liveChanged, this, &AdvicePanel::refresh);
    if (context.commands)
        connect(context.commands, &ViewCommands::runSettingsChanged, this, &AdvicePanel::refresh);
    refresh();
}

QString AdvicePanel::effectText() const { return m_effect->text(); }
QString AdvicePanel::hintText() const { return m_hint->text(); }

void AdvicePanel::refresh()
{
    const TraceSession& trace = m_context.session->trace();
    const auto [common, share] = commonZone(trace);
    // Off the known places the zone's own settings say little: it is explored as diffuse is.
    const bool off = m_context.manifold && m_context.manifold->isLeaving();
    const QString zone = off ? QStringLiteral("diffuse") : common;
    m_zone = zone;
    const ZoneAdvice* advice = adviceFor(zone.toStdString());
    const bool has = advice != nullptr;
    m_table->setVisible(has);
    m_effect->setVisible(has);
    m_apply->setVisible(has);
    m_undo->setVisible(has);
    if (!has) {
        m_model->set({});
        m_head->setText(zone.isEmpty()
                ? tr("Nothing to advise yet: no step of this run has a zone.")
                : tr("Nothing is advised for the zone %1.").arg(zone));
        m_hint->setText({});
        return;
    }
    const RunSettings run = m_context.commands ? m_context.commands->runSettings() : RunSettings();
    const int layers = run.modelLayers > 0 ? run.modelLayers : trace.header().modelInfo.layers;
    const std::vector<int> chosen = advisedLayers(*advice, layers);
    const QVector<int> advised(chosen.begin(), chosen.end());
    const bool open = run.modelLayers > 0;
    m_head->setText(
        (off ? tr("%1 · the last tokens lie off the manifold · %2").arg(zone)
             : tr("%1 · most of this run, %2 · %3").arg(zone, text::percent(share, 0)))
            .arg(QCoreApplication::translate("Advice", std::string(advice->action).c_str())));
    const auto row = [&](const QString& name, const QString& now, const QString& then) {
        return AdviceModel::Row { name, open ? now : QStringLiteral("–"), then,
            open && now != then };
    };
    const QString layersNow = run.layers.isEmpty() ? run.layersText : text::integers(run.layers);
    m_model->set({
        row(tr("Temperature"), run.greedy ? tr("greedy") : text::number(run.temperature, 2),
            text::number(double(advice->temperature), 2)),
        row(tr("Top-p"), text::number(run.topP, 2), text::number(double(advice->topP), 2)),
        row(tr("Capture"), modesText(run.modes), modesText(advisedModes(*advice))),
        row(tr("Layers"), layersNow, text::integers(advised)),
        row(tr("Every n-th step"), text::integer(run.stride), text::integer(advice->stride)),
    });
    AdviceNow now;
    now.modelLayers = layers;
    now.layers = !run.layers.isEmpty()            ? int(run.layers.size())
        : run.layersText == QLatin1String("all")  ? layers
        : run.layersText == QLatin1String("last") ? 1
                                                  : std::min(4, std::max(1, layers));
    now.stride = run.stride;
    now.raw = run.modes.contains(QLatin1String("raw"));
    now.sketch = run.modes.contains(QLatin1String("sketch"));
    now.fingerprint = run.modes.contains(QLatin1String("fingerprint"));
    now.temperature = run.greedy ? 0 : float(run.temperature);
    now.topP = float(run.topP);
    m_effect->setVisible(open);
    m_effect->setText(effectWords(adviceEffect(*advice, now)));
    const bool other = std::any_of(m_model->rows().begin(), m_model->rows().end(),
        [](const AdviceModel::Row& r) { return r.differs; });
    m_apply->setEnabled(open && other);
    m_apply->setText(
        open && !other && run.advice == m_zone ? tr("Applied") : tr("Apply to next run"));
    m_undo->setEnabled(open && !run.advice.isEmpty() && m_before.contains(run.advice));
    QStringList said { open ? stateText(run) : tr("Open a model to apply it.") };
    for (const int layer : advised)
        if (run.layerWindows.value(layer) < 0)
            said << row_words::linearLayer(layer);
    m_hint->setText(said.join(QLatin1Char(' ')));
}

/// What is true of an advice that was applied: for the next run, and of the answer shown last.
QString AdvicePanel::stateText(const RunSettings& run) const
{
    const TraceSession& trace = m_context.session->trace();
    int answer = trace.tokenCount();
    while (answer > 0 && trace.tokenRole(answer - 1) == TokenRole::Generated)
        --answer;
    const EventRecord* told = nullptr;
    for (const EventRecord& event : trace.events())
        if (event.kind == "advice" && event.tokenIndex >= answer)
            told = &event;
    QString zone;
    if (told && told->data.is_object())
        if (const auto found = told->data.find("zone");
            found != told->data.end() && found->is_string())
            zone = QString::fromStdString(found->get<std::string>());
    if (!zone.isEmpty() && zone == run.advice)
        return tr("This run was started with the advice for %1; later ones keep it until you take "
                  "it back.")
            .arg(zone);
    if (!run.advice.isEmpty())
        return tr("Applied. It takes effect with the next run.");
    if (!zone.isEmpty())
        return tr("This run was started with the advice for %1; the next one is not.").arg(zone);
    return tr("Takes effect with the next run. This one is not touched.");
}

void AdvicePanel::apply()
{
    const ZoneAdvice* advice = adviceFor(m_zone.toStdString());
    if (!advice || !m_context.commands || !m_apply->isEnabled())
        return;
    const RunSettings before = m_context.commands->runSettings();
    RunSettings run = before;
    const std::vector<int> layers = advisedLayers(*advice, run.modelLayers);
    run.temperature = double(advice->temperature);
    run.topP = double(advice->topP);
    run.greedy = false;
    run.modes = advisedModes(*advice);
    run.layers = QVector<int>(layers.begin(), layers.end());
    run.stride = advice->stride;
    run.advice = m_zone;
    m_before.insert(m_zone, before);
    m_context.commands->setRunSettings(run, tr("Apply advice"));
}

/// A step of its own: Ctrl+Z brings the advice again, and nothing else is touched.
void AdvicePanel::takeBack()
{
    if (!m_context.commands || !m_undo->isEnabled())
        return;
    RunSettings run = m_context.commands->runSettings();
    const RunSettings before = m_before.value(run.advice);
    run.temperature = before.temperature;
    run.topP = before.topP;
    run.greedy = before.greedy;
    run.modes = before.modes;
    run.layers = before.layers;
    run.layersText = before.layersText;
    run.stride = before.stride;
    run.advice = before.advice;
    m_context.commands->setRunSettings(run, tr("Take advice back"));
}

} // namespace ax::ui
