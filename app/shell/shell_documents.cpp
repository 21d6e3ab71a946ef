// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shell_documents.h"
#include "ax_version.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>

namespace ax::shell {

namespace {

/// What one option takes, in the words of the command line.
struct OptionWords {
    std::vector<std::string> flags; ///< "--layers", "-h"; empty: a positional argument
    std::string name; ///< of a positional argument
    std::string value; ///< "INT", "FILE"; empty: a flag
    std::string text; ///< one paragraph
    std::vector<std::string> choices;
    bool required = false, several = false;
};

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

OptionWords wordsOf(const CLI::Option& option)
{
    OptionWords words;
    for (const std::string& name : option.get_snames())
        words.flags.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        words.flags.push_back("--" + name);
    if (words.flags.empty())
        words.name = option.get_single_name();
    words.required = option.get_required();
    words.several = option.get_items_expected_max() > 1;
    words.text = oneLine(option.get_description());
    if (option.get_items_expected_max() == 0 && words.name.empty())
        return words; // a flag
    words.value = option.get_type_name();
    // "TEXT:{a,b}" of a list of names.
    const std::size_t open = words.value.find('{'), close = words.value.find('}');
    if (open != std::string::npos && close != std::string::npos) {
        std::string item;
        for (const char c : words.value.substr(open + 1, close - open - 1) + ",")
            if (c == ',') {
                if (!item.empty())
                    words.choices.push_back(item);
                item.clear();
            } else if (c != ' ') {
                item += c;
            }
        words.value = words.value.substr(0, open);
    }
    words.value = words.value.substr(0, words.value.find(':'));
    if (words.value.empty())
        words.value = "VALUE";
    if (const std::string usual = option.get_default_str(); !usual.empty())
        words.text
            += (words.text.empty() || words.text.back() == '.' ? " Default: " : "; default: ")
            + usual;
    return words;
}

std::vector<OptionWords> optionsOf(const CLI::App& app, bool positional)
{
    std::vector<OptionWords> all;
    for (const CLI::Option* option : app.get_options()) {
        OptionWords words = wordsOf(*option);
        if (words.flags.empty() == positional && !option->get_group().empty())
            all.push_back(std::move(words));
    }
    return all;
}

std::vector<const CLI::App*> commandsOf(const CLI::App& app)
{
    std::vector<const CLI::App*> all;
    for (const CLI::App* command : app.get_subcommands({}))
        if (!command->get_group().empty())
            all.push_back(command);
    return all;
}

/// Text of a manual page: backslashes and leading dots are text, "-" is a minus.
std::string roff(const std::string& text)
{
    std::string out;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if ((c == '.' || c == '\'') && (k == 0 || text[k - 1] == '\n'))
            out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

/// The first line of a description is the page's name line. Examples are set apart: what follows
/// "Example: " on its line, and the indented lines after one that ends so ("Examples:").
struct Description {
    std::string brief, rest;
    std::vector<std::string> examples; ///< a block of lines each
};

/// Cuts "Example:" or "Examples:" and what follows it off a line; nothing where neither is there.
std::optional<std::string> exampleIn(std::string& line)
{
    for (const std::string_view word : { "Example:", "Examples:" })
        if (const std::size_t at = line.find(word); at != std::string::npos) {
            std::string text = line.substr(at + word.size());
            text.erase(0, text.find_first_not_of(' '));
            line.erase(at);
            return text;
        }
    return std::nullopt;
}

Description describe(const CLI::App& app)
{
    Description d;
    std::string text = app.get_description();
    if (!app.get_footer().empty())
        text += "\n" + app.get_footer();
    std::istringstream lines(text);
    bool first = true, inExamples = false;
    for (std::string line; std::getline(lines, line); first = false) {
        if (inExamples && line.rfind("  ", 0) == 0) {
            d.examples.back() += (d.examples.back().empty() ? "" : "\n") + line.substr(2);
            continue;
        }
        const auto example = exampleIn(line);
        inExamples = example.has_value();
        if (example)
            d.examples.push_back(*example);
        line.erase(line.find_last_not_of(' ') + 1);
        if (first)
            d.brief = line;
        else if (!line.empty())
            d.rest += (d.rest.empty() ? "" : " ") + line;
    }
    return d;
}

std::string optionPages(const std::vector<OptionWords>& options)
{
    std::string page;
    for (const OptionWords& option : options) {
        page += ".TP\n";
        if (option.flags.empty()) {
            page += ".I " + roff(option.name) + "\n";
        } else {
            std::string flags;
            for (const std::string& flag : option.flags)
                flags += (flags.empty() ? "\\fB" : ", \\fB") + roff(flag) + "\\fR";
            if (!option.value.empty())
                flags += " \\fI" + roff(option.value) + "\\fR";
            page += flags + "\n";
        }
        std::string text = option.text.empty() ? "see above" : option.text;
        if (!option.choices.empty()) {
            text += " (";
            for (std::size_t k = 0; k < option.choices.size(); ++k)
                text += (k ? ", " : "") + option.choices[k];
            text += ")";
        }
        page += roff(text) + "\n";
    }
    return page;
}

std::string manPage(const CLI::App& app, const std::string& title, const std::string& calls,
    const Program& program, const std::vector<std::string>& seeAlso)
{
    const Description d = describe(app);
    std::string upper = title;
    for (char& c : upper)
        c = char(std::toupper(static_cast<unsigned char>(c)));
    std::string page = ".TH " + roff(upper) + " 1 " + program.date + " \"Attention Explorer "
        + program.version + "\" \"User Commands\"\n";
    page += ".SH NAME\n" + roff(title) + " \\- " + roff(d.brief) + "\n";
    page += ".SH SYNOPSIS\n.B " + roff(calls) + "\n";
    const std::vector<OptionWords> arguments = optionsOf(app, true),
                                   options = optionsOf(app, false);
    const auto commands = commandsOf(app);
    std::string line;
    if (!commands.empty())
        line += " \\fICOMMAND\\fR";
    for (const OptionWords& argument : arguments)
        line += argument.required
            ? " \\fI" + roff(argument.name) + "\\fR"
            : " [\\fI" + roff(argument.name) + "\\fR" + (argument.several ? "\\&..." : "") + "]";
    page += line.substr(line.empty() ? 0 : 1) + " [\\fIOPTIONS\\fR]\n";
    if (!d.rest.empty())
        page += ".SH DESCRIPTION\n" + roff(d.rest) + "\n";
    if (!commands.empty()) {
        page += ".SH COMMANDS\n";
        for (const CLI::App* command : commands)
            page += ".TP\n.B " + roff(command->get_name()) + "\n" + roff(describe(*command).brief)
                + "\n";
    }
    if (!arguments.empty())
        page += ".SH ARGUMENTS\n" + optionPages(arguments);
    if (!options.empty())
        page += ".SH OPTIONS\n" + optionPages(options);
    if (!d.examples.empty()) {
        page += ".SH EXAMPLES\n";
        for (const std::string& example : d.examples)
            page += ".EX\n" + roff(example) + "\n.EE\n";
    }
    page += ".SH \"EXIT STATUS\"\n0 ok, 1 failed, 2 wrong usage.\n";
    if (!seeAlso.empty()) {
        page += ".SH \"SEE ALSO\"\n";
        for (std::size_t k = 0; k < seeAlso.size(); ++k)
            page += ".BR " + roff(seeAlso[k]) + " (1)" + (k + 1 < seeAlso.size() ? "," : "") + "\n";
    }
    return page;
}

/// Words that can stand after the commands typed so far.
struct Level {
    std::string path; ///< "attnx trace"
    const CLI::App* app;
};

void levelsOf(const CLI::App& app, const std::string& path, std::vector<Level>& out)
{
    out.push_back({ path, &app });
    for (const CLI::App* command : commandsOf(app))
        levelsOf(*command, path + " " + command->get_name(), out);
}

std::string identifier(std::string text)
{
    for (char& c : text)
        if (!std::isalnum(static_cast<unsigned char>(c)))
            c = '_';
    return text;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Inside single quotes of a shell.
std::string shellQuoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string bashCompletion(const CLI::App& app, const std::vector<Level>& levels)
{
    const std::string name = app.get_name(), function = "_" + identifier(name);
    std::string text = "# bash completion of " + name + ", made from its own tables\n" + function
        + "()\n{\n    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path="
        + shellQuoted(name) + " word\n    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
        + "        case \"$path $word\" in\n";
    for (std::size_t k = 1; k < levels.size(); ++k)
        text += "            " + shellQuoted(levels[k].path)
            + ") path=" + shellQuoted(levels[k].path) + " ;;\n";
    text += "        esac\n    done\n    COMPREPLY=()\n    case \"$path $prev\" in\n";
    for (const Level& level : levels)
        for (const OptionWords& option : optionsOf(*level.app, false))
            if (!option.choices.empty())
                for (const std::string& flag : option.flags)
                    text += "        " + shellQuoted(level.path + " " + flag)
                        + ") COMPREPLY=($(compgen -W " + shellQuoted(joined(option.choices))
                        + " -- \"$cur\")); return ;;\n";
    text += "    esac\n    case \"$path\" in\n";
    for (const Level& level : levels) {
        std::vector<std::string> words, flags;
        for (const CLI::App* command : commandsOf(*level.app))
            words.push_back(command->get_name());
        for (const OptionWords& option : optionsOf(*level.app, false))
            flags.insert(flags.end(), option.flags.begin(), option.flags.end());
        text += "        " + shellQuoted(level.path) + ")\n            if [[ $cur == -* ]]; then\n"
            + "                COMPREPLY=($(compgen -W " + shellQuoted(joined(flags))
            + " -- \"$cur\"))\n            else\n                COMPREPLY=("
            + (words.empty() ? std::string()
                             : "$(compgen -W " + shellQuoted(joined(words)) + " -- \"$cur\")")
            + ")\n            fi ;;\n";
    }
    text += "    esac\n}\ncomplete -o default -F " + function + " " + name + "\n";
    return text;
}

/// Inside a description of _arguments: brackets and colons have a meaning there.
std::string zshText(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':')
            out += '\\';
        out += c;
    }
    return out;
}

std::string zshCompletion(const CLI::App& app, const std::vector<Level>& levels)
{
    const std::string name = app.get_name();
    std::string text = "#compdef " + name + "\n# made from the tables of " + name + "\n";
    for (const Level& level : levels) {
        text += "_" + identifier(level.path) + "() {\n    local context state state_descr line\n"
            + "    typeset -A opt_args\n    _arguments -C \\\n";
        for (const OptionWords& option : optionsOf(*level.app, false))
            for (const std::string& flag : option.flags) {
                std::string entry = flag + "[" + zshText(option.text) + "]";
                if (!option.value.empty())
                    entry += ":" + zshText(option.value) + ":"
                        + (option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")");
                text += "        " + shellQuoted(entry) + " \\\n";
            }
        const auto commands = commandsOf(*level.app);
        if (commands.empty()) {
            text += "        '*:file:_files'\n}\n";
            continue;
        }
        text += "        '1:command:->command' '*::argument:->argument'\n    case $state in\n"
                "        command)\n            local -a commands=(\n";
        for (const CLI::App* command : commands)
            text += "                "
                + shellQuoted(command->get_name() + ":" + zshText(describe(*command).brief)) + "\n";
        text += "            )\n            _describe command commands ;;\n        argument)\n"
                "            case $line[1] in\n";
        for (const CLI::App* command : commands)
            text += "                " + command->get_name() + ") _"
                + identifier(level.path + " " + command->get_name()) + " ;;\n";
        text += "            esac ;;\n    esac\n}\n";
    }
    text += "_" + identifier(name) + " \"$@\"\n";
    return text;
}

std::string fishCompletion(const CLI::App& app, const std::vector<Level>& levels)
{
    const std::string name = app.get_name();
    std::string text = "# made from the tables of " + name + "\n";
    for (const Level& level : levels) {
        // "attnx trace": what comes after the program's name must have been typed.
        std::string seen;
        std::string words = level.path.substr(name.size());
        while (!words.empty()) {
            words.erase(0, 1);
            const std::size_t space = words.find(' ');
            seen += (seen.empty() ? "" : "; and ") + std::string("__fish_seen_subcommand_from ")
                + words.substr(0, space);
            words = space == std::string::npos ? std::string() : words.substr(space);
        }
        std::vector<std::string> names;
        for (const CLI::App* command : commandsOf(*level.app))
            names.push_back(command->get_name());
        const std::string here = seen.empty() ? "__fish_use_subcommand" : seen;
        for (const CLI::App* command : commandsOf(*level.app))
            text += "complete -c " + name + " -n "
                + shellQuoted(seen.empty()
                        ? here
                        : seen + "; and not __fish_seen_subcommand_from " + joined(names))
                + " -a " + command->get_name() + " -d " + shellQuoted(describe(*command).brief)
                + "\n";
        for (const OptionWords& option : optionsOf(*level.app, false)) {
            text += "complete -c " + name
                + (commandsOf(app).empty() ? "" : " -n " + shellQuoted(here));
            for (const std::string& flag : option.flags)
                text
                    += flag.rfind("--", 0) == 0 ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
            if (!option.choices.empty())
                text += " -x -a " + shellQuoted(joined(option.choices));
            else if (!option.value.empty())
                text += " -r";
            text += " -d " + shellQuoted(option.text) + "\n";
        }
    }
    return text;
}

} // namespace

Program thisProgram() { return { AX_VERSION, AX_DATE }; }

std::vector<Document> documents(const CLI::App& app, const Program& program)
{
    const std::string name = app.get_name();
    std::vector<Level> levels;
    levelsOf(app, name, levels);
    std::vector<Document> all;
    for (const Level& level : levels) {
        std::string title = level.path;
        std::replace(title.begin(), title.end(), ' ', '-');
        std::vector<std::string> others;
        if (level.app != &app)
            others.push_back(name);
        for (const CLI::App* command : commandsOf(*level.app))
            others.push_back(title + "-" + command->get_name());
        all.push_back({ "man/man1/" + title + ".1",
            manPage(*level.app, title, level.path, program, others) });
    }
    all.push_back({ "bash-completion/completions/" + name, bashCompletion(app, levels) });
    all.push_back({ "zsh/site-functions/_" + name, zshCompletion(app, levels) });
    all.push_back({ "fish/vendor_completions.d/" + name + ".fish", fishCompletion(app, levels) });
    return all;
}

std::string writeDocuments(const CLI::App& app, const Program& program, const std::string& folder)
{
    for (const Document& document : documents(app, program)) {
        const std::filesystem::path path = std::filesystem::path(folder) / document.file;
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        std::ofstream file(path, std::ios::binary);
        file << document.text;
        file.close();
        if (!file)
            return path.string() + ": cannot be written";
    }
    return {};
}

} // namespace ax::shell
