#include "render/slice_scene.h"

#include "render/colour_vision.h"
#include "render/drawn_surface.h"
#include "render/orientation_letters.h"
#include "render/slice_content.h"
#include "render/slice_image.h"
#include "render/slice_lines.h"
#include "render/slice_picture.h"

#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Rgb crosshairColour{64, 200, 255};

/// Whether two layers make the same picture.
bool sameLayer(const SliceLayer& a, const SliceLayer& b) {
    Overlay overlay = a.overlay;
    overlay.sampling = b.overlay.sampling; // of the cortex only
    return overlay == b.overlay && a.volume == b.volume && a.frame == b.frame && a.categorical == b.categorical &&
           a.second == b.second && a.secondFrame == b.secondFrame && a.third == b.third &&
           a.thirdFrame == b.thirdFrame && a.clip == b.clip &&
           a.clipFrame == b.clipFrame && a.fade == b.fade && a.fadeFrame == b.fadeFrame;
}

} // namespace

struct SliceScene::Impl {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkCallbackCommand> onStart;
    SlicePicture picture{renderer};
    SliceLines white{renderer, 1};
    SliceLines pial{renderer, 2};
    SliceLines crosshair{renderer, 3};
    OrientationLetters letters{renderer};

    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    std::shared_ptr<const Volume> windowOf; ///< the anatomy the grey window was computed from
    GreyWindow window;
    SliceContent content;
    std::optional<Point> start; ///< shown as long as there is no cursor
    Point cursor = Point::Zero();
    SlicePlane plane{SliceAxis::Axial, Point::Zero()};
    Rgb ground{0, 0, 0};
    double pixelScale = 1;
    std::array<double, 4> fittedPose{0, 0, 0, 0}; ///< centre, scale and shape of the viewport of the last fit

