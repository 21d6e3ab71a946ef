// SPDX-License-Identifier: Apache-2.0
#include "views/lens/signal_page.h"

#include "views/common/compass_dial.h"
#include "views/common/help_link.h"
#include "views/common/note.h"
#include "views/common/painters.h"
#include "views/common/plot_panel.h"
#include "views/lens/histogram_chart.h"
#include "views/lens/lens_table.h"
#include "views/lens/zone_line.h"
#include "views/session/compass_model.h"
#include "views/session/current_row.h"
#include "views/session/number_text.h"
#include "views/session/row_words.h"
#include "views/session/rule_model.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/signal_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <span>

namespace ax::ui {

ZoneLine::ZoneLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ZoneLine::sizeHint() const { return QSize(look::px(300), look::px(28)); }

void ZoneLine::set(const QString& zone, float confidence)
{
    m_zone = zone;
    m_confidence = confidence;
    setAccessibleName(tr("Zone %1, confidence %2").arg(zone, text::number(confidence, 2)));
    update();
}

void ZoneLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    const int side = look::px(10), glyph = look::px(16);
    look::paintZoneGlyph(&painter, QRectF(side, (height() - glyph) / 2.0, glyph, glyph),
        look::zoneFromName(m_zone.toStdString()), t);
    painter.setFont(look::font(look::Role::Base));
    painter.setPen(t.text);
    painter.drawText(QRect(side + glyph + look::px(6), 0, width(), height()),
        Qt::AlignLeft | Qt::AlignVCenter, m_zone);
    if (!present(m_confidence))
        return;
    const QString value = text::number(m_confidence, 2);
    painter.setFont(look::font(look::Role::Table));
    painter.drawText(rect().adjusted(0, 0, -side, 0), Qt::AlignRight | Qt::AlignVCenter, value);
    painter.setPen(t.muted);
    painter.drawText(rect().adjusted(0, 0,
                         -side - painter.fontMetrics().horizontalAdvance(value) - look::px(5), 0),
        Qt::AlignRight | Qt::AlignVCenter, tr("confidence"));
}

SignalPage::SignalPage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new SignalModel(context.session, this))
    , m_bins(new HistogramModel(this))
    , m_note(new Note(this))
    , m_panel(new PlotPanel(this))
    , m_chart(new HistogramChart)
    , m_table(new LensTable(this))
    , m_rules(new RuleModel(context.session, this))
    , m_ruleTable(new LensTable(this))
    , m_zone(new ZoneLine(this))
    , m_compass(new CompassModel(this))
    , m_compassPanel(new PlotPanel(this))
    , m_dial(new CompassDial(m_compass))
    , m_rule(new QLabel(this))
    , m_sinkNote(new QLabel(this))
{
    m_panel->setTitle(tr("How far back"));
    setHelp(m_panel, QStringLiteral("signals#shares-by-distance"));
    m_panel->setContent(
        m_chart, m_bins, [this](QPainter& painter, const QSizeF& size, const look::Colours&) {
            m_chart->render(painter, size);
        });
    m_panel->setMinimumHeight(look::px(150));
    m_panel->setMaximumHeight(look::px(190));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Signals"));
    setHelp(m_table, QStringLiteral("signals"));
    m_table->horizontalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(SignalModel::Bar, look::px(110));
    m_table->setColumnWidth(SignalModel::Value, look::px(84));
    m_table->setStretchColumn(SignalModel::Name);
    m_ruleTable->setModel(m_rules);
    m_ruleTable->setAccessibleName(tr("Rules of the zone"));
    m_ruleTable->horizontalHeader()->hide();
    m_ruleTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ruleTable->setColumnWidth(RuleModel::Number, look::px(26));
    m_ruleTable->setColumnWidth(RuleModel::Value, look::px(52));
    m_ruleTable->setColumnWidth(RuleModel::State, look::px(92));
    m_ruleTable->setStretchColumn(RuleModel::Rule);
    m_compassPanel->setTitle(tr("Compass"));
    setHelp(m_compassPanel, QStringLiteral("router#compass"));
    m_compassPanel->setContent(m_dial, m_compass,
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_dial->render(painter, size, colours);
        });
    m_compassPanel->setMinimumHeight(look::px(200));
    m_compassPanel->setMaximumHeight(look::px(230));
    for (QLabel* label : { m_rule, m_sinkNote }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(6));
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(look::font(look::Role::Table));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
    inset->addWidget(m_note);
    column->addLayout(inset);
    column->addWidget(m_panel);
    column->addWidget(m_table, 10);
    column->addWidget(m_rule);
    column->addWidget(m_ruleTable, 8);
    column->addWidget(m_zone);
    column->addWidget(m_sinkNote);
    column->addWidget(m_compassPanel);
    column->addStretch(1);
    connect(context.row, &CurrentRow::changed, this, &SignalPage::refresh);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.removes() || change.brings(m_context.selection->current()))
            refresh();
    });
    refresh();
}

