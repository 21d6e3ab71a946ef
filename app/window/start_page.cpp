// SPDX-License-Identifier: Apache-2.0
#include "app/window/start_page.h"

#include "app/host/error_text.h"
#include "app/window/models_table.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

constexpr int kColumnWidth = 972;

/// "Or drop a file": dashed outline.
class DropHint : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setPen(QPen(look::colours().control, 1, Qt::DashLine));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.end();
        QLabel::paintEvent(event);
    }
};

class Foot : public QFrame {
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::colours().panel);
        painter.setPen(QPen(look::colours().line, 1));
        painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    }
};

} // namespace

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_title(new QLabel(title, m_head))
    , m_unit(new QLabel(m_head))
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(look::px(10), 0, look::px(4), 0);
    head->setSpacing(look::px(8));
    head->addWidget(m_title);
    head->addWidget(m_unit, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(m_body, 1);
    restyle();
}

void Card::setUnit(const QString& unit) { m_unit->setText(unit); }

QToolButton* Card::addTool(const QString& icon, const QString& tip)
{
    auto* button = new QToolButton(m_head);
    button->setIcon(look::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    m_head->layout()->addWidget(button);
    return button;
}

void Card::restyle()
{
    QFont strong = look::font(look::Role::Table);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_unit->setFont(look::font(look::Role::Table));
    m_head->setFixedHeight(look::px(28));
}

void Card::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        restyle();
    QFrame::changeEvent(event);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    painter.fillRect(rect(), colours.raised);
    const QRect head(0, 0, width(), m_head->height() + 1);
    painter.fillRect(head, colours.panel);
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(0, head.bottom() + 0.5), QPointF(width(), head.bottom() + 0.5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

WayButton::WayButton(const QString& icon, const QString& title, const QString& sentence,
    const QString& keys, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_sentence(sentence)
    , m_keys(keys)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WayButton::sizeHint() const { return { look::px(300), look::px(49) }; }

/// The sentence below the title, in as many lines as it needs.
QRect WayButton::sentenceRect(int width) const
{
    const int left = look::px(40), room = width - left - look::px(8);
    const QFontMetrics metrics(look::font(look::Role::Table));
    const int needed
        = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_sentence).height();
    return { left, look::px(25), room, std::max(look::px(17), needed) };
}

int WayButton::heightForWidth(int width) const
{
    return sentenceRect(width).bottom() + 1 + look::px(7);
}

// It looks like a row of a list: Enter opens it, as Space does.
void WayButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void WayButton::enterEvent(QEnterEvent*) { update(); }
void WayButton::leaveEvent(QEvent*) { update(); }

void WayButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    if (underMouse() || isDown())
        painter.fillRect(rect(), colours.hover);
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    const int size = look::px(16), left = look::px(40);
    painter.drawPixmap(look::px(14), look::px(10),
        look::iconPixmap(m_icon, size, colours.muted, devicePixelRatioF()));
    painter.setFont(look::font(look::Role::Base));
    painter.setPen(colours.text);
    painter.drawText(
        QRect(left, look::px(7), width() - left, look::px(18)), Qt::AlignVCenter, text());
    painter.setFont(look::font(look::Role::Label));
    painter.setPen(colours.muted);
    painter.drawText(QRect(0, look::px(7), width() - look::px(12), look::px(18)),
        Qt::AlignVCenter | Qt::AlignRight, m_keys);
    painter.setFont(look::font(look::Role::Table));
    painter.drawText(sentenceRect(width()), Qt::AlignVCenter | Qt::TextWordWrap, m_sentence);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRect(QRectF(rect()).adjusted(2, 1, -2, -2));
    }
}

