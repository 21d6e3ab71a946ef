// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/views/sample_trace.h"
#include "views/lens/lens_table.h"
#include "views/lens/links_page.h"
#include "views/lens/token_lens.h"
#include "views/session/links_model.h"

#include <QCoreApplication>

namespace ax::ui::test {

/// The lens over a sample, its token " keys" pinned.
struct LensWindow {
    World world;
    TokenLens lens { world.context() };
    int keys = -1;
    explicit LensWindow(const SampleOptions& options = {})
        : LensWindow(sampleTrace(options))
    {
    }
    explicit LensWindow(TraceSession trace)
    {
        world.load(std::move(trace));
        keys = findToken(world.session.trace(), " keys", 2);
        lens.resize(360, 760);
        lens.show();
        world.selection.setPinned(keys);
        QCoreApplication::processEvents();
    }
    LinksPage& links() { return *lens.linksPage(); }
    /// The cursor on the first row, nothing chosen.
    LensTable* firstRow()
    {
        LensTable* table = links().table();
        table->setFocus();
        table->selectionModel()->setCurrentIndex(
            links().model()->index(0, LinksModel::Token), QItemSelectionModel::NoUpdate);
        return table;
    }
};

} // namespace ax::ui::test
