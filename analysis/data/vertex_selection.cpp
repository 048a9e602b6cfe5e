#include "analysis/data/vertex_selection.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>

namespace fusiform {
namespace {

std::int32_t largestOf(const std::vector<std::int32_t>& vertices) {
    return vertices.empty() ? -1 : *std::ranges::max_element(vertices);
}

void requireVertices(const VertexSelection& selection, std::int64_t vertexCount, const std::string& file) {
    if (selection.largestVertex() >= vertexCount)
        throw Error(
            {.doing = translatable("analysis", "placing listed vertices on the cortex"),
             .file = file,
             .expected = message("analysis", "vertices below %1, as the loaded surface has").with(vertexCount),
             .found = message("analysis", "vertex %1").with(selection.largestVertex()),
             .hint = message("analysis", "is it of another mesh, or of the other hemisphere?")});
}

} // namespace

std::int32_t VertexSelection::largestVertex() const { return largestOf(vertices); }
std::int32_t SurfacePatch::largestVertex() const { return largestOf(vertices); }

bool SurfacePatch::isFlat() const {
    return positions.rows() > 0 && (positions.col(2).array() == positions(0, 2)).all();
}

LabelMap labelsOf(
    const VertexSelection& selection, std::int64_t vertexCount, const std::string& region, const std::string& file) {
    requireVertices(selection, vertexCount, file);
    LabelMap map;
    map.name = selection.name;
    map.keys.assign(std::size_t(vertexCount), 0);
    for (const std::int32_t vertex : selection.vertices)
        map.keys[std::size_t(vertex)] = 1;
    map.labels[0] = {"", {128, 128, 128}, true};
    map.labels[1] = {region, {230, 159, 0}, false};
    return map;
}

VectorF valuesOf(const VertexSelection& selection, std::int64_t vertexCount, const std::string& file) {
    requireVertices(selection, vertexCount, file);
    VectorF values = VectorF::Constant(vertexCount, missingValue);
    for (std::size_t at = 0; at < selection.vertices.size(); ++at)
        values[selection.vertices[at]] = selection.values[std::int64_t(at)];
    return values;
}

Surface surfaceOf(const SurfacePatch& patch, const Surface& whole, const std::string& file) {
    if (patch.vertices.empty() || patch.largestVertex() >= whole.vertexCount())
        throw Error(
            {.doing = translatable("analysis", "joining a patch to its surface"),
             .file = file,
             .expected = message("analysis", "vertices below %1, as %2 has").with(whole.vertexCount(), whole.name),
             .found = message("analysis", "vertex %1").with(patch.largestVertex()),
             .hint = message("analysis", "is it of another subject, or of the other hemisphere?")});
    Surface made;
    made.name = patch.name;
    made.hemisphere = whole.hemisphere;
    made.space = whole.space;
    const Eigen::RowVector3f centre = patch.positions.colwise().mean();
    made.vertices = centre.replicate(whole.vertexCount(), 1);
    std::vector<bool> inPatch(std::size_t(whole.vertexCount()), false);
    for (std::size_t at = 0; at < patch.vertices.size(); ++at) {
        made.vertices.row(patch.vertices[at]) = patch.positions.row(std::int64_t(at));
        inPatch[std::size_t(patch.vertices[at])] = true;
    }
    made.triangles.resize(whole.triangles.rows(), 3);
    std::int64_t kept = 0;
    for (const auto& triangle : whole.triangles.rowwise())
        if (std::ranges::all_of(triangle, [&](std::int32_t corner) { return inPatch[std::size_t(corner)]; }))
            made.triangles.row(kept++) = triangle;
    made.triangles.conservativeResize(kept, 3);
    made.notes.push_back(message("analysis", "a patch of %1 vertices and %2 triangles; the other %3 vertices have no "
                                             "place in it")
                             .with(patch.vertices.size(), kept,
                                   std::ranges::count(inPatch, false)));
    if (!patch.isFlat())
        made.notes.push_back(message("analysis", "the patch is not flattened: shown as it was cut"));
    return made;
}

} // namespace fusiform
