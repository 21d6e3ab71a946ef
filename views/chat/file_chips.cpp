// SPDX-License-Identifier: Apache-2.0
#include "views/chat/file_chips.h"

#include "views/common/look.h"
#include "views/session/number_text.h"
#include "views/session/token_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ax::ui {
namespace {

constexpr int kLongestName = 40;

class Chip : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look::colours().control, 1));
        painter.setBrush(look::colours().raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
};

} // namespace

FileChips::FileChips(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Attached files"));
    hide();
}

QString FileChips::detailOf(const AttachedFile& file)
{
    const QString size = file.tokens >= 0 ? tr("%Ln tokens", nullptr, file.tokens)
                                          : tr("%Ln characters", nullptr, int(file.text.size()));
    return size + QStringLiteral(" · ") + file.coding;
}

void FileChips::setFiles(const QVector<AttachedFile>& files)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    m_texts.clear();
    for (qsizetype k = 0; k < files.size(); ++k) {
        auto* chip = new Chip(this);
        const QString detail = detailOf(files[k]);
        chip->setToolTip(files[k].name);
        chip->setAccessibleName(files[k].name + QStringLiteral(", ") + detail);
        auto* icon = new QLabel(chip);
        icon->setPixmap(look::iconPixmap(
            QStringLiteral("file"), look::px(14), look::colours().text, devicePixelRatioF()));
        auto* name = new QLabel(middleCut(files[k].name, kLongestName), chip);
        auto* muted = new QLabel(detail, chip);
        muted->setForegroundRole(QPalette::PlaceholderText);
        for (QLabel* label : { name, muted }) {
            label->setTextFormat(Qt::PlainText);
            label->setFont(look::font(look::Role::Table));
        }
        auto* remove = new QToolButton(chip);
        remove->setIcon(look::icon(QStringLiteral("close")));
        remove->setIconSize({ look::px(12), look::px(12) });
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setToolTip(tr("Remove this file"));
        remove->setAccessibleName(tr("Remove %1").arg(files[k].name));
        connect(
            remove, &QToolButton::clicked, this, [this, k] { Q_EMIT removeRequested(int(k)); },
            Qt::QueuedConnection);
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(look::px(6), look::px(1), look::px(2), look::px(1));
        row->setSpacing(look::px(6));
        for (QWidget* part : QWidgetList { icon, name, muted, remove })
            row->addWidget(part);
        chip->show();
        m_chips.append(chip);
        m_texts.append(chip->accessibleName());
    }
    setVisible(!files.isEmpty());
    updateGeometry();
    place(width(), true);
}

QStringList FileChips::texts() const { return m_texts; }

int FileChips::place(int width, bool move) const
{
    const int gap = look::px(6);
    int x = 0, y = 0, line = 0;
    for (QWidget* chip : m_chips) {
        const QSize wanted(std::min(chip->sizeHint().width(), std::max(1, width)),
            std::max(look::px(24), chip->sizeHint().height()));
        if (x > 0 && x + wanted.width() > width) {
            x = 0;
            y += line + gap;
            line = 0;
        }
        if (move)
            chip->setGeometry(QRect(QPoint(x, y), wanted));
        x += wanted.width() + gap;
        line = std::max(line, wanted.height());
    }
    return y + line;
}

void FileChips::resizeEvent(QResizeEvent*) { place(width(), true); }

} // namespace ax::ui
