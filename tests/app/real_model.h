// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/main_window.h"
#include "engine/chat/local_source.h"
#include "views/common/look.h"

#include <QTest>

/// The real window over the small model of AX_TEST_MODEL, greedy, offscreen.
namespace ax::test {

using namespace ax::ui;

struct RealWindow {
    std::unique_ptr<MainWindow> window;

    static bool available() { return !qEnvironmentVariableIsEmpty("AX_TEST_MODEL"); }

    RealWindow()
    {
        WindowSetup setup;
        setup.engine = localSourceFactory();
        setup.finder = [](const std::vector<std::filesystem::path>&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1280, 800);
        window->show();
        ChatSettings settings = window->controller()->settings();
        settings.sampling.temperature = 0;
        settings.maxTokens = 24;
        settings.capture.raw = true;
        settings.load.context = 1024;
        window->controller()->setSettings(settings);
    }
    MainWindow* operator->() { return window.get(); }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return window->controller()->state() == ViewCommands::State::Idle; }, 60000);
    }
    bool openModel()
    {
        window->openModel(qEnvironmentVariable("AX_TEST_MODEL"));
        return idle();
    }
    bool answer(const QString& question)
    {
        window->controller()->send(question);
        return idle();
    }
};

} // namespace ax::test
