// SPDX-License-Identifier: Apache-2.0
// The dialog of a new campaign.
#include "app/host/chat_controller.h"
#include "app/host/model_catalog.h"
#include "app/window/campaigns_window.h"
#include "engine/analysis/zones.h"
#include "engine/campaign/suite.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

struct CampaignDialogWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::CampaignDialog)
};

QString suiteTitle(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QFileInfo(path).completeBaseName();
    const auto suite = campaign::readSuite(
        file.readAll().toStdString(), QFileInfo(path).fileName().toStdString());
    return suite ? CampaignDialogWords::tr("%1, %n prompt(s)", nullptr, int(suite->prompts.size()))
                       .arg(QString::fromStdString(suite->name))
                 : QFileInfo(path).completeBaseName();
}

QSpinBox* spin(QWidget* parent, const char* name, const QString& words, int from, int to, int now)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(words);
    box->setRange(from, to);
    box->setValue(now);
    return box;
}

} // namespace

void askCampaign(QWidget* window, ChatController* chat, ModelCatalog* catalog,
    std::function<void(const CampaignOrder&)> accepted)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("newCampaign"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(CampaignDialogWords::tr("New campaign"));
    dialog->setAccessibleName(dialog->windowTitle());
    const auto combo = [dialog](const char* name, const QString& words) {
        auto* box = new QComboBox(dialog);
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(words);
        return box;
    };
    auto* suites = combo("suite", CampaignDialogWords::tr("Suite"));
    for (const QString& path : Campaigns::shippedSuites())
        suites->addItem(suiteTitle(path), path);
    auto* own = new QPushButton(CampaignDialogWords::tr("Own suite…"), dialog);
    auto* models = combo("model", CampaignDialogWords::tr("Model"));
    if (!chat->serverUrl().isEmpty() && chat->model())
        models->addItem(
            CampaignDialogWords::tr("%1, of the server").arg(chat->serverUrl()), QString());
    else if (chat->model())
        models->addItem(CampaignDialogWords::tr("%1, as open")
                            .arg(QString::fromStdString(chat->model()->info.name)),
            chat->modelPath());
    for (const CatalogEntry& entry : catalog->entries()) {
        const QString path = QString::fromStdString(entry.found.path.string());
        if (entry.problem.isEmpty() && models->findData(path) < 0)
            models->addItem(QString::fromStdString(entry.found.name), path);
    }
    auto* file = new QPushButton(CampaignDialogWords::tr("Model file…"), dialog);
    auto* repeats = spin(dialog, "repeats", CampaignDialogWords::tr("Repeats"), 1, 10000, 3);
    auto* tokens = spin(
        dialog, "maxTokens", CampaignDialogWords::tr("Tokens of an answer"), 1, 1 << 20, 384);
    auto* seed = spin(dialog, "seed", CampaignDialogWords::tr("First seed"), 1, 1 << 30, 1);
    auto* every = spin(
        dialog, "discoverEvery", CampaignDialogWords::tr("Discover every"), 200, 1 << 30, 20000);
    every->setSuffix(CampaignDialogWords::tr(" tokens"));
    auto* temperature = new QDoubleSpinBox(dialog);
    temperature->setObjectName(QStringLiteral("temperature"));
    temperature->setAccessibleName(CampaignDialogWords::tr("Temperature"));
    temperature->setRange(0, 2);
    temperature->setSingleStep(0.1);
    temperature->setValue(0.7);
    auto* speed = combo("speed", CampaignDialogWords::tr("Speed"));
    speed->addItem(CampaignDialogWords::tr("Full"), 1.0);
    speed->addItem(CampaignDialogWords::tr("Half of the time"), 0.5);
    speed->addItem(CampaignDialogWords::tr("A quarter of the time"), 0.25);
    auto* preset = combo("zonePreset", CampaignDialogWords::tr("Zone preset"));
    for (const std::string& name : ZonePreset::builtinNames())
        preset->addItem(QString::fromStdString(name));
    preset->setCurrentText(QStringLiteral("explorer"));
    auto* sinks = new QCheckBox(CampaignDialogWords::tr("Sinks counted"), dialog);
    sinks->setChecked(true);
    auto* note = new QLabel(
        CampaignDialogWords::tr(
            "It runs as attnx explore beside the chat, with the model loaded once more, and "
            "goes on where it was when it is interrupted."),
        dialog);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* form = new QFormLayout;
    const auto pair = [&](const QString& words, QWidget* field, QWidget* more) {
        auto* line = new QHBoxLayout;
        line->addWidget(field, 1);
        line->addWidget(more);
        form->addRow(words, line);
    };
    pair(CampaignDialogWords::tr("Suite"), suites, own);
    pair(CampaignDialogWords::tr("Model"), models, file);
    form->addRow(CampaignDialogWords::tr("Repeats"), repeats);
    form->addRow(CampaignDialogWords::tr("Tokens of an answer, at most"), tokens);
    form->addRow(CampaignDialogWords::tr("Temperature"), temperature);
    form->addRow(CampaignDialogWords::tr("First seed"), seed);
    form->addRow(CampaignDialogWords::tr("Discover every"), every);
    form->addRow(CampaignDialogWords::tr("Zone preset"), preset);
    form->addRow(QString(), sinks);
    form->addRow(CampaignDialogWords::tr("Speed"), speed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* start
        = buttons->addButton(CampaignDialogWords::tr("Start"), QDialogButtonBox::AcceptRole);
    start->setDefault(true);
    const auto check = [=] { start->setEnabled(suites->count() > 0 && models->count() > 0); };
    check();
    auto* column = new QVBoxLayout(dialog);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(buttons);
    const auto choose = [dialog, check](QComboBox* into, const QString& title,
                            const QString& filter, auto&& titleOf) {
        auto* files = new QFileDialog(dialog, title, {}, filter);
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(QFileDialog::ExistingFile);
        QObject::connect(
            files, &QFileDialog::fileSelected, dialog, [into, check, titleOf](const QString& path) {
                into->addItem(titleOf(path), path);
                into->setCurrentIndex(into->count() - 1);
                check();
            });
        files->open();
    };
    QObject::connect(own, &QPushButton::clicked, dialog, [=] {
        choose(suites, CampaignDialogWords::tr("Own suite"),
            CampaignDialogWords::tr("Suites (*.json)"), &suiteTitle);
    });
    QObject::connect(file, &QPushButton::clicked, dialog, [=] {
        choose(models, CampaignDialogWords::tr("Model file"),
            CampaignDialogWords::tr("Models (*.gguf *.safetensors)"),
            [](const QString& path) { return QFileInfo(path).fileName(); });
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, window, [=, accepted = std::move(accepted)] {
        CampaignOrder order;
        order.suite = suites->currentData().toString();
        order.model = models->currentData().toString();
        if (order.model.isEmpty())
            order.server = chat->serverUrl();
        order.repeats = repeats->value();
        order.maxTokens = tokens->value();
        order.temperature = temperature->value();
        order.seed = quint64(seed->value());
        order.discoverEvery = every->value();
        order.zonePreset = preset->currentText();
        order.sinksCounted = sinks->isChecked();
        order.speed = speed->currentData().toDouble();
        accepted(order);
    });
    dialog->resize(look::px(560), dialog->sizeHint().height());
    dialog->open();
}

} // namespace ax::ui
