// SPDX-License-Identifier: Apache-2.0
#include "app/window/crash_dialog.h"

#include "views/common/look.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ax::ui {

CrashDialog::CrashDialog(const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_which(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
{
    setObjectName(QStringLiteral("crashReports"));
    setWindowTitle(tr("Crash reports"));
    setAccessibleName(windowTitle());
    auto* lead = new QLabel(tr("Written when the program ended by itself. They hold no text of "
                               "chats, stay on this computer and are never sent."),
        this);
    lead->setWordWrap(true);
    m_which->setAccessibleName(tr("Report"));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the report"));
    m_text->setFont(look::font(look::Role::Code));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* shut = new QPushButton(tr("Close"), this);
    shut->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead);
    column->addWidget(m_which);
    column->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_delete);
    row->addStretch(1);
    row->addWidget(shut);
    column->addLayout(row);
    resize(look::px(680), look::px(480));
    connect(shut, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CrashDialog::show);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const int row = m_which->currentIndex();
        if (row >= 0 && row < int(m_reports.size()))
            QFile::remove(QString::fromStdString(m_reports[std::size_t(row)].path.string()));
        fill();
    });
    fill();
}

void CrashDialog::fill()
{
    m_reports = crashReports(m_folder.toStdString());
    m_which->clear();
    for (const CrashReport& report : m_reports)
        m_which->addItem(QLocale().toString(
            QDateTime::fromSecsSinceEpoch(report.seconds), QLocale::ShortFormat));
    const bool any = !m_reports.empty();
    m_which->setVisible(any);
    m_copy->setEnabled(any);
    m_delete->setEnabled(any);
    show(any ? 0 : -1);
}

void CrashDialog::show(int row)
{
    if (row < 0 || row >= int(m_reports.size())) {
        m_text->setPlainText(tr("There are none."));
        return;
    }
    QFile file(QString::fromStdString(m_reports[std::size_t(row)].path.string()));
    m_text->setPlainText(
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1 << 20)) : QString());
}

} // namespace ax::ui
