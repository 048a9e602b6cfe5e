#include "render/figures/cortex_painter.h"

#include "render/camera_fit.h"
#include "render/figures/canvas.h"
#include "render/label_actors.h"
#include "render/offscreen_window.h"

#include <Eigen/Geometry>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int largestTile = 4096;      ///< samples a side: every OpenGL has that
constexpr double layoutDpi = 150;      ///< labels are placed in pixels of this size, whatever the figure's
constexpr double largestLayout = 4000; ///< pixels a side

/// Lines are thinner in print than on a screen: those of parcels, 1.5 pixels there, are 0.6 points.
constexpr double pointsPerPixel = 0.4;

using RgbBytes = std::vector<std::uint8_t>;

/// Means of squares of `samples` x `samples` pixels, rows from the top, three bytes a pixel.
RgbBytes reduced(const std::uint8_t* rgb, int width, int height, int samples) {
    RgbBytes result;
    result.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    const std::ptrdiff_t stride = static_cast<std::ptrdiff_t>(width) * samples * 3;
    const int area = samples * samples;
    for (int y = height - 1; y >= 0; --y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) {
                int sum = 0;
                for (int dy = 0; dy < samples; ++dy)
                    for (int dx = 0; dx < samples; ++dx)
                        sum += rgb[(y * samples + dy) * stride + (x * samples + dx) * 3 + c];
                result.push_back(static_cast<std::uint8_t>((sum + area / 2) / area));
            }
    return result;
}

/// A pixel as it was drawn on white and on black; its colour is not multiplied by its opacity.
void putBlended(std::uint8_t* to, const std::uint8_t* white, const std::uint8_t* black) {
    int through = 0;
    for (int c = 0; c < 3; ++c)
        through += std::max(0, white[c] - black[c]);
    const int alpha = 255 - (through + 1) / 3;
    for (int c = 0; alpha > 0 && c < 3; ++c)
        to[c] = static_cast<std::uint8_t>(std::min(255, (black[c] * 255 + alpha / 2) / alpha));
    to[3] = static_cast<std::uint8_t>(alpha);
}

struct Axes {
    Point forward, up, right;

    explicit Axes(const CameraPose& pose)
        : forward((pose.focalPoint - pose.position).normalized()),
          up((pose.viewUp - forward * forward.dot(pose.viewUp)).normalized()), right(forward.cross(up)) {}
};

} // namespace

struct CortexPainter::Impl {
    OffscreenWindow window{64, 64};
    CortexScene scene; ///< after the window: it must go while the context is there
    std::shared_ptr<const Dataset> dataset;
    ViewState view;
    CameraPose pose;

    void setSize(int width, int height) { window.window()->SetSize(width, height); }
    [[nodiscard]] RgbBytes drawn(int width, int height, int samples, double ground) {
        // Of the renderer alone: labels must not change their colours with it.
        scene.renderer()->SetBackground(ground, ground, ground);
        window.window()->Render();
        const vtkNew<vtkUnsignedCharArray> pixels;
        window.window()->GetPixelData(0, 0, width * samples - 1, height * samples - 1, 0, pixels);
        return reduced(pixels->GetPointer(0), width, height, samples);
    }
};

CortexPainter::CortexPainter(std::shared_ptr<const Dataset> dataset) : m(std::make_unique<Impl>()) {
    m->dataset = std::move(dataset);
    m->scene.setBackground({1, 1, 1});
    m->scene.setColourBarVisible(false);
    m->scene.setOrientationLettersVisible(false);
    m->scene.setDrawsLabelsAndBorders(false);
    m->window.window()->AddRenderer(m->scene.renderer());
}

CortexPainter::~CortexPainter() { m->window.window()->RemoveRenderer(m->scene.renderer()); }

const std::string& CortexPainter::platform() const { return m->window.platform(); }

void CortexPainter::show(const ViewState& view) {
    m->view = view;
    m->view.cursor.reset();
    m->scene.show(m->dataset, m->view);
    m->pose = m->scene.camera();
}

