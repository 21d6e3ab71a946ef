// SPDX-License-Identifier: Apache-2.0
#include "app/window/regenerate_dialog.h"

#include "app/host/chat_controller.h"
#include "app/host/model_catalog.h"
#include "app/host/pair_run.h"
#include "views/common/look.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <memory>

namespace ax::ui {

namespace {

struct RegenerateWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::RegenerateDialog)
};

/// Model and sampling of one answer.
struct RunFields {
    QComboBox *models, *sampling;
    QDoubleSpinBox* temperature;
    QList<SamplingPreset> presets = samplingPresets();
    SamplingOptions now;

    /// `end`: of the fields' names, where there are several of a kind.
    RunFields(QWidget* parent, QFormLayout* form, ChatController* chat, ModelCatalog* catalog,
        const QString& end = {})
        : models(new QComboBox(parent))
        , sampling(new QComboBox(parent))
        , temperature(new QDoubleSpinBox(parent))
        , now(chat->settings().sampling)
    {
        const auto named = [&](QWidget* field, const char* id, const QString& name) {
            field->setObjectName(QString::fromLatin1(id) + end);
            field->setAccessibleName(end.isEmpty() ? name : name + QLatin1Char(' ') + end);
            form->addRow(name, field);
        };
        if (chat->model())
            models->addItem(RegenerateWords::tr("%1, as now")
                                .arg(QString::fromStdString(chat->model()->info.name)),
                QString());
        for (const CatalogEntry& entry : catalog->entries()) {
            const QString path = QString::fromStdString(entry.found.path.string());
            if (chat->model() && path == chat->modelPath())
                continue;
            models->addItem(QString::fromStdString(entry.found.name) + QStringLiteral(" · ")
                    + catalog->fitText(entry),
                path);
            models->setItemData(
                models->count() - 1, QString::fromStdString(entry.found.name), Qt::UserRole + 1);
            if (!entry.problem.isEmpty())
                qobject_cast<QStandardItemModel*>(models->model())
                    ->item(models->count() - 1)
                    ->setEnabled(false);
        }
        sampling->addItem(RegenerateWords::tr("As now  %1").arg(samplingText(now)));
        for (const SamplingPreset& preset : presets)
            sampling->addItem(preset.greedy
                    ? preset.title
                    : preset.title + QStringLiteral("  ") + preset.numbers());
        sampling->addItem(RegenerateWords::tr("Another temperature"));
        temperature->setRange(0, 2);
        temperature->setSingleStep(0.1);
        temperature->setValue(double(now.temperature));
        temperature->setEnabled(false);
        QObject::connect(sampling, &QComboBox::currentIndexChanged, temperature,
            [field = temperature, own = sampling->count() - 1](
                int index) { field->setEnabled(index == own); });
        named(models, "model", RegenerateWords::tr("Model"));
        named(sampling, "sampling", RegenerateWords::tr("Sampling"));
        named(temperature, "temperature", RegenerateWords::tr("Temperature"));
    }
    SamplingOptions options() const
    {
        SamplingOptions options = now;
        const int chosen = sampling->currentIndex() - 1;
        if (chosen >= 0 && chosen < presets.size()) {
            applyPreset(options, presets[chosen]);
        } else if (chosen == presets.size()) {
            options.temperature = float(temperature->value());
            options.greedy = false;
        }
        return options;
    }
    QString path() const { return models->currentData().toString(); }
    QString name() const { return models->currentData(Qt::UserRole + 1).toString(); }
};

QDialog* makeDialog(QWidget* window, const char* id, const QString& title)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QString::fromLatin1(id));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    return dialog;
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* note = new QLabel(text, parent);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    return note;
}

QDialogButtonBox* buttonsOf(QDialog* dialog, const QString& go)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->addButton(go, QDialogButtonBox::AcceptRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    return buttons;
}

} // namespace

QDialog* askRegenerateWith(QWidget* window, ChatController* chat, ModelCatalog* catalog)
{
    if (!chat->canRegenerate())
        return nullptr;
    QDialog* dialog = makeDialog(window, "regenerateWith", RegenerateWords::tr("Regenerate with"));
    auto* form = new QFormLayout;
    const auto fields = std::make_shared<RunFields>(dialog, form, chat, catalog);
    auto* column = new QVBoxLayout(dialog);
    column->addLayout(form);
    column->addWidget(
        mutedLabel(RegenerateWords::tr(
                       "The answer that stands is kept as a branch. Another model is opened first "
                       "and stays open; other sampling holds for this answer alone."),
            dialog));
    column->addWidget(buttonsOf(dialog, RegenerateWords::tr("Write again")));
    QObject::connect(dialog, &QDialog::accepted, chat,
        [chat, fields] { chat->regenerateAs(fields->options(), fields->path()); });
    dialog->resize(look::px(460), dialog->sizeHint().height());
    dialog->open();
    return dialog;
}

QDialog* askRunBoth(QWidget* window, ChatController* chat, ModelCatalog* catalog, PairRun* pairs)
{
    if (!pairs->refusal().isEmpty())
        return nullptr;
    QDialog* dialog = makeDialog(window, "runBoth", RegenerateWords::tr("Run both"));
    auto* sides = new QHBoxLayout;
    QVector<std::shared_ptr<RunFields>> fields;
    for (const QString& side : { QStringLiteral("A"), QStringLiteral("B") }) {
        auto* box = new QGroupBox(side, dialog);
        auto* form = new QFormLayout(box);
        fields << std::make_shared<RunFields>(box, form, chat, catalog, side);
        sides->addWidget(box, 1);
    }
    auto* column = new QVBoxLayout(dialog);
    column->addLayout(sides);
    column->addWidget(mutedLabel(
        RegenerateWords::tr(
            "The last question is answered twice, first by A, then by B, and Compare shows "
            "both. One model is open at a time; the second one stays open. The answer that "
            "stands now, and A’s, are kept as branches."),
        dialog));
    QDialogButtonBox* buttons = buttonsOf(dialog, RegenerateWords::tr("Run both"));
    column->addWidget(buttons);
    // The same twice would say nothing but how much chance there is; that is what one asks for with
    // two seeds, so it is allowed. Without any model there is nothing to run.
    for (const auto& each : fields)
        if (each->models->count() == 0)
            for (QAbstractButton* button : buttons->buttons())
                if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                    button->setEnabled(false);
                    button->setToolTip(RegenerateWords::tr("No model was found on this computer."));
                }
    QObject::connect(dialog, &QDialog::accepted, pairs, [chat, pairs, fields] {
        // “As now” is the model that is open now, also once the other one took its place.
        const auto sideOf = [chat](const RunFields& each) {
            return PairSide { each.path().isEmpty() ? chat->modelPath() : each.path(),
                each.path().isEmpty() && chat->model()
                    ? QString::fromStdString(chat->model()->info.name)
                    : each.name(),
                each.options() };
        };
        pairs->start(sideOf(*fields[0]), sideOf(*fields[1]));
    });
    dialog->resize(look::px(680), dialog->sizeHint().height());
    dialog->open();
    return dialog;
}

} // namespace ax::ui
