// Labels on the cortex: what they say, what they point to, when they are hidden, and how they look.

#include "scenes.h"

#include "analysis/core/error.h"
#include "render/caption_labels.h"
#include "render/cortex_scene.h"
#include "render/figures/page_arrangement.h"
#include "render/figures/page_drawing.h"
#include "render/figures/panel_view.h"
#include "render/label_actors.h"
#include "render/painter.h"

#include <Eigen/Geometry>
#include <QTest>

#include <chrono>
#include <numbers>
#include <set>

using namespace fusiform;
using namespace fusiform::test;

namespace {

constexpr int width = 600;
constexpr int height = 400;
constexpr Rgb plum{150, 30, 110};

/// Two balls with the parcellation "areas": wedges around the vertical axis, in front the wedge "wedge 0";
/// and the map "clusters" of the same wedges, with captions of every vertex.
Dataset labelledBalls(int wedges = 4, int times = 4) {
    Dataset dataset = twoBalls(times);
    auto parcellation = std::make_shared<Parcellation>();
    parcellation->name = "areas";
    auto map = std::make_shared<Map>();
    map->name = "clusters";
    map->categorical = true;
    auto voxels = std::make_shared<VoxelSet>();
    auto captions = std::make_shared<CaptionSet>();
    for (int wedge = 0; wedge < wedges; ++wedge)
        map->categories.push_back("cluster " + std::to_string(wedge));
    for (const Hemisphere hemisphere : hemispheres) {
        const Surface& surface = *dataset.cortex[hemisphere].find(SurfaceKind::Pial);
        const double middle = hemisphere == Hemisphere::Left ? -45 : 45;
        auto labels = std::make_shared<LabelMap>();
        auto values = std::make_shared<VectorF>(surface.vertexCount());
        for (int wedge = 0; wedge < wedges; ++wedge)
            labels->labels[wedge + 1] = Label{"wedge " + std::to_string(wedge), {}, false};
        for (Eigen::Index i = 0; i < surface.vertexCount(); ++i) {
            // Seen from behind, at -y, the middle of wedge 0 faces the viewer.
            const double angle =
                std::atan2(double(surface.vertices(i, 0)) - middle, -double(surface.vertices(i, 1)));
            const int wedge =
                int(std::floor(angle / (2 * std::numbers::pi) * wedges + 0.5) + wedges) % wedges;
            labels->keys.push_back(wedge + 1);
            (*values)[i] = float(wedge);
            const auto row = std::ssize(voxels->vertices.left) + std::ssize(voxels->vertices.right);
            voxels->vertices[hemisphere].push_back(std::int32_t(i));
            const std::string subject = hemisphere == Hemisphere::Left ? "plate" : "face";
            captions->captions.push_back(
                {row, "a " + subject + " of wedge" + std::to_string(wedge), 0.5, 0, {subject}});
        }
        parcellation->hemispheres[hemisphere] = labels;
        map->vertices[hemisphere] = values;
    }
    dataset.parcellations.push_back(parcellation);
    dataset.maps.push_back(map);
    dataset.voxels = voxels;
    dataset.captions.push_back(captions);
    return dataset;
}

ViewState labelledView(LabelsOf of, LabelText text = LabelText::Names) {
    ViewState view;
    view.surface = SurfaceKind::Pial;
    view.labels.of = of;
    view.labels.text = text;
    return view;
}

struct Stage {
    OffscreenWindow window{width, height};
    CortexScene scene;
    std::shared_ptr<const Dataset> dataset;
    ViewState view;

