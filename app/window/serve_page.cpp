// SPDX-License-Identifier: Apache-2.0
#include "app/window/serve_page.h"

#include "app/host/chat_controller.h"
#include "app/host/key_store.h"
#include "app/host/serve_desk.h"
#include "app/window/chrome.h"
#include "app/window/preference_panel.h"
#include "app/window/serve_models.h"
#include "app/window/speed_chart.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/table_export.h"
#include "views/session/number_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

QToolButton* iconButton(const char* icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(look::icon(QLatin1String(icon)));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    return button;
}

QWidget* rowOf(std::initializer_list<QWidget*> widgets, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::px(4));
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    return box;
}

QSpinBox* number(int least, int most, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    return box;
}

QTableView* table(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(
        std::max(look::px(22), look::lineHeight(look::Role::Table) + look::px(4)));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setFont(look::font(look::Role::Label));
    view->setFont(look::font(look::Role::Table));
    view->setMinimumHeight(look::px(92));
    return view;
}

} // namespace

ServePage::ServePage(ServeDesk* desk, ChatController* chat, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_chat(chat)
    , m_requestsModel(new RequestsModel(desk, this))
    , m_logModel(new ServeLogModel(desk, this))
    , m_top(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("serve"));
    setAccessibleName(tr("Serve this model"));
    setFocusPolicy(Qt::StrongFocus);
    m_head = buildHead();
    m_problem = new Note(this);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(12));
    body->setSpacing(look::px(10));
    body->addWidget(m_problem);
    m_top->setSpacing(look::px(10));
    m_top->addWidget(buildAddress());
    m_top->addWidget(buildGuardrails(), 1);
    body->addLayout(m_top);
    body->addWidget(buildFigures());
    body->addWidget(buildTables(), 1);
    column->addLayout(body, 1);

    connect(desk, &ServeDesk::stateChanged, this, &ServePage::refresh);
    connect(desk, &ServeDesk::requestsChanged, this, &ServePage::refreshFigures);
    connect(desk, &ServeDesk::logged, this, &ServePage::refreshFigures);
    refresh();
}

QWidget* ServePage::buildHead()
{
    auto* head = new QWidget(this);
    auto* title = new QLabel(tr("Serve this model"), head);
    title->setFont(look::font(look::Role::Title));
    m_about = new QLabel(head);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setWordWrap(true);
    m_state = new QLabel(head);
    m_state->setFont(look::font(look::Role::Strong));
    m_state->setAlignment(Qt::AlignRight);
    m_told = new QLabel(head);
    m_told->setForegroundRole(QPalette::PlaceholderText);
    m_told->setAlignment(Qt::AlignRight);
    m_start = new QPushButton(head);
    m_close = new QPushButton(tr("Close"), head);
    m_close->setToolTip(tr("Back to the chat; what is served goes on (Esc)"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(look::px(14), look::px(8), look::px(14), look::px(8));
    row->setSpacing(look::px(12));
    auto* names = new QVBoxLayout;
    names->setSpacing(look::px(2));
    names->addWidget(title);
    names->addWidget(m_about);
    row->addLayout(names, 1);
    auto* states = new QVBoxLayout;
    states->setSpacing(look::px(2));
    states->addWidget(m_state);
    states->addWidget(m_told);
    row->addLayout(states);
    row->addWidget(m_start);
    row->addWidget(m_close);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_desk->state() == ServeDesk::State::Serving) {
            m_desk->stop();
        } else {
            store();
            m_desk->start();
        }
    });
    connect(m_close, &QPushButton::clicked, this, &ServePage::closeRequested);
    return head;
}

