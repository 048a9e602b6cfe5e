#include "analysis/data/surface.h"

#include "analysis/core/translatable.h"

namespace fusiform {

std::string_view nameOf(SurfaceKind kind) {
    switch (kind) {
    case SurfaceKind::White:
        return translatable("analysis", "white");
    case SurfaceKind::Midthickness:
        return translatable("analysis", "midthickness");
    case SurfaceKind::Pial:
        return translatable("analysis", "pial");
    case SurfaceKind::Inflated:
        return translatable("analysis", "inflated");
    case SurfaceKind::VeryInflated:
        return translatable("analysis", "veryInflated");
    case SurfaceKind::Sphere:
        return translatable("analysis", "sphere");
    case SurfaceKind::Flat:
        return translatable("analysis", "flat");
    }
    return translatable("analysis", "unknown");
}

std::optional<SurfaceKind> surfaceKindNamed(std::string_view name) {
    for (const SurfaceKind kind : surfaceKinds)
        if (nameOf(kind) == name)
            return kind;
    return std::nullopt;
}

bool isAnatomical(SurfaceKind kind) {
    return kind == SurfaceKind::White || kind == SurfaceKind::Midthickness || kind == SurfaceKind::Pial;
}

std::int64_t HemisphereSurfaces::vertexCount() const {
    return surfaces.empty() ? 0 : surfaces.begin()->second->vertexCount();
}

std::shared_ptr<const Surface> HemisphereSurfaces::find(SurfaceKind kind) const {
    const auto found = surfaces.find(kind);
    return found == surfaces.end() ? nullptr : found->second;
}

std::optional<Point> HemisphereSurfaces::midcortex(std::int64_t vertex) const {
    if (vertex < 0 || vertex >= vertexCount())
        return std::nullopt;
    const auto at = [vertex](const Surface& surface) -> Point {
        return surface.vertices.row(vertex).transpose().cast<double>();
    };
    if (const auto midthickness = find(SurfaceKind::Midthickness))
        return at(*midthickness);
    const auto white = find(SurfaceKind::White);
    const auto pial = find(SurfaceKind::Pial);
    if (white && pial)
        return (at(*white) + at(*pial)) / 2;
    if (white || pial)
        return at(white ? *white : *pial);
    return std::nullopt;
}

} // namespace fusiform
