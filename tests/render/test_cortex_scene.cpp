// The cortex in 3-D, drawn without a display.

#include "scenes.h"

#include "render/coarse_mesh.h"
#include "render/colour_bar.h"
#include "render/cortex_colours.h"
#include "render/cortex_mesh.h"
#include "render/cortex_scene.h"
#include "render/drawn_surface.h"
#include "render/orientation_letters.h"
#include "render/surface_lines.h"

#include <QTest>

using namespace fusiform;
using namespace fusiform::test;

namespace {

constexpr int width = 400;
constexpr int height = 300;

/// A flat map of separate squares, left to right, each of one value.
Dataset squares(const std::vector<float>& values) {
    Surface surface;
    surface.vertices.resize(Eigen::Index(4 * values.size()), 3);
    surface.triangles.resize(Eigen::Index(2 * values.size()), 3);
    VectorF numbers(surface.vertices.rows());
    for (Eigen::Index i = 0; i < Eigen::Index(values.size()); ++i) {
        const auto x = float(10 * i);
        surface.vertices.middleRows(4 * i, 4) << x, 0, 0, x + 8, 0, 0, x + 8, 8, 0, x, 8, 0;
        const auto first = std::int32_t(4 * i);
        surface.triangles.row(2 * i) << first, first + 1, first + 2;
        surface.triangles.row(2 * i + 1) << first, first + 2, first + 3;
        numbers.segment(4 * i, 4).setConstant(values[std::size_t(i)]);
    }
    Dataset dataset;
    dataset.cortex.left.surfaces[SurfaceKind::Flat] = std::make_shared<const Surface>(surface);
    Map map;
    map.name = "map";
    map.vertices.left = std::make_shared<const VectorF>(numbers);
    dataset.maps = {std::make_shared<const Map>(map)};
    return dataset;
}

/// The colours of a colour bar from left to right, with the lines across it: the longest row of the image between pixels
/// that are neither ink nor empty.
std::vector<Rgb> coloursOfBar(const Image& bar, const Rgb& ink) {
    std::vector<Rgb> longest;
    for (int y = 0; y < bar.height; ++y) {
        std::vector<Rgb> run;
        std::size_t known = 0; // of the run, up to the last colour
        for (int x = 0; x < bar.width; ++x) {
            const std::uint8_t* pixel = bar.at(x, y);
            const Rgb colour{pixel[0], pixel[1], pixel[2]};
            const bool isColour = pixel[3] == 255 && colour != ink;
            if (isColour || !run.empty())
                run.push_back(colour);
            known = isColour ? run.size() : known;
        }
        run.resize(known);
        if (run.size() > longest.size())
            longest = run;
    }
    return longest;
}

/// A window with a scene of two balls: the left one red, the right one blue.
struct Stage {
    OffscreenWindow window{width, height};
    CortexScene scene;
    std::shared_ptr<const Dataset> dataset = std::make_shared<const Dataset>(twoBalls());
    ViewState view;

    Stage() {
        view.surface = SurfaceKind::Pial;
        Overlay overlay = defaultOverlay(*dataset->maps[0]);
        overlay.low = -1.3;
        overlay.high = 1.3;
        view.overlays = {overlay};
        window.window()->AddRenderer(scene.renderer());
        scene.setColourBarVisible(false);
        scene.setOrientationLettersVisible(false);
    }
    ~Stage() { window.window()->RemoveRenderer(scene.renderer()); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    Image shown() {
        scene.show(dataset, view);
        return rendered(window);
    }
    /// The vertex of the left ball nearest to the viewer of the standard view, from behind.
    [[nodiscard]] std::int64_t frontVertex() const {
        Eigen::Index vertex = 0;
        static_cast<void>(dataset->cortex.left.find(SurfaceKind::Pial)->vertices.col(1).minCoeff(&vertex));
        return vertex;
    }
};

int differences(const Image& a, const Image& b) {
    int count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4)
        count += std::equal(&a.rgba[i], &a.rgba[i] + 4, &b.rgba[i]) ? 0 : 1;
    return count;
}

} // namespace

