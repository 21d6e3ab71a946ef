// SPDX-License-Identifier: Apache-2.0
#include "engine/campaign/report.h"

#include "engine/core/number_text.h"

#include "engine/core/files.h"
#include "engine/core/text_cells.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace ax::campaign {

namespace {

constexpr const char* kZoneColours[]
    = { "#4781EE", "#015B50", "#972001", "#6937B3", "#92700C", "#7A8087" };
constexpr int kWidth = 900, kLeft = 200, kRow = 22;

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string csv(const Table& table)
{
    std::string out;
    const auto line = [&](const std::vector<std::string>& cells) {
        for (std::size_t k = 0; k < cells.size(); ++k)
            out += (k ? "," : "") + csvCell(cells[k]);
        out += "\r\n";
    };
    line(table.columns);
    for (const auto& row : table.rows)
        line(row);
    return out;
}

std::string markdownCell(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '|' ? std::string("\\|") : c == '\n' ? std::string(" ") : std::string(1, c);
    return out;
}

std::string markdown(const Table& table)
{
    std::string out;
    const auto line = [&](const std::vector<std::string>& cells) {
        for (const std::string& cell : cells)
            out += "| " + markdownCell(cell) + " ";
        out += "|\n";
    };
    line(table.columns);
    for (std::size_t k = 0; k < table.columns.size(); ++k)
        out += k == 0 ? "|---" : "|---:";
    out += "|\n";
    for (const auto& row : table.rows)
        line(row);
    return out;
}

std::string html(const Table& table)
{
    std::string out = "<table><thead><tr>";
    for (const std::string& column : table.columns)
        out += "<th>" + markupText(column) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (const std::string& cell : row)
            out += "<td>" + markupText(cell) + "</td>";
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

std::string svgBegin(int height, const std::string& title)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kWidth) + " "
        + std::to_string(height) + "\" width=\"" + std::to_string(kWidth) + "\" height=\""
        + std::to_string(height)
        + "\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\"><title>" + markupText(title)
        + "</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
}

std::string svgText(double x, double y, const std::string& text, const char* more = "")
{
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" fill=\"#1B1E21\" "
        + std::string(more) + ">" + markupText(text) + "</text>\n";
}
std::string svgBox(double x, double y, double w, double h, const std::string& colour)
{
    return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\""
        + number(std::max(0.0, w)) + "\" height=\"" + number(h) + "\" fill=\"" + colour + "\"/>\n";
}

std::size_t columnOf(const Table& table, const std::string& name)
{
    return std::size_t(
        std::find(table.columns.begin(), table.columns.end(), name) - table.columns.begin());
}
double valueOf(const std::vector<std::string>& row, std::size_t column)
{
    return column < row.size() && !row[column].empty() ? numberIn(row[column]) : 0;
}

/// A row of boxes for each row of the table, one colour a zone.
std::string zoneBars(const Table& table, const std::string& title)
{
    const int rows = int(table.rows.size());
    std::string out = svgBegin(60 + rows * kRow, title) + svgText(10, 20, title);
    double x = kLeft;
    for (int zone = 0; zone < kZoneCount; ++zone) {
        out += svgBox(x, 28, 10, 10, kZoneColours[zone]) + svgText(x + 14, 37, kZoneNames[zone]);
        x += 112;
    }
    const std::size_t first = columnOf(table, kZoneNames[0]);
    for (int k = 0; k < rows; ++k) {
        const auto& row = table.rows[std::size_t(k)];
        const double y = 48 + k * kRow;
        out += svgText(kLeft - 8, y + 13, row[0], "text-anchor=\"end\"");
        double at = kLeft;
        for (int zone = 0; zone < kZoneCount; ++zone) {
            const double wide
                = valueOf(row, first + std::size_t(zone)) / 100 * (kWidth - kLeft - 20);
            out += svgBox(at, y, wide, kRow - 6, kZoneColours[zone]);
            at += wide;
        }
    }
    return out + "</svg>\n";
}

