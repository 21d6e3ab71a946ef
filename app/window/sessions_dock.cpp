// SPDX-License-Identifier: Apache-2.0
#include "app/window/sessions_dock.h"

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/painters.h"
#include "views/session/number_text.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

using Marks = QVector<QPair<int, int>>;
using look::Role;

class SessionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.data(SessionsModel::IsHead).toBool())
            return { option.rect.width(), look::px(28) };
        int lines = 2;
        lines += !index.data(SessionsModel::Excerpt).toString().isEmpty();
        lines += !index.data(SessionsModel::State).toString().isEmpty();
        return { option.rect.width(),
            look::px(12) + look::lineHeight(Role::Base)
                + (lines - 1) * look::lineHeight(Role::Table) };
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const look::Colours& t = look::colours();
        const QRectF all = option.rect;
        painter->save();
        painter->setClipRect(all);
        const qreal left = all.left() + look::pxf(12), right = all.right() - look::pxf(10);
        if (index.data(SessionsModel::IsHead).toBool()) {
            qreal x = left;
            const bool folder = !index.data(SessionsModel::Folder).toString().isEmpty();
            if (folder || index.data(SessionsModel::Pinned).toBool()) {
                const int size = look::px(14);
                painter->drawPixmap(QPointF(x, all.center().y() - size / 2.0),
                    look::iconPixmap(folder ? QStringLiteral("folder") : QStringLiteral("pin"),
                        size, t.muted, painter->device()->devicePixelRatioF()));
                x += look::pxf(20);
            }
            painter->setFont(look::font(Role::Table));
            painter->setPen(t.muted);
            painter->drawText(QRectF(x, all.top(), right - x, all.height()),
                Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || (option.state & QStyle::State_MouseOver))
            painter->fillRect(all, chosen ? t.selection : t.hover);
        if (chosen)
            painter->fillRect(QRectF(all.left(), all.top(), look::pxf(3), all.height()), t.accent);
        painter->setPen(QPen(t.line, 1));
        painter->drawLine(
            QPointF(all.left(), all.bottom() + 0.5), QPointF(all.right(), all.bottom() + 0.5));

        qreal y = all.top() + look::pxf(6);
        const int first = look::lineHeight(Role::Base), next = look::lineHeight(Role::Table);
        painter->setFont(look::font(Role::Table));
        painter->setPen(t.muted);
        const QString time = index.data(SessionsModel::Time).toString();
        painter->drawText(
            QRectF(left, y, right - left, first), Qt::AlignRight | Qt::AlignVCenter, time);
        const qreal timeWidth
            = QFontMetricsF(painter->font()).horizontalAdvance(time) + look::pxf(8);
        drawMarked(painter, QRectF(left, y, right - left - timeWidth, first),
            index.data(SessionsModel::Title).toString(),
            index.data(SessionsModel::TitleMarks).value<Marks>(), look::font(Role::Base), t.text);
        y += first;
        if (const QString excerpt = index.data(SessionsModel::Excerpt).toString();
            !excerpt.isEmpty()) {
            const int places = index.data(SessionsModel::Places).toInt();
            Marks marks = index.data(SessionsModel::ExcerptMarks).value<Marks>();
            const QString before = places > 1
                ? (index.data(SessionsModel::MorePlaces).toBool()
                          ? SessionsDock::tr("more than %Ln places", nullptr, places)
                          : SessionsDock::tr("%Ln places", nullptr, places))
                    + QStringLiteral(" · ")
                : QString();
            for (auto& mark : marks)
                mark.first += int(before.size());
            drawMarked(painter, QRectF(left, y, right - left, next), before + excerpt, marks,
                look::font(Role::Table), t.muted);
            y += next;
        }
        if (const QString state = index.data(SessionsModel::State).toString(); !state.isEmpty()) {
            const int bar = int(state.indexOf(QLatin1Char('|')));
            const QString icon = state.left(bar);
            const QColor colour = icon == QLatin1String("warn") ? t.warn : t.text;
            const int size = look::px(13);
            painter->drawPixmap(QPointF(left, y + (next - size) / 2.0),
                look::iconPixmap(icon, size, colour, painter->device()->devicePixelRatioF()));
            painter->setPen(colour);
            painter->setFont(look::font(Role::Table));
            const QRectF words(left + look::pxf(18), y, right - left - look::pxf(18), next);
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF(painter->font())
                    .elidedText(state.mid(bar + 1), Qt::ElideRight, words.width()));
            y += next;
        }
        const qreal barWidth = look::pxf(43);
        painter->setPen(t.muted);
        painter->setFont(look::font(Role::Label));
        const QRectF counts(left, y, right - left - barWidth - look::pxf(8), next);
        painter->drawText(counts, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter->font())
                .elidedText(
                    index.data(SessionsModel::Counts).toString(), Qt::ElideRight, counts.width()));
        paintZones(painter,
            QRectF(right - barWidth, y + next / 2.0 - look::pxf(3), barWidth, look::pxf(6)),
            index.data(SessionsModel::Zones).value<Marks>());
        painter->restore();
    }

    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(option.rect.left() + look::px(8), option.rect.top() + look::px(2),
            option.rect.width() - look::px(16), look::px(26));
    }

