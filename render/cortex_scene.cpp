#include "render/cortex_scene.h"

#include "analysis/surface/selected_vertices.h"
#include "render/camera_fit.h"
#include "render/colour_bar.h"
#include "render/colour_store.h"
#include "render/cursor_marker.h"
#include "render/drawn_surface.h"
#include "render/ink.h"
#include "render/label_actors.h"
#include "render/orientation_letters.h"
#include "render/selection_outline.h"
#include "render/screen_image.h"
#include "render/surface_lines.h"

#include <Eigen/Geometry>
#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>

#include <algorithm>
#include <cmath>

namespace fusiform {

/// Lines are found anew for other triangles, of which a flat map has fewer than the other kinds.
struct TrianglesSeen {
    std::int64_t vertices = -1;
    std::int64_t triangles = -1;

    bool changed(const CortexMesh& mesh) {
        const TrianglesSeen now{
            mesh.surface() ? mesh.surface()->vertexCount() : 0,
            mesh.surface() ? std::int64_t(mesh.surface()->triangles.rows()) : 0};
        return std::exchange(*this, now) != now;
    }
    bool operator==(const TrianglesSeen&) const = default;
};

namespace {

/// VTK keeps some of a pose only to the last digits.
bool nearlySame(const CameraPose& a, const CameraPose& b) {
    return (a.position - b.position).norm() < 1e-6 && (a.focalPoint - b.focalPoint).norm() < 1e-6 &&
           (a.viewUp.normalized() - b.viewUp.normalized()).norm() < 1e-6 &&
           std::abs(a.parallelScale - b.parallelScale) < 1e-6;
}

/// The camera moved to its right.
CameraPose movedRight(CameraPose pose, double millimetres) {
    const Point way = millimetres * (pose.focalPoint - pose.position).cross(pose.viewUp).normalized();
    pose.position += way;
    pose.focalPoint += way;
    return pose;
}

/// None without labels.
MeshLines linesOf(const CortexMesh& mesh, const std::shared_ptr<const LabelMap>& labels) {
    const auto& surface = mesh.surface();
    return labels && surface ? parcelLines(surface->triangles, surface->vertexCount(), *labels) : MeshLines();
}

} // namespace

struct CortexScene::Impl {
    /// The lines of one overlay, and what they were found for.
    struct Contour {
        explicit Contour(vtkRenderer* renderer) : lines(renderer) {}
        SurfaceLines lines;
        TrianglesSeen triangles;
        std::shared_ptr<const VectorF> values;
        bool categorical = false;
        double level = 0;
        double width = 1; ///< pixels of a 96 dpi screen
    };
    struct Side {
        Side(vtkRenderer* renderer, std::shared_ptr<MeshStore> store)
            : mesh(renderer, std::move(store)), outlines(renderer), selection(renderer) {}
        CortexMesh mesh;
        SurfaceLines outlines;
        SurfaceLines selection;
        std::vector<bool> selected; ///< empty when nothing is known of the selection here
        std::shared_ptr<const LabelMap> outlined; ///< what the outlines are of
        TrianglesSeen outlinedTriangles;
        TrianglesSeen selectionTriangles;
        std::vector<std::unique_ptr<Contour>> contours;
        ShapeSource shape; ///< of what the mesh has

        /// In the order in which figures draw them.
        [[nodiscard]] std::vector<SurfaceLines*> allLines() {
            std::vector<SurfaceLines*> all;
            for (const auto& contour : contours)
                all.push_back(&contour->lines);
            all.insert(all.end(), {&outlines, &selection});
            return all;
        }
    };

    std::shared_ptr<CortexStore> store;
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
    std::optional<StandardView> wantedStandard; ///< without a camera; nothing: one that fits the hemispheres
    bool wantsStandard = false; ///< it has changed
    double lookedFlat = 0;      ///< how flat the shape was that was last looked at from a standard view
    /// Which part of the picture is drawn, as shares of its width; the camera is that of the whole.
    ScenePart part;
    CameraPose whole; ///< the camera of the whole picture, while there is a part
    const CortexScene* leader = nullptr; ///< whose camera is taken
    std::array<int, 2> fittedSize{0, 0};
    int fittedBottom = 0;
    double fittedMargin = 0;
    int barWidthLimit = 0; ///< the colour bar was painted for
    bool barStale = true;
    bool barWanted = true;
    bool moving = false;
    bool lettersWanted = true;
    bool drawsLines = true;
    double pixelScale = 1;
    std::vector<ScreenBox> reserved;
    Rgb ink{32, 32, 32};
    Rgb ground{255, 255, 255};