QWidget* ServePage::buildAddress()
{
    auto* panel = new PreferencePanel(QStringLiteral("server"), tr("Address"), this);
    auto* group = new QButtonGroup(this);
    m_local = new QToolButton(panel);
    m_network = new QToolButton(panel);
    m_local->setText(tr("This computer"));
    m_network->setText(tr("The network"));
    for (QToolButton* button : { m_local, m_network }) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, &ServePage::store);
    }
    auto* open = rowOf({ m_local, m_network }, panel);
    open->layout()->setSpacing(0);
    panel->addRow(tr("Open to"), open);
    m_port = number(0, 65535, panel);
    m_port->setSpecialValueText(tr("any free"));
    panel->addRow(tr("Port"), m_port);
    const auto copyOf = [this, panel](QLineEdit* field, const QString& name) {
        QToolButton* button = iconButton("copy", name, panel);
        connect(button, &QToolButton::clicked, this,
            [field] { QGuiApplication::clipboard()->setText(field->text()); });
        return button;
    };
    m_address = new QLineEdit(panel);
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address"));
    m_address->setMinimumWidth(look::px(220));
    panel->addRow(
        tr("Address"), rowOf({ m_address, copyOf(m_address, tr("Copy the address")) }, panel));
    m_key = new QLineEdit(panel);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("Key"));
    m_showKey = iconButton("eye", tr("Show the key"), panel);
    m_showKey->setCheckable(true);
    connect(m_showKey, &QToolButton::toggled, this,
        [this](bool on) { m_key->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    QToolButton* fresh = iconButton("refresh", tr("Make another key"), panel);
    connect(fresh, &QToolButton::clicked, this, [this] {
        m_key->setText(ServeDesk::newKey());
        store();
    });
    panel->addRow(
        tr("Key"), rowOf({ m_key, m_showKey, copyOf(m_key, tr("Copy the key")), fresh }, panel));
    m_page = new QLabel(panel);
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_browser = new QPushButton(tr("Open in browser"), panel);
    m_browser->setToolTip(tr("Opens the page on this computer with a ticket that is good once, in "
                             "place of the key."));
    connect(m_browser, &QPushButton::clicked, this, [this] {
        if (const QString link = m_desk->pageLink(); !link.isEmpty())
            QDesktopServices::openUrl(QUrl(link));
    });
    panel->addRow(tr("Web page"), rowOf({ m_page, m_browser }, panel));
    m_origins = new QLineEdit(panel);
    m_origins->setPlaceholderText(tr("none"));
    panel->addRow(tr("Other origins"), m_origins);
    panel->addWords(tr("Every client needs the key. Web pages of other origins are refused unless "
                       "they are named here."));
    m_keyWords = panel->addWords({});
    fresh->setObjectName(QStringLiteral("newKey"));
    connect(m_port, &QSpinBox::valueChanged, this, &ServePage::store);
    for (QLineEdit* field : { m_key, m_origins })
        connect(field, &QLineEdit::editingFinished, this, &ServePage::store);
    return panel;
}

QWidget* ServePage::buildGuardrails()
{
    auto* panel = new PreferencePanel(QStringLiteral("lock"), tr("Guardrails"), this);
    panel->setNote(tr("a request can tighten them, never loosen them"));
    m_maskSystem = new QCheckBox(tr("Hide the system prompt’s positions"), panel);
    m_fingerprints = new QCheckBox(tr("Fingerprints only"), panel);
    m_captureOff = new QCheckBox(tr("No attention at all"), panel);
    for (QCheckBox* box : { m_maskSystem, m_fingerprints, m_captureOff }) {
        panel->body()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ServePage::store);
    }
    m_prefix = number(0, 1 << 20, panel);
    m_capturing = number(0, 64, panel);
    m_capturing->setSpecialValueText(tr("no limit"));
    m_parallel = number(1, 64, panel);
    panel->addRow(tr("Hide the first"), m_prefix, tr("tokens"));
    panel->addRow(tr("Capture at once"), m_capturing, tr("requests"));
    panel->addRow(tr("Write at once"), m_parallel, tr("requests"));
    m_less = new Note(panel);
    m_less->hide();
    panel->body()->addWidget(m_less);
    panel->body()->addStretch();
    for (QSpinBox* box : { m_prefix, m_capturing, m_parallel })
        connect(box, &QSpinBox::valueChanged, this, &ServePage::store);
    return panel;
}

QWidget* ServePage::buildFigures()
{
    auto* panel = new QFrame(this);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::px(24));
    const QString names[]
        = { tr("Running"), tr("Queued"), tr("Together"), tr("Written"), tr("From the cache") };
    for (int k = 0; k < FigureCount; ++k) {
        auto* column = new QVBoxLayout;
        column->setSpacing(look::px(2));
        auto* name = new QLabel(names[k], panel);
        auto* value = new QLabel(panel);
        auto* more = new QLabel(panel);
        name->setFont(look::font(look::Role::Table));
        name->setForegroundRole(QPalette::PlaceholderText);
        value->setFont(look::font(look::Role::Title));
        value->setAccessibleName(names[k]);
        more->setFont(look::font(look::Role::Label));
        more->setForegroundRole(QPalette::PlaceholderText);
        for (QLabel* label : { name, value, more })
            column->addWidget(label);
        column->addStretch();
        row->addLayout(column);
        m_figures[std::size_t(k)] = { value, more };
    }
    m_chart = new SpeedChart(m_desk, panel);
    row->addWidget(m_chart, 1);
    row->addStretch();
    return panel;
}

void ServePage::setFigure(Figure figure, const QString& value, const QString& more)
{
    m_figures[figure].first->setText(value);
    m_figures[figure].second->setText(more);
}

