// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// The int64 array `name` of a file that numpy.savez or savez_compressed wrote: a zip archive, read
/// from its central directory.
namespace ax::discovery::test {

inline std::vector<std::int32_t> readNpzInts(
    const std::filesystem::path& file, const std::string& name)
{
    std::ifstream in(file, std::ios::binary);
    const std::string zip { std::istreambuf_iterator<char>(in), {} };
    const auto number = [&](std::size_t at, int bytes) {
        std::uint64_t value = 0;
        for (int k = 0; k < bytes; ++k)
            value |= std::uint64_t(std::uint8_t(zip[at + std::size_t(k)])) << (8 * k);
        return std::size_t(value);
    };
    const std::size_t end = zip.rfind("PK\x05\x06");
    if (end == std::string::npos)
        return {};
    std::size_t at = number(end + 16, 4);
    for (std::size_t k = number(end + 10, 2); k > 0; --k) {
        const std::size_t method = number(at + 10, 2), packed = number(at + 20, 4);
        const std::size_t size = number(at + 24, 4), local = number(at + 42, 4);
        const std::string entry = zip.substr(at + 46, number(at + 28, 2));
        at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
        if (entry != name + ".npy")
            continue;
        const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        std::string bytes(size, '\0');
        if (method == 0) {
            bytes = zip.substr(data, size);
        } else {
            z_stream stream {};
            inflateInit2(&stream, -MAX_WBITS);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + data));
            stream.avail_in = uInt(packed);
            stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
            stream.avail_out = uInt(size);
            inflate(&stream, Z_FINISH);
            inflateEnd(&stream);
        }
        const std::size_t header = 10 + (std::uint8_t(bytes[8]) | std::uint8_t(bytes[9]) << 8);
        const bool wide = bytes.find("<i8") < header;
        std::vector<std::int32_t> out;
        for (std::size_t b = header; b < bytes.size(); b += wide ? 8 : 4) {
            std::int32_t value; // little-endian: the low half says it
            std::memcpy(&value, bytes.data() + b, 4);
            out.push_back(value);
        }
        return out;
    }
    return {};
}

} // namespace ax::discovery::test
