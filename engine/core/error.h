// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace ax {

/// What kind of failure happened. The app maps these to translated titles and advice.
enum class ErrorCode {
    InvalidArgument, ///< the caller passed something out of range or of the wrong form
    NotFound, ///< a file, a tensor, a name does not exist
    Io, ///< reading or writing failed (disk full, permission)
    Format, ///< the bytes do not follow the file format
    Version, ///< a newer or unknown format version
    Unsupported, ///< well formed, but nothing here can run it
    ShapeMismatch, ///< a tensor has another shape than the model needs
    OutOfMemory, ///< more memory is needed than there is
    DeviceUnavailable, ///< the asked device is absent
    DeviceLost, ///< the device stopped answering
    Cancelled, ///< the caller asked to stop
    Internal ///< a bug here
};

/// "InvalidArgument", "NotFound", …
const char* name(ErrorCode code);

/// A failure as a value. `message` is one English line of the form
/// "[where] subject: expected …, found …". `place` locates it in the data (file, line, field).
/// `remedy` says what the user can do; may be empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string place;
    std::string remedy;

    /// message, place and remedy joined to one line.
    std::string line() const;
};

template <class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// Builds the unexpected value returned by a failing function.
tl::unexpected<Error> fail(
    ErrorCode code, std::string message, std::string place = {}, std::string remedy = {});

} // namespace ax

/// Assigns the value of a Result expression to `decl` or returns its error to the caller.
#define AX_CONCAT_INNER(a, b) a##b
#define AX_CONCAT(a, b) AX_CONCAT_INNER(a, b)
#define AX_TRY_INNER(tmp, decl, expr)                                                              \
    auto tmp = (expr);                                                                             \
    if (!tmp)                                                                                      \
        return tl::unexpected<::ax::Error>(std::move(tmp.error()));                                \
    decl = std::move(*tmp)
#define AX_TRY(decl, ...) AX_TRY_INNER(AX_CONCAT(axTry, __LINE__), decl, (__VA_ARGS__))
/// Returns the error of a Status expression to the caller.
#define AX_CHECK(...)                                                                              \
    do {                                                                                           \
        if (auto axStatus = (__VA_ARGS__); !axStatus)                                              \
            return tl::unexpected<::ax::Error>(std::move(axStatus.error()));                       \
    } while (false)
