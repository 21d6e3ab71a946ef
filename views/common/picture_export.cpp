// SPDX-License-Identifier: Apache-2.0
#include "views/common/picture_export.h"

#include "views/common/look.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ax::ui {

namespace {

constexpr int kPngScale = 2;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::PlotPanel)
};

QString csvField(const QVariant& value)
{
    QString text;
    if (value.userType() == QMetaType::Double || value.userType() == QMetaType::Float)
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    else
        text = value.toString();
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(','))
        || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\""))
            + QLatin1Char('"');
    return text;
}

QImage pictureOf(const ExportSource& source)
{
    QImage image(source.size * kPngScale, QImage::Format_ARGB32_Premultiplied);
    image.fill(look::colours().raised);
    QPainter painter(&image);
    painter.scale(kPngScale, kPngScale);
    source.paint(painter);
    return image;
}

void save(QWidget* owner, const std::function<ExportSource()>& source, const QString& filter,
    const QString& suffix, QByteArray (*bytes)(const ExportSource&))
{
    const QString title = source().title;
    auto* dialog = new QFileDialog(owner, Words::tr("Export %1").arg(title), QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QString name = title.toLower();
    name.replace(QRegularExpression(QStringLiteral("[^\\w]+")), QStringLiteral("-"));
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, owner, [owner, source, bytes](const QString& path) {
            if (writeWhole(path, bytes(source())))
                return;
            auto* box = new QMessageBox(QMessageBox::Warning, Words::tr("Not saved"),
                Words::tr("%1 could not be written. Choose another place.").arg(path),
                QMessageBox::Close, owner);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->open();
}

} // namespace

QByteArray pngOf(const ExportSource& source)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (source.paint)
        pictureOf(source).save(&bytes, "PNG");
    return bytes.data();
}

QByteArray svgOf(const ExportSource& source)
{
    if (!source.paint)
        return {};
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setSize(source.size);
    generator.setViewBox(QRect(QPoint(), source.size));
    generator.setTitle(source.title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), source.size), look::colours().raised);
    source.paint(painter);
    painter.end();
    return bytes.data();
}

QByteArray csvOf(const ExportSource& source)
{
    return source.model ? modelCsv(*source.model).toUtf8() : QByteArray();
}

bool writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.commit();
}

void addExportActions(QMenu* menu, QWidget* owner, const std::function<ExportSource()>& source)
{
    menu->addAction(Words::tr("Picture (PNG)…"), owner, [=] {
        save(owner, source, Words::tr("PNG pictures (*.png)"), QStringLiteral("png"), &pngOf);
    });
    menu->addAction(Words::tr("Drawing (SVG)…"), owner, [=] {
        save(owner, source, Words::tr("SVG drawings (*.svg)"), QStringLiteral("svg"), &svgOf);
    });
    menu->addAction(Words::tr("Data (CSV)…"), owner, [=] {
        save(owner, source, Words::tr("CSV tables (*.csv)"), QStringLiteral("csv"), &csvOf);
    });
    menu->addSeparator();
    menu->addAction(Words::tr("Copy picture"), owner, [=] {
        if (const ExportSource from = source(); from.paint)
            QGuiApplication::clipboard()->setImage(pictureOf(from));
    });
    menu->addAction(Words::tr("Copy data"), owner, [=] {
        if (const ExportSource from = source(); from.model)
            QGuiApplication::clipboard()->setText(modelCsv(*from.model));
    });
}

QString modelCsv(const QAbstractItemModel& model)
{
    QString text;
    const auto line = [&](auto cell) {
        for (int column = 0; column < model.columnCount(); ++column)
            text += (column ? QStringLiteral(",") : QString()) + csvField(cell(column));
        text += QStringLiteral("\r\n");
    };
    line([&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    for (int row = 0; row < model.rowCount(); ++row)
        line([&](int column) {
            const QModelIndex at = model.index(row, column);
            const QVariant edit = at.data(Qt::EditRole);
            return edit.isValid() ? edit : at.data(Qt::DisplayRole);
        });
    return text;
}

} // namespace ax::ui