void SignalPage::refreshCompass(const AttentionRow& row)
{
    // The headings before are read anew: only where rows are short.
    constexpr int kBefore = 9;
    constexpr std::size_t kShort = 512;
    const TraceSession& trace = m_context.session->trace();
    QVector<float> headings { compass(row).heading };
    int at = row.token;
    for (int k = 0; k < kBefore && row.links.size() <= kShort && present(headings.back()); ++k) {
        while (--at >= 0 && !trace.hasStep(at)) { }
        if (at < 0 || trace.tokenRole(at) != TokenRole::Generated)
            break;
        const auto& layers = m_context.selection->layers();
        const auto& heads = m_context.selection->heads();
        headings.prepend(compass(attentionRow(trace, at, Selection::Direction::AttendsTo,
                                     std::span(layers.constData(), std::size_t(layers.size())),
                                     std::span(heads.constData(), std::size_t(heads.size()))))
                             .heading);
    }
    m_compass->set(row, headings);
    static const char* const words[] = { QT_TR_NOOP("not evaluated"), QT_TR_NOOP("stable"),
        QT_TR_NOOP("warning"), QT_TR_NOOP("halt") };
    m_compassPanel->setTitle(tr("Compass"), tr(words[int(compassStatus(m_compass->spread()))]));
    m_compassPanel->setVisible(!m_compass->isEmpty());
}

QString SignalPage::ruleText() const { return m_rule->text(); }

void SignalPage::refresh()
{
    const TraceSession& trace = m_context.session->trace();
    const int token = m_context.selection->current();
    const Selection* selection = m_context.selection;
    const AttentionRow& shown = m_context.row->row();
    const bool same
        = shown.token == token && selection->direction() == Selection::Direction::AttendsTo;
    m_model->setToken(token,
        same && selection->layers().isEmpty() && selection->heads().isEmpty() ? &shown : nullptr);
    const TokenSignals& s = m_model->values();
    m_bins->setHistogram(s.histogram);
    m_chart->setHistogram(s.histogram);
    m_panel->setVisible(s.histogram.has_value());
    const bool excluded = trace.header().sinkPolicy == "exclude";
    m_panel->setTitle(tr("How far back"), excluded ? tr("sinks left out") : tr("sinks counted"));
    m_table->setVisible(m_model->rowCount() > 0);
    m_zone->setVisible(!s.zone.empty());
    m_rule->setVisible(!s.zone.empty());
    m_zone->set(QString::fromStdString(s.zone), s.zoneConfidence);
    QString rule = tr("Preset %1, first match wins.").arg(QString::fromStdString(s.zonePreset));
    m_rules->setToken(token);
    m_ruleTable->setVisible(m_rules->rowCount() > 0);
    if (const int fired = m_rules->firedRow(); fired >= 0)
        m_ruleTable->selectRow(fired);
    refreshCompass(same ? shown : AttentionRow());
    if (!s.zoneRule.empty() && m_rules->rowCount() == 0)
        rule += QLatin1Char(' ') + tr("Fired: %1.").arg(QString::fromStdString(s.zoneRule));
    if (!s.histogram && !present(s.local))
        rule += QLatin1Char(' ') + tr("Estimated from the text alone.");
    m_rule->setText(rule);
    m_sinkNote->setVisible(s.histogram && !excluded);
    m_sinkNote->setText(tr("With sinks counted, zones follow the length of the answer: position 0 "
                           "becomes “long” after 256 "
                           "tokens. Leave sinks out, or compare at equal length."));
    m_note->setVisible(!s.recorded && token >= 0);
    if (!s.recorded && token >= 0) {
        const AttentionRow row
            = same ? shown : attentionRow(trace, token, Selection::Direction::AttendsTo);
        const row_words::Sentence said = row_words::missingRow(trace, row);
        if (row.state == RowState::PromptNotRecorded)
            m_note->set(Note::Kind::Info, said.strong, said.more);
        else if (row.state == RowState::TextOnly)
            m_note->set(Note::Kind::Info, tr("Attention is not available from this server."),
                tr("It sends text and log-probabilities, so the lens shows the other words it "
                   "weighed."),
                QStringLiteral("server"));
        else if (row.state == RowState::NotRecorded)
            m_note->set(Note::Kind::Info, said.strong, said.more);
        else
            m_note->set(Note::Kind::Info, tr("This step was not recorded."), {});
    }
}

} // namespace ax::ui
