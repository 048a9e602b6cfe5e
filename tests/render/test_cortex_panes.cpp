// Several views of the cortex in one window, drawn without a display.

#include "scenes.h"

#include "analysis/core/error.h"
#include "render/cortex_panes.h"
#include "render/mesh_store.h"
#include "render/view_layout.h"

#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>

#include <QTest>

using namespace fusiform;
using namespace fusiform::test;

namespace {

constexpr int width = 600;
constexpr int height = 400;

/// Two balls with the maps "score" (left red, right blue) and "opposite", of the same colours the other way round.
std::shared_ptr<const Dataset> ballsWithTwoMaps() {
    Dataset dataset = twoBalls();
    auto opposite = std::make_shared<Map>(*dataset.maps.front());
    opposite->name = "opposite";
    for (const Hemisphere hemisphere : hemispheres)
        opposite->vertices[hemisphere] =
            std::make_shared<const VectorF>(-*dataset.maps.front()->vertices[hemisphere]);
    dataset.maps.push_back(opposite);
    return std::make_shared<const Dataset>(std::move(dataset));
}

struct Stage {
    OffscreenWindow window{width, height};
    CortexPanes panes; ///< after the window: they must go while the context is there
    std::shared_ptr<const Dataset> dataset = ballsWithTwoMaps();
    ViewState view;

    Stage() {
        view.surface = SurfaceKind::Pial;
        for (const auto& map : dataset->maps) {
            Overlay overlay = defaultOverlay(*map);
            overlay.colourMap = "blue-white-red";
            overlay.low = -1.3;
            overlay.high = 1.3;
            view.overlays.push_back(overlay);
        }
        view.overlays[1].visible = false;
        panes.setWindow(window.window());
    }
    Image shown() {
        panes.show(dataset, view);
        return rendered(window);
    }
    /// Pixels of a pane that satisfy a condition.
    template <class Condition>
    int countIn(const Image& image, std::size_t pane, Condition condition) const {
        const ScreenBox box = panes.box(pane);
        int count = 0;
        for (int y = int(box.bottom); y < int(box.top()); ++y)
            for (int x = int(box.left); x < int(box.right()); ++x)
                count += condition(image.at(x, height - 1 - y)) ? 1 : 0;
        return count;
    }
};

/// In the middle rows, where neither letters nor colour bars are.
int differences(const Image& a, const Image& b, int fromX, int toX) {
    int count = 0;
    for (int y = height / 2 - 60; y < height / 2 - 20; ++y)
        for (int x = fromX; x < toX; ++x)
            for (int c = 0; c < 3; ++c)
                if (std::abs(int(a.at(x, y)[c]) - int(b.at(x, y)[c])) > 2) {
                    ++count;
                    break;
                }
    return count;
}

} // namespace

class TestCortexPanes : public QObject {
    Q_OBJECT

private slots:
    void aSurfaceIsInMemoryOnce() {
        const auto surface = std::make_shared<const Surface>(ball(Point::Zero(), 40, 2));
        MeshStore store;
        const auto one = store.geometryOf(surface);
        QCOMPARE(store.geometryOf(surface), one);
        const auto a = one->colourable();
        const auto b = one->colourable();
        QVERIFY(a->GetPoints()->GetData() == b->GetPoints()->GetData());
        QVERIFY(a->GetPointData()->GetNormals() == b->GetPointData()->GetNormals());
        QVERIFY(a->GetPointData()->GetScalars() != b->GetPointData()->GetScalars());
        const auto other = std::make_shared<const Surface>(ball(Point::Zero(), 40, 2));
        QVERIFY(store.geometryOf(other) != one);
    }

