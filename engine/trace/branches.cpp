// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/branches.h"

#include <algorithm>

namespace ax {

namespace {

KeptBranch* find(std::vector<KeptBranch>& kept, std::string_view id)
{
    const auto at = std::find_if(kept.begin(), kept.end(),
        [id](const KeptBranch& branch) { return branch.record.id == id; });
    return at == kept.end() ? nullptr : &*at;
}

void place(BranchRecord& record, std::string parent, int token, int message)
{
    if (record.parent == parent && record.fromTokenIndex == token && record.fromMessage == message)
        return;
    record.parent = std::move(parent);
    record.fromTokenIndex = token;
    record.fromMessage = message;
    record.fromMessageGiven = nullptr;
}

/// A branch that leaves before its parent's own part begins leaves the parent's parent.
void settleParents(std::vector<KeptBranch>& kept)
{
    for (std::size_t round = 0; round < kept.size(); ++round) {
        bool moved = false;
        for (KeptBranch& branch : kept) {
            BranchRecord& record = branch.record;
            const KeptBranch* parent = record.parent.empty() ? nullptr : find(kept, record.parent);
            if (parent && record.fromTokenIndex <= parent->record.fromTokenIndex
                && record.fromMessage <= parent->record.fromMessage) {
                place(record, parent->record.parent, record.fromTokenIndex, record.fromMessage);
                moved = true;
            }
        }
        if (!moved)
            return;
    }
}

/// The path alone, its branches left out.
TraceSnapshot pathOf(const TraceSession& session)
{
    TraceSession path = session.fork();
    if (!std::as_const(path).keptBranches().empty())
        path.keptBranches().clear();
    return path.snapshot();
}

bool sameSegment(const SegmentRecord& a, const SegmentRecord& b)
{
    return a.id == b.id && a.type == b.type && a.startTokenIndex == b.startTokenIndex
        && a.endTokenIndex == b.endTokenIndex && a.messageId == b.messageId
        && a.contentStart == b.contentStart && a.contentEnd == b.contentEnd && a.extra == b.extra;
}

} // namespace

std::string newBranchName()
{
    std::uint64_t bits = newBranchId();
    std::string name = "b-";
    for (int digit = 0; digit < 16; ++digit, bits >>= 4)
        name += "0123456789abcdef"[bits & 15];
    return name;
}

void leaveShown(TraceSession& session, BranchRecord record)
{
    const int token = record.fromTokenIndex, message = record.fromMessage;
    BranchRecord left = std::as_const(session).shownBranch();
    if (left.id.empty())
        left.id = newBranchName();
    if (left.createdAt == 0)
        left.createdAt = std::as_const(session).header().createdAt;
    place(left, {}, token, message);
    const TraceSnapshot path = pathOf(session);
    std::vector<KeptBranch>& kept = session.keptBranches();
    for (KeptBranch& other : kept)
        if (other.record.parent.empty()
            && (other.record.fromTokenIndex > token || other.record.fromMessage > message))
            other.record.parent = left.id;
    kept.push_back({ std::move(left), path });
    if (record.id.empty())
        record.id = newBranchName();
    place(record, {}, 0, 0);
    session.shownBranch() = std::move(record);
}

void lowerForks(TraceSession& session, int token)
{
    const auto beyond = [token](const KeptBranch& branch) {
        return branch.record.parent.empty() && branch.record.fromTokenIndex > token;
    };
    const auto& kept = std::as_const(session).keptBranches();
    if (std::none_of(kept.begin(), kept.end(), beyond))
        return;
    for (KeptBranch& branch : session.keptBranches())
        if (beyond(branch))
            place(branch.record, {}, token, branch.record.fromMessage);
}

Result<TraceSession> withShown(const TraceSession& session, std::string_view id)
{
    std::vector<KeptBranch> kept = session.keptBranches();
    const KeptBranch* const chosen = find(kept, id);
    if (!chosen)
        return fail(ErrorCode::NotFound, "[branches] no branch " + std::string(id));
    BranchRecord left = session.shownBranch();
    if (left.id.empty())
        left.id = newBranchName();
    if (left.createdAt == 0)
        left.createdAt = session.header().createdAt;

    // From the chosen one up to the root: each now shares with the shown one what the one below
    // shared with it.
    int token = chosen->record.fromTokenIndex, message = chosen->record.fromMessage;
    std::string up = chosen->record.parent;
    for (std::size_t depth = 0; !up.empty() && depth < kept.size(); ++depth) {
        KeptBranch* const parent = find(kept, up);
        if (!parent)
            break;
        up = parent->record.parent;
        const int itsToken = parent->record.fromTokenIndex, itsMessage = parent->record.fromMessage;
        place(parent->record, {}, token, message);
        token = std::min(token, itsToken);
        message = std::min(message, itsMessage);
    }
    // Those that were not above it.
    std::vector<std::string> above;
    for (std::string at = chosen->record.parent; !at.empty() && above.size() < kept.size();) {
        above.push_back(at);
        const auto& before = session.keptBranches();
        const auto found = std::find_if(before.begin(), before.end(),
            [&](const KeptBranch& branch) { return branch.record.id == at; });
        at = found == before.end() ? std::string() : found->record.parent;
    }
    for (KeptBranch& other : kept) {
        BranchRecord& record = other.record;
        if (record.id == id || std::find(above.begin(), above.end(), record.id) != above.end())
            continue;
        if (record.parent.empty()
            && (record.fromTokenIndex > token || record.fromMessage > message))
            record.parent = left.id;
        else if (record.parent == id)
            record.parent.clear();
    }
    place(left, {}, token, message);

    TraceSession shown = chosen->path->fork();
    BranchRecord own = chosen->record;
    place(own, {}, 0, 0);
    *find(kept, id) = { std::move(left), pathOf(session) };
    settleParents(kept);
    shown.keptBranches() = std::move(kept);
    shown.shownBranch() = std::move(own);
    shown.unknownRecords() = session.unknownRecords();
    TraceHeader& header = shown.header();
    header.traceId = session.header().traceId;
    header.createdAt = session.header().createdAt;
    header.extra = session.header().extra;
    return shown;
}

Result<TraceSession> withoutBranch(const TraceSession& session, std::string_view id)
{
    std::vector<KeptBranch> kept = session.keptBranches();
    const KeptBranch* const gone = find(kept, id);
    if (!gone)
        return fail(ErrorCode::NotFound, "[branches] no branch " + std::string(id));
    const BranchRecord record = gone->record;
    for (KeptBranch& other : kept)
        if (other.record.parent == record.id)
            place(other.record, record.parent,
                std::min(other.record.fromTokenIndex, record.fromTokenIndex),
                std::min(other.record.fromMessage, record.fromMessage));
    std::erase_if(kept, [&](const KeptBranch& branch) { return branch.record.id == record.id; });
    TraceSession rest = session.fork();
    rest.keptBranches() = std::move(kept);
    return rest;
}

MessageVersions versionsOf(const TraceSession& session, int row)
{
    struct Version {
        std::int64_t time;
        std::string id;
        bool shown;
    };
    const auto& messages = session.messages();
    if (row < 0 || row >= int(messages.size()))
        return {};
    const auto timeOf = [row](const TraceSession& path, const BranchRecord& record) {
        const auto& list = path.messages();
        return row < int(list.size()) && list[std::size_t(row)].timestamp > 0
            ? list[std::size_t(row)].timestamp
            : record.createdAt;
    };
    std::vector<Version> versions;
    // A fork of another version of this message is one more of them.
    const auto& kept = session.keptBranches();
    const auto partsHere = [&](const BranchRecord& record) {
        const BranchRecord* at = &record;
        for (std::size_t steps = 0; steps <= kept.size(); ++steps) {
            if (at->fromMessage != row)
                return false;
            if (at->parent.empty())
                return true;
            const auto parent = std::find_if(kept.begin(), kept.end(),
                [at](const KeptBranch& other) { return other.record.id == at->parent; });
            if (parent == kept.end())
                return true; // its parent is the shown one
            at = &parent->record;
        }
        return false;
    };
    for (const KeptBranch& branch : kept)
        if (partsHere(branch.record))
            versions.push_back({ timeOf(*branch.path, branch.record), branch.record.id, false });
    if (versions.empty())
        return {};
    versions.push_back({ timeOf(session, session.shownBranch()), session.shownBranch().id, true });
    std::stable_sort(versions.begin(), versions.end(),
        [](const Version& a, const Version& b) { return a.time < b.time; });
    MessageVersions result;
    for (const Version& version : versions) {
        if (version.shown)
            result.shown = int(result.ids.size());
        result.ids.push_back(version.id);
    }
    return result;
}

const TraceSession& parentPath(const TraceSession& session, const BranchRecord& record)
{
    for (const KeptBranch& branch : session.keptBranches())
        if (!record.parent.empty() && branch.record.id == record.parent)
            return *branch.path;
    return session;
}

int commonMessages(const TraceSession& a, const TraceSession& b)
{
    const auto& one = a.messages();
    const auto& two = b.messages();
    std::size_t same = 0;
    while (same < one.size() && same < two.size() && one[same].id == two[same].id
        && one[same].content == two[same].content)
        ++same;
    return int(same);
}

int commonTokens(const TraceSession& a, const TraceSession& b)
{
    int end = std::min(a.tokenCount(), b.tokenCount());
    const auto one = a.branches(), two = b.branches();
    for (std::size_t k = 0; k < std::max(one.size(), two.size()); ++k) {
        if (k < one.size() && k < two.size() && one[k] == two[k])
            continue;
        if (k < one.size())
            end = std::min(end, int(one[k].from));
        if (k < two.size())
            end = std::min(end, int(two[k].from));
        break;
    }
    return end;
}

std::vector<SegmentRecord> ownSegments(
    const TraceSession& path, const TraceSession& parent, int fromTokenIndex)
{
    std::vector<SegmentRecord> own;
    for (const SegmentRecord& segment : path.segments()) {
        const auto& shared = parent.segments();
        const bool inherited = segment.startTokenIndex < fromTokenIndex
            && std::any_of(shared.begin(), shared.end(), [&](SegmentRecord other) {
                   other.endTokenIndex = std::min(other.endTokenIndex, fromTokenIndex);
                   other.contentStart = std::min(other.contentStart, fromTokenIndex);
                   other.contentEnd = std::min(other.contentEnd, fromTokenIndex);
                   return sameSegment(segment, other);
               });
        if (!inherited)
            own.push_back(segment);
    }
    return own;
}

nlohmann::ordered_json branchJson(
    const BranchRecord& record, const nlohmann::ordered_json& fromMessage)
{
    nlohmann::ordered_json json;
    json["record_type"] = "branch";
    json["id"] = record.id;
    const auto text = [&json](const char* name, const std::string& value) {
        if (!value.empty())
            json[name] = value;
    };
    text("parent", record.parent);
    json["fromTokenIndex"] = record.fromTokenIndex;
    if (!fromMessage.is_null())
        json["fromMessage"] = fromMessage;
    if (record.createdAt != 0)
        json["created_at"] = record.createdAt;
    text("label", record.label);
    text("cause", record.cause);
    text("model", record.model);
    text("tokenizerHash", record.tokenizerHash);
    if (record.sampling.is_object() && !record.sampling.empty())
        json["sampling"] = record.sampling;
    if (!record.forkedFrom.is_null())
        json["forkedFrom"] = record.forkedFrom;
    if (record.extra.is_object())
        for (const auto& [name, value] : record.extra.items())
            json[name] = value;
    return json;
}

BranchRecord branchOfJson(const nlohmann::ordered_json& json)
{
    BranchRecord record;
    if (!json.is_object())
        return record;
    const auto text = [](std::string& into, const nlohmann::ordered_json& value) {
        if (value.is_string())
            into = value.get<std::string>();
        return value.is_string();
    };
    for (const auto& [name, value] : json.items()) {
        const std::string_view key = name;
        bool taken = key == "record_type";
        if (key == "id")
            taken = text(record.id, value);
        else if (key == "parent")
            taken = text(record.parent, value);
        else if (key == "label")
            taken = text(record.label, value);
        else if (key == "cause")
            taken = text(record.cause, value);
        else if (key == "model")
            taken = text(record.model, value);
        else if (key == "tokenizerHash")
            taken = text(record.tokenizerHash, value);
        else if (key == "fromTokenIndex" && value.is_number_integer()) {
            const auto index = value.get<std::int64_t>();
            taken = index >= 0 && index < (1 << 24);
            record.fromTokenIndex = taken ? std::int32_t(index) : 0;
        } else if (key == "created_at" && value.is_number_integer()) {
            record.createdAt = value.get<std::int64_t>();
            taken = record.createdAt != 0;
        } else if (key == "fromMessage" && (value.is_string() || value.is_number_integer())) {
            record.fromMessageGiven = value;
            taken = true;
        } else if (key == "sampling" && value.is_object() && !value.empty()) {
            record.sampling = value;
            taken = true;
        } else if (key == "forkedFrom" && !value.is_null()) {
            record.forkedFrom = value;
            taken = true;
        }
        if (!taken)
            record.extra[name] = value;
    }
    return record;
}

} // namespace ax
