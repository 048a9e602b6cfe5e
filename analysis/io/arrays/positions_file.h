#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <string>

namespace fusiform {

/// Places of voxels or stimuli from another program, such as UMAP: a matrix (voxels or stimuli, 2 or 3) in any file of
/// arrays. Of a table its columns of numbers are taken together. Throws Error naming the shape that was found, and
/// Cancelled.
[[nodiscard]] Positions
readPositions(const std::string& reference, Positions::Of of, const std::string& name, Progress& progress);

/// The number of things that positions must be of; -1 while the dataset says none.
[[nodiscard]] std::int64_t countOf(const Dataset& dataset, Positions::Of of);

/// Whether a name says that an array holds positions: "umap", "tsne", "mds", …
[[nodiscard]] bool namesPositions(const std::string& name);

} // namespace fusiform
