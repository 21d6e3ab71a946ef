// SPDX-License-Identifier: Apache-2.0
#include "app/window/parameters_panel.h"

#include "app/host/chat_controller.h"
#include "engine/analysis/zones.h"
#include "views/common/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace ax::ui {

namespace {

constexpr double kStep = 0.05;
constexpr int kDecimals = 3;

/// A word of the engine's tables, which are English.
QString translated(std::string_view text)
{
    return text.empty() ? QString()
                        : QCoreApplication::translate("Engine", std::string(text).c_str());
}

} // namespace

void placeBelow(QWidget* popup, QWidget* anchor, QWidget* window)
{
    popup->adjustSize();
    QPoint at = anchor ? anchor->mapToGlobal(QPoint(0, anchor->height() + 2))
                       : window->mapToGlobal(QPoint(look::px(80), look::px(66)));
    const QRect area(window->mapToGlobal(QPoint(0, 0)), window->size());
    at.setX(std::max(area.left(), std::min(at.x(), area.right() - popup->width())));
    popup->move(at);
}

ParametersPanel::ParametersPanel(ChatController* controller, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_controller(controller)
    , m_tabs(new QTabWidget(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("parameters"));
    setFrameShape(QFrame::Box);
    setAccessibleName(tr("Parameters"));
    setWindowTitle(tr("Parameters"));
    m_tabs->setDocumentMode(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::px(8), look::px(6), look::px(8), look::px(8));
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_problem);
    buildSampling();
    buildCapture();
    buildModel();
    const auto fill = [this] {
        m_showing = true;
        for (const auto& one : m_fill)
            one(m_controller->settings());
        m_showing = false;
    };
    connect(controller, &ChatController::settingsChanged, this, fill);
    fill();
}

void ParametersPanel::popUp(QWidget* below)
{
    int widest = look::px(400);
    for (QScrollArea* page : findChildren<QScrollArea*>())
        widest = std::max(widest, page->widget()->minimumSizeHint().width());
    setFixedWidth(std::min(widest + look::px(48), parentWidget()->width() - look::px(40)));
    setMaximumHeight(std::max(look::px(320), parentWidget()->height() - look::px(90)));
    placeBelow(this, below, parentWidget());
    show();
    m_tabs->tabBar()->setFocus(Qt::PopupFocusReason);
}

QFormLayout* ParametersPanel::addPage(const QString& title, const QString& hint)
{
    auto* scroll = new QScrollArea(m_tabs);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(look::px(8), look::px(10), look::px(8), look::px(8));
    form->setVerticalSpacing(look::px(6));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* words = new QLabel(hint, page);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setWordWrap(true);
    form->addRow(words);
    scroll->setWidget(page);
    scroll->setMinimumHeight(look::px(400));
    m_tabs->addTab(scroll, title);
    return form;
}

void ParametersPanel::change(const std::function<void(ChatSettings&)>& edit)
{
    if (m_showing)
        return;
    ChatSettings settings = m_controller->settings();
    edit(settings);
    const Status valid = settings.sampling.validate();
    m_problem->setVisible(!valid);
    if (!valid) {
        m_problem->setText(QString::fromStdString(valid.error().line()));
        return;
    }
    m_controller->setSettings(settings);
}

void ParametersPanel::addSpinBox(QFormLayout* form, const Words& words, QAbstractSpinBox* field)
{
    field->setToolTip(words.tip);
    field->setAccessibleName(words.label);
    field->setAccessibleDescription(words.tip);
    field->setMinimumWidth(look::px(140)); // long ranges do not widen the panel
    form->addRow(words.label, field);
}

QDoubleSpinBox* ParametersPanel::number(QFormLayout* form, const Words& words,
    const NumberRange& range, std::function<double(const ChatSettings&)> get,
    std::function<void(ChatSettings&, double)> set)
{
    auto* field = new QDoubleSpinBox(this);
    field->setRange(range.least, range.most);
    field->setSingleStep(range.step);
    field->setDecimals(range.decimals);
    addSpinBox(form, words, field);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, set](double value) {
        change([&](ChatSettings& settings) { set(settings, value); });
    });
    m_fill << [field, get](const ChatSettings& settings) { field->setValue(get(settings)); };
    return field;
}

QSpinBox* ParametersPanel::integer(QFormLayout* form, const Words& words, const IntegerRange& range,
    std::function<int(const ChatSettings&)> get, std::function<void(ChatSettings&, int)> set)
{
    auto* field = new QSpinBox(this);
    field->setRange(range.least, range.most);
    field->setSpecialValueText(range.special);
    field->setGroupSeparatorShown(true);
    addSpinBox(form, words, field);
    connect(field, &QSpinBox::valueChanged, this,
        [this, set](int value) { change([&](ChatSettings& settings) { set(settings, value); }); });
    m_fill << [field, get](const ChatSettings& settings) { field->setValue(get(settings)); };
    return field;
}

