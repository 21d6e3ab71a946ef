// SPDX-License-Identifier: Apache-2.0
// The parts of the Preferences but storage.
#include "app/window/preferences_page.h"

#include "app/crash/crash_handler.h"
#include "app/host/chat_controller.h"
#include "app/host/error_text.h"
#include "app/host/hub_desk.h"
#include "app/host/key_store.h"
#include "app/host/model_catalog.h"
#include "app/host/prompt_log.h"
#include "app/host/sidecar_desk.h"
#include "app/window/app_words.h"
#include "app/window/preference_panel.h"
#include "engine/core/system_info.h"
#include "views/session/number_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace ax::ui {

void PreferencesPage::addPrivacy()
{
    auto* panel = addPanel(new PreferencePanel(QStringLiteral("lock"), tr("Privacy"), this), false);
    panel->addWords(tr("Models on this computer: nothing you type or read leaves it. A server gets "
                       "what you send to it, and nothing else."));
    QLabel* keys = panel->addWords({}, false);
    QLabel* chats = panel->addWords({}, false);
    m_fill += [this, keys, chats] {
        keys->setText(!m_parts.keys || m_parts.keys->filePath().isEmpty()
                ? tr("Keys of servers are kept until the program ends.")
                : m_parts.keys->usesFile()
                ? tr("No keychain is running. Keys of servers are kept in %1, a file that only you "
                     "can read.")
                      .arg(m_parts.keys->filePath())
                : tr("Keys of servers are kept in the keychain."));
        chats->setText(m_parts.store
                ? tr(
                    "Chats are saved by themselves while they are written, on this computer alone.")
                : tr("Chats are saved when you save them."));
    };
    if (m_parts.log)
        addPromptLog(panel);
    if (!m_parts.crashFolder.isEmpty())
        addCrashes(panel);
}

void PreferencesPage::addPromptLog(PreferencePanel* panel)
{
    PromptLog* log = m_parts.log;
    auto* on = new QCheckBox(tr("Write prompt text into a log"), panel);
    on->setObjectName(QStringLiteral("promptLog"));
    panel->body()->addWidget(on);
    QLabel* words = panel->addWords({});
    words->setObjectName(QStringLiteral("promptLogWords"));
    auto* open = new QPushButton(tr("Show"), panel);
    auto* clear = new QPushButton(tr("Delete"), panel);
    open->setAccessibleName(tr("Show the log"));
    clear->setAccessibleName(tr("Delete the log"));
    clear->setObjectName(QStringLiteral("clearPromptLog"));
    auto* row = new QHBoxLayout;
    row->addWidget(open);
    row->addWidget(clear);
    row->addStretch(1);
    panel->body()->addLayout(row);
    const auto fill = [=] {
        on->setChecked(log->isOn());
        const qint64 bytes = log->bytes();
        const QString path = QDir::toNativeSeparators(log->path());
        words->setText(bytes > 0
                ? tr("What models are asked from this window is in %1, %2, which only you can "
                     "read.")
                      .arg(path, sizeText(std::uint64_t(bytes)))
                : tr("Each question with all the model gets to read, into %1, which only you can "
                     "read. Nothing is written while this is off.")
                      .arg(path));
        open->setVisible(bytes > 0);
        clear->setVisible(bytes > 0);
    };
    connect(on, &QCheckBox::clicked, log, &PromptLog::setOn);
    addDefault<bool>(
        [log] { return log->isOn(); }, [log](const bool& is) { log->setOn(is); }, false);
    connect(log, &PromptLog::changed, panel, fill);
    connect(log, &PromptLog::failed, panel, [words, log](const QString& why) {
        words->setText(tr("The log could not be written, so it is off: %1, %2")
                           .arg(QDir::toNativeSeparators(log->path()), why));
    });
    connect(open, &QPushButton::clicked, panel,
        [log] { QDesktopServices::openUrl(QUrl::fromLocalFile(log->path())); });
    connect(clear, &QPushButton::clicked, log, &PromptLog::clear);
    m_fill += fill;
}