    explicit Stage(Dataset data, ViewState wanted)
        : dataset(std::make_shared<const Dataset>(std::move(data))), view(std::move(wanted)) {
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
    void turn(double degrees) {
        CameraPose pose = scene.camera();
        const Eigen::AngleAxisd turned(degrees * std::numbers::pi / 180, Point::UnitZ());
        pose.position = pose.focalPoint + turned * (pose.position - pose.focalPoint);
        scene.setCamera(pose);
    }
    [[nodiscard]] std::multiset<std::string> texts() const {
        std::multiset<std::string> result;
        for (const DrawnLabel& label : scene.labels())
            result.insert(label.text);
        return result;
    }
};

std::vector<std::string> textsOf(const std::vector<CaptionLabel>& labels, Hemisphere hemisphere) {
    std::vector<std::string> texts;
    for (const CaptionLabel& label : labels)
        if (label.hemisphere == hemisphere)
            texts.push_back(label.text);
    std::ranges::sort(texts);
    return texts;
}

int differences(const Image& a, const Image& b) {
    int count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4)
        count += std::equal(&a.rgba[i], &a.rgba[i] + 4, &b.rgba[i]) ? 0 : 1;
    return count;
}

struct SmallFigure {
    PageFormat format{"", {}, 152.4, 0, 100, 7.5}; // 600 pixels wide
    PageContents contents;
    bool transparent = false;
};

SmallFigure smallFigure() {
    return {};
}

Page pageOf(const Dataset& dataset, const ViewState& view, const SmallFigure& small) {
    Page page = arrangedPage(dataset, view, small.format, small.contents);
    page.transparent = small.transparent;
    return page;
}

Image figureOf(const Dataset& dataset, const ViewState& view, const SmallFigure& small) {
    Progress progress;
    return renderPage({std::make_shared<const Dataset>(dataset), view, pageOf(dataset, view, small)}, progress);
}

bool isDark(const std::uint8_t* pixel) {
    return pixel[0] < 90 && pixel[1] < 90 && pixel[2] < 90;
}

} // namespace

class TestCaptionLabels : public QObject {
    Q_OBJECT

private slots:
    void thereIsOneLabelARegionAndHemisphere() {
        const Dataset dataset = labelledBalls();
        const auto labels = captionLabels(labelSource(dataset, labelledView(LabelsOf::Regions)));
        QCOMPARE(labels.size(), std::size_t(8));
        for (const Hemisphere hemisphere : hemispheres)
            QCOMPARE(
                textsOf(labels, hemisphere),
                (std::vector<std::string>{"wedge 0", "wedge 1", "wedge 2", "wedge 3"}));
        std::set<std::int64_t> ids;
        for (const CaptionLabel& label : labels) {
            ids.insert(label.id);
            const auto& keys = dataset.parcellations[0]->hemispheres[label.hemisphere];
            for (const std::int64_t vertex : label.vertices)
                QCOMPARE(keys->labelAt(vertex)->name, label.text);
        }
        QCOMPARE(ids.size(), labels.size());
    }

    void aLabelPointsToTheMiddleOfItsRegion() {
        const Dataset dataset = labelledBalls();
        for (const CaptionLabel& label :
             captionLabels(labelSource(dataset, labelledView(LabelsOf::Regions)))) {
            if (label.text != "wedge 0")
                continue;
            const double middle = label.hemisphere == Hemisphere::Left ? -45 : 45;
            const auto& vertices = dataset.cortex[label.hemisphere].find(SurfaceKind::Pial)->vertices;
            const Point at = vertices.row(label.vertices.front()).transpose().cast<double>();
            QVERIFY((at - Point(middle, -40, 0)).norm() < 6); // two edges of the mesh
        }
    }

    void aScatteredRegionIsLabelledInItsLargestPart() {
        Dataset dataset = labelledBalls(2);
        auto labels = std::make_shared<LabelMap>();
        labels->labels[1] = Label{"spots", {}, false};
        const auto& vertices = dataset.cortex.left.find(SurfaceKind::Pial)->vertices;
        for (Eigen::Index i = 0; i < vertices.rows(); ++i)
            labels->keys.push_back(vertices(i, 2) > 20 || vertices(i, 2) < -35 ? 1 : 0);
        auto parcellation = std::make_shared<Parcellation>();
        parcellation->name = "spots";
        parcellation->hemispheres.left = labels;
        dataset.parcellations = {parcellation};
        const auto made = captionLabels(labelSource(dataset, labelledView(LabelsOf::Regions)));
        QCOMPARE(made.size(), std::size_t(1));
        for (const std::int64_t vertex : made[0].vertices)
            QVERIFY(vertices(vertex, 2) > 20);
    }