QCheckBox* ParametersPanel::flag(QFormLayout* form, const QString& label, const QString& tip,
    std::function<bool(const ChatSettings&)> get, std::function<void(ChatSettings&, bool)> set)
{
    auto* field = new QCheckBox(label, this);
    field->setToolTip(tip);
    field->setAccessibleName(label);
    field->setAccessibleDescription(tip);
    form->addRow(field);
    connect(field, &QCheckBox::toggled, this,
        [this, set](bool on) { change([&](ChatSettings& settings) { set(settings, on); }); });
    m_fill << [field, get](const ChatSettings& settings) { field->setChecked(get(settings)); };
    return field;
}

QComboBox* ParametersPanel::choice(QFormLayout* form, const QString& label, const QString& tip,
    const QStringList& texts, std::function<int(const ChatSettings&)> get,
    std::function<void(ChatSettings&, int)> set)
{
    auto* field = new QComboBox(this);
    field->addItems(texts);
    field->setToolTip(tip);
    field->setAccessibleName(label);
    field->setAccessibleDescription(tip);
    field->setMinimumWidth(look::px(140)); // long ranges do not widen the panel
    form->addRow(label, field);
    connect(field, &QComboBox::currentIndexChanged, this, [this, set](int index) {
        if (index >= 0)
            change([&](ChatSettings& settings) { set(settings, index); });
    });
    m_fill << [field, get](const ChatSettings& settings) { field->setCurrentIndex(get(settings)); };
    return field;
}

QLineEdit* ParametersPanel::text(QFormLayout* form, const QString& label, const QString& tip,
    const QString& placeholder, std::function<QString(const ChatSettings&)> get,
    std::function<bool(ChatSettings&, const QString&)> set)
{
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    field->setToolTip(tip);
    field->setAccessibleName(label);
    field->setAccessibleDescription(tip);
    field->setMinimumWidth(look::px(140)); // long ranges do not widen the panel
    form->addRow(label, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, set, label] {
        bool good = true;
        change([&](ChatSettings& settings) { good = set(settings, field->text()); });
        m_problem->setVisible(!good);
        if (!good)
            m_problem->setText(tr("%1: “%2” was not understood. The former value stays.")
                                   .arg(label, field->text()));
    });
    m_fill << [field, get](const ChatSettings& settings) {
        if (!field->hasFocus())
            field->setText(get(settings));
    };
    return field;
}

/// One field of the engine's tables as the control that fits it.
template <class Options>
void ParametersPanel::addField(
    QFormLayout* form, const OptionField<Options>& field, Options ChatSettings::*group)
{
    const QString label = translated(field.label), tip = translated(field.text);
    const auto get = [field, group](const ChatSettings& s) { return field.get(s.*group); };
    const auto set = [field, group](ChatSettings& s, const nlohmann::ordered_json& value) {
        return bool(setOption(field, s.*group, value, field.name));
    };
    switch (field.type) {
    case OptionShape::Type::Flag:
        flag(
            form, label, tip, [get](const ChatSettings& s) { return get(s).template get<bool>(); },
            [set](ChatSettings& s, bool v) { set(s, v); });
        break;
    case OptionShape::Type::Integer: {
        // Spin boxes hold 32 bits; what lies beyond (a seed) is kept until it is changed.
        const int least = int(std::max(field.low, 0.0));
        const int most = int(std::min(field.high, double(std::numeric_limits<int>::max())));
        integer(
            form, { label, tip }, { least, most, translated(field.special) },
            [get, most](const ChatSettings& s) {
                return int(std::min(get(s).template get<double>(), double(most)));
            },
            [set](ChatSettings& s, int v) { set(s, unsigned(v)); });
        break;
    }
    case OptionShape::Type::Number:
        number(
            form, { label, tip }, { field.low, field.high, kStep, kDecimals },
            [get](const ChatSettings& s) { return get(s).template get<double>(); },
            [set](ChatSettings& s, double v) { set(s, v); });
        break;
    case OptionShape::Type::Choice: {
        QStringList texts;
        for (std::size_t k = 0; k < field.choices.size(); ++k)
            texts << translated(
                field.choiceLabels.empty() ? field.choices[k] : field.choiceLabels[k]);
        choice(
            form, label, tip, texts,
            [get, field](const ChatSettings& s) {
                const auto value = get(s);
                const auto at = std::find(field.choices.begin(), field.choices.end(),
                    value.template get_ref<const std::string&>());
                return int(at - field.choices.begin());
            },
            [set, field](
                ChatSettings& s, int v) { set(s, std::string(field.choices[std::size_t(v)])); });
        break;
    }
    case OptionShape::Type::List:
        for (std::size_t k = 0; k < field.choices.size(); ++k)
            flag(
                form, translated(field.choiceLabels[k]), {},
                [get, word = std::string(field.choices[k])](const ChatSettings& s) {
                    const auto list = get(s);
                    return std::find(list.begin(), list.end(), word) != list.end();
                },
                [get, set, word = std::string(field.choices[k])](ChatSettings& s, bool v) {
                    auto list = get(s);
                    list.erase(std::remove(list.begin(), list.end(), word), list.end());
                    if (v)
                        list.push_back(word);
                    set(s, list);
                });
        if (!field.choices.empty())
            break;
        [[fallthrough]];
    case OptionShape::Type::Text:
        text(
            form, label, tip, translated(field.special),
            [get](const ChatSettings& s) {
                const auto value = get(s);
                if (value.is_string())
                    return QString::fromStdString(value.template get<std::string>());
                QStringList parts;
                for (const auto& part : value)
                    parts << QString::number(part.template get<int>());
                return parts.join(QLatin1Char(','));
            },
            [set, field](ChatSettings& s, const QString& v) {
                QString typed = v;
                typed.remove(QLatin1Char(' '));
                if (typed.isEmpty())
                    typed = QString::fromUtf8(field.special.data(), int(field.special.size()));
                const auto value = optionFromText(field, typed.toStdString(), field.name);
                return value && set(s, *value);
            });
    }
}

