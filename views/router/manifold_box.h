// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/classifier.h"
#include "views/common/look.h"

#include <QWidget>

#include <optional>

namespace ax::ui {

/// "On the manifold?": how far a token lies from the tokens that the last discovery knew.
class ManifoldBox : public QWidget {
    Q_OBJECT
public:
    explicit ManifoldBox(QWidget* parent = nullptr);
    /// `known`: points of that run, 0: there is none.
    void set(const std::optional<discovery::Verdict>& verdict, qint64 known);
    QString words() const; ///< all it says, as one text
    QSize sizeHint() const override { return QSize(look::px(300), look::px(124)); }
    QSize minimumSizeHint() const override { return QSize(look::px(220), look::px(124)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString place() const;
    QString explanation() const;
    std::optional<discovery::Verdict> m_verdict;
    qint64 m_known = 0;
};

} // namespace ax::ui
