// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/earlier_sessions.h"

#include "engine/discovery/earlier_database.h"
#include "engine/discovery/job.h"
#include "engine/store/store.h"
#include "engine/trace/jsonl.h"

#include <ctime>
#include <iomanip>
#include <iostream>
#include <memory>

namespace ax::cli {

namespace {

using Json = nlohmann::ordered_json;

struct SessionsArguments {
    std::string database; ///< empty: the usual one
    std::string id, text, output;
    std::vector<std::string> files;
};

std::filesystem::path pathOf(const SessionsArguments& a)
{
    return a.database.empty() ? currentStorePath() : std::filesystem::path(a.database);
}

void tellSetAside(const Store& store)
{
    if (const auto& aside = store.setAside())
        std::cerr << "attnx: the session database was damaged and set aside as "
                  << aside->damaged.string() << "; " << aside->sessionsTaken
                  << " sessions were taken over, " << aside->sessionsLost << " could not be read\n";
}

Result<Store> openForWriting(const SessionsArguments& a)
{
    AX_TRY(Store store, Store::open(pathOf(a), Store::Access::ReadWrite));
    tellSetAside(store);
    return store;
}

/// Nothing when there is no store yet and none was named.
Result<std::optional<Store>> openForReading(const SessionsArguments& a)
{
    auto store = Store::open(pathOf(a), Store::Access::ReadOnly);
    if (store)
        return std::optional<Store>(std::move(*store));
    if (store.error().code == ErrorCode::NotFound && a.database.empty())
        return std::optional<Store>();
    // An older one is brought up to date, a damaged one is set aside: both need writing.
    AX_TRY(Store written,
        store.error().code == ErrorCode::NotFound
            ? Result<Store>(tl::unexpected<Error>(store.error()))
            : openForWriting(a));
    return std::optional<Store>(std::move(written));
}

std::string timeText(std::int64_t ms)
{
    const std::time_t seconds = ms / 1000;
    std::tm parts {};
    char buffer[64];
    if (ms <= 0 || !::localtime_r(&seconds, &parts)
        || !std::strftime(buffer, sizeof buffer, "%Y-%m-%d %H:%M", &parts))
        return {};
    return buffer;
}

const char* stateOf(const SessionSummary& one)
{
    return one.interrupted ? "interrupted" : "written";
}

Json listed(const SessionSummary& one)
{
    Json json;
    json["id"] = std::to_string(one.id);
    json["trace_id"] = one.traceId;
    json["title"] = one.title;
    json["model"] = one.model;
    json["state"] = stateOf(one);
    json["created_at"] = one.created;
    json["updated_at"] = one.updated;
    json["pinned"] = one.pinned;
    json["folder"] = one.folder;
    json["tokens"] = one.tokens;
    json["generated"] = one.generated;
    json["branches"] = one.branches;
    json["bytes"] = one.bytes.total();
    json["writing"] = one.leased;
    return json;
}

Result<int> runList(const SessionsArguments& a, const CliContext& context)
{
    if (isEarlier(pathOf(a)))
        return listEarlier(pathOf(a), context);
    AX_TRY(const std::optional<Store> store, openForReading(a));
    std::vector<SessionSummary> all;
    if (store) {
        AX_TRY(all, store->list());
    }
    if (context.json) {
        Json json = Json::array();
        for (const SessionSummary& one : all)
            json.push_back(listed(one));
        printJson(json);
        return 0;
    }
    for (const SessionSummary& one : all)
        std::cout << std::right << std::setw(6) << one.id << "  " << timeText(one.updated) << "  "
                  << std::setw(7) << one.tokens << " tok  " << std::left << std::setw(28)
                  << one.model << "  " << (one.pinned ? "* " : "") << one.title
                  << (one.interrupted ? one.leased ? "  [being written]" : "  [interrupted]" : "")
                  << '\n';
    if (all.empty() && !context.quiet)
        std::cerr << "no sessions in " << pathOf(a).string() << '\n';
    return 0;
}

/// A store that has to be there.
Result<Store> existing(const SessionsArguments& a)
{
    AX_TRY(std::optional<Store> store, openForReading(a));
    if (!store)
        return fail(ErrorCode::NotFound, "[sessions] " + pathOf(a).string() + ": no such database",
            {}, "write a session first, or name a database with --db");
    return std::move(*store);
}

Result<int> runShow(const SessionsArguments& a, const CliContext& context)
{
    if (isEarlier(pathOf(a)))
        return showEarlier(pathOf(a), a.id, context);
    AX_TRY(const Store store, existing(a));
    AX_TRY(const SessionId id, store.find(a.id));
    AX_TRY(const SessionSummary one, store.summary(id));
    AX_TRY(const TraceSession trace, store.read(id));
    std::string text;
    for (const MessageRecord& message : trace.messages())
        if (message.role == "assistant")
            text += (text.empty() ? "" : "\n\n") + message.content;
    if (context.json) {
        Json json;
        json["id"] = std::to_string(one.id);
        json["title"] = one.title;
        json["model"] = one.model;
        json["state"] = stateOf(one);
        json["tokens"] = one.tokens;
        json["generated"] = one.generated;
        json["text"] = text;
        json["branches"] = one.branches;
        json["bytes"] = one.bytes.total();
        printJson(json);
        return 0;
    }
    const auto row = [](const char* label, const std::string& value) {
        if (!value.empty())
            std::cout << std::left << std::setw(14) << label << value << '\n';
    };
    row("Session", std::to_string(one.id) + ", " + one.traceId);
    row("Title", one.title);
    row("Model", one.model);
    row("State", one.leased ? "being written" : stateOf(one));
    row("Created", timeText(one.created));
    row("Updated", timeText(one.updated));
    row("Tokens", std::to_string(one.tokens) + ", " + std::to_string(one.generated) + " generated");
    row("Branches", std::to_string(one.branches));
    row("Size",
        sizeText(std::uint64_t(one.bytes.total())) + " (text "
            + sizeText(std::uint64_t(one.bytes.text)) + ", tokens "
            + sizeText(std::uint64_t(one.bytes.tokens)) + ", attention "
            + sizeText(std::uint64_t(one.bytes.steps)) + ", fingerprints "
            + sizeText(std::uint64_t(one.bytes.fingerprints)) + ")");
    for (const MessageRecord& message : trace.messages())
        std::cout << '\n' << message.role << ":\n" << message.content << '\n';
    return 0;
}

Result<int> runSearch(const SessionsArguments& a, const CliContext& context)
{
    AX_TRY(const std::optional<Store> store, openForReading(a));
    SearchResult found;
    if (store) {
        AX_TRY(found, store->search(a.text));
    }
    Json json = Json::array();
    for (const SearchHit& hit : found.hits) {
        AX_TRY(const SessionSummary one, store->summary(hit.session));
        if (!context.json) {
            std::cout << std::right << std::setw(6) << hit.session << "  " << one.title << '\n'
                      << "        " << (hit.message < 0 ? "title: " : "") << hit.excerpt << '\n';
            continue;
        }
        Json entry;
        entry["session"] = std::to_string(hit.session);
        entry["title"] = one.title;
        entry["branch"] = hit.branch;
        if (hit.message < 0)
            entry["message"] = nullptr;
        else
            entry["message"] = hit.messageId;
        entry["row"] = hit.message;
        entry["offset"] = hit.offset;
        entry["length"] = hit.length;
        entry["text"] = hit.excerpt;
        json.push_back(std::move(entry));
    }
    if (context.json)
        printJson(json);
    else if (!context.quiet)
        std::cerr << found.places << " places in " << found.sessions << " sessions"
                  << (found.complete ? "" : " (the newest ones)") << '\n';
    return 0;
}

Result<int> runExport(const SessionsArguments& a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.output));
    if (isEarlier(pathOf(a)))
        return exportEarlier(pathOf(a), a.id, a.output, context);
    AX_TRY(const Store store, existing(a));
    AX_TRY(const SessionId id, store.find(a.id));
    AX_TRY(const TraceSession trace, store.read(id));
    AX_CHECK(writeTrace(trace, a.output));
    return 0;
}

