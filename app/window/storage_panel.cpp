// SPDX-License-Identifier: Apache-2.0
#include "app/window/storage_panel.h"

#include "app/host/error_text.h"
#include "engine/store/store_places.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"
#include "views/session/number_text.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStorageInfo>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

/// Shares of the whole as a bar, with their names and sizes below it.
class ShareBar : public QWidget {
public:
    struct Share {
        QString name;
        qint64 bytes = 0;
    };
    using QWidget::QWidget;
    void set(QVector<Share> shares, const QString& free)
    {
        m_shares = std::move(shares);
        m_free = free;
        QStringList said;
        for (const Share& share : std::as_const(m_shares))
            said << share.name + QLatin1Char(' ') + sizeText(std::uint64_t(share.bytes));
        setAccessibleName(said.join(QStringLiteral(", ")));
        update();
    }
    QSize sizeHint() const override { return { look::px(300), look::px(78) }; }
    QSize minimumSizeHint() const override { return { look::px(200), look::px(78) }; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Colours& t = look::colours();
        QPainter painter(this);
        const QRectF bar(0.5, 0.5, width() - 1, look::px(14));
        painter.setPen(QPen(t.control, 1));
        painter.setBrush(t.sunken);
        painter.drawRect(bar);
        qint64 all = 0;
        for (const Share& share : m_shares)
            all += share.bytes;
        const QBrush fills[] = { t.text, t.control, t.line, t.raised };
        qreal x = bar.left();
        for (qsizetype k = 0; k < m_shares.size() && all > 0; ++k) {
            const qreal wide = bar.width() * double(m_shares[k].bytes) / double(all);
            painter.setBrush(fills[k % 4]);
            painter.drawRect(QRectF(x, bar.top(), wide, bar.height()));
            x += wide;
        }
        painter.setFont(look::font(Role::Table));
        const QString rest = StoragePanel::tr("Free on this disk");
        const QFontMetricsF metrics(painter.font());
        qreal widest = metrics.horizontalAdvance(rest + m_free) + look::pxf(28);
        for (const Share& share : m_shares)
            widest = std::max(widest,
                metrics.horizontalAdvance(share.name + sizeText(std::uint64_t(share.bytes)))
                    + look::pxf(16 + 28));
        const int columns = width() >= 3 * widest ? 3 : 2;
        const qreal column = width() / qreal(columns), line = look::lineHeight(Role::Table) + 3;
        const auto cell = [&](qsizetype k, const QString& name, const QString& value, bool box) {
            const QRectF at((k % columns) * column, look::px(20) + (k / columns) * line,
                column - look::pxf(18), line);
            if (box) {
                painter.setPen(QPen(t.control, 1));
                painter.setBrush(fills[k % 4]);
                painter.drawRect(
                    QRectF(at.left() + 0.5, at.center().y() - 5 + 0.5, look::pxf(9), look::pxf(9)));
            }
            painter.setPen(box ? t.text : t.muted);
            painter.drawText(at.adjusted(box ? look::pxf(16) : 0, 0, 0, 0),
                Qt::AlignLeft | Qt::AlignVCenter, name);
            painter.drawText(at, Qt::AlignRight | Qt::AlignVCenter, value);
        };
        for (qsizetype k = 0; k < m_shares.size(); ++k)
            cell(k, m_shares[k].name, sizeText(std::uint64_t(m_shares[k].bytes)), true);
        if (!m_free.isEmpty())
            cell(m_shares.size(), rest, m_free, false);
    }

private:
    QVector<Share> m_shares;
    QString m_free;
};

