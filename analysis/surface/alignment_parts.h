#pragma once

#include "analysis/surface/alignment.h"

#include <limits>

/// The parts that alignmentOf() is made of.
namespace fusiform {

/// A volume and its row in the report.
struct PlacedGrid {
    std::size_t row = 0;
    const Grid* grid = nullptr;
    const Volume* tissue = nullptr; ///< the anatomy, where its background of 0 tells tissue from air; else null
};

/// Per cent of the vertices, moved by `motion` (world to world), that lie inside the grid's outermost voxel edges, or
/// inside its voxels above 0 when `tissue` is given. At most `most` vertices, evenly chosen.
[[nodiscard]] double percentInside(
    const Grid& grid, const Volume* tissue, const Vertices& vertices, const Affine& motion = Affine::Identity(),
    std::int64_t most = std::numeric_limits<std::int64_t>::max());

/// Left and right exchanged or overlapping, triangles inside out, surfaces or maps of different standard meshes.
[[nodiscard]] std::vector<AlignmentWarning> surfaceWarnings(const Dataset& dataset);

/// Grids that miss part of the cortex, with the mistakes that would explain it; volumes that do not overlap.
[[nodiscard]] std::vector<AlignmentWarning> gridWarnings(
    const Dataset& dataset, const std::vector<PlacedGrid>& grids, const std::vector<AlignmentRow>& rows);

/// Values per voxel that are smooth only when the mask is counted in the other order.
[[nodiscard]] std::vector<AlignmentWarning> orderWarnings(const Dataset& dataset, Progress& progress);

} // namespace fusiform
