// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace ax::ui {

/// Zone glyph and name, confidence at the right.
class ZoneLine : public QWidget {
    Q_OBJECT
public:
    explicit ZoneLine(QWidget* parent = nullptr);
    void set(const QString& zone, float confidence);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_zone;
    float m_confidence = 0;
};

} // namespace ax::ui
