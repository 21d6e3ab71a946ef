// SPDX-License-Identifier: Apache-2.0
#include "app/commands/palette.h"

#include "app/commands/commands.h"
#include "app/commands/fuzzy.h"
#include "views/common/look.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kMostPerSection = 12;

QString sectionTitle(PaletteEntry::Section section)
{
    switch (section) {
    case PaletteEntry::Section::Commands:
        return Palette::tr("Commands");
    case PaletteEntry::Section::Models:
        return Palette::tr("Models");
    case PaletteEntry::Section::Files:
        return Palette::tr("Recent files");
    case PaletteEntry::Section::Position:
        return Palette::tr("Position");
    }
    return {};
}

class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return { 10, look::px(index.data(PaletteModel::HeadRole).toBool() ? 24 : 34) };
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const look::Colours& colours = look::colours();
        const QRect rect = option.rect;
        const int margin = look::px(12);
        painter->save();
        if (index.data(PaletteModel::HeadRole).toBool()) {
            painter->fillRect(rect, colours.panel);
            painter->setPen(colours.muted);
            painter->setFont(look::font(look::Role::Table));
            painter->drawText(
                rect.adjusted(margin, 0, -margin, 0), Qt::AlignVCenter, index.data().toString());
            painter->drawText(rect.adjusted(margin, 0, -margin, 0),
                Qt::AlignVCenter | Qt::AlignRight, index.data(PaletteModel::NoteRole).toString());
            painter->restore();
            return;
        }
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(rect, colours.selection);
            painter->fillRect(
                QRect(rect.left(), rect.top(), look::px(3), rect.height()), colours.accent);
        }
        const QColor text = enabled ? colours.text : colours.disabled;
        const QColor muted = enabled ? colours.muted : colours.disabled;
        int x = rect.left() + margin;
        const QString icon = index.data(PaletteModel::IconRole).toString();
        if (!icon.isEmpty()) {
            const int size = look::px(16);
            painter->drawPixmap(x, rect.center().y() - size / 2,
                look::iconPixmap(icon, size, muted, painter->device()->devicePixelRatioF()));
        }
        x += look::px(26);

        int right = rect.right() - margin;
        const QString keys = index.data(PaletteModel::KeysRole).toString();
        const QFont keyFont = look::font(look::Role::Label);
        const QFontMetrics keyMetrics(keyFont);
        QStringList caps = keys.split(QLatin1Char('+'), Qt::SkipEmptyParts);
        if (keys.endsWith(QLatin1Char('+')))
            caps << QStringLiteral("+");
        painter->setFont(keyFont);
        for (int k = int(caps.size()) - 1; k >= 0; --k) {
            const int width = keyMetrics.horizontalAdvance(caps[k]) + look::px(10);
            const QRectF cap(right - width + 0.5, rect.center().y() - look::px(9) + 0.5, width - 1,
                look::px(18) - 1);
            painter->setPen(QPen(colours.control, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(cap, 3, 3);
            painter->setPen(muted);
            painter->drawText(cap, Qt::AlignCenter, caps[k]);
            right -= width + look::px(4);
        }

        const QString title = index.data().toString();
        QTextLayout layout(title, look::font(look::Role::Base));
        QList<QTextLayout::FormatRange> formats;
        for (const QVariant& position : index.data(PaletteModel::MatchRole).toList()) {
            QTextLayout::FormatRange range;
            range.start = position.toInt();
            range.length = 1;
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setFontUnderline(true);
            formats << range;
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(std::max(10, right - x));
        layout.endLayout();
        painter->setPen(text);
        painter->setClipRect(QRect(x, rect.top(), std::max(0, right - x), rect.height()));
        layout.draw(painter, QPointF(x, rect.center().y() - line.height() / 2 + 0.5));
        const int used = int(line.naturalTextWidth()) + look::px(12);
        painter->setPen(muted);
        painter->setFont(look::font(look::Role::Table));
        const QRect noteRect(
            x + used, rect.top(), std::max(0, right - x - used - look::px(8)), rect.height());
        painter->drawText(noteRect, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(
                index.data(PaletteModel::NoteRole).toString(), Qt::ElideMiddle, noteRect.width()));
        painter->restore();
    }
};

/// `of`: what the names of the actions say nothing without: the menu they stand in, or a panel.
void collect(const QList<QAction*>& actions, const QString& path, QVector<PaletteEntry>& entries,
    QSet<QAction*>& seen, const QString& of = {})
{
    for (QAction* action : actions) {
        if (action->isSeparator() || seen.contains(action))
            continue;
        seen.insert(action);
        const QString text = plainText(action->text());
        if (action->menu()) {
            collect(action->menu()->actions(),
                path.isEmpty() ? text : path + QStringLiteral(", ") + text, entries, seen, text);
            continue;
        }
        if (text.isEmpty() || !action->isVisible())
            continue;
        PaletteEntry entry;
        entry.text = of.isEmpty() ? text : Palette::tr("%1: %2").arg(of, text);
        const QString tip = action->statusTip();
        entry.note = tip.isEmpty() || tip == text ? path : tip;
        entry.keys = action->shortcut();
        entry.id = action->objectName();
        entry.icon = action->property("icon").toString();
        entry.enabled = action->isEnabled();
        entry.run = [action] { action->trigger(); };
        entries << entry;
    }
}

} // namespace

