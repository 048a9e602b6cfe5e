// The same page as pixels, SVG and PDF.

#include "figure_balls.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "render/charts/chart_data.h"
#include "render/charts/round_ticks.h"
#include "render/colour_bar.h"
#include "render/figures/cairo_canvas.h"
#include "render/figures/cortex_painter.h"
#include "render/figures/figure_file.h"
#include "render/figures/figure_text.h"
#include "render/figures/movie.h"
#include "render/figures/page_arrangement.h"
#include "render/figures/panel_view.h"
#include "render/figures/svg_canvas.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <vtkImageData.h>
#include <vtkPNGReader.h>

#include <map>
#include <set>

using namespace fusiform;
using namespace fusiform::test;

namespace {

QString pathIn(const QTemporaryDir& folder, const char* name) { return folder.filePath(name); }

void write(const Figure& figure, const QString& file) {
    Progress progress;
    writeFigure(figure, file.toStdString(), progress);
}

QByteArray contentOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// What another program made of a page, on white.
Image readPng(const QString& file) {
    const vtkNew<vtkPNGReader> reader;
    reader->SetFileName(qPrintable(file));
    reader->Update();
    vtkImageData* pixels = reader->GetOutput();
    const int* size = pixels->GetDimensions();
    const int channels = pixels->GetNumberOfScalarComponents();
    Image image = Image::ofSize(size[0], size[1]);
    for (int y = 0; y < size[1]; ++y)
        for (int x = 0; x < size[0]; ++x) {
            const auto* from = static_cast<const std::uint8_t*>(pixels->GetScalarPointer(x, size[1] - 1 - y, 0));
            const int alpha = channels == 4 ? from[3] : 255;
            for (int c = 0; c < 3; ++c)
                image.at(x, y)[c] = std::uint8_t((from[c] * alpha + 255 * (255 - alpha)) / 255);
            image.at(x, y)[3] = 255;
        }
    return image;
}

/// The mean of |a - b| over squares of 4 x 4 pixels: other ways to smooth edges and letters hardly count.
double meanDifference(const Image& a, const Image& b) {
    constexpr int side = 4;
    const int columns = std::min(a.width, b.width) / side;
    const int rows = std::min(a.height, b.height) / side;
    double sum = 0;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            for (int c = 0; c < 3; ++c) {
                int difference = 0;
                for (int i = 0; i < side * side; ++i) {
                    const int x = column * side + i % side;
                    const int y = row * side + i / side;
                    difference += a.at(x, y)[c] - b.at(x, y)[c];
                }
                sum += std::abs(difference) / double(side * side);
            }
    return sum / (3.0 * rows * columns);
}

/// Runs a program; whether it ended well.
bool runs(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

class TestFigurePage : public QObject {
    Q_OBJECT

private slots:
    void ticksAreRoundNumbers() {
        QVERIFY((roundTicks(0, 1, 6) == std::vector<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}));
        QVERIFY((roundTicks(-3.3, 3.3, 5) == std::vector<double>{-2, 0, 2}));
        QCOMPARE(roundTicks(0.0137, 0.482, 4).size(), std::size_t(4)); // 0.1, 0.2, 0.3, 0.4
        QVERIFY((roundTicks(0.0137, 0.482, 3) == std::vector<double>{0.2, 0.4}));
        QVERIFY((roundTicks(5, -5, 3) == std::vector<double>{-5, 0, 5}));
        QVERIFY((roundTicks(2, 2, 3) == std::vector<double>{2}));
        QVERIFY(roundTicks(std::nan(""), 1, 3).empty());
        QVERIFY(roundTicks(0, 1e300, 4).size() >= 2);
        QCOMPARE(roundLength(37), 20.0);
        QCOMPARE(roundLength(0.06), 0.05);
        QCOMPARE(roundLength(0), 0.0);
    }

    void theColourBarHasItsTitleTicksAndThreshold() {
        Overlay overlay = viewOfBalls().overlays[0];
        overlay.low = -1;
        overlay.high = 1;
        overlay.thresholdMode = ThresholdMode::Magnitude;
        overlay.threshold = 0.3;
        const ColourBar bar = layoutColourBar(*balls(), overlay, {.fontSize = 7, .maxWidth = 100});
        std::set<std::string> texts;
        for (const auto& text : bar.texts)
            texts.insert(text.text);
        for (const char* wanted : {"-1", "-0.3", "0", "0.3", "1"})
            QVERIFY2(texts.contains(wanted), wanted);
        // Grey at zero, coloured at the ends.
        const auto& stops = bar.gradients.front().stops;
        const Rgb grey{176, 176, 176};
        const auto middle = std::ranges::find_if(stops, [](const GradientStop& stop) { return stop.offset >= 0.5; });
        QVERIFY(middle->colour == grey);
        QVERIFY(stops.front().colour != grey && stops.back().colour != grey);
        QVERIFY(stops.front().colour != stops.back().colour);
    }

    void bothSidesOfAThresholdAreOnTheBar() {
        Overlay overlay = viewOfBalls().overlays[0];
        overlay.low = -1;
        overlay.high = 1;
        overlay.thresholdMode = ThresholdMode::Inside;
        overlay.threshold = 0.55;
        overlay.lowerThreshold = -0.33;
        const ColourBar bar = layoutColourBar(*balls(), overlay, {.fontSize = 7, .maxWidth = 100});
        std::set<std::string> texts;
        for (const auto& text : bar.texts)
            texts.insert(text.text);
        QVERIFY(texts.contains("-0.33") && texts.contains("0.55"));
        const Rgb grey{176, 176, 176};
        QVERIFY(bar.gradients.front().stops.front().colour == grey && bar.gradients.front().stops.back().colour == grey);
    }

    void aFadedMapHasABarOfBothMaps() {
        Overlay overlay = viewOfBalls().overlays[0];
        const ColourBar plain = layoutColourBar(*balls(), overlay, {.fontSize = 7, .maxWidth = 100});
        QVERIFY(!plain.picture);
        overlay.fade = {"other", -2.25, 7.5};
        const ColourBar bar = layoutColourBar(*balls(), overlay, {.fontSize = 7, .maxWidth = 100});
        QVERIFY(bar.gradients.empty() && bar.picture);
        QVERIFY(bar.height > plain.height + bar.look.size * millimetresPerPoint);
        std::set<std::string> texts;
        for (const auto& text : bar.texts) {
            texts.insert(text.text);
            const double width = textExtent(text.text, bar.look).width;
            QVERIFY(text.at.x - text.anchor.x * width > -1e-6);
            QVERIFY(text.at.x + (1 - text.anchor.x) * width < bar.width + 1e-6);
        }
        for (const std::string& wanted :
             {colourBarTitle(*balls()->findMap("other")), std::string("-2.25"), std::string("7.5")})
            QVERIFY2(texts.contains(wanted), wanted.c_str());
        const Image& image = bar.picture->image;
        const Rgb grey{176, 176, 176};
        for (int x = 0; x < image.width; ++x)
            QVERIFY(std::equal(grey.begin(), grey.end(), image.at(x, image.height - 1)));
        const auto& ends = plain.gradients.front().stops;
        QVERIFY(std::equal(ends.front().colour.begin(), ends.front().colour.end(), image.at(0, 0)));
        QVERIFY(std::equal(ends.back().colour.begin(), ends.back().colour.end(), image.at(image.width - 1, 0)));
    }

    void textIsMeasuredTheSameAtEverySize() {
        const double small = textExtent("Fusiform gyrus", {.size = 7}).width;
        const double large = textExtent("Fusiform gyrus", {.size = 70}).width;
        QVERIFY(small > 5 && std::abs(large - 10 * small) < 1e-6 * large);
        QVERIFY(textExtent("Fusiform", {.size = 7, .bold = true}).width > textExtent("Fusiform", {.size = 7}).width);
        QVERIFY(textExtent("x", {.size = 7}).height() == textExtent("Ág", {.size = 7}).height());
        QVERIFY(textExtent(std::string("caf\xff"), {.size = 7}).width > 0); // no UTF-8
    }

    void longTextsAreShortenedAndWrapped() {
        const TextLook look{.size = 7};
        const std::string text = "a plate of pasta with tomatoes and basil";
        const double width = textExtent(text, look).width;
        const std::string cut = fittingText(text, width / 2, look);
        QVERIFY(cut.ends_with("…") && textExtent(cut, look).width <= width / 2);
        const auto lines = wrappedText(text, width / 2, look);
        QVERIFY(lines.size() >= 2);
        std::string joined;
        for (const std::string& line : lines) {
            QVERIFY(textExtent(line, look).width <= width / 2);
            joined += (joined.empty() ? "" : " ") + line;
        }
        QCOMPARE(joined, text);
    }

    void aHalfTransparentColourKeepsItsColour() {
        PixelCanvas canvas(10, 10, 254);
        canvas.fill(Outline::rectangle({0, 0, 5, 10}), {{200, 100, 50}, 0.5});
        const Image image = canvas.result();
        QCOMPARE(image.width, 100);
        const std::uint8_t* pixel = image.at(10, 10);
        QVERIFY(std::abs(pixel[0] - 200) <= 2 && std::abs(pixel[1] - 100) <= 2 && std::abs(pixel[2] - 50) <= 2);
        QVERIFY(std::abs(pixel[3] - 128) <= 1);
        QCOMPARE(int(image.at(80, 10)[3]), 0);
    }

    void anImageLiesPixelForPixel() {
        Image tile = Image::ofSize(20, 20);
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x) {
                tile.at(x, y)[0] = std::uint8_t(x * 12);
                tile.at(x, y)[1] = std::uint8_t(y * 12);
                tile.at(x, y)[3] = 255;
            }
        PixelCanvas canvas(10, 10, 254);
        canvas.image(tile, {3, 4, 2, 2}, true);
        const Image image = canvas.result();
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                QVERIFY(std::equal(tile.at(x, y), tile.at(x, y) + 4, image.at(30 + x, 40 + y)));
    }

