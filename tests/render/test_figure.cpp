// Figures: their size, transparency, and files.

#include "scenes.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "render/cortex_scene.h"
#include "render/figures/page_arrangement.h"
#include "render/figures/page_drawing.h"
#include "render/figures/panel_view.h"
#include "render/image_file.h"
#include "render/view_layout.h"

#include <QTemporaryDir>
#include <QTest>
#include <vtkImageData.h>
#include <vtkPNGReader.h>

#include <algorithm>
#include <chrono>
#include <future>

using namespace fusiform;
using namespace fusiform::test;

namespace {

std::shared_ptr<const Dataset> balls() {
    static const auto dataset = std::make_shared<const Dataset>(twoBalls());
    return dataset;
}

ViewState viewOfBalls() {
    ViewState view;
    view.surface = SurfaceKind::Pial;
    view.overlays = {defaultOverlay(*balls()->maps[0])};
    return view;
}

/// 400 pixels wide.
struct Wanted {
    PageFormat format{"", {}, 101.6, 0, 100, 7.5};
    PageContents contents;
    bool transparent = false;
};

Page pageOf(const Wanted& wanted, const ViewState& view = viewOfBalls()) {
    Page page = arrangedPage(*balls(), view, wanted.format, wanted.contents);
    page.transparent = wanted.transparent;
    return page;
}

Image figure(const Wanted& wanted = {}, const ViewState& view = viewOfBalls()) {
    Progress progress;
    return renderPage({balls(), view, pageOf(wanted, view)}, progress);
}

std::uint32_t bigEndian(const Bytes& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + i]);
    return value;
}

} // namespace

class TestFigure : public QObject {
    Q_OBJECT

private slots:
    void sizesAreReadInEveryUnit() {
        const auto isNear = [](const char* text, double dpi, double width, double height) {
            const auto [x, y] = parseFigureSize(text, dpi);
            return std::abs(x - width) < 1e-6 && std::abs(y - height) < 1e-6;
        };
        QVERIFY(isNear("180mm", 300, 180, 0));
        QVERIFY(isNear("18cm", 300, 180, 0));
        QVERIFY(isNear("7in", 300, 177.8, 0));
        QVERIFY(isNear("2000px", 254, 200, 0));
        QVERIFY(isNear("180mm x 120mm", 300, 180, 120));
        QVERIFY(isNear(" 2000px x 1000 px ", 254, 200, 100));
        QVERIFY(isNear("800PX X 2IN", 254, 80, 50.8));
    }

    void sizesThatAreNoneAreRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "180", "mm", "-5mm", "180mm x", "x 5mm", "a wide one", "nanmm", "1px", "9999in"})
            QTest::newRow(text) << QString(text);
    }
    void sizesThatAreNoneAreRefused() {
        QFETCH(QString, text);
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(parseFigureSize(text.toStdString(), 300)));
    }

    void aFigureHasExactlyTheWantedSize() {
        Wanted wanted;
        wanted.format.height = 84.582; // 333 pixels
        const Image image = figure(wanted);
        QCOMPARE(image.width, 400);
        QCOMPARE(image.height, 333);
        QCOMPARE(image.rgba.size(), std::size_t(400) * 333 * 4);
    }

    void withoutAHeightTheFigureIsAsHighAsItsContent() {
        Wanted wanted;
        const Image two = figure(wanted);
        wanted.contents.views = {StandardView::Lateral};
        const Image one = figure(wanted);
        QCOMPARE(two.width, 400);
        // Two balls side by side in 400 pixels are nearly 200 high each.
        QVERIFY2(one.height > 220 && one.height < 340, qPrintable(QString::number(one.height)));
        QVERIFY2(two.height - one.height > 180 && two.height - one.height < 230, qPrintable(QString::number(two.height)));
    }

    void leftAndRightStandInTheirColumns() {
        const Image image = figure();
        QVERIFY(countPixels(image, 0, 200, isReddish) > 20000);
        QVERIFY(countPixels(image, 200, 400, isBluish) > 20000);
    }

    void allPanelsHaveOneScale() {
        Wanted wanted;
        wanted.contents.views = {StandardView::Lateral, StandardView::Dorsal};
        const auto frames = cortexFrames(*balls(), viewOfBalls(), pageOf(wanted));
        double scale = 0;
        int count = 0;
        for (const auto& frame : frames) {
            if (!frame)
                continue;
            ++count;
            QVERIFY(scale == 0 || scale == frame->scale);
            scale = frame->scale;
            QVERIFY(frame->place.x >= 0 && frame->place.right() <= 101.6);
            QVERIFY(std::abs(frame->view.camera->parallelScale - scale * frame->place.height / 2) < 1e-9);
        }
        QCOMPARE(count, 3);
        QCOMPARE(frames[2]->leftSide, std::string("L"));
        QVERIFY(frames[0]->leftSide.empty());
    }

    void fromBelowTheLettersChangeSides() {
        Wanted wanted;
        wanted.contents.views = {StandardView::Ventral};
        const auto frames = cortexFrames(*balls(), viewOfBalls(), pageOf(wanted));
        QCOMPARE(frames[0]->leftSide, std::string("R"));
        QCOMPARE(frames[0]->rightSide, std::string("L"));
    }

    void aTransparentFigureIsOpaqueOnlyWhereSomethingIsDrawn() {
        Wanted wanted;
        wanted.transparent = true;
        wanted.contents.annotations = false;
        wanted.contents.colourBar = false;
        wanted.contents.views = {StandardView::Lateral};
        const Image image = figure(wanted);
        for (const int x : {0, image.width - 1})
            for (const int y : {0, image.height - 1})
                QCOMPARE(int(image.at(x, y)[3]), 0);
        const std::uint8_t* inside = image.at(100, image.height / 2);
        QCOMPARE(int(inside[3]), 255);
        QVERIFY(isReddish(inside));
        // At the rim the colour is that of the ball, not darkened or whitened by what is not there.
        int rim = 0;
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < 200; ++x) {
                const std::uint8_t* pixel = image.at(x, y);
                if (pixel[3] <= 32 || pixel[3] >= 255)
                    continue;
                ++rim;
                QVERIFY2(pixel[0] > pixel[1] + 20, qPrintable(QString("%1 %2 %3 %4").arg(pixel[0]).arg(pixel[1]).arg(pixel[2]).arg(pixel[3])));
            }
        QVERIFY(rim > 50);
    }

    void transparentAndOpaqueFiguresShowTheSameColours() {
        Wanted wanted;
        wanted.contents.views = {StandardView::Lateral};
        const Image opaque = figure(wanted);
        wanted.transparent = true;
        const Image transparent = figure(wanted);
        const std::uint8_t* a = opaque.at(100, 120);
        QVERIFY(std::equal(a, a + 4, transparent.at(100, 120)));
    }

    void drawingTwiceGivesTheSameBytes() { QVERIFY(figure().rgba == figure().rgba); }

    void anOpaqueFigureIsSoToItsLastPixel() {
        Page page;
        page.width = 120;
        page.height = 60.37;
        Progress progress;
        for (const double dpi : {150.0, 151.0, 152.0, 153.0}) { // widths of 708.7, 713.4, 718.1 and 722.8 pixels
            page.dpi = dpi;
            const Image image = renderPage({balls(), viewOfBalls(), page}, progress);
            QVERIFY(std::ranges::all_of(image.rgba, [](std::uint8_t value) { return value == 255; }));
        }
        page.transparent = true;
        const Image clear = renderPage({balls(), viewOfBalls(), page}, progress);
        QVERIFY(std::ranges::all_of(clear.rgba, [](std::uint8_t value) { return value == 0; }));
    }

    void aLargeFigureIsDrawnInTilesWithoutSeams() {
        // Larger than a tile at two samples a pixel, against the same at one sample, which is one tile.
        Wanted wanted;
        wanted.format = {"", {}, 101.6, 0, 1200, 7.5};
        wanted.contents.views = {StandardView::Dorsal};
        wanted.contents.annotations = false;
        wanted.contents.colourBar = false;
        Page page = pageOf(wanted);
        Progress progress;
        const Image tiles = renderPage({balls(), viewOfBalls(), page}, progress);
        QCOMPARE(tiles.width, 4800);
        page.samples = 1;
        page.dpi = 600;
        const Image whole = renderPage({balls(), viewOfBalls(), page}, progress);
        QCOMPARE(whole.width, 2400);
        int different = 0;
        for (int y = 1; y < whole.height - 1; ++y)
            for (int x = 1; x < whole.width - 1; ++x)
                for (int c = 0; c < 3; ++c)
                    different += std::abs(int(whole.at(x, y)[c]) - int(tiles.at(2 * x, 2 * y)[c])) > 40 ? 1 : 0;
        QVERIFY2(different < 12000, qPrintable(QString::number(different))); // the rims
    }

    void theCameraOnScreenGivesOnePanel() {
        Wanted wanted;
        wanted.contents.asOnScreen = true;
        wanted.format.height = 76.2;
        ViewState view = viewOfBalls();
        view.camera = CameraPose{Point(-45, -300, 0), Point(-45, 0, 0), Point::UnitZ(), 50};
        const Image image = figure(wanted, view);
        QCOMPARE(image.height, 300);
        QVERIFY(countPixels(image, 0, 400, isReddish) > 10000);
    }

    void panesOfTheWindowBecomePanelsOfTheirOwn() {
        Wanted wanted;
        wanted.contents.asOnScreen = true;
        ViewState view = viewOfBalls();
        view.layout = layoutOf(LayoutPreset::Four, *balls());
        view.layout.panes[2].camera = CameraPose{Point(-45, -300, 0), Point(-45, 0, 0), Point::UnitZ(), 50};
        const Page page = arrangedPage(*balls(), view, wanted.format, wanted.contents);
        std::vector<Panel> cortex;
        std::ranges::copy_if(page.panels, std::back_inserter(cortex), [](const Panel& panel) {
            return panel.kind == PanelKind::CortexView;
        });
        QCOMPARE(cortex.size(), std::size_t(4));
        QCOMPARE(cortex[0].place.y, cortex[1].place.y); // two columns
        QVERIFY(cortex[2].place.y > cortex[0].place.y);
        QVERIFY(cortex[0].shown == (Bilateral<bool>{true, false}) && !cortex[0].asOnScreen);
        QVERIFY(cortex[0].view == StandardView::Lateral && cortex[3].view == StandardView::Medial);
        QVERIFY(cortex[2].asOnScreen && cortex[2].camera == view.layout.panes[2].camera);
        QCOMPARE(cortexFrames(*balls(), view, page)[2]->view.camera->focalPoint.x(), -45.0);
    }

    void aDatasetWithoutSurfacesGivesAnEmptyFigure() {
        Progress progress;
        const auto nothing = std::make_shared<const Dataset>();
        Wanted wanted;
        const Page page = arrangedPage(*nothing, ViewState(), wanted.format, wanted.contents);
        const Image image = renderPage({nothing, ViewState(), page}, progress);
        QCOMPARE(countPixels(image, 0, image.width, isWhite), image.width * image.height);
    }

    void aFigureIsDrawnOnAnotherThreadWhileAWindowIsDrawn() {
        const Image expected = figure();
        OffscreenWindow window(200, 150);
        CortexScene scene;
        window.window()->AddRenderer(scene.renderer());
        scene.show(balls(), viewOfBalls());
        const Image before = rendered(window);
        auto other = std::async(std::launch::async, [] { return figure(); });
        while (other.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            QVERIFY(rendered(window).rgba == before.rgba);
        QVERIFY(other.get().rgba == expected.rgba);
        QVERIFY(rendered(window).rgba == before.rgba);
        window.window()->RemoveRenderer(scene.renderer());
    }

    void aFigureCanBeCancelled() {
        std::stop_source stop;
        Progress progress({}, stop.get_token());
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, static_cast<void>(renderPage({balls(), viewOfBalls(), pageOf({})}, progress)));
    }

    void impossibleSizesAreRefused() {
        Page page = pageOf({});
        page.width = 5000;
        page.dpi = 2400;
        Progress progress;
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(renderPage({balls(), viewOfBalls(), page}, progress)));
    }

    void aPngSaysItsResolution() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "figure.png";
        Image image = Image::ofSize(30, 20);
        image.at(3, 2)[0] = 200;
        image.at(3, 2)[3] = 100;
        writeImage(image, 300, file);
        const Bytes bytes = readWholeFile(file, "reading back");
        QCOMPARE(bigEndian(bytes, 33), 9U);
        QCOMPARE(bigEndian(bytes, 37), 0x70485973U); // "pHYs"
        QCOMPARE(bigEndian(bytes, 41), 11811U);
        QCOMPARE(bigEndian(bytes, 45), 11811U);
        const vtkNew<vtkPNGReader> reader;
        reader->SetFileName(file.c_str());
        reader->Update();
        vtkImageData* read = reader->GetOutput();
        QCOMPARE(read->GetDimensions()[0], 30);
        QCOMPARE(read->GetDimensions()[1], 20);
        const auto* pixel = static_cast<const std::uint8_t*>(read->GetScalarPointer(3, 17, 0));
        QVERIFY(std::equal(pixel, pixel + 4, image.at(3, 2)));
    }

    void aTiffHoldsSizeResolutionAndPixels() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "figure.TIFF";
        Image image = Image::ofSize(3, 2);
        for (std::size_t i = 3; i < image.rgba.size(); i += 4)
            image.rgba[i] = 255;
        image.at(2, 1)[1] = 77;
        writeImage(image, 300, file);
        const Bytes bytes = readWholeFile(file, "reading back");
        const auto at = [&](std::size_t i) { return std::to_integer<int>(bytes[i]); };
        QCOMPARE(at(0), int('I'));
        QCOMPARE(at(2), 42);
        QCOMPARE(at(8), 14); // entries of its directory, the profile of sRGB among them
        QCOMPARE(at(18), 3); // width
        QCOMPARE(at(30), 2); // height
        QCOMPARE(at(bytes.size() - 2), 77);
    }

    void otherEndingsAreRefusedWithTheOnesThereAre() {
        try {
            writeImage(Image::ofSize(2, 2), 300, "figure.jpg");
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(error.details().expected.english().find(".png or .tiff") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestFigure)
#include "test_figure.moc"