std::string bars(const Table& table, const std::string& column, const std::string& title,
    const std::string& second = {})
{
    const int rows = int(table.rows.size());
    const std::size_t at = columnOf(table, column), other = columnOf(table, second);
    double most = 0;
    for (const auto& row : table.rows)
        most = std::max({ most, valueOf(row, at), second.empty() ? 0 : valueOf(row, other) });
    std::string out = svgBegin(40 + rows * kRow, title) + svgText(10, 20, title);
    for (int k = 0; k < rows; ++k) {
        const auto& row = table.rows[std::size_t(k)];
        const double y = 30 + k * kRow, room = kWidth - kLeft - 80;
        out += svgText(kLeft - 8, y + 13, row[0], "text-anchor=\"end\"");
        const double tall = second.empty() ? kRow - 6 : (kRow - 6) / 2.0;
        const double wide = most > 0 ? valueOf(row, at) / most * room : 0;
        out += svgBox(kLeft, y, wide, tall, "#1D5FA8");
        if (!second.empty())
            out += svgBox(
                kLeft, y + tall, most > 0 ? valueOf(row, other) / most * room : 0, tall, "#AD5F15");
        if (at < row.size())
            out += svgText(kLeft + wide + 6, y + 13, row[at]);
    }
    return out + "</svg>\n";
}

std::string densityFigure(const CampaignFacts& facts)
{
    constexpr int kCell = 16, kTop = 40;
    int most = 1;
    for (const auto& line : facts.density)
        for (const int n : line)
            most = std::max(most, n);
    std::string out = svgBegin(kTop + 24 * kCell + 40, "density")
        + svgText(10, 20, "Tokens by local mass (across) and long mass (up); darker is more");
    for (int y = 0; y < 24; ++y)
        for (int x = 0; x < 24; ++x) {
            const int n = facts.density[std::size_t(y)][std::size_t(x)];
            if (n == 0)
                continue;
            const int shade = 255 - int(215 * std::log1p(double(n)) / std::log1p(double(most)));
            char colour[16];
            std::snprintf(colour, sizeof colour, "#%02X%02X%02X", shade, shade, shade);
            out += svgBox(kLeft + x * kCell, kTop + (23 - y) * kCell, kCell, kCell, colour);
        }
    return out + svgText(kLeft, kTop + 24 * kCell + 18, "0")
        + svgText(kLeft + 24 * kCell - 8, kTop + 24 * kCell + 18, "1") + "</svg>\n";
}

const char* titleOf(const std::string& name)
{
    static const std::map<std::string, const char*> titles { { "zones_by_category",
                                                                 "Zones by category, as read" },
        { "zones_by_category_matched", "Zones by category at equal length" },
        { "zones_by_category_sinks_out", "Zones by category, sinks excluded" },
        { "zones_intervals", "Zones with 95 % intervals over answers" },
        { "zones_by_length", "Zones by length of the answer" },
        { "zones_by_context", "Zones by position in the context" }, { "throughput", "Throughput" },
        { "throughput_over_time", "Throughput over time" },
        { "repeat_variation", "Variation between repeats of one prompt" },
        { "manifold", "Clusters by discovery run" },
        { "manifold_lineage", "What became of the clusters" },
        { "compare_zones", "Zones of the two" },
        { "compare_categories", "Zones of the two by category" },
        { "compare_throughput", "Throughput of the two" },
        { "compare_intervals", "How far the two part, with 95 % intervals over prompts" } };
    const auto found = titles.find(name);
    return found == titles.end() ? name.c_str() : found->second;
}

} // namespace

