// SPDX-License-Identifier: Apache-2.0
#include "app/window/parameters_panel.h"

#include "app/host/chat_controller.h"
#include "engine/analysis/zones.h"
#include "views/common/look.h"

#include <QCheckBox>
#include <QComboBox>
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

#include <limits>

namespace ax::ui {

namespace {

constexpr double kGreatestSeed = 2147483647;

/// "0, 3, 5" to numbers; false when something else stands there.
bool parseNumbers(const QString& text, std::vector<int>& numbers)
{
    numbers.clear();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool ok = false;
        const int value = part.trimmed().toInt(&ok);
        if (!ok || value < 0)
            return false;
        numbers.push_back(value);
    }
    return true;
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

QDoubleSpinBox* ParametersPanel::number(QFormLayout* form, const QString& label, const QString& tip,
    double least, double most, double step, int decimals,
    std::function<double(const ChatSettings&)> get, std::function<void(ChatSettings&, double)> set)
{
    auto* field = new QDoubleSpinBox(this);
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setDecimals(decimals);
    field->setToolTip(tip);
    field->setAccessibleName(label);
    field->setAccessibleDescription(tip);
    field->setMinimumWidth(look::px(140)); // long ranges do not widen the panel
    form->addRow(label, field);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, set](double value) {
        change([&](ChatSettings& settings) { set(settings, value); });
    });
    m_fill << [field, get](const ChatSettings& settings) { field->setValue(get(settings)); };
    return field;
}

