// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_text_access.h"

#include "views/chat/chat_text.h"
#include "views/session/session_model.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace ax::ui {
namespace {

/// The chat as one text: the sources of all messages, a blank line between them. The caret is the
/// token that the keyboard is on.
class ChatAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ChatAccessible(ChatText* chat)
        : QAccessibleWidget(chat, QAccessible::Document, chat->accessibleName())
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return chat()->sentence(chat()->caret() >= 0 ? chat()->caret() : chat()->row().token);
        return QAccessibleWidget::text(kind);
    }

    int characterCount() const override { return int(whole().size()); }
    QString text(int start, int end) const override { return whole().mid(start, end - start); }
    int cursorPosition() const override { return std::max(0, offsetOf(chat()->caret())); }
    void setCursorPosition(int) override { }
    QRect characterRect(int offset) const override
    {
        const int token = tokenAtOffset(offset);
        const auto rects = token >= 0 ? chat()->tokenRects(token) : QVector<QRectF>();
        if (rects.isEmpty())
            return {};
        const QRect rect = rects.front().toAlignedRect();
        return QRect(chat()->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }
    int offsetAtPoint(const QPoint& point) const override
    {
        return offsetOf(chat()->tokenAt(chat()->viewport()->mapFromGlobal(point)));
    }
    void selection(int index, int* start, int* end) const override
    {
        const auto [from, to] = chat()->range();
        *start = *end = 0;
        if (index == 0 && from >= 0) {
            *start = offsetOf(from);
            *end = offsetOf(to) + 1;
        }
    }
    int selectionCount() const override { return chat()->range().first >= 0 ? 1 : 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    void scrollToSubstring(int start, int) override { chat()->scrollToToken(tokenAtOffset(start)); }
    QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    ChatText* chat() const { return static_cast<ChatText*>(widget()); }

    QString whole() const
    {
        QString text;
        for (const auto& region : chat()->document().regions())
            text += region.source.text() + QLatin1Char('\n');
        return text;
    }

    int offsetOf(int token) const
    {
        int base = 0;
        for (const auto& region : chat()->document().regions()) {
            for (int k = 0; token >= 0 && k < region.source.count(); ++k)
                if (region.source.tokenAt(k) == token)
                    return base + region.source.start(k);
            base += int(region.source.text().size()) + 1;
        }
        return -1;
    }

    int tokenAtOffset(int offset) const
    {
        int base = 0;
        for (const auto& region : chat()->document().regions()) {
            const int length = int(region.source.text().size());
            if (offset < base + length) {
                const int k = region.source.firstAt(offset - base);
                return k < region.source.count() ? region.source.tokenAt(k) : -1;
            }
            base += length + 1;
        }
        return -1;
    }
};

QAccessibleInterface* create(const QString& name, QObject* object)
{
    if (name == QLatin1String("ax::ui::ChatText"))
        if (auto* chat = qobject_cast<ChatText*>(object))
            return new ChatAccessible(chat);
    return nullptr;
}

} // namespace

void installChatAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace ax::ui
