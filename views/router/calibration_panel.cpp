// SPDX-License-Identifier: Apache-2.0
#include "views/router/calibration_panel.h"

#include "views/common/look.h"
#include "views/common/note.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

QString areaText(const QJsonObject& area)
{
    if (!area.value(QStringLiteral("auroc")).isDouble())
        return QStringLiteral("–");
    return CalibrationPanel::tr("%1 (%2 to %3)")
        .arg(text::number(area.value(QStringLiteral("auroc")).toDouble(), 2),
            text::number(area.value(QStringLiteral("low")).toDouble(), 2),
            text::number(area.value(QStringLiteral("high")).toDouble(), 2));
}

} // namespace

CalibrationPanel::CalibrationPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_note(new Note(this))
{
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setFont(look::font(look::Role::Table));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({ tr("Signal"), tr("AUROC"), tr("Equal length") });
    m_table->setAccessibleName(tr("Calibration"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(look::px(22));
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(10), look::px(2), look::px(10), look::px(10));
    column->addWidget(m_head);
    column->addWidget(m_table);
    column->addWidget(m_note);
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.header)
            refresh();
    });
    if (context.commands)
        connect(context.commands, &ViewCommands::measuredChanged, this, &CalibrationPanel::refresh);
    refresh();
}

void CalibrationPanel::refresh()
{
    const std::string& hash = m_context.session->trace().header().modelInfo.fileHash;
    const QJsonObject report = QJsonDocument::fromJson(m_context.commands
            ? m_context.commands->measured(QString::fromStdString(hash))
            : QByteArray())
                                   .object();
    const QJsonObject measures = report.value(QStringLiteral("signals")).toObject();
    m_table->setVisible(!measures.isEmpty());
    m_head->setVisible(!measures.isEmpty());
    m_table->setRowCount(0);
    if (measures.isEmpty()) {
        m_note->set(Note::Kind::Info, tr("Not calibrated for this model"),
            tr("Nobody has measured whether drift tells wrong answers from right ones on this "
               "model. Read it as a note about the text, not as an error alarm."));
        return;
    }
    m_head->setText(
        tr("Does a signal tell wrong answers from right ones? AUROC with 95 % interval; "
           "0.5 is chance. %1, %2 questions, %3 wrong.")
            .arg(report.value(QStringLiteral("set")).toString(),
                text::integer(report.value(QStringLiteral("answers")).toInt()),
                text::integer(report.value(QStringLiteral("wrong")).toInt())));
    for (auto it = measures.begin(); it != measures.end(); ++it) {
        const QJsonObject answer = it.value().toObject().value(QStringLiteral("answer")).toObject();
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(it.key()));
        m_table->setItem(row, 1, new QTableWidgetItem(areaText(answer)));
        m_table->setItem(row, 2,
            new QTableWidgetItem(areaText(answer.value(QStringLiteral("matched")).toObject())));
    }
    m_table->setFixedHeight(look::px(28 + 22 * m_table->rowCount()));
    if (report.value(QStringLiteral("verdict")).toString() == QLatin1String("calibrated"))
        m_note->set(Note::Kind::Ok, tr("Calibrated"),
            tr("At least one attention signal tells wrong answers from right ones of equal length "
               "on this set."));
    else
        m_note->set(Note::Kind::Info, tr("No attention signal tells them apart"),
            tr("Between answers of equal length none is better than chance on this model. Read "
               "drift as a note about the text, not as an error alarm."));
}

QString CalibrationPanel::text() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells << m_table->item(row, column)->text();
        lines << cells.join(QLatin1Char('|'));
    }
    lines << m_note->strongText();
    return lines.join(QLatin1Char('\n'));
}

} // namespace ax::ui
