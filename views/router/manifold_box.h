// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/classifier.h"
#include "views/common/look.h"
#include "views/session/manifold_runs.h"

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
    void setAnswer(const std::optional<AnswerPlace>& answer);
    QString words() const; ///< all it says, as one text
    QSize sizeHint() const override { return QSize(look::px(300), wantedHeight()); }
    QSize minimumSizeHint() const override { return QSize(look::px(220), wantedHeight()); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wantedHeight() const { return look::px(m_answer ? 176 : 124); }
    QString place() const;
    QString explanation() const;
    QString answerText() const; ///< empty: no answer can be placed
    std::optional<discovery::Verdict> m_verdict;
    std::optional<AnswerPlace> m_answer;
    qint64 m_known = 0;
};

} // namespace ax::ui
