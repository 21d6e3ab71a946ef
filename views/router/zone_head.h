// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

#include <optional>

namespace ax::ui {

/// The glyph of the zone now, beside its name; nothing without one.
class ZoneGlyph : public QWidget {
    Q_OBJECT
public:
    explicit ZoneGlyph(QWidget* parent = nullptr);
    void setZone(std::optional<look::Zone> zone);
    QSize sizeHint() const override { return { look::px(22), look::px(22) }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<look::Zone> m_zone;
};

/// How sure the preset is, as a bar in the zone's pattern; the number stands in the words above.
class ConfidenceBar : public QWidget {
    Q_OBJECT
public:
    explicit ConfidenceBar(QWidget* parent = nullptr);
    void set(std::optional<look::Zone> zone, double confidence); ///< NaN: not known
    QSize sizeHint() const override { return { look::px(200), look::px(18) }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<look::Zone> m_zone;
    double m_confidence = 0;
};

} // namespace ax::ui
