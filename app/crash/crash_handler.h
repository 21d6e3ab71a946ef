// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ax {

/// From now on SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL and std::terminate write a report into
/// `folder` ("crash-SECONDS-PROCESS.txt", mode 600) before the program ends as it would without.
/// `about`: versions, one a line, written into it; processor, memory and system are added here.
/// Once in a program, from its first thread, which gets a stack of its own for the handler (a
/// stack that is full is reported too). Built with a sanitizer nothing is installed: it reports
/// itself. Errors: Io.
Status installCrashHandler(const std::filesystem::path& folder, const std::string& about);

/// A report that a program left.
struct CrashReport {
    std::filesystem::path path;
    std::int64_t seconds = 0; ///< since 1970
    bool told = false; ///< the person was told of it
};
/// Newest first.
std::vector<CrashReport> crashReports(const std::filesystem::path& folder);
/// Marks it as told: "….txt" becomes "….told.txt".
void markTold(CrashReport& report);
/// `crashes` of the data folder.
std::filesystem::path crashFolder();

} // namespace ax
