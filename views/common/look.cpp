// SPDX-License-Identifier: Apache-2.0
#include "views/common/look.h"

#include "views/common/combo_access.h"
#include "views/common/instrument_style.h"
#include "views/session/number_text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGridLayout>
#include <QPixmapCache>
#include <QStyle>
#include <QWidget>

#include <cmath>

namespace ax::look {
namespace {

constexpr double kDesignBase = 13; ///< pixels of the base size in the drawings

struct State {
    Theme theme = Theme::Light;
    bool highContrast = false;
    double zoom = 1;
    QFont base; ///< at zoom 1
    bool hasBase = false;
};

State& state()
{
    static State instance;
    if (!instance.hasBase && qApp) {
        instance.base = QApplication::font();
        instance.hasBase = true;
    }
    return instance;
}

struct RoleMetrics {
    double scale, line;
    QFont::Weight weight;
    bool fixed;
};

RoleMetrics metrics(Role role)
{
    switch (role) {
    case Role::Title:
        return { 1.385, 1.33, QFont::DemiBold, false };
    case Role::Reading:
        return { 1.154, 1.8, QFont::Normal, false };
    case Role::Think:
        return { 1.077, 1.786, QFont::Normal, false };
    case Role::Base:
        return { 1.0, 1.385, QFont::Normal, false };
    case Role::Strong:
        return { 1.0, 1.385, QFont::DemiBold, false };
    case Role::Table:
        return { 0.923, 1.33, QFont::Normal, false };
    case Role::Label:
        return { 0.846, 1.27, QFont::Normal, false };
    case Role::Token:
        return { 0.923, 1.33, QFont::Normal, true };
    case Role::Rank:
        return { 0.769, 1.2, QFont::Bold, false };
    case Role::Code:
        return { 1.0, 1.85, QFont::Normal, true };
    }
    return { 1, 1.385, QFont::Normal, false };
}

double basePixels()
{
    const State& s = state();
    // Points are physical: the font engine knows what they are on this screen.
    return QFontInfo(s.base).pixelSize() * s.zoom;
}

bool equalDigits(const QFont& font)
{
    const QFontMetricsF m(font);
    const qreal zero = m.horizontalAdvance(QLatin1Char('0'));
    for (char c = '1'; c <= '9'; ++c)
        if (std::fabs(m.horizontalAdvance(QLatin1Char(c)) - zero) > 0.01)
            return false;
    return true;
}

double linearChannel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linearChannel(c.redF()) + 0.7152 * linearChannel(c.greenF())
        + 0.0722 * linearChannel(c.blueF());
}

void applyTheme()
{
    const QPalette p = palette(state().theme);
    QApplication::setPalette(p);
    QPixmapCache::clear();
}

void followTheme()
{
    applyTheme();
    Q_EMIT notifier().themeChanged(state().theme);
    for (QWidget* widget : QApplication::allWidgets())
        widget->update();
}

} // namespace

const char* zoneName(Zone zone)
{
    static constexpr const char* names[] = { "syntax_floor", "semantic_bridge", "long_range",
        "structure_ripple", "diffuse", "unknown" };
    return names[int(zone)];
}

const char* zoneCode(Zone zone)
{
    static constexpr const char* codes[] = { "SF", "SB", "LR", "SR", "DI", "UN" };
    return codes[int(zone)];
}

Zone zoneFromName(std::string_view name)
{
    for (int z = 0; z < kZoneCount; ++z)
        if (name == zoneName(Zone(z)))
            return Zone(z);
    return Zone::Unknown;
}

const Colours& colours(Theme theme) { return colours(theme, state().highContrast); }

