// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/point_colours.h"

#include "engine/analysis/token_class.h"
#include "views/common/ramp.h"
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax::ui {

namespace {

QString colourText(const char* text) { return QCoreApplication::translate("Manifold", text); }

constexpr int kSteps = 64; ///< of an amount
constexpr int kNames = 11; ///< sessions or models with a colour of their own
constexpr int kUnknown = 120; ///< code of points of which it is not known

QString className(TokenClass kind)
{
    switch (kind) {
    case TokenClass::Newline:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "line break"));
    case TokenClass::Space:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "blanks"));
    case TokenClass::Punctuation:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "signs"));
    case TokenClass::Digits:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "digits"));
    case TokenClass::FunctionWord:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "function words"));
    case TokenClass::WordStart:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "other words"));
    case TokenClass::WordContinuation:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "parts of words"));
    }
    return {};
}

/// Codes by row and what they mean.
struct ByRow {
    std::vector<std::uint8_t> codes;
    Legend legend;
};

void addUnknown(ByRow& out, const look::Colours& t)
{
    const auto count
        = std::size_t(std::count(out.codes.begin(), out.codes.end(), std::uint8_t(kUnknown)));
    if (count > 0)
        out.legend.entries.append({ kUnknown,
            colourText(QT_TRANSLATE_NOOP("Manifold", "not known")), t.disabled, {}, count });
}

/// `value(row)`: NaN where it is not known. Ends are quantiles, so that a few far ones do not take
/// the whole ramp.
template <class Value, class Text>
ByRow byAmount(std::size_t n, const look::Colours& t, Value value, Text text)
{
    ByRow out;
    out.codes.assign(n, kUnknown);
    std::vector<double> known;
    for (std::size_t row = 0; row < n; ++row)
        if (const double v = value(row); std::isfinite(v))
            known.push_back(v);
    if (known.empty()) {
        addUnknown(out, t);
        return out;
    }
    const auto quantile = [&](double share) {
        const auto at = known.begin() + std::ptrdiff_t(share * double(known.size() - 1));
        std::nth_element(known.begin(), at, known.end());
        return *at;
    };
    const double low = quantile(0.01), high = std::max(quantile(0.99), low + 1e-9);
    for (std::size_t row = 0; row < n; ++row)
        if (const double v = value(row); std::isfinite(v))
            out.codes[row]
                = std::uint8_t(std::clamp((v - low) / (high - low), 0.0, 1.0) * (kSteps - 1));
    out.legend.amounts = true;
    out.legend.entries.append({ 0, text(low), {}, {}, 0 });
    out.legend.entries.append({ kSteps - 1, text(high), {}, {}, known.size() });
    addUnknown(out, t);
    return out;
}

ByRow byName(const discovery::NameColumn& names, std::size_t n, bool dark, const look::Colours& t,
    const char* others)
{
    ByRow out;
    out.codes.assign(n, kUnknown);
    if (names.empty())
        return out;
    std::vector<std::size_t> counts(names.names.size(), 0);
    for (const std::int32_t value : names.values)
        ++counts[std::size_t(value)];
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    std::vector<std::uint8_t> codeOf(counts.size(), kNames);
    std::size_t rest = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k >= kNames) {
            rest += counts[order[k]];
            continue;
        }
        codeOf[order[k]] = std::uint8_t(k);
        out.legend.entries.append({ int(k), QString::fromStdString(names.names[order[k]]),
            clusterColour(std::int32_t(k), dark), {}, counts[order[k]] });
    }
    if (rest > 0)
        out.legend.entries.append({ kNames, colourText(others), t.control, {}, rest });
    for (std::size_t row = 0; row < n; ++row)
        out.codes[row] = codeOf[std::size_t(names.values[row])];
    return out;
}

ByRow byZone(const Manifold& m, const look::Colours& t)
{
    ByRow out;
    out.codes.assign(m.zones.begin(), m.zones.end());
    std::array<std::size_t, look::kZoneCount> counts {};
    for (const std::uint8_t code : out.codes)
        ++counts[code];
    for (int zone = 0; zone < look::kZoneCount; ++zone)
        out.legend.entries.append({ zone, QString::fromLatin1(look::zoneName(look::Zone(zone))),
            t.zones[std::size_t(zone)], look::Zone(zone), counts[std::size_t(zone)] });
    return out;
}

