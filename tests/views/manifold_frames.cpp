// SPDX-License-Identifier: Apache-2.0
// bench_manifold [POINTS…]: what a frame of the Manifold costs while it is moved and zoomed in
// software, what the picture behind it costs beside the GUI thread. Prints figures; decides
// nothing.
#include "tests/views/sample_trace.h"
#include "views/common/look.h"
#include "views/manifold/scatter_canvas.h"
#include "views/session/jobs.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace ax;
using namespace ax::ui;

namespace {

class NoDesk : public PointsDesk {
public:
    std::unique_ptr<discovery::PointSource> source(const PointWish&) const override { return {}; }
    QString folder(const PointWish&) const override { return {}; }
    QString title(const std::string& session) const override
    {
        return QString::fromStdString(session);
    }
    std::string shown() const override { return {}; }
    bool canOpen(const std::string&) const override { return false; }
    void open(const std::string&, int, bool) override { }
    int threads() const override { return 1; }
};

/// Sixty groups of different widths, as pictures of fingerprints have them.
ManifoldPtr cloud(std::size_t count)
{
    std::mt19937 random(11);
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<float> place(-10, 10);
    auto out = std::make_shared<Manifold>();
    constexpr int kGroups = 60;
    float centres[kGroups][3];
    for (auto& centre : centres) {
        centre[0] = place(random);
        centre[1] = place(random);
        centre[2] = 0.1f + std::abs(normal(random)) * 0.6f;
    }
    out->points.dims = 1;
    for (std::size_t row = 0; row < count; ++row) {
        const int group = int(row % kGroups);
        out->points.ids.push_back(std::int64_t(row));
        out->points.values.push_back(0);
        out->layout.push_back(centres[group][0] + centres[group][2] * normal(random));
        out->layout.push_back(centres[group][1] + centres[group][2] * normal(random));
        out->zones.push_back(std::int8_t(group % 6));
        out->labels.push_back(group);
        out->membership.push_back(1);
    }
    out->filled = out->labels;
    for (int group = 0; group < kGroups; ++group) {
        discovery::ClusterSummary cluster;
        cluster.id = cluster.label = group;
        cluster.size = count / kGroups;
        cluster.zone = group % 6;
        cluster.x = centres[group][0];
        cluster.y = centres[group][1];
        cluster.confirmed = group % 3 != 0;
        out->clusters.push_back(cluster);
    }
    out->points.source = "made up";
    return out;
}

void tell(const char* what, std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    std::printf("  %-34s median %7.2f ms   95 %% %7.2f   most %7.2f   (%zu)\n", what,
        ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms.back(), ms.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    look::install(app, look::Theme::Dark);
    std::vector<std::size_t> sizes;
    for (int k = 1; k < argc; ++k)
        sizes.push_back(std::strtoull(argv[k], nullptr, 10));
    if (sizes.empty())
        sizes = { 1000, 100000, 1000000 };
    for (const std::size_t size : sizes) {
        test::World world;
        NoDesk desk;
        ManifoldRuns runs(&desk, &world.session);
        ViewContext context = world.context();
        context.manifold = &runs;
        ScatterCanvas canvas(ManifoldState::of(context));
        canvas.resize(972, 675); // as in the drawing at 1440 x 900
        canvas.show();
        const auto settle = [&] {
            while (ManifoldState::of(context)->isBusy() || !canvas.isDrawn())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        };
        QElapsedTimer clock;
        const auto since = [&] { return double(clock.nsecsElapsed()) / 1e6; };
        clock.start();
        runs.present(cloud(size));
        settle();
        std::printf("%zu points, %d x %d\n", size, canvas.width(), canvas.height());
        // Frames as the hand makes them: each moves and paints; images come when they are ready.
        std::vector<double> pan, zoom, wait, whole;
        for (int frame = 0; frame < 120; ++frame) {
            PlaneView view = canvas.plane();
            view.origin += QPointF(0.02 * std::cos(frame * 0.1), 0.02 * std::sin(frame * 0.1));
            clock.restart();
            canvas.setPlane(view);
            canvas.repaint();
            pan.push_back(since());
            QCoreApplication::processEvents();
        }
        for (int frame = 0; frame < 60; ++frame) {
            clock.restart();
            canvas.zoom(frame < 30 ? 1.08 : 1 / 1.08, QPointF(400, 300));
            canvas.repaint();
            zoom.push_back(since());
            QCoreApplication::processEvents();
        }
        settle();
        for (int frame = 0; frame < 20; ++frame) {
            PlaneView view = canvas.plane();
            view.origin += QPointF(0.05, 0);
            clock.restart();
            canvas.setPlane(view);
            settle();
            wait.push_back(since());
        }
        for (int frame = 0; frame < 40; ++frame) {
            clock.restart();
            canvas.repaint();
            whole.push_back(since());
        }
        tell("a frame while panning", pan);
        tell("a frame while zooming", zoom);
        tell("a frame at rest", whole);
        tell("until the image is exact again", wait);
    }
    Jobs::finish();
    return 0;
}