QVector<PaletteEntry> actionEntries(QWidget* window)
{
    QVector<PaletteEntry> entries;
    QSet<QAction*> seen;
    // The menu bar first: it gives an action its place; then the menus of panels that are shown,
    // then what has no menu.
    QList<QMenu*> panels;
    for (QMenu* menu : window->findChildren<QMenu*>()) {
        if (qobject_cast<QMenu*>(menu->parentWidget()))
            continue;
        if (qobject_cast<QMenuBar*>(menu->parentWidget()))
            collect(menu->actions(), plainText(menu->title()), entries, seen);
        else
            panels << menu;
    }
    for (QMenu* menu : panels) {
        const QWidget* panel = menu->parentWidget();
        if (panel && panel->isVisible() && !menu->title().isEmpty())
            collect(menu->actions(), {}, entries, seen, plainText(menu->title()));
        else
            for (QAction* action : menu->actions())
                seen.insert(action); // says nothing where it is not shown
    }
    // Docks have commands of their own.
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        seen.insert(dock->toggleViewAction());
    collect(window->findChildren<QAction*>(), {}, entries, seen);
    for (const CommandSpec& spec : commandTable()) {
        for (PaletteEntry& entry : entries) {
            if (entry.id == QLatin1String(spec.id))
                entry.icon = QString::fromLatin1(spec.icon);
        }
    }
    return entries;
}

void PaletteModel::setEntries(QVector<PaletteEntry> entries) { m_entries = std::move(entries); }

void PaletteModel::setPattern(const QString& pattern)
{
    beginResetModel();
    m_rows.clear();
    m_results = 0;
    const bool onlyCommands = pattern.startsWith(QLatin1Char('>'));
    const QString wanted = onlyCommands ? pattern.mid(1) : pattern;
    for (const auto section : { PaletteEntry::Section::Position, PaletteEntry::Section::Commands,
             PaletteEntry::Section::Models, PaletteEntry::Section::Files }) {
        if (onlyCommands && section != PaletteEntry::Section::Commands)
            continue;
        struct Hit {
            int entry, score;
            QVector<int> positions;
        };
        QVector<Hit> hits;
        for (int k = 0; k < m_entries.size(); ++k) {
            if (m_entries[k].section != section)
                continue;
            if (section == PaletteEntry::Section::Position) {
                hits << Hit { k, 0, {} };
                continue;
            }
            FuzzyMatch match = fuzzyMatch(wanted, m_entries[k].text);
            if (match.score < 0) {
                match = fuzzyMatch(wanted, m_entries[k].note);
                match.positions.clear();
                match.score = match.score > 100 ? match.score / 4 : -1;
            }
            if (match.score >= 0)
                hits << Hit { k, match.score + (m_entries[k].enabled ? 1000 : 0), match.positions };
        }
        if (hits.isEmpty())
            continue;
        std::stable_sort(
            hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
        const int shown = wanted.trimmed().isEmpty()
            ? int(hits.size())
            : std::min<int>(int(hits.size()), kMostPerSection);
        Row head;
        head.section = section;
        head.shown = shown;
        head.all = int(hits.size());
        m_rows << head;
        for (int k = 0; k < shown; ++k) {
            Row row;
            row.entry = hits[k].entry;
            row.section = section;
            row.positions = hits[k].positions;
            m_rows << row;
        }
        m_results += int(hits.size());
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].entry < 0)
        return nullptr;
    return &m_entries[m_rows[row].entry];
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    if (row.entry < 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return sectionTitle(row.section);
        if (role == HeadRole)
            return true;
        if (role == NoteRole)
            return Palette::tr("%1 of %2").arg(row.shown).arg(row.all);
        return {};
    }
    const PaletteEntry& entry = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts { entry.text, entry.note, entry.keys.toString(QKeySequence::NativeText) };
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case HeadRole:
        return false;
    case NoteRole:
        return entry.note;
    case KeysRole:
        return entry.keys.toString(QKeySequence::NativeText);
    case IconRole:
        return entry.icon;
    case IdRole:
        return entry.id;
    case MatchRole: {
        QVariantList list;
        for (const int position : row.positions)
            list << position;
        return list;
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[index.row()].entry < 0)
        return Qt::NoItemFlags;
    return m_entries[m_rows[index.row()].entry].enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                        : Qt::ItemIsSelectable;
}

