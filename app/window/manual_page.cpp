// SPDX-License-Identifier: Apache-2.0
#include "app/window/manual_page.h"

#include "app/window/chrome.h"
#include "app/window/manual.h"
#include "views/common/look.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

namespace ax::ui {

using look::Role;

namespace {

/// Tables, code and pictures as the window draws them; Markdown says nothing of that.
void dress(QTextDocument* document, int width)
{
    const look::Colours& t = look::colours();
    QTextCursor all(document);
    all.beginEditBlock();
    for (QTextFrame* frame : document->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(look::pxf(4));
        format.setTopMargin(look::pxf(4));
        format.setBottomMargin(look::pxf(8));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row)
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCellFormat cell = table->cellAt(row, column).format().toTableCellFormat();
                cell.setBottomBorder(1);
                cell.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                cell.setBottomBorderBrush(t.line);
                cell.setVerticalAlignment(QTextCharFormat::AlignTop);
                table->cellAt(row, column).setFormat(cell);
            }
    }
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (format.hasProperty(QTextFormat::BlockCodeFence)
            || format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines()) {
            format.setBackground(t.sunken);
            format.setLeftMargin(look::pxf(8));
            cursor.setBlockFormat(format);
        } else if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 0 : look::pxf(14));
            format.setBottomMargin(look::pxf(4));
            cursor.setBlockFormat(format);
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            const double size = format.headingLevel() == 1 ? 1.5
                : format.headingLevel() == 2               ? 1.2
                                                           : 1.0;
            heading.setProperty(QTextFormat::FontPixelSize,
                int(QFontInfo(look::font(Role::Base)).pixelSize() * size));
            cursor.mergeCharFormat(heading);
        } else if (!block.textList() && !cursor.currentTable()) {
            format.setBottomMargin(look::pxf(8));
            cursor.setBlockFormat(format);
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            QTextCharFormat change;
            if (part.charFormat().isImageFormat()) {
                QTextImageFormat image = part.charFormat().toImageFormat();
                image.setWidth(width);
                change = image;
            } else if (part.charFormat().isAnchor()) {
                change.setForeground(t.link);
            } else {
                continue;
            }
            QTextCursor inside(document);
            inside.setPosition(part.position());
            inside.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
            inside.mergeCharFormat(change);
        }
    }
    all.endEditBlock();
}

} // namespace

ManualPage::ManualPage(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_browser(new QTextBrowser(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_title(new QLabel(tr("Manual"), this))
    , m_language(new QLabel(tr("The manual is in English."), this))
{
    setObjectName(QStringLiteral("manual"));
    setAccessibleName(tr("Manual"));
    auto* shut = new QPushButton(tr("Close"), this);
    shut->setToolTip(tr("Back to where you were (Esc)"));
    connect(shut, &QPushButton::clicked, this, &ManualPage::closeRequested);
    const auto tool
        = [](QToolButton* button, const QString& icon, const QString& text, const QString& keys) {
              button->setIcon(look::icon(icon));
              button->setAutoRaise(true);
              button->setFocusPolicy(Qt::TabFocus);
              button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys));
              button->setAccessibleName(text);
          };
    tool(m_back, QStringLiteral("left"), tr("Previous page"), tr("Alt+Left"));
    tool(m_forward, QStringLiteral("right"), tr("Next page"), tr("Alt+Right"));
    connect(m_back, &QToolButton::clicked, this, &ManualPage::back);
    connect(m_forward, &QToolButton::clicked, this, &ManualPage::forward);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::px(14), look::px(5), look::px(14), look::px(5));
    head->addWidget(m_title);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addStretch(1);
    head->addWidget(shut);

    m_field->setPlaceholderText(tr("Search the manual"));
    m_field->setAccessibleName(tr("Search the manual"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_field->installEventFilter(this);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->viewport()->setAutoFillBackground(false);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_language->setWordWrap(true);
    m_language->setForegroundRole(QPalette::PlaceholderText);
    m_language->setVisible(
        QLocale().language() != QLocale::English && QLocale().language() != QLocale::C);
    m_side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(m_side);
    sideColumn->setContentsMargins(look::px(8), look::px(8), look::px(8), look::px(8));
    sideColumn->addWidget(m_field);
    sideColumn->addWidget(m_contents, 1);
    sideColumn->addWidget(m_language);
    m_browser->setOpenLinks(false);
    m_browser->setLineWrapMode(QTextEdit::FixedPixelWidth);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setAccessibleName(tr("Page of the manual"));
    m_browser->installEventFilter(this);
    m_browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_browser);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_browser, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(row, 1);

    connect(m_field, &QLineEdit::textChanged, this, &ManualPage::fillContents);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_contents->count() > 0)
            m_contents->setCurrentRow(0);
        m_browser->moveCursor(QTextCursor::Start);
        m_browser->find(m_field->text());
    });
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && item->data(Qt::UserRole).toString() != shown().section(QLatin1Char('#'), 0, 0))
            show(item->data(Qt::UserRole).toString());
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        QString page = link.path().section(QLatin1Char('/'), -1);
        page.chop(page.endsWith(QLatin1String(".md")) ? 3 : 0);
        if (page.isEmpty()) // a heading of this page
            page = shown().section(QLatin1Char('#'), 0, 0);
        show(link.hasFragment() ? page + QLatin1Char('#') + link.fragment() : page);
    });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &ManualPage::restyle);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &ManualPage::restyle);
    fillContents();
    restyle();
}