class TestCortexScene : public QObject {
    Q_OBJECT

private slots:
    void leftIsLeftFromBehind() {
        Stage stage;
        const Image image = stage.shown();
        QVERIFY(countPixels(image, 0, width / 2, isReddish) > 5000);
        QVERIFY(countPixels(image, width / 2, width, isBluish) > 5000);
        QCOMPARE(countPixels(image, width / 2, width, isReddish), 0);
        QCOMPARE(countPixels(image, 0, width / 2, isBluish), 0);
    }

    void fromBelowLeftIsOnTheRight() {
        Stage stage;
        stage.scene.show(stage.dataset, stage.view);
        stage.scene.lookFrom(StandardView::Ventral);
        const Image image = rendered(stage.window);
        QVERIFY(countPixels(image, width / 2, width, isReddish) > 5000);
    }

    void theFittedCortexFillsTheViewport() {
        Stage stage;
        const Image image = stage.shown();
        const auto drawn = [](const std::uint8_t* pixel) { return !isWhite(pixel); };
        int first = width;
        int last = 0;
        for (int x = 0; x < width; ++x)
            if (countPixels(image, x, x + 1, drawn) > 0) {
                first = std::min(first, x);
                last = x;
            }
        QVERIFY2(first >= 4 && first <= 14, qPrintable(QString::number(first)));
        QVERIFY2(last >= width - 14 && last < width - 4, qPrintable(QString::number(last)));
    }