namespace {

constexpr int kLargest = 5;

QString whyNot(const Error& error)
{
    if (error.code == ErrorCode::InvalidArgument)
        return StoragePanel::tr("Something lies there already. Choose another folder.");
    if (error.place == store::kDiskFull)
        return StoragePanel::tr("There is too little room. Free space there, or choose another "
                                "folder.");
    if (error.place == store::kLocked)
        return StoragePanel::tr("Another program has them open. Close it and move again.");
    return StoragePanel::tr("Choose a folder that can be written.");
}

enum Column { Title, Tokens, Size, Keep, ColumnCount };
enum EffectColumn { Panels, Stays, Goes, Bytes, EffectCount };

/// A table without a frame, as high as its rows; the first column takes what is left.
void prepare(QTableWidget* table, const QString& name, const QStringList& heads)
{
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void fitRows(QTableWidget* table)
{
    table->setFixedHeight(look::px(28) + look::px(24) * std::max(1, table->rowCount()));
}

} // namespace

StoragePanel::StoragePanel(SessionStore* store, QWidget* parent)
    : PreferencePanel(QStringLiteral("history"), tr("Storage"), parent)
    , m_store(store)
    , m_total(addWords({}, false))
    , m_bar(new ShareBar(this))
    , m_always(new QRadioButton(tr("Always"), this))
    , m_days(new QRadioButton(tr("In full for"), this))
    , m_never(new QRadioButton(tr("Not at all"), this))
    , m_growth(new QLabel(this))
    , m_effect(new QTableWidget(0, EffectCount, this))
    , m_number(new QSpinBox(this))
    , m_preview(new Note(this))
    , m_thin(new QPushButton(tr("Thin out now…"), this))
    , m_move(new QPushButton(tr("Move…"), this))
    , m_strip(new ProgressStrip(this))
    , m_moved(new Note(this))
    , m_largest(new QTableWidget(0, ColumnCount, this))
{
    auto* place = new QHBoxLayout;
    body()->removeWidget(m_total);
    place->addWidget(m_total, 1);
    place->addWidget(m_move, 0, Qt::AlignTop);
    body()->addLayout(place);
    m_move->setToolTip(tr("Move the sessions to another folder"));
    body()->addWidget(m_strip);
    body()->addWidget(m_moved);
    m_moved->hide();
    m_moved->setDismissable(true);
    body()->addWidget(m_bar);
    auto* strong = addWords(tr("How long attention is kept"), false);
    const auto line = [this](QRadioButton* choice, QLabel* muted) {
        auto* both = new QHBoxLayout;
        both->addWidget(choice);
        both->addWidget(muted, 1);
        muted->setForegroundRole(QPalette::PlaceholderText);
        body()->addLayout(both);
    };
    line(m_always, m_growth);
    m_number->setRange(1, 3650);
    m_number->setValue(30);
    m_number->setAccessibleName(tr("Days"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_days);
    row->addWidget(m_number);
    row->addWidget(new QLabel(tr("days, then fingerprints and signals only"), this));
    row->addStretch(1);
    body()->addLayout(row);
    line(
        m_never, new QLabel(tr("only while a chat is open; kept are text, tokens, signals"), this));
    addWords(tr("Pinned sessions and those marked below keep everything."));
    prepare(
        m_effect, tr("What stays and goes"), { {}, tr("Stays"), tr("Goes"), tr("Bytes a token") });
    m_effect->setFocusPolicy(Qt::TabFocus);
    body()->addWidget(m_effect);
    body()->addWidget(m_preview);
    auto* thin = new QHBoxLayout;
    thin->addWidget(m_thin);
    thin->addStretch(1);
    body()->addLayout(thin);
    auto* head = addWords(tr("Largest sessions"), false);
    prepare(m_largest, tr("Largest sessions"),
        { tr("Session"), tr("Tokens"), tr("Size"), tr("Keep all") });
    for (const Column column : { Tokens, Size })
        m_largest->horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignRight | Qt::AlignVCenter);
    body()->addWidget(m_largest);
    const auto fonts = [this, strong, head] {
        strong->setFont(look::font(Role::Strong));
        head->setFont(look::font(Role::Strong));
        for (QTableWidget* table : { m_largest, m_effect }) {
            table->verticalHeader()->setDefaultSectionSize(look::px(24));
            fitRows(table);
        }
        m_bar->updateGeometry();
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, fonts);
    fonts();
    m_preview->hide();

    connect(m_move, &QPushButton::clicked, this, &StoragePanel::askWhere);
    connect(m_moved, &Note::dismissed, m_moved, &QWidget::hide);
    connect(m_store, &SessionStore::moving, this, &StoragePanel::follow);
    connect(m_store, &SessionStore::givingBack, this, [this](qint64 done, qint64 total) {
        if (m_moving)
            return;
        if (done >= total) {
            if (std::exchange(m_giving, false))
                m_strip->finish();
            return;
        }
        if (!std::exchange(m_giving, true))
            m_strip->begin(tr("Giving space back"));
        m_strip->setStep(double(done) / double(total),
            tr("%1 of %2; chats go on")
                .arg(sizeText(std::uint64_t(done)), sizeText(std::uint64_t(total))));
    });
    connect(m_strip, &ProgressStrip::cancelled, this, [this] {
        if (m_moving)
            m_store->cancelMove();
        else
            m_store->stopGivingBack();
    });
    connect(m_always, &QRadioButton::clicked, this, &StoragePanel::choose);
    connect(m_days, &QRadioButton::clicked, this, &StoragePanel::choose);
    connect(m_never, &QRadioButton::clicked, this, &StoragePanel::choose);
    connect(m_number, &QSpinBox::valueChanged, this, &StoragePanel::choose);
    connect(m_thin, &QPushButton::clicked, this, [this] {
        const int days = chosenDays();
        // It cannot be undone, so it is asked about, with what goes.
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Thin out"), m_preview->strongText(),
            QMessageBox::NoButton, window());
        box->setObjectName(QStringLiteral("thinOut"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(tr("This cannot be undone. Text, tokens, signals and fingerprints "
                                   "stay; rows can be computed again while the model is on this "
                                   "computer."));
        QPushButton* go = box->addButton(tr("Thin out"), QMessageBox::DestructiveRole);
        QPushButton* no = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
        box->setDefaultButton(no);
        box->setEscapeButton(no);
        connect(box, &QDialog::finished, this, [this, box, go, days] {
            if (box->clickedButton() == go)
                m_store->thinNow(days);
        });
        box->open();
    });
    connect(m_store, &SessionStore::thinningCounted, this, &StoragePanel::showCounted);
    connect(m_store, &SessionStore::thinned, this, [this](int sessions, qint64 bytes) {
        if (sessions > 0) {
            m_preview->set(Note::Kind::Ok,
                tr("%1 were given back, from %Ln session(s).", nullptr, sessions)
                    .arg(sizeText(std::uint64_t(bytes))));
            m_preview->show();
            m_thin->setEnabled(false);
        }
    });
    connect(m_store, &SessionStore::listChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_store, &SessionStore::keepDaysChanged, this, &StoragePanel::refresh);
    connect(m_largest, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (!m_filling && item->column() == Keep)
            m_store->setKeepEverything(
                item->data(Qt::UserRole).toLongLong(), item->checkState() == Qt::Checked);
    });
}

void StoragePanel::askWhere()
{
    auto* files = new QFileDialog(this, tr("Move the sessions to"));
    files->setObjectName(QStringLiteral("moveStore"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::Directory);
    files->setOption(QFileDialog::ShowDirsOnly);
    files->setDirectory(QFileInfo(m_store->path()).absolutePath());
    connect(files, &QFileDialog::fileSelected, this, &StoragePanel::moveTo);
    files->open();
}

void StoragePanel::moveTo(const QString& folder)
{
    if (m_moving || QDir(folder) == QFileInfo(m_store->path()).absoluteDir())
        return;
    if (std::exchange(m_giving, false))
        m_strip->finish();
    m_moving = true;
    m_moved->hide();
    m_move->setEnabled(false);
    m_strip->begin(tr("Moving the sessions"));
    m_store->moveTo(folder);
}

void StoragePanel::follow(const StoreMove& move)
{
    const auto part = [&move] {
        return tr("%1 of %2; chats go on")
            .arg(sizeText(std::uint64_t(move.done)), sizeText(std::uint64_t(move.total)));
    };
    const double half = move.total > 0 ? 0.5 * double(move.done) / double(move.total) : 0;
    switch (move.stage) {
    case StoreMove::Stage::Copying:
        m_strip->setStep(half, tr("copied %1").arg(part()));
        return;
    case StoreMove::Stage::Checking:
        m_strip->setStep(0.5 + half, tr("read back %1").arg(part()));
        return;
    case StoreMove::Stage::Done:
        m_moved->set(Note::Kind::Ok,
            tr("The sessions lie in %1 now.").arg(QDir::toNativeSeparators(m_store->path())),
            move.left.empty()
                ? QString()
                : tr("The old file could not be removed: %1")
                      .arg(QDir::toNativeSeparators(QString::fromStdString(move.left.string()))));
        m_moved->setDetails({});
        break;
    case StoreMove::Stage::Failed:
        m_moved->set(Note::Kind::Halt, tr("The sessions could not be moved."),
            tr("They are where they were.") + QLatin1Char(' ') + whyNot(*move.error));
        m_moved->setDetails(QString::fromStdString(move.error->line()));
        break;
    case StoreMove::Stage::Cancelled:
        m_moved->set(Note::Kind::Info, tr("Not moved."), tr("The sessions are where they were."));
        m_moved->setDetails({});
        break;
    }
    m_moving = false;
    m_strip->finish();
    m_moved->show();
    refresh();
}

QString StoragePanel::totalText() const { return m_total->text(); }

int StoragePanel::chosenDays() const
{
    return m_never->isChecked() ? SessionStore::kNotKept
        : m_days->isChecked()   ? m_number->value()
                                : 0;
}

void StoragePanel::showCounted(int days, const Store::Thinned& what)
{
    if (days != chosenDays() || days == 0)
        return;
    m_thin->setEnabled(what.bytes > 0);
    const QString size = sizeText(std::uint64_t(what.bytes));
    m_preview->set(Note::Kind::Info,
        days < 0 ? tr("%1 would be given back now, from %Ln session(s).", nullptr, what.sessions)
                       .arg(size)
                 : tr("With %1 days %2 would be given back now, from %Ln session(s).", nullptr,
                     what.sessions)
                       .arg(days)
                       .arg(size),
        tr("Rows can be computed again while the model is on this computer."));
    m_preview->show();
    fillEffect(what);
}

void StoragePanel::fillEffect(const Store::Thinned& what)
{
    const QString none = QStringLiteral("–");
    const auto each = [&what, &none](std::int64_t bytes) {
        return what.tokens > 0
            ? text::integer(qint64(std::llround(double(bytes) / double(what.tokens))))
            : none;
    };
    const QStringList rows[] = {
        { tr("Lens, Links"), none, tr("rows, head statistics, layer readings"),
            what.tokens > 0 ? tr("%1 → 0").arg(each(what.bytes)) : none },
        { tr("Signal, Router, Manifold"), tr("signals, zones, fingerprints"), none,
            each(what.left) },
        { tr("Text, Logits"), tr("text, tokens, probabilities"), none, each(what.text) },
    };
    m_effect->setRowCount(int(std::size(rows)));
    for (int row = 0; row < m_effect->rowCount(); ++row)
        for (int column = 0; column < EffectCount; ++column) {
            auto* item = new QTableWidgetItem(rows[row][column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setTextAlignment(
                (column == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_effect->setItem(row, column, item);
        }
    m_effect->resizeColumnsToContents();
    fitRows(m_effect);
}

qint64 growthPerDay(const std::vector<SessionSummary>& sessions, qint64 now)
{
    constexpr qint64 kDay = 24ll * 60 * 60 * 1000;
    qint64 bytes = 0, first = now;
    for (const SessionSummary& one : sessions)
        if (one.created >= now - 28 * kDay) {
            bytes += one.bytes.total();
            first = std::min(first, qint64(one.created));
        }
    return now - first < 2 * kDay ? 0 : qint64(double(bytes) * double(kDay) / double(now - first));
}

void StoragePanel::choose()
{
    if (m_filling)
        return;
    m_store->setKeepDays(chosenDays());
    refresh();
}

void StoragePanel::refresh()
{
    m_filling = true;
    StoreBytes all;
    qint64 tokens = 0;
    for (const SessionSummary& session : m_store->sessions()) {
        all.text += session.bytes.text;
        all.tokens += session.bytes.tokens;
        all.steps += session.bytes.steps;
        all.fingerprints += session.bytes.fingerprints;
        tokens += session.tokens;
    }
    m_total->setText(tr("%1 in %2, %3 · %4")
                         .arg(sizeText(std::uint64_t(all.total())),
                             tr("%Ln session(s)", nullptr, int(m_store->sessions().size())),
                             tr("%1 tokens").arg(text::integer(tokens)), m_store->path()));
    const QStorageInfo disk(QFileInfo(m_store->path()).absolutePath());
    m_bar->set({ { tr("Attention and signals"), all.steps }, { tr("Tokens"), all.tokens },
                   { tr("Fingerprints"), all.fingerprints }, { tr("Text"), all.text } },
        disk.isValid() ? sizeText(std::uint64_t(std::max<qint64>(0, disk.bytesAvailable())))
                       : QString());
    m_move->setVisible(m_store->canMove());
    m_move->setEnabled(!m_moving);
    const qint64 growth = growthPerDay(m_store->sessions(), QDateTime::currentMSecsSinceEpoch());
    m_growth->setText(growth > 0
            ? tr("grows by about %1 a day as you use it now").arg(sizeText(std::uint64_t(growth)))
            : QString());
    const int days = m_store->keepDays();
    (days > 0 ? m_days : days < 0 ? m_never : m_always)->setChecked(true);
    if (days > 0)
        m_number->setValue(days);
    m_number->setEnabled(days > 0);
    for (QWidget* one : QWidgetList { m_thin, m_effect })
        one->setVisible(days != 0);
    if (days != 0) {
        if (m_effect->rowCount() == 0)
            fillEffect({});
        m_store->countThinning(days);
    } else {
        m_preview->hide();
    }
    fillLargest();
    m_filling = false;
}

void StoragePanel::fillLargest()
{
    std::vector<SessionSummary> largest = m_store->sessions();
    std::sort(largest.begin(), largest.end(),
        [](const auto& a, const auto& b) { return a.bytes.total() > b.bytes.total(); });
    largest.resize(std::min(largest.size(), std::size_t(kLargest)));
    m_largest->setRowCount(int(largest.size()));
    fitRows(m_largest);
    for (int row = 0; row < int(largest.size()); ++row) {
        const SessionSummary& one = largest[std::size_t(row)];
        const auto put = [&](Column column, const QString& words, bool number) {
            auto* item = new QTableWidgetItem(words);
            item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_largest->setItem(row, column, item);
            return item;
        };
        put(Title, QString::fromStdString(one.title), false);
        put(Tokens, text::integer(one.tokens), true);
        put(Size, sizeText(std::uint64_t(one.bytes.total())), true);
        QTableWidgetItem* keep = put(Keep, {}, false);
        keep->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        keep->setData(Qt::UserRole, qlonglong(one.id));
        keep->setCheckState(one.keepEverything ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace ax::ui
