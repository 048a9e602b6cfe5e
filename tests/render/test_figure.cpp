// Figures: their size, transparency, and files.

#include "scenes.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "render/cortex_scene.h"
#include "render/figure.h"
#include "render/figure_layout.h"

#include <QTemporaryDir>
#include <QTest>
#include <vtkImageData.h>
#include <vtkPNGReader.h>

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

FigureOptions small() {
    FigureOptions options;
    options.width = 400;
    options.dpi = 100;
    return options;
}

Image figure(const FigureOptions& options, const ViewState& view = viewOfBalls()) {
    Progress progress;
    return renderFigure(balls(), view, options, progress);
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
        QCOMPARE(parseFigureSize("180mm", 300), std::pair(2126, 0));
        QCOMPARE(parseFigureSize("18cm", 300), std::pair(2126, 0));
        QCOMPARE(parseFigureSize("7in", 300), std::pair(2100, 0));
        QCOMPARE(parseFigureSize("2000px", 300), std::pair(2000, 0));
        QCOMPARE(parseFigureSize("180mm x 120mm", 300), std::pair(2126, 1417));
        QCOMPARE(parseFigureSize(" 2000px x 1000 px ", 72), std::pair(2000, 1000));
        QCOMPARE(parseFigureSize("800PX X 2IN", 100), std::pair(800, 200));
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
        FigureOptions options = small();
        options.height = 333;
        const Image image = figure(options);
        QCOMPARE(image.width, 400);
        QCOMPARE(image.height, 333);
        QCOMPARE(image.rgba.size(), std::size_t(400) * 333 * 4);
    }

    void withoutAHeightTheFigureIsAsHighAsItsContent() {
        FigureOptions options = small();
        const Image two = figure(options);
        options.views = {StandardView::Lateral};
        const Image one = figure(options);
        QCOMPARE(two.width, 400);
        // Two balls side by side in 400 pixels are nearly 200 high each.
        QVERIFY2(one.height > 220 && one.height < 320, qPrintable(QString::number(one.height)));
        QVERIFY(two.height - one.height > 180 && two.height - one.height < 220);
    }

    void leftAndRightStandInTheirColumns() {
        const Image image = figure(small());
        QVERIFY(countPixels(image, 0, 200, isReddish) > 20000);
        QVERIFY(countPixels(image, 200, 400, isBluish) > 20000);
    }

    void allPanelsHaveOneScale() {
        FigureOptions options = small();
        options.views = {StandardView::Lateral, StandardView::Dorsal};
        const FigureLayout layout = layoutFigure(*balls(), viewOfBalls(), options, 50);
        QCOMPARE(layout.panels.size(), std::size_t(3));
        QCOMPARE(layout.panels[2].leftSide, "L");
        for (const FigurePanel& panel : layout.panels) {
            QVERIFY(panel.extent->width() / layout.millimetresPerPixel <= panel.width + 1e-6);
            QVERIFY(panel.extent->height() / layout.millimetresPerPixel <= panel.height + 1e-6);
            QVERIFY(panel.x >= 0 && panel.x + panel.width <= 400);
        }
    }

    void fromBelowTheLettersChangeSides() {
        FigureOptions options = small();
        options.views = {StandardView::Ventral};
        const FigureLayout layout = layoutFigure(*balls(), viewOfBalls(), options, 50);
        QCOMPARE(layout.panels[0].leftSide, "R");
        QCOMPARE(layout.panels[0].rightSide, "L");
    }

    void aTransparentFigureIsOpaqueOnlyWhereSomethingIsDrawn() {
        FigureOptions options = small();
        options.transparent = true;
        options.annotations = false;
        options.colourBar = false;
        options.views = {StandardView::Lateral};
        const Image image = figure(options);
        for (const int x : {0, image.width - 1})
            for (const int y : {0, image.height - 1})
                QCOMPARE(int(image.at(x, y)[3]), 0);
        const std::uint8_t* inside = image.at(100, image.height / 2);
        QCOMPARE(int(inside[3]), 255);
        QVERIFY(isReddish(inside));
        QVERIFY(
            countPixels(image, 0, 400, [](const std::uint8_t* p) { return p[3] > 0 && p[3] < 255; }) > 50);
    }

    void transparentAndOpaqueFiguresShowTheSameColours() {
        FigureOptions options = small();
        options.views = {StandardView::Lateral};
        const Image opaque = figure(options);
        options.transparent = true;
        const Image transparent = figure(options);
        const std::uint8_t* a = opaque.at(100, 120);
        QVERIFY(std::equal(a, a + 4, transparent.at(100, 120)));
    }

    void drawingTwiceGivesTheSameBytes() { QVERIFY(figure(small()).rgba == figure(small()).rgba); }

    void aLargeFigureIsDrawn() {
        FigureOptions options;
        options.views = {StandardView::Lateral};
        const Image image = figure(options);
        QCOMPARE(image.width, 2126);
        QVERIFY(countPixels(image, 0, 1063, isReddish) > 500'000);
    }

    void theCameraOnScreenGivesOnePanel() {
        FigureOptions options = small();
        options.useCamera = true;
        options.height = 300;
        ViewState view = viewOfBalls();
        view.camera = CameraPose{Point(-45, -300, 0), Point(-45, 0, 0), Point::UnitZ(), 50};
        const Image image = figure(options, view);
        QCOMPARE(image.height, 300);
        QVERIFY(countPixels(image, 0, 400, isReddish) > 10000);
    }

    void aDatasetWithoutSurfacesGivesAnEmptyFigure() {
        Progress progress;
        FigureOptions options = small();
        options.colourBar = false;
        options.annotations = false;
        const Image image = renderFigure(std::make_shared<const Dataset>(), ViewState(), options, progress);
        QCOMPARE(countPixels(image, 0, image.width, isWhite), image.width * image.height);
    }

    void aFigureIsDrawnOnAnotherThreadWhileAWindowIsDrawn() {
        const Image expected = figure(small());
        OffscreenWindow window(200, 150);
        CortexScene scene;
        window.window()->AddRenderer(scene.renderer());
        scene.show(balls(), viewOfBalls());
        const Image before = rendered(window);
        auto other = std::async(std::launch::async, [] { return figure(small()); });
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
            Cancelled, static_cast<void>(renderFigure(balls(), viewOfBalls(), small(), progress)));
    }

    void impossibleSizesAreRefused() {
        FigureOptions options = small();
        options.width = 100'000;
        QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(figure(options)));
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
        QCOMPARE(at(8), 13);
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
