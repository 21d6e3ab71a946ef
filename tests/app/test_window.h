// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/main_window.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"
#include "views/common/look.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QTest>

/// The real window over a fake engine, offscreen.
namespace ax::test {

using namespace ax::ui;

inline ModelSearch twoModels(const std::vector<std::filesystem::path>&)
{
    ModelSearch search;
    FoundModel good;
    good.name = "Fake-1M";
    good.path = "/models/fake.gguf";
    good.place = "App folder";
    good.format = "GGUF";
    good.quantisation = "Q4_1";
    good.fileBytes = 98000000;
    FoundModel cut = good;
    cut.name = "cut-short";
    cut.path = "/models/cut.gguf";
    cut.problem = "cut.gguf is cut short: 1.21 of 2.49 GB";
    cut.remedy = "Download it again.";
    search.models = { good, cut };
    SearchedPlace place;
    place.name = "App folder";
    place.exists = true;
    place.models = 2;
    place.damaged = 1;
    search.places = { place };
    return search;
}

struct TestWindow {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<MainWindow> window;

    TestWindow()
    {
        WindowSetup setup;
        setup.engine = fakeFactory(script);
        setup.finder = twoModels;
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1280, 800);
        window->show();
    }
    MainWindow* operator->() { return window.get(); }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !window->isBusy(); }, 20000);
    }
    bool openModel()
    {
        window->openModel(QStringLiteral("/models/fake.gguf"));
        return QTest::qWaitFor(
            [this] { return window->controller()->state() == ViewCommands::State::Idle; });
    }
    bool answer()
    {
        window->controller()->send(QStringLiteral("Hello there?"));
        return QTest::qWaitFor(
            [this] { return window->controller()->state() == ViewCommands::State::Idle; });
    }
};

inline QString writeSample(const QString& folder, int tokens = 40)
{
    const QString path = folder + QStringLiteral("/sample.jsonl");
    const auto written = writeTrace(makeTrace(tokens), path.toStdString());
    return written ? path : QString();
}

inline QMessageBox* question(MainWindow* window)
{
    return window->findChild<QMessageBox*>(QStringLiteral("unsaved"));
}

inline void press(QMessageBox* box, const QString& text)
{
    for (QAbstractButton* button : box->buttons()) {
        if (button->text() == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

} // namespace ax::test
