// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QFrame>
#include <QKeySequence>
#include <QVector>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace ax::ui {

/// One thing the palette can do.
struct PaletteEntry {
    enum class Section { Commands, Models, Files, Position };
    Section section = Section::Commands;
    QString text, note; ///< note: muted, beside
    QString icon;
    QKeySequence keys;
    QString id; ///< object name of the action; path; position
    bool enabled = true;
    std::function<void()> run;
};

/// Filtered and sorted entries with section heads between them.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadRole = Qt::UserRole + 1, NoteRole, KeysRole, IconRole, MatchRole, IdRole };

    using QAbstractListModel::QAbstractListModel;
    void setEntries(QVector<PaletteEntry> entries);
    void setPattern(const QString& pattern);
    int results() const { return m_results; }
    int firstRow() const { return m_rows.isEmpty() ? -1 : 1; }
    bool isHead(int row) const { return m_rows[row].entry < 0; }
    const PaletteEntry* entryAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int entry = -1; ///< -1: head of a section
        PaletteEntry::Section section {};
        int shown = 0, all = 0;
        QVector<int> positions;
    };
    QVector<PaletteEntry> m_entries;
    QVector<Row> m_rows;
    int m_results = 0;
};

/// The command palette: frameless pop-up over the window.
class Palette : public QFrame {
    Q_OBJECT
public:
    using Source = std::function<QVector<PaletteEntry>(const QString& pattern)>;
    Palette(QWidget* window, Source source);

    void popUp();
    PaletteModel* model() const { return m_model; }
    QLineEdit* field() const { return m_field; }
    void runCurrent();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void step(int by);
    QWidget* m_window;
    Source m_source;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel *m_count, *m_help, *m_none;
    PaletteModel* m_model;
};

/// Every action of `window` that has a text: menus and submenus included, separators left out.
QVector<PaletteEntry> actionEntries(QWidget* window);

} // namespace ax::ui