ByRow byCluster(const Manifold& m, const look::Colours& t, bool dark)
{
    ByRow out;
    constexpr int kClusters = 119; // those beyond share the last colour
    out.codes.resize(m.count());
    for (std::size_t row = 0; row < m.count(); ++row)
        out.codes[row] = m.labels[row] < 0
            ? std::uint8_t(kUnknown)
            : std::uint8_t(std::min<std::int32_t>(m.labels[row], kClusters));
    for (int k = 0; k < std::min(int(m.clusters.size()), kClusters + 1); ++k) {
        const auto& cluster = m.clusters[std::size_t(k)];
        out.legend.entries.append({ k, QString::number(cluster.id), clusterColour(cluster.id, dark),
            look::Zone(cluster.zone), cluster.size });
    }
    const auto border
        = std::size_t(std::count(out.codes.begin(), out.codes.end(), std::uint8_t(kUnknown)));
    out.legend.entries.append({ kUnknown, colourText(QT_TRANSLATE_NOOP("Manifold", "on borders")),
        t.disabled, {}, border });
    return out;
}

ByRow byClass(const Manifold& m, const look::Colours& t, bool dark)
{
    ByRow out;
    out.codes.assign(m.count(), kUnknown);
    std::array<std::size_t, 7> counts {};
    for (std::size_t row = 0; row < m.points.tokenText.size(); ++row)
        if (!m.points.tokenText[row].empty()) {
            out.codes[row] = std::uint8_t(tokenClass(m.points.tokenText[row]));
            ++counts[out.codes[row]];
        }
    for (int k = 0; k < int(counts.size()); ++k)
        out.legend.entries.append(
            { k, className(TokenClass(k)), clusterColour(k, dark), {}, counts[std::size_t(k)] });
    addUnknown(out, t);
    return out;
}

ByRow codesOf(const Manifold& m, ColourBy by, const look::Colours& t, bool dark)
{
    const std::size_t n = m.count();
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    switch (by) {
    case ColourBy::Zone:
        return byZone(m, t);
    case ColourBy::Cluster:
        return byCluster(m, t, dark);
    case ColourBy::TokenClass:
        return byClass(m, t, dark);
    case ColourBy::Position:
        return byAmount(
            n, t,
            [&](std::size_t row) {
                return m.points.position.empty() || m.points.position[row] < 0
                    ? kNone
                    : std::log2(1.0 + m.points.position[row]);
            },
            [](double v) { return text::integer(std::llround(std::exp2(v) - 1)); });
    case ColourBy::Surprisal:
        return byAmount(
            n, t,
            [&](std::size_t row) {
                return m.points.surprisal.empty() ? kNone : double(m.points.surprisal[row]);
            },
            [](double v) {
                return colourText(QT_TRANSLATE_NOOP("Manifold", "%1 nat")).arg(text::number(v, 2));
            });
    case ColourBy::Time:
        return byAmount(
            n, t,
            [&](std::size_t row) {
                return m.points.time.empty() || m.points.time[row] == 0
                    ? kNone
                    : double(m.points.time[row]);
            },
            [](double v) {
                return QLocale().toString(
                    QDateTime::fromMSecsSinceEpoch(qint64(v)), QLocale::ShortFormat);
            });
    case ColourBy::Session:
        return byName(
            m.points.session, n, dark, t, QT_TRANSLATE_NOOP("Manifold", "other sessions"));
    case ColourBy::Model:
        return byName(m.points.model, n, dark, t, QT_TRANSLATE_NOOP("Manifold", "other models"));
    }
    return {};
}

QRgb mixed(QRgb a, QRgb b, double share)
{
    const auto part = [&](int x, int y) { return int(x + (y - x) * share); };
    return qRgb(part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b)));
}

} // namespace

