#pragma once

#include "analysis/data/surface.h"
#include "analysis/data/volume.h"
#include "analysis/surface/sampling_rows.h"

namespace fusiform {

/// The ribbon-constrained weights of Connectome Workbench: a voxel counts at a vertex by how much of it lies in the
/// polyhedron between the triangles round the vertex on the white surface and the same triangles on the pial.
///
/// As there, points inside are counted by the even-odd rule on a lattice of 3 x 3 x 3 a voxel, and the quadrangles at
/// the sides, which are not flat, are cut along either diagonal and count half each. Where that lattice is so coarse
/// that fewer than `enoughPoints` of its points are inside, a finer one is taken, so that large voxels leave no gaps. A
/// vertex with no tissue (white and pial are one in the medial wall) has no weights.
///
/// Whole columns of lattice points are tested at once: every triangle is filled as if it were drawn, and at each point
/// of the picture flips the part of the column below it.
/// `white` and `pial` have the same vertices, and the triangles are white's. Throws Cancelled.
[[nodiscard]] SamplingMatrix
ribbonSamples(const Grid& grid, const Surface& white, const Surface& pial, const Progress& progress);

} // namespace fusiform
