#include "render/slice_scene.h"

#include "render/orientation_letters.h"
#include "render/overlay_palette.h"
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
#include <tuple>

namespace fusiform {
namespace {

constexpr double finestPixel = 0.5;       ///< mm
constexpr double largestPicture = 1024.0; ///< pixels a side
constexpr Rgb whiteSurfaceColour{255, 214, 64};
constexpr Rgb pialSurfaceColour{235, 64, 52};
constexpr Rgb crosshairColour{64, 200, 255};

/// A map's values as a volume and the frame of it: its own, or made of one number per voxel of the set; null without.
std::pair<std::shared_ptr<const Volume>, std::int64_t> volumeOf(const Dataset& dataset, const Map& map) {
    if (map.volume && map.frame >= 0 && map.frame < map.volume->frames)
        return {map.volume, map.frame};
    const bool perVoxel = !map.volume && map.perVoxel && dataset.voxels && dataset.voxels->inVolume() &&
                          map.perVoxel->size() == dataset.voxels->size();
    if (!perVoxel)
        return {};
    return {std::make_shared<const Volume>(scatterToVolume(*dataset.voxels, *map.perVoxel, map.name)), 0};
}

/// Finds the volumes of the maps that clip and fade a layer. False where one is needed and there is none.
bool addMasks(const Dataset& dataset, SliceLayer& layer) {
    const auto add = [&dataset](const std::string& name, std::shared_ptr<const Volume>& volume, std::int64_t& frame) {
        const auto map = name.empty() ? nullptr : dataset.findMap(name);
        if (!map)
            return true;
        std::tie(volume, frame) = volumeOf(dataset, *map);
        return volume != nullptr;
    };
    return add(layer.overlay.clip.map, layer.clip, layer.clipFrame) &&
           add(layer.overlay.fade.map, layer.fade, layer.fadeFrame);
}

/// Maps drawn on slices: those with a volume, or with one number per voxel of the set.
std::vector<SliceLayer> layersOf(const Dataset& dataset, const ViewState& view) {
    std::vector<SliceLayer> layers;
    for (const Overlay& overlay : view.overlays) {
        const auto map = overlay.visible ? dataset.findMap(overlay.map) : nullptr;
        const auto [volume, frame] = map ? volumeOf(dataset, *map) : std::pair<std::shared_ptr<const Volume>, std::int64_t>();
        if (!volume)
            continue;
        SliceLayer layer{overlay, volume, frame, map->categorical, paletteOf(overlay, *map)};
        if (!addMasks(dataset, layer))
            continue;
        layers.push_back(std::move(layer));
        const auto add = [&](const std::string& name, std::shared_ptr<const Volume>& other, std::int64_t& otherFrame) {
            const auto named = name.empty() ? nullptr : dataset.findMap(name);
            const auto found = named ? volumeOf(dataset, *named) : decltype(volumeOf(dataset, *map))();
            if (found.first && found.first->grid.sameAs(volume->grid))
                std::tie(other, otherFrame) = found;
        };
        add(overlay.secondMap, layers.back().second, layers.back().secondFrame);
        if (layers.back().second)
            add(overlay.thirdMap, layers.back().third, layers.back().thirdFrame);
    }
    return layers;
}

/// Whether two layers make the same picture.
bool sameLayer(const SliceLayer& a, const SliceLayer& b) {
    Overlay overlay = a.overlay;
    overlay.sampling = b.overlay.sampling; // of the cortex only
    return overlay == b.overlay && a.volume == b.volume && a.frame == b.frame && a.categorical == b.categorical &&
           a.second == b.second && a.secondFrame == b.secondFrame && a.third == b.third &&
           a.thirdFrame == b.thirdFrame && a.clip == b.clip &&
           a.clipFrame == b.clipFrame && a.fade == b.fade && a.fadeFrame == b.fadeFrame;
}

bool sameSurfaces(const Dataset& a, const Dataset& b) {
    return std::ranges::all_of(hemispheres, [&](Hemisphere hemisphere) {
        return a.cortex[hemisphere].surfaces == b.cortex[hemisphere].surfaces;
    });
}

/// Where to look first: among the voxels that were measured.
std::optional<Point> startOf(const Dataset& dataset) {
    if (!dataset.voxels || !dataset.voxels->inVolume())
        return {};
    Point sum = Point::Zero();
    for (const Ijk& voxel : dataset.voxels->ijk)
        sum += voxel.cast<double>();
    return dataset.voxels->grid.worldOf(sum / double(dataset.voxels->ijk.size()));
}

} // namespace

struct SliceScene::Impl {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkCallbackCommand> onStart;
    SlicePicture picture{renderer};
    SliceLines white{renderer, whiteSurfaceColour, 1};
    SliceLines pial{renderer, pialSurfaceColour, 2};
    SliceLines crosshair{renderer, crosshairColour, 3};
    OrientationLetters letters{renderer};

    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    std::shared_ptr<const Volume> windowOf; ///< the anatomy the grey window was computed from
    GreyWindow window;
    std::vector<SliceLayer> layers;
    WorldBox box;
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
    [[nodiscard]] bool anyVolume() const { return dataset && (dataset->anatomy || !layers.empty()); }
    [[nodiscard]] WorldBox boxOfContent() const;
    void paint();
    void cutSurfaces();
    void fit();
    void mirror();
    [[nodiscard]] double stepAlong(const Point& direction) const;
    [[nodiscard]] bool untouched() const;
    void drawCrosshair();
    void beforeRender();
};

/// Of the anatomy, else of the overlays' volumes, else of the surfaces in the tissue.
WorldBox SliceScene::Impl::boxOfContent() const {
    WorldBox result;
    if (dataset->anatomy)
        result.add(dataset->anatomy->grid);
    for (const SliceLayer& layer : layers)
        if (!dataset->anatomy)
            result.add(layer.volume->grid);
    for (const Hemisphere hemisphere : hemispheres)
        for (const SurfaceKind kind : {SurfaceKind::Pial, SurfaceKind::Midthickness, SurfaceKind::White})
            if (const auto surface = dataset->cortex[hemisphere].find(kind); surface && !anyVolume())
                result.add(*surface);
    return result;
}

void SliceScene::Impl::paint() {
    picture.setVisible(anyVolume());
    if (!anyVolume())
        return;
    if (dataset->anatomy && windowOf != dataset->anatomy) {
        windowOf = dataset->anatomy;
        window = greyWindow(*windowOf);
    }
    const SliceArea area = box.seenOn(plane);
    const double longest = std::max(area.right - area.left, area.top - area.bottom);
    const double pixel = std::max(finestPixel, longest / largestPicture);
    picture.set(paintSlice(plane, area, pixel, dataset->anatomy.get(), window, layers, ground), area, pixel);
}

void SliceScene::Impl::cutSurfaces() {
    for (const auto& [kind, lines] : {std::pair{SurfaceKind::White, &white}, {SurfaceKind::Pial, &pial}}) {
        std::vector<SliceSegment> segments;
        const bool drawn = kind == SurfaceKind::White ? view->slices.white : view->slices.pial;
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto surface = drawn ? dataset->cortex[hemisphere].find(kind) : nullptr) {
                const auto cut = cutThrough(*surface, plane);
                segments.insert(segments.end(), cut.begin(), cut.end());
            }
        lines->set(segments);
    }
}

