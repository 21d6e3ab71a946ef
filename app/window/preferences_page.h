// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QFrame>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace ax::ui {

class ChatController;
class HubDesk;
class KeyStore;
class PromptLog;
class ModelCatalog;
class SessionStore;
class SidecarDesk;

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

/// The Preferences: storage, privacy, appearance, model folders, limits; what is changed takes
/// effect at once unless a line says otherwise. Esc or Close leaves.
class PreferencesPage : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        ChatController* chat = nullptr;
        ModelCatalog* catalog = nullptr;
        SessionStore* store = nullptr; ///< nullptr: no storage is shown
        KeyStore* keys = nullptr;
        HubDesk* hub = nullptr;
        SidecarDesk* sidecar = nullptr;
        PromptLog* log = nullptr;
        std::function<QString()> theme; ///< "system", "light", "dark"
        std::function<void(const QString&)> setTheme;
        QString crashFolder; ///< empty: no reports are kept
        std::function<void()> showCrashes;
        std::function<QString()> language; ///< "system" or a name as "pt_BR"
        std::function<void(const QString&)> setLanguage; ///< for the next start
    };
    explicit PreferencesPage(const Parts& parts, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }
    QListWidget* list() const { return m_list; }
    const QList<PreferencePanel*>& panels() const { return m_panels; }
    /// Fills in what changes while the page is not looked at.
    void refresh();

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    PreferencePanel* addPanel(PreferencePanel* panel, bool left);
    void addPrivacy();
    void addPromptLog(PreferencePanel* panel);
    void addCrashes(PreferencePanel* panel);
    void addLanguages(PreferencePanel* panel);
    void addAppearance();
    void addFolders();
    void addHub();
    void addSidecar();
    void addLimits();
    void filter(const QString& words);

    Parts m_parts;
    QLineEdit* m_field;
    QListWidget* m_list;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    QVBoxLayout *m_left, *m_right;
    QList<PreferencePanel*> m_panels;
    QList<std::function<void()>> m_fill;
};

} // namespace ax::ui
