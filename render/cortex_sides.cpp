#include "render/cortex_sides.h"

#include "render/colour_store.h"

#include <algorithm>
#include <memory>
#include <ranges>
#include <vector>

namespace fusiform {

CortexSides::CortexSides(vtkRenderer* renderer, const std::shared_ptr<CortexStore>& store) : m_store(store) {
    for (const Hemisphere hemisphere : hemispheres)
        m_sides[hemisphere] = std::make_unique<CortexSide>(hemisphere, renderer, store);
}

void CortexSides::prepare(const Dataset& dataset, const ViewState& view) {
    std::vector<std::shared_ptr<const Surface>> surfaces;
    for (const Hemisphere hemisphere : std::views::reverse(hemispheres)) {
        const ShapeSource shape = shapeSource(dataset.cortex[hemisphere], hemisphere, view);
        if (shape.surface && !shape.other) // a shape between two kinds is not there yet
            surfaces.push_back(shape.surface);
    }
    m_store->meshes.prepare(surfaces);
}

Bilateral<CortexMesh*> CortexSides::meshes() {
    return {&m_sides.left->mesh(), &m_sides.right->mesh()};
}

bool CortexSides::anySurface() const {
    return m_sides.left->mesh().surface() || m_sides.right->mesh().surface();
}

bool CortexSides::anyVisible() const {
    return m_sides.left->visible() || m_sides.right->visible();
}

bool CortexSides::bothVisible() const {
    return m_sides.left->visible() && m_sides.right->visible();
}

bool CortexSides::anyFlat() const {
    return std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        return m_sides[hemisphere]->visible() && m_sides[hemisphere]->shape().flat();
    });
}

double CortexSides::flatShare() const {
    double share = 0;
    for (const Hemisphere hemisphere : hemispheres)
        if (m_sides[hemisphere]->visible())
            share = std::max(share, m_sides[hemisphere]->shape().flatShare());
    return share;
}

Hemisphere CortexSides::lookedAt() const {
    return m_sides.left->visible() ? Hemisphere::Left : Hemisphere::Right;
}

ViewExtent CortexSides::extent(const CameraDirection& direction) const {
    ViewExtent extent(direction);
    for (const Hemisphere hemisphere : hemispheres)
        if (const CortexMesh& mesh = m_sides[hemisphere]->mesh(); mesh.visible())
            extent.add(*mesh.surface(), mesh.placement());
    return extent;
}

} // namespace fusiform
