// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ax::ui {

/// A framed part of the preferences with its head.
class PreferencePanel : public QFrame {
    Q_OBJECT
public:
    PreferencePanel(const QString& icon, const QString& title, QWidget* parent = nullptr);
    QString title() const { return m_title; }
    QString icon() const { return m_icon; }
    void setNote(const QString& note); ///< muted, behind the title
    void addTool(QWidget* tool); ///< at the end of the head
    QVBoxLayout* body() const { return m_body; }
    /// A label in front of a control.
    void addRow(const QString& label, QWidget* control, const QString& muted = {});
    QLabel* addWords(const QString& words, bool muted = true);
    /// What can be searched for: title, labels, buttons.
    QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon, m_title;
    QLabel *m_head, *m_note;
    QHBoxLayout* m_tools;
    QVBoxLayout* m_body;
    QGridLayout* m_grid = nullptr;
};

} // namespace ax::ui