const Colours& colours(Theme theme, bool highContrast)
{
    static const Colours light { "#ECEDEF", "#F6F7F8", "#FFFFFF", "#E2E4E7", "#1B1E21", "#535960",
        "#8B9198", "#D3D6DA", "#83898F", "#1D5FA8", "#FFFFFF", "#1D5FA8", "#CFE1F6", "#E4E9EF",
        "#1D5FA8", "#1E6B4A", "#8A4B00", "#B3261E", "#FCF1DC", "#FBE9E7", "#E5F2EB", "#E4EEF9",
        "#FFFFFF", { "#4781EE", "#015B50", "#972001", "#6937B3", "#92700C", "#7A8087" },
        { "#FFFFFF", "#FDF3D6", "#FBE4AD", "#F8D285", "#F6BC5D", "#F0A43D", "#AD5F15", "#8A4514",
            "#632F14" },
        { "#1B1E21", "#1B1E21", "#1B1E21", "#1B1E21", "#1B1E21", "#1B1E21", "#FFFFFF", "#FFFFFF",
            "#FFFFFF" },
        { "#34318F", "#545CBD", "#8393DC", "#BEC9EF", "#EFEEEB", "#EDD4A3", "#E9A74E", "#B5650F",
            "#7D3F17" } };
    static const Colours dark { "#26292D", "#1F2225", "#181A1D", "#121416", "#E3E5E8", "#A4AAB2",
        "#6C7279", "#3A3E43", "#7C838B", "#7DB1F0", "#0E1114", "#8DBDF7", "#223E60", "#31353A",
        "#8DBDF7", "#74C69D", "#F0B44C", "#FF8A80", "#3A2D14", "#3F1F1D", "#1B3327", "#1D2F45",
        "#2D3136", { "#357CC3", "#38E2B7", "#D75949", "#C88EFF", "#EFB02B", "#8A9098" },
        { "#181A1D", "#342415", "#482D14", "#5B3812", "#6E4310", "#80500E", "#D28F0E", "#EEB737",
            "#FFE382" },
        { "#E3E5E8", "#E3E5E8", "#E3E5E8", "#E3E5E8", "#E3E5E8", "#E3E5E8", "#121416", "#121416",
            "#121416" },
        { "#B3B6FE", "#8285EB", "#585DB7", "#363C71", "#27292C", "#5E3D17", "#955E11", "#CF901C",
            "#F4CC64" } };
    // Nothing but lines tells the grounds apart here; hues stay those of the ordinary themes.
    static const Colours strongLight { "#FFFFFF", "#FFFFFF", "#FFFFFF", "#EDEDED", "#000000",
        "#363636", "#4D4D4D", "#6E6E6E", "#000000", "#003380", "#FFFFFF", "#003380", "#D6E6FA",
        "#E6E6E6", "#003380", "#00451F", "#5A2D00", "#7A0000", "#FFF6E0", "#FFF0EE", "#EEF8F2",
        "#EEF4FC", "#FFFFFF", { "#1551C9", "#124457", "#921C00", "#5D2194", "#79690B", "#565B69" },
        { "#FFFFFF", "#FDF3D6", "#FBE4AD", "#F8D285", "#F6BC5D", "#F0A43D", "#8A440E", "#6F340E",
            "#4A200C" },
        { "#000000", "#000000", "#000000", "#000000", "#000000", "#000000", "#FFFFFF", "#FFFFFF",
            "#FFFFFF" },
        { "#26237A", "#3C43A0", "#97A5E6", "#BEC9EF", "#EFEEEB", "#EDD4A3", "#E9A74E", "#824507",
            "#6A3210" } };
    static const Colours strongDark { "#000000", "#000000", "#000000", "#1C1C1C", "#FFFFFF",
        "#CFCFCF", "#B0B0B0", "#8F8F8F", "#FFFFFF", "#A6D0FF", "#000000", "#A6D0FF", "#17345A",
        "#2B2B2B", "#A6D0FF", "#93E6BC", "#FFCB69", "#FFB0A8", "#2A1F08", "#2E1210", "#0F2419",
        "#0E1F33", "#000000", { "#5C93FF", "#38E2B7", "#FD887B", "#CAABE3", "#F5BE4C", "#A291BA" },
        { "#000000", "#24180C", "#34210F", "#45290E", "#55330D", "#643C0B", "#E0A02A", "#F0C04F",
            "#FFE999" },
        { "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#000000", "#000000",
            "#000000" },
        { "#C0C3FF", "#A3A6F5", "#4A4E9E", "#2E3361", "#1E2022", "#4A3013", "#7A4C0C", "#E0A33A",
            "#F7D684" } };
    if (highContrast)
        return theme == Theme::Light ? strongLight : strongDark;
    return theme == Theme::Light ? light : dark;
}

const Colours& colours() { return colours(state().theme); }

QPalette palette(Theme theme)
{
    const Colours& t = colours(theme);
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.raised);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.buttonFace);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.halt);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.link);
    p.setColor(QPalette::LinkVisited, t.link);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.panel);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.control);
    p.setColor(QPalette::Shadow, t.control);
    for (const auto role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText })
        p.setColor(QPalette::Disabled, role, t.disabled);
    return p;
}

Notifier& notifier()
{
    static Notifier instance;
    return instance;
}

void install(QApplication& application, Theme theme)
{
    state().theme = theme;
    ui::installComboAccessibility();
    application.setStyle(new InstrumentStyle);
    applyTheme();
}

Theme currentTheme() { return state().theme; }

void setCurrentTheme(Theme theme)
{
    if (theme == state().theme)
        return;
    state().theme = theme;
    followTheme();
}

bool isHighContrast() { return state().highContrast; }

void setHighContrast(bool on)
{
    if (on == state().highContrast)
        return;
    state().highContrast = on;
    followTheme();
}

