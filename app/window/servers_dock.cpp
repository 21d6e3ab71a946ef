// SPDX-License-Identifier: Apache-2.0
#include "app/window/servers_dock.h"

#include "app/window/server_delegate.h"

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

constexpr int kAgainMs = 10'000;

using look::Role;

} // namespace

ServersDock::ServersDock(ServerList* list, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_model(new ServersModel(list, this))
    , m_gifts(new ServerGifts(list, this))
    , m_title(new QLabel(tr("Connect to a server"), this))
    , m_lead(new QLabel(
          tr("Any OpenAI-compatible address. Attention is shown only if the server sends it."),
          this))
    , m_givesTitle(new QLabel(tr("What each one gives"), this))
    , m_foot(new QLabel(tr("Keys stay in the keychain, never in traces, logs or settings."), this))
    , m_address(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_use(new QPushButton(tr("Use"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_models(new QComboBox(this))
    , m_note(new Note(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_gives(new QTableView(this))
{
    setObjectName(QStringLiteral("serversDock"));
    setMinimumWidth(look::px(320));
    m_lead->setWordWrap(true);
    m_lead->setForegroundRole(QPalette::PlaceholderText);
    m_foot->setWordWrap(true);
    m_foot->setForegroundRole(QPalette::PlaceholderText);
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_key->setPlaceholderText(tr("key, if it asks for one"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    m_name->setPlaceholderText(tr("name, optional"));
    m_name->setAccessibleName(tr("Name"));
    m_models->setAccessibleName(tr("Model of the server"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMinimumContentsLength(14);
    m_note->hide();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ServerDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Servers"));
    m_view->installEventFilter(this);
    m_gives->setModel(m_gifts);
    m_gives->setFrameShape(QFrame::NoFrame);
    m_gives->setSelectionMode(QAbstractItemView::NoSelection);
    m_gives->setFocusPolicy(Qt::NoFocus);
    m_gives->setShowGrid(false);
    m_gives->setAccessibleName(tr("What each one gives"));
    m_gives->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_gives->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_empty->set(QStringLiteral("server"), tr("No server yet. Enter an address."),
        tr("Attention is shown only if the server sends it."));
    setFocusProxy(m_address);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::px(8), 0, look::px(8));
    column->setSpacing(look::px(6));
    const auto inset = [column](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(look::px(12), 0, look::px(12), 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    inset(m_title);
    inset(m_lead);
    inset(m_address);
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(look::px(12), 0, look::px(12), 0);
    fields->setSpacing(look::px(6));
    fields->addWidget(m_key, 1);
    fields->addWidget(m_name, 1);
    fields->addWidget(m_connect);
    column->addLayout(fields);
    inset(m_note);
    column->addWidget(m_view, 3);
    column->addWidget(m_empty, 3);
    inset(m_givesTitle);
    column->addWidget(m_gives, 2);
    inset(m_models);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(look::px(12), 0, look::px(12), 0);
    buttons->setSpacing(look::px(6));
    buttons->addWidget(m_use);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    inset(m_foot);

    connect(m_address, &QLineEdit::textChanged, this, [this] { update(); });
    for (QLineEdit* field : { m_address, m_key, m_name })
        connect(field, &QLineEdit::returnPressed, this, &ServersDock::enter);
    connect(m_connect, &QPushButton::clicked, this, &ServersDock::enter);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (chosen() >= 0)
            Q_EMIT useRequested(chosen());
    });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_list->remove(chosen()); });
    connect(m_models, &QComboBox::activated, this,
        [this](int at) { m_list->setModel(chosen(), m_models->itemText(at)); });
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT useRequested(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { update(); });
    connect(m_list, &ServerList::changed, this, &ServersDock::update);
    connect(m_list->keys(), &KeyStore::usesFileChanged, this, &ServersDock::update);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, m_list, &ServerList::askAll);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &ServersDock::restyle);
    restyle();
    update();
}

void ServersDock::restyle()
{
    m_title->setFont(look::font(Role::Title));
    m_givesTitle->setFont(look::font(Role::Strong));
    for (QLabel* label : { m_lead, m_foot })
        label->setFont(look::font(Role::Table));
    m_gives->setFont(look::font(Role::Table));
    m_gives->horizontalHeader()->setFont(look::font(Role::Label));
    m_gives->verticalHeader()->setFont(look::font(Role::Table));
    m_gives->verticalHeader()->setDefaultSectionSize(look::px(21));
    m_gives->verticalHeader()->setMinimumSectionSize(look::px(21));
    m_gives->setFixedHeight(look::px(22 + 6 * 21 + 4));
    m_view->doItemsLayout();
}

int ServersDock::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void ServersDock::focusAddress()
{
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

void ServersDock::enter()
{
    if (m_address->text().trimmed().isEmpty())
        return;
    const QString url = ServerList::cleaned(m_address->text());
    const int known = m_list->find(url);
    // An empty key field leaves the key of a server that is edited as it is.
    const bool keep = known >= 0 && m_key->text().isEmpty();
    const QString wrong = m_list->enter(m_address->text(), m_name->text(), m_key->text(), keep);
    if (!wrong.isEmpty()) {
        m_note->set(Note::Kind::Halt, wrong);
        m_note->show();
        return;
    }
    m_note->hide();
    m_address->clear();
    m_key->clear();
    m_name->clear();
    const int row = m_list->find(url);
    m_view->setCurrentIndex(m_model->index(row));
    Q_EMIT useRequested(row);
}

void ServersDock::edit(int row)
{
    if (row < 0)
        return;
    const ServerEntry& entry = m_list->entries()[row];
    m_address->setText(entry.url);
    m_name->setText(entry.name);
    m_key->clear();
    m_key->setFocus();
}

void ServersDock::update()
{
    const bool any = !m_list->entries().isEmpty();
    m_view->setVisible(any);
    m_empty->setVisible(!any);
    m_givesTitle->setVisible(m_gifts->rowCount() > 0);
    m_gives->setVisible(m_gifts->rowCount() > 0);
    m_connect->setEnabled(!m_address->text().trimmed().isEmpty());
    const int row = chosen();
    const bool has = row >= 0 && row < int(m_list->entries().size());
    for (QPushButton* button : { m_use, m_edit, m_remove })
        button->setEnabled(has);
    m_use->setText(has ? tr("Use %1").arg(m_list->entries()[row].title()) : tr("Use"));
    const QStringList models = has ? m_list->entries()[row].models() : QStringList();
    m_models->setVisible(models.size() > 1);
    m_models->clear();
    m_models->addItems(models);
    if (has)
        m_models->setCurrentText(m_list->entries()[row].usedModel());
    m_foot->setText(m_list->keys()->usesFile()
            ? tr("No keychain is running. The key is kept in a file that only you can read.")
            : tr("Keys stay in the keychain, never in traces, logs or settings."));
    m_view->doItemsLayout();
}

bool ServersDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_F5:
            m_list->askAll();
            return true;
        case Qt::Key_Delete:
            m_list->remove(chosen());
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (chosen() >= 0)
                Q_EMIT useRequested(chosen());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ServersDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_again.start();
    m_list->askAll();
}

void ServersDock::hideEvent(QHideEvent* event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace ax::ui
