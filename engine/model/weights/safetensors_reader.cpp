// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/safetensors_reader.h"

#include "engine/model/weights/parse_text.h"
#include "engine/model/weights/weight_types.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_set>

namespace ax {

namespace {

constexpr std::uint64_t kMaxHeader = 100'000'000;
constexpr std::size_t kMostDimensions = 8;
constexpr const char* kFetchAgain = "download it again";

struct DtypeName {
    const char* name;
    WeightType type;
};
constexpr DtypeName kDtypes[] = { { "F32", WeightType::F32 }, { "F16", WeightType::F16 },
    { "BF16", WeightType::BF16 }, { "F64", WeightType::F64 }, { "I8", WeightType::I8 },
    { "I16", WeightType::I16 }, { "I32", WeightType::I32 }, { "I64", WeightType::I64 },
    { "U8", WeightType::U8 }, { "BOOL", WeightType::U8 }, { "F8_E4M3", WeightType::F8_E4M3 } };

struct Entry {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::vector<std::uint64_t> range;
    bool hasDtype = false, hasShape = false, hasRange = false;
};

// Collects the entries while the parser walks, so that names that occur twice are seen and a
// header of 100 MB needs no document tree.
class HeaderSax {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    std::vector<Entry> entries;
    std::string problem;

    bool null() { return unexpected("null"); }
    bool boolean(bool) { return unexpected("a boolean"); }
    bool number_integer(number_integer_t) { return unexpected("a negative number"); }
    bool number_float(number_float_t, const string_t&) { return unexpected("a fraction"); }
    bool binary(binary_t&) { return unexpected("bytes"); }
    bool number_unsigned(number_unsigned_t value)
    {
        if (m_state == State::Shape) {
            if (value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
                return error("shape: " + std::to_string(value) + " is too large");
            if (entries.back().shape.size() == kMostDimensions)
                return error("shape: more than 8 dimensions");
            entries.back().shape.push_back(std::int64_t(value));
            return true;
        }
        if (m_state == State::Range) {
            if (entries.back().range.size() == 2)
                return error("data_offsets: expected two numbers");
            entries.back().range.push_back(value);
            return true;
        }
        return unexpected("a number");
    }
    bool string(string_t& text)
    {
        if (m_state == State::Metadata)
            return true;
        if (m_state != State::Dtype)
            return unexpected("a string");
        entries.back().dtype = text;
        m_state = State::Entry;
        return true;
    }
    bool start_object(std::size_t)
    {
        if (m_state == State::Begin) {
            m_state = State::Header;
            return true;
        }
        if (m_state == State::MetadataValue) {
            m_state = State::Metadata;
            return true;
        }
        if (m_state == State::EntryValue) {
            m_state = State::Entry;
            return true;
        }
        return unexpected("an object");
    }
    bool key(string_t& name)
    {
        if (m_state == State::Metadata)
            return true;
        if (m_state == State::Header) {
            if (!m_names.insert(name).second) {
                problem = printable(name) + ": the name occurs twice";
                return false;
            }
            if (name == "__metadata__") {
                m_state = State::MetadataValue;
                return true;
            }
            entries.emplace_back();
            entries.back().name = name;
            m_state = State::EntryValue;
            return true;
        }
        Entry& entry = entries.back();
        bool* seen = nullptr;
        if (name == "dtype") {
            seen = &entry.hasDtype;
            m_state = State::Dtype;
        } else if (name == "shape") {
            seen = &entry.hasShape;
            m_state = State::ShapeValue;
        } else if (name == "data_offsets") {
            seen = &entry.hasRange;
            m_state = State::RangeValue;
        } else {
            return error("unknown field \"" + printable(name) + "\"");
        }
        if (*seen)
            return error("the field \"" + name + "\" occurs twice");
        *seen = true;
        return true;
    }
    bool end_object()
    {
        m_state = m_state == State::Header ? State::End : State::Header;
        return true;
    }
    bool start_array(std::size_t)
    {
        if (m_state == State::ShapeValue) {
            m_state = State::Shape;
            return true;
        }
        if (m_state == State::RangeValue) {
            m_state = State::Range;
            return true;
        }
        return unexpected("an array");
    }
    bool end_array()
    {
        m_state = State::Entry;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error)
    {
        problem = "not JSON: " + printable(error.what());
        return false;
    }

private:
    enum class State {
        Begin,
        Header,
        MetadataValue,
        Metadata,
        EntryValue,
        Entry,
        Dtype,
        ShapeValue,
        Shape,
        RangeValue,
        Range,
        End
    };
    bool error(const std::string& what)
    {
        problem = printable(entries.back().name) + ": " + what;
        return false;
    }
    bool unexpected(const char* found)
    {
        switch (m_state) {
        case State::Begin:
        case State::End:
            problem = std::string("expected an object, found ") + found;
            break;
        case State::MetadataValue:
        case State::Metadata:
            problem = std::string("__metadata__: expected strings, found ") + found;
            break;
        case State::Dtype:
            return error(std::string("dtype: expected a string, found ") + found);
        case State::Shape:
        case State::ShapeValue:
            return error(std::string("shape: expected whole numbers, found ") + found);
        case State::Range:
        case State::RangeValue:
            return error(std::string("data_offsets: expected two numbers, found ") + found);
        default:
            return error(std::string("expected an object, found ") + found);
        }
        return false;
    }

    State m_state = State::Begin;
    std::unordered_set<std::string> m_names;
};

Result<TensorView> toView(
    Entry& entry, std::span<const std::byte> bytes, std::uint64_t start, const std::string& where)
{
    const std::string shown = printable(entry.name);
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::Format, "[safetensors] " + shown + ": " + what, where, kFetchAgain);
    };
    if (!entry.hasDtype || !entry.hasShape || !entry.hasRange)
        return bad(std::string("the field \"")
            + (!entry.hasDtype        ? "dtype"
                    : !entry.hasShape ? "shape"
                                      : "data_offsets")
            + "\" is missing");
    TensorView view;
    const auto known = std::find_if(std::begin(kDtypes), std::end(kDtypes),
        [&](const DtypeName& dtype) { return entry.dtype == dtype.name; });
    if (known == std::end(kDtypes))
        return fail(ErrorCode::Unsupported,
            "[safetensors] " + shown + ": weights of type " + printable(entry.dtype)
                + " cannot be read",
            where, "choose a BF16, F16 or FP8 version of the model");
    view.type = known->type;
    std::int64_t elements = 1;
    for (const std::int64_t size : entry.shape)
        if (__builtin_mul_overflow(elements, size, &elements))
            return bad("shape: more elements than a file can have");
    const auto size = weightBytes(view.type, elements);
    if (entry.range.size() != 2 || entry.range[0] > entry.range[1])
        return bad("data_offsets: expected a begin and an end");
    if (!size || entry.range[1] - entry.range[0] != *size)
        return bad("data_offsets: expected " + (size ? std::to_string(*size) : "fewer")
            + " bytes for its shape, found " + std::to_string(entry.range[1] - entry.range[0]));
    view.name = std::move(entry.name);
    view.shape = std::move(entry.shape);
    view.fileOffset = std::size_t(start + entry.range[0]);
    view.data = bytes.subspan(view.fileOffset, std::size_t(*size));
    return view;
}

} // namespace