StartPage::StartPage(ModelCatalog* catalog, bool hasSample, QWidget* parent)
    : QScrollArea(parent)
    , m_catalog(catalog)
    , m_model(new ModelsTable(catalog, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    setBackgroundRole(QPalette::Base);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QWidget(page);
    column->setMaximumWidth(look::px(kColumnWidth));
    auto* centred = new QHBoxLayout(page);
    centred->setContentsMargins(look::px(24), look::px(24), look::px(24), look::px(16));
    centred->addStretch(1);
    centred->addWidget(column, 1000);
    centred->addStretch(1);

    m_title = new QLabel(tr("Open a model"), column);
    m_lead = new QLabel(
        tr("The model runs on this computer. Nothing you type or read leaves it."), column);
    m_lead->setForegroundRole(QPalette::PlaceholderText);
    m_note = new Note(column);
    m_note->setDismissable(true);
    m_note->hide();

    m_found = new Card(tr("Found on this computer"), column);
    connect(m_found->addTool(QStringLiteral("refresh"), tr("Look again")), &QToolButton::clicked,
        this, &StartPage::rescanRequested);
    connect(m_found->addTool(QStringLiteral("folder"), tr("Model folders…")), &QToolButton::clicked,
        this, &StartPage::foldersRequested);
    m_table = new QTableView(m_found);
    m_table->setModel(m_model);
    auto* delegate = new FitDelegate(m_table);
    m_table->setItemDelegate(delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setAccessibleName(tr("Models found on this computer"));
    m_table->installEventFilter(this);
    m_none = new EmptyState(m_found);
    m_none->set(QStringLiteral("model"), tr("No model was found on this computer."),
        tr("Choose a model file or folder, or look at the sample session."));
    m_foot = new Foot(m_found);
    m_open = new QPushButton(tr("Open"), m_foot);
    m_open->setDefault(true);
    m_open->setAutoDefault(true);
    m_details = new QPushButton(tr("Details"), m_foot);
    m_details->setCheckable(true);
    m_hint = new QLabel(tr("The mark on each bar is the free memory now."), m_foot);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(look::px(12), look::px(8), look::px(12), look::px(8));
    foot->setSpacing(look::px(6));
    foot->addWidget(m_open);
    foot->addWidget(m_details);
    foot->addStretch(1);
    foot->addWidget(m_hint);
    m_detailsText = new QLabel(m_found);
    m_detailsText->setTextFormat(Qt::PlainText);
    m_detailsText->setWordWrap(true);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsText->setContentsMargins(look::px(14), look::px(6), look::px(14), look::px(8));
    m_detailsText->hide();
    m_found->body()->addWidget(m_table);
    m_found->body()->addWidget(m_none);
    m_found->body()->addWidget(m_detailsText);
    m_found->body()->addWidget(m_foot);

    m_ways = new Card(tr("Other ways to start"), column);
    const auto keys = [](const char* sequence) {
        return QKeySequence(QString::fromLatin1(sequence)).toString(QKeySequence::NativeText);
    };
    if (hasSample) {
        auto* way = new WayButton(QStringLiteral("play"), tr("Look at the sample session"),
            tr("A recorded chat with its attention. Needs no model and no graphics card."), {},
            m_ways);
        connect(way, &WayButton::clicked, this, &StartPage::sampleRequested);
        m_ways->body()->addWidget(way);
    }
    auto* trace = new WayButton(QStringLiteral("file"), tr("Open a trace…"),
        tr("A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project."),
        keys("Ctrl+O"), m_ways);
    connect(trace, &WayButton::clicked, this, &StartPage::openTraceRequested);
    m_ways->body()->addWidget(trace);
    auto* model = new WayButton(QStringLiteral("folder"), tr("Choose a model file or folder…"),
        tr("One .gguf file, or a folder with safetensors and a tokenizer."), keys("Ctrl+Shift+O"),
        m_ways);
    connect(model, &WayButton::clicked, this, &StartPage::chooseModelRequested);
    m_ways->body()->addWidget(model);
    auto* hub = new WayButton(QStringLiteral("down"), tr("Get a model…"),
        tr("Search a hub for one that fits. Nothing is asked before you search."), {}, m_ways);
    connect(hub, &WayButton::clicked, this, &StartPage::getRequested);
    m_ways->body()->addWidget(hub);
    auto* server = new WayButton(QStringLiteral("server"), tr("Connect to a server…"),
        tr("Any OpenAI-compatible address. Attention is shown only if the server sends it."), {},
        m_ways);
    connect(server, &WayButton::clicked, this, &StartPage::connectRequested);
    m_ways->body()->addWidget(server);
    m_ways->body()->addStretch(1);

    m_places = new Card(tr("Where it looked"), column);
    m_drop = new DropHint(
        tr("Or drop a .gguf file, a model folder or a trace anywhere in this window"), column);
    m_drop->setAlignment(Qt::AlignCenter);
    m_drop->setWordWrap(true);
    m_drop->setForegroundRole(QPalette::PlaceholderText);

    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::px(16));
    grid->setVerticalSpacing(0);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_lead, 1, 0, 1, 2);
    grid->addWidget(m_note, 2, 0, 1, 2);
    grid->setRowMinimumHeight(3, look::px(12));
    grid->addWidget(m_found, 4, 0, 1, 2);
    grid->setRowMinimumHeight(5, look::px(16));
    grid->addWidget(m_ways, 6, 0);
    grid->addWidget(m_places, 6, 1);
    grid->setRowMinimumHeight(7, look::px(16));
    grid->addWidget(m_drop, 8, 0, 1, 2);
    grid->setRowStretch(9, 1);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    setWidget(page);

    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const int row = chosenRow(); row >= 0)
            Q_EMIT openModel(QString::fromStdString(m_catalog->entries()[row].found.path.string()));
    });
    connect(m_details, &QPushButton::toggled, this, &StartPage::updateChoice);
    connect(m_table, &QTableView::doubleClicked, m_open, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &StartPage::updateChoice);
    connect(catalog, &ModelCatalog::changed, this, &StartPage::refresh);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &StartPage::restyle);
    restyle();
    refresh();
}

