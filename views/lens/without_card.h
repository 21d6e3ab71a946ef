// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/chip_text.h"
#include "views/session/view_commands.h"
#include "views/session/view_registry.h"

#include <QFrame>
#include <QVector>

class QLabel;
class QToolButton;

namespace ax::ui {

/// "Without ␣brings at 192": what came of running the step again with positions hidden.
class WithoutCard : public QFrame {
    Q_OBJECT
public:
    struct Result : WithoutAnswer {
        float largestAlone = kAbsent; ///< of the single results known for these positions
    };

    explicit WithoutCard(const ViewContext& context, QWidget* parent = nullptr);
    void setResult(const Result& result);
    ChipText* body() const { return m_body; }
    QString title() const;
    QString bodyText() const;
    QString mutedText() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    QVector<ChipText::Part> titleParts() const;
    QVector<ChipText::Part> bodyParts() const;
    ViewContext m_context;
    Result m_result;
    ChipText *m_title, *m_body;
    QLabel* m_muted;
    QToolButton* m_close;
};

} // namespace ax::ui
