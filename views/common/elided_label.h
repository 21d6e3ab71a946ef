// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace ax::ui {

/// One line of plain words that ends in "…" where it has no room; under four characters nothing.
class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;
    QString shownText() const
    {
        const QString words
            = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
        return words == text() || words.size() > 4 ? words : QString();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(alignment()) | Qt::TextSingleLine,
            palette(), isEnabled(), shownText(), foregroundRole());
    }
};

} // namespace ax::ui