QSpinBox* ParametersPanel::integer(QFormLayout* form, const QString& label, const QString& tip,
    int least, int most, const QString& special, std::function<int(const ChatSettings&)> get,
    std::function<void(ChatSettings&, int)> set)
{
    auto* field = new QSpinBox(this);
    field->setRange(least, most);
    field->setSpecialValueText(special);
    field->setGroupSeparatorShown(true);
    field->setToolTip(tip);
    field->setAccessibleName(label);
    field->setAccessibleDescription(tip);
    field->setMinimumWidth(look::px(140)); // long ranges do not widen the panel
    form->addRow(label, field);
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

void ParametersPanel::buildSampling()
{
    QFormLayout* form = addPage(tr("Sampling"), tr("Takes effect with the next answer."));
    number(
        form, tr("Temperature"),
        tr("0 takes the likeliest token; higher values spread the choice."), 0, 5, 0.05, 2,
        [](const ChatSettings& s) { return double(s.sampling.temperature); },
        [](ChatSettings& s, double v) { s.sampling.temperature = float(v); });
    integer(
        form, tr("Top-k"), tr("Only the k likeliest tokens are drawn from."), 0, 1000000, tr("off"),
        [](const ChatSettings& s) { return s.sampling.topK; },
        [](ChatSettings& s, int v) { s.sampling.topK = v; });
    number(
        form, tr("Top-p"),
        tr("Only the likeliest tokens that together hold this probability. 1 turns it off."), 0, 1,
        0.01, 3, [](const ChatSettings& s) { return double(s.sampling.topP); },
        [](ChatSettings& s, double v) { s.sampling.topP = float(v); });
    number(
        form, tr("Min-p"),
        tr("Leaves out tokens less likely than this share of the likeliest. 0 turns it off."), 0, 1,
        0.01, 3, [](const ChatSettings& s) { return double(s.sampling.minP); },
        [](ChatSettings& s, double v) { s.sampling.minP = float(v); });
    number(
        form, tr("Repetition penalty"), tr("Above 1 discourages tokens of prompt and answer."), 0.1,
        5, 0.05, 2, [](const ChatSettings& s) { return double(s.sampling.repetitionPenalty); },
        [](ChatSettings& s, double v) { s.sampling.repetitionPenalty = float(v); });
    number(
        form, tr("Presence penalty"), tr("Subtracted once from tokens already in the answer."), -5,
        5, 0.1, 2, [](const ChatSettings& s) { return double(s.sampling.presencePenalty); },
        [](ChatSettings& s, double v) { s.sampling.presencePenalty = float(v); });
    number(
        form, tr("Frequency penalty"), tr("Subtracted each time a token is already in the answer."),
        -5, 5, 0.1, 2, [](const ChatSettings& s) { return double(s.sampling.frequencyPenalty); },
        [](ChatSettings& s, double v) { s.sampling.frequencyPenalty = float(v); });
    integer(
        form, tr("Seed"), tr("The same seed and settings give the same answer."), 0,
        int(kGreatestSeed), tr("drawn anew"),
        [](const ChatSettings& s) {
            return int(std::min<double>(double(s.sampling.seed), kGreatestSeed));
        },
        [](ChatSettings& s, int v) { s.sampling.seed = std::uint64_t(v); });
    flag(
        form, tr("Always the likeliest token"), tr("Greedy: no chance at all."),
        [](const ChatSettings& s) { return s.sampling.greedy; },
        [](ChatSettings& s, bool v) { s.sampling.greedy = v; });
    integer(
        form, tr("Longest answer, tokens"), tr("The answer stops there; it can be continued."), 0,
        10000000, tr("until the context is full"),
        [](const ChatSettings& s) { return s.maxTokens; },
        [](ChatSettings& s, int v) { s.maxTokens = v; });
    integer(
        form, tr("Alternatives kept"), tr("Other words it weighed, kept for each token."), 0, 20,
        tr("none"), [](const ChatSettings& s) { return s.alternatives; },
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
    flag(
        form, tr("Links (raw)"),
        tr("The most attended positions of each layer, with their probabilities."),
        [](const ChatSettings& s) { return s.capture.raw; },
        [](ChatSettings& s, bool v) { s.capture.raw = v; });
    flag(
        form, tr("Fingerprint and zone"), tr("20 numbers a step."),
        [](const ChatSettings& s) { return s.capture.fingerprint; },
        [](ChatSettings& s, bool v) { s.capture.fingerprint = v; });
    flag(
        form, tr("Sketch"), tr("Per layer: hubs and the histogram of distances."),
        [](const ChatSettings& s) { return s.capture.sketch; },
        [](ChatSettings& s, bool v) { s.capture.sketch = v; });
    flag(
        form, tr("Head statistics"), tr("Nine numbers for each head."),
        [](const ChatSettings& s) { return s.capture.heads; },
        [](ChatSettings& s, bool v) { s.capture.heads = v; });
    text(
        form, tr("Layers"), tr("last, auto, all, or a list such as 0,5,-1."),
        QStringLiteral("auto"),
        [](const ChatSettings& s) { return QString::fromStdString(s.capture.layers.text()); },
        [](ChatSettings& s, const QString& v) {
            auto layers
                = LayerSelection::parse(v.trimmed().isEmpty() ? "auto" : v.trimmed().toStdString());
            if (layers)
                s.capture.layers = *layers;
            return bool(layers);
        });
    text(
        form, tr("Heads"), tr("A list such as 0,3,5; empty for all."), tr("all"),
        [](const ChatSettings& s) {
            QStringList heads;
            for (const int head : s.capture.headList)
                heads << QString::number(head);
            return heads.join(QStringLiteral(", "));
        },
        [](ChatSettings& s, const QString& v) {
            std::vector<int> heads;
            const bool ok = parseNumbers(v, heads);
            if (ok)
                s.capture.headList = heads;
            return ok;
        });
    choice(
        form, tr("Heads together"), tr("How the heads of a layer become one row."),
        { tr("mean"), tr("maximum"), tr("each head alone"), tr("mean of logits") },
        [](const ChatSettings& s) { return int(s.capture.aggregation); },
        [](ChatSettings& s, int v) { s.capture.aggregation = Aggregation(v); });
    integer(
        form, tr("Positions kept"), tr("The k most attended positions of each row."), 1, 64, {},
        [](const ChatSettings& s) { return s.capture.topK; },
        [](ChatSettings& s, int v) { s.capture.topK = v; });
    integer(
        form, tr("One step in"), tr("Records every Nth step."), 1, 1000000, {},
        [](const ChatSettings& s) { return s.capture.stride; },
        [](ChatSettings& s, int v) { s.capture.stride = v; });
    integer(
        form, tr("Most steps"), tr("Records no more steps than this."), 0, 10000000, tr("no limit"),
        [](const ChatSettings& s) { return s.capture.maxSteps; },
        [](ChatSettings& s, int v) { s.capture.maxSteps = v; });
    integer(
        form, tr("Window"), tr("Only the last positions are candidates."), 0, 10000000,
        tr("all positions"), [](const ChatSettings& s) { return s.capture.window; },
        [](ChatSettings& s, int v) { s.capture.window = v; });
    integer(
        form, tr("Hide the first"), tr("These positions never leave the engine."), 0, 10000000,
        tr("nothing hidden"), [](const ChatSettings& s) { return s.capture.maskPrefix; },
        [](ChatSettings& s, int v) { s.capture.maskPrefix = v; });
    flag(
        form, tr("Prompt rows"), tr("Rows of the prompt's tokens too, not only of the answer."),
        [](const ChatSettings& s) { return s.capture.promptRows; },
        [](ChatSettings& s, bool v) { s.capture.promptRows = v; });
    flag(
        form, tr("Content (de-rotated)"),
        tr("Attention as it would be if all positions were equally near."),
        [](const ChatSettings& s) { return s.capture.derotated; },
        [](ChatSettings& s, bool v) { s.capture.derotated = v; });
    flag(
        form, tr("Experts"), tr("Which experts were chosen; only in models that have some."),
        [](const ChatSettings& s) { return s.capture.moe; },
        [](ChatSettings& s, bool v) { s.capture.moe = v; });
    integer(
        form, tr("Logit lens"), tr("The likeliest words after each layer."), 0, 64, tr("off"),
        [](const ChatSettings& s) { return s.capture.logitLens; },
        [](ChatSettings& s, int v) { s.capture.logitLens = v; });
    flag(
        form, tr("Fingerprint only"), tr("Leaves positions out of what is kept."),
        [](const ChatSettings& s) { return s.capture.fingerprintOnly; },
        [](ChatSettings& s, bool v) { s.capture.fingerprintOnly = v; });
    choice(
        form, tr("Fingerprint layout"), {},
        { QStringLiteral("log16"), QStringLiteral("log8layers8") },
        [](const ChatSettings& s) { return int(s.capture.layout); },
        [](ChatSettings& s, int v) { s.capture.layout = FingerprintLayout(v); });
    choice(
        form, tr("Sinks"),
        tr("With sinks counted, zones follow the length of the answer: position 0 becomes “long” "
           "after 256 tokens."),
        { tr("counted"), tr("left out") },
        [](const ChatSettings& s) { return int(s.capture.sinkPolicy); },
        [](ChatSettings& s, int v) { s.capture.sinkPolicy = SinkPolicy(v); });
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
    integer(
        form, tr("Context, tokens"), tr("Longer contexts take more memory."), 0, 100000000,
        tr("as trained, at most 8,192"), [](const ChatSettings& s) { return s.load.context; },
        [](ChatSettings& s, int v) { s.load.context = v; });
    integer(
        form, tr("Threads"), {}, 0, 1024, tr("all processors"),
        [](const ChatSettings& s) { return s.load.threads; },
        [](ChatSettings& s, int v) { s.load.threads = v; });
    choice(
        form, tr("Arithmetic"), tr("Exact: float32 on the dequantised weights, slower."),
        { tr("fast"), tr("exact") },
        [](const ChatSettings& s) { return s.load.precision == Precision::Exact ? 1 : 0; },
        [](ChatSettings& s, int v) { s.load.precision = v ? Precision::Exact : Precision::Fast; });
    choice(
        form, tr("Cache"), tr("Number format of the key and value cache."),
        { tr("by arithmetic"), QStringLiteral("f16"), QStringLiteral("f32"),
            QStringLiteral("q8_0") },
        [](const ChatSettings& s) { return s.load.kvType ? int(*s.load.kvType) + 1 : 0; },
        [](ChatSettings& s, int v) {
            s.load.kvType = v > 0 ? std::optional(KvType(v - 1)) : std::nullopt;
        });
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
        m_count->setText(
            tokens >= 0 ? tr("%n token(s)", nullptr, tokens) + QStringLiteral(" · ") + when : when);
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
