#include "render/slice_scene.h"

#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkStaticPointLocator.h>

#include <vector>

namespace fusiform {

struct NearestVertex::Impl {
    struct Side {
        vtkNew<vtkPolyData> positions;
        vtkNew<vtkStaticPointLocator> locator;
        std::vector<std::int64_t> vertices; ///< of the positions: those that have a place in the tissue
    };
    Bilateral<Side> sides;
};

NearestVertex::NearestVertex(const Cortex& cortex) : m(std::make_unique<Impl>()) {
    for (const Hemisphere hemisphere : hemispheres) {
        Impl::Side& side = m->sides[hemisphere];
        const vtkNew<vtkPoints> points;
        for (std::int64_t vertex = 0; vertex < cortex[hemisphere].vertexCount(); ++vertex) {
            const auto place = cortex[hemisphere].midcortex(vertex);
            if (!place)
                break;
            points->InsertNextPoint(place->data());
            side.vertices.push_back(vertex);
        }
        side.positions->SetPoints(points);
        side.locator->SetDataSet(side.positions);
        if (!side.vertices.empty())
            side.locator->BuildLocator();
    }
}

NearestVertex::~NearestVertex() = default;

std::optional<std::pair<Hemisphere, std::int64_t>>
NearestVertex::at(const Point& world, double maxDistance) const {
    std::optional<std::pair<Hemisphere, std::int64_t>> result;
    double radius = maxDistance;
    for (const Hemisphere hemisphere : hemispheres) {
        const Impl::Side& side = m->sides[hemisphere];
        if (side.vertices.empty() || !world.allFinite())
            continue;
        double squared = 0;
        const vtkIdType found = side.locator->FindClosestPointWithinRadius(radius, world.data(), squared);
        if (found < 0)
            continue;
        radius = std::sqrt(squared);
        result = {hemisphere, side.vertices[static_cast<std::size_t>(found)]};
    }
    return result;
}

} // namespace fusiform