Status writeReport(
    const CampaignFacts& facts, const CampaignFacts* against, const std::filesystem::path& folder)
{
    std::error_code error;
    for (const char* part : { "figures", "tables" })
        std::filesystem::create_directories(folder / part, error);
    if (error)
        return fail(ErrorCode::Io, "[report] " + folder.string() + ": " + error.message(),
            folder.string(), "choose a folder that can be written");
    std::vector<Table> tables = campaignTables(facts);
    if (against)
        for (Table& table : comparisonTables(facts, *against))
            tables.push_back(std::move(table));
    const auto table = [&](const std::string& name) -> const Table& {
        return *std::find_if(
            tables.begin(), tables.end(), [&](const Table& t) { return t.name == name; });
    };
    std::vector<std::pair<std::string, std::string>> figures {
        { "zones_by_category", zoneBars(table("zones_by_category"), "Zones by category") },
        { "zones_by_length", zoneBars(table("zones_by_length"), "Zones by length of the answer") },
        { "zones_by_context", zoneBars(table("zones_by_context"), "Zones by position") },
        { "throughput", bars(table("throughput"), "tokens_per_second", "Tokens per second") },
        { "repeat_variation",
            bars(table("repeat_variation"), "zone_distance",
                "Distance of zone shares between repeats, percent") },
        { "density", densityFigure(facts) },
        { "manifold", bars(table("manifold"), "clusters", "Clusters by discovery run") },
    };
    if (against) {
        figures.emplace_back("compare_zones",
            bars(table("compare_zones"), "percent_a", "Zones, percent of tokens: a above b",
                "percent_b"));
        figures.emplace_back("compare_throughput",
            bars(table("compare_throughput"), "tokens_per_second_a", "Tokens per second: a above b",
                "tokens_per_second_b"));
        figures.emplace_back("density_b", densityFigure(*against));
    }
    std::string md = "# " + facts.name + "\n\n",
                page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + markupText(facts.name)
        + "</title><style>body{font:14px/20px sans-serif;max-width:1100px;margin:24px "
          "auto;padding:0 "
          "16px;color:#1B1E21}table{border-collapse:collapse;font-size:12px;margin:8px "
          "0}td,th{border-"
          "bottom:1px solid #D3D6DA;padding:2px 8px;text-align:right}td:first-child,th:first-child{"
          "text-align:left}svg{max-width:100%;height:auto}</style></head><body>\n<h1>"
        + markupText(facts.name) + "</h1>\n";
    const auto both = [&](const std::string& title, auto&& write) {
        md += "## " + title + "\n\n";
        page += "<h2>" + markupText(title) + "</h2>\n";
        write();
        md += "\n";
    };
    if (against) {
        md += "Beside it (b): " + against->name + "\n\n";
        page += "<p>Beside it (b): " + markupText(against->name) + "</p>\n";
    }
    both("Findings", [&] {
        page += "<ul>\n";
        std::vector<std::string> all = findings(facts);
        if (against)
            for (std::string& finding : comparisonFindings(zoneDifferences(facts, *against)))
                all.push_back(std::move(finding));
        for (const std::string& finding : all) {
            md += "- " + finding + "\n";
            page += "<li>" + markupText(finding) + "</li>\n";
        }
        page += "</ul>\n";
    });
    for (const Table& one : tables)
        both(titleOf(one.name), [&] {
            for (const auto& [name, svg] : figures)
                if (name == one.name) {
                    md += "![" + name + "](figures/" + name + ".svg)\n\n";
                    page += svg;
                }
            md += markdown(one);
            page += html(one);
        });
    both("Density", [&] {
        for (const auto& [name, svg] : figures)
            if (name == "density" || name == "density_b") {
                if (against) {
                    const std::string whose = name == "density" ? "a" : "b, beside it";
                    md += whose + "\n\n";
                    page += "<p>" + whose + "</p>\n";
                }
                md += "![" + name + "](figures/" + name + ".svg)\n";
                page += svg;
            }
    });
    page += "</body></html>\n";
    for (const auto& [name, svg] : figures)
        AX_CHECK(writeFile(folder / "figures" / (name + ".svg"), svg));
    for (const Table& one : tables)
        AX_CHECK(writeFile(folder / "tables" / (one.name + ".csv"), csv(one)));
    AX_CHECK(writeFile(folder / "report.md", md));
    return writeFile(folder / "report.html", page);
}

} // namespace ax::campaign