    void aPresetHasItsViews() {
        Stage stage;
        stage.view.layout = layoutOf(LayoutPreset::Four, *stage.dataset);
        const Image image = stage.shown();
        QCOMPARE(stage.panes.count(), std::size_t(4));
        // Lateral and medial, left and right.
        for (const std::size_t pane : {std::size_t(0), std::size_t(2)}) {
            QVERIFY(stage.countIn(image, pane, isReddish) > 1500);
            QCOMPARE(stage.countIn(image, pane, isBluish), 0);
        }
        for (const std::size_t pane : {std::size_t(1), std::size_t(3)}) {
            QVERIFY(stage.countIn(image, pane, isBluish) > 1500);
            QCOMPARE(stage.countIn(image, pane, isReddish), 0);
        }
        QCOMPARE(stage.panes.paneAt(width - 5, 100), std::size_t(3));
        QCOMPARE(stage.panes.paneAt(5, height - 5), std::size_t(0));
    }

    void sixViewsAreThoseOfAMontage() {
        const auto dataset = ballsWithTwoMaps();
        const ViewLayout layout = layoutOf(LayoutPreset::Six, *dataset);
        QCOMPARE(layout.columns, 3);
        QCOMPARE(rowCount(layout), 2);
        QVERIFY(layout.panes[1].from == StandardView::Medial && !layout.panes[1].shown.right);
        QVERIFY(layout.panes[5].from == StandardView::Anterior && !layout.panes[5].surface); // nothing is flat
        Dataset flat = *dataset;
        flat.cortex.left.surfaces[SurfaceKind::Flat] = flat.cortex.left.find(SurfaceKind::Pial);
        QVERIFY(layoutOf(LayoutPreset::Six, flat).panes[5].surface == SurfaceKind::Flat);
        QVERIFY(layoutOf(LayoutPreset::One, *dataset).panes.empty());
    }

    void aHiddenHemisphereLeavesTheOtherInEveryPane() {
        Stage stage;
        stage.view.layout = layoutOf(LayoutPreset::Two, *stage.dataset);
        stage.view.shown.right = false;
        const Image image = stage.shown();
        QVERIFY(stage.countIn(image, 0, isReddish) > 1500);
        QVERIFY(stage.countIn(image, 1, isReddish) > 1500); // rather than nothing
    }

    void oneColourBarStandsBelowPanesOfTheSameMap() {
        Stage stage;
        stage.view.layout = layoutOf(LayoutPreset::Two, *stage.dataset);
        static_cast<void>(stage.shown());
        QVERIFY(stage.panes.box(0).bottom > 30);
        QCOMPARE(stage.panes.box(0).bottom, stage.panes.box(1).bottom);
        stage.view.layout.panes[1].map = "opposite";
        static_cast<void>(stage.shown());
        QCOMPARE(stage.panes.box(0).bottom, 0.0); // each has its own
    }

    void aPaneMayShowAnotherMap() {
        Stage stage;
        stage.view.layout = layoutOfPair("opposite", false);
        const Image image = stage.shown();
        const auto isRedIn = [&](std::size_t pane, bool leftHalf) {
            const ScreenBox box = stage.panes.box(pane);
            const int from = int(box.left + (leftHalf ? 0 : box.width / 2));
            int count = 0;
            for (int y = 0; y < height - 100; ++y) // above the colour bars
                for (int x = from; x < from + int(box.width / 2); ++x)
                    count += isReddish(image.at(x, y)) ? 1 : 0;
            return count > 1000;
        };
        QVERIFY(isRedIn(0, true) && !isRedIn(0, false));
        QVERIFY(!isRedIn(1, true) && isRedIn(1, false));
        stage.view.overlays.erase(stage.view.overlays.begin() + 1);
        const ViewState second = viewOfPane(stage.view, 1);
        QCOMPARE(second.topVisibleOverlay()->map, std::string("score")); // no overlay, no other map
    }

    void pickingWorksInEveryPane() {
        Stage stage;
        stage.view.layout = layoutOf(LayoutPreset::Two, *stage.dataset);
        static_cast<void>(stage.shown());
        CortexScene& scene = stage.panes.scene(1);
        Eigen::Index outermost = 0;
        static_cast<void>(
            stage.dataset->cortex.right.find(SurfaceKind::Pial)->vertices.col(0).maxCoeff(&outermost));
        const auto [x, y] = displayOf(scene.renderer(), *scene.drawnPosition(Hemisphere::Right, outermost));
        QCOMPARE(stage.panes.paneAt(x, y), std::size_t(1));
        const auto pick = scene.pick(x, y);
        QVERIFY(pick && pick->hemisphere == Hemisphere::Right);
        QCOMPARE(pick->vertex, std::int64_t(outermost));
    }

