// SPDX-License-Identifier: Apache-2.0
#include "engine/core/error.h"

namespace ax {

const char* name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "InvalidArgument";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::Io:
        return "Io";
    case ErrorCode::Format:
        return "Format";
    case ErrorCode::Version:
        return "Version";
    case ErrorCode::Unsupported:
        return "Unsupported";
    case ErrorCode::ShapeMismatch:
        return "ShapeMismatch";
    case ErrorCode::OutOfMemory:
        return "OutOfMemory";
    case ErrorCode::DeviceUnavailable:
        return "DeviceUnavailable";
    case ErrorCode::DeviceLost:
        return "DeviceLost";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Internal:
        return "Internal";
    }
    return "Internal";
}

std::string Error::line() const
{
    std::string text;
    if (!place.empty())
        text += place + ": ";
    text += message;
    if (!remedy.empty())
        text += " (" + remedy + ")";
    for (char& c : text)
        if (c == '\n' || c == '\r')
            c = ' ';
    return text;
}

tl::unexpected<Error> fail(
    ErrorCode code, std::string message, std::string place, std::string remedy)
{
    return tl::unexpected<Error>(
        Error { code, std::move(message), std::move(place), std::move(remedy) });
}

} // namespace ax