void ManualPage::restyle()
{
    m_title->setFont(look::font(Role::Title));
    m_language->setFont(look::font(Role::Label));
    m_side->setFixedWidth(look::px(220));
    m_browser->document()->setDocumentMargin(look::pxf(20));
    if (m_at >= 0)
        open(m_history[m_at]);
}

void ManualPage::fillContents()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    const QString now = shown().section(QLatin1Char('#'), 0, 0);
    for (const QString& page : manual::found(m_field->text())) {
        auto* item = new QListWidgetItem(manual::title(page), m_contents);
        item->setData(Qt::UserRole, page);
        if (page == now)
            m_contents->setCurrentItem(item);
    }
}

QString ManualPage::shown() const { return m_at >= 0 ? m_history[m_at] : QString(); }

void ManualPage::show(const QString& page)
{
    const QString name = page.section(QLatin1Char('#'), 0, 0);
    const QString known = manual::text(name).isEmpty() ? QStringLiteral("index") : page;
    if (shown() != known) {
        m_history = m_history.mid(0, m_at + 1);
        m_history << known;
        m_at = int(m_history.size()) - 1;
    }
    open(known);
}

void ManualPage::open(const QString& page)
{
    const QString name = page.section(QLatin1Char('#'), 0, 0);
    const QString anchor = page.section(QLatin1Char('#'), 1);
    m_browser->setFont(look::font(Role::Base));
    m_browser->setLineWrapColumnOrWidth(textWidth());
    m_browser->document()->setDefaultFont(look::font(Role::Base));
    manual::fill(*m_browser->document(), name);
    m_browser->document()->setDocumentMargin(look::pxf(20));
    dress(m_browser->document(), textWidth() - look::px(48));
    m_browser->moveCursor(QTextCursor::Start);
    m_browser->verticalScrollBar()->setValue(0);
    if (!anchor.isEmpty())
        for (QTextBlock block = m_browser->document()->begin(); block.isValid();
             block = block.next())
            if (block.blockFormat().headingLevel() > 0 && manual::anchor(block.text()) == anchor) {
                // The heading goes to the top: from the end the cursor is looked for upwards.
                m_browser->moveCursor(QTextCursor::End);
                m_browser->setTextCursor(QTextCursor(block));
                break;
            }
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_history.size());
    fillContents();
}

void ManualPage::back()
{
    if (m_at > 0)
        open(m_history[--m_at]);
}

void ManualPage::forward()
{
    if (m_at + 1 < m_history.size())
        open(m_history[++m_at]);
}

bool ManualPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_field && key->key() == Qt::Key_Down) {
            m_contents->setFocus();
            return true;
        }
        if (watched == m_browser && key->key() == Qt::Key_Escape) {
            Q_EMIT closeRequested();
            return true;
        }
        if (key->modifiers() == Qt::AltModifier
            && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            key->key() == Qt::Key_Left ? back() : forward();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Lines longer than this are hard to read.
int ManualPage::textWidth() const
{
    return std::max(320, std::min(look::px(820), width() - look::px(220 + 24)));
}

void ManualPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_browser->setLineWrapColumnOrWidth(textWidth());
    if (m_at >= 0 && event->oldSize().width() != width())
        open(m_history[m_at]);
}

void ManualPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_field->text().isEmpty())
            Q_EMIT closeRequested();
        else
            m_field->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ManualPage::paintEvent(QPaintEvent*)
{
    paintPage(this, layout()->itemAt(0)->geometry().bottom() + 1);
}

} // namespace ax::ui
