// SPDX-License-Identifier: Apache-2.0
// views_shot OUT_FOLDER: pictures of chat, lens and timeline on the sample trace, light and dark.
#include "tests/views/sample_trace.h"
#include "views/chat/chat_text.h"
#include "views/chat/chat_view.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"
#include "views/lens/links_page.h"
#include "views/lens/token_lens.h"
#include "views/session/links_model.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QHBoxLayout>
#include <QToolBar>
#include <QVBoxLayout>
#include <QWidget>

using namespace ax;
using namespace ax::ui;

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    look::install(app, look::Theme::Light);
    const QDir out(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    test::World world;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QToolBar;
    auto* chat = new ChatView(world.context());
    auto* lens = new TokenLens(world.context());
    auto* timeline = new TimelineWidget(world.context());
    timeline->setFixedHeight(110);
    chat->fillToolBar(bar);
    column->addWidget(bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(1);
    left->addWidget(chat, 1);
    left->addWidget(timeline);
    row->addLayout(left, 1);
    lens->setFixedWidth(370);
    row->addWidget(lens);
    column->addLayout(row, 1);
    window.resize(1440 - 292, 900 - 24);
    test::SampleOptions options;
    options.logitLens = options.moe = true;
    world.load(test::sampleTrace(options));
    window.show();
    const int keys = test::findToken(world.session.trace(), " keys", 2);
    const auto shot = [&](const QString& name) {
        for (int k = 0; k < 5; ++k)
            QApplication::processEvents();
        window.grab().save(out.filePath(name));
    };
    shot(QStringLiteral("none.png"));
    world.selection.setPinned(keys);
    const auto& links = lens->linksPage()->model()->attentionRow().links;
    if (!links.empty()) {
        Q_EMIT world.commands.withoutFinished({ world.session.trace().ref(keys),
            { links[0].position }, -0.016f, -6.84f, { { 5, " door", -0.5f } }, 0.011, 0 });
        world.selection.setChosenRows({ links[0].position });
        lens->linksPage()->refresh();
    }
    for (const auto theme : { look::Theme::Light, look::Theme::Dark }) {
        look::setCurrentTheme(theme);
        const QString suffix = theme == look::Theme::Light ? QStringLiteral("-light.png")
                                                           : QStringLiteral("-dark.png");
        lens->setTab(TokenLens::Links);
        shot(QStringLiteral("links") + suffix);
        lens->setTab(TokenLens::Signal);
        chat->text()->setTint(ChatText::Tint::Zone);
        shot(QStringLiteral("signal") + suffix);
        lens->setTab(TokenLens::Moe);
        shot(QStringLiteral("moe") + suffix);
        lens->setTab(TokenLens::Logits);
        chat->text()->setTint(ChatText::Tint::Surprisal);
        shot(QStringLiteral("logits") + suffix);
        chat->text()->setTint(ChatText::Tint::Attention);
        chat->text()->setLinkLines(true);
        lens->setTab(TokenLens::Links);
        chat->text()->toggleFold(2);
        world.commands.setState(ViewCommands::State::Generating);
        shot(QStringLiteral("lines") + suffix);
        world.commands.setState(ViewCommands::State::Idle);
        chat->text()->toggleFold(2);
        chat->text()->setLinkLines(false);
        chat->text()->setTint(ChatText::Tint::None);
        chat->text()->setLensOn(false);
        shot(QStringLiteral("markdown") + suffix);
        chat->text()->setLensOn(true);
        chat->text()->setTint(ChatText::Tint::Attention);
    }
    return 0;
}