private:
    /// One line, the found words bold and underlined.
    static void drawMarked(QPainter* painter, const QRectF& rect, const QString& text,
        const Marks& marks, const QFont& font, const QColor& colour)
    {
        QTextLayout layout(marks.isEmpty()
                ? QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width())
                : text,
            font);
        QVector<QTextLayout::FormatRange> formats;
        for (const auto& [from, length] : marks) {
            QTextLayout::FormatRange range;
            range.start = from;
            range.length = length;
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setFontUnderline(true);
            range.format.setForeground(look::colours().text);
            formats << range;
        }
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(rect.width());
        layout.endLayout();
        if (!line.isValid())
            return;
        painter->save();
        painter->setClipRect(rect, Qt::IntersectClip);
        painter->setPen(colour);
        layout.draw(
            painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
        painter->restore();
    }

    static void paintZones(QPainter* painter, const QRectF& rect, const Marks& zones)
    {
        int total = 0;
        for (const auto& [zone, steps] : zones)
            total += steps;
        qreal x = rect.left();
        for (const auto& [zone, steps] : zones) {
            const qreal width = rect.width() * steps / std::max(1, total);
            look::paintZoneFill(painter, QRectF(x, rect.top(), width, rect.height()),
                look::Zone(zone), look::colours(), true);
            x += width;
        }
    }
};

} // namespace

