#include "render/label_actors.h"

#include "render/leader_lines.h"
#include "render/screen_image.h"

#include <Eigen/Geometry>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr std::size_t mostLabels = 400; ///< that may ask for a place, most important first

// Cosine of the angle between the surface and the line of sight below which a vertex is on the far side, and
// how much may lie before it (mm); the second of each is for labels that are drawn.
constexpr std::array<double, 2> leastFacing{0.25, 0.12};
constexpr std::array<double, 2> allowedBefore{0.4, 2.5};
constexpr double inFront = 1000; ///< mm from a vertex towards the camera: beyond every surface

struct View {
    Point forward, up, right, focus;
    double millimetresPerPixel;
    double width, height;

    explicit View(const LabelSight& sight)
        : forward((sight.camera.focalPoint - sight.camera.position).normalized()),
          up((sight.camera.viewUp - forward * forward.dot(sight.camera.viewUp)).normalized()),
          right(forward.cross(up)), focus(sight.camera.focalPoint),
          millimetresPerPixel(2 * sight.camera.parallelScale / std::max(1, sight.height)), width(sight.width),
          height(sight.height) {}
    [[nodiscard]] std::pair<double, double> at(const Point& world) const {
        const Point way = (world - focus) / millimetresPerPixel;
        return {width / 2 + way.dot(right), height / 2 + way.dot(up)};
    }
};

} // namespace

struct LabelActors::Impl {
    struct Item {
        CaptionLabel label;
        std::vector<std::string> lines; ///< empty until it was measured
        TextSize size;
        std::unique_ptr<ScreenImage> image; ///< null until it is first drawn
        std::optional<std::size_t> seen;    ///< which of its vertices can be seen
        std::optional<PlacedLabel> place;
    };

    vtkRenderer* renderer;
    LeaderLines lines;                 ///< before the boxes, which are drawn over them
    std::optional<LabelSource> source; ///< of the items
    LabelView wanted;
    double textScale = 1; ///< of the window or figure
    Rgb ink{32, 32, 32};
    LabelStyle style;               ///< made of these
    Rgb drawnGround{255, 255, 255}; ///< that of the images
    std::vector<Item> items;
    bool wantedDrawn = true;
    std::size_t nextRay = 0; ///< whose turn it is while the camera moves

    explicit Impl(vtkRenderer* owner) : renderer(owner), lines(owner) {}

    [[nodiscard]] double scale() const { return style.fontSize / labelFontPixels; }
    void measure(Item& item) const {
        if (!item.lines.empty())
            return;
        item.lines = labelLines(item.label.text, style);
        item.size = labelSize(item.lines, style.box && item.label.mark.has_value(), style);
    }
    int look(Item& item, const Bilateral<CortexMesh*>& meshes, const View& view) const;
    void lookAtAll(const Bilateral<CortexMesh*>& meshes, const View& view, bool moving);
    void place(const Bilateral<CortexMesh*>& meshes, const View& view, const LabelSight& sight);
    void draw();
};

namespace {

bool faces(const CortexMesh& mesh, std::int64_t vertex, const View& view, bool isDrawn) {
    const Point normal = mesh.drawnNormal(vertex);
    return -normal.dot(view.forward) > leastFacing[isDrawn ? 1 : 0];
}

bool isFree(
    const CortexMesh& mesh, std::int64_t vertex, const Bilateral<CortexMesh*>& meshes, const View& view,
    bool isDrawn) {
    const Point normal = mesh.drawnNormal(vertex);
    const Point start = mesh.drawn(vertex) + 0.2 * normal - allowedBefore[isDrawn ? 1 : 0] * view.forward;
    const Point end = start - inFront * view.forward;
    return std::ranges::none_of(
        hemispheres, [&](Hemisphere h) { return meshes[h]->firstHit(start, end).has_value(); });
}

} // namespace

/// Finds a vertex of the label that can be seen, the present one if possible. Returns how many rays that
/// took.
int LabelActors::Impl::look(Item& item, const Bilateral<CortexMesh*>& meshes, const View& view) const {
    int rays = 0;
    const CortexMesh& mesh = *meshes[item.label.hemisphere];
    const auto sees = [&](std::size_t number, bool isDrawn) {
        const std::int64_t vertex = item.label.vertices[number];
        if (!faces(mesh, vertex, view, isDrawn))
            return false;
        ++rays;
        return isFree(mesh, vertex, meshes, view, isDrawn);
    };
    if (item.seen && sees(*item.seen, true))
        return rays;
    item.seen.reset();
    for (std::size_t number = 0; number < item.label.vertices.size() && !item.seen; ++number)
        if (sees(number, false))
            item.seen = number;
    return rays;
}

