// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QTextDocument;

namespace ax::ui {

/// The manual: Markdown pages in resources/manual, embedded as `:/manual/NAME.md`. English only.
/// `index` lists the others in reading order. GUI thread.
namespace manual {

QStringList pages(); ///< names, in the order of the index
QString text(const QString& page); ///< Markdown; empty: no such page
QString title(const QString& page); ///< its first heading
/// "zones-and-presets" of "Zones and presets", as links in the pages name a heading.
QString anchor(const QString& heading);
/// Headings of a page, as anchors.
QStringList anchors(const QString& page);
/// Pages that hold all words, those with them in the title first.
QStringList found(const QString& words);
/// Where the pictures lie: made by the installation, `../share/doc/…` beside the program; empty:
/// none.
QString pictureFolder();
/// Fills `document`; pictures that are not there are left out.
void fill(QTextDocument& document, const QString& page);
/// All pages as HTML files, made of the same Markdown. Empty: written; else what went wrong.
QString writeHtml(const QString& folder);

} // namespace manual
} // namespace ax::ui