SessionsDock::SessionsDock(SessionStore* store, EarlierArchives* archives, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_archives(archives)
    , m_model(new SessionsModel(store, archives, this))
    , m_field(new QLineEdit(this))
    , m_new(new QToolButton(this))
    , m_state(new QLabel(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("sessionsDock"));
    m_field->setPlaceholderText(tr("Search titles and messages"));
    m_field->setAccessibleName(tr("Search sessions"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_new->setIcon(look::icon(QStringLiteral("plus")));
    m_new->setToolTip(tr("New chat (Ctrl+N)"));
    m_new->setAccessibleName(tr("New chat"));
    m_new->setAutoRaise(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setFont(look::font(Role::Label));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SessionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Sessions"));
    m_list->installEventFilter(this);
    setFocusProxy(m_field);
    setMinimumWidth(look::px(200));

    auto* row = new QHBoxLayout;
    row->setSpacing(look::px(4));
    row->addWidget(m_field, 1);
    row->addWidget(m_new);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(look::px(8), look::px(8), look::px(8), look::px(4));
    top->setSpacing(look::px(4));
    top->addLayout(row);
    top->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_field, &QLineEdit::textChanged, m_model, &SessionsModel::setFilter);
    connect(m_field, &QLineEdit::textChanged, this, &SessionsDock::update);
    connect(m_new, &QToolButton::clicked, this, &SessionsDock::newChatRequested);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_list->selectionModel()->selectedIndexes().size() == 1)
            open(SessionsModel::idOf(index));
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &SessionsDock::showMenu);
    connect(m_model, &SessionsModel::filled, this, &SessionsDock::update);
    const auto showCurrent = [this] {
        // Not while one searches or chooses several.
        if (!m_model->filter().isEmpty() || m_list->selectionModel()->selectedIndexes().size() > 1)
            return;
        const SessionId archived = m_archives && m_store->current() == 0 ? m_archives->shown() : 0;
        const QModelIndex index = m_model->indexOf(archived != 0 ? archived : m_store->current());
        if (index.isValid())
            m_list->setCurrentIndex(index);
        else
            m_list->clearSelection();
    };
    connect(store, &SessionStore::currentChanged, this, showCurrent);
    if (archives)
        connect(archives, &EarlierArchives::shownChanged, this, showCurrent);
    connect(m_model, &SessionsModel::modelReset, this, showCurrent);
    const auto fonts = [this] {
        m_state->setFont(look::font(Role::Label));
        m_list->doItemsLayout();
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    update();
}

QString SessionsDock::stateText() const { return m_state->text(); }

void SessionsDock::update()
{
    const bool searching = !m_model->filter().isEmpty();
    const SearchResult* result = m_model->result();
    if (searching && result)
        m_state->setText(tr("%1 places in %2 of %3 sessions · %4 ms")
                             .arg(text::integer(result->places), text::integer(result->sessions),
                                 text::integer(int(m_store->sessions().size())),
                                 text::integer(int(std::ceil(m_model->milliseconds())))));
    else
        m_state->setText(tr("%Ln session(s)", nullptr, int(m_store->sessions().size())));
    m_state->setVisible(searching || !m_store->sessions().empty());
    const bool none = m_model->rowCount() == 0 && m_store->isListed();
    if (none && searching)
        m_empty->set(QStringLiteral("search"), tr("Nothing found for “%1”.").arg(m_model->filter()),
            tr("Search looks at titles and messages."));
    else
        m_empty->set(QStringLiteral("history"), tr("No sessions yet."),
            tr("Your chats are saved here by themselves while they are written."));
    m_empty->setVisible(none && (!searching || result));
    m_list->setVisible(!m_empty->isVisibleTo(this));
}

void SessionsDock::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QVector<SessionId> SessionsDock::chosen() const
{
    QVector<SessionId> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        ids << SessionsModel::idOf(index);
    return ids;
}

void SessionsDock::choose(int by)
{
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : 0;
    do
        row += by;
    while (row >= 0 && row < m_model->rowCount()
        && m_model->index(row).data(SessionsModel::IsHead).toBool());
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
}

void SessionsDock::openChosen()
{
    if (!m_list->currentIndex().isValid())
        choose(1);
    const SessionId id = SessionsModel::idOf(m_list->currentIndex());
    if (id != 0)
        open(id);
}

void SessionsDock::open(SessionId id)
{
    if (id < 0)
        m_archives->open(id);
    else
        m_store->open(id, m_model->placeOf(id));
}

void SessionsDock::renameChosen()
{
    if (m_list->currentIndex().flags() & Qt::ItemIsEditable)
        m_list->edit(m_list->currentIndex());
}

/// Of a database of the earlier project the whole goes from the list; its file stays.
void SessionsDock::removeChosen()
{
    QVector<SessionId> ids = chosen();
    QStringList archives;
    for (const SessionId id : std::as_const(ids))
        if (id < 0)
            archives << m_archives->pathOf(id);
    ids.removeIf([](SessionId id) { return id < 0; });
    for (const QString& path : std::as_const(archives))
        m_archives->close(path);
    if (!ids.isEmpty())
        m_store->remove(ids);
}

bool SessionsDock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool inField = watched == m_field;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!inField)
            break;
        choose(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openChosen();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            break;
        m_field->clear();
        return true;
    case Qt::Key_F2:
        renameChosen();
        return true;
    case Qt::Key_Delete:
        // In the field it deletes a character.
        if (inField && !m_field->text().isEmpty()
            && m_field->cursorPosition() < m_field->text().size())
            break;
        removeChosen();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void SessionsDock::showMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    const SessionId id = SessionsModel::idOf(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (id < 0) {
        menu->addAction(tr("Open"), this, [this, id] { open(id); });
        menu->addAction(tr("Close %1").arg(QFileInfo(m_archives->pathOf(id)).fileName()), this,
            [this, path = m_archives->pathOf(id)] { m_archives->close(path); });
        menu->addSeparator();
    } else if (id > 0) {
        // What is chosen, when it was opened on one of them.
        QVector<SessionId> ids = chosen();
        ids.removeIf([](SessionId one) { return one < 0; });
        if (!ids.contains(id))
            ids = { id };
        const bool several = ids.size() > 1;
        const SessionSummary* one = m_store->find(id);
        const bool pinned = one && one->pinned;
        if (!several) {
            menu->addAction(tr("Open"), this, [this, id] { open(id); });
            menu->addAction(tr("Rename"), this, [this, index = QPersistentModelIndex(index)] {
                m_list->setCurrentIndex(index);
                renameChosen();
            });
        }
        menu->addAction(pinned ? tr("Unpin") : tr("Pin"), this, [this, ids, pinned] {
            for (const SessionId each : ids)
                m_store->setPinned(each, !pinned);
        });
        addFolders(menu, ids, one ? QString::fromStdString(one->folder) : QString());
        menu->addAction(tr("Duplicate"), this, [this, ids] {
            for (const SessionId each : ids)
                m_store->duplicate(each);
        });
        menu->addAction(tr("Export…"), this, [this, ids, title = index.data().toString()] {
            if (ids.size() > 1)
                Q_EMIT exportAllRequested(ids);
            else
                Q_EMIT exportRequested(ids.first(), title);
        });
        menu->addSeparator();
        menu->addAction(tr("Delete"), this, [this, ids] { m_store->remove(ids); });
        menu->addSeparator();
    } else if (const QString folder = index.data(SessionsModel::Folder).toString();
               !folder.isEmpty()) {
        QVector<SessionId> ids;
        for (const SessionSummary& one : m_store->sessions())
            if (QString::fromStdString(one.folder) == folder)
                ids << one.id;
        menu->addAction(
            tr("Rename folder…"), this, [this, ids, folder] { askFolder(ids, folder); });
        menu->addAction(tr("Dissolve folder, keep its sessions"), this,
            [this, ids] { m_store->setFolder(ids, {}); });
        menu->addSeparator();
    }
    menu->addAction(tr("Import traces…"), this, &SessionsDock::importRequested);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void SessionsDock::addFolders(QMenu* menu, const QVector<SessionId>& ids, const QString& now)
{
    QMenu* folders = menu->addMenu(tr("Folder"));
    const auto add = [&](const QString& words, const QString& name) {
        QAction* action
            = folders->addAction(words, this, [this, ids, name] { m_store->setFolder(ids, name); });
        action->setCheckable(true);
        action->setChecked(name == now);
    };
    add(tr("None"), {});
    for (const QString& name : m_store->folders())
        add(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), name);
    folders->addSeparator();
    folders->addAction(tr("New folder…"), this, [this, ids] { askFolder(ids, {}); });
}

void SessionsDock::askFolder(const QVector<SessionId>& ids, const QString& now)
{
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("folderName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(now.isEmpty() ? tr("New folder") : tr("Rename folder"));
    dialog->setLabelText(tr("Name of the folder"));
    dialog->setTextValue(now);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString& name) {
        if (!name.simplified().isEmpty())
            m_store->setFolder(ids, name);
    });
    dialog->open();
}

} // namespace ax::ui
