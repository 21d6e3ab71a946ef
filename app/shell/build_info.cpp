// SPDX-License-Identifier: Apache-2.0
#include "app/shell/build_info.h"

#include "ax_version.h"
#include "engine/kernels/cpu/kernels.h"

#include <openssl/crypto.h>
#include <sqlite3.h>
#include <zmq.h>

namespace ax::shell {

namespace {

std::string backEnds()
{
    std::string text = "Back ends: fast (CPU)";
    text += std::string_view(AX_TORCH_VERSION).empty()
        ? std::string("; without exact (libtorch)")
        : std::string("; exact (libtorch " AX_TORCH_VERSION ", CUDA in it: " AX_TORCH_CUDA
                      "), in ax_reference.so");
    text += std::string_view(AX_CUDA_VERSION).empty()
        ? std::string("; without CUDA")
        : std::string("; CUDA (Toolkit " AX_CUDA_VERSION "), in ax_cuda.so");
    return text;
}

std::string instructionSets()
{
    std::string text = "Instruction sets:";
#if defined(__x86_64__)
    text += " AMX, AVX-512 VNNI, AVX-VNNI, AVX2 and";
#endif
    return text + " generic; used here: " + cpu::kernels().name;
}

std::string zmqVersion()
{
    int major = 0, minor = 0, patch = 0;
    zmq_version(&major, &minor, &patch);
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

} // namespace

std::string versionText(const std::string& program, const std::vector<std::string>& more)
{
    std::vector<std::string> lines { program + " " AX_VERSION, backEnds(), instructionSets(),
        "SQLite " + std::string(sqlite3_libversion()) };
    lines.insert(lines.end(), more.begin(), more.end());
    lines.push_back("ZeroMQ " + zmqVersion() + ", " + OpenSSL_version(OPENSSL_VERSION));
    lines.push_back("Compiled with " AX_COMPILER ", " AX_BUILD_TYPE);
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

} // namespace ax::shell
