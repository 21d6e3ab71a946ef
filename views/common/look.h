// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

#include <array>
#include <string_view>

class QApplication;

/// The visual language as code: values of design/tokens.json, type scale, numbers, icons.
/// GUI thread only.
namespace ax::look {

enum class Theme { Light, Dark };

/// Order of the zone arrays.
enum class Zone { SyntaxFloor, SemanticBridge, LongRange, StructureRipple, Diffuse, Unknown };
inline constexpr int kZoneCount = 6;
Zone zoneFromName(std::string_view name); ///< Unknown for anything else
const char* zoneName(Zone zone); ///< "syntax_floor"; not translated
const char* zoneCode(Zone zone); ///< "SF"

struct Colours {
    QColor surface, panel, raised, sunken, text, muted, disabled, line, control;
    QColor accent, onAccent, focus, selection, hover, link, ok, warn, halt;
    QColor warnGround, haltGround, okGround, infoGround, buttonFace;
    std::array<QColor, kZoneCount> zones;
    std::array<QColor, 9> attention; ///< stops 0..8, one direction of lightness
    std::array<QColor, 9> onAttention; ///< text on them
    std::array<QColor, 9> difference; ///< -4..+4
};

const Colours& colours(Theme theme); ///< in the contrast that is set
const Colours& colours(Theme theme, bool highContrast);
const Colours& colours(); ///< of the current theme
QPalette palette(Theme theme);

/// Sets style (InstrumentStyle), palette and base font once, before the first window.
void install(QApplication& application, Theme theme);
Theme currentTheme();
/// Palette, style and icons follow; notifier().themeChanged is emitted.
void setCurrentTheme(Theme theme);
/// Text at 7:1 or better on every ground, plain grounds, strong lines; both themes have such a
/// form. As setCurrentTheme().
void setHighContrast(bool on);
bool isHighContrast();

/// 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2.0; other values go to the nearest. Changes QApplication::font()
/// and emits notifier().zoomChanged.
void setTextZoom(double zoom);
double textZoom();
inline constexpr std::array<double, 7> kTextZooms { 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0 };

class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void themeChanged(ax::look::Theme theme);
    void zoomChanged(double zoom);
};
Notifier& notifier();

enum class Role { Title, Reading, Think, Base, Strong, Table, Label, Token, Rank, Code };
/// The font of a role at the present zoom.
QFont font(Role role);
/// As font(), but the fixed font where the digits of the proportional one differ in width.
QFont numberFont(Role role);
/// Height of a text line of the role, pixels.
int lineHeight(Role role);
/// A length of the design (pixels at 13 px base) in device independent pixels now.
int px(double design);
qreal pxf(double design);

/// QLocale numbers with U+2212 as minus. NaN gives an en dash.
QString number(double value, int decimals);
QString integer(qint64 value);
QString percent(double share, int decimals = 1); ///< 0.203 -> "20.3 %"
QString signedNumber(double value, int decimals); ///< "+0.20", "−6.82", "0.00"
QString duration(double seconds); ///< "11 ms", "0.6 s", "2 min 5 s"

/// A mask from `:/icons/<name>.svg`, filled with the colour of the role it is drawn in. The program
/// links ax_resources, which holds the masks.
QIcon icon(const QString& name);
/// One icon in one colour, size in device independent pixels.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio);

/// The step 0..8 of a token: p < 0.1 max ? 0 : round(8 (p/max)^0.8).
int attentionStep(double value, double maximum);

/// The step -3..3 of an effect: round(3 √(|e|/max)) with its sign.
int effectStep(double effect, double maximum);
/// Ground of a step of an effect other than 0, and the text on it.
QColor effectColour(const Colours& colours, int step);
QColor onEffect(const Colours& colours, int step);

/// The ground for a number drawn on `ground`, which may be any colour of a ramp: itself, or, in
/// high contrast where no ink reaches 7:1 on it, the one of content.
QColor labelGround(const Colours& colours, const QColor& ground);

/// WCAG 2.2 contrast ratio.
double contrast(const QColor& a, const QColor& b);

} // namespace ax::look
