#include "render/cortex_scene.h"

#include "render/camera_fit.h"
#include "render/colour_bar.h"
#include "render/cortex_colours.h"
#include "render/cursor_marker.h"
#include "render/label_actors.h"
#include "render/orientation_letters.h"
#include "render/parcel_outlines.h"
#include "render/region_mask.h"
#include "render/screen_image.h"

#include <Eigen/Geometry>
#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// VTK keeps some of a pose only to the last digits.
bool nearlySame(const CameraPose& a, const CameraPose& b) {
    return (a.position - b.position).norm() < 1e-6 && (a.focalPoint - b.focalPoint).norm() < 1e-6 &&
           (a.viewUp.normalized() - b.viewUp.normalized()).norm() < 1e-6 &&
           std::abs(a.parallelScale - b.parallelScale) < 1e-6;
}

} // namespace

struct CortexScene::Impl {
    struct Side {
        explicit Side(vtkRenderer* renderer) : mesh(renderer), outlines(renderer), region(renderer) {}
        CortexMesh mesh;
        ParcelOutlines outlines;
        ParcelOutlines region;
        std::vector<bool> inRegion; ///< of the selected region; empty when nothing is known of it here
        std::shared_ptr<const LabelMap> outlined; ///< what the outlines are of
        SurfaceKind kind = SurfaceKind::Inflated;
    };

    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkCallbackCommand> onStart;
    Bilateral<std::unique_ptr<Side>> sides;
    CursorMarker cursor{renderer};
    LabelActors captions{renderer};
    OrientationLetters letters{renderer};
    ScreenImage colourBar{renderer};

    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    std::optional<CameraPose> fittedPose; ///< of the last fit; refitted to a new size while still in use
    StandardView standard = StandardView::Posterior;
    std::array<int, 2> fittedSize{0, 0};
    int fittedBottom = 0;
    double fittedMargin = 0;
    int barWidthLimit = 0; ///< the colour bar was painted for
    bool barStale = true;
    bool barWanted = true;
    bool moving = false;
    bool lettersWanted = true;
    double pixelScale = 1;
    std::vector<ScreenBox> reserved;
    Rgb ink{32, 32, 32};
    Rgb ground{255, 255, 255};

    Impl() {
        for (const Hemisphere hemisphere : hemispheres)
            sides[hemisphere] = std::make_unique<Side>(renderer);
        renderer->SetBackground(1, 1, 1);
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
                                                        : std::array{1200, 800};
    }
    [[nodiscard]] bool anyVisible() const {
        return sides.left->mesh.visible() || sides.right->mesh.visible();
    }
    [[nodiscard]] bool flat() const {
        return std::ranges::any_of(hemispheres, [&](Hemisphere h) {
            return sides[h]->mesh.visible() && sides[h]->kind == SurfaceKind::Flat;
        });
    }
    [[nodiscard]] Hemisphere lookedAt() const {
        return sides.left->mesh.visible() ? Hemisphere::Left : Hemisphere::Right;
    }
    [[nodiscard]] Bilateral<CortexMesh*> meshes() const { return {&sides.left->mesh, &sides.right->mesh}; }
    [[nodiscard]] CameraPose pose() const { return poseOf(renderer->GetActiveCamera()); }
    void setPose(const CameraPose& wanted) const { applyPose(renderer->GetActiveCamera(), wanted); }
    void setGeometry(Hemisphere hemisphere, bool& moved);
    void setColours(Hemisphere hemisphere) const;
    void setOutlines(Hemisphere hemisphere, bool moved);
    void setRegion(Hemisphere hemisphere) const;
    void setCursor();
    void setCamera(const ViewState& wanted, bool first, bool moved, const std::optional<ViewState>& before);
    /// Room for the orientation letters all round.
    [[nodiscard]] double margin() const { return (lettersWanted ? 30 : 8) * pixelScale; }
    int bottomMargin();
    void lookFrom(StandardView wanted);
    void fit();
    void beforeRender();
};

void CortexScene::Impl::setGeometry(Hemisphere hemisphere, bool& moved) {
    Side& side = *sides[hemisphere];
    const auto [kind, surface] = shownSurface(dataset->cortex[hemisphere], view->surface);
    if (side.mesh.setSurface(surface)) {
        moved = true;
        side.kind = kind;
        side.mesh.setShift(surface ? drawnShift(*surface, kind, hemisphere) : Point::Zero());
    }
    moved = moved || side.mesh.visible() != (surface && view->shown[hemisphere]);
    side.mesh.setVisible(view->shown[hemisphere]);
}

