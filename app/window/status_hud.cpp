// SPDX-License-Identifier: Apache-2.0
#include "app/window/status_hud.h"

#include "app/host/error_text.h"
#include "engine/core/system_info.h"
#include "views/common/look.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace ax::ui {

namespace {

constexpr int kSayingMs = 8000;

/// Over the context field, which the status bar paints: a ring while it has the keyboard.
class MeterButton : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!hasFocus() && !underMouse())
            return;
        QPainter painter(this);
        painter.setPen(
            QPen(hasFocus() ? look::colours().focus : look::colours().control, hasFocus() ? 2 : 1));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

} // namespace

StatusHud::StatusHud(SessionModel* session, ChatController* controller, QWidget* parent)
    : QWidget(parent)
    , m_meter(new MeterButton(this))
    , m_session(session)
    , m_controller(controller)
    , m_device(tr("CPU · %Ln thread(s)", nullptr, usableProcessors()))
{
    setAccessibleName(tr("Status"));
    setFocusPolicy(Qt::NoFocus);
    connect(controller, &ChatController::hudChanged, this, [this](const Hud& hud) {
        m_hud = hud;
        m_measured = true;
        announce();
    });
    const auto changed = [this] { announce(); };
    connect(controller, &ChatController::modelChanged, this, changed);
    connect(controller, &ChatController::settingsChanged, this, changed);
    connect(controller, &ViewCommands::stateChanged, this, changed);
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (!change.removes())
            return;
        m_measured = false; // of an answer that went
        announce();
    });
    connect(&look::notifier(), &look::Notifier::themeChanged, this, changed);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
    m_meter->setAccessibleName(tr("Context"));
    m_meter->setToolTip(tr("What fills the context"));
    m_meter->setFocusPolicy(Qt::TabFocus);
    m_meter->setAttribute(Qt::WA_Hover);
    m_meter->hide();
    connect(m_meter, &QAbstractButton::clicked, this, &StatusHud::openContext);
    m_saying.setSingleShot(true);
    m_saying.setInterval(kSayingMs);
    connect(&m_saying, &QTimer::timeout, this, [this] {
        m_said.clear();
        announce();
    });
    announce();
}

void StatusHud::say(const QString& text)
{
    m_said = text;
    m_saying.start();
    announce();
}

void StatusHud::announce()
{
    setAccessibleDescription(spokenText());
    placeMeter();
    update();
}

QVector<StatusHud::Field> StatusHud::leftFields() const
{
    QVector<Field> fields;
    if (!m_said.isEmpty()) {
        Field said;
        said.icon = QStringLiteral("ok");
        said.text = said.tip = m_said;
        fields << said;
    }
    const auto& model = m_controller->model();
    Field device;
    device.icon
        = m_controller->serverUrl().isEmpty() ? QStringLiteral("chip") : QStringLiteral("server");
    device.text = model && !model->info.device.empty()
        ? QString::fromStdString(model->info.device)
              .section(QLatin1Char(','), 0, 1)
              .replace(QStringLiteral(", "), QStringLiteral(" · "))
        : m_device;
    device.tip = model ? QString::fromStdString(model->info.device) : m_device;
    if (model && !model->info.deviceNote.empty())
        device.tip += QLatin1Char('\n')
            + tr("No graphics card is used: %1")
                  .arg(QString::fromStdString(model->info.deviceNote));
    fields << device;
    Field name;
    if (model) {
        name.icon = QStringLiteral("model");
        name.text = QString::fromStdString(model->info.name);
        if (!model->info.quantisation.empty())
            name.text += QStringLiteral(" · ") + QString::fromStdString(model->info.quantisation);
        name.tip = QString::fromStdString(model->info.path.string());
    } else {
        name.text = m_controller->state() == ViewCommands::State::Loading
            ? tr("Opening %1").arg(m_controller->loadingName())
            : tr("No model open");
    }
    fields << name;
    const int used = m_session->trace().tokenCount();
    const int total = model ? model->info.context : m_session->trace().header().modelInfo.context;
    if (used > 0 || model) {
        Field context;
        context.label = tr("Context");
        context.text = total > 0
            ? QStringLiteral("%1 / %2").arg(look::integer(used), look::integer(total))
            : look::integer(used);
        context.widest = context.text;
        context.meter = total > 0 ? int(std::min(1.0, double(used) / total) * 1000) : -1;
        context.tip = tr("Tokens of this chat, and how many the open model can hold");
        fields << context;
    }
    return fields;
}

