#include "render/cortex_scene.h"

#include "render/colour_bar.h"
#include "render/colour_store.h"
#include "render/cortex_camera.h"
#include "render/cortex_sides.h"
#include "render/cursor_marker.h"
#include "render/ink.h"
#include "render/label_actors.h"
#include "render/orientation_letters.h"
#include "render/screen_image.h"

#include <vtkCallbackCommand.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace fusiform {

struct CortexScene::Impl {
    std::shared_ptr<CortexStore> store;
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkCallbackCommand> onStart;
    CursorMarker cursor{renderer};
    LabelActors captions{renderer};
    OrientationLetters letters{renderer};
    ScreenImage colourBar{renderer};
    CortexSides sides{renderer, store};
    CortexCamera camera{
        renderer, sides, [this] { return CortexCamera::TakenRoom{bottomMargin(), margin()}; }};

    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    int barWidthLimit = 0; ///< the colour bar was painted for
    bool barStale = true;
    bool barWanted = true;
    bool moving = false;
    bool lettersWanted = true;
    double pixelScale = 1;
    std::vector<ScreenBox> reserved;
    Rgb ink{32, 32, 32};
    Rgb ground{255, 255, 255};

    explicit Impl(std::shared_ptr<CortexStore> shared)
        : store(shared ? std::move(shared) : std::make_shared<CortexStore>()) {
        renderer->SetBackground(1, 1, 1);
        onStart->SetClientData(this);
        onStart->SetCallback(
            [](vtkObject*, unsigned long, void* self, void*) { static_cast<Impl*>(self)->beforeRender(); });
        renderer->AddObserver(vtkCommand::StartEvent, onStart);
    }
    ~Impl() { renderer->RemoveObserver(onStart); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void setCursor();
    /// Room for the orientation letters all round.
    [[nodiscard]] double margin() const { return (lettersWanted ? 30 : 8) * pixelScale; }
    int bottomMargin();
    void beforeRender();
};

void CortexScene::Impl::setCursor() {
    const auto& wanted = view->cursor;
    const CortexMesh* mesh = wanted && wanted->hemisphere ? &sides[*wanted->hemisphere].mesh() : nullptr;
    const bool visible =
        mesh && mesh->visible() && wanted->vertex >= 0 && wanted->vertex < mesh->surface()->vertexCount();
    cursor.setVisible(visible);
    if (visible)
        cursor.set(mesh->drawn(wanted->vertex), mesh->drawnNormal(wanted->vertex));
}

/// Pixels at the bottom that the colour bar takes; paints it when it is out of date.
int CortexScene::Impl::bottomMargin() {
    const int margin = static_cast<int>(std::lround(8 * pixelScale));
    const int limit = camera.size()[0] - 2 * margin;
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

void CortexScene::Impl::beforeRender() {
    camera.update();
    const auto [width, height] = camera.size();
    const int bottom = bottomMargin();
    if (bottom > 0)
        colourBar.place((width - colourBar.width()) / 2, (bottom - colourBar.height()) / 2);
    const int wholeWidth = camera.wholeSize()[0];
    const CameraPose now = camera.drawnPose();
    const ViewExtent axes({now.focalPoint - now.position, now.viewUp});
    // Directions of the body hold for neither hemisphere once they are turned.
    letters.setVisible(lettersWanted && sides.anyVisible() && !sides.anyFlat() && view->spread.opening == 0);
    if (lettersWanted)
        letters.update(
            axes.right, axes.camera.up, wholeWidth, height, bottom,
            int(std::lround(camera.part().from * wholeWidth)));
    const Point lift = -(moving ? 2.5 : 0.4) * axes.camera.forward;
    for (const Hemisphere hemisphere : hemispheres)
        sides[hemisphere].placeLines(lift);
    cursor.scaleTo(2 * now.parallelScale / height, pixelScale);
    LabelSight sight{now, width, height, reserved, moving};
    if (bottom > 0)
        sight.taken.push_back({0, 0, double(width), double(bottom)});
    std::ranges::copy(letters.boxes(), std::back_inserter(sight.taken));
    captions.update(sides.meshes(), sight);
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
    const bool hadCortex = m->sides.anySurface();
    const bool newData = m->dataset != dataset;
    m->dataset = std::move(dataset);
    if (!m->dataset)
        m->dataset = std::make_shared<const Dataset>();
    const bool newSelection =
        newData ? view.selection || (before && before->selection) : before->selection != view.selection;
    const bool newColours = newData || newSelection || before->overlays != view.overlays ||
                            before->curvature != view.curvature || before->colourVision != view.colourVision;
    m->sides.prepare(*m->dataset, view);
    bool moved = false;
    for (const Hemisphere hemisphere : hemispheres)
        moved |= m->sides[hemisphere].show(m->dataset, view, {newSelection, newColours});
    m->setCursor();
    m->captions.show(*m->dataset, view);
    m->barStale = m->barStale || newColours;
    const CortexCamera::Changes changes{
        .first = !before || !hadCortex, .moved = moved, .before = before ? before->camera : std::nullopt};
    if (m->camera.show(view.camera, changes))
        m->captions.forget();
}

void CortexScene::lookFrom(StandardView standard) {
    m->captions.forget();
    m->camera.lookFrom(standard);
}
CameraDirection CortexScene::standardDirection(StandardView standard, double flatShare) const {
    return m->camera.standardDirection(standard, flatShare);
}
void CortexScene::lookAlong(const CameraDirection& direction) {
    m->captions.forget();
    m->camera.lookAlong(direction);
}
void CortexScene::fit() {
    m->camera.fit();
}
Framing CortexScene::framing() const {
    return m->camera.framing();
}
void CortexScene::frame(const CameraDirection& direction, const Framing& framing) {
    m->camera.frame(direction, framing);
}
void CortexScene::setStandardView(std::optional<StandardView> standard) {
    m->camera.setStandardView(standard);
}
void CortexScene::setPart(const ScenePart& part) {
    m->camera.setPart(part);
}
void CortexScene::follow(const CortexScene* leader) {
    m->camera.follow(leader ? &leader->m->camera : nullptr);
}
CameraPose CortexScene::camera() const {
    return m->camera.pose();
}
void CortexScene::setCamera(const CameraPose& pose) {
    m->camera.setPose(pose);
}

void CortexScene::setMoving(bool moving) {
    m->moving = moving;
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere].mesh().setMoving(moving);
}

void CortexScene::setMovingVertices(std::int64_t vertices) {
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere].mesh().setMovingVertices(vertices);
}

