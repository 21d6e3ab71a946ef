// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QPair>
#include <QVector>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace ax::ui {

class AlternativesModel;
class LensTable;
class LogitLensModel;
class Note;

/// The Logits tab: what it could have written, what each layer would say.
class LogitsPage : public QWidget {
    Q_OBJECT
public:
    explicit LogitsPage(const ViewContext& context, QWidget* parent = nullptr);
    AlternativesModel* model() const { return m_model; }
    LogitLensModel* lensModel() const { return m_lensModel; }
    Note* note() const { return m_note; }

    LensTable* table() const { return m_table; }
    /// Goes on from the current token with the alternative of a row.
    void fork(int row);

public Q_SLOTS:
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead(const QString& title, const QString& unit, const LensTable* table);
    void showNumbers(const QVector<QPair<QString, QString>>& numbers);
    ViewContext m_context;
    AlternativesModel* m_model;
    LogitLensModel* m_lensModel;
    Note* m_note;
    bool m_forks = false; ///< the answer can go on from the current token
    QWidget *m_title = nullptr, *m_lensTitle = nullptr, *m_numbersTitle = nullptr;
    QGridLayout* m_numbers;
    QLabel *m_lensHint, *m_forkHint;
    LensTable *m_table, *m_lensTable;
};

} // namespace ax::ui