QWidget* ServePage::buildTables()
{
    auto* whole = new QWidget(this);
    m_tables = new QBoxLayout(QBoxLayout::TopToBottom, whole);
    m_tables->setContentsMargins(0, 0, 0, 0);
    m_tables->setSpacing(look::px(10));
    auto* requests = new PreferencePanel(QStringLiteral("person"), tr("Requests"), whole);
    requests->setNote(tr("who is connected and what they ask for"));
    m_requests = table(m_requestsModel, tr("Requests"), requests);
    m_requests->horizontalHeader()->setSectionResizeMode(
        RequestsModel::Client, QHeaderView::Stretch);
    m_requests->installEventFilter(this);
    m_end = iconButton("stop", tr("End the chosen request (Del)"), requests);
    connect(m_end, &QToolButton::clicked, this,
        [this] { m_desk->end(m_requestsModel->idAt(m_requests->currentIndex().row())); });
    requests->addTool(m_end);
    requests->addTool(makeTableExport(m_requests, tr("Requests"), requests));
    requests->body()->setContentsMargins(1, 0, 1, look::px(4));
    requests->body()->addWidget(m_requests);
    m_visitors = requests->addWords({});
    m_visitors->setFont(look::font(look::Role::Table));
    m_visitors->setContentsMargins(look::px(11), 0, look::px(11), 0);
    auto* log = new PreferencePanel(QStringLiteral("history"), tr("Log"), whole);
    log->setNote(tr("prompt and answer text are never written here"));
    m_log = table(m_logModel, tr("Log"), log);
    m_log->horizontalHeader()->setSectionResizeMode(ServeLogModel::Details, QHeaderView::Stretch);
    m_log->setColumnWidth(ServeLogModel::What, look::px(230));
    log->addTool(makeTableExport(m_log, tr("Log"), log));
    m_log->horizontalHeader()->hide();
    log->body()->setContentsMargins(1, 0, 1, look::px(4));
    log->body()->addWidget(m_log);
    m_tables->addWidget(requests, 3);
    m_tables->addWidget(log, 2);
    return whole;
}

void ServePage::store()
{
    if (m_filling || m_desk->state() != ServeDesk::State::Off)
        return;
    ServeSettings settings = m_desk->settings();
    settings.network = m_network->isChecked();
    settings.port = m_port->value();
    settings.key = m_key->text().trimmed();
    settings.origins = m_origins->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& origin : settings.origins)
        origin = origin.trimmed();
    settings.maskSystem = m_maskSystem->isChecked();
    settings.fingerprintOnly = m_fingerprints->isChecked();
    settings.captureOff = m_captureOff->isChecked();
    settings.maskPrefix = m_prefix->value();
    settings.capturing = m_capturing->value();
    settings.parallel = m_parallel->value();
    m_desk->setSettings(settings);
}

QString ServePage::stateText() const { return m_state->text(); }

QString ServePage::figures() const
{
    QStringList values;
    for (const auto& [value, more] : m_figures)
        values << value->text();
    return values.join(QStringLiteral(" | "));
}

void ServePage::refresh()
{
    m_filling = true;
    const ServeSettings& settings = m_desk->settings();
    const ServeDesk::State state = m_desk->state();
    const bool off = state == ServeDesk::State::Off, serves = state == ServeDesk::State::Serving;
    m_local->setChecked(!settings.network);
    m_network->setChecked(settings.network);
    m_port->setValue(settings.port);
    m_key->setText(settings.key);
    m_origins->setText(settings.origins.join(QStringLiteral(", ")));
    m_maskSystem->setChecked(settings.maskSystem);
    m_fingerprints->setChecked(settings.fingerprintOnly);
    m_captureOff->setChecked(settings.captureOff);
    m_prefix->setValue(settings.maskPrefix);
    m_capturing->setValue(settings.capturing);
    m_parallel->setValue(settings.parallel);
    for (QWidget* field : std::initializer_list<QWidget*> { m_local, m_network, m_port, m_origins,
             m_maskSystem, m_fingerprints, m_captureOff, m_prefix, m_capturing, m_parallel,
             findChild<QToolButton*>(QStringLiteral("newKey")) })
        field->setEnabled(off);
    m_key->setReadOnly(!off);
    m_address->setText(m_desk->address());
    m_address->setPlaceholderText(tr("off"));
    m_page->setText(serves ? m_desk->url() + QLatin1Char('/') : tr("off"));
    m_browser->setEnabled(serves);
    const bool inFile = m_desk->keys() && m_desk->keys()->usesFile();
    m_keyWords->setText(
        tr("No keychain is running. The key is kept in a file that only you can read."));
    m_keyWords->setVisible(inFile);
    const QString no = m_desk->refusal();
    const auto& model = m_chat->model();
    m_about->setText(model ? tr("%1 answers any OpenAI-compatible program, attention included.")
                                 .arg(QString::fromStdString(model->info.name))
                           : tr("Open a model first."));
    m_state->setText(serves
            ? tr("Serving since %1")
                  .arg(QLocale().toString(m_desk->since().time(), QStringLiteral("HH:mm")))
            : state == ServeDesk::State::Starting ? tr("Starting")
            : state == ServeDesk::State::Stopping ? tr("Stopping")
                                                  : tr("Off. Nobody can reach this model."));
    QPalette colours;
    if (serves)
        colours.setColor(QPalette::WindowText, look::colours().ok);
    m_state->setPalette(colours);
    m_start->setText(serves ? tr("Stop serving") : tr("Start serving"));
    m_start->setIcon(look::icon(serves ? QStringLiteral("stop") : QStringLiteral("play")));
    m_start->setEnabled(serves || (off && no.isEmpty()));
    m_start->setToolTip(off ? no : QString());
    m_problem->setVisible(!m_desk->problem().isEmpty());
    if (!m_desk->problem().isEmpty())
        m_problem->set(Note::Kind::Warn, tr("The model is not served."), m_desk->problem());
    m_filling = false;
    refreshFigures();
}

