// SPDX-License-Identifier: Apache-2.0
#include "app/cli/earlier_sessions.h"

#include "engine/discovery/earlier_database.h"
#include "engine/discovery/job.h"
#include "engine/discovery/point_source.h"

#include <ctime>
#include <iomanip>
#include <iostream>

namespace ax::cli {

namespace {

using discovery::EarlierAnswer;
using discovery::EarlierDatabase;
using Json = nlohmann::ordered_json;

void tell(const CliContext& context, const std::vector<std::string>& notes)
{
    if (!context.quiet)
        for (const std::string& note : notes)
            std::cerr << "attnx: " << note << '\n';
}

Result<EarlierDatabase> read(const std::filesystem::path& file, const CliContext& context)
{
    discovery::Job job;
    AX_TRY(EarlierDatabase database, discovery::readEarlierDatabase(file, job));
    tell(context, database.notes);
    if (database.skippedCount > 0)
        tell(context,
            { std::to_string(database.skippedCount)
                + " rows cannot be read and are left out (attnx sessions check names them)." });
    return database;
}

Json zonesJson(const EarlierAnswer& one)
{
    Json zones = Json::object();
    for (const auto& [zone, steps] : one.zones)
        zones[zone] = steps;
    return zones;
}

/// By its request id.
Result<EarlierAnswer> answerOf(const EarlierDatabase& database, const std::string& request)
{
    for (const EarlierAnswer& one : database.answers)
        if (one.request == request)
            return one;
    return fail(ErrorCode::NotFound, "[sessions] " + request + ": no such answer",
        database.file.string(), "run attnx sessions list on it, and name one of its ids");
}

} // namespace

bool isEarlier(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return false;
    const auto earlier = discovery::isEarlierDatabase(file);
    return earlier && *earlier;
}

Result<int> listEarlier(const std::filesystem::path& file, const CliContext& context)
{
    AX_TRY(const EarlierDatabase database, read(file, context));
    Json all = Json::array();
    for (const EarlierAnswer& one : database.answers) {
        if (context.json) {
            Json json;
            json["id"] = one.request;
            json["trace_id"] = one.request;
            json["title"] = one.title;
            json["model"] = one.model;
            json["state"] = "written";
            json["created_at"] = one.created;
            json["updated_at"] = one.created;
            json["folder"] = one.session;
            json["tokens"] = one.tokens;
            json["generated"] = one.tokens;
            json["branches"] = 1;
            json["zones"] = zonesJson(one);
            json["read_only"] = true;
            all.push_back(std::move(json));
        } else {
            std::cout << one.request << "  " << std::right << std::setw(6) << one.tokens << " tok  "
                      << one.session << "  " << one.model << "  " << one.title << '\n';
        }
    }
    if (context.json)
        printJson(all);
    return 0;
}

Result<int> showEarlier(
    const std::filesystem::path& file, const std::string& request, const CliContext& context)
{
    AX_TRY(const EarlierDatabase database, read(file, context));
    AX_TRY(const EarlierAnswer one, answerOf(database, request));
    discovery::Job job;
    AX_TRY(const TraceReadResult trace, discovery::readEarlierAnswer(file, request, job));
    const std::string& text = trace.session.messages().back().content;
    if (context.json) {
        Json json;
        json["id"] = one.request;
        json["title"] = one.title;
        json["model"] = one.model;
        json["state"] = "written";
        json["tokens"] = one.tokens;
        json["generated"] = one.tokens;
        json["text"] = text;
        json["branches"] = 1;
        json["zones"] = zonesJson(one);
        json["notes"] = trace.notes;
        printJson(json);
        return 0;
    }
    const auto row = [](const char* label, const std::string& value) {
        if (!value.empty())
            std::cout << std::left << std::setw(14) << label << value << '\n';
    };
    row("Answer", one.request);
    row("Session", one.session);
    row("Title", one.title);
    row("Model", one.model);
    row("Tokens", std::to_string(one.tokens));
    for (const auto& [zone, steps] : one.zones)
        row("Zone", zone + " " + std::to_string(steps));
    for (const std::string& note : trace.notes)
        row("Note", note);
    std::cout << '\n' << text << '\n';
    return 0;
}

Result<int> exportEarlier(const std::filesystem::path& file, const std::string& request,
    const std::filesystem::path& output, const CliContext& context)
{
    discovery::Job job;
    AX_TRY(const TraceReadResult trace, discovery::readEarlierAnswer(file, request, job));
    tell(context, trace.notes);
    AX_CHECK(writeTrace(trace.session, output));
    return 0;
}

Result<int> checkEarlier(const std::filesystem::path& file, const CliContext& context)
{
    discovery::Job job;
    AX_TRY(const EarlierDatabase database, discovery::readEarlierDatabase(file, job));
    std::vector<std::string> faults = database.notes;
    for (const discovery::SkippedRow& row : database.skipped)
        faults.push_back(row.row + ": " + row.reason);
    if (database.skippedCount > database.skipped.size())
        faults.push_back(
            std::to_string(database.skippedCount - database.skipped.size()) + " more rows");
    if (context.json)
        printJson(Json { { "sessions", database.answers.size() }, { "faults", faults } });
    else
        for (const std::string& fault : faults)
            std::cout << fault << '\n';
    if (faults.empty() && !context.json && !context.quiet)
        std::cout << database.answers.size() << " answers, no fault\n";
    return faults.empty() ? 0 : 1;
}

} // namespace ax::cli
