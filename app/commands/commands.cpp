// SPDX-License-Identifier: Apache-2.0
#include "app/commands/commands.h"

#include "views/common/look.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace ax::ui {

const QList<CommandSpec>& commandTable()
{
    static const QList<CommandSpec> table {
        { "file.new", QT_TRANSLATE_NOOP("Commands", "&New chat"), "Ctrl+N", "plus", "" },
        { "file.open", QT_TRANSLATE_NOOP("Commands", "&Open trace…"), "Ctrl+O", "file",
            QT_TRANSLATE_NOOP("Commands", "A .jsonl or .jsonl.zst file") },
        { "file.sample", QT_TRANSLATE_NOOP("Commands", "Open the sa&mple session"), "", "play",
            QT_TRANSLATE_NOOP("Commands", "A recorded chat with its attention. Needs no model.") },
        { "file.import", QT_TRANSLATE_NOOP("Commands", "&Import traces…"), "", "folder",
            QT_TRANSLATE_NOOP("Commands", "Takes trace files into the sessions") },
        { "-file.1", "", "", "", "" },
        { "file.save", QT_TRANSLATE_NOOP("Commands", "&Save trace"), "Ctrl+S", "export", "" },
        { "file.saveAs", QT_TRANSLATE_NOOP("Commands", "Save trace &as…"), "Ctrl+Shift+S", "", "" },
        { "file.export", QT_TRANSLATE_NOOP("Commands", "&Export chat…"), "", "export",
            QT_TRANSLATE_NOOP("Commands", "Web page, Markdown, text, or a table of its steps") },
        { "file.print", QT_TRANSLATE_NOOP("Commands", "&Print…"), "", "",
            QT_TRANSLATE_NOOP("Commands", "The conversation on paper or as a PDF file") },
        { "-file.2", "", "", "", "" },
        { "file.quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q", "", "" },

        { "edit.undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), "Ctrl+Z", "undo", "" },
        { "edit.redo", QT_TRANSLATE_NOOP("Commands", "&Redo"), "Ctrl+Shift+Z", "redo", "" },
        { "-edit.1", "", "", "", "" },
        { "edit.cut", QT_TRANSLATE_NOOP("Commands", "Cu&t"), "", "",
            QT_TRANSLATE_NOOP("Commands", "Ctrl+X, where one writes") },
        { "edit.copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), "", "copy",
            QT_TRANSLATE_NOOP("Commands", "Ctrl+C: what is chosen, or the message") },
        { "edit.paste", QT_TRANSLATE_NOOP("Commands", "&Paste"), "", "",
            QT_TRANSLATE_NOOP("Commands", "Ctrl+V; files are attached") },
        { "-edit.4", "", "", "", "" },
        { "edit.find", QT_TRANSLATE_NOOP("Commands", "&Find in this chat"), "Ctrl+F", "search",
            QT_TRANSLATE_NOOP("Commands", "All of its text, thinking too") },
        { "edit.findNext", QT_TRANSLATE_NOOP("Commands", "Find &next"), "F3", "", "" },
        { "edit.findPrevious", QT_TRANSLATE_NOOP("Commands", "Find &previous"), "Shift+F3", "",
            "" },
        { "-edit.2", "", "", "", "" },
        { "edit.write", QT_TRANSLATE_NOOP("Commands", "&Write a message"), "Ctrl+M", "edit",
            QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the message field") },
        { "-edit.3", "", "", "", "" },
        { "edit.preferences", QT_TRANSLATE_NOOP("Commands", "Prefere&nces…"), "Ctrl+,", "gear",
            QT_TRANSLATE_NOOP("Commands", "Storage, privacy, appearance, folders, limits") },

        { "view.palette", QT_TRANSLATE_NOOP("Commands", "Command &palette"), "Ctrl+K", "search",
            "" },
        { "view.start", QT_TRANSLATE_NOOP("Commands", "&Start page"), "Alt+Home", "folder",
            QT_TRANSLATE_NOOP("Commands", "Models on this computer and other ways to start") },
        { "-view.1", "", "", "", "" },
        { "view.sessions", QT_TRANSLATE_NOOP("Commands", "S&essions"), "Ctrl+B", "history", "",
            true },
        { "view.servers", QT_TRANSLATE_NOOP("Commands", "Ser&vers"), "", "server",
            QT_TRANSLATE_NOOP("Commands", "Servers, and what each one gives"), true },
        { "view.lens", QT_TRANSLATE_NOOP("Commands", "Token &Lens"), "Ctrl+L", "eye", "", true },
        { "view.branches", QT_TRANSLATE_NOOP("Commands", "&Branches"), "", "branch",
            QT_TRANSLATE_NOOP("Commands", "The tree of this conversation"), true },
        { "view.discovery", QT_TRANSLATE_NOOP("Commands", "Disco&very"), "", "manifold", "", true },
        { "view.tokens", QT_TRANSLATE_NOOP("Commands", "To&kens"), "", "inspect", "", true },
        { "view.timeline", QT_TRANSLATE_NOOP("Commands", "&Timeline"), "Ctrl+J", "timeline", "",
            true },
        { "view.nextArea", QT_TRANSLATE_NOOP("Commands", "Ne&xt area"), "F6", "", "" },
        { "view.previousArea", QT_TRANSLATE_NOOP("Commands", "Pre&vious area"), "Shift+F6", "",
            "" },
        { "-view.2", "", "", "", "" },
        { "view.zoomIn", QT_TRANSLATE_NOOP("Commands", "Lar&ger text"), "Ctrl++ | Ctrl+=", "", "" },
        { "view.zoomOut", QT_TRANSLATE_NOOP("Commands", "S&maller text"), "Ctrl+-", "", "" },
        { "view.zoomReset", QT_TRANSLATE_NOOP("Commands", "Te&xt size 100 %"), "Ctrl+0", "", "" },
        { "-view.3", "", "", "", "" },
        { "view.fullScreen", QT_TRANSLATE_NOOP("Commands", "&Full screen"), "F11", "fit", "",
            true },
        { "view.resetLayout", QT_TRANSLATE_NOOP("Commands", "&Reset layout"), "", "", "" },

        { "session.stop", QT_TRANSLATE_NOOP("Commands", "&Stop"), "Ctrl+.", "stop",
            QT_TRANSLATE_NOOP("Commands", "What was written so far is kept") },
        { "session.regenerate", QT_TRANSLATE_NOOP("Commands", "&Regenerate the last answer"),
            "Ctrl+Return | Ctrl+Enter", "refresh",
            QT_TRANSLATE_NOOP("Commands", "The former one stays as a version") },
        { "session.regenerateWith", QT_TRANSLATE_NOOP("Commands", "Regenerate &with…"), "",
            "sliders",
            QT_TRANSLATE_NOOP("Commands", "Another model or other settings, as a version") },
        { "session.continue", QT_TRANSLATE_NOOP("Commands", "&Continue the last answer"), "",
            "play", "" },
        { "-session.1", "", "", "", "" },
        { "session.systemPrompt", QT_TRANSLATE_NOOP("Commands", "System &prompt…"), "", "edit",
            "" },
        { "session.context", QT_TRANSLATE_NOOP("Commands", "W&hat fills the context"), "", "", "" },
        { "-session.2", "", "", "", "" },
        { "session.find", QT_TRANSLATE_NOOP("Commands", "&Find in sessions"), "Ctrl+Shift+F",
            "search", QT_TRANSLATE_NOOP("Commands", "Looks at titles and messages") },
        { "session.rename", QT_TRANSLATE_NOOP("Commands", "Re&name this session"), "", "edit", "" },
        { "session.duplicate", QT_TRANSLATE_NOOP("Commands", "&Duplicate this session"), "", "copy",
            "" },
        { "session.deleteVersion",
            QT_TRANSLATE_NOOP("Commands", "Delete this &version of the answer"), "", "branch",
            QT_TRANSLATE_NOOP("Commands", "Shows the version next to it. Undo brings it back.") },
        { "session.deleteAnswer", QT_TRANSLATE_NOOP("Commands", "Delete the last &message"), "",
            "close", QT_TRANSLATE_NOOP("Commands", "Undo brings it back") },
        { "session.delete", QT_TRANSLATE_NOOP("Commands", "Delete t&his session"), "", "close",
            QT_TRANSLATE_NOOP("Commands", "Undo brings it back for a few seconds") },
        { "-session.3", "", "", "", "" },
        { "session.unpin", QT_TRANSLATE_NOOP("Commands", "&Let go of the pinned token"), "", "pin",
            "" },
        { "session.back", QT_TRANSLATE_NOOP("Commands", "Pre&vious pinned token"), "Alt+Left",
            "left", "" },
        { "session.forward", QT_TRANSLATE_NOOP("Commands", "Ne&xt pinned token"), "Alt+Right",
            "right", "" },
        { "session.nextEvent", QT_TRANSLATE_NOOP("Commands", "Next &event"), "F8", "flag",
            QT_TRANSLATE_NOOP("Commands", "Drift, early stops, re-routes, applied advice") },
        { "session.previousEvent", QT_TRANSLATE_NOOP("Commands", "Previo&us event"), "Shift+F8",
            "flag", "" },

        { "model.open", QT_TRANSLATE_NOOP("Commands", "&Open model file…"), "Ctrl+Shift+O", "model",
            "" },
        { "model.openFolder", QT_TRANSLATE_NOOP("Commands", "Open model &folder…"), "", "folder",
            QT_TRANSLATE_NOOP("Commands", "A folder with safetensors and a tokenizer") },
        { "model.connect", QT_TRANSLATE_NOOP("Commands", "C&onnect to a server…"), "", "server",
            QT_TRANSLATE_NOOP("Commands", "A model on this or another computer") },
        { "model.get", QT_TRANSLATE_NOOP("Commands", "&Get models…"), "", "down",
            QT_TRANSLATE_NOOP("Commands", "Search a hub and fetch what fits") },
        { "-model.1", "", "", "", "" },
        { "model.close", QT_TRANSLATE_NOOP("Commands", "&Close the model"), "", "close",
            QT_TRANSLATE_NOOP("Commands", "The trace stays open") },
        { "model.cancel", QT_TRANSLATE_NOOP("Commands", "C&ancel opening"), "", "", "" },

        { "tools.parameters", QT_TRANSLATE_NOOP("Commands", "&Parameters…"), "Ctrl+P", "sliders",
            QT_TRANSLATE_NOOP("Commands", "Sampling, capture and model settings") },
        { "tools.serve", QT_TRANSLATE_NOOP("Commands", "Ser&ve this model…"), "", "server",
            QT_TRANSLATE_NOOP("Commands", "Other programs can ask the open model over HTTP") },
        { "tools.fit", QT_TRANSLATE_NOOP("Commands", "&Fit fingerprints…"), "", "fit",
            QT_TRANSLATE_NOOP(
                "Commands", "Learns which 20 numbers say most about a token of this model"),
            true },
        { "tools.measure", QT_TRANSLATE_NOOP("Commands", "Measure &signals…"), "", "target",
            QT_TRANSLATE_NOOP("Commands", "Which signals tell wrong answers from right ones") },
        { "tools.marked", QT_TRANSLATE_NOOP("Commands", "Mar&ked positions"), "", "flag",
            QT_TRANSLATE_NOOP("Commands", "Do later words look less at what is marked?"), true },
        { "tools.campaigns", QT_TRANSLATE_NOOP("Commands", "&Campaigns…"), "", "history",
            QT_TRANSLATE_NOOP("Commands", "Asks suites of prompts and keeps every fingerprint") },
        { "tools.promptRows", QT_TRANSLATE_NOOP("Commands", "Record prompt &rows"), "", "",
            QT_TRANSLATE_NOOP(
                "Commands", "So that the lens works on the question too, from the next answer on"),
            true },
        { "tools.rescan", QT_TRANSLATE_NOOP("Commands", "&Look for models again"), "", "refresh",
            "" },
        { "tools.modelFolders", QT_TRANSLATE_NOOP("Commands", "&Model folders…"), "", "folder",
            QT_TRANSLATE_NOOP("Commands", "Further folders to look for models in") },

        { "help.manual", QT_TRANSLATE_NOOP("Commands", "&Manual"), "F1", "info",
            QT_TRANSLATE_NOOP("Commands", "The page about the panel that has the keyboard") },
        { "help.tour", QT_TRANSLATE_NOOP("Commands", "A &tour of ten minutes"), "", "play",
            QT_TRANSLATE_NOOP("Commands", "On the sample session. Needs no model.") },
        { "help.keys", QT_TRANSLATE_NOOP("Commands", "&Keys"), "Ctrl+F1", "keyboard", "" },
        { "help.crashes", QT_TRANSLATE_NOOP("Commands", "Crash &reports…"), "", "warn",
            QT_TRANSLATE_NOOP("Commands", "What was written when the program ended by itself") },
        { "help.about", QT_TRANSLATE_NOOP("Commands", "&About Attention Explorer"), "", "info",
            "" },
    };
    return table;
}

namespace {

struct MenuSpec {
    const char* id;
    const char* title;
};
const MenuSpec kMenus[] = {
    { "file", QT_TRANSLATE_NOOP("Commands", "&File") },
    { "edit", QT_TRANSLATE_NOOP("Commands", "&Edit") },
    { "view", QT_TRANSLATE_NOOP("Commands", "&View") },
    { "session", QT_TRANSLATE_NOOP("Commands", "&Session") },
    { "model", QT_TRANSLATE_NOOP("Commands", "&Model") },
    { "tools", QT_TRANSLATE_NOOP("Commands", "&Tools") },
    { "help", QT_TRANSLATE_NOOP("Commands", "&Help") },
};

QString words(const char* source) { return QCoreApplication::translate("Commands", source); }

} // namespace

QString plainText(const QString& actionText)
{
    QString text;
    for (int k = 0; k < actionText.size(); ++k) {
        if (actionText[k] == QLatin1Char('&') && k + 1 < actionText.size())
            ++k;
        text += actionText[k];
    }
    return text;
}

Commands::Commands(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    for (const CommandSpec& spec : commandTable()) {
        if (spec.id[0] == '-')
            continue;
        auto* action = new QAction(words(spec.text), window);
        action->setObjectName(QString::fromLatin1(spec.id));
        QList<QKeySequence> keys;
        for (const QString& key :
            QString::fromLatin1(spec.keys).split(QStringLiteral(" | "), Qt::SkipEmptyParts))
            keys << QKeySequence(key, QKeySequence::PortableText);
        action->setShortcuts(keys);
        action->setCheckable(spec.checkable);
        if (spec.icon[0] != '\0')
            action->setIcon(look::icon(QString::fromLatin1(spec.icon)));
        action->setIconVisibleInMenu(false);
        const QString hint = spec.hint[0] != '\0' ? words(spec.hint) : plainText(words(spec.text));
        action->setStatusTip(hint);
        action->setToolTip(keys.isEmpty() ? hint
                                          : QStringLiteral("%1 (%2)").arg(hint,
                                              keys.first().toString(QKeySequence::NativeText)));
        window->addAction(action);
        m_actions.insert(action->objectName(), action);
    }
}

QAction* Commands::action(const QString& id) const
{
    QAction* found = m_actions.value(id);
    Q_ASSERT_X(found, "Commands::action", qPrintable(id));
    return found;
}

QMenu* Commands::menu(const QString& id) const { return m_menus.value(id); }

void Commands::fillMenuBar(QMenuBar* menuBar)
{
    for (const MenuSpec& spec : kMenus) {
        QMenu* menu = menuBar->addMenu(words(spec.title));
        menu->setObjectName(QString::fromLatin1(spec.id));
        m_menus.insert(menu->objectName(), menu);
        const QString prefix = menu->objectName() + QLatin1Char('.');
        for (const CommandSpec& command : commandTable()) {
            const QString id = QString::fromLatin1(command.id);
            if (id.startsWith(QLatin1Char('-') + prefix))
                menu->addSeparator();
            else if (id.startsWith(prefix))
                menu->addAction(action(id));
        }
    }
}

QMenu* Commands::addSubMenu(
    const QString& menuId, const QString& subId, const QString& title, QAction* before)
{
    auto* sub = new QMenu(title, menu(menuId));
    sub->setObjectName(subId);
    menu(menuId)->insertMenu(before, sub);
    m_menus.insert(subId, sub);
    return sub;
}

} // namespace ax::ui
