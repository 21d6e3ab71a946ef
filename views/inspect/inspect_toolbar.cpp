// SPDX-License-Identifier: Apache-2.0
// The toolbar of InspectView: the range, kinds of segments, scale, sinks, eviction, pooling.
#include "views/common/look.h"
#include "views/common/tool_action.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/inspect_view.h"
#include "views/inspect/map_view.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"
#include "views/session/view_commands.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QSpinBox>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace ax::ui {

namespace {

constexpr int kRangeKey = 2, kSegmentsKey = 13; ///< steps of undo

} // namespace

void InspectView::fillToolBar(QToolBar* bar)
{
    const auto word = [&](const QString& text) {
        auto* label = new QLabel(text, bar);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(look::px(6), 0, look::px(4), 0);
        return bar->addWidget(label);
    };
    const auto number = [&](const QString& name) {
        auto* field = new QSpinBox(bar);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setAccessibleName(name);
        field->setKeyboardTracking(false);
        field->setFixedWidth(look::px(52));
        bar->addWidget(field);
        m_fields << field;
        connect(field, &QSpinBox::editingFinished, this, &InspectView::setRangeFromFields);
    };
    word(tr("Queries"));
    number(tr("First query"));
    word(tr("to"));
    number(tr("Last query"));
    word(tr("Keys"));
    number(tr("First key"));
    word(tr("to"));
    number(tr("Last key"));
    bar->addSeparator();
    for (const SegmentType type : { SegmentType::System, SegmentType::User,
             SegmentType::AssistantThink, SegmentType::AssistantFinal }) {
        QAction* action = bar->addAction(segmentName(type));
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("Queries of this kind; the others are faded"));
        action->setData(int(type));
        m_segmentActions << action;
        connect(action, &QAction::toggled, this, [this, type, action](bool on) {
            m_map->setSegmentShown(type, on);
            const auto go = [view = QPointer(this), action = QPointer(action)](bool to) {
                return [view, action, to] {
                    if (!view || !action)
                        return;
                    view->m_undoing = true;
                    action->setChecked(to);
                    view->m_undoing = false;
                };
            };
            if (!m_undoing)
                m_context.commands->remember(
                    tr("Segments"), kSegmentsKey + int(type), go(!on), go(on));
        });
    }
    bar->addSeparator();
    word(tr("Scale"));
    auto* scale = new QComboBox(bar);
    scale->setAccessibleName(tr("Scale"));
    scale->addItem(tr("Linear"), int(MapScale::Linear));
    scale->addItem(tr("Square root"), int(MapScale::SquareRoot));
    scale->addItem(tr("Logarithmic"), int(MapScale::Logarithmic));
    scale->setCurrentIndex(1);
    scale->setMinimumWidth(look::px(126));
    bar->addWidget(scale);
    connect(scale, &QComboBox::activated, this,
        [this, scale](int index) { m_map->setScale(MapScale(scale->itemData(index).toInt())); });
    QAction* sinks = bar->addAction(look::icon(QStringLiteral("sink")), tr("Sinks apart"));
    sinks->setCheckable(true);
    sinks->setChecked(true);
    sinks->setToolTip(
        tr("The first places are hatched and left out of the scale (S). Nearly every token looks "
           "at them, whatever the text says."));
    connect(sinks, &QAction::toggled, m_map, &MapView::setSinksApart);
    connect(m_map, &MapView::sinksChanged, sinks, &QAction::setChecked);
    word(tr("Eviction"));
    auto* policy = new QComboBox(bar);
    policy->setObjectName(QStringLiteral("evictionPolicy"));
    policy->setAccessibleName(tr("Eviction policy"));
    policy->setToolTip(tr("What a policy would keep in the cache by the end of this text (X)"));
    policy->addItem(look::icon(QStringLiteral("evict")), tr("not shown"), QString());
    for (const char* name : { "streaming", "h2o", "spectral", "random" })
        policy->addItem(look::icon(QStringLiteral("evict")), QString::fromLatin1(name),
            QString::fromLatin1(name));
    policy->setMinimumWidth(look::px(122));
    bar->addWidget(policy);
    auto* share = new QSpinBox(bar);
    share->setObjectName(QStringLiteral("evictionShare"));
    share->setAccessibleName(tr("Share of the positions that stay"));
    share->setPrefix(tr("keep "));
    share->setSuffix(tr(" %"));
    share->setRange(1, 99);
    share->setValue(30);
    share->setKeyboardTracking(false);
    QAction* shareAction = bar->addWidget(share);
    setToolWanted(shareAction, false);
    EvictionOverlay* eviction = EvictionOverlay::of(m_state);
    m_policy = policy;
    const auto evict = [this, eviction, policy, share, shareAction] {
        const QString name = policy->currentData().toString();
        if (!name.isEmpty())
            m_lastPolicy = policy->currentIndex();
        setToolWanted(shareAction, !name.isEmpty());
        eviction->choose(name, share->value());
    };
    connect(policy, &QComboBox::currentIndexChanged, this, evict);
    connect(share, &QSpinBox::valueChanged, this, evict);
    QAction* on = word(tr("Effect on"));
    m_effectOn = new QComboBox(bar);
    m_effectOn->setObjectName(QStringLiteral("inspect.effectOn"));
    m_effectOn->setAccessibleName(tr("Effect on"));
    m_effectOn->setToolTip(
        tr("The pinned token and those that were scanned; choosing one pins it"));
    m_effectOn->setMinimumWidth(look::px(150));
    m_effectOnActions = { on, bar->addWidget(m_effectOn) };
    connect(m_effectOn, &QComboBox::activated, this,
        [this](int index) { m_context.selection->setPinned(m_effectOn->itemData(index).toInt()); });
    auto* pooled = new QComboBox(bar);
    pooled->setAccessibleName(tr("Cells that stand for several"));
    pooled->setToolTip(tr("What a cell shows that stands for several"));
    pooled->setMinimumWidth(look::px(96));
    pooled->addItem(tr("Largest"));
    pooled->addItem(tr("Mean"));
    m_pooled = bar->addWidget(pooled);
    connect(
        pooled, &QComboBox::activated, this, [this](int index) { m_map->setLargest(index == 0); });
    updateRange();
    updateEffectOn();
}

