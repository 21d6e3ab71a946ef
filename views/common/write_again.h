// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QPoint>
#include <QVector>
#include <QWidget>

#include <array>
#include <functional>

class QMenu;
class QToolButton;

/// Writing an answer again from a token on with places hidden or stressed, from any view. GUI
/// thread.
namespace ax::ui {

/// How many times as much stressed places may weigh.
inline constexpr std::array kStressWeights { 2.0, 4.0, 8.0 };

/// Why it cannot be done now, in words; empty: it can.
QString writeAgainRefusal(const ViewContext& context, int token, const QVector<int>& positions);
/// Begins it and opens Compare with the answer as it was beside the new one. `weight` 0 hides.
void writeAgain(
    const ViewContext& context, int token, const QVector<int>& positions, double weight);
/// Asks for the weight of stressed places in a menu at `at`, then writes again.
void askStress(QWidget* parent, const QPoint& at, const ViewContext& context, int token,
    const QVector<int>& positions);
/// The two as buttons that are always seen; what they hide or stress is asked for when one is used.
class WriteAgainBar : public QWidget {
    Q_OBJECT
public:
    using Places = std::function<QVector<int>()>;
    WriteAgainBar(const ViewContext& context, Places places, QWidget* parent = nullptr);
    /// Whether they can be used now; with the next change of pin, places or engine.
    void refresh();
    QToolButton* without() const { return m_without; }
    QToolButton* stressed() const { return m_stressed; }

private:
    ViewContext m_context;
    Places m_places;
    QToolButton *m_without, *m_stressed;
};

/// "Write again without these" and "Write again with these stressed".
void addWriteAgain(
    QMenu* menu, const ViewContext& context, int token, const QVector<int>& positions);

} // namespace ax::ui
