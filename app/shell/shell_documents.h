// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// Manual pages and completions, made from the command line's own tables, so that they name what
/// the program reads and nothing else.
namespace ax::shell {

struct Document {
    std::string file; ///< relative to the prefix's share folder: "man/man1/attnx.1", …
    std::string text;
};

/// What stands in a page's head and foot.
struct Program {
    std::string version;
    std::string date; ///< YYYY-MM-DD
};
Program thisProgram();

/// One manual page for the program and one for each command, completions for bash, zsh and fish.
std::vector<Document> documents(const CLI::App& app, const Program& program);

/// Writes them below `folder`. Empty, or what went wrong.
std::string writeDocuments(const CLI::App& app, const Program& program, const std::string& folder);

} // namespace ax::shell