Result<std::vector<TensorView>> parseSafetensors(
    std::span<const std::byte> bytes, const std::string& where)
{
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::Format, "[safetensors] " + what, where, kFetchAgain);
    };
    std::uint64_t headerBytes = 0;
    if (bytes.size() < sizeof headerBytes)
        return bad(fileNameOf(where) + " is cut short: it ends after "
            + std::to_string(bytes.size()) + " bytes, inside the header length");
    std::memcpy(&headerBytes, bytes.data(), sizeof headerBytes);
    if (headerBytes > kMaxHeader)
        return bad("header length: expected at most 100 MB, found " + std::to_string(headerBytes)
            + " bytes");
    if (headerBytes > bytes.size() - sizeof headerBytes)
        return bad(fileNameOf(where) + " is cut short: it ends after "
            + std::to_string(bytes.size()) + " bytes, inside the header of "
            + std::to_string(headerBytes) + " bytes");
    const std::string_view header(
        reinterpret_cast<const char*>(bytes.data()) + sizeof headerBytes, std::size_t(headerBytes));
    if (header.empty() || header.front() != '{')
        return bad("header: expected a JSON object");

    HeaderSax sax;
    if (!nlohmann::json::sax_parse(header.begin(), header.end(), &sax))
        return bad("header: " + sax.problem);

    // The ranges must tile the data: the end of the last one is the size the file must have.
    std::sort(sax.entries.begin(), sax.entries.end(), [](const Entry& a, const Entry& b) {
        return a.range != b.range ? a.range < b.range : a.name < b.name;
    });
    const std::uint64_t start = sizeof headerBytes + headerBytes;
    std::uint64_t next = 0;
    for (const Entry& entry : sax.entries) {
        if (entry.range.size() != 2)
            return bad(printable(entry.name) + ": data_offsets: expected two numbers");
        if (entry.range[0] != next)
            return bad(printable(entry.name) + ": data_offsets: expected the range to begin at "
                + std::to_string(next) + ", found " + std::to_string(entry.range[0]));
        if (entry.range[1] < next
            || entry.range[1] > std::uint64_t(std::numeric_limits<std::int64_t>::max()) - start)
            return bad(printable(entry.name) + ": data_offsets: the end "
                + std::to_string(entry.range[1]) + " is out of range");
        next = entry.range[1];
    }
    if (start + next > bytes.size())
        return cutShort("safetensors", where, bytes.size(), start + next);
    if (start + next < bytes.size())
        return bad("expected a file of " + std::to_string(start + next) + " bytes, found "
            + std::to_string(bytes.size()));

    std::vector<TensorView> tensors;
    tensors.reserve(sax.entries.size());
    for (Entry& entry : sax.entries) {
        AX_TRY(TensorView view, toView(entry, bytes, start, where));
        tensors.push_back(std::move(view));
    }
    return tensors;
}

Result<std::vector<TensorView>> openSafetensors(const std::filesystem::path& path)
{
    AX_TRY(const auto file, MappedFile::open(path));
    AX_TRY(auto tensors, parseSafetensors(file->bytes(), path.string()));
    for (TensorView& view : tensors)
        view.file = file;
    return tensors;
}

} // namespace ax
