// SPDX-License-Identifier: Apache-2.0
#include "tests/views/sample_trace.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/painters.h"
#include "views/common/plot_panel.h"
#include "views/common/ramp.h"
#include "views/session/session_model.h"
#include "views/session/steps_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace ax;
using look::Colours;
using look::Theme;

namespace {

/// Machado 2009, severity 1, on linear RGB.
constexpr double kVision[4][3][3] = { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { .152286, 1.052583, -.204868 }, { .114503, .786281, .099216 },
        { -.003882, -.048116, 1.051998 } },
    { { .367322, .860646, -.227968 }, { .280085, .672501, .047413 },
        { -.011820, .042940, .968881 } },
    { { 1.255528, -.076749, -.178779 }, { -.078411, .930809, .147602 },
        { .004733, .691367, .303900 } } };

std::array<double, 3> oklab(const QColor& colour, int vision)
{
    double rgb[3], seen[3];
    const double in[3] = { colour.redF(), colour.greenF(), colour.blueF() };
    for (int k = 0; k < 3; ++k)
        rgb[k] = in[k] <= .04045 ? in[k] / 12.92 : std::pow((in[k] + .055) / 1.055, 2.4);
    for (int k = 0; k < 3; ++k)
        seen[k] = std::clamp(kVision[vision][k][0] * rgb[0] + kVision[vision][k][1] * rgb[1]
                + kVision[vision][k][2] * rgb[2],
            0.0, 1.0);
    const double l
        = std::cbrt(.4122214708 * seen[0] + .5363325363 * seen[1] + .0514459929 * seen[2]);
    const double m
        = std::cbrt(.2119034982 * seen[0] + .6806995451 * seen[1] + .1073969566 * seen[2]);
    const double s
        = std::cbrt(.0883024619 * seen[0] + .2817188376 * seen[1] + .6299787005 * seen[2]);
    return { .2104542553 * l + .7936177850 * m - .0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
        .0259040371 * l + .7827717662 * m - .8086757660 * s };
}

double apart(const QColor& a, const QColor& b, int vision)
{
    const auto x = oklab(a, vision), y = oklab(b, vision);
    return 100 * std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

} // namespace

class LookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, Theme::Light); }

    void contrast_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
    }
    void iconsAndPaddingsFollowTheTextSize()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(look::px(10), look::px(4), look::px(10), look::px(4));
        row->setSpacing(look::px(8));
        QPushButton button(QStringLiteral("Send"), &window);
        row->addWidget(&button);
        window.show();
        const QMargins margins = row->contentsMargins();
        const int icon = qApp->style()->pixelMetric(QStyle::PM_ToolBarIconSize);
        const QSize size = button.sizeHint();
        // There and back over every step: nothing drifts.
        for (const double zoom : { 2.0, 0.8, 1.25, 2.0 }) {
            look::setTextZoom(zoom);
            // What was given in whole pixels is known to half of one.
            QVERIFY(std::abs(row->contentsMargins().left() - look::px(10)) <= 1);
            QVERIFY(std::abs(row->contentsMargins().top() - look::px(4)) <= 1);
            QVERIFY(std::abs(row->spacing() - look::px(8)) <= 1);
            QCOMPARE(qApp->style()->pixelMetric(QStyle::PM_ToolBarIconSize), look::px(16));
        }
        const int text = QFontMetrics(button.font()).horizontalAdvance(button.text());
        QVERIFY(button.sizeHint().width() >= text + look::px(16));
        look::setTextZoom(1);
        QCOMPARE(row->contentsMargins(), margins);
        QCOMPARE(qApp->style()->pixelMetric(QStyle::PM_ToolBarIconSize), icon);
        QCOMPARE(button.sizeHint(), size);
    }

    /// Whoever walks by Tab sees where they are, on every kind of control.
    void theKeyboardIsSeen()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* plain = new QPushButton(QStringLiteral("Move…"), &window);
        auto* primary = new QPushButton(QStringLiteral("Open"), &window);
        primary->setDefault(true);
        auto* tool = new QToolButton(&window);
        tool->setText(QStringLiteral("Tool"));
        tool->setFocusPolicy(Qt::StrongFocus);
        auto* check = new QCheckBox(QStringLiteral("Check"), &window);
        auto* combo = new QComboBox(&window);
        auto* line = new QLineEdit(&window);
        auto* last = new QSlider(Qt::Horizontal, &window);
        const QList<QWidget*> all { plain, primary, tool, check, combo, line, last };
        for (QWidget* one : all)
            column->addWidget(one);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            QSKIP("this platform gives no window the keyboard");
        for (int k = 0; k < all.size(); ++k) {
            all[(k + 1) % all.size()]->setFocus(Qt::TabFocusReason);
            const QImage without = all[k]->grab().toImage();
            all[k]->setFocus(Qt::TabFocusReason);
            QVERIFY2(all[k]->grab().toImage() != without, all[k]->metaObject()->className());
        }
    }

    void contrast()
    {
        QFETCH(int, theme);
        const Colours& t = look::colours(Theme(theme));
        const auto least = [](const QColor& a, const QColor& b, double ratio) {
            if (look::contrast(a, b) + 1e-9 < ratio)
                QFAIL(qPrintable(QStringLiteral("%1 on %2: %3 < %4")
                                     .arg(a.name(), b.name())
                                     .arg(look::contrast(a, b))
                                     .arg(ratio)));
        };
        for (const QColor& ground : { t.surface, t.panel, t.raised, t.selection })
            for (const QColor& ink : { t.text, t.muted, t.accent, t.ok, t.warn, t.halt })
                least(ink, ground, 4.5);
        for (const QColor& ground : { t.sunken, t.hover, t.warnGround, t.haltGround, t.infoGround })
            least(t.text, ground, 4.5);
        least(t.onAccent, t.accent, 4.5);
        least(t.warn, t.warnGround, 4.5);
        least(t.halt, t.haltGround, 4.5);
        least(t.ok, t.okGround, 4.5);
        for (const QColor& ground : { t.surface, t.panel, t.raised }) {
            least(t.control, ground, 3);
            least(t.focus, ground, 3);
            for (const QColor& zone : t.zones)
                least(zone, ground, 3);
        }
        for (int stop = 0; stop < 9; ++stop)
            least(t.onAttention[std::size_t(stop)], t.attention[std::size_t(stop)], 4.5);
        for (const int stop : { 0, 1, 7, 8 })
            least(t.difference[std::size_t(stop)], t.raised, 3);
        for (int vision = 0; vision < 4; ++vision)
            for (int a = 0; a < look::kZoneCount; ++a)
                for (int b = 0; b < a; ++b)
                    QVERIFY2(apart(t.zones[std::size_t(a)], t.zones[std::size_t(b)], vision) >= 9,
                        look::zoneName(look::Zone(a)));
        for (int stop = 1; stop < 9; ++stop) {
            const double step = oklab(t.attention[std::size_t(stop)], 0)[0]
                - oklab(t.attention[std::size_t(stop - 1)], 0)[0];
            QVERIFY(theme == 0 ? step < 0 : step > 0);
        }
    }

    void highContrastKeepsSevenToOne_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
    }
    /// Each pair of text and ground that is drawn.
    void highContrastKeepsSevenToOne()
    {
        QFETCH(int, theme);
        const Colours& t = look::colours(Theme(theme), true);
        const auto least = [](const QColor& a, const QColor& b, double ratio, const char* what) {
            if (look::contrast(a, b) + 1e-9 < ratio)
                QFAIL(qPrintable(QStringLiteral("%1: %2 on %3 is %4 < %5")
                                     .arg(QLatin1String(what), a.name(), b.name())
                                     .arg(look::contrast(a, b))
                                     .arg(ratio)));
        };
        for (const QColor& ground : { t.surface, t.panel, t.raised, t.sunken, t.selection, t.hover,
                 t.buttonFace, t.warnGround, t.haltGround, t.okGround, t.infoGround }) {
            for (const QColor& ink : { t.text, t.muted, t.accent, t.link })
                least(ink, ground, 7, "text");
            for (const QColor& ink : { t.ok, t.warn, t.halt })
                least(ink, ground, 7, "state");
        }
        for (const QColor& ground : { t.surface, t.panel, t.raised, t.buttonFace }) {
            least(t.disabled, ground, 7, "disabled");
            for (const QColor& line : { t.line, t.control, t.focus })
                least(line, ground, 4.5, "line");
            for (const QColor& zone : t.zones)
                least(zone, ground, 4.5, "zone");
        }
        least(t.onAccent, t.accent, 7, "text on accent");
        for (int stop = 0; stop < 9; ++stop)
            least(t.onAttention[std::size_t(stop)], t.attention[std::size_t(stop)], 7, "token");
        for (int step = -3; step <= 3; ++step)
            if (step != 0)
                least(look::onEffect(t, step), look::effectColour(t, step), 7, "effect");
        for (const int stop : { 1, 7 }) // the two sides of a comparison
            least(look::textOn(t.difference[std::size_t(stop)], t), t.difference[std::size_t(stop)],
                7, "side");
        // Numbers in cells of a ramp, wherever between two stops.
        look::setHighContrast(true);
        for (const auto& colour : look::attentionRamp(t)) {
            const QColor ground = look::labelGround(t, QColor(colour));
            least(look::textOn(ground, t), ground, 7, "number");
        }
        look::setHighContrast(false);
        for (int stop = 1; stop < 9; ++stop) {
            const double change = oklab(t.attention[std::size_t(stop)], 0)[0]
                - oklab(t.attention[std::size_t(stop - 1)], 0)[0];
            QVERIFY(theme == 0 ? change < 0 : change > 0);
        }
        for (int vision = 0; vision < 4; ++vision)
            for (int a = 0; a < look::kZoneCount; ++a)
                for (int b = 0; b < a; ++b)
                    QVERIFY2(apart(t.zones[std::size_t(a)], t.zones[std::size_t(b)], vision) >= 7,
                        qPrintable(QStringLiteral("%1 %2 %3").arg(vision).arg(a).arg(b)));
    }

    void highContrastIsPutOnAndTakenOff()
    {
        const QColor before = qApp->palette().color(QPalette::Window);
        QSignalSpy changed(&look::notifier(), &look::Notifier::themeChanged);
        look::setHighContrast(true);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), QColor(Qt::black));
        QCOMPARE(look::colours().raised, QColor(Qt::white));
        look::setHighContrast(true);
        look::setHighContrast(false);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(qApp->palette().color(QPalette::Window), before);
    }

    void nothingMovesByItself()
    {
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        for (const Qt::UIEffect effect : { Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                 Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox })
            QVERIFY(!QApplication::isEffectEnabled(effect));
    }

    void tokensMatchTheDesignFile()
    {
        QFile file(QStringLiteral(AX_SOURCE_DIR "/../shared/design/tokens.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("skipped: design/tokens.json is not here");
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        for (const Theme theme : { Theme::Light, Theme::Dark }) {
            const QJsonObject o
                = all[theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark")]
                      .toObject();
            const Colours& t = look::colours(theme);
            const QHash<QString, QColor> mine { { QStringLiteral("surface"), t.surface },
                { QStringLiteral("panel"), t.panel }, { QStringLiteral("raised"), t.raised },
                { QStringLiteral("sunken"), t.sunken }, { QStringLiteral("text"), t.text },
                { QStringLiteral("muted"), t.muted }, { QStringLiteral("disabled"), t.disabled },
                { QStringLiteral("line"), t.line }, { QStringLiteral("control"), t.control },
                { QStringLiteral("accent"), t.accent }, { QStringLiteral("onaccent"), t.onAccent },
                { QStringLiteral("focus"), t.focus }, { QStringLiteral("selection"), t.selection },
                { QStringLiteral("hover"), t.hover }, { QStringLiteral("link"), t.link },
                { QStringLiteral("ok"), t.ok }, { QStringLiteral("warn"), t.warn },
                { QStringLiteral("halt"), t.halt }, { QStringLiteral("warnbg"), t.warnGround },
                { QStringLiteral("haltbg"), t.haltGround }, { QStringLiteral("okbg"), t.okGround },
                { QStringLiteral("infobg"), t.infoGround } };
            const QJsonObject colours = o[QStringLiteral("colours")].toObject();
            QCOMPARE(colours.size(), mine.size());
            for (auto it = colours.begin(); it != colours.end(); ++it)
                QCOMPARE(mine.value(it.key()).name(), it.value().toString().toLower());
            for (int z = 0; z < look::kZoneCount; ++z)
                QCOMPARE(t.zones[std::size_t(z)].name(),
                    o[QStringLiteral("zones")][QString::fromLatin1(look::zoneName(look::Zone(z)))]
                        .toString()
                        .toLower());
            for (int k = 0; k < 9; ++k) {
                QCOMPARE(t.attention[std::size_t(k)].name(),
                    o[QStringLiteral("attention")][k].toString().toLower());
                QCOMPARE(t.onAttention[std::size_t(k)].name(),
                    o[QStringLiteral("on_attention")][k].toString().toLower());
                QCOMPARE(t.difference[std::size_t(k)].name(),
                    o[QStringLiteral("difference")][k].toString().toLower());
            }
        }
    }

    void attentionSteps()
    {
        QCOMPARE(look::attentionStep(0.07, 0.07), 8);
        QCOMPARE(look::attentionStep(0.0069, 0.07), 0);
        QCOMPARE(look::attentionStep(0.0071, 0.07), 1); // 8 * 0.101^0.8 = 1.28
        QCOMPARE(look::attentionStep(0.035, 0.07), 5); // 4.59
        QCOMPARE(look::attentionStep(0.061, 0.07), 7); // 7.16
        QCOMPARE(look::attentionStep(1, 0), 0);
        QCOMPARE(look::attentionStep(std::nan(""), 1), 0);
    }

    void zoomScalesEveryRole()
    {
        const int before = look::font(look::Role::Reading).pixelSize();
        QSignalSpy spy(&look::notifier(), &look::Notifier::zoomChanged);
        look::setTextZoom(2);
        QCOMPARE(spy.count(), 1);
        QVERIFY(std::abs(look::font(look::Role::Reading).pixelSize() - 2 * before) <= 1);
        look::setTextZoom(1.02); // goes to the nearest
        QCOMPARE(look::textZoom(), 1.0);
        QCOMPARE(look::font(look::Role::Reading).pixelSize(), before);
    }

    void themeChangesPalette()
    {
        QSignalSpy spy(&look::notifier(), &look::Notifier::themeChanged);
        look::setCurrentTheme(Theme::Dark);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), look::colours(Theme::Dark).raised);
        look::setCurrentTheme(Theme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), look::colours(Theme::Light).raised);
    }

    void iconsTakeTheColour()
    {
        const QImage image = look::iconPixmap(QStringLiteral("eye"), 24, Qt::red, 1).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor c = image.pixelColor(x, y); c.alpha() > 200) {
                    ++inked;
                    QVERIFY(c.red() > 240 && c.green() < 16);
                }
        QVERIFY(inked > 10);
    }

    void zonesDifferInGrey()
    {
        // Pattern, not only colour: painted in one ink, no two zones give the same picture.
        Colours grey = look::colours(Theme::Light);
        grey.zones.fill(Qt::black);
        QVector<QImage> pictures;
        for (int z = 0; z < look::kZoneCount; ++z) {
            QImage image(40, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            look::paintZoneFill(&painter, QRectF(0, 0, 40, 10), look::Zone(z), grey, false);
            look::paintZoneUnderline(&painter, QRectF(0, 12, 40, 12), look::Zone(z), grey);
            painter.end();
            for (const QImage& other : pictures) {
                QVERIFY(image.copy(0, 0, 40, 10) != other.copy(0, 0, 40, 10));
                QVERIFY(image.copy(0, 12, 40, 12) != other.copy(0, 12, 40, 12));
            }
            pictures.append(image);
        }
    }

    void noteSaysWhatItIs()
    {
        ui::Note note;
        note.set(ui::Note::Kind::Halt, QStringLiteral("The disk is full."),
            QStringLiteral("The chat goes on; nothing more is saved."));
        QCOMPARE(note.accessibleName(), QStringLiteral("The disk is full."));
        QPushButton* button = note.addButton(QStringLiteral("Try again"));
        QSignalSpy spy(button, &QPushButton::clicked);
        button->click();
        QCOMPARE(spy.count(), 1);
        note.setDetails(QStringLiteral("[write] no space left"));
        note.clearButtons();
    }

    void panelExports()
    {
        ui::SessionModel session;
        ui::test::append(session, { ui::test::generatedToken(0, "a,\"b\"") });
        ui::StepsModel model(&session);
        ui::PlotPanel panel;
        panel.setTitle(QStringLiteral("Colours"));
        panel.setContent(
            new QWidget, &model, [](QPainter& painter, const QSizeF& size, const Colours& t) {
                painter.fillRect(QRectF(QPointF(), size), t.accent);
            });
        panel.resize(200, 120);
        panel.show();
        QTemporaryDir folder;
        QVERIFY(panel.savePng(folder.filePath(QStringLiteral("a.png"))));
        const QImage image(folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(image.size(), panel.picture()->size() * 2);
        QCOMPARE(image.pixelColor(5, 5), look::colours().accent);
        QVERIFY(panel.saveSvg(folder.filePath(QStringLiteral("a.svg"))));
        QVERIFY(panel.saveCsv(folder.filePath(QStringLiteral("a.csv"))));
        QFile csv(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.startsWith("At,Token,Segment,"));
        QVERIFY(text.contains("\"a,\"\"b\"\"\""));
        QVERIFY(!panel.savePng(folder.filePath(QStringLiteral("no/such/folder/a.png"))));
        QTest::keyClick(&panel, Qt::Key_T);
        QVERIFY(panel.isTable());
    }
};

QTEST_MAIN(LookTest)
#include "look_test.moc"