double textZoom() { return state().zoom; }

namespace {

/// Margins and gaps were given in pixels of the zoom at which a layout was made (`before`: what a
/// pixel of the design was then); they are kept in pixels of the design and follow.
void scaleLayouts(double before)
{
    static const char* const kDesign = "axDesign";
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        for (QLayout* layout : window->findChildren<QLayout*>()) {
            auto* grid = qobject_cast<QGridLayout*>(layout);
            if (!grid && !qobject_cast<QBoxLayout*>(layout))
                continue;
            QVariantList design = layout->property(kDesign).toList();
            if (design.isEmpty()) {
                const QMargins m = layout->contentsMargins();
                for (const int value : { m.left(), m.top(), m.right(), m.bottom(),
                         grid ? grid->horizontalSpacing() : layout->spacing(),
                         grid ? grid->verticalSpacing() : 0 })
                    design << value / before;
                layout->setProperty(kDesign, design);
            }
            const auto scaled = [&](int k) { return px(design[k].toDouble()); };
            layout->setContentsMargins(scaled(0), scaled(1), scaled(2), scaled(3));
            if (grid) {
                grid->setHorizontalSpacing(scaled(4));
                grid->setVerticalSpacing(scaled(5));
            } else {
                layout->setSpacing(scaled(4));
            }
        }
    }
}

} // namespace

void setTextZoom(double zoom)
{
    double best = kTextZooms[0];
    for (const double step : kTextZooms)
        if (std::fabs(step - zoom) < std::fabs(best - zoom))
            best = step;
    if (best == state().zoom)
        return;
    const double before = pxf(1);
    state().zoom = best;
    QFont scaled = state().base;
    if (scaled.pointSizeF() > 0)
        scaled.setPointSizeF(scaled.pointSizeF() * best);
    else
        scaled.setPixelSize(int(std::lround(scaled.pixelSize() * best)));
    QApplication::setFont(scaled);
    scaleLayouts(before);
    Q_EMIT notifier().zoomChanged(best);
}

QFont font(Role role)
{
    const RoleMetrics m = metrics(role);
    QFont f = m.fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : state().base;
    const double pixels = basePixels() * m.scale;
    // Pixel sizes are whole in QFont; whole ones are also what the drawings use.
    f.setPixelSize(std::max(6, int(std::lround(pixels))));
    f.setWeight(m.weight);
    return f;
}

QFont numberFont(Role role)
{
    const QFont f = font(role);
    static const bool equal = equalDigits(f);
    if (equal)
        return f;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(f.pixelSize());
    fixed.setWeight(f.weight());
    return fixed;
}

int lineHeight(Role role)
{
    const RoleMetrics m = metrics(role);
    return std::max(int(std::lround(basePixels() * m.scale * m.line)),
        int(std::ceil(QFontMetricsF(font(role)).height())));
}

qreal pxf(double design) { return design * basePixels() / kDesignBase; }
int px(double design) { return int(std::lround(pxf(design))); }

QString number(double value, int decimals) { return ui::text::number(value, decimals); }
QString integer(qint64 value) { return ui::text::integer(value); }
QString percent(double share, int decimals) { return ui::text::percent(share, decimals); }
QString signedNumber(double value, int decimals) { return ui::text::signedNumber(value, decimals); }
QString duration(double seconds) { return ui::text::duration(seconds); }

int attentionStep(double value, double maximum)
{
    if (!(maximum > 0) || !(value >= 0.1 * maximum))
        return 0;
    return std::min(8, int(std::lround(8 * std::pow(value / maximum, 0.8))));
}

int effectStep(double effect, double maximum)
{
    if (!(maximum > 0) || std::isnan(effect))
        return 0;
    const int size = int(std::lround(3 * std::sqrt(std::min(1.0, std::fabs(effect) / maximum))));
    return effect < 0 ? -size : size;
}

QColor effectColour(const Colours& t, int step)
{
    // Stops whose text is read at 5.7:1 or better in either theme.
    const int far[] = { 0, 1, t.raised.lightness() > 128 ? 2 : 3, 4 };
    const int stop = far[std::min(3, std::abs(step))];
    return t.difference[std::size_t(step < 0 ? 4 - stop : 4 + stop)];
}

QColor onEffect(const Colours& t, int step)
{
    const QColor ground = effectColour(t, step);
    return contrast(t.text, ground) >= contrast(t.onAccent, ground) ? t.text : t.onAccent;
}

QColor labelGround(const Colours& t, const QColor& ground)
{
    constexpr double kEnough = 7;
    const double best = std::max(contrast(ground, t.text), contrast(ground, t.raised));
    return isHighContrast() && best < kEnough ? t.raised : ground;
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace ax::look
