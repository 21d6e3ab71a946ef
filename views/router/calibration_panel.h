// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/session/measured_signals.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class FixedModel;
class Note;
class PlotPanel;

/// The measured signals, each with its interval on one scale: a disc where attention is read, a
/// square where none is needed.
class CalibrationPicture : public QWidget {
    Q_OBJECT
public:
    explicit CalibrationPicture(QWidget* parent = nullptr);
    void set(const MeasuredTable& table);
    void render(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MeasuredTable m_table;
};

/// Whether a signal tells wrong answers from right ones on the model of this trace, as
/// `attnx evaluate` measured it, or that nobody did; and the way to measure it.
class CalibrationPanel : public QWidget {
    Q_OBJECT
public:
    explicit CalibrationPanel(const ViewContext& context, QWidget* parent = nullptr);
    /// The table and its sentence as text.
    QString text() const;
    PlotPanel* panel() const { return m_panel; }
    Note* note() const { return m_note; }

public Q_SLOTS:
    void refresh();
    void measure(); ///< goes to where signals are measured

private:
    QString timeText() const;
    ViewContext m_context;
    MeasuredTable m_table;
    PlotPanel* m_panel;
    CalibrationPicture* m_picture;
    FixedModel* m_model;
    QLabel* m_head; ///< where nothing is measured
    Note* m_note;
};

} // namespace ax::ui
