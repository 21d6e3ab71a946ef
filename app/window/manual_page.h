// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVector>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace ax::ui {

/// The manual in the window: contents and search at the left, the page at the right. Alt+Left and
/// Alt+Right go back and forth, Esc leaves.
class ManualPage : public QWidget {
    Q_OBJECT
public:
    explicit ManualPage(QWidget* parent = nullptr);

    /// "router", "router#evidence"; a page that is not there shows the contents.
    void show(const QString& page);
    QString shown() const; ///< "router#evidence"
    QLineEdit* field() const { return m_field; }
    QListWidget* contents() const { return m_contents; }
    QTextBrowser* browser() const { return m_browser; }
    void back();
    void forward();

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& page);
    void fillContents();
    void restyle();
    int textWidth() const;
    QLineEdit* m_field;
    QListWidget* m_contents;
    QTextBrowser* m_browser;
    QToolButton *m_back, *m_forward;
    QLabel *m_title, *m_language;
    QWidget* m_side;
    QStringList m_history;
    int m_at = -1;
};

} // namespace ax::ui
