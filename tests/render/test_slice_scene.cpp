// Slices through volumes and surfaces, and the way back from a place to a vertex.

#include "scenes.h"

#include "render/slice_content.h"
#include "render/slice_image.h"
#include "render/slice_scene.h"

#include <QTest>

#include <random>

using namespace fusiform;
using namespace fusiform::test;

namespace {

constexpr int side = 300;

/// 4 mm voxels whose first index grows to the left; the voxel (4, 4, 4), at (-3, 1, 1), has the value 1,
/// others 0.
std::shared_ptr<const Volume> spot() {
    auto volume = std::make_shared<Volume>();
    volume->grid.shape = {10, 11, 12};
    volume->grid.voxelToWorld << -4, 0, 0, 13, 0, 4, 0, -15, 0, 0, 4, -15, 0, 0, 0, 1;
    volume->values.assign(static_cast<std::size_t>(volume->grid.size()), 0);
    volume->values[static_cast<std::size_t>(volume->grid.offset(4, 4, 4))] = 1;
    return volume;
}

struct Stage {
    OffscreenWindow window{side, side};
    SliceScene scene;
    std::shared_ptr<const Dataset> dataset;
    ViewState view;

    Stage() {
        Dataset made;
        auto map = std::make_shared<Map>();
        map->name = "spot";
        map->volume = spot();
        made.maps.push_back(map);
        dataset = std::make_shared<const Dataset>(made);
        Overlay overlay;
        overlay.map = "spot";
        overlay.colourMap = "blue-white-red";
        overlay.low = -1;
        overlay.high = 1;
        overlay.thresholdMode = ThresholdMode::Above;
        overlay.threshold = 0.5;
        view.overlays = {overlay};
        view.cursor = Cursor{Point(8, 9, 1), std::nullopt, -1};
        window.window()->AddRenderer(scene.renderer());
    }
    ~Stage() { window.window()->RemoveRenderer(scene.renderer()); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    Image shown() {
        scene.show(dataset, view);
        return rendered(window);
    }
};

} // namespace

class TestSliceScene : public QObject {
    Q_OBJECT

private slots:
    void leftIsLeftOnTheScreen() {
        Stage stage;
        const Image image = stage.shown();
        const auto isEndColour = [](const std::uint8_t* p) {
            return p[0] == 0x67 && p[1] == 0 && p[2] == 0x1f;
        };
        // The spot, at x = -3, is left of the cursor, at x = 8.
        const auto cursorX = static_cast<int>(displayOf(stage.scene.renderer(), Point(8, 9, 0))[0]);
        QVERIFY(countPixels(image, 0, cursorX, isEndColour) > 100);
        QCOMPARE(countPixels(image, cursorX, side, isEndColour), 0);
    }

    void inTheRadiologicalConventionLeftIsOnTheRight() {
        Stage stage;
        static_cast<void>(stage.shown());
        const Point before = *stage.scene.worldAt(100, 140);
        stage.view.slices.radiological = true;
        const Image image = stage.shown();
        const auto isEndColour = [](const std::uint8_t* p) {
            return p[0] == 0x67 && p[1] == 0 && p[2] == 0x1f;
        };
        const Point mirrored = *stage.scene.worldAt(side - 1 - 100, 140);
        QVERIFY((mirrored - before).norm() < 0.5); // the same part of the slice
        QVERIFY(stage.scene.worldAt(180, 150)->x() < stage.scene.worldAt(150, 150)->x());
        int left = 0;
        int right = 0;
        for (int x = 0; x < side; ++x)
            (stage.scene.worldAt(x, 150)->x() < 8 ? left : right) += countPixels(image, x, x + 1, isEndColour);
        QVERIFY(left > 100); // the spot is still to the subject's left of the cursor
        QCOMPARE(right, 0);
        // Seen from the side there is no left and right.
        stage.view.sliceAxis = SliceAxis::Sagittal;
        static_cast<void>(stage.shown());
        QVERIFY(stage.scene.worldAt(180, 150)->y() > stage.scene.worldAt(150, 150)->y());
    }

    void arrowsMoveOnTheSliceThatIsSeen() {
        Stage stage;
        stage.view.sliceAxis = SliceAxis::Coronal;
        static_cast<void>(stage.shown());
        QVERIFY((*stage.scene.movedOnSlice(1, 0) - Point(12, 9, 1)).norm() < 1e-9);
        QVERIFY((*stage.scene.movedOnSlice(0, 2) - Point(8, 9, 9)).norm() < 1e-9);
        stage.view.slices.radiological = true;
        static_cast<void>(stage.shown());
        QVERIFY((*stage.scene.movedOnSlice(1, 0) - Point(4, 9, 1)).norm() < 1e-9);
        QVERIFY(stage.scene.movedOnSlice(0, 1000)->z() < 40);
    }

