// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QPushButton;
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
class Note;
class PreferencePanel;
class SessionStore;
class SidecarDesk;

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
    QPushButton* defaultsButton() const { return m_defaults; }
    Note* note() const { return m_note; } ///< what was set to its default, with Undo
    /// Fills in what changes while the page is not looked at.
    void refresh();
    /// Every setting of the page is as at the first start; undoDefaults() takes it back. Sessions,
    /// models, keys and tokens stay.
    void setDefaults();
    void undoDefaults();

Q_SIGNALS:
    void closeRequested();

protected:
    bool event(QEvent* event) override;
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
    /// A setting with its default: `defaults` puts it there.
    template <class Value>
    void addDefault(
        std::function<Value()> now, std::function<void(const Value&)> put, const Value& usual)
    {
        m_resets += [now, put, usual]() -> std::function<void()> {
            const Value before = now();
            if (before == usual)
                return {};
            put(usual);
            return [put, before] { put(before); };
        };
    }

    Parts m_parts;
    QLineEdit* m_field;
    QListWidget* m_list;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    QVBoxLayout *m_left, *m_right;
    QList<PreferencePanel*> m_panels;
    QPushButton* m_defaults;
    Note* m_note;
    QList<std::function<void()>> m_fill;
    QList<std::function<std::function<void()>()>> m_resets; ///< each returns what takes it back
    QList<std::function<void()>> m_undo;
};

} // namespace ax::ui
