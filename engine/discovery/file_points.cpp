// SPDX-License-Identifier: Apache-2.0
#include "engine/core/mapped_file.h"
#include "engine/discovery/npy.h"
#include "engine/discovery/point_source.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>

namespace ax::discovery {

namespace {

class NpySource : public PointSource {
public:
    explicit NpySource(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    std::string name() const override { return m_file.string(); }

    Result<PointTable> read(Job& job) override
    {
        AX_TRY(NpyMatrix matrix, readNpy(m_file));
        AX_CHECK(job.check());
        PointTable table;
        table.dims = matrix.columns;
        table.source = name();
        table.values = std::move(matrix.values);
        table.ids.resize(matrix.rows);
        std::vector<char> keep(matrix.rows, 1);
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            table.ids[row] = std::int64_t(row);
            std::string fault = PointTable::faultOf(table.row(row));
            if (!fault.empty()) {
                table.skip("row " + std::to_string(row), std::move(fault));
                keep[row] = 0;
            }
        }
        if (table.skippedCount > 0)
            table.keepOnly(keep);
        return table;
    }

private:
    std::filesystem::path m_file;
};

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Fields of one line; quotes as in RFC 4180.
void splitLine(std::string_view line, char separator, std::vector<std::string>& fields)
{
    fields.clear();
    std::size_t at = 0;
    while (true) {
        std::string field;
        while (at < line.size() && line[at] == ' ')
            ++at;
        if (at < line.size() && line[at] == '"') {
            for (++at; at < line.size(); ++at) {
                if (line[at] == '"' && (at + 1 >= line.size() || line[at + 1] != '"'))
                    break;
                if (line[at] == '"')
                    ++at;
                field += line[at];
            }
            at = std::min(line.find(separator, at), line.size());
        } else {
            const std::size_t end = std::min(line.find(separator, at), line.size());
            field = trimmed(line.substr(at, end - at));
            at = end;
        }
        fields.push_back(std::move(field));
        if (at >= line.size())
            return;
        ++at;
    }
}

bool numberOf(std::string_view text, double& value)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && error == std::errc {} && end == text.data() + text.size();
}

/// What a column of a CSV file holds.
enum class Column { Value, Id, Session, Request, Step, Position, Token, Zone, Phase };

Column columnOf(std::string name)
{
    for (char& c : name)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    static const std::map<std::string, Column> known { { "id", Column::Id },
        { "session", Column::Session }, { "session_id", Column::Session },
        { "request", Column::Request }, { "request_id", Column::Request }, { "step", Column::Step },
        { "position", Column::Position }, { "token", Column::Token },
        { "token_text", Column::Token }, { "zone", Column::Zone }, { "phase", Column::Phase },
        { "think_phase", Column::Phase } };
    const auto found = known.find(name);
    return found == known.end() ? Column::Value : found->second;
}

class CsvSource : public PointSource {
public:
    explicit CsvSource(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    std::string name() const override { return m_file.string(); }

    Result<PointTable> read(Job& job) override
    {
        AX_TRY(const std::shared_ptr<const MappedFile> mapped, MappedFile::open(m_file));
        std::string_view text(
            reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size());
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        PointTable table;
        table.source = name();
        std::vector<std::string> fields;
        std::int64_t lineNumber = 0;
        const std::size_t all = text.size();
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = trimmed(text.substr(0, end));
            text.remove_prefix(std::min(text.size(), end + 1));
            if (++lineNumber % 4096 == 0) {
                AX_CHECK(job.check());
                job.report(double(all - text.size()) / double(all));
            }
            if (line.empty())
                continue;
            if (m_columns.empty()) {
                if (begin(line, fields, table))
                    continue; // it was the header
                if (table.dims < 1 || table.dims > PointTable::kMaxDims)
                    break;
            }
            splitLine(line, m_separator, fields);
            take(fields, lineNumber, table);
        }
        if (table.dims < 1 || table.dims > PointTable::kMaxDims)
            return fail(ErrorCode::Format,
                m_columns.empty() ? "[points] the file is empty"
                                  : "[points] expected 1 to " + std::to_string(PointTable::kMaxDims)
                        + " columns of numbers, found " + std::to_string(table.dims),
                m_file.string(), "one point a line, its numbers separated by commas");
        return table;
    }

private:
    /// Learns separator and columns from the first line; true when that is a header.
    bool begin(std::string_view line, std::vector<std::string>& fields, PointTable& table)
    {
        m_separator = ',';
        for (const char c : { ';', '\t' })
            if (std::count(line.begin(), line.end(), c)
                > std::count(line.begin(), line.end(), m_separator))
                m_separator = c;
        splitLine(line, m_separator, fields);
        double number;
        const bool header = std::none_of(fields.begin(), fields.end(),
            [&](const std::string& field) { return numberOf(field, number); });
        for (const std::string& field : fields)
            m_columns.push_back(header ? columnOf(field) : Column::Value);
        table.dims = int(std::count(m_columns.begin(), m_columns.end(), Column::Value));
        return header;
    }

    void take(const std::vector<std::string>& fields, std::int64_t line, PointTable& table)
    {
        const std::string row = "line " + std::to_string(line);
        if (fields.size() != m_columns.size())
            return table.skip(row,
                "expected " + std::to_string(m_columns.size()) + " columns, found "
                    + std::to_string(fields.size()));
        std::vector<float> values;
        std::int64_t id = m_rows++;
        std::array<double, 3> numbers { -1, -1, 0 };
        for (std::size_t k = 0; k < fields.size(); ++k) {
            double number = 0;
            const bool ok = numberOf(fields[k], number);
            switch (m_columns[k]) {
            case Column::Value:
                if (!ok)
                    return table.skip(row, "no number in column " + std::to_string(k));
                values.push_back(float(number));
                break;
            case Column::Id:
                if (ok)
                    id = std::int64_t(number);
                break;
            case Column::Step:
                numbers[0] = ok ? number : -1;
                break;
            case Column::Position:
                numbers[1] = ok ? number : -1;
                break;
            default:
                break;
            }
        }
        std::string fault = PointTable::faultOf(values);
        if (!fault.empty())
            return table.skip(row, std::move(fault));
        table.values.insert(table.values.end(), values.begin(), values.end());
        table.ids.push_back(id);
        for (std::size_t k = 0; k < fields.size(); ++k)
            switch (m_columns[k]) {
            case Column::Session:
                table.session.push(fields[k]);
                break;
            case Column::Request:
                table.request.push(fields[k]);
                break;
            case Column::Zone:
                table.zone.push(fields[k]);
                break;
            case Column::Phase:
                table.phase.push(fields[k]);
                break;
            case Column::Token:
                table.tokenText.push_back(fields[k]);
                break;
            case Column::Step:
                table.step.push_back(std::int32_t(numbers[0]));
                break;
            case Column::Position:
                table.position.push_back(std::int32_t(numbers[1]));
                break;
            default:
                break;
            }
    }

    std::filesystem::path m_file;
    std::vector<Column> m_columns;
    char m_separator = ',';
    std::int64_t m_rows = 0;
};

} // namespace

std::unique_ptr<PointSource> npySource(std::filesystem::path file)
{
    return std::make_unique<NpySource>(std::move(file));
}

std::unique_ptr<PointSource> csvSource(std::filesystem::path file)
{
    return std::make_unique<CsvSource>(std::move(file));
}

} // namespace ax::discovery
