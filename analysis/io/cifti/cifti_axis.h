#pragma once

#include "analysis/core/matrix.h"
#include "analysis/data/label_map.h"
#include "analysis/data/volume.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the indices along one side of a CIFTI-2 matrix stand for (CIFTI-2 standard, "MatrixIndicesMap").
///
/// Brain models and parcels are kept in one form: lists of vertices and of voxels, and for each of them the element
/// of the axis it belongs to. Of brain models every element has one place, of parcels many.
namespace fusiform {

enum class CiftiAxisKind { Scalars, Labels, Series, BrainModels, Parcels };

struct CiftiSurfacePart {
    std::string structure;               ///< without its prefix: "CORTEX_LEFT"
    std::int64_t vertexCount = 0;        ///< of the whole mesh, medial wall included
    std::vector<std::int32_t> vertices;  ///< each below vertexCount
    std::vector<std::int32_t> elements;  ///< per vertex of `vertices`, index along the axis

    /// Nothing for structures other than the two cortices.
    [[nodiscard]] std::optional<Hemisphere> hemisphere() const;
};

struct CiftiVoxelPart {
    std::string structure; ///< "THALAMUS_LEFT"; empty for voxels of parcels
    std::vector<Ijk> voxels; ///< inside the grid
    std::vector<std::int32_t> elements;
};

struct CiftiSeries {
    double start = 0, step = 1; ///< in `unit`, the exponent applied
    std::string unit;           ///< "s", "Hz", "m" or "rad"
};

struct CiftiAxis {
    CiftiAxisKind kind = CiftiAxisKind::Scalars;
    std::int64_t length = 0;
    std::vector<std::string> names; ///< of scalars, label maps or parcels
    std::vector<std::map<std::int32_t, Label>> labels; ///< of label maps, one table each
    CiftiSeries series;
    std::vector<CiftiSurfacePart> surfaces; ///< of brain models and parcels
    std::vector<CiftiVoxelPart> voxels;
    std::optional<Grid> grid; ///< what voxel indices refer to, in mm; there whenever `voxels` is not empty

    [[nodiscard]] bool isPlaces() const {
        return kind == CiftiAxisKind::BrainModels || kind == CiftiAxisKind::Parcels;
    }
    /// Null when the axis has no vertices on that cortex.
    [[nodiscard]] const CiftiSurfacePart* cortex(Hemisphere hemisphere) const;
    [[nodiscard]] std::int64_t voxelCount() const;
    /// The element at a vertex or at the voxel that encloses a world position; nothing on the medial wall and
    /// wherever else the axis has no element.
    [[nodiscard]] std::optional<std::int64_t> elementAt(Hemisphere hemisphere, std::int64_t vertex) const;
    [[nodiscard]] std::optional<std::int64_t> elementAt(const Point& world) const;
};

/// One number per element (a map, a row of a connectome) put on the vertices of a hemisphere; NaN where the axis
/// has no element. Empty when the axis has no vertices there.
[[nodiscard]] VectorF onVertices(const CiftiAxis& axis, const VectorF& perElement, Hemisphere hemisphere);

/// The same in the axis' volume, one frame a map; NaN in all other voxels. Only when the axis has voxels.
[[nodiscard]] Volume inVolume(const CiftiAxis& axis, const std::vector<VectorF>& maps, const std::string& name);

} // namespace fusiform
