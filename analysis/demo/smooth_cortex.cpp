#include "analysis/demo/smooth_cortex.h"

#include "analysis/demo/demo_envelope.h"

namespace fusiform::demo {
namespace {

constexpr double foldDepth = 1.5; ///< mm to either side of the outline
constexpr double thickness = 2.5; ///< mm

std::shared_ptr<const Surface> surfaceAt(const Points& vertices, const Triangles& triangles, Hemisphere side) {
    auto surface = std::make_shared<Surface>();
    surface->vertices = vertices.cast<float>();
    surface->triangles = triangles;
    if (side == Hemisphere::Left) { // a mirrored mesh would be inside out
        surface->vertices.col(0) *= -1;
        surface->triangles.col(1).swap(surface->triangles.col(2));
    }
    return surface;
}

} // namespace

Dataset smoothCortex(int subdivisions) {
    const Envelope envelope = makeEnvelope(subdivisions);
    const Points& outline = envelope.mesh.vertices;
    const Points outwards = normalsOf(outline, envelope.mesh.triangles);
    const Eigen::ArrayXd folds = (outline.col(1).array() * 0.9).sin() * (outline.col(2).array() * 0.8).cos();
    const auto moved = [&](const Eigen::ArrayXd& millimetres) {
        return Points(outline + millimetres.matrix().asDiagonal() * outwards);
    };

    Dataset dataset;
    dataset.name = "smooth cortex";
    for (const Hemisphere side : hemispheres) {
        auto& cortex = dataset.cortex[side];
        cortex.surfaces[SurfaceKind::White] = surfaceAt(moved(foldDepth * folds - thickness), envelope.mesh.triangles, side);
        cortex.surfaces[SurfaceKind::Pial] = surfaceAt(moved(foldDepth * folds), envelope.mesh.triangles, side);
        cortex.surfaces[SurfaceKind::Inflated] = surfaceAt(outline, envelope.mesh.triangles, side);
        cortex.curvature = std::make_shared<const VectorF>((-folds).cast<float>().matrix());
    }
    for (const auto& [name, turn] : {std::pair{"first", 0.05}, {"second", 0.08}, {"third", 0.11}}) {
        const Eigen::ArrayXd values = (outline.col(1).array() * turn).sin() + (outline.col(2).array() * turn).cos();
        auto map = std::make_shared<Map>();
        map->name = name;
        for (const Hemisphere side : hemispheres)
            map->vertices[side] = std::make_shared<const VectorF>(values.cast<float>().matrix());
        dataset.maps.push_back(map);
    }
    return dataset;
}

} // namespace fusiform::demo