void LabelActors::Impl::lookAtAll(const Bilateral<CortexMesh*>& meshes, const View& view, bool moving) {
    int rays = 0;
    const std::size_t count = std::min(items.size(), mostLabels);
    nextRay = moving && count > 0 ? nextRay % count : 0;
    const std::size_t first = nextRay;
    for (std::size_t i = 0; i < count; ++i) {
        Item& item = items[(first + i) % count];
        const CortexMesh& mesh = *meshes[item.label.hemisphere];
        if (!mesh.visible() || item.label.vertices.empty() ||
            item.label.vertices.back() >= mesh.surface()->vertexCount()) {
            item.seen.reset();
            continue;
        }
        // Turned away is known without a ray.
        if (item.seen && !faces(mesh, item.label.vertices[*item.seen], view, true))
            item.seen.reset();
        const bool mayBeSeen = std::ranges::any_of(
            item.label.vertices, [&](std::int64_t vertex) { return faces(mesh, vertex, view, false); });
        if (!item.seen && !mayBeSeen)
            continue;
        if (moving && rays >= raysWhileMoving)
            continue;
        rays += look(item, meshes, view);
        if (moving)
            nextRay = (first + i + 1) % count;
    }
}

void LabelActors::Impl::place(
    const Bilateral<CortexMesh*>& meshes, const View& view, const LabelSight& sight) {
    std::vector<LabelRequest> requests;
    std::vector<PlacedLabel> previous;
    std::unordered_map<std::int64_t, Item*> byId;
    for (Item& item : items) {
        if (item.seen) {
            measure(item);
            const auto [x, y] =
                view.at(meshes[item.label.hemisphere]->drawn(item.label.vertices[*item.seen]));
            requests.push_back(
                {item.label.id, x, y, double(item.size.width), double(item.size.height),
                 item.label.importance});
            if (item.place)
                previous.push_back(*item.place);
            byId[item.label.id] = &item;
        }
        item.place.reset();
    }
    const LabelRoom room{view.width, view.height, sight.taken, scale()};
    for (const PlacedLabel& label : layoutLabels(requests, previous, room))
        byId[label.id]->place = label;
}

void LabelActors::Impl::draw() {
    if (!wantedDrawn)
        return;
    std::vector<PlacedLabel> placed;
    for (Item& item : items) {
        if (!item.place) {
            if (item.image)
                item.image->setVisible(false);
            continue;
        }
        if (!item.image) {
            item.image = std::make_unique<ScreenImage>(renderer);
            item.image->set(paintLabel(item.lines, item.label.mark, style));
        }
        item.image->setVisible(true);
        item.image->place(int(std::lround(item.place->box.left)), int(std::lround(item.place->box.bottom)));
        placed.push_back(*item.place);
    }
    lines.set(placed, style.ink, style.ground, scale());
}

LabelActors::LabelActors(vtkRenderer* renderer) : m(std::make_unique<Impl>(renderer)) {}
LabelActors::~LabelActors() = default;

void LabelActors::setLabels(std::vector<CaptionLabel> labels) {
    // The same label with another text stays where it was.
    std::unordered_map<std::int64_t, Impl::Item> known;
    for (Impl::Item& item : m->items)
        known[item.label.id] = std::move(item);
    m->items.clear();
    for (CaptionLabel& label : labels) {
        Impl::Item item;
        if (const auto found = known.find(label.id); found != known.end()) {
            item = std::move(found->second);
            if (item.label.vertices != label.vertices)
                item.seen.reset();
            if (item.label.text != label.text || item.label.mark != label.mark) {
                item.lines.clear();
                item.image.reset();
            }
        }
        item.label = std::move(label);
        m->items.push_back(std::move(item));
    }
}

void LabelActors::setStyle() {
    LabelStyle style = m->style;
    style.fontSize = labelFontPixels * m->textScale * m->wanted.size;
    style.ink = m->wanted.colour.value_or(m->ink);
    style.box = m->wanted.box;
    if (style == m->style && m->drawnGround == style.ground)
        return;
    m->drawnGround = style.ground;
    m->style = style;
    for (Impl::Item& item : m->items) {
        item.lines.clear();
        item.image.reset();
    }
}

void LabelActors::setLook(double scale, const Rgb& ink, const Rgb& ground) {
    m->textScale = scale;
    m->ink = ink;
    m->style.ground = ground;
    setStyle();
}

void LabelActors::show(const Dataset& dataset, const ViewState& view) {
    if (view.labels.of != m->wanted.of)
        forget();
    m->wanted = view.labels;
    setStyle();
    LabelSource source = labelSource(dataset, view);
    if (m->source && m->source->sameAs(source))
        return;
    setLabels(captionLabels(source));
    m->source = std::move(source);
}

void LabelActors::update(const Bilateral<CortexMesh*>& meshes, const LabelSight& sight) {
    const View view(sight);
    m->lookAtAll(meshes, view, sight.moving);
    m->place(meshes, view, sight);
    m->draw();
}

void LabelActors::forget() {
    for (Impl::Item& item : m->items) {
        item.place.reset();
        item.seen.reset();
    }
}

void LabelActors::setDrawn(bool drawn) {
    m->wantedDrawn = drawn;
    if (drawn)
        return;
    for (const Impl::Item& item : m->items)
        if (item.image)
            item.image->setVisible(false);
    m->lines.set({}, m->style.ink, m->style.ground, m->scale());
}

const LabelStyle& LabelActors::style() const {
    return m->style;
}

std::vector<DrawnLabel> LabelActors::drawn() const {
    std::vector<DrawnLabel> result;
    for (const Impl::Item& item : m->items)
        if (item.place && item.seen)
            result.push_back(
                {item.label.text, item.label.hemisphere, item.label.vertices[*item.seen], *item.place,
                 item.lines, item.label.mark});
    return result;
}

} // namespace fusiform
