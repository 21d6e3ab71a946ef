// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// The messages of a chat, in both forms that are needed: as the chat template sees them, every
/// member as it was given, and as a trace keeps them. Both lists are equally long.
class Conversation {
public:
    Conversation() = default;
    /// From records of a trace: role, content and the members of tool use that `extra` holds.
    static Conversation fromRecords(std::vector<MessageRecord> records);
    /// From an array of message objects; content may be text, null, parts or absent.
    /// Errors: Format, with `place`.
    static Result<Conversation> fromJson(
        const nlohmann::ordered_json& messages, const std::string& place);

    void add(MessageRecord record);
    void append(Conversation other);
    std::size_t size() const { return m_records.size(); }
    bool empty() const { return m_records.empty(); }
    /// The messages are known by these ids from now on; as many as there are messages.
    void rename(const std::vector<std::string>& ids);
    const nlohmann::ordered_json& json() const { return m_json; }
    const std::vector<MessageRecord>& records() const { return m_records; }

private:
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array();
    std::vector<MessageRecord> m_records;
};

/// What a messages file holds: an array of messages, or an object {messages, tools, documents, …}
/// whose other members are variables of the chat template.
struct ConversationFile {
    Conversation messages;
    nlohmann::ordered_json variables = nlohmann::ordered_json::object();
};
/// Errors: Format (no JSON, with its place; no array of messages).
Result<ConversationFile> readConversation(std::string_view text, const std::string& place);

/// A message as chat templates want it. A content that is not text stands in the record's member
/// `contentParts` (spec/trace.md keeps unknown members).
nlohmann::ordered_json templateMessage(const MessageRecord& record);

MessageRecord makeMessage(std::string role, std::string content);
/// "msg-" and 16 random hex digits.
std::string newMessageId();

} // namespace ax