/// Every answer of a database of the earlier project becomes a session.
Status importEarlier(Store& store, const std::string& file, const CliContext& context, Json& json)
{
    discovery::Job job;
    AX_TRY(const discovery::EarlierDatabase database, discovery::readEarlierDatabase(file, job));
    for (const discovery::EarlierAnswer& answer : database.answers) {
        AX_TRY(const TraceReadResult read, discovery::readEarlierAnswer(file, answer.request, job));
        AX_TRY(const SessionId id, store.add(read.session.snapshot()));
        if (context.json)
            json.push_back({ { "file", file }, { "id", std::to_string(id) },
                { "tokens", read.session.tokenCount() }, { "problems", 0 } });
        else
            std::cout << id << '\n';
    }
    for (const std::string& note : database.notes)
        std::cerr << "attnx: " << file << ": " << note << '\n';
    if (database.skippedCount > 0)
        std::cerr << "attnx: " << file << ": " << database.skippedCount
                  << " rows cannot be read and were left out\n";
    return {};
}

Result<int> runImport(const SessionsArguments& a, const CliContext& context)
{
    AX_TRY(Store store, openForWriting(a));
    int status = 0;
    Json json = Json::array();
    for (const std::string& file : a.files) {
        if (isEarlier(file)) {
            AX_CHECK(importEarlier(store, file, context, json));
            continue;
        }
        ProgressBar bar("reading " + file, context.quiet);
        auto read = readTrace(
            file, [&bar](std::uint64_t done, std::uint64_t total) { bar.update(done, total); });
        bar.finish();
        if (!read) {
            status = reportError(read.error());
            continue;
        }
        AX_TRY(const SessionId id, store.add(read->session.snapshot()));
        if (read->problemCount > 0)
            std::cerr << "attnx: " << file << ": " << read->problemCount
                      << " problems, the first at " << read->problems.front().text()
                      << "; everything else was taken\n";
        if (context.json)
            json.push_back({ { "file", file }, { "id", std::to_string(id) },
                { "tokens", read->session.tokenCount() }, { "problems", read->problemCount } });
        else
            std::cout << id << '\n';
    }
    if (context.json)
        printJson(json);
    return status;
}