void StartPage::setServer(const QString& url)
{
    m_lead->setText(url.isEmpty()
            ? tr("The model runs on this computer. Nothing you type or read leaves it.")
            : tr("What you send goes to %1.").arg(url));
}

void StartPage::restyle()
{
    m_title->setFont(look::font(look::Role::Title));
    m_lead->setFont(look::font(look::Role::Base));
    m_table->setFont(look::font(look::Role::Table));
    m_table->horizontalHeader()->setFont(look::font(look::Role::Table));
    m_table->horizontalHeader()->setFixedHeight(look::px(22));
    m_table->verticalHeader()->setDefaultSectionSize(look::px(22));
    m_table->verticalHeader()->setMinimumSectionSize(look::px(22));
    m_hint->setFont(look::font(look::Role::Table));
    m_detailsText->setFont(look::font(look::Role::Table));
    m_drop->setMinimumHeight(look::px(44));
    if (QWidget* column = m_title->parentWidget())
        column->setMaximumWidth(look::px(kColumnWidth));
    refresh();
}

void StartPage::takeFocus()
{
    if (m_open->isVisibleTo(this) && m_open->isEnabled())
        m_open->setFocus();
    else if (auto* way = m_ways->findChild<WayButton*>())
        way->setFocus();
}

int StartPage::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void StartPage::refresh()
{
    const auto& entries = m_catalog->entries();
    int placesWithModels = 0;
    while (QLayoutItem* item = m_places->body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto addLine = [this](const QString& name, const QString& text) {
        auto* line = new QWidget(m_places);
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(look::px(12), 0, look::px(12), 0);
        auto* left = new QLabel(name, line);
        auto* right = new QLabel(text, line);
        right->setForegroundRole(QPalette::PlaceholderText);
        left->setFixedWidth(look::px(124));
        for (QLabel* label : { left, right }) {
            label->setFont(look::font(look::Role::Table));
            label->setTextFormat(Qt::PlainText);
        }
        layout->addWidget(left);
        layout->addWidget(right, 1);
        line->setFixedHeight(look::px(22));
        m_places->body()->addWidget(line);
    };
    for (const SearchedPlace& place : m_catalog->places()) {
        QString text = !place.exists ? tr("not there") : tr("%Ln model(s)", nullptr, place.models);
        if (place.damaged > 0)
            text += tr(", %1 damaged").arg(place.damaged);
        addLine(ModelCatalog::placeText(place.name), text);
        placesWithModels += place.models > 0;
    }
    if (!m_device.isEmpty())
        addLine(tr("Device"), m_device);
    auto* add = new QLabel(tr("Add a folder to search: Tools, Model folders…"), m_places);
    add->setForegroundRole(QPalette::PlaceholderText);
    add->setFont(look::font(look::Role::Table));
    add->setContentsMargins(look::px(12), look::px(8), look::px(12), look::px(8));
    m_places->body()->addWidget(add);
    m_places->body()->addStretch(1);
    m_places->setUnit(m_catalog->wasScanned() ? look::duration(m_catalog->seconds()) : QString());

    const bool any = !entries.isEmpty();
    m_table->setVisible(any);
    m_foot->setVisible(any);
    m_none->setVisible(!any && m_catalog->wasScanned());
    if (m_catalog->isScanning() && !any)
        m_found->setUnit(tr("looking…"));
    else if (any)
        m_found->setUnit(
            tr("%1 in %2 · %3 of %4 memory free")
                .arg(tr("%Ln model(s)", nullptr, int(entries.size())),
                    tr("%Ln place(s)", nullptr, placesWithModels),
                    sizeText(m_catalog->memory().available), sizeText(m_catalog->memory().total)));
    else
        m_found->setUnit({});
    if (any) {
        const int height = look::px(22) * (int(entries.size()) + 1) + 2;
        m_table->setFixedHeight(std::min(height, look::px(22) * 16));
        // The words about a broken file go on where nothing else stands.
        m_table->clearSpans();
        for (int row = 0; row < entries.size(); ++row) {
            if (m_catalog->fit(entries[row]) == Fit::Broken)
                m_table->setSpan(row, ModelsTable::FitColumn, 1, 3);
        }
        if (chosenRow() < 0)
            m_table->selectRow(std::max(0, m_catalog->suggested()));
        fitColumns();
    }
    updateChoice();
}

void StartPage::updateChoice()
{
    const int row = chosenRow();
    const bool can = row >= 0 && m_catalog->entries()[row].problem.isEmpty();
    m_open->setEnabled(can);
    m_details->setEnabled(row >= 0);
    m_detailsText->setVisible(row >= 0 && m_details->isChecked());
    if (row < 0) {
        m_open->setText(tr("Open"));
        return;
    }
    const CatalogEntry& entry = m_catalog->entries()[row];
    m_open->setText(tr("Open %1").arg(QString::fromStdString(entry.found.name)));
    QStringList lines { QString::fromStdString(entry.found.path.string()) };
    if (entry.info) {
        const ModelInfo& info = *entry.info;
        lines << tr("%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens")
                     .arg(QString::fromStdString(info.architecture))
                     .arg(info.layers)
                     .arg(info.heads)
                     .arg(info.hidden)
                     .arg(look::integer(info.vocabulary), look::integer(info.trainedContext));
        lines << tr("Memory: weights %1, context of %2 tokens %3, work space %4")
                     .arg(sizeText(info.memory.weights), look::integer(info.context),
                         sizeText(info.memory.kvCache), sizeText(info.memory.buffers));
        if (!info.hasChatTemplate)
            lines << tr("It has no chat template and cannot hold a chat.");
        for (const std::string& note : info.captureNotes)
            lines << QString::fromStdString(note);
    } else {
        lines << entry.problem;
    }
    m_detailsText->setText(lines.join(QLatin1Char('\n')));
}

void StartPage::fitColumns()
{
    m_table->resizeColumnsToContents();
    const int width = m_table->viewport()->width();
    const auto total = [this] {
        int sum = 0;
        for (int column = 0; column < ModelsTable::ColumnCount; ++column)
            sum += m_table->isColumnHidden(column) ? 0 : m_table->columnWidth(column);
        return sum;
    };
    // What says least goes first when the window is narrow.
    for (const int column :
        { ModelsTable::Place, ModelsTable::Layers, ModelsTable::Bar, ModelsTable::Format })
        m_table->setColumnHidden(column, false);
    for (int column = 0; column < ModelsTable::ColumnCount; ++column) {
        if (column != ModelsTable::Bar)
            m_table->setColumnWidth(
                column, std::min(m_table->columnWidth(column) + look::px(12), look::px(260)));
    }
    for (const int column :
        { ModelsTable::Place, ModelsTable::Layers, ModelsTable::Format, ModelsTable::Bar }) {
        if (total() > width)
            m_table->setColumnHidden(column, true);
    }
    const int spare = width - total();
    if (spare > 0) {
        const int last = m_table->isColumnHidden(ModelsTable::Place) ? int(ModelsTable::FitColumn)
                                                                     : int(ModelsTable::Place);
        m_table->setColumnWidth(
            ModelsTable::Name, m_table->columnWidth(ModelsTable::Name) + spare / 3);
        m_table->setColumnWidth(last, m_table->columnWidth(last) + spare - spare / 3);
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    QMetaObject::invokeMethod(this, &StartPage::fitColumns, Qt::QueuedConnection);
}

bool StartPage::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_open->click();
            return true;
        }
    }
    if (object == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &StartPage::fitColumns, Qt::QueuedConnection);
    return QScrollArea::eventFilter(object, event);
}

} // namespace ax::ui
