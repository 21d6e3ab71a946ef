// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/draft.h"

#include <QWidget>

namespace ax::ui {

/// The files of a draft as chips: icon, name, tokens and coding, remove. Chips that do not fit go
/// to another line.
class FileChips : public QWidget {
    Q_OBJECT
public:
    explicit FileChips(QWidget* parent = nullptr);
    void setFiles(const QVector<AttachedFile>& files);
    QStringList texts() const; ///< "minutes-october.md, 1,312 tokens · UTF-8", for tests
    /// "1,312 tokens · UTF-8"
    static QString detailOf(const AttachedFile& file);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(width, false); }
    QSize sizeHint() const override { return { 200, heightForWidth(width()) }; }

Q_SIGNALS:
    void removeRequested(int file);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int place(int width, bool move) const;
    QVector<QWidget*> m_chips;
    QStringList m_texts;
};

} // namespace ax::ui