Result<int> runDelete(const SessionsArguments& a, const CliContext& context)
{
    AX_TRY(Store store, openForWriting(a));
    AX_TRY(const SessionId id, store.find(a.id));
    AX_CHECK(store.remove(id));
    if (context.json)
        printJson(Json { { "deleted", std::to_string(id) } });
    return 0;
}

Result<int> runCheck(const SessionsArguments& a, const CliContext& context)
{
    if (isEarlier(pathOf(a)))
        return checkEarlier(pathOf(a), context);
    // Nothing is mended here: a damaged file is told, not set aside.
    auto store = Store::open(pathOf(a), Store::Access::ReadOnly);
    if (!store && store.error().code == ErrorCode::Version)
        store = openForWriting(a);
    std::vector<std::string> faults;
    std::size_t sessions = 0;
    if (store) {
        ProgressBar bar("checking", context.quiet);
        auto found = store->check([&](int done, int total) {
            bar.update(std::uint64_t(done), std::uint64_t(total));
            sessions = std::size_t(total);
        });
        bar.finish();
        if (found)
            faults = std::move(*found);
        else
            faults.push_back("file: " + found.error().line());
    } else if (store.error().code == ErrorCode::Format) {
        faults.push_back("file: " + store.error().line());
    } else {
        return tl::unexpected<Error>(std::move(store.error()));
    }
    if (context.json) {
        printJson(Json { { "sessions", sessions }, { "faults", faults } });
    } else {
        for (const std::string& fault : faults)
            std::cout << fault << '\n';
        if (faults.empty() && !context.quiet)
            std::cout << sessions << " sessions, no fault\n";
    }
    return faults.empty() ? 0 : 1;
}

} // namespace

CLI::App* addSessionsCommand(CLI::App& root, CliContext& context, Action& action)
{
    auto a = std::make_shared<SessionsArguments>();
    CLI::App* app = root.add_subcommand("sessions", "The chats that are stored on this computer");
    app->require_subcommand(1);
    app->footer(
        "They lie in ~/.local/share/attention-explorer/explorer.db unless --db names another "
        "file. A fingerprint database of the earlier project is read there too (list, show, "
        "export, check), and never written.\n\nExamples:\n"
        "  attnx sessions list\n"
        "  attnx sessions search 'library keys'\n"
        "  attnx sessions export 12 meeting.jsonl");
    const auto command = [&](const char* name, const char* text, auto run) {
        CLI::App* sub = app->add_subcommand(name, text);
        sub->add_option("--db", a->database, "the database");
        sub->add_flag("--json", context.json, "print JSON");
        sub->add_flag("--quiet", context.quiet, "no notes");
        sub->callback([&context, &action, a, run] {
            action = [&context, a, run] {
                const Result<int> code = run(*a, context);
                return code ? *code : reportError(code.error());
            };
        });
        return sub;
    };
    const char* idText = "number or trace id, as `attnx sessions list` shows it";
    command("list", "List them, the last changed first", runList)
        ->footer("Example:\n  attnx sessions list --json | jq '.[0].title'");
    command("show", "Print what one holds", runShow)->add_option("ID", a->id, idText)->required();
    command("search", "Find words in titles and messages", runSearch)
        ->add_option("TEXT", a->text,
            "every word has to be there, of the last one the beginning; case and accents do not "
            "matter")
        ->required();
    CLI::App* exported = command("export", "Write one as a trace file", runExport);
    exported->add_option("ID", a->id, idText)->required();
    exported->add_option("OUT", a->output, "file to write (.jsonl, .jsonl.zst)")->required();
    command("import", "Take trace files into the store; prints their numbers", runImport)
        ->add_option("FILE", a->files,
            "trace files (.jsonl, .jsonl.zst), or fingerprint databases of the earlier project")
        ->required();
    command("delete", "Delete one and give its space back", runDelete)
        ->add_option("ID", a->id, idText)
        ->required();
    command("check", "Look whether every session is whole", runCheck)
        ->footer("Exit status: 0 when all are, else 1 and a line for each fault.");
    return app;
}

} // namespace ax::cli
