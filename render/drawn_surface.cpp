#include "render/drawn_surface.h"

#include "render/camera_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace fusiform {
namespace {

constexpr double gapMillimetres = 8; ///< between drawn hemispheres that have no place in the tissue

/// Left and right turn the opposite way, and each is moved away from the middle.
struct Placing {
    Hemisphere hemisphere;
    double opening; ///< degrees
    double gap;

    [[nodiscard]] double sign() const { return hemisphere == Hemisphere::Left ? -1 : 1; }
    [[nodiscard]] Eigen::Matrix3d turn() const {
        return Eigen::AngleAxisd(sign() * opening * std::numbers::pi / 180, Point::UnitZ()).toRotationMatrix();
    }
    /// How far the turned surface reaches towards the other hemisphere, in its own coordinates.
    [[nodiscard]] double innerReach(const Surface& surface, const Eigen::Matrix3d& turned) const {
        return reach(surface, turned.transpose() * Point(-sign(), 0, 0)).second;
    }
    [[nodiscard]] Point shift(const Surface& surface, SurfaceKind kind) const {
        const Eigen::Matrix3d turned = turn();
        Point result = Point::Zero();
        if (opening != 0) { // about the middle of its length, so that it stays at its depth
            const auto [back, front] = reach(surface, Point::UnitY());
            const auto [turnedBack, turnedFront] = reach(surface, turned.transpose() * Point::UnitY());
            result.y() = (back + front - turnedBack - turnedFront) / 2;
        }
        if (!isAnatomical(kind)) {
            result.x() = sign() * (gapMillimetres / 2 + gap / 2 + innerReach(surface, turned));
        } else {
            const double further = opening == 0 ? 0
                                                : innerReach(surface, turned) -
                                                      innerReach(surface, Eigen::Matrix3d::Identity());
            result.x() = sign() * (gap / 2 + std::max(0.0, further));
        }
        return result;
    }
};

std::shared_ptr<const Surface> surfaceBetween(const Surface& from, const Surface& to, double share) {
    auto surface = std::make_shared<Surface>();
    const auto part = static_cast<float>(share);
    surface->hemisphere = from.hemisphere;
    surface->vertices = (1 - part) * from.vertices + part * to.vertices;
    surface->triangles = to.triangles.rows() < from.triangles.rows() ? to.triangles : from.triangles;
    return surface;
}

} // namespace

std::pair<SurfaceKind, std::shared_ptr<const Surface>>
shownSurface(const HemisphereSurfaces& surfaces, SurfaceKind wanted) {
    for (const SurfaceKind kind :
         {wanted, SurfaceKind::Inflated, SurfaceKind::VeryInflated, SurfaceKind::Midthickness,
          SurfaceKind::Pial, SurfaceKind::White, SurfaceKind::Sphere, SurfaceKind::Flat})
        if (auto surface = surfaces.find(kind))
            return {kind, std::move(surface)};
    return {wanted, nullptr};
}

bool sameSurfaces(const Cortex& a, const Cortex& b) {
    return a.left.surfaces == b.left.surfaces && a.right.surfaces == b.right.surfaces;
}

bool canShow(const HemisphereSurfaces& surfaces, SurfaceKind kind) {
    const auto white = surfaces.find(SurfaceKind::White);
    const auto pial = surfaces.find(SurfaceKind::Pial);
    return surfaces.find(kind) || (kind == SurfaceKind::Midthickness && white && pial &&
                                   white->vertexCount() == pial->vertexCount());
}

ShapeSource shapeSource(const HemisphereSurfaces& surfaces, Hemisphere hemisphere, const ViewState& view) {
    ShapeSource source;
    source.hemisphere = hemisphere;
    source.spread = view.spread;
    if (!surfaces.find(view.surface) && canShow(surfaces, view.surface)) {
        source.kind = SurfaceKind::Midthickness;
        source.surface = surfaces.find(SurfaceKind::White);
        source.towards = SurfaceKind::Pial;
        source.other = surfaces.find(SurfaceKind::Pial);
        source.share = 0.5;
        return source;
    }
    std::tie(source.kind, source.surface) = shownSurface(surfaces, view.surface);
    if (!source.surface || !view.morph || source.kind != view.surface)
        return source;
    source.other = surfaces.find(view.morph->towards);
    if (source.other && source.other->vertexCount() == source.surface->vertexCount()) {
        source.towards = view.morph->towards;
        source.share = std::clamp(view.morph->share, 0.0, 1.0);
    } else {
        source.other = nullptr;
    }
    return source;
}

DrawnSurface drawnSurface(const ShapeSource& source) {
    DrawnSurface drawn;
    if (!source.surface)
        return drawn;
    // A flat map lies before the viewer already.
    const double upright = source.kind == SurfaceKind::Flat ? 0
                           : source.flat()                  ? 1 - source.share
                                                            : 1;
    const Placing placing{source.hemisphere, source.spread.opening * upright, source.spread.gap};
    drawn.surface = source.surface;
    Point shift = placing.shift(*source.surface, source.kind);
    if (source.other) {
        drawn.surface = surfaceBetween(*source.surface, *source.other, source.share);
        shift = (1 - source.share) * shift + source.share * placing.shift(*source.other, source.towards);
    }
    drawn.placement.linear() = placing.turn();
    drawn.placement.translation() = shift;
    return drawn;
}

std::vector<SurfaceKind> morphPath(const Cortex& cortex) {
    std::vector<SurfaceKind> path;
    const auto loaded = [&cortex](SurfaceKind kind) {
        return std::ranges::all_of(hemispheres, [&](Hemisphere hemisphere) {
            return cortex[hemisphere].vertexCount() == 0 || cortex[hemisphere].find(kind);
        });
    };
    if (cortex.left.vertexCount() + cortex.right.vertexCount() == 0)
        return path;
    for (const SurfaceKind kind :
         {SurfaceKind::White, SurfaceKind::Midthickness, SurfaceKind::Pial, SurfaceKind::Inflated,
          SurfaceKind::VeryInflated, SurfaceKind::Sphere, SurfaceKind::Flat})
        if (loaded(kind) && (kind != SurfaceKind::Sphere || !loaded(SurfaceKind::Flat)))
            path.push_back(kind);
    return path;
}

double morphPosition(const std::vector<SurfaceKind>& path, const ViewState& view) {
    const auto at = [&path](SurfaceKind kind) {
        const auto found = std::ranges::find(path, kind);
        return double(std::min(found - path.begin(), std::ssize(path) - 1));
    };
    if (path.empty())
        return 0;
    const bool halfway = view.surface == SurfaceKind::Midthickness &&
                         std::ranges::find(path, view.surface) == path.end();
    if (halfway) // not loaded: drawn between the two
        return (at(SurfaceKind::White) + at(SurfaceKind::Pial)) / 2;
    const double from = at(view.surface);
    return view.morph ? from + view.morph->share * (at(view.morph->towards) - from) : from;
}

void setMorphPosition(const std::vector<SurfaceKind>& path, double position, ViewState& view) {
    if (path.empty())
        return;
    const double last = double(path.size()) - 1;
    const double there = std::clamp(position, 0.0, last);
    const auto before = static_cast<std::size_t>(std::floor(there));
    const double share = there - std::floor(there);
    showSurface(view, path[before]);
    if (share > 0)
        view.morph = Morph{path[before + 1], share};
}

} // namespace fusiform