    void aSwipedPictureIsOneOfBothMaps() {
        Stage stage;
        const CameraPose pose{Point(0, -400, 0), Point::Zero(), Point::UnitZ(), 75};
        stage.view.camera = pose;
        const Image first = stage.shown();
        std::swap(stage.view.overlays[0].visible, stage.view.overlays[1].visible);
        const Image second = stage.shown();
        std::swap(stage.view.overlays[0].visible, stage.view.overlays[1].visible);
        stage.view.layout = layoutOfPair("opposite", true);
        for (ViewPane& pane : stage.view.layout.panes)
            pane.camera = pose;
        for (const double at : {0.5, 0.3, 0.62}) {
            stage.view.layout.swipeAt = at;
            const Image both = stage.shown();
            const int line = int(stage.panes.box(1).left);
            QCOMPARE(line, int(std::lround(at * width)));
            QVERIFY(differences(first, second, 60, width - 60) > 5000);
            QVERIFY(differences(both, first, 40, line) < 80);
            QVERIFY(differences(both, second, line, width - 40) < 80);
        }
        QVERIFY((stage.panes.scene(1).camera().position - pose.position).norm() < 1e-9);
        QCOMPARE(stage.panes.pictureBox(1).width, double(width));
        // Back to a single view nothing is left of it.
        stage.view.layout = {};
        QVERIFY(differences(stage.shown(), first, 0, width) < 10);
    }

    void panesThatAreNotShownKeepNoData() {
        Stage stage;
        stage.view.layout = layoutOf(LayoutPreset::Four, *stage.dataset);
        static_cast<void>(stage.shown());
        stage.view.layout = {};
        static_cast<void>(stage.shown());
        QVERIFY(!stage.panes.scene(3).drawnPosition(Hemisphere::Right, 0));
        stage.view.layout = layoutOf(LayoutPreset::Four, *stage.dataset);
        QVERIFY(stage.countIn(stage.shown(), 3, isBluish) > 1500);
    }

    void aLayoutIsKeptInJson() {
        ViewState view;
        QVERIFY(!toJson(view).contains("layout")); // older versions read what they know
        view.layout = layoutOf(LayoutPreset::Six, *ballsWithTwoMaps());
        view.layout.panes[2].camera = CameraPose{Point(1, 2, 3), Point(4, 5, 6), Point::UnitX(), 55};
        view.layout.panes[4].map = "opposite";
        view.layout.panes[5].surface = SurfaceKind::Flat;
        view.layout.linked = false;
        QVERIFY(viewStateFrom(toJson(view)) == view);
        view.layout = layoutOfPair("opposite", true);
        view.layout.swipeAt = 0.25;
        QVERIFY(viewStateFrom(toJson(view)) == view);
        auto json = toJson(ViewState());
        QVERIFY(viewStateFrom(json).layout == ViewLayout());
        json["layout"]["panes"] = nlohmann::ordered_json::array();
        json["layout"]["panes"].push_back({{"from", "nowhere"}});
        QVERIFY_EXCEPTION_THROWN((void)viewStateFrom(json), Error);
    }

    void camerasOfAnotherLayoutAreKeptWhereTheyFit() {
        const auto dataset = ballsWithTwoMaps();
        ViewLayout turned = layoutOf(LayoutPreset::Two, *dataset);
        turned.panes[1].camera = CameraPose{};
        const ViewLayout plain = layoutOf(LayoutPreset::Two, *dataset);
        QVERIFY(!sameCameras(turned, plain));
        QVERIFY(withCamerasOf(plain, turned) == turned);
        QVERIFY(withCamerasOf(layoutOf(LayoutPreset::Four, *dataset), turned) == layoutOf(LayoutPreset::Four, *dataset));
    }
};

QTEST_GUILESS_MAIN(TestCortexPanes)
#include "test_cortex_panes.moc"
