// Colours of values, and the view state that says how maps are shown.

#include "scenes.h"

#include "analysis/core/error.h"
#include "analysis/surface/selected_vertices.h"
#include "render/cortex_colours.h"
#include "render/colour_bar.h"
#include "render/colour_map_file.h"
#include "render/overlay_palette.h"
#include "render/selection_outline.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

namespace {

Map mapOf(const std::vector<float>& values) {
    Map map;
    map.name = "map";
    map.vertices.left = std::make_shared<const VectorF>(
        Eigen::Map<const VectorF>(values.data(), static_cast<Eigen::Index>(values.size())));
    return map;
}

Overlay overlayOf(double low, double high, ThresholdMode mode, double threshold) {
    Overlay overlay;
    overlay.map = "map";
    overlay.low = low;
    overlay.high = high;
    overlay.thresholdMode = mode;
    overlay.threshold = threshold;
    return overlay;
}

} // namespace

class TestColours : public QObject {
    Q_OBJECT

private slots:
    void aColourMapBeginsAndEndsWithItsGivenColours() {
        const ColourMap& map = colourMapNamed("viridis");
        QCOMPARE(map.at(0), (Rgb{0x44, 0x01, 0x54}));
        QCOMPARE(map.at(1), (Rgb{0xfd, 0xe7, 0x25}));
        QCOMPARE(map.at(-3), map.at(0));
        QCOMPARE(map.at(7), map.at(1));
    }

    void theMiddleOfBlueWhiteRedIsWhitish() {
        const ColourMap& map = colourMapNamed("blue-white-red");
        const Rgb middle = map.at(0.5);
        QVERIFY(*std::ranges::min_element(middle) >= 0xf0);
        QVERIFY(map.at(0)[2] > map.at(0)[0]);
        QVERIFY(map.at(1)[0] > map.at(1)[2]);
    }

    void anUnknownColourMapIsRefusedWithTheNamesThereAre() {
        try {
            static_cast<void>(colourMapNamed("jet"));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(error.details().expected.english().find("viridis") != std::string::npos);
        }
    }

    void categoriesBeyondTheTableWrapRound() {
        const ColourMap& map = colourMapNamed("okabe-ito");
        const auto count = static_cast<std::int64_t>(map.table.size());
        QCOMPARE(map.ofCategory(count + 2), map.table[2]);
        QCOMPARE(map.ofCategory(-1), map.table.back());
    }

    void greysAreSeenAsGreysByEverybody() {
        for (const ColourVision vision :
             {ColourVision::Protanopia, ColourVision::Deuteranopia, ColourVision::Tritanopia})
            for (const int level : {0, 60, 128, 200, 255}) {
                const auto grey = std::uint8_t(level);
                for (const std::uint8_t part : seenWith(vision, {grey, grey, grey}))
                    QVERIFY(std::abs(int(part) - level) <= 1);
            }
    }

    void withoutRedOrGreenConesRedAndGreenAreAlike() {
        const auto hueOf = [](const Rgb& colour) { return int(colour[0]) - int(colour[1]); };
        const Rgb red{214, 39, 40};
        const Rgb green{44, 120, 44};
        QVERIFY(std::abs(hueOf(red) - hueOf(green)) > 200);
        for (const ColourVision vision : {ColourVision::Protanopia, ColourVision::Deuteranopia})
            QVERIFY(std::abs(hueOf(seenWith(vision, red)) - hueOf(seenWith(vision, green))) < 100);
        QVERIFY(
            hueOf(seenWith(ColourVision::Tritanopia, red)) - hueOf(seenWith(ColourVision::Tritanopia, green)) > 200);
        // Pure green by hand: linear (0.860646, 0.672501, 0.042940), coded by the curve of sRGB.
        const Rgb seen = seenWith(ColourVision::Deuteranopia, {0, 255, 0});
        const Rgb wanted{239, 214, 58};
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY2(std::abs(int(seen[c]) - int(wanted[c])) <= 1, qPrintable(QString::number(seen[c])));
        QCOMPARE(seenWith(ColourVision::Typical, red), red);
    }

    void colourMapsAreReadFromTheirFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("categories");
        QTest::newRow("cmap") << QByteArray("# red to blue\n1 0 0\n0 0 1\n") << false;
        QTest::newRow("cmap with opacity and commas") << QByteArray("255, 0, 0, 255\r\n0,0,255,255") << false;
        QTest::newRow("ours") << QByteArray("{\"name\": \"mine\", \"kind\": \"diverging\", \"colours\": [\"ff0000\", \"#0000ff\"]}")
                              << false;
        QTest::newRow("ParaView") << QByteArray(R"([{"Name": "mine", "RGBPoints": [-3, 1, 0, 0, 5, 0, 0, 1]}])") << false;
        QTest::newRow("bare") << QByteArray("[[1, 0, 0], [0, 0, 1]]") << false;
        QTest::newRow("FreeSurfer") << QByteArray("#No. Label R G B A\n\n0 Unknown 255 0 0 0\n2 Left-WM 0 0 255 0\n") << true;
    }

    void colourMapsAreReadFromTheirFiles() {
        QFETCH(QByteArray, content);
        QFETCH(bool, categories);
        QTemporaryDir folder;
        const QString file = folder.filePath("mine.cmap");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        out.close();
        const ColourMap map = readColourMapFile(file.toStdString());
        QCOMPARE(map.name, std::string("mine"));
        const Rgb red{255, 0, 0};
        const Rgb blue{0, 0, 255};
        if (categories) {
            QCOMPARE(map.kind, ColourMapKind::Categorical);
            QCOMPARE(map.ofCategory(0), red);
            QCOMPARE(map.ofCategory(2), blue);
            return;
        }
        QCOMPARE(map.at(0), red);
        QCOMPARE(map.at(1), blue);
        QVERIFY(std::abs(int(map.at(0.5)[0]) - 128) <= 1);
        // An overlay draws with it, and a view keeps it.
        ViewState view;
        Overlay overlay;
        overlay.map = "map";
        overlay.ownColours = {std::make_shared<const ColourMap>(map)};
        view.overlays = {overlay};
        QCOMPARE(paletteOf(overlay, mapOf({0, 1})).at(1), blue);
        QVERIFY(viewStateFrom(toJson(view)) == view);
    }

    void whatIsNoColourMapIsRefused() {
        QTemporaryDir folder;
        const QString file = folder.filePath("bad.cmap");
        for (const char* content :
             {"", "# nothing\n", "1 0 0\n", "1 0 0\n0 zero 1\n", "1 0 0\n0 nan 1\n", "1 0 0\n300 0 0\n", "[1, 2]",
              "{\"colours\": [\"red\", \"blue\"]}", "{\"colours\": \"ff0000\"}", "{}",
              "[{\"RGBPoints\": [0, 1, 0, 0, 0, 0, 0, 1]}]", "0 a 255 0 0 0\n99999999999 b 0 0 255 0\n",
              "0 a 255 0 0 0\nb\n"}) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(content);
            out.close();
            QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(readColourMapFile(file.toStdString())));
        }
    }

    void missingAndHiddenValuesHaveNoColour() {
        const ColourMap& map = colourMapNamed("viridis");
        const auto drawn = [&](const Overlay& overlay, float value) {
            return overlayColour(overlay, map, false, value).has_value();
        };
        QVERIFY(!drawn(overlayOf(0, 1, ThresholdMode::Off, 0), missingValue));
        const Overlay magnitude = overlayOf(-1, 1, ThresholdMode::Magnitude, 0.5);
        QVERIFY(!drawn(magnitude, 0.4F) && drawn(magnitude, -0.6F) && drawn(magnitude, 0.5F));
        const Overlay above = overlayOf(-1, 1, ThresholdMode::Above, 0.5);
        QVERIFY(!drawn(above, -0.6F) && drawn(above, 0.6F));
        const Overlay below = overlayOf(-1, 1, ThresholdMode::Below, 0.5);
        QVERIFY(drawn(below, -0.6F) && !drawn(below, 0.6F));
        Overlay outside = overlayOf(-1, 1, ThresholdMode::Outside, 0.5);
        outside.lowerThreshold = -0.2;
        QVERIFY(drawn(outside, -0.3F) && !drawn(outside, 0.4F) && drawn(outside, 0.5F));
        outside.thresholdMode = ThresholdMode::Inside;
        QVERIFY(!drawn(outside, -0.3F) && drawn(outside, 0.4F) && !drawn(outside, 0.6F));
    }

    void aRangeWithoutLengthGivesTheMiddleColour() {
        const ColourMap& map = colourMapNamed("viridis");
        QCOMPARE(*overlayColour(overlayOf(2, 2, ThresholdMode::Off, 0), map, false, 2.F), map.at(0.5));
    }

    void verticesWithoutDataShowTheUnderlay() {
        Dataset dataset = test::twoBalls(1);
        auto map = std::make_shared<Map>(*dataset.maps[0]);
        VectorF values = *map->vertices.left;
        values[0] = missingValue;
        map->vertices.left = std::make_shared<const VectorF>(values);
        dataset.maps[0] = map;
        ViewState view;
        view.overlays = {defaultOverlay(*map)};
        const auto colours = cortexColours(dataset, view, Hemisphere::Left);
        QCOMPARE(colours.size(), std::size_t(42));
        QCOMPARE(colours[0], cortexGrey);
        QVERIFY(colours[1] != cortexGrey);
    }

    void halfOpaqueColoursAreHalfway() {
        Dataset dataset = test::twoBalls(1);
        ViewState view;
        Overlay overlay = overlayOf(0, 1, ThresholdMode::Off, 0);
        overlay.map = "score";
        overlay.opacity = 0.5;
        overlay.colourMap = "grey";
        view.overlays = {overlay};
        // White over grey 176.
        QCOMPARE(cortexColours(dataset, view, Hemisphere::Left)[5], (Rgb{216, 216, 216}));
    }

    void anotherMapClipsAndFadesAnOverlay() {
        Dataset dataset = test::twoBalls(1);
        auto other = std::make_shared<Map>();
        other->name = "evidence";
        VectorF evidence = VectorF::Zero(42);
        evidence[1] = 3;
        evidence[2] = 6;
        evidence[3] = missingValue;
        other->vertices.left = std::make_shared<const VectorF>(evidence);
        dataset.maps.push_back(other);
        ViewState view;
        Overlay overlay = overlayOf(0, 1, ThresholdMode::Off, 0);
        overlay.map = "score";
        overlay.colourMap = "grey"; // the score is 1 everywhere: white
        view.overlays = {overlay};
        const auto coloursOf = [&](Hemisphere hemisphere) { return cortexColours(dataset, view, hemisphere); };

        view.overlays[0].clip = {"evidence", ThresholdMode::Above, 3, 0};
        auto colours = coloursOf(Hemisphere::Left);
        QCOMPARE(colours[0], cortexGrey);
        QCOMPARE(colours[1], (Rgb{255, 255, 255}));
        QCOMPARE(colours[2], (Rgb{255, 255, 255}));
        QCOMPARE(colours[3], cortexGrey);
        QCOMPARE(coloursOf(Hemisphere::Right)[1], cortexGrey); // nothing is known there that would let it be seen

        view.overlays[0].clip = {};
        view.overlays[0].fade = {"evidence", 0, 6};
        colours = coloursOf(Hemisphere::Left);
        QCOMPARE(colours[0], cortexGrey);
        QCOMPARE(colours[1], (Rgb{216, 216, 216})); // half of white over grey 176
        QCOMPARE(colours[2], (Rgb{255, 255, 255}));
        QCOMPARE(colours[3], cortexGrey);

        view.overlays[0].fade.map = "gone";
        QCOMPARE(coloursOf(Hemisphere::Left)[0], (Rgb{255, 255, 255}));
    }

    void theBarOfAFadedOverlayGoesDownToGrey() {
        Dataset dataset = test::twoBalls(1);
        Map other = *dataset.maps[0];
        other.name = "evidence";
        dataset.maps.push_back(std::make_shared<const Map>(other));
        ViewState view;
        view.overlays = {overlayOf(0, 1, ThresholdMode::Off, 0)};
        view.overlays[0].map = "score";
        const Image plain = paintColourBar(dataset, view, {});
        view.overlays[0].fade = {"evidence", 0, 6};
        const Image faded = paintColourBar(dataset, view, {});
        QVERIFY(faded.height > plain.height + 20);
        const auto grey = [](const std::uint8_t* pixel) {
            return std::equal(pixel, pixel + 3, cortexGrey.begin()) && pixel[3] == 255;
        };
        QCOMPARE(test::countPixels(plain, 0, plain.width, grey), 0);
        QVERIFY(test::countPixels(faded, 0, faded.width, grey) > 100); // its lowest row
    }

    void aMapWithWeightOnBothSidesOfZeroIsShownDiverging() {
        std::vector<float> values;
        for (int i = -100; i <= 100; ++i)
            values.push_back(static_cast<float>(i));
        const Overlay overlay = defaultOverlay(mapOf(values));
        QCOMPARE(overlay.colourMap, "blue-white-red");
        QCOMPARE(overlay.low, -overlay.high);
    }

    void aPositiveMapIsShownBetweenItsPercentiles() {
        std::vector<float> values;
        for (int i = 0; i <= 100; ++i)
            values.push_back(static_cast<float>(i));
        const Overlay overlay = defaultOverlay(mapOf(values));
        QCOMPARE(overlay.colourMap, "viridis");
        QVERIFY(std::abs(overlay.low - 2) <= 1 && std::abs(overlay.high - 98) <= 1);
    }

    void whereTheCortexIsAllZerosTheVolumeGivesTheRange() {
        Map map = mapOf(std::vector<float>(50, 0));
        auto volume = std::make_shared<Volume>();
        volume->grid.shape = {101, 1, 1};
        for (int value = 0; value <= 100; ++value)
            volume->values.push_back(float(value));
        map.volume = volume;
        QCOMPARE(defaultOverlay(map).high, 98.0);
    }

    void categoriesAreShownAsSuch() {
        Map map = mapOf({0, 1, 2, missingValue});
        map.categorical = true;
        map.categories = {"a", "b", "c"};
        const Overlay overlay = defaultOverlay(map);
        QCOMPARE(overlay.colourMap, "okabe-ito");
        QCOMPARE(overlay.high, 2.0);
    }

    void theBackgroundOfALabelVolumeWithoutNamesIsNotDrawn() {
        Map map;
        map.name = "atlas";
        map.categorical = true;
        const auto give = [&map](std::vector<float> values) {
            auto volume = std::make_shared<Volume>();
            volume->grid.shape = {std::int64_t(values.size()), 1, 1};
            volume->values = std::move(values);
            map.volume = volume;
        };
        give({0, 0, 1, 2, 90});
        const Overlay overlay = defaultOverlay(map);
        const ColourMap colours = paletteOf(overlay, map);
        QVERIFY(!overlayColour(overlay, colours, true, 0));
        QVERIFY(overlayColour(overlay, colours, true, 1).has_value());
        QVERIFY(overlayColour(overlay, colours, true, 90).has_value());
        // Names say what 0 is, and maps with missing values have another background.
        map.categories = {"early", "late"};
        QCOMPARE(defaultOverlay(map).thresholdMode, ThresholdMode::Off);
        map.categories.clear();
        give({-1, 0, 1, 2});
        QCOMPARE(defaultOverlay(map).thresholdMode, ThresholdMode::Off);
        give({missingValue, 0, 1, 2});
        QCOMPARE(defaultOverlay(map).thresholdMode, ThresholdMode::Off);
        give({1, 2, 3});
        QCOMPARE(defaultOverlay(map).thresholdMode, ThresholdMode::Off);
    }

    void theColourBarHasNoCategoriesBelowTheThreshold() {
        Dataset dataset;
        Map map = mapOf({0, 1, 2});
        map.categorical = true;
        map.categories = {"a", "b", "c"};
        Overlay overlay = defaultOverlay(map);
        dataset.maps = {std::make_shared<const Map>(map)};
        QCOMPARE(layoutColourBar(dataset, overlay, {.maxWidth = 200}).swatches.size(), std::size_t(3));
        overlay.thresholdMode = ThresholdMode::Above;
        overlay.threshold = 1;
        const ColourBar bar = layoutColourBar(dataset, overlay, {.maxWidth = 200});
        QCOMPARE(bar.swatches.size(), std::size_t(2));
        QCOMPARE(bar.swatches[0].colour, paletteOf(overlay, map).ofCategory(1));
    }

    void constantAndEmptyMapsHaveARangeOfOne() {
        const Overlay constant = defaultOverlay(mapOf({3, 3, 3}));
        QCOMPARE(constant.high - constant.low, 1.0);
        const Overlay empty = defaultOverlay(mapOf({missingValue, missingValue}));
        QCOMPARE(empty.high - empty.low, 1.0);
    }

    void layersOfOneModelGoThroughTheColourMapInOrder() {
        Map map = mapOf({0, 1, 2});
        map.categorical = true;
        map.metric = "bestLayer";
        map.model = "CLIP";
        map.categories = {"early", "middle", "late"};
        const Overlay overlay = defaultOverlay(map);
        QCOMPARE(overlay.colourMap, std::string("layers"));
        const ColourMap palette = paletteOf(overlay, map);
        QCOMPARE(palette.table.size(), std::size_t(3));
        QCOMPARE(palette.kind, ColourMapKind::Categorical);
        const ColourMap& viridis = colourMapNamed("viridis");
        QCOMPARE(palette.ofCategory(0), viridis.at(0));
        QCOMPARE(palette.ofCategory(1), viridis.at(0.5));
        QCOMPARE(palette.ofCategory(2), viridis.at(1));
    }

    void everyModelHasAHueOfItsOwnFromLightToDark() {
        Map map = mapOf({0, 1});
        map.categorical = true;
        map.metric = "bestLayer";
        map.categories = {"A, 1", "A, 2", "A, 3", "B, 1", "B, 2"};
        QCOMPARE(modelsOfCategories(map), (std::vector<std::string>{"A", "A", "A", "B", "B"}));
        const ColourMap palette = paletteOf(defaultOverlay(map), map);
        const auto lightness = [&](int category) {
            const Rgb colour = palette.ofCategory(category);
            return 0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2];
        };
        QVERIFY(lightness(0) > lightness(1) && lightness(1) > lightness(2));
        QVERIFY(lightness(3) > lightness(4));
        QCOMPARE(palette.ofCategory(1), hueOfModel(0));
        QVERIFY(palette.ofCategory(3)[0] > palette.ofCategory(3)[2]); // the second is orange
        // Layers of one model are not taken for models, whatever they are called.
        map.model = "A";
        QVERIFY(modelsOfCategories(map).empty());
        map.model.clear();
        map.categories = {"A, 1", "only"};
        QVERIFY(modelsOfCategories(map).empty());
    }

    void twoMapsChooseTheColourTogether() {
        Overlay overlay = overlayOf(0, 1, ThresholdMode::Off, 0);
        overlay.secondMap = "other";
        overlay.secondHigh = 2;
        QCOMPARE(*pairColour(overlay, 1, 0), squareColour(1, 0));
        QCOMPARE(*pairColour(overlay, 0, 2), squareColour(0, 1));
        QCOMPARE(*pairColour(overlay, 0.5F, 1), squareColour(0.5, 0.5));
        QVERIFY(!pairColour(overlay, missingValue, 1));
        QVERIFY(!pairColour(overlay, 1, missingValue));
        overlay.thresholdMode = ThresholdMode::Above;
        overlay.threshold = 0.4;
        QVERIFY(!pairColour(overlay, 0.1F, 0.2F));
        QVERIFY(pairColour(overlay, 0.1F, 0.5F)); // one of them is enough
        const auto sum = [](const Rgb& colour) { return int(colour[0]) + colour[1] + colour[2]; };
        QVERIFY(sum(squareColour(0, 0)) > sum(squareColour(1, 0)));
        // A third map makes the three red, green and blue.
        overlay.thirdMap = "third";
        overlay.thirdLow = -1;
        QCOMPARE(*tripleColour(overlay, 1, 0, -1), (Rgb{255, 0, 0}));
        QCOMPARE(*tripleColour(overlay, 0.5F, 2, 0), (Rgb{128, 255, 128}));
        QVERIFY(!tripleColour(overlay, 1, 1, missingValue));
        const ColourMap& unused = colourMapNamed("viridis");
        QCOMPARE(*colourOf(overlay, unused, false, {1, 0.F, 1.F}), (Rgb{255, 0, 255}));
        QCOMPARE(*colourOf(overlay, unused, false, {1, 0.F}), *pairColour(overlay, 1, 0));
        QCOMPARE(*colourOf(overlay, unused, false, {0.5F}), *overlayColour(overlay, unused, false, 0.5F));
        QVERIFY(sum(squareColour(1, 1)) < sum(squareColour(1, 0)));
        QVERIFY(squareColour(1, 0)[2] > squareColour(1, 0)[0]);
        QVERIFY(squareColour(0, 1)[0] > squareColour(0, 1)[2]);
    }

    void aPairIsDrawnAndHasASquareForALegend() {
        Dataset dataset = test::twoBalls(1);
        Map other = *dataset.maps[0];
        other.name = "other";
        dataset.maps.push_back(std::make_shared<const Map>(other));
        ViewState view;
        view.overlays = {defaultOverlay(*dataset.maps[0])};
        const Image bar = paintColourBar(dataset, view, {});
        view.overlays[0].secondMap = "other";
        view.overlays[0].secondLow = view.overlays[0].low;
        view.overlays[0].secondHigh = view.overlays[0].high;
        const Image square = paintColourBar(dataset, view, {});
        QVERIFY(square.height > 1.5 * bar.height);
        const float value = (*dataset.maps[0]->vertices.left)[5];
        QCOMPARE(
            cortexColours(dataset, view, Hemisphere::Left)[5], *pairColour(view.overlays[0], value, value));
        view.overlays[0].secondMap = "gone"; // the first one alone
        const ColourMap& colours = colourMapNamed(view.overlays[0].colourMap);
        QCOMPARE(
            cortexColours(dataset, view, Hemisphere::Left)[5],
            *overlayColour(view.overlays[0], colours, false, value));
    }

    void outsideOfTheSelectedRegionTheCortexIsPaler() {
        Dataset dataset = test::twoBalls(1);
        LabelMap labels;
        labels.keys.assign(42, 1);
        labels.keys[7] = 2;
        labels.labels[1] = {"rest", {0, 0, 0}, false};
        labels.labels[2] = {"V1", {0, 0, 0}, false};
        Parcellation parcellation;
        parcellation.name = "atlas";
        parcellation.hemispheres.left = std::make_shared<const LabelMap>(labels);
        dataset.parcellations = {std::make_shared<const Parcellation>(parcellation)};
        ViewState view;
        view.overlays = {defaultOverlay(*dataset.maps[0])};
        const auto plain = cortexColours(dataset, view, Hemisphere::Left);
        view.selection = RegionSelection{"atlas", "V1"};
        const auto dimmed = cortexColours(dataset, view, Hemisphere::Left);
        QCOMPARE(dimmed[7], plain[7]);
        QVERIFY(dimmed[8] != plain[8]);
        const auto mask = vertexMask(dataset, *view.selection, Hemisphere::Left);
        QCOMPARE(std::ranges::count(mask, true), std::ptrdiff_t(1));
        QVERIFY(vertexMask(dataset, *view.selection, Hemisphere::Right).empty());
        QVERIFY(vertexMask(dataset, RegionSelection{"no atlas", "V1"}, Hemisphere::Left).empty());
        const auto middle = middleOf(dataset, *view.selection, SurfaceKind::White);
        QVERIFY(middle && middle->second == 7);
        view.selection = RegionSelection{"gone", "V1"};
        QCOMPARE(cortexColours(dataset, view, Hemisphere::Left), plain);
    }

    void whatLiesOutsideOfADrawnSelectionIsPaler() {
        const Dataset dataset = test::twoBalls(1);
        ViewState view;
        view.overlays = {defaultOverlay(*dataset.maps[0])};
        const auto plain = cortexColours(dataset, view, Hemisphere::Left);
        const auto other = cortexColours(dataset, view, Hemisphere::Right);
        view.selection = Selection::ofVertices("lasso", {{7, 3000}, {}}); // the second is of another mesh
        const auto dimmed = cortexColours(dataset, view, Hemisphere::Left);
        QCOMPARE(dimmed[7], plain[7]);
        QVERIFY(dimmed[8] != plain[8]);
        QVERIFY(cortexColours(dataset, view, Hemisphere::Right)[0] != other[0]);
    }

    void aViewSurvivesItsFile() {
        ViewState view;
        view.surface = SurfaceKind::Flat;
        view.morph = Morph{SurfaceKind::Sphere, 0.3};
        view.spread = {12, -45};
        view.shown = {false, true};
        view.curvature = false;
        view.overlays = {
            overlayOf(-2.5, 7, ThresholdMode::Below, 0.25), overlayOf(0, 1, ThresholdMode::Off, 0)};
        view.overlays[1].visible = false;
        view.overlays[0].sampling = {.method = SamplingMethod::Ribbon, .depth = 0.25, .averaged = true};
        view.overlays[1].secondMap = "second";
        view.overlays[1].secondLow = -3;
        view.overlays[1].thirdMap = "third";
        view.overlays[1].thirdHigh = 9;
        view.overlays[0].thresholdMode = ThresholdMode::Inside;
        view.overlays[0].lowerThreshold = -0.5;
        view.overlays[0].clip = {"other", ThresholdMode::Outside, 2, -2};
        view.overlays[1].fade = {"other", -1, 4};
        view.overlays[1].perVertex = true;
        view.overlays[1].lines = {true, 0.75, 3, Rgb{9, 8, 7}};
        view.colourVision = ColourVision::Tritanopia;
        view.outlines = "areas";
        view.outlineLook = {4, Rgb{200, 100, 0}};
        view.selection = RegionSelection{"areas", "V1"};
        view.cursor = Cursor{Point(1, 2, 3), Hemisphere::Right, 77};
        view.camera = CameraPose{Point(4, 5, 6), Point(7, 8, 9), Point::UnitY(), 42};
        view.sliceAxis = SliceAxis::Coronal;
        view.slices = {.all = true, .radiological = true, .white = false, .pial = false};
        view.labels = LabelView{LabelsOf::Clusters, LabelText::Keywords, "regions", 1.7, Rgb{1, 2, 255}, false};
        view.pinned = {Cursor{Point(1, 2, 3), Hemisphere::Left, 5}, Cursor{Point(4, 5, 6), {}, -1}};
        QVERIFY(viewStateFrom(toJson(view)) == view);
        QVERIFY(viewStateFrom(toJson(ViewState())) == ViewState());
    }

    void everyKindOfSelectionSurvivesItsFile() {
        ViewState view;
        view.selection = Selection::ofVertices("lasso", {{9, 3, 4, 5, 3}, {}});
        view.stimuli = Shared<RowSet>({0, 1, 2, 7});
        auto json = toJson(view);
        QCOMPARE(json["selection"]["vertices"]["left"].get<std::string>(), std::string("3-5, 9"));
        QCOMPARE(json["stimuli"].get<std::string>(), std::string("0-2, 7"));
        QVERIFY(viewStateFrom(json) == view);
        view.selection = Selection::ofVoxels("cluster 3", {12, 11});
        QVERIFY(viewStateFrom(toJson(view)) == view);
        view.selection = RegionSelection{"", "PPA"}; // as the voxel set names it
        QVERIFY(viewStateFrom(toJson(view)) == view);
        QVERIFY(view.selection != Selection(RegionSelection{"areas", "PPA"}));
    }

    void aRegionOfAnOlderSessionIsTheSelection() {
        auto json = toJson(ViewState());
        json["region"] = {{"parcellation", "areas"}, {"name", "V1"}};
        QVERIFY(viewStateFrom(json).selection == (RegionSelection{"areas", "V1"}));
    }

    void aDamagedSelectionIsRefused() {
        auto json = toJson(ViewState());
        for (const char* numbers : {"3-1", "-4", "five", "0-99999999999", "0-2000000000", "1.5", "nan"}) {
            json["selection"] = {{"name", "lasso"}, {"voxels", numbers}};
            QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
        }
        json["selection"] = {{"name", "nothing"}, {"vertices", {{"left", ""}, {"right", ""}}}};
        QVERIFY(!viewStateFrom(json).selection);
    }

    void aViewOfAnEarlierVersionIsReadAsItWas() {
        const auto view = viewStateFrom(nlohmann::ordered_json::parse(
            R"({"surface": "pial", "overlays": [{"map": "a", "thresholdMode": "above", "threshold": 2}]})"));
        QCOMPARE(view.surface, SurfaceKind::Pial);
        Overlay overlay;
        overlay.map = "a";
        overlay.thresholdMode = ThresholdMode::Above;
        overlay.threshold = 2;
        QVERIFY(view.overlays == std::vector<Overlay>{overlay});
    }

    void aCameraThatShowsNothingIsRefused() {
        ViewState view;
        view.camera = CameraPose();
        auto json = toJson(view);
        QVERIFY(viewStateFrom(json) == view);
        json["camera"]["parallelScale"] = 0;
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
    }

    void aDamagedViewIsRefusedWithThePath() {
        auto json = toJson(ViewState());
        json["overlays"] = {{{"map", "a"}, {"low", "much"}}};
        try {
            static_cast<void>(viewStateFrom(json));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(error.details().expected.english().find("/overlays/0/low") != std::string::npos);
        }
        json["overlays"] = {{{"map", "a"}, {"sampling", {{"method", "guess"}}}}};
        try {
            static_cast<void>(viewStateFrom(json));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(error.details().expected.english().find("/overlays/0/sampling/method") != std::string::npos);
        }
        json = toJson(ViewState());
        json["labels"]["of"] = "everything";
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
        json["labels"] = {{"size", 1e9}};
        QCOMPARE(viewStateFrom(json).labels.size, largestLabels);
        json["overlays"] = {{{"map", "a"}, {"clip", {{"map", "b"}, {"mode", "sideways"}}}}};
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
        json.erase("overlays");
        json["morph"] = {{"towards", "balloon"}};
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
        json.erase("morph");
        json["spread"] = {{"opening", 1e9}};
        QCOMPARE(viewStateFrom(json).spread.opening, widestOpening);
        json.erase("spread");
        json["pinned"] = 3;
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(viewStateFrom(json)));
    }
};

QTEST_GUILESS_MAIN(TestColours)
#include "test_colours.moc"
