#include "render/figure_panel.h"

#include "render/cortex_scene.h"
#include "render/label_actors.h"
#include "render/offscreen_window.h"

#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int largestSide = 8192; ///< of what is drawn at once

/// Means of squares of `samples` x `samples` pixels, rows from the top, three bytes a pixel.
std::vector<std::uint8_t> reduced(const std::uint8_t* rgb, int width, int height, int samples) {
    std::vector<std::uint8_t> result;
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

Image onWhite(const std::vector<std::uint8_t>& white, int width, int height) {
    Image image = Image::ofSize(width, height);
    for (std::size_t i = 0; i < white.size() / 3; ++i) {
        std::copy_n(&white[3 * i], 3, &image.rgba[4 * i]);
        image.rgba[4 * i + 3] = 255;
    }
    return image;
}

Image onNothing(
    const std::vector<std::uint8_t>& white, const std::vector<std::uint8_t>& black, int width, int height) {
    Image image = Image::ofSize(width, height);
    for (std::size_t i = 0; i < white.size() / 3; ++i) {
        int through = 0;
        for (std::size_t c = 0; c < 3; ++c)
            through += std::max(0, white[3 * i + c] - black[3 * i + c]);
        const int alpha = 255 - (through + 1) / 3;
        for (std::size_t c = 0; alpha > 0 && c < 3; ++c)
            image.rgba[4 * i + c] =
                static_cast<std::uint8_t>(std::min(255, (black[3 * i + c] * 255 + alpha / 2) / alpha));
        image.rgba[4 * i + 3] = static_cast<std::uint8_t>(alpha);
    }
    return image;
}

} // namespace

struct PanelPainter::Impl {
    OffscreenWindow window{64, 64};
    CortexScene scene; ///< after the window: it must go while the context is there
    std::shared_ptr<const Dataset> dataset;
    ViewState view;
    double dpi = 300;

    [[nodiscard]] std::vector<std::uint8_t> drawn(int width, int height, int samples, double ground) {
        // Of the renderer alone: letters and labels must not change their colours with it.
        scene.renderer()->SetBackground(ground, ground, ground);
        window.window()->Render();
        const vtkNew<vtkUnsignedCharArray> pixels;
        window.window()->GetPixelData(0, 0, width * samples - 1, height * samples - 1, 0, pixels);
        return reduced(pixels->GetPointer(0), width, height, samples);
    }
};

PanelPainter::PanelPainter(std::shared_ptr<const Dataset> dataset, const ViewState& view, double dpi)
    : m(std::make_unique<Impl>()) {
    m->dataset = std::move(dataset);
    m->view = view;
    m->view.cursor.reset();
    m->dpi = dpi;
    m->scene.setBackground({1, 1, 1});
    m->scene.setColourBarVisible(false);
    m->scene.setOrientationLettersVisible(false);
    m->window.window()->AddRenderer(m->scene.renderer());
}

PanelPainter::~PanelPainter() {
    m->window.window()->RemoveRenderer(m->scene.renderer());
}

Image PanelPainter::paint(const FigurePanel& panel, double millimetresPerPixel, bool transparent) {
    const int samples = std::max(panel.width, panel.height) * 2 <= largestSide ? 2 : 1;
    m->window.window()->SetSize(panel.width * samples, panel.height * samples);
    // Borders of parcels are drawn 0.6 pt wide: the scene's lines are 1.5 pixels at scale 1.
    m->scene.setPixelScale(samples * m->dpi / 72 * 0.6 / 1.5);
    m->scene.setLabelScale(samples * figureFontSize(m->dpi) / labelFontPixels);
    std::vector<ScreenBox> reserved;
    for (const auto& [x, y] : sideLetters(panel, millimetresPerPixel, figureFontSize(m->dpi)))
        reserved.push_back(ScreenBox{samples * x, samples * y, 0, 0}.widened(samples * figureFontSize(m->dpi)));
    m->scene.setReserved(std::move(reserved));
    ViewState view = m->view;
    view.shown = panel.shown;
    view.camera = panel.camera;
    if (panel.extent)
        view.camera = poseFor(*panel.extent, millimetresPerPixel / samples, panel.height * samples, 0);
    m->scene.show(m->dataset, view);
    const auto white = m->drawn(panel.width, panel.height, samples, 1);
    if (!transparent)
        return onWhite(white, panel.width, panel.height);
    return onNothing(white, m->drawn(panel.width, panel.height, samples, 0), panel.width, panel.height);
}

} // namespace fusiform
