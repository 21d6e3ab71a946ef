// SPDX-License-Identifier: Apache-2.0
#include "views/chat/timeline_panel.h"

#include "views/chat/timeline_widget.h"
#include "views/session/steps_model.h"

namespace ax::ui {

TimelinePanel::TimelinePanel(const ViewContext& context, QWidget* parent)
    : PlotPanel(parent)
    , m_timeline(new TimelineWidget(context))
{
    setContent(m_timeline, new StepsModel(context.session, this),
        [this](QPainter& painter, const QSizeF& size, const look::Colours& colours) {
            m_timeline->paint(painter, size, colours);
        });
    setTitle(tr("Timeline"));
    setHeadVisible(false); // the dock has one
    setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_timeline);
}

QSize TimelinePanel::sizeHint() const { return m_timeline->sizeHint(); }
QSize TimelinePanel::minimumSizeHint() const { return m_timeline->minimumSizeHint(); }

} // namespace ax::ui
