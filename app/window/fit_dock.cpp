// SPDX-License-Identifier: Apache-2.0
#include "app/window/fit_dock.h"
#include "app/window/chrome.h"

#include "app/host/error_text.h"
#include "app/host/fingerprint_fitting.h"
#include "app/window/chrome.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"
#include "views/common/scrolled.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

using look::Role;

constexpr int kBarRole = Qt::UserRole; ///< 0..1
constexpr int kChanceRole = Qt::UserRole + 1; ///< 0..1, a dashed line; absent: none

/// A bar from 0 to 1 with its number at the right.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const QVariant bar = index.data(kBarRole);
        if (!bar.isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        const look::Colours& t = look::colours();
        const QRectF cell = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(cell, t.selection);
        const qreal words = QFontMetricsF(option.font).horizontalAdvance(QStringLiteral("0.000 "));
        QRectF track(cell.left() + look::pxf(6), cell.center().y() - look::pxf(3),
            cell.width() - words - look::pxf(14), look::pxf(7));
        painter->fillRect(track, t.sunken);
        QRectF filled = track;
        filled.setWidth(track.width() * std::clamp(bar.toDouble(), 0.0, 1.0));
        painter->fillRect(filled, t.muted);
        if (const QVariant chance = index.data(kChanceRole); chance.isValid()) {
            painter->setPen(QPen(t.text, 1, Qt::DashLine));
            const qreal x = track.left() + track.width() * chance.toDouble();
            painter->drawLine(
                QPointF(x, track.top() - look::pxf(3)), QPointF(x, track.bottom() + look::pxf(3)));
        }
        painter->setPen(t.text);
        painter->setFont(option.font);
        painter->drawText(cell.adjusted(0, 0, -look::pxf(6), 0),
            int(Qt::AlignRight | Qt::AlignVCenter), index.data().toString());
    }
};

QString layoutName(const QString& id)
{
    return id == QLatin1String("log16_include")   ? FitDock::tr("log16, sinks counted")
        : id == QLatin1String("log16_exclude")    ? FitDock::tr("log16, sinks left out")
        : id == QLatin1String("log8layers8")      ? FitDock::tr("log8layers8, sinks counted")
        : id == QLatin1String("learned20_whole")  ? FitDock::tr("learned20, whole")
        : id == QLatin1String("learned20_halves") ? FitDock::tr("learned20, halves")
        : id == QLatin1String("learned20")        ? FitDock::tr("learned20, whole and surprisal")
                                                  : id;
}

QToolButton* tool(QWidget* parent, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(parent);
    button->setIcon(look::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

} // namespace

/// Layout, token class, surprisal.
class FittingScoresModel : public QAbstractTableModel {
public:
    FittingScoresModel(FingerprintFitting* fitting, QObject* parent)
        : QAbstractTableModel(parent)
        , m_fitting(fitting)
    {
        connect(fitting, &FingerprintFitting::scoresChanged, this, [this] {
            beginResetModel();
            endResetModel();
        });
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_fitting->scores().size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 3;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const FingerprintFitting::Score& score = m_fitting->scores()[index.row()];
        if (role == Qt::FontRole && score.layout == QLatin1String("learned20"))
            return look::font(Role::Strong);
        const double value = index.column() == 1 ? score.tokenClass : score.surprisalR;
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? layoutName(score.layout)
                                       : look::number(value, index.column() == 1 ? 3 : 2);
        if (index.column() > 0 && role == kBarRole)
            return value;
        if (index.column() == 1 && role == kChanceRole && m_fitting->chance() > 0)
            return m_fitting->chance();
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical)
            return {};
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return section == 0 ? FitDock::tr("Layout")
            : section == 1  ? FitDock::tr("Token class")
                            : FitDock::tr("Surprisal, r");
    }

private:
    FingerprintFitting* m_fitting;
};

