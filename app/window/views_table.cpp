// SPDX-License-Identifier: Apache-2.0
#include "app/window/command_line.h"
#include "views/branches/branches_dock.h"
#include "views/chat/chat_view.h"
#include "views/chat/timeline_panel.h"
#include "views/compare/compare_view.h"
#include "views/inspect/inspect_dock.h"
#include "views/inspect/inspect_view.h"
#include "views/lens/token_lens.h"
#include "views/manifold/discovery_dock.h"
#include "views/manifold/manifold_view.h"
#include "views/router/router_view.h"
#include "views/session/session_model.h"
#include "views/session/view_registry.h"

#include <QCoreApplication>

namespace ax::ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Views", text); }

template <class Widget> QWidget* make(const ViewContext& context, QWidget* parent)
{
    return new Widget(context, parent);
}

template <class Widget> View* makeView(const ViewContext& context, QWidget* parent)
{
    return new Widget(context, parent);
}

QString tokenCount(const SessionModel& session)
{
    const int tokens = session.trace().tokenCount();
    return tokens > 0 ? QCoreApplication::translate("Views", "%Ln token(s)", nullptr, tokens)
                      : QString();
}

QList<ViewDescriptor> views()
{
    return {
        { QStringLiteral("chat"), words(QT_TRANSLATE_NOOP("Views", "Chat")), QStringLiteral("chat"),
            { QStringLiteral("lens"), QStringLiteral("branches"), QStringLiteral("timeline") },
            true, makeView<ChatView> },
        { QStringLiteral("inspect"), words(QT_TRANSLATE_NOOP("Views", "Inspect")),
            QStringLiteral("inspect"), { QStringLiteral("tokens"), QStringLiteral("lens") }, false,
            makeView<InspectView> },
        { QStringLiteral("manifold"), words(QT_TRANSLATE_NOOP("Views", "Manifold")),
            QStringLiteral("manifold"), { QStringLiteral("discovery") }, false,
            makeView<ManifoldView>, true },
        { QStringLiteral("router"), words(QT_TRANSLATE_NOOP("Views", "Router")),
            QStringLiteral("router"), {}, false, makeView<RouterView> },
        { QStringLiteral("compare"), words(QT_TRANSLATE_NOOP("Views", "Compare")),
            QStringLiteral("compare"), {}, false, makeView<CompareView> },
    };
}

} // namespace

const QList<ViewDescriptor>& viewRegistry()
{
    static const QList<ViewDescriptor> all = views();
    return all;
}

QStringList viewIds()
{
    QStringList ids;
    for (const ViewDescriptor& view : views())
        ids << view.id;
    return ids;
}

const QList<DockDescriptor>& dockRegistry()
{
    static const QList<DockDescriptor> docks {
        { QStringLiteral("lens"), words(QT_TRANSLATE_NOOP("Views", "Token Lens")),
            QStringLiteral("view.lens"), DockPlace::Right, make<TokenLens>, {} },
        { QStringLiteral("branches"), words(QT_TRANSLATE_NOOP("Views", "Branches")),
            QStringLiteral("view.branches"), DockPlace::Right, make<BranchesDock>, {},
            QStringLiteral("lens"), true },
        { QStringLiteral("tokens"), words(QT_TRANSLATE_NOOP("Views", "Tokens")),
            QStringLiteral("view.tokens"), DockPlace::Right, make<InspectDock>, {},
            QStringLiteral("lens") },
        { QStringLiteral("discovery"), words(QT_TRANSLATE_NOOP("Views", "Discovery")),
            QStringLiteral("view.discovery"), DockPlace::Right, make<DiscoveryDock>, {},
            QStringLiteral("lens") },
        { QStringLiteral("timeline"), words(QT_TRANSLATE_NOOP("Views", "Timeline")),
            QStringLiteral("view.timeline"), DockPlace::Bottom, make<TimelinePanel>, tokenCount },
    };
    return docks;
}

} // namespace ax::ui