QVector<StatusHud::Field> StatusHud::rightFields() const
{
    QVector<Field> fields;
    const ViewCommands::State state = m_controller->state();
    Field now;
    now.dot = m_controller->isWriting() || state == ViewCommands::State::Loading;
    now.text = state == ViewCommands::State::Generating ? tr("Generating")
        : state == ViewCommands::State::ReadingPrompt   ? tr("Reading the prompt")
        : state == ViewCommands::State::Loading         ? tr("Opening")
                                                        : tr("Idle");
    now.widest = tr("Generating");
    fields << now;
    const TraceMetrics& metrics = m_session->trace().metrics();
    const double rate = m_measured ? m_hud.tokensPerSecond : double(metrics.tokensPerSecond);
    if (m_measured) {
        Field tokens;
        tokens.text = tr("%Ln token(s)", nullptr, m_hud.tokens);
        tokens.widest = tr("%Ln token(s)", nullptr, 8888);
        tokens.tip = tr("Written in this answer");
        fields << tokens;
    }
    if (std::isfinite(rate) && rate > 0) {
        Field speed;
        speed.text = tr("%1 tok/s").arg(look::number(rate, 1));
        speed.widest = tr("%1 tok/s").arg(look::number(888.8, 1));
        fields << speed;
    }
    Field capture;
    capture.label = tr("Capture");
    const auto& model = m_controller->model();
    capture.text = m_measured ? m_hud.captureMode
        : model               ? captureText(m_controller->settings().capture, *model)
                              : tr("off");
    capture.tip = tr("What is recorded of each step");
    fields << capture;
    if (m_measured && m_hud.captureBytesPerStep > 0) {
        Field bytes;
        bytes.text = tr("%1/step").arg(sizeText(std::uint64_t(m_hud.captureBytesPerStep)));
        bytes.widest = tr("%1/step").arg(sizeText(888));
        bytes.tip = tr("Measured size of what is recorded");
        bytes.optional = true;
        Field share;
        share.text = tr("%1 of time").arg(look::percent(m_hud.captureShare));
        share.widest = tr("%1 of time").arg(look::percent(0.888));
        share.tip = tr("Measured share of the writing time that recording took");
        share.optional = true;
        fields << bytes << share;
    }
    if (m_measured && m_hud.cacheBytes > 0) {
        Field cache;
        cache.text = tr("%1 cache").arg(sizeText(std::uint64_t(m_hud.cacheBytes)));
        cache.tip = tr("What the positions that stayed take in the cache");
        cache.optional = true;
        fields << cache;
    }
    if (m_storeBytes >= 0) {
        Field store;
        store.label = tr("Store");
        store.text = sizeText(std::uint64_t(m_storeBytes));
        store.tip = tr("What all sessions take on the disk");
        store.optional = true;
        fields << store;
        Field saved;
        saved.optional = true;
        if (!m_kept) {
            saved.text = tr("Not saved");
            saved.tip = tr("The chat goes on; it is written as soon as that is possible.");
            fields << saved;
        } else if (m_saved > 0) {
            const auto shown = [](const QTime& time) {
                return tr("Saved %1").arg(QLocale().toString(time, QLocale::ShortFormat));
            };
            saved.text = shown(QDateTime::fromMSecsSinceEpoch(m_saved).time());
            saved.widest = shown(QTime(20, 58));
            saved.tip = tr("When this chat was written into the store last");
            fields << saved;
        }
    }
    return fields;
}

void StatusHud::setStore(qint64 bytes, qint64 saved, bool kept)
{
    if (bytes == m_storeBytes && saved == m_saved && kept == m_kept)
        return;
    m_storeBytes = bytes;
    m_saved = saved;
    m_kept = kept;
    announce();
}

int StatusHud::widthOf(const Field& field) const
{
    const QFontMetrics metrics(look::font(look::Role::Table));
    int width
        = std::max(metrics.horizontalAdvance(field.text), metrics.horizontalAdvance(field.widest));
    if (!field.label.isEmpty())
        width += metrics.horizontalAdvance(field.label) + look::px(6);
    if (!field.icon.isEmpty())
        width += look::px(20);
    if (field.meter >= 0)
        width += look::px(78);
    if (field.dot >= 0)
        width += look::px(14);
    return width + look::px(18);
}

QSize StatusHud::sizeHint() const { return { look::px(600), look::px(26) }; }
QSize StatusHud::minimumSizeHint() const { return { look::px(200), look::px(26) }; }