FitDock::FitDock(FingerprintFitting* fitting, QWidget* parent)
    : QWidget(parent)
    , m_fitting(fitting)
    , m_files(new FittingDocumentsModel(fitting, this))
    , m_scoresModel(new FittingScoresModel(fitting, this))
    , m_lead(new QLabel(tr("Learns for this model which 20 numbers say most about a token. Any "
                           "text will do; each file is one document."),
          this))
    , m_title(new QLabel(this))
    , m_foot(new QLabel(tr("Only the first %1 tokens of a file are read.")
                            .arg(look::integer(FingerprintFitting::kTokens)),
          this))
    , m_scoresTitle(new QLabel(this))
    , m_scoresFoot(new QLabel(this))
    , m_useFoot(new QLabel(
          tr("Sessions already recorded keep the layout they were recorded with."), this))
    , m_add(tool(this, QStringLiteral("plus"), tr("Add files…")))
    , m_folder(tool(this, QStringLiteral("folder"), tr("Add the files of a folder…")))
    , m_remove(tool(this, QStringLiteral("close"), tr("Remove the chosen documents")))
    , m_documents(new QTableView(this))
    , m_scores(new QTableView(this))
    , m_progress(new ProgressStrip(this))
    , m_note(new Note(this))
    , m_fit(new QPushButton(tr("Fit"), this))
    , m_use(new QPushButton(tr("Use for new sessions"), this))
{
    setObjectName(QStringLiteral("fitDock"));
    setMinimumWidth(look::px(440));
    for (QLabel* label : { m_lead, m_foot, m_scoresFoot, m_useFoot }) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    const auto table = [](QTableView* view, QAbstractItemModel* model, const QString& name) {
        view->setModel(model);
        view->setFrameShape(QFrame::NoFrame);
        view->setShowGrid(false);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->verticalHeader()->hide();
        view->verticalHeader()->setDefaultSectionSize(look::px(22));
        view->horizontalHeader()->setHighlightSections(false);
        view->setAccessibleName(name);
    };
    table(m_documents, m_files, tr("Documents"));
    table(m_scores, m_scoresModel, tr("Scores on documents it has not seen"));
    m_documents->horizontalHeader()->setSectionResizeMode(
        FittingDocumentsModel::File, QHeaderView::Stretch);
    m_documents->installEventFilter(this);
    m_scores->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_scores->setItemDelegate(new BarDelegate(m_scores));
    m_scores->setSelectionMode(QAbstractItemView::NoSelection);
    m_documents->setMinimumHeight(look::px(120));
    m_scores->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scores->setFixedHeight(look::px(7 * 22 + 6)); // header and six layouts
    m_scoresTitle->setWordWrap(true);
    m_note->hide();
    setFocusProxy(m_documents);

    // Where the window is low the dock scrolls, and no part of it is squeezed.
    auto* inside = new QWidget(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolled(inside, this));
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, look::px(8), 0, look::px(8));
    column->setSpacing(look::px(6));
    const auto row = [column](std::initializer_list<QWidget*> widgets, int stretchAt) {
        return addRow(column, widgets, stretchAt);
    };
    row({ m_lead }, 0);
    row({ m_title, m_add, m_folder, m_remove }, 0);
    column->addWidget(m_documents, 3);
    row({ m_foot }, 0);
    column->addWidget(m_progress);
    row({ m_scoresTitle }, 0);
    column->addWidget(m_scores);
    row({ m_scoresFoot }, 0);
    row({ m_note }, 0);
    row({ m_fit, m_use }, -1)->addStretch(1);
    row({ m_useFoot }, 0);

    connect(m_add, &QToolButton::clicked, this, &FitDock::addFilesRequested);
    connect(m_folder, &QToolButton::clicked, this, &FitDock::addFolderRequested);
    connect(m_remove, &QToolButton::clicked, this, &FitDock::removeChosen);
    connect(m_fit, &QPushButton::clicked, m_fitting, &FingerprintFitting::start);
    connect(m_use, &QPushButton::clicked, this, &FitDock::useRequested);
    connect(m_progress, &ProgressStrip::cancelled, m_fitting, &FingerprintFitting::cancel);
    for (auto signal : { &FingerprintFitting::documentsChanged, &FingerprintFitting::progressed,
             &FingerprintFitting::scoresChanged })
        connect(m_fitting, signal, this, &FitDock::update);
    update();
}