    Impl() {
        renderer->SetBackground(0, 0, 0);
        renderer->GetActiveCamera()->ParallelProjectionOn();
        onStart->SetClientData(this);
        onStart->SetCallback(
            [](vtkObject*, unsigned long, void* self, void*) { static_cast<Impl*>(self)->beforeRender(); });
        renderer->AddObserver(vtkCommand::StartEvent, onStart);
    }
    ~Impl() { renderer->RemoveObserver(onStart); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    [[nodiscard]] std::array<int, 2> size() const {
        const int* pixels = renderer->GetRenderWindow() ? renderer->GetSize() : nullptr;
        return pixels && pixels[0] > 1 && pixels[1] > 1 ? std::array{pixels[0], pixels[1]}
                                                        : std::array{600, 600};
    }
    [[nodiscard]] bool anyVolume() const { return content.anyVolume(); }
    void paint();
    void cutSurfaces();
    void colourLines();
    void fit();
    void mirror();
    [[nodiscard]] double stepAlong(const Point& direction) const;
    [[nodiscard]] bool untouched() const;
    void drawCrosshair();
    void beforeRender();
};

void SliceScene::Impl::paint() {
    picture.setVisible(anyVolume());
    if (!anyVolume())
        return;
    if (dataset->anatomy && windowOf != dataset->anatomy) {
        windowOf = dataset->anatomy;
        window = greyWindow(*windowOf);
    }
    const SliceArea area = content.box.seenOn(plane);
    const double pixel = slicePixel(area);
    Image image = paintSlice(plane, area, pixel, dataset->anatomy.get(), window, content.layers, ground);
    seeWith(view->colourVision, image);
    picture.set(image, area, pixel);
}

void SliceScene::Impl::cutSurfaces() {
    white.set(
        view->slices.white ? cutThrough(*dataset, SurfaceKind::White, plane) : std::vector<SliceSegment>());
    pial.set(view->slices.pial ? cutThrough(*dataset, SurfaceKind::Pial, plane) : std::vector<SliceSegment>());
}

void SliceScene::Impl::colourLines() {
    white.setColour(seenWith(view->colourVision, whiteSurfaceColour));
    pial.setColour(seenWith(view->colourVision, pialSurfaceColour));
    crosshair.setColour(seenWith(view->colourVision, crosshairColour));
}

void SliceScene::Impl::fit() {
    if (content.box.empty)
        return;
    const SliceArea area = content.box.seenOn(plane);
    const auto [width, height] = size();
    const double margin = 4 * pixelScale;
    const double scale = std::max(
        {(area.right - area.left) / std::max(8.0, width - 2 * margin),
         (area.top - area.bottom) / std::max(8.0, height - 2 * margin), 1e-6});
    const double u = (area.left + area.right) / 2;
    const double v = (area.bottom + area.top) / 2;
    vtkCamera* camera = renderer->GetActiveCamera();
    camera->SetFocalPoint(u, v, 0);
    camera->SetPosition(u, v, 100);
    camera->SetViewUp(0, 1, 0);
    camera->SetParallelScale(scale * height / 2);
    fittedPose = {u, v, camera->GetParallelScale(), double(width) / height};
}

/// The same part of the slice, seen the other way round.
void SliceScene::Impl::mirror() {
    vtkCamera* camera = renderer->GetActiveCamera();
    const double* focus = camera->GetFocalPoint();
    const double u = -focus[0];
    const double v = focus[1];
    camera->SetFocalPoint(u, v, 0);
    camera->SetPosition(u, v, 100);
    fittedPose[0] = -fittedPose[0];
}

double SliceScene::Impl::stepAlong(const Point& direction) const {
    double step = dataset->anatomy ? voxelStep(dataset->anatomy->grid, direction) : 1e9;
    for (const SliceLayer& layer : content.layers)
        step = std::min(step, voxelStep(layer.volume->grid, direction));
    return step;
}

bool SliceScene::Impl::untouched() const {
    vtkCamera* camera = renderer->GetActiveCamera();
    const double* focus = camera->GetFocalPoint();
    return focus[0] == fittedPose[0] && focus[1] == fittedPose[1] &&
           camera->GetParallelScale() == fittedPose[2];
}

/// Lines through the cursor, open in the middle so that they do not hide what they point at.
void SliceScene::Impl::drawCrosshair() {
    if (content.box.empty) {
        crosshair.set({});
        return;
    }
    const double u = cursor.dot(plane.right);
    const double v = cursor.dot(plane.up);
    const double gap = 9 * pixelScale * 2 * renderer->GetActiveCamera()->GetParallelScale() / size()[1];
    const SliceArea area = content.box.seenOn(plane);
    const std::array<SliceSegment, 4> lines{
        {{{std::min(area.left, u - gap), v}, {u - gap, v}},
         {{u + gap, v}, {std::max(area.right, u + gap), v}},
         {{u, std::min(area.bottom, v - gap)}, {u, v - gap}},
         {{u, v + gap}, {u, std::max(area.top, v + gap)}}}};
    crosshair.set(lines);
}

void SliceScene::Impl::beforeRender() {
    const auto [width, height] = size();
    if (untouched() && fittedPose[3] != double(width) / height)
        fit();
    drawCrosshair();
    letters.setVisible(!content.box.empty);
    letters.update(plane.right, plane.up, width, height, 0);
    renderer->ResetCameraClippingRange();
}

SliceScene::SliceScene() : m(std::make_unique<Impl>()) {
    setPixelScale(1);
    setBackground({0, 0, 0});
}
SliceScene::~SliceScene() = default;

vtkRenderer* SliceScene::renderer() const {
    return m->renderer;
}

void SliceScene::show(std::shared_ptr<const Dataset> dataset, const ViewState& view) {
    const std::optional<ViewState> before = std::exchange(m->view, view);
    if (!dataset)
        dataset = std::make_shared<const Dataset>();
    const bool newData = !before || m->dataset != dataset;
    // A map that is brought onto the cortex in another way is new data, but nothing new on slices.
    const bool newSurfaces = newData && (!m->dataset || !sameSurfaces(m->dataset->cortex, dataset->cortex));
    bool newPicture = newData && (!m->dataset || m->dataset->anatomy != dataset->anatomy);
    m->dataset = std::move(dataset);
    const WorldBox oldBox = m->content.box;
    if (newData || before->overlays != view.overlays) {
        const SliceContent old =
            std::exchange(m->content, sliceContent(*m->dataset, sliceLayers(*m->dataset, view)));
        newPicture = newPicture || !std::ranges::equal(old.layers, m->content.layers, sameLayer);
    }
    if (newData)
        m->start = firstPlace(*m->dataset);
    m->cursor = view.cursor ? view.cursor->world : m->start.value_or(m->content.box.centre());
    const SlicePlane oldPlane =
        std::exchange(m->plane, SlicePlane(view.sliceAxis, m->cursor, view.slices.radiological));
    const bool newPlane = !before || m->plane != oldPlane;
    const bool otherVision = !before || before->colourVision != view.colourVision;
    if (newPicture || newPlane || otherVision)
        m->paint();
    if (otherVision)
        m->colourLines();
    if (newSurfaces || newPlane || before->slices != view.slices)
        m->cutSurfaces();
    if (before && before->sliceAxis == view.sliceAxis && m->plane.right == -oldPlane.right)
        m->mirror();
    const bool newBox = oldBox.empty || oldBox.low != m->content.box.low || oldBox.high != m->content.box.high;
    if (!before || newBox || before->sliceAxis != view.sliceAxis)
        m->fit();
}

void SliceScene::fit() {
    m->fit();
}

std::optional<Point> SliceScene::worldAt(double x, double y) const {
    if (!m->anyVolume() || !m->renderer->GetRenderWindow())
        return std::nullopt;
    m->renderer->SetDisplayPoint(x, y, 0);
    m->renderer->DisplayToWorld();
    const double* p = m->renderer->GetWorldPoint();
    return m->plane.worldOf(p[0] / p[3], p[1] / p[3]);
}

std::optional<Point> SliceScene::stepped(int steps) const {
    if (!m->anyVolume())
        return std::nullopt;
    const double step = m->stepAlong(m->plane.normal);
    const double low = m->content.box.low.dot(m->plane.normal);
    const double high = m->content.box.high.dot(m->plane.normal);
    const double wanted = std::clamp(m->plane.depth + steps * step, low, high);
    return m->cursor + (wanted - m->plane.depth) * m->plane.normal;
}

std::optional<Point> SliceScene::movedOnSlice(int right, int up) const {
    if (!m->anyVolume())
        return std::nullopt;
    const Point moved = m->cursor + right * m->stepAlong(m->plane.right) * m->plane.right +
                        up * m->stepAlong(m->plane.up) * m->plane.up;
    return Point(moved.cwiseMax(m->content.box.low).cwiseMin(m->content.box.high));
}

void SliceScene::setPixelScale(double scale) {
    m->pixelScale = scale;
    m->white.setWidth(1.2 * scale);
    m->pial.setWidth(1.2 * scale);
    m->crosshair.setWidth(scale);
    setBackground({m->ground[0] / 255.0, m->ground[1] / 255.0, m->ground[2] / 255.0});
}

void SliceScene::setBackground(const std::array<double, 3>& colour) {
    m->renderer->SetBackground(colour.data());
    const Rgb before = m->ground;
    for (std::size_t c = 0; c < 3; ++c)
        m->ground[c] = static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 1.0) * 255));
    // Letters lie on the anatomy as well as on the background: a contour in the opposite colour serves both.
    const bool light = 0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2] > 0.5;
    m->letters.setStyle(
        m->pixelScale, light ? Rgb{32, 32, 32} : Rgb{240, 240, 240},
        light ? Rgb{255, 255, 255} : Rgb{0, 0, 0});
    if (m->ground != before && m->dataset)
        m->paint();
}

} // namespace fusiform