    explicit Impl(std::shared_ptr<CortexStore> shared)
        : store(shared ? std::move(shared) : std::make_shared<CortexStore>()) {
        for (const Hemisphere hemisphere : hemispheres)
            sides[hemisphere] =
                std::make_unique<Side>(renderer, std::shared_ptr<MeshStore>(store, &store->meshes));
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

    /// Of the viewport, pixels.
    [[nodiscard]] std::array<int, 2> size() const {
        const int* pixels = renderer->GetRenderWindow() ? renderer->GetSize() : nullptr;
        return pixels && pixels[0] > 1 && pixels[1] > 1 ? std::array{pixels[0], pixels[1]}
                                                        : std::array{1200, 800};
    }
    /// Of the whole picture.
    [[nodiscard]] std::array<int, 2> wholeSize() const {
        const auto [width, height] = size();
        return {part.isWhole() ? width : int(std::lround(width / (part.to - part.from))), height};
    }
    [[nodiscard]] bool anyVisible() const {
        return sides.left->mesh.visible() || sides.right->mesh.visible();
    }
    [[nodiscard]] bool flat() const {
        return std::ranges::any_of(hemispheres, [&](Hemisphere h) {
            return sides[h]->mesh.visible() && sides[h]->shape.flat();
        });
    }
    [[nodiscard]] double flatShare() const {
        double share = 0;
        for (const Hemisphere hemisphere : hemispheres)
            if (sides[hemisphere]->mesh.visible())
                share = std::max(share, sides[hemisphere]->shape.flatShare());
        return share;
    }
    [[nodiscard]] Hemisphere lookedAt() const {
        return sides.left->mesh.visible() ? Hemisphere::Left : Hemisphere::Right;
    }
    [[nodiscard]] Bilateral<CortexMesh*> meshes() const { return {&sides.left->mesh, &sides.right->mesh}; }
    /// Of the whole picture; that of the renderer differs while only a part is drawn.
    [[nodiscard]] CameraPose pose() const { return part.isWhole() ? drawnPose() : whole; }
    [[nodiscard]] CameraPose drawnPose() const { return poseOf(renderer->GetActiveCamera()); }
    void setPose(const CameraPose& wanted);
    void setGeometry(Hemisphere hemisphere, bool& moved);
    void setColours(Hemisphere hemisphere) const;
    void setContours(Hemisphere hemisphere, bool moved);
    void setOutlines(Hemisphere hemisphere, bool moved);
    void setSelection(Hemisphere hemisphere, bool newSelection, bool moved) const;
    void setCursor();
    void setCamera(const ViewState& wanted, bool first, bool moved, const std::optional<ViewState>& before);
    /// Room for the orientation letters all round.
    [[nodiscard]] double margin() const { return (lettersWanted ? 30 : 8) * pixelScale; }
    int bottomMargin();
    void lookFrom(StandardView wanted);
    void turnWithShape(); ///< to the standard view, of as flat a shape as it is
    void turnTo(const CameraDirection& direction);
    [[nodiscard]] std::optional<CameraPose> fittingPose(const CameraDirection& direction);
    void fit();
    void beforeRender();
};

void CortexScene::Impl::setGeometry(Hemisphere hemisphere, bool& moved) {
    Side& side = *sides[hemisphere];
    ShapeSource shape = shapeSource(dataset->cortex[hemisphere], hemisphere, *view);
    if (shape != side.shape) {
        const DrawnSurface drawn = drawnSurface(shape);
        side.mesh.setSurface(drawn.surface);
        side.mesh.setPlacement(drawn.placement);
        side.shape = std::move(shape);
        moved = true;
    }
    moved = moved || side.mesh.visible() != (side.mesh.surface() && view->shown[hemisphere]);
    side.mesh.setVisible(view->shown[hemisphere]);
}

void CortexScene::Impl::setPose(const CameraPose& wanted) {
    whole = wanted;
    // With a parallel projection, a part of the picture is what a camera sees that stands further to the side.
    const auto [width, height] = wholeSize();
    const double pixels = ((part.from + part.to) / 2 - 0.5) * width;
    applyPose(
        renderer->GetActiveCamera(),
        part.isWhole() ? wanted : movedRight(wanted, pixels * 2 * wanted.parallelScale / height));
}

void CortexScene::Impl::setColours(Hemisphere hemisphere) const {
    if (sides[hemisphere]->mesh.surface())
        sides[hemisphere]->mesh.setColours(
            *store->colours.coloursOf(dataset, *view, hemisphere, sides[hemisphere]->selected));
    sides[hemisphere]->mesh.setPerVertex(std::ranges::any_of(
        view->overlays, [](const Overlay& overlay) { return overlay.visible && overlay.perVertex; }));
}

void CortexScene::Impl::setSelection(Hemisphere hemisphere, bool newSelection, bool moved) const {
    Side& side = *sides[hemisphere];
    const bool newTriangles = side.selectionTriangles.changed(side.mesh);
    if (newSelection)
        side.selected = view->selection ? vertexMask(*dataset, *view->selection, hemisphere) : std::vector<bool>();
    if (newTriangles || newSelection)
        side.selection.set(linesOf(side.mesh, labelsOf(side.selected)), side.mesh);
    else if (moved)
        side.selection.drape(side.mesh);
}

void CortexScene::Impl::setOutlines(Hemisphere hemisphere, bool moved) {
    const auto found = std::ranges::find_if(dataset->parcellations, [&](const auto& parcellation) {
        return parcellation->name == view->outlines;
    });
    const bool any = !view->outlines.empty() && found != dataset->parcellations.end();
    const auto labels = any ? (*found)->hemispheres[hemisphere] : nullptr;
    Side& side = *sides[hemisphere];
    // New maps alone leave the borders as they are, and another shape only moves them.
    const bool newLabels = std::exchange(side.outlined, labels) != labels;
    if (side.outlinedTriangles.changed(side.mesh) || newLabels)
        side.outlines.set(linesOf(side.mesh, labels), side.mesh);
    else if (moved)
        side.outlines.drape(side.mesh);
    side.outlines.setColour(seenWith(view->colourVision, view->outlineLook.colour));
    side.outlines.setWidth(view->outlineLook.width * pixelScale);
}

void CortexScene::Impl::setContours(Hemisphere hemisphere, bool moved) {
    Side& side = *sides[hemisphere];
    std::size_t count = 0;
    for (const Overlay& overlay : view->overlays) {
        const auto map = overlay.visible && overlay.lines.shown ? dataset->findMap(overlay.map) : nullptr;
        const auto values = map ? map->vertices[hemisphere] : nullptr;
        const auto& surface = side.mesh.surface();
        if (!values || !surface || values->size() != surface->vertexCount())
            continue;
        if (side.contours.size() == count)
            side.contours.emplace_back(std::make_unique<Contour>(renderer))->lines.setDrawn(drawsLines);
        Contour& contour = *side.contours[count++];
        const bool same = contour.values == values && contour.level == overlay.lines.level &&
                          contour.categorical == map->categorical;
        if (contour.triangles.changed(side.mesh) || !same)
            contour.lines.set(
                map->categorical ? categoryLines(surface->triangles, *values)
                                 : contourLines(surface->triangles, *values, overlay.lines.level),
                side.mesh);
        else if (moved)
            contour.lines.drape(side.mesh);
        contour.values = values;
        contour.level = overlay.lines.level;
        contour.categorical = map->categorical;
        contour.width = overlay.lines.width;
        contour.lines.setColour(seenWith(view->colourVision, overlay.lines.colour));
        contour.lines.setWidth(contour.width * pixelScale);
        contour.lines.setVisible(view->shown[hemisphere]);
    }
    side.contours.resize(count);
}

void CortexScene::Impl::setCursor() {
    const auto& wanted = view->cursor;
    const CortexMesh* mesh = wanted && wanted->hemisphere ? &sides[*wanted->hemisphere]->mesh : nullptr;
    const bool visible =
        mesh && mesh->visible() && wanted->vertex >= 0 && wanted->vertex < mesh->surface()->vertexCount();
    cursor.setVisible(visible);
    if (visible)
        cursor.set(mesh->drawn(wanted->vertex), mesh->drawnNormal(wanted->vertex));
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
    if (std::exchange(wantsStandard, false) || first || before->camera)
        lookFrom(wantedStandard.value_or(
            sides.left->mesh.visible() && sides.right->mesh.visible() ? StandardView::Posterior
                                                                      : StandardView::Lateral));
    else if (moved && flatShare() != lookedFlat)
        turnWithShape();
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
    captions.forget();
    turnWithShape();
}

void CortexScene::Impl::turnWithShape() {
    lookedFlat = flatShare();
    turnTo(directionOf(standard, lookedAt(), lookedFlat));
}

void CortexScene::Impl::turnTo(const CameraDirection& direction) {
    CameraPose turned = pose();
    turned.position = turned.focalPoint - direction.forward.normalized() * 300;
    turned.viewUp = direction.up;
    setPose(turned);
    fit();
}

/// Nothing when there is nothing to see.
std::optional<CameraPose> CortexScene::Impl::fittingPose(const CameraDirection& direction) {
    ViewExtent extent(direction);
    for (const Hemisphere hemisphere : hemispheres)
        if (sides[hemisphere]->mesh.visible())
            extent.add(*sides[hemisphere]->mesh.surface(), sides[hemisphere]->mesh.placement());
    if (extent.empty)
        return {};
    const auto [wholeWidth, wholeHeight] = wholeSize();
    const int bottom = bottomMargin();
    const double width = std::max(20.0, wholeWidth - 2 * margin());
    const double height = std::max(20.0, wholeHeight - bottom - 2 * margin());
    const double millimetresPerPixel = std::max({extent.width() / width, extent.height() / height, 1e-6});
    return poseFor(extent, millimetresPerPixel, wholeHeight, bottom);
}

void CortexScene::Impl::fit() {
    const auto fitting = fittingPose(cameraDirection(pose()));
    if (!fitting)
        return;
    fittedSize = wholeSize();
    fittedBottom = bottomMargin();
    fittedMargin = margin();
    setPose(*fitting);
    fittedPose = pose();
}

void CortexScene::Impl::beforeRender() {
    const auto [width, height] = size();
    const int bottom = bottomMargin();
    if (leader)
        setPose(leader->camera());
    else if (!part.isWhole())
        setPose(whole); // the viewport may have another size by now
    const bool roomChanged = fittedSize != wholeSize() || fittedBottom != bottom || fittedMargin != margin();
    if (!leader && fittedPose && roomChanged && *fittedPose == pose())
        fit();
    if (bottom > 0)
        colourBar.place((width - colourBar.width()) / 2, (bottom - colourBar.height()) / 2);
    const CameraPose now = drawnPose();
    const ViewExtent axes({now.focalPoint - now.position, now.viewUp});
    // Directions of the body hold for neither hemisphere once they are turned.
    letters.setVisible(lettersWanted && anyVisible() && !flat() && view->spread.opening == 0);
    if (lettersWanted)
        letters.update(
            axes.right, axes.camera.up, wholeSize()[0], height, bottom,
            int(std::lround(part.from * wholeSize()[0])));
    for (const Hemisphere hemisphere : hemispheres) {
        const Point lift = -(moving ? 2.5 : 0.4) * axes.camera.forward;
        sides[hemisphere]->outlines.place(sides[hemisphere]->mesh.placement(), lift);
        sides[hemisphere]->selection.place(sides[hemisphere]->mesh.placement(), lift);
        for (const auto& contour : sides[hemisphere]->contours)
            contour->lines.place(sides[hemisphere]->mesh.placement(), lift);
    }
    cursor.scaleTo(2 * now.parallelScale / height, pixelScale);
    LabelSight sight{now, width, height, reserved, moving};
    if (bottom > 0)
        sight.taken.push_back({0, 0, double(width), double(bottom)});
    std::ranges::copy(letters.boxes(), std::back_inserter(sight.taken));
    captions.update(meshes(), sight);
    renderer->ResetCameraClippingRange();
}

CortexScene::CortexScene(std::shared_ptr<CortexStore> store)
    : m(std::make_unique<Impl>(std::move(store))) {
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
    const bool newSelection =
        newData ? view.selection || (before && before->selection) : before->selection != view.selection;
    const bool newColours = newData || newSelection || before->overlays != view.overlays ||
                            before->curvature != view.curvature || before->colourVision != view.colourVision;
    bool anyMoved = false;
    for (const Hemisphere hemisphere : hemispheres) {
        bool moved = false;
        m->setGeometry(hemisphere, moved);
        m->setSelection(hemisphere, newSelection, moved);
        if (newColours || !m->sides[hemisphere]->mesh.coloured())
            m->setColours(hemisphere);
        m->setOutlines(hemisphere, moved);
        m->setContours(hemisphere, moved);
        m->sides[hemisphere]->outlines.setVisible(view.shown[hemisphere]);
        m->sides[hemisphere]->selection.setVisible(view.shown[hemisphere]);
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
CameraDirection CortexScene::standardDirection(StandardView standard, double flatShare) const {
    return directionOf(standard, m->lookedAt(), flatShare);
}
void CortexScene::lookAlong(const CameraDirection& direction) {
    m->captions.forget();
    m->turnTo(direction);
}
void CortexScene::fit() {
    m->fit();
}
Framing CortexScene::framing() const {
    if (m->fittedPose == m->pose())
        return {};
    const auto fitting = m->fittingPose(cameraDirection(m->pose()));
    return fitting ? framingOf(m->pose(), *fitting) : Framing();
}
void CortexScene::frame(const CameraDirection& direction, const Framing& framing) {
    m->turnTo(direction);
    if (framing != Framing()) // else it stays fitted when the window changes its size
        m->setPose(withFraming(m->pose(), framing));
}
void CortexScene::setStandardView(std::optional<StandardView> standard) {
    m->wantsStandard = m->wantsStandard || standard != m->wantedStandard;
    m->wantedStandard = standard;
}
void CortexScene::setPart(const ScenePart& part) {
    if (part == m->part)
        return;
    const CameraPose pose = m->pose();
    m->part = part;
    m->setPose(pose);
}
void CortexScene::follow(const CortexScene* leader) {
    m->leader = leader;
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

void CortexScene::setMovingVertices(std::int64_t vertices) {
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere]->mesh.setMovingVertices(vertices);
}

std::int64_t CortexScene::vertices(Hemisphere hemisphere) const {
    return m->sides[hemisphere]->mesh.vertices();
}

std::optional<SurfacePick> CortexScene::pick(double x, double y) {
    if (!m->renderer->GetRenderWindow() || !m->anyVisible())
        return std::nullopt;
    const int* origin = m->renderer->GetOrigin();
    const double left = origin[0];
    const double bottom = origin[1];
    for (const DrawnLabel& label : m->captions.drawn())
        if (label.place.box.contains(x - left, y - bottom))
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

DrawnCortex CortexScene::drawn() const {
    DrawnCortex drawn;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto& side = *m->sides[hemisphere];
        if (side.mesh.visible())
            drawn.sides[hemisphere] = {side.mesh.surface(), side.mesh.placement(), side.shape.flat()};
    }
    const CameraPose pose = m->drawnPose();
    const ViewExtent axes({pose.focalPoint - pose.position, pose.viewUp});
    const auto [width, height] = m->size();
    const int* origin = m->renderer->GetOrigin();
    const double pixels = height / (2 * pose.parallelScale); // a millimetre
    drawn.toScreen.row(0) << pixels * axes.right.transpose(),
        origin[0] + width / 2.0 - pixels * axes.right.dot(pose.focalPoint);
    drawn.toScreen.row(1) << pixels * axes.camera.up.transpose(),
        origin[1] + height / 2.0 - pixels * axes.camera.up.dot(pose.focalPoint);
    drawn.toScreen.row(2) << axes.camera.forward.transpose(), -axes.camera.forward.dot(pose.focalPoint);
    return drawn;
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
    const auto add = [&](const SurfaceLines& lines, const CortexMesh& mesh) {
        for (const std::vector<Point>& line : lines.polylines(mesh)) {
            bool drawing = false;
            for (std::size_t i = 1; i < line.size(); ++i) {
                const bool seen = sees(line[i - 1], line[i]);
                if (seen && !drawing)
                    result.push_back({{line[i - 1]}, lines.colour(), lines.width() / m->pixelScale});
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
        for (const SurfaceLines* lines : side.allLines())
            add(*lines, side.mesh);
    }
    return result;
}

void CortexScene::setDrawsLabelsAndBorders(bool drawn) {
    m->captions.setDrawn(drawn);
    m->drawsLines = drawn;
    for (const Hemisphere hemisphere : hemispheres)
        for (SurfaceLines* lines : m->sides[hemisphere]->allLines())
            lines->setDrawn(drawn);
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
        m->sides[hemisphere]->outlines.setWidth((m->view ? m->view->outlineLook : OutlineLook()).width * scale);
        m->sides[hemisphere]->selection.setWidth(2.5 * scale);
        for (const auto& contour : m->sides[hemisphere]->contours)
            contour->lines.setWidth(contour->width * scale);
    }
}

void CortexScene::setBackground(const std::array<double, 3>& colour) {
    m->renderer->SetBackground(colour.data());
    for (std::size_t c = 0; c < 3; ++c)
        m->ground[c] = static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 1.0) * 255));
    m->ink = inkOn(colour);
    setPixelScale(m->pixelScale);
}

} // namespace fusiform