    void largerAndBetterRegionsAreMoreImportant() {
        Dataset dataset = labelledBalls(4);
        auto score = std::make_shared<Map>();
        score->name = "r";
        score->metric = "r";
        for (const Hemisphere hemisphere : hemispheres)
            score->vertices[hemisphere] =
                std::make_shared<const VectorF>(*dataset.maps[1]->vertices[hemisphere] * 0.1F);
        dataset.maps.push_back(score);
        const auto labels = captionLabels(labelSource(dataset, labelledView(LabelsOf::Regions)));
        QCOMPARE(labels.front().text, std::string("wedge 3"));
        QCOMPARE(labels.back().text, std::string("wedge 0"));
        QVERIFY(labels.back().importance > 0);
    }

    void theTextIsTheCaptionThatItsVoxelsAgreeOn() {
        const Dataset dataset = labelledBalls(2);
        const auto captions =
            captionLabels(labelSource(dataset, labelledView(LabelsOf::Clusters, LabelText::Captions)));
        QCOMPARE(
            textsOf(captions, Hemisphere::Left),
            (std::vector<std::string>{"a plate of wedge0", "a plate of wedge1"}));
        QCOMPARE(
            textsOf(captions, Hemisphere::Right),
            (std::vector<std::string>{"a face of wedge0", "a face of wedge1"}));
        const auto keywords =
            captionLabels(labelSource(dataset, labelledView(LabelsOf::Clusters, LabelText::Keywords)));
        QCOMPARE(textsOf(keywords, Hemisphere::Left), (std::vector<std::string>{"plate", "plate"}));
        Dataset silent = dataset;
        silent.captions.clear();
        const auto names =
            captionLabels(labelSource(silent, labelledView(LabelsOf::Clusters, LabelText::Captions)));
        QCOMPARE(textsOf(names, Hemisphere::Left), (std::vector<std::string>{"cluster 0", "cluster 1"}));
    }

    void clustersBelowTheThresholdHaveNoLabel() {
        const Dataset dataset = labelledBalls(4);
        ViewState view = labelledView(LabelsOf::Clusters);
        view.overlays = {defaultOverlay(*dataset.maps[1])};
        view.overlays[0].thresholdMode = ThresholdMode::Above;
        view.overlays[0].threshold = 2;
        const auto labels = captionLabels(labelSource(dataset, view));
        QCOMPARE(textsOf(labels, Hemisphere::Left), (std::vector<std::string>{"cluster 2", "cluster 3"}));
        for (const CaptionLabel& label : labels)
            QVERIFY(label.mark == colourMapNamed("okabe-ito").ofCategory(label.text.back() - '0'));
    }