void ServePage::refreshFigures()
{
    using Phase = server::AnswerTicket::Phase;
    const server::AnswerDesk::Totals totals = m_desk->totals();
    int reading = 0, writing = 0;
    double waits = 0;
    // Of ended answers, and of those whose prompt is being read or was.
    std::uint64_t prompt = totals.promptTokens, cached = totals.cachedTokens,
                  written = totals.generatedTokens;
    for (const ServedRequest& request : m_desk->requests()) {
        reading += request.phase == Phase::Prompt;
        writing += request.phase == Phase::Writing;
        if (request.phase == Phase::Queued)
            waits = std::max(waits, request.seconds);
        if (request.phase != Phase::Prompt && request.phase != Phase::Writing)
            continue;
        prompt += std::uint64_t(request.promptTokens);
        cached += std::uint64_t(request.cachedTokens);
        written += std::uint64_t(request.tokens);
    }
    setFigure(Running,
        tr("%1 of %2")
            .arg(text::integer(totals.running), text::integer(m_desk->settings().parallel)),
        reading + writing > 0
            ? tr("%1 read, %2 write").arg(text::integer(reading), text::integer(writing))
            : QString());
    setFigure(Queued, text::integer(totals.waiting),
        totals.waiting > 0 ? tr("longest %1").arg(text::duration(waits)) : QString());
    const QVector<double>& speeds = m_desk->speeds();
    const double fastest = speeds.isEmpty() ? 0 : *std::max_element(speeds.begin(), speeds.end());
    setFigure(Together, tr("%1 tok/s").arg(text::number(speeds.isEmpty() ? 0 : speeds.back(), 0)),
        fastest > 0 ? tr("at most %1").arg(text::number(fastest, 0)) : QString());
    setFigure(Written, tr("%Ln token(s)", nullptr, int(written)), {});
    setFigure(Cached,
        prompt > 0 ? text::percent(double(cached) / double(prompt), 0) : QStringLiteral("–"),
        prompt > 0 ? tr("%1 of %2 to read")
                         .arg(text::integer(qint64(cached)), text::integer(qint64(prompt)))
                   : QString());
    m_told->setText(m_desk->log().isEmpty()
            ? QString()
            : tr("%Ln request(s)", nullptr, int(m_desk->log().size())));
    m_visitors->setText(m_desk->clients() > 0
            ? tr("%Ln client(s) have been here.", nullptr, m_desk->clients())
            : tr("Nobody has been here yet."));
    m_end->setEnabled(!m_requestsModel->idAt(m_requests->currentIndex().row()).isEmpty());
    m_less->setVisible(totals.less > 0);
    if (totals.less > 0)
        m_less->set(Note::Kind::Info,
            tr("%Ln request(s) asked for more than this allows. They got less, and their answers "
               "say so.",
                nullptr, int(totals.less)));
    m_chart->refresh();
}

void ServePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_top->setDirection(
        width() < look::px(860) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // A low window keeps the figures and puts both tables side by side.
    const bool low = height() < look::px(720);
    m_chart->setVisible(!low);
    m_tables->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ServePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool ServePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_requests && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        m_desk->end(m_requestsModel->idAt(m_requests->currentIndex().row()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ServePage::paintEvent(QPaintEvent*) { paintPage(this, m_head->geometry().bottom() + 1); }

} // namespace ax::ui