    void aPixelHasTheColourOfItsVoxel() {
        Stage stage;
        const Image image = stage.shown();
        const Volume& volume = *stage.dataset->maps[0]->volume;
        int drawn = 0;
        for (int y = 20; y < side - 20; y += 4)
            for (int x = 20; x < side - 20; x += 4) {
                const auto world = stage.scene.worldAt(x + 0.5, y + 0.5);
                QVERIFY(world.has_value());
                const auto voxel = volume.grid.enclosingVoxel(*world);
                const bool inSpot = voxel && *voxel == Ijk(4, 4, 4);
                // Pixels within one picture pixel of the voxel's border may belong to either side.
                const Point offset = (volume.grid.voxelOf(*world) - Point(4, 4, 4)).cwiseAbs();
                if (std::abs(offset.maxCoeff() - 0.5) < 0.2)
                    continue;
                const bool red = image.at(x, side - 1 - y)[0] == 0x67;
                QCOMPARE(red, inSpot);
                drawn += red ? 1 : 0;
            }
        QVERIFY(drawn > 8);
    }

    void worldPositionsLieOnTheSlice_data() {
        QTest::addColumn<int>("axis");
        QTest::addColumn<int>("fixed");
        QTest::newRow("sagittal") << int(SliceAxis::Sagittal) << 0;
        QTest::newRow("coronal") << int(SliceAxis::Coronal) << 1;
        QTest::newRow("axial") << int(SliceAxis::Axial) << 2;
    }
    void worldPositionsLieOnTheSlice() {
        QFETCH(int, axis);
        QFETCH(int, fixed);
        Stage stage;
        stage.view.sliceAxis = static_cast<SliceAxis>(axis);
        static_cast<void>(stage.shown());
        const auto world = stage.scene.worldAt(100, 140);
        QVERIFY(world.has_value());
        QVERIFY(std::abs((*world)[fixed] - stage.view.cursor->world[fixed]) < 1e-9);
        // And back: moving the cursor there draws the same slice; the position is where it was asked for.
        stage.view.cursor->world = *world;
        static_cast<void>(stage.shown());
        const auto again = stage.scene.worldAt(100, 140);
        QVERIFY((*again - *world).norm() < 1e-6);
    }

    void rightAndUpGrowOnTheScreen() {
        Stage stage;
        static_cast<void>(stage.shown());
        const Point middle = *stage.scene.worldAt(150, 150);
        QVERIFY(stage.scene.worldAt(180, 150)->x() > middle.x());
        QVERIFY(stage.scene.worldAt(150, 180)->y() > middle.y());
    }

    void aStepIsOneVoxel() {
        Stage stage;
        static_cast<void>(stage.shown());
        QVERIFY((*stage.scene.stepped(2) - Point(8, 9, 9)).norm() < 1e-9);
        QVERIFY((*stage.scene.stepped(-1) - Point(8, 9, -3)).norm() < 1e-9);
        QVERIFY(stage.scene.stepped(1000)->z() < 40);
    }

    void withoutVolumesThereIsNoPlace() {
        Stage stage;
        stage.dataset = std::make_shared<const Dataset>(twoBalls(2));
        static_cast<void>(stage.shown());
        QVERIFY(!stage.scene.worldAt(100, 100));
        QVERIFY(!stage.scene.stepped(1));
    }

    void surfacesAreCutByTheSlice() {
        const Surface surface = ball(Point(5, 0, 0), 40, 4);
        const auto cut = cutThrough(surface, SlicePlane(SliceAxis::Axial, Point(0, 0, 10)));
        QVERIFY(cut.size() > 50);
        const double radius = std::sqrt(40.0 * 40 - 10 * 10);
        double length = 0;
        for (const SliceSegment& segment : cut) {
            QVERIFY(std::abs(std::hypot(segment.from[0] - 5, segment.from[1]) - radius) < 0.2);
            length += std::hypot(segment.to[0] - segment.from[0], segment.to[1] - segment.from[1]);
        }
        QVERIFY(std::abs(length / (2 * 3.14159265 * radius) - 1) < 0.01);
        QVERIFY(cutThrough(surface, SlicePlane(SliceAxis::Axial, Point(0, 0, 41))).empty());
    }

