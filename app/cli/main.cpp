// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/compass_command.h"
#include "app/cli/discover_command.h"
#include "app/cli/links_command.h"
#include "app/cli/trace_command.h"
#include "app/shell/build_info.h"
#include "app/shell/shell_documents.h"

#include <algorithm>
#include <csignal>
#include <cstdio>

int main(int argc, char** argv)
{
    using namespace ax::cli;
    // A file-size limit is an error of the write, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    CLI::App app {
        "Attention Explorer without a window: run a model, capture its attention, work on "
        "saved traces.",
        "attnx"
    };
    app.set_version_flag("--version", [] { return ax::shell::versionText("attnx"); });
    app.require_subcommand(1);
    app.footer("Every command has --help with an example, and --json where it prints data.\n"
               "Exit codes: 0 ok, 1 failed, 2 wrong usage.");
    CliContext context;
    context.arguments.assign(argv + std::min(argc, 1), argv + argc);
    Action action;
    addModelsCommand(app, context, action);
    addInfoCommand(app, context, action);
    addTokenizeCommand(app, context, action);
    addDetokenizeCommand(app, context, action);
    addTemplateCommand(app, context, action);
    addDumpCommand(app, context, action);
    addVerifyCommand(app, context, action);
    addGenerateCommand(app, context, action);
    addServeCommand(app, context, action);
    addSidecarCommand(app, context, action);
    addBenchCommand(app, context, action);
    addInspectCommand(app, context, action);
    addEffectCommand(app, context, action);
    addEvaluateCommand(app, context, action);
    addCalibrateCommand(app, context, action);
    addEvaluateEvictionCommand(app, context, action);
    addVariabilityCommand(app, context, action);
    addExploreCommand(app, context, action);
    addReportCommand(app, context, action);
    addSessionsCommand(app, context, action);
    addDiscoverCommand(app, context, action);
    addClassifyCommand(app, context, action);
    CLI::App& trace = *addTraceCommand(app, context, action);
    addLinksCommand(trace, context, action);
    addCompassCommand(trace, context, action);
    addCompareCommand(trace, context, action);
    if (argc == 3 && std::string_view(argv[1]) == "--shell-documents") {
        const std::string problem
            = ax::shell::writeDocuments(app, ax::shell::thisProgram(), argv[2]);
        if (!problem.empty())
            std::fprintf(stderr, "attnx: %s\n", problem.c_str());
        return problem.empty() ? 0 : 1;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        std::string line = error.what();
        for (char& c : line)
            if (c == '\n')
                c = ' ';
        std::fprintf(stderr, "attnx: %s (see attnx%s --help)\n", line.c_str(),
            app.get_subcommands().empty()
                ? ""
                : (" " + app.get_subcommands().front()->get_name()).c_str());
        return 2;
    }
    return action ? action() : 2;
}