void CortexScene::Impl::setColours(Hemisphere hemisphere) const {
    if (sides[hemisphere]->mesh.surface())
        sides[hemisphere]->mesh.setColours(
            cortexColours(*dataset, *view, hemisphere, sides[hemisphere]->inRegion));
}

void CortexScene::Impl::setRegion(Hemisphere hemisphere) const {
    Side& side = *sides[hemisphere];
    side.inRegion = view->region ? regionMask(*dataset, *view->region, hemisphere) : std::vector<bool>();
    side.region.set(labelsOf(side.inRegion), side.mesh);
}

void CortexScene::Impl::setOutlines(Hemisphere hemisphere, bool moved) {
    const auto found = std::ranges::find_if(dataset->parcellations, [&](const auto& parcellation) {
        return parcellation->name == view->outlines;
    });
    const bool any = !view->outlines.empty() && found != dataset->parcellations.end();
    const auto labels = any ? (*found)->hemispheres[hemisphere] : nullptr;
    Side& side = *sides[hemisphere];
    // New maps alone leave the borders as they are.
    if (std::exchange(side.outlined, labels) != labels || moved)
        side.outlines.set(labels, side.mesh);
}

void CortexScene::Impl::setCursor() {
    const auto& wanted = view->cursor;
    const CortexMesh* mesh = wanted && wanted->hemisphere ? &sides[*wanted->hemisphere]->mesh : nullptr;
    const bool visible =
        mesh && mesh->visible() && wanted->vertex >= 0 && wanted->vertex < mesh->surface()->vertexCount();
    cursor.setVisible(visible);
    if (visible)
        cursor.set(
            mesh->drawn(wanted->vertex), mesh->normals().row(wanted->vertex).transpose().cast<double>());
}

void CortexScene::Impl::setCamera(
    const ViewState& wanted, bool first, bool moved, const std::optional<ViewState>& before) {
    if (wanted.camera) {
        if (first || !before->camera || *before->camera != *wanted.camera) {
            if (!nearlySame(pose(), *wanted.camera))
                captions.forget();
            setPose(*wanted.camera);
        }
        return;
    }
    if (!anyVisible())
        return;
    if (first || before->camera)
        lookFrom(
            sides.left->mesh.visible() && sides.right->mesh.visible() ? StandardView::Posterior
                                                                      : StandardView::Lateral);
    else if (moved && (flat() || before->surface == SurfaceKind::Flat))
        lookFrom(standard);
    else if (moved)
        fit();
}

/// Pixels at the bottom that the colour bar takes; paints it when it is out of date.
int CortexScene::Impl::bottomMargin() {
    const int margin = static_cast<int>(std::lround(8 * pixelScale));
    const int limit = size()[0] - 2 * margin;
    if (barStale || limit != barWidthLimit) {
        barStale = false;
        barWidthLimit = limit;
        colourBar.set(
            dataset && view && barWanted
                ? paintColourBar(
                      *dataset, *view, {.fontSize = 12 * pixelScale, .ink = ink, .maxWidth = double(limit)})
                : Image());
    }
    return colourBar.height() > 0 ? colourBar.height() + 2 * margin : 0;
}

void CortexScene::Impl::lookFrom(StandardView wanted) {
    standard = wanted;
    const CameraDirection direction = directionOf(wanted, lookedAt(), flat());
    CameraPose turned = pose();
    turned.position = turned.focalPoint - direction.forward * 300;
    turned.viewUp = direction.up;
    setPose(turned);
    captions.forget();
    fit();
}

void CortexScene::Impl::fit() {
    const CameraPose now = pose();
    ViewExtent extent({now.focalPoint - now.position, now.viewUp});
    for (const Hemisphere hemisphere : hemispheres)
        if (sides[hemisphere]->mesh.visible())
            extent.add(*sides[hemisphere]->mesh.surface(), sides[hemisphere]->mesh.shift());
    if (extent.empty)
        return;
    fittedSize = size();
    const int bottom = bottomMargin();
    fittedBottom = bottom;
    fittedMargin = margin();
    const double width = std::max(20.0, fittedSize[0] - 2 * fittedMargin);
    const double height = std::max(20.0, fittedSize[1] - bottom - 2 * fittedMargin);
    const double millimetresPerPixel = std::max({extent.width() / width, extent.height() / height, 1e-6});
    setPose(poseFor(extent, millimetresPerPixel, fittedSize[1], bottom));
    fittedPose = pose();
}