QString colouringName(ColourBy by)
{
    switch (by) {
    case ColourBy::Zone:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Zone"));
    case ColourBy::Cluster:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Cluster"));
    case ColourBy::Position:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Position"));
    case ColourBy::TokenClass:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Token class"));
    case ColourBy::Surprisal:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Surprisal"));
    case ColourBy::Session:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Session"));
    case ColourBy::Model:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Model"));
    case ColourBy::Time:
        return colourText(QT_TRANSLATE_NOOP("Manifold", "Time"));
    }
    return {};
}

bool hasColouring(const Manifold& m, ColourBy by)
{
    switch (by) {
    case ColourBy::Zone:
        return true;
    case ColourBy::Cluster:
        return !m.clusters.empty();
    case ColourBy::Position:
        return std::any_of(m.points.position.begin(), m.points.position.end(),
            [](std::int32_t position) { return position >= 0; });
    case ColourBy::TokenClass:
        return std::any_of(m.points.tokenText.begin(), m.points.tokenText.end(),
            [](const std::string& text) { return !text.empty(); });
    case ColourBy::Surprisal:
        return std::any_of(m.points.surprisal.begin(), m.points.surprisal.end(),
            [](float value) { return std::isfinite(value); });
    case ColourBy::Session:
        return !m.points.session.empty();
    case ColourBy::Model:
        return !m.points.model.empty();
    case ColourBy::Time:
        return std::any_of(
            m.points.time.begin(), m.points.time.end(), [](std::int64_t time) { return time > 0; });
    }
    return false;
}

QColor clusterColour(std::int32_t id, bool dark)
{
    // The golden section parts any number of hues; lightness alternates for neighbours in hue.
    const double hue = std::fmod(0.58 + 0.618034 * double(id), 1.0);
    const double lightness = (dark ? 0.62 : 0.40) + (id % 2 ? 0.06 : -0.03);
    return QColor::fromHslF(float(hue), dark ? 0.60f : 0.65f, float(lightness));
}

PointColours colourPoints(const Manifold& manifold, const PointIndex& index, ColourBy by,
    const PointFilter& filter, const look::Colours& t, bool dark)
{
    PointColours out;
    ByRow rows = codesOf(manifold, by, t, dark);
    out.palette.fill(t.disabled.rgb());
    if (rows.legend.amounts) {
        const auto& ramp = look::attentionRamp(t);
        for (int k = 0; k < kSteps; ++k) // its lowest stops would not be seen on the ground
            out.palette[std::size_t(k)] = ramp[std::size_t(72 + k * 183 / (kSteps - 1))];
        rows.legend.entries.first().colour = QColor(out.palette[0]);
        rows.legend.entries[1].colour = QColor(out.palette[kSteps - 1]);
    } else {
        for (const LegendEntry& entry : std::as_const(rows.legend.entries))
            out.palette[std::size_t(entry.code)] = entry.colour.rgb();
    }
    const QRgb ground = (dark ? t.sunken : t.raised).rgb();
    for (std::size_t code = 0; code < PointIndex::kDimmed; ++code)
        out.palette[code + PointIndex::kDimmed] = mixed(out.palette[code], ground, 0.82);
    const std::size_t n = manifold.count();
    std::vector<char> found;
    if (filter.searching) {
        found.assign(n, 0);
        for (const std::uint32_t row : filter.found)
            if (row < n)
                found[row] = 1;
    }
    out.codes.resize(n);
    for (std::size_t place = 0; place < n; ++place) {
        const std::size_t row = index.row(place);
        std::uint8_t code = rows.codes[row];
        const bool outside = filter.to > 0
            && (manifold.points.time.empty() || manifold.points.time[row] < filter.from
                || manifold.points.time[row] > filter.to);
        if (outside || filter.hiddenCodes.contains(code)) {
            out.codes[place] = PointIndex::kHidden;
            continue;
        }
        ++out.visible;
        if ((filter.cluster >= 0 && manifold.labels[row] != filter.cluster)
            || (filter.searching && !found[row]))
            code = std::uint8_t(code + PointIndex::kDimmed);
        out.codes[place] = code;
    }
    out.legend = std::move(rows.legend);
    return out;
}

} // namespace ax::ui
