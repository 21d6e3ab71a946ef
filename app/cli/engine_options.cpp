// SPDX-License-Identifier: Apache-2.0
#include "app/cli/engine_options.h"

#include "engine/analysis/zones.h"
#include "engine/model/weights/model_finder.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace ax::cli {

namespace {

/// One option of the command line from its field. What does not fit is wrong usage (exit code 2).
template <class Options>
void addField(CLI::App& app, const OptionField<Options>& field, Options& options, const char* group)
{
    using Type = OptionShape::Type;
    const std::string text(field.text), flag(field.flag);
    if (field.type == Type::Flag) {
        app.add_flag_callback(
               flag, [&field, &options] { (void)field.set(options, true); }, text)
            ->group(group);
        return;
    }
    const auto take = [&field, &options, flag](const std::string& typed) {
        auto value = optionFromText(field, typed, flag);
        const Status status = value ? field.set(options, *value) : tl::unexpected(value.error());
        if (!status)
            throw CLI::ValidationError(
                status.error().message.substr(std::string("[options] ").size()));
    };
    const nlohmann::ordered_json now = field.get(options);
    std::string shown = now.is_string() ? now.get<std::string>() : now.dump();
    if (now.is_array()) {
        shown = now.empty() ? std::string(field.special) : std::string();
        for (const nlohmann::ordered_json& part : now)
            shown += (shown.empty() ? "" : ",") + part.get<std::string>();
    }
    CLI::Option* option = field.implied.empty()
        ? app.add_option_function<std::string>(flag, take, text)->default_str(shown)
        : app.add_flag_function(
            flag + "{" + std::string(field.implied) + "}",
            [take, implied = std::string(field.implied)](
                std::int64_t value) { take(std::to_string(value)); },
            text + " " + flag + "=K");
    std::string choices; // for the help, the manual page and completions
    for (const std::string_view choice : field.choices)
        choices += (choices.empty() ? "{" : ",") + std::string(choice);
    if (!choices.empty() && field.type == Type::Choice)
        choices += "}";
    else
        choices.clear();
    option->group(group)->type_name(!choices.empty() ? choices
            : field.type == Type::Integer            ? "INT"
            : field.type == Type::Number             ? "FLOAT"
            : field.type == Type::List               ? "LIST"
                                                     : "TEXT");
}

template <class Options>
void addFields(CLI::App& app, std::span<const OptionField<Options>> fields, Options& options,
    const char* group)
{
    for (const OptionField<Options>& field : fields)
        addField(app, field, options, group);
}

} // namespace

void addModelOptions(CLI::App& app, ModelArguments& a, Precision defaultPrecision)
{
    a.options.precision = defaultPrecision;
    app.add_option(
           "MODEL", a.model, "GGUF file, Hugging Face folder, or a name from `attnx models`")
        ->required();
    addFields(app, loadFields(), a.options, "Model");
}

void addSamplingOptions(CLI::App& app, SamplingArguments& a)
{
    const char* group = "Sampling";
    app.add_option(
           "--max-tokens", a.maxTokens, "tokens to write at most; 0: until the context is full")
        ->check(CLI::Range(0, 1 << 24))
        ->capture_default_str()
        ->group(group);
    addFields(app, samplingFields(), a.options, group);
    app.add_option("--stop", a.stops, "stop before this text (repeatable)")->group(group);
}

void addCaptureOptions(CLI::App& app, CaptureArguments& a)
{
    const char* group = "Capture";
    addFields(app, captureFields(), a.options, group);
    std::vector<std::string> presets = ZonePreset::builtinNames();
    app.add_option("--zone-preset", a.zonePreset, "rules that name the zones")
        ->check(CLI::IsMember(std::move(presets)))
        ->capture_default_str()
        ->group(group);
}

void addFingerprintOptions(CLI::App& app, CaptureOptions& options)
{
    for (const OptionField<CaptureOptions>& field : captureFields())
        if (field.flag == "--fingerprint-layout" || field.flag == "--sink-policy")
            addField(app, field, options, "Capture");
}

void addEvictionOptions(CLI::App& app, EvictionOptions& options)
{
    addFields(app, evictionFields(), options, "Cache");
}

void addParallelOptions(CLI::App& app, ParallelOptions& options)
{
    addFields(app, parallelFields(), options, "Parallel positions");
}

void addFirewallOptions(CLI::App& app, FirewallOptions& options)
{
    addFields(app, firewallFields(), options, "Firewall");
}

Result<std::unique_ptr<Engine>> loadEngine(
    const ModelArguments& arguments, const CliContext& context, LoadOptions options)
{
    AX_TRY(const std::filesystem::path path, resolveModel(arguments.model));
    ProgressBar bar("loading", context.quiet);
    auto engine = Engine::load(
        path, options,
        [&](double fraction, const std::string&) {
            bar.update(std::uint64_t(fraction * 1000), 1000);
        },
        interruptToken());
    bar.finish();
    return engine;
}

namespace {

std::stop_source& interruptSource()
{
    static std::stop_source source;
    return source;
}
volatile std::sig_atomic_t g_interrupts = 0;

void onSignal(int signal)
{
    g_interrupts = g_interrupts + 1;
    if (g_interrupts > 1)
        std::_Exit(128 + signal);
}

} // namespace

std::stop_token interruptToken()
{
    // A handler may not request a stop itself; a small thread watches its flag.
    static std::jthread watcher = [] {
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        return std::jthread([](std::stop_token end) {
            while (!end.stop_requested()) {
                if (g_interrupts > 0) {
                    interruptSource().request_stop();
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        });
    }();
    return interruptSource().get_token();
}

} // namespace ax::cli
