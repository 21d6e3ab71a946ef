// SPDX-License-Identifier: Apache-2.0
#include "app/crash/crash_handler.h"

#include "engine/core/files.h"
#include "engine/core/system_info.h"
#include "engine/core/text_cells.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>
#include <cxxabi.h>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/utsname.h>
#include <typeinfo>
#include <unistd.h>

namespace ax {

namespace fs = std::filesystem;

namespace {

constexpr int kSignals[] = { SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL };
constexpr int kMostFrames = 96;
constexpr std::size_t kStackBytes = 128 << 10, kMapsBytes = 1 << 20;

// All that the handler touches is made before: in it nothing may be asked of the heap, which may be
// what broke, and no lock be taken, which the crashed thread may hold.
char g_folder[1024];
char g_about[4096];
char g_maps[kMapsBytes];
alignas(16) char g_stack[kStackBytes];
std::atomic<bool> g_writing { false };
std::atomic<const char*> g_thrown { nullptr };

struct Writer {
    int file;
    void text(const char* words) const { bytes(words, std::strlen(words)); }
    void bytes(const char* from, std::size_t count) const
    {
        while (count > 0) {
            const ssize_t written = ::write(file, from, count);
            if (written <= 0)
                return;
            from += written;
            count -= std::size_t(written);
        }
    }
    void number(std::uint64_t value, unsigned base = 10) const
    {
        char digits[24];
        std::size_t at = sizeof digits;
        do {
            digits[--at] = "0123456789abcdef"[value % base];
            value /= base;
        } while (value > 0);
        bytes(digits + at, sizeof digits - at);
    }
    void address(std::uint64_t value) const
    {
        text("0x");
        number(value, 16);
    }
};

const char* signalName(int number)
{
    switch (number) {
    case SIGSEGV:
        return "SIGSEGV (memory that is not there)";
    case SIGABRT:
        return "SIGABRT (the program gave up)";
    case SIGFPE:
        return "SIGFPE (arithmetic)";
    case SIGBUS:
        return "SIGBUS (a file or memory that went away)";
    case SIGILL:
        return "SIGILL (an instruction this processor lacks)";
    default:
        return "signal";
    }
}

/// Decimal digits of `value` behind `to`; returns the end.
char* append(char* to, std::uint64_t value)
{
    char digits[24];
    std::size_t count = 0;
    do {
        digits[count++] = char('0' + value % 10);
        value /= 10;
    } while (value > 0);
    while (count > 0)
        *to++ = digits[--count];
    return to;
}

std::uint64_t hexadecimal(const char*& at)
{
    std::uint64_t value = 0;
    for (;; ++at) {
        const char c = *at;
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            return value;
        value = value * 16 + std::uint64_t(digit);
    }
}

/// g_maps as text; false: not readable.
bool readMaps()
{
    const int file = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    std::size_t used = 0;
    for (;;) {
        const ssize_t got = ::read(file, g_maps + used, sizeof g_maps - 1 - used);
        if (got <= 0)
            break;
        used += std::size_t(got);
    }
    ::close(file);
    g_maps[used] = '\0';
    return used > 0;
}

/// "libQt6Core.so.6 + 0x1234" of an address: the file's name without its folder, and the place in
/// the file's own addresses as long as its first part lies where it says.
void writePlace(const Writer& out, std::uint64_t address)
{
    const char* nameOfFirst = nullptr;
    std::uint64_t firstOfName = 0;
    for (const char* line = g_maps; *line != '\0';) {
        const char* at = line;
        const char* end = line;
        while (*end != '\0' && *end != '\n')
            ++end;
        const std::uint64_t from = hexadecimal(at);
        ++at; // '-'
        const std::uint64_t to = hexadecimal(at);
        const char* name = nullptr;
        for (const char* c = at; c < end; ++c)
            if (*c == '/') {
                name = c;
                break;
            }
        if (name) {
            const std::size_t length = std::size_t(end - name);
            const bool same = nameOfFirst && std::strncmp(nameOfFirst, name, length) == 0
                && (nameOfFirst[length] == '\n' || nameOfFirst[length] == '\0');
            if (!same) {
                nameOfFirst = name;
                firstOfName = from;
            }
            if (address >= from && address < to) {
                const char* base = name;
                for (const char* c = name; c < end; ++c)
                    if (*c == '/')
                        base = c + 1;
                out.bytes(base, std::size_t(end - base));
                out.text(" + ");
                out.address(address - firstOfName);
                return;
            }
        } else if (address >= from && address < to) {
            break;
        }
        line = *end == '\0' ? end : end + 1;
    }
    out.text("(no file)");
}

void writeReport(int number, const siginfo_t* info)
{
    timespec now {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    char path[sizeof g_folder + 64];
    char* to = path;
    for (const char* c = g_folder; *c != '\0'; ++c)
        *to++ = *c;
    for (const char* c = "/crash-"; *c != '\0'; ++c)
        *to++ = *c;
    to = append(to, std::uint64_t(now.tv_sec));
    *to++ = '-';
    to = append(to, std::uint64_t(::getpid()));
    std::memcpy(to, ".txt", 5);
    const int file = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return;
    const Writer out { file };
    out.text("Attention Explorer ended by itself.\n"
             "This file stays on this computer. It holds no text of chats and is never sent.\n\n");
    out.text("Reason: ");
    out.text(signalName(number));
    if (number != SIGABRT && info && info->si_code > 0) {
        out.text(" at address ");
        out.address(std::uint64_t(reinterpret_cast<std::uintptr_t>(info->si_addr)));
    }
    out.text("\n");
    if (const char* thrown = g_thrown.load()) {
        out.text("Exception nobody caught: ");
        out.text(thrown);
        out.text("\n");
    }
    out.text("Time: ");
    out.number(std::uint64_t(now.tv_sec));
    out.text(" seconds since 1970\nThread: ");
    out.number(std::uint64_t(::gettid()));
    out.text(::gettid() == ::getpid() ? " (the window's)\n" : " (another than the window's)\n");
    out.text(g_about);
    out.text("\nStack, innermost first (addr2line -Cfe FILE OFFSET names a line):\n");
    void* frames[kMostFrames];
    const int count = ::backtrace(frames, kMostFrames);
    if (!readMaps())
        g_maps[0] = '\0';
    for (int k = 0; k < count; ++k) {
        out.text(k < 10 ? " " : "");
        out.number(std::uint64_t(k));
        out.text("  ");
        writePlace(out, std::uint64_t(reinterpret_cast<std::uintptr_t>(frames[k])));
        out.text("\n");
    }
    ::fsync(file);
    ::close(file);
}

void handle(int number, siginfo_t* info, void*)
{
    if (g_writing.exchange(true))
        for (;;)
            ::pause(); // another thread writes; the program ends with it
    const int before = errno;
    writeReport(number, info);
    errno = before;
    // SA_RESETHAND put the default back: with it the program ends, core file and all.
    ::raise(number);
}

[[noreturn]] void terminated()
{
    // The type alone: what an exception says may hold a path or words of a chat.
    if (const std::type_info* type = abi::__cxa_current_exception_type())
        g_thrown = type->name();
    std::abort();
}

std::string aboutMachine()
{
    utsname system {};
    ::uname(&system);
    std::string text = std::string("System: ") + system.sysname + " " + system.release + " "
        + system.machine + "\nProcessor: " + cpuName() + ", " + std::to_string(usableProcessors())
        + " usable;";
    const CpuFeatures& cpu = cpuFeatures();
    const std::pair<bool, const char*> sets[]
        = { { cpu.avx2, " AVX2" }, { cpu.avx512, " AVX-512" }, { cpu.avx512Vnni, " VNNI" },
              { cpu.avx512Bf16, " BF16" }, { cpu.avxVnni, " AVX-VNNI" }, { cpu.amxBf16, " AMX" } };
    for (const auto& [has, name] : sets)
        text += has ? name : "";
    const MemoryInfo memory = memoryInfo();
    return text + "\nMemory at start: " + sizeText(memory.available) + " of "
        + sizeText(memory.total) + " free\n";
}

/// "crash-1764550000-4711.txt" or "….told.txt".
bool readName(const fs::path& path, CrashReport& report)
{
    const std::string name = path.filename().string();
    long long seconds = 0, process = 0;
    int end = 0;
    if (std::sscanf(name.c_str(), "crash-%lld-%lld%n", &seconds, &process, &end) != 2)
        return false;
    const std::string rest = name.substr(std::size_t(end));
    if (rest != ".txt" && rest != ".told.txt")
        return false;
    report.path = path;
    report.seconds = seconds;
    report.told = rest != ".txt";
    return true;
}

} // namespace

Status installCrashHandler(const fs::path& folder, const std::string& about)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static_cast<void>(folder);
    static_cast<void>(about);
    return {};
#else
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string path = folder.string();
    if (error || path.size() >= sizeof g_folder)
        return fail(ErrorCode::Io, "[crash] " + path + ": cannot be made", path,
            "make the folder writable");
    std::memcpy(g_folder, path.c_str(), path.size() + 1);
    const std::string all = about + aboutMachine();
    const std::size_t length = std::min(all.size(), sizeof g_about - 1);
    std::memcpy(g_about, all.data(), length);
    g_about[length] = '\0';
    // Its first call loads a library and allocates.
    void* warm[4];
    ::backtrace(warm, 4);
    stack_t stack {};
    stack.ss_sp = g_stack;
    stack.ss_size = sizeof g_stack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action { };
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
    std::set_terminate(terminated);
    return {};
#endif
}

std::vector<CrashReport> crashReports(const fs::path& folder)
{
    std::vector<CrashReport> reports;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        CrashReport report;
        if (readName(at->path(), report))
            reports.push_back(std::move(report));
    }
    std::sort(reports.begin(), reports.end(), [](const CrashReport& a, const CrashReport& b) {
        return std::make_pair(b.seconds, b.path) < std::make_pair(a.seconds, a.path);
    });
    return reports;
}

void markTold(CrashReport& report)
{
    if (report.told)
        return;
    fs::path told = report.path;
    told.replace_extension(".told.txt");
    std::error_code error;
    fs::rename(report.path, told, error);
    if (error)
        return;
    report.path = told;
    report.told = true;
}

fs::path crashFolder() { return dataFolder() / "crashes"; }

} // namespace ax