void ParametersPanel::buildSampling()
{
    QFormLayout* form = addPage(tr("Sampling"), tr("Takes effect with the next answer."));
    for (const OptionField<SamplingOptions>& field : samplingFields())
        addField(form, field, &ChatSettings::sampling);
    for (const OptionField<EvictionOptions>& field : evictionFields())
        addField(form, field, &ChatSettings::eviction);
    integer(
        form, { tr("Longest answer, tokens"), tr("The answer stops there; it can be continued.") },
        { 0, 10000000, tr("until the context is full") },
        [](const ChatSettings& s) { return s.maxTokens; },
        [](ChatSettings& s, int v) { s.maxTokens = v; });
    integer(
        form, { tr("Alternatives kept"), tr("Other words it weighed, kept for each token.") },
        { 0, 20, tr("none") }, [](const ChatSettings& s) { return s.alternatives; },
        [](ChatSettings& s, int v) { s.alternatives = v; });
    text(
        form, tr("Stop texts"),
        tr("The answer ends before any of these. Separate them with |; \\n stands for a new line."),
        tr("none"),
        [](const ChatSettings& s) {
            return s.stops.join(QLatin1Char('|')).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
        },
        [](ChatSettings& s, const QString& v) {
            QString whole = v;
            s.stops = whole.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                          .split(QLatin1Char('|'), Qt::SkipEmptyParts);
            return true;
        });
}

void ParametersPanel::buildCapture()
{
    QFormLayout* form = addPage(tr("Capture"),
        tr("What is recorded of each step, from the next answer on. The status bar shows what it "
           "costs."));
    for (const OptionField<CaptureOptions>& field : captureFields())
        addField(form, field, &ChatSettings::capture);
    QStringList presets;
    for (const std::string& name : ZonePreset::builtinNames())
        presets << QString::fromStdString(name);
    choice(
        form, tr("Zone rules"), tr("The rules that name the zone of a step."), presets,
        [presets](
            const ChatSettings& s) { return std::max(0, int(presets.indexOf(s.zonePreset))); },
        [presets](ChatSettings& s, int v) { s.zonePreset = presets.value(v); });
}

void ParametersPanel::buildModel()
{
    QFormLayout* form = addPage(tr("Model"), tr("Takes effect when a model is opened."));
    for (const OptionField<LoadOptions>& field : loadFields())
        addField(form, field, &ChatSettings::load);
}

SystemPromptPanel::SystemPromptPanel(ChatController* controller, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_controller(controller)
    , m_field(new QPlainTextEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("systemPrompt"));
    setFrameShape(QFrame::Box);
    setAccessibleName(tr("System prompt"));
    setWindowTitle(tr("System prompt"));
    auto* title = new QLabel(tr("System prompt"), this);
    title->setFont(look::font(look::Role::Strong));
    m_field->setAccessibleName(tr("System prompt"));
    m_field->setPlaceholderText(
        tr("What the model should know and how it should answer. Empty: the template's own."));
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(10));
    layout->addWidget(title);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        const int tokens = m_controller->countTokens(m_field->toPlainText());
        const QString when
            = tr("Takes effect with the next message. The whole chat is read again then.");
        m_count->setText(tokens >= 0
                ? tr("%Ln token(s)", nullptr, tokens) + QStringLiteral(" · ") + when
                : when);
    });
}

void SystemPromptPanel::popUp(QWidget* below)
{
    m_field->setPlainText(m_controller->systemPrompt());
    m_field->setFixedSize(look::px(440), look::px(150));
    placeBelow(this, below, parentWidget());
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->moveCursor(QTextCursor::End);
}

void SystemPromptPanel::hideEvent(QHideEvent* event)
{
    m_controller->setSystemPrompt(m_field->toPlainText());
    QFrame::hideEvent(event);
}

bool SystemPromptPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape
            || (key->modifiers() == Qt::ControlModifier
                && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

} // namespace ax::ui
