// SPDX-License-Identifier: Apache-2.0
// Format: numpy/lib/format.py, "NPY format" (versions 1.0, 2.0 and 3.0).
#include "engine/discovery/npy.h"

#include "engine/core/mapped_file.h"
#include "engine/discovery/points.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <string>

namespace ax::discovery {

namespace {

constexpr char kMagic[] = "\x93NUMPY";
constexpr std::size_t kMagicLength = 6;

struct Header {
    std::string descr;
    bool fortran = false;
    std::vector<std::uint64_t> shape;
};

/// The text behind "'key':" of the header's dictionary, blanks skipped; empty: no such key.
std::string_view valueOf(std::string_view header, std::string_view key)
{
    for (const char quote : { '\'', '"' }) {
        const std::string wanted = quote + std::string(key) + quote;
        std::size_t at = header.find(wanted);
        if (at == std::string_view::npos)
            continue;
        at = header.find(':', at + wanted.size());
        if (at == std::string_view::npos)
            return {};
        at = header.find_first_not_of(" \t\n", at + 1);
        return at == std::string_view::npos ? std::string_view {} : header.substr(at);
    }
    return {};
}

bool parseHeader(std::string_view text, Header& header)
{
    const std::string_view descr = valueOf(text, "descr");
    if (descr.size() < 2 || (descr[0] != '\'' && descr[0] != '"'))
        return false;
    const std::size_t end = descr.find(descr[0], 1);
    if (end == std::string_view::npos)
        return false;
    header.descr = std::string(descr.substr(1, end - 1));
    const std::string_view order = valueOf(text, "fortran_order");
    if (!order.starts_with("True") && !order.starts_with("False"))
        return false;
    header.fortran = order.starts_with("True");
    std::string_view shape = valueOf(text, "shape");
    if (!shape.starts_with('('))
        return false;
    shape = shape.substr(1, shape.find(')') - 1);
    while (true) {
        const std::size_t begin = shape.find_first_not_of(" ,L");
        if (begin == std::string_view::npos)
            return true;
        shape = shape.substr(begin);
        std::uint64_t number = 0;
        const auto [next, error] = std::from_chars(shape.begin(), shape.end(), number);
        if (error != std::errc {})
            return false;
        header.shape.push_back(number);
        shape = shape.substr(std::size_t(next - shape.begin()));
    }
}

template <class T, bool Swap> float numberAt(const std::byte* at)
{
    unsigned char bytes[sizeof(T)];
    std::memcpy(bytes, at, sizeof(T));
    if constexpr (Swap)
        std::reverse(bytes, bytes + sizeof(T));
    T value;
    std::memcpy(&value, bytes, sizeof(T));
    return float(value);
}

std::string headerBytes(const char* descr, std::size_t rows, std::size_t columns)
{
    std::string dict = std::string("{'descr': '") + descr + "', 'fortran_order': False, 'shape': ("
        + std::to_string(rows) + (columns ? ", " + std::to_string(columns) : ",") + "), }";
    constexpr std::size_t kAlign = 64;
    const std::size_t used = kMagicLength + 4 + dict.size() + 1;
    dict.append((kAlign - used % kAlign) % kAlign, ' ');
    dict += '\n';
    std::string out(kMagic, kMagicLength);
    out += '\x01';
    out += '\x00';
    out += char(dict.size() & 0xff);
    out += char(dict.size() >> 8);
    return out + dict;
}

template <class T>
std::string bytesOf(std::span<const T> values, std::size_t columns, const char* descr)
{
    std::string out
        = headerBytes(descr, columns ? values.size() / columns : values.size(), columns);
    out.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    return out;
}

} // namespace

Result<NpyMatrix> readNpy(const std::filesystem::path& file)
{
    AX_TRY(const std::shared_ptr<const MappedFile> mapped, MappedFile::open(file));
    const std::span<const std::byte> bytes = mapped->bytes();
    const auto broken = [&](std::string what, ErrorCode code = ErrorCode::Format) {
        return fail(code, "[points] " + std::move(what), file.string(),
            "save the points with numpy.save as float32 [points, dims]");
    };
    const char* text = reinterpret_cast<const char*>(bytes.data());
    if (bytes.size() < 10 || std::memcmp(text, kMagic, kMagicLength) != 0)
        return broken("not a .npy file: its first bytes are not \\x93NUMPY");
    const int major = std::uint8_t(text[6]);
    if (major < 1 || major > 3)
        return broken(
            "format version " + std::to_string(major) + ": expected 1 to 3", ErrorCode::Version);
    const std::size_t lengthBytes = major == 1 ? 2 : 4;
    if (bytes.size() < 8 + lengthBytes)
        return broken("the header is cut");
    std::size_t length = 0;
    for (std::size_t k = 0; k < lengthBytes; ++k)
        length |= std::size_t(std::uint8_t(text[8 + k])) << (8 * k);
    const std::size_t begin = 8 + lengthBytes + length;
    Header header;
    if (begin > bytes.size()
        || !parseHeader(std::string_view(text + 8 + lengthBytes, length), header))
        return broken("the header is no dictionary with descr, fortran_order and shape");
    const bool wide = header.descr == "<f8" || header.descr == ">f8";
    if (!wide && header.descr != "<f4" && header.descr != ">f4")
        return broken("numbers of type '" + header.descr + "': expected float32 or float64",
            ErrorCode::Unsupported);
    if (header.shape.empty() || header.shape.size() > 2)
        return broken("expected shape [points, dims], found " + std::to_string(header.shape.size())
            + " dimensions");
    const std::uint64_t columns = header.shape.size() == 2 ? header.shape[1] : 1;
    const std::uint64_t rows = header.shape[0];
    if (columns < 1 || columns > std::uint64_t(PointTable::kMaxDims))
        return broken("expected 1 to " + std::to_string(PointTable::kMaxDims) + " columns, found "
            + std::to_string(columns));
    const std::size_t size = wide ? 8 : 4;
    if (rows > (bytes.size() - begin) / size / columns)
        return broken("the file is cut: its header says [" + std::to_string(rows) + ", "
            + std::to_string(columns) + "], the bytes end at row "
            + std::to_string((bytes.size() - begin) / size / columns));
    NpyMatrix out;
    out.rows = std::size_t(rows);
    out.columns = int(columns);
    out.values.resize(out.rows * std::size_t(columns));
    const std::byte* data = bytes.data() + begin;
    const bool swap = header.descr[0] == '>';
    const auto number = wide ? (swap ? numberAt<double, true> : numberAt<double, false>)
                             : (swap ? numberAt<float, true> : numberAt<float, false>);
    for (std::size_t row = 0; row < out.rows; ++row)
        for (std::size_t column = 0; column < std::size_t(columns); ++column)
            out.values[row * columns + column] = number(
                data + size * (header.fortran ? column * out.rows + row : row * columns + column));
    return out;
}

std::string npyBytes(std::span<const float> values, std::size_t columns)
{
    return bytesOf(values, columns, "<f4");
}

std::string npyBytes(std::span<const std::int32_t> values, std::size_t columns)
{
    return bytesOf(values, columns, "<i4");
}

} // namespace ax::discovery
