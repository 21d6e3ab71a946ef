// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

namespace ax::ui {

class EvidenceModel;

/// The rules of a preset against a step: zone with its score, below it each value on its scale with
/// the part that passes, and what came of it.
class EvidenceList : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceList(const EvidenceModel* model, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void render(QPainter& painter, const QSizeF& size, const look::Colours& colours) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight(int row) const;
    const EvidenceModel* m_model;
};

} // namespace ax::ui