void PreferencesPage::addCrashes(PreferencePanel* panel)
{
    QLabel* words = panel->addWords({});
    words->setObjectName(QStringLiteral("crashWords"));
    auto* open = new QPushButton(tr("Show…"), panel);
    auto* drop = new QPushButton(tr("Delete"), panel);
    open->setAccessibleName(tr("Show crash reports"));
    drop->setAccessibleName(tr("Delete crash reports"));
    drop->setObjectName(QStringLiteral("deleteCrashes"));
    auto* row = new QHBoxLayout;
    row->addWidget(open);
    row->addWidget(drop);
    row->addStretch(1);
    panel->body()->addLayout(row);
    const auto fill = [this, words, open, drop] {
        qint64 bytes = 0;
        const auto all = crashReports(m_parts.crashFolder.toStdString());
        for (const CrashReport& report : all)
            bytes += QFileInfo(QString::fromStdString(report.path.string())).size();
        words->setText(all.empty()
                ? tr("Crash reports stay here: there are none.")
                : tr("Crash reports stay here: %1, %2")
                      .arg(text::integer(qint64(all.size())), sizeText(std::uint64_t(bytes))));
        open->setVisible(!all.empty() && m_parts.showCrashes);
        drop->setVisible(!all.empty());
    };
    connect(open, &QPushButton::clicked, this, [this] { m_parts.showCrashes(); });
    connect(drop, &QPushButton::clicked, panel, [this, fill] {
        for (const CrashReport& report : crashReports(m_parts.crashFolder.toStdString()))
            QFile::remove(QString::fromStdString(report.path.string()));
        fill();
    });
    m_fill += fill;
}

void PreferencesPage::addAppearance()
{
    auto* panel
        = addPanel(new PreferencePanel(QStringLiteral("eye"), tr("Appearance"), this), false);
    auto* themes = new QWidget(panel);
    auto* row = new QHBoxLayout(themes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(themes);
    const QPair<const char*, QString> all[]
        = { { "system", tr("System") }, { "light", tr("Light") }, { "dark", tr("Dark") } };
    for (const auto& [id, name] : all) {
        auto* button = new QToolButton(themes);
        button->setText(name);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(false);
        button->setMinimumSize(look::px(64), look::px(26));
        button->setObjectName(QStringLiteral("theme.") + QString::fromLatin1(id));
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, id = QString::fromLatin1(id)] {
            if (m_parts.setTheme)
                m_parts.setTheme(id);
        });
        m_fill += [this, button, id = QString::fromLatin1(id)] {
            button->setChecked(m_parts.theme && m_parts.theme() == id);
        };
    }
    panel->addRow(tr("Theme"), themes);
    if (m_parts.theme && m_parts.setTheme)
        addDefault<QString>(m_parts.theme, m_parts.setTheme, QStringLiteral("system"));
    addDefault<double>(
        [] { return look::textZoom(); }, [](const double& zoom) { look::setTextZoom(zoom); }, 1.0);
    auto* size = new QComboBox(panel);
    size->setObjectName(QStringLiteral("textSize"));
    for (const double zoom : look::kTextZooms)
        size->addItem(tr("%1 %").arg(qRound(zoom * 100)), zoom);
    connect(size, &QComboBox::activated, this,
        [size](int index) { look::setTextZoom(size->itemData(index).toDouble()); });
    const auto fill = [size] {
        for (int k = 0; k < size->count(); ++k)
            if (std::abs(size->itemData(k).toDouble() - look::textZoom()) < 0.01)
                size->setCurrentIndex(k);
    };
    connect(&look::notifier(), &look::Notifier::zoomChanged, size, fill);
    m_fill += fill;
    panel->addRow(tr("Text size"), size, tr("Ctrl +, −, 0"));
    if (m_parts.setLanguage)
        addLanguages(panel);
}

