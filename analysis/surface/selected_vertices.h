#pragma once

#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"

#include <vector>

namespace fusiform {

/// Which vertices of a hemisphere are selected. A parcel: by its labels, else where the parcellation is a volume by the
/// voxel at mid-cortex. Voxels: those of a set on the surface are vertices; of a set in a volume those vertices that lie,
/// at mid-cortex, in a selected voxel, as maps of categories are sampled. Empty when nothing is known of this
/// hemisphere: no surface, no such parcellation, or no place in the tissue.
[[nodiscard]] std::vector<bool>
vertexMask(const Dataset& dataset, const Selection& selection, Hemisphere hemisphere);

/// The same as numbers of vertices.
[[nodiscard]] VertexSets verticesOf(const Dataset& dataset, const Selection& selection);

} // namespace fusiform
