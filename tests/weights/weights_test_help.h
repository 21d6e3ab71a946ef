// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <QtTest>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace axtest {

inline std::span<const std::byte> asBytes(const std::string& text)
{
    return { reinterpret_cast<const std::byte*>(text.data()), text.size() };
}

inline void save(const std::filesystem::path& path, const std::string& bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), std::streamsize(bytes.size()));
    out.close();
    QVERIFY(bool(out));
}

inline std::string fromHex(const std::string& hex)
{
    return QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString();
}

/// Bit patterns, so that −0, infinities and NaN compare as they are stored.
inline std::string bitsOf(const std::vector<float>& values)
{
    return std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
}

inline std::vector<float> ramp(std::size_t count, float scale = 0.01f)
{
    std::vector<float> values(count);
    for (std::size_t n = 0; n < count; ++n)
        values[n] = scale * (float((n * 37) % 101) - 50.0f);
    return values;
}

template <class T> std::string bytesOf(T value)
{
    return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T> void poke(std::string& bytes, std::size_t at, T value)
{
    QVERIFY(at + sizeof value <= bytes.size());
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

inline std::filesystem::path sharedModels()
{
    return std::filesystem::path(AX_SOURCE_DIR) / "../shared/fixtures/models";
}

} // namespace axtest

/// The result failed with this code, and its message holds these words.
#define EXPECT_ERROR(result, expectedCode, words)                                                  \
    do {                                                                                           \
        const auto& axResult = (result);                                                           \
        QVERIFY2(!axResult.has_value(), "expected an error");                                      \
        QVERIFY2(axResult.error().message.find(words) != std::string::npos,                        \
            axResult.error().line().c_str());                                                      \
        QCOMPARE(                                                                                  \
            std::string(ax::name(axResult.error().code)), std::string(ax::name(expectedCode)));    \
    } while (false)
#define EXPECT_OK(result)                                                                          \
    QVERIFY2((result).has_value(), (result).has_value() ? "" : (result).error().line().c_str())
