// SPDX-License-Identifier: Apache-2.0
#include "app/window/regenerate_dialog.h"

#include "app/host/chat_controller.h"
#include "app/host/model_catalog.h"
#include "views/common/look.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::RegenerateDialog)
};

} // namespace

QDialog* askRegenerateWith(QWidget* window, ChatController* chat, ModelCatalog* catalog)
{
    if (!chat->canRegenerate())
        return nullptr;
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("regenerateWith"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Regenerate with"));
    dialog->setAccessibleName(dialog->windowTitle());
    auto* models = new QComboBox(dialog);
    models->setObjectName(QStringLiteral("model"));
    models->setAccessibleName(Words::tr("Model"));
    models->addItem(
        Words::tr("%1, as now").arg(QString::fromStdString(chat->model()->info.name)), QString());
    for (const CatalogEntry& entry : catalog->entries()) {
        const QString path = QString::fromStdString(entry.found.path.string());
        if (path == chat->modelPath())
            continue;
        models->addItem(QString::fromStdString(entry.found.name) + QStringLiteral(" · ")
                + catalog->fitText(entry),
            path);
        if (!entry.problem.isEmpty())
            qobject_cast<QStandardItemModel*>(models->model())
                ->item(models->count() - 1)
                ->setEnabled(false);
    }
    const SamplingOptions now = chat->settings().sampling;
    auto* sampling = new QComboBox(dialog);
    sampling->setObjectName(QStringLiteral("sampling"));
    sampling->setAccessibleName(Words::tr("Sampling"));
    sampling->addItem(Words::tr("As now  %1").arg(samplingText(now)));
    const QList<SamplingPreset> presets = samplingPresets();
    for (const SamplingPreset& preset : presets)
        sampling->addItem(
            preset.greedy ? preset.title : preset.title + QStringLiteral("  ") + preset.numbers());
    sampling->addItem(Words::tr("Another temperature"));
    auto* temperature = new QDoubleSpinBox(dialog);
    temperature->setObjectName(QStringLiteral("temperature"));
    temperature->setAccessibleName(Words::tr("Temperature"));
    temperature->setRange(0, 2);
    temperature->setSingleStep(0.1);
    temperature->setValue(double(now.temperature));
    temperature->setEnabled(false);
    QObject::connect(sampling, &QComboBox::currentIndexChanged, temperature,
        [temperature, own = sampling->count() - 1](
            int index) { temperature->setEnabled(index == own); });
    auto* note = new QLabel(
        Words::tr("The answer that stands is kept as a branch. Another model is opened first and "
                  "stays open; other sampling holds for this answer alone."),
        dialog);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* form = new QFormLayout;
    form->addRow(Words::tr("Model"), models);
    form->addRow(Words::tr("Sampling"), sampling);
    form->addRow(Words::tr("Temperature"), temperature);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->addButton(Words::tr("Write again"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto* column = new QVBoxLayout(dialog);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, chat, [=] {
        SamplingOptions options = now;
        const int chosen = sampling->currentIndex() - 1;
        if (chosen >= 0 && chosen < presets.size()) {
            applyPreset(options, presets[chosen]);
        } else if (chosen == presets.size()) {
            options.temperature = float(temperature->value());
            options.greedy = false;
        }
        chat->regenerateAs(options, models->currentData().toString());
    });
    dialog->resize(look::px(460), dialog->sizeHint().height());
    dialog->open();
    return dialog;
}

} // namespace ax::ui