    void aVertexThatFacesTheViewerHasExactlyItsColour() {
        Stage stage;
        const Image image = stage.shown();
        const Overlay& overlay = stage.view.overlays[0];
        const Rgb wanted =
            colourMapNamed(overlay.colourMap).at((1 - overlay.low) / (overlay.high - overlay.low));
        const auto [x, y] = displayOf(stage.scene.renderer(), Point(-45, -40, 0));
        const std::uint8_t* pixel = image.at(int(x), height - 1 - int(y));
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(int(pixel[c]) - int(wanted[c])) <= 2); // rounding of the light in the shader
    }

    void theColourBarTellsTheValuesOfWhatIsDrawn_data() {
        QTest::addColumn<QString>("colours");
        QTest::addColumn<int>("mode");
        QTest::addColumn<double>("opacity");
        for (const ColourMap& colours : colourMaps())
            if (colours.kind == ColourMapKind::Sequential || colours.kind == ColourMapKind::Diverging)
                QTest::addRow("%s", colours.name.c_str())
                    << QString::fromStdString(colours.name) << int(ThresholdMode::Off) << 1.0;
        QTest::newRow("half opaque") << "viridis" << int(ThresholdMode::Off) << 0.5;
        QTest::newRow("thresholded") << "blue-white-red" << int(ThresholdMode::Magnitude) << 1.0;
        QTest::newRow("between thresholds") << "magma" << int(ThresholdMode::Inside) << 0.8;
    }

    void theColourBarTellsTheValuesOfWhatIsDrawn() {
        QFETCH(QString, colours);
        QFETCH(int, mode);
        QFETCH(double, opacity);
        constexpr Rgb ink{255, 0, 255}; // in no colour map
        const ColourBarStyle style{.fontSize = 40, .ink = ink, .maxWidth = 4000};
        Overlay overlay;
        overlay.map = "map";
        overlay.colourMap = colours.toStdString();
        overlay.low = -2;
        overlay.high = 6;
        overlay.thresholdMode = ThresholdMode(mode);
        overlay.threshold = 2.5;
        overlay.lowerThreshold = -1;
        overlay.opacity = opacity;
        ViewState view;
        view.surface = SurfaceKind::Flat;
        view.curvature = false;
        view.overlays = {overlay};
        const auto bar = coloursOfBar(paintColourBar(squares({0}), view, style), ink);
        QVERIFY(bar.size() > 512); // so that every entry of a colour map is in it
        const auto valueAt = [&](std::size_t column) {
            return overlay.low + (double(column) + 0.5) / double(bar.size()) * (overlay.high - overlay.low);
        };
        std::vector<std::size_t> columns;
        std::vector<float> values;
        for (std::size_t column = 5; column < bar.size(); column += 61) {
            columns.push_back(column);
            values.push_back(float(valueAt(column)));
        }

        const Dataset dataset = squares(values);
        OffscreenWindow window(600, 120);
        CortexScene scene;
        window.window()->AddRenderer(scene.renderer());
        scene.setColourBarVisible(false);
        scene.show(std::make_shared<const Dataset>(dataset), view);
        const Image image = rendered(window);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto corner = scene.drawnPosition(Hemisphere::Left, std::int64_t(4 * i));
            QVERIFY(corner);
            const auto [x, y] = displayOf(scene.renderer(), *corner + Point(4, 4, 0));
            const std::uint8_t* pixel = image.at(int(x), image.height - 1 - int(y));
            const Rgb drawn{pixel[0], pixel[1], pixel[2]};
            QCOMPARE(drawn, bar[columns[i]]);
            if (!passes(overlay, values[i])) {
                QCOMPARE(drawn, cortexGrey);
                continue;
            }
            // The other way: wherever the bar has this colour, it stands for this value, to the steps of the table.
            const double steps = (overlay.high - overlay.low) / 255;
            for (std::size_t column = 0; column < bar.size(); ++column)
                if (bar[column] == drawn && passes(overlay, float(valueAt(column))))
                    QVERIFY2(
                        std::abs(valueAt(column) - double(values[i])) < 4 * steps,
                        qPrintable(QString("%1 is read as %2").arg(double(values[i])).arg(valueAt(column))));
        }
        window.window()->RemoveRenderer(scene.renderer());
    }

    void aColourAVertexMakesSharpBorders() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        auto map = std::make_shared<Map>(*dataset.maps[0]);
        VectorF values = *map->vertices.left;
        for (Eigen::Index vertex = 0; vertex < values.size(); ++vertex)
            values[vertex] = vertex % 2 ? 1.F : -1.F;
        map->vertices.left = std::make_shared<const VectorF>(values);
        dataset.maps[0] = map;
        stage.dataset = std::make_shared<const Dataset>(dataset);
        stage.view.shown.right = false;
        stage.view.overlays[0].high = 1;
        stage.view.overlays[0].low = -1;
        stage.view.overlays[0].colourMap = "grey";
        // Of black and white only slopes make greys: black stays black whatever its light.
        const auto dark = [](const std::uint8_t* pixel) { return pixel[0] < 4; };
        const auto middle = [](const std::uint8_t* pixel) { return pixel[0] > 20 && pixel[0] < 90; };
        const Image smooth = stage.shown();
        stage.view.overlays[0].perVertex = true;
        const Image sharp = stage.shown();
        QVERIFY(countPixels(smooth, 0, width, middle) > 500);
        QVERIFY(countPixels(sharp, 0, width, middle) < countPixels(smooth, 0, width, middle) / 10);
        QVERIFY(countPixels(sharp, 0, width, dark) > 2 * countPixels(smooth, 0, width, dark));
        stage.view.overlays[0].perVertex = false;
        QCOMPARE(differences(stage.shown(), smooth), 0);
    }

    void aHiddenHemisphereIsNotDrawn() {
        Stage stage;
        static_cast<void>(stage.shown());
        stage.view.shown.left = false;
        const Image image = stage.shown();
        QCOMPARE(countPixels(image, 0, width, isReddish), 0);
        QVERIFY(countPixels(image, 0, width, isBluish) > 5000);
    }

    void pickingADrawnVertexGivesThatVertex() {
        Stage stage;
        static_cast<void>(stage.shown());
        const auto position = stage.scene.drawnPosition(Hemisphere::Left, stage.frontVertex());
        QVERIFY(position.has_value());
        const auto [x, y] = displayOf(stage.scene.renderer(), *position);
        const auto pick = stage.scene.pick(x, y);
        QVERIFY(pick.has_value());
        QVERIFY(pick->hemisphere == Hemisphere::Left);
        QCOMPARE(pick->vertex, stage.frontVertex());
    }

    void pickingTheBackgroundGivesNothing() {
        Stage stage;
        static_cast<void>(stage.shown());
        QVERIFY(!stage.scene.pick(2, 2));
        QVERIFY(!stage.scene.drawnPosition(Hemisphere::Left, 1'000'000));
    }

    void theHemisphereInFrontIsPicked() {
        Stage stage;
        static_cast<void>(stage.shown());
        stage.scene.lookFrom(StandardView::Lateral);
        static_cast<void>(rendered(stage.window));
        const auto pick = stage.scene.pick(width / 2.0, height / 2.0);
        QVERIFY(pick && pick->hemisphere == Hemisphere::Left);
    }

    void anAbsentSurfaceFallsBackToALoadedOne() {
        Stage stage;
        stage.view.surface = SurfaceKind::VeryInflated;
        const Image image = stage.shown();
        QVERIFY(countPixels(image, 0, width / 2, isReddish) > 5000);
    }

    void inflatedHemispheresDoNotOverlap() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        for (const Hemisphere hemisphere : hemispheres)
            dataset.cortex[hemisphere].surfaces[SurfaceKind::Inflated] =
                std::make_shared<const Surface>(ball(Point::Zero(), 50, 4));
        stage.dataset = std::make_shared<const Dataset>(dataset);
        stage.view.surface = SurfaceKind::Inflated;
        static_cast<void>(stage.shown());
        double highestLeft = -1e9;
        double lowestRight = 1e9;
        for (std::int64_t v = 0; v < 2562; ++v) {
            highestLeft = std::max(highestLeft, stage.scene.drawnPosition(Hemisphere::Left, v)->x());
            lowestRight = std::min(lowestRight, stage.scene.drawnPosition(Hemisphere::Right, v)->x());
        }
        QVERIFY(lowestRight - highestLeft >= 5 && lowestRight - highestLeft <= 10);
    }

    void outlinesAreDrawnOnTheBorder() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        auto labels = std::make_shared<LabelMap>();
        labels->labels = {{1, {"upper", {}, false}}, {2, {"lower", {}, false}}};
        const auto& vertices = dataset.cortex.left.find(SurfaceKind::Pial)->vertices;
        for (Eigen::Index i = 0; i < vertices.rows(); ++i)
            labels->keys.push_back(vertices(i, 2) > 0 ? 1 : 2);
        auto parcellation = std::make_shared<Parcellation>();
        parcellation->name = "halves";
        parcellation->hemispheres.left = labels;
        dataset.parcellations.push_back(parcellation);
        stage.dataset = std::make_shared<const Dataset>(dataset);
        const Image without = stage.shown();
        stage.view.outlines = "halves";
        const Image with = stage.shown();
        const int changed = differences(without, with);
        QVERIFY2(changed > 100 && changed < 3000, qPrintable(QString::number(changed)));
        stage.view.outlineLook = {6, Rgb{0, 255, 0}};
        const Image thick = stage.shown();
        const auto green = [](const std::uint8_t* pixel) { return pixel[0] == 0 && pixel[1] == 255 && pixel[2] == 0; };
        QCOMPARE(countPixels(with, 0, width, green), 0);
        QVERIFY(countPixels(thick, 0, width, green) > 2 * changed);
        QVERIFY(std::ranges::any_of(stage.scene.visibleBorders(), [](const BorderLine& line) {
            return line.colour == Rgb{0, 255, 0} && line.width == 6;
        }));
        stage.view.outlines.clear();
        QCOMPARE(differences(without, stage.shown()), 0);
    }

    void theCursorIsDrawnWhereItsVertexIs() {
        Stage stage;
        const Image without = stage.shown();
        stage.view.cursor = Cursor{Point::Zero(), Hemisphere::Left, stage.frontVertex()};
        const Image with = stage.shown();
        const auto [x, y] = displayOf(
            stage.scene.renderer(), *stage.scene.drawnPosition(Hemisphere::Left, stage.frontVertex()));
        QVERIFY(isWhite(with.at(int(x), height - 1 - int(y))));
        const int changed = differences(without, with);
        QVERIFY2(changed > 80 && changed < 300, qPrintable(QString::number(changed)));
        stage.view.shown.left = false;
        const Image hidden = stage.shown();
        stage.view.cursor.reset();
        QCOMPARE(differences(hidden, stage.shown()), 0);
    }

    void anExplicitCameraIsKeptThroughOtherChanges() {
        Stage stage;
        stage.view.camera = CameraPose{Point(0, 0, 400), Point::Zero(), Point::UnitY(), 33};
        static_cast<void>(stage.shown());
        QVERIFY(stage.scene.camera() == *stage.view.camera);
        stage.view.overlays[0].threshold = 0.5;
        static_cast<void>(stage.shown());
        QVERIFY(stage.scene.camera() == *stage.view.camera);
    }

    void theColourBarTakesRoomBelowTheCortex() {
        Stage stage;
        stage.scene.setColourBarVisible(true);
        const Image image = stage.shown();
        const auto drawn = [](const std::uint8_t* pixel) { return !isWhite(pixel); };
        const Image bar = paintColourBar(
            *stage.dataset, stage.view, {.fontSize = 12, .ink = {32, 32, 32}, .maxWidth = width - 16});
        QVERIFY(bar.height > 30 && bar.height < 80);
        Image between = Image::ofSize(width, 1);
        std::copy_n(image.at(0, height - bar.height - 12), width * 4, between.rgba.data());
        QCOMPARE(countPixels(between, 0, width, drawn), 0);
        QVERIFY(countPixels(image, 0, width, drawn) > 5000);
    }

    void theColourBarIsGreyWhereValuesAreHidden() {
        Stage stage;
        stage.view.overlays[0].thresholdMode = ThresholdMode::Above;
        stage.view.overlays[0].threshold = 0;
        const Image bar = paintColourBar(*stage.dataset, stage.view, {.fontSize = 12, .maxWidth = 300});
        const auto grey = [](const std::uint8_t* p) {
            return p[0] == 176 && p[1] == 176 && p[2] == 176 && p[3] == 255;
        };
        QVERIFY(countPixels(bar, 0, bar.width / 2, grey) > 500);
        QCOMPARE(countPixels(bar, bar.width / 2 + 1, bar.width, grey), 0);
        QVERIFY(countPixels(bar, bar.width / 2, bar.width, isReddish) > 300);
    }

    void nothingIsPaintedForNoMap() {
        QVERIFY(paintColourBar(Dataset(), ViewState(), {}).empty());
        Stage stage;
        stage.dataset = nullptr;
        stage.view.overlays.clear();
        const Image image = stage.shown();
        QCOMPARE(countPixels(image, 0, width, isWhite), width * height);
    }

    void aMorphIsBetweenItsTwoKinds() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        for (const Hemisphere hemisphere : hemispheres) {
            auto& surfaces = dataset.cortex[hemisphere].surfaces;
            auto white = std::make_shared<Surface>(*surfaces[SurfaceKind::Pial]);
            const Eigen::RowVector3f middle = white->vertices.colwise().mean();
            white->vertices.rowwise() -= middle;
            white->vertices *= 0.5F;
            white->vertices.col(0).array() += hemisphere == Hemisphere::Left ? -45.F : 45.F;
            surfaces[SurfaceKind::White] = white;
        }
        stage.dataset = std::make_shared<const Dataset>(dataset);
        const std::int64_t vertex = stage.frontVertex();
        const auto drawn = [&] { return *stage.scene.drawnPosition(Hemisphere::Left, vertex); };
        static_cast<void>(stage.shown());
        QVERIFY(drawn().isApprox(Point(-45, -40, 0), 1e-4));
        stage.view.surface = SurfaceKind::White;
        static_cast<void>(stage.shown());
        QVERIFY(drawn().isApprox(Point(-45, -20, 0), 1e-4));
        stage.view.morph = Morph{SurfaceKind::Pial, 0.25};
        stage.view.cursor = Cursor{Point(-45, -30, 0), Hemisphere::Left, vertex};
        static_cast<void>(stage.shown());
        QVERIFY(drawn().isApprox(Point(-45, -25, 0), 1e-4));
        // What is seen there is what is picked, also right after vertices have moved.
        const auto [x, y] = displayOf(stage.scene.renderer(), drawn());
        const auto pick = stage.scene.pick(x, y);
        QVERIFY(pick && pick->hemisphere == Hemisphere::Left);
        QCOMPARE(pick->vertex, vertex);
        // A midthickness that is not loaded is halfway.
        showSurface(stage.view, SurfaceKind::Midthickness);
        static_cast<void>(stage.shown());
        QVERIFY(drawn().isApprox(Point(-45, -30, 0), 1e-4));
        QVERIFY(!stage.dataset->cortex.left.find(SurfaceKind::Midthickness));
        // And back to the same picture as at first.
        showSurface(stage.view, SurfaceKind::Pial);
        stage.view.cursor.reset();
        const Image again = stage.shown();
        Stage fresh;
        fresh.dataset = stage.dataset;
        QVERIFY(differences(again, fresh.shown()) < 20); // the camera came there by other roundings
    }

    void thePathOfShapesIsWalkedInBothDirections() {
        Dataset dataset = twoBalls(1);
        for (const Hemisphere hemisphere : hemispheres)
            for (const SurfaceKind kind : {SurfaceKind::White, SurfaceKind::Inflated, SurfaceKind::Sphere})
                dataset.cortex[hemisphere].surfaces[kind] = dataset.cortex[hemisphere].find(SurfaceKind::Pial);
        auto path = morphPath(dataset.cortex);
        QCOMPARE(
            path, (std::vector{
                      SurfaceKind::White, SurfaceKind::Pial, SurfaceKind::Inflated, SurfaceKind::Sphere}));
        ViewState view;
        for (const double position : {0.0, 0.5, 1.0, 1.75, 3.0}) {
            setMorphPosition(path, position, view);
            QCOMPARE(morphPosition(path, view), position);
            QCOMPARE(view.morph.has_value(), position != std::floor(position));
        }
        setMorphPosition(path, 99, view);
        QCOMPARE(view.surface, SurfaceKind::Sphere);
        view.surface = SurfaceKind::Midthickness;
        QCOMPARE(morphPosition(path, view), 0.5);
        dataset.cortex.left.surfaces[SurfaceKind::Flat] = dataset.cortex.left.find(SurfaceKind::Pial);
        QCOMPARE(morphPath(dataset.cortex), path); // not in both hemispheres
        dataset.cortex.right.surfaces[SurfaceKind::Flat] = dataset.cortex.right.find(SurfaceKind::Pial);
        QCOMPARE(morphPath(dataset.cortex).back(), SurfaceKind::Flat);
    }

    void hemispheresMoveApartAndOpen() {
        Stage stage;
        static_cast<void>(stage.shown());
        const auto at = [&](Hemisphere hemisphere, const Point& place) {
            const Vertices& vertices = stage.dataset->cortex[hemisphere].find(SurfaceKind::Pial)->vertices;
            Eigen::Index vertex = 0;
            static_cast<void>(
                (vertices.rowwise() - place.cast<float>().transpose()).rowwise().squaredNorm().minCoeff(&vertex));
            return *stage.scene.drawnPosition(hemisphere, vertex);
        };
        const Point medialLeft(-5, 0, 0);
        const Point medialRight(5, 0, 0);
        const Point before = at(Hemisphere::Left, medialLeft);
        stage.view.spread.gap = 30;
        static_cast<void>(stage.shown());
        QVERIFY(at(Hemisphere::Left, medialLeft).isApprox(before - Point(15, 0, 0), 1e-6));
        stage.view.spread.opening = 90;
        static_cast<void>(stage.shown());
        // Both medial sides look to the back; left is still left of right.
        const Point left = at(Hemisphere::Left, medialLeft);
        const Point right = at(Hemisphere::Right, medialRight);
        QVERIFY(left.y() < -39 && right.y() < -39);
        QVERIFY(left.x() < 0 && right.x() > 0);
        const auto [x, y] = displayOf(stage.scene.renderer(), left);
        const auto pick = stage.scene.pick(x, y);
        QVERIFY(pick && pick->hemisphere == Hemisphere::Left);
        const Vertices& vertices = stage.dataset->cortex.left.find(SurfaceKind::Pial)->vertices;
        QVERIFY((vertices.row(pick->vertex).transpose().cast<double>() - medialLeft).norm() < 3);
        stage.view.spread = hemispheresTogether;
        static_cast<void>(stage.shown());
        QVERIFY(at(Hemisphere::Left, medialLeft).isApprox(before, 1e-9));
    }

    void aContourLiesWhereTheMapCrossesItsLevel() {
        const Surface surface = ball(Point::Zero(), 10, 3);
        const VectorF heights = surface.vertices.col(2);
        const MeshLines lines = contourLines(surface.triangles, heights, 4);
        QVERIFY(lines.segments.size() > 20);
        std::vector<int> ends(lines.points.size(), 0);
        for (const auto& [a, b, share] : lines.points) {
            QVERIFY(share >= 0 && share <= 1);
            QVERIFY(std::abs((1 - share) * heights[a] + share * heights[b] - 4) < 1e-4F);
        }
        for (const auto& [from, to] : lines.segments) {
            ++ends[std::size_t(from)];
            ++ends[std::size_t(to)];
        }
        // A closed line: each point joins two pieces.
        QVERIFY(std::ranges::all_of(ends, [](int count) { return count == 2; }));
        VectorF missing = heights;
        missing.setConstant(missingValue);
        QVERIFY(contourLines(surface.triangles, missing, 4).segments.empty());
        VectorF halves = heights;
        for (float& value : halves)
            value = value > 0 ? 1.F : 0.F;
        QVERIFY(!categoryLines(surface.triangles, halves).segments.empty());
        QVERIFY(categoryLines(surface.triangles, VectorF::Ones(heights.size())).segments.empty());
    }

    void contoursAreDrawnAsWideAsWanted() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        auto map = std::make_shared<Map>(*dataset.maps[0]);
        const Surface& left = *dataset.cortex.left.find(SurfaceKind::Pial);
        map->vertices.left = std::make_shared<const VectorF>(left.vertices.col(2));
        dataset.maps[0] = map;
        stage.dataset = std::make_shared<const Dataset>(dataset);
        stage.view.overlays[0].low = -40;
        stage.view.overlays[0].high = 40;
        const auto green = [](const std::uint8_t* pixel) { return pixel[1] > 200 && pixel[0] < 30 && pixel[2] < 30; };
        QCOMPARE(countPixels(stage.shown(), 0, width, green), 0);
        stage.view.overlays[0].lines = {true, 10, 2, Rgb{0, 255, 0}};
        const int thin = countPixels(stage.shown(), 0, width, green);
        QVERIFY(thin > 150);
        stage.view.overlays[0].lines.width = 6;
        const int thick = countPixels(stage.shown(), 0, width, green);
        QVERIFY(thick > 2 * thin && thick < 4 * thin);
        // As many pixels on the way to another scale: the width is on screen, not on the cortex.
        CameraPose near = stage.scene.camera();
        near.parallelScale /= 1.5;
        stage.scene.setCamera(near);
        const int closer = countPixels(rendered(stage.window), 0, width, green);
        QVERIFY(closer < 2 * thick);
        stage.view.overlays[0].lines.shown = false;
        QCOMPARE(countPixels(stage.shown(), 0, width, green), 0);
    }

    void theCortexIsSeenWithOtherEyes() {
        Stage stage;
        const Rgb typical = cortexColours(*stage.dataset, stage.view, Hemisphere::Left)[0];
        stage.view.colourVision = ColourVision::Deuteranopia;
        const Image image = stage.shown();
        const Rgb wanted = seenWith(ColourVision::Deuteranopia, typical);
        QVERIFY(wanted != typical);
        const auto [x, y] = displayOf(stage.scene.renderer(), Point(-45, -40, 0));
        const std::uint8_t* pixel = image.at(int(x), height - 1 - int(y));
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(int(pixel[c]) - int(wanted[c])) <= 2);
    }

    void lettersNameTheDominantAxes() {
        QCOMPARE(directionLetters(Point(1, 0, 0)), "R");
        QCOMPARE(directionLetters(Point(-1, 0.2, 0).normalized()), "L");
        QCOMPARE(directionLetters(Point(0, 1, 0.8).normalized()), "AS");
        QCOMPARE(directionLetters(Point(0, -0.1, -1).normalized()), "I");
    }

    void theCoarseMeshIsSmallClosedAndOfOriginalVertices() {
        const Surface fine = ball(Point::Zero(), 40, 6); // 40,962 vertices
        const CoarseMesh mesh = coarsened(fine.triangles, fine.vertexCount(), 4000);
        QVERIFY(mesh.vertices.size() > 2500 && mesh.vertices.size() < 6500);
        std::map<std::pair<int, int>, int> edges;
        for (Eigen::Index t = 0; t < mesh.triangles.rows(); ++t)
            for (Eigen::Index k = 0; k < 3; ++k)
                ++edges[std::minmax(mesh.triangles(t, k), mesh.triangles(t, (k + 1) % 3))];
        const auto twice = std::ranges::count_if(edges, [](const auto& edge) { return edge.second == 2; });
        QVERIFY(double(twice) > 0.98 * double(edges.size()));
    }

    void movingDrawsNearlyTheSame() {
        Stage stage;
        stage.dataset = std::make_shared<const Dataset>(twoBalls(6));
        const Image still = stage.shown();
        stage.scene.setMoving(true);
        const Image moving = rendered(stage.window);
        stage.scene.setMoving(false);
        QCOMPARE(differences(still, rendered(stage.window)), 0);
        QVERIFY(differences(still, moving) > 0);
        const auto red = [](const Image& image) { return countPixels(image, 0, width, isReddish); };
        QVERIFY(std::abs(red(still) - red(moving)) < red(still) / 50);
    }

    void openSurfacesAreDrawnFromBothSides() {
        Stage stage;
        Dataset dataset = *stage.dataset;
        auto half = std::make_shared<Surface>(*dataset.cortex.left.find(SurfaceKind::Pial));
        Triangles kept(half->triangles.rows(), 3);
        Eigen::Index count = 0;
        for (Eigen::Index t = 0; t < half->triangles.rows(); ++t)
            if (half->vertices(half->triangles(t, 0), 1) > 0) // the half away from the viewer
                kept.row(count++) = half->triangles.row(t);
        half->triangles = kept.topRows(count);
        dataset.cortex.left.surfaces[SurfaceKind::Pial] = half;
        stage.dataset = std::make_shared<const Dataset>(dataset);
        QVERIFY(countPixels(stage.shown(), 0, width / 2, isReddish) > 5000);
    }

    void normalsPointOutwards() {
        const Surface surface = ball(Point(5, 0, 0), 10, 2);
        const Vertices normals = vertexNormals(surface.vertices, surface.triangles);
        for (Eigen::Index i = 0; i < normals.rows(); ++i) {
            const Eigen::RowVector3f outwards =
                (surface.vertices.row(i) - Eigen::RowVector3f(5, 0, 0)).normalized();
            QVERIFY(normals.row(i).dot(outwards) > 0.99F);
        }
    }
};

QTEST_GUILESS_MAIN(TestCortexScene)
#include "test_cortex_scene.moc"
