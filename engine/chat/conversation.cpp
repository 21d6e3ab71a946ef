// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/conversation.h"

#include "engine/core/stopwatch.h"
#include "engine/template/exact_json.h"

#include <chrono>
#include <random>

namespace ax {

namespace {

using nlohmann::ordered_json;

constexpr const char* kParts = "contentParts";

// Members of a record that say something about the answer and nothing to the model.
constexpr std::string_view kOurs[] = { kParts, "finish_reason", "attachments" };

bool isOurs(std::string_view member)
{
    for (const std::string_view name : kOurs)
        if (member == name)
            return true;
    return false;
}

// What a view shows of a content that is not text: its text parts.
std::string shownText(const ordered_json& content)
{
    std::string text;
    if (content.is_array()) {
        for (const ordered_json& part : content) {
            if (part.is_string())
                text += part.get<std::string>();
            else if (part.is_object() && part.contains("text") && part["text"].is_string())
                text += part["text"].get<std::string>();
        }
    }
    return text;
}

} // namespace

std::string newMessageId()
{
    static thread_local std::mt19937_64 random { std::random_device {}() };
    constexpr char kDigits[] = "0123456789abcdef";
    std::uint64_t value = random();
    std::string id = "msg-";
    for (int digit = 0; digit < 16; ++digit, value >>= 4)
        id += kDigits[value & 15];
    return id;
}

MessageRecord makeMessage(std::string role, std::string content)
{
    MessageRecord message;
    message.id = newMessageId();
    message.role = std::move(role);
    message.content = std::move(content);
    message.timestamp = nowMs();
    return message;
}

ordered_json templateMessage(const MessageRecord& record)
{
    ordered_json message { { "role", record.role }, { "content", record.content } };
    if (record.extra.is_object()) {
        if (record.extra.contains(kParts))
            message["content"] = record.extra[kParts];
        for (const auto& [member, value] : record.extra.items())
            if (!isOurs(member))
                message[member] = value;
    }
    return message;
}

void Conversation::add(MessageRecord record)
{
    m_json.push_back(templateMessage(record));
    m_records.push_back(std::move(record));
}

void Conversation::append(Conversation other)
{
    for (ordered_json& message : other.m_json)
        m_json.push_back(std::move(message));
    for (MessageRecord& record : other.m_records)
        m_records.push_back(std::move(record));
}

Conversation Conversation::fromRecords(std::vector<MessageRecord> records)
{
    Conversation conversation;
    for (MessageRecord& record : records)
        conversation.add(std::move(record));
    return conversation;
}

void Conversation::rename(const std::vector<std::string>& ids)
{
    for (std::size_t k = 0; k < std::min(ids.size(), m_records.size()); ++k)
        m_records[k].id = ids[k];
}

Result<Conversation> Conversation::fromJson(const ordered_json& messages, const std::string& place)
{
    constexpr const char* kExample = "for example [{\"role\": \"user\", \"content\": \"Hello\"}]";
    if (!messages.is_array())
        return fail(ErrorCode::Format, "[messages] expected an array of messages", place, kExample);
    Conversation conversation;
    for (const ordered_json& message : messages) {
        const std::string number = std::to_string(conversation.size());
        if (!message.is_object())
            return fail(ErrorCode::Format,
                "[messages] messages[" + number + "]: expected an object, found "
                    + message.type_name(),
                place, kExample);
        // What else a message needs the template says itself.
        const bool hasRole = message.contains("role") && message["role"].is_string();
        MessageRecord record
            = makeMessage(hasRole ? message["role"].get<std::string>() : std::string(), {});
        for (const auto& [member, value] : message.items()) {
            if (member == "role")
                continue;
            if (member == "content" && value.is_string()) {
                record.content = value.get<std::string>();
            } else if (member == "content") {
                record.content = shownText(value);
                record.extra[kParts] = withPlainNumbers(value);
            } else {
                record.extra[member] = withPlainNumbers(value);
            }
        }
        conversation.m_json.push_back(message);
        conversation.m_records.push_back(std::move(record));
    }
    return conversation;
}

Result<ConversationFile> readConversation(std::string_view text, const std::string& place)
{
    ConversationFile file;
    ordered_json json;
    try {
        json = parseExactJson(text);
    } catch (const ordered_json::exception& problem) {
        return fail(ErrorCode::Format, std::string("[messages] no JSON: ") + problem.what(), place,
            "Correct the file; a JSON checker names the place.");
    }
    if (json.is_object() && json.contains("messages")) {
        AX_TRY(file.messages, Conversation::fromJson(json["messages"], place));
        for (const auto& [name, value] : json.items())
            if (name != "messages")
                file.variables[name] = value;
        return file;
    }
    AX_TRY(file.messages, Conversation::fromJson(json, place));
    return file;
}

} // namespace ax
