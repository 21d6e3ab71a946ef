// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QToolButton;

namespace ax::ui {

/// Token chip, place, probability, surprisal, zone; back, forward and pin.
class LensHeader : public QWidget {
    Q_OBJECT
public:
    explicit LensHeader(const ViewContext& context, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(0, sizeHint().height()); }
    QString placeText() const;
    QString probabilityText() const;

public Q_SLOTS:
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ViewContext m_context;
    QToolButton *m_back, *m_forward, *m_pin;
};

} // namespace ax::ui