void SliceScene::Impl::fit() {
    if (box.empty)
        return;
    const SliceArea area = box.seenOn(plane);
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
    for (const SliceLayer& layer : layers)
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
    if (box.empty) {
        crosshair.set({});
        return;
    }
    const double u = cursor.dot(plane.right);
    const double v = cursor.dot(plane.up);
    const double gap = 9 * pixelScale * 2 * renderer->GetActiveCamera()->GetParallelScale() / size()[1];
    const SliceArea area = box.seenOn(plane);
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
    letters.setVisible(!box.empty);
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
    const bool newSurfaces = newData && (!m->dataset || !sameSurfaces(*m->dataset, *dataset));
    bool newPicture = newData && (!m->dataset || m->dataset->anatomy != dataset->anatomy);
    m->dataset = std::move(dataset);
    if (newData || before->overlays != view.overlays) {
        const auto layers = std::exchange(m->layers, layersOf(*m->dataset, view));
        newPicture = newPicture || !std::ranges::equal(layers, m->layers, sameLayer);
    }
    const WorldBox oldBox = std::exchange(m->box, m->boxOfContent());
    if (newData)
        m->start = startOf(*m->dataset);
    m->cursor = view.cursor ? view.cursor->world : m->start.value_or(m->box.centre());
    const SlicePlane oldPlane = std::exchange(m->plane, SlicePlane(view.sliceAxis, m->cursor, view.slices.radiological));
    const bool newPlane = !before || m->plane != oldPlane;
    if (newPicture || newPlane)
        m->paint();
    if (newSurfaces || newPlane || before->slices != view.slices)
        m->cutSurfaces();
    if (before && before->sliceAxis == view.sliceAxis && m->plane.right == -oldPlane.right)
        m->mirror();
    const bool newBox = oldBox.empty || oldBox.low != m->box.low || oldBox.high != m->box.high;
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
    const double low = m->box.low.dot(m->plane.normal);
    const double high = m->box.high.dot(m->plane.normal);
    const double wanted = std::clamp(m->plane.depth + steps * step, low, high);
    return m->cursor + (wanted - m->plane.depth) * m->plane.normal;
}

std::optional<Point> SliceScene::movedOnSlice(int right, int up) const {
    if (!m->anyVolume())
        return std::nullopt;
    const Point moved = m->cursor + right * m->stepAlong(m->plane.right) * m->plane.right +
                        up * m->stepAlong(m->plane.up) * m->plane.up;
    return Point(moved.cwiseMax(m->box.low).cwiseMin(m->box.high));
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
