#include "render/border_lines.h"

#include "render/cortex_sides.h"

#include <algorithm>

namespace fusiform {

namespace {

/// Whether nothing lies between the middle of a piece of a line and the camera.
bool seesPiece(CortexSides& sides, const Point& forward, const Point& from, const Point& to) {
    constexpr double clearance = 0.8; // mm that the surface may bulge beside its own border
    const Point start = (from + to) / 2 - clearance * forward;
    return std::ranges::none_of(hemispheres, [&](Hemisphere hemisphere) {
        CortexMesh& mesh = sides[hemisphere].mesh();
        return mesh.visible() && mesh.firstHit(start, start - 1000 * forward).has_value();
    });
}

} // namespace

std::vector<BorderLine> visibleBorders(CortexSides& sides, const Point& forward, double pixelScale) {
    std::vector<BorderLine> result;
    const auto add = [&](const SurfaceLines& lines, const CortexMesh& mesh) {
        for (const std::vector<Point>& line : lines.polylines(mesh)) {
            bool drawing = false;
            for (std::size_t i = 1; i < line.size(); ++i) {
                const bool seen = seesPiece(sides, forward, line[i - 1], line[i]);
                if (seen && !drawing)
                    result.push_back({{line[i - 1]}, lines.colour(), lines.width() / pixelScale});
                drawing = seen;
                if (seen)
                    result.back().points.push_back(line[i]);
            }
        }
    };
    for (const Hemisphere hemisphere : hemispheres) {
        CortexSide& side = sides[hemisphere];
        if (!side.visible())
            continue;
        for (const SurfaceLines* lines : side.lines())
            add(*lines, side.mesh());
    }
    return result;
}

} // namespace fusiform