/// The tokens whose effects can be shown: the pinned one, and those that were scanned.
void InspectView::updateEffectOn()
{
    if (!m_effectOn)
        return;
    const int pinned = m_context.selection->pinned();
    QVector<int> tokens = m_state->tokenEffects()->scannedTokens();
    if (pinned > 0 && !tokens.contains(pinned))
        tokens.insert(std::lower_bound(tokens.begin(), tokens.end(), pinned), pinned);
    m_effectOn->clear();
    for (const int token : std::as_const(tokens))
        m_effectOn->addItem(
            look::icon(token == pinned ? QStringLiteral("pin") : QStringLiteral("check")),
            middleCut(tokenLabel(m_context.session->trace(), token).text, 14) + QLatin1Char(' ')
                + text::integer(token),
            token);
    m_effectOn->setCurrentIndex(m_effectOn->findData(pinned));
    m_effectOn->setPlaceholderText(tr("no token is pinned"));
    m_effectOn->setEnabled(!tokens.isEmpty());
    for (QAction* action : std::as_const(m_effectOnActions))
        setToolWanted(action, m_form == Form::Effect);
}

/// Shows the policy that was shown last, or none.
void InspectView::toggleEviction()
{
    if (m_policy)
        m_policy->setCurrentIndex(m_policy->currentIndex() == 0 ? m_lastPolicy : 0);
}

void InspectView::updateRange()
{
    if (m_fields.size() < 4)
        return;
    m_updating = true;
    const int last = std::max(0, m_context.session->trace().tokenCount() - 1);
    const int values[] = { m_state->firstQuery(), m_state->endQuery() - 1, m_state->firstKey(),
        m_state->endKey() - 1 };
    for (int k = 0; k < 4; ++k) {
        m_fields[k]->setRange(0, last);
        m_fields[k]->setValue(std::max(0, values[k]));
    }
    m_updating = false;
    bool think = false, system = false;
    for (const SegmentRecord& segment : m_context.session->trace().segments()) {
        think |= segment.type == SegmentType::AssistantThink;
        system |= segment.type == SegmentType::System;
    }
    for (QAction* action : std::as_const(m_segmentActions)) {
        const auto type = SegmentType(action->data().toInt());
        action->setEnabled((type != SegmentType::AssistantThink || think)
            && (type != SegmentType::System || system));
    }
}

void InspectView::setRangeFromFields()
{
    if (m_updating)
        return;
    const auto range = [this] {
        return std::array { m_state->firstQuery(), m_state->endQuery(), m_state->firstKey(),
            m_state->endKey() };
    };
    const auto go = [state = QPointer(m_state)](const std::array<int, 4>& to) {
        return [state, to] {
            if (state)
                state->setRange(to[0], to[1], to[2], to[3]);
        };
    };
    const std::array<int, 4> before = range();
    m_state->setRange(m_fields[0]->value(), m_fields[1]->value() + 1, m_fields[2]->value(),
        m_fields[3]->value() + 1);
    if (range() != before)
        m_context.commands->remember(tr("Range"), kRangeKey, go(before), go(range()));
}

} // namespace ax::ui
