// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_commands.h"
#include "views/session/view_registry.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace ax::ui {

/// Settings of the next run beside what a zone advises.
class AdviceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Now, Advised, ColumnCount };
    struct Row {
        QString name, now, advised;
        bool differs = false;
    };
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// What the zone of most of this run advises for the next one: now and advised, the expected
/// effect, and the button that applies it. What its words say of an advice that was applied is what
/// the settings of the next run and the events of the trace say; Undo takes back the advice alone,
/// whatever was changed since.
class AdvicePanel : public QWidget {
    Q_OBJECT
public:
    explicit AdvicePanel(const ViewContext& context, QWidget* parent = nullptr);
    AdviceModel* model() const { return m_model; }
    QPushButton* applyButton() const { return m_apply; }
    QString zone() const { return m_zone; }
    QString effectText() const;
    QPushButton* undoButton() const { return m_undo; }
    QString hintText() const;

public Q_SLOTS:
    void refresh();
    void apply();
    void takeBack();

private:
    QString stateText(const RunSettings& run) const;
    ViewContext m_context;
    AdviceModel* m_model;
    QString m_zone;
    QLabel *m_head, *m_effect, *m_hint;
    QTableView* m_table;
    QPushButton *m_apply, *m_undo;
    QHash<QString, RunSettings> m_before; ///< by the zone whose advice was put in their place
};

} // namespace ax::ui