void PreferencesPage::addLanguages(PreferencePanel* panel)
{
    auto* language = new QComboBox(panel);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("System"), QStringLiteral("system"));
    for (const QString& name : knownLanguages())
        language->addItem(QLocale(name).nativeLanguageName(), name);
    connect(language, &QComboBox::activated, this,
        [this, language](int index) { m_parts.setLanguage(language->itemData(index).toString()); });
    m_fill += [this, language] {
        language->setCurrentIndex(std::max(0, language->findData(m_parts.language())));
    };
    addDefault<QString>(m_parts.language, m_parts.setLanguage, QStringLiteral("system"));
    panel->addRow(tr("Language"), language, tr("from the next start on"));
}

void PreferencesPage::addFolders()
{
    auto* panel
        = addPanel(new PreferencePanel(QStringLiteral("folder"), tr("Model folders"), this), false);
    auto* list = new QListWidget(panel);
    list->setAccessibleName(tr("Model folders"));
    list->setObjectName(QStringLiteral("folders"));
    list->setFrameShape(QFrame::NoFrame);
    auto* add = new QPushButton(look::icon(QStringLiteral("plus")), tr("Add a folder…"), panel);
    auto* remove = new QPushButton(tr("Remove"), panel);
    auto* again = new QPushButton(look::icon(QStringLiteral("refresh")), tr("Look again"), panel);
    remove->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : { add, remove, again })
        buttons->addWidget(button);
    buttons->addStretch(1);
    panel->body()->addWidget(list);
    panel->body()->addLayout(buttons);
    ModelCatalog* catalog = m_parts.catalog;
    const auto rescan = [this, catalog] { catalog->rescan(m_parts.chat->settings().load); };
    const auto fill = [panel, list, catalog] {
        list->clear();
        int models = 0;
        for (const SearchedPlace& place : catalog->places()) {
            QStringList parts { ModelCatalog::placeText(place.name),
                place.exists ? tr("%Ln model(s)", nullptr, place.models) : tr("not there") };
            if (place.damaged > 0)
                parts << tr("%Ln damaged", nullptr, place.damaged);
            auto* item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), list);
            item->setToolTip(QString::fromStdString(place.folder.string()));
            item->setData(Qt::UserRole, QString::fromStdString(place.folder.string()));
            models += place.models;
        }
        list->setFixedHeight(look::px(20) * std::clamp(list->count(), 2, 8) + look::px(6));
        panel->setNote(tr("%1 in %2")
                           .arg(tr("%Ln model(s)", nullptr, models),
                               tr("%Ln place(s)", nullptr, int(catalog->places().size()))));
    };
    addDefault<QStringList>([catalog] { return catalog->extraFolders(); },
        [catalog, rescan](const QStringList& folders) {
            catalog->setExtraFolders(folders);
            rescan();
        },
        {});
    connect(catalog, &ModelCatalog::changed, list, fill);
    m_fill += fill;
    connect(
        list, &QListWidget::currentItemChanged, remove, [catalog, remove](QListWidgetItem* item) {
            remove->setEnabled(
                item && catalog->extraFolders().contains(item->data(Qt::UserRole).toString()));
        });
    connect(add, &QPushButton::clicked, this, [this, catalog, rescan] {
        auto* files = new QFileDialog(this, tr("Add a folder"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(QFileDialog::Directory);
        connect(files, &QFileDialog::fileSelected, this, [catalog, rescan](const QString& path) {
            if (!catalog->extraFolders().contains(path))
                catalog->setExtraFolders(catalog->extraFolders() + QStringList { path });
            rescan();
        });
        files->open();
    });
    connect(remove, &QPushButton::clicked, this, [list, catalog, rescan] {
        if (!list->currentItem())
            return;
        QStringList folders = catalog->extraFolders();
        folders.removeAll(list->currentItem()->data(Qt::UserRole).toString());
        catalog->setExtraFolders(folders);
        rescan();
    });
    connect(again, &QPushButton::clicked, this, rescan);
}

void PreferencesPage::addSidecar()
{
    SidecarDesk* desk = m_parts.sidecar;
    auto* panel
        = addPanel(new PreferencePanel(QStringLiteral("router"), tr("Sidecar"), this), false);
    auto* push = new QCheckBox(tr("Push the fingerprints of answers"), panel);
    push->setObjectName(QStringLiteral("sidecarOn"));
    auto* address = new QLineEdit(panel);
    address->setObjectName(QStringLiteral("sidecarAddress"));
    address->setPlaceholderText(QStringLiteral("tcp://127.0.0.1:9001"));
    address->setMinimumWidth(look::px(240));
    panel->body()->addWidget(push);
    panel->addRow(tr("Address"), address);
    QLabel* words = panel->addWords({});
    words->setObjectName(QStringLiteral("sidecarState"));
    const auto store = [desk, push, address] {
        const QString url = address->text().trimmed();
        desk->set(url.isEmpty() && push->isChecked() ? address->placeholderText() : url,
            push->isChecked());
    };
    connect(push, &QCheckBox::clicked, panel, store);
    connect(address, &QLineEdit::editingFinished, panel, store);
    const auto fill = [desk, push, address, words] {
        push->setChecked(desk->isOn());
        if (!address->hasFocus())
            address->setText(desk->url());
        const QString counts = desk->lost() > 0
            ? tr("%1 sent, %2 wait, %3 lost: more did not fit.")
                  .arg(text::integer(qint64(desk->sent())), text::integer(qint64(desk->waiting())),
                      text::integer(qint64(desk->lost())))
            : tr("%1 sent, %2 wait.")
                  .arg(text::integer(qint64(desk->sent())), text::integer(qint64(desk->waiting())));
        switch (desk->state()) {
        case SidecarDesk::State::Off:
            words->setText(tr("Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints "
                              "of many sessions; it gets no text."));
            break;
        case SidecarDesk::State::Wrong:
            words->setText(
                tr("This is no address of a sidecar. Write it like tcp://127.0.0.1:9001."));
            break;
        case SidecarDesk::State::Away:
            words->setText(tr("The sidecar is away.") + QLatin1Char(' ') + counts);
            break;
        case SidecarDesk::State::Connected:
            words->setText(tr("Connected.") + QLatin1Char(' ') + counts);
            break;
        }
    };
    using Push = QPair<QString, bool>;
    addDefault<Push>([desk] { return Push(desk->url(), desk->isOn()); },
        [desk](const Push& to) { desk->set(to.first, to.second); }, {});
    connect(desk, &SidecarDesk::changed, panel, fill);
    m_fill += fill;
}

void PreferencesPage::addHub()
{
    auto* panel
        = addPanel(new PreferencePanel(QStringLiteral("hub"), tr("Model hub"), this), false);
    HubDesk* hub = m_parts.hub;
    auto* address = new QLineEdit(panel);
    address->setObjectName(QStringLiteral("hubAddress"));
    address->setPlaceholderText(QString::fromLatin1(remote::ModelHub::kUsual));
    auto* token = new QLineEdit(panel);
    token->setObjectName(QStringLiteral("hubToken"));
    token->setEchoMode(QLineEdit::Password);
    token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    for (QLineEdit* field : { address, token })
        field->setMinimumWidth(look::px(240));
    auto* drop = new QPushButton(tr("Forget the token"), panel);
    panel->addRow(tr("Address"), address);
    panel->addRow(tr("Token"), token);
    QLabel* words = panel->addWords({});
    auto* line = new QHBoxLayout;
    line->addWidget(drop);
    line->addStretch(1);
    panel->body()->addLayout(line);
    const auto fill = [this, hub, address, token, drop, words] {
        if (!address->hasFocus())
            address->setText(hub->url());
        token->setPlaceholderText(hub->hasToken() ? tr("kept") : tr("only for gated models"));
        drop->setVisible(hub->hasToken());
        words->setText(m_parts.keys && m_parts.keys->usesFile()
                ? tr("The hub is asked only by Model, Get models, when you search there. The token "
                     "is kept in a file that only you can read, and goes to this address alone.")
                : tr("The hub is asked only by Model, Get models, when you search there. The token "
                     "is kept in the keychain, and goes to this address alone."));
    };
    connect(address, &QLineEdit::editingFinished, panel, [hub, address, words] {
        if (const QString wrong = hub->setUrl(address->text()); !wrong.isEmpty())
            words->setText(wrong);
        else
            address->setText(hub->url());
    });
    connect(token, &QLineEdit::editingFinished, panel, [hub, token] {
        if (!token->text().trimmed().isEmpty())
            hub->setToken(token->text().trimmed());
        token->clear();
    });
    connect(drop, &QPushButton::clicked, panel, [hub] { hub->setToken({}); });
    addDefault<QString>([hub] { return hub->url(); },
        [hub](const QString& url) { hub->setUrl(url); },
        QString::fromLatin1(remote::ModelHub::kUsual));
    connect(hub, &HubDesk::changed, panel, fill);
    m_fill += fill;
}

void PreferencesPage::addLimits()
{
    auto* panel
        = addPanel(new PreferencePanel(QStringLiteral("sliders"), tr("Limits"), this), false);
    panel->setNote(tr("for the next model that is opened"));
    ChatController* chat = m_parts.chat;
    const auto change = [chat](auto edit) {
        ChatSettings settings = chat->settings();
        edit(settings.load);
        chat->setSettings(settings);
    };
    const int processors = usableProcessors();
    auto* threads = new QSpinBox(panel);
    threads->setObjectName(QStringLiteral("threads"));
    threads->setRange(0, std::max(1, processors));
    threads->setSpecialValueText(tr("all"));
    connect(threads, &QSpinBox::valueChanged, this,
        [change](int value) { change([value](LoadOptions& load) { load.threads = value; }); });
    panel->addRow(tr("Processor threads"), threads, tr("of %1").arg(text::integer(processors)));
    auto* context = new QSpinBox(panel);
    context->setObjectName(QStringLiteral("context"));
    context->setRange(0, 1 << 20);
    context->setSingleStep(1024);
    context->setSpecialValueText(tr("automatic"));
    context->setGroupSeparatorShown(true);
    connect(context, &QSpinBox::valueChanged, this,
        [change](int value) { change([value](LoadOptions& load) { load.context = value; }); });
    panel->addRow(tr("Context"), context, tr("tokens"));
    auto* cache = new QComboBox(panel);
    cache->setObjectName(QStringLiteral("kvType"));
    cache->addItem(QStringLiteral("float16"), int(KvType::F16));
    cache->addItem(QStringLiteral("float32"), int(KvType::F32));
    cache->addItem(QStringLiteral("q8_0"), int(KvType::Q8_0));
    connect(cache, &QComboBox::activated, this, [change, cache](int index) {
        change([type = KvType(cache->itemData(index).toInt())](
                   LoadOptions& load) { load.kvType = type; });
    });
    panel->addRow(tr("Numbers in the cache"), cache);
    QLabel* memory = panel->addWords({});
    const auto fill = [=] {
        const LoadOptions& load = chat->settings().load;
        for (QWidget* one : QWidgetList { threads, context, cache })
            one->blockSignals(true);
        threads->setValue(load.threads);
        context->setValue(load.context);
        cache->setCurrentIndex(
            std::max(0, cache->findData(int(load.kvType.value_or(KvType::F16)))));
        for (QWidget* one : QWidgetList { threads, context, cache })
            one->blockSignals(false);
        memory->setText(chat->model() ? tr("The open model holds %1 tokens; its cache takes %2.")
                                            .arg(text::integer(chat->model()->info.context),
                                                sizeText(chat->model()->info.memory.kvCache))
                                      : QString());
        memory->setVisible(!memory->text().isEmpty());
    };
    using Limits = std::tuple<int, int, std::optional<KvType>>;
    const LoadOptions usual;
    addDefault<Limits>(
        [chat] {
            const LoadOptions& load = chat->settings().load;
            return Limits(load.threads, load.context, load.kvType);
        },
        [change](const Limits& to) {
            change([to](LoadOptions& load) {
                std::tie(load.threads, load.context, load.kvType) = to;
            });
        },
        { usual.threads, usual.context, usual.kvType });
    connect(chat, &ChatController::settingsChanged, panel, fill);
    connect(chat, &ChatController::modelChanged, panel, fill);
    m_fill += fill;
}

} // namespace ax::ui
