// SPDX-License-Identifier: Apache-2.0
#include "app/window/dialogs.h"

#include "app/commands/commands.h"
#include "views/common/look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

struct DialogWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::Dialogs)
};

QDialog* makeDialog(QWidget* window, const QString& title)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    new QVBoxLayout(dialog);
    return dialog;
}

} // namespace

void showKeys(QWidget* window)
{
    QDialog* dialog = makeDialog(window, DialogWords::tr("Keys"));
    QList<QPair<QString, QString>> rows;
    for (QAction* action : window->actions()) {
        if (action->shortcuts().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        rows << qMakePair(plainText(action->text()), keys.join(QStringLiteral(", ")));
    }
    const auto add
        = [&](const QString& what, const QString& keys) { rows << qMakePair(what, keys); };
    add(DialogWords::tr("Message field: send"), QStringLiteral("Enter"));
    add(DialogWords::tr("Message field: new line"), QStringLiteral("Shift+Enter"));
    add(DialogWords::tr("Message field, empty: edit the last question"), QStringLiteral("Up"));
    add(DialogWords::tr("Chat text: token, line, message"),
        DialogWords::tr("Left, Right; Up, Down; Ctrl+Up, Ctrl+Down"));
    add(DialogWords::tr("Chat text: pin the token; open the lens"),
        DialogWords::tr("Space; Enter"));
    add(DialogWords::tr("Token Lens: tab"), QStringLiteral("Alt+1…4"));
    add(DialogWords::tr("Token Lens: choose a row; try without it"), DialogWords::tr("Space; W"));
    add(DialogWords::tr("Let go of the pin, then stop generating"), QStringLiteral("Esc"));
    auto* table = new QTableWidget(int(rows.size()), 2, dialog);
    table->setHorizontalHeaderLabels({ DialogWords::tr("Command"), DialogWords::tr("Keys") });
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAccessibleName(DialogWords::tr("Keys"));
    for (int row = 0; row < rows.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[row].first));
        table->setItem(row, 1, new QTableWidgetItem(rows[row].second));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(table);
    dialog->layout()->addWidget(buttons);
    dialog->resize(look::px(620), look::px(560));
    dialog->show();
}

void showAbout(QWidget* window)
{
    QDialog* dialog = makeDialog(window, DialogWords::tr("About Attention Explorer"));
    auto* text = new QLabel(dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(
        DialogWords::tr(
            "Attention Explorer %1\n\nRuns language models on this computer and shows, for "
            "every token, "
            "where the model looked.\n\nApache License 2.0. Built with Qt %2.")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    text->setMinimumWidth(look::px(380));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(text);
    dialog->layout()->addWidget(buttons);
    dialog->show();
}

void editModelFolders(
    QWidget* window, const QStringList& folders, std::function<void(QStringList)> accepted)
{
    QDialog* dialog = makeDialog(window, DialogWords::tr("Model folders"));
    auto* hint
        = new QLabel(DialogWords::tr("The program's own folder, the Hugging Face cache, LM Studio "
                                     "and Ollama are always looked at. Add others here."),
            dialog);
    hint->setWordWrap(true);
    auto* list = new QListWidget(dialog);
    list->setAccessibleName(DialogWords::tr("Model folders"));
    list->addItems(folders);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton* add
        = buttons->addButton(DialogWords::tr("Add a folder…"), QDialogButtonBox::ActionRole);
    QPushButton* remove
        = buttons->addButton(DialogWords::tr("Remove"), QDialogButtonBox::ActionRole);
    remove->setEnabled(false);
    QObject::connect(list, &QListWidget::itemSelectionChanged, dialog,
        [list, remove] { remove->setEnabled(!list->selectedItems().isEmpty()); });
    QObject::connect(add, &QPushButton::clicked, dialog, [dialog, list] {
        auto* files = new QFileDialog(dialog, DialogWords::tr("Add a folder"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(QFileDialog::Directory);
        QObject::connect(files, &QFileDialog::fileSelected, list, [list](const QString& path) {
            if (list->findItems(path, Qt::MatchExactly).isEmpty())
                list->addItem(path);
        });
        files->open();
    });
    QObject::connect(
        remove, &QPushButton::clicked, dialog, [list] { qDeleteAll(list->selectedItems()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, list, accepted] {
        QStringList paths;
        for (int row = 0; row < list->count(); ++row)
            paths << list->item(row)->text();
        accepted(paths);
        dialog->close();
    });
    dialog->layout()->addWidget(hint);
    dialog->layout()->addWidget(list);
    dialog->layout()->addWidget(buttons);
    dialog->resize(look::px(560), look::px(320));
    dialog->open();
}

} // namespace ax::ui