    void pinnedPlacesAreLabelledWithCaptionOrRegion() {
        const Dataset dataset = labelledBalls(2);
        ViewState view = labelledView(LabelsOf::Pinned, LabelText::Captions);
        view.pinned = {
            Cursor{Point::Zero(), Hemisphere::Right, 5}, Cursor{},
            Cursor{Point::Zero(), Hemisphere::Left, 1 << 30}};
        auto labels = captionLabels(labelSource(dataset, view));
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels[0].vertices, std::vector<std::int64_t>{5});
        QVERIFY(labels[0].text.starts_with("a face of wedge"));
        view.labels.text = LabelText::Names;
        labels = captionLabels(labelSource(dataset, view));
        QVERIFY(labels[0].text.starts_with("wedge "));
        Dataset bare = twoBalls();
        labels = captionLabels(labelSource(bare, view));
        QCOMPARE(labels[0].text, std::string("vertex 5"));
    }

    void labelsOfAnotherMeshAreNotDrawn() {
        Dataset dataset = labelledBalls(4, 4);
        const Dataset other = twoBalls(3);
        dataset.cortex = other.cortex;
        for (const LabelsOf of : {LabelsOf::Regions, LabelsOf::Clusters, LabelsOf::Pinned})
            QVERIFY(captionLabels(labelSource(dataset, labelledView(of))).empty());
        QVERIFY(captionLabels(labelSource(Dataset(), labelledView(LabelsOf::Regions))).empty());
    }

    void onlyTheSideThatFacesTheViewerIsLabelled() {
        Stage stage(labelledBalls(4), labelledView(LabelsOf::Regions));
        static_cast<void>(stage.shown());
        const auto texts = stage.texts();
        QCOMPARE(texts.count("wedge 0"), std::size_t(2)); // in front, on both balls
        QCOMPARE(texts.count("wedge 2"), std::size_t(0)); // behind
        stage.turn(180);
        static_cast<void>(rendered(stage.window));
        QCOMPARE(stage.texts().count("wedge 2"), std::size_t(2));
        QCOMPARE(stage.texts().count("wedge 0"), std::size_t(0));
    }

    void whatTheOtherHemisphereHidesIsNotLabelled() {
        Stage stage(labelledBalls(4), labelledView(LabelsOf::Regions));
        stage.scene.show(stage.dataset, stage.view);
        stage.scene.lookFrom(StandardView::Lateral); // of the left one: the right one is behind it
        static_cast<void>(rendered(stage.window));
        QVERIFY(!stage.scene.labels().empty());
        for (const DrawnLabel& label : stage.scene.labels())
            QVERIFY(label.hemisphere == Hemisphere::Left);
        stage.view.shown.left = false;
        static_cast<void>(stage.shown());
        stage.scene.lookFrom(StandardView::Medial); // of the right one, from where the left one would stand
        static_cast<void>(rendered(stage.window));
        QVERIFY(!stage.scene.labels().empty());
    }

    void labelsPointToTheirVertexAndKeepApart() {
        Stage stage(labelledBalls(12), labelledView(LabelsOf::Regions));
        static_cast<void>(stage.shown());
        const auto labels = stage.scene.labels();
        QVERIFY(labels.size() >= 8);
        for (const DrawnLabel& label : labels) {
            const auto [x, y] =
                displayOf(stage.scene.renderer(), *stage.scene.drawnPosition(label.hemisphere, label.vertex));
            QVERIFY(
                std::hypot(x - label.place.x, y - label.place.y) <
                1.5); // the centre of a pixel or its corner
            const ScreenBox view{0, 0, width, height};
            QVERIFY(view.contains(label.place.box.left, label.place.box.bottom));
            QVERIFY(view.contains(label.place.box.right(), label.place.box.top()));
            for (const DrawnLabel& other : labels)
                if (&other != &label)
                    QVERIFY(!label.place.box.overlaps(other.place.box));
        }
    }

    void labelsKeepOffTheColourBarAndTheLetters() {
        Stage stage(labelledBalls(12), labelledView(LabelsOf::Regions));
        stage.view.overlays = {defaultOverlay(*stage.dataset->maps[0])};
        stage.scene.setColourBarVisible(true);
        stage.scene.setOrientationLettersVisible(true);
        static_cast<void>(stage.shown());
        QVERIFY(stage.scene.labels().size() >= 6);
        for (const DrawnLabel& label : stage.scene.labels())
            QVERIFY(label.place.box.bottom > 30); // the bar is 40 pixels high and more
    }

    void aLabelIsDrawnInItsColourOnAGroundThatSuitsTheBackground() {
        Stage stage(labelledBalls(2), labelledView(LabelsOf::Regions));
        for (const auto& [background, ground] : {std::pair{1.0, 255}, {0.12, 31}}) {
            stage.scene.setBackground({background, background, background});
            const Image image = stage.shown();
            const ScreenBox box = stage.scene.labels().front().place.box;
            int grounds = 0;
            int inks = 0;
            for (int y = int(box.bottom) + 2; y < int(box.top()) - 2; ++y)
                for (int x = int(box.left) + 2; x < int(box.right()) - 2; ++x) {
                    const std::uint8_t* pixel = image.at(x, height - 1 - y);
                    grounds += std::abs(int(pixel[0]) - ground) < 40 ? 1 : 0;
                    inks += std::abs(int(pixel[0]) - ground) > 150 ? 1 : 0;
                }
            QVERIFY2(grounds > 400, qPrintable(QString::number(grounds)));
            QVERIFY2(inks > 60, qPrintable(QString::number(inks)));
        }
        stage.scene.setBackground({1, 1, 1});
        stage.view.labels.colour = plum;
        const auto isPlum = [](const std::uint8_t* p) {
            return p[0] == plum[0] && p[1] == plum[1] && p[2] == plum[2];
        };
        QVERIFY(countPixels(stage.shown(), 0, width, isPlum) > 20);
    }

    void sizeAndBoxChangeTheLook() {
        Stage stage(labelledBalls(2), labelledView(LabelsOf::Regions));
        const Image normal = stage.shown();
        const double before = stage.scene.labels().front().place.box.height;
        stage.view.labels.size = 2;
        static_cast<void>(stage.shown());
        const double twice = stage.scene.labels().front().place.box.height;
        QVERIFY2(std::abs(twice / before - 2) < 0.2, qPrintable(QString::number(twice / before)));
        stage.view.labels.size = 1;
        stage.view.labels.box = false;
        const Image letters = stage.shown();
        QVERIFY(differences(normal, letters) > 200);
        QVERIFY(!stage.scene.labels().empty());
        stage.view.labels.of = LabelsOf::Off;
        static_cast<void>(stage.shown());
        QVERIFY(stage.scene.labels().empty());
    }

    void withoutLabelsThePictureIsAsBefore() {
        Stage stage(labelledBalls(6), labelledView(LabelsOf::Off));
        const Image without = stage.shown();
        stage.view.labels.of = LabelsOf::Regions;
        QVERIFY(differences(without, stage.shown()) > 1000);
        stage.view.labels.of = LabelsOf::Off;
        QCOMPARE(differences(without, stage.shown()), 0);
    }

    void labelsStayWithTheirAnchorsWhileTheCortexTurns() {
        Stage stage(labelledBalls(12), labelledView(LabelsOf::Regions));
        static_cast<void>(stage.shown());
        int steps = 0;
        int jumps = 0;
        std::map<std::pair<Hemisphere, std::string>, DrawnLabel> before;
        stage.scene.setMoving(true);
        for (int degrees = 0; degrees < 60; ++degrees) {
            stage.turn(1);
            static_cast<void>(rendered(stage.window));
            std::map<std::pair<Hemisphere, std::string>, DrawnLabel> now;
            for (const DrawnLabel& label : stage.scene.labels()) {
                now[{label.hemisphere, label.text}] = label;
                const auto found = before.find({label.hemisphere, label.text});
                if (found == before.end() || found->second.vertex != label.vertex)
                    continue;
                const PlacedLabel& a = found->second.place;
                const PlacedLabel& b = label.place;
                ++steps;
                jumps +=
                    std::hypot(b.box.left - b.x - a.box.left + a.x, b.box.bottom - b.y - a.box.bottom + a.y) >
                            25
                        ? 1
                        : 0;
            }
            before = now;
        }
        QVERIFY2(steps > 400, qPrintable(QString::number(steps)));
        QVERIFY2(jumps * 25 < steps, qPrintable(QString("%1 of %2").arg(jumps).arg(steps)));
    }

    void aClickOnALabelPicksWhatItPointsTo() {
        Stage stage(labelledBalls(4), labelledView(LabelsOf::Regions));
        static_cast<void>(stage.shown());
        const DrawnLabel label = stage.scene.labels().front();
        const auto pick = stage.scene.pick(
            label.place.box.left + label.place.box.width / 2,
            label.place.box.bottom + label.place.box.height / 2);
        QVERIFY(pick.has_value());
        QVERIFY(pick->hemisphere == label.hemisphere);
        QCOMPARE(pick->vertex, label.vertex);
    }

    void figuresHaveTheLabelsToo() {
        const Dataset dataset = labelledBalls(4);
        ViewState view = labelledView(LabelsOf::Off);
        const SmallFigure options = smallFigure();
        const Image without = figureOf(dataset, view, options);
        view.labels.of = LabelsOf::Regions;
        const Image with = figureOf(dataset, view, options);
        QCOMPARE(with.width, without.width);
        // The cortex makes room for them, so only that much of the picture is another one.
        std::size_t changed = 0;
        for (std::size_t at = 0; at < with.rgba.size(); ++at)
            changed += std::size_t(with.rgba[at] != without.rgba[at]);
        QVERIFY(changed > 2000);
        QVERIFY(figureOf(dataset, view, options).rgba == with.rgba);
    }

    void transparentFiguresHaveOpaqueTextAndNoLabelsThatShowThrough() {
        const Dataset dataset = labelledBalls(4);
        const ViewState view = labelledView(LabelsOf::Regions);
        SmallFigure options = smallFigure();
        options.contents.annotations = false;
        options.transparent = true;
        const Image image = figureOf(dataset, view, options);
        const auto opaqueInk = [](const std::uint8_t* p) { return p[3] == 255 && isDark(p); };
        QVERIFY(countPixels(image, 0, 600, opaqueInk) > 500);
        QCOMPARE(int(image.at(0, 0)[3]), 0);
    }

    void panelsOfFiguresHaveRoomForLabels() {
        const Dataset dataset = labelledBalls(4);
        ViewState view = labelledView(LabelsOf::Off);
        SmallFigure options = smallFigure();
        options.contents.views = {StandardView::Posterior};
        const auto frameOf = [&](const Page& page) { return *cortexFrames(dataset, view, page).front(); };
        const CortexFrame without = frameOf(pageOf(dataset, view, options));
        view.labels.of = LabelsOf::Regions;
        const CortexFrame with = frameOf(pageOf(dataset, view, options));
        QVERIFY(with.scale > without.scale); // mm of the cortex a mm of the page: it is drawn smaller
    }

    void longCaptionsTakeTwoLinesAndEndInDots() {
        const LabelStyle style;
        QCOMPARE(labelLines("V1", style), std::vector<std::string>{"V1"});
        const auto two = labelLines("a plate of pasta with tomatoes and basil", style);
        QCOMPARE(two.size(), std::size_t(2));
        QCOMPARE(two[0] + " " + two[1], std::string("a plate of pasta with tomatoes and basil"));
        const auto cut = labelLines(
            "a very long caption of a plate of pasta that goes on and on about tomatoes, basil, and cheese",
            style);
        QCOMPARE(cut.size(), std::size_t(2));
        QVERIFY(cut[1].ends_with("…"));
        const auto word = labelLines(std::string(200, 'x'), style);
        QCOMPARE(word.size(), std::size_t(1));
        QVERIFY(word[0].ends_with("…"));
        for (const auto& lines : {two, cut, word}) {
            QVERIFY(labelSize(lines, false, style).width < 16.5 * style.fontSize);
            QVERIFY(labelSize(lines, true, style).width > labelSize(lines, false, style).width);
        }
    }

    void otherScriptsAreDrawnByAFontOfTheSystem() {
        const TextStyle style{.size = 20};
        const auto inkOf = [&](const std::string& text) {
            Image image = Image::ofSize(120, 40);
            drawText(image, text, 5, 5, {0, 0}, style);
            return image;
        };
        const Image first = inkOf("\u10D0\u10D0\u10D0");
        const Image second = inkOf("\u10D3\u10D3\u10D3");
        QVERIFY(countPixels(first, 0, 120, [](const std::uint8_t* p) { return p[3] > 128; }) > 30);
        QVERIFY(differences(first, second) > 20); // letters, not one box for all that is missing
    }

    void namesOfSourcesAreThoseThatCanBeLabelled() {
        const Dataset dataset = labelledBalls();
        QCOMPARE(labelSources(dataset, LabelsOf::Regions), std::vector<std::string>{"areas"});
        QCOMPARE(labelSources(dataset, LabelsOf::Clusters), std::vector<std::string>{"clusters"});
        QVERIFY(labelSources(dataset, LabelsOf::Off).empty());
    }
};

QTEST_GUILESS_MAIN(TestCaptionLabels)
#include "test_caption_labels.moc"