void CortexScene::prepareMovingVertices(std::int64_t vertices) const {
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere].mesh().prepareMovingVertices(vertices);
}

std::int64_t CortexScene::vertices(Hemisphere hemisphere) const {
    return m->sides[hemisphere].mesh().vertices();
}

bool CortexScene::pickable() const {
    return std::ranges::all_of(
        hemispheres, [this](Hemisphere hemisphere) { return m->sides[hemisphere].mesh().pickable(); });
}

std::optional<SurfacePick> CortexScene::pick(double x, double y) {
    if (!m->renderer->GetRenderWindow() || !m->sides.anyVisible())
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
        const auto hit = m->sides[hemisphere].mesh().firstHit(from, to);
        if (hit && hit->distance < nearest) {
            nearest = hit->distance;
            result = SurfacePick{hemisphere, hit->vertex};
        }
    }
    return result;
}

std::optional<Point> CortexScene::drawnPosition(Hemisphere hemisphere, std::int64_t vertex) const {
    const CortexMesh& mesh = m->sides[hemisphere].mesh();
    if (!mesh.surface() || vertex < 0 || vertex >= mesh.surface()->vertexCount())
        return std::nullopt;
    return mesh.drawn(vertex);
}

DrawnCortex CortexScene::drawn() const {
    DrawnCortex drawn;
    for (const Hemisphere hemisphere : hemispheres) {
        const CortexSide& side = m->sides[hemisphere];
        if (side.visible())
            drawn.sides[hemisphere] = {side.mesh().surface(), side.mesh().placement(), side.shape().flat()};
    }
    const CameraPose pose = m->camera.drawnPose();
    const ViewExtent axes({pose.focalPoint - pose.position, pose.viewUp});
    const auto [width, height] = m->camera.size();
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
    const CameraPose pose = m->camera.pose();
    return fusiform::visibleBorders(m->sides, (pose.focalPoint - pose.position).normalized(), m->pixelScale);
}

void CortexScene::setDrawsLabelsAndBorders(bool drawn) {
    m->captions.setDrawn(drawn);
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere].setDrawsLines(drawn);
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
    for (const Hemisphere hemisphere : hemispheres)
        m->sides[hemisphere].setPixelScale(scale);
}

void CortexScene::setBackground(const std::array<double, 3>& colour) {
    m->renderer->SetBackground(colour.data());
    for (std::size_t c = 0; c < 3; ++c)
        m->ground[c] = static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 1.0) * 255));
    m->ink = inkOn(colour);
    setPixelScale(m->pixelScale);
}

} // namespace fusiform
