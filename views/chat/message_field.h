// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

namespace ax::ui {

/// The field of the composer: files that are pasted are attached, not written as addresses.
class MessageField : public QPlainTextEdit {
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;
    static QStringList filesIn(const QMimeData* data)
    {
        QStringList paths;
        for (const QUrl& url : data->urls())
            if (url.isLocalFile())
                paths << url.toLocalFile();
        return paths;
    }

Q_SIGNALS:
    void filesPasted(const QStringList& paths);

protected:
    bool canInsertFromMimeData(const QMimeData* data) const override
    {
        return !filesIn(data).isEmpty() || QPlainTextEdit::canInsertFromMimeData(data);
    }
    void insertFromMimeData(const QMimeData* data) override
    {
        if (const QStringList paths = filesIn(data); !paths.isEmpty())
            Q_EMIT filesPasted(paths);
        else
            QPlainTextEdit::insertFromMimeData(data);
    }
};

} // namespace ax::ui
