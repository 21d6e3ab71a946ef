// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <filesystem>

/// A trace in forms for people and for other programs. These lose most of what was captured.
namespace ax {

/// The conversation: a heading per message, thinking as a quotation before its answer.
std::string chatMarkdown(const TraceSession& session);
/// The conversation as plain text, "role:" before every message.
std::string chatText(const TraceSession& session);
/// One row per step with its token, signals, zone and fingerprint. RFC 4180: CRLF, quotes doubled;
/// cells that were not measured are empty.
std::string stepsCsv(const TraceSession& session);

/// Writes by the ending of the name: .jsonl, .jsonl.zst, .html (page.h), .md, .txt, .csv.
/// Errors: InvalidArgument naming the endings, Io.
Status exportTrace(const TraceSession& session, const std::filesystem::path& path);

} // namespace ax