Image CortexPainter::paint(int width, int height, int samples, bool transparent, Progress& progress) {
    Image image = Image::ofSize(width, height);
    const Axes axes(m->pose);
    const double millimetres = 2 * m->pose.parallelScale / height; // a pixel
    const int side = largestTile / samples;
    LabelView noLabels;
    ViewState view = m->view;
    std::swap(view.labels, noLabels);
    for (int top = 0; top < height; top += side)
        for (int left = 0; left < width; left += side) {
            progress.stopIfRequested();
            const int columns = std::min(side, width - left);
            const int rows = std::min(side, height - top);
            const Point shift = axes.right * ((left + columns / 2.0 - width / 2.0) * millimetres) -
                                axes.up * ((top + rows / 2.0 - height / 2.0) * millimetres);
            view.camera = m->pose;
            view.camera->focalPoint += shift;
            view.camera->position += shift;
            view.camera->parallelScale = millimetres * rows / 2;
            m->setSize(columns * samples, rows * samples);
            m->scene.show(m->dataset, view);
            const RgbBytes white = m->drawn(columns, rows, samples, 1);
            const RgbBytes black = transparent ? m->drawn(columns, rows, samples, 0) : white;
            for (int y = 0; y < rows; ++y)
                for (int x = 0; x < columns; ++x) {
                    const std::size_t at = 3 * (std::size_t(y) * std::size_t(columns) + std::size_t(x));
                    putBlended(image.at(left + x, top + y), &white[at], &black[at]);
                }
        }
    m->scene.show(m->dataset, m->view);
    return image;
}

LabelStyle CortexPainter::labelStyle(double fontSize) const {
    LabelStyle style = m->scene.labelStyle();
    style.fontSize = fontSize * m->view.labels.size;
    return style;
}

std::vector<FigureLabel> CortexPainter::labels(
    double width, double height, double fontSize, const std::vector<PageRect>& taken) {
    if (m->view.labels.of == LabelsOf::Off)
        return {};
    const double scale =
        std::min(layoutDpi / millimetresPerInch, largestLayout / std::max(width, height)); // pixels a mm
    m->setSize(std::max(1, int(std::lround(width * scale))), std::max(1, int(std::lround(height * scale))));
    m->scene.setLabelScale(fontSize * millimetresPerPoint * scale / labelFontPixels);
    std::vector<ScreenBox> boxes;
    for (const PageRect& rect : taken)
        boxes.push_back(
            {rect.x * scale, (height - rect.bottom()) * scale, rect.width * scale, rect.height * scale});
    m->scene.setReserved(std::move(boxes));
    m->scene.show(m->dataset, m->view);
    m->window.window()->Render();
    std::vector<FigureLabel> result;
    for (const DrawnLabel& label : m->scene.labels()) {
        const PlacedLabel& place = label.place;
        result.push_back(
            {{place.box.left / scale, height - place.box.top() / scale, place.box.width / scale,
              place.box.height / scale},
             place.x / scale,
             height - place.y / scale,
             place.lineX / scale,
             height - place.lineY / scale,
             label.lines,
             label.mark});
    }
    return result;
}

std::vector<FigureBorder> CortexPainter::borders(double width, double height) {
    const Axes axes(m->pose);
    const double scale = height / (2 * m->pose.parallelScale); // mm of the page a mm of the cortex
    std::vector<FigureBorder> result;
    for (const BorderLine& line : m->scene.visibleBorders()) {
        FigureBorder& border = result.emplace_back();
        border.colour = line.colour;
        border.width = line.width * pointsPerPixel * millimetresPerPoint;
        for (const Point& point : line.points) {
            const Point way = (point - m->pose.focalPoint) * scale;
            border.points.emplace_back(width / 2 + way.dot(axes.right), height / 2 - way.dot(axes.up));
        }
    }
    return result;
}

} // namespace fusiform