void CortexScene::Impl::beforeRender() {
    const auto [width, height] = size();
    const int bottom = bottomMargin();
    const bool roomChanged = fittedSize != size() || fittedBottom != bottom || fittedMargin != margin();
    if (fittedPose && roomChanged && *fittedPose == pose())
        fit();
    if (bottom > 0)
        colourBar.place((width - colourBar.width()) / 2, (bottom - colourBar.height()) / 2);
    const CameraPose now = pose();
    const ViewExtent axes({now.focalPoint - now.position, now.viewUp});
    letters.setVisible(lettersWanted && anyVisible() && !flat());
    if (lettersWanted)
        letters.update(axes.right, axes.camera.up, width, height, bottom);
    for (const Hemisphere hemisphere : hemispheres) {
        const Point lift = sides[hemisphere]->mesh.shift() - (moving ? 2.5 : 0.4) * axes.camera.forward;
        sides[hemisphere]->outlines.moveTo(lift);
        sides[hemisphere]->region.moveTo(lift);
    }
    cursor.scaleTo(2 * now.parallelScale / height, pixelScale);
    LabelSight sight{now, width, height, reserved, moving};
    if (bottom > 0)
        sight.taken.push_back({0, 0, double(width), double(bottom)});
    std::ranges::copy(letters.boxes(), std::back_inserter(sight.taken));
    captions.update(meshes(), sight);
    renderer->ResetCameraClippingRange();
}

CortexScene::CortexScene() : m(std::make_unique<Impl>()) {
    setPixelScale(1);
}
CortexScene::~CortexScene() = default;

vtkRenderer* CortexScene::renderer() const {
    return m->renderer;
}

void CortexScene::show(std::shared_ptr<const Dataset> dataset, const ViewState& view) {
    const std::optional<ViewState> before = std::exchange(m->view, view);
    const bool hadCortex = m->sides.left->mesh.surface() || m->sides.right->mesh.surface();
    const bool newData = m->dataset != dataset;
    m->dataset = std::move(dataset);
    if (!m->dataset)
        m->dataset = std::make_shared<const Dataset>();
    const bool newRegion = newData ? view.region || (before && before->region) : before->region != view.region;
    const bool newColours = newData || newRegion || before->overlays != view.overlays ||
                            before->curvature != view.curvature;
    bool anyMoved = false;
    for (const Hemisphere hemisphere : hemispheres) {
        bool moved = false;
        m->setGeometry(hemisphere, moved);
        if (newRegion || (moved && view.region))
            m->setRegion(hemisphere);
        if (moved || newColours)
            m->setColours(hemisphere);
        m->setOutlines(hemisphere, moved);
        m->sides[hemisphere]->outlines.setVisible(view.shown[hemisphere]);
        m->sides[hemisphere]->region.setVisible(view.shown[hemisphere]);
        anyMoved = anyMoved || moved;
    }
    m->setCursor();
    m->captions.show(*m->dataset, view);
    m->barStale = m->barStale || newColours;
    m->setCamera(view, !before || !hadCortex, anyMoved, before);
}

void CortexScene::lookFrom(StandardView standard) {
    m->lookFrom(standard);
}
void CortexScene::fit() {
    m->fit();
}
CameraPose CortexScene::camera() const {
    return m->pose();
}
void CortexScene::setCamera(const CameraPose& pose) {
    m->setPose(pose);
}

void CortexScene::setMoving(bool moving) {
    m->moving = moving;
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere]->mesh.setMoving(moving);
}