Palette::Palette(QWidget* window, Source source)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_window(window)
    , m_source(std::move(source))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(new QLabel(this))
    , m_help(new QLabel(this))
    , m_none(new QLabel(this))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    setWindowTitle(tr("Command palette"));
    m_field->setFrame(false);
    m_field->setAccessibleName(tr("Command, model, file or position"));
    m_field->setPlaceholderText(tr("Type a command, a model, a file, or # and a position"));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Results"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_help->setText(tr("↑ ↓ choose · Enter run · > commands · # position · Esc close"));
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_none->setText(tr("Nothing found."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(look::px(12), look::px(10), look::px(12), look::px(10));
    auto* glass = new QLabel(this);
    glass->setPixmap(look::icon(QStringLiteral("search")).pixmap(look::px(16)));
    top->addWidget(glass);
    top->addWidget(m_field, 1);
    top->addWidget(m_count);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(look::px(12), look::px(6), look::px(12), look::px(8));
    bottom->addWidget(m_help, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(bottom);

    connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
    connect(m_list, &QListView::clicked, this, &Palette::runCurrent);
}

void Palette::popUp()
{
    m_field->setFont(look::font(look::Role::Reading));
    QPalette ground = palette();
    ground.setColor(QPalette::Base, look::colours().panel);
    m_field->setPalette(ground);
    m_help->setFont(look::font(look::Role::Table));
    m_count->setFont(look::font(look::Role::Table));
    const int width = std::min(look::px(640), m_window->width() - look::px(40));
    const int height = std::min(look::px(494), m_window->height() - look::px(90));
    resize(width, height);
    move(m_window->mapToGlobal(QPoint((m_window->width() - width) / 2, look::px(74))));
    m_field->clear();
    refresh();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::refresh()
{
    m_model->setEntries(m_source(m_field->text()));
    m_model->setPattern(m_field->text().startsWith(QLatin1Char('#')) ? QString() : m_field->text());
    m_count->setText(tr("%Ln result(s)", nullptr, m_model->results()));
    m_list->setVisible(m_model->results() > 0);
    m_none->setVisible(m_model->results() == 0);
    if (m_model->firstRow() >= 0)
        m_list->setCurrentIndex(m_model->index(m_model->firstRow()));
    m_list->scrollToTop();
}

void Palette::step(int by)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().row();
    for (int tries = 0; tries < count; ++tries) {
        row = (row + (by > 0 ? 1 : count - 1)) % count;
        if (!m_model->isHead(row))
            break;
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

void Palette::runCurrent()
{
    const PaletteEntry* entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry || !entry->enabled)
        return;
    const auto run = entry->run;
    hide();
    // The pop-up gives the focus back first, so that the command acts where the user was.
    QMetaObject::invokeMethod(m_window, run, Qt::QueuedConnection);
}

bool Palette::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            for (int k = 0; k < 8; ++k)
                step(static_cast<QKeyEvent*>(event)->key() == Qt::Key_PageDown ? 1 : -1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(object, event);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& colours = look::colours();
    painter.fillRect(rect(), colours.panel);
    painter.setPen(QPen(colours.control, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ax::ui
