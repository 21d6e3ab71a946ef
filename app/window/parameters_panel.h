// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/chat_settings.h"

#include <QFrame>

#include <functional>

class QAbstractSpinBox;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace ax::ui {

class ChatController;

/// Pop-up with every sampling parameter, the capture options and how models are opened. What is
/// changed holds from the next answer on (Model: when a model is opened).
class ParametersPanel : public QFrame {
    Q_OBJECT
public:
    ParametersPanel(ChatController* controller, QWidget* window);
    void popUp(QWidget* below);
    QTabWidget* tabs() const { return m_tabs; }

private:
    QFormLayout* addPage(const QString& title, const QString& hint);
    struct Words {
        QString label, tip;
    };
    struct NumberRange {
        double least, most, step;
        int decimals;
    };
    struct IntegerRange {
        int least, most;
        QString special; ///< shown for `least`
    };
    QDoubleSpinBox* number(QFormLayout* form, const Words& words, const NumberRange& range,
        std::function<double(const ChatSettings&)> get,
        std::function<void(ChatSettings&, double)> set);
    QSpinBox* integer(QFormLayout* form, const Words& words, const IntegerRange& range,
        std::function<int(const ChatSettings&)> get, std::function<void(ChatSettings&, int)> set);
    /// What both have of `words`, and their row.
    void addSpinBox(QFormLayout* form, const Words& words, QAbstractSpinBox* field);
    QCheckBox* flag(QFormLayout* form, const QString& label, const QString& tip,
        std::function<bool(const ChatSettings&)> get, std::function<void(ChatSettings&, bool)> set);
    QComboBox* choice(QFormLayout* form, const QString& label, const QString& tip,
        const QStringList& texts, std::function<int(const ChatSettings&)> get,
        std::function<void(ChatSettings&, int)> set);
    QLineEdit* text(QFormLayout* form, const QString& label, const QString& tip,
        const QString& placeholder, std::function<QString(const ChatSettings&)> get,
        std::function<bool(ChatSettings&, const QString&)> set);
    template <class Options>
    void addField(
        QFormLayout* form, const OptionField<Options>& field, Options ChatSettings::*group);
    void change(const std::function<void(ChatSettings&)>& edit);
    void buildSampling();
    void buildCapture();
    void buildModel();

    ChatController* m_controller;
    QTabWidget* m_tabs;
    QLabel* m_problem;
    bool m_showing = false; ///< fields are being filled
    QList<std::function<void(const ChatSettings&)>> m_fill;
};

/// Pop-up that edits the system prompt.
class SystemPromptPanel : public QFrame {
    Q_OBJECT
public:
    SystemPromptPanel(ChatController* controller, QWidget* window);
    void popUp(QWidget* below);
    QPlainTextEdit* field() const { return m_field; }

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    ChatController* m_controller;
    QPlainTextEdit* m_field;
    QLabel* m_count;
};

/// Places a pop-up under a widget, inside the screen.
void placeBelow(QWidget* popup, QWidget* anchor, QWidget* window);

} // namespace ax::ui
