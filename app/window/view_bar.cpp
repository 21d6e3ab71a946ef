// SPDX-License-Identifier: Apache-2.0
#include "app/window/view_bar.h"

#include "app/commands/commands.h"
#include "app/host/chat_controller.h"
#include "app/host/error_text.h"
#include "views/common/look.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QToolButton>

namespace ax::ui {

ViewBar::ViewBar(
    ChatController* controller, ModelCatalog* catalog, Commands* commands, QWidget* parent)
    : QToolBar(tr("Chat tools"), parent)
    , m_controller(controller)
    , m_catalog(catalog)
    , m_models(new QComboBox(this))
    , m_presets(new QComboBox(this))
    , m_parameters(new QToolButton(this))
    , m_prompt(new QToolButton(this))
{
    setObjectName(QStringLiteral("viewBar"));
    // Qt's own button for what does not fit has no name for a screen reader.
    if (auto* more = findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
        more->setAccessibleName(tr("More tools"));
    setMovable(false);
    setFloatable(false);
    const auto icons = [this] { setIconSize({ look::px(16), look::px(16) }); };
    icons();
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, icons);
    m_models->setAccessibleName(tr("Model"));
    m_models->setToolTip(
        tr("The open model; the others that were found, with the memory they need"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMaxVisibleItems(24);
    m_presets->setAccessibleName(tr("Sampling preset"));
    m_presets->setToolTip(tr("How the next word is drawn"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parameters->setDefaultAction(commands->action(QStringLiteral("tools.parameters")));
    m_prompt->setDefaultAction(commands->action(QStringLiteral("session.systemPrompt")));
    m_prompt->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_prompt->setText(tr("System prompt"));
    for (QToolButton* button : { m_parameters, m_prompt }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(plainText(button->defaultAction()->text()));
    }
    for (QWidget* tool : { static_cast<QWidget*>(m_models), static_cast<QWidget*>(m_presets),
             static_cast<QWidget*>(m_parameters), static_cast<QWidget*>(m_prompt) })
        m_modelTools << addWidget(tool);
    setCompact(false);

    connect(m_models, &QComboBox::activated, this, [this](int index) {
        const QString path = m_models->itemData(index).toString();
        const bool choose = m_models->itemData(index, Qt::UserRole + 1).toBool();
        fillModels(); // the box shows what is open, not what was asked for
        if (choose)
            Q_EMIT chooseModel();
        else if (!path.isEmpty() && path != m_controller->modelPath())
            Q_EMIT openModel(path);
    });
    connect(m_presets, &QComboBox::activated, this, [this, commands](int index) {
        const QList<SamplingPreset> presets = samplingPresets();
        if (index < 0 || index >= presets.size()) {
            commands->action(QStringLiteral("tools.parameters"))->trigger();
            fillPresets();
            return;
        }
        ChatSettings settings = m_controller->settings();
        applyPreset(settings.sampling, presets[index]);
        m_controller->setSettings(settings);
    });
    connect(catalog, &ModelCatalog::changed, this, &ViewBar::fillModels);
    connect(controller, &ChatController::modelChanged, this, &ViewBar::fillModels);
    connect(controller, &ViewCommands::stateChanged, this, &ViewBar::fillModels);
    connect(controller, &ChatController::settingsChanged, this, &ViewBar::fillPresets);
    fillModels();
    fillPresets();
}

void ViewBar::setModelToolsVisible(bool visible)
{
    for (QAction* action : std::as_const(m_modelTools))
        action->setVisible(visible);
}

QWidget* ViewBar::parametersAnchor() const
{
    return m_parameters->isVisible() ? static_cast<QWidget*>(m_parameters) : m_presets;
}
QWidget* ViewBar::promptAnchor() const { return m_prompt; }

void ViewBar::setCompact(bool compact)
{
    m_models->setFixedWidth(look::px(compact ? 200 : 300));
    m_presets->setFixedWidth(look::px(compact ? 150 : 226));
    m_prompt->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void ViewBar::fillModels()
{
    m_models->clear();
    const auto& open = m_controller->model();
    const bool loading = m_controller->state() == ViewCommands::State::Loading;
    const QString openPath = open ? m_controller->modelPath() : QString();
    const QIcon icon = look::icon(QStringLiteral("model"));
    auto* items = qobject_cast<QStandardItemModel*>(m_models->model());
    const auto add = [&](const QString& text, const QString& path, bool enabled = true) {
        m_models->addItem(icon, text, path);
        if (!enabled)
            items->item(m_models->count() - 1)->setEnabled(false);
    };
    int current = -1;
    if (!open || loading) {
        add(loading ? tr("Opening %1…").arg(m_controller->loadingName()) : tr("No model open"), {});
        current = 0;
    }
    bool listed = false;
    for (const CatalogEntry& entry : m_catalog->entries()) {
        const QString path = QString::fromStdString(entry.found.path.string());
        QString text = QString::fromStdString(entry.found.name);
        if (!entry.found.quantisation.empty()
            && !text.endsWith(QString::fromStdString(entry.found.quantisation)))
            text += QStringLiteral(" · ") + QString::fromStdString(entry.found.quantisation);
        if (entry.info)
            text += QStringLiteral(" · ") + sizeText(entry.info->memory.total());
        text += QStringLiteral(", ") + m_catalog->fitText(entry);
        add(text, path, entry.problem.isEmpty());
        m_models->setItemData(m_models->count() - 1, path, Qt::ToolTipRole);
        if (path == openPath && !loading) {
            listed = true;
            current = m_models->count() - 1;
        }
    }
    if (open && !loading && !listed) {
        QString text = QString::fromStdString(open->info.name);
        if (!open->info.quantisation.empty())
            text += QStringLiteral(" · ") + QString::fromStdString(open->info.quantisation);
        const bool remote = !m_controller->serverUrl().isEmpty();
        add(text + QStringLiteral(" · ")
                + (remote ? QString::fromStdString(open->info.format)
                          : sizeText(open->info.memory.total())),
            openPath);
        current = m_models->count() - 1;
    }
    m_models->insertSeparator(m_models->count());
    m_models->addItem(look::icon(QStringLiteral("folder")), tr("Choose a model file…"));
    m_models->setItemData(m_models->count() - 1, true, Qt::UserRole + 1);
    m_models->setCurrentIndex(current);
}

void ViewBar::fillPresets()
{
    m_presets->clear();
    const QIcon icon = look::icon(QStringLiteral("sliders"));
    for (const SamplingPreset& preset : samplingPresets())
        m_presets->addItem(icon,
            preset.greedy ? preset.title : preset.title + QStringLiteral("  ") + preset.numbers());
    const int index = presetIndex(m_controller->settings().sampling);
    m_presets->insertSeparator(m_presets->count());
    m_presets->addItem(icon,
        index < 0 ? tr("Own  %1").arg(samplingText(m_controller->settings().sampling))
                  : tr("All parameters…"));
    m_presets->setCurrentIndex(index < 0 ? m_presets->count() - 1 : index);
}

} // namespace ax::ui
