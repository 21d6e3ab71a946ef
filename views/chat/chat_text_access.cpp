// SPDX-License-Identifier: Apache-2.0
#include "views/chat/chat_text_access.h"

#include "views/chat/chat_text.h"
#include "views/session/session_model.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <map>

namespace ax::ui {
namespace {

/// A button under a message. Its place in the chat's list is all it knows: the list is made anew
/// whenever it is asked.
class ButtonAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ButtonAccessible(ChatText* chat, int index)
        : m_chat(chat)
        , m_index(index)
    {
    }
    bool isValid() const override { return m_index < m_chat->messageButtons().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_chat);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_chat->messageButtons()[m_index].name
                                                      : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_chat->messageButtons()[m_index].rect.toAlignedRect();
        return QRect(m_chat->viewport()->mapToGlobal(box.topLeft()), box.size());
    }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.disabled = !isValid() || !m_chat->messageButtons()[m_index].enabled;
        state.offscreen = !isValid()
            || !m_chat->viewport()->rect().intersects(
                m_chat->messageButtons()[m_index].rect.toAlignedRect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return { pressAction() }; }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            m_chat->pressButton(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    ChatText* m_chat;
    int m_index;
};

/// The chat as one text: who speaks, what was said, a line between messages. The caret is the token
/// that the keyboard is on.
class ChatAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ChatAccessible(ChatText* chat)
        : QAccessibleWidget(chat, QAccessible::Document, chat->accessibleName())
    {
    }
    ~ChatAccessible() override
    {
        for (const auto& [index, id] : m_buttons)
            QAccessible::deleteAccessibleInterface(id);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return int(chat()->messageButtons().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_buttons.find(index);
        if (known != m_buttons.end())
            return QAccessible::accessibleInterface(known->second);
        auto* button = new ButtonAccessible(chat(), index);
        m_buttons[index] = QAccessible::registerAccessibleInterface(button);
        return button;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [index, id] : m_buttons)
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto buttons = chat()->messageButtons();
        const QPointF at = chat()->viewport()->mapFromGlobal(QPointF(x, y));
        for (int k = 0; k < buttons.size(); ++k)
            if (buttons[k].rect.contains(at))
                return child(k);
        return nullptr;
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
    void setCursorPosition(int offset) override
    {
        if (const int token = tokenAtOffset(offset); token >= 0)
            chat()->setCaret(token);
    }
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
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { chat()->choose({}, {}); }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0)
            chat()->choose(placeOf(start), placeOf(end));
    }
    void scrollToSubstring(int start, int) override { chat()->scrollToToken(tokenAtOffset(start)); }
    QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    struct Part {
        int base = 0, region = -1; ///< -1: who speaks
        QString text;
    };

    ChatText* chat() const { return static_cast<ChatText*>(widget()); }

    QVector<Part> parts() const
    {
        QVector<Part> parts;
        int base = 0, message = -1;
        const auto add = [&](int region, const QString& text) {
            parts.append({ base, region, text });
            base += int(text.size());
        };
        const ChatDocument& document = chat()->document();
        for (int region = 0; region < int(document.regions().size()); ++region) {
            const auto& section = document.regions()[std::size_t(region)];
            if (section.message != message) {
                message = section.message;
                add(-1,
                    ChatText::speaker(document.messages()[std::size_t(message)].role)
                        + QStringLiteral(":\n"));
            }
            add(region, section.source.text());
            add(-1, QStringLiteral("\n"));
        }
        return parts;
    }

    QString whole() const
    {
        QString text;
        for (const Part& part : parts())
            text += part.text;
        return text;
    }

    int offsetOf(int token) const
    {
        const ChatDocument::Place place
            = token >= 0 ? chat()->document().placeOf(token, false) : ChatDocument::Place();
        for (const Part& part : parts())
            if (place.isValid() && part.region == place.region)
                return part.base + place.offset;
        return -1;
    }

    ChatDocument::Place placeOf(int offset) const
    {
        ChatDocument::Place last;
        for (const Part& part : parts()) {
            if (part.region < 0)
                continue;
            if (offset < part.base + int(part.text.size()) || !last.isValid())
                last = { part.region, std::clamp(offset - part.base, 0, int(part.text.size())) };
            if (offset <= part.base + int(part.text.size()))
                return last;
            last = { part.region, int(part.text.size()) };
        }
        return last;
    }

    int tokenAtOffset(int offset) const
    {
        const ChatDocument::Place place = placeOf(offset);
        if (!place.isValid())
            return -1;
        const ChatSource& source = chat()->document().regions()[std::size_t(place.region)].source;
        const int k = source.firstAt(place.offset);
        return k < source.count() ? source.tokenAt(k) : -1;
    }

    mutable std::map<int, QAccessible::Id> m_buttons;
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

void announceCaret(ChatText& chat)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&chat);
    if (QAccessibleTextInterface* text = face ? face->textInterface() : nullptr) {
        QAccessibleTextCursorEvent event(&chat, text->cursorPosition());
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace ax::ui