    void pialOutlinesAreDrawn() {
        Stage stage;
        Dataset dataset = twoBalls(4);
        dataset.maps = stage.dataset->maps;
        stage.view.cursor.reset();
        stage.view.overlays.clear();
        stage.dataset = std::make_shared<const Dataset>(dataset);
        const Image image = stage.shown();
        const auto pial = [](const std::uint8_t* p) { return p[0] > 150 && p[1] < 100 && p[2] < 100; };
        QVERIFY(countPixels(image, 0, side / 2, pial) > 100);
        QVERIFY(countPixels(image, side / 2, side, pial) > 100);
        stage.view.slices.pial = false;
        QCOMPARE(countPixels(stage.shown(), 0, side, pial), 0);
    }

    void slicesAreSeenWithTheColourVisionOfTheView() {
        Stage stage;
        Dataset dataset = twoBalls(4);
        dataset.maps = stage.dataset->maps;
        stage.dataset = std::make_shared<const Dataset>(dataset);
        const Rgb spotColour{0x67, 0, 0x1f};
        const auto count = [](const Image& image, const Rgb& colour) {
            return countPixels(image, 0, side, [&](const std::uint8_t* p) { return std::equal(p, p + 3, colour.begin()); });
        };
        const Image typical = stage.shown();
        QVERIFY(count(typical, spotColour) > 100);
        stage.view.colourVision = ColourVision::Deuteranopia;
        const Image seen = stage.shown();
        QCOMPARE(count(seen, spotColour), 0);
        QCOMPARE(count(seen, seenWith(ColourVision::Deuteranopia, spotColour)), count(typical, spotColour));
        const Rgb pial = seenWith(ColourVision::Deuteranopia, pialSurfaceColour);
        QVERIFY(count(typical, pialSurfaceColour) > 0);
        QCOMPARE(count(seen, pialSurfaceColour), 0);
        QVERIFY(count(seen, pial) > 0);
        stage.view.colourVision = ColourVision::Typical;
        QCOMPARE(count(stage.shown(), spotColour), count(typical, spotColour));
    }

    void anatomyIsGreyBetweenItsPercentiles() {
        auto volume = std::make_shared<Volume>(*spot());
        for (std::size_t i = 0; i < volume->values.size(); ++i)
            volume->values[i] = static_cast<float>(i % 101);
        const GreyWindow window = greyWindow(*volume);
        QVERIFY(std::abs(window.black - 1) <= 1 && std::abs(window.white - 109.5) <= 1.5);
        const SlicePlane plane(SliceAxis::Axial, Point(0, 0, 1));
        WorldBox box;
        box.add(volume->grid);
        const Image image = paintSlice(plane, box.seenOn(plane), 4, volume.get(), window, {}, {9, 9, 9});
        QCOMPARE(image.width, 10);
        QCOMPARE(image.height, 11);
        // Pixel centres are voxel centres here, so the grey is the voxel's own.
        const float value = volume->values[std::size_t(volume->grid.offset(9, 10, 4))];
        const double fraction = std::clamp((value - window.black) / (window.white - window.black), 0.0, 1.0);
        QCOMPARE(int(image.at(0, 0)[0]), int(std::lround(fraction * 255)));
    }

    void theNearestVertexIsTheOneOfASearchThroughAll() {
        const Dataset dataset = twoBalls(4);
        const NearestVertex nearest(dataset.cortex);
        std::mt19937 random(7);
        std::uniform_real_distribution<double> anywhere(-100, 100);
        for (int trial = 0; trial < 200; ++trial) {
            const Point world(anywhere(random), anywhere(random) / 2, anywhere(random) / 2);
            double best = 1e9;
            for (const Hemisphere hemisphere : hemispheres)
                for (std::int64_t v = 0; v < dataset.cortex[hemisphere].vertexCount(); ++v)
                    best = std::min(best, (*dataset.cortex[hemisphere].midcortex(v) - world).norm());
            const auto found = nearest.at(world, 10);
            QCOMPARE(found.has_value(), best <= 10);
            if (found) {
                const double distance =
                    (*dataset.cortex[found->first].midcortex(found->second) - world).norm();
                QVERIFY(std::abs(distance - best) < 1e-4); // positions are kept as floats
            }
        }
    }

    void drawingsHaveNoNearestVertex() {
        Dataset dataset = twoBalls(1);
        for (const Hemisphere hemisphere : hemispheres) {
            auto& surfaces = dataset.cortex[hemisphere].surfaces;
            surfaces[SurfaceKind::Inflated] = surfaces[SurfaceKind::Pial];
            surfaces.erase(SurfaceKind::Pial);
        }
        QVERIFY(!NearestVertex(dataset.cortex).at(Point(-45, 0, 40), 50));
    }
};

QTEST_GUILESS_MAIN(TestSliceScene)
#include "test_slice_scene.moc"
