// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/model_catalog.h"

#include <QAbstractButton>
#include <QFrame>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace ax::ui {

class EmptyState;
class ModelsTable;
class Note;

/// A box with a head: title strong, unit muted, tools at the right.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& title, QWidget* parent = nullptr);
    void setUnit(const QString& unit);
    QToolButton* addTool(const QString& icon, const QString& tip);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    QWidget* m_head;
    QLabel *m_title, *m_unit;
    QVBoxLayout* m_body;
};

/// One of "other ways to start": icon, title, sentence, keys.
class WayButton : public QAbstractButton {
    Q_OBJECT
public:
    WayButton(const QString& icon, const QString& title, const QString& sentence,
        const QString& keys, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect sentenceRect(int width) const;

    QString m_icon, m_sentence, m_keys;
};

/// No model open: what was found, and the other ways to start.
class StartPage : public QScrollArea {
    Q_OBJECT
public:
    StartPage(ModelCatalog* catalog, bool hasSample, QWidget* parent = nullptr);
    QTableView* table() const { return m_table; }
    QPushButton* openButton() const { return m_open; }
    Note* note() const { return m_note; }
    void takeFocus(); ///< to the button that opens, or the first other way
    /// The server whose model is open; empty: none, so nothing leaves this computer.
    void setServer(const QString& url);
    void setDevice(const QString& text)
    {
        m_device = text;
        refresh();
    }

Q_SIGNALS:
    void openModel(const QString& path);
    void sampleRequested();
    void openTraceRequested();
    void chooseModelRequested();
    void connectRequested();
    void getRequested();
    void foldersRequested();
    void rescanRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    void restyle();
    void updateChoice();
    void fitColumns();
    int chosenRow() const;

    ModelCatalog* m_catalog;
    ModelsTable* m_model;
    QLabel *m_title, *m_lead, *m_hint, *m_drop;
    Note* m_note;
    Card *m_found, *m_ways, *m_places;
    QTableView* m_table;
    EmptyState* m_none;
    QPushButton *m_open, *m_details;
    QLabel* m_detailsText;
    QFrame* m_foot;
    QString m_device;
};

} // namespace ax::ui
