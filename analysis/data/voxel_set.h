#pragma once

#include "analysis/data/hemisphere.h"
#include "analysis/data/volume.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fusiform {

/// The ordered voxels or vertices that the columns of responses (the rows of weights) refer to.
///
/// Either voxels of a grid (`ijk` filled) or vertices of the loaded meshes (`vertices` filled; left ones first,
/// then right), or neither: then rows have numbers but no place, and only charts and tables can show them.
struct VoxelSet {
    Grid grid;                                   ///< meaningful when `ijk` is not empty
    std::vector<Ijk> ijk;                        ///< per row, each inside the grid
    Bilateral<std::vector<std::int32_t>> vertices; ///< per row, vertex index in that hemisphere
    std::int64_t unplaced = 0;                   ///< number of rows when there is no place
    std::vector<std::string> regions;            ///< per row, region name (may be empty, or have no entries at all)
    Message description; ///< how the order was made: "mask nsdgeneral.nii.gz, C order"

    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] bool inVolume() const { return !ijk.empty(); }
    [[nodiscard]] bool onSurface() const { return !vertices.left.empty() || !vertices.right.empty(); }
    /// World position of a voxel's centre. Only for sets in a volume.
    [[nodiscard]] Point worldOf(std::int64_t row) const;
};

/// Puts one number per row into a volume on the set's grid; voxels outside the set are NaN.
[[nodiscard]] Volume scatterToVolume(const VoxelSet& set, const Eigen::Ref<const VectorF>& perRow,
                                     const std::string& name);

/// Puts one number per row onto the vertices of a hemisphere of `vertexCount` vertices; others are NaN.
[[nodiscard]] VectorF scatterToVertices(const VoxelSet& set, const Eigen::Ref<const VectorF>& perRow,
                                        Hemisphere hemisphere, std::int64_t vertexCount);

/// Finds the row of the voxel set at a place. Built once per voxel set; const queries may run on any thread.
class VoxelLocator {
public:
    explicit VoxelLocator(const VoxelSet& set);

    /// The row whose voxel encloses `world`, else the row nearest to it within `maxDistance` mm, else nothing.
    [[nodiscard]] std::optional<std::int64_t> rowAt(const Point& world, double maxDistance) const;
    /// The row of a vertex, for sets on the surface.
    [[nodiscard]] std::optional<std::int64_t> rowAt(Hemisphere hemisphere, std::int64_t vertex) const;

private:
    /// Offset or vertex, and its row; ascending. Made several times as fast as a hash table.
    using Rows = std::vector<std::pair<std::int64_t, std::int64_t>>;
    static std::optional<std::int64_t> rowOf(const Rows& rows, std::int64_t wanted);

    Grid m_grid;
    Rows m_byOffset;
    Bilateral<Rows> m_byVertex;
};

} // namespace fusiform
