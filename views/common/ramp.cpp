// SPDX-License-Identifier: Apache-2.0
#include "views/common/ramp.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ax::look {

namespace {

using Lab = std::array<double, 3>;

double toLinear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double fromLinear(double c)
{
    c = std::clamp(c, 0.0, 1.0);
    return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Lab toLab(const QColor& colour)
{
    const double r = toLinear(colour.redF()), g = toLinear(colour.greenF()),
                 b = toLinear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return { 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s };
}

QRgb fromLab(const Lab& lab)
{
    const auto cubed = [](double x) { return x * x * x; };
    const double l = cubed(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    const double m = cubed(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    const double s = cubed(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    const auto byte = [](double c) { return int(std::lround(255 * fromLinear(c))); };
    return qRgb(byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

template <std::size_t N> std::array<QRgb, N> between(std::span<const QColor> stops)
{
    std::array<QRgb, N> ramp {};
    for (std::size_t k = 0; k < N; ++k) {
        const double at = double(k) * double(stops.size() - 1) / double(N - 1);
        const std::size_t low = std::min(std::size_t(at), stops.size() - 2);
        const Lab a = toLab(stops[low]), b = toLab(stops[low + 1]);
        const double t = at - double(low);
        Lab lab;
        for (std::size_t c = 0; c < 3; ++c)
            lab[c] = a[c] + t * (b[c] - a[c]);
        ramp[k] = fromLab(lab);
    }
    return ramp;
}

template <std::size_t N> struct Cached {
    std::array<QColor, 9> stops;
    std::array<QRgb, N> ramp {};
    bool filled = false;

    const std::array<QRgb, N>& of(const std::array<QColor, 9>& wanted)
    {
        if (!filled || stops != wanted) {
            stops = wanted;
            ramp = between<N>(stops);
            filled = true;
        }
        return ramp;
    }
};

} // namespace

const std::array<QRgb, 256>& attentionRamp(const Colours& t)
{
    static Cached<256> cached;
    return cached.of(t.attention);
}

const std::array<QRgb, 257>& differenceRamp(const Colours& t)
{
    static Cached<257> cached;
    return cached.of(t.difference);
}

QColor differenceColour(const Colours& t, double share)
{
    return QColor(
        differenceRamp(t)[std::size_t(128 + std::lround(128 * std::clamp(share, -1.0, 1.0)))]);
}

QColor textOn(const QColor& ground, const Colours& t)
{
    return contrast(ground, t.text) >= contrast(ground, t.raised) ? t.text : t.raised;
}

int tickStep(int count, int ticks)
{
    const double raw = double(count) / ticks;
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, raw))));
    for (const double factor : { 1.0, 2.0, 4.0, 5.0, 10.0 })
        if (factor * power >= raw)
            return std::max(1, int(factor * power));
    return count;
}

} // namespace ax::look