bool FitDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_documents && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FitDock::removeChosen()
{
    QList<int> rows;
    for (const QModelIndex& index : m_documents->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end(), std::greater<int>());
    for (const int row : rows)
        m_fitting->remove(row);
}

void FitDock::setInUse(bool inUse)
{
    m_inUse = inUse;
    update();
}

void FitDock::update()
{
    const auto& documents = m_fitting->documents();
    int tokens = 0;
    for (const auto& document : documents)
        tokens += document.tokens;
    m_title->setText(documents.isEmpty() ? tr("<b>Documents</b>")
            : tokens > 0
            ? tr("<b>Documents</b> %n file(s), %1 tokens", nullptr, int(documents.size()))
                  .arg(look::integer(tokens))
            : tr("<b>Documents</b> %n file(s)", nullptr, int(documents.size())));
    const bool running = m_fitting->isRunning();
    if (running) {
        if (!m_progress->isRunning())
            m_progress->begin(tr("Fitting fingerprints"));
        m_progress->setStep(m_fitting->fraction(),
            m_fitting->stage() == 0 ? tr("Stage 1 of 2, reading")
                                    : tr("Stage 2 of 2, fitting and scoring"),
            m_fitting->secondsLeft());
    } else if (m_progress->isRunning()) {
        m_progress->finish();
    }
    for (QWidget* widget : std::initializer_list<QWidget*> { m_add, m_folder, m_remove })
        widget->setEnabled(!running);
    m_fit->setText(m_fitting->scores().isEmpty() ? tr("Fit") : tr("Fit again"));
    m_fit->setEnabled(!running && m_fitting->hasModel() && documents.size() >= 2);
    m_fit->setToolTip(!m_fitting->hasModel() ? tr("Open a model of this computer first.")
            : documents.size() < 2           ? tr("Add two documents or more.")
                                             : QString());
    const bool fitted = !m_fitting->scores().isEmpty();
    m_scores->setVisible(fitted);
    m_scoresTitle->setText(fitted
            ? tr("<b>Scores on documents it has not seen</b> %1").arg(m_fitting->fittedOn())
            : m_fitting->hasModel() ? tr("Not fitted for this model yet.")
                                    : tr("No model is open."));
    m_scoresFoot->setVisible(fitted);
    m_scoresFoot->setText(
        tr("Seven classes: newline, space, punctuation, digits, function word, word start, word "
           "continuation. Dashed: always naming the largest, %1. r: how well the next token's "
           "surprisal is foretold.")
            .arg(look::number(m_fitting->chance(), 3)));
    m_use->setVisible(fitted);
    m_use->setEnabled(fitted && !m_inUse && !running);
    m_use->setText(m_inUse ? tr("Used for new sessions") : tr("Use for new sessions"));
    m_useFoot->setVisible(fitted);
    if (m_fitting->problem()) {
        const ErrorText words
            = errorText(*m_fitting->problem(), Doing::Trying, m_fitting->modelName());
        m_note->set(Note::Kind::Halt, words.title, words.advice);
        m_note->setDetails(words.details);
        m_note->show();
    } else if (fitted) {
        double byHand = 0, learned = 0;
        for (const auto& score : m_fitting->scores()) {
            if (score.layout == QLatin1String("learned20"))
                learned = score.tokenClass;
            else if (score.layout.startsWith(QLatin1String("log")))
                byHand = std::max(byHand, score.tokenClass);
        }
        m_note->set(Note::Kind::Info,
            tr("%1 of the token classes are named.").arg(look::percent(learned, 0)),
            tr("The best layout made by hand names %1. Fitted for this file of weights only.")
                .arg(look::percent(byHand, 0)));
        m_note->show();
    } else {
        m_note->hide();
    }
}

} // namespace ax::ui
