// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>
#include <QFrame>
#include <QPushButton>
#include <QToolButton>

#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QVBoxLayout;

/// Small parts of the window's frame.
namespace ax::ui {

/// A view in the rail: icon 20 over label 11, 3 px edge when on; 48 wide without label in narrow
/// windows.
class RailButton : public QToolButton {
    Q_OBJECT
public:
    RailButton(const QString& icon, QAction* action, QWidget* parent = nullptr);
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_compact = false;
};

/// The column of view buttons at the left.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void add(RailButton* button);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The field in the corner of the menu bar that opens the palette.
class PaletteField : public QPushButton {
    Q_OBJECT
public:
    explicit PaletteField(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Title of a dock: strong, with a muted count, float and close.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget* dock);
    void setNote(const QString& note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    QDockWidget* m_dock;
    QLabel *m_title, *m_note;
    QToolButton *m_help, *m_float, *m_close;
};

/// Ground of a page in the window's place, its head down to `head` set off by a line.
void paintPage(QWidget* page, int head);

/// A line of a dock's column: the widgets beside each other, number `stretchAt` as wide as it can
/// be
/// (-1: none).
QHBoxLayout* addRow(QVBoxLayout* column, std::initializer_list<QWidget*> widgets, int stretchAt);

/// The blue outline over the window while a file is dragged over it.
class DropOutline : public QWidget {
    Q_OBJECT
public:
    explicit DropOutline(QWidget* window);
    void showText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace ax::ui
