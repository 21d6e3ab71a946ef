// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QTextLayout>
#include <QVector>
#include <QWidget>

#include <memory>

namespace ax::ui {

/// A sentence that wraps, with tokens as chips and numbers in bold. "Copy" is in its menu.
class ChipText : public QWidget {
    Q_OBJECT
public:
    explicit ChipText(QWidget* parent = nullptr);
    void setRole(look::Role role);
    struct Part {
        QString text;
        bool chip = false; ///< a token, as TokenLabel::text; else words
    };
    /// `boldNumbers`: those in the words.
    void setParts(const QVector<Part>& parts, bool boldNumbers);
    QString text() const { return m_text; } ///< as plain words
    int chips() const { return int(m_chips.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    qreal place(QTextLayout& layout, qreal width) const;

    look::Role m_role = look::Role::Table;
    QVector<Part> m_parts;
    bool m_bold = false;
    QString m_text;
    QVector<QPair<int, int>> m_chips; ///< start and length in the laid out text
    std::unique_ptr<QTextLayout> m_layout;
};

/// Splits a translated sentence at its places "%1", "%2", …: `parts` go there.
QVector<ChipText::Part> partsOf(const QString& sentence, const QVector<ChipText::Part>& parts);

} // namespace ax::ui