std::pair<QVector<StatusHud::Field>, QVector<StatusHud::Field>> StatusHud::shownFields() const
{
    QVector<Field> left = leftFields(), right = rightFields();
    const auto sum = [this](const QVector<Field>& fields) {
        int total = 0;
        for (const Field& field : fields)
            total += widthOf(field);
        return total;
    };
    // What the program does now, and the context, go last.
    while (sum(left) + sum(right) > width()) {
        if (right.size() > 1)
            right.removeLast();
        else if (left.size() > 1)
            left.removeFirst();
        else
            break;
    }
    return { left, right };
}

void StatusHud::placeMeter()
{
    int x = 0;
    bool found = false;
    for (const Field& field : shownFields().first) {
        const int wide = widthOf(field);
        if (field.label == tr("Context") && x + wide <= width()) {
            m_meter->setGeometry(x, 1, wide, height() - 1);
            m_meter->setAccessibleDescription(field.text);
            found = true;
        }
        x += wide;
    }
    m_meter->setVisible(found);
}

void StatusHud::openContext()
{
    if (m_meter->isVisibleTo(this))
        Q_EMIT contextRequested(m_meter->geometry());
}

void StatusHud::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeMeter();
}

void StatusHud::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    painter.fillRect(rect(), colours.surface);
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    painter.setFont(look::font(look::Role::Table));
    const auto [left, right] = shownFields();
    const auto draw = [&](const Field& field, int x) {
        const int end = x + widthOf(field) - look::px(9);
        x += look::px(9);
        const int middle = height() / 2;
        if (!field.icon.isEmpty()) {
            const int size = look::px(14);
            painter.drawPixmap(x, middle - size / 2,
                look::iconPixmap(field.icon, size, colours.text, devicePixelRatioF()));
            x += look::px(20);
        }
        if (field.dot >= 0) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(field.dot ? colours.accent : colours.muted, 1.5));
            painter.setBrush(field.dot ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QPointF(x + 4, middle), 3, 3);
            painter.setRenderHint(QPainter::Antialiasing, false);
            x += look::px(14);
        }
        if (!field.label.isEmpty()) {
            painter.setPen(colours.muted);
            painter.drawText(QRect(x, 0, end - x, height()), Qt::AlignVCenter, field.label);
            x += painter.fontMetrics().horizontalAdvance(field.label) + look::px(6);
        }
        if (field.meter >= 0) {
            const QRectF track(x + 0.5, middle - look::px(4) + 0.5, look::px(70), look::px(7));
            painter.setPen(QPen(colours.control, 1));
            painter.setBrush(colours.raised);
            painter.drawRect(track);
            painter.fillRect(QRectF(track.left() + 1, track.top() + 1,
                                 (track.width() - 1) * field.meter / 1000.0, track.height() - 1),
                colours.muted);
            x += look::px(78);
        }
        painter.setPen(field.text == tr("No model open") ? colours.muted : colours.text);
        painter.drawText(QRect(x, 0, end - x, height()), Qt::AlignVCenter, field.text);
    };
    int x = 0;
    for (const Field& field : left) {
        const int fieldWidth = widthOf(field);
        if (x + fieldWidth > width())
            break;
        draw(field, x);
        x += fieldWidth;
        painter.fillRect(QRectF(x, look::px(6), 1, height() - look::px(12)), colours.line);
    }
    x = width();
    for (const Field& field : right)
        x -= widthOf(field);
    for (const Field& field : right) {
        painter.fillRect(QRectF(x, look::px(6), 1, height() - look::px(12)), colours.line);
        draw(field, x);
        x += widthOf(field);
    }
}

QString StatusHud::spokenText() const
{
    QStringList parts;
    for (const Field& field : leftFields() + rightFields())
        parts << (field.label.isEmpty() ? field.text : field.label + QLatin1Char(' ') + field.text);
    return parts.join(QStringLiteral(", "));
}

bool StatusHud::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    int x = 0;
    for (const Field& field : leftFields()) {
        if (help->pos().x() >= x && help->pos().x() < x + widthOf(field)) {
            QToolTip::showText(help->globalPos(), field.tip, this);
            return true;
        }
        x += widthOf(field);
    }
    const QVector<Field> right = rightFields();
    x = width();
    for (auto it = right.rbegin(); it != right.rend(); ++it) {
        x -= widthOf(*it);
        if (help->pos().x() >= x) {
            QToolTip::showText(help->globalPos(), it->tip, this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace ax::ui
