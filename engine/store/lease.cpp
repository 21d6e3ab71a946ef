// SPDX-License-Identifier: Apache-2.0
#include "engine/store/lease.h"

#include "engine/trace/session.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace ax::store {

namespace {

std::string hostName()
{
    char host[256] = "";
    (void)::gethostname(host, sizeof host - 1);
    return host;
}

/// A process that has ended and that nobody has taken note of yet (proc(5), stat).
bool hasEnded(int process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string text { std::istreambuf_iterator<char>(file), {} };
    const std::size_t name = text.rfind(')'); // it may hold anything
    return name != std::string::npos && name + 2 < text.size()
        && (text[name + 2] == 'Z' || text[name + 2] == 'X');
}

} // namespace

std::string holderName()
{
    return hostName() + ':' + std::to_string(::getpid()) + ':'
        + std::to_string(newBranchId() & 0xFFFFFF);
}

bool holderGone(std::string_view holder)
{
    const std::string own = hostName() + ':';
    if (holder.substr(0, own.size()) != own)
        return false;
    const std::string_view rest = holder.substr(own.size());
    int process = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), process);
    return error == std::errc() && end != rest.data() + rest.size() && *end == ':' && process > 0
        && ((::kill(process, 0) != 0 && errno == ESRCH) || hasEnded(process));
}

} // namespace ax::store