std::optional<SurfacePick> CortexScene::pick(double x, double y) {
    if (!m->renderer->GetRenderWindow() || !m->anyVisible())
        return std::nullopt;
    for (const DrawnLabel& label : m->captions.drawn())
        if (label.place.box.contains(x, y))
            return SurfacePick{label.hemisphere, label.vertex};
    const auto [from, to] = sightLine(m->renderer, x, y);
    std::optional<SurfacePick> result;
    double nearest = 2;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto hit = m->sides[hemisphere]->mesh.firstHit(from, to);
        if (hit && hit->distance < nearest) {
            nearest = hit->distance;
            result = SurfacePick{hemisphere, hit->vertex};
        }
    }
    return result;
}

std::optional<Point> CortexScene::drawnPosition(Hemisphere hemisphere, std::int64_t vertex) const {
    const CortexMesh& mesh = m->sides[hemisphere]->mesh;
    if (!mesh.surface() || vertex < 0 || vertex >= mesh.surface()->vertexCount())
        return std::nullopt;
    return mesh.drawn(vertex);
}

std::vector<DrawnLabel> CortexScene::labels() const {
    return m->captions.drawn();
}

const LabelStyle& CortexScene::labelStyle() const {
    return m->captions.style();
}

std::vector<BorderLine> CortexScene::visibleBorders() {
    constexpr double clearance = 0.8; // mm that the surface may bulge beside its own border
    const CameraPose pose = m->pose();
    const Point forward = (pose.focalPoint - pose.position).normalized();
    const auto sees = [&](const Point& from, const Point& to) {
        const Point start = (from + to) / 2 - clearance * forward;
        return std::ranges::none_of(hemispheres, [&](Hemisphere h) {
            CortexMesh& mesh = m->sides[h]->mesh;
            return mesh.visible() && mesh.firstHit(start, start - 1000 * forward).has_value();
        });
    };
    std::vector<BorderLine> result;
    const auto add = [&](const ParcelOutlines& outlines, const Point& shift, bool ofRegion) {
        for (std::vector<Point>& line : outlines.lines()) {
            for (Point& point : line)
                point += shift;
            bool drawing = false;
            for (std::size_t i = 1; i < line.size(); ++i) {
                const bool seen = sees(line[i - 1], line[i]);
                if (seen && !std::exchange(drawing, seen))
                    result.push_back({{line[i - 1]}, ofRegion});
                drawing = seen;
                if (seen)
                    result.back().points.push_back(line[i]);
            }
        }
    };
    for (const Hemisphere hemisphere : hemispheres) {
        Impl::Side& side = *m->sides[hemisphere];
        if (!side.mesh.visible())
            continue;
        for (ParcelOutlines* outlines : {&side.outlines, &side.region}) {
            outlines->moveTo(Point::Zero());
            if (outlines->visible())
                add(*outlines, side.mesh.shift(), outlines == &side.region);
        }
    }
    return result;
}

void CortexScene::setDrawsLabelsAndBorders(bool drawn) {
    m->captions.setDrawn(drawn);
    for (const Hemisphere hemisphere : hemispheres) {
        m->sides[hemisphere]->outlines.setDrawn(drawn);
        m->sides[hemisphere]->region.setDrawn(drawn);
    }
}

void CortexScene::setLabelScale(double scale) {
    m->captions.setLook(scale, m->ink, m->ground);
}

void CortexScene::setReserved(std::vector<ScreenBox> boxes) {
    m->reserved = std::move(boxes);
}

void CortexScene::setColourBarVisible(bool visible) {
    m->barWanted = visible;
    m->barStale = true;
}

void CortexScene::setOrientationLettersVisible(bool visible) {
    m->lettersWanted = visible;
}

void CortexScene::setPixelScale(double scale) {
    m->pixelScale = scale;
    m->barStale = true;
    m->letters.setStyle(scale, m->ink, m->ground);
    m->captions.setLook(scale, m->ink, m->ground);
    for (const Hemisphere hemisphere : hemispheres) {
        m->sides[hemisphere]->outlines.setWidth(1.5 * scale);
        m->sides[hemisphere]->region.setWidth(2.5 * scale);
    }
}

void CortexScene::setBackground(const std::array<double, 3>& colour) {
    m->renderer->SetBackground(colour.data());
    for (std::size_t c = 0; c < 3; ++c)
        m->ground[c] = static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 1.0) * 255));
    const bool light = 0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2] > 0.5;
    m->ink = light ? Rgb{32, 32, 32} : Rgb{235, 235, 235};
    setPixelScale(m->pixelScale);
}

} // namespace fusiform
