// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/gguf_reader.h"

#include "engine/model/weights/parse_text.h"
#include "engine/model/weights/weight_types.h"

#include <bit>
#include <cstdio>
#include <cstring>
#include <limits>
#include <unordered_set>

namespace ax {

namespace {

static_assert(std::endian::native == std::endian::little);

constexpr const char* kAgain = "download it again";
constexpr std::uint64_t kDefaultAlignment = 32;
constexpr std::size_t kMaxNameBytes = 64;
constexpr std::uint32_t kMaxDimensions = 4;
constexpr int kMaxNesting = 64; // of lists in metadata
// Arrays widen to 8 bytes an element (32 for strings): without a limit a file of one-byte
// elements could ask for many times its own size. Vocabularies have well under a million.
constexpr std::uint64_t kMaxArrayElements = std::uint64_t(1) << 24;
// The smallest records: key length, one byte of key, type, one byte of value; and name length,
// one byte of name, dimension count, type, offset.
constexpr std::uint64_t kMinPairBytes = 8 + 1 + 4 + 1;
constexpr std::uint64_t kMinTensorBytes = 8 + 1 + 4 + 4 + 8;

enum class ValueType : std::uint32_t {
    U8,
    I8,
    U16,
    I16,
    U32,
    I32,
    F32,
    Bool,
    String,
    Array,
    U64,
    I64,
    F64
};

std::size_t scalarBytes(ValueType type)
{
    switch (type) {
    case ValueType::U8:
    case ValueType::I8:
    case ValueType::Bool:
        return 1;
    case ValueType::U16:
    case ValueType::I16:
        return 2;
    case ValueType::U32:
    case ValueType::I32:
    case ValueType::F32:
        return 4;
    case ValueType::U64:
    case ValueType::I64:
    case ValueType::F64:
        return 8;
    default:
        return 0;
    }
}

template <class T> T load(const std::byte* at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::int64_t loadInteger(ValueType type, const std::byte* at)
{
    switch (type) {
    case ValueType::U8:
        return load<std::uint8_t>(at);
    case ValueType::I8:
        return load<std::int8_t>(at);
    case ValueType::U16:
        return load<std::uint16_t>(at);
    case ValueType::I16:
        return load<std::int16_t>(at);
    case ValueType::U32:
        return load<std::uint32_t>(at);
    case ValueType::I32:
        return load<std::int32_t>(at);
    case ValueType::Bool:
        return load<std::uint8_t>(at) != 0;
    default:
        return load<std::int64_t>(at);
    }
}

class Parser {
public:
    Parser(std::span<const std::byte> bytes, const std::string& where)
        : m_bytes(bytes)
        , m_where(where)
    {
    }

    Result<GgufContents> parse()
    {
        GgufContents contents;
        std::uint64_t tensorCount = 0, pairCount = 0;
        AX_CHECK(header(contents, tensorCount, pairCount));
        for (std::uint64_t n = 0; n < pairCount; ++n)
            AX_CHECK(pair(contents.metadata, n));
        AX_TRY(const std::uint64_t alignment, alignmentOf(contents.metadata));
        contents.tensors.reserve(tensorCount);
        std::vector<std::uint64_t> offsets;
        offsets.reserve(tensorCount);
        for (std::uint64_t n = 0; n < tensorCount; ++n) {
            AX_TRY(TensorView view, tensor(n, offsets));
            contents.tensors.push_back(std::move(view));
        }
        AX_CHECK(place(contents.tensors, offsets, alignment));
        return contents;
    }

private:
    std::uint64_t left() const { return m_bytes.size() - m_at; }

    tl::unexpected<Error> bad(const std::string& what) const
    {
        return fail(ErrorCode::Format, "[gguf] " + what, m_where, kAgain);
    }
    tl::unexpected<Error> endsIn(const std::string& field) const
    {
        return bad(fileNameOf(m_where) + " is cut short: it ends after "
            + std::to_string(m_bytes.size()) + " bytes, inside " + field);
    }

    template <class T> bool read(T& value)
    {
        if (left() < sizeof value)
            return false;
        value = load<T>(m_bytes.data() + m_at);
        m_at += sizeof value;
        return true;
    }
    bool read(std::string_view& text)
    {
        std::uint64_t size = 0;
        if (!read(size) || size > left())
            return false;
        text = { reinterpret_cast<const char*>(m_bytes.data() + m_at), std::size_t(size) };
        m_at += size;
        return true;
    }

    Status header(GgufContents& contents, std::uint64_t& tensorCount, std::uint64_t& pairCount)
    {
        if (m_bytes.size() < 4 || std::memcmp(m_bytes.data(), "GGUF", 4) != 0)
            return fail(ErrorCode::Format,
                m_bytes.empty() ? "[gguf] the file is empty"
                                : "[gguf] magic: expected \"GGUF\", found \""
                        + printable({ reinterpret_cast<const char*>(m_bytes.data()),
                            std::min<std::size_t>(4, m_bytes.size()) })
                        + "\"",
                m_where, m_bytes.empty() ? kAgain : "choose a GGUF file");
        m_at = 4;
        if (!read(contents.version))
            return endsIn("the version");
        if (contents.version != 0 && (contents.version & 0xFFFF) == 0)
            return fail(ErrorCode::Unsupported,
                "[gguf] the file is big-endian; only little-endian files can be read", m_where,
                "download the little-endian file");
        if (contents.version != 2 && contents.version != 3)
            return fail(ErrorCode::Version,
                "[gguf] version: expected 2 or 3, found " + std::to_string(contents.version),
                m_where,
                contents.version < 2 ? "convert the model again with a current converter"
                                     : "update this program");
        if (!read(tensorCount) || !read(pairCount))
            return endsIn("the header");
        if (pairCount > left() / kMinPairBytes)
            return bad("metadata_kv_count: " + std::to_string(pairCount)
                + " entries cannot fit in the " + std::to_string(left()) + " bytes that follow");
        if (tensorCount > left() / kMinTensorBytes)
            return bad("tensor_count: " + std::to_string(tensorCount)
                + " tensors cannot fit in the " + std::to_string(left()) + " bytes that follow");
        return {};
    }

    Status pair(GgufMetadata& metadata, std::uint64_t number)
    {
        std::string_view key;
        std::uint32_t type = 0;
        if (!read(key) || !read(type))
            return endsIn("metadata entry " + std::to_string(number));
        if (key.empty())
            return bad("metadata entry " + std::to_string(number) + ": the key is empty");
        AX_TRY(MetadataValue value, this->value(key, type));
        if (!metadata.values.try_emplace(std::string(key), std::move(value)).second)
            return bad(printable(key) + ": the key occurs twice");
        return {};
    }

    Result<MetadataValue> value(std::string_view key, std::uint32_t number)
    {
        const auto type = ValueType(number);
        if (type == ValueType::String) {
            std::string_view text;
            if (!read(text))
                return endsIn(printable(key));
            return MetadataValue(std::string(text));
        }
        if (type == ValueType::Array)
            return array(key);
        const std::size_t size = scalarBytes(type);
        if (size == 0)
            return bad(
                printable(key) + ": value type: expected 0 to 12, found " + std::to_string(number));
        if (left() < size)
            return endsIn(printable(key));
        const std::byte* at = m_bytes.data() + m_at;
        m_at += size;
        switch (type) {
        case ValueType::F32:
            return MetadataValue(double(load<float>(at)));
        case ValueType::F64:
            return MetadataValue(load<double>(at));
        case ValueType::Bool:
            return MetadataValue(load<std::uint8_t>(at) != 0);
        case ValueType::U64:
            if (const auto wide = load<std::uint64_t>(at);
                wide > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
                return MetadataValue(wide);
            [[fallthrough]];
        default:
            return MetadataValue(loadInteger(type, at));
        }
    }

    Result<MetadataValue> array(std::string_view key)
    {
        std::uint32_t number = 0;
        std::uint64_t count = 0;
        if (!read(number) || !read(count))
            return endsIn(printable(key));
        const auto type = ValueType(number);
        if (type == ValueType::Array) {
            AX_CHECK(passOver(key, number, count, 1));
            return MetadataValue(UnreadMetadata {});
        }
        const std::size_t size = type == ValueType::String ? 8 : scalarBytes(type);
        if (size == 0)
            return bad(printable(key) + ": array element type: expected 0 to 12, found "
                + std::to_string(number));
        if (count > left() / size)
            return bad(printable(key) + ": " + std::to_string(count)
                + " elements cannot fit in the " + std::to_string(left()) + " bytes that follow");
        m_arrayElements += count;
        if (m_arrayElements > kMaxArrayElements)
            return bad(printable(key) + ": the metadata holds more than "
                + std::to_string(kMaxArrayElements) + " array elements");
        if (type == ValueType::String)
            return strings(key, count);
        const std::byte* at = m_bytes.data() + m_at;
        m_at += count * size;
        if (type == ValueType::F32 || type == ValueType::F64) {
            std::vector<double> values(count);
            for (std::uint64_t n = 0; n < count; ++n, at += size)
                values[n] = type == ValueType::F32 ? double(load<float>(at)) : load<double>(at);
            return MetadataValue(std::move(values));
        }
        std::vector<std::int64_t> values(count);
        for (std::uint64_t n = 0; n < count; ++n, at += size) {
            values[n] = loadInteger(type, at);
            if (type == ValueType::U64 && values[n] < 0)
                return bad(printable(key) + ": element " + std::to_string(n)
                    + " does not fit a signed 64-bit integer");
        }
        return MetadataValue(std::move(values));
    }

    /// `count` elements of a type, checked against the bytes that are there.
    Status passOver(std::string_view key, std::uint32_t number, std::uint64_t count, int depth)
    {
        const auto type = ValueType(number);
        const std::size_t size = scalarBytes(type);
        if (size > 0) {
            if (count > left() / size)
                return endsIn(printable(key));
            m_at += count * size;
            return {};
        }
        if ((type != ValueType::String && type != ValueType::Array) || depth > kMaxNesting)
            return bad(printable(key) + ": a list of unknown type or nested too deep");
        for (std::uint64_t n = 0; n < count; ++n) {
            std::string_view text;
            std::uint32_t inner = 0;
            std::uint64_t innerCount = 0;
            if (type == ValueType::String ? !read(text) : !read(inner) || !read(innerCount))
                return endsIn(printable(key));
            if (type == ValueType::Array)
                AX_CHECK(passOver(key, inner, innerCount, depth + 1));
        }
        return {};
    }

    Result<MetadataValue> strings(std::string_view key, std::uint64_t count)
    {
        std::vector<std::string> values;
        values.reserve(count);
        for (std::uint64_t n = 0; n < count; ++n) {
            std::string_view text;
            if (!read(text))
                return endsIn(printable(key) + ", element " + std::to_string(n));
            values.emplace_back(text);
        }
        return MetadataValue(std::move(values));
    }

    Result<std::uint64_t> alignmentOf(const GgufMetadata& metadata) const
    {
        if (!metadata.has("general.alignment"))
            return kDefaultAlignment;
        const auto value = metadata.integer("general.alignment");
        if (!value || *value <= 0 || *value > (std::int64_t(1) << 31)
            || !std::has_single_bit(std::uint64_t(*value)))
            return bad("general.alignment: expected a power of two, found "
                + (value ? std::to_string(*value) : std::string("another type")));
        return std::uint64_t(*value);
    }

    Result<TensorView> tensor(std::uint64_t number, std::vector<std::uint64_t>& offsets)
    {
        std::string_view name;
        std::uint32_t dimensions = 0;
        if (!read(name) || !read(dimensions))
            return endsIn("tensor info " + std::to_string(number));
        if (name.empty() || name.size() >= kMaxNameBytes)
            return bad("tensor info " + std::to_string(number) + ": name: expected 1 to "
                + std::to_string(kMaxNameBytes - 1) + " bytes, found "
                + std::to_string(name.size()));
        const std::string shown = printable(name);
        if (!m_names.insert(name).second)
            return bad(shown + ": the tensor occurs twice");
        if (dimensions > kMaxDimensions)
            return bad(
                shown + ": expected at most 4 dimensions, found " + std::to_string(dimensions));
        TensorView view;
        view.name = name;
        std::int64_t elements = 1;
        view.shape.resize(dimensions);
        for (std::uint32_t d = 0; d < dimensions; ++d) {
            std::uint64_t size = 0;
            if (!read(size))
                return endsIn("the shape of " + shown);
            if (size == 0 || size > std::uint64_t(std::numeric_limits<std::int64_t>::max())
                || __builtin_mul_overflow(elements, std::int64_t(size), &elements))
                return bad(shown + ": dimension " + std::to_string(d) + " is "
                    + std::to_string(size) + ", the tensor cannot have that many elements");
            view.shape[dimensions - 1 - d] = std::int64_t(size);
        }
        std::uint32_t id = 0;
        std::uint64_t offset = 0;
        if (!read(id) || !read(offset))
            return endsIn("the info of " + shown);
        const auto type = weightTypeOfGgml(id);
        if (!type)
            return fail(ErrorCode::Unsupported,
                "[gguf] " + shown + ": weights of type " + ggmlTypeName(id) + " cannot be read",
                m_where, "choose a file with another quantisation, for example Q4_K_M");
        view.type = *type;
        const WeightTypeInfo& entry = info(*type);
        if (view.columns() % entry.blockSize != 0)
            return bad(shown + ": rows of " + std::to_string(view.columns())
                + " elements are not whole blocks of " + std::to_string(entry.blockSize) + " ("
                + entry.name + ")");
        offsets.push_back(offset);
        return view;
    }

    Status place(std::vector<TensorView>& tensors, const std::vector<std::uint64_t>& offsets,
        std::uint64_t alignment)
    {
        if (tensors.empty())
            return {};
        // m_at is at most the file's size and alignment at most 2^31: no overflow.
        const std::uint64_t start = (m_at + alignment - 1) / alignment * alignment;
        std::uint64_t next = 0, end = 0;
        for (std::size_t n = 0; n < tensors.size(); ++n) {
            TensorView& view = tensors[n];
            const auto bytes = weightBytes(view.type, view.elements());
            if (!bytes || __builtin_add_overflow(next, *bytes, &end)
                || end > std::uint64_t(std::numeric_limits<std::int64_t>::max()) - alignment * 2
                        - start)
                return bad(printable(view.name) + ": larger than any file");
            if (offsets[n] != next)
                return bad(printable(view.name) + ": offset: expected " + std::to_string(next)
                    + ", found " + std::to_string(offsets[n]));
            view.fileOffset = std::size_t(start + next);
            next = (end + alignment - 1) / alignment * alignment;
        }
        if (start + end > m_bytes.size())
            return cutShort("gguf", m_where, m_bytes.size(), start + end);
        for (TensorView& view : tensors)
            view.data = m_bytes.subspan(
                view.fileOffset, std::size_t(*weightBytes(view.type, view.elements())));
        return {};
    }

    std::span<const std::byte> m_bytes;
    const std::string& m_where;
    std::uint64_t m_at = 0;
    std::uint64_t m_arrayElements = 0;
    std::unordered_set<std::string_view> m_names;
};

} // namespace

Result<GgufContents> parseGguf(std::span<const std::byte> bytes, const std::string& where)
{
    return Parser(bytes, where).parse();
}

bool looksLikeGguf(const std::filesystem::path& path)
{
    std::FILE* file = std::fopen(path.c_str(), "rbe");
    if (!file)
        return false;
    char magic[4] = {};
    const bool same = std::fread(magic, 1, 4, file) == 4 && std::memcmp(magic, "GGUF", 4) == 0;
    std::fclose(file);
    return same;
}

} // namespace ax