    void aTinyImageOfAPdfIsNotPadded() {
        Image image = Image::ofSize(60, 40);
        for (int x = 0; x < image.width; ++x)
            for (int y = 0; y < image.height; ++y)
                image.at(x, y)[3] = 255;
        PdfCanvas canvas(20, 20, "tiny");
        canvas.image(image, {5, 5, 0.03, 0.02}, false);
        const QString pdf = QString::fromLatin1(QByteArray::fromStdString(canvas.result()));
        const QRegularExpression width("/Width (\\d+)");
        auto widths = width.globalMatch(pdf);
        QVERIFY(widths.hasNext());
        while (widths.hasNext())
            QCOMPARE(widths.next().captured(1).toInt(), image.width);
    }

    void svgHasLiveTextNamedFontsAndOneBitmapAPanel() {
        const QTemporaryDir folder;
        const QString file = pathIn(folder, "figure.svg");
        write(fullFigure(), file);
        const QByteArray svg = contentOf(file);
        QXmlStreamReader xml(svg);
        int images = 0;
        int paths = 0;
        QString texts;
        QString width, height, family;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            if (name == "svg") {
                width = xml.attributes().value("width").toString();
                height = xml.attributes().value("height").toString();
                family = xml.attributes().value("font-family").toString();
            }
            images += name == "image" ? 1 : 0;
            paths += name == "path" ? 1 : 0;
            if (name == "text") {
                QVERIFY(!xml.attributes().value("textLength").isEmpty());
                texts += xml.readElementText() + '\n';
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        const Page page = fullPage();
        QCOMPARE(width, QString("120mm"));
        QVERIFY(std::abs(QString(height).chopped(2).toDouble() - page.height) < 0.01);
        QVERIFY(family.contains("Arial"));
        QCOMPARE(images, 3); // two hemispheres from the side, both from above
        QVERIFY(paths > 20);
        for (const char* wanted : {"upper", "lower", "Dorsal", "Histogram", "neurological convention"})
            QVERIFY2(texts.contains(wanted), wanted);
    }

    void pdfHasItsSizeAndEmbeddedFonts() {
        const QTemporaryDir folder;
        const QString file = pathIn(folder, "figure.pdf");
        write(fullFigure(), file);
        const QByteArray pdf = contentOf(file);
        QVERIFY(pdf.startsWith("%PDF-"));
        const auto box = QRegularExpression("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)").match(QString::fromLatin1(pdf));
        QVERIFY(box.hasMatch());
        const Page page = fullPage();
        QVERIFY(std::abs(box.captured(1).toDouble() - page.width / 25.4 * 72) < 0.01);
        QVERIFY(std::abs(box.captured(2).toDouble() - page.height / 25.4 * 72) < 0.01);
        QVERIFY(pdf.contains("/FontFile"));
    }

    void pdfTextCanBeSearched() {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        const QTemporaryDir folder;
        const QString file = pathIn(folder, "figure.pdf");
        write(fullFigure(), file);
        QVERIFY(runs("pdftotext", {file, pathIn(folder, "text")}));
        const QString text = QString::fromUtf8(contentOf(pathIn(folder, "text")));
        QVERIFY2(text.contains("upper") && text.contains("Histogram"), qPrintable(text));
    }

    void svgAndPdfLookAsThePixels_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("svg") << "svg";
        QTest::newRow("pdf") << "pdf";
    }
    void svgAndPdfLookAsThePixels() {
        QFETCH(QString, ending);
        const QString program = ending == "svg" ? "rsvg-convert" : "pdftoppm";
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + " is not installed"));
        const QTemporaryDir folder;
        const Figure figure = fullFigure();
        const QString vectors = pathIn(folder, "vectors.") + ending;
        write(figure, pathIn(folder, "pixels.png"));
        write(figure, vectors);
        const Image pixels = readPng(pathIn(folder, "pixels.png"));
        const QString made = pathIn(folder, "made.png");
        if (ending == "svg")
            QVERIFY(runs(program, {"-w", QString::number(pixels.width), "-h", QString::number(pixels.height), "-o", made, vectors}));
        else
            QVERIFY(runs(program, {"-png", "-singlefile", "-r", "150", vectors, pathIn(folder, "made")}));
        QVERIFY(QFile::exists(made));
        const Image rendered = readPng(made);
        QVERIFY(std::abs(rendered.width - pixels.width) <= 1 && std::abs(rendered.height - pixels.height) <= 1);
        const double difference = meanDifference(pixels, rendered);
        // Of 255: other rasterisers smooth edges and letters otherwise. An empty page differs by more than 10.
        QVERIFY2(difference < 1.5, qPrintable(QString::number(difference)));
        Image empty = pixels;
        fillRectangle(empty, 0, 0, empty.width, empty.height, {255, 255, 255});
        QVERIFY(meanDifference(pixels, empty) > 10);
    }

    void pngAndTiffStateSizeAndResolution() {
        const QTemporaryDir folder;
        Figure figure = fullFigure();
        figure.page.panels.clear();
        write(figure, pathIn(folder, "a.png"));
        write(figure, pathIn(folder, "a.tiff"));
        const QByteArray png = contentOf(pathIn(folder, "a.png"));
        QVERIFY(png.contains("sRGB"));
        const auto pngAt = [&](qsizetype from) {
            quint32 value = 0;
            for (qsizetype i = 0; i < 4; ++i)
                value = value << 8 | quint8(png[from + i]);
            return value;
        };
        QCOMPARE(pngAt(16), quint32(std::lround(120 / 25.4 * 150)));
        QCOMPARE(pngAt(png.indexOf("pHYs") + 4), quint32(std::lround(150 / 0.0254))); // dots a metre
        const QByteArray tiff = contentOf(pathIn(folder, "a.tiff"));
        const auto at16 = [&](qsizetype at) { return quint8(tiff[at]) | quint8(tiff[at + 1]) << 8; };
        const auto at32 = [&](qsizetype at) { return quint32(at16(at)) | quint32(at16(at + 2)) << 16; };
        const int entries = at16(8);
        std::map<int, quint32> values;
        for (int i = 0; i < entries; ++i)
            values[at16(10 + 12 * i)] = at32(10 + 12 * i + 8);
        QCOMPARE(values[256], quint32(std::lround(120 / 25.4 * 150)));
        QCOMPARE(at32(values[282]) / at32(values[282] + 4), 150U);
        QCOMPARE(values[296], 2U); // inches
        QCOMPARE(tiff.mid(values[34675] + 36, 4), QByteArray("acsp")); // an ICC profile
    }

    void unknownEndingsAreRefused() {
        Progress progress;
        QVERIFY_THROWS_EXCEPTION(Error, writeFigure(fullFigure(), "figure.docx", progress));
    }

    void bordersAreThoseThatCanBeSeen() {
        ViewState view = viewOfBalls();
        view.labels.of = LabelsOf::Off;
        PageContents contents;
        contents.views = {StandardView::Lateral};
        contents.annotations = false;
        const Page page = arrangedPage(*balls(), view, pageFormatNamed("one-column"), contents);
        SvgCanvas canvas(page.width, page.height, "");
        Progress progress;
        drawPage(canvas, {balls(), view, page}, progress);
        // The border between the halves is a ring; from the side half of it is seen, a line through the middle.
        const QString svg = QString::fromStdString(canvas.result());
        const qsizetype group = svg.indexOf("class=\"borders\"");
        QVERIFY(group > 0);
        const auto points = QRegularExpression("[ML](-?[0-9.]+) (-?[0-9.]+)").globalMatch(svg.mid(group, svg.indexOf("</g>", group) - group));
        double low = 1e9, high = -1e9, left = 1e9, right = -1e9;
        int count = 0;
        for (auto match = points; match.hasNext();) {
            const auto point = match.next();
            low = std::min(low, point.captured(2).toDouble());
            high = std::max(high, point.captured(2).toDouble());
            left = std::min(left, point.captured(1).toDouble());
            right = std::max(right, point.captured(1).toDouble());
            ++count;
        }
        const auto frame = *cortexFrames(*balls(), view, page).front();
        QVERIFY(count > 10);
        QVERIFY2(high - low < 0.15 * frame.place.height, qPrintable(QString("%1 %2").arg(low).arg(high)));
        QVERIFY(right - left > 0.7 * frame.place.width);
    }

    void contoursAndSelectionsAreLinesOfTheirOwnColour() {
        ViewState view = viewOfBalls();
        view.labels.of = LabelsOf::Off;
        view.outlines.clear();
        view.overlays = {defaultOverlay(*balls()->findMap("other"))}; // heights, of -40 to 40 mm
        view.overlays[0].lines = {true, 10, 2, {10, 200, 30}};
        view.selection = RegionSelection{"halves", "upper"};
        PageContents contents;
        contents.views = {StandardView::Lateral};
        contents.annotations = false;
        const Page page = arrangedPage(*balls(), view, pageFormatNamed("one-column"), contents);
        CortexPainter painter(balls());
        painter.show(cortexFrames(*balls(), view, page).front()->view);
        std::map<Rgb, double> widths;
        for (const FigureBorder& border : painter.borders(40, 30)) {
            QVERIFY(border.points.size() > 1);
            widths[border.colour] = border.width;
        }
        QVERIFY(widths.contains({20, 20, 20})); // of the selection
        QVERIFY(widths.contains({10, 200, 30}));
        QVERIFY(std::abs(widths[{10, 200, 30}] - 0.8 * millimetresPerPoint) < 1e-9);
    }

    void figuresShowTheShapeOfTheView() {
        ViewState view = viewOfBalls();
        view.spread.gap = 30;
        view.colourVision = ColourVision::Protanopia;
        const Page page = fullPage();
        const auto frame = *cortexFrames(*balls(), view, page)[2]; // both hemispheres from above
        QVERIFY(frame.shapes.left == shapeSource(balls()->cortex.left, Hemisphere::Left, view));
        QVERIFY(frame.view.colourVision == ColourVision::Typical); // a check, nothing to print
        QCOMPARE(frame.leftSide, std::string("L"));
        view.spread.opening = 60;
        QVERIFY(cortexFrames(*balls(), view, page)[2]->leftSide.empty()); // neither side is left any more
    }

    void chartsHaveTheirDataAsCsv() {
        Progress progress;
        Panel panel;
        panel.kind = PanelKind::Chart;
        panel.chart = ChartKind::RegionBars;
        const Chart bars = chartOf(*balls(), viewOfBalls(), panel, progress);
        QCOMPARE(bars.bars.size(), std::size_t(2));
        const QString csv = QString::fromStdString(csvOf(bars));
        QVERIFY2(csv.startsWith("region,layer,mean,low95,high95,vertices\n"), qPrintable(csv));
        QVERIFY(csv.contains("\nupper,"));
        panel.chart = ChartKind::Scatter;
        panel.secondMap = "other";
        const Chart scatter = chartOf(*balls(), viewOfBalls(), panel, progress);
        QVERIFY(scatter.dots.size() > 100 && scatter.dots.size() <= mostDots);
        QCOMPARE(scatter.rows.size(), scatter.dots.size());
        panel.chart = ChartKind::Histogram;
        std::int64_t sum = 0;
        for (const auto& row : chartOf(*balls(), viewOfBalls(), panel, progress).rows)
            sum += std::stoll(row[2]);
        QCOMPARE(sum, balls()->maps[0]->vertices.left->size() + balls()->maps[0]->vertices.right->size());
        panel.chart = ChartKind::LayerProfile;
        const Chart none = chartOf(*balls(), viewOfBalls(), panel, progress);
        QVERIFY(none.empty() && !none.note.empty());
        Chart quoted;
        quoted.columns = {"a,b", "say \"x\""};
        QCOMPARE(csvOf(quoted), std::string("\"a,b\",\"say \"\"x\"\"\"\n"));
    }

    void dissimilaritiesAreZeroOnTheDiagonalAndOfOppositesTwo() {
        Dataset dataset = *balls();
        auto embedding = std::make_shared<Embedding>();
        embedding->model = "m";
        MatrixF features(3, 4);
        features << 1, 2, 3, 4, 4, 3, 2, 1, 1, 2, 3, 4;
        embedding->stimuliByFeatures = StoredMatrix(features);
        dataset.embeddings.push_back(embedding);
        Panel panel;
        panel.chart = ChartKind::Rdm;
        Progress progress;
        const Chart chart = chartOf(dataset, viewOfBalls(), panel, progress);
        QVERIFY(chart.matrix.has_value());
        QCOMPARE(chart.matrix->values[0], 0.F);
        QVERIFY(std::abs(chart.matrix->values[1] - 2) < 1e-5F);
        QVERIFY(std::abs(chart.matrix->values[2]) < 1e-5F);
        QVERIFY(std::abs(chart.matrix->high - 2) < 1e-5);
    }

    void theLegendSaysWhatJournalsAskFor() {
        ViewState view = viewOfBalls();
        view.overlays[0].thresholdMode = ThresholdMode::Magnitude;
        view.overlays[0].threshold = 0.25;
        QString text;
        for (const std::string& line : legendLines(*balls(), view, fullPage()))
            text += QString::fromStdString(line) + '\n';
        view.overlays[0].thresholdMode = ThresholdMode::Outside;
        view.overlays[0].lowerThreshold = -0.5;
        view.overlays[0].fade = {"other", 1, 3};
        view.slices.radiological = true;
        Page slices = fullPage();
        slices.panels[0].kind = PanelKind::Slice;
        QString other;
        for (const std::string& line : legendLines(*balls(), view, slices))
            other += QString::fromStdString(line) + '\n';
        for (const char* wanted : {"≤ -0.5 or ≥ 0.25", "opacity by other from 1 to 3", "radiological"})
            QVERIFY2(other.contains(wanted), qPrintable(other + wanted));
        view = viewOfBalls();
        view.overlays[0].thresholdMode = ThresholdMode::Magnitude;
        view.overlays[0].threshold = 0.25;
        for (const char* wanted :
             {"≥ 0.25", "left and right hemisphere", "pial", "lateral, dorsal", "neurological convention", "N = "})
            QVERIFY2(text.contains(wanted), qPrintable(text + wanted));
        const QString caption = QString::fromStdString(captionDraft(*balls(), view, fullPage()));
        QVERIFY2(caption.startsWith("(a) ") && caption.contains("(b) ") && caption.contains("Fusiform"), qPrintable(caption));
    }

    void aTurntableComesRoundToWhereItStarted() {
        ViewState view = viewOfBalls();
        view.labels.of = LabelsOf::Off;
        PageContents contents;
        contents.asOnScreen = true;
        PageFormat format = pageFormatNamed("one-column");
        format.dpi = 60;
        const Figure figure{balls(), view, arrangedPage(*balls(), view, format, contents)};
        Progress progress;
        const Image first = renderPage(turntableFrame(figure, 0, 4), progress);
        const Image half = renderPage(turntableFrame(figure, 2, 4), progress);
        QVERIFY(first.rgba == renderPage(turntableFrame(figure, 4, 4), progress).rgba);
        // From the other side, left and right have changed places.
        const int middle = first.width / 2;
        QVERIFY(countPixels(first, 0, middle, isReddish) > 4 * countPixels(first, middle, first.width, isReddish));
        QVERIFY(countPixels(half, middle, first.width, isReddish) > 4 * countPixels(half, 0, middle, isReddish));
    }

    void aMorphEndsAtItsSurfaces() {
        auto dataset = std::make_shared<Dataset>(*balls());
        for (const Hemisphere hemisphere : hemispheres) {
            Surface larger = *dataset->cortex[hemisphere].find(SurfaceKind::Pial);
            larger.vertices *= 1.2F;
            dataset->cortex[hemisphere].surfaces[SurfaceKind::White] = std::make_shared<const Surface>(larger);
        }
        const Figure figure{dataset, viewOfBalls(), fullPage()};
        const auto verticesAt = [&](double fraction) {
            const Figure frame = morphFrame(figure, SurfaceKind::Pial, SurfaceKind::White, fraction);
            return drawnSurface(shapeSource(frame.dataset->cortex.left, Hemisphere::Left, frame.view))
                .surface->vertices;
        };
        QVERIFY(verticesAt(0).isApprox(dataset->cortex.left.find(SurfaceKind::Pial)->vertices, 1e-5F));
        QVERIFY(verticesAt(1).isApprox(dataset->cortex.left.find(SurfaceKind::White)->vertices, 1e-5F));
        QVERIFY_THROWS_EXCEPTION(
            Error, static_cast<void>(morphFrame(figure, SurfaceKind::Pial, SurfaceKind::Sphere, 0.5)));
    }
};

QTEST_GUILESS_MAIN(TestFigurePage)
#include "test_figure_page.moc"
