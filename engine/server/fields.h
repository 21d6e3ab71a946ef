// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/api_error.h"

#include <optional>

namespace ax::server {

inline constexpr int kMany = 1 << 24; ///< more tokens, positions or steps than a body may name

/// Reads members of a body. A member that is null counts as absent; one of a wrong type or range is
/// an error that names it, and the first error stays.
///
///     Fields in(body);
///     const double temperature = in.number("temperature", 0, 2).value_or(1);
///     if (in.error()) …
class Fields {
public:
    explicit Fields(const Json& body)
        : m_body(body)
    {
    }
    bool has(std::string_view name) const { return member(name) != nullptr; }
    const Json* member(std::string_view name) const; ///< nullptr: absent or null
    std::optional<bool> flag(std::string_view name);
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t low, std::int64_t high);
    std::optional<double> number(std::string_view name, double low, double high);
    std::optional<std::string> text(std::string_view name);
    /// Its place in `choices`.
    std::optional<int> choice(
        std::string_view name, std::initializer_list<std::string_view> choices);
    std::optional<std::vector<std::int64_t>> integers(std::string_view name);
    void refuse(std::string_view name, std::string_view expected);
    void refuse(ApiError error);
    const std::optional<ApiError>& error() const { return m_error; }

private:
    const Json& m_body;
    std::optional<ApiError> m_error;
};

} // namespace ax::server
