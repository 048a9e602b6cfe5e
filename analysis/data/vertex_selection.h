#pragma once

#include "analysis/data/label_map.h"
#include "analysis/data/surface.h"

#include <string>
#include <vector>

/// Files that speak of some vertices of a mesh only; the mesh itself comes from elsewhere.
namespace fusiform {

/// A region (FreeSurfer's .label) or a map (.w) as a list of vertices.
struct VertexSelection {
    std::string name;
    std::string space;                  ///< of the positions, as the file says: "TkReg"
    std::vector<std::int32_t> vertices; ///< zero-based indices of the full mesh, in the file's order
    Vertices positions;                 ///< (number of listed vertices, 3) mm, or no rows
    VectorF values;                     ///< one a listed vertex
    bool isMap = false;                 ///< the values are what matters; else the region is

    [[nodiscard]] std::int32_t largestVertex() const; ///< -1 when there is none
};

/// A part of a mesh that was cut out, and perhaps flattened.
struct SurfacePatch {
    std::string name;
    std::vector<std::int32_t> vertices; ///< zero-based indices of the full mesh
    std::vector<bool> atBorder;         ///< one a listed vertex
    Vertices positions;                 ///< one row a listed vertex

    [[nodiscard]] std::int32_t largestVertex() const;
    [[nodiscard]] bool isFlat() const; ///< all positions have the same z
};

/// The selection as labels of all vertices: 1 (called `region`) inside, 0 (background) outside. Throws Error, naming
/// `file`, when it lists vertices the mesh has not.
[[nodiscard]] LabelMap labelsOf(
    const VertexSelection& selection, std::int64_t vertexCount, const std::string& region, const std::string& file);
/// Its values at the listed vertices, NaN elsewhere. Throws likewise.
[[nodiscard]] VectorF valuesOf(const VertexSelection& selection, std::int64_t vertexCount, const std::string& file);

/// The patch as a surface of all vertices of `whole`, with those of its triangles whose corners all lie in the patch.
/// Vertices outside the patch, which no triangle names, are put at the patch's centre, and the notes say how many.
/// Throws Error when the patch names vertices that `whole` has not.
[[nodiscard]] Surface surfaceOf(const SurfacePatch& patch, const Surface& whole, const std::string& file);

} // namespace fusiform
