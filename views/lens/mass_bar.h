// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/attention_row.h"

#include <QWidget>

namespace ax::ui {

/// The bar "kept, sinks, not kept" with its words and numbers: under it, side by side where they
/// fit, else one below the other.
class MassBar : public QWidget {
    Q_OBJECT
public:
    explicit MassBar(QWidget* parent = nullptr);
    void setRow(const AttentionRow& row);
    QSize sizeHint() const override;
    QString keptText() const;
    QString sinksText() const;
    QString notKeptText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int line() const; ///< height of a line of words
    int underLines(int width) const;
    double m_kept = 0, m_sinks = 0, m_notKept = 0;
    int m_topK = 0, m_rows = 0;
    bool m_hubs = false, m_heads = false;
};

} // namespace ax::ui
